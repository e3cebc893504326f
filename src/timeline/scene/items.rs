//! What stands in a lane within the window: marks, bars and merged marks, before they have rows.

use super::super::index::{Columns, Entry, shape_of};
use super::super::measure::TextStyle;
use super::super::pyramid::{KEY, family_of, weight};
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
const BIN: f64 = 96.0;
/// Facts that reach into a window from outside are drawn one by one up to this number, in a
/// crowd up to the other; more are one bar with their number.
const MOST_REACHING: usize = 40;
const REACHING: usize = 3;
/// Half the width of a mark with its rim.
pub(super) const HALF_MARK: f64 = 7.5;
/// A bracket narrower than this hugs its mark.
const HUG: f64 = 17.0;
/// Share of the size that a letter takes on average; a little too much, to be safe.
pub(super) const LETTER: f64 = 0.5;

/// How an item looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    Exact,
    Halo,
    Bracket,
    Bar {
        soft_start: bool,
        soft_end: bool,
        open_start: bool,
        open_end: bool,
    },
    Pill,
    /// Facts that reach into the window from outside, as one bar.
    Through,
}

/// What a lane shows in the window.
#[derive(Clone, Debug, Default)]
pub(super) struct LaneItems {
    pub items: Vec<Item>,
    /// How many facts lie wholly before and after the window.
    pub outside: (usize, usize),
    /// The places of the marks in the window, where they are too many to be drawn one by one.
    pub crowd: Option<(usize, usize)>,
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
    /// The fact, or the one that speaks for a merged mark; of many that go on, none.
    pub entry: Entry,
    /// What a merged mark consists of.
    pub cluster: Option<Cluster>,
    /// Estimated width of the label; 0 for none.
    pub label: f64,
    /// Its place in the lane's list.
    pub place: usize,
    pub row: usize,
    /// Lines of its summary below its title.
    pub lines: u8,
}

impl Item {
    pub fn is_bar(&self) -> bool {
        matches!(self.form, Form::Bar { .. } | Form::Through)
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
    // Asked for every merged mark of every picture: mostly known at once.
    match count {
        0..10 => pill_of(1),
        10..100 => pill_of(2),
        100..1_000 => pill_of(3),
        1_000..10_000 => pill_of(4),
        _ => pill_of(count.ilog10() + 1),
    }
}

/// The same by the number of digits, with a full stop for every three.
const fn pill_of(digits: u32) -> f64 {
    23.5 + 6.0 * digits as f64 + 2.5 * ((digits - 1) / 3) as f64
}

/// How many marks all lanes have in the window.
pub(super) fn marks_in_view(painter: &Painter<'_>) -> usize {
    let (from, to) = (painter.view.from.floor() as i64, painter.view.to.ceil() as i64 - 1);
    let in_lane =
        |columns: &Columns| columns.first_at(to.saturating_add(1)) - columns.first_at(from);
    painter.index.columns.iter().map(in_lane).sum()
}

/// What a lane shows in the window.
pub(super) fn items_of(painter: &Painter<'_>, lane: usize, in_all: usize) -> LaneItems {
    let Some(columns) = painter.index.columns.get(lane) else { return LaneItems::default() };
    let view = &painter.view;
    // The window ends before its last edge: what begins there belongs to the next.
    let (from, to) = (view.from.floor() as i64, view.to.ceil() as i64 - 1);
    let (start, end) = (columns.first_at(from), columns.first_at(to.saturating_add(1)));
    let crowded = end - start > if in_all > CROWD_IN_ALL { FEW } else { CROWD };
    let outside = columns.outside((from, to), (start, end));
    let reaching = columns.len().saturating_sub(outside.0 + outside.1 + (end - start));
    // Room for all at once, with one for those that reach into the window.
    let stretches = (f64::from(painter.frame.plot_width()) / BIN) as usize + 1;
    let mut items = Vec::with_capacity(
        if crowded { stretches } else { end - start } + reaching.min(MOST_REACHING),
    );
    if reaching > if crowded || in_all > CROWD_IN_ALL { REACHING } else { MOST_REACHING } {
        items.push(through(painter, lane, (from, to), reaching));
    } else if reaching > 0 {
        for place in columns.reaching((start, end), (from, to), reaching) {
            items.extend(item(painter, columns, place));
        }
    }
    if crowded {
        bins(painter, columns, lane, (start, end), &mut items);
    } else {
        for place in start..end {
            items.extend(item(painter, columns, place));
        }
    }
    LaneItems { items, outside, crowd: crowded.then_some((start, end)) }
}

/// Facts that reach into the window from outside, as one bar from edge to edge. No fact speaks for
/// it: it has the colour of its lane, or none where colours have a key.
fn through(painter: &Painter<'_>, lane: usize, (from, to): (i64, i64), count: usize) -> Item {
    let weight = weight(EventFamily::Norm, false);
    let entry = Entry { mark: from, before: 0, after: 0, id: 0, shape: 0, weight, failing: false };
    let plot = (f64::from(painter.frame.plot.0), f64::from(painter.frame.plot.1));
    Item {
        form: Form::Through,
        x: plot.0,
        left: plot.0,
        right: plot.1,
        entry,
        cluster: Some(Cluster::Reaching { lane, from, to, count }),
        label: 0.0,
        place: 0,
        row: 0,
        lines: 0,
    }
}

fn item(painter: &Painter<'_>, columns: &Columns, place: usize) -> Option<Item> {
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
    // A halo whose mark lies outside the window has no label: it would stand by nothing.
    let seen = mark >= f64::from(frame.plot.0) - 2.0 && mark <= f64::from(frame.plot.1) + 2.0;
    let label = if form == Form::Halo && !seen { 0.0 } else { label };
    Some(Item { form, x: mark, left, right, entry, cluster: None, label, place, row: 0, lines: 0 })
}

/// The power-of-two number of minutes that is at least so many points wide.
pub(super) fn bin_of(painter: &Painter<'_>, points: f64) -> i64 {
    let minutes = points * painter.view.span() / f64::from(painter.frame.plot_width()).max(1.0);
    2_i64.pow(minutes.max(1.0).log2().ceil().clamp(0.0, 40.0) as u32)
}

/// Where the bin begins in which a minute lies, of bins of a power-of-two number of minutes.
pub(super) const fn begin_of(minute: i64, bin: i64) -> i64 {
    minute & !(bin - 1)
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
    let bin = bin_of(painter, BIN);
    let plot = (f64::from(painter.frame.plot.0), f64::from(painter.frame.plot.1));
    let x_of = painter.frame.xs(&painter.view);
    let room = bin as f64 * f64::from(painter.frame.plot_width()) / painter.view.span();
    let mut first = start;
    while first < end {
        let Some(mark) = columns.mark(first) else { break };
        let bin_start = begin_of(mark, bin);
        let mut bin_end = bin_start + bin;
        // What the edges of the window leave of a bin may be too narrow for a number, and so may
        // one where the axis has another scale.
        let begins = x_of(bin_start).max(plot.0);
        let mut ends = x_of(bin_end);
        while ends - begins < BIN * 0.9 && ends < plot.1 {
            bin_end += bin;
            ends = x_of(bin_end);
        }
        if plot.1 - ends < BIN {
            bin_end += bin;
            ends = x_of(bin_end);
        }
        let last = columns.first_at(bin_end).clamp(first + 1, end.max(first + 1));
        if last - first == 1 {
            if let Some(mut single) = item(painter, columns, first) {
                if single.is_bar() || single.right - single.left > room {
                    single.form = Form::Exact;
                    single.left = single.x - HALF_MARK;
                    single.right = single.x + HALF_MARK;
                }
                single.label = 0.0;
                into.push(single);
            }
        } else if let Some(id) = columns.id(first) {
            let weight = columns.gravest(first, last);
            let failing = family_of(weight) == EventFamily::Incident;
            // Nobody asks a merged mark how far its first fact reaches: in a long list, looking
            // that up costs more than all the rest.
            let entry = Entry { mark, before: 0, after: 0, id, shape: 0, weight, failing };
            let middle = columns.mark(last - 1).map_or(mark, |end| i64::midpoint(mark, end));
            let half = pill_width(last - first) / 2.0;
            let left = begins + half + 1.0;
            let right = ends.min(plot.1) - half - 1.0;
            let x = x_of(middle).min(right).max(left);
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
                lines: 0,
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
