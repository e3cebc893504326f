//! One lane's facts as columns sorted by the minute of their mark.

use super::super::pyramid::{KEY, Pyramid, family_of, weight};
use super::super::time_shape::TimeShape;
use crate::model::{Event, EventFamily, EventKind};

/// How many facts share one entry in the list of reaches.
const BLOCK: usize = 64;

/// The side of a fact that drawing needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Where its mark stands, in minutes.
    pub mark: i64,
    /// How many minutes before the mark it may have begun; `u32::MAX` for an open start.
    pub before: u32,
    /// How many minutes after the mark it may have ended; `u32::MAX` for an open end.
    pub after: u32,
    /// The event's row id.
    pub id: i64,
    /// Its [`TimeShape`], packed.
    pub shape: u8,
    /// Its weight: family and whether it is a key moment.
    pub weight: u8,
    /// Failing periods are underlined in red; the calamity is red.
    pub failing: bool,
}

impl Entry {
    /// The entry of a fact; none without a date.
    pub fn of(event: &Event) -> Option<Self> {
        let shape = TimeShape::of(event)?;
        let (first, last) = (event.earliest, event.latest);
        let mark = match (shape.is_period(), first, last) {
            (true, Some(first), _) => first,
            (false, Some(first), Some(last)) => first + (last - first) / 2,
            (_, Some(first), None) => first,
            (_, None, Some(last)) => last,
            (_, None, None) => return None,
        };
        let reach = |bound: Option<i64>| {
            bound
                .map_or(u32::MAX, |minute| u32::try_from(minute.abs_diff(mark)).unwrap_or(u32::MAX))
        };
        let family = event.kind.family();
        Some(Self {
            mark,
            before: reach(first),
            after: reach(last),
            id: event.id.value(),
            shape: shape.pack(),
            weight: weight(family, event.is_key_moment()),
            failing: family == EventFamily::Failure
                || matches!(event.kind, EventKind::Calamity | EventKind::Incident),
        })
    }

    /// First minute, far in the past for an open start.
    pub const fn start(&self) -> i64 {
        if self.before == u32::MAX { i64::MIN / 4 } else { self.mark - self.before as i64 }
    }

    /// Last minute, far in the future for an open end.
    pub const fn end(&self) -> i64 {
        if self.after == u32::MAX { i64::MAX / 4 } else { self.mark + self.after as i64 }
    }

    pub const fn family(&self) -> EventFamily {
        family_of(self.weight)
    }

    pub const fn is_key(&self) -> bool {
        self.weight & KEY != 0
    }
}

/// One lane's facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    marks: Vec<i64>,
    before: Vec<u32>,
    after: Vec<u32>,
    ids: Vec<i64>,
    shapes: Vec<u8>,
    /// 0x80: failing, the rest as in `weights`' ground; kept apart so that the pyramid is pure.
    failing: Vec<bool>,
    weights: Pyramid,
    /// Per block of facts, the latest end and the earliest start.
    reaches: Vec<(i64, i64)>,
}

impl Columns {
    pub fn build(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| (entry.mark, entry.id));
        let mut columns = Self {
            marks: entries.iter().map(|entry| entry.mark).collect(),
            before: entries.iter().map(|entry| entry.before).collect(),
            after: entries.iter().map(|entry| entry.after).collect(),
            ids: entries.iter().map(|entry| entry.id).collect(),
            shapes: entries.iter().map(|entry| entry.shape).collect(),
            failing: entries.iter().map(|entry| entry.failing).collect(),
            weights: Pyramid::build(entries.iter().map(|entry| entry.weight).collect()),
            reaches: Vec::new(),
        };
        columns.measure_reaches();
        columns
    }

    pub fn len(&self) -> usize {
        self.marks.len()
    }

    pub fn ids(&self) -> &[i64] {
        &self.ids
    }

    pub fn id(&self, at: usize) -> Option<i64> {
        self.ids.get(at).copied()
    }

    pub fn mark(&self, at: usize) -> Option<i64> {
        self.marks.get(at).copied()
    }

    pub fn position(&self, id: i64) -> Option<usize> {
        self.ids.iter().position(|&other| other == id)
    }

    /// The first place whose mark is not before a minute.
    pub fn first_at(&self, minute: i64) -> usize {
        self.marks.partition_point(|&mark| mark < minute)
    }

    pub fn get(&self, at: usize) -> Option<Entry> {
        Some(Entry {
            mark: *self.marks.get(at)?,
            before: *self.before.get(at)?,
            after: *self.after.get(at)?,
            id: *self.ids.get(at)?,
            shape: *self.shapes.get(at)?,
            weight: *self.weights.ground().get(at)?,
            failing: *self.failing.get(at)?,
        })
    }

    /// The gravest weight from one place up to another.
    pub fn gravest(&self, start: usize, end: usize) -> u8 {
        self.weights.max(start, end)
    }

    /// The places outside `start..end` whose fact still reaches into the window, at most `most`;
    /// the answer says whether there were more.
    pub fn reaching(
        &self,
        (start, end): (usize, usize),
        (from, to): (i64, i64),
        most: usize,
        into: &mut Vec<usize>,
    ) -> bool {
        for (block, &(latest, earliest)) in self.reaches.iter().enumerate() {
            let first = block * BLOCK;
            let last = (first + BLOCK).min(self.len());
            if (first < start && latest >= from) || (last > end && earliest <= to) {
                for at in first..last {
                    let Some(entry) = self.get(at) else { continue };
                    let reaches =
                        (at < start && entry.end() >= from) || (at >= end && entry.start() <= to);
                    if reaches {
                        if into.len() >= most {
                            return true;
                        }
                        into.push(at);
                    }
                }
            }
        }
        false
    }

    pub fn remove(&mut self, entry: &Entry) {
        let from = self.first_at(entry.mark);
        let found = (from..self.len())
            .take_while(|&at| self.mark(at) == Some(entry.mark))
            .find(|&at| self.id(at) == Some(entry.id));
        if let Some(at) = found {
            self.marks.remove(at);
            self.before.remove(at);
            self.after.remove(at);
            self.ids.remove(at);
            self.shapes.remove(at);
            self.failing.remove(at);
            let mut ground = self.weights.ground().to_vec();
            ground.remove(at);
            self.weights = Pyramid::build(ground);
            self.measure_reaches();
        }
    }

    pub fn insert(&mut self, entry: Entry) {
        let mut at = self.first_at(entry.mark);
        while self.mark(at) == Some(entry.mark) && self.id(at).is_some_and(|id| id < entry.id) {
            at += 1;
        }
        self.marks.insert(at, entry.mark);
        self.before.insert(at, entry.before);
        self.after.insert(at, entry.after);
        self.ids.insert(at, entry.id);
        self.shapes.insert(at, entry.shape);
        self.failing.insert(at, entry.failing);
        let mut ground = self.weights.ground().to_vec();
        ground.insert(at, entry.weight);
        self.weights = Pyramid::build(ground);
        self.measure_reaches();
    }

    pub fn bytes(&self) -> usize {
        (self.marks.capacity() + self.ids.capacity()) * 8
            + (self.before.capacity() + self.after.capacity()) * 4
            + self.shapes.capacity()
            + self.failing.capacity()
            + self.weights.bytes()
            + self.reaches.capacity() * 16
    }

    fn measure_reaches(&mut self) {
        self.reaches.clear();
        for first in (0..self.len()).step_by(BLOCK) {
            let mut reach = (i64::MIN, i64::MAX);
            for entry in (first..first + BLOCK).map_while(|at| self.get(at)) {
                reach = (reach.0.max(entry.end()), reach.1.min(entry.start()));
            }
            self.reaches.push(reach);
        }
    }
}
