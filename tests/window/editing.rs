//! A search that jumps, an edit in place, undo, and a fact typed in one line.

use crate::bench::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kroniek::text::Language;

fn jump(window: &mut Window, words: &str) {
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text(words);
    window.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn a_search_jumps_to_the_fact_and_shows_it_at_the_side() {
    let mut window = Window::open(Language::Dutch);
    jump(&mut window, "wijkagent thuis");
    assert!(window.shows("DR-039"));
    assert!(window.shows("Koppel norm"));
}

#[test]
fn a_title_is_edited_in_place_seen_in_the_sheet_and_undone() {
    let mut window = Window::open(Language::Dutch);
    jump(&mut window, "wijkagent thuis");
    window.go("Kroniek");
    let old = "Wijkagent bij moeder thuis";
    let new = "Wijkagent spreekt moeder";
    window.edit(old);
    window.type_text(new);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows(new), "the sheet shows the new title");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows(old), "undo brings the old title back");
    assert!(!window.shows(new));
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(window.shows(new), "redo brings the new title again");
}

#[test]
fn escape_puts_back_what_stood_there() {
    let mut window = Window::open(Language::Dutch);
    jump(&mut window, "wijkagent thuis");
    window.edit("Wijkagent bij moeder thuis");
    window.type_text("Iets anders");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_all_by_value("Wijkagent bij moeder thuis").next().is_some());
}

#[test]
fn a_fact_is_typed_in_one_line_and_its_reading_is_shown() {
    let mut window = Window::open(Language::Dutch);
    window.go("Kroniek");
    window.harness.get_by_label("Nieuw feit").focus();
    window.settle();
    window.type_text("half februari 2015 | HA | kindcontact | Huisarts ziet het kind");
    assert!(window.mentions("2015-02"), "the date as it is understood");
    assert!(window.shows("Huisarts"), "the organisation as it is understood");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("Huisarts ziet het kind"));
    assert!(window.shows("157 feiten"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("156 feiten"));
}

#[test]
fn a_removed_fact_comes_back_with_undo() {
    let mut window = Window::open(Language::Dutch);
    jump(&mut window, "wijkagent thuis");
    window.go("Kroniek");
    window.click("Feit verwijderen");
    assert!(window.shows("155 feiten"));
    assert!(window.shows("Feit verwijderd"));
    window.click_first("Ongedaan maken");
    assert!(window.shows("156 feiten"));
}

#[test]
fn many_facts_are_changed_as_one_step() {
    let mut window = Window::open(Language::Dutch);
    window.go("Kroniek");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.shows("3 feiten gekozen"));
    window.click("Verwijderen");
    assert!(window.shows("153 feiten"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("156 feiten"), "one undo brings all three back");
}

#[test]
fn the_filter_narrows_the_sheet_and_its_chip_takes_it_away() {
    let mut window = Window::open(Language::Dutch);
    window.go("Kroniek");
    window.click("Filter");
    window.click("Alleen sleutelmomenten");
    assert!(window.mentions("van 156 feiten"));
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Filter Alleen sleutelmomenten weghalen");
    assert!(window.shows("156 feiten"));
}

#[test]
fn a_norm_is_linked_with_the_keyboard_alone() {
    let mut window = Window::open(Language::Dutch);
    jump(&mut window, "wijkagent thuis");
    window.press(Modifiers::NONE, Key::N);
    window.type_text("2.1a");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("Ongedaan maken: "), "there is a step to undo");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.mentions("Ongedaan gemaakt: "));
}
