//! The rules of each analysis, on cases made for them.

use crate::builder::{Builder, codes};
use kroniek::model::Answer::{No, NotApplicable, Unknown, Yes};

#[test]
fn unknown_is_never_no_and_school_stands_apart() {
    let mut builder = Builder::new();
    builder
        .contact("2013-01-05", "POL", [Unknown, Unknown, Unknown])
        .contact("2013-01-06", "BS", [Yes, Yes, Unknown])
        .contact("2013-01-07", "moeder", [Yes, No, No])
        .contact("2013-01-08", "SMW", [No, No, No])
        .contact("2013-01-09", "SMW", [NotApplicable, NotApplicable, NotApplicable]);
    let contacts = builder.answers().child_contact;
    assert_eq!(codes(&contacts.responsible.unknown), ["E1"]);
    assert_eq!(codes(&contacts.responsible.not_seen), ["E4"]);
    assert!(contacts.responsible.seen.is_empty());
    assert_eq!(contacts.responsible.counts.seen.possible, 1);
    assert_eq!(codes(&contacts.school.seen), ["E2"]);
    assert_eq!(codes(&contacts.citizens.seen), ["E3"]);
    builder.settings.school_apart = false;
    assert_eq!(codes(&builder.answers().child_contact.responsible.seen), ["E2"]);
}

#[test]
fn gaps_run_between_contacts_by_those_responsible() {
    let mut builder = Builder::new();
    builder
        .contact("2013-01-01", "POL", [Yes, No, No])
        .contact("2013-01-15", "BS", [Yes, Yes, No])
        .contact("2013-02-01/2013-02-10", "SMW", [Yes, No, No])
        .contact("[2013-02-05..2013-02-20]", "POL", [Yes, No, No])
        .event("2013-03-01", "calamiteit", "", "")
        .contact("2013-04-01", "POL", [Yes, No, No]);
    let gaps = builder.answers().sight_gaps;
    let days: Vec<_> = gaps.iter().map(|gap| (gap.min_days, gap.max_days)).collect();
    assert_eq!(days, [(31, Some(31)), (0, Some(10)), (9, Some(19))]);
    assert_eq!(gaps[2].to_event.code, "E5");
    assert!(!gaps[1].certain && gaps[1].first_day.is_none());
}

#[test]
fn a_gap_recorded_by_hand_counts_too() {
    let mut builder = Builder::new();
    builder.event("2013-01~/2013-06", "zichtgat", "", "");
    let gaps = builder.answers().sight_gaps;
    assert!(gaps[0].recorded);
    assert_eq!((gaps[0].min_days, gaps[0].max_days), (93, Some(211)));
}

#[test]
fn passing_on_inside_is_no_answer() {
    for (from, to, kind, answered) in [
        ("SWW", "SMW", "informatieoverdracht", false),
        ("SMW", "SWW", "doorverwijzing", false),
        ("SHG", "VTD", "informatieoverdracht", false),
        ("SWW", "POL", "informatieoverdracht", true),
        ("SWW", "SMW;POL", "informatieoverdracht", true),
        ("SWW", "SMW", "toewijzing", true),
        ("SWW", "", "besluit", true),
        ("vader", "SWW", "signaal", false),
        ("SWW", "POL", "niet_gedeeld", false),
        ("", "", "toestand", false),
    ] {
        let mut builder = Builder::new();
        builder.event("2013-01-05", "signaal", "vader", "SWW");
        builder.event("2013-01-09", kind, from, to).responds_to(&[1]);
        let unanswered = builder.answers().unanswered_signals;
        let own = unanswered.iter().any(|signal| signal.code == "E1");
        assert_eq!(!own, answered, "{kind} {from} → {to}");
    }
}

#[test]
fn a_term_of_days_is_met_certainly_possibly_or_not() {
    let mut builder = Builder::new();
    builder.event("2013-01-05", "zorgmelding", "POL", "SWW");
    builder.event("[2013-01-10..2013-01-20]", "gesprek", "SWW", "moeder").responds_to(&[1]);
    for (days, certain, possible) in [(3, 1, 0), (10, 0, 1), (15, 0, 0)] {
        builder.settings.days = Some(days);
        let answers = builder.answers();
        assert_eq!(answers.unanswered_signals.len(), certain, "{days}");
        assert_eq!(answers.possibly_unanswered_signals.len(), possible, "{days}");
    }
}

#[test]
fn without_involvement_the_events_tell_what_was_reopened() {
    let mut builder = Builder::new();
    builder
        .event("2013-01-05", "afsluiting", "SMW", "")
        .event("2013-01-05", "aanmelding", "POL", "SWW")
        .event("2013-02", "signaal", "vader", "SWW")
        .event("2013-03-01", "afsluiting", "POL", "");
    let reopened = builder.answers().reopened;
    assert_eq!(reopened.len(), 1);
    assert_eq!(reopened[0].closure.as_ref().unwrap().code, "E1");
    assert_eq!(reopened[0].reopening.as_ref().unwrap().code, "E3");
    assert_eq!((reopened[0].min_days, reopened[0].max_days), (Some(27), Some(54)));
}

#[test]
fn what_returns_is_counted_and_doubles_are_flagged() {
    let mut builder = Builder::new();
    for (when, from) in [("2013-01", "POL"), ("2013-03", "POL"), ("[2013-01..2013-04]", "POL")] {
        builder.event(when, "politiemutatie", from, "");
        builder.with(|event| event.signals = vec!["gedrag".into()]);
    }
    let rows = builder.answers().recurrence;
    assert_eq!((rows[0].count, rows[0].distinct.certain), (3, 2));
    assert_eq!(codes(&rows[0].possible_doubles[0].same_as), ["E1", "E2"]);
    assert_eq!(rows[0].possible_doubles[0].event.code, "E3");
}

#[test]
fn every_analysis_has_its_title_and_definition_in_both_languages() {
    for analysis in kroniek::analysis::Analysis::ALL {
        for key in [analysis.title_key(), analysis.definition_key()] {
            assert!(kroniek::text::has_key(&key), "{key}");
        }
    }
}
