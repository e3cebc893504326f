//! Information between lanes, and meetings that tie them together. Arrows stand upright: time
//! does not pass while something is told.

use super::super::index::{Link, LinkKind, Spine, partition_point_near};
use super::super::palette::Role;
use super::bundle::{self, Bundle};
use super::items::bin_of;
use super::layout::Layout;
use super::painter::Painter;
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
/// How far apart arrows of about the same time stand, and how many places aside one may go:
/// further off it would stand at another time.
const SLOT: f32 = 4.0;
const SLOTS: i32 = 3;
/// Arrows between the same lanes this close are one, counted; so are broken ones that leave the
/// same lane in the same direction, a little further apart.
const SAME: f32 = 5.0;
const SAME_BROKEN: f32 = 9.0;
/// The arrows of so many selected facts stand out from the rest.
const MOST_FOLLOWED: usize = 24;
/// How far apart the spines of meetings stand, and how many places aside one may go.
const TIE_SLOT: f32 = 8.0;
const TIE_SLOTS: i32 = 3;
/// What stands upright keeps so far from the line of the calamity, on the side it belongs to.
const FROM_WALL: f32 = 4.0;

/// An arrow or a broken arrow, placed.
pub(super) struct Wire {
    pub x: f32,
    pub from: f32,
    /// Where it leaves its mark; none where that is many.
    pub mark: Option<(f32, f32)>,
    /// The lane it leaves.
    pub lane: u16,
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
    /// Where its mark stands; none where it is many.
    pub mark: Option<(f32, f32)>,
    pub parties: Vec<(f32, Attendance)>,
    pub role: Role,
    pub selected: bool,
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
        crossed.count() + self.gathered(left, right, y)
    }

    /// How many lines of gathered links cross a stretch at a height.
    pub fn gathered(&self, left: f32, right: f32, y: f32) -> usize {
        let first = self.bundles.partition_point(|bundle| bundle.x <= left);
        let bundles = self.bundles.iter().skip(first).take_while(|bundle| bundle.x < right);
        bundles.filter(|bundle| bundle.top < y && y < bundle.bottom).count()
    }

    /// Whether a meeting's spine stands in a stretch at a height.
    pub fn spine_in(&self, left: f32, right: f32, y: f32) -> bool {
        self.ties.iter().any(|tie| {
            tie.x > left - 2.0 && tie.x < right + 2.0 && tie.top - 4.0 < y && y < tie.bottom + 4.0
        })
    }
}

impl Wire {
    /// Its upper and its lower end.
    pub fn reach(&self) -> (f32, f32) {
        if let [end] = *self.to.as_slice() {
            return if end < self.from { (end, self.from) } else { (self.from, end) };
        }
        self.to.iter().fold((self.from, self.from), |(low, high), &y| (low.min(y), high.max(y)))
    }

    /// Whether it goes down.
    pub fn goes_down(&self) -> bool {
        self.to.first().is_some_and(|&to| to > self.from)
    }

    /// How many facts it stands for.
    pub fn count(&self) -> usize {
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
    (first, partition_point_near(links, first, |link| link.minute < to))
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
    let (first, last) = layout.links;
    let is_selected = |link: &Link| is_selected(painter, link.event);
    let links = painter.index.links.get(first..last).unwrap_or(&[]);
    if last - first > MOST_LINKS {
        // Those of what is selected stand out from the rest.
        let followed = 1..=MOST_FOLLOWED;
        let none =
            !followed.contains(&painter.state.selected.len()) && painter.state.path.is_none();
        let selected = if none { &[] } else { links };
        let own = selected.iter().enumerate().filter(|(_, link)| is_selected(link));
        wires(painter, layout, own.map(|(at, link)| (first + at, link)), &mut flow);
        bundle::gather(painter, layout, (first, last), &mut flow);
    } else {
        let all = links.iter().enumerate().map(|(at, link)| (first + at, link));
        wires(painter, layout, all, &mut flow);
    }
    spread(&mut flow.wires, &flow.ties, painter.wall());
    flow.wires.sort_by(|a, b| a.x.total_cmp(&b.x));
    flow
}

/// Whether a fact is selected, or on the way of the information that is looked at. Of many
/// selected facts none stands out: there would be nothing left for it to stand out from.
fn is_selected(painter: &Painter<'_>, event: i64) -> bool {
    let event = Id::new(event);
    let selected = painter.state.selected;
    (selected.len() <= MOST_FOLLOWED && selected.contains(&event))
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
        let (x, stretch, mark) = if crowded {
            let stretch = spine.minute.div_euclid(bin);
            let start = painter.x(stretch * bin).max(area.left());
            ((start + TIE_AT).min(area.right()), stretch, None)
        } else {
            let Some(spot) = spot_of(painter, layout, (spine.event, spine.minute)) else {
                continue;
            };
            // Those of one merged mark are one; others stand side by side.
            let stretch = if spot.merged { spot.x.round() as i64 } else { i64::MIN + spine.event };
            // In a merged mark a foot would strike out its number.
            (spot.x, stretch, Some((spot.x, spot.y)).filter(|_| !spot.merged))
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
                let role = painter.index.lanes().get(lane).map_or(Role::Text3, |lane| lane.role);
                // A line for meetings of many lanes is nobody's in particular.
                let role = if crowded { Role::Text3 } else { role };
                ties.push(Tie {
                    x: beside(&ties, x, painter.wall()),
                    lane,
                    top: home,
                    bottom: home,
                    stretch,
                    mark,
                    parties: Vec::new(),
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

/// The place nearest to a meeting's mark where no other spine stands; on its own side of the
/// calamity. Where there is none near enough it stands at its mark.
fn beside(ties: &[Tie], x: f32, wall: Option<f32>) -> f32 {
    let free = |&at: &f32| {
        same_side(x, at, wall) && !ties.iter().any(|tie| (tie.x - at).abs() < TIE_SLOT - 1.0)
    };
    aside(TIE_SLOTS).map(|places| x + places * TIE_SLOT).find(free).unwrap_or(x)
}

/// So many places to the right and to the left, the nearest first.
fn aside(most: i32) -> impl Iterator<Item = f32> {
    (0..=most).flat_map(|places| [places as f32, -(places as f32)]).skip(1)
}

/// Whether something of one place may stand at another, as far as the calamity goes.
fn same_side(x: f32, at: f32, wall: Option<f32>) -> bool {
    wall.is_none_or(|wall| {
        if x <= wall { at <= (wall - FROM_WALL).max(x) } else { at >= (wall + FROM_WALL).min(x) }
    })
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

/// Puts an arrow for every link; those at about the same place between the same lanes are one,
/// counted, and so are broken ones that leave the same lane.
fn wires<'a>(
    painter: &Painter<'_>,
    layout: &Layout,
    links: impl Iterator<Item = (usize, &'a Link)>,
    flow: &mut Flow,
) {
    let area = painter.lanes_plot();
    // Told links by the lane they go to: the wires that stand there already.
    let mut known: Vec<(u16, usize)> = Vec::new();
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
        let same = |wire: &Wire| {
            wire.lane == link.from && wire.kind == link.kind && wire.selected == selected
        };
        if link.kind == LinkKind::NotTold {
            let joined = flow.wires.iter_mut().rev().find(|wire| {
                same(wire) && wire.goes_down() == down && (wire.x - x).abs() < SAME_BROKEN
            });
            if let Some(wire) = joined {
                wire.from = if down { wire.from.max(from) } else { wire.from.min(from) };
                if !wire.to.iter().any(|other| (other - goal).abs() < 0.5) {
                    wire.to.push(goal);
                }
                join_broken(painter, wire, at, link);
                continue;
            }
        } else {
            let joined = known.iter().rev().filter(|(to, _)| *to == link.to).find(|(_, wire)| {
                let wire = flow.wires.get(*wire);
                wire.is_some_and(|wire| same(wire) && (wire.x - x).abs() < SAME)
            });
            if let Some(wire) = joined.and_then(|&(_, wire)| flow.wires.get_mut(wire)) {
                join(wire, at, link);
                continue;
            }
            known.push((link.to, flow.wires.len()));
        }
        let target = Target::Event(Id::new(link.event));
        flow.wires.push(Wire {
            x,
            from,
            mark: (!merged).then_some((x, from)),
            lane: link.from,
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

/// Counts one more link on a broken wire. The links of one fact count once.
fn join_broken(painter: &Painter<'_>, wire: &mut Wire, at: usize, link: &Link) {
    match &mut wire.target {
        Target::Cluster(Cluster::Untold { places, count }) => {
            let links = &painter.index.links;
            let known = |place: &usize| links.get(*place).is_some_and(|at| at.event == link.event);
            *count += usize::from(!places.iter().any(known));
            places.push(at);
        }
        Target::Event(event) if event.value() != link.event => {
            let places = vec![wire.first, at];
            wire.target = Target::Cluster(Cluster::Untold { places, count: 2 });
        }
        _ => {}
    }
}

/// Moves wires of about the same time apart, so that each can be followed; never past the
/// calamity, nor so far that they would stand at another time.
fn spread(wires: &mut [Wire], ties: &[Tie], wall: Option<f32>) {
    let mut order: Vec<usize> = (0..wires.len()).collect();
    order.sort_by(|&a, &b| {
        let (first, second) = (&wires[a], &wires[b]);
        (second.kind == LinkKind::Told)
            .cmp(&(first.kind == LinkKind::Told))
            .then(first.x.total_cmp(&second.x))
    });
    // Spines are thicker: they count for a slot on either side. From left to right.
    let mut placed: Vec<(f32, f32, f32)> = ties
        .iter()
        .flat_map(|tie| [-2.0, 2.0].map(|shift| (tie.x + shift, tie.top, tie.bottom)))
        .collect();
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    for at in order {
        let wire = &mut wires[at];
        let (low, high) = wire.reach();
        // How much of its way it would share with what stands there.
        let shared = |x: f32| -> f32 {
            let first = placed.partition_point(|other| other.0 <= x - (SLOT - 0.1));
            let near = placed.iter().skip(first).take_while(|other| other.0 < x + (SLOT - 0.1));
            near.map(|&(_, top, bottom)| (high.min(bottom) - low.max(top)).max(0.0)).sum()
        };
        let mut best = (f32::MAX, 0.0);
        for shift in aside(SLOTS).map(|places| places * SLOT) {
            if !same_side(wire.x, wire.x + shift, wall) {
                continue;
            }
            let cost = shared(wire.x + shift);
            if cost < best.0 {
                best = (cost, shift);
            }
            if cost <= 0.0 {
                break;
            }
        }
        wire.x += best.1;
        let at = placed.partition_point(|other| other.0 <= wire.x);
        placed.insert(at, (wire.x, low, high));
    }
}
