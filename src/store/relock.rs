//! Setting, removing and changing the passphrase.
//!
//! The new file is made whole beside the old one, brought to the disk, and takes the old one's
//! name in one step: at any moment the file is wholly the old or wholly the new one. A copy in
//! clear text never has a name before that step, so that a program that is killed leaves none.

use super::connection;
use super::error::{ReadOnlyReason, StoreError};
use super::header::{self, FileKind};
use super::lock::{Claim, WriterLock};
use super::passphrase::Passphrase;
use super::unnamed;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// Locks a plain file with a passphrase. Gives the backups in clear text that an earlier
/// migration left beside it.
///
/// # Errors
/// When it is locked already, in use, or cannot be replaced; it is then as it was.
pub fn lock(path: &Path, new: &Passphrase) -> Result<Vec<PathBuf>, StoreError> {
    if header::identify(path)? == FileKind::Encrypted {
        return Err(StoreError::AlreadyLocked(path.to_owned()));
    }
    let path = real(path)?;
    let clear = OpenOptions::new().write(true).open(&path);
    replace(&path, None, Some(new))?;
    if let Ok(clear) = clear {
        wipe(&clear);
    }
    Ok(clear_backups(&path))
}

/// Removes the passphrase.
///
/// # Errors
/// When it is not locked, the passphrase is wrong, it is in use, or it cannot be replaced; it is
/// then as it was.
pub fn unlock(path: &Path, old: &Passphrase) -> Result<(), StoreError> {
    if header::identify(path)? != FileKind::Encrypted {
        return Err(StoreError::NotLocked(path.to_owned()));
    }
    replace(&real(path)?, Some(old), None)
}

/// Changes the passphrase.
///
/// # Errors
/// As [`unlock`].
pub fn rekey(path: &Path, old: &Passphrase, new: &Passphrase) -> Result<(), StoreError> {
    if header::identify(path)? != FileKind::Encrypted {
        return Err(StoreError::NotLocked(path.to_owned()));
    }
    replace(&real(path)?, Some(old), Some(new))
}

/// The whole file in memory, in clear text.
pub(super) fn in_memory_copy(
    path: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<Connection, StoreError> {
    let memory = beside_original(path, passphrase, Reader::AmongOthers)?;
    export(&memory, "main")?;
    memory.execute_batch("DETACH original")?;
    Ok(memory)
}

/// The whole file in memory with the log that a crash left, for where nothing may be written.
///
/// SQLite reads a log by way of an index in a file beside it; where that file is missing and
/// cannot be made, only a reader that takes no locks may keep the index to itself. Nobody can be
/// writing through this folder, and nothing is brought in or removed.
pub(super) fn in_memory_copy_after_crash(
    path: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<Connection, StoreError> {
    let memory = beside_original(path, passphrase, Reader::Alone)?;
    export(&memory, "main")?;
    memory.execute_batch("DETACH original")?;
    Ok(memory)
}

/// Where a new version of a file is made; what stands there is left by a program that was killed.
pub(super) fn new_path(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    path.with_file_name(name)
}

fn replace(
    path: &Path,
    old: Option<&Passphrase>,
    new: Option<&Passphrase>,
) -> Result<(), StoreError> {
    if new.is_some_and(Passphrase::is_empty) {
        return Err(StoreError::EmptyPassphrase(path.to_owned()));
    }
    let read_only = |reason| StoreError::ReadOnly { path: path.to_owned(), reason };
    if OpenOptions::new().write(true).open(path).is_err() {
        return Err(read_only(ReadOnlyReason::File));
    }
    let lock = match WriterLock::claim(path).map_err(|error| StoreError::io(&error, path))? {
        Claim::Held(lock) => lock,
        Claim::Refused(reason) => return Err(read_only(reason)),
    };
    let made = replace_held(path, old, new).map_err(|error| error.at(path));
    if made.is_err() {
        let _ = std::fs::remove_file(new_path(path));
    }
    drop(lock);
    made
}

fn replace_held(
    path: &Path,
    old: Option<&Passphrase>,
    new: Option<&Passphrase>,
) -> Result<(), StoreError> {
    let kind = header::identify(path)?;
    // Keeps other programs from changing the old file until the new one has its name.
    let holder = connection::connect(path, kind, old, connection::Use::Write)?;
    if connection::has_log(path) {
        connection::leave_log(&holder)?;
    }
    holder.execute_batch("BEGIN IMMEDIATE")?;
    let target = new_path(path);
    let _ = std::fs::remove_file(&target);
    let permissions =
        std::fs::metadata(path).map_err(|error| StoreError::io(&error, path))?.permissions();
    match new {
        Some(new) => {
            let memory = beside_original(path, old, Reader::AmongOthers)?;
            memory
                .execute("ATTACH ?1 AS target KEY ?2", (target.to_string_lossy(), new.expose()))?;
            memory.execute_batch(
                "PRAGMA target.journal_mode = OFF; PRAGMA target.synchronous = OFF;",
            )?;
            export(&memory, "target")?;
            memory.execute_batch("DETACH target; DETACH original")?;
            File::open(&target)
                .and_then(|file| {
                    file.set_permissions(permissions)?;
                    file.sync_all()
                })
                .map_err(|error| StoreError::io(&error, path))?;
        }
        None => {
            let memory = in_memory_copy(path, old)?;
            let bytes = memory.serialize("main")?;
            unnamed::write(&target, &bytes, permissions)
                .map_err(|error| StoreError::io(&error, path))?;
        }
    }
    std::fs::rename(&target, path).map_err(|error| StoreError::io(&error, path))?;
    // The new name is on the disk when the folder is. Where a folder cannot be opened it need
    // not be.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Whether others may use a file while it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// They may, and locks keep each from the other's way.
    AmongOthers,
    /// They cannot, and no lock can be had.
    Alone,
}

/// An empty database in memory with the file attached for reading, as `original`.
fn beside_original(
    path: &Path,
    passphrase: Option<&Passphrase>,
    reader: Reader,
) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let memory = Connection::open_with_flags(":memory:", flags)?;
    memory.pragma_update(None, "cipher_log_level", "NONE")?;
    memory.pragma_update(None, "temp_store", "MEMORY")?;
    memory.busy_timeout(std::time::Duration::from_secs(5))?;
    let mut uri = read_only_uri(path);
    if reader == Reader::Alone {
        uri += if cfg!(windows) { "&vfs=win32-none" } else { "&vfs=unix-none" };
        memory.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        // Said before the file is attached, since attaching reads it.
        memory.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    }
    let key = passphrase.map_or("", Passphrase::expose);
    memory.execute("ATTACH ?1 AS original KEY ?2", (uri, key))?;
    Ok(memory)
}

/// Copies `original` into another database of the connection, in one transaction.
fn export(connection: &Connection, target: &str) -> Result<(), StoreError> {
    let number = |name: &str| -> rusqlite::Result<i64> {
        connection.query_row(&format!("PRAGMA original.{name}"), [], |row| row.get(0))
    };
    let (version, application) = (number("user_version")?, number("application_id")?);
    connection.execute_batch("BEGIN")?;
    connection.query_row("SELECT sqlcipher_export(?1, 'original')", [target], |_| Ok(()))?;
    connection.execute_batch(&format!(
        "PRAGMA {target}.user_version = {version};
         PRAGMA {target}.application_id = {application};
         COMMIT;"
    ))?;
    // The triggers and the search index were written into the schema past SQLite, which does not
    // know them until it reads the schema again.
    connection.execute_batch("PRAGMA writable_schema = RESET")?;
    Ok(())
}

/// A path as SQLite takes it in a URI.
fn read_only_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' | b':' => {
                uri.push(char::from(byte));
            }
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri.push_str("?mode=ro");
    uri
}

/// The file itself, where the path is a link to it: a link must not be replaced by a file.
fn real(path: &Path) -> Result<PathBuf, StoreError> {
    std::fs::canonicalize(path).map_err(|error| StoreError::io(&error, path))
}

/// Overwrites a file that has lost its name, as far as the disk allows: what it held in clear
/// text should not be found on the disk again. Another name for it is somebody's own copy.
#[cfg(unix)]
fn wipe(mut file: &File) {
    use std::io::{Seek, Write};
    use std::os::unix::fs::MetadataExt;
    let Ok(metadata) = file.metadata() else { return };
    if metadata.nlink() > 0 {
        return;
    }
    let zeros = vec![0; 1 << 20];
    let mut left = metadata.len();
    let _ = file.rewind();
    while left > 0 {
        let part = usize::try_from(left).unwrap_or(usize::MAX).min(zeros.len());
        if file.write_all(zeros.get(..part).unwrap_or(&zeros)).is_err() {
            return;
        }
        left -= part as u64;
    }
    let _ = file.sync_all();
}

#[cfg(not(unix))]
fn wipe(_file: &File) {}

/// Plain backups beside a file.
fn clear_backups(path: &Path) -> Vec<PathBuf> {
    let Some(stem) = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()) else {
        return Vec::new();
    };
    let Some(entries) = path.parent().and_then(|folder| std::fs::read_dir(folder).ok()) else {
        return Vec::new();
    };
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|other| {
            let name = other.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.strip_prefix(&format!("{stem}.v")).is_some_and(|rest| rest.contains("-backup"))
                && matches!(header::identify(other), Ok(FileKind::Plain { .. }))
        })
        .collect();
    found.sort();
    found
}
