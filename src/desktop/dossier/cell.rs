//! A cell as text for people, and text from people as a cell.

use crate::desktop::PanelContext;
use crate::model::date::EdtfDate;
use crate::model::date::{Locale, display, phrase};
use crate::model::{CaseData, Column, Record, RecordKind, Value};
use crate::text::Language;

/// A cell as a table shows it: labels for keywords, captions for references, dates in words.
#[must_use]
pub fn shown(value: &Value, column: &Column, context: &PanelContext<'_>) -> String {
    let shape = column.shape;
    let data = context.data;
    if let Some(table) = shape.references.and_then(RecordKind::from_table) {
        return ids(value)
            .into_iter()
            .map(|id| data.caption(table, id))
            .collect::<Vec<_>>()
            .join("; ");
    }
    match value {
        Value::Null => String::new(),
        Value::Integer(number) if shape.boolean => {
            context.keyword("answer", if *number == 1 { "ja" } else { "nee" })
        }
        Value::Integer(number) => number.to_string(),
        Value::Text(raw) if shape.list => list_items(raw).join("; "),
        Value::Text(raw) => {
            if let Some(keywords) = shape.keywords {
                return context.keyword(&keywords.list(), raw);
            }
            if shape.date {
                return EdtfDate::parse(raw).map_or_else(
                    |_| raw.clone(),
                    |date| display::format_short(&date, locale(context.language)),
                );
            }
            raw.clone()
        }
    }
}

/// A cell as it is edited: codes for references, items divided by semicolons, dates as EDTF.
#[must_use]
pub fn editable(value: &Value, column: &Column, data: &CaseData) -> String {
    if let Some(table) = column.shape.references.and_then(RecordKind::from_table) {
        return ids(value)
            .into_iter()
            .map(|id| {
                data.get(table, id)
                    .and_then(|record| record.code())
                    .unwrap_or_else(|| format!("#{id}"))
            })
            .collect::<Vec<_>>()
            .join("; ");
    }
    match value {
        Value::Null => String::new(),
        Value::Integer(number) => number.to_string(),
        Value::Text(raw) if column.shape.list => list_items(raw).join("; "),
        Value::Text(raw) => raw.clone(),
    }
}

/// A date as it stands in its field: in words where those words are read as the same date, else as
/// EDTF. Nobody has to know that notation, and what is only looked at stays what it is.
#[must_use]
pub fn date_in_words(raw: &str, language: Language) -> String {
    let in_words = EdtfDate::parse(raw).ok().and_then(|date| {
        let words = display::format(&date, locale(language));
        let read = phrase::read(&words, &phrase::PhraseContext::default()).edtf;
        (read.as_ref() == Some(&date)).then_some(words)
    });
    in_words.unwrap_or_else(|| raw.to_owned())
}

/// What was typed, as a cell.
///
/// # Errors
/// The key of a sentence that says what the field takes.
pub fn typed(
    input: &str,
    column: &Column,
    data: &CaseData,
    context: &phrase::PhraseContext,
) -> Result<Value, &'static str> {
    let shape = column.shape;
    let input = input.trim();
    if let Some(table) = shape.references.and_then(RecordKind::from_table) {
        let found: Option<Vec<i64>> =
            items(input).into_iter().map(|code| by_code(data, table, &code)).collect();
        let found = found.ok_or("dossier-error-code")?;
        return match (shape.list, found.as_slice()) {
            (true, found) => Ok(Value::Text(serde_json::Value::from(found).to_string())),
            (false, [id]) => Ok(Value::Integer(*id)),
            (false, []) if shape.nullable => Ok(Value::Null),
            (false, []) => Err("dossier-error-required"),
            (false, _) => Err("dossier-error-one"),
        };
    }
    if shape.integer {
        return match input.parse() {
            Ok(number) => Ok(Value::Integer(number)),
            Err(_) if input.is_empty() && shape.nullable => Ok(Value::Null),
            Err(_) => Err("dossier-error-number"),
        };
    }
    if shape.list {
        return Ok(Value::Text(serde_json::Value::from(items(input)).to_string()));
    }
    if shape.date {
        if input.is_empty() {
            return Ok(Value::Null);
        }
        if let Ok(date) = EdtfDate::parse(input) {
            return Ok(Value::Text(date.as_str().to_owned()));
        }
        return phrase::read(input, context)
            .edtf
            .map(|date| Value::Text(date.as_str().to_owned()))
            .ok_or("dossier-error-date");
    }
    Ok(Value::Text(input.to_owned()))
}

/// The record with one cell replaced; none when the cell does not fit.
#[must_use]
pub fn with_cell(record: &Record, column: &str, value: Value) -> Option<Record> {
    let mut values = record.to_values();
    let at = record.kind().columns().iter().position(|found| found.name == column)?;
    *values.get_mut(at)? = value;
    Record::from_values(record.kind(), values).ok()
}

/// The language of the screen as the dates know it.
#[must_use]
pub const fn locale(language: Language) -> Locale {
    match language {
        Language::Dutch => Locale::Dutch,
        Language::English => Locale::English,
    }
}

fn ids(value: &Value) -> Vec<i64> {
    match value {
        Value::Integer(id) => vec![*id],
        Value::Text(list) => serde_json::from_str(list).unwrap_or_default(),
        Value::Null => Vec::new(),
    }
}

fn list_items(raw: &str) -> Vec<String> {
    serde_json::from_str(raw).unwrap_or_default()
}

fn items(input: &str) -> Vec<String> {
    input.split(';').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// The record of a table that goes by a code, or by `#id` where its kind has no codes.
fn by_code(data: &CaseData, table: RecordKind, code: &str) -> Option<i64> {
    if let Some(id) = code.strip_prefix('#') {
        let id = id.parse().ok()?;
        return data.get(table, id).map(|record| record.id());
    }
    data.records(table)
        .into_iter()
        .find(|record| record.code().is_some_and(|found| found.eq_ignore_ascii_case(code)))
        .map(|record| record.id())
}
