//! Selecting several facts: a click with Ctrl or Shift, a box with Shift, all in view.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::super::selection::Selection;
use super::TimelinePanel;
use crate::model::{Event, Id};
use crate::timeline::{Cluster, Scene, Target};
use egui::{Modifiers, Rect};
use std::collections::HashSet;

/// More facts than this are not changed by hand in one go.
pub(super) const MOST: usize = 2_000;

/// The selection after a click on a fact: Ctrl adds it or takes it out, Shift adds what lies
/// between, in time and from lane to lane.
pub(super) fn clicked(
    panel: &TimelinePanel,
    event: Id<Event>,
    modifiers: Modifiers,
    context: &PanelContext<'_>,
) -> Selection {
    if modifiers.command {
        return context.selection.toggled(event);
    }
    if modifiers.shift
        && let Some(anchor) = context.selection.events().first()
        && let Some(range) = between(panel, *anchor, event, context)
    {
        return range;
    }
    Selection::one(event)
}

/// The facts from one to another; the first stays first, so that the range can be drawn anew.
fn between(
    panel: &TimelinePanel,
    anchor: Id<Event>,
    event: Id<Event>,
    context: &PanelContext<'_>,
) -> Option<Selection> {
    let (first_lane, first) = panel.index.place(anchor, context.data)?;
    let (lane, minute) = panel.index.place(event, context.data)?;
    let lanes = first_lane.min(lane)..=first_lane.max(lane);
    let minutes = (first.min(minute), first.max(minute));
    let mut seen = HashSet::from([anchor, event]);
    let mut events = vec![anchor];
    for lane in lanes {
        events.extend(
            panel
                .index
                .facts_between(lane, minutes)
                .filter(|id| context.passes(*id) && seen.insert(*id))
                .take(MOST),
        );
    }
    if event != anchor {
        events.push(event);
    }
    events.truncate(MOST);
    Some(Selection::many(events))
}

/// Every fact in view: of the lane with the focus first, asked again of all lanes.
pub(super) fn all_in_view(
    panel: &mut TimelinePanel,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(view) = panel.motion.view() else { return };
    let minutes = (view.from.floor() as i64, view.to.ceil() as i64 - 1);
    let at = panel.focused.or_else(|| context.selection.primary());
    let lane = at.and_then(|event| panel.index.place(event, context.data)).map(|(lane, _)| lane);
    let lane = lane.filter(|lane| panel.editing.lane_selected != Some(*lane));
    panel.editing.lane_selected = lane;
    let lanes = match lane {
        Some(lane) => lane..=lane,
        None => 0..=panel.index.lanes().len().saturating_sub(1),
    };
    select_in(panel, lanes, minutes, context, actions);
}

/// Every fact of some lanes in a stretch of time that passes the filter.
pub(super) fn select_in(
    panel: &TimelinePanel,
    lanes: std::ops::RangeInclusive<usize>,
    minutes: (i64, i64),
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let mut seen = HashSet::new();
    let events: Vec<_> = lanes
        .flat_map(|lane| panel.index.facts_between(lane, minutes))
        .filter(|id| context.passes(*id) && seen.insert(*id))
        .take(MOST + 1)
        .collect();
    select(events, false, context, actions);
}

/// Selects facts, or adds them to what is selected; too many are refused, not cut off.
pub(super) fn select(
    events: Vec<Id<Event>>,
    add: bool,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    if events.len() > MOST {
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        actions.push(Action::Warn(context.tr_with("timeline-too-many", &[("most", most.into())])));
        return;
    }
    let mut all: Vec<Id<Event>> =
        if add { context.selection.events().to_vec() } else { Vec::new() };
    let known: HashSet<_> = all.iter().copied().collect();
    all.extend(events.into_iter().filter(|id| !known.contains(id)));
    actions.push(Action::Select(Selection::many(all)));
}

/// The facts whose marks a box touches. A wide mark counts where its middle lies.
pub(super) fn in_box(
    panel: &TimelinePanel,
    scene: &Scene,
    area: Rect,
    context: &PanelContext<'_>,
) -> Vec<Id<Event>> {
    let Some(view) = panel.motion.view() else { return Vec::new() };
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for hit in &scene.hits {
        let y = hit.rect.center().y;
        if y < area.top() || y > area.bottom() {
            continue;
        }
        let events = match &hit.target {
            Target::Event(event) => {
                let Some((_, minute)) = panel.index.place(*event, context.data) else { continue };
                let x = scene.frame.x(view, minute as f64) as f32;
                let x = x.clamp(hit.rect.left(), hit.rect.right());
                if x < area.left() || x > area.right() {
                    continue;
                }
                vec![*event]
            }
            Target::Cluster(cluster) if area.contains(hit.rect.center()) => {
                facts_of(cluster, panel)
            }
            _ => continue,
        };
        found.extend(events.into_iter().filter(|id| context.passes(*id) && seen.insert(*id)));
    }
    found
}

/// The facts of a merged mark, one more than can be selected at most.
pub(super) fn facts_of(cluster: &Cluster, panel: &TimelinePanel) -> Vec<Id<Event>> {
    cluster.events(&panel.index, MOST + 1)
}
