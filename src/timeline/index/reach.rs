//! Which facts reach into a window from outside it: how many in a few steps, which ones by looking
//! only at runs of facts of which one does.

use super::near::partition_point_near;

/// How many facts share an entry of the lowest level, and entries one of the next.
const RUN: usize = 64;

/// The first and the last minutes of facts, each on their own: how many of them a stretch of time
/// lies after or before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spans {
    /// First minutes, sorted. Thirty-two bits hold four thousand years either side of 1970; what
    /// lies beyond counts as there.
    starts: Vec<i32>,
    /// Last minutes, sorted.
    ends: Vec<i32>,
}

impl Spans {
    pub fn build(spans: impl Iterator<Item = (i64, i64)>) -> Self {
        let (mut starts, mut ends): (Vec<i32>, Vec<i32>) =
            spans.map(|(start, end)| (small(start), small(end))).unzip();
        starts.shrink_to_fit();
        ends.shrink_to_fit();
        starts.sort_unstable();
        ends.sort_unstable();
        Self { starts, ends }
    }

    /// How many end before a minute; about so many.
    pub fn ended(&self, minute: i64, about: usize) -> usize {
        let minute = small(minute);
        partition_point_near(&self.ends, about, |&end| end < minute)
    }

    /// How many begin after a minute, where about so many do not.
    pub fn to_come(&self, minute: i64, about: usize) -> usize {
        let minute = small(minute);
        self.starts.len() - partition_point_near(&self.starts, about, |&start| start <= minute)
    }

    /// Notes one more.
    pub fn insert(&mut self, (start, end): (i64, i64)) {
        for (list, value) in [(&mut self.starts, small(start)), (&mut self.ends, small(end))] {
            list.insert(list.partition_point(|&other| other < value), value);
        }
    }

    /// Forgets one.
    pub fn remove(&mut self, (start, end): (i64, i64)) {
        for (list, value) in [(&mut self.starts, small(start)), (&mut self.ends, small(end))] {
            if let Ok(at) = list.binary_search(&value) {
                list.remove(at);
            }
        }
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        (self.starts.capacity() + self.ends.capacity()) * 4
    }
}

/// The outermost minutes of runs of facts that stand in order of their marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Runs {
    /// Latest end and earliest start of every run of facts, in the list's own order.
    runs: Vec<(i64, i64)>,
    /// The same of every run of runs.
    tops: Vec<(i64, i64)>,
}

impl Runs {
    /// Measures a list: first and last minute of the fact at a place.
    pub fn build(len: usize, span: impl Fn(usize) -> Option<(i64, i64)>) -> Self {
        let none = (i64::MIN, i64::MAX);
        let join = |a: (i64, i64), b: (i64, i64)| (a.0.max(b.0), a.1.min(b.1));
        let runs: Vec<_> = (0..len)
            .step_by(RUN)
            .map(|first| {
                let run = (first..first + RUN).map_while(&span);
                run.fold(none, |reach, (start, end)| join(reach, (end, start)))
            })
            .collect();
        let tops = runs.chunks(RUN).map(|run| run.iter().copied().fold(none, join)).collect();
        Self { runs, tops }
    }

    /// The places outside `start..end` whose fact reaches into the window, at most `most`, by the
    /// first and last minute of the fact at a place.
    pub fn places(
        &self,
        (start, end): (usize, usize),
        (from, to): (i64, i64),
        most: usize,
        span: impl Fn(usize) -> Option<(i64, i64)>,
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
                for at in first..first + RUN {
                    let Some((begins, ends)) = span(at) else { break };
                    if (at < start && ends >= from) || (at >= end && begins <= to) {
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

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        (self.runs.capacity() + self.tops.capacity()) * 16
    }
}

/// A minute in thirty-two bits; what lies thousands of years away counts as the furthest.
pub(super) fn small(minute: i64) -> i32 {
    i32::try_from(minute).unwrap_or(if minute < 0 { i32::MIN } else { i32::MAX })
}
