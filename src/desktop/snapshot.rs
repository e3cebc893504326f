//! The investigation as the window sees it: unchanging, replaced as a whole.

use crate::case::{Case, Done};
use crate::model::{CaseData, Event, Record, RecordKind};
use std::path::PathBuf;
use std::sync::Arc;

/// What the file held when the worker last answered. A copy is cheap.
#[derive(Clone)]
pub struct Snapshot {
    /// The file.
    pub path: PathBuf,
    /// Everything in it.
    pub data: Arc<CaseData>,
    /// Rises with every change.
    pub generation: u64,
    /// Every fact in the order of the chronicle.
    pub chronicle: Arc<Vec<Arc<Event>>>,
    /// Whether nothing may be changed.
    pub read_only: bool,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
}

impl Snapshot {
    /// The snapshot of a case that was just opened.
    #[must_use]
    pub fn new(path: PathBuf, case: &Case) -> Self {
        let data = Arc::new(case.data().clone());
        Self {
            path,
            chronicle: Arc::new(data.chronicle()),
            data,
            generation: 1,
            read_only: case.is_read_only(),
            undo: case.undo_label(),
            redo: case.redo_label(),
        }
    }

    /// Brings the snapshot up to date after a change.
    pub fn follow(&mut self, case: &Case, done: &Done) {
        self.data = Arc::new(case.data().clone());
        self.generation += 1;
        self.undo = case.undo_label();
        self.redo = case.redo_label();
        let events = || done.changes.iter().filter(|change| change.kind == RecordKind::Event);
        if events().count() > self.chronicle.len() / 8 {
            self.chronicle = Arc::new(self.data.chronicle());
            return;
        }
        // Few facts changed: each is taken out and put in its place, which spares sorting all.
        if events().next().is_some() {
            let chronicle = Arc::make_mut(&mut self.chronicle);
            for change in events() {
                if let Some(Record::Event(before)) = &change.before {
                    let key = before.chronicle_order();
                    if let Ok(at) = chronicle.binary_search_by_key(&key, |it| it.chronicle_order())
                    {
                        chronicle.remove(at);
                    }
                }
                if let Some(Record::Event(after)) = &change.after {
                    let key = after.chronicle_order();
                    if let Err(at) = chronicle.binary_search_by_key(&key, |it| it.chronicle_order())
                        && let Some(event) = self.data.events.get(after.id)
                    {
                        chronicle.insert(at, event.clone());
                    }
                }
            }
        }
    }
}
