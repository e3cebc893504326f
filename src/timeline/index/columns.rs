//! One lane's facts as columns sorted by the minute of their mark.

use super::super::pyramid::{KEY, Pyramid, family_of, weight};
use super::super::time_shape::TimeShape;
use super::directory::Directory;
use super::reach::{Runs, Spans};
use crate::model::{Event, EventFamily, EventKind};

/// Set beside a packed shape, which leaves this bit free.
const FAILING: u8 = 0x40;

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
        first_minute(self.mark, self.before)
    }

    /// Last minute, far in the future for an open end.
    pub const fn end(&self) -> i64 {
        last_minute(self.mark, self.after)
    }

    /// First and last minute.
    pub const fn span(&self) -> (i64, i64) {
        (self.start(), self.end())
    }

    /// Shape and whether it is failing, in one byte.
    const fn shape_byte(&self) -> u8 {
        if self.failing { self.shape | FAILING } else { self.shape }
    }

    pub const fn family(&self) -> EventFamily {
        family_of(self.weight)
    }

    pub const fn is_key(&self) -> bool {
        self.weight & KEY != 0
    }
}

/// The first minute of a fact whose mark stands at a minute; far in the past for an open start.
pub(super) const fn first_minute(mark: i64, before: u32) -> i64 {
    if before == u32::MAX { i64::MIN / 4 } else { mark - before as i64 }
}

/// The last minute of the same, far in the future for an open end.
pub(super) const fn last_minute(mark: i64, after: u32) -> i64 {
    if after == u32::MAX { i64::MAX / 4 } else { mark + after as i64 }
}

/// Up to so many facts in a bin are counted one by one, and fewer where it is known at once where
/// the bin begins.
const WALKED: i64 = 10;
const ASKED: i64 = 2;

/// One lane's facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    marks: Vec<i64>,
    before: Vec<u32>,
    after: Vec<u32>,
    ids: Vec<i64>,
    /// The packed shape, with [`FAILING`] where that holds.
    shapes: Vec<u8>,
    weights: Pyramid,
    /// Where stretches of time begin.
    directory: Directory,
    /// How many facts lie wholly before or after a window.
    spans: Spans,
    /// Which facts reach into a window from outside it.
    runs: Runs,
}

impl Columns {
    pub fn build(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| (entry.mark, entry.id));
        let marks: Vec<i64> = entries.iter().map(|entry| entry.mark).collect();
        Self {
            directory: Directory::build(marks.iter().copied()),
            spans: Spans::build(entries.iter().map(Entry::span)),
            runs: Runs::build(entries.len(), |at| entries.get(at).map(Entry::span)),
            marks,
            before: entries.iter().map(|entry| entry.before).collect(),
            after: entries.iter().map(|entry| entry.after).collect(),
            ids: entries.iter().map(|entry| entry.id).collect(),
            shapes: entries.iter().map(Entry::shape_byte).collect(),
            weights: Pyramid::build(entries.iter().map(|entry| entry.weight).collect()),
        }
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
        self.directory.first_at(&self.marks, minute)
    }

    /// How many of the facts at these places lie in each bin of so many minutes, from a minute on.
    pub fn counts(
        &self,
        (start, end): (usize, usize),
        (from, bin): (i64, i64),
        into: &mut Vec<f32>,
    ) {
        let marks = self.marks.get(start..end).unwrap_or(&[]);
        let Some(last) = marks.last() else { return };
        let mut bin_end = from + bin;
        // Where few share a bin, walking along them takes fewer steps than asking where it ends.
        let bins = ((last - from) / bin + 1).max(1);
        let shared = marks.len() as i64 / bins;
        if shared >= ASKED
            && let Some(steps) = self.directory.first_at_steps(bin_end, bin)
        {
            let (mut first, end) = (start as u32, end as u32);
            let offset = into.len() + steps.before;
            into.resize(into.len() + bins as usize, 0.0);
            let mut at = 0;
            for count in into.get_mut(offset..).unwrap_or(&mut []) {
                let place = steps.places.get(at).copied().unwrap_or(end);
                let last = place.max(first).min(end);
                *count = (last - first) as f32;
                first = last;
                at += steps.stride;
            }
            return;
        }
        if shared < WALKED {
            let mut count = 0_u32;
            for &mark in marks {
                while mark >= bin_end {
                    into.push(count as f32);
                    count = 0;
                    bin_end += bin;
                }
                count += 1;
            }
            into.push(count as f32);
            return;
        }
        let mut first = start;
        while first < end {
            let last = self.first_at(bin_end).clamp(first, end);
            into.push((last - first) as f32);
            first = last;
            bin_end += bin;
        }
    }

    pub fn get(&self, at: usize) -> Option<Entry> {
        Some(Entry {
            mark: *self.marks.get(at)?,
            before: *self.before.get(at)?,
            after: *self.after.get(at)?,
            id: *self.ids.get(at)?,
            shape: *self.shapes.get(at)? & !FAILING,
            weight: *self.weights.ground().get(at)?,
            failing: *self.shapes.get(at)? & FAILING != 0,
        })
    }

    /// The gravest weight from one place up to another.
    pub fn gravest(&self, start: usize, end: usize) -> u8 {
        self.weights.max(start, end)
    }

    /// How many facts lie wholly before a window and how many wholly after it, by the places of
    /// those whose mark stands in it.
    pub fn outside(&self, (from, to): (i64, i64), (start, end): (usize, usize)) -> (usize, usize) {
        (self.spans.ended(from, start), self.spans.to_come(to, end))
    }

    /// First and last minute of the fact at a place.
    fn span(&self, at: usize) -> Option<(i64, i64)> {
        let mark = self.mark(at)?;
        Some((first_minute(mark, *self.before.get(at)?), last_minute(mark, *self.after.get(at)?)))
    }

    /// The places outside `start..end` whose fact still reaches into the window, at most `most`.
    pub fn reaching(&self, places: (usize, usize), window: (i64, i64), most: usize) -> Vec<usize> {
        self.runs.places(places, window, most, |at| self.span(at))
    }

    /// Where a fact stands in the list.
    pub fn place_of(&self, mark: i64, id: i64) -> Option<usize> {
        let from = self.first_at(mark);
        (from..self.len())
            .take_while(|&at| self.mark(at) == Some(mark))
            .find(|&at| self.id(at) == Some(id))
    }

    pub fn remove(&mut self, entry: &Entry) {
        if let Some(at) = self.place_of(entry.mark, entry.id) {
            self.marks.remove(at);
            self.before.remove(at);
            self.after.remove(at);
            self.ids.remove(at);
            self.shapes.remove(at);
            let mut ground = self.weights.ground().to_vec();
            ground.remove(at);
            self.weights = Pyramid::build(ground);
            self.spans.remove(entry.span());
            self.find_places();
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
        self.shapes.insert(at, entry.shape_byte());
        let mut ground = self.weights.ground().to_vec();
        ground.insert(at, entry.weight);
        self.weights = Pyramid::build(ground);
        self.spans.insert(entry.span());
        self.find_places();
    }

    pub fn bytes(&self) -> usize {
        (self.marks.capacity() + self.ids.capacity()) * 8
            + (self.before.capacity() + self.after.capacity()) * 4
            + self.shapes.capacity()
            + self.weights.bytes()
            + self.directory.bytes()
            + self.spans.bytes()
            + self.runs.bytes()
    }

    /// Brings what speaks of places up to date after one fact came or went.
    fn find_places(&mut self) {
        self.directory = Directory::build(self.marks.iter().copied());
        self.runs = Runs::build(self.len(), |at| self.span(at));
    }
}
