//! How a table refers to a record of another: by its code where that tells it apart, else by the
//! number in its `row` column.

use crate::model::{CaseData, Norm, Record, RecordKind};
use std::collections::{HashMap, HashSet};

/// What each record that others may refer to is called in a table.
pub(crate) struct RecordNames {
    names: HashMap<(&'static str, i64), String>,
    with_rows: HashSet<RecordKind>,
}

impl RecordNames {
    /// The names of the records of a case.
    pub(crate) fn of(data: &CaseData) -> Self {
        let mut names = Self { names: HashMap::new(), with_rows: HashSet::new() };
        for kind in referred_kinds() {
            names.name_kind(data, kind);
        }
        names
    }

    /// The name of a record; its row number when it has no name of its own.
    pub(crate) fn name(&self, table: &'static str, id: i64) -> String {
        self.names.get(&(table, id)).cloned().unwrap_or_else(|| row_name(id))
    }

    /// Whether a table needs a `row` column, since others refer to its rows.
    pub(crate) fn needs_rows(&self, kind: RecordKind) -> bool {
        self.with_rows.contains(&kind)
    }

    fn name_kind(&mut self, data: &CaseData, kind: RecordKind) {
        let named: Vec<(i64, String)> = if kind == RecordKind::Event {
            data.events.iter().map(|event| (event.id.value(), event.code.clone())).collect()
        } else {
            data.records(kind)
                .iter()
                .map(|record| (record.id(), natural_name(record, |id| self.framework(id))))
                .collect()
        };
        let mut count: HashMap<&str, usize> = HashMap::new();
        for (_, name) in &named {
            *count.entry(name).or_default() += 1;
        }
        for (id, name) in &named {
            if count.get(name.as_str()) == Some(&1) && usable(name) {
                self.names.insert((kind.table(), *id), name.clone());
            } else {
                self.with_rows.insert(kind);
            }
        }
    }

    fn framework(&self, norm: &Norm) -> String {
        self.name(RecordKind::Framework.table(), norm.framework.value())
    }
}

/// What a record is called by its own content; empty when it has no code. A norm's code counts
/// within its framework only.
pub(crate) fn natural_name(record: &Record, framework_of: impl Fn(&Norm) -> String) -> String {
    match record {
        Record::Norm(norm) if norm.code.is_empty() => String::new(),
        Record::Norm(norm) => format!("{}:{}", framework_of(norm), norm.code),
        other => other.code().unwrap_or_default(),
    }
}

/// The name of a record by its row.
pub(crate) fn row_name(row: impl std::fmt::Display) -> String {
    format!("#{row}")
}

/// Whether a code can stand in a cell and come back as itself.
fn usable(name: &str) -> bool {
    !name.is_empty() && name.trim() == name && !name.starts_with('#')
}

/// The kinds of record that other records refer to.
fn referred_kinds() -> impl Iterator<Item = RecordKind> {
    RecordKind::ALL.iter().copied().filter(|kind| {
        RecordKind::ALL
            .iter()
            .flat_map(|other| other.columns())
            .any(|column| column.shape.references == Some(kind.table()))
    })
}
