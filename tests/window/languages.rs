//! English is whole: no key shows, and no Dutch word of the program is left.

use crate::bench::{Setup, Window};
use egui::{Key, Modifiers};
use kroniek::text::Language;
use std::collections::BTreeSet;

fn texts(language: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text");
    [
        "desktop",
        "kroniek",
        "timeline",
        "timeline_editing",
        "assessment",
        "assess",
        "dossier",
        "journal",
        "fields",
    ]
    .into_iter()
    .flat_map(|file| {
        let path = folder.join(language).join(format!("{file}.ftl"));
        let text = std::fs::read_to_string(path).unwrap_or_default();
        text.lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect::<Vec<_>>()
    })
    .collect()
}

/// What the program says in Dutch and in other words in English.
fn only_dutch() -> BTreeSet<String> {
    let english: BTreeSet<String> = texts("en").into_iter().map(|(_, text)| text).collect();
    texts("nl")
        .into_iter()
        .filter(|(_, text)| !text.contains('{') && text.len() > 3 && !english.contains(text))
        .map(|(_, text)| text)
        .collect()
}

fn check(window: &Window, dutch: &BTreeSet<String>, place: &str) {
    for name in window.names() {
        assert!(!dutch.contains(&name), "{place}: ‘{name}’ is Dutch");
        let is_key = ["desktop-", "kroniek-", "timeline-"].iter().any(|it| name.starts_with(it));
        assert!(!is_key, "{place}: the key {name} has no text");
    }
}

#[test]
fn no_dutch_is_left_in_english() {
    let dutch = only_dutch();
    let start = Window::empty(Setup { language: Language::English, ..Setup::default() });
    check(&start, &dutch, "start");
    let mut window = Window::open(Language::English);
    check(&window, &dutch, "timeline");
    for key in [Key::Num3, Key::Num4, Key::Num6, Key::Num7] {
        window.press(Modifiers::COMMAND, key);
        check(&window, &dutch, key.name());
    }
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7] {
        window.press(Modifiers::ALT, key);
        check(&window, &dutch, &format!("assessment, part {}", key.name()));
    }
    window.press(Modifiers::COMMAND, Key::Num2);
    check(&window, &dutch, "chronicle");
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.click("Show all fields");
    check(&window, &dutch, "side panel");
    window.press(Modifiers::NONE, Key::F1);
    check(&window, &dutch, "help");
    window.click("Close");
    window.press(Modifiers::COMMAND, Key::Comma);
    check(&window, &dutch, "settings");
}

#[test]
fn the_language_changes_at_once() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::COMMAND, Key::Comma);
    window.click("English");
    window.click("Close");
    assert!(window.shows("Timeline"));
    assert!(!window.shows("Tijdlijn"));
}
