//! Every mark as a node of its own: spoken by screen readers, found by tests, clicked by both. A
//! merged mark says how many facts it stands for, and the arrow keys walk through them: the fact
//! the keyboard is at is always a node.

use super::super::action::Actions;
use super::super::context::PanelContext;
use super::{TimelinePanel, pointer};
use crate::model::{Event, Id};
use crate::timeline::{Index, Scene, Target, spoken_target};
use egui::{Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo};
use std::collections::HashMap;

pub(super) fn add(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let name = context.tr(panel.place.text_key());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    let say = |target: &Target| {
        let (index, gaps) = (&panel.index, &panel.gaps);
        spoken_target(target, scene, index, context.data, gaps, context.language)
    };
    let mut clicked = None;
    let mut node = |rect: Rect, target: &Target, label: &str, before: usize| {
        let rect = rect.translate(at.to_vec2()).intersect(response.rect);
        if !rect.is_positive() {
            return None;
        }
        let id = id_of(response, target, before);
        // Clickable, but no stop of the Tab key: there would be hundreds.
        let child = ui.interact(rect, id, Sense::CLICK);
        child.widget_info(|| {
            let label = if label.is_empty() { say(target) } else { label.to_owned() };
            WidgetInfo::labeled(Role::Button, true, label)
        });
        if child.clicked() || child.double_clicked() {
            clicked = Some((target.clone(), child.double_clicked()));
        }
        Some(id)
    };
    let focused = panel.focused.map(Target::Event);
    let mut active = None;
    // Nodes are told apart by what they stand for, so that focus survives a pan.
    let mut seen = HashMap::new();
    for part in &scene.nodes {
        let before = seen.entry(&part.target).or_insert(0);
        let id = node(part.rect, &part.target, &part.label, *before);
        *before += 1;
        if focused.as_ref() == Some(&part.target) {
            active = active.or(id);
        }
    }
    if let (Some(event), Some(target), None) = (panel.focused, &focused, active) {
        let place = scene.rect_of(event, &panel.index);
        active = place.and_then(|rect| node(rect, target, "", 0));
    }
    if let Some(active) = active {
        // The focus stays with the picture; this is what is spoken of it.
        ui.ctx().accesskit_node_builder(response.id, |picture| {
            picture.set_active_descendant(active.accesskit_id());
        });
    }
    if let Some((target, double)) = clicked {
        response.request_focus();
        // What lies topmost under the pointer wins; without a pointer, the node itself.
        let pointed = ui
            .input(|input| input.pointer.interact_pos())
            .filter(|place| response.rect.contains(*place))
            .and_then(|place| scene.read_at(place - at.to_vec2()))
            .map(|hit| hit.target.clone());
        let by_pointer = ui.input(|input| input.pointer.any_released());
        let target = if by_pointer { pointed.unwrap_or(target) } else { target };
        pointer::activate(panel, ui, &target, double, None, context, actions);
    }
}

/// The id of the node of a target; a fact that stands in several lanes has a node in each.
pub(super) fn id_of(response: &Response, target: &Target, before: usize) -> egui::Id {
    match target {
        Target::Event(event) => response.id.with(("event", event.value(), before)),
        target => response.id.with(("node", target, before)),
    }
}

/// Whether a node is that of a fact, or of the merged mark that holds it.
pub(super) fn stands_for(target: &Target, event: Id<Event>, index: &Index) -> bool {
    match target {
        Target::Event(id) => *id == event,
        Target::Cluster(cluster) => cluster.events(index, 2_000).contains(&event),
        _ => false,
    }
}
