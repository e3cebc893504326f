//! The investigation file: one SQLite database, opened, migrated, read, written, searched,
//! checked and locked here and nowhere else.
//!
//! What must hold at any moment:
//! - Reading never changes a byte of the file and leaves nothing beside it.
//! - A step is in the file whole or not at all, whenever the program is killed.
//! - A closed investigation is one file.
//! - One writer at a time; a second opener reads.

mod cells;
mod chain;
mod check;
mod connection;
mod error;
mod folding;
mod header;
mod journal;
mod load;
mod lock;
mod migrations;
mod passphrase;
mod reading;
mod relock;
mod search;
mod search_index;
mod unnamed;
mod write;
mod writing;

pub use check::{Problem, ProblemKind};
pub use error::{ReadOnlyReason, StoreError};
pub use folding::{fold_letter, for_each_word, words};
pub use journal::{JournalRow, StepKind, StepRow};
pub use load::{DRAWING_SQL, DrawingRow};
pub use migrations::NEWEST_VERSION;
pub use passphrase::Passphrase;
pub use reading::FileInfo;
pub use relock::{lock, rekey, unlock};
pub use search::{Candidate, Tier};
pub use search_index::{SEARCHED_KINDS, is_searched, searched_texts, searched_texts_of_event};
pub use write::{Progress, RowWrite, StepDraft};
pub use writing::Written;

use connection::Use;
use header::FileKind;
use lock::{Claim, WriterLock};
use rusqlite::Connection;
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// What an opener wants to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// Read only: never changes a byte.
    ReadOnly,
    /// Read and write, or read alone where writing is not possible.
    #[default]
    Write,
}

/// The name the user runs the computer under.
#[must_use]
pub fn user_name() -> String {
    lock::user_name()
}

/// An open investigation file.
pub struct Store {
    path: PathBuf,
    kind: FileKind,
    passphrase: Option<Passphrase>,
    /// Why nothing can be written; none when it can.
    read_only: Option<ReadOnlyReason>,
    /// A reader connects when it reads, and lets go of a file that somebody writes, so that the
    /// writer can tidy up behind itself.
    connection: RefCell<Option<Connection>>,
    /// Whether the write-ahead log is in use by us.
    in_log: bool,
    /// Whether reading alone brought a log beside the file: another program left it in that mode.
    brought_log: bool,
    /// Which file it was when it was opened, to notice that it was moved away.
    identity: Option<(u64, u64)>,
    /// The copy made before migrating.
    backup: Option<PathBuf>,
    /// Whether the connection is to a copy in memory: a migrated one of an older file, or one of
    /// a file with the log of a crash where nothing may be written.
    in_memory: bool,
    /// Dropped last, after the connection was closed.
    lock: Option<WriterLock>,
}

impl Store {
    /// Makes a new file; there may be none yet. It holds nothing, not even an investigation.
    ///
    /// # Errors
    /// When something stands there already, or the folder cannot be written.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if folder.is_some_and(|folder| !folder.is_dir()) {
            return Err(StoreError::NoFolder(path.to_owned()));
        }
        let lock = match WriterLock::claim(path).map_err(|error| StoreError::io(&error, path))? {
            Claim::Held(lock) => lock,
            Claim::Refused(reason) => {
                return Err(StoreError::ReadOnly { path: path.to_owned(), reason });
            }
        };
        let kind = FileKind::Plain { version: NEWEST_VERSION, log: false };
        let made = connection::connect(path, kind, None, Use::Create).and_then(|mut connection| {
            connection.pragma_update(None, "application_id", header::APPLICATION_ID)?;
            migrations::migrate(&mut connection)?;
            Ok(connection)
        });
        let connection = match made {
            Ok(connection) => connection,
            Err(error) => {
                // Half a file would only be in the way.
                for suffix in ["", "-journal", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(header::companion(path, suffix));
                }
                return Err(error.at(path));
            }
        };
        Ok(Self {
            path: path.to_owned(),
            kind,
            passphrase: None,
            read_only: None,
            connection: RefCell::new(Some(connection)),
            in_log: false,
            brought_log: false,
            identity: identity(path),
            backup: None,
            in_memory: false,
            lock: Some(lock),
        })
    }

    /// Opens a file. Who asks to write gets a reader where writing is not possible;
    /// [`Store::read_only`] says why.
    ///
    /// # Errors
    /// When it is missing, locked, damaged, newer, or no investigation.
    pub fn open(
        path: &Path,
        access: Access,
        passphrase: Option<Passphrase>,
    ) -> Result<Self, StoreError> {
        let kind = header::identify(path)?;
        if kind == FileKind::Encrypted && passphrase.is_none() {
            return Err(StoreError::PassphraseNeeded(path.to_owned()));
        }
        let mut store = Self {
            path: path.to_owned(),
            kind,
            passphrase,
            read_only: Some(ReadOnlyReason::Asked),
            connection: RefCell::new(None),
            in_log: false,
            brought_log: false,
            identity: identity(path),
            backup: None,
            in_memory: false,
            lock: None,
        };
        if access == Access::Write {
            store.claim()?;
        }
        store.begin().map_err(|error| error.at(path))?;
        Ok(store)
    }

    /// Where the file stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why nothing can be written; none when it can.
    #[must_use]
    pub const fn read_only(&self) -> Option<&ReadOnlyReason> {
        self.read_only.as_ref()
    }

    /// The copy that was made of an older file before it was migrated.
    #[must_use]
    pub fn backup(&self) -> Option<&Path> {
        self.backup.as_deref()
    }

    /// Closes the file: the log is brought in and removed, the lock given up.
    ///
    /// # Errors
    /// When the log could not be brought in. It then stays beside the file, which loses nothing.
    pub fn close(mut self) -> Result<(), StoreError> {
        let path = self.path.clone();
        self.finish().map_err(|error| error.at(&path))
    }

    /// Becomes the writer, if that is possible.
    fn claim(&mut self) -> Result<(), StoreError> {
        let writable = std::fs::OpenOptions::new().write(true).open(&self.path);
        if writable.is_err() {
            self.read_only = Some(ReadOnlyReason::File);
            return Ok(());
        }
        match WriterLock::claim(&self.path).map_err(|error| StoreError::io(&error, &self.path))? {
            Claim::Held(lock) => {
                self.lock = Some(lock);
                self.read_only = None;
                // Left by a program that was killed while it changed the passphrase.
                let _ = std::fs::remove_file(relock::new_path(&self.path));
            }
            Claim::Refused(reason) => self.read_only = Some(reason),
        }
        Ok(())
    }

    /// Connects, and migrates an older file: in place for a writer, in memory for a reader.
    fn begin(&mut self) -> Result<(), StoreError> {
        let usage = if self.read_only.is_none() { Use::Write } else { Use::Read };
        let had_log = connection::has_log(&self.path);
        let passphrase = self.passphrase.as_ref();
        let connected = connection::connect(&self.path, self.kind, passphrase, usage);
        let mut connection = match connected {
            Err(StoreError::ReadOnly { .. }) if usage == Use::Read && had_log => {
                self.in_memory = true;
                relock::in_memory_copy_after_crash(&self.path, passphrase)?
            }
            connected => connected?,
        };
        self.brought_log = usage == Use::Read && !had_log && connection::has_log(&self.path);
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let application: u32 =
            connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if application != header::APPLICATION_ID {
            return Err(StoreError::Wrong(self.path.clone()));
        }
        if version > NEWEST_VERSION {
            let path = self.path.clone();
            return Err(StoreError::Newer { path, found: version, known: NEWEST_VERSION });
        }
        if usage == Use::Write {
            // A log that a crash left is ours to bring in.
            self.in_log = connection::has_log(&self.path);
        }
        if version < NEWEST_VERSION {
            if usage == Use::Write {
                connection::leave_log(&connection)?;
                self.in_log = false;
                self.backup = Some(migrations::back_up(&self.path, version)?);
                migrations::migrate(&mut connection)?;
            } else if self.in_memory {
                migrations::migrate(&mut connection)?;
            } else {
                connection = self.migrated_in_memory()?;
            }
        }
        self.connection = RefCell::new(Some(connection));
        Ok(())
    }

    /// A copy of the file in memory, brought to the newest schema.
    fn migrated_in_memory(&mut self) -> Result<Connection, StoreError> {
        let mut memory = relock::in_memory_copy(&self.path, self.passphrase.as_ref())?;
        migrations::migrate(&mut memory)?;
        self.in_memory = true;
        Ok(memory)
    }

    fn finish(&mut self) -> Result<(), StoreError> {
        let Some(connection) = self.connection.take() else {
            self.sweep();
            return Ok(());
        };
        let mut tidied = Ok(());
        if self.lock.is_some() && self.is_there() {
            // A kill between two journal modes leaves a spent rollback journal, which SQLite
            // removes with its next change; going into the log and out again is one.
            if connection::has_journal(&self.path) {
                tidied = connection::enter_log(&connection);
                self.in_log = true;
            }
            if self.in_log {
                // A mark that cannot be set is set by the next one.
                let _ = write::mark(&connection);
                tidied = tidied.and(connection::leave_log(&connection));
            }
        }
        self.in_log = false;
        connection.close().map_err(|(_, error)| error)?;
        self.sweep();
        self.lock = None;
        Ok(tidied?)
    }

    /// Removes the empty log that our reading brought, unless somebody else uses it by now.
    fn sweep(&self) {
        if !self.brought_log {
            return;
        }
        let log = header::companion(&self.path, "-wal");
        let empty = || std::fs::metadata(&log).is_ok_and(|metadata| metadata.len() == 0);
        if let Ok(Claim::Held(_lock)) = WriterLock::claim(&self.path)
            && empty()
        {
            let _ = std::fs::remove_file(header::companion(&self.path, "-shm"));
            let _ = std::fs::remove_file(&log);
        }
    }

    /// Whether the file still stands where it was opened.
    fn is_there(&self) -> bool {
        self.identity.is_none() || identity(&self.path) == self.identity
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Who wants to hear of trouble calls `close`.
        let _ = self.finish();
    }
}

/// What tells one file from another of the same name.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_path: &Path) -> Option<(u64, u64)> {
    // Elsewhere an open file cannot be moved away.
    None
}
