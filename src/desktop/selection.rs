//! What is selected, on every screen at once.

use crate::model::{Event, Id};

/// The selected facts; the one selected last stands in the side panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    events: Vec<Id<Event>>,
}

impl Selection {
    /// Nothing selected.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// One fact.
    #[must_use]
    pub fn one(event: Id<Event>) -> Self {
        Self { events: vec![event] }
    }

    /// Several facts; the last is the one the side panel shows.
    #[must_use]
    pub fn many(events: impl IntoIterator<Item = Id<Event>>) -> Self {
        Self { events: events.into_iter().collect() }
    }

    /// The facts, in the order in which they were selected.
    #[must_use]
    pub fn events(&self) -> &[Id<Event>] {
        &self.events
    }

    /// The fact the side panel shows.
    #[must_use]
    pub fn primary(&self) -> Option<Id<Event>> {
        self.events.last().copied()
    }

    /// Whether a fact is selected.
    #[must_use]
    pub fn contains(&self, event: Id<Event>) -> bool {
        self.events.contains(&event)
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The selection with a fact added, or taken out if it was in.
    #[must_use]
    pub fn toggled(&self, event: Id<Event>) -> Self {
        let mut events = self.events.clone();
        match events.iter().position(|id| *id == event) {
            Some(at) => {
                events.remove(at);
            }
            None => events.push(event),
        }
        Self { events }
    }

    /// The selection without the facts that are no longer there.
    #[must_use]
    pub fn retained(&self, keep: impl Fn(Id<Event>) -> bool) -> Self {
        Self { events: self.events.iter().copied().filter(|id| keep(*id)).collect() }
    }
}
