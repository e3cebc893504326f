//! Information between lanes where there is too much of it for an arrow each: per stretch of time
//! the number of tellings and of what was not told, above the lanes, and under it a line with at
//! every lane a bar to the left for what it told, to the right for what it was told, and a red one
//! below for what it was not told. A stretch in which only few lanes told each other shows counted
//! arrows instead.

use super::super::index::{LaneFlow, Link, LinkKind, partition_point_near};
use super::super::measure::TextStyle;
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Shape, Stroke};
use super::flow::{Flow, Wire, spines_between};
use super::items::{begin_of, bin_of};
use super::layout::Layout;
use super::painter::{Painter, rect};
use super::{Cluster, Target};

/// The narrowest stretch of time, in points: at least as wide as one of merged marks, which
/// stand clear of its borders.
const BIN: f64 = 128.0;
/// Height of the numbers above the lanes.
pub(super) const HEAD: f32 = 17.0;
/// A stretch with at most so many links between at most so many pairs of lanes shows arrows.
const FEW_LINKS: usize = 48;
const FEW_PAIRS: usize = 4;
/// Up to so many links in a stretch are counted one by one; of more it is asked how many there are.
/// Where that is at hand, fewer are counted.
const ONE_BY_ONE: usize = 320;
const AT_HAND: usize = 64;
/// The longest bar of a lane, and how thick bars are.
const LONGEST: f32 = 16.0;
const THICK: f32 = 3.0;
/// Between counted arrows, in points.
const SLOT: f32 = 5.0;

/// The links of a stretch of time.
pub(super) struct Bundle {
    pub x: f32,
    pub top: f32,
    pub bottom: f32,
    /// Room for the number.
    room: f32,
    told: usize,
    untold: usize,
    meetings: usize,
    lanes: Vec<LanePart>,
    target: Target,
}

/// What a lane had to do with it.
struct LanePart {
    y: f32,
    /// Shares of the most of any lane.
    sent: f32,
    received: f32,
    untold: f32,
}

/// A stretch of time with links in it: its minutes, and their places.
#[derive(Clone, Copy)]
struct Stretch {
    from: i64,
    until: i64,
    start: usize,
    end: usize,
}

impl Stretch {
    fn count(&self) -> usize {
        self.end - self.start
    }
}

/// Gathers the links at these places.
pub(super) fn gather(
    painter: &Painter<'_>,
    layout: &Layout,
    places: (usize, usize),
    flow: &mut Flow,
) {
    let area = painter.lanes_plot();
    let stretches = stretches(painter, places);
    let lanes = painter.index.tally.flow.len();
    let counts = counts(painter, &stretches);
    flow.bundles.reserve(stretches.len());
    for (&Stretch { from, until, start, end }, during) in
        stretches.iter().zip(counts.chunks(lanes.max(1)))
    {
        let left = painter.x(from).max(area.left() + 4.0);
        let right = painter.x(until).min(area.right());
        let counted = if end - start <= FEW_LINKS {
            arrows(painter, layout, (start, end), left, flow)
        } else {
            false
        };
        let lanes = if counted { Vec::new() } else { parts(layout, during) };
        let untold: usize = during.iter().map(|[_, _, untold]| untold).sum();
        let count = end - start;
        let (top, bottom) = lanes.iter().fold((f32::MAX, f32::MIN), |(top, bottom), part| {
            (top.min(part.y), bottom.max(part.y))
        });
        flow.bundles.push(Bundle {
            x: left,
            top,
            bottom,
            room: right - left,
            told: count.saturating_sub(untold),
            untold: untold.min(count),
            meetings: spines_between(painter, from, until).len(),
            lanes,
            target: Target::Cluster(Cluster::Links { start, end, only: None, count }),
        });
    }
}

/// The stretches of time in which the links at these places are gathered.
fn stretches(painter: &Painter<'_>, (first, last): (usize, usize)) -> Vec<Stretch> {
    let links = &painter.index.links;
    let area = painter.lanes_plot();
    let bin = bin_of(painter, BIN);
    let most = (f64::from(area.width()) / BIN) as usize + 2;
    let mut stretches = Vec::with_capacity(most.min(last.saturating_sub(first)));
    let mut start = first;
    while start < last {
        let Some(link) = links.get(start) else { break };
        let from = begin_of(link.minute, bin);
        let mut until = from + bin;
        // What the edges of the window leave may be too narrow for a number.
        if painter.x(until) - area.left() < BIN as f32 * 0.6 {
            until += bin;
        }
        if area.right() - painter.x(until) < BIN as f32 * 0.6 {
            until += bin;
        }
        // About as many as in the stretch before.
        let about = start + stretches.last().map_or(0, Stretch::count);
        let end = partition_point_near(links, about, |link| link.minute < until);
        let end = end.clamp(start + 1, last);
        stretches.push(Stretch { from, until, start, end });
        start = end;
    }
    stretches
}

/// For every stretch, how many links left, reached and did not reach each lane: stretch after
/// stretch, lane by lane.
fn counts(painter: &Painter<'_>, stretches: &[Stretch]) -> Vec<[usize; 3]> {
    let links = &painter.index.links;
    let flow = &painter.index.tally.flow;
    let bin = bin_of(painter, BIN);
    let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else {
        return Vec::new();
    };
    let at_hand = flow.iter().all(|lane| lane.sent.before_steps(first.from, bin).is_some());
    let few = if at_hand { AT_HAND } else { ONE_BY_ONE };
    if last.end - first.start > few * stretches.len() {
        return asked(links, flow, stretches, bin);
    }
    let mut all = vec![[0; 3]; flow.len() * stretches.len()];
    for (stretch, counts) in stretches.iter().zip(all.chunks_mut(flow.len().max(1))) {
        one_by_one(links.get(stretch.start..stretch.end).unwrap_or(&[]), counts);
    }
    all
}

/// The same from the lists of every lane, for stretches that begin at steps of a bin.
fn asked(links: &[Link], flow: &[LaneFlow], stretches: &[Stretch], bin: i64) -> Vec<[usize; 3]> {
    let mut all = vec![[0; 3]; flow.len() * stretches.len()];
    let (Some(first), Some((last, rest))) = (stretches.first(), stretches.split_last()) else {
        return all;
    };
    // Of the outermost bins the window may show a part.
    let minute = |place: usize| links.get(place).map_or(first.from, |link| link.minute);
    let (begins, ends) = (minute(first.start), minute(last.end.saturating_sub(1)) + 1);
    let steps: Vec<usize> =
        rest.iter().map(|stretch| ((stretch.until - first.from) / bin) as usize).collect();
    for (at, lane) in flow.iter().enumerate() {
        for (list, minutes) in [&lane.sent, &lane.received, &lane.untold].into_iter().enumerate() {
            let at_steps = minutes.before_steps(first.from, bin);
            let mut before = minutes.before(begins);
            let mut place = at;
            let mut note = |until: usize| {
                if let Some(counts) = all.get_mut(place) {
                    counts[list] = until - before;
                }
                place += flow.len();
                before = until;
            };
            match at_steps {
                Some(at_steps) => steps.iter().for_each(|&step| note(at_steps(step))),
                None => rest.iter().for_each(|stretch| note(minutes.before(stretch.until))),
            }
            note(minutes.before(ends));
        }
    }
    all
}

/// Counts links lane by lane: which they left, reached and did not reach.
fn one_by_one(links: &[Link], counts: &mut [[usize; 3]]) {
    let mut count = |lane: u16, list: usize| {
        if let Some(counts) = counts.get_mut(usize::from(lane)) {
            counts[list] += 1;
        }
    };
    for link in links {
        match link.kind {
            LinkKind::Told => {
                count(link.from, 0);
                count(link.to, 1);
            }
            LinkKind::NotTold => count(link.to, 2),
        }
    }
}

/// Counted arrows for a stretch, where few lanes told each other; false where they are more.
fn arrows(
    painter: &Painter<'_>,
    layout: &Layout,
    (start, end): (usize, usize),
    left: f32,
    flow: &mut Flow,
) -> bool {
    let mut pairs: Vec<((u16, u16, LinkKind), usize)> = Vec::new();
    for link in painter.index.links.get(start..end).unwrap_or(&[]) {
        let key = (link.from, link.to, link.kind);
        if let Some((_, count)) = pairs.iter_mut().find(|(other, _)| *other == key) {
            *count += 1;
        } else if pairs.len() == FEW_PAIRS {
            return false;
        } else {
            pairs.push((key, 1));
        }
    }
    for (at, (only, count)) in pairs.into_iter().enumerate() {
        let (Some(from), Some(to)) =
            (layout.lanes.get(usize::from(only.0)), layout.lanes.get(usize::from(only.1)))
        else {
            continue;
        };
        if from.height < 1.0 || to.height < 1.0 {
            continue;
        }
        let down = to.top > from.top;
        let tail = if down { from.top + from.height - 6.0 } else { from.top + 6.0 };
        let goal = if down { to.top + 4.0 } else { to.top + to.height - 4.0 };
        flow.wires.push(Wire {
            x: left + at as f32 * SLOT,
            from: tail,
            mark: None,
            lane: only.0,
            to: vec![goal],
            kind: only.2,
            selected: false,
            first: start,
            target: Target::Cluster(Cluster::Links { start, end, only: Some(only), count }),
        });
    }
    true
}

fn parts(layout: &Layout, counts: &[[usize; 3]]) -> Vec<LanePart> {
    let mut found: Vec<(f32, [usize; 3])> = Vec::with_capacity(counts.len());
    let mut most = 1;
    for (lane, (counts, place)) in counts.iter().zip(&layout.lanes).enumerate() {
        let under = lane >= layout.pinned && place.top + 9.0 < layout.scrolls_from;
        if place.height > 1.0 && !under && counts.iter().any(|&count| count > 0) {
            most = counts.iter().copied().fold(most, usize::max);
            found.push((place.top + (place.height / 2.0).min(9.0), *counts));
        }
    }
    let share = |count: usize| (count as f32 / most as f32).sqrt();
    let part = |(y, [sent, received, untold]): (f32, [usize; 3])| LanePart {
        y,
        sent: share(sent),
        received: share(received),
        untold: share(untold),
    };
    found.into_iter().map(part).collect()
}

pub(super) fn hits(painter: &mut Painter<'_>, bundles: &[Bundle]) {
    let area = painter.lanes_plot();
    for bundle in bundles {
        let hit = rect(bundle.x - 3.0, area.top(), bundle.x + 3.0, area.bottom());
        painter.hit(hit, bundle.target.clone());
    }
}

pub(super) fn paint(painter: &mut Painter<'_>, bundles: &[Bundle]) {
    let area = painter.lanes_plot();
    painter.group(GroupKind::Arrows, area);
    for bundle in bundles.iter().filter(|bundle| !bundle.lanes.is_empty()) {
        let x = bundle.x;
        painter.line((x, bundle.top), (x, bundle.bottom), Stroke::new(Role::Text3.at(0.45), 1.0));
        for part in &bundle.lanes {
            let (left, right) = (x - LONGEST * part.sent, x + LONGEST * part.received);
            if right > left {
                painter.fill(rect(left, part.y, right, part.y + THICK), Role::Text3);
            }
        }
    }
    painter.group(GroupKind::BrokenArrows, area);
    for bundle in bundles {
        for part in bundle.lanes.iter().filter(|part| part.untold > 0.0) {
            let y = part.y + THICK + 1.0;
            let bar = rect(bundle.x, y, bundle.x + LONGEST * part.untold, y + THICK);
            painter.fill(bar, Role::Signal);
        }
    }
}

/// The numbers above the lanes: what was told, in red what was not, and the meetings.
pub(super) fn paint_head(painter: &mut Painter<'_>, bundles: &[Bundle]) {
    if bundles.is_empty() {
        return;
    }
    let area = painter.lanes_plot();
    let head = rect(area.left(), area.top(), area.right(), area.top() + HEAD);
    painter.group(GroupKind::Arrows, head);
    painter.fill(head, Role::Canvas);
    let words = super::super::words::words(painter.view.language);
    let style = TextStyle::semi_bold(11.0);
    let y = head.bottom() - 5.0;
    for bundle in bundles {
        let mut x = bundle.x + 2.0;
        let right = bundle.x + bundle.room - 4.0;
        let parts = [
            (bundle.told, Role::Text2),
            (bundle.untold, Role::Signal),
            (bundle.meetings, Role::Text3),
        ];
        for (count, role) in parts.into_iter().filter(|(count, _)| *count > 0) {
            let number = words.number(count as i64);
            let width = painter.width(&number, style);
            if x + 9.0 + width > right {
                continue;
            }
            let middle = y - 3.5;
            if role == Role::Text3 {
                // Meetings have the square of a consultation.
                painter.fill(rect(x, middle - 3.0, x + 6.0, middle + 3.0), role);
                painter.text((x + 9.0, y), Anchor::Start, number, style, role);
                x += 9.0 + width + 8.0;
                continue;
            }
            painter.line((x, middle), (x + 6.0, middle), Stroke::new(role, 1.2));
            if role == Role::Signal {
                painter.line(
                    (x + 6.0, middle - 3.5),
                    (x + 6.0, middle + 3.5),
                    Stroke::new(role, 1.6),
                );
            } else {
                painter.push(Shape::Path {
                    points: [(x + 8.0, middle), (x + 4.0, middle - 3.0), (x + 4.0, middle + 3.0)]
                        .map(Into::into)
                        .to_vec(),
                    closed: true,
                    fill: Some(role.into()),
                    stroke: None,
                });
            }
            painter.text((x + 10.0, y), Anchor::Start, number, style, role);
            x += 10.0 + width + 8.0;
        }
        let hit = rect(bundle.x, head.top(), bundle.x + bundle.room, head.bottom());
        painter.hit(hit, bundle.target.clone());
        painter.node(hit, bundle.target.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::index::Tally;
    use super::*;

    #[test]
    fn few_links_and_many_are_counted_alike() {
        let link = |number: u16| Link {
            event: i64::from(number),
            // Some at the same minute.
            minute: i64::from(number / 3) * 7,
            from: number % 5,
            to: number % 3,
            kind: if number.is_multiple_of(4) { LinkKind::NotTold } else { LinkKind::Told },
        };
        let links: Vec<Link> = (0..900).map(link).collect();
        let tally = Tally::build(5, &links, &[]);
        // Steps of which the lists know where they begin, and of which they do not.
        for bin in [256, 64, 10] {
            let mut stretches: Vec<Stretch> = Vec::new();
            for (from, bins) in [(1, 1), (2, 3), (5, 1)] {
                let (from, until) = (from * bin, (from + bins) * bin);
                let place = |minute: i64| links.partition_point(|link| link.minute < minute);
                let (start, end) = (place(from), place(until));
                stretches.push(Stretch { from, until, start, end });
            }
            // The window begins and ends within a bin, between two minutes.
            if let Some(first) = stretches.first_mut() {
                first.start += 3;
            }
            if let Some(last) = stretches.last_mut() {
                last.end -= 3;
            }
            let mut alone = vec![[0; 3]; 15];
            for (stretch, counts) in stretches.iter().zip(alone.chunks_mut(5)) {
                one_by_one(&links[stretch.start..stretch.end], counts);
            }
            assert_eq!(asked(&links, &tally.flow, &stretches, bin), alone, "steps of {bin}");
            assert!(alone.iter().flatten().any(|&count| count > 0));
        }
    }
}
