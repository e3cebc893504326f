//! Which row of a lane an item gets, and what merges when there are not enough rows.
//!
//! Bars come first, then what is selected, key moments, and the rest by time. Each takes the
//! first row where it fits with its label; then, when all rows are in use, one where at least the
//! mark fits; else it merges with the mark nearest in time. Bars never merge here: they open
//! another row. Rows depend on the zoom alone for what is in view, so panning moves things
//! sideways and little else.

use super::super::pyramid::{KEY, family_of};
use super::Cluster;
use super::items::{Form, Item, is_key, pill_width};
use crate::model::EventFamily;

/// Free room kept between two items of a row.
const GAP: f64 = 4.0;
/// Between a mark and its label.
pub(super) const LABEL_GAP: f64 = 6.0;

/// Marks further apart than this, in points, do not merge: the mark would stand beside the time.
const NEAR: f64 = 56.0;

/// Room for so many in a row to begin with.
const ROOM: usize = 16;

struct Taken {
    left: f64,
    right: f64,
    item: usize,
    /// Labels may give way, marks may not.
    label: bool,
}

/// What stands in a row, from left to right; nothing overlaps.
#[derive(Default)]
struct Row(Vec<Taken>);

impl Row {
    /// The places of what overlaps a stretch.
    fn within(&self, left: f64, right: f64) -> std::ops::Range<usize> {
        let first = self.0.partition_point(|other| other.right <= left);
        let length = self
            .0
            .get(first..)
            .map_or(0, |rest| rest.iter().take_while(|other| other.left < right).count());
        first..first + length
    }

    fn overlapping(&self, left: f64, right: f64) -> &[Taken] {
        self.0.get(self.within(left, right)).unwrap_or(&[])
    }

    fn free(&self, left: f64, right: f64, labels_too: bool) -> bool {
        if right - left < 0.5 {
            return true;
        }
        let (left, right) = (left - GAP, right + GAP);
        let firm = |other: &Taken| labels_too || !other.label;
        // Most come in order of time: the last one tells.
        match self.0.last() {
            Some(last) if last.right <= left => true,
            Some(last) if last.left < right && firm(last) => false,
            Some(_) => !self.overlapping(left, right).iter().any(firm),
            None => true,
        }
    }

    fn put(&mut self, left: f64, right: f64, item: usize, label: Option<(f64, f64)>) {
        let mut add = |taken: Taken| {
            if self.0.last().is_none_or(|last| last.left < taken.left) {
                self.0.push(taken);
                return;
            }
            let at = self.0.partition_point(|other| other.left < taken.left);
            self.0.insert(at, taken);
        };
        add(Taken { left, right, item, label: false });
        if let Some((left, right)) = label
            && right - left > 0.5
        {
            add(Taken { left, right, item, label: true });
        }
    }

    /// Takes out the labels that a stretch overlaps.
    fn clear_labels(&mut self, left: f64, right: f64) {
        let range = self.within(left, right);
        for at in range.rev() {
            if self.0.get(at).is_some_and(|other| other.label) {
                self.0.remove(at);
            }
        }
    }

    /// Takes out an item with its label.
    fn take(&mut self, item: usize) {
        self.0.retain(|other| other.item != item);
    }
}

/// The rows of a lane while they are filled, and what is kept for the next lane.
#[derive(Default)]
pub(super) struct Rows {
    taken: Vec<Row>,
    /// Emptied rows.
    spare: Vec<Row>,
    /// The items in the order in which they get a row.
    order: Vec<usize>,
    /// Which items went into another.
    gone: Vec<bool>,
}

impl Rows {
    /// Opens a row for an item and answers its number.
    fn open(&mut self, items: &[Item], at: usize, label: Option<(f64, f64)>) -> usize {
        let mut row = self.spare.pop().unwrap_or_else(|| Row(Vec::with_capacity(ROOM)));
        if let Some(item) = items.get(at) {
            row.put(item.left, item.right, at, label);
        }
        self.taken.push(row);
        self.taken.len() - 1
    }

    /// Empties all rows.
    fn clear(&mut self) {
        for mut row in self.taken.drain(..) {
            row.0.clear();
            self.spare.push(row);
        }
    }
}

/// Gives every item a row below `rows` where possible; merges what does not fit. Answers the
/// number of rows used. `keep` tells which event never merges.
pub(super) fn pack(
    items: &mut Vec<Item>,
    lane: usize,
    rows: usize,
    edges: (f64, f64),
    keep: impl Fn(i64) -> bool,
    desk: &mut Rows,
) -> usize {
    let mut order = std::mem::take(&mut desk.order);
    order.clear();
    order.extend(0..items.len());
    let rank = |item: &Item| match () {
        () if item.is_bar() => 0,
        () if keep(item.entry.id) => 1,
        () if item.entry.failing && item.family() == EventFamily::Incident => 2,
        () if item.is_key() => 3,
        () => 4,
    };
    order.sort_by(|&a, &b| {
        let (first, second) = (&items[a], &items[b]);
        let key = |item: &Item| if item.is_bar() { item.left } else { item.x };
        rank(first)
            .cmp(&rank(second))
            .then(key(first).total_cmp(&key(second)))
            .then(first.place.cmp(&second.place))
    });
    desk.clear();
    desk.gone.clear();
    desk.gone.resize(items.len(), false);
    for &at in &order {
        place(items, at, desk, lane, rows, edges, &keep);
    }
    desk.order = order;
    if desk.gone.contains(&true) {
        let mut at = 0;
        items.retain(|_| {
            at += 1;
            !desk.gone.get(at - 1).copied().unwrap_or(false)
        });
    }
    desk.taken.iter().rposition(|row| !row.0.is_empty()).map_or(0, |row| row + 1)
}

fn place(
    items: &mut [Item],
    at: usize,
    desk: &mut Rows,
    lane: usize,
    rows: usize,
    edges: (f64, f64),
    keep: &impl Fn(i64) -> bool,
) {
    let Some(item) = items.get(at) else { return };
    let (left, right) = (item.left, item.right);
    let labels = label_spots(item, edges);
    // A row where mark and label fit.
    let mut bare = None;
    for (row, list) in desk.taken.iter_mut().enumerate() {
        if !list.free(left, right, true) {
            continue;
        }
        bare = bare.or(Some(row));
        let label = labels.iter().flatten().find(|&&(from, to)| list.free(from, to, true));
        if let Some(&label) = label {
            list.put(left, right, at, Some(label));
            items[at].row = row;
            return;
        }
    }
    let protected = keep(item.entry.id);
    if desk.taken.len() < rows {
        items[at].row = desk.open(items, at, labels.into_iter().flatten().next());
        return;
    }
    // A row where at least the mark fits; labels of lesser things give way.
    let fits = || desk.taken.iter().position(|list| list.free(left, right, false));
    if let Some(row) = bare.or_else(fits) {
        desk.taken[row].clear_labels(left - GAP, right + GAP);
        desk.taken[row].put(left, right, at, None);
        items[at].row = row;
        return;
    }
    if protected || item.is_bar() {
        items[at].row = desk.open(items, at, None);
        return;
    }
    merge(items, at, desk, lane, edges, keep);
}

/// Where a label could go: to the right, to the left; a bar's inside takes no room of its own.
fn label_spots(item: &Item, edges: (f64, f64)) -> [Option<(f64, f64)>; 2] {
    if item.label <= 0.0 {
        return [Some((item.left, item.left)), None];
    }
    let inside = item.right.min(edges.1) - item.left.max(edges.0);
    if item.is_bar() && inside >= item.label + 10.0 {
        return [Some((item.left, item.left)), None];
    }
    let right = (item.right + LABEL_GAP, item.right + LABEL_GAP + item.label);
    let left = (item.left - LABEL_GAP - item.label, item.left - LABEL_GAP);
    let in_view = |&(from, to): &(f64, f64)| {
        from >= edges.0 && to <= edges.1 || to < edges.0 || from > edges.1
    };
    [Some(right).filter(in_view), Some(left).filter(in_view)]
}

/// Merges an item into the mark nearest to it; what the wider mark then touches joins too.
fn merge(
    items: &mut [Item],
    at: usize,
    desk: &mut Rows,
    lane: usize,
    edges: (f64, f64),
    keep: &impl Fn(i64) -> bool,
) {
    let x = items[at].x;
    let Rows { taken, gone, .. } = &mut *desk;
    let nearest = taken
        .iter()
        .enumerate()
        .flat_map(|(row, list)| {
            let near = list.overlapping(x - 2.0 * NEAR, x + 2.0 * NEAR);
            near.iter().map(move |other| (row, other.item, other.label))
        })
        .filter(|&(_, other, label)| {
            !label
                && !items[other].is_bar()
                && !gone[other]
                && !keep(items[other].entry.id)
                && (items[other].x - x).abs() <= NEAR
        })
        .min_by(|a, b| (items[a.1].x - x).abs().total_cmp(&(items[b.1].x - x).abs()));
    let Some((row, host, _)) = nearest else {
        // Nothing near enough in time to be one mark with: it opens a row.
        items[at].row = desk.open(items, at, None);
        return;
    };
    let Rows { taken, gone, .. } = &mut *desk;
    absorb(items, host, at, lane, edges);
    gone[at] = true;
    taken[row].take(host);
    loop {
        let (left, right) = (items[host].left, items[host].right);
        let list = &mut taken[row];
        list.clear_labels(left - 1.0, right + 1.0);
        let touching = list.overlapping(left - 1.0, right + 1.0);
        let firm = |other: &Taken| items[other.item].is_bar() || keep(items[other.item].entry.id);
        if touching.iter().any(firm) {
            // It would slide over what stays where it is: another row, or one of its own.
            let fits = taken.iter().position(|list| list.free(left, right, false));
            items[host].row = match fits {
                Some(row) => {
                    taken[row].clear_labels(left - GAP, right + GAP);
                    taken[row].put(left, right, host, None);
                    row
                }
                None => desk.open(items, host, None),
            };
            return;
        }
        let Some(touched) = touching.first().map(|other| other.item) else {
            list.put(left, right, host, None);
            return;
        };
        list.take(touched);
        absorb(items, host, touched, lane, edges);
        gone[touched] = true;
    }
}

/// Puts one item's facts into another, which becomes a merged mark.
fn absorb(items: &mut [Item], host: usize, guest: usize, lane: usize, edges: (f64, f64)) {
    let places_of = |item: &Item| match &item.cluster {
        Some(Cluster::Listed(_, places)) => places.clone(),
        Some(Cluster::Range(_, start, end)) => (*start..*end).collect(),
        _ => vec![item.place],
    };
    let mut places = places_of(&items[host]);
    places.extend(places_of(&items[guest]));
    places.sort_unstable();
    places.dedup();
    let weights = (items[host].entry.weight, items[guest].entry.weight);
    let (hosts, guests) = (items[host].count() as f64, items[guest].count() as f64);
    let x = (items[host].x * hosts + items[guest].x * guests) / (hosts + guests);
    // A key moment speaks for the mark; among equals the graver.
    let guest_speaks = weights.1 > weights.0;
    let (entry, label) = if guest_speaks {
        (items[guest].entry, items[guest].label)
    } else {
        (items[host].entry, items[host].label)
    };
    let half = pill_width(places.len()) / 2.0;
    // What reaches into the window keeps its mark in the window.
    let x = x.min(edges.1 - half - 2.0).max(edges.0 + half + 2.0);
    let merged = &mut items[host];
    merged.entry = entry;
    merged.label = if is_key(entry.weight) { label } else { 0.0 };
    merged.entry.weight = entry.weight | (weights.0 | weights.1) & KEY;
    merged.entry.failing =
        matches!(family_of(entry.weight), EventFamily::Incident | EventFamily::Failure);
    merged.form = Form::Pill;
    merged.lines = 0;
    merged.x = x;
    merged.left = x - half;
    merged.right = x + half;
    merged.cluster = Some(Cluster::Listed(lane, places));
}

/// The fewest rows in which nothing but marks would merge: those of the bars, and one for marks.
pub(super) fn fewest_rows(items: &[Item]) -> usize {
    let bars = items.iter().filter(|item| item.is_bar()).count();
    if bars < 2 {
        return bars + usize::from(items.len() > bars);
    }
    let mut ends: Vec<f64> = Vec::new();
    let mut bars: Vec<(f64, f64)> =
        items.iter().filter(|item| item.is_bar()).map(|item| (item.left, item.right)).collect();
    bars.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (left, right) in &bars {
        match ends.iter_mut().find(|end| **end + GAP <= *left) {
            Some(end) => *end = *right,
            None => ends.push(*right),
        }
    }
    ends.len() + usize::from(items.len() > bars.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_knows_what_overlaps_a_stretch() {
        let mut row = Row::default();
        for (left, right) in [(50.0, 60.0), (10.0, 20.0), (30.0, 40.0)] {
            row.put(left, right, left as usize, None);
        }
        row.put(70.0, 80.0, 7, Some((90.0, 120.0)));
        let at = |left, right| row.overlapping(left, right).len();
        assert_eq!([at(0.0, 10.0), at(15.0, 16.0), at(15.0, 55.0), at(60.0, 70.0)], [0, 1, 3, 0]);
        assert!(row.free(64.0, 66.0, true) && !row.free(63.0, 66.0, true));
        assert!(!row.free(64.0, 67.0, true), "too near to what comes after");
        assert!(row.free(100.0, 110.0, false) && !row.free(100.0, 110.0, true));
        row.clear_labels(100.0, 110.0);
        assert!(row.free(100.0, 110.0, true));
    }
}
