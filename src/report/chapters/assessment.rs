//! The judgements: theme by theme with their reasons, and all organisations in one table.

use super::super::content::{Block, Cell, Column, Sign, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence};
use super::super::options::Version;
use super::table;
use crate::model::{Framework, Id, Judgement, Norm, NormLevel, Organisation, Scale};
use std::sync::Arc;

/// The sign and word of a judgement.
fn sign(g: &Gather<'_>, scale: Scale, word: bool) -> Span {
    let sign = match scale {
        Scale::Sufficient => Sign::Sufficient,
        Scale::Insufficient => Sign::Insufficient,
        Scale::CannotJudge => Sign::Unclear,
        Scale::NotAssessed => Sign::None,
    };
    Span::Sign { sign, text: g.label("scale", scale.keyword()), word }
}

/// The norms of a framework in their order.
pub(super) fn norms_of<'a>(g: &'a Gather<'_>, framework: &Framework) -> Vec<&'a Arc<Norm>> {
    let mut norms: Vec<_> =
        g.case.norms.iter().filter(|norm| norm.framework == framework.id).collect();
    norms.sort_by_key(|norm| (norm.position, norm.id));
    norms
}

/// What a norm says: the official wording where it is loaded.
pub(super) fn wording(norm: &Norm) -> &str {
    if norm.official_text.is_empty() { &norm.statement } else { &norm.official_text }
}

fn judgements<'a>(g: &'a Gather<'_>, norm: Id<Norm>) -> Vec<&'a Arc<Judgement>> {
    let mut rows: Vec<_> = g
        .case
        .judgements
        .iter()
        .filter(|row| row.norm == norm)
        .filter(|row| match row.organisation {
            Some(id) => !g.leaves_out(&[id]),
            None => g.options.version != Version::AccuracyCheck,
        })
        .collect();
    // All together first, then the organisations in the order of the lanes.
    rows.sort_by_key(|row| {
        let lane =
            row.organisation.and_then(|id| g.case.organisations.get(id)).map(|row| row.lane_order);
        (lane, row.id)
    });
    rows
}

/// Per framework and criterion: what is expected, the judgement, and why.
pub(super) fn themes(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    for framework in g.case.frameworks.iter().filter(|row| row.applied) {
        let norms = norms_of(g, framework);
        if norms.iter().all(|norm| judgements(g, norm.id).is_empty()) {
            continue;
        }
        let mut inside = Vec::new();
        // What stands under a heading of its own is what has expectations below it.
        for group in &norms {
            let below: Vec<_> = norms
                .iter()
                .filter(|norm| {
                    norm.parent == Some(group.id) && norm.level == NormLevel::Expectation
                })
                .copied()
                .collect();
            if group.level == NormLevel::Theme {
                let conclusion = g.case.conclusions.iter().find(|row| {
                    row.scope == crate::model::ConclusionScope::Theme && row.subject == group.code
                });
                if norms
                    .iter()
                    .any(|norm| norm.parent == Some(group.id) && norm.level == NormLevel::Criterion)
                    && g.options.version != Version::AccuracyCheck
                {
                    inside.push(Block::heading(
                        level + 1,
                        format!("{} {}", group.code, first_clause(wording(group))),
                    ));
                    if let Some(row) = conclusion {
                        inside.push(Block::Lead { spans: g.spans(&row.text) });
                    }
                }
            }
            inside.extend(expectations(g, group, &below));
        }
        if !inside.is_empty() {
            blocks.push(Block::heading(level, framework.title.clone()));
            blocks.extend(inside);
        }
    }
    blocks
}

/// 'Veiligheid' of 'Veiligheid: het kind is beschermd …'.
pub(super) fn first_clause(text: &str) -> &str {
    text.split(':').next().unwrap_or(text).trim()
}

fn expectations(g: &Gather<'_>, group: &Norm, below: &[&Arc<Norm>]) -> Vec<Block> {
    let accuracy = g.options.version == Version::AccuracyCheck;
    let mut rows = Vec::new();
    for norm in below {
        let judged = judgements(g, norm.id);
        if judged.is_empty() {
            if !accuracy {
                rows.push(vec![
                    Cell::text(norm.code.clone()),
                    Cell::text(sentence(wording(norm))),
                    Cell::spans(vec![sign(g, Scale::NotAssessed, true)]),
                ]);
            }
            continue;
        }
        let mut cell = Vec::new();
        for row in judged {
            if !cell.is_empty() {
                cell.push(Span::Par);
            }
            let name = row.organisation.and_then(|id| g.case.organisations.get(id)).map_or_else(
                || g.tr("report-all-together"),
                |row| capitalised(&g.names.party(&row.code)),
            );
            cell.push(Span::strong(format!("{name}: ")));
            cell.push(sign(g, row.scale, true));
            cell.push(Span::text(format!(". {}", sentence(&row.reasoning))));
            let links = g.finding_links(&row.findings);
            if !links.is_empty() {
                cell.push(Span::text(" ("));
                cell.extend(links);
                cell.push(Span::text(")"));
            }
        }
        rows.push(vec![
            Cell::text(norm.code.clone()),
            Cell::text(sentence(wording(norm))),
            Cell::spans(cell),
        ]);
    }
    table(
        format!("{} {}", group.code, first_clause(wording(group))),
        vec![
            Column::new(g.tr("report-norm"), 0.0).row_header(),
            Column::new(g.tr("report-expectation"), 1.7),
            Column::new(g.tr("report-judgement"), 3.2),
        ],
        rows,
        false,
    )
}

/// Expectation by organisation.
pub(super) fn matrix(g: &Gather<'_>) -> Vec<Block> {
    let mut organisations: Vec<&Arc<Organisation>> = g
        .case
        .organisations
        .iter()
        .filter(|row| {
            g.shows_party(&row.code)
                && g.case.judgements.iter().any(|judgement| judgement.organisation == Some(row.id))
        })
        .collect();
    organisations.sort_by_key(|row| (row.lane_order, row.id));
    let together = g.options.version != Version::AccuracyCheck;
    let mut rows = Vec::new();
    for framework in g.case.frameworks.iter().filter(|row| row.applied) {
        for norm in norms_of(g, framework) {
            let judged = judgements(g, norm.id);
            if judged.is_empty() {
                continue;
            }
            let cell = |organisation: Option<Id<Organisation>>| {
                judged.iter().find(|row| row.organisation == organisation).map_or_else(
                    || Cell::text("·"),
                    |row| Cell::spans(vec![sign(g, row.scale, false)]),
                )
            };
            let mut cells = vec![Cell::spans(vec![
                Span::strong(format!("{} ", norm.code)),
                Span::text(wording(norm).trim_end_matches('.').to_owned()),
            ])];
            if together {
                cells.push(cell(None));
            }
            cells.extend(organisations.iter().map(|row| cell(Some(row.id))));
            rows.push(cells);
        }
    }
    if rows.is_empty() || organisations.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![Column::new(g.tr("report-expectation"), 4.2).row_header()];
    if together {
        columns.push(Column::new(g.tr("report-all-together"), 0.5).upright());
    }
    for row in &organisations {
        let title = capitalised(bare(&g.names.party(&row.code)));
        columns.push(Column::new(title, 0.5).upright());
    }
    let mut legend = vec![Span::text(format!("{}: ", g.tr("report-signs")))];
    for (at, scale) in
        [Scale::Sufficient, Scale::Insufficient, Scale::CannotJudge, Scale::NotAssessed]
            .into_iter()
            .enumerate()
    {
        if at > 0 {
            legend.push(Span::text("   "));
        }
        legend.push(sign(g, scale, true));
    }
    legend.push(Span::text(format!(". {}", g.tr("report-signs-empty"))));
    let mut blocks = vec![Block::Small { spans: legend }];
    blocks.extend(table(g.tr("report-matrix-caption"), columns, rows, true));
    blocks
}

/// A label without its article, for a narrow column.
fn bare(label: &str) -> &str {
    ["de ", "het ", "een "].iter().find_map(|article| label.strip_prefix(article)).unwrap_or(label)
}
