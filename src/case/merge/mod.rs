//! Bringing a colleague's copy together with this file: a three-way merge by the journals.
//!
//! ```text
//!            ┌── steps here ──▶ here  ──┐
//! … ── fork ─┤                          ├──▶ one step here, undoable
//!            └── steps there ─▶ there ──┘
//! ```
//!
//! The fork is the newest step that both journals hold, told by its hash. What only the copy
//! changed since is taken over, field by field; what both changed to the same value is agreed;
//! what both changed differently is a [`MergeConflict`] and stays as it is here. New records of
//! the copy get row ids of this file, and a number of their own where both gave the same one.
//!
//! A merge remembers which record of the copy became which of this file, so that the same copy,
//! or this file from the other side, can be merged again without anything coming in twice.

mod conflict;
mod history;
mod identity;
mod memory;
mod numbers;
mod report;
mod settle;
mod weave;
mod words;
mod work;

pub use conflict::{ConflictKey, ConflictKind, MergeConflict, Side};
pub use report::{MergeReport, MergedRecord, Renumbered};

use super::{Case, CaseError};
use crate::model::RecordKind;
use crate::store::{Progress, StepKind};
use crate::text::{Language, tr_with};
use std::collections::HashMap;

/// What the inspector decided about conflicts; those left out stay as they are here, and open.
pub type MergeChoices = HashMap<ConflictKey, Side>;

/// A record: its kind and row id.
type Key = (RecordKind, i64);

impl Case {
    /// What [`Case::merge`] would do, without doing it.
    ///
    /// # Errors
    /// As [`Case::merge`].
    pub fn plan_merge(
        &mut self,
        copy: &Self,
        choices: &MergeChoices,
    ) -> Result<MergeReport, CaseError> {
        self.prepare_merge(copy)?;
        let planned = work::plan(self, copy, choices);
        // Row ids and numbers that were given out are not used after all.
        self.last_ids.clear();
        self.codes = None;
        Ok(planned?.report)
    }

    /// Takes over what a copy of this investigation changed since the two were one. One step to
    /// undo; none when there is nothing to take over.
    ///
    /// # Errors
    /// When the copy is this very file, of another investigation, or its journal was altered;
    /// when this file cannot be written; and when `progress` stopped it. Nothing has changed then.
    pub fn merge(
        &mut self,
        copy: &Self,
        choices: &MergeChoices,
        progress: Progress<'_>,
    ) -> Result<MergeReport, CaseError> {
        self.refuse_if_read_only()?;
        self.prepare_merge(copy)?;
        let planned = match work::plan(self, copy, choices) {
            Ok(planned) => planned,
            Err(error) => {
                self.last_ids.clear();
                self.codes = None;
                return Err(error);
            }
        };
        let work::Planned { mut report, changes } = planned;
        // The numbers given out are taken note of again when the step is committed.
        self.codes = None;
        if changes.is_empty() {
            self.last_ids.clear();
            return Ok(report);
        }
        let name = copy.store.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        let label = tr_with(
            Language::Dutch,
            "merge-label",
            &[("file", name.into()), ("count", report.count().into())],
        );
        let done = self.commit(label, StepKind::Do, None, changes, progress)?;
        report.done = Some(done);
        Ok(report)
    }

    /// Refuses what cannot be merged, and brings this case up to date.
    fn prepare_merge(&mut self, copy: &Self) -> Result<(), CaseError> {
        let path = copy.store.path();
        let real = |path: &std::path::Path| std::fs::canonicalize(path).ok();
        if real(path).is_some() && real(path) == real(self.store.path()) {
            return Err(CaseError::MergeSameFile(path.to_owned()));
        }
        if !copy.check()?.is_sound() {
            return Err(CaseError::MergeUnsound(path.to_owned()));
        }
        self.refresh()?;
        self.know_codes();
        Ok(())
    }
}
