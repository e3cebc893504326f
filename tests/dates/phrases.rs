//! Date phrases as inspectors type them.

use kroniek::model::date::phrase::{Note, PhraseContext, Reading, read};
use kroniek::model::date::{EdtfDate, Locale, Weekday};

fn plain(phrase: &str) -> Reading {
    read(phrase, &PhraseContext::default())
}

fn in_2015(phrase: &str) -> Reading {
    let previous = EdtfDate::parse("2015-06-07").ok();
    read(phrase, &PhraseContext { year: Some(2015), previous })
}

fn edtf(reading: &Reading) -> &str {
    reading.edtf.as_ref().map_or("", EdtfDate::as_str)
}

fn check(table: &[(&str, &str)], reading: impl Fn(&str) -> Reading) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(phrase, expected)| (phrase, expected, reading(phrase)))
        .filter(|(_, expected, reading)| edtf(reading) != **expected)
        .map(|(phrase, expected, reading)| {
            format!("{phrase}: expected {expected}, read {} {:?}", edtf(&reading), reading.warning)
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn phrases_with_all_they_need() {
    let table = [
        ("25 februari 2015", "2015-02-25"),
        ("25 Februari 2015.", "2015-02-25"),
        ("25 FEBR. 2015", "2015-02-25"),
        ("1 jan. 2007", "2007-01-01"),
        ("3 mrt 2015", "2015-03-03"),
        ("3 sept. 2015", "2015-09-03"),
        ("op 3 maart 2015", "2015-03-03"),
        ("op de 3e maart 2015", "2015-03-03"),
        ("3 maart ’15", "2015-03-03"),
        ("3 mrt 15", "2015-03-03"),
        ("half februari 2015", "2015-02-15~"),
        ("medio februari 2015", "2015-02-15~"),
        ("begin maart 2015", "2015-03-06~"),
        ("eind juli 2012", "2012-07-26~"),
        ("eind april 2015", "2015-04-25~"),
        ("eind februari 2015", "2015-02-23~"),
        ("eind februari 2016", "2016-02-24~"),
        ("begin 2013", "2013-02~"),
        ("eind 2013", "2013-11~"),
        ("medio 2014", "2014-06~"),
        ("begin van het jaar 2013", "2013-02~"),
        ("voorjaar 2011", "2011-21"),
        ("voorjaar van 2011", "2011-21"),
        ("lente 2011", "2011-21"),
        ("in de zomer van 2012", "2012-22"),
        ("najaar 2012", "2012-23"),
        ("herfst 2012", "2012-23"),
        ("winter 2014/2015", "2014-24"),
        ("winter 2014-2015", "2014-24"),
        ("winter 2014", "2014-24"),
        ("begin van de zomer 2014", "2014-06~"),
        ("eind winter 2014/2015", "2015-02~"),
        ("oktober 2012", "2012-10"),
        ("oktober van 2014", "2014-10"),
        ("(oktober 2012)", "2012-10"),
        ("per september 2015", "2015-09"),
        ("in 2013", "2013"),
        ("In 2010", "2010"),
        ("in de loop van 2013", "2013"),
        ("mei en juni 2012", "2012-05/2012-06"),
        ("mei, juni en juli 2012", "2012-05/2012-07"),
        ("mei en september 2012", "{2012-05,2012-09}"),
        ("3 en 5 mei 2015", "{2015-05-03,2015-05-05}"),
        ("3 en 4 mei 2015", "2015-05-03/2015-05-04"),
        ("3 of 4 mei 2015", "[2015-05-03,2015-05-04]"),
        ("mei/juni 2012", "[2012-05..2012-06]"),
        ("1/2 mei 2012", "[2012-05-01..2012-05-02]"),
        ("december 2012 en januari 2013", "2012-12/2013-01"),
        ("december en januari 2013", "2012-12/2013-01"),
        ("januari-april 2014", "2014-01/2014-04"),
        ("januari – april 2014", "2014-01/2014-04"),
        ("jan-feb 2015", "2015-01/2015-02"),
        ("3-9 mei 2015", "2015-05-03/2015-05-09"),
        ("3 t/m 9 mei 2015", "2015-05-03/2015-05-09"),
        ("3 tot en met 9 mei 2015", "2015-05-03/2015-05-09"),
        ("november tot februari 2015", "2014-11/2015-02"),
        ("van november 2012 tot februari", "2012-11/2013-02"),
        ("vanaf eind april 2015", "2015-04-25~/.."),
        ("sinds 2012", "2012/.."),
        ("sedert 2012", "2012/.."),
        ("vanaf juni 2012 tot mei 2013", "2012-06/2013-05"),
        ("tot begin 2015", "../2015-02~"),
        ("tot en met 8 juni 2015", "../2015-06-08"),
        ("van maart 2012 tot mei 2013", "2012-03/2013-05"),
        ("2012 tot en met 2014", "2012/2014"),
        ("jaren 2012-2015", "2012/2015"),
        ("in de jaren 2012-2015", "2012/2015"),
        ("in 2012 en 2013", "2012/2013"),
        ("2012 tot 2015", "2012/2015"),
        ("jaren 90", "199X"),
        ("de jaren tachtig", "198X"),
        ("tussen 3 en 9 mei 2015", "[2015-05-03..2015-05-09]"),
        ("tussen eind oktober en medio november 2012", "[2012-10-26~..2012-11-15~]"),
        ("in de nacht van 7 op 8 juni 2015", "2015-06-07T22:00/2015-06-08T06:00"),
        ("nacht van 31 mei op 1 juni 2015", "2015-05-31T22:00/2015-06-01T06:00"),
        ("nacht van 31 december op 1 januari 2015", "2014-12-31T22:00/2015-01-01T06:00"),
        ("in de nacht van zondag 7 op maandag 8 juni 2015", "2015-06-07T22:00/2015-06-08T06:00"),
        ("zaterdagavond 7 maart 2015", "2015-03-07"),
        ("zaterdag 7 maart 2015", "2015-03-07"),
        ("za. 7 maart 2015", "2015-03-07"),
        ("7 maart 2015 's avonds", "2015-03-07"),
        ("7 maart 2015 in de avond", "2015-03-07"),
        ("in de vroege ochtend van 8 juni 2015", "2015-06-08"),
        ("7 maart 2015 om 14.30 uur", "2015-03-07T14:30"),
        ("zaterdagmiddag 7 maart 2015 om 14.30 uur", "2015-03-07T14:30"),
        ("7 maart 2015, 14:30", "2015-03-07T14:30"),
        ("7 maart 2015 14u30", "2015-03-07T14:30"),
        ("om 14 uur op 7 maart 2015", "2015-03-07T14:00"),
        ("7-3-2015 om 9.05 uur", "2015-03-07T09:05"),
        ("7 maart 2015 omstreeks 14.30 uur", "2015-03-07"),
        ("rond 3 mei 2015", "2015-05-03~"),
        ("omstreeks 3 mei 2015", "2015-05-03~"),
        ("circa 3 mei 2015", "2015-05-03~"),
        ("ca. mei 2015", "2015-05~"),
        ("± 2012", "2012~"),
        ("waarschijnlijk 3 mei 2015", "2015-05-03?"),
        ("mogelijk rond mei 2015", "2015-05%"),
        ("mogelijk in mei 2015", "2015-05?"),
        ("3 mei 2015?", "2015-05-03?"),
        ("twee weken voor 8 juni 2015", "2015-05-25"),
        ("2 weken voor 8 juni 2015", "2015-05-25"),
        ("drie dagen na 8 juni 2015", "2015-06-11"),
        ("een maand na 31 januari 2015", "2015-02-28"),
        ("twee maanden na juni 2015", "2015-08"),
        ("een week na half februari 2015", "2015-02-22~"),
        ("de dag na 8 juni 2015", "2015-06-09"),
        ("de dag voor 8 juni 2015", "2015-06-07"),
        ("3/5/2015", "2015-05-03"),
        ("03-05-15", "2015-05-03"),
        ("12-03-68", "1968-03-12"),
        ("3.5.2015", "2015-05-03"),
        ("2015-05-03", "2015-05-03"),
        ("2015/05/03", "2015-05-03"),
        ("1-1-2015", "2015-01-01"),
        ("5/2015", "2015-05"),
        ("eerste helft 2014", "2014-40"),
        ("tweede helft van 2014", "2014-41"),
        ("eerste helft van mei 2014", "[2014-05-01..2014-05-15]"),
        ("tweede kwartaal 2014", "2014-34"),
        ("4e kwartaal van 2014", "2014-36"),
        ("Q2 2014", "2014-34"),
        ("voor 8 juni 2015", "[..2015-06-07]"),
        ("na 2012", "[2013..]"),
        ("voor eind juli 2012", "[..2012-07-26~]"),
        ("uiterlijk 8 juni 2015", "[..2015-06-08]"),
        ("2015-02-15~", "2015-02-15~"),
        ("2012-06/..", "2012-06/.."),
        ("May 7, 2015", "2015-05-07"),
        ("the 3rd of May 2015", "2015-05-03"),
        ("early March 2015", "2015-03-06~"),
        ("mid-February 2015", "2015-02-15~"),
        ("since 2012", "2012/.."),
        ("between 3 and 9 May 2015", "[2015-05-03..2015-05-09]"),
        ("spring 2011", "2011-21"),
    ];
    check(&table, plain);
}

#[test]
fn phrases_that_lean_on_the_row_before() {
    let table = [
        ("diezelfde dag", "2015-06-07"),
        ("Diezelfde avond", "2015-06-07"),
        ("op dezelfde dag", "2015-06-07"),
        ("idem", "2015-06-07"),
        ("de volgende dag", "2015-06-08"),
        ("de volgende ochtend", "2015-06-08"),
        ("de dag erna", "2015-06-08"),
        ("daags daarna", "2015-06-08"),
        ("een dag later", "2015-06-08"),
        ("een week later", "2015-06-14"),
        ("de dag ervoor", "2015-06-06"),
        ("de vorige dag", "2015-06-06"),
        ("twee dagen eerder", "2015-06-05"),
        ("na zes maanden", "2015-12-07"),
    ];
    check(&table, in_2015);
    let reading = plain("de volgende dag");
    assert_eq!(reading.edtf, None);
    assert_eq!(reading.warning.unwrap().notes(), [Note::PreviousMissing]);
    let vague = PhraseContext { year: None, previous: EdtfDate::parse("2015-06").ok() };
    let reading = read("de volgende dag", &vague);
    assert_eq!(reading.warning.unwrap().notes(), [Note::BaseTooVague]);
    let about = PhraseContext { year: None, previous: EdtfDate::parse("2015-02-15~").ok() };
    assert_eq!(edtf(&read("de volgende dag", &about)), "2015-02-16~");
}

#[test]
fn the_year_of_the_context_is_taken_and_said() {
    let table = [
        ("rond 3 mei", "2015-05-03~"),
        ("3 mei", "2015-05-03"),
        ("3/5", "2015-05-03"),
        ("mei", "2015-05"),
        ("eind mei", "2015-05-26~"),
        ("in de zomer", "2015-22"),
        ("van november tot februari", "2015-11/2016-02"),
        ("tussen 3 en 9 mei", "[2015-05-03..2015-05-09]"),
        ("mei en juni", "2015-05/2015-06"),
        ("zondag 8 maart", "2015-03-08"),
    ];
    check(&table, in_2015);
    for (phrase, _) in table {
        let warning = in_2015(phrase).warning.unwrap();
        assert!(warning.notes().contains(&Note::YearAssumed(2015)), "{phrase}");
        assert!(warning.message(Locale::Dutch).contains("2015 is aangenomen"), "{phrase}");
        assert_eq!(plain(phrase).edtf, None, "{phrase}");
        assert_eq!(plain(phrase).warning.unwrap().notes(), [Note::YearMissing], "{phrase}");
    }
    let previous = EdtfDate::parse("2015-02-25").ok();
    let reading = read("26 februari", &PhraseContext { year: None, previous });
    assert_eq!(edtf(&reading), "2015-02-26");
}

#[test]
fn what_the_reader_should_know_is_said() {
    let reading = plain("zondag 7 maart 2015");
    assert_eq!(edtf(&reading), "2015-03-07");
    let warning = reading.warning.unwrap();
    let differs = Note::WeekdayDiffers { written: Weekday::Sunday, actual: Weekday::Saturday };
    assert_eq!(warning.notes(), [differs]);
    assert_eq!(
        warning.message(Locale::Dutch),
        "De weekdag klopt niet: deze dag is een zaterdag, geen zondag."
    );
    for phrase in
        ["31 februari 2015", "2015-02-30", "29-2-2015", "30/02/2015", "rond 31 april 2015"]
    {
        let reading = plain(phrase);
        assert_eq!(reading.edtf, None, "{phrase}");
        assert!(matches!(reading.warning.unwrap().notes(), [Note::Impossible(_)]), "{phrase}");
    }
    assert_eq!(plain("winter 2014").warning.unwrap().notes(), [Note::WinterOf(2014)]);
    assert!(plain("7 maart 2015 omstreeks 14.30 uur").warning.is_some());
    let backwards = plain("van mei 2013 tot maart 2012");
    assert_eq!(backwards.warning.unwrap().notes(), [Note::EndBeforeStart]);
    assert!(plain("25 februari 2015").warning.is_none());
    assert!(plain("zaterdagavond 7 maart 2015").warning.is_none());
}

#[test]
fn what_cannot_be_read_is_not_guessed() {
    for phrase in [
        "",
        "  ",
        "op dat moment",
        "vervolgens",
        "nadien",
        "kort na 8 juni 2015",
        "l.j.",
        "maart l.j.",
        "na de zorgmelding",
        "in diezelfde week",
        "mei 12",
        "3-5",
        "2012-13",
        "zaterdag",
        "8-jarig kind (8 juni 2015)",
        "nacht van 7 juni 2015",
        "nacht van 7 op 9 juni 2015",
        "een paar dagen na 8 juni 2015",
        "eind winter 2014",
        "tweemaal in 2013",
        "binnen drie maanden na het verschijnen",
        "32 of 33",
        "half",
        "begin",
        "laatste contactmoment in dat jaar",
        "tot",
        "van tot",
        "en",
        "1 2 3 4",
        "(ongedateerd; in feb 2015 nog zo)",
        "schooljaar 2014/2015",
        "sinds de oproep in maart",
        "zaterdagavond",
        "dinsdag mei 2015",
        "14.30 uur",
        "2015 om 14.30 uur",
        "20-13-2015 en",
    ] {
        let reading = in_2015(phrase);
        assert_eq!(reading.edtf, None, "{phrase}");
        assert!(reading.warning.is_some(), "{phrase}");
    }
}
