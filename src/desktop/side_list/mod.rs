//! The list at the left of a screen: groups of places to go to, each with a count.

use super::theme::Theme;
use super::widgets::focus_ring;
use egui::{Align2, Pos2, Response, Sense, Ui, Vec2};

/// The frame of the panel the list stands in.
pub fn frame(theme: &Theme) -> egui::Frame {
    egui::Frame::new().fill(theme.app).inner_margin(egui::Margin::symmetric(8, 12))
}

/// A heading above some items.
pub fn heading(ui: &mut Ui, theme: &Theme, text: &str) {
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, text));
    let font = theme.semibold(theme.sizes.mark);
    let at = Pos2::new(rect.left() + 8.0, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, text, font, theme.text3);
}

/// One item: its name and what stands at the right, mostly a count; `strong` makes that stand out.
pub fn item(
    ui: &mut Ui,
    theme: &Theme,
    text: &str,
    count: &str,
    on: bool,
    strong: bool,
) -> Response {
    ui.spacing_mut().item_spacing.y = 0.0;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 28.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, enabled, on, text));
    let painter = ui.painter();
    if on {
        painter.rect_filled(rect, theme.measures.radius, theme.accent_soft);
    } else if response.hovered() {
        painter.rect_filled(rect, theme.measures.radius, theme.hover);
    }
    let size = theme.sizes.interface;
    let (font, colour) =
        if on { (theme.semibold(size), theme.accent) } else { (theme.regular(size), theme.text1) };
    let mut right = rect.right() - 8.0;
    if !count.is_empty() {
        let (font, ink) = if strong {
            (theme.semibold(theme.sizes.mark), theme.text1)
        } else {
            (theme.regular(theme.sizes.mark), theme.text3)
        };
        let galley = painter.layout_no_wrap(count.to_owned(), font, ink);
        right -= galley.size().x;
        painter.galley(Pos2::new(right, rect.center().y - galley.size().y / 2.0), galley, ink);
    }
    let left = rect.left() + 8.0;
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width((right - 8.0 - left).max(24.0));
    let galley = painter.layout_job(job);
    let cut = galley.elided;
    painter.galley(Pos2::new(left, rect.center().y - galley.size().y / 2.0), galley, colour);
    focus_ring(ui, theme, &response);
    if cut { response.on_hover_text(text) } else { response }
}
