//! Reads the plain-text tables of a sample case: a column per field, references by code.

use kroniek::model::{CaseData, Column, Record, RecordKind, Value};
use std::collections::HashMap;
use std::path::Path;

type Rows = Vec<HashMap<String, String>>;

/// The Drenthe case, as its tables have it.
pub fn drenthe() -> CaseData {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases/drenthe");
    let mut case = CaseData::default();
    let mut codes: HashMap<(&str, String), i64> = HashMap::new();
    let tables: Vec<(RecordKind, Rows)> = RecordKind::ALL
        .iter()
        .map(|kind| {
            let name = if *kind == RecordKind::Event { "events" } else { kind.table() };
            (*kind, rows(&folder.join(format!("{name}.csv"))))
        })
        .collect();
    for (kind, rows) in &tables {
        for (id, row) in (1..).zip(rows) {
            // Of an event the column `id` is the inspectors' number.
            for key in ["id", "code", "row"] {
                if let Some(code) = row.get(key).filter(|code| !code.is_empty()) {
                    codes.insert((kind.table(), code.clone()), id);
                }
            }
        }
    }
    for (kind, rows) in &tables {
        for (id, row) in (1..).zip(rows) {
            let values = kind.columns().iter().map(|column| match column.name {
                "id" => Value::Integer(id),
                name => {
                    let name =
                        if *kind == RecordKind::Event && name == "code" { "id" } else { name };
                    let text = row.get(name).map_or("", String::as_str);
                    cell(column, text, &codes)
                }
            });
            let mut record = Record::from_values(*kind, values)
                .unwrap_or_else(|error| panic!("{} row {id}: {error}", kind.table()));
            if let Record::Event(event) = &mut record {
                let when = event.when.clone();
                event.set_when(when);
                event.position = id;
            }
            case.put(record);
        }
    }
    cite(&mut case, &tables, &codes);
    case
}

/// Sources of events stand in their own column, as `rapport:L474,L821; brief:L39`.
fn cite(case: &mut CaseData, tables: &[(RecordKind, Rows)], codes: &HashMap<(&str, String), i64>) {
    let (_, events) = tables.iter().find(|(kind, _)| *kind == RecordKind::Event).unwrap();
    let mut id = 0;
    for (event, row) in (1..).zip(events) {
        for part in row.get("source").map_or("", String::as_str).split(';') {
            let Some((source, places)) = part.trim().split_once(':') else { continue };
            for place in places.split(',') {
                id += 1;
                let mut citation = kroniek::model::Citation::default();
                citation.id = kroniek::model::Id::new(id);
                citation.event = kroniek::model::Id::new(event);
                let source = codes.get(&("source", source.to_owned())).copied();
                citation.source = kroniek::model::Id::new(source.unwrap_or_default());
                citation.locator = place.trim().to_owned();
                case.citations.put(citation);
            }
        }
    }
}

fn rows(path: &Path) -> Rows {
    let Ok(mut reader) = csv::Reader::from_path(path) else { return Vec::new() };
    let headings = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            headings.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
        })
        .collect()
}

fn cell(column: &Column, text: &str, codes: &HashMap<(&str, String), i64>) -> Value {
    let shape = column.shape;
    let refer = |table: &'static str, code: &str| {
        codes.get(&(table, code.trim().to_owned())).copied().map_or(Value::Null, Value::Integer)
    };
    if shape.list {
        let items = text.split(';').map(str::trim).filter(|item| !item.is_empty());
        let json: Vec<serde_json::Value> = match shape.references {
            Some(table) => items
                .filter_map(|item| match refer(table, item) {
                    Value::Integer(id) => Some(id.into()),
                    _ => None,
                })
                .collect(),
            None => items.map(Into::into).collect(),
        };
        return Value::Text(serde_json::Value::from(json).to_string());
    }
    match shape.references {
        // An involvement that goes on ends with `..`, which says nothing yet.
        _ if (text.is_empty() || text == "..") && shape.nullable => Value::Null,
        Some(table) => refer(table, text),
        None if shape.boolean => Value::Integer(i64::from(text == "ja")),
        None if shape.integer => text.parse().map_or(Value::Integer(0), Value::Integer),
        None if text.is_empty() => default_of(column),
        None => Value::Text(text.to_owned()),
    }
}

/// The keyword an empty cell of an enumeration stands for.
fn default_of(column: &Column) -> Value {
    let keyword = match column.name {
        "span" => "moment",
        "basis" => "expliciet",
        "certainty" => "vastgesteld",
        "child_seen" | "seen_without_parents" | "spoken_alone" => "nvt",
        "legal_frame" => "onbekend",
        "confidentiality" => "openbaar",
        _ => "",
    };
    Value::Text(keyword.to_owned())
}
