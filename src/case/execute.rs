//! Carrying out a command.

use super::codes::Codes;
use super::resolve::{Plan, references};
use super::{Case, CaseError, Change, Command, Done, labels};
use crate::model::{RecordKind, RowChange};
use crate::store::{Progress, RowWrite, StepDraft, StepKind, StoreError};

/// Commands of up to so many changes are kept, to be tried again if need be.
const FEW: usize = 64;

impl Case {
    /// Carries out a command: checked, in one transaction, journalled, one step to undo. When it
    /// is refused or fails, nothing has changed.
    ///
    /// # Errors
    /// A code that is missing or taken, a reference to a record that is not there, a record that
    /// is still used, or trouble with the file.
    pub fn execute(&mut self, command: Command) -> Result<Done, CaseError> {
        self.execute_with_progress(command, &|_, _| true)
    }

    /// The same for long work: `progress` hears how many rows of how many are done, and stops
    /// the work by returning false; nothing has changed then.
    ///
    /// # Errors
    /// As [`Case::execute`], and when it was stopped.
    pub fn execute_with_progress(
        &mut self,
        command: Command,
        progress: Progress<'_>,
    ) -> Result<Done, CaseError> {
        self.refuse_if_read_only()?;
        if command.changes.len() > FEW {
            self.refresh()?;
            return self.attempt(command, progress);
        }
        // Nearly always nobody else has changed the file, and asking beforehand takes as long as
        // a good part of the edit. It is asked while writing; if somebody has, this begins anew.
        let again = command.clone();
        let done = self.attempt(command, progress);
        if done.is_err() && self.refresh()? {
            return self.attempt(again, progress);
        }
        done
    }

    fn attempt(&mut self, command: Command, progress: Progress<'_>) -> Result<Done, CaseError> {
        self.know_codes();
        let Command { label, mut changes } = command;
        for change in &changes {
            if let Change::Put(record) = change
                && record.id() > 0
                && record.kind() != RecordKind::Investigation
                && !self.data.contains(record.kind(), record.id())
            {
                return Err(CaseError::RecordMissing { kind: record.kind(), id: record.id() });
            }
        }
        self.give_ids(&mut changes)?;
        let first = changes.first().map(|change| match change {
            Change::Put(record) => (record.kind(), record.id()),
            Change::Delete(kind, id) => (*kind, *id),
        });
        let mut plan = Plan::new(&self.data);
        for change in changes {
            match change {
                Change::Put(record) => plan.set(record.kind(), record.id(), Some(record)),
                Change::Delete(kind, id) => {
                    // It may have gone along with one before it in the same command.
                    if plan.contains(kind, id) || !self.data.contains(kind, id) {
                        self.plan_removal(&mut plan, kind, id)?;
                    }
                }
            }
        }
        super::due_dates::follow(&self.data, &mut plan);
        super::follow::follow_codes(&mut plan);
        check_references(&plan)?;
        let changes = plan.into_changes();
        let label = label.unwrap_or_else(|| labels::label(&changes, first));
        self.commit(label, StepKind::Do, None, changes, progress)
    }

    /// Writes changes as a step, and follows them here once they are in the file.
    pub(super) fn commit(
        &mut self,
        label: String,
        kind: StepKind,
        undoes: Option<i64>,
        changes: Vec<RowChange>,
        progress: Progress<'_>,
    ) -> Result<Done, CaseError> {
        if changes.is_empty() && kind == StepKind::Do {
            let step = self.store.steps(true, 1, 0)?.first().map_or(0, |step| step.id);
            return Ok(Done { step, label, changes });
        }
        self.know_codes();
        if let Some(codes) = &self.codes {
            codes.check(&changes)?;
        }
        let rows: Vec<RowWrite<'_>> = changes
            .iter()
            .filter_map(|change| match (&change.before, &change.after) {
                (None, Some(after)) => Some(RowWrite::Insert(after)),
                (Some(before), Some(after)) => Some(RowWrite::Update(before, after)),
                (Some(before), None) => Some(RowWrite::Delete(before)),
                (None, None) => None,
            })
            .collect();
        let draft = StepDraft {
            label: label.clone(),
            kind,
            undoes,
            author: self.author.clone(),
            at: self.clock.clone(),
        };
        let step = match self.store.write_step(draft, &rows, self.data_version, progress) {
            Ok(written) => {
                self.data_version = written.seen;
                written.step
            }
            Err(error) => {
                // Row ids given out for this step were not used after all.
                self.last_ids.clear();
                return Err(error.into());
            }
        };
        self.data.apply(&changes);
        if let Some(codes) = &mut self.codes {
            codes.apply(&changes);
        }
        self.steps.forget();
        Ok(Done { step, label, changes })
    }

    pub(super) fn refuse_if_read_only(&self) -> Result<(), CaseError> {
        match self.store.read_only() {
            None => Ok(()),
            Some(reason) => Err(StoreError::ReadOnly {
                path: self.store.path().to_owned(),
                reason: reason.clone(),
            }
            .into()),
        }
    }

    /// Reads the file again when another program has changed it; says whether it had.
    pub(super) fn refresh(&mut self) -> Result<bool, CaseError> {
        let version = self.store.data_version()?;
        let changed = version != self.data_version;
        if changed {
            self.data = self.store.load_all()?;
            self.codes = None;
            self.last_ids.clear();
            self.steps.forget();
            self.data_version = version;
        }
        Ok(changed)
    }

    pub(super) fn know_codes(&mut self) {
        if self.codes.is_none() {
            self.codes = Some(Codes::of(&self.data));
        }
    }
}

/// Every record that changes refers to records that will be there.
pub(super) fn check_references(plan: &Plan<'_>) -> Result<(), CaseError> {
    for record in plan.records() {
        for (column, target, id) in references(record) {
            let there = RecordKind::from_table(target).is_some_and(|kind| plan.contains(kind, id));
            if !there {
                return Err(CaseError::ReferenceMissing {
                    kind: record.kind(),
                    column,
                    target,
                    id,
                });
            }
        }
    }
    Ok(())
}
