//! The answers on the Drenthe case are those of the published report, down to the fact.

use crate::builder::codes;
use crate::tables::drenthe;
use kroniek::analysis::{Analyses, AnalysisSettings, Element, ResponseKind, analyse};
use std::sync::LazyLock;

static ANSWERS: LazyLock<Analyses> =
    LazyLock::new(|| analyse(&drenthe(), &AnalysisSettings::default()));

#[test]
fn the_tables_are_all_there() {
    let case = drenthe();
    assert_eq!(case.events.len(), 156);
    assert_eq!(case.involvements.len(), 12);
    assert!(case.citations.len() > 156);
}

/// Report L542, L623 (December 2012), L670 (spring 2013) and L660 (screening of March 2013).
#[test]
fn the_child_was_seen_without_parents_three_times_and_spoken_alone_twice() {
    let contacts = &ANSWERS.child_contact.responsible;
    assert_eq!(codes(&contacts.spoken_alone), ["DR-047", "DR-056"]);
    assert_eq!(codes(&contacts.without_parents), ["DR-047", "DR-052", "DR-056"]);
    assert_eq!(codes(&contacts.highest.spoken_alone).len(), 2);
    assert_eq!(codes(&contacts.highest.without_parents), ["DR-052"]);
    assert_eq!(
        codes(&contacts.highest.seen),
        ["DR-006", "DR-007", "DR-051", "DR-093", "DR-125", "DR-129"]
    );
    assert_eq!(contacts.seen.len(), 9);
    assert_eq!(codes(&contacts.not_seen), ["DR-114", "DR-115", "DR-126"]);
    assert_eq!(codes(&contacts.visited_not_seen), ["DR-114", "DR-115"]);
    assert_eq!(codes(&contacts.unknown), ["DR-039", "DR-060", "DR-134"]);
    // Two contacts of 2010, a visit and a check: not known, so possible and never certain.
    assert_eq!(
        (contacts.counts.without_parents.certain, contacts.counts.without_parents.possible),
        (3, 7)
    );
    assert_eq!(codes(&ANSWERS.child_contact.school.seen), ["DR-009", "DR-078", "DR-080"]);
}

#[test]
fn the_child_was_out_of_sight_for_the_days_of_the_report() {
    let gaps: Vec<_> = ANSWERS
        .sight_gaps
        .iter()
        .filter(|gap| gap.min_days > 1)
        .map(|gap| {
            let (from, to) = (gap.from_event.code.as_str(), gap.to_event.code.as_str());
            (from, to, gap.min_days, gap.max_days)
        })
        .collect();
    assert_eq!(
        gaps,
        [
            ("DR-007", "DR-047", 701, Some(1095)),
            ("DR-056", "DR-093", 406, Some(721)),
            ("DR-093", "DR-125", 19, Some(65)),
            ("DR-129", "DR-149", 7, Some(53)),
        ]
    );
    assert!(ANSWERS.sight_gaps.last().unwrap().to_calamity);
    assert_eq!(ANSWERS.sight_gaps.len(), 9);
}

#[test]
fn six_signals_were_never_acted_on() {
    assert_eq!(
        codes(&ANSWERS.unanswered_signals),
        ["DR-009", "DR-079", "DR-084", "DR-122", "DR-136", "DR-139"]
    );
    assert!(ANSWERS.possibly_unanswered_signals.is_empty());
}

#[test]
fn responses_keep_the_doubt_of_their_dates() {
    let time = |signal: &str, response: &str| {
        ANSWERS
            .response_times
            .iter()
            .find(|time| time.signal.code == signal && time.response.code == response)
            .map(|time| (time.min_days, time.max_days, time.kind))
    };
    assert_eq!(time("DR-095", "DR-105"), Some((Some(7), Some(7), ResponseKind::Action)));
    assert_eq!(time("DR-018", "DR-020"), Some((Some(0), Some(60), ResponseKind::Action)));
    assert_eq!(time("DR-081", "DR-101"), Some((Some(61), Some(91), ResponseKind::Action)));
    // Not shared (DR-061) and called again (DR-102) are no responses.
    assert_eq!(time("DR-053", "DR-061"), None);
    assert_eq!(time("DR-097", "DR-102"), None);
}

/// Report L601: the three entries may include the reports of May and June.
#[test]
fn the_police_entries_may_be_counted_twice() {
    let drink = ANSWERS.recurrence.iter().find(|row| row.signal == "middelengebruik").unwrap();
    let double = drink.possible_doubles.iter().find(|row| row.event.code == "DR-026").unwrap();
    assert_eq!(codes(&double.same_as), ["DR-018", "DR-030"]);
    assert!(drink.distinct.certain < drink.count);
    let home = ANSWERS.recurrence.iter().find(|row| row.signal == "huiselijk_geweld").unwrap();
    assert_eq!(codes(&home.events), ["DR-018", "DR-026", "DR-053"]);
    assert_eq!((home.distinct.certain, home.distinct.possible), (2, 3));
}

/// Report L1238–L1252: who checks what, when, and with what consequence was not laid down.
#[test]
fn no_safety_agreement_was_complete() {
    use Element::{Checker, Consequence, How, Informed, When};
    let missing = |key: &str| {
        let row = ANSWERS.agreements.iter().find(|row| row.key == key);
        row.map(|row| row.missing.clone()).unwrap()
    };
    assert_eq!(missing("VA1"), [When, Consequence, Informed]);
    assert_eq!(missing("VA2"), [Checker, How, When, Consequence, Informed]);
    assert_eq!(missing("VA3"), [Checker, How, When, Consequence, Informed]);
    assert_eq!(missing("BU1"), []);
}

#[test]
fn ten_files_were_reopened() {
    let rows: Vec<_> = ANSWERS
        .reopened
        .iter()
        .map(|row| {
            let code = |event: &Option<kroniek::analysis::EventRef>| {
                event.as_ref().map(|event| event.code.clone()).unwrap_or_default()
            };
            (row.organisation.clone(), code(&row.closure), code(&row.reopening))
        })
        .collect();
    let rows: Vec<_> = rows.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("SHG", "DR-033", "DR-053"),
            ("AMK", "DR-025", "DR-035"),
            ("SWW", "DR-022", "DR-041"),
            ("SWW", "DR-032", "DR-034"),
            ("CJG", "DR-049", "DR-055"),
            ("VNN", "DR-065", "DR-119"),
            ("SMW", "DR-066", "DR-071"),
            ("CJG", "DR-068", "DR-095"),
            ("SMW", "DR-077", "DR-081"),
            ("VTD", "DR-112", "DR-116"),
        ]
    );
}

#[test]
fn consultations_tell_who_was_there_and_who_got_the_minutes() {
    let cell = |event: &str, party: &str| {
        ANSWERS
            .consultations
            .iter()
            .find(|cell| {
                cell.event.as_ref().is_some_and(|at| at.code == event) && cell.party == party
            })
            .map(|cell| (cell.attendance.keyword(), cell.minutes.keyword()))
    };
    assert_eq!(cell("DR-119", "HA"), Some(("afwezig_met_kennisgeving", "ontvangen")));
    assert_eq!(cell("DR-127", "HA"), Some(("niet_uitgenodigd", "niet_ontvangen")));
    assert_eq!(cell("DR-128", "VNN"), Some(("niet_uitgenodigd", "niet_ontvangen")));
}
