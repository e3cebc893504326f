//! The child in sight: height is how the child was seen; below the line, contacts in which it was
//! not; hatched, the stretches in which nobody responsible saw it.

use super::super::index::{SightDegree, SightMark, shape_of};
use super::super::measure::TextStyle;
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Shape, Stroke};
use super::super::spoken::gap_days;
use super::super::time_shape::TimeShape;
use super::super::words::words;
use super::crowd;
use super::painter::{Painter, rect};
use super::reaching::Reaching;
use super::{Facts, Target};
use crate::model::Id;
use crate::text::tr_with;

/// Height of the strip above its line.
pub(super) const FULL: f32 = 40.0;
/// From so many contacts in view on they cannot be told apart.
const CROWD: usize = 240;
/// Between words below the line and whatever else stands there.
const CLEAR: f32 = 8.0;
/// From the top of the strip to the line.
const LINE: f32 = 48.0;

pub(super) fn paint(painter: &mut Painter<'_>) {
    let area = painter.frame.sight;
    if area.height() < 1.0 {
        return;
    }
    let plot = painter.frame.plot_of(area);
    let line = area.top() + LINE;
    painter.group(GroupKind::Sight, plot);
    let labels = gaps(painter, line);
    let window = (painter.view.from as i64, painter.view.to as i64);
    let (first, last) = painter.index.sight_between(window);
    let axis = Stroke::new(Role::Control, 1.0);
    if last - first > CROWD {
        crowd::paint(painter, line, (first, last), window);
        painter.line((plot.left(), line), (plot.right(), line), axis);
    } else {
        let reaching = Reaching::find(painter, (first, last), window);
        let index = painter.index;
        let marks = index.sight.get(first..last).unwrap_or(&[]);
        reaching.paint(painter, line);
        seen(painter, line, marks, &reaching);
        painter.line((plot.left(), line), (plot.right(), line), axis);
        below(painter, line, marks, &reaching);
    }
    for Label { middle, content, width } in labels {
        let (left, right) = (middle - width / 2.0 - 5.0, middle + width / 2.0 + 5.0);
        let plate = rect(left, line - 29.0, right, line - 11.0);
        painter.rounded(plate, 3.0, Some(Role::Canvas.into()), None);
        let style = TextStyle::semi_bold(12.0);
        painter.text((middle, line - 15.8), Anchor::Middle, content, style, Role::Text);
    }
    names(painter);
    painter.group(GroupKind::Sight, area);
    let bottom = Stroke::new(Role::LineStrong, 1.0);
    painter.line((0.0, area.bottom()), (plot.right(), area.bottom()), bottom);
}

/// The words of a gap.
struct Label {
    middle: f32,
    content: String,
    width: f32,
}

/// Hatches the gaps and answers their labels.
fn gaps(painter: &mut Painter<'_>, line: f32) -> Vec<Label> {
    let plot = painter.frame.plot_of(painter.frame.sight);
    let wall = painter
        .index
        .calamity
        .map(|(first, last)| f32::midpoint(painter.x(first), painter.x(last.saturating_add(1))));
    let mut labels = Vec::new();
    let mut last_label = plot.left();
    let mut last_hatch = plot.left();
    for (number, gap) in painter.state.sight.iter().enumerate() {
        let (left, right) = (painter.x(gap.from), painter.x(gap.to.saturating_add(1)));
        let (left, right) = (left.max(plot.left()), right.min(plot.right()));
        if right - left < if gap.to_calamity { 0.4 } else { 2.0 } {
            continue;
        }
        let hatch = rect(left, line - FULL, right, line);
        painter.push(Shape::Hatch { rect: hatch, paint: Role::LineStrong.into() });
        let days = gap_days(gap, painter.view.language);
        painter.hit(hatch, Target::Gap(number));
        painter.node(hatch, Target::Gap(number));
        let hatched = std::mem::replace(&mut last_hatch, right);
        if gap.to_calamity {
            last_hatch = hatched;
            let clear = last_label.max(last_hatch);
            last_seen(painter, line, (left, right), clear, &days);
            last_label = right;
            continue;
        }
        let style = TextStyle::semi_bold(12.0);
        let middle = f32::midpoint(left, right);
        for key in ["timeline-sight-gap", "timeline-sight-gap-short", "timeline-sight-gap-plain"] {
            let content = tr_with(painter.view.language, key, &[("days", days.clone().into())]);
            let width = painter.width(&content, style);
            let room = width + 14.0;
            let (from, to) = (middle - room / 2.0, middle + room / 2.0);
            let clear = from >= left
                && to <= right
                && from >= last_label
                && wall.is_none_or(|wall| to < wall - 3.0 || from > wall + 3.0);
            if clear {
                labels.push(Label { middle, content, width });
                last_label = to;
                break;
            }
        }
    }
    labels
}

/// How long before the calamity the child was last seen: too short a stretch to write in, so the
/// words stand before it, above the bars of contacts in which it was no more than seen.
fn last_seen(painter: &mut Painter<'_>, line: f32, gap: (f32, f32), clear: f32, days: &str) {
    let language = painter.view.language;
    let style = TextStyle::semi_bold(12.0);
    let y = line - 25.0;
    let tall = |painter: &Painter<'_>, from: f32, to: f32| {
        // Contacts stand in order of time: only those at this place are looked at.
        let marks = &painter.index.sight;
        let minute = |x: f32| painter.frame.minute(&painter.view, x) as i64;
        let first = marks.partition_point(|mark| mark.minute() <= minute(from - 12.0));
        marks
            .iter()
            .skip(first)
            .take_while(|mark| mark.minute() < minute(to + 4.0))
            .any(|mark| matches!(mark.degree, SightDegree::Alone | SightDegree::WithoutParents))
    };
    for key in ["timeline-sight-last", "timeline-sight-last-short"] {
        let content = tr_with(language, key, &[("days", days.to_owned().into())]);
        let width = painter.width(&content, style);
        let right = gap.0 - 6.0;
        let left = right - width;
        if left - 22.0 < clear || tall(painter, left - 20.0, right) {
            continue;
        }
        let stroke = Stroke::new(Role::Text2, 1.0);
        painter.line((left - 18.0, y), (left - 5.0, y), stroke);
        painter.line((left - 18.0, y - 4.0), (left - 18.0, y + 4.0), stroke);
        painter.text((right, y + 4.0), Anchor::End, content, style, Role::Text);
        return;
    }
}

/// Contacts in which the child was seen.
fn seen(painter: &mut Painter<'_>, line: f32, marks: &[SightMark], reaching: &Reaching) {
    let mut bars: Vec<f32> = Vec::with_capacity(marks.len());
    let mut furthest = f32::NEG_INFINITY;
    for mark in marks {
        let Some((share, role)) = height_of(mark.degree) else { continue };
        if mark.school {
            continue;
        }
        let height = FULL * share;
        let top = line - height;
        let mut x = painter.x(mark.minute());
        // Contacts at the same place stand side by side.
        let taken = |x: f32, bars: &[f32]| {
            let near = bars.get(bars.len().saturating_sub(12)..).unwrap_or(&[]);
            x < furthest + 9.0 && near.iter().any(|&other| (other - x).abs() < 9.0)
        };
        let mut tries = 0;
        while taken(x, &bars) && tries < 6 {
            x += 10.0;
            tries += 1;
        }
        bars.push(x);
        furthest = furthest.max(x);
        if !reaching.is_in_band(mark) {
            reach(painter, mark, x, (top, line), role);
        }
        let bar = rect(x - 3.5, top, x + 3.5, line);
        painter.rounded(bar, 1.0, Some(role.into()), None);
        contact(painter, bar.expand(3.0), Facts::One(Id::new(mark.event)));
    }
}

/// How high a contact in which the child was seen stands in the strip, and its colour.
pub(super) const fn height_of(degree: SightDegree) -> Option<(f32, Role)> {
    match degree {
        SightDegree::Seen => Some((0.36, Role::Seen)),
        SightDegree::WithoutParents => Some((0.68, Role::WithoutParents)),
        SightDegree::Alone => Some((1.0, Role::Alone)),
        SightDegree::NotSeen | SightDegree::Unknown => None,
    }
}

/// What a contact takes of time beside its own place.
pub(super) fn reach(
    painter: &mut Painter<'_>,
    mark: &SightMark,
    x: f32,
    (top, line): (f32, f32),
    role: Role,
) {
    let plot = painter.frame.plot_of(painter.frame.sight);
    let shape = shape_of(mark.shape);
    if shape == TimeShape::Exact {
        return;
    }
    let (left, right) = ends(painter, mark);
    match shape {
        TimeShape::Bracket if right - left > 14.0 => {
            let stroke = Stroke::new(role.at(0.9), 1.1);
            painter.path(
                &[
                    (left + 0.5, top + 6.0),
                    (left + 0.5, top + 0.5),
                    (right - 0.5, top + 0.5),
                    (right - 0.5, top + 6.0),
                ],
                stroke,
            );
        }
        TimeShape::Halo => {
            let (left, right) = (left.min(x - 10.0), right.max(x + 10.0));
            painter.push(Shape::Band {
                rect: rect(left, top, right, line),
                paint: role.at(0.45),
                fade_in: x - left,
                fade_out: right - x,
            });
        }
        TimeShape::Period { .. } => {
            painter.push(Shape::Band {
                rect: rect(left.max(plot.left()), top, right.min(plot.right()), line),
                paint: role.at(0.3),
                fade_in: 0.0,
                fade_out: 0.0,
            });
        }
        TimeShape::Exact | TimeShape::Bracket => {}
    }
}

/// Contacts in which the child was not seen, or nobody knows; those close together are counted.
fn below(painter: &mut Painter<'_>, line: f32, marks: &[SightMark], reaching: &Reaching) {
    let plot = painter.frame.plot_of(painter.frame.sight);
    let y = line + 10.0;
    let from = reaching.count_below(painter, y);
    let mut clusters: Vec<(f32, SightDegree, Vec<i64>)> = Vec::new();
    // Where no words can stand.
    let mut taken: Vec<(f32, f32)> = Vec::new();
    let mut school = false;
    for mark in marks.iter().chain(&reaching.few) {
        school |= mark.school;
        if mark.school || height_of(mark.degree).is_some() {
            continue;
        }
        let ((left, right), x) = (ends(painter, mark), painter.x(mark.minute()));
        if shape_of(mark.shape).is_period() && mark.degree == SightDegree::NotSeen {
            let stroke = Stroke::new(Role::Signal, 1.2).dashed(3.0, 3.0);
            let (left, right) = (left.max(from), right.min(plot.right()));
            painter.line((left, y), (right, y), stroke);
            taken.push((left, right));
        }
        let x = if shape_of(mark.shape).is_period() { f32::midpoint(left, right) } else { x };
        let x = x.min(plot.right() - 6.0).max(from + 6.0);
        clusters.push((x, mark.degree, vec![mark.event]));
    }
    clusters.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Join what would touch; the graver sign, not seen, speaks for both.
    let mut joined: Vec<(f32, SightDegree, Vec<i64>)> = Vec::new();
    for cluster in clusters {
        match joined.last_mut() {
            Some(last) if cluster.0 - last.0 < 15.0 + if last.2.len() > 1 { 9.0 } else { 0.0 } => {
                last.2.extend(cluster.2);
                last.1 = last.1.min(cluster.1);
            }
            _ => joined.push(cluster),
        }
    }
    for (x, degree, events) in joined {
        sign(painter, (x, y), degree);
        let mut right = x + 8.0;
        if events.len() > 1 {
            let number = words(painter.view.language).number(events.len() as i64);
            let style = TextStyle::semi_bold(11.0);
            let at = (x + 8.0, y + 4.0);
            right = painter.text_box(at, Anchor::Start, number, style, Role::Text).right();
        }
        taken.push((x - 8.0, right));
        let hit = rect(x - 8.0, y - 8.0, x + 8.0, y + 8.0);
        contact(painter, hit, events.iter().map(|&event| Id::new(event)).collect());
    }
    let words = words(painter.view.language);
    let mut remark = |content: &str, role: Role| {
        let style = TextStyle::regular(11.0);
        let width = painter.width(content, style);
        let left = free_from(from + 8.0, width, &taken);
        if left + width + 8.0 < plot.right() {
            painter.text((left, y + 4.0), Anchor::Start, content, style, role);
            taken.push((left, left + width));
        }
    };
    if let Some(count) = reaching.count_above() {
        remark(&words.reaching(count), Role::Text2);
    }
    if school {
        remark(&words.sight_school, Role::Text3);
    }
}

/// The first place from a place on where words of a width stand clear of what is taken.
fn free_from(from: f32, width: f32, taken: &[(f32, f32)]) -> f32 {
    let mut left = from;
    let in_the_way = |left: f32| {
        taken.iter().find(|&&(start, end)| start < left + width + CLEAR && left < end + CLEAR)
    };
    while let Some(&(_, end)) = in_the_way(left) {
        left = end + CLEAR;
    }
    left
}

/// The sign of a contact in which the child was not seen, or nobody knows.
pub(super) fn sign(painter: &mut Painter<'_>, (x, y): (f32, f32), degree: SightDegree) {
    if degree == SightDegree::NotSeen {
        let stroke = Stroke::new(Role::Signal, 1.7);
        painter.circle((x, y), 4.8, Some(Role::Canvas.into()), Some(stroke));
        painter.line((x - 3.2, y + 3.2), (x + 3.2, y - 3.2), stroke);
    } else {
        let stroke = Stroke::new(Role::Text3, 1.1);
        painter.circle((x, y), 5.4, Some(Role::Canvas.into()), Some(stroke));
        let style = TextStyle::semi_bold(9.0);
        painter.text((x, y + 3.1), Anchor::Middle, "?", style, Role::Text2);
    }
}

/// A place in the strip that tells of the contacts behind it.
pub(super) fn contact(painter: &mut Painter<'_>, hit: emath::Rect, events: Facts) {
    let target = Target::Contacts(events);
    painter.hit(hit, target.clone());
    painter.node(hit, target);
}

fn names(painter: &mut Painter<'_>) {
    let area = painter.frame.sight;
    let column = rect(0.0, area.top(), painter.frame.plot.0, area.bottom());
    painter.group(GroupKind::Sight, column);
    let words = words(painter.view.language);
    let room = column.width() - 40.0;
    if room < 30.0 {
        return;
    }
    eye(painter, 19.0, area.top() + 15.0);
    let name = (32.0, area.top() + 19.0);
    let style = TextStyle::semi_bold(13.0);
    painter.text_within(name, Anchor::Start, &words.sight, style, Role::Text, room);
    let style = TextStyle::regular(11.0);
    let lines = super::super::measure::wrap(&words.sight_hint, style, room, 3, painter.measure);
    for (line, content) in lines.into_iter().enumerate() {
        let y = area.top() + 33.0 + 13.0 * line as f32;
        painter.text((32.0, y), Anchor::Start, content, style, Role::Text3);
    }
}

fn eye(painter: &mut Painter<'_>, x: f32, y: f32) {
    let stroke = Stroke::new(Role::Text, 1.2);
    let lid = |up: f32| -> Vec<(f32, f32)> {
        (0..=12)
            .map(|step| {
                let share = step as f32 / 6.0 - 1.0;
                (x + 7.2 * share, y + up * 4.8 * (1.0 - share * share))
            })
            .collect()
    };
    painter.path(&lid(-1.0), stroke);
    painter.path(&lid(1.0), stroke);
    painter.circle((x, y), 2.4, None, Some(stroke));
}

/// Left and right end of what a contact takes of time.
pub(super) fn ends(painter: &Painter<'_>, mark: &SightMark) -> (f32, f32) {
    (
        painter.x(mark.minute() - bound(mark.before)),
        painter.x(mark.minute() + bound(mark.after) + 1),
    )
}

/// A reach in minutes; what is open goes on for fifty years.
fn bound(minutes: u32) -> i64 {
    i64::from(minutes.min(50 * 525_960))
}
