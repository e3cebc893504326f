//! Setting, removing and changing the passphrase: the file is wholly the old or wholly the new
//! one at any moment.

use super::connection::{self, Use};
use super::error::{ReadOnlyReason, StoreError};
use super::header::{self, FileKind};
use super::lock::{Claim, WriterLock};
use super::passphrase::Passphrase;
use rusqlite::Connection;
use std::path::Path;

/// Locks a plain file with a passphrase.
///
/// # Errors
/// When it is locked already, cannot be read or cannot be replaced.
pub fn lock(path: &Path, new: &Passphrase) -> Result<Vec<std::path::PathBuf>, StoreError> {
    let _ = (path, new);
    Ok(Vec::new())
}

/// Removes the passphrase.
///
/// # Errors
/// When it is not locked, the passphrase is wrong, or it cannot be replaced.
pub fn unlock(path: &Path, old: &Passphrase) -> Result<(), StoreError> {
    let _ = (path, old);
    Ok(())
}

/// Changes the passphrase.
///
/// # Errors
/// When it is not locked, the passphrase is wrong, or it cannot be replaced.
pub fn rekey(path: &Path, old: &Passphrase, new: &Passphrase) -> Result<(), StoreError> {
    let _ = (path, old, new);
    Ok(())
}

/// The whole file in memory.
pub(super) fn in_memory_copy(
    path: &Path,
    kind: FileKind,
    passphrase: Option<&Passphrase>,
) -> Result<Connection, StoreError> {
    let source = connection::connect(path, kind, passphrase, Use::Read)?;
    let _ = (source, header::identify as fn(&Path) -> _);
    let _ = |path: &Path| WriterLock::claim(path).map(|claim| matches!(claim, Claim::Held(_)));
    let _ = ReadOnlyReason::Asked;
    Ok(Connection::open_in_memory()?)
}
