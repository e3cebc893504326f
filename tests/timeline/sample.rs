//! The sample cases straight from their tables, so that these tests need no file.

use kroniek::model::{CaseData, FieldShape, Record, RecordKind, Value};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

fn folder(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases").join(case)
}

fn rows(case: &str, name: &str) -> Vec<HashMap<String, String>> {
    let path = folder(case).join(format!("{name}.csv"));
    let mut reader =
        csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let headers = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            headers.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()
        })
        .collect()
}

/// Row ids by table and by the code in its table.
type Codes = HashMap<(&'static str, String), i64>;

fn value(shape: FieldShape, text: &str, codes: &Codes) -> Value {
    if let Some(table) = shape.references {
        let id = |text: &str| {
            codes.iter().find(|((name, code), _)| *name == table && code == text).map(|(_, id)| *id)
        };
        if shape.list {
            let ids: Vec<i64> = text.split(';').filter_map(id).collect();
            return Value::Text(serde_json::to_string(&ids).unwrap());
        }
        return id(text)
            .map_or(if shape.nullable { Value::Null } else { Value::Integer(0) }, Value::Integer);
    }
    if shape.list {
        let items: Vec<&str> = text.split(';').filter(|item| !item.is_empty()).collect();
        return Value::Text(serde_json::to_string(&items).unwrap());
    }
    if shape.integer {
        let number = match text {
            "ja" => 1,
            "nee" => 0,
            text => text.parse().unwrap_or(0),
        };
        return Value::Integer(number);
    }
    // An involvement that goes on has no end.
    if (text.is_empty() || text == "..") && shape.nullable {
        Value::Null
    } else {
        Value::Text(text.to_owned())
    }
}

/// The Drenthe case.
pub fn drenthe() -> CaseData {
    case("drenthe")
}

/// A case as its tables have it.
pub fn case(name: &str) -> CaseData {
    let mut data = CaseData::default();
    let mut codes = Codes::new();
    for (kind, table) in [
        (RecordKind::Investigation, "investigation"),
        (RecordKind::Organisation, "organisation"),
        (RecordKind::Succession, "succession"),
        (RecordKind::Professional, "professional"),
        (RecordKind::Person, "person"),
        (RecordKind::Event, "events"),
        (RecordKind::Involvement, "involvement"),
        (RecordKind::Consultation, "consultation"),
        (RecordKind::Participant, "participant"),
        (RecordKind::Term, "term"),
    ] {
        for (number, row) in rows(name, table).into_iter().enumerate() {
            let id = number as i64 + 1;
            let code = row.get(if table == "events" { "id" } else { "code" });
            if let Some(code) = code {
                codes.insert((kind.table(), code.clone()), id);
            }
            let cells: Vec<Value> = kind
                .columns()
                .iter()
                .map(|column| {
                    let text = match column.name {
                        "id" => return Value::Integer(id),
                        "code" if table == "events" => row.get("id"),
                        "position" => return Value::Integer(id),
                        "earliest" | "latest" => return Value::Null,
                        name => row.get(name),
                    };
                    value(column.shape, text.map_or("", String::as_str), &codes)
                })
                .collect();
            let mut record = Record::from_values(kind, cells.clone())
                .unwrap_or_else(|error| panic!("{table} row {id}: {error} {cells:?}"));
            if let Record::Event(event) = &mut record {
                let when = event.when.clone();
                event.set_when(when);
            }
            data.put(record);
        }
    }
    data
}
