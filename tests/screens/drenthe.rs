//! The Drenthe case from its plain-text tables: a column per field, references by code.

use kroniek::model::{CaseData, Column, Framework, Id, Norm, NormLevel, Record, RecordKind, Value};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

type Rows = Vec<HashMap<String, String>>;
type Codes = HashMap<(&'static str, String), i64>;

/// The case.
pub fn drenthe() -> CaseData {
    let folder = root().join("sample-cases/drenthe");
    let mut case = CaseData::default();
    let mut codes = Codes::new();
    frameworks(&mut case, &mut codes);
    let tables: Vec<(RecordKind, Rows)> = RecordKind::ALL
        .iter()
        .filter(|kind| **kind != RecordKind::Framework)
        .map(|kind| {
            let name = if *kind == RecordKind::Event { "events" } else { kind.table() };
            (*kind, rows(&folder.join(format!("{name}.csv"))))
        })
        .collect();
    for (kind, rows) in &tables {
        for (id, row) in (1..).zip(rows) {
            for key in ["id", "code"] {
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
                    cell(column, row.get(name).map_or("", String::as_str), &codes)
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
    case
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn frameworks(case: &mut CaseData, codes: &mut Codes) {
    let applied: Vec<String> = rows(&root().join("sample-cases/drenthe/framework.csv"))
        .into_iter()
        .filter_map(|row| row.get("code").cloned())
        .collect();
    let mut norm_id = 0;
    let mut files: Vec<_> = std::fs::read_dir(root().join("assets/frameworks"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    for (id, path) in (1..).zip(files) {
        let file: toml::Value = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let text = |value: &toml::Value, key: &str| {
            value.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
        };
        let code = text(&file, "code");
        let mut framework = Framework {
            id: Id::new(id),
            code: code.clone(),
            title: text(&file, "title"),
            edition: text(&file, "edition"),
            publisher: text(&file, "publisher"),
            ..Framework::default()
        };
        framework.applied = applied.contains(&code);
        case.frameworks.put(framework);
        let norms = file.get("norm").and_then(toml::Value::as_array).cloned().unwrap_or_default();
        for norm in &norms {
            norm_id += 1;
            let number = text(norm, "code");
            codes.insert(("norm", format!("{code}:{number}")), norm_id);
            let parent = codes.get(&("norm", format!("{code}:{}", text(norm, "parent"))));
            case.norms.put(Norm {
                id: Id::new(norm_id),
                framework: Id::new(id),
                parent: parent.copied().map(Id::new),
                level: NormLevel::from_keyword(&text(norm, "level")).unwrap_or_default(),
                code: number,
                statement: text(norm, "statement"),
                position: norm_id,
                ..Norm::default()
            });
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

fn cell(column: &Column, text: &str, codes: &Codes) -> Value {
    let shape = column.shape;
    let refer =
        |table: &'static str, code: &str| codes.get(&(table, code.trim().to_owned())).copied();
    if shape.list {
        let items = text.split(';').map(str::trim).filter(|item| !item.is_empty());
        let json: Vec<serde_json::Value> = match shape.references {
            Some(table) => items.filter_map(|item| refer(table, item)).map(Into::into).collect(),
            None => items.map(Into::into).collect(),
        };
        return Value::Text(serde_json::Value::from(json).to_string());
    }
    match shape.references {
        _ if text.is_empty() && shape.nullable => Value::Null,
        Some(table) => match refer(table, text) {
            Some(id) => Value::Integer(id),
            None if shape.nullable => Value::Null,
            None => Value::Integer(0),
        },
        None if shape.boolean => Value::Integer(i64::from(text == "ja")),
        None if shape.integer => Value::Integer(text.parse().unwrap_or_default()),
        None if text.is_empty() => {
            let first = shape.keywords.and_then(|list| list.keywords.first().copied());
            Value::Text(first.unwrap_or_default().to_owned())
        }
        None => Value::Text(text.to_owned()),
    }
}
