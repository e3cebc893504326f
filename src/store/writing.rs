//! What an open file can be told.

use super::Store;
use super::connection;
use super::error::{ReadOnlyReason, StoreError};
use super::write::{self, Progress, RowWrite, StepDraft};

impl Store {
    /// Carries out a step in one transaction; gives its number. When it fails, or `progress`
    /// says no, the file is as it was.
    ///
    /// # Errors
    /// When the file cannot be written, or was moved away.
    pub fn write_step(
        &mut self,
        draft: StepDraft,
        rows: &[RowWrite<'_>],
        progress: Progress<'_>,
    ) -> Result<i64, StoreError> {
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
        if !self.in_log {
            self.in_log = true;
            connection::enter_log(connection)
                .map_err(|error| StoreError::Sqlite(error).at(&self.path))?;
        }
        write::write_step(connection, draft, rows, progress).map_err(|error| error.at(&self.path))
    }
}
