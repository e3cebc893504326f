//! Which record of the copy is which record of this file.

use super::Key;
use super::history::Past;
use crate::case::codes::{Rule, code_of, rule};
use crate::case::{Case, CaseError};
use crate::model::{Record, RecordKind, Value};
use std::collections::{HashMap, HashSet};

/// From the copy's row ids to those of this file.
pub(super) struct Identity<'a> {
    /// The copy as it was when the journals parted: its row ids then are those of this file.
    fork: &'a Past<'a>,
    known: HashMap<Key, i64>,
    /// Records of this file that have their counterpart.
    paired: HashSet<Key>,
    /// Records of the copy that are new to this file, by its key there.
    fresh: HashSet<Key>,
    /// The new records of this file that have no code, by what is in them.
    by_content: Option<HashMap<(RecordKind, Vec<Value>), Vec<i64>>>,
}

impl<'a> Identity<'a> {
    /// With what earlier merges found out: there, here.
    pub(super) fn new(fork: &'a Past<'a>, pairs: impl IntoIterator<Item = (Key, Key)>) -> Self {
        let known: HashMap<Key, i64> =
            pairs.into_iter().map(|(there, here)| (there, here.1)).collect();
        let paired = known.iter().map(|(there, here)| (there.0, *here)).collect();
        Self { fork, known, paired, fresh: HashSet::new(), by_content: None }
    }

    /// The row id here of a record of the copy.
    pub(super) fn here(&self, kind: RecordKind, there: i64) -> Option<i64> {
        self.known
            .get(&(kind, there))
            .copied()
            .or_else(|| self.fork.contains(kind, there).then_some(there))
    }

    /// The pairs that differ from the row ids before the journals parted: there, here.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (Key, i64)> {
        self.known.iter().map(|(there, here)| (*there, *here))
    }

    /// Whether a record of the copy is new to this file.
    pub(super) fn is_fresh(&self, there: Key) -> bool {
        self.fresh.contains(&there)
    }

    /// The record with the row ids of this file. What has no counterpart yet gets a number that
    /// no record has.
    pub(super) fn translate(&self, record: &Record) -> Record {
        let kind = record.kind();
        let mut values = record.to_values();
        for (column, value) in kind.columns().iter().zip(&mut values) {
            let target = match column.shape.references {
                Some(target) => RecordKind::from_table(target),
                None if column.name == "id" => Some(kind),
                None => None,
            };
            let Some(target) = target else { continue };
            let follow = |id: i64| self.here(target, id).unwrap_or(-id);
            match value {
                Value::Integer(id) => *id = follow(*id),
                Value::Text(list) => {
                    let ids: Vec<i64> = serde_json::from_str(list).unwrap_or_default();
                    let ids: Vec<i64> = ids.into_iter().map(follow).collect();
                    *list = serde_json::Value::from(ids).to_string();
                }
                Value::Null => {}
            }
        }
        Record::from_values(kind, values).unwrap_or_else(|_| record.clone())
    }

    /// Finds the counterparts of records of the copy that are new since the journals parted, or
    /// gives them row ids of this file.
    pub(super) fn complete(
        &mut self,
        case: &mut Case,
        copy: &Case,
        here: &Past<'_>,
        candidates: &[Key],
    ) -> Result<(), CaseError> {
        for &(kind, there) in candidates {
            let Some(record) = copy.data.get(kind, there) else { continue };
            if self.here(kind, there).is_some() {
                continue;
            }
            let found = match self.by_code(case, copy, &record) {
                Some(found) => found,
                None if code_of(&record).is_none() => self.alike(case, here, &record),
                None => None,
            };
            let id = match found {
                Some(id) => id,
                None => {
                    self.fresh.insert((kind, there));
                    case.next_id(kind)?
                }
            };
            self.known.insert((kind, there), id);
            self.paired.insert((kind, id));
        }
        Ok(())
    }

    /// A record of this file with the same code. Where inspectors choose the code it means the
    /// same thing; a number that was given out twice means two things, unless they say the same.
    fn by_code(&self, case: &Case, copy: &Case, record: &Record) -> Option<Option<i64>> {
        let kind = record.kind();
        let (owner_kind, id) = case.codes.as_ref()?.owner(record)?;
        let has_other = self.paired.contains(&(kind, id))
            || (self.fork.contains(kind, id) && copy.data.contains(kind, id));
        if owner_kind != kind || has_other {
            return Some(None);
        }
        if matches!(rule(kind), Rule::Numbered(_)) {
            let ours = case.data.get(kind, id)?;
            let says = |record: &Record| -> Vec<Value> {
                let columns = kind.columns().iter().zip(record.to_values());
                columns
                    .filter(|(column, _)| column.name != "id" && column.shape.references.is_none())
                    .map(|(_, value)| value)
                    .collect()
            };
            return Some((says(&ours) == says(record)).then_some(id));
        }
        Some(Some(id))
    }

    /// A new record of this file that says the same to the letter.
    fn alike(&mut self, case: &Case, here: &Past<'_>, record: &Record) -> Option<i64> {
        let kind = record.kind();
        let content =
            |record: &Record| -> Vec<Value> { record.to_values().into_iter().skip(1).collect() };
        let translated = content(&self.translate(record));
        let index = self.by_content.get_or_insert_with(|| {
            let mut index: HashMap<_, Vec<i64>> = HashMap::new();
            for (kind, id) in here.touched().filter(|(kind, id)| !here.contains(*kind, *id)) {
                if let Some(record) = case.data.get(kind, id)
                    && code_of(&record).is_none()
                {
                    index.entry((kind, content(&record))).or_default().push(id);
                }
            }
            index
        });
        let same = index.get(&(kind, translated))?;
        same.iter().copied().find(|id| !self.paired.contains(&(kind, *id)))
    }
}
