//! Buttons: with an icon, with a key, in bars and in panels.

use super::layout::focus_ring;
use crate::desktop::{Theme, icon};
use egui::{
    Color32, CornerRadius, FontId, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonLook {
    /// The one main action of a place.
    Main,
    /// Any other action.
    Plain,
    /// Without a border, in a bar.
    Bare,
    /// Removes something.
    Danger,
}

struct Colours {
    fill: Color32,
    stroke: Stroke,
    text: Color32,
}

fn colours(theme: &Theme, look: ButtonLook, response: &Response, enabled: bool) -> Colours {
    let hovered = enabled && response.hovered();
    let (fill, border, text) = match look {
        ButtonLook::Main => (theme.accent, theme.accent, theme.on_accent),
        ButtonLook::Plain if hovered => (theme.hover, theme.text2, theme.text1),
        ButtonLook::Plain => (theme.raised, theme.line_strong, theme.text1),
        ButtonLook::Bare if hovered => (theme.hover, theme.hover, theme.text1),
        ButtonLook::Bare => (Color32::TRANSPARENT, Color32::TRANSPARENT, theme.text2),
        ButtonLook::Danger if hovered => (theme.signal_soft, theme.signal, theme.signal),
        ButtonLook::Danger => (theme.raised, theme.signal, theme.signal),
    };
    if enabled {
        Colours { fill, stroke: Stroke::new(1.0, border), text }
    } else {
        let quiet = if look == ButtonLook::Bare { Color32::TRANSPARENT } else { theme.line };
        Colours { fill: Color32::TRANSPARENT, stroke: Stroke::new(1.0, quiet), text: theme.control }
    }
}

/// A part of a button: text, font and whether it takes the button's own colour or a quieter one.
struct Part<'a> {
    text: &'a str,
    font: FontId,
    colour: Option<Color32>,
    gap_before: f32,
}

fn parts_button(
    ui: &mut Ui,
    theme: &Theme,
    look: ButtonLook,
    name: &str,
    parts: &[Part<'_>],
    padding: f32,
    minimum: Vec2,
    role: Role,
) -> Response {
    let enabled = ui.is_enabled();
    let galleys: Vec<_> = parts
        .iter()
        .map(|part| {
            ui.painter().layout_no_wrap(
                part.text.to_owned(),
                part.font.clone(),
                Color32::PLACEHOLDER,
            )
        })
        .collect();
    let content: f32 =
        parts.iter().zip(&galleys).map(|(part, galley)| part.gap_before + galley.size().x).sum();
    let size = Vec2::new(content + 2.0 * padding, 0.0).max(minimum);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(role, enabled, name));
    if ui.is_rect_visible(rect) {
        let colours = colours(theme, look, &response, enabled);
        let radius = CornerRadius::same(theme.measures.radius);
        ui.painter().rect(rect, radius, colours.fill, colours.stroke, StrokeKind::Inside);
        let mut x = rect.center().x - content / 2.0;
        for (part, galley) in parts.iter().zip(galleys) {
            x += part.gap_before;
            let size = galley.size();
            let at = egui::pos2(x, rect.center().y - size.y / 2.0);
            let colour = match part.colour {
                Some(colour) if enabled && look != ButtonLook::Main => colour,
                _ => colours.text,
            };
            ui.painter().galley(at, galley, colour);
            x += size.x;
        }
        focus_ring(ui, theme, &response);
    }
    response
}

/// A square button with an icon; `name` is its tooltip and its name for screen readers.
pub fn icon_button(ui: &mut Ui, theme: &Theme, icon: &str, name: &str) -> Response {
    let part =
        Part { text: icon, font: theme.icon(15.0), colour: Some(theme.text2), gap_before: 0.0 };
    let size = Vec2::splat(26.0);
    parts_button(ui, theme, ButtonLook::Plain, name, &[part], 0.0, size, Role::Button)
        .on_hover_text(name)
        .on_disabled_hover_text(name)
}

/// The same without a border.
pub fn plain_icon_button(ui: &mut Ui, theme: &Theme, icon: &str, name: &str) -> Response {
    let part =
        Part { text: icon, font: theme.icon(16.0), colour: Some(theme.text2), gap_before: 0.0 };
    let size = Vec2::splat(26.0);
    parts_button(ui, theme, ButtonLook::Bare, name, &[part], 0.0, size, Role::Button)
        .on_hover_text(name)
        .on_disabled_hover_text(name)
}

/// A button with an icon (may be empty) and a text.
pub fn button(ui: &mut Ui, theme: &Theme, look: ButtonLook, icon: &str, text: &str) -> Response {
    key_button(ui, theme, look, icon, text, "")
}

/// A button with an icon, a text and the key that does the same.
pub fn key_button(
    ui: &mut Ui,
    theme: &Theme,
    look: ButtonLook,
    icon: &str,
    text: &str,
    key: &str,
) -> Response {
    let size = theme.sizes.interface;
    let mut parts = Vec::with_capacity(3);
    if !icon.is_empty() {
        parts.push(Part { text: icon, font: theme.icon(15.0), colour: None, gap_before: 0.0 });
    }
    let gap_before = if icon.is_empty() { 0.0 } else { 6.0 };
    parts.push(Part { text, font: theme.semibold(size), colour: None, gap_before });
    if !key.is_empty() {
        parts.push(Part {
            text: key,
            font: theme.regular(11.5),
            colour: Some(theme.text3),
            gap_before: 10.0,
        });
    }
    let height = if look == ButtonLook::Bare { 26.0 } else { 32.0 };
    parts_button(ui, theme, look, text, &parts, 9.0, Vec2::new(0.0, height), Role::Button)
}

/// A button of the tool bar that opens a menu: what it sets, and how it is set now.
pub fn menu_button(ui: &mut Ui, theme: &Theme, icon: &str, text: &str, value: &str) -> Response {
    let parts = [
        Part { text: icon, font: theme.icon(15.0), colour: Some(theme.text2), gap_before: 0.0 },
        Part { text, font: theme.regular(12.0), colour: Some(theme.text3), gap_before: 5.0 },
        Part { text: value, font: theme.semibold(12.5), colour: None, gap_before: 4.0 },
        Part {
            text: icon::CARET_DOWN,
            font: theme.icon(11.0),
            colour: Some(theme.text3),
            gap_before: 8.0,
        },
    ];
    let name = format!("{text} {value}");
    let size = Vec2::new(0.0, 26.0);
    parts_button(ui, theme, ButtonLook::Plain, &name, &parts, 8.0, size, Role::ComboBox)
}
