//! The facts for and against along the years, those for above the line.

use super::fact_mark;
use super::sight_ground::SightGround;
use crate::desktop::{Action, Actions, PanelContext, Selection};
use crate::model::date::Day;
use crate::model::{Event, EventKind, Evidence, EvidenceSide};
use egui::{Align2, Pos2, Rect, Sense, Stroke, Vec2};
use std::sync::Arc;

const HEIGHT: f32 = 84.0;
/// Room for the words at the left, in points.
const NAMES: f32 = 60.0;
const MINUTES_PER_DAY: i64 = 24 * 60;

/// Draws the strip; a click on a mark selects its fact.
pub fn ui(
    ui: &mut egui::Ui,
    evidence: &[Arc<Evidence>],
    ground: &mut SightGround,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let marks: Vec<(i64, EvidenceSide, &Arc<Event>)> = evidence
        .iter()
        .filter_map(|row| {
            let event = context.data.events.get(row.event)?;
            Some((middle(event)?, row.side, event))
        })
        .collect();
    let Some(first) = marks.iter().map(|(at, ..)| *at).min() else { return };
    let calamity = context
        .data
        .events
        .iter()
        .find(|event| event.kind == EventKind::Calamity)
        .and_then(|event| middle(event));
    let last = marks.iter().map(|(at, ..)| *at).chain(calamity).max().unwrap_or(first);
    let pad = ((last - first) / 24).max(20 * MINUTES_PER_DAY);
    let (from, to) = (first - pad, last + pad);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    let left = rect.left() + NAMES;
    let room = rect.right() - left;
    let x = |minute: i64| left + room * ((minute - from) as f64 / (to - from) as f64) as f32;
    let line = rect.top() + 34.0;
    years(ui, rect, from, to, &x, context);
    let painter = ui.painter();
    let names =
        [("assessment-for", -16.0, theme.sufficient), ("assessment-against", 16.0, theme.signal)];
    for (key, offset, colour) in names {
        painter.text(
            Pos2::new(rect.left(), line + offset),
            Align2::LEFT_CENTER,
            context.tr(key),
            theme.semibold(theme.sizes.interface),
            colour,
        );
    }
    painter.hline(left..=rect.right(), line, Stroke::new(1.0, theme.control));
    if let Some(at) = calamity {
        let stroke = Stroke::new(2.0, theme.signal);
        painter.vline(x(at), rect.top()..=rect.bottom() - 16.0, stroke);
    }
    ground.update(ui.ctx(), context);
    let against = Rect::from_x_y_ranges(left..=rect.right(), line + 6.0..=line + 26.0);
    let taken: Vec<f32> = marks
        .iter()
        .filter(|(_, side, _)| *side == EvidenceSide::CounterEvidence)
        .map(|(at, ..)| x(*at))
        .collect();
    ground.paint(ui, against, &x, &taken, context);
    let painter = ui.painter();
    // What is doubtful lies under all the marks.
    for (at, side, event) in &marks {
        let up = *side == EvidenceSide::Evidence;
        let centre = Pos2::new(x(*at), if up { line - 16.0 } else { line + 16.0 });
        doubt(painter, event, centre, left, &x, context);
    }
    for (number, (at, side, event)) in marks.into_iter().enumerate() {
        let up = side == EvidenceSide::Evidence;
        let centre = Pos2::new(x(at), if up { line - 16.0 } else { line + 16.0 });
        let place = Rect::from_center_size(centre, Vec2::splat(14.0));
        let id = ui.scope_id().with(("strip", number));
        let response = ui.interact(place, id, Sense::CLICK);
        let name = format!("{} · {}", event.code, event.display_title());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        let painter = ui.painter();
        if context.selection.contains(event.id) {
            painter.circle_stroke(centre, 8.0, Stroke::new(2.0, theme.accent));
        } else if response.hovered() {
            painter.circle_stroke(centre, 8.0, Stroke::new(1.0, theme.text2));
        }
        painter.circle_filled(centre, 6.4, theme.canvas);
        fact_mark::paint(painter, centre, event.kind.family(), fact_mark::colour(event, context));
        if response.on_hover_text(name).clicked() {
            actions.push(Action::Select(Selection::one(event.id)));
        }
    }
}

/// The days a date allows, where it allows more than a fortnight: a mark alone would say more than
/// the source does.
fn doubt(
    painter: &egui::Painter,
    event: &Event,
    centre: Pos2,
    start: f32,
    x: &dyn Fn(i64) -> f32,
    context: &PanelContext<'_>,
) {
    let (Some(first), Some(last)) = (event.earliest, event.latest) else { return };
    if last - first < 14 * MINUTES_PER_DAY {
        return;
    }
    let stroke = Stroke::new(1.2, fact_mark::colour(event, context).gamma_multiply(0.45));
    let room = painter.clip_rect();
    let (from, to) = (x(first).max(start), x(last).min(room.right()));
    painter.hline(from..=to, centre.y, stroke);
    for end in [from, to] {
        painter.vline(end, centre.y - 3.5..=centre.y + 3.5, stroke);
    }
}

fn years(
    ui: &egui::Ui,
    rect: Rect,
    from: i64,
    to: i64,
    x: &dyn Fn(i64) -> f32,
    context: &PanelContext<'_>,
) {
    let theme = context.theme;
    let span = Day::of_minute(from).ymd().0..=Day::of_minute(to).ymd().0;
    // Room for a year's number is wanted; else every second, fifth or tenth year gets one.
    let count = (span.end() - span.start() + 1).max(1);
    let each = rect.width() / count as f32;
    let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| each * *step as f32 > 36.0);
    for year in span.filter(|year| year % step.unwrap_or(100) == 0) {
        let Some(start) = Day::from_ymd(year, 1, 1) else { continue };
        let at = x(start.first_minute());
        if at < rect.left() + NAMES {
            continue;
        }
        let stroke = Stroke::new(1.0, theme.line);
        ui.painter().vline(at, rect.top()..=rect.bottom() - 16.0, stroke);
        let font = theme.regular(theme.sizes.tick);
        let number = ui.painter().layout_no_wrap(year.to_string(), font, theme.text2);
        // A number that the edge would cut is left out; the line says enough.
        if at + 3.0 + number.size().x <= rect.right() {
            let place = Pos2::new(at + 3.0, rect.bottom() - number.size().y);
            ui.painter().galley(place, number, theme.text2);
        }
    }
}

fn middle(event: &Event) -> Option<i64> {
    let (earliest, latest) = (event.earliest.or(event.latest)?, event.latest.or(event.earliest)?);
    Some(earliest + (latest - earliest) / 2)
}
