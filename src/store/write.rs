//! One step: a transaction in which records change, the triggers journal it, the search index
//! follows, and the step is sealed.

use super::cells::{Cell, statements, update};
use super::chain::Seal;
use super::error::StoreError;
use super::journal::{self, ROW_COLUMNS, StepKind, StepRow};
use super::search_index::{self, SearchIndex, is_searched, rowid};
use crate::model::{Record, RecordKind, Value};
use rusqlite::{Connection, TransactionBehavior, params, params_from_iter};
use std::borrow::Cow;
use std::collections::HashSet;

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

/// From how many rows on the index is put in order after a step.
const MANY: usize = 2000;

/// The head of the chain.
struct Head {
    step: i64,
    seq: i64,
    hash: String,
    /// The last journal row that the search index has heard of.
    indexed: i64,
}

/// Up to so many changes are looked through one by one in a search, which costs it nothing to
/// speak of and spares each edit a good part of what it writes.
const MOST_UNINDEXED: i64 = 64;

/// Carries out a step; gives its number. `seen` is the state of the file, as [`data_version`] says
/// it, on which the step rests; on any other the file is said to be busy.
pub(super) fn write_step(
    connection: &mut Connection,
    draft: StepDraft,
    rows: &[RowWrite<'_>],
    seen: i64,
    progress: Progress<'_>,
) -> Result<i64, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Asked once nobody else can write any more.
    if data_version(&transaction)? != seen {
        return Err(StoreError::Busy(std::path::PathBuf::new()));
    }
    let (mut head, newest, now) = head(&transaction)?;
    let at = draft.at.unwrap_or(now);
    adopt(&transaction, &mut head, newest, &at)?;
    let before = head.seq;
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
    }
    seal(&transaction, &mut head, step)?;
    if head.seq - head.indexed > MOST_UNINDEXED {
        index_rest(&transaction, &head, before, rows)?;
    }
    if !progress(rows.len(), rows.len()) {
        return Err(StoreError::Cancelled);
    }
    transaction.commit()?;
    Ok(head.step)
}

fn write_row(connection: &Connection, row: &RowWrite<'_>) -> Result<(), StoreError> {
    let (sql, values): (Cow<'_, str>, _) = match row {
        RowWrite::Insert(record) => {
            (statements(record.kind()).insert.as_str().into(), record.to_values())
        }
        RowWrite::Update(before, record) => changed_cells(before, record),
        RowWrite::Delete(record) => {
            let id = vec![Value::Integer(record.id())];
            (statements(record.kind()).delete.as_str().into(), id)
        }
    };
    let changed =
        connection.prepare_cached(&sql)?.execute(params_from_iter(values.iter().map(Cell)))?;
    if changed == 1 { Ok(()) } else { Err(rusqlite::Error::StatementChangedRows(changed).into()) }
}

/// Only the cells that differ are written. Where none does, one is written all the same, so that
/// the journal has its row.
fn changed_cells<'a>(before: &Record, after: &Record) -> (Cow<'a, str>, Vec<Value>) {
    let old = before.to_values();
    let (mut places, mut values) = (Vec::new(), Vec::new());
    for (place, (value, old)) in after.to_values().into_iter().zip(&old).enumerate() {
        if place > 0 && value != *old {
            places.push(place);
            values.push(value);
        }
    }
    if places.is_empty() {
        let last = old.len().saturating_sub(1);
        places.push(last);
        values.extend(old.into_iter().next_back());
    }
    values.push(Value::Integer(after.id()));
    (update(after.kind(), &places).into(), values)
}

/// A number that changes when another program has changed the file.
pub(super) fn data_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
}

/// The head of the chain, the newest journal row, and the time.
fn head(connection: &Connection) -> Result<(Head, i64, String), StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT head_step, head_seq, head_hash, indexed_seq,
                 (SELECT coalesce(max(seq), 0) FROM journal),
                 strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
             FROM journal_state",
        )?
        .query_row([], |row| {
            let head = Head {
                step: row.get(0)?,
                seq: row.get(1)?,
                hash: row.get(2)?,
                indexed: row.get(3)?,
            };
            Ok((head, row.get(4)?, row.get(5)?))
        })?)
}

/// Takes what another program changed into the chain, as a step of its own, so that from now on
/// it cannot be removed unseen either.
fn adopt(
    connection: &Connection,
    head: &mut Head,
    newest: i64,
    at: &str,
) -> Result<(), StoreError> {
    if newest <= head.seq {
        return Ok(());
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

/// A record that the search index is to hear of; none: it is gone.
struct Indexing<'a> {
    rowid: i64,
    was_known: bool,
    record: Option<Cow<'a, Record>>,
}

/// Brings the search index up to date.
fn index_rest(
    connection: &Connection,
    head: &Head,
    before: i64,
    rows: &[RowWrite<'_>],
) -> Result<(), StoreError> {
    // What this step wrote is at hand; what came before it is read.
    let mut jobs: Vec<Indexing<'_>> = Vec::with_capacity(rows.len());
    let earlier: HashSet<_> = unindexed(connection, before)?.into_iter().collect();
    let mut at_hand = HashSet::new();
    for row in rows {
        let (record, after) = match row {
            RowWrite::Insert(record) | RowWrite::Update(_, record) => (*record, Some(*record)),
            RowWrite::Delete(record) => (*record, None),
        };
        let (kind, id) = (record.kind(), record.id());
        let Some(rowid) = rowid(kind, id) else { continue };
        let is_earlier = earlier.contains(&(kind, id));
        if is_earlier {
            at_hand.insert((kind, id));
        }
        // A record that is put back may still stand in the index, if that has yet to hear that
        // it was taken away.
        let was_known = !matches!(row, RowWrite::Insert(_)) || is_earlier;
        jobs.push(Indexing { rowid, was_known, record: after.map(Cow::Borrowed) });
    }
    for (kind, id) in earlier.difference(&at_hand) {
        let Some(rowid) = rowid(*kind, *id) else { continue };
        let record = journal::current(connection, *kind, *id)?.map(Cow::Owned);
        jobs.push(Indexing { rowid, was_known: true, record });
    }
    // In any other order the index would be written out for each.
    jobs.sort_unstable_by_key(|job| job.rowid);
    let mut index = SearchIndex::new(connection);
    for job in &jobs {
        index.replace(job.rowid, job.was_known, job.record.as_deref())?;
    }
    index.finish()?;
    if rows.len() > MANY {
        search_index::tidy(connection)?;
    }
    connection.prepare_cached("UPDATE journal_state SET indexed_seq = ?")?.execute([head.seq])?;
    Ok(())
}

/// The records that changed since the index was last brought up to date, each once.
pub(super) fn unindexed(
    connection: &Connection,
    until: i64,
) -> Result<Vec<(RecordKind, i64)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT \"table\", row_id FROM journal
         WHERE seq > (SELECT indexed_seq FROM journal_state) AND seq <= ?",
    )?;
    let mut rows = statement.query([until])?;
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    while let Some(row) = rows.next()? {
        let kind = row.get_ref(0)?.as_str_or_null().ok().flatten().and_then(RecordKind::from_table);
        let id = row.get(1)?;
        if let Some(kind) = kind.filter(|kind| is_searched(*kind))
            && seen.insert((kind, id))
        {
            found.push((kind, id));
        }
    }
    Ok(found)
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
    if step.id % STEPS_PER_MARK == 0 {
        mark(connection)?;
    }
    *head = Head { step: step.id, seq: step.last_seq, hash, indexed: head.indexed };
    Ok(())
}

/// So many steps share one mark: it is a page of its own.
const STEPS_PER_MARK: i64 = 16;

/// Notes how far the journal has come, in another place than its head.
pub(super) fn mark(connection: &Connection) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE journal_mark SET head_step = s.head_step, head_seq = s.head_seq
             FROM journal_state s WHERE journal_mark.head_step IS NOT s.head_step",
        )?
        .execute([])?;
    Ok(())
}

/// The highest row id a kind has ever used.
pub(super) fn last_id(connection: &Connection, kind: RecordKind) -> Result<i64, StoreError> {
    Ok(connection
        .prepare_cached("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?")?
        .query_row([kind.table()], |row| row.get(0))?)
}
