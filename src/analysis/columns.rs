//! Which organisations took part in each event, resolved once for the analyses that ask of all.

use super::parties::{OrganisationRef, Parties};
use crate::model::{Event, Table};

/// Per event, by row of the table, the columns of the organisations in it; see [`Parties::column`].
pub struct Columns {
    doers: Lists,
    receivers: Lists,
}

/// Lists end to end: where each ends, and their items. One allocation instead of one per event.
#[derive(Default)]
struct Lists {
    ends: Vec<usize>,
    items: Vec<OrganisationRef>,
}

impl Columns {
    /// Resolves the parties of the events, in the order they lie in memory: that is faster than in
    /// the order of the chronicle.
    #[must_use]
    pub fn new(events: &Table<Event>, parties: &Parties<'_>) -> Self {
        let mut columns = Self { doers: Lists::default(), receivers: Lists::default() };
        let mut own = Vec::new();
        for event in events {
            for (lists, parts) in [
                (&mut columns.doers, [Some(&event.from), Some(&event.actors)]),
                (&mut columns.receivers, [Some(&event.to), None]),
            ] {
                own.clear();
                for part in parts.into_iter().flatten() {
                    own.extend(parties.organisations(part).map(|party| parties.column(party)));
                }
                own.sort_unstable();
                own.dedup();
                lists.items.extend_from_slice(&own);
                lists.ends.push(lists.items.len());
            }
        }
        columns
    }

    /// The organisations an event comes from or that took part in it.
    #[must_use]
    pub fn doers(&self, row: usize) -> &[OrganisationRef] {
        self.doers.get(row)
    }

    /// The organisations an event goes to.
    #[must_use]
    pub fn receivers(&self, row: usize) -> &[OrganisationRef] {
        self.receivers.get(row)
    }
}

impl Lists {
    fn get(&self, row: usize) -> &[OrganisationRef] {
        let start = match row {
            0 => 0,
            row => self.ends.get(row - 1).copied().unwrap_or_default(),
        };
        let end = self.ends.get(row).copied().unwrap_or(start);
        self.items.get(start..end).unwrap_or_default()
    }
}
