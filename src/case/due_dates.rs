//! Due dates follow: when the report gets its date, or a measure another term, the due date that
//! was reckoned from them is reckoned anew, in the same step. One set by hand stays as it is.

use super::resolve::Plan;
use crate::model::{CaseData, FollowUpMeasure, Investigation, Record, RecordKind};

/// Brings the due dates of the plan in step with what they are reckoned from.
pub(super) fn follow(data: &CaseData, plan: &mut Plan<'_>) {
    let touched = plan.touched(RecordKind::FollowUpMeasure);
    let dated = !plan.touched(RecordKind::Investigation).is_empty();
    if touched.is_empty() && !dated {
        return;
    }
    let before = data.investigation();
    let after = match plan.get(RecordKind::Investigation, before.id.value().max(1)) {
        Some(Record::Investigation(row)) => row,
        _ => before.clone(),
    };
    let mut ids = touched;
    if dated {
        ids.extend(data.follow_up_measures.iter().map(|row| row.id.value()));
        ids.sort_unstable();
        ids.dedup();
    }
    for id in ids {
        let Some(Record::FollowUpMeasure(row)) = plan.get(RecordKind::FollowUpMeasure, id) else {
            continue;
        };
        let old = data.follow_up_measures.get(row.id);
        if let Some(row) = followed(old.map(AsRef::as_ref), row, &before, &after) {
            plan.set(RecordKind::FollowUpMeasure, id, Some(Record::FollowUpMeasure(row)));
        }
    }
}

/// The measure with its new due date; none when it stays as it is.
fn followed(
    old: Option<&FollowUpMeasure>,
    row: FollowUpMeasure,
    before: &Investigation,
    after: &Investigation,
) -> Option<FollowUpMeasure> {
    let due = row.computed_due(after);
    let reckoned = match old {
        // What was reckoned before, and was not given another date now.
        Some(old) => {
            row.due == old.due && (old.due.is_none() || old.due == old.computed_due(before))
        }
        None => row.due.is_none(),
    };
    (reckoned && row.due != due).then_some(FollowUpMeasure { due, ..row })
}
