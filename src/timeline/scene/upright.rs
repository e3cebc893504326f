//! Arrows, broken arrows and spines as they are drawn: under the marks, and interrupted where a
//! label stands, so that no line runs through a word.

use super::super::index::LinkKind;
use super::super::measure::TextStyle;
use super::super::palette::{Paint, Role};
use super::super::shape::{Anchor, GroupKind, Shape, Stroke};
use super::bundle;
use super::flow::{Flow, Tie, Wire};
use super::layout::Layout;
use super::painter::{Painter, rect};
use super::{Cluster, Hit, Target};
use crate::model::Attendance;
use ecow::EcoString;
use emath::Rect;

/// A line keeps so far from the words it makes room for.
const CLEAR: (f32, f32) = (2.5, 1.0);
/// What is left of a line between two words is drawn from this length on.
const SHORTEST: f32 = 1.2;
/// The tip of an arrow gives way to words by at most this much.
const TIP: f32 = 13.0;
/// An arrow this far from its mark has a foot that leads to it.
const FOOT: f32 = 5.0;
/// Height of the number on an arrow that stands for several.
const BADGE: f32 = 12.0;

/// Height of the number of a merged mark.
const NUMBER: f32 = 12.5;

/// A stretch of an upright line that gives way: which line, from where to where.
type Gap = (usize, f32, f32);

/// What can be pointed at of arrows and gathered links.
pub(super) fn hits(painter: &mut Painter<'_>, flow: &Flow) {
    let area = painter.lanes_plot();
    for wire in &flow.wires {
        let (low, high) = wire.reach();
        let hit = rect(wire.x - 3.0, low, wire.x + 3.0, high).intersect(area);
        painter.hit(hit, wire.target.clone());
    }
    bundle::hits(painter, &flow.bundles);
}

/// Draws everything upright; `words` are those in the lanes.
pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout, flow: &Flow, words: &[Hit]) {
    let area = painter.lanes_plot();
    // The numbers of a crowded lane have no outline of their own to keep lines away.
    let numbers = painter.scene.hits.iter().filter_map(|hit| match &hit.target {
        Target::Cluster(Cluster::Range(..)) => {
            let height = hit.rect.height().min(NUMBER);
            let size = emath::Vec2::new(hit.rect.width(), height);
            Some(Rect::from_center_size(hit.rect.center(), size))
        }
        _ => None,
    });
    let mut all: Vec<Rect> = Vec::with_capacity(words.len() + painter.scene.hits.len());
    all.extend(words.iter().map(|word| word.rect));
    all.extend(numbers);
    let words = all;
    let gaps = gaps(flow, &words);
    let of = |line: usize| {
        let first = gaps.partition_point(|gap| gap.0 < line);
        let length = gaps.get(first..).map_or(0, |rest| rest.partition_point(|gap| gap.0 == line));
        gaps.get(first..first + length).unwrap_or(&[])
    };
    bundle::paint(painter, &flow.bundles);
    painter.group(GroupKind::Arrows, area);
    for (at, wire) in flow.wires.iter().enumerate() {
        if wire.kind == LinkKind::Told {
            arrow(painter, wire, of(at));
        }
    }
    painter.group(GroupKind::BrokenArrows, area);
    for (at, wire) in flow.wires.iter().enumerate() {
        if wire.kind == LinkKind::NotTold {
            broken(painter, wire, of(at));
        }
    }
    painter.group(GroupKind::Spines, area);
    for (at, tie) in flow.ties.iter().enumerate() {
        spine(painter, layout, tie, of(flow.wires.len() + at));
    }
}

/// Where lines give way to words, in order of line and height. Wires are numbered before ties.
fn gaps(flow: &Flow, words: &[Rect]) -> Vec<Gap> {
    let mut lines: Vec<(f32, f32, f32, usize)> = flow
        .wires
        .iter()
        .map(Wire::reach)
        .zip(flow.wires.iter().map(|wire| wire.x))
        .chain(flow.ties.iter().map(|tie| ((tie.top, tie.bottom), tie.x)))
        .enumerate()
        .map(|(at, ((low, high), x))| (x, low, high, at))
        .collect();
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut gaps: Vec<Gap> = Vec::new();
    for word in words {
        let (left, right) = (word.left() - CLEAR.0, word.right() + CLEAR.0);
        let (top, bottom) = (word.top() - CLEAR.1, word.bottom() + CLEAR.1);
        let first = lines.partition_point(|line| line.0 <= left);
        let crossing = lines.iter().skip(first).take_while(|line| line.0 < right);
        for &(_, low, high, at) in crossing {
            if low < bottom && top < high {
                gaps.push((at, top, bottom));
            }
        }
    }
    gaps.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    gaps
}

/// An upright line from one height to another, without its gaps.
fn upright(painter: &mut Painter<'_>, x: f32, ends: (f32, f32), gaps: &[Gap], stroke: Stroke) {
    let (low, high) = (ends.0.min(ends.1), ends.0.max(ends.1));
    let mut at = low;
    for &(_, top, bottom) in gaps {
        if top - at > SHORTEST {
            painter.line((x, at), (x, top.min(high)), stroke);
        }
        at = at.max(bottom);
    }
    if high - at > SHORTEST {
        painter.line((x, at), (x, high), stroke);
    }
}

/// Where the tip of an arrow can be seen: before the words that would cover it.
fn tip_of(wire: &Wire, end: f32, gaps: &[Gap]) -> f32 {
    let down = end > wire.from;
    let mut tip = end;
    let mut give_way = |&(_, top, bottom): &Gap| {
        let (low, high) = if down { (tip - 4.5, tip) } else { (tip, tip + 4.5) };
        if top < high && low < bottom {
            tip = if down { top } else { bottom };
        }
    };
    if down {
        gaps.iter().rev().for_each(&mut give_way);
    } else {
        gaps.iter().for_each(&mut give_way);
    }
    let before_tail = if down { tip > wire.from + 6.0 } else { tip < wire.from - 6.0 };
    if before_tail && (tip - end).abs() <= TIP { tip } else { end }
}

/// How thick and in what colour a wire is.
fn pen(wire: &Wire) -> (Paint, f32) {
    let (paint, width) = match (wire.kind, wire.selected) {
        (LinkKind::Told, true) => (Role::Accent.at(1.0), 1.8),
        (LinkKind::Told, false) => (Role::Text3.at(0.6), 1.1),
        (LinkKind::NotTold, true) => (Role::Signal.into(), 1.8),
        (LinkKind::NotTold, false) => (Role::Signal.into(), 1.2),
    };
    (paint, width + 0.4 * (wire.count() as f32).log2().min(6.0))
}

fn arrow(painter: &mut Painter<'_>, wire: &Wire, gaps: &[Gap]) {
    let (paint, width) = pen(wire);
    let Some(&end) = wire.to.first() else { return };
    let end = tip_of(wire, end, gaps);
    let tip = if end > wire.from { -4.5 } else { 4.5 };
    let stroke = Stroke::new(paint, width);
    if let Some(mark) = wire.mark {
        foot(painter, mark, (wire.x, wire.from), Stroke::new(paint, 1.1));
    }
    upright(painter, wire.x, (wire.from, end + tip * 0.6), gaps, stroke);
    let spread = if wire.selected { 3.4 } else { 2.8 };
    let points = [(wire.x, end), (wire.x - spread, end + tip), (wire.x + spread, end + tip)];
    painter.push(Shape::Path {
        points: points.iter().map(|&point| point.into()).collect(),
        closed: true,
        fill: Some(paint),
        stroke: None,
    });
}

fn broken(painter: &mut Painter<'_>, wire: &Wire, gaps: &[Gap]) {
    let (paint, width) = pen(wire);
    let stroke = Stroke::new(paint, width);
    let far = wire.to.iter().copied().fold(wire.from, |far, y| {
        if (y - wire.from).abs() > (far - wire.from).abs() { y } else { far }
    });
    upright(painter, wire.x, (wire.from, far), gaps, stroke.dashed(4.0, 3.0));
    painter.line((wire.x - 2.5, wire.from), (wire.x + 2.5, wire.from), stroke);
    for &y in &wire.to {
        let bar = Stroke::new(paint, width + 0.6);
        painter.line((wire.x - 4.0, y), (wire.x + 4.0, y), bar);
    }
}

/// From a mark to the line that had to make room beside it.
fn foot(painter: &mut Painter<'_>, mark: (f32, f32), at: (f32, f32), stroke: Stroke) {
    if (mark.0 - at.0).abs() > FOOT {
        painter.line((mark.0, at.1), at, stroke);
    }
}

fn spine(painter: &mut Painter<'_>, layout: &Layout, tie: &Tie, gaps: &[Gap]) {
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
    if let Some(mark) = tie.mark {
        let y = mark.1.clamp(low.min(home), high.max(home));
        foot(painter, mark, (tie.x, y), Stroke::new(role, 1.4));
    }
    upright(painter, tie.x, (low, high), gaps, Stroke::new(role, 2.4));
    let dotted = Stroke::new(Role::Signal, 1.2).dashed(1.5, 2.5);
    if tie.top < low {
        upright(painter, tie.x, (tie.top, low), gaps, dotted);
    }
    if tie.bottom > high {
        upright(painter, tie.x, (high, tie.bottom), gaps, dotted);
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

/// The numbers on arrows that stand for several, where there is room for one clear of all words
/// and marks. Where links are gathered their numbers stand above the lanes.
pub(super) fn badges(painter: &mut Painter<'_>, flow: &Flow, words: &[Hit]) {
    if !flow.bundles.is_empty() {
        return;
    }
    let area = painter.lanes_plot();
    let counted: Vec<&Wire> = flow.wires.iter().filter(|wire| wire.count() > 1).collect();
    if counted.is_empty() {
        return;
    }
    let language = painter.view.language;
    let style = TextStyle::semi_bold(11.0);
    let marks = painter.scene.hits.iter().filter(|hit| is_mark(hit)).map(|hit| hit.rect);
    let marks: Vec<Rect> = marks.collect();
    let mut placed: Vec<Rect> = Vec::new();
    let mut drawn: Vec<(Rect, EcoString, &Wire)> = Vec::new();
    for wire in counted {
        let number = super::super::words::words(language).number(wire.count() as i64);
        let half = (painter.width(&number, style) / 2.0 + 3.5).max(BADGE / 2.0);
        let column = rect(wire.x - half, area.top(), wire.x + half, area.bottom());
        let (low, high) = wire.reach();
        let others = flow.wires.iter().filter(|other| !std::ptr::eq(*other, wire)).map(|other| {
            // Half over a neighbour a number would seem to be that one's.
            let (low, high) = other.reach();
            rect(other.x - 1.0, low, other.x + 1.0, high)
        });
        let spines = flow
            .ties
            .iter()
            .map(|tie| rect(tie.x - 3.0, tie.top - 3.0, tie.x + 3.0, tie.bottom + 3.0));
        let must: Vec<Rect> = words
            .iter()
            .map(|word| word.rect)
            .chain(marks.iter().copied())
            .chain(placed.iter().copied())
            .filter(|other| other.intersects(column))
            .collect();
        let should: Vec<Rect> =
            others.chain(spines).filter(|other| other.intersects(column)).collect();
        let box_at = |y: f32| {
            Rect::from_center_size((wire.x, y).into(), emath::Vec2::new(2.0 * half, BADGE))
        };
        // What stands in the way of a number at a height, and how far it is to be kept clear of.
        let in_the_way = |y: f32, strict: bool| {
            let place = box_at(y);
            let must = must.iter().find(|other| other.intersects(place.expand(1.0)));
            let should = || should.iter().find(|other| strict && other.intersects(place));
            must.map(|other| (other, 1.0)).or_else(|| should().map(|other| (other, 0.0)))
        };
        let first = low.max(area.top()) + 10.0;
        let last = high.min(area.bottom()) - 10.0;
        let steps = ((last - first) / 3.0).max(0.0) as usize;
        // From its tail on, where the eye looks for what it is.
        let at = |step: usize| {
            let far = 3.0 * step as f32;
            if wire.goes_down() { first + far } else { last - far }
        };
        let found = [true, false].into_iter().find_map(|strict| {
            let mut step = 0;
            while step < steps {
                let y = at(step);
                let Some((other, clear)) = in_the_way(y, strict) else {
                    if area.contains_rect(box_at(y)) {
                        return Some(y);
                    }
                    step += 1;
                    continue;
                };
                // As far as that reaches there is no place.
                let room = BADGE / 2.0 + clear;
                let beyond = if wire.goes_down() {
                    other.bottom() + room - y
                } else {
                    y + room - other.top()
                };
                step = step.saturating_add(((beyond / 3.0) as usize).max(1));
            }
            None
        });
        if let Some(y) = found {
            placed.push(box_at(y));
            drawn.push((box_at(y), number, wire));
        }
    }
    for kind in [LinkKind::Told, LinkKind::NotTold] {
        let group = match kind {
            LinkKind::Told => GroupKind::Arrows,
            LinkKind::NotTold => GroupKind::BrokenArrows,
        };
        painter.group(group, area);
        for (place, number, wire) in drawn.iter().filter(|(_, _, wire)| wire.kind == kind) {
            let paint = pen(wire).0.role;
            let stroke = Stroke::new(paint, 1.0);
            painter.rounded(*place, BADGE / 2.0, Some(Role::Canvas.into()), Some(stroke));
            let at = (place.center().x, place.center().y + 3.9);
            let text = if kind == LinkKind::NotTold { Role::Signal } else { Role::Text2 };
            painter.text(at, Anchor::Middle, number.clone(), style, text);
            painter.hit(*place, wire.target.clone());
        }
    }
}

/// Whether a place that can be pointed at is a mark in a lane.
fn is_mark(hit: &Hit) -> bool {
    match &hit.target {
        Target::Event(_) => hit.rect.height() < 24.0,
        Target::Cluster(cluster) => cluster.lane().is_some(),
        _ => false,
    }
}
