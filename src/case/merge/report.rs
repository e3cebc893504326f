//! What a merge did, or would do.

use super::Key;
use super::conflict::MergeConflict;
use crate::case::Done;
use crate::case::codes::code_of;
use crate::case::labels;
use crate::model::{Record, RecordKind};

/// A record that a merge took over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedRecord {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its row id here.
    pub id: i64,
    /// Its code, where it has one.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// The fields that were taken over; empty for a record that is new or was removed.
    pub fields: Vec<&'static str>,
}

impl MergedRecord {
    pub(super) fn of(key: Key, record: &Record, fields: Vec<&'static str>) -> Self {
        Self { kind: key.0, id: key.1, code: code(record), name: labels::name(record), fields }
    }
}

/// A new record of the copy whose number was given here too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its row id here.
    pub id: i64,
    /// Its code in the copy.
    pub from: String,
    /// Its code here.
    pub to: String,
}

/// What a merge did, or would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergeReport {
    /// The newest step that both journals hold.
    pub fork_step: i64,
    /// The step by which it was done; none when nothing was taken over, or it was only planned.
    pub done: Option<Done>,
    /// Records that are new here.
    pub added: Vec<MergedRecord>,
    /// Records of which fields were taken over.
    pub changed: Vec<MergedRecord>,
    /// Records that were removed.
    pub removed: Vec<MergedRecord>,
    /// New records that got another number.
    pub renumbered: Vec<Renumbered>,
    /// What the two do not agree on.
    pub conflicts: Vec<MergeConflict>,
}

impl MergeReport {
    /// How many records were taken over.
    #[must_use]
    pub fn count(&self) -> usize {
        self.added.len() + self.changed.len() + self.removed.len()
    }

    /// Whether nothing was taken over.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// The conflicts about which nobody has decided.
    pub fn open_conflicts(&self) -> impl Iterator<Item = &MergeConflict> {
        self.conflicts.iter().filter(|conflict| conflict.is_open())
    }
}

/// The code of a record; empty where its kind has none.
pub(super) fn code(record: &Record) -> String {
    code_of(record).map_or_else(String::new, |(code, _)| code.to_owned())
}
