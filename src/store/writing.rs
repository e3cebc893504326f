//! What an open file can be told.

use super::Store;
use super::connection;
use super::error::{ReadOnlyReason, StoreError};
use super::write::{self, Progress, RowWrite, StepDraft};

/// A step that is in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its number.
    pub step: i64,
    /// What [`Store::data_version`] says of the file now.
    pub seen: i64,
}

impl Store {
    /// Carries out a step in one transaction. When it fails, or `progress`
    /// says no, the file is as it was. `seen` is what [`Store::data_version`] said of the state
    /// that the step rests on.
    ///
    /// # Errors
    /// When the file cannot be written, was moved away, or is busy: also when it was changed
    /// since it was `seen`.
    pub fn write_step(
        &mut self,
        draft: StepDraft,
        rows: &[RowWrite<'_>],
        seen: i64,
        progress: Progress<'_>,
    ) -> Result<Written, StoreError> {
        if let Some(reason) = &self.read_only {
            return Err(StoreError::ReadOnly { path: self.path.clone(), reason: reason.clone() });
        }
        // A file that was moved away would take the change with it, unseen.
        if !self.is_there() {
            return Err(StoreError::Vanished(self.path.clone()));
        }
        let Some(connection) = self.connection.get_mut().as_mut() else {
            return Err(StoreError::ReadOnly {
                path: self.path.clone(),
                reason: ReadOnlyReason::Asked,
            });
        };
        let mut seen = seen;
        if !self.in_log {
            if write::data_version(connection)? != seen {
                return Err(StoreError::Busy(self.path.clone()));
            }
            self.in_log = true;
            connection::enter_log(connection)
                .map_err(|error| StoreError::Sqlite(error).at(&self.path))?;
            // Entering the log counts as a change of the file.
            seen = write::data_version(connection)?;
        }
        let written = write::write_step(connection, draft, rows, seen, progress);
        let step = written.map_err(|error| match error {
            StoreError::Busy(_) => StoreError::Busy(self.path.clone()),
            error => error.at(&self.path),
        })?;
        Ok(Written { step, seen })
    }
}
