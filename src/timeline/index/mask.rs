//! Which facts pass a filter, counted beforehand: any stretch of a lane answers in a few steps.

use super::Index;
use super::columns::Columns;
use super::reach::small;
use crate::model::{Event, Id};

/// Which facts pass a filter: what does not is drawn faint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    lanes: Vec<Passed>,
}

/// The facts of a lane that pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Passed {
    /// How many before each place.
    sums: Vec<u32>,
    /// Their first minutes, sorted.
    starts: Vec<i32>,
    /// Their last minutes, sorted.
    ends: Vec<i32>,
}

impl Passed {
    fn of(columns: &Columns, passes: &impl Fn(Id<Event>) -> bool) -> Self {
        let mut passed = Self { sums: Vec::with_capacity(columns.len() + 1), ..Self::default() };
        let mut sum = 0;
        passed.sums.push(sum);
        for (at, &id) in columns.ids().iter().enumerate() {
            if passes(Id::new(id)) {
                sum += 1;
                if let Some(entry) = columns.get(at) {
                    passed.starts.push(small(entry.start()));
                    passed.ends.push(small(entry.end()));
                }
            }
            passed.sums.push(sum);
        }
        passed.starts.sort_unstable();
        passed.ends.sort_unstable();
        passed
    }
}

impl Mask {
    /// How many facts of a lane pass, from one place up to but not including another.
    #[must_use]
    pub fn count(&self, lane: usize, start: usize, end: usize) -> usize {
        let Some(Passed { sums, .. }) = self.lanes.get(lane) else { return 0 };
        let at = |place: usize| sums.get(place).or(sums.last()).copied().unwrap_or(0);
        at(end).saturating_sub(at(start)) as usize
    }

    /// How many facts of a lane pass whose mark stands outside the places `start..end` of a
    /// window of minutes while they reach into it: all of them, less those inside, those that
    /// had ended and those still to come.
    pub(crate) fn reaching(
        &self,
        lane: usize,
        (start, end): (usize, usize),
        (from, to): (i64, i64),
    ) -> usize {
        let Some(Passed { starts, ends, .. }) = self.lanes.get(lane) else { return 0 };
        let ended = ends.partition_point(|&end| end < small(from));
        let begun = starts.partition_point(|&start| start <= small(to));
        begun.saturating_sub(ended + self.count(lane, start, end))
    }
}

impl Index {
    /// Notes which facts pass; `passes` is asked once per fact and lane.
    #[must_use]
    pub fn mask(&self, passes: impl Fn(Id<Event>) -> bool) -> Mask {
        Mask { lanes: self.columns.iter().map(|columns| Passed::of(columns, &passes)).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::Entry;
    use super::*;

    /// Facts that last ten days each, a hundred a day: any window has hundreds that reach in.
    fn lane() -> Columns {
        let entries = (0..20_000_i64).map(|id| Entry {
            mark: id * 14,
            before: 0,
            after: 14_400,
            id,
            shape: 3,
            weight: 0,
            failing: false,
        });
        Columns::build(entries.collect())
    }

    #[test]
    fn of_any_number_that_reach_in_all_are_asked() {
        let index = Index { columns: vec![lane()], ..Index::default() };
        let columns = &index.columns[0];
        let window = (200_000, 200_100);
        let inside = (columns.first_at(window.0), columns.first_at(window.1 + 1));
        let reaching = columns.reaching(inside, window, usize::MAX);
        assert!(reaching.len() > 900);
        for passes in [
            &(|_: Id<Event>| true) as &dyn Fn(Id<Event>) -> bool,
            &|_| false,
            &|id| id.value() % 7 == 0,
            // One alone, the last of them.
            &|id| Some(id.value()) == reaching.last().and_then(|&at| columns.id(at)),
        ] {
            let mask = index.mask(passes);
            let one_by_one =
                reaching.iter().filter(|&&at| columns.id(at).is_some_and(|id| passes(Id::new(id))));
            assert_eq!(mask.reaching(0, inside, window), one_by_one.count());
        }
    }
}
