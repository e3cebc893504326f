//! What the screen of the analyses does: pictures and tables, findings made in one step.

use crate::drenthe::drenthe;
use crate::stage::{Light, Stage, stage};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use kroniek::analysis::FindingBasis;
use kroniek::desktop::{Action, Selection, analysis_screen::AnalysisPanel};
use kroniek::model::{Answer, CaseData, Finding};
use std::sync::Arc;

fn on_stage(data: CaseData) -> Harness<'static, Stage> {
    let mut harness = stage(AnalysisPanel::default(), data, Selection::none(), Light::default());
    wait(&mut harness, |harness| harness.query_by_label("School apart").is_some());
    // The counts beside the topics come with the answers.
    wait(&mut harness, |harness| harness.query_all_by_role(egui::accesskit::Role::Row).count() > 0);
    harness
}

/// Runs until something is so; what is worked out on another thread is waited for.
fn wait(harness: &mut Harness<'_, Stage>, done: impl Fn(&Harness<'_, Stage>) -> bool) {
    for _ in 0..500 {
        harness.run_ok();
        if done(harness) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it did not come to that");
}

fn click(harness: &mut Harness<'_, Stage>, label: &str) {
    harness.get_all_by_label(label).next().unwrap().click();
    harness.run_ok();
}

fn made(harness: &Harness<'_, Stage>) -> Vec<Arc<Finding>> {
    let findings = harness.state().data().findings.iter();
    findings.filter(|finding| !finding.analysis.is_empty()).cloned().collect()
}

#[test]
fn a_row_becomes_a_finding_in_one_step() {
    let mut harness = on_stage(drenthe());
    let (findings, evidence) =
        (harness.state().data().findings.len(), harness.state().data().evidence.len());
    click(&mut harness, "Zichtgaten");
    // The first gap of the table, by the arrow keys.
    harness.key_press(Key::ArrowDown);
    harness.run_ok();
    click(&mut harness, "Bevinding maken");
    wait(&mut harness, |harness| harness.state().data().findings.len() > findings);
    assert_eq!(harness.state().steps, 1);
    assert_eq!(harness.state().data().evidence.len(), evidence + 2);
    let finding = made(&harness).pop().unwrap();
    let basis = FindingBasis::of(&finding).unwrap();
    assert_eq!(basis.analysis, "sight-gaps");
    assert!(finding.text.contains("uit zicht") && finding.text.contains(&basis.definition));
    // It stands with its analysis from then on.
    wait(&mut harness, |harness| harness.query_by_label("Bevindingen hieruit:").is_some());
}

#[test]
fn a_whole_analysis_becomes_a_finding_and_follows_when_it_changes() {
    let mut harness = on_stage(drenthe());
    click(&mut harness, "Signalen zonder actie");
    click(&mut harness, "Bevinding van het geheel");
    wait(&mut harness, |harness| made(harness).len() == 1);
    let finding = made(&harness).pop().unwrap();
    assert_eq!(FindingBasis::of(&finding).unwrap().events.len(), 6);

    // The settings are another way to look; the finding keeps the way it was made.
    click(&mut harness, "Alleen actie binnen");
    wait(&mut harness, |harness| harness.query_by_label_contains("verouderd").is_none());
    click(&mut harness, "Alleen actie binnen");

    // What changes the outcome makes it out of date, and one step brings it up to date.
    harness.state_mut().change(|data| {
        let mut event = data.event("DR-009").unwrap().as_ref().clone();
        event.kind = kroniek::model::EventKind::Interpretation;
        event.child_seen = Answer::Unknown;
        data.events.put(event);
    });
    wait(&mut harness, |harness| harness.query_by_label_contains("verouderd").is_some());
    harness.get_all_by_label_contains("verouderd").next().unwrap().click();
    harness.run_ok();
    click(&mut harness, "Werk bij");
    wait(&mut harness, |harness| harness.query_by_label_contains("verouderd").is_none());
    let finding = made(&harness).pop().unwrap();
    assert_eq!(FindingBasis::of(&finding).unwrap().events.len(), 5);
    assert!(!finding.text.contains("DR-009"));
    let own = harness.state().data().evidence.iter();
    assert_eq!(own.filter(|row| row.finding == Some(finding.id)).count(), 5);
}

#[test]
fn what_the_facts_leave_open_bears_no_finding() {
    let mut harness = on_stage(drenthe());
    for topic in ["Nog niet gedekt", "Openbaarheidscontrole"] {
        click(&mut harness, topic);
        assert!(harness.query_by_label("Bevinding van het geheel").is_none(), "{topic}");
    }
}

#[test]
fn signals_stand_on_a_ladder_and_in_a_table() {
    let mut harness = on_stage(drenthe());
    click(&mut harness, "Reactietijden");
    assert!(
        harness.query_by_label_contains("DR-009 · Zindelijkheid valt op: geen actie").is_some()
    );
    let response = harness.get_all_by_label_contains("DR-105").next().unwrap();
    response.click();
    harness.run_ok();
    assert!(harness.state().asked.iter().any(|action| matches!(action, Action::JumpToEvent(_))));
    click(&mut harness, "Tabel");
    assert!(harness.query_all_by_role(egui::accesskit::Role::Row).count() > 10);
}

#[test]
fn knowledge_is_a_matrix_and_a_picture_along_time() {
    let mut harness = on_stage(drenthe());
    click(&mut harness, "Wie wist wat wanneer");
    assert!(harness.query_all_by_role(egui::accesskit::Role::Row).count() >= 13);
    click(&mut harness, "Beeld");
    assert!(harness.query_all_by_label_contains("niet verteld: Basisschool").count() > 0);
}

#[test]
fn an_organisation_is_followed_month_by_month() {
    let mut harness = on_stage(drenthe());
    click(&mut harness, "Activiteit per jaar");
    assert!(harness.query_by_label("Alle organisaties samen").is_some());
    let own = |harness: &Harness<'_, Stage>| {
        let nodes = harness.get_all_by_label_contains("Politie: ");
        nodes.filter_map(|node| node.accesskit_node().label()).next().unwrap()
    };
    let row = own(&harness);
    click(&mut harness, &row);
    assert!(harness.query_by_label("Alle organisaties samen").is_none());
}

#[test]
fn the_part_that_is_looked_at_is_kept_in_the_case() {
    let mut harness = on_stage(drenthe());
    click(&mut harness, "Kijk naar alles");
    click(&mut harness, "Politie");
    wait(&mut harness, |harness| harness.state().steps == 1);
    assert_eq!(harness.state().data().setting("analysis.organisations"), Some("POL"));
    assert!(harness.query_by_label("Niet meer beperken tot Politie").is_some());
}
