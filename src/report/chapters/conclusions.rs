//! Chapter 3: the findings under the four questions, and the conclusions.

use super::super::content::{Block, Framed, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, small, written_source};
use super::super::options::Version;
use super::assessment;
use crate::model::{Conclusion, ConclusionScope, Event, EvidenceSide, Finding, Id, NormLevel};
use std::sync::Arc;

const QUESTIONS: [&str; 4] = ["verzamelen", "delen", "reageren", "werken"];

/// The conclusions of a scope, in their order.
fn conclusions<'a>(g: &'a Gather<'_>, scope: ConclusionScope) -> Vec<&'a Arc<Conclusion>> {
    let mut rows: Vec<_> = g.case.conclusions.iter().filter(|row| row.scope == scope).collect();
    rows.sort_by_key(|row| (row.position, row.id));
    rows
}

/// The answer to one of the four questions, and its findings; with no question, the findings that
/// answer none of them.
pub(super) fn question(g: &Gather<'_>, question: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    if g.options.version != Version::AccuracyCheck && !question.is_empty() {
        blocks.extend(g.prose(&format!("question-{question}"), 3));
        for row in conclusions(g, ConclusionScope::Theme) {
            if row.subject == question {
                blocks.push(Block::Lead { spans: g.spans(&row.text) });
            }
        }
    }
    for finding in g.findings() {
        let belongs = match question {
            "" => !QUESTIONS.contains(&finding.question.as_str()),
            question => finding.question == question,
        };
        if belongs {
            blocks.push(finding_block(g, &finding));
        }
    }
    blocks
}

/// Every finding, for a make-up that gives the answers elsewhere.
pub(super) fn findings(g: &Gather<'_>) -> Vec<Block> {
    g.findings().iter().map(|finding| finding_block(g, finding)).collect()
}

fn finding_block(g: &Gather<'_>, finding: &Finding) -> Block {
    let mut over = vec![Span::text(finding.code.clone())];
    let organisations = finding.organisations.iter().filter_map(|id| g.case.organisations.get(*id));
    let names = g.join(organisations.map(|row| g.names.party(&row.code)));
    if !names.is_empty() {
        over.push(Span::text(format!(" · {names}")));
    }
    if finding.status != crate::model::FindingStatus::Adopted {
        over.push(Span::text(format!(
            " · {}",
            g.label("finding-status", finding.status.keyword())
        )));
    }
    let mut body: Vec<Vec<Span>> = Vec::new();
    for block in g.read(&finding.text, 4) {
        match block {
            Block::Paragraph { spans } | Block::Quote { spans } => body.push(spans),
            Block::List { items, .. } => body.extend(items),
            _ => {}
        }
    }
    let source =
        if g.rules.hide_sources { String::new() } else { written_source(g.case, &finding.source) };
    if !source.is_empty() {
        match body.last_mut() {
            Some(last) => last.push(Span::note(format!("{source}."))),
            None => body.push(vec![Span::note(format!("{source}."))]),
        }
    }
    let mut under = Vec::new();
    for (side, key) in [
        (EvidenceSide::Evidence, "report-evidence"),
        (EvidenceSide::CounterEvidence, "report-counter-evidence"),
    ] {
        let links = g.evidence_links(evidence(g, finding.id, side));
        if !links.is_empty() {
            let mut line = vec![Span::strong(format!("{}: ", g.tr(key)))];
            line.extend(links);
            under.push(line);
        }
    }
    let norms: Vec<_> = finding
        .norms
        .iter()
        .filter_map(|id| g.case.norms.get(*id))
        .map(|norm| norm.code.clone())
        .collect();
    let patterns: Vec<_> = finding.pattern_tags.iter().map(|tag| g.label("pattern", tag)).collect();
    for (key, words) in [("report-norms", norms), ("report-patterns", patterns)] {
        if !words.is_empty() {
            under
                .push(vec![Span::strong(format!("{}: ", g.tr(key))), Span::text(words.join(", "))]);
        }
    }
    Block::Box(Framed {
        over,
        title: finding.title.clone(),
        label: Some(format!("finding-{}", finding.code)),
        body,
        under,
    })
}

/// The facts on one side of a finding.
pub(super) fn evidence(g: &Gather<'_>, finding: Id<Finding>, side: EvidenceSide) -> Vec<Id<Event>> {
    let rows =
        g.case.evidence.iter().filter(|row| row.finding == Some(finding) && row.side == side);
    let mut facts: Vec<_> = rows.filter_map(|row| g.case.events.get(row.event)).collect();
    facts.sort_by_key(|fact| fact.chronicle_order());
    facts.iter().map(|fact| fact.id).collect()
}

/// The line that leads from a conclusion to its findings.
fn rests_on(g: &Gather<'_>, findings: &[Id<Finding>]) -> Option<Block> {
    let links = g.finding_links(findings);
    (!links.is_empty()).then(|| {
        let so_many = links.iter().filter(|span| matches!(span, Span::Link { .. })).count();
        let label = g.tr_with("report-rests-on-findings", &[("count", so_many.into())]);
        let mut spans = vec![Span::text(format!("{label}: "))];
        spans.extend(links);
        Block::Small { spans }
    })
}

/// The conclusions per theme and question, for make-ups that put them together.
pub(super) fn themes(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    for row in conclusions(g, ConclusionScope::Theme) {
        let heading = match row.subject.as_str() {
            question if QUESTIONS.contains(&question) => {
                g.tr(&format!("report-question-{question}"))
            }
            theme => {
                // The name of the theme, where a framework that is applied has it.
                let applied = g.case.frameworks.iter().filter(|row| row.applied);
                let norm = applied
                    .flat_map(|framework| assessment::norms_of(g, framework))
                    .find(|norm| norm.level == NormLevel::Theme && norm.code == theme);
                let numbered = g.tr_with("report-theme", &[("theme", theme.to_owned().into())]);
                match norm.map(|norm| assessment::first_clause(assessment::wording(norm))) {
                    Some(name) if !name.is_empty() => format!("{numbered}: {}", small(name)),
                    _ => numbered,
                }
            }
        };
        blocks.push(Block::heading(level, heading));
        blocks.extend(g.read(&row.text, level + 1));
        blocks.extend(rests_on(g, &row.findings));
    }
    blocks
}

/// What is concluded about each organisation.
pub(super) fn organisations(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    for row in conclusions(g, ConclusionScope::Organisation) {
        if !g.shows_party(&row.subject) {
            continue;
        }
        blocks.push(Block::heading(level, capitalised(&g.names.party(&row.subject))));
        blocks.extend(g.read(&row.text, level + 1));
        blocks.extend(rests_on(g, &row.findings));
    }
    blocks
}

/// The main conclusion.
pub(super) fn main(g: &Gather<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for row in conclusions(g, ConclusionScope::Main) {
        blocks.push(Block::Lead { spans: g.spans(&row.text) });
        blocks.extend(rests_on(g, &row.findings));
    }
    blocks
}
