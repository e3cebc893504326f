//! Taking over a whole case, as an export wrote it.

use super::execute::check_references;
use super::resolve::Plan;
use super::{Case, CaseError, Done};
use crate::model::Record;
use crate::store::{Progress, StepKind};

impl Case {
    /// Puts the records of a whole case into one that does not hold them yet, with the row ids
    /// that they bring, so that a case which was written out and read back is the same to the
    /// letter. One step to undo; when it is refused or fails, nothing has changed.
    ///
    /// # Errors
    /// As [`Case::execute_with_progress`].
    pub fn take_over(
        &mut self,
        label: impl Into<String>,
        records: Vec<Record>,
        progress: Progress<'_>,
    ) -> Result<Done, CaseError> {
        self.refuse_if_read_only()?;
        self.refresh()?;
        let mut plan = Plan::new(&self.data);
        for record in records {
            plan.set(record.kind(), record.id(), Some(record));
        }
        check_references(&plan)?;
        let changes = plan.into_changes();
        let done = self.commit(label.into(), StepKind::Do, None, changes, progress);
        // The next new records come after those that were brought.
        self.last_ids.clear();
        done
    }
}
