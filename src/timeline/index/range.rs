//! Facts of a lane by stretches of time, for selecting and walking.

use super::Index;
use crate::model::{Event, Id};

impl Index {
    /// The facts of a lane whose marks stand between two minutes, both included, in time.
    pub fn facts_between(
        &self,
        lane: usize,
        (from, to): (i64, i64),
    ) -> impl Iterator<Item = Id<Event>> + '_ {
        let columns = self.columns.get(lane);
        let places = columns
            .map_or(0..0, |columns| columns.first_at(from)..columns.first_at(to.saturating_add(1)));
        places.filter_map(move |place| columns.and_then(|it| it.id(place)).map(Id::new))
    }

    /// The first (or last) fact of a lane that is wanted.
    #[must_use]
    pub fn outermost(
        &self,
        lane: usize,
        last: bool,
        wanted: impl Fn(Id<Event>) -> bool,
    ) -> Option<Id<Event>> {
        let columns = self.columns.get(lane)?;
        let count = columns.len();
        (0..count)
            .map(|step| if last { count - 1 - step } else { step })
            .filter_map(|place| columns.id(place).map(Id::new))
            .find(|id| wanted(*id))
    }
}
