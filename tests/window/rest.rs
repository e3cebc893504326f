//! At rest the window costs nothing: no repaint is asked for without cause.

use crate::bench::{Setup, Window};
use kroniek::text::Language;
use std::time::Duration;

fn wait_of(window: &Window) -> Duration {
    window
        .harness
        .output()
        .viewport_output
        .get(&egui::ViewportId::ROOT)
        .map_or(Duration::MAX, |viewport| viewport.repaint_delay)
}

#[test]
fn nothing_is_painted_at_rest() {
    let mut start = Window::empty(Setup::default());
    start.harness.run_steps(10);
    assert!(wait_of(&start) > Duration::from_secs(60), "start screen");
    let mut window = Window::open(Language::Dutch);
    for screen in ["Tijdlijn", "Kroniek", "Toetsing", "Analyse", "Dossier", "Logboek"] {
        window.go(screen);
        window.harness.run_steps(20);
        assert!(wait_of(&window) > Duration::from_secs(60), "{screen}");
    }
}
