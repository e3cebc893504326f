//! Signals without action: nothing was done with them, or not in time.

use super::index::{CaseIndex, EventRef};
use super::responses::{ResponseKind, responses_to, signals};
use super::settings::AnalysisSettings;
use super::window::{Count, Likelihood};
use serde::Serialize;

/// The signals nothing was done with in time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnansweredSignals {
    /// Certainly without action in time.
    pub certain: Vec<EventRef>,
    /// The dates allow that action came in time, and that it did not.
    pub possible: Vec<EventRef>,
    /// Certainly with action in time.
    pub answered: Vec<EventRef>,
    /// How many went without action.
    pub count: Count,
}

/// Sorts the signals by whether anything was done within the days set; without a number of days,
/// by whether anything was ever done.
///
/// domain.md: 'a signal or report to which no event responds within N days (N set by the user,
/// none = ever)'. What counts as action is decided in [`super::responses::kind_of`]. A response
/// counts from its first day: of help that lasted, its start.
#[must_use]
pub fn unanswered_signals(index: &CaseIndex<'_>, settings: &AnalysisSettings) -> UnansweredSignals {
    let mut answer = UnansweredSignals::default();
    for signal in signals(index) {
        let acted = responses_to(index, signal)
            .filter(|response| response.kind == ResponseKind::Action)
            .map(|response| match settings.days {
                None => Likelihood::Certainly,
                // One of the two dates is wrong, so the term cannot be told.
                Some(_) if response.before_signal => Likelihood::Possibly,
                Some(days) => response.days.within(days),
            })
            .max()
            .unwrap_or(Likelihood::No);
        let (list, unanswered) = match acted {
            Likelihood::Certainly => (&mut answer.answered, Likelihood::No),
            Likelihood::Possibly => (&mut answer.possible, Likelihood::Possibly),
            Likelihood::No => (&mut answer.certain, Likelihood::Certainly),
        };
        list.push(signal.into());
        answer.count.add(unanswered);
    }
    answer
}
