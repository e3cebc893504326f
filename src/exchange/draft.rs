//! What an import would do, before anything is done.

use super::notice::Notice;
use crate::model::{Record, RecordKind};

/// The plan of an import: records ready for one command, and what the inspector should know.
///
/// New records carry distinct negative ids, which other records of the draft refer to. A positive
/// id replaces the record of the case with that id, or, where [`ImportDraft::keeps_ids`] says so,
/// is the id that the source gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportDraft {
    /// The records to put, those that others refer to first where that is possible.
    pub changes: Vec<Record>,
    /// Whether the records are a whole case for one that holds nothing yet, ids and all.
    pub keeps_ids: bool,
    /// How many events go in.
    pub imported: usize,
    /// How many events the case (or an earlier row) holds already.
    pub duplicates: usize,
    /// Rows and duplicates per table other than events.
    pub tables: Vec<TableCount>,
    /// What was understood with reservations.
    pub warnings: Vec<ImportWarning>,
    /// What was not taken in.
    pub rejected: Vec<Rejection>,
    /// Codes of organisations that were made, to complete.
    pub created_organisations: Vec<String>,
    /// Codes of professionals that were made, to complete.
    pub created_professionals: Vec<String>,
    /// Codes of persons that were made, to complete.
    pub created_persons: Vec<String>,
    /// Codes of sources that were made, to complete.
    pub created_sources: Vec<String>,
}

/// What a table other than that of the events brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableCount {
    /// The table.
    pub kind: RecordKind,
    /// Rows that go in.
    pub imported: usize,
    /// Rows that the case holds already.
    pub duplicates: usize,
}

/// Something understood with reservations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportWarning {
    /// The table.
    pub kind: RecordKind,
    /// Row in the file as a spreadsheet counts, the headings being row 1; 0 for the whole file.
    pub row: usize,
    /// The column, by its exchange name; empty for the whole row.
    pub column: String,
    /// What is the matter.
    pub notice: Notice,
}

/// A row that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The table.
    pub kind: RecordKind,
    /// Row in the file as a spreadsheet counts.
    pub row: usize,
    /// Why.
    pub notice: Notice,
}

impl ImportDraft {
    /// Whether there is nothing to put.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    pub(crate) fn warn(&mut self, kind: RecordKind, row: usize, column: &str, notice: Notice) {
        self.warnings.push(ImportWarning { kind, row, column: column.to_owned(), notice });
    }

    pub(crate) fn reject(&mut self, kind: RecordKind, row: usize, notice: Notice) {
        self.rejected.push(Rejection { kind, row, notice });
    }

    /// Counts a row of a table that goes in, or that the case holds already.
    pub(crate) fn count(&mut self, kind: RecordKind, duplicate: bool) {
        if kind == RecordKind::Event {
            let counter = if duplicate { &mut self.duplicates } else { &mut self.imported };
            *counter += 1;
            return;
        }
        let at = self.tables.iter().position(|count| count.kind == kind).unwrap_or_else(|| {
            self.tables.push(TableCount { kind, imported: 0, duplicates: 0 });
            self.tables.len() - 1
        });
        if let Some(count) = self.tables.get_mut(at) {
            let counter = if duplicate { &mut count.duplicates } else { &mut count.imported };
            *counter += 1;
        }
    }
}
