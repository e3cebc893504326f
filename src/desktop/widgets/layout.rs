//! Lines, labels and the focus ring.

use crate::desktop::Theme;
use egui::{
    Align2, Color32, CornerRadius, FontId, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    WidgetText,
};

/// A ring around the control that has the keyboard: 2 points, 2 points away.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            CornerRadius::same(theme.measures.radius + 2),
            Stroke::new(2.0, theme.accent),
            StrokeKind::Outside,
        );
    }
}

/// A text that leads somewhere, with the ring when it has the keyboard.
pub fn link(ui: &mut Ui, theme: &Theme, text: impl Into<WidgetText>) -> Response {
    let response = ui.link(text);
    focus_ring(ui, theme, &response);
    response
}

/// A hairline over the whole width, with room above and below.
pub fn hairline(ui: &mut Ui, theme: &Theme, space: f32) {
    ui.add_space(space);
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, theme.line));
    ui.add_space(space);
}

/// A text in a font and colour.
pub fn label(ui: &mut Ui, text: impl Into<String>, font: FontId, colour: Color32) -> Response {
    ui.label(egui::RichText::new(text).font(font).color(colour))
}

/// A title of a section, with a remark at the right.
pub fn section_title(ui: &mut Ui, theme: &Theme, title: &str, remark: &str) {
    let height = 20.0;
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Heading, true, format!("{title} {remark}"))
    });
    let text = |align: Align2, at: Rect, text: &str, font: FontId, colour: Color32| {
        ui.painter().text(align.pos_in_rect(&at), align, text, font, colour);
    };
    text(Align2::LEFT_CENTER, rect, title, theme.semibold(theme.sizes.interface), theme.text1);
    text(Align2::RIGHT_CENTER, rect, remark, theme.regular(theme.sizes.mark), theme.text3);
}

/// The frame of a dialog in the middle of the window.
pub fn dialog_frame(theme: &Theme) -> egui::Frame {
    egui::Frame::new()
        .fill(theme.raised)
        .stroke(Stroke::new(1.0, theme.line_strong))
        .corner_radius(theme.measures.radius)
        .inner_margin(24)
}
