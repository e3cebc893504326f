//! What was done with a signal: which linked events are an answer to it, and which are not.

use super::index::CaseIndex;
use super::window::{Days, Window};
use crate::model::{Event, EventFamily, EventKind};
use serde::Serialize;

/// What an event that refers to a signal is to that signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseKind {
    /// Something was done.
    Action,
    /// The signal was passed on inside one organisation.
    PassedOnInside,
    /// The signal was given again, to the same or another.
    AnotherSignal,
    /// Something was left undone: not shared, not acted, stalled.
    Failure,
    /// A circumstance, a statement or an incident: nobody acted.
    NotAnAct,
}

/// A signal with an event that refers to it.
pub struct Response<'a> {
    /// The event that refers to the signal.
    pub event: &'a Event,
    /// What it is to the signal.
    pub kind: ResponseKind,
    /// From the signal to the start of the response; never less than nought.
    pub days: Days,
    /// Whether the dates put it before the signal, which one of the two must have wrong.
    pub before_signal: bool,
}

/// The signals the settings let count: reports of concern, police entries and signals
/// (domain.md: 'a signal or report'). The report of the calamity itself is none.
pub fn signals<'s, 'a>(index: &'s CaseIndex<'a>) -> impl Iterator<Item = &'a Event> + 's {
    index.counting().filter(|event| event.kind.is_signal())
}

/// The events that refer to a signal, in the order of the chronicle.
pub fn responses_to<'s, 'a>(
    index: &'s CaseIndex<'a>,
    signal: &'s Event,
) -> impl Iterator<Item = Response<'a>> + 's {
    index.responses(signal).map(|event| {
        let days = Window::start_of(signal).days_until(Window::start_of(event));
        Response {
            event,
            kind: kind_of(index, event),
            days: days.at_least_nought(),
            before_signal: days.max.is_some_and(|max| max < 0),
        }
    })
}

/// What an event is to the signal it refers to.
///
/// domain.md: 'a signal or report to which no event responds …; passing it on inside the same
/// organisation does not count'. Units of one organisation are the same organisation, and so is
/// what an organisation went on as. Nor is it an answer to repeat the signal, to leave it, or that
/// something happened without anybody acting. Assigning a worker inside the organisation is an
/// answer: it is not passing on but taking up.
#[must_use]
pub fn kind_of(index: &CaseIndex<'_>, event: &Event) -> ResponseKind {
    if event.kind.is_signal() {
        return ResponseKind::AnotherSignal;
    }
    match event.kind {
        EventKind::Removal | EventKind::Other(_) => return ResponseKind::Action,
        EventKind::NormInForce => return ResponseKind::NotAnAct,
        _ => {}
    }
    match event.kind.family() {
        EventFamily::Failure => ResponseKind::Failure,
        EventFamily::Life | EventFamily::Statement | EventFamily::Incident => {
            ResponseKind::NotAnAct
        }
        EventFamily::Transfer if passed_on_inside(index, event) => ResponseKind::PassedOnInside,
        _ => ResponseKind::Action,
    }
}

fn passed_on_inside(index: &CaseIndex<'_>, event: &Event) -> bool {
    let passes_on = matches!(
        event.kind,
        EventKind::InformationTransfer
            | EventKind::Referral
            | EventKind::Registration
            | EventKind::Handover
    );
    if !passes_on || event.to.is_empty() {
        return false;
    }
    let givers = if event.from.is_empty() { &event.actors } else { &event.from };
    let parties = &index.parties;
    // A receiver that is no known organisation is somebody else, so the signal went outside.
    event.to.iter().all(|to| {
        parties
            .organisation(to)
            .is_some_and(|to| parties.organisations(givers).any(|giver| parties.same(giver, to)))
    })
}
