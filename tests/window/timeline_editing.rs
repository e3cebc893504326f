//! Working on the timeline itself: moving, linking, selecting, menus, key moments, two timelines,
//! saved views.

use crate::bench::Window;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::kittest::Queryable as _;
use kroniek::text::Language;

/// A day on which the child was seen, alone in its lane.
const INTAKE: &str = "Kindcontact: Intake zindelijkheidspoli";

/// The window with a fact selected, and the timeline zoomed in around it.
fn at(words: &str, zoom: usize) -> Window {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text(words);
    window.press(Modifiers::NONE, Key::Enter);
    for _ in 0..zoom {
        window.press(Modifiers::NONE, Key::Plus);
    }
    window
}

/// The middle of a mark, found by the sentence a screen reader speaks.
fn mark(window: &Window, words: &str) -> Pos2 {
    let node = window.harness.query_all_by_label_contains(words).next();
    node.unwrap_or_else(|| panic!("{words} in {:#?}", window.names())).rect().center()
}

fn button(window: &mut Window, at: Pos2, button: PointerButton, pressed: bool, keys: Modifiers) {
    window
        .harness
        .event_modifiers(Event::PointerButton { pos: at, button, pressed, modifiers: keys }, keys);
    window.harness.run_steps(1);
}

fn hold(window: &mut Window, from: Pos2, to: Pos2, keys: Modifiers) {
    window.harness.hover_at(from);
    window.harness.run_steps(1);
    button(window, from, PointerButton::Primary, true, keys);
    for step in 1..=4 {
        let at = from + (to - from) * (step as f32 / 4.0);
        window.harness.event_modifiers(Event::PointerMoved(at), keys);
        window.harness.run_steps(1);
    }
    window.harness.run_steps(2);
}

fn drag(window: &mut Window, from: Pos2, to: Pos2, keys: Modifiers) {
    hold(window, from, to, keys);
    button(window, to, PointerButton::Primary, false, keys);
    window.settle();
}

fn click(window: &mut Window, at: Pos2, which: PointerButton, keys: Modifiers) {
    window.harness.hover_at(at);
    window.harness.run_steps(1);
    button(window, at, which, true, keys);
    button(window, at, which, false, keys);
    window.settle();
}

#[test]
fn a_dragged_mark_gets_a_precise_date_shown_in_words_and_undone_in_one_step() {
    let mut window = at("DR-129", 5);
    assert!(window.mentions("expliciet in de bron · 2015-04-16"));
    let from = mark(&window, INTAKE);
    hold(&mut window, from, from + Vec2::new(60.0, 3.0), Modifiers::NONE);
    assert!(window.shows("Loslaten bewaart, Esc laat het zoals het was"));
    assert!(window.mentions("mei 2015"), "the date in words while dragging");
    button(
        &mut window,
        from + Vec2::new(60.0, 3.0),
        PointerButton::Primary,
        false,
        Modifiers::NONE,
    );
    window.settle();
    assert!(window.mentions("DR-129 staat nu op"));
    assert!(window.mentions("afgeleid · 2015-05-"), "no longer what the source names");
    let phrase = window.harness.query_all_by_value("16 april 2015").next();
    assert!(phrase.is_some(), "the source's own words stay");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.mentions("expliciet in de bron · 2015-04-16"));
}

#[test]
fn a_click_and_a_trembling_hand_move_nothing() {
    let mut window = at("DR-129", 5);
    let from = mark(&window, INTAKE);
    click(&mut window, from, PointerButton::Primary, Modifiers::NONE);
    drag(&mut window, from, from + Vec2::new(4.0, 1.0), Modifiers::NONE);
    assert!(window.mentions("expliciet in de bron · 2015-04-16"));
    assert!(!window.mentions("staat nu op"));
}

#[test]
fn escape_leaves_a_dragged_mark_where_it_was() {
    let mut window = at("DR-129", 5);
    let from = mark(&window, INTAKE);
    let to = from + Vec2::new(60.0, 0.0);
    hold(&mut window, from, to, Modifiers::NONE);
    window.press(Modifiers::NONE, Key::Escape);
    button(&mut window, to, PointerButton::Primary, false, Modifiers::NONE);
    window.settle();
    assert!(!window.mentions("staat nu op"));
    assert!(window.mentions("2015-04-16"), "and it is still selected");
}

#[test]
fn the_arrow_keys_move_a_fact_by_days() {
    let mut window = at("DR-129", 5);
    window.press(Modifiers::NONE, Key::M);
    assert!(window.mentions("← → verplaatst"));
    for _ in 0..3 {
        window.press(Modifiers::NONE, Key::ArrowRight);
    }
    window.press(Modifiers::SHIFT, Key::ArrowLeft);
    assert!(window.shows("zo 12 april 2015"));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("afgeleid · 2015-04-12"));
    window.press(Modifiers::NONE, Key::M);
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.mentions("afgeleid · 2015-04-12"), "Escape leaves it");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.mentions("expliciet in de bron · 2015-04-16"));
}

#[test]
fn an_edge_of_a_period_is_moved_and_the_other_end_stays_vague() {
    let mut window = at("DR-131", 5);
    assert!(window.mentions("2015-04-25~/2015-06-07"));
    window.press(Modifiers::NONE, Key::M);
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.mentions("Alleen het einde"));
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("2015-04-25~/2015-06-06"));
}

#[test]
fn facts_move_together_only_when_all_their_dates_are_precise() {
    let mut window = at("DR-129", 0);
    window.press(Modifiers::COMMAND, Key::A);
    window.press(Modifiers::COMMAND, Key::A);
    window.press(Modifiers::NONE, Key::M);
    assert!(window.mentions("geen precieze datum"), "it says why not, at once");
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.mentions("dagen later gezet") && !window.mentions("een dag later gezet"));
}

#[test]
fn two_facts_are_linked_with_the_keys_and_unlinked_with_undo() {
    let mut window = at("DR-129", 4);
    window.press(Modifiers::NONE, Key::L);
    assert!(window.mentions("Waarop reageert DR-129?"));
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert!(window.mentions("Enter koppelt, Esc stopt"));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("Ongedaan maken: "));
    assert!(window.mentions(" reageert op "));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.mentions("Ongedaan gemaakt: "));
}

fn is_key_moment(window: &Window, words: &str) -> bool {
    let captions = || window.harness.query_all_by_label_contains("Sleutelmoment: ");
    let in_panel = window.harness.query_all_by_value(words).next().is_some();
    in_panel && captions().next().is_some()
}

#[test]
fn the_caption_of_a_key_moment_is_asked_beside_the_mark() {
    let mut window = at("DR-117", 4);
    window.press(Modifiers::NONE, Key::K);
    assert!(window.shows("Bijschrift van het sleutelmoment"));
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("Eerste keer in het ziekenhuis");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(is_key_moment(&window, "Eerste keer in het ziekenhuis"));
    window.press(Modifiers::NONE, Key::K);
    assert!(!is_key_moment(&window, "Eerste keer in het ziekenhuis"), "the same key takes it away");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(is_key_moment(&window, "Eerste keer in het ziekenhuis"));
    // Escape in the line marks nothing.
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::NONE, Key::K);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Bijschrift van het sleutelmoment"));
}

#[test]
fn all_in_view_are_changed_as_one_step() {
    let mut window = at("DR-129", 0);
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND, Key::A);
    assert!(window.mentions("feiten gekozen"));
    window.click("Buiten het onderzoek plaatsen");
    assert!(window.shows("Weer in het onderzoek plaatsen"));
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("Buiten het onderzoek plaatsen"), "one undo for all of them");
}

#[test]
fn a_box_selects_and_a_click_with_ctrl_adds() {
    let mut window = at("DR-129", 5);
    let first = mark(&window, INTAKE);
    let corner = first - Vec2::new(40.0, 60.0);
    drag(&mut window, corner, first + Vec2::new(40.0, 20.0), Modifiers::SHIFT);
    assert!(window.mentions("feiten gekozen") || window.mentions("DR-129"));
    click(&mut window, first, PointerButton::Primary, Modifiers::NONE);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.shows("2 feiten gekozen"));
    let first = mark(&window, INTAKE);
    click(&mut window, first, PointerButton::Primary, Modifiers::COMMAND);
    assert!(!window.mentions("feiten gekozen"), "taken out again, one is left");
}

#[test]
fn the_menu_of_a_mark_opens_with_the_right_button_and_with_the_keys() {
    let mut window = at("DR-129", 5);
    let place = mark(&window, INTAKE);
    click(&mut window, place, PointerButton::Secondary, Modifiers::NONE);
    assert!(window.shows("Openen in het paneel"));
    assert!(window.mentions("Koppel als reactie op…"));
    window.click("Kopiëren als tekst met bron");
    assert!(window.shows("Feit gekopieerd, met bron"));
    window.press(Modifiers::SHIFT, Key::F10);
    assert!(window.shows("Openen in het paneel"), "the keys open it too");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("Openen in het paneel"));
    window.press(Modifiers::NONE, Key::Menu);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("← → verplaatst"), "the second item is moving");
}

#[test]
fn an_empty_place_in_a_lane_takes_a_new_fact_with_its_title_ready() {
    let mut window = at("DR-129", 5);
    let place = mark(&window, INTAKE) - Vec2::new(150.0, 0.0);
    click(&mut window, place, PointerButton::Secondary, Modifiers::NONE);
    let adding = window.names().into_iter().find(|name| name.starts_with("Feit toevoegen: "));
    let adding = adding.unwrap();
    assert!(adding.contains("2015"), "{adding}");
    window.click(&adding);
    window.type_text("Nieuw op de tijdlijn");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.mentions("Nieuw op de tijdlijn"));
    assert!(window.shows("DR-157"));
}

#[test]
fn a_second_timeline_shows_the_same_time_with_lanes_of_its_own() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::NONE, Key::T);
    assert!(window.shows("Tijdlijn, boven") && window.shows("Tweede tijdlijn, onder"));
    assert!(window.shows("Banen leefgebied"), "its lanes differ from those above");
    // Zooming in moves both: nothing of the first year is left in either.
    window.press(Modifiers::NONE, Key::Num0);
    window.click_first("Tweede tijdlijn sluiten");
    assert!(!window.shows("Tweede tijdlijn, onder"));
    window.press(Modifiers::NONE, Key::T);
    assert!(window.shows("Tweede tijdlijn, onder"), "as it was when it was closed");
}

#[test]
fn the_room_of_two_timelines_is_divided_with_the_keyboard() {
    const DIVIDER: &str = "Ruimte voor de bovenste tijdlijn, in procenten";
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::NONE, Key::T);
    let top = |window: &Window| window.harness.get_by_label("Tweede tijdlijn, onder").rect().top();
    let before = top(&window);
    window.harness.get_by_label(DIVIDER).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowDown);
    let lower = top(&window);
    assert!(lower > before + 10.0, "{before} {lower}");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert!(top(&window) < before - 10.0);
    window.press(Modifiers::NONE, Key::Home);
    assert!((top(&window) - before).abs() < 1.0, "half and half");
    // The keys that divide do nothing else: no fact is selected by them.
    assert!(window.harness.query_by_label("DR-002").is_none());
}

#[test]
fn a_fact_is_copied_as_text_with_its_source() {
    let mut window = at("DR-136", 3);
    window.harness.event(Event::Copy);
    window.harness.run_steps(1);
    let copied = copied(&window).or_else(|| {
        window.harness.run_steps(1);
        copied(&window)
    });
    let copied = copied.expect("something on the clipboard");
    let lines: Vec<&str> = copied.lines().collect();
    assert!(lines[0].contains("21 mei 2015"), "{copied}");
    assert!(lines[0].contains("Basisschool"), "who told whom: {copied}");
    assert!(lines.last().unwrap().starts_with("Bron: "), "{copied}");
    assert!(lines.last().unwrap().contains("DR-136"), "{copied}");
    assert!(lines.len() >= 3 && !copied.contains("fact-text"), "{copied}");
}

/// What the last frame put on the clipboard.
fn copied(window: &Window) -> Option<String> {
    let commands = &window.harness.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn a_click_on_the_words_beside_a_mark_selects_its_fact() {
    let mut window = at("DR-129", 5);
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("DR-129"));
    // Its title stands to the right of the mark.
    let title = mark(&window, INTAKE) + Vec2::new(60.0, 0.0);
    click(&mut window, title, PointerButton::Primary, Modifiers::NONE);
    assert!(window.shows("DR-129"), "{:#?}", window.names());
}

fn keep_view(window: &mut Window, name: &str) {
    let button = window.names().into_iter().find(|it| it.starts_with("Beeld ")).unwrap();
    window.click(&button);
    window.click("Dit beeld bewaren");
    window.type_text(name);
    window.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn saved_views_are_kept_renamed_ordered_shown_by_key_and_removed() {
    let mut window = Window::open(Language::Dutch);
    keep_view(&mut window, "Eerste");
    window.press(Modifiers::NONE, Key::T);
    keep_view(&mut window, "Tweede");
    window.press(Modifiers::COMMAND, Key::F1);
    assert!(window.shows("Beeld Eerste"));
    assert!(!window.shows("Tweede tijdlijn, onder"), "the first view has one timeline");
    window.press(Modifiers::COMMAND, Key::F2);
    assert!(window.shows("Tweede tijdlijn, onder"), "the second view has two");
    window.press(Modifiers::NONE, Key::T);
    assert!(window.shows("Beeld Tweede (gewijzigd)"));
    window.click("Beeld Tweede (gewijzigd)");
    window.click("Tweede naar boven");
    window.click("Naam van Tweede wijzigen");
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("Naast elkaar");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Naam van Naast elkaar wijzigen"));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND, Key::F1);
    assert!(window.shows("Beeld Naast elkaar"), "it is the first now");
    window.click("Beeld Naast elkaar");
    window.click("Naast elkaar verwijderen");
    assert!(!window.shows("Naam van Naast elkaar wijzigen"));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND, Key::Z);
    window.click("Beeld Hele zaak");
    assert!(window.shows("Naam van Naast elkaar wijzigen"), "undo brings it back");
}

#[test]
fn the_arrows_walk_from_the_selected_fact_and_the_panel_goes_along() {
    let mut window = at("DR-129", 3);
    assert!(window.shows("DR-129"));
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert!(!window.shows("DR-129"), "the panel shows the other fact");
    window.press(Modifiers::COMMAND, Key::Home);
    assert!(window.shows("DR-002"), "the first fact of the case");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("DR-002"), "nothing is selected");
}

#[test]
fn the_help_tells_what_pointer_and_keys_do_on_the_timeline() {
    let mut window = Window::open(Language::Dutch);
    window.press(Modifiers::NONE, Key::Questionmark);
    assert!(
        window.shows("Het feit een precieze datum geven; meer gekozen feiten verschuiven samen")
    );
}

#[test]
fn shift_that_is_let_go_before_the_frame_is_drawn_still_adds_facts() {
    let mut window = at("Intake zindelijkheidspoli", 0);
    let keys = Modifiers::SHIFT;
    for pressed in [true, false] {
        let key = Key::ArrowRight;
        window.harness.event(Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: keys,
        });
    }
    window.settle();
    assert!(window.mentions("2 feiten"), "{:#?}", window.names());
}
