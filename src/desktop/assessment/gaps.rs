//! What an assessment still lacks: judgements without evidence, evidence without finding, facts
//! nobody used, norms not judged. Worked out once per change of the case.

use crate::analysis::{AnalysisSettings, CaseIndex, Likelihood, contradictions, out_of_force};
use crate::desktop::PanelContext;
use crate::desktop::background::Background;
use crate::model::{
    CaseData, Conclusion, Contradiction, Event, Evidence, EvidenceSide, Finding, Id, Judgement,
    Norm, NormLevel, Scale,
};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What is missing, each list in the order in which it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gaps {
    /// Judgements on which no finding with evidence bears.
    pub unsupported_judgements: Vec<Id<Judgement>>,
    /// Evidence tied to a norm, not yet part of a finding.
    pub loose_evidence: Vec<Id<Evidence>>,
    /// Facts of the investigation that are evidence for nothing.
    pub unused_facts: Vec<Id<Event>>,
    /// Norms of the frameworks applied that nobody judged.
    pub unjudged_norms: Vec<Id<Norm>>,
    /// Findings without evidence.
    pub bare_findings: Vec<Id<Finding>>,
    /// Conclusions that rest on no finding.
    pub bare_conclusions: Vec<Id<Conclusion>>,
    /// Norms tied to facts from outside their time; with whether that is certain.
    pub out_of_force: Vec<(Id<Norm>, Id<Event>, Likelihood)>,
    /// Findings that the reconstruction contradicts.
    pub at_odds: Vec<Odds>,
    /// Findings that rest on facts about which sources or parties contradict each other.
    pub disputed: Vec<Odds>,
}

/// A finding and the contradictions that touch it, by their codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Odds {
    /// The finding.
    pub finding: String,
    /// The contradictions.
    pub contradictions: Vec<String>,
}

impl Gaps {
    /// Looks through a case.
    #[must_use]
    pub fn of(data: &CaseData) -> Self {
        let mut evidence_of: HashMap<Id<Finding>, usize> = HashMap::new();
        for row in &data.evidence {
            if let Some(finding) = row.finding {
                *evidence_of.entry(finding).or_default() += 1;
            }
        }
        let used: HashSet<Id<Event>> = data.evidence.iter().map(|row| row.event).collect();
        let mut unused: Vec<&Arc<Event>> = data
            .events
            .iter()
            .filter(|event| !event.out_of_scope && !used.contains(&event.id))
            .collect();
        unused.sort_by_key(|event| event.chronicle_order());
        let supported =
            |row: &Judgement| row.findings.iter().any(|id| evidence_of.contains_key(id));
        let (at_odds, disputed) = odds(data);
        Self {
            unsupported_judgements: data
                .judgements
                .iter()
                .filter(|row| row.scale != Scale::NotAssessed && !supported(row))
                .map(|row| row.id)
                .collect(),
            loose_evidence: data
                .evidence
                .iter()
                .filter(|row| row.finding.is_none())
                .map(|row| row.id)
                .collect(),
            unused_facts: unused.iter().map(|event| event.id).collect(),
            unjudged_norms: unjudged(data),
            bare_findings: data
                .findings
                .iter()
                .filter(|row| !evidence_of.contains_key(&row.id))
                .map(|row| row.id)
                .collect(),
            bare_conclusions: data
                .conclusions
                .iter()
                .filter(|row| row.findings.is_empty())
                .map(|row| row.id)
                .collect(),
            out_of_force: ties_out_of_force(data),
            at_odds,
            disputed,
        }
    }

    /// How much there is to do.
    #[must_use]
    pub fn count(&self) -> usize {
        self.unsupported_judgements.len()
            + self.loose_evidence.len()
            + self.unused_facts.len()
            + self.unjudged_norms.len()
            + self.bare_findings.len()
            + self.bare_conclusions.len()
            + self.out_of_force.len()
            + self.at_odds.len()
    }
}

/// The norms nobody judged. Expectations are judged; of a framework without any, its criteria.
/// Laws and guidelines by themselves are what judgements refer to. 'Niet getoetst' is no judgement.
#[must_use]
pub fn unjudged(data: &CaseData) -> Vec<Id<Norm>> {
    let judged: HashSet<Id<Norm>> = data
        .judgements
        .iter()
        .filter(|row| row.scale != Scale::NotAssessed)
        .map(|row| row.norm)
        .collect();
    let mut found = Vec::new();
    for framework in data.frameworks.iter().filter(|row| row.applied) {
        let mut norms: Vec<&Arc<Norm>> =
            data.norms.iter().filter(|norm| norm.framework == framework.id).collect();
        norms.sort_by_key(|norm| (norm.position, norm.id));
        let level = [NormLevel::Expectation, NormLevel::Criterion]
            .into_iter()
            .find(|level| norms.iter().any(|norm| norm.level == *level));
        found.extend(
            norms
                .iter()
                .filter(|norm| Some(norm.level) == level && !judged.contains(&norm.id))
                .map(|norm| norm.id),
        );
    }
    found
}

/// Facts tied to norms, directly or through a finding, that lie outside the norm's time.
fn ties_out_of_force(data: &CaseData) -> Vec<(Id<Norm>, Id<Event>, Likelihood)> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for row in &data.evidence {
        let Some(event) = data.events.get(row.event) else { continue };
        let of_finding = row.finding.and_then(|id| data.findings.get(id));
        let norms =
            row.norm.into_iter().chain(of_finding.into_iter().flat_map(|it| it.norms.clone()));
        for norm in norms.filter_map(|id| data.norms.get(id)) {
            let likelihood = out_of_force(data, norm, event);
            if likelihood != Likelihood::No && seen.insert((norm.id, event.id)) {
                found.push((norm.id, event.id, likelihood));
            }
        }
    }
    found
}

/// The findings touched by contradictions that nobody resolved: first those that the
/// reconstruction contradicts, then those that merely rest on disputed facts.
fn odds(data: &CaseData) -> (Vec<Odds>, Vec<Odds>) {
    if data.contradictions.is_empty() || data.findings.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let index = CaseIndex::new(data, &AnalysisSettings::default());
    let answer = contradictions(&index, &AnalysisSettings::default());
    let (mut against, mut disputed) = (Vec::new(), Vec::new());
    for row in answer.findings_at_odds {
        let Some(finding) = data.findings.iter().find(|it| it.code == row.finding) else {
            continue;
        };
        let (strict, loose): (Vec<String>, Vec<String>) =
            row.contradictions.into_iter().partition(|code| {
                let of_code = data.contradictions.iter().find(|it| it.code == *code);
                of_code.is_some_and(|it| contradicts(data, finding, it))
            });
        for (codes, list) in [(strict, &mut against), (loose, &mut disputed)] {
            if !codes.is_empty() {
                list.push(Odds { finding: finding.code.clone(), contradictions: codes });
            }
        }
    }
    (against, disputed)
}

/// Whether a contradiction is about the finding itself: the finding is one of the two claims (it
/// has the same source), or of the facts at issue some support it and others speak against it.
fn contradicts(data: &CaseData, finding: &Finding, row: &Contradiction) -> bool {
    let places = |text: &str| -> Vec<String> {
        text.split(';').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
    };
    let own = places(&finding.source);
    let claimed = [places(&row.source_a), places(&row.source_b)].concat();
    if own.iter().any(|place| claimed.contains(place)) {
        return true;
    }
    let at_issue = |side: EvidenceSide| {
        data.evidence.iter().any(|it| {
            it.finding == Some(finding.id) && it.side == side && row.events.contains(&it.event)
        })
    };
    at_issue(EvidenceSide::Evidence) && at_issue(EvidenceSide::CounterEvidence)
}

/// Cases up to so many facts are looked through at once; larger ones on a thread of their own.
const SMALL: usize = 4_000;

/// The gaps of the case as it is now, or was a moment ago.
pub struct Watch {
    work: Background<Gaps>,
    asked: Option<u64>,
    gaps: Arc<Gaps>,
}

impl Default for Watch {
    fn default() -> Self {
        Self { work: Background::new("kroniek-gaps"), asked: None, gaps: Arc::new(Gaps::default()) }
    }
}

impl Watch {
    /// Looks again when the case has changed; what was found before stays until the answer comes.
    pub fn update(&mut self, ctx: &egui::Context, context: &PanelContext<'_>) -> Arc<Gaps> {
        if self.asked != Some(context.generation) {
            self.asked = Some(context.generation);
            if context.data.events.len() <= SMALL {
                self.gaps = Arc::new(Gaps::of(context.data));
            } else {
                let data = Arc::clone(context.data);
                self.work.ask(ctx, move || Gaps::of(&data));
            }
        }
        if let Some(gaps) = self.work.take() {
            self.gaps = Arc::new(gaps);
        }
        Arc::clone(&self.gaps)
    }
}
