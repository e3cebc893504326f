//! What can be asked of a case, and what comes back.

use crate::model::{Record, RecordKind, RowChange};

/// One change within a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Adds or replaces a record. An id of 0 or less is new; a negative id is a temporary one by
    /// which other records of the same command may refer to this one.
    Put(Record),
    /// Removes the record of that kind with that row id, with what only exists as part of it.
    Delete(RecordKind, i64),
}

/// A change to the case: done whole or not at all, one step to undo.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Command {
    /// What the step is called in Dutch; none for a name made from the change.
    pub label: Option<String>,
    /// The changes, in order.
    pub changes: Vec<Change>,
}

impl Command {
    /// Adds or replaces one record.
    #[must_use]
    pub fn put(record: impl Into<Record>) -> Self {
        Self { label: None, changes: vec![Change::Put(record.into())] }
    }

    /// Removes one record.
    #[must_use]
    pub fn delete(kind: RecordKind, id: i64) -> Self {
        Self { label: None, changes: vec![Change::Delete(kind, id)] }
    }

    /// Several changes as one step.
    #[must_use]
    pub fn batch(label: impl Into<String>, changes: Vec<Change>) -> Self {
        Self { label: Some(label.into()), changes }
    }

    /// The same command with a name of its own.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}

/// What a command, an undo or a redo did.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The step's number in the journal. When nothing changed, the newest step there was.
    pub step: i64,
    /// What the step is called.
    pub label: String,
    /// The rows that changed, each once; new records have their row ids. Records that were
    /// removed or adjusted along with others are among them.
    pub changes: Vec<RowChange>,
}

impl Done {
    /// The row id that the first record of the command which was added has got.
    #[must_use]
    pub fn new_id(&self) -> Option<i64> {
        self.changes.iter().find(|change| change.before.is_none()).map(|change| change.id)
    }
}
