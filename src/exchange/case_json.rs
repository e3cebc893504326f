//! A whole case as JSON: every table, every field, ids and all.

use super::ExchangeError;
use super::draft::ImportDraft;
use super::merge::{Incoming, Known, framework_code, ids_of, is_blank, merge};
use super::notice::Notice;
use super::references::{Target, rewrite};
use super::temp_ids::TempIds;
use crate::model::{CaseData, Record, RecordKind};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::io::Write;

/// The version of the format that this edition writes.
pub(crate) const VERSION: i64 = 1;

/// Writes a whole case as JSON, a record per line.
///
/// # Errors
/// Those of the writer.
pub fn write_json(data: &CaseData, mut out: impl Write) -> std::io::Result<()> {
    write!(out, "{{\"format\":\"kroniek\",\"version\":{VERSION},\"tables\":{{")?;
    for (at, kind) in RecordKind::ALL.iter().enumerate() {
        write!(out, "{}\n\"{}\":[", if at == 0 { "" } else { "," }, kind.table())?;
        for (at, record) in data.records(*kind).iter().enumerate() {
            write!(out, "{}\n{}", if at == 0 { "" } else { "," }, record.to_json())?;
        }
        write!(out, "]")?;
    }
    writeln!(out, "\n}}}}")
}

/// A whole case as one JSON value.
#[must_use]
pub fn case_to_json(data: &CaseData) -> Value {
    let tables: Map<String, Value> = RecordKind::ALL
        .iter()
        .map(|kind| {
            let rows = data.records(*kind).iter().map(Record::to_json).collect();
            (kind.table().to_owned(), Value::Array(rows))
        })
        .collect();
    json!({ "format": "kroniek", "version": VERSION, "tables": tables })
}

/// Plans the import of such JSON: into a blank case as it is, otherwise beside what is there.
pub(crate) fn plan_case(
    data: &CaseData,
    name: &str,
    file: &Map<String, Value>,
    draft: &mut ImportDraft,
) -> Result<(), ExchangeError> {
    let version = file.get("version").and_then(Value::as_i64).unwrap_or(VERSION);
    if version > VERSION {
        return Err(ExchangeError::Newer { name: name.to_owned(), version });
    }
    let Some(tables) = file.get("tables").and_then(Value::as_object) else {
        let detail = "\"tables\"".to_owned();
        return Err(ExchangeError::Unreadable { name: name.to_owned(), detail });
    };
    let records = read_records(tables, draft);
    let records = sound_references(records, draft);
    if is_blank(data) {
        draft.keeps_ids = true;
        for (_, mut record) in records {
            if let Record::Investigation(_) = record {
                let own = data.investigation().id;
                record.set_id(if own.is_new() { 1 } else { own.value() });
            }
            draft.count(record.kind(), false);
            draft.changes.push(record);
        }
    } else {
        plan_beside(data, records, draft);
    }
    Ok(())
}

/// The records of the tables with their place in the list, in the order of the kinds.
fn read_records(tables: &Map<String, Value>, draft: &mut ImportDraft) -> Vec<(usize, Record)> {
    for table in tables.keys().filter(|table| RecordKind::from_table(table).is_none()) {
        let notice = Notice::new("import-table-unknown").with("table", table);
        draft.warn(RecordKind::Investigation, 0, table, notice);
    }
    let mut records = Vec::new();
    for kind in RecordKind::ALL.iter().copied() {
        let rows = tables.get(kind.table()).and_then(Value::as_array);
        for (number, row) in (1..).zip(rows.into_iter().flatten()) {
            match Record::from_json(kind, row.clone()) {
                Ok(Record::Event(mut event)) => {
                    let when = event.when.take();
                    event.set_when(when);
                    records.push((number, Record::Event(event)));
                }
                Ok(record) => records.push((number, record)),
                Err(error) => {
                    let notice =
                        Notice::new("import-row-unfit").with("column", "").with("detail", error);
                    draft.reject(kind, number, notice);
                }
            }
        }
    }
    records
}

/// Leaves out references to records that the file does not hold, and ids that stand twice.
fn sound_references(
    records: Vec<(usize, Record)>,
    draft: &mut ImportDraft,
) -> Vec<(usize, Record)> {
    let all: Vec<Record> = records.iter().map(|(_, record)| record.clone()).collect();
    let ids = ids_of(&all);
    drop(all);
    let mut seen = std::collections::HashSet::with_capacity(records.len());
    let mut sound = Vec::with_capacity(records.len());
    for (number, record) in records {
        let kind = record.kind();
        if record.id() <= 0 || !seen.insert((kind, record.id())) {
            let notice = Notice::new("import-id-unusable").with("id", record.id());
            draft.reject(kind, number, notice);
            continue;
        }
        let present = |table: &'static str, id: i64| {
            if ids.contains(&(table, id)) { Target::Id(id) } else { Target::Nothing }
        };
        let Ok((kept, lost)) = rewrite(&record, present) else { continue };
        for column in &lost.optional {
            let notice = Notice::new("import-reference-lost").with("column", column);
            draft.warn(kind, number, column, notice);
        }
        if let Some(column) = lost.required.first() {
            let notice = Notice::new("import-reference-missing").with("column", column);
            draft.reject(kind, number, notice);
            continue;
        }
        sound.push((number, kept));
    }
    sound
}

/// Gives the records ids of their own, those of the case where the case has their code.
fn plan_beside(data: &CaseData, records: Vec<(usize, Record)>, draft: &mut ImportDraft) {
    let known = Known::of(data);
    let frameworks: HashMap<i64, String> = records
        .iter()
        .filter_map(|(_, record)| match record {
            Record::Framework(framework) => Some((framework.id.value(), framework.code.clone())),
            _ => None,
        })
        .collect();
    let events: HashMap<&str, i64> =
        data.events.iter().map(|event| (event.code.as_str(), event.id.value())).collect();
    let mut ids = TempIds::default();
    let mut moved: HashMap<(&'static str, i64), i64> = HashMap::with_capacity(records.len());
    for (_, record) in &records {
        let own = match record {
            Record::Event(event) if !event.code.is_empty() => {
                events.get(event.code.as_str()).copied()
            }
            Record::Event(_) => None,
            other => {
                let key =
                    Known::key(other, |norm| framework_code(data, &frameworks, norm.framework));
                known.id(other.kind(), &key)
            }
        };
        let key = (record.kind().table(), record.id());
        moved.insert(key, own.unwrap_or_else(|| ids.next()));
    }
    let incoming = records
        .into_iter()
        .filter_map(|(row, record)| {
            let place = |table: &'static str, id: i64| {
                moved.get(&(table, id)).map_or(Target::Nothing, |id| Target::Id(*id))
            };
            let id = moved.get(&(record.kind().table(), record.id())).copied()?;
            let (mut record, _) = rewrite(&record, place).ok()?;
            record.set_id(id);
            Some(Incoming { record, row, columns: None })
        })
        .collect();
    merge(data, incoming, draft);
}
