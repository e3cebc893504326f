//! Recurrence: signal types that return, with what may have been counted twice.

use super::distinct::certainly_distinct;
use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use super::window::{Count, Window};
use crate::model::{Event, EventFamily};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// A signal type that returns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recurrence {
    /// The signal type.
    pub signal: String,
    /// In how many events it occurs.
    pub count: usize,
    /// The events, in the order of the chronicle.
    pub events: Vec<EventRef>,
    /// In how many distinct events certainly and possibly, double counts taken off.
    pub distinct: Count,
    /// What may have been counted twice.
    pub possible_doubles: Vec<PossibleDouble>,
}

/// An event that may tell of the same as others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PossibleDouble {
    /// The event that may be no new occurrence.
    pub event: EventRef,
    /// The events it may tell of.
    pub same_as: Vec<EventRef>,
    /// Why it may.
    pub reason: DoubleReason,
}

/// Why an event may tell of the same as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubleReason {
    /// It responds to the other: the signal passed on, weighed or explained.
    RespondsToIt,
    /// The same party about the same in the same time.
    SameParty,
    /// An incident or circumstance, and somebody telling of it at that time.
    ToldOfIncident,
}

/// Lists the signal types that occur in three or more events (the number can be set).
///
/// domain.md: 'signal types in three or more distinct events, with possible double counts
/// flagged'. Two events with the same signal type may be one occurrence when
/// 1. one responds to the other: that passes the signal on, it does not bring a new one;
/// 2. both come from one party, are about overlapping clients, and may have been on the same day:
///    three police entries 'between May and October' may be the reports of May and June told
///    again, and a worry told to two services in one month is one worry;
/// 3. one is the incident or circumstance itself, and the other may be of the same day and tells
///    of it.
///
/// Nothing is left out of the count; what is certain is the greatest number of events of which no
/// two may be one. (Of May, June, and 'May to October' that is two.)
#[must_use]
pub fn recurrence(index: &CaseIndex<'_>, settings: &AnalysisSettings) -> Vec<Recurrence> {
    let mut by_signal: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in index.counting() {
        for signal in &event.signals {
            let events = by_signal.entry(signal).or_default();
            if events.last().is_none_or(|last| last.id != event.id) {
                events.push(event);
            }
        }
    }
    let mut answer: Vec<Recurrence> = by_signal
        .into_iter()
        .filter(|(_, events)| events.len() >= settings.recurrence.max(1))
        .map(|(signal, events)| {
            let pairs = doubles(index, &events);
            let windows: Vec<Window> = events.iter().map(|event| Window::of(event)).collect();
            Recurrence {
                signal: signal.to_owned(),
                count: events.len(),
                distinct: Count {
                    certain: certainly_distinct(
                        &windows,
                        &pairs.iter().map(|pair| (pair.double, pair.of)).collect::<Vec<_>>(),
                    ),
                    possible: events.len(),
                },
                possible_doubles: flagged(&events, &pairs),
                events: events.into_iter().map(EventRef::from).collect(),
            }
        })
        .collect();
    answer.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.signal.cmp(&b.signal)));
    answer
}

/// The pairs that may be one occurrence, by place.
fn doubles(index: &CaseIndex<'_>, events: &[&Event]) -> Vec<Pair> {
    /// How many neighbours an event is compared with: enough for any case made by hand; keeps the
    /// cost in line with the events, not their square.
    const NEAREST: usize = 64;
    let windows: Vec<Window> = events.iter().map(|event| Window::of(event)).collect();
    let places: HashMap<_, usize> =
        events.iter().enumerate().map(|(at, event)| (event.id, at)).collect();
    let mut pairs = Vec::new();
    for (at, event) in events.iter().enumerate() {
        for other in event.responds_to.iter().filter_map(|id| places.get(id)) {
            pairs.push(Pair { double: at, of: *other, reason: DoubleReason::RespondsToIt });
        }
        let own = windows.get(at).copied().unwrap_or_default();
        let later = events.iter().zip(&windows).enumerate().skip(at + 1).take(NEAREST);
        for (other_at, (other, window)) in later {
            // Events stand by first day, so nothing further on overlaps either.
            if matches!((own.last, window.first), (Some(last), Some(first)) if first > last) {
                break;
            }
            if let Some(reason) = may_be_one(index, (event, own), (other, *window)) {
                // Who tells of an incident is the double; else of two the less precise, and of two
                // alike the later.
                let wider = match reason {
                    DoubleReason::ToldOfIncident => is_circumstance(other),
                    _ => own.contains(*window) && own != *window,
                };
                let (double, of) = if wider { (at, other_at) } else { (other_at, at) };
                pairs.push(Pair { double, of, reason });
            }
        }
    }
    pairs
}

/// Two events that may be one occurrence: the double, and what it may be.
struct Pair {
    double: usize,
    of: usize,
    reason: DoubleReason,
}

fn may_be_one(
    index: &CaseIndex<'_>,
    (a, a_window): (&Event, Window),
    (b, b_window): (&Event, Window),
) -> Option<DoubleReason> {
    let linked = a.responds_to.contains(&b.id) || b.responds_to.contains(&a.id);
    if linked || a.when.is_none() || b.when.is_none() || !a_window.overlaps(b_window) {
        return None;
    }
    if !share(index, &a.about, &b.about) {
        return None;
    }
    if a.from.iter().any(|party| b.from.contains(party)) {
        return Some(DoubleReason::SameParty);
    }
    (is_circumstance(a) != is_circumstance(b)).then_some(DoubleReason::ToldOfIncident)
}

/// Per event that may be a double, of which others.
fn flagged(events: &[&Event], pairs: &[Pair]) -> Vec<PossibleDouble> {
    let mut found: BTreeMap<usize, PossibleDouble> = BTreeMap::new();
    for pair in pairs {
        let (Some(double), Some(of)) = (events.get(pair.double), events.get(pair.of)) else {
            continue;
        };
        let row = found.entry(pair.double).or_insert_with(|| PossibleDouble {
            event: (*double).into(),
            same_as: Vec::new(),
            reason: pair.reason,
        });
        row.reason = row.reason.min(pair.reason);
        row.same_as.push((*of).into());
    }
    found
        .into_values()
        .map(|mut row| {
            row.same_as.sort();
            row.same_as.dedup();
            row
        })
        .collect()
}

fn is_circumstance(event: &Event) -> bool {
    event.kind.family() == EventFamily::Incident
}

fn share(index: &CaseIndex<'_>, a: &[String], b: &[String]) -> bool {
    a.iter().any(|one| b.iter().any(|other| index.parties.clients_overlap(one, other)))
}
