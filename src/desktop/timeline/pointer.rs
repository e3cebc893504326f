//! Wheel, pinch, drag, box, click.
//!
//! The wheel zooms around the pointer; with Shift it moves in time, over the names it scrolls the
//! lanes. A drag moves the picture, or the mark that is held (`moving`); from the handle of the
//! selected mark, or with Alt from any mark, it links (`linking`); with Shift it draws a box to
//! select with, with Alt or the right button one to zoom into. Over the ruler it chooses a stretch
//! of time (`stretch`). The overview's window can be
//! dragged by its middle and by its ends.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::super::selection::Selection;
use super::{TimelinePanel, adding, choosing, editing, lanes, linking, listed, moving, stretch};
use crate::model::EventFamily;
use crate::timeline::{ColourKey, Scene, Target, View};
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
    /// A box to zoom into that was begun here.
    Frame(Pos2),
    /// The name of a lane, by its place.
    Lane(usize),
    /// A box to select with that was begun here.
    Selecting(Pos2),
    /// A fact, to move or to link.
    Fact,
    /// A stretch of time that was begun at this minute.
    Stretch { minute: f64 },
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
        let origin = origin - at.to_vec2();
        panel.grip = if fact_grip(panel, ui, response, scene, &view, origin, context) {
            Some(Grip::Fact)
        } else {
            grip(panel, ui, response, scene, &view, origin, context)
        };
    }
    if response.dragged()
        && let Some(grip) = panel.grip
    {
        drag(panel, ui, response, scene, &view, grip, local);
    }
    // Escape ends a drag before anything comes of it.
    if response.drag_stopped()
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
    {
        panel.grip = None;
        panel.stretching = None;
        panel.editing.stop();
    }
    if response.drag_stopped() {
        match panel.grip.take() {
            Some(Grip::Frame(from)) => {
                let (left, right) = (from.x.min(local.x), from.x.max(local.x));
                if right - left > 6.0 {
                    panel.motion.go((frame.minute(&view, left), frame.minute(&view, right)));
                }
            }
            Some(Grip::Selecting(from)) => {
                let area = Rect::from_two_pos(from, local);
                let add = ui.input(|input| input.modifiers.command);
                let events = choosing::in_box(panel, scene, area, context);
                choosing::select(events, add, context, actions);
            }
            Some(Grip::Fact) if panel.editing.moving.is_some() => {
                moving::drop(panel, context, scene, actions);
            }
            Some(Grip::Lane(lane)) => {
                lanes::drop_lane(panel, scene, lane, local.y, context, actions);
            }
            Some(Grip::Fact) => linking::drop(panel, scene, local, context, actions),
            Some(Grip::Stretch { .. }) => {
                if let Some(span) = panel.stretching.take() {
                    actions.push(Action::SelectStretch(Some(span)));
                }
            }
            _ => {}
        }
    }
    if response.clicked() || response.double_clicked() {
        let double = response.double_clicked();
        let target = scene.read_at(local).map(|hit| hit.target.clone());
        if let Some(target) = target {
            let minute = frame.minute(&view, local.x);
            activate(panel, ui, &target, double, Some(minute), context, actions);
        } else if double {
            panel.motion.go(panel.index.whole());
        }
    }
}

// Takes hold of a fact, to move it or to link it; whether there is one to take.
fn fact_grip(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    view: &View,
    local: Pos2,
    context: &PanelContext<'_>,
) -> bool {
    let modifiers = ui.input(|input| input.modifiers);
    if modifiers.shift || modifiers.command || !response.dragged_by(PointerButton::Primary) {
        return false;
    }
    if let Some(link) = linking::begin_at(panel, scene, local, modifiers.alt, context) {
        panel.editing.stop();
        panel.editing.linking = Some(link);
        return true;
    }
    if modifiers.alt || panel.editing.is_busy() {
        return false;
    }
    panel.editing.moving = moving::begin_at(panel, scene, view, local, context);
    panel.editing.moving.is_some()
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
    context: &PanelContext<'_>,
) -> Option<Grip> {
    let frame = scene.frame;
    let modifiers = ui.input(|input| input.modifiers);
    let alt = modifiers.alt;
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
    let by_hand = response.dragged_by(PointerButton::Primary);
    if by_hand
        && let (Some(end), Some(span)) =
            (stretch::end_at(panel, scene, view, local, context), context.stretch)
    {
        // The other end stays where it is.
        let stays = if end { span.from } else { span.to + 1 };
        return Some(Grip::Stretch { minute: stays as f64 });
    }
    if by_hand && (frame.axis.contains(local) && !alt || alt && modifiers.shift) {
        return Some(Grip::Stretch { minute: frame.minute(view, local.x) });
    }
    if alt || response.dragged_by(PointerButton::Secondary) {
        return Some(Grip::Frame(local));
    }
    if ui.input(|input| input.modifiers.shift) && frame.lanes.contains(local) {
        return Some(Grip::Selecting(local));
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
        Grip::Frame(_) | Grip::Selecting(_) => ui.ctx().set_cursor_icon(CursorIcon::Crosshair),
        Grip::Lane(_) => ui.ctx().set_cursor_icon(CursorIcon::Grabbing),
        Grip::Fact => moving::follow(panel, ui, scene, view, local),
        Grip::Stretch { minute } => {
            panel.stretching = stretch::dragged(scene, view, minute, local);
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
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
    let modifiers = ui.input(|input| input.modifiers);
    let add = modifiers.command || modifiers.shift;
    match target {
        Target::Event(event) => {
            if linking::take(panel, *event, context, actions) {
                return;
            }
            panel.focused = None;
            panel.editing.lane_selected = None;
            let selection = choosing::clicked(panel, *event, modifiers, context);
            actions.push(Action::Select(selection));
            if double && !add {
                actions.push(Action::JumpToEvent(*event));
            }
        }
        Target::Cluster(cluster) => {
            if double || cluster.len() > 200 {
                if let Some((from, to)) = cluster.extent(&panel.index) {
                    let room = ((to - from) as f64 * 0.35).max(3.0 * 1440.0);
                    panel.motion.go((from as f64 - room, to as f64 + room));
                }
            } else {
                // The first in time comes last: it is the one the side panel names first.
                let events = cluster.events(&panel.index, 200);
                choosing::select(events.into_iter().rev().collect(), add, context, actions);
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
                actions.push(adding::fact_at(panel, Some(*lane), minute));
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
    if let Some(Grip::Selecting(from)) = panel.grip {
        select_box(panel, ui, scene, at, Rect::from_two_pos(from, local), context);
        return;
    }
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
    if let Some(cursor) = stretch::cursor(panel, scene, local, context) {
        ui.ctx().set_cursor_icon(cursor);
        return;
    }
    let Some(hit) = scene.read_at(local) else { return };
    match hit.target {
        Target::Event(_) | Target::Cluster(_) => {
            let stroke = Stroke::new(1.0, context.theme.text2);
            // Words are underlined, and the mark they belong to is shown with them.
            let words = scene.words.iter().filter(|words| words.target == hit.target);
            for words in words.map(|words| words.rect.translate(at.to_vec2())) {
                painter.hline(words.x_range(), words.bottom(), stroke);
            }
            let own = scene.hits.iter().rev().find(|mark| mark.target == hit.target);
            let rect = own.map_or(hit.rect, |mark| mark.rect);
            let rect = rect.translate(at.to_vec2()).expand2(Vec2::new(1.0, 1.0));
            painter.rect_stroke(rect, rect.height() / 2.0, stroke, StrokeKind::Middle);
            let cursor = moving::cursor_at(panel, scene, local, context);
            ui.ctx().set_cursor_icon(cursor.unwrap_or(CursorIcon::PointingHand));
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

// The box to select with, and how many facts it holds.
fn select_box(
    panel: &TimelinePanel,
    ui: &Ui,
    scene: &Scene,
    at: Pos2,
    area: Rect,
    context: &PanelContext<'_>,
) {
    let lanes = scene.frame.lanes;
    let shown = area.intersect(lanes).translate(at.to_vec2());
    let theme = context.theme;
    let fill = theme.accent.gamma_multiply(0.1);
    let stroke = Stroke::new(1.0, theme.accent);
    ui.painter().rect(shown, 0.0, fill, stroke, StrokeKind::Inside);
    let count = choosing::in_box(panel, scene, area, context).len();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let text = context.tr_with("timeline-box", &[("count", count.into())]);
    editing::count_badge(ui, shown.left_top(), &text, context);
}
