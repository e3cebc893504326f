//! Whether the file is sound and its journal whole.

use super::{Case, CaseError};
use crate::store::Problem;

/// What an examination of the file found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileCheck {
    /// The file itself is damaged.
    pub damaged: Vec<Problem>,
    /// The journal was altered or cut, or records were changed without or past it.
    pub journal: Vec<Problem>,
    /// For information: changes by another program that the journal has taken in.
    pub notes: Vec<Problem>,
}

impl FileCheck {
    /// Whether the file is whole and its journal unaltered.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.damaged.is_empty() && self.journal.is_empty()
    }
}

impl Case {
    /// Examines the file: SQLite's own checks, the references, the chain of the journal, and
    /// whether every record is as the journal left it.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self) -> Result<FileCheck, CaseError> {
        let mut found = FileCheck::default();
        for problem in self.store.check()? {
            if problem.is_damage() {
                found.damaged.push(problem);
            } else if problem.is_journal() {
                found.journal.push(problem);
            } else {
                found.notes.push(problem);
            }
        }
        Ok(found)
    }
}
