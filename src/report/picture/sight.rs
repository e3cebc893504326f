//! The gaps in sight that the analysis finds, as the timeline draws them.

use crate::analysis::{AnalysisSettings, CaseIndex};
use crate::model::CaseData;
use crate::timeline::SightGap;

/// Shorter gaps, in days, are not hatched: every case has them.
const SHORTEST: i64 = 14;

/// The stretches in which nobody responsible certainly saw the child, of two weeks or more.
#[must_use]
pub fn sight_gaps(data: &CaseData) -> Vec<SightGap> {
    let settings = AnalysisSettings::default();
    let index = CaseIndex::new(data, &settings);
    let answer = crate::analysis::sight_gaps(&index, &settings);
    let mut gaps: Vec<SightGap> = answer
        .gaps
        .iter()
        .filter(|gap| gap.certain && gap.min_days >= SHORTEST && !gap.recorded)
        .filter_map(|gap| {
            let before = data.events.get(gap.from_event.id)?;
            let after = data.events.get(gap.to_event.id)?;
            // Certainly out of sight from the last minute of the one to the first of the other.
            let (from, to) = (before.latest?, after.earliest?);
            (to > from).then_some(SightGap {
                from,
                to,
                min_days: gap.min_days,
                max_days: gap.max_days,
                events: (Some(before.id), Some(after.id)),
            })
        })
        .collect();
    gaps.sort_by_key(|gap| (gap.from, gap.to));
    gaps
}
