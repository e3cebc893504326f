//! Which facts the sheet shows and in which order, kept until something changes.

use super::columns::{Column, Lookup};
use crate::desktop::context::PanelContext;
use crate::model::{Event, Filter, Id};
use std::collections::HashMap;
use std::sync::Arc;

/// By which column the sheet is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Last first.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self { column: Column::When, descending: false }
    }
}

impl Sort {
    /// Sorted by that column; the other way round when it was already.
    #[must_use]
    pub fn by(self, column: Column) -> Self {
        let descending = self.column == column && !self.descending;
        Self { column, descending }
    }
}

/// The rows of the sheet.
#[derive(Default)]
pub struct Rows {
    of: Option<(u64, Filter, Sort)>,
    events: Vec<Arc<Event>>,
    places: HashMap<Id<Event>, usize>,
}

impl Rows {
    /// Looks again when case, filter or order changed.
    pub fn update(&mut self, context: &PanelContext<'_>, sort: Sort, lookup: &Lookup) {
        let known = self.of.as_ref().is_some_and(|(generation, filter, by)| {
            *generation == context.generation && filter == context.filter && *by == sort
        });
        if known {
            return;
        }
        self.of = Some((context.generation, context.filter.clone(), sort));
        let passing = context.chronicle.iter().filter(|event| context.passes(event.id));
        self.events = passing.cloned().collect();
        // The chronicle is in the order of dates already.
        if sort.column != Column::When {
            self.events.sort_by_cached_key(|event| {
                let text = sort.column.text(event, context, lookup).to_lowercase();
                // What is empty comes last, whatever the order of the rest.
                (text.is_empty(), text)
            });
        }
        if sort.descending {
            self.events.reverse();
        }
        self.places =
            self.events.iter().enumerate().map(|(place, event)| (event.id, place)).collect();
    }

    /// The facts, in order.
    #[must_use]
    pub fn events(&self) -> &[Arc<Event>] {
        &self.events
    }

    /// In which row a fact stands.
    #[must_use]
    pub fn place(&self, event: Id<Event>) -> Option<usize> {
        self.places.get(&event).copied()
    }
}
