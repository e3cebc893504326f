//! The journal as the log shows it.

use super::{Case, CaseError};
use crate::model::{Record, RecordKind, Value};
use crate::store::{JournalRow, StepKind, StepRow};

/// One row that a step changed.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalEntry {
    /// The table.
    pub table: String,
    /// The kind of record; none for a table this edition does not know.
    pub kind: Option<RecordKind>,
    /// The row id.
    pub id: i64,
    /// As it was; none when it is new, or cannot be read.
    pub before: Option<Record>,
    /// As it became; none when it was removed, or cannot be read.
    pub after: Option<Record>,
}

impl JournalEntry {
    /// The fields that differ: column, as it was, as it became.
    #[must_use]
    pub fn changed_fields(&self) -> Vec<(&'static str, Value, Value)> {
        let Some(kind) = self.kind else { return Vec::new() };
        let cells = |record: &Option<Record>| {
            record
                .as_ref()
                .map_or_else(|| vec![Value::Null; kind.columns().len()], Record::to_values)
        };
        kind.columns()
            .iter()
            .zip(cells(&self.before).into_iter().zip(cells(&self.after)))
            .filter(|(_, (before, after))| before != after)
            .map(|(column, (before, after))| (column.name, before, after))
            .collect()
    }

    /// What the record is called.
    #[must_use]
    pub fn name(&self) -> String {
        let record = self.after.as_ref().or(self.before.as_ref());
        record.map_or_else(|| format!("{} #{}", self.table, self.id), super::labels::name)
    }
}

/// One step of the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalStep {
    /// Its number; none for changes by another program that no step has taken in yet.
    pub step: Option<i64>,
    /// When, in UTC, as `2026-11-22T01:30:19.138Z`.
    pub at: String,
    /// Who; empty for another program.
    pub author: String,
    /// What it did, in Dutch.
    pub label: String,
    /// Command, undo, redo, or another program's changes.
    pub kind: StepKind,
    /// The step it turned back.
    pub undoes: Option<i64>,
    /// How many rows it changed.
    pub row_count: usize,
    /// The rows; of a long step the first [`Case::JOURNAL_ROWS`].
    pub rows: Vec<JournalEntry>,
}

impl Case {
    /// How many rows of a step [`Case::journal`] reads.
    pub const JOURNAL_ROWS: usize = 200;

    /// The steps of the journal with the rows they changed. Changes by another program that no
    /// step has taken in yet stand with the newest.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn journal(
        &self,
        newest_first: bool,
        limit: usize,
        offset: usize,
    ) -> Result<Vec<JournalStep>, CaseError> {
        let mut found = Vec::new();
        for step in self.store.steps(newest_first, limit, offset)? {
            let rows = self.store.first_step_rows(&step, Self::JOURNAL_ROWS)?;
            found.push(journal_step(&step, &rows));
        }
        let foreign = self.store.foreign_rows()?;
        if let (Some(last), true) =
            (foreign.last(), if newest_first { offset == 0 } else { found.len() < limit })
        {
            let step = JournalStep {
                step: None,
                at: last.at.clone(),
                author: String::new(),
                label: String::new(),
                kind: StepKind::Foreign,
                undoes: None,
                row_count: foreign.len(),
                rows: foreign.iter().take(Self::JOURNAL_ROWS).map(entry).collect(),
            };
            found.insert(if newest_first { 0 } else { found.len() }, step);
        }
        Ok(found)
    }
}

fn journal_step(step: &StepRow, rows: &[JournalRow]) -> JournalStep {
    JournalStep {
        step: Some(step.id),
        at: step.at.clone(),
        author: step.author.clone(),
        label: step.label.clone(),
        kind: step.kind,
        undoes: step.undoes,
        row_count: usize::try_from(step.row_count).unwrap_or_default(),
        rows: rows.iter().map(entry).collect(),
    }
}

fn entry(row: &JournalRow) -> JournalEntry {
    let (before, after) = row.records().unwrap_or_default();
    JournalEntry { table: row.table.clone(), kind: row.kind(), id: row.row_id, before, after }
}
