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
use super::{Facts, Target};
use crate::model::Id;
use crate::text::tr_with;

/// Height of the strip above its line.
const FULL: f32 = 40.0;
/// From so many contacts in view on they cannot be told apart.
const CROWD: usize = 240;
/// So many contacts before and after the window are looked at for brackets that reach in.
const NEAR: usize = 120;
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
    let (first, last) = in_view(painter);
    let axis = Stroke::new(Role::Control, 1.0);
    if last - first > CROWD {
        crowd::paint(painter, line, (first, last));
        painter.line((plot.left(), line), (plot.right(), line), axis);
    } else {
        let marks = visible_marks(painter, (first, last));
        seen(painter, line, &marks);
        painter.line((plot.left(), line), (plot.right(), line), axis);
        below(painter, line, &marks);
    }
    for (at, content, reach) in labels {
        let style = TextStyle::semi_bold(12.0);
        let width = painter.width(&content, style);
        let plate = rect(at - width / 2.0 - 5.0, line - 29.0, at + width / 2.0 + 5.0, line - 11.0);
        painter.rounded(plate, 3.0, Some(Role::Canvas.into()), None);
        painter.text((at, line - 15.8), Anchor::Middle, content, style, Role::Text);
        let _ = reach;
    }
    names(painter);
    painter.group(GroupKind::Sight, area);
    let bottom = Stroke::new(Role::LineStrong, 1.0);
    painter.line((0.0, area.bottom()), (plot.right(), area.bottom()), bottom);
}

/// Hatches the gaps and answers their labels: middle, words, and the stretch they may take.
fn gaps(painter: &mut Painter<'_>, line: f32) -> Vec<(f32, String, (f32, f32))> {
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
            last_seen(painter, line, (left, right), last_label.max(last_hatch), &days);
            last_label = right;
            continue;
        }
        let style = TextStyle::semi_bold(12.0);
        let middle = f32::midpoint(left, right);
        for key in ["timeline-sight-gap", "timeline-sight-gap-short", "timeline-sight-gap-plain"] {
            let content = tr_with(painter.view.language, key, &[("days", days.clone().into())]);
            let width = painter.width(&content, style) + 14.0;
            let (from, to) = (middle - width / 2.0, middle + width / 2.0);
            let clear = from >= left
                && to <= right
                && from >= last_label
                && wall.is_none_or(|wall| to < wall - 3.0 || from > wall + 3.0);
            if clear {
                labels.push((middle, content, (left, right)));
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
fn seen(painter: &mut Painter<'_>, line: f32, marks: &[(usize, SightMark)]) {
    let plot = painter.frame.plot_of(painter.frame.sight);
    let mut bars: Vec<f32> = Vec::with_capacity(marks.len());
    let mut furthest = f32::NEG_INFINITY;
    for &(_, mark) in marks {
        let (share, role) = match mark.degree {
            SightDegree::Seen => (0.36, Role::Seen),
            SightDegree::WithoutParents => (0.68, Role::WithoutParents),
            SightDegree::Alone => (1.0, Role::Alone),
            SightDegree::NotSeen | SightDegree::Unknown => continue,
        };
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
        let shape = shape_of(mark.shape);
        let (left, right) = match shape {
            TimeShape::Exact => (x, x),
            _ => ends(painter, &mark),
        };
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
            _ => {}
        }
        let bar = rect(x - 3.5, top, x + 3.5, line);
        painter.rounded(bar, 1.0, Some(role.into()), None);
        contact(painter, bar.expand(3.0), Facts::One(Id::new(mark.event)));
    }
}

/// Contacts in which the child was not seen, or nobody knows; those close together are counted.
fn below(painter: &mut Painter<'_>, line: f32, marks: &[(usize, SightMark)]) {
    let plot = painter.frame.plot_of(painter.frame.sight);
    let y = line + 10.0;
    let mut clusters: Vec<(f32, SightDegree, Vec<(usize, i64)>)> = Vec::new();
    let mut school = false;
    for &(place, mark) in marks {
        school |= mark.school;
        if mark.school || !matches!(mark.degree, SightDegree::NotSeen | SightDegree::Unknown) {
            continue;
        }
        let ((left, right), x) = (ends(painter, &mark), painter.x(mark.minute()));
        if shape_of(mark.shape).is_period() && mark.degree == SightDegree::NotSeen {
            let stroke = Stroke::new(Role::Signal, 1.2).dashed(3.0, 3.0);
            let (left, right) = (left.max(plot.left()), right.min(plot.right()));
            painter.line((left, y), (right, y), stroke);
        }
        let x = if shape_of(mark.shape).is_period() { f32::midpoint(left, right) } else { x };
        clusters.push((
            x.min(plot.right() - 6.0).max(plot.left() + 6.0),
            mark.degree,
            vec![(place, mark.event)],
        ));
    }
    clusters.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Join what would touch; the graver sign, not seen, speaks for both.
    let mut joined: Vec<(f32, SightDegree, Vec<(usize, i64)>)> = Vec::new();
    for cluster in clusters {
        match joined.last_mut() {
            Some(last) if cluster.0 - last.0 < 15.0 + if last.2.len() > 1 { 9.0 } else { 0.0 } => {
                last.2.extend(cluster.2);
                last.1 = last.1.min(cluster.1);
            }
            _ => joined.push(cluster),
        }
    }
    let mut clear_from = plot.left();
    let mut first_sign = plot.right();
    for (x, degree, events) in joined {
        first_sign = first_sign.min(x - 8.0);
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
        if events.len() > 1 {
            let style = TextStyle::semi_bold(11.0);
            painter.text(
                (x + 8.0, y + 4.0),
                Anchor::Start,
                events.len().to_string(),
                style,
                Role::Text,
            );
        }
        let hit = rect(x - 8.0, y - 8.0, x + 8.0, y + 8.0);
        contact(painter, hit, events.iter().map(|(_, event)| Id::new(*event)).collect());
        clear_from = clear_from.max(x + 20.0);
    }
    if school {
        let words = words(painter.view.language);
        let style = TextStyle::regular(11.0);
        let width = painter.width(&words.sight_school, style);
        let x = plot.left() + 8.0;
        if x + width + 8.0 < first_sign {
            painter.text(
                (x, y + 4.0),
                Anchor::Start,
                words.sight_school.as_str(),
                style,
                Role::Text3,
            );
        } else if clear_from + width + 8.0 < plot.right() {
            let at = (clear_from + 4.0, y + 4.0);
            painter.text(at, Anchor::Start, words.sight_school.as_str(), style, Role::Text3);
        }
    }
}

/// A place in the strip that tells of the contacts behind it.
fn contact(painter: &mut Painter<'_>, hit: emath::Rect, events: Facts) {
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

/// The places of the contacts in the window.
fn in_view(painter: &Painter<'_>) -> (usize, usize) {
    let marks = &painter.index.sight;
    let (from, to) = (painter.view.from as i64, painter.view.to as i64);
    let first = marks.partition_point(|mark| mark.minute() < from);
    let inside = marks.get(first..).unwrap_or(&[]);
    (first, first + inside.partition_point(|mark| mark.minute() <= to))
}

/// The contacts in the window and those nearby that reach into it, with their places.
fn visible_marks(painter: &Painter<'_>, (first, last): (usize, usize)) -> Vec<(usize, SightMark)> {
    let marks = &painter.index.sight;
    // A contact dated to a year may stand outside while its bracket reaches in.
    let before = first.saturating_sub(NEAR);
    let after = (last + NEAR).min(marks.len());
    let inside = first..last;
    // Most of those nearby are known from their minutes not to reach in, well before their places
    // have to be worked out.
    let margin = painter.view.span() * 0.01 + 2.0;
    let (from, to) = (painter.view.from - margin, painter.view.to + margin);
    let near = |mark: &SightMark| {
        (mark.minute() + bound(mark.after)) as f64 >= from
            && (mark.minute() - bound(mark.before)) as f64 <= to
    };
    let reaches = |mark: &SightMark| {
        let (left, right) = ends(painter, mark);
        right >= painter.frame.plot.0 && left <= painter.frame.plot.1
    };
    let mut found = Vec::with_capacity(last - first);
    for (place, mark) in (before..).zip(marks.get(before..after).unwrap_or(&[])) {
        if inside.contains(&place) || near(mark) && reaches(mark) {
            found.push((place, *mark));
        }
    }
    found
}

/// Left and right end of what a contact takes of time.
fn ends(painter: &Painter<'_>, mark: &SightMark) -> (f32, f32) {
    (
        painter.x(mark.minute() - bound(mark.before)),
        painter.x(mark.minute() + bound(mark.after) + 1),
    )
}

/// A reach in minutes; what is open goes on for fifty years.
fn bound(minutes: u32) -> i64 {
    i64::from(minutes.min(50 * 525_960))
}
