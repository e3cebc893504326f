//! Which facts reach into a window from outside it: how many in a few steps, which ones by looking
//! only at runs of facts of which one does.

use super::columns::{Entry, first_minute, last_minute};

/// How many facts share an entry of the lowest level, and entries one of the next.
const RUN: usize = 64;

/// The reaches of a list of facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    /// First minutes, sorted. Thirty-two bits hold four thousand years either side of 1970; what
    /// lies beyond counts as there.
    starts: Vec<i32>,
    /// Last minutes, sorted.
    ends: Vec<i32>,
    /// Latest end and earliest start of every run of facts, in the list's own order.
    runs: Vec<(i64, i64)>,
    /// The same of every run of runs.
    tops: Vec<(i64, i64)>,
}

impl Reach {
    pub fn build(entries: &[Entry]) -> Self {
        let mut starts: Vec<i32> = entries.iter().map(|entry| small(entry.start())).collect();
        let mut ends: Vec<i32> = entries.iter().map(|entry| small(entry.end())).collect();
        starts.sort_unstable();
        ends.sort_unstable();
        let mut reach = Self { starts, ends, ..Self::default() };
        reach.measure(entries.len(), |at| entries.get(at).copied());
        reach
    }

    /// How many end before a minute.
    pub fn ended(&self, minute: i64) -> usize {
        let minute = small(minute);
        self.ends.partition_point(|&end| end < minute)
    }

    /// How many begin after a minute.
    pub fn to_come(&self, minute: i64) -> usize {
        let minute = small(minute);
        self.starts.len() - self.starts.partition_point(|&start| start <= minute)
    }

    /// The places outside `start..end` whose fact reaches into the window, at most `most`. The
    /// lists are those of their marks, and how far each reaches before and after its mark.
    pub fn places(
        &self,
        (start, end): (usize, usize),
        (from, to): (i64, i64),
        most: usize,
        (marks, before, after): (&[i64], &[u32], &[u32]),
    ) -> Vec<usize> {
        let mut found = Vec::with_capacity(most.min(RUN));
        let may = |first: usize, last: usize, &(latest, earliest): &(i64, i64)| {
            (first < start && latest >= from) || (last > end && earliest <= to)
        };
        for (top, bounds) in self.tops.iter().enumerate() {
            let first = top * RUN * RUN;
            if !may(first, first + RUN * RUN, bounds) {
                continue;
            }
            let runs = self.runs.iter().enumerate().skip(top * RUN).take(RUN);
            for (run, bounds) in runs {
                let first = run * RUN;
                if !may(first, first + RUN, bounds) {
                    continue;
                }
                let run = first..(first + RUN).min(marks.len());
                let (Some(marks), Some(before), Some(after)) =
                    (marks.get(run.clone()), before.get(run.clone()), after.get(run.clone()))
                else {
                    break;
                };
                for (at, ((&mark, &before), &after)) in run.zip(marks.iter().zip(before).zip(after))
                {
                    let reaches = if at < start {
                        last_minute(mark, after) >= from
                    } else {
                        at >= end && first_minute(mark, before) <= to
                    };
                    if reaches {
                        if found.len() == most {
                            return found;
                        }
                        found.push(at);
                    }
                }
            }
        }
        found
    }

    /// Notes a fact that was put into the list.
    pub fn insert(&mut self, entry: &Entry) {
        for (list, value) in
            [(&mut self.starts, small(entry.start())), (&mut self.ends, small(entry.end()))]
        {
            list.insert(list.partition_point(|&other| other < value), value);
        }
    }

    /// Forgets a fact that was taken out.
    pub fn remove(&mut self, entry: &Entry) {
        for (list, value) in
            [(&mut self.starts, small(entry.start())), (&mut self.ends, small(entry.end()))]
        {
            if let Ok(at) = list.binary_search(&value) {
                list.remove(at);
            }
        }
    }

    /// Measures the runs of a list anew.
    pub fn measure(&mut self, len: usize, get: impl Fn(usize) -> Option<Entry>) {
        let none = (i64::MIN, i64::MAX);
        let join = |a: (i64, i64), b: (i64, i64)| (a.0.max(b.0), a.1.min(b.1));
        self.runs.clear();
        for first in (0..len).step_by(RUN) {
            let run = (first..first + RUN).map_while(&get);
            self.runs
                .push(run.fold(none, |reach, entry| join(reach, (entry.end(), entry.start()))));
        }
        self.tops = self.runs.chunks(RUN).map(|run| run.iter().copied().fold(none, join)).collect();
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        (self.starts.capacity() + self.ends.capacity()) * 4
            + (self.runs.capacity() + self.tops.capacity()) * 16
    }
}

/// A minute in thirty-two bits; what lies thousands of years away counts as the furthest.
pub(super) fn small(minute: i64) -> i32 {
    i32::try_from(minute).unwrap_or(if minute < 0 { i32::MIN } else { i32::MAX })
}
