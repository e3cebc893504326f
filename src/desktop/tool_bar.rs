//! The bar under the title: lanes, colour, saved views, the filter, and the timeline's zoom.

use super::action::{Action, Actions};
use super::context::PanelContext;
use super::screens::Screen;
use super::view_options::{ColourBy, Grouping, ViewOptions};
use super::widgets::{ButtonLook, button, icon_button, menu_button};
use super::{filter_bar, icon};
use crate::text::Value;
use egui::{Align, Layout, Popup, Response, Sense, Stroke, Ui, Vec2};

/// The tool bar; keeps what is being typed in the filter.
#[derive(Default)]
pub struct ToolBar {
    filter: filter_bar::FilterBar,
}

impl ToolBar {
    /// Draws the bar. `status` is what the screen says of itself, at the right.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        screen: Screen,
        status: &str,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let rect = ui.max_rect();
        let line = Stroke::new(1.0, theme.line_strong);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
        ui.spacing_mut().item_spacing.x = 8.0;
        let timeline = screen == Screen::Timeline;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(6.0);
            if timeline {
                zoom_buttons(ui, context, actions);
            }
            if ui.available_width() > 560.0 {
                ui.add_space(4.0);
                let text = egui::RichText::new(status).font(theme.regular(12.5));
                ui.label(text.color(theme.text2));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(6.0);
                if timeline {
                    view_menus(ui, context, actions);
                    let (rule, _) = ui.allocate_exact_size(Vec2::new(9.0, 20.0), Sense::hover());
                    ui.painter().vline(rule.center().x, rule.y_range(), line);
                }
                self.filter.ui(ui, context, actions);
            });
        });
    }
}

fn zoom_buttons(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.x = 4.0;
    let buttons = [
        (icon::ARROWS_OUT_LINE_HORIZONTAL, "desktop-command-zoom-fit", Action::ZoomToFit),
        (icon::MAGNIFYING_GLASS_PLUS, "desktop-command-zoom-in", Action::Zoom(1.5)),
        (icon::MAGNIFYING_GLASS_MINUS, "desktop-command-zoom-out", Action::Zoom(1.0 / 1.5)),
    ];
    for (icon, key, action) in buttons {
        if icon_button(ui, context.theme, icon, &context.tr(key)).clicked() {
            actions.push(action);
        }
    }
    ui.spacing_mut().item_spacing.x = 8.0;
}

fn view_menus(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let view = context.view;
    let mut choose = |view: ViewOptions| actions.push(Action::SetView(view));

    let value = context.tr(view.grouping.text_key());
    let response = menu_button(ui, theme, icon::ROWS, &context.tr("desktop-lanes"), &value);
    let groupings = Grouping::ALL.map(|grouping| (grouping, context.tr(grouping.text_key())));
    let mut arrange = false;
    let picked = pick(&response, view.grouping, &groupings, |ui| {
        ui.separator();
        let text = context.tr("desktop-lanes-arrange");
        if button(ui, theme, ButtonLook::Bare, icon::LIST, &text).clicked() {
            arrange = true;
            ui.close();
        }
    });
    if let Some(grouping) = picked {
        choose(ViewOptions { grouping, ..view.clone() });
    }

    let value = context.tr(view.colour.text_key());
    let response = menu_button(ui, theme, icon::PALETTE, &context.tr("desktop-colour"), &value);
    let colours = ColourBy::ALL.map(|colour| (colour, context.tr(colour.text_key())));
    if let Some(colour) = pick(&response, view.colour, &colours, |_| {}) {
        choose(ViewOptions { colour, ..view.clone() });
    }
    if arrange {
        actions.push(Action::ArrangeLanes);
    }
    saved_views(ui, context, actions);
}

fn pick<T: Copy + PartialEq>(
    response: &Response,
    current: T,
    options: &[(T, String)],
    below: impl FnOnce(&mut Ui),
) -> Option<T> {
    let mut picked = None;
    Popup::menu(response).show(|ui| {
        for (value, label) in options {
            if ui.selectable_label(*value == current, label).clicked() {
                picked = Some(*value);
                ui.close();
            }
        }
        below(ui);
    });
    picked
}

// The saved views themselves are records of the case; the timeline puts them into effect when it
// hears of the changed view.
fn saved_views(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let whole = context.tr("desktop-view-whole");
    let current = &context.view.saved_view;
    let value = if current.is_empty() { &whole } else { current };
    let text = context.tr("desktop-view");
    let response = menu_button(ui, theme, icon::BOOKMARK_SIMPLE, &text, value);
    Popup::menu(&response).show(|ui| {
        if ui.selectable_label(current.is_empty(), &whole).clicked() {
            let view = ViewOptions { saved_view: String::new(), ..context.view.clone() };
            actions.push(Action::SetView(view));
            actions.push(Action::ZoomToFit);
            ui.close();
        }
        let mut views: Vec<_> = context.data.saved_views.iter().collect();
        views.sort_by_key(|view| view.position);
        for saved in views {
            if ui.selectable_label(*current == saved.name, &saved.name).clicked() {
                let view =
                    serde_json::from_str(&saved.view).unwrap_or_else(|_| context.view.clone());
                let view = ViewOptions { saved_view: saved.name.clone(), ..view };
                actions.push(Action::SetView(view));
                ui.close();
            }
        }
        ui.separator();
        let label = context.tr("desktop-view-save");
        if !context.read_only && button(ui, theme, ButtonLook::Bare, icon::PLUS, &label).clicked() {
            actions.push(Action::SaveView);
            ui.close();
        }
    });
}

/// How many facts are shown, of how many.
#[must_use]
pub fn fact_count(context: &PanelContext<'_>) -> String {
    let all = context.data.events.len();
    let shown = context.matching.map_or(all, |matching| matching.len());
    let number = |count: usize| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
    if shown == all {
        context.tr_with("desktop-facts", &[("count", number(all))])
    } else {
        context.tr_with("desktop-facts-of", &[("shown", number(shown)), ("all", number(all))])
    }
}
