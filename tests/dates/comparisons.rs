//! Shapes, comparisons and durations of dates of a case.

use kroniek::model::date::{
    DateShape, DayRange, EdtfDate, EndKind, Precision, Trilean, days_between,
};

fn date(text: &str) -> EdtfDate {
    EdtfDate::parse(text).unwrap()
}

#[test]
fn before_is_certain_only_when_it_must_be() {
    use Trilean::{Certainly, No, Possibly};
    let table = [
        ("2015-02-25", "2015-02-26", Certainly),
        ("2015-02-26", "2015-02-25", No),
        ("2015-02-25", "2015-02-25", Possibly),
        ("2015-02", "2015-02-25", Possibly),
        ("2015-02-15~", "2015-02-20", Possibly),
        ("2015-02-15~", "2015-02-21", Certainly),
        ("2015-06-07T10:00", "2015-06-07T14:00", Certainly),
        ("2012/2015", "2013", No),
        ("2012/2013", "2014", Certainly),
        ("2012/..", "2014", Possibly),
        ("2014", "2012/..", No),
        ("2011", "2012/..", Certainly),
        ("../2012", "2014", Certainly),
        ("[2012..2014]", "2013", Possibly),
    ];
    for (a, b, expected) in table {
        assert_eq!(date(a).before(&date(b)), expected, "{a} before {b}");
        assert_eq!(date(b).after(&date(a)), expected, "{b} after {a}");
    }
}

#[test]
fn overlap_is_told_by_the_day() {
    use Trilean::{Certainly, No, Possibly};
    let table = [
        ("2015-02-25", "2015-02-25", Certainly),
        ("2015-02-25", "2015-02-26", No),
        ("2015-02", "2015-02-25", Possibly),
        ("2012/2014", "2013", Certainly),
        ("2012/2014", "2012-05", Possibly),
        ("2012/..", "2011", No),
        ("2012/..", "2014", Possibly),
        ("2015-03-11/2015-06-08", "2015-03-11", Certainly),
        ("2015-06-07T22:00/2015-06-08T06:00", "2015-06-08", Certainly),
        ("2012/2014", "2013/2016", Certainly),
        ("2012/2014", "2014/2016", Possibly),
        ("2012/2014", "2013-06/2013-07", Certainly),
    ];
    for (a, b, expected) in table {
        assert_eq!(date(a).overlaps(&date(b)), expected, "{a} and {b}");
        assert_eq!(date(b).overlaps(&date(a)), expected, "{b} and {a}");
    }
    assert_eq!(date("2015-03-12").within(&date("2015-03-11/2015-06-08")), Certainly);
    assert_eq!(date("2015-03").within(&date("2015-03-11/2015-06-08")), Possibly);
    assert_eq!(date("2015-02").within(&date("2015-03-11/2015-06-08")), No);
}

#[test]
fn durations_have_a_minimum_and_a_maximum() {
    let table = [
        ("2015-03-01", "2015-03-08", Some(7), Some(7)),
        ("2015-02-15~", "2015-02-25", Some(5), Some(15)),
        ("2015-02", "2015-02-25", Some(0), Some(24)),
        ("2012/2015", "2016-01-01", Some(1), Some(365)),
        ("2012/..", "2016-01-01", None, Some(1461)),
        ("2015-03-08", "2015-03-01", Some(0), Some(0)),
    ];
    for (a, b, min, max) in table {
        assert_eq!(days_between(&date(a), &date(b)), DayRange { min, max }, "{a} to {b}");
    }
}

#[test]
fn shapes_tell_what_is_known() {
    let moment = |text| match date(text).shape() {
        DateShape::Moment { precision, approximate, uncertain } => {
            (precision, approximate, uncertain)
        }
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(moment("2015-02-15~"), (Precision::Day, true, false));
    assert_eq!(moment("2015-02%"), (Precision::Month, true, true));
    assert_eq!(moment("2011-21?"), (Precision::Season, false, true));
    assert_eq!(moment("201X"), (Precision::Decade, false, false));
    assert_eq!(moment("2015-05-XX"), (Precision::Month, false, false));
    assert_eq!(moment("1560-XX-25"), (Precision::Year, false, false));
    assert_eq!(moment("2015-06-07T22:00"), (Precision::Minute, false, false));
    let DateShape::Period { start, end } = date("2015-04-25~/..").shape() else { panic!() };
    assert!(start.approximate && start.kind == EndKind::Known && end.kind == EndKind::Open);
    let DateShape::Period { end, .. } = date("2015/").shape() else { panic!() };
    assert_eq!(end.kind, EndKind::Unknown);
    let DateShape::Window { start, end, every } = date("[2012-05..2012-07]").shape() else {
        panic!()
    };
    assert_eq!(start.precision, Some(Precision::Month));
    assert!(!every && end.latest_minute == date("2012-07").latest_minute());
    let period = date("2012-05/2012-07");
    assert_eq!(
        period.start_bounds(),
        (date("2012-05").earliest_minute(), date("2012-05").latest_minute())
    );
    assert_eq!(
        period.end_bounds(),
        (date("2012-07").earliest_minute(), date("2012-07").latest_minute())
    );
}
