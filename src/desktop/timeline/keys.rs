//! The keyboard: moving the window, and walking from fact to fact.
//!
//! `+` `−` zoom, `←` `→` move, `Home` and `0` show the whole case. `Enter` or `↓` goes to a fact;
//! from there the arrows walk in time and between lanes, `Enter` opens the fact, `Esc` lets go.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::super::selection::Selection;
use super::TimelinePanel;
use crate::timeline::{Scene, Target};
use egui::{EventFilter, Key, Response, Ui};

/// The share of the window that a key moves it.
const STEP: f64 = 0.15;
/// How much a key zooms.
const ZOOM: f64 = 1.5;

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
    let nothing_else = ui.ctx().memory(|memory| memory.focused().is_none());
    if !(response.has_focus() || nothing_else) || ui.ctx().any_popup_open() {
        return;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key: Key| {
        ui.input(|input| input.key_pressed(key) && !input.modifiers.command && !input.modifiers.alt)
    };
    super::lanes::keys(panel, ui, context, actions);
    let view = panel.motion.goal_view();
    let middle = f64::midpoint(view.from, view.to);
    let around = panel
        .focused
        .and_then(|event| panel.index.place(event, context.data))
        .map_or(middle, |(_, minute)| minute as f64);
    if pressed(Key::Plus) || pressed(Key::Equals) {
        let next = view.zoomed(around, ZOOM);
        panel.motion.go((next.from, next.to));
    }
    if pressed(Key::Minus) {
        let next = view.zoomed(around, 1.0 / ZOOM);
        panel.motion.go((next.from, next.to));
    }
    if pressed(Key::Home) || pressed(Key::Num0) {
        panel.motion.go(panel.index.whole());
    }
    if pressed(Key::PageDown) {
        panel.motion.scroll_by(scene.frame.lanes.height() * 0.8);
    }
    if pressed(Key::PageUp) {
        panel.motion.scroll_by(-scene.frame.lanes.height() * 0.8);
    }
    for (number, key) in NUMBERS.into_iter().enumerate() {
        if pressed(key) {
            key_moment(panel, scene, number, actions);
        }
    }
    if !response.has_focus() && panel.focused.is_none() {
        pan(panel, &pressed);
        return;
    }
    match panel.focused {
        None => {
            pan(panel, &pressed);
            if pressed(Key::Enter) || pressed(Key::ArrowDown) {
                panel.focused = first(scene, f64::midpoint(view.from, view.to), panel);
            }
        }
        Some(event) => {
            if pressed(Key::Escape) {
                panel.focused = None;
            }
            if pressed(Key::Enter) || pressed(Key::Space) {
                actions.push(Action::Select(Selection::one(event)));
            }
            let Some((lane, minute)) = panel.index.place(event, context.data) else { return };
            let mut next = None;
            if pressed(Key::ArrowRight) {
                next = panel.index.neighbour(lane, event, true);
            }
            if pressed(Key::ArrowLeft) {
                next = panel.index.neighbour(lane, event, false);
            }
            let lanes = panel.index.lanes().len();
            if pressed(Key::ArrowDown) {
                next = (lane + 1..lanes).find_map(|lane| panel.index.nearest(lane, minute));
            }
            if pressed(Key::ArrowUp) {
                next = (0..lane).rev().find_map(|lane| panel.index.nearest(lane, minute));
            }
            if let Some(next) = next {
                panel.reveal = Some(next);
                panel.focused = Some(next);
                ui.ctx().request_repaint();
            }
        }
    }
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

fn pan(panel: &mut TimelinePanel, pressed: &impl Fn(Key) -> bool) {
    let by = if pressed(Key::ArrowRight) {
        STEP
    } else if pressed(Key::ArrowLeft) {
        -STEP
    } else {
        return;
    };
    let next = panel.motion.goal_view().panned(by);
    panel.motion.go((next.from, next.to));
}

/// The fact nearest to the middle of the window in the topmost lane that shows one.
fn first(
    scene: &Scene,
    minute: f64,
    panel: &TimelinePanel,
) -> Option<crate::model::Id<crate::model::Event>> {
    let visible = scene.nodes.iter().find_map(|node| match &node.target {
        Target::Event(event) => Some(*event),
        Target::Cluster(cluster) => cluster.events(&panel.index, 1).first().copied(),
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
