//! The theme as egui wants it.

use super::theme::Theme;
use egui::style::{Selection, Style, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, TextStyle, Vec2, Visuals};

/// The style of every widget, made from the theme's tokens.
#[must_use]
pub fn style(theme: &Theme) -> Style {
    let mut style = Style::default();
    let size = &theme.sizes;
    style.text_styles = [
        (TextStyle::Heading, theme.semibold(size.heading)),
        (TextStyle::Body, theme.regular(size.interface)),
        (TextStyle::Button, theme.regular(size.interface)),
        (TextStyle::Small, theme.regular(size.tick)),
        (TextStyle::Monospace, theme.regular(size.interface)),
    ]
    .into();
    let spacing = &mut style.spacing;
    let grid = theme.measures.grid;
    spacing.item_spacing = Vec2::new(2.0 * grid, grid);
    spacing.button_padding = Vec2::new(2.0 * grid, grid);
    spacing.interact_size = Vec2::new(10.0 * grid, 6.5 * grid);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(4);
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 9.0;
    spacing.combo_width = 20.0 * grid;
    spacing.scroll = egui::style::ScrollStyle::thin();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    // Nothing moves by itself: the screen repaints only for a cause.
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.visuals = visuals(theme);
    style
}

fn visuals(theme: &Theme) -> Visuals {
    let radius = CornerRadius::same(theme.measures.radius);
    let mut visuals = if theme.dark { Visuals::dark() } else { Visuals::light() };
    visuals.dark_mode = theme.dark;
    visuals.weak_text_color = Some(theme.text3);
    visuals.widgets = widgets(theme, radius);
    visuals.selection =
        Selection { bg_fill: theme.accent_soft, stroke: Stroke::new(1.0, theme.accent) };
    visuals.hyperlink_color = theme.accent;
    visuals.faint_bg_color = theme.band;
    visuals.extreme_bg_color = theme.raised;
    visuals.text_edit_bg_color = Some(theme.raised);
    visuals.code_bg_color = theme.sunken;
    visuals.warn_fg_color = theme.warning;
    visuals.error_fg_color = theme.signal;
    visuals.window_fill = theme.raised;
    visuals.window_stroke = Stroke::new(1.0, theme.line_strong);
    visuals.window_corner_radius = radius;
    visuals.menu_corner_radius = radius;
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.panel_fill = theme.app;
    visuals.text_cursor.stroke = Stroke::new(1.5, theme.accent);
    // A blinking cursor would wake the processor twice a second.
    visuals.text_cursor.blink = false;
    visuals.striped = false;
    visuals.slider_trailing_fill = true;
    visuals
}

fn widgets(theme: &Theme, radius: CornerRadius) -> Widgets {
    let make = |fill: Color32, border: Stroke, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: border,
        corner_radius: radius,
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    let focus = Stroke::new(2.0, theme.accent);
    Widgets {
        noninteractive: make(theme.app, Stroke::new(1.0, theme.line), theme.text1),
        inactive: make(theme.raised, Stroke::new(1.0, theme.line_strong), theme.text1),
        hovered: make(theme.hover, Stroke::new(1.0, theme.text2), theme.text1),
        active: make(theme.accent_soft, focus, theme.text1),
        open: make(theme.accent_soft, Stroke::new(1.0, theme.accent), theme.text1),
    }
}
