//! What holds for every date, and for every text that is none.

use kroniek::model::date::phrase::{PhraseContext, read};
use kroniek::model::date::{
    Day, EdtfDate, Locale, MAX_YEAR, Trilean, days_between, format, format_short,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

/// One date: year, month, day, season or digits, with and without doubt.
fn point() -> BoxedStrategy<String> {
    let plain = prop_oneof![
        "(19|20)[0-9]{2}",
        "20[0-9X]X",
        "(19|20)[0-9]{2}-(0[1-9]|1[0-2]|XX|2[1-9]|3[0-9])",
        "(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]|XX|1X)",
        "[?~%]?20[0-9]{2}[?~%]?-[?~%]?(0[1-9]|1[0-2])-[?~%]?(0[1-9]|1[0-9]|2[0-8])",
        "-[0-9]{3}[1-9]",
        "Y-?[1-9]E[3-8]",
        "20[0-9]{2}S[1-4]",
    ];
    let doubtful = (plain, "[?~%]?").prop_map(|(date, doubt)| date + &doubt);
    let time = "20[0-9]{2}-0[1-9]-1[0-9]T([01][0-9]|2[0-3]):[0-5][0-9](Z|\\+02:00)?";
    // On the heap: the trees of a strategy this deep overflow the stack of a test.
    prop_oneof![4 => doubtful.boxed(), 1 => time].boxed()
}

/// Any date; pairs in the wrong order are left to the parser to refuse.
fn date() -> BoxedStrategy<EdtfDate> {
    let text = prop_oneof![
        3 => point(),
        2 => (point(), point()).prop_map(|(a, b)| format!("{a}/{b}")),
        1 => point().prop_map(|a| format!("{a}/..")),
        1 => point().prop_map(|a| format!("/{a}")),
        1 => (point(), point()).prop_map(|(a, b)| format!("[{a}..{b}]")),
        1 => (point(), point()).prop_map(|(a, b)| format!("{{{a},{b}}}")),
        1 => point().prop_map(|a| format!("[..{a}]")),
    ];
    text.boxed().prop_filter_map("refused", |text| EdtfDate::parse(&text).ok()).boxed()
}

/// A day, and less precise dates that allow it, from narrow to wide.
fn coarser() -> impl Strategy<Value = Vec<EdtfDate>> {
    (1950_i64..2050, 1_u32..13, 1_u32..29).prop_map(|(year, month, day)| {
        [
            format!("{year}-{month:02}-{day:02}"),
            format!("{year}-{month:02}-{day:02}~"),
            format!("{year}-{month:02}~"),
            format!("{year}~"),
            format!("{:03}X~", year / 10),
            format!("[{:03}X~..]", year / 10),
            "[1000..]".to_owned(),
        ]
        .iter()
        .map(|text| EdtfDate::parse(text).unwrap())
        .collect()
    })
}

/// A period, and the same with vaguer ends.
fn coarser_period() -> impl Strategy<Value = Vec<EdtfDate>> {
    (1950_i64..2050, 1_u32..13, 1_u32..29, 0_i64..900).prop_map(|(year, month, day, length)| {
        let start = Day::from_ymd(year, month, day).unwrap();
        let end = start.plus_days(length);
        let (end_year, end_month, _) = end.ymd();
        [
            format!("{start}/{end}"),
            format!("{start}~/{end}"),
            format!("{start}~/{end_year}-{end_month:02}~"),
            format!("{year}-{month:02}~/{end_year}-{end_month:02}~"),
            format!("{year}~/{end_year}-{end_month:02}~"),
            format!("{year}~/{end_year}~"),
            format!("{year}~/.."),
        ]
        .iter()
        .map(|text| EdtfDate::parse(text).unwrap())
        .collect()
    })
}

/// An answer about a less precise date is the same or 'possibly'.
fn no_surer(exact: Trilean, coarse: Trilean) -> bool {
    coarse == exact || coarse == Trilean::Possibly
}

proptest! {
    #[test]
    fn printing_is_the_text_read(date in date()) {
        let printed = date.to_string();
        prop_assert_eq!(&EdtfDate::parse(&printed).unwrap(), &date);
        let json = serde_json::to_string(&date).unwrap();
        prop_assert_eq!(serde_json::from_str::<EdtfDate>(&json).unwrap(), date);
    }

    #[test]
    fn points_are_read_as_given(text in point()) {
        if let Ok(date) = EdtfDate::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn bounds_are_in_order(date in date()) {
        if let (Some(earliest), Some(latest)) = (date.earliest_minute(), date.latest_minute()) {
            prop_assert!(earliest <= latest);
            let middle = date.midpoint_minute().unwrap();
            prop_assert!(earliest <= middle && middle <= latest);
        }
        prop_assert!(date.earliest().is_none() || date.earliest() <= date.latest() || date.latest().is_none());
        let (start, end) = (date.start_bounds(), date.end_bounds());
        prop_assert_eq!(start.0, date.earliest_minute());
        prop_assert_eq!(end.1, date.latest_minute());
        prop_assert!(start.1.is_none() || start.0 <= start.1);
        prop_assert!(end.1.is_none() || end.0 <= end.1);
    }

    #[test]
    fn nothing_typed_panics(text in any::<String>()) {
        let _ = EdtfDate::parse(&text);
        let previous = EdtfDate::parse("2015-06-07").ok();
        let reading = read(&text, &PhraseContext { year: Some(2015), previous });
        prop_assert!(reading.edtf.is_some() || reading.warning.is_some());
    }

    #[test]
    fn nothing_like_edtf_panics(text in "[-0-9XYSETZ:~?%./,{}\\[\\]+ ]{0,40}") {
        if let Ok(date) = EdtfDate::parse(&text) {
            prop_assert_eq!(date.as_str(), text.trim());
            let _ = format(&date, Locale::Dutch) + &format_short(&date, Locale::English);
            let _ = date.shape();
        }
    }

    #[test]
    fn no_words_panic(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "in", "de", "nacht", "van", "op", "7", "8", "31", "juni", "mei", "2015", "eind",
                "begin", "half", "tot", "en", "met", "/", "-", ".", ",", "of", "tussen", "voor",
                "na", "twee", "weken", "winter", "zaterdagavond", "om", "14.30", "uur", "rond",
                "sinds", "dag", "volgende", "9999", "0000", "99999999999999", "é", "'15", "?",
                "(", "eerste", "helft", "kwartaal", "q", "jaren", "tachtig", "diezelfde", "later",
            ]),
            0..9,
        ),
        year in prop::option::of(any::<i64>()),
    ) {
        let phrase = words.join(" ");
        let previous = EdtfDate::parse("9999-12-31").ok();
        let reading = read(&phrase, &PhraseContext { year, previous });
        prop_assert!(reading.edtf.is_some() || reading.warning.is_some());
        if let Some(warning) = reading.warning {
            prop_assert!(!warning.message(Locale::Dutch).is_empty());
        }
    }

    #[test]
    fn every_date_has_words(date in date()) {
        for locale in [Locale::Dutch, Locale::English] {
            prop_assert!(!format(&date, locale).is_empty());
            prop_assert!(!format_short(&date, locale).is_empty());
        }
    }

    #[test]
    fn less_precise_is_never_more_certain(
        a in prop_oneof![coarser(), coarser_period()],
        b in prop_oneof![coarser(), coarser_period()],
    ) {
        for pair in a.windows(2) {
            let [exact, coarse] = pair else { continue };
            for other in &b {
                prop_assert!(no_surer(exact.before(other), coarse.before(other)), "{exact} {coarse} {other}");
                prop_assert!(no_surer(exact.after(other), coarse.after(other)), "{exact} {coarse} {other}");
                prop_assert!(no_surer(exact.overlaps(other), coarse.overlaps(other)), "{exact} {coarse} {other}");
                prop_assert!(no_surer(exact.within(other), coarse.within(other)), "{exact} {coarse} {other}");
                let (near, far) = (days_between(exact, other), days_between(coarse, other));
                prop_assert!(far.min.is_none() || far.min <= near.min, "{exact} {coarse} {other}");
                prop_assert!(far.max.is_none() || far.max >= near.max, "{exact} {coarse} {other}");
            }
        }
    }

    #[test]
    fn comparisons_agree(a in date(), b in date()) {
        prop_assert_eq!(a.before(&b), b.after(&a));
        prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
        if a.before(&b).is_certain() {
            prop_assert_eq!(b.before(&a), Trilean::No);
        }
        let days = days_between(&a, &b);
        if let (Some(min), Some(max)) = (days.min, days.max) {
            prop_assert!(0 <= min && min <= max);
        }
    }

    #[test]
    fn days_and_dates_match(days in -MAX_YEAR * 365..MAX_YEAR * 365) {
        let day = Day(days);
        let (year, month, day_of_month) = day.ymd();
        prop_assert_eq!(Day::from_ymd(year, month, day_of_month), Some(day));
        prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        prop_assert_eq!(Day::of_minute(day.last_minute()), day);
        let _ = (Day(i64::MAX).ymd(), Day(i64::MIN).to_string(), Day(i64::MIN).weekday());
    }
}

/// The `edtf` crate knows levels 0 and 1; what it reads, we read, with the same years.
#[test]
fn all_that_another_reader_knows_is_read() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = (point(), point());
    for _ in 0..2000 {
        let tree = strategy.new_tree(&mut runner).unwrap();
        let (a, b) = tree.current();
        for text in [a.clone(), format!("{a}/{b}"), format!("{a}/.."), format!("/{b}")] {
            let theirs = edtf::level_1::Edtf::parse(&text).is_ok();
            let ours = EdtfDate::parse(&text);
            let refused = matches!(&ours, Err(kroniek::model::date::DateError::EndBeforeStart(_)));
            assert!(!theirs || ours.is_ok() || refused, "{text}: {ours:?}");
        }
    }
}
