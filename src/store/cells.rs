//! Between the model's cells and SQLite's.

use crate::model::{Column, Record, RecordKind, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Row, ToSql};
use std::fmt::Write as _;

/// A model cell as a parameter.
pub(super) struct Cell<'a>(pub &'a Value);

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Integer(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

/// A column's name as SQL takes it; `from`, `to` and `when` are words of the language.
pub(super) fn quoted(column: &Column) -> String {
    format!("\"{}\"", column.name)
}

/// The statements for one table.
pub(super) struct Statements {
    /// Every row, by ascending id.
    pub select_all: String,
    /// One row by id.
    pub select: String,
    /// A row with all its cells.
    pub insert: String,
    /// One row by id.
    pub delete: String,
}

/// The statements for a kind of record.
pub(super) fn statements(kind: RecordKind) -> &'static Statements {
    static ALL: std::sync::OnceLock<Vec<Statements>> = std::sync::OnceLock::new();
    let all =
        ALL.get_or_init(|| RecordKind::ALL.iter().map(|kind| write_statements(*kind)).collect());
    // The kinds are numbered in the order of `ALL`.
    &all[kind as usize]
}

/// The statement that sets some of a row's columns, by their places; the last parameter is the id.
pub(super) fn update(kind: RecordKind, places: &[usize]) -> String {
    let mut sql = format!("UPDATE {} SET ", kind.table());
    let columns = places.iter().filter_map(|place| kind.columns().get(*place));
    for (number, column) in columns.enumerate() {
        let comma = if number == 0 { "" } else { ", " };
        let _ = write!(sql, "{comma}\"{}\" = ?", column.name);
    }
    sql.push_str(" WHERE id = ?");
    sql
}

fn write_statements(kind: RecordKind) -> Statements {
    let table = kind.table();
    let names: Vec<String> = kind.columns().iter().map(quoted).collect();
    let list = names.join(", ");
    let marks = vec!["?"; names.len()].join(", ");
    Statements {
        select_all: format!("SELECT {list} FROM {table} ORDER BY id"),
        select: format!("SELECT {list} FROM {table} WHERE id = ?"),
        insert: format!("INSERT INTO {table} ({list}) VALUES ({marks})"),
        delete: format!("DELETE FROM {table} WHERE id = ?"),
    }
}

/// What the journal's triggers write of a whole row, which goes by the name `row` in the query:
/// every column that is not empty, in the order of the kind's.
pub(super) fn whole_row(kind: RecordKind, row: &str) -> String {
    let cells: Vec<String> = kind
        .columns()
        .iter()
        .map(|column| {
            let (name, cell) = (column.name, quoted(column));
            match empty_cell(column) {
                "NULL" => format!("'{name}', {row}.{cell}"),
                empty => format!("'{name}', nullif({row}.{cell}, {empty})"),
            }
        })
        .collect();
    format!("json_patch('{{}}', json_object({}))", cells.join(", "))
}

/// How a column's cell is empty, in SQL; the journal leaves such a cell out.
pub(super) fn empty_cell(column: &Column) -> &'static str {
    let shape = column.shape;
    match (shape.nullable || column.name == "id", shape.list, shape.integer) {
        (true, _, _) => "NULL",
        (false, true, _) => "'[]'",
        (false, false, true) => "0",
        (false, false, false) => "''",
    }
}

/// A row of a kind's table, its columns in the order of the kind's.
pub(super) fn read_record(kind: RecordKind, row: &Row<'_>) -> rusqlite::Result<Record> {
    let cells = (0..kind.columns().len()).map(|at| row.get_ref(at).map_or(Value::Null, own));
    Record::from_values(kind, cells).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    })
}

fn own(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        // `STRICT` tables let no real number or blob in; if one is met, the field refuses it.
        ValueRef::Real(number) => Value::Text(number.to_string()),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            Value::Text(String::from_utf8_lossy(bytes).into_owned())
        }
    }
}
