//! What the investigation itself leaves open: contradictions, norms outside their period, and what
//! is not covered.

use super::super::super::content::{Cell, Span};
use super::super::super::names::capitalised;
use super::super::super::options::Version;
use super::part::{Maker, Part, Row, Sheet};
use crate::analysis::{
    Analysis, AppliedBy, Count, EventRef, Likelihood, contradictions as claims,
    coverage as covered, norms_out_of_force,
};
use std::collections::BTreeMap;

/// The contradictions by number (their claims stand in an annex of their own), and the findings
/// that the reconstruction does not simply bear out.
pub(super) fn contradictions(maker: &Maker<'_, '_>) -> Part {
    let found = claims(maker.index, maker.settings);
    let g = maker.g;
    let findings = |codes: &[String]| -> Cell {
        let ids: Vec<_> = codes
            .iter()
            .filter_map(|code| g.case.findings.iter().find(|row| row.code == *code))
            .map(|row| row.id)
            .collect();
        let links = g.finding_links(&ids);
        if links.is_empty() { Cell::text("–") } else { Cell::spans(links) }
    };
    let rows = found.rows.iter().map(|row| {
        let cells = vec![
            Cell::text(format!("{} {}", row.key, capitalised(&row.topic))),
            Cell::text(g.label("contradiction-kind", row.kind.keyword())),
            Cell::text(g.label("contradiction-status", row.status.keyword())),
            maker.facts(&row.events),
            findings(&row.findings),
        ];
        Row::new(cells, &row.events)
    });
    let at_odds = found.findings_at_odds.iter().map(|row| {
        let cells = vec![
            findings(std::slice::from_ref(&row.finding)),
            maker.facts(&row.counter_evidence),
            Cell::text(or_dash(row.contradictions.join(", "))),
        ];
        Row::new(cells, &row.counter_evidence)
    });
    let at_odds = if g.options.version == Version::Full { at_odds.collect() } else { Vec::new() };
    Part {
        analysis: Analysis::Contradictions,
        counts: vec![maker.counted("at-odds-count", found.findings_at_odds.len())],
        sheets: vec![
            Sheet {
                caption: None,
                columns: vec![
                    maker.first("topic", 2.0),
                    maker.column("kind", 1.0),
                    maker.column("status", 1.0),
                    maker.column("facts", 1.6),
                    maker.column("findings", 1.4),
                ],
                rows: rows.collect(),
            },
            Sheet {
                caption: Some("report-analyses-at-odds"),
                columns: vec![
                    maker.first("finding", 1.0),
                    maker.column("counter-evidence", 2.0),
                    maker.column("contradictions", 2.0),
                ],
                rows: at_odds,
            },
        ],
    }
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}

/// The norms applied to facts from outside their time, a row for each norm.
pub(super) fn norms(maker: &Maker<'_, '_>) -> Part {
    let found = norms_out_of_force(maker.index, maker.settings);
    let mut count = Count::default();
    let mut by_norm: BTreeMap<(&str, &str), [Vec<&EventRef>; 2]> = BTreeMap::new();
    for row in &found {
        count.add(row.likelihood);
        let [certain, possible] = by_norm.entry((&row.framework, &row.norm)).or_default();
        let list = if row.likelihood == Likelihood::Certainly { certain } else { possible };
        if !list.contains(&&row.event) {
            list.push(&row.event);
        }
    }
    let places = |framework: &str, norm: &str| {
        let of = |by: AppliedBy, key: &str| {
            let here = |row: &&crate::analysis::NormOutOfForce| {
                row.framework == framework && row.norm == norm && row.by == by
            };
            found.iter().any(|row| here(&row)).then(|| maker.word(key))
        };
        let words = [
            of(AppliedBy::Event, "by-event"),
            of(AppliedBy::Evidence, "by-evidence"),
            of(AppliedBy::Finding, "by-finding"),
        ];
        maker.g.join(words.into_iter().flatten())
    };
    let rows = by_norm.iter().map(|((framework, norm), [certain, possible])| {
        let cells = vec![
            Cell::text(format!("{framework} {norm}")),
            maker.facts(certain.iter().copied()),
            maker.facts(possible.iter().copied()),
            Cell::text(places(framework, norm)),
        ];
        Row::new(cells, certain.iter().chain(possible).copied())
    });
    let values = [("count", maker.count(count).into())];
    Part {
        analysis: Analysis::NormsOutOfForce,
        counts: vec![maker.g.tr_with("report-analyses-norms-count", &values)],
        sheets: vec![Sheet {
            caption: None,
            columns: vec![
                maker.first("norm", 1.2),
                maker.column("certainly-outside", 2.2),
                maker.column("possibly-outside", 2.0),
                maker.column("applied-by", 1.2),
            ],
            rows: rows.collect(),
        }],
    }
}

/// What the investigation has not used, judged, sourced or answered. Only for who may read all.
pub(super) fn coverage(maker: &Maker<'_, '_>) -> Part {
    let mut sheets = Vec::new();
    if maker.g.options.version == Version::Full {
        let found = covered(maker.index, maker.settings);
        let events = [
            ("unused", &found.unused_events),
            ("loose-evidence", &found.evidence_without_finding),
            ("without-source", &found.without_source),
            ("undated", &found.undated),
        ];
        let codes = [
            ("unjudged", &found.unjudged_norms),
            ("judged-without-finding", &found.judgements_without_finding),
            ("findings-without-evidence", &found.findings_without_evidence),
        ];
        let questions: Vec<String> =
            found.open_questions.iter().map(|row| row.key.clone()).collect();
        let row = |key: &str, count: usize, which: Cell| {
            let cells = vec![
                Cell::text(maker.word(key)),
                Cell::spans(vec![Span::strong(count.to_string())]),
                which,
            ];
            Row::new(cells, None)
        };
        let events = events.into_iter().map(|(key, list)| row(key, list.len(), maker.facts(list)));
        let codes = codes.into_iter().chain([("open-questions", &questions)]);
        let codes =
            codes.map(|(key, list)| row(key, list.len(), Cell::text(or_dash(list.join(", ")))));
        sheets.push(Sheet {
            caption: None,
            columns: vec![
                maker.first("open-point", 1.8),
                maker.number("count"),
                maker.column("which", 3.6),
            ],
            rows: if maker.index.events.is_empty() {
                Vec::new()
            } else {
                events.chain(codes).collect()
            },
        });
    }
    Part { analysis: Analysis::Coverage, counts: Vec::new(), sheets }
}
