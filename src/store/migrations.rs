//! The schema, step by step. A step that was published is never changed; the next one follows it.

use super::error::StoreError;
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use std::path::{Path, PathBuf};

/// The newest version of the schema, which this edition reads and writes.
pub const NEWEST_VERSION: i64 = 5;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/001_entities.sql")),
    M::up(include_str!("migrations/002_journal.sql")),
    M::up(include_str!("migrations/003_search.sql")),
    M::up(include_str!("migrations/004_origins.sql")),
    M::up(include_str!("migrations/005_lean_journal.sql")),
];

/// Brings a file to the newest version.
///
/// # Errors
/// What SQLite reports; the file then stands as it was.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    Migrations::from_slice(STEPS).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::Sqlite(err),
        other => StoreError::Sqlite(rusqlite::Error::ToSqlConversionFailure(Box::new(other))),
    })
}

/// Copies a file that is about to be migrated: `drenthe.v1-backup.kroniek` beside
/// `drenthe.kroniek`, with a number when there is one already.
///
/// # Errors
/// When the copy cannot be written.
pub(super) fn back_up(path: &Path, version: i64) -> Result<PathBuf, StoreError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    for number in 1.. {
        let again = if number == 1 { String::new() } else { format!("-{number}") };
        let copy = path.with_file_name(format!("{stem}.v{version}-backup{again}.{extension}"));
        let mut target = match std::fs::File::create_new(&copy) {
            Ok(target) => target,
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(StoreError::io(&error, &copy)),
        };
        let copied = std::fs::File::open(path)
            .and_then(|mut source| std::io::copy(&mut source, &mut target))
            .and_then(|_| target.sync_all());
        if let Err(error) = copied {
            let _ = std::fs::remove_file(&copy);
            return Err(StoreError::io(&error, &copy));
        }
        return Ok(copy);
    }
    Err(StoreError::Exists(path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::super::cells::whole_row;
    use super::*;
    use crate::model::RecordKind;

    fn newest() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        connection
    }

    #[test]
    fn the_newest_version_is_pinned() {
        let version: i64 = newest().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!((version, STEPS.len()), (NEWEST_VERSION, 5));
    }

    #[test]
    fn every_table_has_the_columns_of_its_entity() {
        let connection = newest();
        for kind in RecordKind::ALL {
            let mut expected: Vec<_> = kind
                .columns()
                .iter()
                .map(|column| {
                    let kind = if column.shape.integer { "INTEGER" } else { "TEXT" };
                    // SQLite's own row id is never NULL without saying so.
                    let required = !column.shape.nullable && column.name != "id";
                    (column.name.to_owned(), kind.to_owned(), required)
                })
                .collect();
            // A column of a later step stands last in its table; cells are read by name.
            expected.sort();
            let mut statement = connection
                .prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?) ORDER BY 1")
                .unwrap();
            let found: Vec<(String, String, bool)> = statement
                .query_map([kind.table()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            assert_eq!(found, expected, "{}", kind.table());
            let mut statement = connection
                .prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?) ORDER BY 1")
                .unwrap();
            let found: Vec<(String, String)> = statement
                .query_map([kind.table()], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let mut expected: Vec<_> = kind
                .columns()
                .iter()
                .filter(|column| !column.shape.list)
                .filter_map(|column| {
                    Some((column.name.to_owned(), column.shape.references?.to_owned()))
                })
                .collect();
            expected.sort();
            assert_eq!(found, expected, "references of {}", kind.table());
        }
    }

    #[test]
    fn every_table_is_journalled_with_every_column() {
        let connection = newest();
        for kind in RecordKind::ALL {
            for operation in ["insert", "update", "delete"] {
                let name = format!("journal_{}_{operation}", kind.table());
                let sql: String = connection
                    .query_row("SELECT sql FROM sqlite_schema WHERE name = ?", [&name], |row| {
                        row.get(0)
                    })
                    .unwrap_or_else(|error| panic!("{name}: {error}"));
                for column in kind.columns() {
                    // In "after", or in "before" where the record goes.
                    let key = format!("'{}',", column.name);
                    assert_eq!(sql.matches(&key).count(), 1, "{name}: {key}");
                    // In "before", where it becomes another.
                    let key = format!("\"{}\":'", column.name);
                    let sides = usize::from(operation == "update");
                    assert_eq!(sql.matches(&key).count(), sides, "{name}: {key}");
                }
                // Written so that the check finds the same text for the same record.
                let row = if operation == "delete" { "old" } else { "new" };
                let bare = |sql: &str| sql.replace([' ', '\n', '"'], "");
                assert!(bare(&sql).contains(&bare(&whole_row(*kind, row))), "{name}");
            }
        }
    }
}
