//! Connections to an investigation file: keyed, checked, and closed without a trace.

use super::error::StoreError;
use super::header::{FileKind, companion};
use super::passphrase::Passphrase;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How a connection will be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Reading only.
    Read,
    /// Reading and writing an existing file.
    Write,
    /// Writing a new file.
    Create,
}

/// Opens a file and proves that it can be read.
///
/// # Errors
/// When it is locked and the passphrase is missing or wrong, or SQLite cannot read it.
pub(super) fn connect(
    path: &Path,
    kind: FileKind,
    passphrase: Option<&Passphrase>,
    usage: Use,
) -> Result<Connection, StoreError> {
    let flags = match usage {
        Use::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Use::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Use::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| StoreError::Sqlite(error).at(path))?;
    if kind == FileKind::Encrypted {
        let passphrase = passphrase.ok_or_else(|| StoreError::PassphraseNeeded(path.to_owned()))?;
        if passphrase.is_empty() {
            return Err(StoreError::WrongPassphrase(path.to_owned()));
        }
        // A wrong passphrase is our message to give, not SQLCipher's.
        connection.pragma_update(None, "cipher_log_level", "NONE")?;
        connection.pragma_update(None, "key", passphrase.expose())?;
    }
    let readable = prepare(&connection).and_then(|()| {
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))
    });
    match readable {
        Err(error)
            if kind == FileKind::Encrypted
                && error.sqlite_error_code() == Some(ErrorCode::NotADatabase) =>
        {
            Err(StoreError::WrongPassphrase(path.to_owned()))
        }
        Err(error) => Err(StoreError::Sqlite(error).at(path)),
        Ok(_) => Ok(connection),
    }
}

/// What every connection of ours has in common; none of it changes the file.
fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_secs(5))?;
    // Otherwise SQLite prepares a statement anew whenever a parameter in its `LIMIT` changes.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // A case has some forty tables and up to three statements for each.
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA trusted_schema = OFF;",
    )
}

/// Gets a connection ready for its first write: a write-ahead log, every commit on the disk.
///
/// Where a file system cannot hold a log (some network drives), SQLite stays with its rollback
/// journal, which is slower and as safe.
pub(super) fn enter_log(connection: &Connection) -> rusqlite::Result<()> {
    run(connection, "PRAGMA journal_mode = WAL")?;
    // A short log is soon written over instead of growing, which the disk does in half the time.
    connection.pragma_update(None, "wal_autocheckpoint", 400)?;
    connection.pragma_update(None, "synchronous", "FULL")
}

/// Brings the log into the file and removes it, so that a closed investigation is one file.
///
/// While somebody else reads, this cannot be done; the log then stays and loses nothing.
pub(super) fn leave_log(connection: &Connection) -> rusqlite::Result<()> {
    run(connection, "PRAGMA wal_checkpoint(TRUNCATE)")?;
    run(connection, "PRAGMA journal_mode = DELETE")
}

/// Runs a pragma to its end: one that answers with a row keeps its transaction until then.
fn run(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// Whether the file has a write-ahead log at the moment.
pub(super) fn has_log(path: &Path) -> bool {
    companion(path, "-wal").exists()
}

/// Whether a rollback journal stands beside the file.
pub(super) fn has_journal(path: &Path) -> bool {
    companion(path, "-journal").exists()
}
