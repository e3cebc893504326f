//! A stretch of time that the inspector chose: dragged over the ruler, or marked by keys. It is
//! shared by all screens, like the selection, and can be tied to a norm, filtered on, zoomed to.
//!
//! ```text
//!            ┌ 3 feb. – 14 juni 2015 · 41 feiten ┐
//! ruler  ────╞════════════════════════════════════╡────   an end can be dragged
//! lanes      │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░│
//!            └ tie · filter · zoom · let go ──────┘
//! ```

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::super::view_options::Span;
use super::super::widgets::{ButtonLook, button, key_button, plain_icon_button};
use super::{Place, TimelinePanel};
use crate::desktop::icon;
use crate::model::{CaseData, Event, Filter, Id};
use crate::timeline::{MINUTES_PER_DAY, Moment, Scene, View, day_label};
use egui::{
    Align, Area, CursorIcon, Frame, Key, Layout, Margin, Modifiers, Order, Pos2, Rect, Response,
    Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};
use std::collections::HashSet;
use std::sync::Arc;

/// What can be asked of the chosen stretch by a key, a menu or the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StretchStep {
    /// It begins with the fact the keyboard is at, else where the window begins.
    Begin,
    /// It ends with that fact, else where the window ends.
    End,
    /// Show only what may lie in it.
    Filter,
    /// Make it fill the window.
    Zoom,
    /// Let it go.
    Clear,
}

/// How near the pointer must be to an end to take hold of it, in points.
const NEAR: f32 = 5.0;
/// A drag shorter than this chooses nothing.
const LEAST: f32 = 4.0;

/// How many facts lie in the stretch, counted once per stretch and not per picture.
#[derive(Default)]
pub(super) struct Counted {
    of: Option<(Span, Arc<CaseData>, Option<Arc<HashSet<Id<Event>>>>)>,
    certain: i64,
    possible: i64,
}

impl Counted {
    fn bring_up_to_date(&mut self, span: Span, context: &PanelContext<'_>) {
        let same_set = |known: &Option<Arc<HashSet<Id<Event>>>>| match (known, context.matching) {
            (None, None) => true,
            (Some(known), Some(now)) => Arc::ptr_eq(known, now),
            _ => false,
        };
        let known = self.of.as_ref().is_some_and(|(of, data, matching)| {
            *of == span && Arc::ptr_eq(data, context.data) && same_set(matching)
        });
        if known {
            return;
        }
        (self.certain, self.possible) = (0, 0);
        for event in context.data.events.iter().filter(|event| context.passes(event.id)) {
            if span.holds(event) {
                self.certain += 1;
            } else if span.may_hold(event) {
                self.possible += 1;
            }
        }
        self.of = Some((span, Arc::clone(context.data), context.matching.cloned()));
    }
}

/// The stretch between two minutes, in whichever order, on whole units of what can be told apart.
pub(super) fn between(scene: &Scene, view: &View, one: f64, other: f64) -> Span {
    let (first, last) = (one.min(other), one.max(other));
    let from = snapped(scene, view, first, false);
    let to = snapped(scene, view, last, true);
    Span { from, to: to.max(from + step(scene, view)) - 1 }
}

// The least that can be chosen at this scale, in minutes.
fn step(scene: &Scene, view: &View) -> i64 {
    let per_point = view.span() / f64::from(scene.frame.plot_width()).max(1.0);
    match per_point {
        ..3.0 => 10,
        ..15.0 => 60,
        _ => MINUTES_PER_DAY,
    }
}

// The start of a year, month, day or hour: the largest that lies within a few points, since that
// is what one aims at; otherwise the unit in which the minute lies.
fn snapped(scene: &Scene, view: &View, minute: f64, end: bool) -> i64 {
    let unit = step(scene, view);
    let near = view.span() / f64::from(scene.frame.plot_width()).max(1.0) * f64::from(NEAR);
    let whole = minute.floor() as i64;
    let month = Moment::from_minutes(whole);
    let first = Moment::day(month.year, month.month, 1);
    let ends = [first, first.first_of_month_plus(1)];
    let years = [Moment::day(month.year, 1, 1), Moment::day(month.year + 1, 1, 1)];
    for candidate in years.into_iter().chain(ends).map(Moment::minutes) {
        if (candidate as f64 - minute).abs() <= near {
            return candidate;
        }
    }
    let down = whole.div_euclid(unit) * unit;
    if end { down + unit } else { down }
}

impl Span {
    /// Whether a fact certainly lies within.
    #[must_use]
    pub fn holds(self, event: &Event) -> bool {
        event.earliest.is_some_and(|first| first >= self.from)
            && event.latest.is_some_and(|last| last <= self.to)
    }

    /// Whether a fact may lie within, or partly does.
    #[must_use]
    pub fn may_hold(self, event: &Event) -> bool {
        event.when.is_some()
            && event.latest.is_none_or(|last| last >= self.from)
            && event.earliest.is_none_or(|first| first <= self.to)
    }

    /// '3 februari 2015 – 14 juni 2015'; with the hour where it does not begin or end with a day.
    #[must_use]
    pub fn words(self, language: crate::text::Language) -> String {
        let whole = |minute: i64| minute.rem_euclid(MINUTES_PER_DAY) == 0;
        let clock = !whole(self.from) || !whole(self.to + 1);
        let end = |minute: i64, hour: i64| {
            let moment = Moment::from_minutes(hour);
            let clock = if clock {
                format!(" {:02}:{:02}", moment.hour, moment.minute)
            } else {
                String::new()
            };
            format!("{}{clock}", day_label(minute, language))
        };
        let (first, last) = (end(self.from, self.from), end(self.to, self.to + 1));
        if first == last { first } else { format!("{first} – {last}") }
    }
}

/// The end of the stretch (false: the begin) that lies under the pointer, on the ruler.
pub(super) fn end_at(
    panel: &TimelinePanel,
    scene: &Scene,
    view: &View,
    local: Pos2,
    context: &PanelContext<'_>,
) -> Option<bool> {
    let span = context.stretch?;
    let near = |minute: i64| {
        (scene.frame.x(view, minute as f64) - f64::from(local.x)).abs() <= f64::from(NEAR)
    };
    let on_ruler = scene.frame.plot_of(scene.frame.axis).contains(local);
    if !on_ruler || panel.place == Place::Lower {
        return None;
    }
    if near(span.to + 1) { Some(true) } else { near(span.from).then_some(false) }
}

/// What a drag over the ruler has come to: from the minute it began at to where the pointer is.
pub(super) fn dragged(scene: &Scene, view: &View, from: f64, local: Pos2) -> Option<Span> {
    let to = scene.frame.minute(view, local.x.clamp(scene.frame.plot.0, scene.frame.plot.1));
    let moved = (scene.frame.x(view, from) - f64::from(local.x)).abs() >= f64::from(LEAST);
    moved.then(|| between(scene, view, from, to))
}

/// The keys of the stretch while no fact has the focus; whether one was used.
pub(super) fn keys(
    panel: &mut TimelinePanel,
    ui: &Ui,
    scene: &Scene,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    let free = panel.focused.is_none() && context.selection.is_empty();
    let take = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if context.stretch.is_some() && free && take(Modifiers::NONE, Key::Escape) {
        actions.push(Action::SelectStretch(None));
        return true;
    }
    if !free {
        return false;
    }
    let view = panel.motion.goal_view();
    let begin = Modifiers::SHIFT | Modifiers::ALT;
    for (key, way) in [(Key::ArrowRight, 1), (Key::ArrowLeft, -1)] {
        // With Alt first: without it the same key would be found too.
        for (modifiers, end) in [(begin, false), (Modifiers::SHIFT, true)] {
            if take(modifiers, key) {
                let span = moved(scene, &view, context.stretch, end, way);
                bring_into_view(panel, if end { span.to } else { span.from });
                actions.push(Action::SelectStretch(Some(span)));
                return true;
            }
        }
    }
    false
}

// One end a step of about ten points further; without a stretch one begins in the middle.
fn moved(scene: &Scene, view: &View, stretch: Option<Span>, end: bool, way: i64) -> Span {
    let unit = step(scene, view);
    let per_point = view.span() / f64::from(scene.frame.plot_width()).max(1.0);
    let by = (((per_point * 10.0) as i64 / unit).max(1)) * unit * way;
    let middle = (f64::midpoint(view.from, view.to) as i64).div_euclid(unit) * unit;
    let span = stretch.unwrap_or(Span { from: middle, to: middle - 1 });
    let (from, to) = if end { (span.from, span.to + by) } else { (span.from + by, span.to) };
    // An end that passes the other takes its place.
    if to < from {
        Span { from: to + 1, to: from.max(to + unit + 1) - 1 }
    } else {
        Span { from, to }
    }
}

fn bring_into_view(panel: &mut TimelinePanel, minute: i64) {
    let view = panel.motion.goal_view();
    let (minute, margin) = (minute as f64, view.span() * 0.05);
    if minute < view.from + margin {
        let by = view.from + margin - minute;
        panel.motion.go((view.from - by, view.to - by));
    } else if minute > view.to - margin {
        let by = minute - view.to + margin;
        panel.motion.go((view.from + by, view.to + by));
    }
}

/// Does what was asked by a command.
pub(super) fn carry_out(
    panel: &mut TimelinePanel,
    step: StretchStep,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let view = panel.motion.goal_view();
    let at = panel.focused.or_else(|| context.selection.primary());
    let event = at.and_then(|id| context.data.events.get(id));
    match (step, context.stretch) {
        (StretchStep::Begin, stretch) => {
            let fact = event.and_then(|event| event.earliest);
            let from = fact.unwrap_or_else(|| day_of(view.from));
            let to = stretch.map(|span| span.to).filter(|to| *to > from);
            let to = to.unwrap_or_else(|| (day_of(view.to) - 1).max(from + MINUTES_PER_DAY - 1));
            actions.push(Action::SelectStretch(Some(Span { from, to })));
        }
        (StretchStep::End, stretch) => {
            let fact = event.and_then(|event| event.latest);
            let to = fact.unwrap_or_else(|| day_of(view.to) - 1);
            let from = stretch.map(|span| span.from).filter(|from| *from < to);
            let from = from.unwrap_or_else(|| day_of(view.from).min(to + 1 - MINUTES_PER_DAY));
            actions.push(Action::SelectStretch(Some(Span { from, to })));
        }
        (StretchStep::Filter, Some(span)) => {
            let (from, to) = (Some(span.from), Some(span.to));
            let filter = Filter { from, to, ..context.filter.clone() };
            actions.push(Action::SetFilter(filter));
        }
        (StretchStep::Zoom, Some(span)) => {
            let room = ((span.to - span.from) as f64 * 0.03).max(60.0);
            panel.motion.go((span.from as f64 - room, span.to as f64 + 1.0 + room));
        }
        (StretchStep::Clear, _) => actions.push(Action::SelectStretch(None)),
        (StretchStep::Filter | StretchStep::Zoom, None) => {
            actions.push(Action::Warn(context.tr("stretch-none")));
        }
    }
}

// The start of the day that lies nearest.
fn day_of(minute: f64) -> i64 {
    ((minute / MINUTES_PER_DAY as f64).round() as i64) * MINUTES_PER_DAY
}

/// Draws the band with its dates, and the buttons for what can be done with it.
pub(super) fn ui(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let drawing = panel.stretching;
    let Some(span) = drawing.or(context.stretch) else { return };
    let Some(view) = panel.motion.view().copied() else { return };
    let theme = context.theme;
    let frame = scene.frame;
    let (left, right) = frame.plot;
    let x = |minute: i64| frame.x(&view, minute as f64) as f32;
    let (first, last) = (x(span.from), x(span.to + 1));
    if last < left || first > right {
        return;
    }
    let ruler = frame.plot_of(frame.axis);
    let whole = ruler.union(frame.plot_of(frame.sight)).union(frame.plot_of(frame.lanes));
    let band = Rect::from_x_y_ranges(first.max(left)..=last.min(right), whole.y_range())
        .translate(at.to_vec2());
    let painter = ui.painter();
    painter.rect_filled(band, 0.0, theme.accent.gamma_multiply(0.07));
    let edge = Stroke::new(1.5, theme.accent);
    for (x, inside) in [(first, first >= left), (last, last <= right)] {
        if inside {
            painter.vline(x + at.x, band.y_range(), edge);
        }
    }
    let ruler_band = band.intersect(ruler.translate(at.to_vec2()));
    painter.hline(ruler_band.x_range(), ruler_band.bottom() - 1.0, Stroke::new(3.0, theme.accent));
    if drawing.is_none() {
        panel.counted.bring_up_to_date(span, context);
    }
    let dates = span.words(context.language);
    let facts = drawing.is_none().then(|| {
        let values = [
            ("certain", panel.counted.certain.into()),
            ("possible", panel.counted.possible.into()),
        ];
        context.tr_with("stretch-facts", &values)
    });
    let spoken = match &facts {
        Some(facts) => context.tr_with(
            "stretch-spoken",
            &[("dates", dates.as_str().into()), ("facts", facts.as_str().into())],
        ),
        None => dates.clone(),
    };
    // A node of its own, so that what was chosen is read out when it changes.
    let node = ui.interact(ruler_band, response.id.with("stretch"), Sense::hover());
    node.widget_info(|| WidgetInfo::labeled(Role::Status, true, &spoken));
    ui.ctx().accesskit_node_builder(node.id, |builder| {
        builder.set_live(egui::accesskit::Live::Polite);
    });
    if panel.place != Place::Lower {
        bar(
            ui,
            response,
            (&dates, facts.as_deref()),
            band,
            whole.translate(at.to_vec2()),
            context,
            actions,
        );
    }
}

// The dates, the count and the actions, under the ruler within the band where there is room.
fn bar(
    ui: &Ui,
    response: &Response,
    (dates, facts): (&str, Option<&str>),
    band: Rect,
    whole: Rect,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let id = response.id.with("stretch-bar");
    let size = ui.ctx().data(|data| data.get_temp::<Vec2>(id)).unwrap_or(Vec2::new(420.0, 60.0));
    let x =
        (band.center().x - size.x / 2.0).min(whole.right() - size.x - 4.0).max(whole.left() + 4.0);
    let y = (whole.bottom() - size.y - 10.0).max(whole.top());
    let area = Area::new(id)
        .order(Order::Middle)
        .fixed_pos(Pos2::new(x, y))
        .constrain_to(response.rect)
        .show(ui.ctx(), |ui| {
            let frame = Frame::new()
                .fill(theme.raised)
                .stroke(Stroke::new(1.0, theme.accent))
                .corner_radius(theme.measures.radius)
                .inner_margin(Margin::symmetric(10, 6));
            frame.show(ui, |ui| {
                ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    let font = theme.semibold(theme.sizes.interface);
                    let label = crate::desktop::widgets::label;
                    ui.horizontal(|ui| {
                        label(ui, dates, font, theme.text1);
                        if let Some(facts) = facts {
                            label(ui, facts, theme.regular(12.5), theme.text2);
                        }
                    });
                    if facts.is_some() {
                        ui.horizontal(|ui| buttons(ui, context, actions));
                    }
                });
            });
        });
    let now = area.response.rect.size();
    if now != size {
        ui.ctx().data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_repaint();
    }
}

fn buttons(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let tie = context.tr("stretch-tie");
    ui.add_enabled_ui(!context.read_only, |ui| {
        if key_button(ui, theme, ButtonLook::Plain, icon::LINK, &tie, "Alt N").clicked() {
            actions.push(Action::TieSpan(context.stretch));
        }
    });
    for (icon, key, step) in [
        (icon::FUNNEL_SIMPLE, "stretch-filter", StretchStep::Filter),
        (icon::MAGNIFYING_GLASS_PLUS, "stretch-zoom", StretchStep::Zoom),
    ] {
        if button(ui, theme, ButtonLook::Bare, icon, &context.tr(key)).clicked() {
            actions.push(Action::Timeline(super::TimelineCommand::Stretch(step)));
        }
    }
    let clear = context.tr("timeline-command-stretch-clear");
    if plain_icon_button(ui, theme, icon::X, &clear).clicked() {
        actions.push(Action::SelectStretch(None));
    }
}

/// The pointer over an end of the stretch says that it can be dragged.
pub(super) fn cursor(
    panel: &TimelinePanel,
    scene: &Scene,
    local: Pos2,
    context: &PanelContext<'_>,
) -> Option<CursorIcon> {
    let view = panel.motion.view()?;
    end_at(panel, scene, view, local, context).map(|_| CursorIcon::ResizeHorizontal)
}
