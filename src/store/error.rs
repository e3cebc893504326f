//! What can go wrong with an investigation file: one enum, each with one sentence for the
//! inspector that says what happened and what to do.

use crate::text::{Language, tr_with};
use rusqlite::ErrorCode;
use std::io;
use std::path::{Path, PathBuf};

/// Why a file that can be read cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// It was asked for.
    Asked,
    /// Somebody else has it open for writing; the text says who.
    InUse(String),
    /// The file may not be written.
    File,
    /// The folder may not be written, so that no change could be made safely.
    Folder,
}

/// Something is wrong with the file, or with the place it stands in.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{}: no such file", .0.display())]
    Missing(PathBuf),
    /// The file was moved or removed while it was open.
    #[error("{}: moved or removed while open", .0.display())]
    Vanished(PathBuf),
    /// The path is a folder.
    #[error("{}: is a folder", .0.display())]
    Directory(PathBuf),
    /// The file is empty.
    #[error("{}: is empty", .0.display())]
    Empty(PathBuf),
    /// The file is something else than an investigation.
    #[error("{}: not an investigation file", .0.display())]
    Wrong(PathBuf),
    /// The file is an investigation, but parts of it cannot be read.
    #[error("{}: damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found, in English.
        detail: String,
    },
    /// A newer edition of the program made the file.
    #[error("{}: schema version {found}, newest known is {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version this edition knows.
        known: i64,
    },
    /// The file is locked and no passphrase was given.
    #[error("{}: locked with a passphrase", .0.display())]
    PassphraseNeeded(PathBuf),
    /// The passphrase does not fit.
    #[error("{}: the passphrase does not fit", .0.display())]
    WrongPassphrase(PathBuf),
    /// An empty passphrase protects nothing.
    #[error("{}: empty passphrase", .0.display())]
    EmptyPassphrase(PathBuf),
    /// The file is to be unlocked or rekeyed but is not locked.
    #[error("{}: not locked", .0.display())]
    NotLocked(PathBuf),
    /// The file is to be locked but is locked already.
    #[error("{}: locked already", .0.display())]
    AlreadyLocked(PathBuf),
    /// A new file is to be made where one stands.
    #[error("{}: exists already", .0.display())]
    Exists(PathBuf),
    /// A new file is to be made in a folder that does not exist.
    #[error("{}: the folder does not exist", .0.display())]
    NoFolder(PathBuf),
    /// The system does not let us read the file.
    #[error("{}: access denied", .0.display())]
    Denied(PathBuf),
    /// The file cannot be changed.
    #[error("{}: cannot be changed: {reason:?}", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: ReadOnlyReason,
    },
    /// The disk is full, or refuses more.
    #[error("{}: disk full", .0.display())]
    DiskFull(PathBuf),
    /// Another program keeps the file busy.
    #[error("{}: kept busy by another program", .0.display())]
    Busy(PathBuf),
    /// The user stopped the work.
    #[error("cancelled")]
    Cancelled,
    /// The system reports something else.
    #[error("{}: {detail}", path.display())]
    Other {
        /// The file.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// Not yet told apart: [`StoreError::at`] does that.
    #[error("{0}")]
    Sqlite(#[from] rusqlite::Error),
}

impl StoreError {
    /// The sentence for the inspector: what happened, and what to do.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let (key, path, detail) = self.parts();
        let name = path.map_or_else(String::new, |path| path.display().to_string());
        tr_with(language, key, &[("file", name.into()), ("detail", detail.into())])
    }

    fn parts(&self) -> (&'static str, Option<&Path>, String) {
        let none = String::new();
        match self {
            Self::Missing(path) => ("store-missing", Some(path), none),
            Self::Vanished(path) => ("store-vanished", Some(path), none),
            Self::Directory(path) => ("store-directory", Some(path), none),
            Self::Empty(path) => ("store-empty", Some(path), none),
            Self::Wrong(path) => ("store-wrong", Some(path), none),
            Self::Damaged { path, detail } => ("store-damaged", Some(path), detail.clone()),
            Self::Newer { path, .. } => ("store-newer", Some(path), none),
            Self::PassphraseNeeded(path) => ("store-passphrase-needed", Some(path), none),
            Self::WrongPassphrase(path) => ("store-wrong-passphrase", Some(path), none),
            Self::EmptyPassphrase(path) => ("store-empty-passphrase", Some(path), none),
            Self::NotLocked(path) => ("store-not-locked", Some(path), none),
            Self::AlreadyLocked(path) => ("store-already-locked", Some(path), none),
            Self::Exists(path) => ("store-exists", Some(path), none),
            Self::NoFolder(path) => ("store-no-folder", Some(path), none),
            Self::Denied(path) => ("store-denied", Some(path), none),
            Self::ReadOnly { path, reason } => match reason {
                ReadOnlyReason::Asked => ("store-read-only", Some(path), none),
                ReadOnlyReason::InUse(who) => ("store-in-use", Some(path), who.clone()),
                ReadOnlyReason::File => ("store-read-only-file", Some(path), none),
                ReadOnlyReason::Folder => ("store-read-only-folder", Some(path), none),
            },
            Self::DiskFull(path) => ("store-disk-full", Some(path), none),
            Self::Busy(path) => ("store-busy", Some(path), none),
            Self::Cancelled => ("store-cancelled", None, none),
            Self::Other { path, detail } => ("store-other", Some(path), detail.clone()),
            Self::Sqlite(error) => ("store-other", None, error.to_string()),
        }
    }

    /// The same error with the file it is about, where SQLite's own error says no more than a
    /// code.
    pub(super) fn at(self, path: &Path) -> Self {
        let Self::Sqlite(error) = self else { return self };
        let path = path.to_owned();
        let Some(code) = error.sqlite_error_code() else {
            let detail = error.to_string();
            return match error {
                // A cell that does not fit its field.
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::QueryReturnedNoRows => Self::Damaged { path, detail },
                _ => Self::Other { path, detail },
            };
        };
        match code {
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                Self::Damaged { path, detail: error.to_string() }
            }
            ErrorCode::DiskFull => Self::DiskFull(path),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy(path),
            ErrorCode::ReadOnly => Self::ReadOnly { path, reason: ReadOnlyReason::File },
            ErrorCode::PermissionDenied => Self::Denied(path),
            ErrorCode::CannotOpen if !path.exists() => Self::Vanished(path),
            ErrorCode::CannotOpen => Self::ReadOnly { path, reason: ReadOnlyReason::Folder },
            ErrorCode::SystemIoFailure if writes(&error) => Self::DiskFull(path),
            ErrorCode::OperationInterrupted => Self::Cancelled,
            _ => Self::Other { path, detail: error.to_string() },
        }
    }

    /// A system error about a file.
    pub(super) fn io(error: &io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing(path),
            io::ErrorKind::PermissionDenied => Self::Denied(path),
            io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path, reason: ReadOnlyReason::Folder }
            }
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull(path),
            _ => Self::Other { path, detail: error.to_string() },
        }
    }
}

/// Whether an input/output failure happened in writing: a full disk, a file size limit or a
/// quota, which SQLite does not tell apart on every path.
fn writes(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi;
    let rusqlite::Error::SqliteFailure(error, _) = error else { return false };
    matches!(
        error.extended_code,
        ffi::SQLITE_IOERR_WRITE
            | ffi::SQLITE_IOERR_FSYNC
            | ffi::SQLITE_IOERR_DIR_FSYNC
            | ffi::SQLITE_IOERR_TRUNCATE
            | ffi::SQLITE_IOERR_SHMSIZE
            | ffi::SQLITE_IOERR_SHMMAP
    )
}
