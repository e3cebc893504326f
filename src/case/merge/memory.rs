//! What a merge remembers for the next one: which record of the copy became which of this file,
//! and what was left open. It stands in the case as a setting, so that it is undone with the
//! merge, and travels with the file.

use super::Key;
use crate::model::{CaseData, RecordKind, Setting};
use crate::store::{Store, StoreError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the keys of these settings begin with; the hash of the copy's step follows.
const PREFIX: &str = "merge.";

/// Whether a setting belongs to this file alone, and is not merged itself.
pub(super) fn is_memory(setting: &Setting) -> bool {
    setting.key.starts_with(PREFIX)
}

/// One merge, seen from the file that took over.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Memory {
    /// The newest step of the copy at the time.
    pub step: i64,
    /// By table: row id there, row id here.
    #[serde(default)]
    pub pairs: BTreeMap<String, Vec<(i64, i64)>>,
    /// What stayed open: table, row id there, row id here, field or nothing.
    #[serde(default)]
    pub open: Vec<(String, i64, i64, Option<String>)>,
}

impl Memory {
    /// The pairs as keys: there, here.
    pub(super) fn keys(&self) -> impl Iterator<Item = (Key, Key)> {
        self.pairs
            .iter()
            .filter_map(|(table, pairs)| Some((RecordKind::from_table(table)?, pairs)))
            .flat_map(|(kind, pairs)| {
                pairs.iter().map(move |(there, here)| ((kind, *there), (kind, *here)))
            })
    }

    /// What stayed open: there, here, field.
    pub(super) fn open_keys(&self) -> impl Iterator<Item = (Key, Key, Option<&'static str>)> {
        self.open.iter().filter_map(|(table, there, here, field)| {
            let kind = RecordKind::from_table(table)?;
            let named = |field: &String| {
                kind.columns().iter().find(|column| column.name == field).map(|column| column.name)
            };
            Some(((kind, *there), (kind, *here), field.as_ref().and_then(named)))
        })
    }

    /// The setting in which it stands.
    pub(super) fn setting(&self, hash: &str) -> Setting {
        Setting {
            key: format!("{PREFIX}{hash}"),
            value: serde_json::to_string(self).unwrap_or_default(),
            ..Setting::default()
        }
    }
}

/// The merges in `data` by which steps of the journal in `store` were taken over, oldest first,
/// with the row id of the setting.
pub(super) fn memories(data: &CaseData, store: &Store) -> Result<Vec<(i64, Memory)>, StoreError> {
    let mut found = Vec::new();
    for setting in data.settings.iter().filter(|setting| is_memory(setting)) {
        let hash = setting.key.strip_prefix(PREFIX).unwrap_or_default();
        let Ok(memory) = serde_json::from_str::<Memory>(&setting.value) else { continue };
        if store.step_hash(memory.step)?.as_deref() == Some(hash) {
            found.push((setting.id.value(), memory));
        }
    }
    found.sort_by_key(|(_, memory)| memory.step);
    Ok(found)
}
