//! Information between lanes, and meetings that tie them together. Arrows stand upright: time
//! does not pass while something is told.

use super::super::index::{Link, LinkKind, Spine};
use super::super::palette::Role;
use super::super::shape::{GroupKind, Shape, Stroke};
use super::bundle::{self, Bundle};
use super::items::bin_of;
use super::layout::Layout;
use super::painter::{Painter, rect};
use super::{Cluster, Target};
use crate::model::{Attendance, Event, Id};

/// With more links in view than this they are gathered per stretch of time.
pub(super) const MOST_LINKS: usize = 160;
/// With more meetings in view than this they are gathered per stretch of time.
const MOST_TIES: usize = 60;
/// The narrowest stretch of time that gathers meetings, in points, and where in it they stand:
/// clear of the bars of gathered links.
const TIE_BIN: f64 = 128.0;
const TIE_AT: f32 = 30.0;
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
    /// The place of its first link.
    pub first: usize,
    /// What it stands for.
    pub target: Target,
}

/// A meeting, or several at about the same time, placed.
pub(super) struct Tie {
    pub x: f32,
    pub lane: usize,
    pub top: f32,
    pub bottom: f32,
    /// What it was gathered by.
    stretch: i64,
    parties: Vec<(f32, Attendance)>,
    role: Role,
    selected: bool,
}

/// Everything upright, for labels to keep clear of.
#[derive(Default)]
pub(super) struct Flow {
    /// In order of x.
    pub wires: Vec<Wire>,
    pub ties: Vec<Tie>,
    /// In order of x.
    pub bundles: Vec<Bundle>,
}

impl Flow {
    /// How many arrows cross a stretch at a height.
    pub fn crossings(&self, left: f32, right: f32, y: f32) -> usize {
        let first = self.wires.partition_point(|wire| wire.x <= left);
        let wires = self.wires.iter().skip(first).take_while(|wire| wire.x < right);
        let crossed = wires.filter(|wire| {
            let (low, high) = wire.reach();
            low < y && y < high
        });
        let gathered = self.bundles.iter().filter(|bundle| {
            bundle.x > left && bundle.x < right && bundle.top < y && y < bundle.bottom
        });
        crossed.count() + gathered.count()
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

    fn count(&self) -> usize {
        match &self.target {
            Target::Cluster(cluster) => cluster.len(),
            _ => 1,
        }
    }
}

/// The links in the window, as places in the list of all.
pub(super) fn links_in_view(painter: &Painter<'_>) -> (usize, usize) {
    let (from, to) = (painter.view.from.floor() as i64, painter.view.to.ceil() as i64);
    let links = &painter.index.links;
    let first = links.partition_point(|link| link.minute < from);
    let inside = links.get(first..).unwrap_or(&[]);
    (first, first + inside.partition_point(|link| link.minute < to))
}

/// Where a fact's mark stands, and whether it is merged with others.
struct Spot {
    x: f32,
    y: f32,
    merged: bool,
}

fn spot_of(painter: &Painter<'_>, layout: &Layout, (event, minute): (i64, i64)) -> Option<Spot> {
    let spots = painter.index.spots_at(Id::<Event>::new(event), minute, painter.data);
    spots.into_iter().find_map(|(lane, place)| {
        let of_lane = layout.lanes.get(lane)?;
        let item = of_lane.items.iter().find(|item| match &item.cluster {
            None => item.place == place,
            Some(cluster) => cluster.holds(lane, place),
        })?;
        let y = of_lane.row_y(item.row, layout.row);
        Some(Spot { x: item.x as f32, y, merged: item.cluster.is_some() })
    })
}

pub(super) fn plan(painter: &Painter<'_>, layout: &Layout) -> Flow {
    let mut flow = Flow { ties: ties(painter, layout), ..Flow::default() };
    let (first, last) = links_in_view(painter);
    let is_selected = |link: &Link| is_selected(painter, link.event);
    let links = painter.index.links.get(first..last).unwrap_or(&[]);
    if last - first > MOST_LINKS {
        // Those of what is selected stand out from the rest.
        let none = painter.state.selected.is_empty() && painter.state.path.is_none();
        let selected = if none { &[] } else { links };
        let own = selected.iter().enumerate().filter(|(_, link)| is_selected(link));
        wires(painter, layout, own.map(|(at, link)| (first + at, link)), &mut flow);
        bundle::gather(painter, layout, (first, last), &mut flow);
    } else {
        let all = links.iter().enumerate().map(|(at, link)| (first + at, link));
        wires(painter, layout, all, &mut flow);
    }
    spread(&mut flow.wires, &flow.ties);
    flow.wires.sort_by(|a, b| a.x.total_cmp(&b.x));
    flow
}

/// Whether a fact is selected, or on the way of the information that is looked at.
fn is_selected(painter: &Painter<'_>, event: i64) -> bool {
    let event = Id::new(event);
    painter.state.selected.contains(&event)
        || painter.state.path.is_some_and(|path| path.events.contains(&event))
}

/// The meetings in the window.
fn ties(painter: &Painter<'_>, layout: &Layout) -> Vec<Tie> {
    let area = painter.lanes_plot();
    let (from, to) = (painter.view.from.floor() as i64, painter.view.to.ceil() as i64);
    let inside = spines_between(painter, from, to);
    let crowded = inside.len() > MOST_TIES;
    let bin = bin_of(painter, TIE_BIN);
    let mut ties: Vec<Tie> = Vec::new();
    for spine in inside {
        let lane = usize::from(spine.lane);
        let Some(home) = layout.lanes.get(lane).filter(|home| home.height > 1.0) else { continue };
        let (x, stretch) = if crowded {
            let stretch = spine.minute.div_euclid(bin);
            let start = painter.x(stretch * bin).max(area.left());
            ((start + TIE_AT).min(area.right()), stretch)
        } else {
            let Some(spot) = spot_of(painter, layout, (spine.event, spine.minute)) else {
                continue;
            };
            // Those of one merged mark are one; others stand side by side.
            let stretch = if spot.merged { spot.x.round() as i64 } else { i64::MIN + spine.event };
            (spot.x, stretch)
        };
        if x < area.left() || x > area.right() {
            continue;
        }
        let parties = parties(layout, spine);
        let selected = is_selected(painter, spine.event);
        let same = ties
            .iter_mut()
            .rev()
            .take(MOST_TIES)
            .find(|tie| tie.stretch == stretch && (crowded || tie.lane == lane));
        let home = home.top + 6.0;
        let tie = match same {
            Some(tie) => tie,
            None => {
                let mut x = x;
                while ties.iter().any(|tie| (tie.x - x).abs() < 7.0) {
                    x += 8.0;
                }
                let role = painter.index.lanes().get(lane).map_or(Role::Text3, |lane| lane.role);
                // A line for meetings of many lanes is nobody's in particular.
                let role = if crowded { Role::Text3 } else { role };
                let parties = Vec::new();
                ties.push(Tie {
                    x,
                    lane,
                    top: home,
                    bottom: home,
                    stretch,
                    parties,
                    role,
                    selected: false,
                });
                let Some(tie) = ties.last_mut() else { continue };
                tie
            }
        };
        tie.selected |= selected;
        let convenor = crowded.then_some((home, Attendance::Present));
        for (y, attendance) in parties.into_iter().chain(convenor) {
            tie.top = tie.top.min(y);
            tie.bottom = tie.bottom.max(y);
            match tie.parties.iter_mut().find(|(other, _)| (*other - y).abs() < 0.1) {
                // Of several meetings the gravest absence speaks.
                Some((_, known)) if gravity(attendance) > gravity(*known) => *known = attendance,
                Some(_) => {}
                None => tie.parties.push((y, attendance)),
            }
        }
    }
    ties
}

/// The meetings in a stretch, its end not included.
pub(super) fn spines_between<'a>(painter: &Painter<'a>, from: i64, to: i64) -> &'a [Spine] {
    let spines = &painter.index.spines;
    let first = spines.partition_point(|spine| spine.minute < from);
    let last = spines.partition_point(|spine| spine.minute < to);
    spines.get(first..last).unwrap_or(&[])
}

const fn gravity(attendance: Attendance) -> u8 {
    match attendance {
        Attendance::Present => 0,
        Attendance::Unknown => 1,
        Attendance::AbsentWithNotice => 2,
        Attendance::Refused => 3,
        Attendance::NotInvited => 4,
    }
}

fn parties(layout: &Layout, spine: &Spine) -> Vec<(f32, Attendance)> {
    let place = |&(lane, attendance): &(u16, Attendance)| {
        let place = layout.lanes.get(usize::from(lane)).filter(|place| place.height > 1.0)?;
        Some((place.top + (place.height / 2.0).min(6.0), attendance))
    };
    spine.parties.iter().filter_map(place).collect()
}

/// Puts an arrow for every link; those at the same place between the same lanes are one, counted.
fn wires<'a>(
    painter: &Painter<'_>,
    layout: &Layout,
    links: impl Iterator<Item = (usize, &'a Link)>,
    flow: &mut Flow,
) {
    let area = painter.lanes_plot();
    // By place and lanes: the wire that stands there already.
    let mut known: Vec<((i32, u16, u16, LinkKind), usize)> = Vec::new();
    let mut broken: Vec<(i64, usize)> = Vec::new();
    for (at, link) in links {
        let selected = is_selected(painter, link.event);
        let Some(Spot { x, y, merged }) = spot_of(painter, layout, (link.event, link.minute))
        else {
            continue;
        };
        // Who was not invited has a cross on the meeting's spine already.
        if link.kind == LinkKind::NotTold && !merged && crossed_out(painter, link) {
            continue;
        }
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
        let key = (x.round() as i32 / 3, link.from, link.to, link.kind);
        let same = known.iter().find(|(other, _)| *other == key).map(|&(_, wire)| wire);
        if let Some(wire) = same.and_then(|wire| flow.wires.get_mut(wire))
            && wire.selected == selected
        {
            join(wire, at, link);
            continue;
        }
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
        known.push((key, flow.wires.len()));
        let target = Target::Event(Id::new(link.event));
        flow.wires.push(Wire {
            x,
            from,
            to: vec![goal],
            kind: link.kind,
            selected,
            first: at,
            target,
        });
    }
}

/// Whether the party that was not told has a cross on the spine of the meeting already.
fn crossed_out(painter: &Painter<'_>, link: &Link) -> bool {
    let spines = &painter.index.spines;
    let first = spines.partition_point(|spine| spine.minute < link.minute);
    spines.iter().skip(first).take_while(|spine| spine.minute == link.minute).any(|spine| {
        spine.event == link.event && spine.parties.contains(&(link.to, Attendance::NotInvited))
    })
}

/// Counts one more link on a wire.
fn join(wire: &mut Wire, at: usize, link: &Link) {
    let only = Some((link.from, link.to, link.kind));
    match &mut wire.target {
        Target::Cluster(Cluster::Links { end, count, .. }) => {
            *end = at + 1;
            *count += 1;
        }
        // The links of one fact count once.
        Target::Event(event) if event.value() != link.event => {
            wire.target =
                Target::Cluster(Cluster::Links { start: wire.first, end: at + 1, only, count: 2 });
        }
        _ => {}
    }
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
    for wire in &flow.wires {
        let (low, high) = wire.reach();
        let hit = rect(wire.x - 3.0, low, wire.x + 3.0, high).intersect(area);
        painter.hit(hit, wire.target.clone());
    }
    bundle::paint(painter, &flow.bundles);
    painter.group(GroupKind::Arrows, area);
    for wire in flow.wires.iter().filter(|wire| wire.kind == LinkKind::Told) {
        let (role, width) =
            if wire.selected { (Role::Accent.at(1.0), 1.8) } else { (Role::Text3.at(0.6), 1.1) };
        let width = width + 0.6 * (wire.count() as f32).log2();
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
        let width = width + 0.6 * (wire.count() as f32).log2();
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
