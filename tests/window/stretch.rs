//! A stretch of time, chosen on the ruler or by keys: tied to a norm, filtered on, let go.

use crate::bench::Window;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kroniek::text::Language;

/// A day on which the child was seen, alone in its lane.
const INTAKE: &str = "Kindcontact: Intake zindelijkheidspoli";

fn chosen(window: &Window) -> Option<String> {
    window.names().into_iter().find(|name| name.starts_with("Gekozen periode: "))
}

/// Drags over the ruler, which stands above the strip of the child in sight.
fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.harness.hover_at(from);
    window.harness.run_steps(1);
    for (at, pressed) in [(from, Some(true)), (from.lerp(to, 0.5), None), (to, None)] {
        match pressed {
            Some(pressed) => window.harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            }),
            None => window.harness.event(Event::PointerMoved(at)),
        }
        window.harness.run_steps(2);
    }
    window.harness.event(Event::PointerButton {
        pos: to,
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    window.settle();
}

fn ruler(window: &Window) -> egui::Rect {
    window.harness.get_by_label("Jaar 2013 openen").rect()
}

#[test]
fn a_stretch_dragged_over_the_ruler_is_tied_in_two_keystrokes_and_let_go_by_escape() {
    let mut window = Window::open(Language::Dutch);
    let year = ruler(&window);
    drag(&mut window, year.left_center() + egui::vec2(1.0, 0.0), year.right_center());
    let name = chosen(&window).expect("a stretch");
    assert!(name.contains("1 januari 2013 – 31 december 2013"), "{name}");
    assert!(name.contains("feiten er zeker in"), "{name}");

    window.press(Modifiers::ALT, Key::N);
    assert!(window.mentions("Koppelen aan een norm: "), "{:#?}", window.names());
    window.press(Modifiers::NONE, Key::Num1);
    assert!(window.mentions("als bewijs"), "{:#?}", window.names());

    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(chosen(&window), None);
}

#[test]
fn begin_and_end_are_marked_by_keys_at_facts() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("Intake zindelijkheidspoli");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions(INTAKE));
    window.press(Modifiers::NONE, Key::OpenBracket);
    window.press(Modifiers::NONE, Key::CloseBracket);
    let name = chosen(&window).unwrap_or_else(|| panic!("{:#?}", window.names()));
    assert!(name.contains(": 16 april 2015,"), "{name}");
    window.press(Modifiers::ALT, Key::F);
    let chip = "2015-04-16 – 2015-04-16";
    assert!(window.mentions(chip), "{:#?}", window.names());
    // Leaving the fact takes nothing from the stretch, Escape once more lets it go.
    window.press(Modifiers::NONE, Key::Escape);
    assert!(chosen(&window).is_some());
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(chosen(&window), None);
}

#[test]
fn shift_and_arrows_choose_a_stretch_and_screen_readers_are_told() {
    let mut window = Window::open(Language::Dutch);
    window.harness.get_by_role_and_label(Role::Canvas, "Tijdlijn").focus();
    window.settle();
    window.press(Modifiers::SHIFT, Key::ArrowRight);
    window.press(Modifiers::SHIFT, Key::ArrowRight);
    let first = chosen(&window).expect("a stretch");
    window.press(Modifiers::SHIFT, Key::ArrowRight);
    let longer = chosen(&window).expect("a stretch");
    assert_ne!(first, longer);
    window.press(Modifiers::SHIFT | Modifiers::ALT, Key::ArrowLeft);
    assert_ne!(chosen(&window).expect("a stretch"), longer);
    let live = window
        .harness
        .query_all_by_label_contains("Gekozen periode: ")
        .any(|node| node.accesskit_node().live() == egui::accesskit::Live::Polite);
    assert!(live);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(chosen(&window), None);
}
