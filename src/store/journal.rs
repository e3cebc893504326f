//! The journal as this program reads it.

use super::cells::read_record;
use super::error::StoreError;
use crate::model::{Record, RecordKind, Value};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A command.
    Do,
    /// A step that turned another back.
    Undo,
    /// A step that turned an undo back.
    Redo,
    /// Changes that another program made, taken into the journal afterwards.
    Foreign,
}

impl StepKind {
    /// The keyword in the file.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Foreign => "foreign",
        }
    }

    fn from_keyword(text: &str) -> Self {
        match text {
            "undo" => Self::Undo,
            "redo" => Self::Redo,
            "foreign" => Self::Foreign,
            _ => Self::Do,
        }
    }
}

/// A sealed step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// Its number.
    pub id: i64,
    /// When, in UTC, as `2026-11-22T01:30:19.138Z`.
    pub at: String,
    /// Who.
    pub author: String,
    /// What it did, in Dutch.
    pub label: String,
    /// Command, undo, redo, or another program's changes.
    pub kind: StepKind,
    /// The step it turned back.
    pub undoes: Option<i64>,
    /// Its last journal row.
    pub last_seq: i64,
    /// How many journal rows it has.
    pub row_count: i64,
}

/// One row that changed, as the trigger wrote it down; `S` is how its texts are held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalRow<S = String> {
    /// Its number.
    pub seq: i64,
    /// The step; none when another program made the change and no step has followed yet.
    pub step: Option<i64>,
    /// When, in UTC.
    pub at: S,
    /// Who; none when another program made the change.
    pub author: Option<S>,
    /// The table.
    pub table: S,
    /// The row's id.
    pub row_id: i64,
    /// The row as it was, as JSON; of a change perhaps only what changed.
    pub before: Option<S>,
    /// The row as it became, as JSON; a cell that is left out is empty.
    pub after: Option<S>,
}

pub(super) const ROW_COLUMNS: &str =
    "seq, step, at, author, \"table\", row_id, \"before\", \"after\"";
pub(super) const STEP_COLUMNS: &str =
    "id, at, author, label, kind, undoes, last_seq, row_count, prev_hash, hash";

/// Lends out a row of [`ROW_COLUMNS`]. Bytes that are no text count as empty; the seal differs
/// then, which is what is to be noticed.
pub(super) fn lend_row<'a>(row: &'a Row<'_>) -> rusqlite::Result<JournalRow<&'a str>> {
    let text = |at: usize| -> rusqlite::Result<Option<&'a str>> {
        Ok(row.get_ref(at)?.as_str_or_null().unwrap_or_default())
    };
    Ok(JournalRow {
        seq: row.get(0)?,
        step: row.get(1)?,
        at: text(2)?.unwrap_or_default(),
        author: text(3)?,
        table: text(4)?.unwrap_or_default(),
        row_id: row.get(5)?,
        before: text(6)?,
        after: text(7)?,
    })
}

impl JournalRow<&str> {
    fn to_owned(&self) -> JournalRow {
        JournalRow {
            seq: self.seq,
            step: self.step,
            at: self.at.to_owned(),
            author: self.author.map(str::to_owned),
            table: self.table.to_owned(),
            row_id: self.row_id,
            before: self.before.map(str::to_owned),
            after: self.after.map(str::to_owned),
        }
    }
}

impl JournalRow {
    /// The kind of record it is about; none for a table this edition does not know.
    #[must_use]
    pub fn kind(&self) -> Option<RecordKind> {
        RecordKind::from_table(&self.table)
    }
}

impl JournalRow {
    /// The record as it was and as it became.
    ///
    /// # Errors
    /// When the table is not known to this edition, or the JSON or a cell in it cannot be read.
    pub fn records(&self) -> Result<(Option<Record>, Option<Record>), String> {
        let kind = self.kind().ok_or_else(|| format!("unknown table {}", self.table))?;
        let cells = |json: &Option<String>| json.as_deref().map(cells_of).transpose();
        let (mut before, after) = (cells(&self.before)?, cells(&self.after)?);
        // What a change does not name in "before" was as it is in "after".
        if let (Some(before), Some(after)) = (&mut before, &after) {
            for (name, cell) in after {
                if !before.contains_key(name) {
                    before.insert(name.clone(), cell.clone());
                }
            }
        }
        let record = |cells: Option<Cells>| cells.map(|cells| record_of(kind, cells)).transpose();
        Ok((record(before)?, record(after)?))
    }
}

type Cells = serde_json::Map<String, serde_json::Value>;

fn cells_of(json: &str) -> Result<Cells, String> {
    match serde_json::from_str(json).map_err(|error| error.to_string())? {
        serde_json::Value::Object(cells) => Ok(cells),
        _ => Err("not an object".to_owned()),
    }
}

fn record_of(kind: RecordKind, mut cells: Cells) -> Result<Record, String> {
    // An empty cell is left out, and so is a column that a later schema added.
    let values = kind.columns().iter().map(|column| match cells.remove(column.name) {
        Some(serde_json::Value::String(text)) => Value::Text(text),
        Some(serde_json::Value::Number(number)) => {
            number.as_i64().map_or_else(|| Value::Text(number.to_string()), Value::Integer)
        }
        _ if column.shape.nullable => Value::Null,
        _ if column.shape.list => Value::Text("[]".to_owned()),
        _ if column.shape.integer => Value::Integer(0),
        _ => Value::Text(String::new()),
    });
    Record::from_values(kind, values.collect::<Vec<_>>()).map_err(|error| error.to_string())
}

pub(super) fn read_step(row: &Row<'_>) -> rusqlite::Result<StepRow> {
    Ok(StepRow {
        id: row.get(0)?,
        at: row.get(1)?,
        author: row.get(2)?,
        label: row.get(3)?,
        kind: StepKind::from_keyword(row.get_ref(4)?.as_str()?),
        undoes: row.get(5)?,
        last_seq: row.get(6)?,
        row_count: row.get(7)?,
    })
}

/// One step.
pub(super) fn step(connection: &Connection, id: i64) -> Result<Option<StepRow>, StoreError> {
    let sql = format!("SELECT {STEP_COLUMNS} FROM step WHERE id = ?");
    Ok(connection.prepare_cached(&sql)?.query_row([id], read_step).optional()?)
}

/// The hash that seals a step.
pub(super) fn step_hash(connection: &Connection, id: i64) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT hash FROM step WHERE id = ?")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// The steps, newest or oldest first.
pub(super) fn steps(
    connection: &Connection,
    newest_first: bool,
    limit: usize,
    offset: usize,
) -> Result<Vec<StepRow>, StoreError> {
    let order = if newest_first { "DESC" } else { "ASC" };
    let sql = format!("SELECT {STEP_COLUMNS} FROM step ORDER BY id {order} LIMIT ? OFFSET ?");
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let offset = i64::try_from(offset).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(&sql)?;
    let steps = statement.query_map(params![limit, offset], read_step)?;
    Ok(steps.collect::<rusqlite::Result<_>>()?)
}

/// The journal rows of a step, in the order in which they happened.
pub(super) fn rows_of(
    connection: &Connection,
    step: &StepRow,
    limit: usize,
) -> Result<Vec<JournalRow>, StoreError> {
    // By number, which is the table's own order, and not by step, which has no index.
    let sql = format!(
        "SELECT {ROW_COLUMNS} FROM journal WHERE seq > ? AND seq <= ? AND step = ?
         ORDER BY seq LIMIT ?"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params![
        step.last_seq.saturating_sub(step.row_count.max(0)),
        step.last_seq,
        step.id,
        i64::try_from(limit).unwrap_or(i64::MAX)
    ])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(lend_row(row)?.to_owned());
    }
    Ok(found)
}

/// The journal rows that no step has taken in: changes by another program.
pub(super) fn foreign_rows(connection: &Connection) -> Result<Vec<JournalRow>, StoreError> {
    let sql = format!(
        "SELECT {ROW_COLUMNS} FROM journal
         WHERE seq > (SELECT head_seq FROM journal_state) ORDER BY seq"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(lend_row(row)?.to_owned());
    }
    Ok(found)
}

/// A record as it stands in the file.
pub(super) fn current(
    connection: &Connection,
    kind: RecordKind,
    id: i64,
) -> Result<Option<Record>, StoreError> {
    let sql = &super::cells::statements(kind).select;
    Ok(connection.prepare_cached(sql)?.query_row([id], |row| read_record(kind, row)).optional()?)
}
