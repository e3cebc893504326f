//! Findings made from outcomes: what they keep, and when they are out of date.

use crate::builder::{Builder, codes};
use crate::tables::drenthe;
use kroniek::analysis::{
    Analyses, Analysis, AnalysisSettings, FindingBasis, OutcomeSource, analyse, stale_findings,
};
use kroniek::model::Answer::{No, Unknown, Yes};
use kroniek::model::date::EdtfDate;
use kroniek::model::{CaseData, Finding, Id};

fn source(case: &CaseData, analysis: Analysis, settings: &AnalysisSettings) -> OutcomeSource {
    OutcomeSource::new(case, &analyse(case, settings), analysis, settings)
}

/// The case with a finding made from an outcome.
fn with_finding(case: &mut CaseData, analysis: Analysis, row: &str) -> FindingBasis {
    let settings = AnalysisSettings::default();
    let basis = source(case, analysis, &settings).basis(row).unwrap();
    let id = Id::new(case.findings.iter().map(|row| row.id.value()).max().unwrap_or(0) + 1);
    let code = format!("B-{id}");
    case.findings.put(Finding { id, code, analysis: basis.to_json(), ..Finding::default() });
    basis
}

fn contacts() -> Builder {
    let mut builder = Builder::new();
    builder
        .contact("2013-01-01", "POL", [Yes, No, No])
        .contact("2013-02-10", "SMW", [Yes, No, No])
        .event("2013-03-01", "calamiteit", "", "");
    builder
}

#[test]
fn a_finding_keeps_the_outcome_its_definition_and_its_settings() {
    let case = drenthe();
    let settings = AnalysisSettings { days: Some(14), ..AnalysisSettings::default() };
    let basis = source(&case, Analysis::SightGaps, &settings).basis("DR-056").unwrap();
    assert_eq!(basis.events, ["DR-056", "DR-093"]);
    assert!(basis.result.contains("406 tot 721 dagen uit zicht"), "{}", basis.result);
    assert!(basis.definition.contains("verantwoordelijke organisatie"));
    assert_eq!(basis.settings["analysis.days"], "14");
    assert_eq!(basis.settings(), settings);
    let finding = Finding { analysis: basis.to_json(), ..Finding::default() };
    assert_eq!(FindingBasis::of(&finding), Some(basis));
    assert_eq!(FindingBasis::of(&Finding::default()), None);
}

#[test]
fn every_analysis_of_the_case_gives_a_finding_that_is_up_to_date() {
    let mut case = drenthe();
    for analysis in Analysis::ALL {
        let all = source(&case, *analysis, &AnalysisSettings::default());
        match all.outcome("") {
            Some(outcome) => {
                assert!(analysis.bears_findings(), "{analysis:?}");
                assert!(!outcome.events.is_empty() && !outcome.words.is_empty(), "{analysis:?}");
                with_finding(&mut case, *analysis, "");
            }
            None => assert!(
                !analysis.bears_findings() || *analysis == Analysis::NormsOutOfForce,
                "{analysis:?}"
            ),
        }
    }
    // That findings were made of them changes none of the outcomes.
    let stale = stale_findings(&case);
    assert!(stale.is_empty(), "{stale:?}");
}

#[test]
fn a_finding_is_out_of_date_when_its_outcome_changes_and_not_when_words_do() {
    let mut builder = contacts();
    with_finding(&mut builder.case, Analysis::SightGaps, "E1");
    assert!(stale_findings(&builder.case).is_empty());
    let mut titled = builder.case.clone();
    let mut event = titled.events.get(Id::new(1)).unwrap().as_ref().clone();
    event.title = "Anders verwoord".into();
    titled.events.put(event);
    assert!(stale_findings(&titled).is_empty());

    builder.contact("2013-01-20", "POL", [Yes, No, No]);
    let stale = stale_findings(&builder.case);
    assert_eq!(stale.len(), 1);
    assert_eq!(stale[0].removed, ["E2"]);
    assert_eq!(codes(&stale[0].added), ["E4"]);
    assert!(stale[0].was[0].contains("40 dagen") && stale[0].is_now[0].contains("19 dagen"));
    // Brought up to date, it is so.
    let mut finding = builder.case.findings.iter().next().unwrap().as_ref().clone();
    finding.analysis = stale[0].renewed.as_ref().unwrap().to_json();
    builder.case.findings.put(finding);
    assert!(stale_findings(&builder.case).is_empty());
}

#[test]
fn an_outcome_that_is_gone_is_told_of() {
    let mut builder = Builder::new();
    builder.event("2013-01-05", "signaal", "vader", "SWW");
    with_finding(&mut builder.case, Analysis::UnansweredSignals, "E1");
    builder.event("2013-01-09", "gesprek", "SWW", "moeder").responds_to(&[1]);
    let stale = stale_findings(&builder.case);
    assert_eq!(stale.len(), 1);
    assert!(stale[0].renewed.is_none() && stale[0].is_now.is_empty());
}

#[test]
fn other_settings_do_not_make_a_finding_out_of_date() {
    let mut case = drenthe();
    with_finding(&mut case, Analysis::UnansweredSignals, "");
    let changed = AnalysisSettings { days: Some(3), ..AnalysisSettings::default() };
    for (id, (key, value)) in (900..).zip(changed.to_settings()) {
        let key = key.to_owned();
        let setting = kroniek::model::Setting { id: Id::new(id), key, value, ..Default::default() };
        case.settings.put(setting);
    }
    assert_eq!(AnalysisSettings::of_case(&case), changed);
    assert!(stale_findings(&case).is_empty());
}

#[test]
fn the_analyses_look_only_at_what_the_settings_say() {
    let mut builder = contacts();
    builder.contact("2014-01-01", "POL", [Unknown, No, No]).with(|event| {
        event.about = vec!["broer".into()];
    });
    let own = |builder: &Builder| codes(&builder.answers().child_contact.responsible.unknown).len();
    assert_eq!(own(&builder), 1);
    builder.settings.clients = vec!["kind".into()];
    assert_eq!(own(&builder), 0);
    builder.settings.clients.clear();
    builder.settings.organisations = vec!["SWW".into()];
    let answers: Analyses = builder.answers();
    assert_eq!(codes(&answers.child_contact.responsible.seen), ["E2"]);
    builder.settings.organisations.clear();
    builder.settings.period = EdtfDate::parse("2013-02").ok();
    assert_eq!(codes(&builder.answers().child_contact.responsible.seen), ["E2"]);
}

/// The case with another code for a fact, an organisation or a person, wherever it is named.
fn renamed(case: &CaseData, old: &str, new: &str) -> CaseData {
    let mut renamed = case.clone();
    for event in &case.events {
        let mut event = event.as_ref().clone();
        if event.code == old {
            event.code = new.into();
        }
        for parties in [&mut event.from, &mut event.to, &mut event.actors, &mut event.about] {
            parties.iter_mut().filter(|party| *party == old).for_each(|party| *party = new.into());
        }
        renamed.events.put(event);
    }
    for row in &case.organisations {
        if row.code == old {
            renamed
                .organisations
                .put(kroniek::model::Organisation { code: new.into(), ..row.as_ref().clone() });
        }
    }
    renamed
}

#[test]
fn a_new_code_for_a_fact_changes_no_outcome() {
    let mut case = drenthe();
    for analysis in Analysis::ALL {
        if source(&case, *analysis, &AnalysisSettings::default()).outcome("").is_some() {
            with_finding(&mut case, *analysis, "");
        }
    }
    with_finding(&mut case, Analysis::SightGaps, "DR-056");
    for (old, new) in [("DR-056", "ZZ-1"), ("DR-093", "A"), ("DR-018", "M/2")] {
        case = renamed(&case, old, new);
    }
    let stale = stale_findings(&case);
    assert!(stale.is_empty(), "{stale:?}");
    // And it still sees what does change.
    let mut event = case.event("ZZ-1").unwrap().as_ref().clone();
    event.child_seen = No;
    case.events.put(event);
    let stale = stale_findings(&case);
    assert!(
        stale.iter().any(|row| row.analysis == "sight-gaps"
            && !row.was.iter().any(|line| line.contains("DR-093"))),
        "{stale:?}"
    );
}

#[test]
fn a_new_code_for_an_organisation_changes_no_outcome() {
    let mut builder = Builder::new();
    builder.event("2013-01-05", "signaal", "vader", "SWW");
    builder.event("2013-01-05", "signaal", "vader", "POL");
    builder.event("2013-01-09", "gesprek", "POL", "moeder").responds_to(&[1]);
    for analysis in [Analysis::Activity, Analysis::ResponseTimes, Analysis::UnansweredSignals] {
        with_finding(&mut builder.case, analysis, "");
    }
    with_finding(&mut builder.case, Analysis::Activity, "POL");
    assert!(stale_findings(&builder.case).is_empty());
    // The new code stands at the other end of the alphabet.
    let stale = stale_findings(&renamed(&builder.case, "POL", "ZWOLLE"));
    assert!(stale.is_empty(), "{stale:?}");
}

#[test]
fn a_finding_of_an_earlier_version_is_read_and_renewed_the_new_way() {
    // Kept by a version that named events by code: `E1`, its sight gap to `E2` of 40 days.
    let mut builder = contacts();
    with_finding(&mut builder.case, Analysis::SightGaps, "E1");
    let finding = builder.case.findings.iter().next().unwrap().as_ref().clone();
    let mut basis = FindingBasis::of(&finding).unwrap();
    assert!(basis.digest.starts_with("ids:"));
    basis.digest = OLD_DIGEST.into();
    (basis.lasting, basis.event_ids) = (String::new(), Vec::new());
    builder.case.findings.put(Finding { analysis: basis.to_json(), ..finding });
    assert!(stale_findings(&builder.case).is_empty());
    builder.contact("2013-01-20", "POL", [Yes, No, No]);
    let stale = stale_findings(&builder.case);
    assert_eq!((stale[0].removed.clone(), codes(&stale[0].added)), (vec!["E2".into()], vec!["E4"]));
    assert!(stale[0].renewed.as_ref().unwrap().digest.starts_with("ids:"));
}

/// What an earlier version kept for the gap of [`contacts`].
const OLD_DIGEST: &str = "73538352ed2f846856d131dfcb7517f7d5812a99f76a8aa0e2ae61f953d03a2a";
