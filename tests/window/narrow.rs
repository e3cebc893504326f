//! In a narrow window, as at a large scale, nothing is written over anything else.

use crate::bench::Window;
use egui_kittest::kittest::Queryable as _;
use kroniek::text::Language;

#[test]
fn the_parts_of_the_tool_bar_stay_apart_at_every_width() {
    let mut window = Window::open(Language::Dutch);
    window.go("Tijdlijn");
    let mut seen = 0;
    for width in (640..1400).step_by(40) {
        window.harness.set_size(egui::vec2(width as f32, 800.0));
        window.settle();
        let bar = |node: &egui_kittest::Node<'_>| node.rect().top() < 100.0;
        let filter = window.harness.query_all_by_label("Filter").find(bar).unwrap().rect();
        let views = window.harness.query_all_by_label_contains("Beeld ").find(bar).unwrap();
        assert!(views.rect().right() <= filter.left(), "{width}");
        let zoom = window.harness.query_all_by_label_contains("omen").filter(bar);
        let right = zoom.map(|node| node.rect().left()).filter(|&left| left > filter.left());
        let right = right.fold(f32::INFINITY, f32::min);
        assert!(filter.right() <= right, "{width}: {filter:?} {right}");
        let status = window.harness.query_all_by_label_contains("van 156 feiten").find(bar);
        if let Some(status) = status {
            seen += 1;
            assert!(filter.right() <= status.rect().left(), "{width}: {filter:?}");
            assert!(status.rect().right() <= right, "{width}");
        }
    }
    assert!(seen > 5, "the status is there where it has room");
}
