//! Reading a whole investigation, and the few columns with which the timeline can be drawn first.

use super::cells::{read_record, statements};
use super::error::StoreError;
use crate::model::{CaseData, EventKind, Field as _, Id, RecordKind, Span, Value};
use crate::model::{Certainty, Event};
use rusqlite::Connection;
use std::collections::HashMap;
use std::sync::Arc;

/// What the timeline draws of an event, read ahead of everything else. Lists that recur are
/// shared.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawingRow {
    /// The event.
    pub id: Id<Event>,
    /// First minute of its date, in minutes since 1970-01-01T00:00; none when open.
    pub earliest: Option<i64>,
    /// Last minute of its date.
    pub latest: Option<i64>,
    /// Place in the order of the source.
    pub position: i64,
    /// Moment, period or condition.
    pub span: Span,
    /// What kind of fact.
    pub kind: EventKind,
    /// Its title; empty: made from the summary.
    pub title: String,
    /// The summary, where there is no title.
    pub summary: String,
    /// Caption as a key moment.
    pub key_moment: String,
    /// Parties it comes from.
    pub from: Arc<[String]>,
    /// Parties it goes to.
    pub to: Arc<[String]>,
    /// Who took part.
    pub actors: Arc<[String]>,
    /// Signal types.
    pub signals: Arc<[String]>,
    /// How sure.
    pub certainty: Certainty,
}

/// The statement behind [`DrawingRow`]s.
pub const DRAWING_SQL: &str = "SELECT id, earliest, latest, position, span, kind, title,
    iif(title = '', summary, ''), key_moment, \"from\", \"to\", actors, signals, certainty
    FROM event ORDER BY id";

/// Reads what the timeline draws, by ascending id.
pub(super) fn drawing_rows(connection: &Connection) -> Result<Vec<DrawingRow>, StoreError> {
    let mut statement = connection.prepare_cached(DRAWING_SQL)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    let mut kinds: Memory<EventKind> = Memory::new();
    let mut spans: Memory<Span> = Memory::new();
    let mut certainties: Memory<Certainty> = Memory::new();
    let mut lists: Memory<Arc<[String]>> = Memory::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str()?);
        let mut list = |at: usize| {
            lists.recall(text(at)?, |text| {
                Vec::<String>::from_value(Value::Text(text)).map(Arc::from).map_err(unfit)
            })
        };
        found.push(DrawingRow {
            id: Id::new(row.get(0)?),
            earliest: row.get(1)?,
            latest: row.get(2)?,
            position: row.get(3)?,
            from: list(9)?,
            to: list(10)?,
            actors: list(11)?,
            signals: list(12)?,
            span: spans.recall(text(4)?, field)?,
            kind: kinds.recall(text(5)?, field)?,
            title: text(6)?.to_owned(),
            summary: text(7)?.to_owned(),
            key_moment: text(8)?.to_owned(),
            certainty: certainties.recall(text(13)?, field)?,
        });
    }
    Ok(found)
}

/// What was read of a text, so that a text which recurs is read once.
struct Memory<T>(HashMap<String, T>);

impl<T: Clone> Memory<T> {
    fn new() -> Self {
        Self(HashMap::new())
    }

    fn recall(
        &mut self,
        text: &str,
        read: impl FnOnce(String) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        if let Some(known) = self.0.get(text) {
            return Ok(known.clone());
        }
        let value = read(text.to_owned())?;
        self.0.insert(text.to_owned(), value.clone());
        Ok(value)
    }
}

fn field<F: crate::model::Field>(text: String) -> rusqlite::Result<F> {
    F::from_value(Value::Text(text)).map_err(unfit)
}

fn unfit(error: crate::model::FieldError) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
}

/// Reads everything.
pub(super) fn load_all(connection: &Connection) -> Result<CaseData, StoreError> {
    let mut data = CaseData::default();
    for kind in RecordKind::ALL {
        let mut statement = connection.prepare_cached(&statements(*kind).select_all)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            data.put(read_record(*kind, row)?);
        }
    }
    Ok(data)
}
