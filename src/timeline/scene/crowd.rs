//! The child in sight where contacts are too many to be told apart: a row of cells for every way
//! it was seen, stronger where there were more contacts, and their number above; below the line
//! the number of contacts in which it was not seen.

use super::super::index::{SightDegree, partition_point_near};
use super::super::measure::TextStyle;
use super::super::palette::Role;
use super::super::shape::{Anchor, Stroke};
use super::items::{begin_of, bin_of};
use super::painter::{Painter, rect};
use super::{Cluster, Target};

/// The narrowest cell, and the narrowest stretch that has a number, in points.
const CELL: f64 = 20.0;
const NUMBER: f64 = 96.0;
/// Height of a row of cells.
const ROW: f32 = 9.0;
/// The faintest cell.
const FAINT: f32 = 0.25;

/// From the line up: how the child was seen, and its colour.
const ROWS: [(SightDegree, Role); 3] = [
    (SightDegree::Seen, Role::Seen),
    (SightDegree::WithoutParents, Role::WithoutParents),
    (SightDegree::Alone, Role::Alone),
];

/// Paints the contacts at these places, which stand between two minutes, both included.
pub(super) fn paint(
    painter: &mut Painter<'_>,
    line: f32,
    places: (usize, usize),
    window: (i64, i64),
) {
    cells(painter, line);
    numbers(painter, line, places, window);
}

fn cells(painter: &mut Painter<'_>, line: f32) {
    let index = painter.index;
    let bin = bin_of(painter, CELL);
    let (from, to) = (painter.view.from.floor() as i64, painter.view.to.ceil() as i64);
    let start = begin_of(from, bin);
    let cells = ((to - start) as u64).div_ceil(bin as u64) as usize;
    // Where every cell begins, and the last one ends.
    let begins: Vec<f32> = (0..=cells as i64).map(|at| painter.x(start + at * bin)).collect();
    let mut counts = Vec::with_capacity(cells);
    for (row, (degree, role)) in ROWS.into_iter().enumerate() {
        let Some(minutes) = index.tally.sight.get(degree as usize) else { continue };
        let bottom = line - 1.0 - (ROW + 0.6) * row as f32;
        let mut before = minutes.before(start);
        // The last cell may reach beyond the window.
        if before == minutes.before(to + bin) {
            continue;
        }
        let at_steps = minutes.before_steps(start, bin);
        counts.clear();
        counts.extend((1..=cells).map(|at| {
            let after = match &at_steps {
                Some(at_steps) => at_steps(at),
                None => minutes.before(start + at as i64 * bin),
            };
            after - std::mem::replace(&mut before, after)
        }));
        let most = counts.iter().copied().max().unwrap_or(0).max(1) as f32;
        for (&count, ends) in counts.iter().zip(begins.windows(2)) {
            if let &[left, right] = ends
                && count > 0
            {
                let strength = FAINT + (1.0 - FAINT) * (count as f32 / most).sqrt();
                let cell = rect(left, bottom - ROW, right - 0.6, bottom);
                painter.fill(cell, role.at(strength));
            }
        }
    }
}

fn numbers(
    painter: &mut Painter<'_>,
    line: f32,
    (first, last): (usize, usize),
    (begins, ends): (i64, i64),
) {
    let index = painter.index;
    let plot = painter.frame.plot_of(painter.frame.sight);
    let words = super::super::words::words(painter.view.language);
    let style = TextStyle::semi_bold(11.0);
    let bin = bin_of(painter, NUMBER);
    let mut start = first;
    let mut count_before = 0;
    // By how the child was seen, the contacts before a minute.
    let before = |minute: i64| -> [usize; 5] {
        std::array::from_fn(|degree| index.tally.sight[degree].before(minute))
    };
    let mut so_far = (i64::MIN, [0; 5]);
    while start < last {
        let Some(mark) = index.sight.get(start) else { break };
        let from = begin_of(mark.minute(), bin);
        let until = from + bin;
        // About as many as in the stretch before.
        let about = start + count_before;
        let end = partition_point_near(&index.sight, about, |mark| mark.minute() < until);
        let end = end.clamp(start + 1, last);
        count_before = end - start;
        // How often the child was seen, and how often not; of the outermost stretches the window
        // may show a part.
        let mut counts = [0, 0];
        let (since, to) = (from.max(begins), until.min(ends.saturating_add(1)));
        // Most stretches begin where the one before ended.
        if so_far.0 != since {
            so_far.1 = before(since);
        }
        let before = std::mem::replace(&mut so_far, (to, before(to))).1;
        for (degree, (until, from)) in so_far.1.iter().zip(before).enumerate() {
            let unseen = degree < SightDegree::Seen as usize;
            counts[usize::from(unseen)] += until - from;
        }
        let (left, right) = (painter.x(from).max(plot.left()), painter.x(until).min(plot.right()));
        let [of_seen, of_others] = counts;
        for (seen, count, y) in [(true, of_seen, line - 31.0), (false, of_others, line + 14.0)] {
            if count == 0 {
                continue;
            }
            let target = Target::Cluster(Cluster::Sight { seen, start, end, count });
            let hit = if seen {
                rect(left, line - 41.0, right, line)
            } else {
                rect(left, line + 1.0, right, line + 19.0)
            };
            painter.hit(hit, target.clone());
            painter.node(hit, target);
            let number = words.number(count as i64);
            let width = painter.width(&number, style) + if seen { 0.0 } else { 14.0 };
            let x = f32::midpoint(left, right) - width / 2.0;
            if x < left || x + width > right {
                continue;
            }
            if seen {
                painter.text((x, y), Anchor::Start, number, style, Role::Text2);
            } else {
                let stroke = Stroke::new(Role::Signal, 1.4);
                let at = (x + 5.0, y - 4.0);
                painter.circle(at, 4.2, None, Some(stroke));
                painter.line((at.0 - 2.8, at.1 + 2.8), (at.0 + 2.8, at.1 - 2.8), stroke);
                painter.text((x + 14.0, y), Anchor::Start, number, style, Role::Text);
            }
        }
        start = end;
    }
}
