//! The key moments of a year: a row of numbered boxes.

use super::super::TimelinePanel;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::selection::Selection;
use crate::desktop::widgets::{focus_ring, label};
use crate::model::Event;
use crate::timeline::{KeyMoment, Moment, date_caption};
use egui::text::LayoutJob;
use egui::{Align2, CornerRadius, Sense, Stroke, StrokeKind, Ui, Vec2};
use std::sync::Arc;

const GAP: f32 = 12.0;
/// The narrowest box.
const NARROW: f32 = 196.0;
/// The widest box of a row by itself.
const WIDE: f32 = 404.0;
const HEIGHT: f32 = 128.0;

pub(super) fn ui(
    panel: &TimelinePanel,
    ui: &mut Ui,
    year: i64,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let moments: Vec<&KeyMoment> = panel
        .index
        .key_moments()
        .iter()
        .filter(|moment| Moment::from_minutes(moment.minute).year == year)
        .collect();
    if moments.is_empty() {
        let text = context.tr("timeline-year-no-moments");
        label(ui, text, context.theme.regular(13.0), context.theme.text3);
        return;
    }
    let width = ui.available_width();
    let most = (((width + GAP) / (NARROW + GAP)) as usize).max(1);
    // As even rows as can be: seven boxes are four and three, not six and one.
    let rows = moments.len().div_ceil(most);
    let columns = moments.len().div_ceil(rows);
    let wide = (width - GAP * (columns as f32 - 1.0)) / columns as f32;
    // One row of a few boxes stays at the left; several rows go from edge to edge.
    let wide = if rows == 1 { wide.min(WIDE) } else { wide };
    ui.spacing_mut().item_spacing = Vec2::splat(GAP);
    for (row, line) in moments.chunks(columns).enumerate() {
        ui.horizontal(|ui| {
            for (at, moment) in line.iter().enumerate() {
                one(ui, row * columns + at + 1, moment, wide, context, actions);
            }
        });
    }
}

fn one(
    ui: &mut Ui,
    number: usize,
    moment: &KeyMoment,
    width: f32,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let events: Vec<Arc<Event>> =
        moment.events.iter().filter_map(|&id| context.data.events.get(id).cloned()).collect();
    let refs: Vec<&Event> = events.iter().map(AsRef::as_ref).collect();
    let date = date_caption(&refs, context.language);
    // The year is said above: the box needs it no more.
    let date = date.rsplit_once(' ').map_or(date.as_str(), |(short, last)| {
        if last.parse::<i64>().is_ok() { short } else { date.as_str() }
    });
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::CLICK | Sense::FOCUSABLE);
    let values =
        [("number", number.into()), ("caption", format!("{date}, {}", moment.caption).into())];
    let spoken = context.tr_with("timeline-year-box", &values);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    let selected =
        !moment.events.is_empty() && moment.events.iter().all(|id| context.selection.contains(*id));
    let fill = if selected { theme.accent_soft } else { theme.band };
    let fill = if response.hovered() && !selected { theme.hover } else { fill };
    let painter = ui.painter_at(rect.expand(4.0));
    painter.rect(rect, 4.0, fill, Stroke::new(1.0, theme.line_strong), StrokeKind::Inside);
    let first = refs.first().copied();
    let party = first.and_then(|event| {
        event
            .from
            .iter()
            .chain(&event.actors)
            .find(|code| context.data.organisation_of(code).is_some())
    });
    let colour = if moment.calamity {
        theme.signal
    } else {
        party.map_or(theme.text3, |code| theme.party_colour(context.data, code))
    };
    let top = egui::Rect::from_min_max(rect.min, egui::pos2(rect.right(), rect.top() + 3.0));
    painter.rect_filled(top, CornerRadius { nw: 4, ne: 4, sw: 0, se: 0 }, colour);
    let badge = rect.min + egui::vec2(18.0, 22.0);
    let ink = if moment.calamity { theme.signal } else { theme.accent };
    painter.circle_filled(badge, 8.5, ink);
    painter.text(
        badge,
        Align2::CENTER_CENTER,
        number.to_string(),
        theme.bold(11.0),
        theme.on_accent,
    );
    let line = |at: egui::Pos2, text: String, font, colour, rows: usize, room: f32| {
        let mut job = LayoutJob::simple(text, font, colour, room);
        job.wrap.max_rows = rows;
        let galley = painter.layout_job(job);
        painter.galley(at, galley, colour);
    };
    let left = rect.left() + 12.0;
    let room = width - 24.0;
    let head = egui::pos2(rect.left() + 34.0, rect.top() + 13.0);
    line(head, date.to_owned(), theme.semibold(14.5), theme.text1, 1, room - 22.0);
    let text = refs
        .iter()
        .find(|event| !event.summary.is_empty() && refs.len() == 1)
        .map_or_else(|| moment.caption.clone(), |event| event.summary.clone());
    let at = egui::pos2(left, rect.top() + 38.0);
    line(at, text, theme.regular(13.0), theme.text1, 3, room);
    let foot = rect.bottom() - 24.0;
    let codes = refs.iter().map(|event| event.code.as_str()).collect::<Vec<_>>().join(", ");
    let codes = painter.layout_job({
        let mut job = LayoutJob::simple_singleline(codes, theme.regular(12.0), theme.accent);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room * 0.5);
        job
    });
    let taken = codes.size().x;
    painter.galley(egui::pos2(rect.right() - 12.0 - taken, foot), codes, theme.accent);
    let parties = first.map_or_else(String::new, |event| parties(event, context));
    let mut job = LayoutJob::simple_singleline(parties, theme.regular(12.0), theme.text3);
    job.wrap = egui::text::TextWrapping::truncate_at_width((room - taken - 8.0).max(20.0));
    let galley = painter.layout_job(job);
    painter.galley(egui::pos2(left, foot), galley, theme.text3);
    focus_ring(ui, theme, &response);
    if response.clicked() {
        let events = moment.events.iter().rev().copied();
        actions.push(Action::Select(Selection::many(events)));
    }
    response.on_hover_text(format!("{} – {}", date, moment.caption));
}

/// From whom to whom, by their short codes.
fn parties(event: &Event, context: &PanelContext<'_>) -> String {
    let names = |codes: &[String]| {
        codes.iter().map(|code| context.data.party_name(code)).collect::<Vec<_>>().join(", ")
    };
    let from = if event.from.is_empty() { names(&event.actors) } else { names(&event.from) };
    match names(&event.to) {
        to if to.is_empty() => from,
        to => format!("{from} → {to}"),
    }
}
