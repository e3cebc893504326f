//! Records of a file beside those of the case: what is new, what is there already.

use super::draft::ImportDraft;
use super::names::natural_name;
use super::notice::Notice;
use super::references::{Target, rewrite};
use crate::model::{CaseData, Framework, Id, Norm, Record, RecordKind, Value};
use std::collections::{HashMap, HashSet};

/// A record of a file, with what is needed to judge it.
pub(crate) struct Incoming {
    /// The record. A negative id is temporary; a positive one is the record of the case that has
    /// its code.
    pub record: Record,
    /// The row of the file.
    pub row: usize,
    /// The columns that the file has; none means all of them.
    pub columns: Option<Vec<&'static str>>,
}

/// The records of a case by code, to find those that a file names again.
pub(crate) struct Known {
    ids: HashMap<(RecordKind, String), i64>,
}

impl Known {
    /// The coded records of a case, apart from events.
    pub(crate) fn of(data: &CaseData) -> Self {
        let mut ids = HashMap::new();
        for kind in RecordKind::ALL.iter().copied().filter(|kind| *kind != RecordKind::Event) {
            for record in data.records(kind) {
                let name = Self::key(&record, |norm| {
                    data.frameworks
                        .get(norm.framework)
                        .map_or_else(String::new, |it| it.code.clone())
                });
                if !name.is_empty() {
                    ids.entry((kind, name)).or_insert(record.id());
                }
            }
        }
        Self { ids }
    }

    /// What tells a record of its kind apart: its code, or the key or part of a setting or text.
    pub(crate) fn key(record: &Record, framework_of: impl Fn(&Norm) -> String) -> String {
        match record {
            Record::Setting(setting) => setting.key.clone(),
            Record::ReportText(text) => text.part.clone(),
            Record::Term(term) => format!("{}:{}", term.list, term.code),
            Record::Investigation(_) => String::new(),
            other => natural_name(other, framework_of),
        }
    }

    /// The id of the record with that key.
    pub(crate) fn id(&self, kind: RecordKind, key: &str) -> Option<i64> {
        if key.is_empty() { None } else { self.ids.get(&(kind, key.to_owned())).copied() }
    }
}

/// Whether a case holds nothing but its own record.
pub(crate) fn is_blank(data: &CaseData) -> bool {
    RecordKind::ALL.iter().all(|kind| *kind == RecordKind::Investigation || data.count(*kind) == 0)
}

/// Adds the records to the draft that the case does not hold yet.
pub(crate) fn merge(data: &CaseData, incoming: Vec<Incoming>, draft: &mut ImportDraft) {
    let mut contents: HashMap<RecordKind, HashMap<Vec<Value>, i64>> = HashMap::new();
    let mut same: HashMap<(&'static str, i64), i64> = HashMap::new();
    let blank = is_blank(data);
    for Incoming { record, row, columns } in incoming {
        let record = if same.is_empty() {
            record
        } else {
            let moved = |table: &'static str, id: i64| {
                Target::Id(same.get(&(table, id)).copied().unwrap_or(id))
            };
            rewrite(&record, moved).map_or(record, |(record, _)| record)
        };
        let kind = record.kind();
        if let Record::Investigation(_) = record {
            take_investigation(data, record, row, blank, columns.as_deref(), draft);
        } else if record.id() > 0 {
            settle_known(data, record, row, columns.as_deref(), draft);
        } else {
            let content = content(&record);
            let known = contents.entry(kind).or_insert_with(|| {
                let records = data.records(kind);
                records.iter().map(|known| (self::content(known), known.id())).collect()
            });
            if let Some(id) = known.get(&content) {
                same.insert((kind.table(), record.id()), *id);
                draft.count(kind, true);
            } else {
                draft.count(kind, false);
                draft.changes.push(record);
            }
        }
    }
}

/// A record without its id.
fn content(record: &Record) -> Vec<Value> {
    record.to_values().split_off(1)
}

/// The case has a record with this code: the same one, one that was to be completed, or another.
fn settle_known(
    data: &CaseData,
    record: Record,
    row: usize,
    columns: Option<&[&'static str]>,
    draft: &mut ImportDraft,
) {
    let kind = record.kind();
    let Some(known) = data.get(kind, record.id()) else {
        draft.count(kind, false);
        draft.changes.push(record);
        return;
    };
    let differing = differing(&known, &record, columns);
    if differing.is_empty() {
        draft.count(kind, true);
    } else if is_bare(&known) {
        draft.count(kind, false);
        draft.changes.push(record);
    } else {
        let notice = Notice::new("import-code-in-case")
            .with("code", known.code().unwrap_or_default())
            .with("columns", differing.join(", "));
        draft.reject(kind, row, notice);
    }
}

fn differing(
    known: &Record,
    record: &Record,
    columns: Option<&[&'static str]>,
) -> Vec<&'static str> {
    record
        .kind()
        .columns()
        .iter()
        .zip(known.to_values().iter().zip(&record.to_values()))
        .filter(|(column, (a, b))| {
            a != b
                && column.name != "id"
                && columns.is_none_or(|columns| columns.contains(&column.name))
        })
        .map(|(column, _)| column.name)
        .collect()
}

/// Whether a record holds no more than an import makes of an unknown code.
fn is_bare(record: &Record) -> bool {
    match record {
        Record::Organisation(known) => {
            let bare = crate::model::Organisation {
                id: known.id,
                code: known.code.clone(),
                name: known.code.clone(),
                ..Default::default()
            };
            bare == *known
        }
        Record::Person(known) => {
            known.name.is_empty()
                && known.pseudonym == known.code
                && known.birth.is_none()
                && known.note.is_empty()
        }
        Record::Professional(known) => {
            known.organisation.is_none() && known.period.is_none() && known.note.is_empty()
        }
        Record::Source(known) => {
            known.title == known.code
                && known.date.is_none()
                && known.organisation.is_none()
                && known.note.is_empty()
        }
        _ => false,
    }
}

/// The file's own record: taken whole by a blank case, otherwise the case keeps its own.
fn take_investigation(
    data: &CaseData,
    record: Record,
    row: usize,
    blank: bool,
    columns: Option<&[&'static str]>,
    draft: &mut ImportDraft,
) {
    let kind = RecordKind::Investigation;
    let own = data.investigation();
    let mut record = record;
    record.set_id(if own.id.is_new() { 1 } else { own.id.value() });
    if let Record::Investigation(read) = &mut record
        && read.title.is_empty()
    {
        read.title.clone_from(&own.title);
    }
    if differing(&Record::Investigation(own), &record, columns).is_empty() {
        draft.count(kind, true);
    } else if blank {
        draft.count(kind, false);
        draft.changes.push(record);
    } else {
        draft.warn(kind, row, "", Notice::new("import-investigation-kept"));
    }
}

/// The code of a framework among those of the case and of the file.
pub(crate) fn framework_code(
    data: &CaseData,
    of_file: &HashMap<i64, String>,
    id: Id<Framework>,
) -> String {
    of_file
        .get(&id.value())
        .cloned()
        .or_else(|| data.frameworks.get(id).map(|framework| framework.code.clone()))
        .unwrap_or_default()
}

/// Ids that a set of records has, by table.
pub(crate) fn ids_of(records: &[Record]) -> HashSet<(&'static str, i64)> {
    records.iter().map(|record| (record.kind().table(), record.id())).collect()
}
