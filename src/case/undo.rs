//! Turning steps back, and turning that back again. An undo is an ordinary change: it goes
//! through the same door and stands in the journal.

use super::resolve::Plan;
use super::{Case, CaseError, Done};
use crate::store::{StepKind, StepRow};
use std::cell::RefCell;

/// The steps that undo and redo would turn back, as far as they were looked up.
#[derive(Default)]
pub(super) struct Steps {
    known: RefCell<Option<Ends>>,
}

#[derive(Clone)]
struct Ends {
    undo: Option<StepRow>,
    redo: Option<StepRow>,
}

impl Steps {
    /// A step was added.
    pub(super) fn forget(&self) {
        *self.known.borrow_mut() = None;
    }
}

impl Case {
    /// Turns back the newest step that stands; none when there is none.
    ///
    /// # Errors
    /// When something else has changed the same records since, or trouble with the file.
    pub fn undo(&mut self) -> Result<Option<Done>, CaseError> {
        self.refuse_if_read_only()?;
        self.refresh()?;
        match self.ends()?.undo {
            Some(step) => self.turn_back(&step, StepKind::Undo).map(Some),
            None => Ok(None),
        }
    }

    /// Turns back the newest undo, as long as nothing else was done since; none when there is
    /// none.
    ///
    /// # Errors
    /// As [`Case::undo`].
    pub fn redo(&mut self) -> Result<Option<Done>, CaseError> {
        self.refuse_if_read_only()?;
        self.refresh()?;
        match self.ends()?.redo {
            Some(step) => self.turn_back(&step, StepKind::Redo).map(Some),
            None => Ok(None),
        }
    }

    /// What undo would turn back.
    #[must_use]
    pub fn undo_label(&self) -> Option<String> {
        self.ends().ok()?.undo.map(|step| step.label)
    }

    /// What redo would bring back.
    #[must_use]
    pub fn redo_label(&self) -> Option<String> {
        self.ends().ok()?.redo.map(|step| step.label)
    }

    /// Looks up what undo and redo would turn back, from the newest step backwards.
    ///
    /// ```text
    /// do A · do B · undo B · undo A · redo A        undo: A, redo: B
    /// ```
    fn ends(&self) -> Result<Ends, CaseError> {
        if let Some(ends) = &*self.steps.known.borrow() {
            return Ok(ends.clone());
        }
        let mut ends = Ends { undo: None, redo: None };
        // Undos met whose do, and redos met whose undo, is still to come.
        let (mut undone, mut redone) = (0, 0);
        let mut redo_possible = true;
        let mut offset = 0;
        'search: loop {
            let steps = self.store.steps(true, 64, offset)?;
            offset += steps.len();
            if steps.is_empty() {
                break;
            }
            for step in steps {
                if step.kind == StepKind::Undo {
                    undone += 1;
                    if redo_possible && redone == 0 {
                        ends.redo = Some(step);
                        redo_possible = false;
                    } else if redo_possible {
                        redone -= 1;
                    }
                } else {
                    match step.kind {
                        StepKind::Redo => redone += 1,
                        // A new edit: what was undone before it cannot come back.
                        _ => redo_possible = false,
                    }
                    if ends.undo.is_none() && undone == 0 {
                        // The first step makes the investigation itself.
                        if step.id > 1 {
                            ends.undo = Some(step);
                        } else {
                            break 'search;
                        }
                    } else if ends.undo.is_none() {
                        undone -= 1;
                    }
                }
                if ends.undo.is_some() && !redo_possible {
                    break 'search;
                }
            }
        }
        *self.steps.known.borrow_mut() = Some(ends.clone());
        Ok(ends)
    }

    /// Brings every record of a step back to what it was before.
    fn turn_back(&mut self, step: &StepRow, kind: StepKind) -> Result<Done, CaseError> {
        let unreadable = |detail: String| CaseError::JournalUnreadable { step: step.id, detail };
        let rows = self.store.step_rows(step)?;
        let mut plan = Plan::new(&self.data);
        for row in rows.iter().rev() {
            let Some(table) = row.kind() else {
                return Err(unreadable(format!("unknown table {}", row.table)));
            };
            let (before, after) = row.records().map_err(unreadable)?;
            if plan.get(table, row.row_id) != after {
                return Err(CaseError::ChangedSince {
                    kind: table,
                    id: row.row_id,
                    label: step.label.clone(),
                });
            }
            plan.set(table, row.row_id, before);
        }
        let changes = plan.into_changes();
        self.commit(step.label.clone(), kind, Some(step.id), changes, &|_, _| true)
    }
}
