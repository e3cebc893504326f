//! Every screen in both languages: no word untranslated, no control without a name, and nothing
//! drawn again without cause.

use crate::drenthe::drenthe;
use crate::stage::{Light, Stage, stage};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use kroniek::desktop::Selection;
use kroniek::desktop::{
    analysis_screen::AnalysisPanel, assessment::AssessmentPanel, dossier::DossierPanel,
    journal_screen::JournalPanel, report_screen::ReportPanel,
};
use kroniek::text::Language;

fn screens(language: Language) -> Vec<(&'static str, Harness<'static, Stage>)> {
    let light = Light { language, ..Light::default() };
    let data = drenthe();
    let on = Selection::one(data.events.iter().next().unwrap().id);
    vec![
        ("dossier", stage(DossierPanel::default(), data.clone(), on.clone(), light)),
        ("assessment", stage(AssessmentPanel::default(), data.clone(), on.clone(), light)),
        ("analysis", stage(AnalysisPanel::default(), data.clone(), on.clone(), light)),
        ("report", stage(ReportPanel::default(), data.clone(), on.clone(), light)),
        ("journal", stage(JournalPanel::default(), data, on, light)),
    ]
}

/// What every control and label says.
pub fn words(harness: &Harness<'_, Stage>) -> Vec<(Role, String)> {
    let nodes = harness.get_all(By::new().predicate(|_| true));
    nodes
        .map(|node| {
            let node = node.accesskit_node();
            (node.role(), node.label().or_else(|| node.value()).unwrap_or_default())
        })
        .collect()
}

pub fn is_key(text: &str) -> bool {
    const PREFIXES: [&str; 14] = [
        "framework-",
        "hearing-",
        "measures-",
        "missing-",
        "analysis-",
        "assessment-",
        "dossier-",
        "report-",
        "journal-",
        "field-",
        "table-",
        "desktop-",
        "event-",
        "scale-",
    ];
    PREFIXES.iter().any(|prefix| text.trim().starts_with(prefix))
}

#[test]
fn no_word_is_untranslated_and_no_control_nameless() {
    for language in Language::ALL {
        for (name, mut harness) in screens(language) {
            harness.run_ok();
            for (role, word) in words(&harness) {
                assert!(!is_key(&word), "{name}, {language:?}: ‘{word}’");
                let control = matches!(
                    role,
                    Role::Button | Role::CheckBox | Role::ComboBox | Role::Tab | Role::Row
                );
                assert!(!control || !word.is_empty(), "{name}, {language:?}: a nameless {role:?}");
            }
        }
    }
}

#[test]
fn every_analysis_speaks_both_languages() {
    for language in Language::ALL {
        let light = Light { language, ..Light::default() };
        let mut harness = stage(AnalysisPanel::default(), drenthe(), Selection::none(), light);
        harness.run_ok();
        for _ in 0..500 {
            std::thread::sleep(std::time::Duration::from_millis(10));
            harness.run_ok();
            if harness.query_all_by_role(Role::Row).count() > 0 {
                break;
            }
        }
        let topics: Vec<String> = harness
            .get_all_by_role(Role::Button)
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        assert!(topics.len() >= 22, "{}", topics.len());
        for topic in topics.iter().take(22) {
            harness.get_all_by_label(topic).next().unwrap().click();
            harness.run_ok();
            for (_, word) in words(&harness) {
                assert!(!is_key(&word), "{topic}: ‘{word}’");
            }
        }
    }
}

#[test]
fn nothing_is_drawn_again_without_cause() {
    for (name, mut harness) in screens(Language::Dutch) {
        // The report lays out its pages on a thread, which takes its time here.
        if name == "report" {
            continue;
        }
        for _ in 0..60 {
            std::thread::sleep(std::time::Duration::from_millis(10));
            harness.run_ok();
        }
        assert!(harness.run() <= 2, "{name}");
    }
}
