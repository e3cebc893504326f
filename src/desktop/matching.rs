//! Which facts pass the filter, kept until filter or case change.

use super::context::PanelContext;
use super::snapshot::Snapshot;
use crate::model::{CaseData, Event, Filter, Id};
use std::collections::HashSet;
use std::path::Path;
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
        self.look(filter, &open.data, &open.chronicle, open.generation, &open.path);
    }

    /// The same for a filter that is not the shared one.
    pub fn update_in(&mut self, filter: &Filter, context: &PanelContext<'_>) {
        self.look(filter, context.data, context.chronicle, context.generation, context.path);
    }

    fn look(
        &mut self,
        filter: &Filter,
        data: &CaseData,
        chronicle: &[Arc<Event>],
        generation: u64,
        path: &Path,
    ) {
        let known = self
            .of
            .as_ref()
            .is_some_and(|(of, at, file)| of == filter && *at == generation && file == path);
        if known {
            return;
        }
        self.of = Some((filter.clone(), generation, path.to_owned()));
        self.ids = (!filter.is_empty()).then(|| {
            let prepared = filter.prepare(data);
            let passing = chronicle.iter().filter(|event| prepared.matches(event));
            Arc::new(passing.map(|event| event.id).collect())
        });
    }

    /// The facts; none when the filter asks nothing and all pass.
    #[must_use]
    pub const fn ids(&self) -> Option<&Arc<HashSet<Id<Event>>>> {
        self.ids.as_ref()
    }
}
