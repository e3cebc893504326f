//! The assessment as one picture of the case: expectations, who is judged, what evidence there is.

use crate::model::{
    CaseData, Event, Evidence, EvidenceSide, Finding, Framework, Id, Judgement, Norm, NormLevel,
    Organisation, Scale,
};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// One line of the tree.
pub struct Line {
    /// The norm.
    pub norm: Arc<Norm>,
    /// How deep it stands: 0 for a theme.
    pub depth: usize,
    /// How many facts count for or against it.
    pub evidence: usize,
    /// For a theme or criterion: how many of its expectations are judged, and how many there are.
    pub judged: (usize, usize),
    /// For a theme: how many judgements there are that count, and how many are 'voldoende'.
    pub share: (usize, usize),
}

/// A framework with everything that was judged by it.
pub struct Picture {
    /// The tree, top to bottom.
    pub lines: Vec<Line>,
    /// The organisations that are judged or could be, in the order of the lanes.
    pub organisations: Vec<Arc<Organisation>>,
    judgements: HashMap<(Id<Norm>, Option<Id<Organisation>>), Arc<Judgement>>,
}

impl Picture {
    /// Gathers a framework's norms, judgements and evidence.
    #[must_use]
    pub fn new(data: &CaseData, framework: Id<Framework>) -> Self {
        let mut norms: Vec<Arc<Norm>> =
            data.norms.iter().filter(|norm| norm.framework == framework).cloned().collect();
        norms.sort_by_key(|norm| (norm.position, norm.id));
        let ids: HashSet<Id<Norm>> = norms.iter().map(|norm| norm.id).collect();
        let judgements: HashMap<_, _> = data
            .judgements
            .iter()
            .filter(|row| ids.contains(&row.norm))
            .map(|row| ((row.norm, row.organisation), Arc::clone(row)))
            .collect();
        let mut lines = Vec::with_capacity(norms.len());
        for norm in norms.iter().filter(|norm| norm.parent.is_none_or(|id| !ids.contains(&id))) {
            add_lines(data, &norms, norm, 0, &judgements, &mut lines);
        }
        Self { lines, organisations: organisations(data), judgements }
    }

    /// The judgement on an expectation, for one organisation or for all together.
    #[must_use]
    pub fn judgement(
        &self,
        norm: Id<Norm>,
        organisation: Option<Id<Organisation>>,
    ) -> Option<&Arc<Judgement>> {
        self.judgements.get(&(norm, organisation))
    }
}

fn add_lines(
    data: &CaseData,
    norms: &[Arc<Norm>],
    norm: &Arc<Norm>,
    depth: usize,
    judgements: &HashMap<(Id<Norm>, Option<Id<Organisation>>), Arc<Judgement>>,
    lines: &mut Vec<Line>,
) {
    let below = descendants(norms, norm.id, 0);
    let expectations: Vec<Id<Norm>> = below
        .iter()
        .filter(|norm| norm.level == NormLevel::Expectation)
        .map(|norm| norm.id)
        .collect();
    let judged: BTreeSet<Id<Norm>> = judgements
        .iter()
        .filter(|(_, row)| row.scale != Scale::NotAssessed)
        .map(|((norm, _), _)| *norm)
        .filter(|norm| expectations.contains(norm))
        .collect();
    let counted: Vec<Scale> = judgements
        .iter()
        .filter(|((norm, _), _)| expectations.contains(norm))
        .map(|(_, row)| row.scale)
        .filter(|scale| matches!(scale, Scale::Sufficient | Scale::Insufficient))
        .collect();
    let sufficient = counted.iter().filter(|scale| **scale == Scale::Sufficient).count();
    lines.push(Line {
        norm: Arc::clone(norm),
        depth,
        evidence: evidence_events(data, norm.id).len(),
        judged: (judged.len(), expectations.len()),
        share: (counted.len(), sufficient),
    });
    // A file made elsewhere may hold a circle of norms; no framework is eight levels deep.
    if depth > 8 {
        return;
    }
    for child in norms.iter().filter(|child| child.parent == Some(norm.id)) {
        add_lines(data, norms, child, depth + 1, judgements, lines);
    }
}

fn descendants(norms: &[Arc<Norm>], parent: Id<Norm>, depth: usize) -> Vec<Arc<Norm>> {
    if depth > 8 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for child in norms.iter().filter(|norm| norm.parent == Some(parent)) {
        found.push(Arc::clone(child));
        found.extend(descendants(norms, child.id, depth + 1));
    }
    found
}

/// The findings about a norm.
#[must_use]
pub fn findings(data: &CaseData, norm: Id<Norm>) -> Vec<Arc<Finding>> {
    data.findings.iter().filter(|row| row.norms.contains(&norm)).cloned().collect()
}

/// The evidence about a norm: tied to it directly, or to one of its findings.
#[must_use]
pub fn evidence(data: &CaseData, norm: Id<Norm>) -> Vec<Arc<Evidence>> {
    let findings: HashSet<Id<Finding>> =
        findings(data, norm).iter().map(|finding| finding.id).collect();
    data.evidence
        .iter()
        .filter(|row| {
            row.norm == Some(norm) || row.finding.is_some_and(|id| findings.contains(&id))
        })
        .cloned()
        .collect()
}

/// The facts on one side, in the order of the chronicle and each once.
#[must_use]
pub fn facts(
    data: &CaseData,
    evidence: &[Arc<Evidence>],
    side: EvidenceSide,
) -> Vec<(Arc<Event>, Arc<Evidence>)> {
    let mut seen = HashSet::new();
    let mut facts: Vec<_> = evidence
        .iter()
        .filter(|row| row.side == side && seen.insert(row.event))
        .filter_map(|row| Some((Arc::clone(data.events.get(row.event)?), Arc::clone(row))))
        .collect();
    facts.sort_by_key(|(event, _)| event.chronicle_order());
    facts
}

fn evidence_events(data: &CaseData, norm: Id<Norm>) -> BTreeSet<Id<Event>> {
    evidence(data, norm).iter().map(|row| row.event).collect()
}

/// Organisations that are judged: those of a judgement, and those at work for the family; no
/// units, since a unit is judged as its organisation.
fn organisations(data: &CaseData) -> Vec<Arc<Organisation>> {
    let judged: HashSet<Id<Organisation>> =
        data.judgements.iter().filter_map(|row| row.organisation).collect();
    let involved: HashSet<Id<Organisation>> =
        data.involvements.iter().map(|row| row.organisation).collect();
    let mut found: Vec<_> = data
        .organisations
        .iter()
        .filter(|row| {
            judged.contains(&row.id) || (row.parent.is_none() && involved.contains(&row.id))
        })
        .cloned()
        .collect();
    found.sort_by_key(|row| (row.lane_order, row.id));
    found
}
