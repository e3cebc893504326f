//! Stagnation: cooperation that stalled, and appointments that kept being cancelled.

use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use super::window::{Likelihood, Window};
use crate::model::{Attendance, Consultation, Event, EventKind, Id, Participant};
use serde::Serialize;
use std::collections::BTreeMap;

/// A party that stayed away from one consultation after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AbsenceSeries {
    /// The party, as recorded.
    pub party: String,
    /// The consultations it stayed away from, one after another.
    pub events: Vec<EventRef>,
}

/// Where cooperation stalled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stagnation {
    /// The events that record it.
    pub events: Vec<EventRef>,
    /// Series of two or more consultations in a row that a party cancelled or refused.
    pub series: Vec<AbsenceSeries>,
}

/// Lists where cooperation stalled.
///
/// domain.md: 'cooperation stalled, series of cancelled appointments'. The first are the events
/// recorded as such; the second the consultations a party was absent from with notice or refused,
/// two or more in a row of those it was invited to. That it did not come for reasons unknown, or
/// was not invited, says nothing of its cooperation and breaks no series. Where the dates allow
/// that it attended one in between, the two are not in a row.
#[must_use]
pub fn stagnation(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Stagnation {
    let events = index
        .counting()
        .filter(|event| event.kind == EventKind::Stagnation)
        .map(EventRef::from)
        .collect();
    let mut meetings: Vec<_> = index
        .case
        .consultations
        .iter()
        .filter_map(|row| Some((index.event(row.event)?, row.id)))
        .filter(|(event, _)| index.counts(event))
        .collect();
    meetings.sort_by_key(|(event, _)| event.chronicle_order());
    let mut own: BTreeMap<Id<Consultation>, Vec<&Participant>> = BTreeMap::new();
    for row in &index.case.participants {
        own.entry(row.consultation).or_default().push(row);
    }
    let mut absent: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    let mut present: BTreeMap<&str, Vec<Window>> = BTreeMap::new();
    for (event, consultation) in meetings {
        for row in own.get(&consultation).into_iter().flatten() {
            match row.attendance {
                Attendance::AbsentWithNotice | Attendance::Refused => {
                    absent.entry(&row.party).or_default().push(event);
                }
                Attendance::Present => {
                    present.entry(&row.party).or_default().push(Window::of(event));
                }
                Attendance::Unknown | Attendance::NotInvited => {}
            }
        }
    }
    let mut series = Vec::new();
    for (party, events) in absent {
        let attended = present.get(party).map(Vec::as_slice).unwrap_or_default();
        let mut running: Vec<&Event> = Vec::new();
        for event in events {
            if running.last().is_some_and(|last| may_divide(attended, last, event)) {
                close(&mut series, party, std::mem::take(&mut running));
            }
            running.push(event);
        }
        close(&mut series, party, running);
    }
    Stagnation { events, series }
}

/// Whether one of the attended consultations may lie between two others, in either order.
fn may_divide(attended: &[Window], one: &Event, other: &Event) -> bool {
    let (one, other) = (Window::of(one), Window::of(other));
    let sure = |before: Window, after: Window| before.before(after) == Likelihood::Certainly;
    attended.iter().any(|between| {
        let before_both = sure(*between, one) && sure(*between, other);
        let after_both = sure(one, *between) && sure(other, *between);
        !before_both && !after_both
    })
}

fn close(series: &mut Vec<AbsenceSeries>, party: &str, events: Vec<&Event>) {
    if events.len() >= 2 {
        let events = events.into_iter().map(EventRef::from).collect();
        series.push(AbsenceSeries { party: party.to_owned(), events });
    }
}
