//! Signals with their responses as a ladder: a rung per signal, each response as many days along
//! it as it took, as wide as its doubt.
//!
//! ```text
//!              0   1   7   14   30   90   180   365 days
//!  signal A    ●────────[■]
//!  signal B    ⊘ no action
//!  signal C    ●───[■]──────────○            ○ passed on inside
//! ```
//!
//! The steps between the days are equally wide, so that hours and years fit one picture.

use super::sheet::Maker;
use crate::analysis::{AnalysisSettings, CaseIndex, EventRef, ResponseKind, signals};
use crate::desktop::data_table::{Sign, paint_sign};
use crate::desktop::{Action, Actions, PanelContext, Selection};
use crate::model::{Event, Id};
use egui::{Align2, Pos2, Rect, Sense, Stroke, Vec2};
use std::collections::BTreeMap;

/// The days at which the ladder is marked; what took longer stands at its end.
const MARKS: [i64; 10] = [0, 1, 3, 7, 14, 30, 90, 180, 365, 730];
/// Room for the names at the left, in points.
const NAMES: f32 = 330.0;
const ROW: f32 = 28.0;
const AXIS: f32 = 24.0;

struct Rung {
    signal: Id<Event>,
    name: String,
    when: String,
    steps: Vec<Step>,
    /// Whether certainly, or only possibly, nothing was done in time.
    unanswered: Option<bool>,
}

struct Step {
    event: Id<Event>,
    min: i64,
    max: Option<i64>,
    action: bool,
    name: String,
}

/// The ladder.
#[derive(Default)]
pub struct LadderChart {
    rungs: Vec<Rung>,
    term: Option<u32>,
}

impl LadderChart {
    /// Gathers every signal with its responses.
    pub fn new(maker: &Maker<'_>, settings: &AnalysisSettings) -> Self {
        let all = maker.analyses;
        let mut steps: BTreeMap<Id<Event>, Vec<Step>> = BTreeMap::new();
        for time in all.response_times.iter().filter(|time| !time.before_signal) {
            let title = maker.event(&time.response).map(|event| event.display_title().into_owned());
            let days = maker.days(time.min_days, time.max_days);
            steps.entry(time.signal.id).or_default().push(Step {
                event: time.response.id,
                min: time.min_days.unwrap_or(0),
                max: time.max_days,
                action: time.kind == ResponseKind::Action,
                name: format!("{} {}: {days}", time.response.code, title.unwrap_or_default()),
            });
        }
        let holds = |list: &[EventRef], event: &Event| list.iter().any(|it| it.id == event.id);
        let index = CaseIndex::new(maker.context.data, settings);
        let rungs = signals(&index)
            .map(|event| {
                let own = EventRef::from(event);
                Rung {
                    signal: event.id,
                    name: format!("{} · {}", own.code, event.display_title()),
                    when: maker.when(&own).shown.text,
                    steps: steps.remove(&event.id).unwrap_or_default(),
                    unanswered: if holds(&all.unanswered_signals, event) {
                        Some(true)
                    } else {
                        holds(&all.possibly_unanswered_signals, event).then_some(false)
                    },
                }
            })
            .collect();
        Self { rungs, term: settings.days }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.rungs.is_empty()
    }

    /// Draws the ladder; a click selects the signal with its response.
    pub fn ui(&self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let (axis, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), AXIS), Sense::hover());
        // A narrow window shares its width between the names and the days.
        let names = NAMES.min(axis.width() * 0.48);
        let (left, right) = (axis.left() + names, axis.right() - 28.0);
        let x = |days: i64| left + (right - left) * place(days);
        let painter = ui.painter();
        let mut free = f32::MIN;
        for mark in MARKS {
            let font = theme.semibold(theme.sizes.mark);
            let galley = painter.layout_no_wrap(mark.to_string(), font, theme.text2);
            let at = Pos2::new(x(mark), axis.center().y) - galley.size() / 2.0;
            if at.x > free {
                free = at.x + galley.size().x + 6.0;
                painter.galley(at, galley, theme.text2);
            }
        }
        let unit = context.tr("analysis-screen-days-unit");
        let at = Pos2::new(left - 14.0, axis.center().y);
        painter.text(at, Align2::RIGHT_CENTER, unit, theme.regular(theme.sizes.mark), theme.text3);
        painter.hline(axis.x_range(), axis.bottom(), Stroke::new(1.0, theme.line_strong));
        let area = egui::ScrollArea::vertical().id_salt("analysis-ladder").auto_shrink(false);
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(ROW * self.rungs.len() as f32);
            let top = ui.max_rect().top();
            let first = (viewport.min.y / ROW).floor().max(0.0) as usize;
            let last = ((viewport.max.y / ROW).ceil() as usize).min(self.rungs.len());
            let shown = ui.clip_rect().y_range();
            for mark in MARKS {
                ui.painter().vline(x(mark), shown, Stroke::new(1.0, theme.line));
            }
            if let Some(term) = self.term {
                let stroke = Stroke::new(1.6, theme.accent);
                ui.painter().vline(x(i64::from(term)), shown, stroke);
            }
            for (at, rung) in self.rungs.iter().enumerate().take(last).skip(first) {
                let row = Rect::from_min_size(
                    Pos2::new(axis.left(), top + at as f32 * ROW),
                    Vec2::new(axis.width(), ROW),
                );
                rung.ui(ui, row, &x, context, actions);
            }
        });
    }
}

impl Rung {
    fn ui(
        &self,
        ui: &egui::Ui,
        row: Rect,
        x: &dyn Fn(i64) -> f32,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let id = ui.scope_id().with(("rung", self.signal.value()));
        let name = Rect::from_min_max(row.min, Pos2::new(x(0) - 10.0, row.max.y));
        let response = ui.interact(name, id, Sense::CLICK);
        let says = match self.unanswered {
            Some(true) => format!("{}: {}", self.name, context.tr("analysis-no-action")),
            Some(false) => format!("{}: {}", self.name, context.tr("analysis-possibly-no-action")),
            None => self.name.clone(),
        };
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &says));
        let painter = ui.painter();
        if context.selection.contains(self.signal) {
            painter.rect_filled(row, 0.0, theme.accent_soft);
        } else if response.hovered() {
            painter.rect_filled(row, 0.0, theme.hover);
        }
        painter.hline(row.x_range(), row.bottom(), Stroke::new(1.0, theme.line));
        let middle = row.center().y;
        let font = theme.regular(theme.sizes.interface);
        let mut job =
            egui::text::LayoutJob::simple_singleline(self.when.clone(), font.clone(), theme.text2);
        job.wrap = egui::text::TextWrapping::truncate_at_width(96.0);
        let when = painter.layout_job(job);
        painter.galley(Pos2::new(row.left(), middle - when.size().y / 2.0), when, theme.text2);
        let mut job =
            egui::text::LayoutJob::simple_singleline(self.name.clone(), font, theme.text1);
        job.wrap = egui::text::TextWrapping::truncate_at_width(name.width() - 110.0);
        let galley = painter.layout_job(job);
        let at = Pos2::new(row.left() + 104.0, middle - galley.size().y / 2.0);
        painter.galley(at, galley, theme.text1);
        if response.on_hover_text(format!("{} · {}", self.when, self.name)).clicked() {
            let events = self.steps.iter().map(|step| step.event).chain([self.signal]);
            actions.push(Action::Select(Selection::many(events)));
        }
        let furthest = self.steps.iter().map(|step| step.min).max();
        if let Some(furthest) = furthest {
            painter.hline(x(0)..=x(furthest), middle, Stroke::new(1.2, theme.line_strong));
        }
        match self.unanswered {
            Some(sure) => {
                let (sign, colour, key) = match sure {
                    true => (Sign::Struck, theme.signal, "analysis-no-action"),
                    false => (Sign::Unknown, theme.text3, "analysis-possibly-no-action"),
                };
                paint_sign(painter, theme, sign, Pos2::new(x(0), middle), colour);
                if self.steps.is_empty() {
                    let at = Pos2::new(x(0) + 12.0, middle);
                    let font = theme.semibold(theme.sizes.interface);
                    painter.text(at, Align2::LEFT_CENTER, context.tr(key), font, colour);
                }
            }
            None => {
                let at = Pos2::new(x(0), middle);
                paint_sign(painter, theme, Sign::Dot, at, theme.text2);
            }
        }
        for (at, step) in self.steps.iter().enumerate() {
            step.ui(ui, id.with(at), self.signal, middle, x, context, actions);
        }
    }
}

impl Step {
    fn ui(
        &self,
        ui: &egui::Ui,
        id: egui::Id,
        signal: Id<Event>,
        middle: f32,
        x: &dyn Fn(i64) -> f32,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let (from, to) = (x(self.min), x(self.max.unwrap_or(i64::MAX)));
        let colour = if self.action { theme.accent } else { theme.text3 };
        let centre = Pos2::new((from + to) / 2.0, middle);
        let hull = Rect::from_x_y_ranges(
            from.min(centre.x - 6.0)..=to.max(centre.x + 6.0),
            middle - 10.0..=middle + 10.0,
        );
        let response = ui.interact(hull, id, Sense::CLICK);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &self.name));
        let painter = ui.painter();
        if to - from > 8.0 {
            let stroke = Stroke::new(1.4, colour);
            painter.hline(from..=to, middle, stroke);
            painter.vline(from, middle - 5.0..=middle + 5.0, stroke);
            // Without a last day it fades out instead of ending.
            if self.max.is_some() {
                painter.vline(to, middle - 5.0..=middle + 5.0, stroke);
            }
        }
        let block = Rect::from_center_size(centre, Vec2::new(8.0, 14.0));
        painter.rect_filled(block.expand(1.4), 0.0, theme.canvas);
        if self.action {
            painter.rect_filled(block, 0.0, colour);
        } else {
            painter.circle_filled(centre, 6.0, theme.canvas);
            paint_sign(painter, theme, Sign::Ring, centre, colour);
        }
        if response.hovered() || context.selection.contains(self.event) {
            let ring = Rect::from_center_size(centre, Vec2::new(15.0, 21.0));
            let stroke = Stroke::new(1.6, theme.accent);
            painter.rect_stroke(ring, 4.0, stroke, egui::StrokeKind::Inside);
        }
        if response.on_hover_text(&self.name).clicked() {
            actions.push(Action::JumpToEvent(self.event));
            actions.push(Action::Select(Selection::many([signal, self.event])));
        }
    }
}

/// Where a number of days stands on the ladder, from 0 to 1.
fn place(days: i64) -> f32 {
    let steps = (MARKS.len() - 1) as f32;
    let before = MARKS.partition_point(|mark| *mark <= days).saturating_sub(1);
    match (MARKS.get(before), MARKS.get(before + 1)) {
        (Some(from), Some(to)) => {
            (before as f32 + (days.max(0) - from) as f32 / (to - from) as f32) / steps
        }
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_of_the_ladder_are_equally_wide() {
        let close = |a: f32, b: f32| (a - b).abs() < 1e-6;
        assert!(close(place(0), 0.0) && close(place(730), 1.0) && close(place(9000), 1.0));
        assert!(close(place(1), 1.0 / 9.0) && close(place(5), 2.5 / 9.0));
        assert!(place(40) > place(39));
    }
}
