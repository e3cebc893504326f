//! What the screens change in the case.

use crate::drenthe::drenthe;
use crate::stage::{Light, stage};
use egui::Key;
use egui_kittest::kittest::Queryable;
use kroniek::desktop::{
    Selection, assessment::AssessmentPanel, dossier::DossierPanel, report_screen::ReportPanel,
};
use kroniek::model::{EvidenceSide, Scale};

#[test]
fn a_field_of_the_dossier_is_one_step_when_it_is_left() {
    let mut harness =
        stage(DossierPanel::default(), drenthe(), Selection::none(), Light::default());
    harness.run_ok();
    let field = harness.get_by_label("Kenmerk");
    field.focus();
    harness.run_ok();
    harness.event(egui::Event::Text("X".to_owned()));
    harness.run_ok();
    assert_eq!(harness.state().steps, 0, "nothing is changed while it is typed");
    harness.key_press(Key::Tab);
    harness.run_ok();
    assert_eq!(harness.state().steps, 1);
    assert!(harness.state().data().investigation().reference.contains('X'));
}

#[test]
fn a_number_judges_the_chosen_expectation() {
    let mut harness =
        stage(AssessmentPanel::default(), drenthe(), Selection::none(), Light::default());
    harness.run_ok();
    let before = harness.state().data().judgements.len();
    harness.key_press(Key::ArrowDown);
    harness.run_ok();
    harness.key_press(Key::Num3);
    harness.run_ok();
    let data = harness.state().data();
    assert_eq!(data.judgements.len(), before + 1);
    let judged = data.judgements.iter().last().unwrap();
    assert_eq!(judged.scale, Scale::CannotJudge);
}

#[test]
fn two_keys_tie_a_fact_on_either_side() {
    let data = drenthe();
    let event = data.event("DR-001").unwrap().id;
    let mut harness =
        stage(AssessmentPanel::default(), data, Selection::one(event), Light::default());
    harness.run_ok();
    harness.key_press(Key::T);
    harness.run_ok();
    let tied = |harness: &egui_kittest::Harness<'_, crate::stage::Stage>| {
        let evidence = &harness.state().data().evidence;
        evidence.iter().filter(|row| row.event == event).map(|row| row.side).collect::<Vec<_>>()
    };
    assert_eq!(tied(&harness), [EvidenceSide::CounterEvidence]);
    // On the other side it is the same tie, turned round.
    harness.key_press(Key::B);
    harness.run_ok();
    assert_eq!(tied(&harness), [EvidenceSide::Evidence]);
}

#[test]
fn a_text_of_the_report_is_kept_when_it_is_left() {
    let mut harness = stage(ReportPanel::default(), drenthe(), Selection::none(), Light::default());
    harness.run_ok();
    let fields = harness.get_all_by_role(egui::accesskit::Role::MultilineTextInput);
    let field = fields.into_iter().next().unwrap();
    field.focus();
    harness.run_ok();
    harness.event(egui::Event::Text("Nieuw. ".to_owned()));
    harness.run_ok();
    harness.key_press(Key::Tab);
    harness.run_ok();
    let data = harness.state().data();
    let summary = data.report_texts.iter().find(|row| row.part == "summary").unwrap();
    assert!(summary.text.contains("Nieuw. "));
}
