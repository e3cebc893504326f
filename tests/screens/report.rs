//! The report screen: writing, references, the outline, first texts and the rules of versions.

use crate::drenthe::drenthe;
use crate::stage::{Light, Stage, stage};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use kroniek::desktop::Selection;
use kroniek::desktop::report_screen::ReportPanel;
use kroniek::model::CaseData;
use kroniek::report::Outline;

fn report(data: CaseData) -> Harness<'static, Stage> {
    // High enough for the whole outline.
    let light = Light { size: [1400.0, 1500.0], ..Light::default() };
    let mut harness = stage(ReportPanel::default(), data, Selection::none(), light);
    harness.run_ok();
    // What can be referred to is worked out on a thread.
    for _ in 0..10 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.run_ok();
    }
    harness
}

fn choose(harness: &mut Harness<'static, Stage>, heading: &str) {
    let label = harness
        .get_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .find(|label| label == heading || label.starts_with(&format!("{heading} (")))
        .unwrap_or_else(|| panic!("no part ‘{heading}’"));
    harness.get_by_label(&label).click();
    harness.run_ok();
}

fn write(harness: &mut Harness<'static, Stage>, text: &str) {
    let field = harness.get_all_by_role(Role::MultilineTextInput).next().unwrap();
    field.focus();
    harness.run_ok();
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run_ok();
    }
}

fn leave(harness: &mut Harness<'static, Stage>) {
    harness.key_press(Key::Tab);
    harness.run_ok();
    harness.run_ok();
}

fn text(harness: &Harness<'static, Stage>, part: &str) -> String {
    let rows = &harness.state().data().report_texts;
    rows.iter().find(|row| row.part == part).map(|row| row.text.clone()).unwrap_or_default()
}

fn without_texts() -> CaseData {
    let mut data = drenthe();
    let ids: Vec<_> = data.report_texts.iter().map(|row| row.id).collect();
    for id in ids {
        data.report_texts.remove(id);
    }
    data
}

#[test]
fn an_at_sign_opens_a_search_and_enter_puts_the_reference_in_the_text() {
    let mut harness = report(without_texts());
    choose(&mut harness, "Voorwoord");
    write(&mut harness, "Zie @1e zorgmelding");
    wait_for(&mut harness, "DR-018 1e zorgmelding");
    harness.key_press(Key::Enter);
    harness.run_ok();
    leave(&mut harness);
    assert_eq!(text(&harness, "foreword"), "Zie [@DR-018]");
    assert_eq!(harness.state().steps, 1, "one step for what was typed");
}

#[test]
fn tab_chooses_what_of_the_fact_is_shown() {
    let mut harness = report(without_texts());
    choose(&mut harness, "Voorwoord");
    write(&mut harness, "@DR-018");
    wait_for(&mut harness, "DR-018 1e zorgmelding");
    harness.key_press(Key::Tab);
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    leave(&mut harness);
    assert_eq!(text(&harness, "foreword"), "[@DR-018|datum]");
}

#[test]
fn the_tool_bar_and_its_keys_mark_what_is_written() {
    let mut harness = report(without_texts());
    choose(&mut harness, "Voorwoord");
    harness.get_by_label_contains("Opsomming (Ctrl").click();
    harness.run_ok();
    harness.run_ok();
    write(&mut harness, "Een");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::B);
    harness.run_ok();
    leave(&mut harness);
    assert_eq!(text(&harness, "foreword"), "**- Een**");
}

#[test]
fn a_reference_that_leads_nowhere_is_told_and_mended() {
    let mut data = drenthe();
    let row = data.report_texts.iter().find(|row| row.part == "foreword").unwrap();
    let row = kroniek::model::ReportText { text: "Zie [@DR-0188].".into(), ..row.as_ref().clone() };
    data.report_texts.put(row);
    let mut harness = report(data);
    wait_for(&mut harness, "Voorwoord (verwijzing klopt niet)");
    harness.get_by_label("Vervang door DR-018").click();
    harness.run_ok();
    harness.run_ok();
    assert!(harness.query_by_label_contains("verwijzing klopt niet").is_none());
    choose(&mut harness, "Voorwoord");
    choose(&mut harness, "Samenvatting");
    assert_eq!(text(&harness, "foreword"), "Zie [@DR-018].");
}

#[test]
fn a_part_is_moved_renamed_left_out_and_added_by_key() {
    let mut harness = report(drenthe());
    let headings = |harness: &Harness<'static, Stage>| -> Vec<String> {
        let outline = Outline::of_case(harness.state().data());
        outline.chapters.iter().map(|chapter| chapter.heading.clone()).collect()
    };
    let before = headings(&harness);
    let at = before.iter().position(|heading| heading == "Voorwoord").unwrap();
    choose(&mut harness, "Voorwoord");
    harness.get_by_label_contains("Voorwoord (").focus();
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run_ok();
    harness.run_ok();
    assert_eq!(headings(&harness)[at + 1], "Voorwoord");
    harness.get_by_label_contains("Voorwoord (").focus();
    harness.run_ok();
    harness.key_press(Key::F2);
    harness.run_ok();
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_ok();
    harness.event(Event::Text("Ten geleide".to_owned()));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    harness.run_ok();
    assert_eq!(headings(&harness)[at + 1], "Ten geleide");
    harness.get_by_label_contains("Ten geleide (").focus();
    harness.run_ok();
    harness.key_press(Key::Delete);
    harness.run_ok();
    assert!(!headings(&harness).contains(&"Ten geleide".to_owned()));
    assert_eq!(headings(&harness).len(), before.len() - 1);
    // What was left out is offered again.
    harness.get_by_label("Onderdeel toevoegen").click();
    harness.run_ok();
    harness.get_by_label("Voorwoord").click();
    harness.run_ok();
    assert!(headings(&harness).contains(&"Voorwoord".to_owned()));
}

#[test]
fn a_first_text_is_drafted_and_later_changes_stand_beside_it() {
    let mut harness = report(without_texts());
    choose(&mut harness, "Het jaar 2012");
    wait_for(&mut harness, "Eerste tekst opstellen");
    harness.get_by_label("Eerste tekst opstellen").click();
    harness.run_ok();
    harness.run_ok();
    let drafted = text(&harness, "year-2012");
    assert!(drafted.contains("In mei 2012 doet de politie een zorgmelding"), "{drafted}");
    assert!(drafted.contains("[@DR-018|bron]"));
    // The same case, with a fact that has changed since.
    let mut data = harness.state().data().clone();
    let mut fact = data.event("DR-033").unwrap().as_ref().clone();
    fact.summary = "SHG sluit het dossier zonder overleg".into();
    data.events.put(fact);
    let mut harness = report(data);
    choose(&mut harness, "Het jaar 2012");
    wait_for(&mut harness, "één zin zou nu anders zijn");
    assert_eq!(text(&harness, "year-2012"), drafted, "nothing is put in the text unasked");
    harness.get_by_label("Overnemen (DR-033)").click();
    harness.run_ok();
    harness.run_ok();
    let taken = text(&harness, "year-2012");
    assert!(taken.contains("Eind juli 2012 sluit het SHG het dossier zonder overleg."), "{taken}");
    wait_for(&mut harness, "klopt nog met de feiten");
}

#[test]
fn a_sentence_that_was_put_in_is_followed_too() {
    let mut harness = report(drenthe());
    choose(&mut harness, "Het jaar 2012");
    wait_for(&mut harness, "verwijst uw tekst niet");
    harness.get_by_label("Toon de zinnen").click();
    harness.run_ok();
    harness.get_by_label("Invoegen (DR-014)").click();
    harness.run_ok();
    harness.run_ok();
    let own = text(&harness, "year-2012");
    assert!(own.contains("wijt moeder middelengebruik aan relatiespanningen"), "{own}");
    let mut data = harness.state().data().clone();
    let mut fact = data.event("DR-014").unwrap().as_ref().clone();
    fact.summary = "Moeder wil over haar middelengebruik niet spreken".into();
    data.events.put(fact);
    let mut harness = report(data);
    choose(&mut harness, "Het jaar 2012");
    wait_for(&mut harness, "één zin zou nu anders zijn");
    assert_eq!(text(&harness, "year-2012"), own, "nothing is put in the text unasked");
    harness.get_by_label("Overnemen (DR-014)").click();
    harness.run_ok();
    harness.run_ok();
    let taken = text(&harness, "year-2012");
    assert!(taken.contains("niet spreken") && !taken.contains("relatiespanningen"), "{taken}");
    // The facts the text is silent about are offered again.
    wait_for(&mut harness, "verwijst uw tekst niet");
}

#[test]
fn the_rules_of_a_version_are_steps_of_the_case() {
    let mut harness = report(drenthe());
    harness.get_by_label_contains("Versie Volledig").click();
    harness.run_ok();
    harness.get_by_label("Openbaar").click();
    harness.run_ok();
    harness.get_by_label("Regels").click();
    harness.run_ok();
    harness.get_by_label("Bronnen worden genoemd").click();
    harness.run_ok();
    let versions = &harness.state().data().publication_versions;
    let row = versions.iter().find(|row| row.code == "openbaar").unwrap();
    let rules: serde_json::Value = serde_json::from_str(&row.rules).unwrap();
    assert_eq!(rules["sources"], true);
    assert_eq!(rules["dates"], "month", "the other rules stay");
}

#[test]
fn versions_are_compared_with_what_differs_marked_in_words_too() {
    let mut harness = report(drenthe());
    harness.get_by_label_contains("Versie Volledig").click();
    harness.run_ok();
    harness.get_by_label("Openbaar").click();
    harness.run_ok();
    harness.get_by_label("Verschillen").click();
    for _ in 0..500 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.run_ok();
        if harness.query_by_label_contains("plaatsen zegt deze versie").is_some() {
            break;
        }
    }
    assert!(harness.query_all_by_label("weggelaten").count() > 0);
    // Who listens hears the differing words between brackets.
    let marked = harness
        .get_all_by_role(Role::Label)
        .filter_map(|node| node.accesskit_node().value().or(node.accesskit_node().label()))
        .any(|said| said.contains('[') && said.contains(']'));
    assert!(marked);
}

#[test]
fn a_narrow_window_and_a_double_scale_keep_everything_at_hand() {
    let light = Light { size: [640.0, 400.0], scale: 2.0, ..Light::default() };
    let mut harness = stage(ReportPanel::default(), drenthe(), Selection::none(), light);
    harness.run_ok();
    assert_eq!(harness.get_all_by_role(Role::MultilineTextInput).count(), 1);
    harness.get_by_label("Bladen").click();
    harness.run_ok();
    assert_eq!(harness.query_all_by_role(Role::MultilineTextInput).count(), 0);
    harness.get_by_label("Tekst").click();
    harness.run_ok();
    assert_eq!(harness.get_all_by_role(Role::MultilineTextInput).count(), 1);
}

/// Waits until the work away from the window shows words that hold `part`.
fn wait_for(harness: &mut Harness<'static, Stage>, part: &str) {
    for _ in 0..3000 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.run_ok();
        if harness.query_all_by_label_contains(part).count() > 0 {
            return;
        }
    }
    panic!("‘{part}’ never came");
}

#[test]
fn a_leak_keeps_the_public_version_back_until_it_is_accepted_with_a_reason() {
    let mut data = drenthe();
    let row = data.report_texts.iter().find(|row| row.part == "foreword").unwrap();
    let text = "In het weekblad stond Xanthippe de Vries.".into();
    let row = kroniek::model::ReportText { text, ..row.as_ref().clone() };
    data.report_texts.put(row);
    let mut person = data.persons.iter().next().unwrap().as_ref().clone();
    person.name = "Xanthippe".into();
    // A pseudonym that is the name itself replaces nothing.
    person.pseudonym = "Xanthippe Q.".into();
    data.persons.put(person);
    let mut harness = report(data);
    harness.get_by_label_contains("Versie Volledig").click();
    harness.run_ok();
    harness.get_by_label("Openbaar").click();
    harness.run_ok();
    harness.get_by_label("Exporteren als PDF of Word").click();
    wait_for(&mut harness, "openbare versie nog iets prijs");
    let exports = |harness: &Harness<'static, Stage>| {
        let asked = &harness.state().asked;
        asked.iter().filter(|it| matches!(it, kroniek::desktop::Action::ExportVersion(..))).count()
    };
    assert_eq!(exports(&harness), 0, "nothing is written while something leaks");
    let open = |harness: &Harness<'static, Stage>| {
        let first = harness.query_all_by_label_contains("Aanvaard met reden: ‘").next();
        first.inspect(|accept| accept.click()).is_some()
    };
    while open(&harness) {
        harness.run_ok();
        harness.get_by_label("Waarom mag dit blijven staan?").focus();
        harness.run_ok();
        harness.event(Event::Text("Staat ook in de krant".to_owned()));
        harness.run_ok();
        let before = harness.state().data().leak_acceptances.len();
        harness.get_by_label("Aanvaard overal").click();
        harness.run_ok();
        assert_eq!(harness.state().data().leak_acceptances.len(), before + 1);
        for _ in 0..3000 {
            std::thread::sleep(std::time::Duration::from_millis(20));
            harness.run_ok();
            if harness.query_all_by_label_contains("wordt bijgewerkt").count() == 0 {
                break;
            }
        }
    }
    assert!(harness.query_all_by_label_contains("Aanvaard: Staat ook in de krant").count() > 0);
    harness.get_by_label("Exporteren als PDF of Word").click();
    for _ in 0..3000 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        harness.run_ok();
        if exports(&harness) > 0 {
            break;
        }
    }
    assert_eq!(exports(&harness), 1);
}

#[test]
fn texts_follow_a_code_that_is_changed_and_back_when_that_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut case = crate::drenthe::file(&folder.path().join("drenthe.kroniek"));
    let foreword = |case: &kroniek::case::Case| {
        let rows = &case.data().report_texts;
        rows.iter().find(|row| row.part == "foreword").unwrap().as_ref().clone()
    };
    let row = kroniek::model::ReportText { text: "Zie [@DR-018|datum].".into(), ..foreword(&case) };
    case.execute(kroniek::case::Command::put(row)).unwrap();
    let mut fact = case.data().event("DR-018").unwrap().as_ref().clone();
    fact.code = "M-1".into();
    case.execute(kroniek::case::Command::put(fact)).unwrap();
    assert_eq!(foreword(&case).text, "Zie [@M-1|datum].");
    case.undo().unwrap();
    assert_eq!(foreword(&case).text, "Zie [@DR-018|datum].");
    assert!(case.data().event("DR-018").is_some());
    case.close().unwrap();
}

#[test]
fn a_click_on_a_page_leads_to_its_part() {
    let mut harness = report(drenthe());
    wait_for(&mut harness, "Blad 3 van");
    let on = |harness: &Harness<'static, Stage>, heading: &str| {
        let name = format!("{heading} (");
        let part = harness.get_by_label_contains(&name);
        part.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(on(&harness, "Samenvatting"));
    // Small enough to have the next page in sight as a whole.
    for _ in 0..2 {
        harness.get_by_label("Bladen kleiner").click();
        harness.run_ok();
    }
    // The foreword begins on a page of its own, after that of the summary.
    let pages: Vec<String> = harness
        .get_all_by_role(Role::Image)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with("Blad "))
        .collect();
    let leads_there = pages.iter().any(|page| {
        let page = harness
            .get_all_by_label(page)
            .find(|node| node.accesskit_node().role() == Role::Image)
            .map(|page| page.click());
        harness.run_ok();
        harness.run_ok();
        page.is_some() && on(&harness, "Voorwoord")
    });
    assert!(leads_there, "no page in sight leads to the foreword: {pages:?}");
    assert!(!on(&harness, "Samenvatting"));
}
