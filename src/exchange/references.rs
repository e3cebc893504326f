//! Rewriting what a record refers to, whatever its kind.

use crate::model::{Record, RecordError, Value};

/// What became of a reference.
pub(crate) enum Target {
    /// It points to this id now.
    Id(i64),
    /// Nothing to point to.
    Nothing,
}

/// A record with its references rewritten. Of a reference to nothing, an optional one becomes
/// empty and a listed one is left out; the names of the columns where that happened come back
/// too, with those of required ones first and `true`.
pub(crate) fn rewrite(
    record: &Record,
    mut target: impl FnMut(&'static str, i64) -> Target,
) -> Result<(Record, Lost), RecordError> {
    let mut lost = Lost::default();
    let columns = record.kind().columns();
    if columns.iter().all(|column| column.shape.references.is_none()) {
        return Ok((record.clone(), lost));
    }
    let mut values = record.to_values();
    for (column, value) in columns.iter().zip(&mut values) {
        let Some(table) = column.shape.references.filter(|_| column.name != "id") else { continue };
        let replaced = match &*value {
            Value::Integer(id) => match target(table, *id) {
                Target::Id(id) => Value::Integer(id),
                Target::Nothing if column.shape.nullable => {
                    lost.optional.push(column.name);
                    Value::Null
                }
                Target::Nothing => {
                    lost.required.push(column.name);
                    continue;
                }
            },
            Value::Text(list) if column.shape.list => {
                let ids: Vec<i64> = serde_json::from_str(list).unwrap_or_default();
                let mut kept = Vec::with_capacity(ids.len());
                for id in ids {
                    match target(table, id) {
                        Target::Id(id) => kept.push(id),
                        Target::Nothing => lost.optional.push(column.name),
                    }
                }
                Value::Text(serde_json::Value::from(kept).to_string())
            }
            _ => continue,
        };
        *value = replaced;
    }
    let record = Record::from_values(record.kind(), values)?;
    Ok((record, lost))
}

/// The columns whose references led nowhere.
#[derive(Debug, Default)]
pub(crate) struct Lost {
    /// The record cannot stand without these.
    pub required: Vec<&'static str>,
    /// The record stands, with less.
    pub optional: Vec<&'static str>,
}
