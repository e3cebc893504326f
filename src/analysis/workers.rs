//! Successive workers, and the time a hand-over took.

use super::index::{CaseIndex, EventRef};
use super::parties::{OrganisationRef, Party};
use super::settings::AnalysisSettings;
use super::window::{Days, Window};
use crate::model::{Event, EventKind, Professional};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The workers of one organisation for one client, one after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SuccessiveWorkers {
    /// The organisation's code.
    pub organisation: String,
    /// The client.
    pub client: String,
    /// The workers, by first appearance.
    pub workers: Vec<Worker>,
}

/// A worker and the events in which the worker was at work for the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Worker {
    /// The professional's code.
    pub professional: String,
    /// The function.
    pub function: String,
    /// The events.
    pub events: Vec<EventRef>,
}

/// A worker or service assigned, or a case handed over: how long it took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandoverTime {
    /// The assignment or hand-over.
    pub event: EventRef,
    /// The client.
    pub client: String,
    /// What it follows from: a decision or signal it responds to.
    pub after: Option<EventRef>,
    /// At least so many days from that to the hand-over.
    pub min_days_before: Option<i64>,
    /// At most so many days.
    pub max_days_before: Option<i64>,
    /// The first event that takes it up; none where nothing is recorded.
    pub taken_up_by: Option<EventRef>,
    /// At least so many days from the hand-over until it was taken up.
    pub min_days_after: Option<i64>,
    /// At most so many days.
    pub max_days_after: Option<i64>,
}

/// Workers and hand-overs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Workers {
    /// Two or more workers of one organisation for one client.
    pub successive: Vec<SuccessiveWorkers>,
    /// Every assignment and hand-over.
    pub handovers: Vec<HandoverTime>,
    /// Events that themselves tell of a new or next worker, whom the source need not point out.
    pub stated: Vec<EventRef>,
}

/// Lists successive workers per organisation and client, and what hand-overs took.
///
/// domain.md: 'per client and organisation'. A worker counts from the events the worker took part
/// in, gave or received; only those that are recorded as professionals, since a source that says
/// 'a new worker' without telling who cannot be counted. Whether they followed each other or
/// worked side by side is for the inspector to see: the events tell. Hand-over time is the time
/// from what led to an assignment or hand-over until it, and from then until its first answer. An
/// event that tells of a new or next worker in so many words is listed as it stands.
#[must_use]
pub fn workers(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Workers {
    let mut answer = Workers::default();
    successive(index, &mut answer.successive);
    for event in index.counting() {
        if tells_of_change(event) {
            answer.stated.push(event.into());
        }
        if matches!(event.kind, EventKind::Assignment | EventKind::Handover) {
            answer
                .handovers
                .extend(event.about.iter().map(|client| handover(index, event, client)));
        }
    }
    answer
}

/// Whether an event tells of a change of workers in so many words, as 'viermaal een nieuwe
/// hulpverlener'.
fn tells_of_change(event: &Event) -> bool {
    const WORKERS: [&str; 4] = ["hulpverlener", "gezinswerker", "begeleider", "gezinsvoogd"];
    const NEW: [&str; 6] =
        ["nieuwe ", "andere ", "volgende ", "opvolgende ", "wisselende ", "wisseling van "];
    [&event.title, &event.summary].into_iter().any(|text| {
        WORKERS.iter().any(|worker| {
            // The word for the worker is rare, so the word before it is looked at seldom.
            text.match_indices(worker).any(|(at, _)| {
                let before = text.as_bytes().get(..at).unwrap_or_default();
                NEW.iter().any(|new| {
                    let start = before.len().checked_sub(new.len());
                    let end = start.and_then(|start| before.get(start..));
                    end.is_some_and(|end| end.eq_ignore_ascii_case(new.as_bytes()))
                })
            })
        })
    })
}

fn successive(index: &CaseIndex<'_>, answer: &mut Vec<SuccessiveWorkers>) {
    if index.case.professionals.is_empty() {
        return;
    }
    let professionals: HashMap<&str, &Professional> =
        index.case.professionals.iter().map(|row| (row.code.as_str(), row.as_ref())).collect();
    type Events = Vec<EventRef>;
    let mut groups: BTreeMap<(OrganisationRef, &str), Vec<(&Professional, Events)>> =
        BTreeMap::new();
    for event in index.counting() {
        let parties = [&event.actors, &event.from, &event.to].into_iter().flatten();
        let at_work: BTreeSet<&str> =
            parties.map(String::as_str).filter(|party| professionals.contains_key(party)).collect();
        for professional in at_work.iter().filter_map(|code| professionals.get(code)) {
            let Party::Organisation(organisation) = index.parties.resolve(&professional.code)
            else {
                continue;
            };
            for client in &event.about {
                let key = (index.parties.root(organisation), client.as_str());
                let workers = groups.entry(key).or_default();
                match workers.iter_mut().find(|(known, _)| known.id == professional.id) {
                    Some((_, events)) => events.push(event.into()),
                    None => workers.push((professional, vec![event.into()])),
                }
            }
        }
    }
    answer.extend(groups.into_iter().filter(|(_, workers)| workers.len() >= 2).map(
        |((organisation, client), workers)| {
            SuccessiveWorkers {
                organisation: index.parties.code(organisation).to_owned(),
                client: client.to_owned(),
                workers: workers
                    .into_iter()
                    .map(|(professional, events)| Worker {
                        professional: professional.code.clone(),
                        function: professional.function.clone(),
                        events,
                    })
                    .collect(),
            }
        },
    ));
}

fn handover(index: &CaseIndex<'_>, event: &Event, client: &str) -> HandoverTime {
    let own = Window::start_of(event);
    let before = event.responds_to.iter().filter_map(|id| index.event(*id)).next_back();
    let days = |from: Window, to: Window| from.days_until(to).at_least_nought();
    let waited = before.map(|before| days(Window::start_of(before), own));
    // Which answer came first is not always known; that one came is known from the day by which
    // the earliest of them must have come.
    let answers = index.responses(event).map(|after| days(own, Window::start_of(after)));
    let taken_up = answers.reduce(|first, next| Days {
        min: first.min.zip(next.min).map(|(a, b)| a.min(b)),
        max: match (first.max, next.max) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        },
    });
    let after = index.responses(event).next();
    let min = |days: Option<Days>| days.and_then(|days| days.min);
    let max = |days: Option<Days>| days.and_then(|days| days.max);
    HandoverTime {
        event: event.into(),
        client: client.to_owned(),
        after: before.map(EventRef::from),
        min_days_before: min(waited),
        max_days_before: max(waited),
        taken_up_by: after.map(EventRef::from),
        min_days_after: min(taken_up),
        max_days_after: max(taken_up),
    }
}
