//! From facts to a finding with its judgement and its place in the report, by keys alone; and
//! facts tied to norms from any screen.

use crate::bench::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use kroniek::case::{Case, OpenOptions};
use kroniek::model::date::Day;
use kroniek::model::{CaseData, EvidenceSide, Scale};
use kroniek::report::{Inputs, ReportOptions, gather};
use kroniek::text::Language;

/// What has the keyboard.
fn focused(window: &Window) -> String {
    let node = window.harness.query_all(By::new().predicate(|node| node.is_focused())).next();
    node.map(|node| {
        let node = node.accesskit_node();
        node.label().unwrap_or_else(|| format!("{:?}", node.role()))
    })
    .unwrap_or_default()
}

/// Presses Tab until what has the keyboard is called so.
fn tab_to(window: &mut Window, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..160 {
        window.press(Modifiers::NONE, Key::Tab);
        let now = focused(window);
        if now == name || now.starts_with(&format!("{name} ")) {
            return;
        }
        passed.push(now);
    }
    panic!("Tab never reaches ‘{name}’: {passed:?}");
}

/// The case as it is in the file now.
pub fn case(window: &Window) -> CaseData {
    let path = window.folder.path().join("drenthe.kroniek");
    let case = Case::open(&path, OpenOptions::read_only()).unwrap();
    case.data().clone()
}

/// Three facts, chosen in the chronicle with the arrow keys.
fn choose_three(window: &mut Window) {
    window.press(Modifiers::COMMAND, Key::Num2);
    for _ in 0..4 {
        window.press(Modifiers::NONE, Key::ArrowDown);
    }
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.shows("3 feiten gekozen"));
}

#[test]
fn a_finding_with_evidence_judgement_and_place_without_the_mouse() {
    let mut window = Window::open(Language::Dutch);
    choose_three(&mut window);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::B);
    assert_eq!(focused(&window), "Titel", "the new finding is ready to be typed");
    window.type_text("Signalen uit de omgeving bleven liggen");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window), "Tekst");
    window.type_text("Wat in 2012 en 2013 werd gezien, is niet naast elkaar gelegd.");
    tab_to(&mut window, "Norm toevoegen");
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("2.1a");
    window.press(Modifiers::NONE, Key::Enter);
    tab_to(&mut window, "2.1a, Samen:");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Num2);
    tab_to(&mut window, "Plaats in het rapport");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Enter);

    let data = case(&window);
    let finding = data.findings.iter().last().unwrap();
    assert_eq!(finding.code, "B-27");
    assert_eq!(finding.title, "Signalen uit de omgeving bleven liggen");
    assert!(finding.text.starts_with("Wat in 2012"));
    assert_eq!(finding.question, "verzamelen");
    let norm = data.norms.get(finding.norms[0]).unwrap();
    assert_eq!(norm.code, "2.1a");
    let evidence: Vec<_> =
        data.evidence.iter().filter(|row| row.finding == Some(finding.id)).collect();
    assert_eq!(evidence.len(), 3);
    let judgement = data
        .judgements
        .iter()
        .find(|row| row.norm == norm.id && row.organisation.is_none())
        .unwrap();
    assert_eq!(judgement.scale, Scale::Insufficient);
    assert!(judgement.findings.contains(&finding.id), "the judgement rests on the finding");

    let options = ReportOptions::new(Day::from_ymd(2016, 5, 27).unwrap());
    let mut text = String::new();
    let mut content = gather(&data, &Inputs::default(), &options).unwrap();
    content.for_each_text(&mut |part, _| {
        text.push_str(part);
        text.push('\n');
    });
    let place = text.find("Informatie verzamelen").unwrap();
    assert!(text[place..].contains(&finding.title), "it stands in the report");
}

#[test]
fn two_keys_tie_facts_to_a_norm_and_shift_to_the_other_side() {
    let mut window = Window::open(Language::Dutch);
    choose_three(&mut window);
    window.press(Modifiers::NONE, Key::N);
    assert!(window.mentions("Koppelen aan een norm: 3 feiten"));
    window.press(Modifiers::NONE, Key::Num1);
    let before = case(&window);
    let tied: Vec<_> = before.evidence.iter().filter(|row| row.norm.is_some()).collect();
    assert_eq!(tied.len(), 3);
    assert!(tied.iter().all(|row| row.side == EvidenceSide::Evidence));
    assert!(window.mentions("als bewijs"), "it is said");
    window.press(Modifiers::NONE, Key::N);
    window.press(Modifiers::SHIFT, Key::Num1);
    let after = case(&window);
    let tied: Vec<_> = after.evidence.iter().filter(|row| row.norm.is_some()).collect();
    assert_eq!(tied.len(), 3, "the same ties, turned round");
    assert!(tied.iter().all(|row| row.side == EvidenceSide::CounterEvidence));
}

#[test]
fn a_norm_is_found_by_typing_and_gets_a_remark() {
    let mut window = Window::open(Language::Dutch);
    choose_three(&mut window);
    window.press(Modifiers::NONE, Key::N);
    window.type_text("actueel beeld");
    window.press(Modifiers::NONE, Key::Tab);
    window.type_text("Niemand vroeg ernaar");
    window.press(Modifiers::NONE, Key::Enter);
    let data = case(&window);
    let row = data.evidence.iter().last().unwrap();
    assert_eq!(data.norms.get(row.norm.unwrap()).unwrap().code, "2.1a");
    assert_eq!(row.remark, "Niemand vroeg ernaar");
    window.press(Modifiers::NONE, Key::N);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.mentions("Koppelen aan een norm:"), "Escape leaves everything as it was");
    assert_eq!(case(&window).evidence.len(), data.evidence.len());
}

#[test]
fn a_norm_outside_its_time_warns_before_and_after_tying() {
    let mut window = Window::open(Language::Dutch);
    // The first fact of the chronicle that is certainly older than any law of 2015.
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("wijkagent thuis");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::N);
    window.type_text("JW");
    assert!(window.mentions("niet in werking: DR-039"), "the list warns");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(
        window.mentions("was niet zeker in werking op de datum van DR-039"),
        "and the tie does"
    );
    window.press(Modifiers::ALT, Key::Num7);
    assert!(window.mentions("Normen buiten hun geldigheid"));
}

#[test]
fn what_a_search_finds_is_tied_from_the_search() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("wijkagent thuis");
    window.press(Modifiers::COMMAND, Key::Enter);
    assert!(window.mentions("Koppelen aan een norm: DR-039"));
    window.press(Modifiers::NONE, Key::Enter);
    let data = case(&window);
    let event = data.event("DR-039").unwrap().id;
    assert!(data.evidence.iter().any(|row| row.event == event && row.norm.is_some()));
    assert!(window.shows("Koppel norm"), "the side panel shows the fact");
}

#[test]
fn the_period_on_the_timeline_is_tied_as_a_whole() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::ALT, Key::N);
    assert!(window.mentions("Koppelen aan een norm:"));
    window.press(Modifiers::NONE, Key::Enter);
    let data = case(&window);
    let tied = data.evidence.iter().filter(|row| row.norm.is_some()).count();
    assert!(tied > 100, "{tied}");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(case(&window).evidence.iter().filter(|row| row.norm.is_some()).count(), 0);
}

#[test]
fn a_theme_folds_by_pointer_and_by_keys_and_what_is_chosen_stays() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::ALT, Key::Num1);
    let data = case(&window);
    let theme = data
        .norms
        .iter()
        .find(|norm| {
            let below = data.norms.iter().any(|row| row.parent == Some(norm.id));
            norm.parent.is_none()
                && below
                && window.shows(&format!("{} {} invouwen", norm.code, norm.statement))
        })
        .expect("a theme")
        .clone();
    let below = data.norms.iter().find(|row| row.parent == Some(theme.id)).unwrap().clone();
    let (fold, open) = ("invouwen", "uitvouwen");
    let name =
        |row: &kroniek::model::Norm, word: &str| format!("{} {} {word}", row.code, row.statement);
    window.click(&name(&theme, fold));
    assert!(!window.shows(&name(&below, fold)), "what stands under it is gone");
    window.click(&name(&theme, open));
    assert!(window.shows(&name(&below, fold)));

    // Shift with an arrow folds what the chosen expectation stands in, then what that stands in.
    window.press(Modifiers::SHIFT, Key::ArrowLeft);
    assert!(window.mentions(open));
    window.press(Modifiers::SHIFT, Key::ArrowLeft);
    window.press(Modifiers::SHIFT, Key::ArrowRight);
    let closed: Vec<_> = window.names().into_iter().filter(|it| it.contains(open)).collect();
    assert_eq!(closed, Vec::<String>::new(), "all of it is open again");
}
