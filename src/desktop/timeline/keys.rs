//! The keyboard: moving the window, and walking from fact to fact.
//!
//! `+` `−` zoom, `←` `→` move, `Home` and `0` show the whole case, `1`–`9` go to a key moment.
//! `Enter` or `↓` goes to a fact, and a selected fact is one already: from there the arrows walk
//! in time and between lanes (with Shift they select), `Home` and `End` go to the first and the
//! last of the lane (with Ctrl of the case), `Page Up` and `Page Down` a window's width; `Space`
//! selects it or lets it go, `Enter` opens it, `Esc` leaves off.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::super::selection::Selection;
use super::command::TimelineCommand;
use super::{TimelinePanel, linking, moving};
use crate::model::{Event, Id};
use crate::timeline::{Scene, Target};
use egui::{EventFilter, Key, Modifiers, Response, Ui};

/// The share of the window that a key moves it.
const STEP: f64 = 0.15;
/// How much a key zooms.
const ZOOM: f64 = 1.5;
/// The share of the window or the lanes that a page takes.
const PAGE: f64 = 0.8;

pub(super) fn handle(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    if !panel.has_keyboard(ui, response) {
        return;
    }
    // Without this, an arrow key would go to whatever control egui thinks is near.
    let walking = panel.focused.is_some() || !context.selection.is_empty();
    if walking && !response.has_focus() && ui.memory(|it| it.allows_interaction(ui.layer_id())) {
        response.request_focus();
    }
    let busy = panel.editing.is_busy();
    let filter = EventFilter {
        tab: panel.editing.moving.is_some(),
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if moving::keys(panel, ui, scene, context, actions)
        || linking::keys(panel, ui, context, actions)
    {
        return;
    }
    let pressed = |key: Key| {
        ui.input(|input| input.key_pressed(key) && !input.modifiers.command && !input.modifiers.alt)
    };
    if super::stretch::keys(panel, ui, scene, context, actions) {
        return;
    }
    super::lanes::keys(panel, ui, context, actions);
    window_keys(panel, scene, context, &pressed, actions);
    let shift_f10 = ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
    if shift_f10 || pressed(Key::Menu) {
        panel.editing.asked.push(TimelineCommand::Menu);
        return;
    }
    if pressed(Key::Questionmark) {
        actions.push(Action::ShowHelp);
    }
    // A fact that is selected is where the arrows start.
    let started = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown, Key::Space];
    let started = started.into_iter().chain([Key::End, Key::Home]).any(&pressed);
    if panel.focused.is_none() && response.has_focus() && started {
        panel.focused = context.selection.primary();
    }
    match panel.focused.filter(|_| response.has_focus() || !busy) {
        Some(event) => {
            walk(panel, ui, response, event, context, &pressed, actions);
        }
        None => {
            window_moves(panel, scene, &pressed);
            let go = pressed(Key::Enter) || pressed(Key::ArrowDown);
            if response.has_focus() && go {
                let view = panel.motion.goal_view();
                panel.focused = first(scene, f64::midpoint(view.from, view.to), panel, context);
            }
            if pressed(Key::Escape) && !context.selection.is_empty() {
                actions.push(Action::Select(Selection::none()));
            }
        }
    }
}

// Keys that mean the same with a fact in focus and without.
fn window_keys(
    panel: &mut TimelinePanel,
    scene: &Scene,
    context: &PanelContext<'_>,
    pressed: &impl Fn(Key) -> bool,
    actions: &mut Actions,
) {
    let view = panel.motion.goal_view();
    let around = panel.zoom_centre(context);
    for (key, factor) in [(Key::Plus, ZOOM), (Key::Equals, ZOOM), (Key::Minus, 1.0 / ZOOM)] {
        if pressed(key) {
            let next = view.zoomed(around, factor);
            panel.motion.go((next.from, next.to));
        }
    }
    if pressed(Key::Num0) {
        panel.motion.go(panel.index.whole());
    }
    for (number, key) in NUMBERS.into_iter().enumerate() {
        if pressed(key) {
            key_moment(panel, scene, number, actions);
        }
    }
}

// Keys that move the window while no fact has the focus.
fn window_moves(panel: &mut TimelinePanel, scene: &Scene, pressed: &impl Fn(Key) -> bool) {
    let scrolls = panel.motion.scrolls();
    let lanes = scene.frame.lanes.height() * PAGE as f32;
    for (key, way) in [(Key::PageDown, 1.0), (Key::PageUp, -1.0)] {
        if pressed(key) && scrolls {
            panel.motion.scroll_by(lanes * way as f32);
        } else if pressed(key) {
            pan(panel, PAGE * way);
        }
    }
    for (key, by) in [(Key::ArrowRight, STEP), (Key::ArrowLeft, -STEP)] {
        if pressed(key) {
            pan(panel, by);
        }
    }
    if pressed(Key::Home) {
        panel.motion.go(panel.index.whole());
    }
    if pressed(Key::End) {
        let (_, end) = panel.index.whole();
        let span = panel.motion.goal_view().span();
        panel.motion.go((end - span, end));
    }
}

fn pan(panel: &mut TimelinePanel, by: f64) {
    let next = panel.motion.goal_view().panned(by);
    panel.motion.go((next.from, next.to));
}

fn walk(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    event: Id<Event>,
    context: &PanelContext<'_>,
    pressed: &impl Fn(Key) -> bool,
    actions: &mut Actions,
) {
    if pressed(Key::Escape) {
        panel.focused = None;
        panel.editing.lane_selected = None;
        actions.push(Action::Select(Selection::none()));
        return;
    }
    if pressed(Key::Enter) {
        actions.push(Action::JumpToEvent(event));
    }
    if pressed(Key::Space) {
        actions.push(Action::Select(context.selection.toggled(event)));
    }
    let Some(next) = next_of(panel, ui, event, context, pressed) else { return };
    // The key itself tells: Shift may be let go again before a slow frame is drawn.
    let with_shift = |event: &egui::Event| matches!(event, egui::Event::Key { pressed: true, modifiers, .. } if modifiers.shift);
    let shift = ui.input(|input| input.modifiers.shift || input.events.iter().any(with_shift));
    if shift {
        let mut all = context.selection.events().to_vec();
        for id in [event, next] {
            all.retain(|other| *other != id);
            all.push(id);
        }
        actions.push(Action::Select(Selection::many(all)));
    } else if context.selection.events() == [event] && panel.editing.linking.is_none() {
        // What the side panel shows goes along.
        actions.push(Action::Select(Selection::one(next)));
    }
    panel.reveal = Some(next);
    panel.focused = Some(next);
    panel.editing.lane_selected = None;
    response.request_focus();
    ui.ctx().request_repaint();
}

// Where the pressed key leads; facts that the filter leaves out are passed over.
fn next_of(
    panel: &TimelinePanel,
    ui: &Ui,
    event: Id<Event>,
    context: &PanelContext<'_>,
    pressed: &impl Fn(Key) -> bool,
) -> Option<Id<Event>> {
    let index = &panel.index;
    let (lane, minute) = index.place(event, context.data)?;
    let passes = |id: &Id<Event>| context.passes(*id);
    let along = |later: bool| {
        let mut at = event;
        while let Some(next) = index.neighbour(lane, at, later) {
            if passes(&next) {
                return Some(next);
            }
            at = next;
        }
        None
    };
    let in_lane = |lane: usize| {
        index
            .nearest(lane, minute)
            .filter(passes)
            .or_else(|| index.outermost(lane, false, |id| passes(&id)))
    };
    let lanes = index.lanes().len();
    let span = panel.motion.goal_view().span();
    let page = |way: f64| {
        let wanted = (minute as f64 + span * PAGE * way) as i64;
        index.nearest(lane, wanted).filter(|id| *id != event)
    };
    if pressed(Key::ArrowRight) {
        along(true)
    } else if pressed(Key::ArrowLeft) {
        along(false)
    } else if pressed(Key::ArrowDown) {
        (lane + 1..lanes).find_map(in_lane)
    } else if pressed(Key::ArrowUp) {
        (0..lane).rev().find_map(in_lane)
    } else if pressed(Key::PageDown) {
        page(1.0)
    } else if pressed(Key::PageUp) {
        page(-1.0)
    } else {
        let ctrl = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
        for (key, last) in [(Key::Home, false), (Key::End, true)] {
            if pressed(key) {
                return index.outermost(lane, last, |id| passes(&id));
            }
            if ctrl(key) {
                return outermost_of_all(panel, last, context);
            }
        }
        None
    }
}

// The first or the last fact of the case.
fn outermost_of_all(
    panel: &TimelinePanel,
    last: bool,
    context: &PanelContext<'_>,
) -> Option<Id<Event>> {
    let ends = (0..panel.index.lanes().len())
        .filter_map(|lane| panel.index.outermost(lane, last, |id| context.passes(id)))
        .filter_map(|id| Some((panel.index.place(id, context.data)?.1, id)));
    let end = if last { ends.max() } else { ends.min() };
    end.map(|(_, id)| id)
}

const NUMBERS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The fact nearest to the middle of the window in the topmost lane that shows one.
fn first(
    scene: &Scene,
    minute: f64,
    panel: &TimelinePanel,
    context: &PanelContext<'_>,
) -> Option<Id<Event>> {
    let visible = scene.nodes.iter().find_map(|node| match &node.target {
        Target::Event(event) => Some(*event).filter(|id| context.passes(*id)),
        Target::Cluster(cluster) => {
            let mut events = cluster.events(&panel.index, 200).into_iter();
            events.find(|id| context.passes(*id))
        }
        _ => None,
    });
    visible.or_else(|| {
        (0..panel.index.lanes().len()).find_map(|lane| panel.index.nearest(lane, minute as i64))
    })
}

/// Goes to the key moment with that number on the axis.
fn key_moment(panel: &mut TimelinePanel, scene: &Scene, number: usize, actions: &mut Actions) {
    let shown = scene.nodes.iter().filter(|node| matches!(node.target, Target::KeyMoment(_)));
    if let Some(node) = shown.into_iter().nth(number) {
        let events = panel.events_of(&node.target);
        panel.reveal = events.first().copied();
        actions.push(Action::Select(Selection::many(events.into_iter().rev())));
    }
}
