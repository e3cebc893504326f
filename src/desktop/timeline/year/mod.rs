//! The year panel: a year's key moments as a row of boxes, its figure, its narrative and what was
//! counted, as the inspectorate's own reconstruction goes from year to year.
//!
//! | file | what it draws |
//! |---|---|
//! | `boxes` | the key moments, numbered |
//! | `figure` | the timeline of the year |
//! | `story` | the narrative, written in place |
//! | `counts` | what was counted, with the facts behind it |

mod boxes;
mod counts;
mod figure;
mod story;

use super::TimelinePanel;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::report_screen::drafts::Drafts;
use crate::desktop::view_options::Span;
use crate::desktop::widgets::{ButtonLook, button, focus_ring, hairline, label};
use crate::model::Event;
use crate::timeline::Moment;
use egui::{Key, Rect, Response, ScrollArea, Sense, TextEdit, Ui, UiBuilder, Vec2};
use std::collections::BTreeMap;
use std::sync::Arc;

/// From this width on the counts stand beside the narrative.
const BESIDE: f32 = 900.0;

/// The year that is open.
#[derive(Default)]
pub(super) struct YearPanel {
    year: Option<i64>,
    drafts: Drafts,
    story: story::Story,
    figure: figure::Figure,
}

impl YearPanel {
    /// Opens a year.
    pub fn open(&mut self, year: i64) {
        self.year = Some(year);
        self.story = story::Story::default();
    }

    /// Whether a year is open.
    pub const fn is_open(&self) -> bool {
        self.year.is_some()
    }
}

/// The year a stretch of the axis is; none when it is something else.
pub(super) fn year_of(from: i64, to: i64) -> Option<i64> {
    let first = Moment::from_minutes(from);
    let whole = Moment::day(first.year, 1, 1).minutes() == from
        && Moment::day(first.year + 1, 1, 1).minutes() == to;
    whole.then_some(first.year)
}

/// The facts by year, in the order of the chronicle; norms and what is out of scope left out.
fn by_year(context: &PanelContext<'_>) -> BTreeMap<i64, Vec<Arc<Event>>> {
    let mut years: BTreeMap<i64, Vec<Arc<Event>>> = BTreeMap::new();
    for event in context.chronicle.iter() {
        let Some(minute) = event.earliest.or(event.latest) else { continue };
        if !event.out_of_scope && event.kind.family() != crate::model::EventFamily::Norm {
            years.entry(Moment::from_minutes(minute).year).or_default().push(Arc::clone(event));
        }
    }
    years
}

/// Draws the open year in place of the timeline.
pub(super) fn ui(
    panel: &mut TimelinePanel,
    ui: &mut Ui,
    response: &Response,
    area: Rect,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(year) = panel.year.year else { return };
    panel.year.drafts.settle(ui.ctx(), context, actions);
    let years = by_year(context);
    ui.painter().rect_filled(area, 0.0, context.theme.canvas);
    let bar = Rect::from_min_size(area.min, Vec2::new(area.width(), 40.0));
    let mut goal = keys(ui, year, &years);
    ui.scope_builder(UiBuilder::new().max_rect(bar.shrink2(Vec2::new(12.0, 0.0))), |ui| {
        if let Some(chosen) = bar_ui(ui, context, year, &years) {
            goal = chosen;
        }
    });
    let line = egui::Stroke::new(1.0, context.theme.line_strong);
    ui.painter().hline(bar.x_range(), bar.bottom(), line);
    let below = Rect::from_min_max(bar.left_bottom() + egui::vec2(0.0, 1.0), area.max);
    let facts = years.get(&year).cloned().unwrap_or_default();
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
        ScrollArea::vertical().id_salt(("year", year)).auto_shrink(false).show(ui, |ui| {
            let inner = ui.max_rect().shrink2(Vec2::new(20.0, 0.0));
            let inner = Rect::from_min_max(inner.min, egui::pos2(inner.right(), f32::INFINITY));
            ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                body(panel, ui, response, year, &facts, context, actions);
                page(ui, below.height());
            });
        });
    });
    match goal {
        Goal::Stay => {}
        Goal::Year(year) => {
            panel.year.drafts.keep(context, actions);
            panel.year.open(year);
        }
        Goal::Timeline => {
            panel.year.drafts.keep(context, actions);
            panel.year.year = None;
        }
        Goal::OnTimeline(year) => {
            panel.year.year = None;
            let from = Moment::day(year, 1, 1).minutes();
            let to = Moment::day(year + 1, 1, 1).minutes();
            actions.push(Action::ShowSpan(Span { from, to }));
        }
    }
    if goal != Goal::Stay {
        ui.ctx().request_repaint();
    }
}

/// The keys that turn a page scroll the panel, while nothing is being typed.
fn page(ui: &Ui, height: f32) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    for (key, by) in [(Key::PageDown, -0.8), (Key::PageUp, 0.8)] {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta(Vec2::new(0.0, by * height));
        }
    }
}

/// Where the inspector wants to go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    Stay,
    Year(i64),
    Timeline,
    OnTimeline(i64),
}

fn keys(ui: &Ui, year: i64, years: &BTreeMap<i64, Vec<Arc<Event>>>) -> Goal {
    if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
        return Goal::Stay;
    }
    let pressed =
        |alt: bool, key: Key| ui.input(|it| it.modifiers.alt == alt && it.key_pressed(key));
    let before = years.range(..year).next_back().map(|(year, _)| *year);
    let after = years.range(year + 1..).next().map(|(year, _)| *year);
    match () {
        () if pressed(false, Key::Escape) => Goal::Timeline,
        () if pressed(true, Key::ArrowLeft) => before.map_or(Goal::Stay, Goal::Year),
        () if pressed(true, Key::ArrowRight) => after.map_or(Goal::Stay, Goal::Year),
        () => Goal::Stay,
    }
}

fn bar_ui(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    year: i64,
    years: &BTreeMap<i64, Vec<Arc<Event>>>,
) -> Option<Goal> {
    let theme = context.theme;
    let mut goal = None;
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let back = context.tr("timeline-year-back");
        if button(ui, theme, ButtonLook::Bare, icon::ARROW_LEFT, &back).clicked() {
            goal = Some(Goal::Timeline);
        }
        ui.add_space(12.0);
        ScrollArea::horizontal().max_width((ui.available_width() - 330.0).max(160.0)).show(
            ui,
            |ui| {
                ui.horizontal_centered(|ui| {
                    for (&other, facts) in years {
                        if tab(ui, context, other, facts.len(), other == year).clicked() {
                            goal = Some(Goal::Year(other));
                        }
                    }
                });
            },
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let show = context.tr("timeline-year-show");
            if button(ui, theme, ButtonLook::Plain, icon::ARROWS_OUT_LINE_HORIZONTAL, &show)
                .clicked()
            {
                goal = Some(Goal::OnTimeline(year));
            }
            label(ui, context.tr("timeline-year-keys"), theme.regular(12.0), theme.text3);
        });
    });
    goal
}

fn tab(ui: &mut Ui, context: &PanelContext<'_>, year: i64, count: usize, open: bool) -> Response {
    let theme = context.theme;
    let name = ui.painter().layout_no_wrap(year.to_string(), theme.semibold(14.0), theme.text1);
    let number = ui.painter().layout_no_wrap(count.to_string(), theme.regular(12.0), theme.text3);
    let size = Vec2::new(name.size().x + number.size().x + 24.0, 30.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK | Sense::FOCUSABLE);
    let values = [("year", year.to_string().into()), ("count", count.into())];
    let spoken = context.tr_with("timeline-year-tab", &values);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, open, &spoken));
    if open {
        ui.painter().rect_filled(rect, 4.0, theme.accent_soft);
        ui.scroll_to_rect(rect, None);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, theme.hover);
    }
    focus_ring(ui, theme, &response);
    let middle = |size: Vec2| rect.center().y - size.y / 2.0;
    let after = rect.left() + 14.0 + name.size().x;
    let at = egui::pos2(after, middle(number.size()) + 1.0);
    ui.painter().galley(egui::pos2(rect.left() + 8.0, middle(name.size())), name, theme.text1);
    ui.painter().galley(at, number, theme.text3);
    response
}

fn body(
    panel: &mut TimelinePanel,
    ui: &mut Ui,
    response: &Response,
    year: i64,
    facts: &[Arc<Event>],
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    ui.add_space(14.0);
    caption(&mut panel.year.drafts, ui, year, context);
    ui.add_space(10.0);
    boxes::ui(panel, ui, year, context, actions);
    ui.add_space(14.0);
    figure::ui(panel, ui, response, year, context, actions);
    ui.add_space(14.0);
    let width = ui.available_width();
    if width >= BESIDE {
        ui.horizontal_top(|ui| {
            let story = width * 0.70;
            ui.vertical(|ui| {
                ui.set_width(story);
                story::ui(&mut panel.year, ui, year, context, actions);
            });
            ui.add_space(24.0);
            ui.vertical(|ui| {
                ui.set_width(width - story - 40.0);
                counts::ui(ui, year, facts, context, actions);
            });
        });
    } else {
        story::ui(&mut panel.year, ui, year, context, actions);
        hairline(ui, context.theme, 12.0);
        counts::ui(ui, year, facts, context, actions);
    }
    ui.add_space(24.0);
}

/// The year, large, with the line that sums it up.
fn caption(drafts: &mut Drafts, ui: &mut Ui, year: i64, context: &PanelContext<'_>) {
    let theme = context.theme;
    let part = format!("year-{year}-caption");
    ui.horizontal(|ui| {
        let title = label(ui, year.to_string(), theme.bold(30.0), theme.text1);
        let spoken = context.tr_with("timeline-year-title", &[("year", year.to_string().into())]);
        title.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &spoken));
        ui.add_space(6.0);
        let mut text = drafts.text(context.data, &part);
        let hint = context.tr("timeline-year-caption-hint");
        let edit = TextEdit::singleline(&mut text)
            .font(theme.regular(17.5))
            .text_color(theme.text2)
            .hint_text(&hint)
            .frame(egui::Frame::new())
            .interactive(!context.read_only)
            .desired_width(ui.available_width() - 12.0);
        let response = ui.add(edit);
        let name = context.tr("timeline-year-caption");
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::TextInput, !context.read_only, &name)
        });
        focus_ring(ui, theme, &response);
        if response.changed() {
            drafts.put(ui.ctx(), &part, text);
        }
    });
}
