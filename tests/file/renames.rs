//! A new code for a record, in the real case: everything that names the old one follows in one
//! step, and comes back with it.

use crate::samples::{open, place};
use kroniek::analysis::{Analysis, FindingBasis};
use kroniek::analysis::{AnalysisSettings, OutcomeSource, analyse, stale_findings};
use kroniek::case::{Case, Change, Command};
use kroniek::model::{CaseData, Finding, Id, Record, RecordKind, SavedView, Setting, Value};
use std::collections::BTreeSet;

/// A copy of the Drenthe case.
fn drenthe() -> (tempfile::TempDir, Case) {
    let (folder, path) = place();
    std::fs::copy("sample-cases/drenthe.kroniek", &path).unwrap();
    (folder, open(&path))
}

fn put(case: &mut Case, record: impl Into<Record>) {
    case.execute(Command::put(record)).unwrap();
}

/// Where a code stands as a text or as an item of a list: table and column.
fn places(data: &CaseData, code: &str) -> BTreeSet<(&'static str, &'static str)> {
    let mut places = BTreeSet::new();
    for kind in RecordKind::ALL {
        for record in data.records(*kind) {
            for (column, value) in kind.columns().iter().zip(record.to_values()) {
                let Value::Text(text) = value else { continue };
                let items: Vec<String> = serde_json::from_str(&text).unwrap_or_default();
                // What an abbreviation stands for, and kinds of fact, are words of their own.
                if matches!(kind, RecordKind::Term | RecordKind::Consultation)
                    || column.shape.keywords.is_some()
                {
                    continue;
                }
                if text == code || items.iter().any(|item| item == code) {
                    places.insert((kind.table(), column.name));
                }
            }
        }
    }
    places
}

#[test]
fn a_new_code_for_an_organisation_leaves_the_old_one_nowhere() {
    let (_folder, mut case) = drenthe();
    let setting = |key: &str, value: &str| Setting {
        key: key.to_owned(),
        value: value.to_owned(),
        ..Setting::default()
    };
    put(&mut case, setting("analysis.organisations", "SMW;CJG"));
    put(&mut case, setting("hearing.deadline.CJG", "2016-03-01"));
    put(&mut case, setting("timeline-lanes", r#"{"hidden":["org:CJG"],"pinned":["life"]}"#));
    let view = r#"{"grouping":"organisation","filter":{"organisations":["CJG"],"text":"CJG"}}"#;
    put(&mut case, SavedView { name: "Eén".into(), view: view.into(), ..SavedView::default() });
    let before = case.data().clone();
    let own = before.organisation("CJG").unwrap().as_ref().clone();
    let answers = analyse(&before, &AnalysisSettings::default());

    let done = case
        .execute(Command::put(kroniek::model::Organisation { code: "CJG-X".into(), ..own }))
        .unwrap();
    assert!(done.label.starts_with("Organisatie gewijzigd"), "{}", done.label);
    let data = case.data();
    assert_eq!(places(data, "CJG"), BTreeSet::new());
    assert_eq!(data.setting("analysis.organisations"), Some("SMW;CJG-X"));
    assert_eq!(data.setting("hearing.deadline.CJG-X"), Some("2016-03-01"));
    let lanes = data.setting("timeline-lanes").unwrap();
    assert_eq!(lanes, r#"{"hidden":["org:CJG-X"],"pinned":["life"]}"#);
    let view = &data.saved_views.iter().find(|row| row.name == "Eén").unwrap().view;
    // What was typed to search for stays as it was typed.
    assert!(view.contains(r#"["CJG-X"]"#) && view.contains(r#""text":"CJG""#), "{view}");
    // The answers are those of before, under another name.
    let after = analyse(data, &AnalysisSettings::default());
    let json = |answers| serde_json::to_value(answers).unwrap();
    let (before_json, after_json) = (json(&answers), json(&after));
    for part in ["child_contact", "sight_gaps", "unanswered_signals", "stagnation"] {
        assert_eq!(before_json[part], after_json[part], "{part}");
    }
    for part in ["knowledge", "consultations", "reopened"] {
        let count = |json: &serde_json::Value, code: &str| {
            json[part].to_string().matches(&format!("\"{code}\"")).count()
        };
        assert_eq!(count(&before_json, "CJG"), count(&after_json, "CJG-X"), "{part}");
        assert_eq!(count(&after_json, "CJG"), 0, "{part}");
    }
    case.undo().unwrap();
    assert_eq!(*case.data(), before);
}

#[test]
fn every_party_source_and_term_can_have_another_code() {
    let (_folder, mut case) = drenthe();
    let before = case.data().clone();
    let mut changes = Vec::new();
    let mut old = Vec::new();
    for kind in [RecordKind::Organisation, RecordKind::Professional, RecordKind::Source] {
        for mut record in before.records(kind) {
            let code = match &mut record {
                Record::Organisation(row) => &mut row.code,
                Record::Professional(row) => &mut row.code,
                Record::Source(row) => &mut row.code,
                _ => continue,
            };
            old.push(code.clone());
            *code = format!("{code}-2");
            changes.push(Change::Put(record));
        }
    }
    case.execute(Command::batch("Codes vernieuwd", changes)).unwrap();
    let data = case.data();
    for code in &old {
        // The name that an organisation carries in the sources may be its old code.
        let mut left = places(data, code);
        left.retain(|(table, column)| {
            *table != "organisation" && *table != "professional" && *column != "title"
        });
        assert_eq!(left, BTreeSet::new(), "{code}");
    }
    for kind in [RecordKind::Involvement, RecordKind::SafetyAgreement, RecordKind::Contradiction] {
        for record in data.records(kind) {
            let text = record.to_json().to_string();
            assert!(!text.contains("rapport:"), "{text}");
        }
    }
    case.undo().unwrap();
    assert_eq!(*case.data(), before);
}

#[test]
fn a_finding_made_from_an_analysis_stays_fresh_under_new_codes() {
    let (_folder, mut case) = drenthe();
    let settings = AnalysisSettings { organisations: vec!["SWW".into()], ..Default::default() };
    let mut made = 0;
    for settings in [AnalysisSettings::default(), settings] {
        let data = case.data().clone();
        let answers = analyse(&data, &settings);
        for analysis in Analysis::ALL {
            let source = OutcomeSource::new(&data, &answers, *analysis, &settings);
            let Some(basis) = source.basis("") else { continue };
            put(&mut case, Finding { analysis: basis.to_json(), ..Finding::default() });
            made += 1;
        }
        let source = OutcomeSource::new(&data, &answers, Analysis::SightGaps, &settings);
        if let Some(basis) = source.basis("DR-056") {
            put(&mut case, Finding { analysis: basis.to_json(), ..Finding::default() });
        }
    }
    assert!(made > 20, "{made}");
    assert_eq!(stale_findings(case.data()), []);
    for (old, new) in [("SWW", "Welzijn/Z"), ("CJG", "AAA"), ("SMW", "ZZZ")] {
        let row = case.data().organisation(old).unwrap().as_ref().clone();
        put(&mut case, kroniek::model::Organisation { code: new.into(), ..row });
    }
    let event = case.data().event("DR-056").unwrap().as_ref().clone();
    put(&mut case, kroniek::model::Event { code: "Z-1".into(), ..event });
    let moeder = case.data().person("moeder").unwrap().as_ref().clone();
    put(&mut case, kroniek::model::Person { code: "mw-1".into(), ..moeder });
    let stale: Vec<_> =
        stale_findings(case.data()).into_iter().map(|row| (row.analysis, row.is_now)).collect();
    assert_eq!(stale, []);
    let last = case.data().findings.iter().filter_map(|row| FindingBasis::of(row));
    let gap: Vec<_> = last.filter(|basis| basis.row.starts_with("Z-1")).collect();
    assert!(!gap.is_empty() && gap.iter().all(|basis| basis.events[0] == "Z-1"));
}

#[test]
fn what_a_step_itself_writes_is_not_written_over() {
    let (_folder, mut case) = drenthe();
    let event = |case: &Case, code: &str| case.data().event(code).unwrap().as_ref().clone();
    let cjg = case.data().organisation("CJG").unwrap().as_ref().clone();
    let mut changed = event(&case, "DR-018");
    changed.from = vec!["CJG".into()];
    // The old code goes to a new organisation in the same step, and a fact is given to that one.
    let new = kroniek::model::Organisation { id: Id::NEW, code: "CJG".into(), ..cjg.clone() };
    let command = vec![
        Change::Put(kroniek::model::Organisation { code: "CJG-OUD".into(), ..cjg }.into()),
        Change::Put(new.into()),
        Change::Put(changed.into()),
    ];
    case.execute(Command::batch("Gesplitst", command)).unwrap();
    assert_eq!(event(&case, "DR-018").from, ["CJG"]);
    assert_eq!(places(case.data(), "CJG").len(), 2, "{:?}", places(case.data(), "CJG"));
}

#[test]
fn a_norm_a_signal_type_and_a_pattern_are_followed_too() {
    use kroniek::model::{Event, Finding, Norm, Term};
    let (_folder, mut case) = drenthe();
    let named = |data: &CaseData, code: &str| {
        data.events.iter().filter(|event| event.norms.iter().any(|norm| norm == code)).count()
    };
    let before = named(case.data(), "2.1");
    assert!(before > 0);
    let norm = case.data().norms.iter().find(|norm| norm.code == "2.1").unwrap().as_ref().clone();
    put(&mut case, Norm { code: "2.9".into(), ..norm });
    assert_eq!((named(case.data(), "2.1"), named(case.data(), "2.9")), (0, before));

    let term = |list: &str, code: &str| Term {
        list: list.into(),
        code: code.into(),
        label: "Eigen".into(),
        ..Term::default()
    };
    put(&mut case, term("signal", "eigen"));
    put(&mut case, term("pattern", "patroon"));
    let event = case.data().event("DR-018").unwrap().as_ref().clone();
    put(&mut case, Event { signals: vec!["eigen".into(), "huiselijk_geweld".into()], ..event });
    let finding = case.data().findings.iter().next().unwrap().as_ref().clone();
    let at = finding.id;
    put(&mut case, Finding { pattern_tags: vec!["patroon".into()], ..finding });
    let own = |case: &Case, code: &str| {
        case.data().terms.iter().find(|row| row.code == code).unwrap().as_ref().clone()
    };
    let changed = [
        Term { code: "eigen_2".into(), ..own(&case, "eigen") },
        Term { code: "patroon_2".into(), ..own(&case, "patroon") },
    ];
    let changes = changed.into_iter().map(|row| Change::Put(row.into())).collect();
    case.execute(Command::batch("Begrippen hernoemd", changes)).unwrap();
    let signals = |case: &Case| case.data().event("DR-018").unwrap().signals.clone();
    assert_eq!(signals(&case), ["eigen_2", "huiselijk_geweld"]);
    assert_eq!(case.data().findings.get(at).unwrap().pattern_tags, ["patroon_2"]);
    case.undo().unwrap();
    assert_eq!(signals(&case), ["eigen", "huiselijk_geweld"]);
}

#[test]
fn a_number_that_another_norm_keeps_is_not_followed() {
    use kroniek::model::Norm;
    let (_folder, mut case) = drenthe();
    let norm = case.data().norms.iter().find(|norm| norm.code == "2.1").unwrap().as_ref().clone();
    // A framework of one's own has the same number.
    put(&mut case, Norm { id: Id::NEW, ..norm.clone() });
    let before = case.data().events.clone();
    put(&mut case, Norm { code: "2.9".into(), ..norm });
    assert_eq!(case.data().events, before);
}
