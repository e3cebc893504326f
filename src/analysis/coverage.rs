//! Coverage: what the investigation has not used, judged, sourced or answered yet.

use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use crate::model::{Event, Id, Norm, NormLevel, Scale, TaskStatus};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// What is still open in an investigation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Events no finding uses.
    pub unused_events: Vec<EventRef>,
    /// Norms of the frameworks applied that nobody judged, by number; with the framework's code
    /// before it (`VHJ/2.1a`) where two frameworks have the same number.
    pub unjudged_norms: Vec<String>,
    /// Events without a source.
    pub without_source: Vec<EventRef>,
    /// Findings without evidence, by code.
    pub findings_without_evidence: Vec<String>,
    /// Events tied to a norm as evidence, but to no finding.
    pub evidence_without_finding: Vec<EventRef>,
    /// Norms judged without a finding to rest on.
    pub judgements_without_finding: Vec<String>,
    /// Open questions, by code.
    pub open_questions: Vec<OpenItem>,
    /// Events whose date could not be read.
    pub undated: Vec<EventRef>,
}

/// A question that is still open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenItem {
    /// Its code.
    pub key: String,
    /// The question.
    pub question: String,
    /// Whom to ask.
    pub ask_whom: String,
    /// The events it is about.
    pub events: Vec<EventRef>,
}

/// Lists what is not covered.
///
/// domain.md: 'events no finding uses, norms without judgement, facts without source, the list of
/// open questions'. Evidence and counter-evidence both use an event. What lies outside what is
/// investigated need not be used, yet needs a source. A norm judged 'niet getoetst' is not judged.
/// Judged are expectations; of a framework without any, its criteria. Laws and guidelines by
/// themselves are what judgements refer to, not what is judged.
#[must_use]
pub fn coverage(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Coverage {
    let case = index.case;
    let used = case.evidence.iter().filter(|row| row.finding.is_some()).map(|row| row.event);
    let (used, cited) =
        (index.marked(used), index.marked(case.citations.iter().map(|row| row.event)));
    let without = |marked: &[bool], wanted: &dyn Fn(&Event) -> bool| -> Vec<EventRef> {
        let events = index.events.iter().zip(marked).filter(|(_, marked)| !**marked);
        events
            .map(|(event, _)| *event)
            .filter(|event| wanted(event) && index.counts(event))
            .map(EventRef::from)
            .collect()
    };
    let supported: HashSet<_> = case.evidence.iter().filter_map(|row| row.finding).collect();
    let mut loose: Vec<Id<Event>> =
        case.evidence.iter().filter(|row| row.finding.is_none()).map(|row| row.event).collect();
    loose.sort_unstable();
    loose.dedup();
    Coverage {
        unused_events: without(&used, &|event| !event.out_of_scope),
        without_source: without(&cited, &|_| true),
        undated: index
            .counting()
            .filter(|event| event.when.is_none())
            .map(EventRef::from)
            .collect(),
        unjudged_norms: unjudged(index),
        findings_without_evidence: case
            .findings
            .iter()
            .filter(|row| !supported.contains(&row.id))
            .map(|row| row.code.clone())
            .collect(),
        evidence_without_finding: loose
            .into_iter()
            .filter_map(|id| index.event_ref(Some(id)))
            .collect(),
        judgements_without_finding: case
            .judgements
            .iter()
            .filter(|row| row.scale != Scale::NotAssessed && row.findings.is_empty())
            .filter_map(|row| case.norms.get(row.norm))
            .map(|norm| norm.code.clone())
            .collect(),
        open_questions: open_questions(index),
    }
}

fn unjudged(index: &CaseIndex<'_>) -> Vec<String> {
    let case = index.case;
    let judged: HashSet<Id<Norm>> = case
        .judgements
        .iter()
        .filter(|row| row.scale != Scale::NotAssessed)
        .map(|row| row.norm)
        .collect();
    let mut to_judge: Vec<&Norm> = Vec::new();
    for framework in case.frameworks.iter().filter(|framework| framework.applied) {
        let norms = || case.norms.iter().filter(|norm| norm.framework == framework.id);
        let level = [NormLevel::Expectation, NormLevel::Criterion]
            .into_iter()
            .find(|level| norms().any(|norm| norm.level == *level));
        to_judge.extend(norms().filter(|norm| Some(norm.level) == level).map(AsRef::as_ref));
    }
    let mut times: HashMap<&str, usize> = HashMap::new();
    for norm in &to_judge {
        *times.entry(&norm.code).or_default() += 1;
    }
    to_judge.sort_by_key(|norm| (norm.framework, norm.position, norm.id));
    to_judge
        .iter()
        .filter(|norm| !judged.contains(&norm.id))
        .map(|norm| match case.frameworks.get(norm.framework) {
            Some(framework) if times.get(norm.code.as_str()).is_some_and(|times| *times > 1) => {
                format!("{}/{}", framework.code, norm.code)
            }
            _ => norm.code.clone(),
        })
        .collect()
}

fn open_questions(index: &CaseIndex<'_>) -> Vec<OpenItem> {
    let questions = index.case.open_questions.iter();
    questions
        .filter(|row| matches!(row.status, TaskStatus::Open | TaskStatus::InProgress))
        .map(|row| OpenItem {
            key: row.code.clone(),
            question: row.question.clone(),
            ask_whom: row.ask_whom.clone(),
            events: row.events.iter().filter_map(|id| index.event_ref(Some(*id))).collect(),
        })
        .collect()
}
