//! Lanes, colours, years and the way of information, as an inspector finds them in the window.

use crate::bench::{Setup, Window, sample};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kroniek::text::Language;

const LIST: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// A window in which all lanes, and the whole of a year, are in view.
fn tall() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let file = Some(sample(folder.path()));
    let size = [1500.0, 1900.0];
    let mut window = Window::empty(Setup { file, size, ..Setup::default() });
    window.folder = folder;
    window.settle();
    window
}

fn top(window: &Window, name: &str) -> f32 {
    window.harness.get_all_by_label(name).next().unwrap().rect().top()
}

#[test]
fn a_hidden_lane_is_told_of_and_comes_back_with_undo() {
    let mut window = Window::open(Language::Dutch);
    window.press(LIST, Key::L);
    window.click("Politie tonen");
    assert!(window.shows("1 baan verborgen (8 feiten)"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Politie"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Politie"));
    assert!(!window.shows("1 baan verborgen (8 feiten)"));
}

#[test]
fn a_lane_is_moved_with_the_keyboard_and_moves_back_with_undo() {
    let mut window = Window::open(Language::Dutch);
    let (police, housing) = ("Politie", "Woningbouwvereniging");
    assert!(top(&window, police) < top(&window, housing));
    window.press(LIST, Key::L);
    for _ in 0..2 {
        window.click("Politie omlaag");
    }
    window.press(LIST, Key::L);
    assert!(top(&window, police) > top(&window, housing));
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(top(&window, police) < top(&window, housing));
}

#[test]
fn a_lane_folds_from_the_sign_before_its_name() {
    let mut window = tall();
    assert!(window.shows("Schoolmaatschappelijk werk"));
    window.click("Stichting Welzijnswerk invouwen");
    assert!(!window.shows("Schoolmaatschappelijk werk"));
    assert!(window.shows("Stichting Welzijnswerk (met 2 eenheden)"));
    window.click("Stichting Welzijnswerk uitvouwen");
    assert!(window.shows("Schoolmaatschappelijk werk"));
}

#[test]
fn the_menu_of_a_lane_pins_it_to_the_top() {
    let mut window = tall();
    window.click("Basisschool");
    window.click("Bovenaan vastzetten");
    assert!(top(&window, "Basisschool") < top(&window, "Levensloop (kind en gezin)"));
}

#[test]
fn the_legend_follows_the_colours_and_filters() {
    let mut window = Window::open(Language::Dutch);
    window.click("Kleur organisatie");
    window.click("oordeel");
    let item = window
        .names()
        .into_iter()
        .find(|name| name.starts_with("onvoldoende, ") && name.ends_with(" feiten"))
        .unwrap();
    window.click(&item);
    assert!(window.shows(&format!("{item}, gekozen")));
    assert!(window.mentions("niet gekozen"));
    window.click(&format!("{item}, gekozen"));
    assert!(window.shows(&item));
}

#[test]
fn a_year_opens_turns_and_closes() {
    let mut window = tall();
    window.click("Jaar 2012 openen");
    assert!(window.shows("Jaar 2012"));
    assert!(window.mentions("Sleutelmoment 1: Mei–jun"));
    assert!(window.mentions("Geteld in 2012"));
    window.press(Modifiers::ALT, Key::ArrowRight);
    assert!(window.shows("Jaar 2013"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Jaar 2013"));
    assert!(window.shows("Jaar 2012 openen"));
}

#[test]
fn the_narrative_of_a_year_is_written_in_place_and_undone() {
    let mut window = tall();
    window.click("Jaar 2013 openen");
    window.click("Verhaal bewerken");
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("In 2013 sluit de ene na de andere instelling het dossier.");
    window.click("Klaar");
    assert!(window.mentions("sluit de ene na de andere"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(!window.mentions("sluit de ene na de andere"));
}

#[test]
fn the_whole_way_of_what_was_told_is_one_click_from_the_side_panel() {
    let mut window = tall();
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("Oma vertelt school");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("Centrum voor Jeugd en Gezin (niet verteld)"));
    assert!(window.mentions("Basisschool (● 21 mei 2015)"));
    window.click_first("Hele weg op de tijdlijn tonen");
    assert!(window.mentions("niet verteld"));
}

#[test]
fn a_gap_in_sight_lists_what_lies_around_it() {
    let mut window = Window::open(Language::Dutch);
    window.click("Kind uit zicht, 701–1.095 dagen");
    assert!(window.shows("Uit zicht: ten minste 701 en ten hoogste 1.095 dagen"));
    assert!(window.mentions("JGZ: ontwikkeling goed"));
}
