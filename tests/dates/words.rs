//! Dates in words.

use kroniek::model::date::display::format_day_short;
use kroniek::model::date::{Day, EdtfDate, Locale, format, format_day, format_short};

#[test]
fn dates_in_words() {
    let table = [
        ("2015-02-25", "25 februari 2015", "25 feb 2015", "25 February 2015"),
        ("2015-02", "februari 2015", "feb 2015", "February 2015"),
        ("2015", "2015", "2015", "2015"),
        ("2015-02-15~", "omstreeks 15 februari 2015", "± 15 feb 2015", "around 15 February 2015"),
        ("2015-02-15?", "mogelijk 15 februari 2015", "15 feb 2015?", "possibly 15 February 2015"),
        ("2011-21", "voorjaar 2011", "voorjaar 2011", "spring 2011"),
        ("2014-24", "winter 2014/2015", "winter 2014/2015", "winter 2014/2015"),
        ("2014-34", "tweede kwartaal 2014", "tweede kwartaal 2014", "second quarter 2014"),
        (
            "[2015-03-05..2015-03-07]",
            "tussen 5 en 7 maart 2015",
            "tussen 5 en 7 mrt 2015",
            "between 5 and 7 March 2015",
        ),
        ("2012-05/2012-07", "mei – juli 2012", "mei–jul 2012", "May – July 2012"),
        ("2012-05/2013-07", "mei 2012 – juli 2013", "mei 2012 – jul 2013", "May 2012 – July 2013"),
        ("2012/2015", "2012 – 2015", "2012–2015", "2012 – 2015"),
        (
            "2015-04-25~/2015-06-07",
            "omstreeks 25 april – 7 juni 2015",
            "± 25 apr – 7 jun 2015",
            "around 25 April – 7 June 2015",
        ),
        ("2012-06/..", "vanaf juni 2012", "vanaf jun 2012", "from June 2012"),
        (
            "2012-06/",
            "vanaf juni 2012 (einde onbekend)",
            "vanaf jun 2012 (einde onbekend)",
            "from June 2012 (end unknown)",
        ),
        ("../2015-06-08", "tot en met 8 juni 2015", "tot en met 8 jun 2015", "until 8 June 2015"),
        (
            "2015-06-07T22:00/2015-06-08T06:00",
            "nacht van 7 op 8 juni 2015",
            "nacht van 7 op 8 jun 2015",
            "night of 7 to 8 June 2015",
        ),
        (
            "2014-12-31T22:00/2015-01-01T06:00",
            "nacht van 31 december 2014 op 1 januari 2015",
            "nacht van 31 dec 2014 op 1 jan 2015",
            "night of 31 December 2014 to 1 January 2015",
        ),
        ("2015-03-07T14:30", "7 maart 2015, 14.30 uur", "7 mrt 2015, 14:30", "7 March 2015, 14:30"),
        (
            "[..2015-06-08]",
            "uiterlijk 8 juni 2015",
            "uiterlijk 8 jun 2015",
            "no later than 8 June 2015",
        ),
        ("[2013..]", "niet eerder dan 2013", "niet eerder dan 2013", "no earlier than 2013"),
        ("{2012-05,2012-09}", "mei en september 2012", "mei en sep 2012", "May and September 2012"),
        ("[2015-05-03,2015-05-04]", "3 of 4 mei 2015", "3 of 4 mei 2015", "3 or 4 May 2015"),
        ("201X", "2010–2019", "2010–2019", "2010–2019"),
        ("2015-XX", "2015 (maand onbekend)", "2015 (maand onbekend)", "2015 (month unknown)"),
        (
            "2015-05-XX",
            "mei 2015 (dag onbekend)",
            "mei 2015 (dag onbekend)",
            "May 2015 (day unknown)",
        ),
        ("-0044", "45 v.Chr.", "45 v.Chr.", "45 BC"),
        ("Y17E7", "170.000.000", "170.000.000", "170,000,000"),
        ("1950S2", "1950 (1900–1999)", "1950 (1900–1999)", "1950 (1900–1999)"),
    ];
    for (text, dutch, short, english) in table {
        let date = EdtfDate::parse(text).unwrap();
        assert_eq!(format(&date, Locale::Dutch), dutch, "{text}");
        assert_eq!(format_short(&date, Locale::Dutch), short, "{text}");
        assert_eq!(format(&date, Locale::English), english, "{text}");
    }
    let day = Day::from_ymd(2015, 3, 7).unwrap();
    assert_eq!(format_day(day, Locale::Dutch), "7 maart 2015");
    assert_eq!(format_day_short(day, Locale::Dutch), "7 mrt 2015");
}
