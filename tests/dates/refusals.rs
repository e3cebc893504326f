//! What is not supported is refused by name.

use kroniek::model::date::{DateError, EdtfDate, Locale, Unsupported};

#[test]
fn other_notations_are_named() {
    let table = [
        ("P3M", Unsupported::Duration),
        ("2015-01-01/P3M", Unsupported::Duration),
        ("R5/2015-01-01/P1D", Unsupported::Repetition),
        ("2015-W12", Unsupported::Week),
        ("2015-056", Unsupported::OrdinalDay),
        ("20150225", Unsupported::WithoutDashes),
        ("201", Unsupported::ShortYear),
        ("198u", Unsupported::OldUnspecified),
        ("1984?~", Unsupported::OldSpelling),
        ("1984/open", Unsupported::OldSpelling),
        ("unknown/1984", Unsupported::OldSpelling),
        ("2015-42", Unsupported::PartOfYear),
        ("2015-06-07T22:00~", Unsupported::QualifiedTime),
        ("2015-02T10:00", Unsupported::TimeWithoutDay),
    ];
    for (text, what) in table {
        let error = EdtfDate::parse(text).unwrap_err();
        assert_eq!(error, DateError::NotSupported(what, text.to_owned()), "{text}");
        assert!(error.message(Locale::Dutch).contains("niet ondersteund"), "{text}");
        assert!(error.message(Locale::English).contains("not supported"), "{text}");
    }
}

#[test]
fn what_cannot_be_is_refused() {
    for text in [
        "2015-02-30",
        "2015-13",
        "2015-00",
        "2015-02-3X",
        "2015-04-31",
        "2015-1X-31T10:00",
        "2015-02-25T25:00",
        "2015-02-25T10:61",
        "-0000",
        "2015-00-01",
        "2015-XX-32",
    ] {
        let error = EdtfDate::parse(text).unwrap_err();
        assert!(
            matches!(error, DateError::Impossible(_) | DateError::NotSupported(..)),
            "{text}: {error}"
        );
    }
    for text in ["2015/2012", "[2015..2012]", "2015-02-25/2015-02-24"] {
        assert_eq!(EdtfDate::parse(text), Err(DateError::EndBeforeStart(text.to_owned())));
    }
    for text in ["Y9E18", "Y99E99", "Y1E99999999999"] {
        assert!(
            matches!(
                EdtfDate::parse(text),
                Err(DateError::YearOutOfRange(_) | DateError::Unreadable(_))
            ),
            "{text}"
        );
    }
    assert_eq!(EdtfDate::parse("  "), Err(DateError::Empty));
    for text in [
        "/",
        "a",
        "2015-2-3",
        "2015/2016/2017",
        "[]",
        "{}",
        "[..]",
        "[2015",
        "Y2015",
        "2015-",
        "2015-02-25-",
        "--",
        "T10:00",
        "2015-02-25T",
        "2015-02-25T10",
        "~",
        "2015-02-25T10:00+",
        "2015-02-25T10:00Zx",
        "é",
        "Y",
        "YE",
        "S2",
        "2015S",
        "Y1E",
        "2015-02-25Z",
    ] {
        assert!(EdtfDate::parse(text).is_err(), "{text}");
    }
}
