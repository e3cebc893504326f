//! Annexes: contradictions, open questions, sources, abbreviations, characters not printed.

use super::super::content::{Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, locator, sentence, written_source};
use super::super::options::Version;
use super::table;
use crate::model::{Event, Id, Source, TaskStatus, Term};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Claims that do not agree, side by side.
pub(super) fn contradictions(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let claim = |text: &str, source: &str| {
        let mut spans = vec![Span::text(sentence(text))];
        let source = written_source(g.case, source);
        if !source.is_empty() && !g.rules.hide_sources {
            spans.push(Span::note(format!("{source}.")));
        }
        Cell::spans(spans)
    };
    let rows = g
        .case
        .contradictions
        .iter()
        .map(|row| {
            let mut handled =
                vec![Span::text(sentence(&g.label("contradiction-status", row.status.keyword())))];
            if !row.reasoning.is_empty() {
                handled.push(Span::text(format!(" {}", sentence(&row.reasoning))));
            }
            let links = g.fact_links(row.events.iter().copied());
            if !links.is_empty() {
                handled.push(Span::Break);
                handled.extend(links);
            }
            vec![
                Cell::text(row.code.clone()),
                Cell::text(capitalised(&row.topic)),
                claim(&row.claim_a, &row.source_a),
                claim(&row.claim_b, &row.source_b),
                Cell::spans(handled),
            ]
        })
        .collect();
    let mut blocks = table(
        g.tr("report-contradictions-caption"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-topic"), 1.2),
            Column::new(g.tr("report-claim-a"), 1.6),
            Column::new(g.tr("report-claim-b"), 1.6),
            Column::new(g.tr("report-handled"), 1.8),
        ],
        rows,
        true,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(level, g.tr("report-contradictions-heading")));
    }
    blocks
}

/// What is not known, and whom to ask.
pub(super) fn open_questions(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let rows = g
        .case
        .open_questions
        .iter()
        .filter(|row| matches!(row.status, TaskStatus::Open | TaskStatus::InProgress))
        .map(|row| {
            let whom: Vec<String> =
                row.ask_whom.split(';').map(|code| g.names.party(code.trim())).collect();
            let links = g.fact_links(row.events.iter().copied());
            vec![
                Cell::text(row.code.clone()),
                Cell::text(row.question.clone()),
                Cell::text(capitalised(&g.join(whom))),
                if links.is_empty() { Cell::text("–") } else { Cell::spans(links) },
            ]
        })
        .collect();
    let mut blocks = table(
        g.tr("report-questions-caption"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-question"), 3.4),
            Column::new(g.tr("report-ask"), 1.5),
            Column::new(g.tr("report-facts"), 1.2),
        ],
        rows,
        true,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(level, g.tr("report-questions-heading")));
    }
    blocks
}

/// The sources that facts are cited from, and what else was used.
pub(super) fn sources(g: &Gather<'_>) -> Vec<Block> {
    let mut facts_of: HashMap<Id<Source>, HashSet<Id<Event>>> = HashMap::new();
    for citation in &g.case.citations {
        if g.shows_id(citation.event) {
            facts_of.entry(citation.source).or_default().insert(citation.event);
        }
    }
    let facts = |row: &Source| facts_of.get(&row.id).map_or(0, HashSet::len);
    let rows = g
        .case
        .sources
        .iter()
        .filter(|row| g.organisation.is_none() || facts(row) > 0)
        .map(|row| {
            vec![
                Cell::text(row.title.clone()),
                Cell::text(capitalised(&g.label("source-kind", row.kind.keyword()))),
                Cell::text(
                    row.date.as_ref().map_or_else(|| "–".to_owned(), |date| g.short_date(date)),
                ),
                Cell::text(capitalised(&g.label("confidentiality", row.confidentiality.keyword()))),
                Cell::text(facts(row).to_string()),
            ]
        })
        .collect();
    table(
        g.tr("report-sources-caption"),
        vec![
            Column::new(g.tr("report-title"), 3.0).row_header(),
            Column::new(g.tr("report-kind"), 1.2),
            Column::new(g.tr("report-date"), 1.2),
            Column::new(g.tr("report-confidentiality"), 1.2),
            Column {
                width: 0.0,
                align: super::super::content::Align::Right,
                ..Column::new(g.tr("report-facts"), 0.0)
            },
        ],
        rows,
        true,
    )
}

/// The abbreviations this case explains; those that stand nowhere in the report are taken out when
/// it is whole. In the public version organisations go by their labels, which need no explaining.
pub(super) fn abbreviations(g: &Gather<'_>) -> Vec<Block> {
    let public = g.options.version == Version::Public;
    let explained = |row: &&Arc<Term>| {
        row.list == "abbreviation" && !(public && g.case.organisation_of(&row.code).is_some())
    };
    let mut terms: Vec<_> = g.case.terms.iter().filter(explained).collect();
    terms.sort_by_key(|row| row.code.to_lowercase());
    let mut rows: Vec<_> = terms
        .iter()
        .map(|row| vec![Cell::text(row.code.clone()), Cell::text(capitalised(&row.label))])
        .collect();
    // The one abbreviation that is ours: places in sources that are counted in lines.
    let by_line = g.case.citations.iter().any(|row| locator(&row.locator).starts_with("r. "));
    if by_line && !g.rules.hide_sources && !terms.iter().any(|row| row.code == "r.") {
        rows.push(vec![Cell::text("r."), Cell::text(g.tr("report-line-of-source"))]);
    }
    table(
        g.tr("report-abbreviations-caption"),
        vec![
            Column::new(g.tr("report-abbreviation"), 1.0).row_header(),
            Column::new(g.tr("report-meaning"), 4.0),
        ],
        rows,
        true,
    )
}

/// Characters that the fonts of the report lack, by place.
pub(super) fn character_notices(g: &Gather<'_>) -> Vec<Block> {
    let rows = g
        .notices
        .iter()
        .map(|notice| {
            let codes: Vec<_> =
                notice.runes.iter().take(12).map(|c| format!("U+{:04X}", *c as u32)).collect();
            let more = if notice.runes.len() > 12 { " …" } else { "" };
            vec![
                Cell::text(if notice.place.is_empty() {
                    g.tr("report-cover")
                } else {
                    notice.place.clone()
                }),
                Cell::text(notice.count.to_string()),
                Cell::text(format!("{}{more}", codes.join(" "))),
            ]
        })
        .collect();
    let mut blocks = table(
        g.tr("report-notices-caption"),
        vec![
            Column::new(g.tr("report-place"), 2.0).row_header(),
            Column::new(g.tr("report-count"), 0.0),
            Column::new(g.tr("report-characters"), 4.0),
        ],
        rows,
        true,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::paragraph(g.tr("report-notices-introduction")));
    }
    blocks
}
