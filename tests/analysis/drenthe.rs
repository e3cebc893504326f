//! The answers on the Drenthe case are those of the published report, down to the fact.

use crate::builder::codes;
use crate::tables::drenthe;
use kroniek::analysis::{
    Analyses, AnalysisSettings, CaseIndex, Element, Knowing, Likelihood, MeldcodeStep, Month,
    ResponseKind, analyse, events_by_month,
};
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

/// The rows of the matrix in which somebody was not told, as chapter 3 of the report has them.
#[test]
fn eighteen_times_somebody_was_not_told() {
    let not_told: Vec<_> = ANSWERS
        .knowledge
        .iter()
        .filter(|cell| cell.state == Knowing::NotTold)
        .map(|cell| (cell.item.as_str(), cell.column.as_str()))
        .collect();
    assert_eq!(
        not_told[..10],
        [
            ("I4", "JGZ"),
            ("I5", "SWW"),
            ("I5", "CJG"),
            ("I7", "BS"),
            ("I8", "HA"),
            ("I8", "VNN"),
            ("I8", "BS"),
            ("I9", "SWW"),
            ("I9", "CJG"),
            ("I10", "CJG"),
        ]
    );
    assert!(not_told[10..].iter().all(|(item, _)| *item == "I13"));
    assert_eq!((ANSWERS.times_not_told, ANSWERS.items_not_told), (18, 7));
    let partly = |item: &str| {
        ANSWERS.knowledge.iter().any(|cell| cell.item == item && cell.state == Knowing::NotAllTold)
    };
    assert!(partly("I6") && partly("I11") && partly("I12"));
    let knew = |item: &str, column: &str| {
        ANSWERS.knowledge.iter().any(|cell| cell.item == item && cell.column == column && cell.told)
    };
    assert!(knew("I1", "VTD") && knew("I1", "SWW") && knew("I7", "JGZ") && knew("I9", "oma"));
}

#[test]
fn explanations_were_taken_over_untested() {
    let rows: Vec<_> = ANSWERS
        .untested_explanations
        .iter()
        .map(|row| (row.key.as_str(), row.likelihood))
        .collect();
    use Likelihood::{Certainly, Possibly};
    assert_eq!(rows, [("D1", Certainly), ("D2", Certainly), ("D3", Certainly), ("D7", Possibly)]);
    // Two units of one organisation take over once.
    assert_eq!(ANSWERS.untested_explanations[0].adopted_by, ["CJG", "JGZ", "POL", "SWW"]);
}

#[test]
fn cooperation_stalled_three_times() {
    assert_eq!(codes(&ANSWERS.stagnation), ["DR-074", "DR-132", "DR-142"]);
}

/// Report L1074 against L542: chapter 3 says two contacts without parents, both in 2013.
#[test]
fn fourteen_contradictions_stand_and_the_finding_on_sight_is_at_odds() {
    assert_eq!(ANSWERS.contradictions.len(), 14);
    let first = &ANSWERS.contradictions[0];
    assert_eq!((first.key.as_str(), first.kind.keyword()), ("T1", "binnen_een_bron"));
    assert!(ANSWERS.findings_at_odds.iter().any(|row| {
        row.contradictions.iter().any(|key| key == "T1")
            || codes(&row.counter_evidence).contains(&"DR-047")
    }));
}

#[test]
fn no_norm_is_applied_outside_its_period() {
    assert_eq!(ANSWERS.norms_out_of_force, []);
}

#[test]
fn coverage_lists_what_is_left() {
    let coverage = &ANSWERS.coverage;
    assert_eq!(coverage.without_source, []);
    assert_eq!(coverage.open_questions.len(), 18);
    assert!(!codes(&coverage.unused_events).contains(&"DR-047"));
    assert!(coverage.unjudged_norms.iter().any(|norm| norm == "1.3a"));
    assert!(!coverage.unjudged_norms.iter().any(|norm| norm == "2.1a"));
}

/// Report L855: decided on 5 March, a coordinator on the 11th.
#[test]
fn hand_overs_took_days() {
    let handovers = &ANSWERS.workers.handovers;
    let row = handovers.iter().find(|row| row.event.code == "DR-117").unwrap();
    assert_eq!((row.min_days_before, row.max_days_before), (Some(6), Some(6)));
    let row = handovers.iter().find(|row| row.event.code == "DR-083").unwrap();
    assert_eq!((row.min_days_after, row.max_days_after), (Some(1), Some(41)));
}

#[test]
fn activity_counts_what_is_certain_and_what_is_possible() {
    let march = ANSWERS.activity.organisations["CJG"]
        .iter()
        .find(|(month, _)| month.year_and_month() == (2015, 3))
        .map(|(_, count)| *count)
        .unwrap();
    let case = drenthe();
    let settings = AnalysisSettings::default();
    let index = CaseIndex::new(&case, &settings);
    let month = Month::of(kroniek::model::date::Day::from_ymd(2015, 3, 1).unwrap());
    let events = events_by_month(&index);
    let cjg = |organisation: &Option<kroniek::analysis::OrganisationRef>| {
        organisation.is_some_and(|organisation| index.parties.code(organisation) == "CJG")
    };
    let own = events.iter().find(|((organisation, at), _)| cjg(organisation) && *at == month);
    let events = own.unwrap().1;
    assert_eq!(events.len(), march.possible);
    let certain = events.iter().filter(|(_, sure)| *sure == Likelihood::Certainly).count();
    assert_eq!(certain, march.certain);
    assert!(march.certain > 8 && march.possible > march.certain);
}

/// Report L819, L1234: 'ze' and 'haar' tell the gender that 'het kind' hides. Our own texts do not.
#[test]
fn the_texts_do_not_tell_whether_it_was_a_boy_or_a_girl() {
    let certain = ANSWERS.leaks.iter().filter(|leak| leak.likelihood == Likelihood::Certainly);
    let found: Vec<_> = certain.map(|leak| (leak.place.as_str(), leak.found.as_str())).collect();
    assert_eq!(found, []);
}

#[test]
fn the_meldcode_row_of_the_school_lacks_steps() {
    let school = ANSWERS.meldcode.iter().find(|row| row.organisation == "BS").unwrap();
    assert!(codes(&school.steps[&MeldcodeStep::Signals]).contains(&"DR-136"));
    assert!(school.not_recorded.contains(&MeldcodeStep::Decision));
}

#[test]
fn the_json_has_the_agreed_keys() {
    let json = serde_json::to_value(&*ANSWERS).unwrap();
    let keys: Vec<&str> = [
        "child_contact",
        "sight_gaps",
        "unanswered_signals",
        "response_times",
        "knowledge",
        "consultations",
        "agreements",
        "reopened",
        "recurrence",
        "stagnation",
        "contradictions",
        "norms_out_of_force",
        "coverage",
    ]
    .into();
    for key in keys {
        assert!(json.get(key).is_some(), "{key}");
    }
    assert_eq!(json["child_contact"]["seen"][0], "DR-006");
    assert_eq!(json["child_contact"]["school"]["seen"][0], "DR-009");
    assert_eq!(json["sight_gaps"][0]["from_event"], "DR-006");
    assert_eq!(json["agreements"][0]["missing"][0], "when");
    assert_eq!(json["contradictions"][0]["type"], "binnen_een_bron");
    assert_eq!(json["stagnation"][0], "DR-074");
    assert_eq!(json["knowledge"][0]["since"], "2012-05");
    assert_eq!(json["consultations"][0]["attendance"], "aanwezig");
}
