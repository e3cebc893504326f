//! First texts of the conclusions: what was found per question, and how the expectations were
//! judged, as they are recorded.

use super::super::names::{join, sentence};
use super::{Draft, Sentence};
use crate::model::{CaseData, Finding, FindingStatus, Judgement, Norm, Scale};
use crate::text::{Language, tr, tr_with};
use std::sync::Arc;

/// What was found that answers a question: a sentence per finding, adopted ones first.
pub(super) fn question(case: &CaseData, question: &str) -> Draft {
    let mut findings: Vec<&Arc<Finding>> =
        case.findings.iter().filter(|finding| finding.question == question).collect();
    findings.sort_by_key(|row| (row.status != FindingStatus::Adopted, row.code.clone()));
    let sentences = findings.iter().enumerate().map(|(at, finding)| Sentence {
        text: sentence(first_sentence(finding)),
        findings: vec![finding.code.clone()],
        begins: at == 0,
        ..Sentence::default()
    });
    Draft { sentences: sentences.collect() }
}

/// A finding in a sentence: the first of its text, or else its title.
fn first_sentence(finding: &Finding) -> &str {
    let text = finding.text.trim();
    let line = text.lines().next().unwrap_or_default();
    // A full stop before a capital ends a sentence; that of 'o.a.' does not.
    let end = line.match_indices(". ").find(|(at, _)| {
        line.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
    });
    let first = end.and_then(|(at, _)| line.get(..=at)).unwrap_or(line);
    if first.is_empty() { &finding.title } else { first }
}

/// How the expectations were judged: a sentence per framework's theme and judgement.
pub(super) fn judgements(case: &CaseData) -> Draft {
    let mut sentences = Vec::new();
    let all: Vec<&Arc<Judgement>> =
        case.judgements.iter().filter(|row| row.scale != Scale::NotAssessed).collect();
    if all.is_empty() {
        return Draft::default();
    }
    let dutch = super::dutch::Dutch::of(case);
    for scale in [Scale::Insufficient, Scale::CannotJudge, Scale::Sufficient] {
        let mut first = true;
        let mut norms: Vec<&Arc<Norm>> = all
            .iter()
            .filter(|row| row.scale == scale)
            .filter_map(|row| case.norms.get(row.norm))
            .collect();
        norms.sort_by_key(|norm| norm.id);
        norms.dedup_by_key(|norm| norm.id);
        for norm in norms {
            let of_norm = || all.iter().filter(|row| row.scale == scale && row.norm == norm.id);
            let together = of_norm().any(|row| row.organisation.is_none());
            let names = of_norm()
                .filter_map(|row| case.organisations.get(row.organisation?))
                .map(|row| dutch.party(case, &row.code));
            let names = join(names, &tr(Language::Dutch, "report-and"));
            let mut findings: Vec<String> = of_norm()
                .flat_map(|row| &row.findings)
                .filter_map(|id| case.findings.get(*id))
                .map(|finding| finding.code.clone())
                .collect();
            let key = if together || names.is_empty() {
                "report-draft-judged-together"
            } else {
                "report-draft-judged"
            };
            let text = tr_with(
                Language::Dutch,
                key,
                &[
                    ("norm", norm.code.clone().into()),
                    ("statement", norm.statement.trim().trim_end_matches('.').to_owned().into()),
                    ("scale", scale.keyword().into()),
                    ("names", names.into()),
                ],
            );
            findings.sort();
            findings.dedup();
            sentences.push(Sentence { text, facts: Vec::new(), findings, begins: first });
            first = false;
        }
    }
    Draft { sentences }
}
