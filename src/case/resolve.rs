//! From what was asked to the rows that change: new ids, references between new records, and
//! several changes to one row as one.

use super::{Case, CaseError, Change};
use crate::model::{CaseData, Record, RecordKind, RowChange, Value};
use std::collections::HashMap;

/// The rows that a command changes, each once, in the order in which they were first met.
pub(super) struct Plan<'a> {
    data: &'a CaseData,
    rows: Vec<RowChange>,
    places: HashMap<(RecordKind, i64), usize>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(data: &'a CaseData) -> Self {
        Self { data, rows: Vec::new(), places: HashMap::new() }
    }

    /// The record as it will be.
    pub(super) fn get(&self, kind: RecordKind, id: i64) -> Option<Record> {
        match self.planned(kind, id) {
            Some(row) => row.after.clone(),
            None => self.data.get(kind, id),
        }
    }

    /// Whether the record will be there.
    pub(super) fn contains(&self, kind: RecordKind, id: i64) -> bool {
        match self.planned(kind, id) {
            Some(row) => row.after.is_some(),
            None => self.data.contains(kind, id),
        }
    }

    /// The ids of the records of a kind that the plan touches.
    pub(super) fn touched(&self, kind: RecordKind) -> Vec<i64> {
        self.rows.iter().filter(|row| row.kind == kind).map(|row| row.id).collect()
    }

    /// The ids of the records of a kind that will be there.
    pub(super) fn ids(&self, kind: RecordKind) -> Vec<i64> {
        let mut ids: Vec<i64> = self.data.records(kind).iter().map(Record::id).collect();
        ids.extend(self.touched(kind));
        ids.sort_unstable();
        ids.dedup();
        ids.retain(|id| self.contains(kind, *id));
        ids
    }

    /// The rows of the plan, whether they change or not.
    pub(super) fn rows(&self) -> impl Iterator<Item = &RowChange> {
        self.rows.iter()
    }

    /// The record will be so; none: it will be gone.
    pub(super) fn set(&mut self, kind: RecordKind, id: i64, after: Option<Record>) {
        if let Some(place) = self.places.get(&(kind, id))
            && let Some(row) = self.rows.get_mut(*place)
        {
            row.after = after;
            return;
        }
        self.places.insert((kind, id), self.rows.len());
        self.rows.push(RowChange { kind, id, before: self.data.get(kind, id), after });
    }

    /// The records that will be new or different.
    pub(super) fn records(&self) -> impl Iterator<Item = &Record> {
        self.rows.iter().filter_map(|row| row.after.as_ref())
    }

    /// The rows that really change, so far.
    pub(super) fn changes(&self) -> Vec<RowChange> {
        self.rows.iter().filter(|row| row.before != row.after).cloned().collect()
    }

    /// The rows that really change.
    pub(super) fn into_changes(self) -> Vec<RowChange> {
        let mut rows = self.rows;
        rows.retain(|row| row.before != row.after);
        rows
    }

    /// The row of a record that the plan touches.
    pub(super) fn planned(&self, kind: RecordKind, id: i64) -> Option<&RowChange> {
        self.places.get(&(kind, id)).and_then(|place| self.rows.get(*place))
    }
}

/// Temporary ids of a command, by table, and the row ids they became.
type NewIds = HashMap<(&'static str, i64), i64>;

impl Case {
    /// Gives the new records of a command their row ids and codes, and follows the references
    /// between them.
    pub(super) fn give_ids(&mut self, changes: &mut [Change]) -> Result<(), CaseError> {
        let mut new_ids = NewIds::new();
        let mut any_temporary = false;
        for change in &mut *changes {
            let Change::Put(record) = change else { continue };
            let (kind, id) = (record.kind(), record.id());
            if id > 0 {
                continue;
            }
            let new_id = match new_ids.get(&(kind.table(), id)) {
                Some(known) if id < 0 => *known,
                _ => self.next_id(kind)?,
            };
            if id < 0 {
                any_temporary = true;
                new_ids.insert((kind.table(), id), new_id);
            }
            record.set_id(new_id);
            if let Some(codes) = &mut self.codes {
                codes.number(record);
            }
        }
        for change in changes {
            let Change::Put(record) = change else { continue };
            if let Record::Event(event) = record {
                let when = event.when.take();
                event.set_when(when);
                if event.responds_to.is_empty() {
                    continue;
                }
            }
            if any_temporary {
                follow_references(record, &new_ids)?;
            }
        }
        Ok(())
    }

    /// The next row id of a kind.
    pub(super) fn next_id(&mut self, kind: RecordKind) -> Result<i64, CaseError> {
        if kind == RecordKind::Investigation {
            // A file holds one; whoever brings another means this one.
            return Ok(1);
        }
        let last = match self.last_ids.get_mut(&kind) {
            Some(last) => last,
            None => {
                let last = self.store.last_id(kind)?;
                self.last_ids.entry(kind).or_insert(last)
            }
        };
        *last += 1;
        Ok(*last)
    }
}

/// Replaces temporary ids in a record's references by the row ids they became.
fn follow_references(record: &mut Record, new_ids: &NewIds) -> Result<(), CaseError> {
    let kind = record.kind();
    if kind.columns().iter().all(|column| column.shape.references.is_none()) {
        return Ok(());
    }
    let mut values = record.to_values();
    let mut changed = false;
    for (column, value) in kind.columns().iter().zip(&mut values) {
        let Some(target) = column.shape.references else { continue };
        let follow = |id: i64| {
            if id >= 0 {
                return Ok(id);
            }
            new_ids.get(&(target, id)).copied().ok_or(CaseError::ReferenceMissing {
                kind,
                column: column.name,
                target,
                id,
            })
        };
        match value {
            Value::Integer(id) if *id < 0 => {
                *id = follow(*id)?;
                changed = true;
            }
            Value::Text(list) if list.contains('-') => {
                let ids: Vec<i64> = serde_json::from_str(list).unwrap_or_default();
                let ids = ids.into_iter().map(follow).collect::<Result<Vec<_>, _>>()?;
                *list = serde_json::Value::from(ids).to_string();
                changed = true;
            }
            _ => {}
        }
    }
    if changed && let Ok(followed) = Record::from_values(kind, values) {
        *record = followed;
    }
    Ok(())
}

/// The row ids that a record refers to: column, table, id.
pub(super) fn references(record: &Record) -> Vec<(&'static str, &'static str, i64)> {
    // Events are many and mostly refer to nothing.
    if let Record::Event(event) = record {
        return event.responds_to.iter().map(|id| ("responds_to", "event", id.value())).collect();
    }
    let columns = record.kind().columns();
    if columns.iter().all(|column| column.shape.references.is_none()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (column, value) in columns.iter().zip(record.to_values()) {
        let Some(target) = column.shape.references else { continue };
        match value {
            Value::Integer(id) => found.push((column.name, target, id)),
            Value::Text(list) => {
                let ids: Vec<i64> = serde_json::from_str(&list).unwrap_or_default();
                found.extend(ids.into_iter().map(|id| (column.name, target, id)));
            }
            Value::Null => {}
        }
    }
    found
}
