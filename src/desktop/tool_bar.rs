//! The bar under the title: lanes, colour, saved views, the filter, and the timeline's zoom.

use super::action::{Action, Actions};
use super::context::PanelContext;
use super::screens::Screen;
use super::timeline::TimelineCommand;
use super::view_options::{ColourBy, Grouping, ViewOptions};
use super::views_menu::ViewsMenu;
use super::widgets::{ButtonLook, button, icon_button, menu_button};
use super::{filter_bar, icon};
use crate::text::Value;
use egui::{Align, Label, Layout, Popup, Response, Sense, Stroke, Ui, Vec2};

/// The tool bar; keeps what is being typed in the filter.
#[derive(Default)]
pub struct ToolBar {
    filter: filter_bar::FilterBar,
    views: ViewsMenu,
    /// What stands before the filter took in the last frame, in points.
    menus: f32,
}

/// The least that the filter takes, and the least that is worth writing in, in points.
const FILTER: f32 = 52.0;
const STATUS: f32 = 90.0;

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
                let second = if context.view.second.is_some() {
                    "timeline-second-close"
                } else {
                    "timeline-command-second"
                };
                if icon_button(ui, theme, icon::SQUARE_SPLIT_VERTICAL, &context.tr(second))
                    .clicked()
                {
                    actions.push(Action::Timeline(TimelineCommand::ToggleSecond));
                }
            }
            // What the menus leave; the whole of it is told where the pointer rests.
            let room = ui.available_width() - self.menus - FILTER;
            if room > STATUS {
                ui.add_space(4.0);
                let text = egui::RichText::new(status).font(theme.regular(12.5));
                let label = Label::new(text.color(theme.text2)).truncate();
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    ui.add(label);
                });
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let left = ui.cursor().left();
                ui.add_space(6.0);
                if timeline {
                    lanes_and_colour(ui, context, actions);
                    self.views.ui(ui, context, actions);
                    let (rule, _) = ui.allocate_exact_size(Vec2::new(9.0, 20.0), Sense::hover());
                    ui.painter().vline(rule.center().x, rule.y_range(), line);
                }
                self.menus = ui.cursor().left() - left;
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

/// The menus of what lanes stand for and of what colour says.
pub fn lanes_and_colour(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
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
