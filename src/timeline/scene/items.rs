//! What stands in a lane within the window: marks, bars and merged marks, before they have rows.

use super::super::index::{Columns, Entry, shape_of};
use super::super::measure::TextStyle;
use super::super::pyramid::{KEY, family_of};
use super::super::time_shape::TimeShape;
use super::Cluster;
use super::painter::Painter;
use crate::model::EventFamily;

/// From so many facts in view on, a lane is drawn as merged marks straight away.
const CROWD: usize = 140;
/// With more facts than this in all lanes together, lanes with more than a few are crowded too.
const CROWD_IN_ALL: usize = 320;
const FEW: usize = 24;
/// The narrowest time bin of a crowded lane, in points.
const BIN: f64 = 46.0;
/// Bars that reach into a crowded window from outside: no more than these are drawn one by one.
const REACHING: usize = 3;
/// Facts that reach into another window from outside.
const MOST_REACHING: usize = 40;
/// Half the width of a mark with its rim.
pub(super) const HALF_MARK: f64 = 7.5;
/// A bracket narrower than this hugs its mark.
const HUG: f64 = 17.0;
/// Share of the size that a letter takes on average; a little too much, to be safe.
const LETTER: f64 = 0.5;

/// How an item looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    Exact,
    Halo,
    Bracket,
    Bar { soft_start: bool, soft_end: bool, open_start: bool, open_end: bool },
    Pill,
}

/// Something to be given a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub form: Form,
    /// The mark's x.
    pub x: f64,
    /// What it takes in its row, label apart.
    pub left: f64,
    pub right: f64,
    /// The fact, or the one that speaks for a merged mark.
    pub entry: Entry,
    /// What a merged mark consists of.
    pub cluster: Option<Cluster>,
    /// Estimated width of the label; 0 for none.
    pub label: f64,
    /// Its place in the lane's list.
    pub place: usize,
    pub row: usize,
}

impl Item {
    pub fn is_bar(&self) -> bool {
        matches!(self.form, Form::Bar { .. })
    }

    pub fn count(&self) -> usize {
        self.cluster.as_ref().map_or(1, Cluster::len)
    }

    pub fn is_key(&self) -> bool {
        self.entry.is_key()
    }

    pub fn family(&self) -> EventFamily {
        self.entry.family()
    }
}

/// The width of a merged mark with a number of so many digits.
pub(super) fn pill_width(count: usize) -> f64 {
    let digits = count.max(1).ilog10() as usize + 1;
    // A full stop for every three digits.
    23.5 + 6.0 * digits as f64 + 2.5 * ((digits - 1) / 3) as f64
}

/// How many marks all lanes have in the window.
pub(super) fn marks_in_view(painter: &Painter<'_>) -> usize {
    let (from, to) = (painter.view.from.floor() as i64, painter.view.to.ceil() as i64 - 1);
    let in_lane =
        |columns: &Columns| columns.first_at(to.saturating_add(1)) - columns.first_at(from);
    painter.index.columns.iter().map(in_lane).sum()
}

/// What a lane shows in the window, and how many facts lie wholly before and after it.
pub(super) fn items_of(
    painter: &Painter<'_>,
    lane: usize,
    in_all: usize,
) -> (Vec<Item>, (usize, usize)) {
    let Some(columns) = painter.index.columns.get(lane) else { return Default::default() };
    let view = &painter.view;
    // The window ends before its last edge: what begins there belongs to the next.
    let (from, to) = (view.from.floor() as i64, view.to.ceil() as i64 - 1);
    let (start, end) = (columns.first_at(from), columns.first_at(to.saturating_add(1)));
    let crowded = end - start > if in_all > CROWD_IN_ALL { FEW } else { CROWD };
    let mut reaching = Vec::new();
    let most = if crowded { REACHING } else { MOST_REACHING };
    columns.reaching((start, end), (from, to), most, &mut reaching);
    let reach_before = reaching.iter().filter(|&&at| at < start).count();
    let outside = (start - reach_before, columns.len() - end - (reaching.len() - reach_before));
    let mut items = Vec::new();
    for &place in &reaching {
        items.extend(item(painter, columns, lane, place));
    }
    if crowded {
        bins(painter, columns, lane, (start, end), &mut items);
    } else {
        for place in start..end {
            items.extend(item(painter, columns, lane, place));
        }
    }
    (items, outside)
}

fn item(painter: &Painter<'_>, columns: &Columns, lane: usize, place: usize) -> Option<Item> {
    let entry = columns.get(place)?;
    let frame = &painter.frame;
    let x = |minute: i64| frame.x(&painter.view, minute as f64);
    let letters = painter.event(entry.id).map_or(0, |event| event.display_title().chars().count());
    let size = f64::from(label_style(entry.is_key()).size);
    let label = letters as f64 * size * LETTER * if entry.is_key() { 1.04 } else { 1.0 };
    let mark = x(entry.mark);
    // The last minute of a day belongs to the day: it ends where the next begins.
    let (first, last) = (x(entry.start()), x(entry.end().saturating_add(1)));
    // What goes on for ever goes on to well beyond the edges.
    let (low, high) = (f64::from(frame.plot.0) - 4_000.0, f64::from(frame.plot.1) + 4_000.0);
    let mark = mark.clamp(low, high);
    let (first, last) = (first.clamp(low, mark), last.clamp(mark, high));
    let (form, left, right) = match shape_of(entry.shape) {
        TimeShape::Exact => (Form::Exact, mark - HALF_MARK, mark + HALF_MARK),
        TimeShape::Halo => (Form::Halo, first.min(mark - HALF_MARK), last.max(mark + HALF_MARK)),
        TimeShape::Bracket if last - first < HUG => {
            (Form::Bracket, mark - HUG / 2.0, mark + HUG / 2.0)
        }
        TimeShape::Bracket => (Form::Bracket, first, last),
        TimeShape::Period { soft_start, soft_end, open_start, open_end } => {
            let form = Form::Bar { soft_start, soft_end, open_start, open_end };
            (form, first, last.max(first + 5.0))
        }
    };
    // A night is a mark, not a bar, until there is room to see it last.
    let (form, mark, left, right) = if matches!(form, Form::Bar { .. })
        && (entry.family() == EventFamily::Incident || last - first < 4.0)
        && last - first < 24.0
        && entry.before == 0
        && entry.after != u32::MAX
    {
        let middle = f64::midpoint(first, last);
        (Form::Exact, middle, middle - HALF_MARK, middle + HALF_MARK)
    } else {
        (form, mark, left, right)
    };
    let _ = lane;
    // A halo whose mark lies outside the window has no label: it would stand by nothing.
    let seen = mark >= f64::from(frame.plot.0) - 2.0 && mark <= f64::from(frame.plot.1) + 2.0;
    let label = if form == Form::Halo && !seen { 0.0 } else { label };
    Some(Item { form, x: mark, left, right, entry, cluster: None, label, place, row: 0 })
}

/// Merged marks over time bins of a power-of-two number of minutes: bins stay where they are
/// while the window moves.
fn bins(
    painter: &Painter<'_>,
    columns: &Columns,
    lane: usize,
    (start, end): (usize, usize),
    into: &mut Vec<Item>,
) {
    let points_per_minute = f64::from(painter.frame.plot_width()) / painter.view.span();
    let least = (BIN / points_per_minute).max(1.0);
    let bin = 2_i64.pow(least.log2().ceil().clamp(0.0, 40.0) as u32);
    let room = bin as f64 * points_per_minute;
    let mut first = start;
    while first < end {
        let Some(mark) = columns.mark(first) else { break };
        let bin_start = mark.div_euclid(bin) * bin;
        let last = columns.first_at(bin_start + bin).clamp(first + 1, end.max(first + 1));
        if last - first == 1 {
            if let Some(mut single) = item(painter, columns, lane, first) {
                if single.is_bar() || single.right - single.left > room {
                    single.form = Form::Exact;
                    single.left = single.x - HALF_MARK;
                    single.right = single.x + HALF_MARK;
                }
                single.label = 0.0;
                into.push(single);
            }
        } else if let Some(mut entry) = columns.get(first) {
            let gravest = columns.gravest(first, last);
            entry.weight = gravest;
            entry.failing = family_of(gravest) == EventFamily::Incident;
            let middle = columns.mark(last - 1).map_or(mark, |end| i64::midpoint(mark, end));
            let half = pill_width(last - first) / 2.0;
            let left = painter.frame.x(&painter.view, bin_start as f64) + half;
            let x = painter
                .frame
                .x(&painter.view, middle as f64)
                .min(left + room - 2.0 * half)
                .max(left);
            into.push(Item {
                form: Form::Pill,
                x,
                left: x - half,
                right: x + half,
                entry,
                cluster: Some(Cluster::Range(lane, first, last)),
                label: 0.0,
                place: first,
                row: 0,
            });
        }
        first = last;
    }
}

/// The style of a mark's label.
pub(super) const fn label_style(key_moment: bool) -> TextStyle {
    if key_moment { TextStyle::semi_bold(12.0) } else { TextStyle::regular(12.0) }
}

/// Whether a weight is that of a key moment.
pub(super) const fn is_key(weight: u8) -> bool {
    weight & KEY != 0
}
