//! Untested explanations: taken over by others without anybody testing them.

use super::consultations::column;
use super::index::{CaseIndex, EventRef};
use super::parties::Party;
use super::settings::AnalysisSettings;
use super::window::Likelihood;
use crate::model::{Answer, EventKind};
use serde::Serialize;
use std::collections::{BTreeSet, HashSet};

/// An explanation two or more organisations took over untested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UntestedExplanation {
    /// The explanation's code; the event's number where it has no record of its own.
    pub key: String,
    /// The explanation.
    pub explanation: String,
    /// The event in which it was given.
    pub event: Option<EventRef>,
    /// The organisations that took it over, units counted with theirs; a group as it is named.
    pub adopted_by: Vec<String>,
    /// Certainly when it was not tested, possibly when that is not known.
    pub likelihood: Likelihood,
}

/// Lists the explanations that were not tested and taken over by two or more organisations.
///
/// domain.md: 'an interpretation not tested, adopted by two or more organisations'. Whether it was
/// tested 'onbekend' makes it possible, never certain. Units of one organisation are one. A group
/// such as 'alle hulpverleners' is more than one. An event of interpretation without a record of
/// its own is taken over by who took part in it, and possibly untested.
#[must_use]
pub fn untested_explanations(
    index: &CaseIndex<'_>,
    _: &AnalysisSettings,
) -> Vec<UntestedExplanation> {
    let mut answer = Vec::new();
    let mut recorded = HashSet::new();
    for row in &index.case.interpretations {
        recorded.extend(row.event);
        let likelihood = match row.tested {
            Answer::No => Likelihood::Certainly,
            Answer::Unknown => Likelihood::Possibly,
            Answer::Yes | Answer::NotApplicable => continue,
        };
        if row.event.and_then(|id| index.event(id)).is_some_and(|event| !index.counts(event)) {
            continue;
        }
        if let Some(adopted_by) = adopters(index, &row.adopted_by) {
            answer.push(UntestedExplanation {
                key: row.code.clone(),
                explanation: row.explanation.clone(),
                event: index.event_ref(row.event),
                adopted_by,
                likelihood,
            });
        }
    }
    for event in index.counting() {
        if event.kind != EventKind::Interpretation || recorded.contains(&event.id) {
            continue;
        }
        if let Some(adopted_by) = adopters(index, &event.actors) {
            answer.push(UntestedExplanation {
                key: event.code.clone(),
                explanation: event.summary.clone(),
                event: Some(event.into()),
                adopted_by,
                likelihood: Likelihood::Possibly,
            });
        }
    }
    answer
}

/// The organisations among the parties, when they are two or more.
fn adopters(index: &CaseIndex<'_>, parties: &[String]) -> Option<Vec<String>> {
    let mut groups = 0;
    let adopters: BTreeSet<String> = parties
        .iter()
        .filter(|party| match index.parties.resolve(party) {
            Party::Group => {
                groups += 1;
                true
            }
            Party::Organisation(_) | Party::School => true,
            Party::Citizen | Party::Unknown => false,
        })
        .map(|party| column(index, party))
        .collect();
    (adopters.len() + groups >= 2).then(|| adopters.into_iter().collect())
}
