//! Stagnation: cooperation that stalled, and appointments that kept being cancelled.

use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use crate::model::{Attendance, EventKind};
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
/// was not invited, says nothing of its cooperation and breaks no series.
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
    let mut running: BTreeMap<&str, Vec<EventRef>> = BTreeMap::new();
    let mut series = Vec::new();
    for (event, consultation) in meetings {
        let rows = index.case.participants.iter().filter(|row| row.consultation == consultation);
        for row in rows {
            match row.attendance {
                Attendance::AbsentWithNotice | Attendance::Refused => {
                    running.entry(&row.party).or_default().push(event.into());
                }
                Attendance::Present => close(&mut series, &row.party, running.remove(&*row.party)),
                Attendance::Unknown | Attendance::NotInvited => {}
            }
        }
    }
    for (party, events) in running {
        close(&mut series, party, Some(events));
    }
    Stagnation { events, series }
}

fn close(series: &mut Vec<AbsenceSeries>, party: &str, events: Option<Vec<EventRef>>) {
    if let Some(events) = events.filter(|events| events.len() >= 2) {
        series.push(AbsenceSeries { party: party.to_owned(), events });
    }
}
