//! Who the keys are for, and that nothing typed is lost.

use crate::assessment::case;
use crate::bench::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kroniek::text::Language;

#[test]
fn escape_closes_what_is_in_front_and_nothing_more() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::COMMAND, Key::Num3);
    window.click("Kaders bewerken");
    window.press(Modifiers::NONE, Key::F1);
    assert!(window.shows("Sluiten"), "the help lies in front");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Sluiten"));
    assert!(window.shows("Terug naar de toetsing"), "the editor is still there");
    // The Escape that leaves a field puts back what stood there, and leaves the editor open.
    window.harness.get_by_label("Uitgever").focus();
    window.settle();
    window.type_text("Iemand anders");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.shows("Terug naar de toetsing"), "the editor is still there");
    assert!(case(&window).frameworks.iter().all(|row| row.publisher != "Iemand anders"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Terug naar de toetsing"));
    // What lies beneath a window does not hear the keys either.
    window.press(Modifiers::NONE, Key::F1);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.mentions("1.1a"), "the same expectation is shown");
}

#[test]
fn what_is_being_typed_is_kept_when_the_window_is_closed_or_left() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::COMMAND, Key::Num2);
    window.press(Modifiers::NONE, Key::ArrowDown);
    let title = |window: &Window| {
        case(window).events.iter().find(|row| row.code == "DR-001").unwrap().title.clone()
    };
    let write = |window: &mut Window, words: &str| {
        let now = title(window);
        window.edit(&now);
        window.type_text(words);
    };
    // Another screen takes the field away.
    write(&mut window, "Moeder heeft het gezag");
    window.press(Modifiers::COMMAND, Key::Num3);
    assert_eq!(title(&window), "Moeder heeft het gezag");
    // So does the cross of the window.
    window.press(Modifiers::COMMAND, Key::Num2);
    write(&mut window, "Alleen moeder heeft gezag");
    let close = |window: &mut Window| {
        let root = egui::ViewportId::ROOT;
        let viewport = window.harness.input_mut().viewports.entry(root).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        window.harness.step();
        let viewport = window.harness.input_mut().viewports.entry(root).or_default();
        viewport.events.clear();
        let commands = window.harness.output().viewport_output.get(&root).unwrap().commands.clone();
        commands.contains(&egui::ViewportCommand::CancelClose)
    };
    assert!(close(&mut window), "the window waits");
    window.settle();
    assert_eq!(title(&window), "Alleen moeder heeft gezag");
    assert!(!close(&mut window), "and then closes");
}

#[test]
fn what_was_typed_is_kept_whichever_way_the_field_is_left() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::COMMAND, Key::Num3);
    window.press(Modifiers::ALT, Key::Num2);
    let text = |window: &Window| case(window).findings.iter().next().unwrap().text.clone();
    let write = |window: &mut Window, words: &str| {
        window.harness.get_by_label("Tekst").focus();
        window.settle();
        window.press(Modifiers::COMMAND, Key::A);
        window.type_text(words);
    };
    write(&mut window, "Verder met Tab.");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(text(&window), "Verder met Tab.");
    write(&mut window, "Terug met Shift Tab.");
    window.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!(text(&window), "Terug met Shift Tab.");
    write(&mut window, "Naar een veld erboven.");
    window.harness.get_by_label("Titel").focus();
    window.settle();
    assert_eq!(text(&window), "Naar een veld erboven.");
}
