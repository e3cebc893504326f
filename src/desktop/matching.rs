//! Which facts pass the filter, kept until filter or case change.

use super::snapshot::Snapshot;
use crate::model::{Event, Filter, Id};
use std::collections::HashSet;
use std::sync::Arc;

/// The facts that pass the filter.
#[derive(Default)]
pub struct Matching {
    of: Option<(Filter, u64, std::path::PathBuf)>,
    ids: Option<Arc<HashSet<Id<Event>>>>,
}

impl Matching {
    /// Looks again when filter or case changed.
    pub fn update(&mut self, filter: &Filter, open: &Snapshot) {
        let known = self.of.as_ref().is_some_and(|(of, generation, path)| {
            of == filter && *generation == open.generation && *path == open.path
        });
        if known {
            return;
        }
        self.of = Some((filter.clone(), open.generation, open.path.clone()));
        self.ids = (!filter.is_empty()).then(|| {
            let prepared = filter.prepare(&open.data);
            let passing = open.chronicle.iter().filter(|event| prepared.matches(event));
            Arc::new(passing.map(|event| event.id).collect())
        });
    }

    /// The facts; none when the filter asks nothing and all pass.
    #[must_use]
    pub const fn ids(&self) -> Option<&Arc<HashSet<Id<Event>>>> {
        self.ids.as_ref()
    }
}
