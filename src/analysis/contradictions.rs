//! Contradictions: claims side by side, and findings at odds with the reconstruction.

use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use crate::model::{ContradictionKind, ContradictionStatus, Event, EvidenceSide, Finding, Id};
use serde::Serialize;
use std::collections::HashSet;

/// Two claims that do not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContradictionRow {
    /// Its code.
    pub key: String,
    /// What kind.
    #[serde(rename = "type")]
    pub kind: ContradictionKind,
    /// How it stands.
    pub status: ContradictionStatus,
    /// What it is about.
    pub topic: String,
    /// The events it is about.
    pub events: Vec<EventRef>,
    /// Findings that use those events.
    pub findings: Vec<String>,
}

/// A finding that the facts, as they are recorded, do not simply bear out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingAtOdds {
    /// The finding's code.
    pub finding: String,
    /// Events that speak against it.
    pub counter_evidence: Vec<EventRef>,
    /// Contradictions about the events it rests on.
    pub contradictions: Vec<String>,
}

/// Contradictions and the findings they touch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contradictions {
    /// Every contradiction, as recorded.
    pub rows: Vec<ContradictionRow>,
    /// Findings at odds with the reconstruction.
    pub findings_at_odds: Vec<FindingAtOdds>,
}

/// Lists the contradictions, and the findings at odds with the reconstruction.
///
/// domain.md: 'claims side by side, and a finding at odds with the reconstruction'. A finding is at
/// odds when an event is recorded as counter-evidence, or when the events it rests on are the
/// subject of a contradiction that nobody resolved, whether it is open or both claims stand.
#[must_use]
pub fn contradictions(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Contradictions {
    let case = index.case;
    let uses = |finding: Id<Finding>, event: Id<Event>| {
        case.evidence.iter().any(|row| row.finding == Some(finding) && row.event == event)
    };
    let rows = case
        .contradictions
        .iter()
        .filter(|row| {
            let mut events = row.events.iter().filter_map(|id| index.event(*id)).peekable();
            events.peek().is_none() || events.any(|event| index.counts(event))
        })
        .map(|row| ContradictionRow {
            key: row.code.clone(),
            kind: row.kind,
            status: row.status,
            topic: row.topic.clone(),
            events: row.events.iter().filter_map(|id| index.event_ref(Some(*id))).collect(),
            findings: case
                .findings
                .iter()
                .filter(|finding| row.events.iter().any(|event| uses(finding.id, *event)))
                .map(|finding| finding.code.clone())
                .collect(),
        })
        .collect();
    let findings_at_odds = case.findings.iter().filter_map(|finding| {
        let own = || case.evidence.iter().filter(|row| row.finding == Some(finding.id));
        let counter_evidence: Vec<EventRef> = own()
            .filter(|row| row.side == EvidenceSide::CounterEvidence)
            .filter_map(|row| index.event_ref(Some(row.event)))
            .collect();
        let rests_on: HashSet<Id<Event>> = own().map(|row| row.event).collect();
        let contradictions: Vec<String> = case
            .contradictions
            .iter()
            .filter(|row| row.status != ContradictionStatus::Resolved)
            .filter(|row| row.events.iter().any(|event| rests_on.contains(event)))
            .map(|row| row.code.clone())
            .collect();
        let at_odds = !counter_evidence.is_empty() || !contradictions.is_empty();
        at_odds.then(|| FindingAtOdds {
            finding: finding.code.clone(),
            counter_evidence,
            contradictions,
        })
    });
    Contradictions { rows, findings_at_odds: findings_at_odds.collect() }
}
