//! The parts of the assessment: what each shows of the Drenthe case, what it changes, and what it
//! says while there is nothing.

use crate::drenthe::drenthe;
use crate::names::{is_key, words};
use crate::stage::{Light, Stage, stage};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kroniek::desktop::assessment::{AssessmentPanel, Part};
use kroniek::desktop::{Action, Panel, PanelContext, Selection};
use kroniek::model::{CaseData, Framework, Record, RemarkVerdict};
use kroniek::report::Version;
use kroniek::text::{Language, tr};

/// The assessment opened on a part.
struct Opened {
    panel: AssessmentPanel,
    first: Option<Action>,
}

impl Panel for Opened {
    fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        actions: &mut kroniek::desktop::Actions,
    ) {
        if let Some(action) = self.first.take() {
            self.panel.notice(&action, context);
        }
        self.panel.ui(ui, context, actions);
    }

    fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        self.panel.notice(action, context);
    }
}

fn open(part: Part, data: CaseData, light: Light) -> Harness<'static, Stage> {
    let panel = AssessmentPanel::default();
    let first = Some(Action::ShowPart(part));
    let mut harness = stage(Opened { panel, first }, data, Selection::none(), light);
    harness.run_ok();
    harness.run_ok();
    harness
}

fn shows(harness: &Harness<'_, Stage>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn every_part_speaks_both_languages_in_every_size_and_theme() {
    for language in Language::ALL {
        for (size, scale, dark) in [
            ([1280.0, 760.0], 1.0, false),
            ([640.0, 380.0], 2.0, true),
            ([2560.0, 1400.0], 1.0, true),
        ] {
            for part in Part::ALL {
                let light = Light { language, size, scale, dark };
                let harness = open(part, drenthe(), light);
                for (role, word) in words(&harness) {
                    assert!(!is_key(&word), "{part:?}, {language:?}: ‘{word}’");
                    let control = matches!(
                        role,
                        Role::Button | Role::CheckBox | Role::ComboBox | Role::Tab | Role::Link
                    );
                    assert!(!control || !word.is_empty(), "{part:?}: a nameless {role:?}");
                }
            }
        }
    }
}

#[test]
fn columns_that_do_not_fit_go_by_and_leave_the_words_their_room() {
    let case = kroniek::case::Case::open(
        std::path::Path::new("sample-cases/tillervoort.kroniek"),
        kroniek::case::OpenOptions::read_only(),
    )
    .unwrap();
    let light = Light { size: [1280.0, 760.0], ..Light::default() };
    let mut harness = open(Part::Norms, case.data().clone(), light);
    let cells = |harness: &Harness<'_, Stage>| -> Vec<String> {
        let buttons = harness.get_all_by_role(Role::Button);
        let names = buttons.filter_map(|node| node.accesskit_node().label());
        names.filter(|name| name.starts_with("1.1a, ")).collect()
    };
    let first = cells(&harness);
    assert!(first.len() > 8, "{first:?}");
    assert!(first[0].starts_with("1.1a, Samen:"));
    harness.get_by_label("Volgende organisaties").click();
    harness.run_ok();
    harness.run_ok();
    let then = cells(&harness);
    assert_eq!(then.len(), first.len());
    assert_eq!(then[0], first[0], "the judgement for all together stays in sight");
    assert_ne!(then.last(), first.last());
    assert!(harness.get_by_label("Volgende organisaties").accesskit_node().is_disabled());
    // The keyboard walks through all of them, and they come into sight.
    for _ in 0..40 {
        harness.key_press(egui::Key::ArrowLeft);
        harness.run_ok();
    }
    harness.run_ok();
    assert_eq!(cells(&harness), then, "the first column is in sight whatever goes by");
    harness.key_press(egui::Key::ArrowRight);
    harness.run_ok();
    harness.run_ok();
    assert_eq!(cells(&harness), first);
}

#[test]
fn an_empty_part_says_what_belongs_there_and_offers_one_action() {
    for (part, sentence, action) in [
        (Part::Norms, "assessment-no-framework", Some("assessment-choose-framework")),
        (Part::Findings, "assessment-findings-none", Some("assessment-new-finding")),
        (Part::Disputes, "assessment-disputes-none", Some("table-contradiction")),
        (Part::Outcomes, "assessment-outcomes-none", Some("assessment-conclusion-main")),
        (Part::Measures, "measures-none", Some("measures-add")),
        (Part::Hearing, "hearing-none", None),
        (Part::Gaps, "missing-nothing", None),
    ] {
        let harness = open(part, CaseData::default(), Light::default());
        assert!(shows(&harness, &tr(Language::Dutch, sentence)), "{part:?}");
        if let Some(action) = action {
            assert!(shows(&harness, &tr(Language::Dutch, action)), "{part:?}");
        }
    }
}

#[test]
fn the_finding_that_the_reconstruction_contradicts_is_flagged() {
    let mut harness = open(Part::Findings, drenthe(), Light::default());
    harness.get_all_by_label_contains("B-05 · Tweemaal").next().unwrap().click();
    harness.run_ok();
    assert!(shows(&harness, "In strijd met de reconstructie: T1"));
    assert!(shows(&harness, "SMW sprak het kind al in december 2012 apart"), "with both claims");
    harness.get_all_by_label_contains("B-03 · Hulp volgde").next().unwrap().click();
    harness.run_ok();
    assert!(!shows(&harness, "In strijd met de reconstructie"), "others are not");
    let harness = open(Part::Gaps, drenthe(), Light::default());
    assert!(shows(&harness, "In strijd met de reconstructie"));
}

#[test]
fn a_contradiction_shows_both_claims_with_their_sources_to_edit() {
    let harness = open(Part::Disputes, drenthe(), Light::default());
    for (label, value) in [
        ("Bewering A", "SMW en doktersassistente zagen het kind zonder ouders, beiden in 2013"),
        ("Bewering B", "SMW sprak het kind al in december 2012 apart, na het MDO"),
        ("Bron van A", "rapport:L1074"),
        ("Bron van B", "rapport:L542;rapport:L623"),
    ] {
        let field = harness.get_by_label(label);
        assert_eq!(field.accesskit_node().value().as_deref(), Some(value), "{label}");
    }
    assert!(shows(&harness, "Bevindingen die hiermee in strijd zijn 1"));
    assert!(shows(&harness, "Waar was het kind in de nacht"), "open questions stand below");
}

#[test]
fn the_board_explains_how_a_date_was_reckoned() {
    let harness = open(Part::Measures, drenthe(), Light::default());
    assert!(shows(&harness, "3 maanden na publicatie (27 mei 2016) is 27 augustus 2016."));
    for column in ["Te laat", "Nu of binnen 30 dagen", "Later", "Afgerond"] {
        assert!(shows(&harness, column), "{column}");
    }
}

#[test]
fn a_term_in_words_is_kept_as_a_duration() {
    let mut harness = open(Part::Measures, drenthe(), Light::default());
    let field = harness.get_by_label("Termijn");
    field.focus();
    harness.run_ok();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.event(egui::Event::Text("zes weken".to_owned()));
    harness.run_ok();
    harness.key_press(egui::Key::Tab);
    harness.run_ok();
    let data = harness.state().data();
    assert_eq!(data.follow_up_measures.iter().next().unwrap().term, "P6W");
    harness.run_ok();
    let shown = harness.get_by_label("Termijn").accesskit_node().value();
    assert_eq!(shown.as_deref(), Some("6 weken"), "and read in words again");
    let due = harness.get_by_label("Gereed op").accesskit_node().value();
    assert_eq!(due.as_deref(), Some("8 juli 2016"), "dates stand in words too");
}

#[test]
fn a_remark_is_made_about_a_passage_and_dealt_with() {
    let mut harness = open(Part::Hearing, drenthe(), Light::default());
    assert!(shows(&harness, "Bevinding B-20"), "passages of the police");
    harness.get_all_by_label("Opmerking").next().unwrap().click();
    harness.run_ok();
    harness.run_ok();
    let remark = harness.state().data().accuracy_remarks.iter().next().unwrap().clone();
    assert_eq!(remark.part, "finding-B-20");
    assert!(remark.passage.contains("niet concreet"), "{}", remark.passage);
    assert_eq!(remark.verdict, RemarkVerdict::Open);
    assert!(shows(&harness, "0 van 1 afgehandeld"));
    for label in ["Voorgestelde verbetering", "Onderbouwing", "Beslissing", "Antwoord"] {
        assert!(shows(&harness, label), "{label}");
    }
    harness.get_by_label("Wederhoorversie maken").click();
    harness.run_ok();
    let asked = &harness.state().asked;
    assert!(
        asked.contains(&Action::ExportVersion(Version::AccuracyCheck, Some("POL".to_owned()))),
        "{asked:?}"
    );
}

#[test]
fn a_deadline_is_typed_as_a_date_in_words() {
    let mut harness = open(Part::Hearing, drenthe(), Light::default());
    let field = harness
        .get_all_by_label("Uiterste datum")
        .find(|node| node.accesskit_node().role() == Role::TextInput);
    field.unwrap().focus();
    harness.run_ok();
    harness.event(egui::Event::Text("1 maart 2016".to_owned()));
    harness.run_ok();
    harness.key_press(egui::Key::Tab);
    harness.run_ok();
    assert_eq!(harness.state().data().setting("hearing.deadline.POL"), Some("2016-03-01"));
    harness.run_ok();
    assert!(shows(&harness, "uiterlijk 1 maart 2016"));
}

#[test]
fn an_own_framework_is_written_in_the_editor() {
    let mut data = CaseData::default();
    let framework = Framework {
        id: kroniek::model::Id::new(1),
        code: "EIGEN".to_owned(),
        title: "Eigen kader".to_owned(),
        applied: true,
        ..Framework::default()
    };
    data.put(Record::from(framework));
    let mut harness = open(Part::Norms, data, Light::default());
    harness.get_by_label("Kaders bewerken").click();
    harness.run_ok();
    assert!(shows(&harness, "Dit kader is nog leeg"));
    for level in ["Thema", "Criterium", "Verwachting", "Verwachting"] {
        harness.get_by_label(level).click();
        harness.run_ok();
        harness.run_ok();
        // The new norm is ready to be written.
        harness.event(egui::Event::Text(format!("{level} in eigen woorden")));
        harness.run_ok();
    }
    harness.key_press(egui::Key::Tab);
    harness.run_ok();
    let data = harness.state().data();
    let codes: Vec<&str> = data.norms.iter().map(|norm| norm.code.as_str()).collect();
    assert_eq!(codes, ["1", "1.1", "1.1a", "1.1b"]);
    assert!(data.norms.iter().all(|norm| norm.statement.contains("in eigen woorden")));
    let last = data.norms.iter().last().unwrap().id;
    harness.key_press_modifiers(egui::Modifiers::ALT, egui::Key::ArrowUp);
    harness.run_ok();
    let data = harness.state().data();
    let (moved, other) = (data.norms.get(last).unwrap(), data.norms.iter().rev().nth(1).unwrap());
    assert!(moved.position < other.position, "Alt ↑ moves it up");
    harness.get_by_label("Kader opslaan").click();
    harness.run_ok();
    assert!(matches!(harness.state().asked.last(), Some(Action::SaveFramework(_))));
}
