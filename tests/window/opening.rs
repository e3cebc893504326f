//! The start screen, and what happens when a file is opened or cannot be.

use crate::bench::{Setup, Window, sample};
use kroniek::case::{Case, OpenOptions, Passphrase};
use kroniek::desktop::Settings;
use kroniek::text::Language;

#[test]
fn the_start_screen_offers_to_open_to_make_and_to_try() {
    let window = Window::empty(Setup::default());
    for name in ["Onderzoek openen", "Nieuw onderzoek", "Voorbeeldzaak Drenthe openen"] {
        assert!(window.shows(name), "{name}");
    }
}

#[test]
fn an_open_case_shows_its_title_screens_and_facts() {
    let mut window = Window::open(Language::Dutch);
    assert!(window.shows("Casusonderzoek Drenthe"));
    assert!(window.shows("Vastgelegd"));
    window.go("Kroniek");
    assert!(window.shows("DR-001"));
    assert!(window.shows("156 feiten"));
    window.go("Tijdlijn");
    assert!(!window.shows("DR-001"));
}

#[test]
fn a_file_that_is_no_case_gives_a_sentence_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.kroniek");
    std::fs::write(&path, "geen onderzoek").unwrap();
    let mut window = Window::empty(Setup { file: Some(path.clone()), ..Setup::default() });
    assert!(window.shows("Dit lukte niet"));
    window.click("Sluiten");
    assert!(window.shows("Onderzoek openen"));
    assert_eq!(std::fs::read_to_string(path).unwrap(), "geen onderzoek");
}

#[test]
fn a_locked_file_asks_for_its_passphrase_until_it_fits() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample(folder.path());
    Case::lock(&path, &Passphrase::new("zeven paarden in de wei")).unwrap();
    let mut window = Window::empty(Setup { file: Some(path), ..Setup::default() });
    assert!(window.mentions("is vergrendeld"));
    window.type_text("verkeerd");
    window.press(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(window.mentions("past niet"));
    window.type_text("zeven paarden in de wei");
    window.press(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(window.shows("Casusonderzoek Drenthe"));
}

#[test]
fn a_file_that_is_in_use_can_be_read_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample(folder.path());
    let _other = Case::open(&path, OpenOptions::write()).unwrap();
    let window = Window::empty(Setup { file: Some(path), ..Setup::default() });
    assert!(window.shows("Casusonderzoek Drenthe"));
    assert!(window.shows("Alleen lezen"));
}

#[test]
fn settings_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut settings = Settings::load_from(folder.path().to_owned());
    settings.scale_percent = 150;
    settings.language = Language::English;
    settings.remember_file(std::path::Path::new("/onderzoeken/een.kroniek"));
    settings.save().unwrap();
    let again = Settings::load_from(folder.path().to_owned());
    assert_eq!(again, settings);
    std::fs::write(folder.path().join("settings.json"), "{\"scale_percent\": 7}").unwrap();
    assert_eq!(Settings::load_from(folder.path().to_owned()).scale_percent, 100);
}
