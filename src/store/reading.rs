//! What an open file can be asked.

use super::check::{self, Problem};
use super::connection::{self, Use};
use super::error::StoreError;
use super::header::FileKind;
use super::journal::{self, JournalRow, StepRow};
use super::load::{self, DrawingRow};
use super::search::{self, Candidate};
use super::{NEWEST_VERSION, Store, write};
use crate::model::{CaseData, RecordKind};
use rusqlite::Connection;
use std::path::PathBuf;

/// What is worth knowing of a file apart from its contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileInfo {
    /// Where it stands.
    pub path: PathBuf,
    /// The version of its schema.
    pub schema_version: i64,
    /// Whether it is locked with a passphrase.
    pub encrypted: bool,
    /// Its size in bytes.
    pub size_bytes: u64,
}

impl Store {
    /// What is worth knowing of the file.
    #[must_use]
    pub fn info(&self) -> FileInfo {
        let schema_version = match self.kind {
            FileKind::Plain { version, .. } if self.read_only.is_some() => version,
            _ => NEWEST_VERSION,
        };
        FileInfo {
            path: self.path.clone(),
            schema_version,
            encrypted: self.kind == FileKind::Encrypted,
            size_bytes: std::fs::metadata(&self.path).map_or(0, |metadata| metadata.len()),
        }
    }

    /// Reads everything.
    ///
    /// # Errors
    /// When part of it cannot be read.
    pub fn load_all(&self) -> Result<CaseData, StoreError> {
        self.read(load::load_all)
    }

    /// Reads what the timeline draws, ahead of everything else.
    ///
    /// # Errors
    /// When part of it cannot be read.
    pub fn drawing_rows(&self) -> Result<Vec<DrawingRow>, StoreError> {
        self.read(load::drawing_rows)
    }

    /// The steps.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn steps(
        &self,
        newest_first: bool,
        limit: usize,
        offset: usize,
    ) -> Result<Vec<StepRow>, StoreError> {
        self.read(|connection| journal::steps(connection, newest_first, limit, offset))
    }

    /// One step.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn step(&self, id: i64) -> Result<Option<StepRow>, StoreError> {
        self.read(|connection| journal::step(connection, id))
    }

    /// The hash that seals a step: the same hash in two files means that their journals are the
    /// same up to and including that step.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn step_hash(&self, id: i64) -> Result<Option<String>, StoreError> {
        self.read(|connection| journal::step_hash(connection, id))
    }

    /// The rows that a step changed.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn step_rows(&self, step: &StepRow) -> Result<Vec<JournalRow>, StoreError> {
        self.read(|connection| journal::rows_of(connection, step, usize::MAX))
    }

    /// The first rows that a step changed.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn first_step_rows(
        &self,
        step: &StepRow,
        limit: usize,
    ) -> Result<Vec<JournalRow>, StoreError> {
        self.read(|connection| journal::rows_of(connection, step, limit))
    }

    /// Changes by another program that no step has taken into the journal yet.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn foreign_rows(&self) -> Result<Vec<JournalRow>, StoreError> {
        self.read(journal::foreign_rows)
    }

    /// The highest row id that a kind has ever used.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_id(&self, kind: RecordKind) -> Result<i64, StoreError> {
        self.read(|connection| write::last_id(connection, kind))
    }

    /// The row ids of the records of a kind whose column holds that reference.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn referring(
        &self,
        kind: RecordKind,
        column: &str,
        id: i64,
    ) -> Result<Vec<i64>, StoreError> {
        self.read(|connection| {
            let sql = format!("SELECT id FROM {} WHERE \"{column}\" = ?", kind.table());
            let mut statement = connection.prepare_cached(&sql)?;
            let ids = statement.query_map([id], |row| row.get(0))?;
            Ok(ids.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Records in which every word stands, at most `most` of each tier, and the next tier only
    /// while there are not `enough`; and the records that changed since the search index was
    /// last brought up to date, of which it knows nothing, or no longer the truth.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn search(
        &self,
        query: &str,
        enough: usize,
        most: usize,
    ) -> Result<(Vec<Candidate>, Vec<(RecordKind, i64)>), StoreError> {
        self.read(|connection| {
            // One moment of the file, and one lock instead of one for each statement.
            let _moment = connection.unchecked_transaction()?;
            let found = search::search(connection, query, enough, most)?;
            Ok((found, write::unindexed(connection, i64::MAX)?))
        })
    }

    /// Examines the file: SQLite's own checks, the references, the journal's chain, and whether
    /// the records are as the journal left them.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub fn check(&self) -> Result<Vec<Problem>, StoreError> {
        if self.in_memory {
            return self.read(check::check);
        }
        // A connection of its own: after an integrity check SQLite's full-text search keeps a
        // reading transaction open, which would keep the file from being closed tidily.
        let kind = self.kind;
        connection::connect(&self.path, kind, self.passphrase.as_ref(), Use::Read)
            .and_then(|connection| check::check(&connection))
            .map_err(|error| error.at(&self.path))
    }

    /// A number that changes when another program has changed the file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        self.read(write::data_version)
    }

    fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        // A reader must not go on with a file that was replaced under its name.
        if self.read_only.is_some() && !self.in_memory && !self.is_there() {
            return Err(StoreError::Vanished(self.path.clone()));
        }
        let kept = self.connection.borrow_mut().take();
        let connection = match kept {
            Some(connection) => connection,
            None => {
                connection::connect(&self.path, self.kind, self.passphrase.as_ref(), Use::Read)?
            }
        };
        let done = work(&connection).map_err(|error| error.at(&self.path));
        // A reader that stays in the log would keep the writer from tidying up.
        let let_go = self.read_only.is_some() && !self.in_memory && connection::has_log(&self.path);
        if let_go {
            drop(connection);
            self.sweep();
        } else {
            *self.connection.borrow_mut() = Some(connection);
        }
        done
    }
}
