//! Recurrence: signal types that return, with what may have been counted twice.

use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use super::window::{Count, Window};
use crate::model::{Event, EventFamily};
use serde::Serialize;
use std::collections::BTreeMap;

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
/// flagged'. An event may be a double of one with the same signal type when
/// 1. it responds to it: that passes the signal on, it does not bring a new one;
/// 2. both come from one party, about overlapping clients, and the days the one allows hold all
///    days the other allows: three police entries 'between May and October' may be the reports
///    of May and June told again, and a worry told to two services in one month is one worry;
/// 3. one is the incident or circumstance itself, and the other may be of the same day and tells
///    of it.
///
/// A double is flagged and taken off the certain number only; nothing is left out.
#[must_use]
pub fn recurrence(index: &CaseIndex<'_>, settings: &AnalysisSettings) -> Vec<Recurrence> {
    let mut by_signal: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in index.counting() {
        for signal in &event.signals {
            let events = by_signal.entry(signal).or_default();
            if !events.last().is_some_and(|last| last.id == event.id) {
                events.push(event);
            }
        }
    }
    let mut answer: Vec<Recurrence> = by_signal
        .into_iter()
        .filter(|(_, events)| events.len() >= settings.recurrence.max(1))
        .map(|(signal, events)| {
            let possible_doubles = doubles(&events);
            Recurrence {
                signal: signal.to_owned(),
                count: events.len(),
                distinct: Count {
                    certain: events.len() - possible_doubles.len(),
                    possible: events.len(),
                },
                events: events.into_iter().map(EventRef::from).collect(),
                possible_doubles,
            }
        })
        .collect();
    answer.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.signal.cmp(&b.signal)));
    answer
}

/// Per event that may be a double, of which others. The less precise of two is the double, and of
/// two alike the later.
fn doubles(events: &[&Event]) -> Vec<PossibleDouble> {
    let windows: Vec<Window> = events.iter().map(|event| Window::of(event)).collect();
    let mut found: Vec<PossibleDouble> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        let window = windows.get(at).copied().unwrap_or_default();
        let mut same_as = Vec::new();
        let mut reason = None;
        for other in near(events, &windows, at) {
            let Some((other, other_window)) = events.get(other).zip(windows.get(other)) else {
                continue;
            };
            let later = (event.chronicle_order()) > (other.chronicle_order());
            if let Some(why) = double_of(event, window, other, *other_window, later) {
                same_as.push(EventRef::from(*other));
                reason = reason.min(Some(why)).or(Some(why));
            }
        }
        if let Some(reason) = reason {
            found.push(PossibleDouble { event: (*event).into(), same_as, reason });
        }
    }
    found
}

/// The places of the events worth comparing: those responded to and those that may be of the same
/// time. Events stand by first day, so the search stops at the first that starts after.
fn near(events: &[&Event], windows: &[Window], at: usize) -> Vec<usize> {
    /// Enough for any case by hand; keeps the cost in line with the events, not their square.
    const NEAREST: usize = 64;
    let (Some(event), Some(window)) = (events.get(at), windows.get(at)) else { return Vec::new() };
    let before = (0..at).rev().take(NEAREST);
    let after = at + 1..events.len();
    let starts_within = |other: &usize| match (windows.get(*other), window.last) {
        (Some(Window { first: Some(first), .. }), Some(last)) => *first <= last,
        _ => true,
    };
    let mut near: Vec<usize> =
        before.chain(after.take_while(starts_within).take(NEAREST)).collect();
    near.extend((0..events.len()).filter(|other| {
        !event.responds_to.is_empty()
            && at.abs_diff(*other) > NEAREST
            && events.get(*other).is_some_and(|other| event.responds_to.contains(&other.id))
    }));
    near.sort_unstable();
    near.dedup();
    near
}

fn double_of(
    event: &Event,
    window: Window,
    other: &Event,
    other_window: Window,
    later: bool,
) -> Option<DoubleReason> {
    if event.responds_to.contains(&other.id) {
        return Some(DoubleReason::RespondsToIt);
    }
    let related = other.responds_to.contains(&event.id);
    if related || event.when.is_none() || other.when.is_none() || !share(&event.about, &other.about)
    {
        return None;
    }
    let one_party = event.from.iter().any(|party| other.from.contains(party));
    // Of two windows alike the later event is the double, else the one with the wider window.
    let wider = window.contains(other_window) && (window != other_window || later);
    if one_party && wider {
        return Some(DoubleReason::SameParty);
    }
    let tells = is_circumstance(other) && !is_circumstance(event);
    (tells && window.overlaps(other_window)).then_some(DoubleReason::ToldOfIncident)
}

fn is_circumstance(event: &Event) -> bool {
    event.kind.family() == EventFamily::Incident
}

fn share(a: &[String], b: &[String]) -> bool {
    a.iter().any(|one| b.iter().any(|other| super::parties::clients_overlap(one, other)))
}
