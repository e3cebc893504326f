//! Reads the plain-text tables of a sample case: a column per field, references by code.

use kroniek::model::date::EdtfDate;
use kroniek::model::{
    CaseData, Citation, Column, Framework, Id, Norm, NormLevel, Record, RecordKind, Value,
};
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
    frameworks(&mut case, &mut codes);
    for (kind, rows) in &tables {
        if *kind == RecordKind::Framework {
            continue;
        }
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

/// The frameworks the case names, with their norms, from the data files of the program.
fn frameworks(case: &mut CaseData, codes: &mut HashMap<(&str, String), i64>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/frameworks");
    let mut norm_id = 0;
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let data: toml::Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
        let text = |table: &toml::Table, key: &str| {
            table.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
        };
        let date = |table: &toml::Table, key: &str| EdtfDate::parse(&text(table, key)).ok();
        let code = text(&data, "code");
        let id = codes.get(&("framework", code.clone())).copied().unwrap_or(90);
        case.frameworks.put(Framework {
            id: Id::new(id),
            applied: code != "VHJ2017",
            in_force_from: date(&data, "in_force_from"),
            code: code.clone(),
            ..Framework::default()
        });
        for row in data.get("norm").and_then(toml::Value::as_array).into_iter().flatten() {
            let row = row.as_table().unwrap();
            norm_id += 1;
            let number = text(row, "code");
            codes.insert(("norm", format!("{code}:{number}")), norm_id);
            case.norms.put(Norm {
                id: Id::new(norm_id),
                framework: Id::new(id),
                level: NormLevel::from_keyword(&text(row, "level")).unwrap(),
                position: norm_id,
                code: number,
                in_force_from: date(row, "in_force_from"),
                in_force_to: date(row, "in_force_to"),
                ..Norm::default()
            });
        }
    }
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
                let source = codes.get(&("source", source.to_owned())).copied();
                case.citations.put(Citation {
                    id: Id::new(id),
                    event: Id::new(event),
                    source: Id::new(source.unwrap_or_default()),
                    locator: place.trim().to_owned(),
                    ..Citation::default()
                });
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
        _ if text.is_empty() && shape.nullable => Value::Null,
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
