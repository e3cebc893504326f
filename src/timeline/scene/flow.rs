//! Information between lanes, and meetings that tie them together. Arrows stand upright: time
//! does not pass while something is told.

use super::super::index::LinkKind;
use super::super::palette::Role;
use super::super::shape::{GroupKind, Shape, Stroke};
use super::layout::Layout;
use super::painter::Painter;
use crate::model::{Attendance, Id};
use std::collections::HashMap;

/// With more links in view than this, only those of what is selected are drawn.
const MOST_LINKS: usize = 220;
/// How far apart arrows of about the same time stand.
const SLOT: f32 = 4.0;

/// An arrow or a broken arrow, placed.
pub(super) struct Wire {
    pub x: f32,
    pub from: f32,
    /// The ends: one for an arrow, one per lane that was not told.
    pub to: Vec<f32>,
    pub kind: LinkKind,
    pub selected: bool,
}

/// A meeting, placed.
pub(super) struct Tie {
    pub x: f32,
    pub lane: usize,
    pub top: f32,
    pub bottom: f32,
    parties: Vec<(f32, Attendance)>,
    role: Role,
    selected: bool,
}

/// Everything upright, for labels to keep clear of.
#[derive(Default)]
pub(super) struct Flow {
    pub wires: Vec<Wire>,
    pub ties: Vec<Tie>,
}

impl Flow {
    /// How many arrows cross a stretch at a height.
    pub fn crossings(&self, left: f32, right: f32, y: f32) -> usize {
        self.wires
            .iter()
            .filter(|wire| {
                let (low, high) = wire.reach();
                wire.x > left && wire.x < right && low < y && y < high
            })
            .count()
    }

    /// Whether a meeting's spine stands in a stretch at a height.
    pub fn spine_in(&self, left: f32, right: f32, y: f32) -> bool {
        self.ties.iter().any(|tie| {
            tie.x > left - 2.0 && tie.x < right + 2.0 && tie.top - 4.0 < y && y < tie.bottom + 4.0
        })
    }
}

impl Wire {
    fn reach(&self) -> (f32, f32) {
        self.to.iter().fold((self.from, self.from), |(low, high), &y| (low.min(y), high.max(y)))
    }
}

pub(super) fn plan(painter: &Painter<'_>, layout: &Layout) -> Flow {
    let mut flow = Flow::default();
    let area = painter.lanes_plot();
    let (from, to) = (painter.view.from.floor() as i64, painter.view.to.ceil() as i64);
    let links = &painter.index.links;
    let first = links.partition_point(|link| link.minute < from);
    let last = links.partition_point(|link| link.minute <= to);
    let path = painter.state.path.map_or(&[][..], |path| path.events.as_slice());
    let is_selected = |event: i64| {
        painter.state.selected.contains(&Id::new(event)) || path.contains(&Id::new(event))
    };
    let crowded = last - first > MOST_LINKS;
    if crowded && painter.state.selected.is_empty() && path.is_empty() {
        return flow;
    }
    // Where every fact that is drawn stands.
    let mut spots: HashMap<i64, (f32, f32, bool)> = HashMap::new();
    for place in &layout.lanes {
        for item in &place.items {
            let y = place.row_y(item.row, layout.row);
            match &item.cluster {
                None => {
                    spots.insert(item.entry.id, (item.x as f32, y, false));
                }
                Some(cluster) if cluster.len() <= 40 => {
                    for event in cluster.events(painter.index, 40) {
                        spots.insert(event.value(), (item.x as f32, y, true));
                    }
                }
                Some(_) => {}
            }
        }
    }
    for spine in &painter.index.spines {
        let Some(&(x, _, merged)) = spots.get(&spine.event) else { continue };
        if merged || x < area.left() || x > area.right() {
            continue;
        }
        let lane = usize::from(spine.lane);
        let Some(home) = layout.lanes.get(lane) else { continue };
        let parties: Vec<(f32, Attendance)> = spine
            .parties
            .iter()
            .filter_map(|&(lane, attendance)| {
                let place =
                    layout.lanes.get(usize::from(lane)).filter(|place| place.height > 1.0)?;
                Some((place.top + (place.height / 2.0).min(6.0), attendance))
            })
            .collect();
        // Meetings dated alike stand side by side.
        let mut x = x;
        while flow.ties.iter().any(|tie| (tie.x - x).abs() < 7.0) {
            x += 8.0;
        }
        let home = home.top + 6.0;
        let top = parties.iter().map(|party| party.0).fold(home, f32::min);
        let bottom = parties.iter().map(|party| party.0).fold(home, f32::max);
        let role = painter.index.lanes().get(lane).map_or(Role::Text3, |lane| lane.role);
        let selected = is_selected(spine.event);
        flow.ties.push(Tie { x, lane, top, bottom, parties, role, selected });
    }
    let mut seen: Vec<(i32, u16, u16, LinkKind)> = Vec::new();
    let mut broken: Vec<(i64, usize)> = Vec::new();
    for link in links.get(first..last).unwrap_or(&[]) {
        let selected = is_selected(link.event);
        if crowded && !selected {
            continue;
        }
        // Who was not invited has a cross on the meeting's spine already.
        let crossed = link.kind == LinkKind::NotTold
            && painter.index.spines.iter().any(|spine| {
                spine.event == link.event
                    && spine.parties.contains(&(link.to, Attendance::NotInvited))
            })
            && spots.get(&link.event).is_some_and(|spot| !spot.2);
        if crossed {
            continue;
        }
        let Some(&(x, y, _)) = spots.get(&link.event) else { continue };
        let (Some(start), Some(end)) =
            (layout.lanes.get(usize::from(link.from)), layout.lanes.get(usize::from(link.to)))
        else {
            continue;
        };
        // An arrow between lanes of which one lies under what is pinned would end nowhere.
        let under = |lane: u16, place: &super::layout::LaneLayout| {
            usize::from(lane) >= layout.pinned
                && place.top + place.height <= layout.scrolls_from + 1.0
                && layout.pinned > 0
        };
        let hidden = start.height < 1.0
            || end.height < 1.0
            || under(link.from, start)
            || under(link.to, end);
        if x < area.left() || x > area.right() || hidden {
            continue;
        }
        // Two tellings from mark to lane at the same place are one arrow.
        let key = (x.round() as i32 / 3, link.from, link.to, link.kind);
        if !selected && seen.contains(&key) {
            continue;
        }
        seen.push(key);
        // It leaves from its mark; withheld information from whoever held it.
        let own = y >= start.top && y <= start.top + start.height;
        let down = end.top > start.top;
        let from = match (own, down) {
            (true, true) => y + 7.0,
            (true, false) => y - 7.0,
            (false, true) => start.top + start.height - 6.0,
            (false, false) => start.top + 6.0,
        };
        let goal = match (link.kind, down) {
            (LinkKind::Told, true) => end.top + 6.0,
            (LinkKind::Told, false) => end.top + end.height - 6.0,
            (LinkKind::NotTold, true) => end.top + 1.5,
            (LinkKind::NotTold, false) => end.top + end.height - 1.5,
        };
        if link.kind == LinkKind::NotTold {
            let same = broken.iter().find(|&&(event, wire)| {
                event == link.event
                    && flow.wires.get(wire).is_some_and(|wire| {
                        (goal > wire.from) == (wire.to.first().copied().unwrap_or(goal) > wire.from)
                    })
            });
            if let Some(&(_, wire)) = same {
                if let Some(wire) = flow.wires.get_mut(wire) {
                    wire.to.push(goal);
                }
                continue;
            }
            broken.push((link.event, flow.wires.len()));
        }
        flow.wires.push(Wire { x, from, to: vec![goal], kind: link.kind, selected });
    }
    spread(&mut flow.wires, &flow.ties);
    flow
}

/// Moves wires of about the same time apart, so that each can be followed.
fn spread(wires: &mut [Wire], ties: &[Tie]) {
    let mut order: Vec<usize> = (0..wires.len()).collect();
    order.sort_by(|&a, &b| {
        let (first, second) = (&wires[a], &wires[b]);
        (second.kind == LinkKind::Told)
            .cmp(&(first.kind == LinkKind::Told))
            .then(first.x.total_cmp(&second.x))
    });
    // Spines are thicker: they count for a slot on either side.
    let mut placed: Vec<(f32, f32, f32)> = ties
        .iter()
        .flat_map(|tie| [-2.0, 2.0].map(|shift| (tie.x + shift, tie.top, tie.bottom)))
        .collect();
    for at in order {
        let wire = &mut wires[at];
        let (low, high) = wire.reach();
        let collides = |x: f32| {
            placed.iter().any(|&(other, other_low, other_high)| {
                (other - x).abs() < SLOT - 0.1 && low < other_high && other_low < high
            })
        };
        let free = (0..12)
            .flat_map(|step| [step as f32 * SLOT, -(step as f32) * SLOT])
            .find(|shift| !collides(wire.x + shift));
        wire.x += free.unwrap_or(0.0);
        placed.push((wire.x, low, high));
    }
}

pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout, flow: &Flow) {
    let area = painter.lanes_plot();
    painter.group(GroupKind::Arrows, area);
    for wire in flow.wires.iter().filter(|wire| wire.kind == LinkKind::Told) {
        let (role, width) =
            if wire.selected { (Role::Accent.at(1.0), 1.8) } else { (Role::Text3.at(0.6), 1.1) };
        let Some(&end) = wire.to.first() else { continue };
        let tip = if end > wire.from { -4.5 } else { 4.5 };
        painter.line((wire.x, wire.from), (wire.x, end + tip * 0.6), Stroke::new(role, width));
        let spread = if wire.selected { 3.4 } else { 2.8 };
        let points = [(wire.x, end), (wire.x - spread, end + tip), (wire.x + spread, end + tip)];
        painter.push(Shape::Path {
            points: points.iter().map(|&point| point.into()).collect(),
            closed: true,
            fill: Some(role),
            stroke: None,
        });
    }
    painter.group(GroupKind::BrokenArrows, area);
    for wire in flow.wires.iter().filter(|wire| wire.kind == LinkKind::NotTold) {
        let width = if wire.selected { 1.8 } else { 1.2 };
        let stroke = Stroke::new(Role::Signal, width);
        let far = wire.to.iter().copied().fold(wire.from, |far, y| {
            if (y - wire.from).abs() > (far - wire.from).abs() { y } else { far }
        });
        painter.line((wire.x, wire.from), (wire.x, far), stroke.dashed(4.0, 3.0));
        painter.line((wire.x - 2.5, wire.from), (wire.x + 2.5, wire.from), stroke);
        for &y in &wire.to {
            let bar = Stroke::new(Role::Signal, width + 0.6);
            painter.line((wire.x - 4.0, y), (wire.x + 4.0, y), bar);
        }
    }
    painter.group(GroupKind::Spines, area);
    for tie in &flow.ties {
        let role = if tie.selected { Role::Accent } else { tie.role };
        let was_there = |attendance: Attendance| !matches!(attendance, Attendance::NotInvited);
        // The spine ties those who were asked; whoever was not hangs on a dotted line.
        let ends = tie.parties.iter().filter(|party| was_there(party.1)).fold(
            None,
            |ends: Option<(f32, f32)>, party| {
                let (low, high) = ends.unwrap_or((party.0, party.0));
                Some((low.min(party.0), high.max(party.0)))
            },
        );
        let home = layout.lanes.get(tie.lane).map_or(tie.top, |lane| lane.top + 6.0);
        let (low, high) = ends.map_or((home, home), |(a, b)| (a.min(home), b.max(home)));
        painter.line((tie.x, low), (tie.x, high), Stroke::new(role, 2.4));
        let dotted = Stroke::new(Role::Signal, 1.2).dashed(1.5, 2.5);
        if tie.top < low {
            painter.line((tie.x, tie.top), (tie.x, low), dotted);
        }
        if tie.bottom > high {
            painter.line((tie.x, high), (tie.x, tie.bottom), dotted);
        }
        for &(y, attendance) in &tie.parties {
            match attendance {
                Attendance::NotInvited => {
                    let stroke = Stroke::new(Role::Signal, 1.7);
                    painter.line((tie.x - 3.0, y - 3.0), (tie.x + 3.0, y + 3.0), stroke);
                    painter.line((tie.x - 3.0, y + 3.0), (tie.x + 3.0, y - 3.0), stroke);
                }
                Attendance::AbsentWithNotice | Attendance::Refused | Attendance::Unknown => {
                    let stroke = Stroke::new(role, 1.4);
                    painter.circle((tie.x, y), 3.0, Some(Role::Canvas.into()), Some(stroke));
                }
                Attendance::Present => {
                    painter.circle((tie.x, y), 3.0, Some(role.into()), None);
                }
            }
        }
    }
}
