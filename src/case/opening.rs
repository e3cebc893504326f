//! Making, opening and locking investigation files.

use super::undo::Steps;
use super::{Case, CaseError, Change, Command};
use crate::model::{CaseData, Id, Investigation};
use crate::store::{self, Access, DrawingRow, Passphrase, ReadOnlyReason, Store};
use crate::text::{Language, tr, tr_with};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// How a file is to be opened.
#[derive(Clone, Debug, Default)]
pub struct OpenOptions {
    /// To read, or to write too.
    pub access: Access,
    /// For a locked file; a plain one ignores it.
    pub passphrase: Option<Passphrase>,
    /// The name in the journal; none for the name the user runs the computer under.
    pub author: Option<String>,
    /// A fixed time for the journal (`2026-11-22T00:00:00.000Z`), so that a case built from
    /// tables is the same each time; none for the clock.
    pub clock: Option<String>,
}

impl OpenOptions {
    /// To read only.
    #[must_use]
    pub fn read_only() -> Self {
        Self { access: Access::ReadOnly, ..Self::default() }
    }

    /// To read and write.
    #[must_use]
    pub fn write() -> Self {
        Self { access: Access::Write, ..Self::default() }
    }

    /// With a passphrase.
    #[must_use]
    pub fn passphrase(mut self, passphrase: Option<Passphrase>) -> Self {
        self.passphrase = passphrase;
        self
    }
}

/// What the one who opened a file should be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenNotice {
    /// The file can only be read, and why.
    ReadOnly(ReadOnlyReason),
    /// The file was of an older edition and was brought up to date; a copy stands beside it.
    Migrated {
        /// The copy.
        backup: PathBuf,
    },
}

impl OpenNotice {
    /// The sentence for the inspector.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::ReadOnly(ReadOnlyReason::Asked) => tr(language, "case-notice-asked"),
            Self::ReadOnly(ReadOnlyReason::InUse(who)) => {
                tr_with(language, "case-notice-in-use", &[("who", who.as_str().into())])
            }
            Self::ReadOnly(ReadOnlyReason::File) => tr(language, "case-notice-file"),
            Self::ReadOnly(ReadOnlyReason::Folder) => tr(language, "case-notice-folder"),
            Self::Migrated { backup } => tr_with(
                language,
                "case-notice-migrated",
                &[("file", backup.display().to_string().into())],
            ),
        }
    }
}

impl Case {
    /// Makes a new investigation file; there may be none yet.
    ///
    /// # Errors
    /// When something stands there already, or the folder cannot be written.
    pub fn create(path: &Path, investigation: Investigation) -> Result<Self, CaseError> {
        Self::create_with(path, investigation, OpenOptions::write())
    }

    /// Makes a new investigation file with an author or a clock of its own.
    ///
    /// # Errors
    /// When something stands there already, or the folder cannot be written.
    pub fn create_with(
        path: &Path,
        investigation: Investigation,
        options: OpenOptions,
    ) -> Result<Self, CaseError> {
        let mut case = Self::around(Store::create(path)?, CaseData::default(), options)?;
        let record = Investigation { id: Id::NEW, ..investigation };
        let label = super::labels::created(&record);
        let made = case.execute(Command::batch(label, vec![Change::Put(record.into())]));
        if let Err(error) = made {
            // Half an investigation would only be in the way.
            let _ = case.close();
            let _ = std::fs::remove_file(path);
            return Err(error);
        }
        Ok(case)
    }

    /// Opens an investigation file. Who asks to write gets a reader where writing is not
    /// possible; [`Case::notice`] says why.
    ///
    /// # Errors
    /// When the file is missing, locked, damaged, newer, or no investigation.
    pub fn open(path: &Path, options: OpenOptions) -> Result<Self, CaseError> {
        let store = Store::open(path, options.access, options.passphrase.clone())?;
        let data = store.load_all()?;
        Self::around(store, data, options)
    }

    /// Opens a file and hands over what the timeline draws before the rest has been read.
    ///
    /// # Errors
    /// As [`Case::open`].
    pub fn open_drawing_first(
        path: &Path,
        options: OpenOptions,
        draw: impl FnOnce(Vec<DrawingRow>),
    ) -> Result<Self, CaseError> {
        let store = Store::open(path, options.access, options.passphrase.clone())?;
        draw(store.drawing_rows()?);
        let data = store.load_all()?;
        Self::around(store, data, options)
    }

    fn around(store: Store, data: CaseData, options: OpenOptions) -> Result<Self, CaseError> {
        let notice = match (store.read_only(), store.backup()) {
            (Some(ReadOnlyReason::Asked), _) | (None, None) => None,
            (Some(reason), _) => Some(OpenNotice::ReadOnly(reason.clone())),
            (None, Some(backup)) => Some(OpenNotice::Migrated { backup: backup.to_owned() }),
        };
        let data_version = store.data_version()?;
        Ok(Self {
            store,
            data,
            codes: None,
            last_ids: HashMap::new(),
            author: options.author.unwrap_or_else(store::user_name),
            clock: options.clock,
            notice,
            data_version,
            steps: Steps::default(),
        })
    }

    /// Locks a plain file with a passphrase. Copies in clear text that stand beside it, made
    /// before a migration, come back so that the user can be warned.
    ///
    /// # Errors
    /// When it is locked already, in use, or cannot be replaced; it is then as it was.
    pub fn lock(path: &Path, new: &Passphrase) -> Result<Vec<PathBuf>, CaseError> {
        Ok(store::lock(path, new)?)
    }

    /// Removes the passphrase.
    ///
    /// # Errors
    /// When it is not locked, the passphrase is wrong, it is in use, or it cannot be replaced; it
    /// is then as it was.
    pub fn unlock(path: &Path, old: &Passphrase) -> Result<(), CaseError> {
        Ok(store::unlock(path, old)?)
    }

    /// Changes the passphrase.
    ///
    /// # Errors
    /// As [`Case::unlock`].
    pub fn rekey(path: &Path, old: &Passphrase, new: &Passphrase) -> Result<(), CaseError> {
        Ok(store::rekey(path, old, new)?)
    }
}
