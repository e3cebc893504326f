//! Is the file sound, and is its journal whole?

use super::cells::{empty_cell, quoted, statements, whole_row};
use super::chain::Seal;
use super::error::StoreError;
use super::journal::{self, ROW_COLUMNS, STEP_COLUMNS};
use super::migrations;
use crate::model::{Column, RecordKind};
use crate::text::{Language, tr_with};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// What kind of thing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// SQLite finds the file damaged.
    Damaged,
    /// A record refers to one that is not there.
    BrokenReference,
    /// A record holds something this program cannot read.
    Unreadable,
    /// The schema is not as this program makes it: a trigger or table was changed.
    SchemaChanged,
    /// A step's rows or the step itself were altered, or rows were removed from it.
    StepAltered,
    /// A step is missing.
    StepMissing,
    /// The end of the journal was cut off.
    EndMissing,
    /// A record is not as the journal left it: it was changed past the journal.
    PastJournal,
    /// Another program changed a record; the journal has it.
    Foreign,
    /// A step took in changes that another program had made; for information.
    ForeignStep,
}

/// Something wrong, or worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind.
    pub kind: ProblemKind,
    /// The table it is in, or the name of the part of the schema.
    pub table: String,
    /// The row id or the number of the step.
    pub id: i64,
    /// What SQLite says, or when it happened.
    pub detail: String,
}

impl Problem {
    /// Whether the file itself is damaged (and not its journal altered).
    #[must_use]
    pub const fn is_damage(&self) -> bool {
        matches!(
            self.kind,
            ProblemKind::Damaged | ProblemKind::BrokenReference | ProblemKind::Unreadable
        )
    }

    /// Whether the journal was altered or passed by.
    #[must_use]
    pub const fn is_journal(&self) -> bool {
        !self.is_damage() && !matches!(self.kind, ProblemKind::ForeignStep)
    }

    /// The sentence for the inspector.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let key = match self.kind {
            ProblemKind::Damaged => "check-damaged",
            ProblemKind::BrokenReference => "check-broken-reference",
            ProblemKind::Unreadable => "check-unreadable",
            ProblemKind::SchemaChanged => "check-schema-changed",
            ProblemKind::StepAltered => "check-step-altered",
            ProblemKind::StepMissing => "check-step-missing",
            ProblemKind::EndMissing => "check-end-missing",
            ProblemKind::PastJournal => "check-past-journal",
            ProblemKind::Foreign => "check-foreign",
            ProblemKind::ForeignStep => "check-foreign-step",
        };
        tr_with(
            language,
            key,
            &[
                ("table", self.table.as_str().into()),
                // As text: a number would be printed with separators.
                ("id", self.id.to_string().into()),
                ("detail", self.detail.as_str().into()),
            ],
        )
    }
}

/// Lists of problems of one kind end here; a file that is all wrong need not be told in full.
const MOST: usize = 100;

struct Findings(Vec<Problem>);

impl Findings {
    fn add(&mut self, kind: ProblemKind, table: &str, id: i64, detail: impl Into<String>) {
        if self.0.iter().filter(|problem| problem.kind == kind).count() < MOST {
            self.0.push(Problem { kind, table: table.to_owned(), id, detail: detail.into() });
        }
    }
}

pub(super) fn check(connection: &Connection) -> Result<Vec<Problem>, StoreError> {
    let mut findings = Findings(Vec::new());
    // One moment of the file, also while somebody else writes.
    let transaction = connection.unchecked_transaction()?;
    integrity(&transaction, &mut findings)?;
    if findings.0.is_empty() {
        schema(&transaction, &mut findings)?;
        references(&transaction, &mut findings)?;
        chain(&transaction, &mut findings)?;
        contents(&transaction, &mut findings)?;
    }
    Ok(findings.0)
}

fn integrity(connection: &Connection, findings: &mut Findings) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            findings.add(ProblemKind::Damaged, "", 0, line);
        }
    }
    Ok(())
}

/// Compares the schema with a new file's.
fn schema(connection: &Connection, findings: &mut Findings) -> Result<(), StoreError> {
    let read = |connection: &Connection| -> Result<BTreeMap<String, String>, StoreError> {
        let mut statement = connection.prepare(
            "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema
             WHERE name NOT LIKE 'sqlite_%'",
        )?;
        let parts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(parts.collect::<rusqlite::Result<_>>()?)
    };
    let mut fresh = Connection::open_in_memory()?;
    migrations::migrate(&mut fresh)?;
    let found = read(connection)?;
    for (name, sql) in read(&fresh)? {
        if found.get(&name) != Some(&sql) {
            findings.add(ProblemKind::SchemaChanged, &name, 0, "");
        }
    }
    Ok(())
}

fn references(connection: &Connection, findings: &mut Findings) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, id, target): (String, Option<i64>, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        findings.add(ProblemKind::BrokenReference, &table, id.unwrap_or(0), target);
    }
    Ok(())
}

/// Follows the chain from the first step to the head.
fn chain(connection: &Connection, findings: &mut Findings) -> Result<(), StoreError> {
    let mut steps = connection.prepare(&format!("SELECT {STEP_COLUMNS} FROM step ORDER BY id"))?;
    let mut rows_of_step = connection.prepare(&format!(
        "SELECT {ROW_COLUMNS} FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq"
    ))?;
    let mut steps = steps.query([])?;
    let (mut last_step, mut last_seq, mut last_hash) = (0, 0, String::new());
    while let Some(row) = steps.next()? {
        let step = journal::read_step(row)?;
        let (before, hash): (String, String) = (row.get(8)?, row.get(9)?);
        for missing in last_step + 1..step.id.min(last_step + 1 + MOST as i64) {
            findings.add(ProblemKind::StepMissing, "step", missing, "");
        }
        let follows = step.id == last_step + 1;
        let mut seal = Seal::after(&before);
        let mut count = 0;
        let first = step.last_seq.saturating_sub(step.row_count);
        let mut rows = rows_of_step.query([first, step.last_seq])?;
        let mut belongs = true;
        while let Some(row) = rows.next()? {
            let row = journal::lend_row(row)?;
            count += 1;
            belongs &= row.step == Some(step.id);
            seal.row(&row);
        }
        let whole = seal.close(&step) == hash && count == step.row_count && belongs;
        let linked = !follows || (before == last_hash && first == last_seq);
        if !whole || !linked {
            findings.add(ProblemKind::StepAltered, "step", step.id, step.at.clone());
        } else if step.kind == journal::StepKind::Foreign {
            findings.add(ProblemKind::ForeignStep, "step", step.id, step.at.clone());
        }
        (last_step, last_seq, last_hash) = (step.id, step.last_seq, hash);
    }
    type Mark = (Option<i64>, Option<i64>);
    let (head, mark): ((i64, i64, String), Mark) = connection.query_row(
        "SELECT s.head_step, s.head_seq, s.head_hash, m.head_step, m.head_seq
         FROM journal_state s LEFT JOIN journal_mark m ON true",
        [],
        |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), (row.get(3)?, row.get(4)?))),
    )?;
    // A mark that is gone was taken away.
    let reaches = |marked: Option<i64>, last: i64| marked.is_some_and(|marked| marked <= last);
    let cut = !(reaches(mark.0, last_step) && reaches(mark.1, last_seq));
    if head != (last_step, last_seq, last_hash) || cut {
        findings.add(ProblemKind::EndMissing, "journal", last_step, "");
    }
    let foreign = journal::foreign_rows(connection)?;
    for row in foreign {
        findings.add(ProblemKind::Foreign, &row.table, row.row_id, row.at);
    }
    Ok(())
}

/// Compares every record with what the journal last said of it, and reads it.
fn contents(connection: &Connection, findings: &mut Findings) -> Result<(), StoreError> {
    connection.execute_batch(
        "CREATE TEMP TABLE latest (\"table\" TEXT, row_id INTEGER, \"after\" TEXT,
             PRIMARY KEY (\"table\", row_id)) WITHOUT ROWID;
         INSERT INTO latest SELECT \"table\", row_id, \"after\" FROM journal WHERE true
             ORDER BY seq
             ON CONFLICT DO UPDATE SET \"after\" = excluded.\"after\";",
    )?;
    for kind in RecordKind::ALL {
        let table = kind.table();
        let same: Vec<String> = kind.columns().iter().map(same_cell).collect();
        let sql = format!(
            "SELECT t.id FROM {table} t LEFT JOIN latest l ON l.\"table\" = '{table}'
                 AND l.row_id = t.id WHERE l.\"after\" IS NOT {}
                 AND (l.\"after\" IS NULL OR NOT ({}))
             UNION ALL
             SELECT l.row_id FROM latest l WHERE l.\"table\" = '{table}'
                 AND l.\"after\" IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = l.row_id)",
            whole_row(*kind, "t"),
            same.join(" AND ")
        );
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            findings.add(ProblemKind::PastJournal, table, row.get(0)?, "");
        }
        let mut statement = connection.prepare(&statements(*kind).select_all)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Err(error) = super::cells::read_record(*kind, row) {
                findings.add(ProblemKind::Unreadable, table, row.get(0)?, error.to_string());
            }
        }
    }
    connection.execute_batch("DROP TABLE latest")?;
    Ok(())
}

/// Whether a cell is what the journal last said of it. What it does not name was empty, or is a
/// column that a later edition of the program added, with that in it.
fn same_cell(column: &Column) -> String {
    let (name, cell, empty) = (column.name, quoted(column), empty_cell(column));
    format!(
        "t.{cell} IS iif(json_type(l.\"after\", '$.{name}') IS NULL, {empty},
             json_extract(l.\"after\", '$.{name}'))"
    )
}
