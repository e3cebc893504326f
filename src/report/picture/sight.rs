//! The gaps in sight that the analysis finds, as the timeline draws them.

use crate::analysis::{AnalysisSettings, CaseIndex};
use crate::model::CaseData;
use crate::timeline::SightGap;

/// Shorter gaps, in days, are not hatched: every case has them.
const SHORTEST: i64 = 14;

/// The stretches in which nobody responsible certainly saw the child, of two weeks or more, and the
/// last one before the calamity.
#[must_use]
pub fn sight_gaps(data: &CaseData) -> Vec<SightGap> {
    let settings = AnalysisSettings::default();
    let index = CaseIndex::new(data, &settings);
    let answer = crate::analysis::sight_gaps(&index, &settings);
    let mut gaps: Vec<SightGap> = answer
        .gaps
        .iter()
        .filter(|gap| gap.certain && !gap.recorded)
        .filter(|gap| gap.min_days >= SHORTEST || gap.to_calamity)
        .filter_map(|gap| {
            let before = data.events.get(gap.from_event.id)?;
            let after = data.events.get(gap.to_event.id)?;
            // The days on which nobody certainly saw it; a contact of which only the year is known
            // may have been on any of them, so that its whole year is left out.
            let day = |day: i64| day.saturating_mul(24 * 60);
            let from = gap.first_day.map(day).or(before.latest)?;
            let to = gap.last_day.map(|last| day(last) + 24 * 60 - 1).or(after.earliest)?;
            (to > from).then_some(SightGap {
                from,
                to,
                to_calamity: gap.to_calamity,
                min_days: gap.min_days,
                max_days: gap.max_days,
                events: (Some(before.id), Some(after.id)),
            })
        })
        .collect();
    gaps.sort_by_key(|gap| (gap.from, gap.to));
    gaps
}
