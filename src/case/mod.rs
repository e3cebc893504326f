//! The one door: every change to an investigation is a [`Command`] through [`Case`], checked,
//! carried out in one transaction, journalled and undoable.

mod adopt;
mod checks;
mod codes;
mod command;
mod dependents;
mod due_dates;
mod error;
mod execute;
mod follow;
mod journal;
mod labels;
mod merge;
mod opening;
mod renames;
mod resolve;
mod search;
mod snippet;
mod undo;

pub use crate::store::{
    Access, DrawingRow, FileInfo, NEWEST_VERSION, Passphrase, Problem, ProblemKind, Progress,
    ReadOnlyReason, StepKind, StoreError, user_name,
};
pub use checks::FileCheck;
pub use command::{Change, Command, Done};
pub use error::{CaseError, kind_name};
pub use journal::{JournalEntry, JournalStep};
pub use merge::{
    ConflictKey, ConflictKind, MergeChoices, MergeConflict, MergeReport, MergedRecord, Renumbered,
    Side,
};
pub use opening::{OpenNotice, OpenOptions};
pub use search::SearchHit;

use crate::model::CaseData;
use crate::store::Store;
use codes::Codes;
use std::collections::HashMap;

/// An open investigation: the file, and everything in it, kept in step.
pub struct Case {
    store: Store,
    data: CaseData,
    /// Which codes are taken; made when first needed.
    codes: Option<Codes>,
    /// The highest row id each kind has used; asked of the file when first needed.
    last_ids: HashMap<crate::model::RecordKind, i64>,
    author: String,
    clock: Option<String>,
    notice: Option<OpenNotice>,
    data_version: i64,
    steps: undo::Steps,
}

impl Case {
    /// Everything in the investigation. A clone of it is cheap and does not change.
    #[must_use]
    pub const fn data(&self) -> &CaseData {
        &self.data
    }

    /// What the one who opened the file should be told.
    #[must_use]
    pub const fn notice(&self) -> Option<&OpenNotice> {
        self.notice.as_ref()
    }

    /// Whether nothing can be changed.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.store.read_only().is_some()
    }

    /// What is worth knowing of the file.
    #[must_use]
    pub fn info(&self) -> FileInfo {
        self.store.info()
    }

    /// Closes the file, tidily: one file remains. Dropping the case does the same, silently.
    ///
    /// # Errors
    /// When what was written could not be brought into the file itself; nothing is lost then.
    pub fn close(self) -> Result<(), CaseError> {
        Ok(self.store.close()?)
    }
}
