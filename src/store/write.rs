//! One step: a transaction in which records change, the triggers journal it, the search index
//! follows, and the step is sealed.

use super::cells::{Cell, statements};
use super::chain::Seal;
use super::error::StoreError;
use super::journal::{self, JournalRow, ROW_COLUMNS, StepKind, StepRow};
use super::search_index::SearchIndex;
use crate::model::{Record, RecordKind, Value};
use rusqlite::{Connection, TransactionBehavior, params, params_from_iter};

/// How far long work has come, and whether it may go on: done, total → go on.
pub type Progress<'a> = &'a dyn Fn(usize, usize) -> bool;

/// What a step will be called in the journal.
#[derive(Clone, Debug)]
pub struct StepDraft {
    /// What it does, in Dutch.
    pub label: String,
    /// Command, undo or redo.
    pub kind: StepKind,
    /// The step it turns back.
    pub undoes: Option<i64>,
    /// Who does it.
    pub author: String,
    /// When, in UTC; none for now.
    pub at: Option<String>,
}

/// One row to write.
pub enum RowWrite<'a> {
    /// A record that is not in the file yet, with its id.
    Insert(&'a Record),
    /// A record as it was and as it becomes.
    Update(&'a Record, &'a Record),
    /// A record that goes.
    Delete(&'a Record),
}

/// The head of the chain.
struct Head {
    step: i64,
    seq: i64,
    hash: String,
}

/// Carries out a step; gives its number.
pub(super) fn write_step(
    connection: &mut Connection,
    draft: StepDraft,
    rows: &[RowWrite<'_>],
    progress: Progress<'_>,
) -> Result<i64, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let at = match draft.at {
        Some(at) => at,
        None => transaction
            .prepare_cached("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")?
            .query_row([], |row| row.get(0))?,
    };
    let mut head = head(&transaction)?;
    let mut index = SearchIndex::new(&transaction);
    adopt(&transaction, &mut head, &mut index, &at)?;
    let step = StepRow {
        id: head.step + 1,
        at,
        author: draft.author,
        label: draft.label,
        kind: draft.kind,
        undoes: draft.undoes,
        last_seq: 0,
        row_count: 0,
    };
    transaction
        .prepare_cached("UPDATE journal_state SET open_step = ?, open_at = ?, open_author = ?")?
        .execute(params![step.id, step.at, step.author])?;
    for (done, row) in rows.iter().enumerate() {
        if done % 256 == 0 && !progress(done, rows.len()) {
            return Err(StoreError::Cancelled);
        }
        write_row(&transaction, row)?;
        match row {
            RowWrite::Insert(record) => index.replace(None, Some(record))?,
            RowWrite::Update(before, after) => index.replace(Some(before), Some(after))?,
            RowWrite::Delete(record) => index.replace(Some(record), None)?,
        }
    }
    seal(&transaction, &mut head, step)?;
    if !progress(rows.len(), rows.len()) {
        return Err(StoreError::Cancelled);
    }
    transaction.commit()?;
    Ok(head.step)
}

fn write_row(connection: &Connection, row: &RowWrite<'_>) -> Result<(), StoreError> {
    let (sql, values) = match row {
        RowWrite::Insert(record) => (&statements(record.kind()).insert, record.to_values()),
        RowWrite::Update(_, record) => (&statements(record.kind()).update, record.to_values()),
        RowWrite::Delete(record) => {
            (&statements(record.kind()).delete, vec![Value::Integer(record.id())])
        }
    };
    let changed =
        connection.prepare_cached(sql)?.execute(params_from_iter(values.iter().map(Cell)))?;
    if changed == 1 { Ok(()) } else { Err(rusqlite::Error::StatementChangedRows(changed).into()) }
}

fn head(connection: &Connection) -> Result<Head, StoreError> {
    Ok(connection
        .prepare_cached("SELECT head_step, head_seq, head_hash FROM journal_state")?
        .query_row([], |row| Ok(Head { step: row.get(0)?, seq: row.get(1)?, hash: row.get(2)? }))?)
}

/// Takes what another program changed into the chain and into the search index, as a step of its
/// own, so that from now on it cannot be removed unseen either.
fn adopt(
    connection: &Connection,
    head: &mut Head,
    index: &mut SearchIndex<'_>,
    at: &str,
) -> Result<(), StoreError> {
    let rows = journal::foreign_rows(connection)?;
    if rows.is_empty() {
        return Ok(());
    }
    for row in &rows {
        index_foreign(connection, index, row)?;
    }
    let step = StepRow {
        id: head.step + 1,
        at: at.to_owned(),
        author: String::new(),
        label: "Gewijzigd door een ander programma".to_owned(),
        kind: StepKind::Foreign,
        undoes: None,
        last_seq: 0,
        row_count: 0,
    };
    connection
        .prepare_cached("UPDATE journal SET step = ? WHERE seq > ?")?
        .execute(params![step.id, head.seq])?;
    seal(connection, head, step)
}

fn index_foreign(
    connection: &Connection,
    index: &mut SearchIndex<'_>,
    row: &JournalRow,
) -> Result<(), StoreError> {
    let Some(kind) = row.kind() else { return Ok(()) };
    match journal::current(connection, kind, row.row_id)? {
        Some(record) => index.replace(Some(&record), Some(&record)),
        None => index.remove(kind, row.row_id),
    }
}

/// Writes the step with its hash and moves the head of the chain.
fn seal(connection: &Connection, head: &mut Head, mut step: StepRow) -> Result<(), StoreError> {
    let mut seal = Seal::after(&head.hash);
    let sql = format!("SELECT {ROW_COLUMNS} FROM journal WHERE seq > ? ORDER BY seq");
    step.last_seq = head.seq;
    {
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([head.seq])?;
        while let Some(row) = rows.next()? {
            let row = journal::lend_row(row)?;
            step.last_seq = row.seq;
            step.row_count += 1;
            seal.row(&row);
        }
    }
    let hash = seal.close(&step);
    connection
        .prepare_cached(
            "INSERT INTO step (id, at, author, label, kind, undoes, last_seq, row_count,
                 prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            step.id,
            step.at,
            step.author,
            step.label,
            step.kind.keyword(),
            step.undoes,
            step.last_seq,
            step.row_count,
            head.hash,
            hash
        ])?;
    connection
        .prepare_cached(
            "UPDATE journal_state SET open_step = NULL, open_at = NULL, open_author = NULL,
                 head_step = ?, head_seq = ?, head_hash = ?",
        )?
        .execute(params![step.id, step.last_seq, hash])?;
    *head = Head { step: step.id, seq: step.last_seq, hash };
    Ok(())
}

/// The highest row id a kind has ever used.
pub(super) fn last_id(connection: &Connection, kind: RecordKind) -> Result<i64, StoreError> {
    Ok(connection
        .prepare_cached("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?")?
        .query_row([kind.table()], |row| row.get(0))?)
}
