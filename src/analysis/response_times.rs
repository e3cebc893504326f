//! Reaction times: how long after a signal something was done.

use super::index::{CaseIndex, EventRef};
use super::responses::{ResponseKind, responses_to, signals};
use super::settings::AnalysisSettings;
use serde::Serialize;

/// A response to a signal and how long it took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResponseTime {
    /// The signal.
    pub signal: EventRef,
    /// The response.
    pub response: EventRef,
    /// At least so many days.
    pub min_days: Option<i64>,
    /// At most so many days; none when an open date sets no limit.
    pub max_days: Option<i64>,
    /// What the response is: an action, or passing on inside one organisation.
    pub kind: ResponseKind,
    /// Whether the dates contradict each other: the response is dated before the signal.
    pub before_signal: bool,
}

/// The time from each signal to each response.
///
/// domain.md: 'from a signal to each response, minimum–maximum days'. A response cannot come
/// before what it responds to, so the least is nought. Passing on inside an organisation is listed
/// with its kind; what is no response at all (the signal repeated, not shared, a circumstance) is
/// not.
#[must_use]
pub fn response_times(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<ResponseTime> {
    let mut times = Vec::new();
    for signal in signals(index) {
        let responses = responses_to(index, signal).filter(|response| {
            matches!(response.kind, ResponseKind::Action | ResponseKind::PassedOnInside)
        });
        times.extend(responses.map(|response| ResponseTime {
            signal: signal.into(),
            response: response.event.into(),
            min_days: response.days.min,
            max_days: response.days.max,
            kind: response.kind,
            before_signal: response.before_signal,
        }));
    }
    times
}
