//! Due dates follow the dates of the report, in the same step, and come back with undo.

use crate::samples::place;
use kroniek::case::{Case, Command};
use kroniek::model::date::EdtfDate;
use kroniek::model::{FollowUpMeasure, Investigation, Trigger};

fn date(text: &str) -> Option<EdtfDate> {
    Some(EdtfDate::parse(text).unwrap())
}

fn dues(case: &Case) -> Vec<String> {
    let rows = case.data().follow_up_measures.iter();
    rows.map(|row| row.due.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string)).collect()
}

#[test]
fn a_due_date_follows_the_date_it_is_reckoned_from() {
    let (_folder, path) = place();
    let mut case = Case::create(&path, Investigation::default()).unwrap();
    let measure = |term: &str, trigger| FollowUpMeasure {
        term: term.to_owned(),
        trigger,
        ..FollowUpMeasure::default()
    };
    case.execute(Command::put(measure("P3M", Trigger::Publication))).unwrap();
    case.execute(Command::put(measure("P6W", Trigger::Adoption))).unwrap();
    assert_eq!(dues(&case), ["-", "-"], "nothing to reckon from yet");

    let investigation = case.data().investigation();
    let published = Investigation {
        published_on: date("2016-05-27"),
        adopted_on: date("2016-05"),
        ..investigation
    };
    let done = case.execute(Command::put(published.clone())).unwrap();
    assert_eq!(dues(&case), ["2016-08-27", "[2016-06-12..2016-07-12]"]);
    assert_eq!(done.changes.len(), 3, "one step: the report and both measures");

    // One set by hand stays; the other goes along.
    let by_hand = case.data().follow_up_measures.iter().next().unwrap().as_ref().clone();
    let by_hand = FollowUpMeasure { due: date("2016-09-01"), ..by_hand };
    case.execute(Command::put(by_hand)).unwrap();
    let later = Investigation {
        published_on: date("2016-06-27"),
        adopted_on: date("2016-06-01"),
        ..published
    };
    case.execute(Command::put(later)).unwrap();
    assert_eq!(dues(&case), ["2016-09-01", "2016-07-13"]);
    case.undo().unwrap();
    assert_eq!(dues(&case), ["2016-09-01", "[2016-06-12..2016-07-12]"]);

    // Another term is reckoned at once.
    let second = case.data().follow_up_measures.iter().last().unwrap().as_ref().clone();
    let second = FollowUpMeasure { term: "P6M".to_owned(), ..second };
    case.execute(Command::put(second)).unwrap();
    assert_eq!(dues(&case)[1], "2016-11");
}
