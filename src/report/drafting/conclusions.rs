//! First texts of the conclusions: what was found per question, and how the expectations were
//! judged, as they are recorded.

use super::super::names::{join, sentence};
use super::{Draft, Sentence};
use crate::model::{CaseData, ConclusionScope, Finding, FindingStatus, Judgement, Norm, Scale};
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
    let first = first_of(finding.text.trim());
    if first.is_empty() { &finding.title } else { first }
}

/// The first sentence of a text.
fn first_of(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    // A full stop before a capital ends a sentence; that of 'o.a.' does not.
    let end = line.match_indices(". ").find(|(at, _)| {
        line.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
    });
    end.and_then(|(at, _)| line.get(..=at)).unwrap_or(line)
}

/// The final conclusion: the first sentence of what is concluded on each question and theme, and
/// then of what is concluded on each organisation. Where nothing is concluded yet, the first
/// finding on each question.
pub(super) fn last(case: &CaseData) -> Draft {
    let of_scope = |scope: ConclusionScope| {
        let mut rows: Vec<_> = case.conclusions.iter().filter(|row| row.scope == scope).collect();
        rows.sort_by_key(|row| (row.position, row.id));
        rows.into_iter().filter(|row| !row.text.trim().is_empty())
    };
    let mut sentences = Vec::new();
    for scope in [ConclusionScope::Theme, ConclusionScope::Organisation] {
        for (at, row) in of_scope(scope).enumerate() {
            let findings = row.findings.iter().filter_map(|id| case.findings.get(*id));
            sentences.push(Sentence {
                text: sentence(first_of(row.text.trim())),
                findings: findings.map(|finding| finding.code.clone()).collect(),
                begins: at == 0,
                ..Sentence::default()
            });
        }
    }
    if sentences.is_empty() {
        for name in QUESTIONS {
            sentences.extend(question(case, name).sentences.into_iter().take(1));
        }
    }
    Draft { sentences }
}

/// The four questions of the report, in its order.
const QUESTIONS: [&str; 4] = ["verzamelen", "delen", "reageren", "werken"];

/// The judgements on an expectation, on one scale.
struct Judged<'a> {
    norm: &'a Arc<Norm>,
    rows: Vec<&'a Arc<Judgement>>,
}

impl Judged<'_> {
    /// The codes of the findings it rests on.
    fn findings(&self, case: &CaseData) -> Vec<String> {
        let ids = self.rows.iter().flat_map(|row| &row.findings);
        let mut codes: Vec<String> =
            ids.filter_map(|id| case.findings.get(*id)).map(|it| it.code.clone()).collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

/// How the expectations were judged: a paragraph per theme, which says how many met which
/// judgement, what was insufficient with its parties, and which others were judged how.
pub(super) fn judgements(case: &CaseData) -> Draft {
    let mut themes: Vec<(&Arc<Norm>, Vec<&Arc<Norm>>)> = Vec::new();
    let mut norms: Vec<&Arc<Norm>> = case.norms.iter().collect();
    norms.sort_by_key(|norm| (norm.framework, norm.position, norm.id));
    for norm in norms {
        let judged = |row: &&Arc<Judgement>| row.norm == norm.id && row.scale != Scale::NotAssessed;
        if !case.judgements.iter().any(|row| judged(&row)) {
            continue;
        }
        let theme = theme_of(case, norm);
        match themes.iter_mut().find(|(known, _)| known.id == theme.id) {
            Some((_, under)) => under.push(norm),
            None => themes.push((theme, vec![norm])),
        }
    }
    let dutch = super::dutch::Dutch::of(case);
    let mut sentences = Vec::new();
    for (theme, norms) in themes {
        theme_sentences(case, &dutch, theme, &norms, &mut sentences);
    }
    Draft { sentences }
}

/// The norm at the top of those an expectation stands under.
fn theme_of<'a>(case: &'a CaseData, norm: &'a Arc<Norm>) -> &'a Arc<Norm> {
    let mut top = norm;
    // Deeper than any framework goes; a norm may not stand under itself.
    for _ in 0..8 {
        match top.parent.and_then(|parent| case.norms.get(parent)) {
            Some(parent) => top = parent,
            None => break,
        }
    }
    top
}

fn theme_sentences(
    case: &CaseData,
    dutch: &super::dutch::Dutch,
    theme: &Norm,
    norms: &[&Arc<Norm>],
    sentences: &mut Vec<Sentence>,
) {
    let on = |scale: Scale| -> Vec<Judged<'_>> {
        let judged = norms.iter().map(|norm| Judged {
            norm,
            rows: case
                .judgements
                .iter()
                .filter(|row| row.norm == norm.id && row.scale == scale)
                .collect(),
        });
        judged.filter(|it| !it.rows.is_empty()).collect()
    };
    let insufficient = on(Scale::Insufficient);
    let named = theme.statement.split(':').next().unwrap_or_default();
    let values = [
        ("code", theme.code.clone().into()),
        ("theme", named.trim().trim_end_matches('.').to_owned().into()),
        ("count", norms.len().into()),
        ("insufficient", insufficient.len().into()),
    ];
    sentences.push(Sentence {
        text: tr_with(Language::Dutch, "report-draft-theme", &values),
        begins: true,
        ..Sentence::default()
    });
    for judged in &insufficient {
        let values = [
            ("norm", judged.norm.code.clone().into()),
            ("statement", judged.norm.statement.trim().trim_end_matches('.').to_owned().into()),
            ("names", parties(case, dutch, &judged.rows).into()),
        ];
        sentences.push(Sentence {
            text: tr_with(Language::Dutch, "report-draft-insufficient", &values),
            findings: judged.findings(case),
            ..Sentence::default()
        });
    }
    for (scale, key) in [
        (Scale::CannotJudge, "report-draft-cannot-judge"),
        (Scale::Sufficient, "report-draft-sufficient"),
    ] {
        let judged = on(scale);
        if judged.is_empty() {
            continue;
        }
        let and = tr(Language::Dutch, "report-and");
        let codes = judged.iter().map(|it| {
            let names = parties(case, dutch, &it.rows);
            let code = it.norm.code.clone();
            tr_with(
                Language::Dutch,
                "report-draft-code-of",
                &[("norm", code.into()), ("names", names.into())],
            )
        });
        let values = [("count", judged.len().into()), ("norms", join(codes, &and).into())];
        let mut findings: Vec<String> = judged.iter().flat_map(|it| it.findings(case)).collect();
        findings.sort();
        findings.dedup();
        let text = tr_with(Language::Dutch, key, &values);
        sentences.push(Sentence { text, findings, ..Sentence::default() });
    }
}

/// Whom a judgement is about: 'de organisaties samen, de politie en school'.
fn parties(case: &CaseData, dutch: &super::dutch::Dutch, rows: &[&Arc<Judgement>]) -> String {
    let together = rows.iter().any(|row| row.organisation.is_none());
    let together = together.then(|| tr(Language::Dutch, "report-draft-together"));
    let names = rows
        .iter()
        .filter_map(|row| case.organisations.get(row.organisation?))
        .map(|row| dutch.party(case, &row.code));
    join(together.into_iter().chain(names), &tr(Language::Dutch, "report-and"))
}
