//! Chips and badges: small grounds with a word or a count.

use super::layout::focus_ring;
use crate::desktop::{Theme, icon};
use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

/// A chip: an icon (may be empty) and a word on a ground. Reports a click.
pub fn chip(
    ui: &mut Ui,
    theme: &Theme,
    icon: &str,
    text: &str,
    colour: Color32,
    ground: Color32,
) -> Response {
    let words = ui.painter().layout_no_wrap(text.to_owned(), theme.regular(12.0), colour);
    let sign = ui.painter().layout_no_wrap(icon.to_owned(), theme.icon(14.0), colour);
    let icon_width = if icon.is_empty() { 0.0 } else { sign.size().x + 4.0 };
    let size = Vec2::new(words.size().x + icon_width + 15.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(theme.measures.radius);
        let fill = if response.hovered() { theme.hover } else { ground };
        ui.painter().rect_filled(rect, radius, fill);
        let middle = rect.center().y;
        let left = rect.left() + 7.0;
        if !icon.is_empty() {
            ui.painter().galley(egui::pos2(left, middle - sign.size().y / 2.0), sign, colour);
        }
        let at = egui::pos2(left + icon_width, middle - words.size().y / 2.0);
        ui.painter().galley(at, words, colour);
        focus_ring(ui, theme, &response);
    }
    response
}

/// A chip of the filter; a click takes it away. `name` says so to screen readers.
pub fn filter_chip(ui: &mut Ui, theme: &Theme, text: &str, name: &str) -> Response {
    let colour = theme.accent;
    let words = ui.painter().layout_no_wrap(text.to_owned(), theme.regular(12.0), colour);
    let cross = ui.painter().layout_no_wrap(icon::X.to_owned(), theme.icon(11.0), colour);
    let size = Vec2::new(words.size().x + cross.size().x + 20.0, 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(theme.measures.radius);
        let fill = if response.hovered() { theme.hover } else { theme.accent_soft };
        ui.painter().rect_filled(rect, radius, fill);
        let middle = rect.center().y;
        let at = egui::pos2(rect.left() + 7.0, middle - words.size().y / 2.0);
        let end = at.x + words.size().x + 6.0;
        ui.painter().galley(at, words, colour);
        ui.painter().galley(egui::pos2(end, middle - cross.size().y / 2.0), cross, colour);
        focus_ring(ui, theme, &response);
    }
    response.on_hover_text(name)
}

/// A count in a pill, drawn with its left middle at a point; the rectangle it took.
pub fn badge(ui: &Ui, theme: &Theme, left_middle: egui::Pos2, text: &str) -> Rect {
    let words = ui.painter().layout_no_wrap(text.to_owned(), theme.semibold(11.0), theme.text2);
    let size = Vec2::new(words.size().x + 10.0, 16.0);
    let rect = Rect::from_min_size(left_middle - Vec2::new(0.0, 8.0), size);
    ui.painter().rect_filled(rect, CornerRadius::same(8), theme.sunken);
    ui.painter().galley(rect.center() - words.size() / 2.0, words, theme.text2);
    rect
}
