//! Norms in force: a norm applied to an event outside its period.

use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use super::window::{Likelihood, Window};
use crate::model::{CaseData, Event, EventKind, Norm};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

/// A norm applied to an event at a time it was not in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NormOutOfForce {
    /// The norm's number.
    pub norm: String,
    /// The framework's code.
    pub framework: String,
    /// The event.
    pub event: EventRef,
    /// Certainly, or possibly when the event may lie inside the period or outside.
    pub likelihood: Likelihood,
    /// Where it is applied.
    pub by: AppliedBy,
}

/// Where a norm is applied to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AppliedBy {
    /// The event names it.
    Event,
    /// The event is evidence on it.
    Evidence,
    /// A finding about it rests on the event.
    Finding,
}

/// Lists the norms applied outside their period.
///
/// domain.md: 'a norm applied to an event outside its period is flagged'. A norm without a period
/// of its own has its framework's. Where the frameworks applied share a number, an event that
/// names it is inside when any of them was in force. The event by which a norm comes into force,
/// and what comes after the calamity under a norm of its own time, are judged like any other; only
/// events that record a norm's validity are left out.
#[must_use]
pub fn norms_out_of_force(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<NormOutOfForce> {
    let case = index.case;
    let mut by_code: HashMap<&str, Vec<&Norm>> = HashMap::new();
    let mut periods: HashMap<_, Window> = HashMap::new();
    for norm in &case.norms {
        let framework = case.frameworks.get(norm.framework);
        periods.insert(norm.id, period(case, norm));
        if framework.is_none_or(|framework| framework.applied) {
            by_code.entry(&norm.code).or_default().push(norm);
        }
    }
    // Most cases hold no norm with a period; then there is nothing to find.
    if periods.values().all(|period| *period == Window::default()) {
        return Vec::new();
    }
    let outside = |norm: &Norm, event: &Event| {
        let window = periods.get(&norm.id).copied().unwrap_or_default();
        is_outside(window, Window::of(event))
    };
    let mut found = BTreeSet::new();
    let mut answer = Vec::new();
    let mut add = |norm: &Norm, event: &Event, likelihood: Likelihood, by: AppliedBy| {
        if likelihood != Likelihood::No
            && event.kind != EventKind::NormInForce
            && found.insert((norm.id, event.id))
        {
            let framework = case.frameworks.get(norm.framework);
            answer.push(NormOutOfForce {
                norm: norm.code.clone(),
                framework: framework.map(|row| row.code.clone()).unwrap_or_default(),
                event: event.into(),
                likelihood,
                by,
            });
        }
    };
    for event in index.counting() {
        for code in &event.norms {
            let Some(norms) = by_code.get(code.as_str()) else { continue };
            let best = norms.iter().min_by_key(|norm| outside(norm, event));
            if let Some(norm) = best {
                add(norm, event, outside(norm, event), AppliedBy::Event);
            }
        }
    }
    for row in &case.evidence {
        let Some(event) = index.event(row.event).filter(|event| index.counts(event)) else {
            continue;
        };
        if let Some(norm) = row.norm.and_then(|id| case.norms.get(id)) {
            add(norm, event, outside(norm, event), AppliedBy::Evidence);
        }
        let finding = row.finding.and_then(|id| case.findings.get(id));
        for norm in finding.into_iter().flat_map(|finding| &finding.norms) {
            if let Some(norm) = case.norms.get(*norm) {
                add(norm, event, outside(norm, event), AppliedBy::Finding);
            }
        }
    }
    answer
}

/// Whether an event lies outside the time a norm was in force, as when the two are tied.
#[must_use]
pub fn out_of_force(case: &CaseData, norm: &Norm, event: &Event) -> Likelihood {
    if event.kind == EventKind::NormInForce {
        return Likelihood::No;
    }
    is_outside(period(case, norm), Window::of(event))
}

/// From the first to the last day a norm may have been in force.
fn period(case: &CaseData, norm: &Norm) -> Window {
    let framework = case.frameworks.get(norm.framework);
    let from = norm.in_force_from.as_ref();
    let to = norm.in_force_to.as_ref();
    let from = from.or_else(|| framework.and_then(|row| row.in_force_from.as_ref()));
    let to = to.or_else(|| framework.and_then(|row| row.in_force_to.as_ref()));
    Window { first: Window::of_optional(from).first, last: Window::of_optional(to).last }
}

/// Whether an event lies outside a period: possibly when only part of its days do.
fn is_outside(period: Window, event: Window) -> Likelihood {
    let early =
        |day: Option<i64>| matches!((day, period.first), (Some(day), Some(first)) if day < first);
    let late =
        |day: Option<i64>| matches!((day, period.last), (Some(day), Some(last)) if day > last);
    if early(event.last) || late(event.first) {
        Likelihood::Certainly
    } else if early(event.first) && event.last.is_some()
        || late(event.last) && event.first.is_some()
    {
        Likelihood::Possibly
    } else {
        Likelihood::No
    }
}
