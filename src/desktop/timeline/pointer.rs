//! Wheel, pinch, drag, box, click.
//!
//! The wheel zooms around the pointer; with Shift it moves in time, over the names it scrolls the
//! lanes. A drag moves, with Alt or the right button it draws a box to zoom into. The overview's
//! window can be dragged by its middle and by its ends.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::super::selection::Selection;
use super::{TimelinePanel, lanes, listed};
use crate::model::EventFamily;
use crate::timeline::{ColourKey, Moment, Scene, Target, View};
use egui::{CursorIcon, PointerButton, Pos2, Rect, Response, Stroke, StrokeKind, Ui, Vec2};

/// How much one notch of the wheel (40 points) zooms.
const NOTCH: f64 = 1.22;

/// What a drag holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Grip {
    /// The picture: the minute under the pointer stays under it.
    Picture { minute: f64 },
    /// The window in the overview, by its middle.
    Window { minute: f64 },
    /// The window's start (false) or end (true).
    End(bool),
    /// A box that was begun here.
    Frame(Pos2),
    /// The name of a lane, by its place.
    Lane(usize),
}

pub(super) fn handle(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(view) = panel.motion.view().copied() else { return };
    let frame = scene.frame;
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let over = response.contains_pointer();
    if let Some(place) = pointer.filter(|_| over) {
        wheel(panel, ui, scene, &view, place - at.to_vec2());
    }
    let Some(place) = response.interact_pointer_pos() else {
        if !response.dragged() {
            panel.grip = None;
        }
        return;
    };
    let local = place - at.to_vec2();
    if response.drag_started() {
        let origin = ui.input(|input| input.pointer.press_origin()).unwrap_or(place);
        panel.grip = grip(panel, ui, response, scene, &view, origin - at.to_vec2());
    }
    if response.dragged()
        && let Some(grip) = panel.grip
    {
        drag(panel, ui, response, scene, &view, grip, local);
    }
    if response.drag_stopped()
        && let Some(Grip::Frame(from)) = panel.grip.take_if(|grip| matches!(grip, Grip::Frame(_)))
    {
        let (left, right) = (from.x.min(local.x), from.x.max(local.x));
        if right - left > 6.0 {
            panel.motion.go((frame.minute(&view, left), frame.minute(&view, right)));
        }
    }
    if response.drag_stopped()
        && let Some(Grip::Lane(lane)) = panel.grip.take_if(|grip| matches!(grip, Grip::Lane(_)))
    {
        lanes::drop_lane(panel, scene, lane, local.y, context, actions);
    }
    if response.clicked() || response.double_clicked() {
        let double = response.double_clicked();
        let target = scene.target_at(local).map(|hit| hit.target.clone());
        if let Some(target) = target {
            let minute = frame.minute(&view, local.x);
            activate(panel, ui, &target, double, Some(minute), context, actions);
        } else if double {
            panel.motion.go(panel.index.whole());
        }
    }
}

fn wheel(panel: &mut TimelinePanel, ui: &Ui, scene: &Scene, view: &View, local: Pos2) {
    let (scroll, zoom, modifiers) = ui.input(|input| {
        (input.smooth_scroll_delta(), f64::from(input.zoom_delta()), input.modifiers)
    });
    let frame = scene.frame;
    let goal = panel.motion.goal_view();
    let names = local.x < frame.plot.0 && frame.lanes.contains(local);
    if names || modifiers.alt {
        panel.motion.scroll_by(-scroll.y);
        return;
    }
    if (zoom - 1.0).abs() > 1e-4 {
        let minute = frame.minute(view, local.x);
        let next = goal.zoomed(minute, zoom);
        panel.motion.jump((next.from, next.to));
        return;
    }
    let width = f64::from(frame.plot_width()).max(1.0);
    if scroll.x != 0.0 {
        // Shift turns the wheel sideways, a touchpad has two directions of its own.
        let next = goal.panned(-f64::from(scroll.x) / width);
        panel.motion.jump((next.from, next.to));
    }
    if scroll.y != 0.0 {
        let factor = NOTCH.powf(f64::from(scroll.y) / 40.0);
        let minute = frame.minute(view, local.x.clamp(frame.plot.0, frame.plot.1));
        let next = goal.zoomed(minute, factor);
        panel.motion.jump((next.from, next.to));
    }
}

fn grip(
    panel: &TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    view: &View,
    local: Pos2,
) -> Option<Grip> {
    let frame = scene.frame;
    let alt = ui.input(|input| input.modifiers.alt);
    if frame.overview.contains(local) {
        let (left, right) = overview_window(panel, scene, view);
        return Some(if (local.x - left).abs() < 6.0 {
            Grip::End(false)
        } else if (local.x - right).abs() < 6.0 {
            Grip::End(true)
        } else {
            Grip::Window { minute: overview_minute(panel, scene, local.x) - view.from }
        });
    }
    if local.x < frame.plot.0 {
        if let Some(Target::LaneName(lane)) = scene.target_at(local).map(|hit| &hit.target) {
            return Some(Grip::Lane(*lane));
        }
        return Some(Grip::Picture { minute: f64::NAN });
    }
    if alt || response.dragged_by(PointerButton::Secondary) {
        return Some(Grip::Frame(local));
    }
    Some(Grip::Picture { minute: frame.minute(view, local.x) })
}

fn drag(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    view: &View,
    grip: Grip,
    local: Pos2,
) {
    let frame = scene.frame;
    match grip {
        Grip::Picture { minute } => {
            if !minute.is_nan() {
                let shift = minute - frame.minute(view, local.x);
                panel.motion.jump((view.from + shift, view.to + shift));
                ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            }
            if panel.motion.scrolls() {
                panel.motion.scroll_by(-response.drag_delta().y);
            }
        }
        Grip::Window { minute } => {
            let from = overview_minute(panel, scene, local.x) - minute;
            panel.motion.jump((from, from + view.span()));
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        Grip::End(end) => {
            let minute = overview_minute(panel, scene, local.x);
            let window = if end {
                (view.from, minute.max(view.from + 1440.0))
            } else {
                (minute.min(view.to - 1440.0), view.to)
            };
            panel.motion.jump(window);
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        Grip::Frame(_) => ui.ctx().set_cursor_icon(CursorIcon::Crosshair),
        Grip::Lane(_) => ui.ctx().set_cursor_icon(CursorIcon::Grabbing),
    }
}

fn overview_minute(panel: &TimelinePanel, scene: &Scene, x: f32) -> f64 {
    let (from, to) = panel.index.whole();
    let frame = scene.frame;
    let share = f64::from((x - frame.plot.0) / frame.plot_width().max(1.0));
    from + share * (to - from)
}

fn overview_window(panel: &TimelinePanel, scene: &Scene, view: &View) -> (f32, f32) {
    let (from, to) = panel.index.whole();
    let frame = scene.frame;
    let x = |minute: f64| {
        let share = ((minute - from) / (to - from).max(1.0)).clamp(0.0, 1.0);
        frame.plot.0 + share as f32 * frame.plot_width()
    };
    (x(view.from), x(view.to))
}

/// Does what a click on a target asks for.
pub(super) fn activate(
    panel: &mut TimelinePanel,
    ui: &Ui,
    target: &Target,
    double: bool,
    minute: Option<f64>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let add = ui.input(|input| input.modifiers.command || input.modifiers.shift);
    match target {
        Target::Event(event) => {
            panel.focused = None;
            let selection =
                if add { context.selection.toggled(*event) } else { Selection::one(*event) };
            actions.push(Action::Select(selection));
            if double {
                panel.reveal = Some(*event);
            }
        }
        Target::Cluster(cluster) => {
            if double || cluster.len() > 200 {
                if let Some((from, to)) = cluster.extent(&panel.index) {
                    let room = ((to - from) as f64 * 0.35).max(3.0 * 1440.0);
                    panel.motion.go((from as f64 - room, to as f64 + room));
                }
            } else {
                // The first in time comes last, so that the side panel shows it.
                let events = cluster.events(&panel.index, 200);
                actions.push(Action::Select(Selection::many(events.into_iter().rev())));
            }
        }
        Target::Contacts(events) if events.len() == 1 => {
            panel.reveal = events.first().copied();
            actions.push(Action::Select(Selection::many(events.iter().copied())));
        }
        Target::Gap(_) | Target::Contacts(_) => listed::open(panel, ui, target, context),
        Target::KeyMoment(_) => {
            let events = panel.events_of(target);
            panel.reveal = events.first().copied();
            actions.push(Action::Select(Selection::many(events.into_iter().rev())));
        }
        Target::Stretch(from, to) if super::year::year_of(*from, *to).is_some() => {
            actions.push(Action::ShowYear(super::year::year_of(*from, *to)));
        }
        Target::Stretch(from, to) => {
            let (from, to) = (*from as f64, *to as f64);
            if double {
                panel.motion.go(panel.index.whole());
            } else {
                panel.motion.go((from, to));
            }
        }
        Target::Family(family) => actions.push(toggle(*family, context)),
        Target::Key(at) => {
            if let Some(item) = panel.colours.as_ref().and_then(|(_, key)| key.items().get(*at)) {
                actions.push(Action::SetFilter(ColourKey::toggled(item, context.filter)));
            }
        }
        Target::Fold(lane) => lanes::fold(panel, *lane, context, actions),
        Target::HiddenLanes => actions.push(Action::ArrangeLanes),
        Target::Remark(_) => {}
        Target::Overview => {
            if let (Some(view), Some(minute)) = (panel.motion.view().copied(), minute) {
                // The click stands on the overview's scale, not on the window's.
                let (from, to) = panel.index.whole();
                let share = (minute - view.from) / view.span();
                let middle = from + share * (to - from);
                panel.motion.go((middle - view.span() / 2.0, middle + view.span() / 2.0));
            }
        }
        Target::Outside(later) => {
            let view = panel.motion.goal_view();
            let next = view.panned(if *later { 0.8 } else { -0.8 });
            panel.motion.go((next.from, next.to));
        }
        Target::Lane(lane) => {
            if double && !context.read_only {
                actions.push(add_here(panel, *lane, minute));
            } else if !double && !add && !context.selection.is_empty() {
                actions.push(Action::Select(Selection::none()));
            }
        }
        Target::LaneName(lane) => {
            let Some(lane) = panel.index.lanes().get(*lane).cloned() else { return };
            let middle = ui.max_rect().left_center();
            let at = ui.input(|input| input.pointer.interact_pos()).unwrap_or(middle);
            if double {
                lanes::open_dossier(&lane, actions);
            } else {
                panel.lanes.open_menu(&lane.key, at);
            }
        }
    }
}

/// A new fact in a lane, on the day (or minute, zoomed in) that was pointed at.
fn add_here(panel: &TimelinePanel, lane: usize, minute: Option<f64>) -> Action {
    let view = panel.motion.goal_view();
    let when = minute.map(|minute| {
        let moment = Moment::from_minutes(minute as i64);
        let (year, month, day) = (moment.year, moment.month, moment.day);
        // As precise as the pointer: a month when a day is less than a point or so.
        match view.span() / 1440.0 {
            days if days > 1_500.0 => format!("{year:04}-{month:02}"),
            days if days > 3.0 => format!("{year:04}-{month:02}-{day:02}"),
            _ => format!(
                "{year:04}-{month:02}-{day:02}T{:02}:{:02}",
                moment.hour,
                moment.minute / 5 * 5
            ),
        }
    });
    let organisation =
        panel.index.lanes().get(lane).map(|lane| lane.code.clone()).filter(|code| !code.is_empty());
    Action::AddEvent { when, organisation }
}

/// The filter with a family added or taken out.
fn toggle(family: EventFamily, context: &PanelContext<'_>) -> Action {
    let mut filter = context.filter.clone();
    match filter.families.iter().position(|other| *other == family) {
        Some(at) => {
            filter.families.remove(at);
        }
        None => filter.families.push(family),
    }
    Action::SetFilter(filter)
}

/// What follows the pointer: a ring around the mark under it, the box being drawn.
pub(super) fn paint(
    panel: &TimelinePanel,
    ui: &Ui,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
) {
    let Some(place) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let local = place - at.to_vec2();
    let painter = ui.painter();
    if let Some(Grip::Frame(from)) = panel.grip {
        let area = scene.frame.plot_of(scene.frame.sight.union(scene.frame.lanes));
        let frame = Rect::from_x_y_ranges(
            from.x.min(local.x)..=from.x.max(local.x),
            area.top()..=area.bottom(),
        )
        .intersect(area)
        .translate(at.to_vec2());
        painter.rect(
            frame,
            0.0,
            context.theme.accent.gamma_multiply(0.1),
            Stroke::new(1.0, context.theme.accent),
            StrokeKind::Inside,
        );
        return;
    }
    if let Some(Grip::Lane(lane)) = panel.grip {
        lanes::paint_drag(panel, ui, scene, lane, local, at, context);
        return;
    }
    if panel.grip.is_some() || !ui.rect_contains_pointer(ui.min_rect()) {
        return;
    }
    let Some(hit) = scene.target_at(local) else { return };
    match hit.target {
        Target::Event(_) | Target::Cluster(_) => {
            let rect = hit.rect.translate(at.to_vec2()).expand2(Vec2::new(1.0, 1.0));
            let stroke = Stroke::new(1.0, context.theme.text2);
            painter.rect_stroke(rect, rect.height() / 2.0, stroke, StrokeKind::Middle);
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        Target::KeyMoment(_)
        | Target::Stretch(..)
        | Target::Family(_)
        | Target::Key(_)
        | Target::Fold(_)
        | Target::HiddenLanes
        | Target::Contacts(_)
        | Target::LaneName(_)
        | Target::Gap(_)
        | Target::Outside(_) => ui.ctx().set_cursor_icon(CursorIcon::PointingHand),
        Target::Overview => ui.ctx().set_cursor_icon(CursorIcon::Grab),
        Target::Lane(_) | Target::Remark(_) => {}
    }
}
