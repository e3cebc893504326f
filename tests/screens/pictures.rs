//! Pictures of the screens to look at: `cargo test --test screens pictures -- --ignored`, with
//! `KRONIEK_PICTURE="dossier 1280x800 dark en 2.0"` for one and `KRONIEK_STEPS` for what to do first.

use crate::drenthe::drenthe;
use crate::stage::{Light, Stage, stage};
use egui_kittest::{Harness, kittest::Queryable};
use kroniek::desktop::Selection;
use kroniek::desktop::{
    analysis_screen::AnalysisPanel, assessment::AssessmentPanel, dossier::DossierPanel,
    journal_screen::JournalPanel, report_screen::ReportPanel,
};
use kroniek::model::CaseData;
use kroniek::text::Language;

fn put_on(name: &str, data: CaseData, light: Light) -> Harness<'static, Stage> {
    let none = Selection::none();
    match name {
        "dossier" => stage(DossierPanel::default(), data, none, light),
        "assessment" => stage(AssessmentPanel::default(), data, none, light),
        "analysis" => stage(AnalysisPanel::default(), data, none, light),
        "report" => stage(ReportPanel::default(), data, none, light),
        "journal" => stage(JournalPanel::default(), data, none, light),
        other => panic!("no screen ‘{other}’"),
    }
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures() {
    let wanted = std::env::var("KRONIEK_PICTURE").unwrap_or("dossier".to_owned());
    let steps = std::env::var("KRONIEK_STEPS").unwrap_or_default();
    let mut words = wanted.split_whitespace();
    let name = words.next().unwrap();
    let mut light = Light::default();
    for word in words {
        match word {
            "dark" => light.dark = true,
            "en" => light.language = Language::English,
            _ => match word.split_once('x') {
                Some((width, height)) => {
                    light.size = [width.parse().unwrap(), height.parse().unwrap()];
                }
                None => light.scale = word.parse().unwrap(),
            },
        }
    }
    let data = if std::env::var("KRONIEK_EMPTY").is_ok() { CaseData::default() } else { drenthe() };
    let mut harness = put_on(name, data, light);
    harness.run_ok();
    // What is worked out on another thread is waited for.
    let waits = if name == "report" { 500 } else { 20 };
    for _ in 0..waits {
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.run_ok();
    }
    for step in steps.split('|').filter(|step| !step.is_empty()) {
        let (verb, what) = step.split_once(':').unwrap_or((step, ""));
        match verb {
            "click" => {
                let nodes: Vec<_> = harness.get_all_by_label_contains(what).collect();
                nodes[0].click();
            }
            "at" => {
                let (x, y) = what.split_once(',').unwrap();
                let at = egui::pos2(x.parse().unwrap(), y.parse().unwrap());
                harness.hover_at(at);
                harness.drag_at(at);
                harness.drop_at(at);
            }
            "hover" => {
                let (x, y) = what.split_once(',').unwrap();
                harness.hover_at(egui::pos2(x.parse().unwrap(), y.parse().unwrap()));
            }
            "type" => harness.event(egui::Event::Text(what.to_owned())),
            "key" => harness.key_press(egui::Key::from_name(what).unwrap()),
            _ => panic!("no step ‘{step}’"),
        }
        harness.run_ok();
    }
    if let Ok(path) = std::env::var("KRONIEK_MAKE") {
        crate::drenthe::file(std::path::Path::new(&path)).close().unwrap();
    }
    let image = harness.render().unwrap();
    let file = std::env::var("KRONIEK_FILE").unwrap_or("picture.png".to_owned());
    image.save(&file).unwrap();
    println!("{file}: asked {:?}, {} steps", harness.state().asked, harness.state().steps);
}
