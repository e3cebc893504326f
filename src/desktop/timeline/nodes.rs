//! Every mark as a node of its own: spoken by screen readers, found by tests, clicked by both.

use super::super::action::Actions;
use super::super::context::PanelContext;
use super::{TimelinePanel, pointer};
use crate::model::{Event, Id};
use crate::timeline::{Index, Scene, Target};
use egui::{Pos2, Response, Role, Sense, Ui, WidgetInfo};
use std::collections::HashMap;

/// With more nodes than this, the rest is reached through the keyboard and by zooming in.
const MOST: usize = 600;

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
    let mut clicked = None;
    let mut seen = HashMap::new();
    for node in scene.nodes.iter().take(MOST) {
        // Nodes are told apart by what they stand for, so that focus survives a pan.
        let before = seen.entry(&node.target).or_insert(0);
        let id = id_of(response, &node.target, *before);
        *before += 1;
        let rect = node.rect.translate(at.to_vec2()).intersect(response.rect);
        if !rect.is_positive() {
            continue;
        }
        // Clickable, but no stop of the Tab key: there would be hundreds.
        let child = ui.interact(rect, id, Sense::CLICK);
        child.widget_info(|| WidgetInfo::labeled(Role::Button, true, &node.label));
        if child.clicked() || child.double_clicked() {
            clicked = Some((node.target.clone(), child.double_clicked()));
        }
    }
    if let Some((target, double)) = clicked {
        response.request_focus();
        // What lies topmost under the pointer wins; without a pointer, the node itself.
        let pointed = ui
            .input(|input| input.pointer.interact_pos())
            .filter(|place| response.rect.contains(*place))
            .and_then(|place| scene.target_at(place - at.to_vec2()))
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
