//! The steps of the meldcode, per organisation: what the facts show of each.

use super::consultations::not_known_there;
use super::index::{CaseIndex, EventRef};
use super::parties::{OrganisationRef, Party};
use super::settings::AnalysisSettings;
use super::window::{Likelihood, Window};
use crate::model::{Event, EventFamily, EventKind, OrganisationKind};
use serde::Serialize;
use std::collections::BTreeMap;

/// A step of the meldcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MeldcodeStep {
    /// 1: signals brought together.
    Signals,
    /// 2: consulted a colleague or the reporting centre.
    Consultation,
    /// 3: spoke with those concerned.
    Conversation,
    /// 4: weighed.
    Weighing,
    /// 5: decided: reported or organised help.
    Decision,
}

/// The steps of one organisation: a step without events is one nothing is recorded of, which is
/// not the same as a step that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeldcodeRow {
    /// The organisation's code.
    pub organisation: String,
    /// The events that show a step.
    pub steps: BTreeMap<MeldcodeStep, Vec<EventRef>>,
    /// The steps nothing is recorded of.
    pub not_recorded: Vec<MeldcodeStep>,
}

/// Lists per organisation which events show which step.
///
/// The meldcode huiselijk geweld en kindermishandeling has five steps: bring the signals together,
/// consult, talk with those concerned, weigh, decide. Listed are the organisations that gave or
/// got a signal, apart from the police, the prosecution, the reporting centre, inspectorates and
/// government, which have tasks of their own. An event shows a step when the organisation took
/// part in it and it did not certainly come before the organisation's first signal:
/// 1. a signal, or a contact or examination in which signals were seen;
/// 2. a consultation, coordination or advice; a meeting not for who is recorded as absent, as not
///    invited, or as perhaps there;
/// 3. a contact with a parent or the child;
/// 4. an interpretation, or an examination without signals;
/// 5. a decision, referral, registration, assignment, safety agreement, or a report or transfer
///    to the reporting centre.
#[must_use]
pub fn meldcode(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<MeldcodeRow> {
    let mut rows: BTreeMap<OrganisationRef, BTreeMap<MeldcodeStep, Vec<&Event>>> = BTreeMap::new();
    let not_there = not_known_there(index);
    for event in index.counting() {
        let Some(step) = step(index, event) else { continue };
        for organisation in takers(index, event, step) {
            if step == MeldcodeStep::Consultation && not_there.contains(&(event.id, organisation)) {
                continue;
            }
            rows.entry(organisation).or_default().entry(step).or_default().push(event);
        }
    }
    // Which signal came first is not always known, so every one is looked at: in the order of the
    // chronicle a vague event may stand before a signal that it possibly came after.
    for steps in rows.values_mut() {
        let signals = steps.get(&MeldcodeStep::Signals).into_iter().flatten();
        let earliest = signals.map(|event| Window::start_of(event)).reduce(earlier);
        for (step, events) in steps.iter_mut() {
            events.retain(|event| {
                *step == MeldcodeStep::Signals
                    || earliest.is_some_and(|first| {
                        Window::of(event).before(first) != Likelihood::Certainly
                    })
            });
        }
        steps.retain(|_, events| !events.is_empty());
    }
    rows.into_iter()
        .filter(|(_, steps)| !steps.is_empty())
        .map(|(organisation, steps)| MeldcodeRow {
            organisation: index.parties.code(organisation).to_owned(),
            not_recorded: STEPS.into_iter().filter(|step| !steps.contains_key(step)).collect(),
            steps: steps
                .into_iter()
                .map(|(step, events)| (step, events.into_iter().map(EventRef::from).collect()))
                .collect(),
        })
        .collect()
}

const STEPS: [MeldcodeStep; 5] = [
    MeldcodeStep::Signals,
    MeldcodeStep::Consultation,
    MeldcodeStep::Conversation,
    MeldcodeStep::Weighing,
    MeldcodeStep::Decision,
];

fn step(index: &CaseIndex<'_>, event: &Event) -> Option<MeldcodeStep> {
    use EventKind as K;
    let to_centre = || {
        let mut receivers = index.receivers(event).iter();
        receivers.any(|to| index.parties.kind(*to) == Some(&OrganisationKind::SafeHome))
    };
    Some(match &event.kind {
        K::Signal | K::PoliceEntry => MeldcodeStep::Signals,
        K::CareReport | K::InformationTransfer if to_centre() => MeldcodeStep::Decision,
        K::CareReport => MeldcodeStep::Signals,
        K::MedicalExamination if !event.signals.is_empty() => MeldcodeStep::Signals,
        K::Interpretation | K::MedicalExamination => MeldcodeStep::Weighing,
        K::Decision | K::Referral | K::Registration | K::Assignment | K::SafetyAgreement => {
            MeldcodeStep::Decision
        }
        K::Advice => MeldcodeStep::Consultation,
        kind => match kind.family() {
            EventFamily::Consultation if *kind != K::PlannedConsultation => {
                MeldcodeStep::Consultation
            }
            EventFamily::Contact if !event.signals.is_empty() => MeldcodeStep::Signals,
            EventFamily::Contact if speaks_with_family(index, event) => MeldcodeStep::Conversation,
            _ => return None,
        },
    })
}

fn speaks_with_family(index: &CaseIndex<'_>, event: &Event) -> bool {
    let parties = [&event.to, &event.actors, &event.about].into_iter().flatten();
    parties.into_iter().any(|party| index.parties.resolve(party) == Party::Citizen)
}

/// Whose step an event is: a signal is brought together by whoever gave or got it, a consultation
/// is held by all who took part, everything else is done by whom it comes from.
fn takers(index: &CaseIndex<'_>, event: &Event, step: MeldcodeStep) -> Vec<OrganisationRef> {
    let mut takers = index.doers(event).to_vec();
    if matches!(step, MeldcodeStep::Signals | MeldcodeStep::Consultation) {
        takers.extend_from_slice(index.receivers(event));
    }
    takers.retain(|organisation| index.parties.kind(*organisation).is_some_and(has_meldcode));
    takers.sort_unstable();
    takers.dedup();
    takers
}

const fn has_meldcode(kind: &OrganisationKind) -> bool {
    !matches!(
        kind,
        OrganisationKind::Police
            | OrganisationKind::Prosecution
            | OrganisationKind::SafeHome
            | OrganisationKind::Inspectorate
            | OrganisationKind::Government
            | OrganisationKind::Citizen
            | OrganisationKind::Group
    )
}

/// When the first of two was: it may have begun on the earlier of their first days, and must have
/// by the earlier of their last.
fn earlier(one: Window, other: Window) -> Window {
    Window {
        first: one.first.zip(other.first).map(|(a, b)| a.min(b)),
        last: match (one.last, other.last) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        },
    }
}
