//! Where two journals part, and how a case was at an earlier step.

use super::Key;
use crate::case::CaseError;
use crate::model::{CaseData, Record, RecordKind};
use crate::store::{JournalRow, Store};
use std::collections::BTreeMap;

/// How many steps are read at a time.
const PAGE: usize = 64;

/// The newest step that both journals hold; none when they have not even the first in common.
pub(super) fn fork_step(here: &Store, there: &Store) -> Result<Option<i64>, CaseError> {
    let newest = |store: &Store| -> Result<i64, CaseError> {
        Ok(store.steps(true, 1, 0)?.first().map_or(0, |step| step.id))
    };
    // Each hash covers all before it: up to some step all are the same, after it none is.
    let (mut same, mut last) = (0, newest(here)?.min(newest(there)?));
    while same < last {
        let middle = same + (last - same + 1) / 2;
        let hash = here.step_hash(middle)?;
        if hash.is_some() && hash == there.step_hash(middle)? {
            same = middle;
        } else {
            last = middle - 1;
        }
    }
    Ok((same > 0).then_some(same))
}

/// A case as it was when a step was done.
pub(super) struct Past<'a> {
    data: &'a CaseData,
    /// The records that were touched since, as they were then.
    since: BTreeMap<Key, Option<Record>>,
}

impl<'a> Past<'a> {
    /// The case as it was after a step.
    pub(super) fn at(store: &Store, data: &'a CaseData, step: i64) -> Result<Self, CaseError> {
        let mut steps = Vec::new();
        let mut offset = 0;
        loop {
            let page = store.steps(true, PAGE, offset)?;
            offset += page.len();
            let full = page.len() == PAGE;
            let later: Vec<_> = page.into_iter().take_while(|row| row.id > step).collect();
            let more = full && later.len() == PAGE;
            steps.extend(later);
            if !more {
                break;
            }
        }
        let mut past = Self { data, since: BTreeMap::new() };
        for step in steps.iter().rev() {
            for row in store.step_rows(step)? {
                past.note(step.id, &row)?;
            }
        }
        for row in store.foreign_rows()? {
            past.note(0, &row)?;
        }
        Ok(past)
    }

    /// The first that is told of a record says how it was.
    fn note(&mut self, step: i64, row: &JournalRow) -> Result<(), CaseError> {
        let Some(kind) = row.kind() else { return Ok(()) };
        let key = (kind, row.row_id);
        if self.since.contains_key(&key) {
            return Ok(());
        }
        let (before, _) =
            row.records().map_err(|detail| CaseError::JournalUnreadable { step, detail })?;
        self.since.insert(key, before);
        Ok(())
    }

    /// The record as it was.
    pub(super) fn get(&self, kind: RecordKind, id: i64) -> Option<Record> {
        match self.since.get(&(kind, id)) {
            Some(before) => before.clone(),
            None => self.data.get(kind, id),
        }
    }

    /// Whether the record was there.
    pub(super) fn contains(&self, kind: RecordKind, id: i64) -> bool {
        match self.since.get(&(kind, id)) {
            Some(before) => before.is_some(),
            None => self.data.contains(kind, id),
        }
    }

    /// The records that were touched since, by kind and id.
    pub(super) fn touched(&self) -> impl Iterator<Item = Key> {
        self.since.keys().copied()
    }
}
