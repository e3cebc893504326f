//! Annex: who knew what since when, who was not told, and which explanations went untested.

use super::super::content::{Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence, written_source};
use super::table;

pub(super) fn information(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let mut rows = Vec::new();
    for item in &g.case.information_items {
        let knew: Vec<_> =
            g.case.knowledge_states.iter().filter(|row| row.item == item.id).collect();
        let missed: Vec<_> = g.case.non_shares.iter().filter(|row| row.item == item.id).collect();
        if g.organisation.is_some()
            && !knew.iter().any(|row| g.shows_party(&row.party))
            && !missed
                .iter()
                .any(|row| g.shows_party(&row.missing_party) || g.shows_party(&row.holder))
        {
            continue;
        }
        let mut known: Vec<Span> = Vec::new();
        // Whoever knew at the same time stands together.
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for row in &knew {
            let since = row.since.as_ref().map(|date| g.short_date(date)).unwrap_or_default();
            match groups.iter_mut().find(|(date, _)| *date == since) {
                Some((_, names)) => names.push(g.names.party(&row.party)),
                None => groups.push((since, vec![g.names.party(&row.party)])),
            }
        }
        for (since, names) in groups {
            if !known.is_empty() {
                known.push(Span::Break);
            }
            let names = capitalised(&g.join(names));
            known.push(Span::text(if since.is_empty() {
                names
            } else {
                format!("{names}: {since}")
            }));
        }
        let mut not: Vec<Span> = Vec::new();
        for row in &missed {
            if !not.is_empty() {
                not.push(Span::Break);
            }
            not.push(Span::strong(capitalised(&g.names.party(&row.missing_party))));
            if !row.reason.is_empty() {
                not.push(Span::text(format!(": {}", row.reason)));
            }
        }
        let mut what = vec![Span::text(sentence(&item.item))];
        if let Some(fact) = item.event.and_then(|id| g.case.events.get(id)) {
            what.push(Span::text(" ("));
            what.push(g.fact_link(fact));
            what.push(Span::text(")"));
        }
        let source = written_source(g.case, &item.source);
        if !source.is_empty() && !g.rules.hide_sources {
            what.push(Span::note(format!("{source}.")));
        }
        if !item.consequence.is_empty() {
            what.push(Span::Break);
            what.push(Span::emph(sentence(&item.consequence)));
        }
        let dash = |spans: Vec<Span>| {
            if spans.is_empty() { Cell::text("–") } else { Cell::spans(spans) }
        };
        rows.push(vec![Cell::text(item.code.clone()), Cell::spans(what), dash(known), dash(not)]);
    }
    let mut blocks = table(
        g.tr("report-information-caption"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-information"), 2.2),
            Column::new(g.tr("report-knew"), 1.8),
            Column::new(g.tr("report-did-not-know"), 2.0),
        ],
        rows,
        true,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(level, g.tr("report-information-heading")));
    }
    blocks
}

pub(super) fn interpretations(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let rows = g
        .case
        .interpretations
        .iter()
        .filter(|row| {
            g.organisation.is_none() || row.adopted_by.iter().any(|code| g.own.contains(code))
        })
        .map(|row| {
            let mut what = vec![Span::text(sentence(&row.explanation))];
            if let Some(fact) = row.event.and_then(|id| g.case.events.get(id)) {
                what.push(Span::text(" ("));
                what.push(g.fact_link(fact));
                what.push(Span::text(")"));
            }
            let source = written_source(g.case, &row.source);
            if !source.is_empty() && !g.rules.hide_sources {
                what.push(Span::note(format!("{source}.")));
            }
            vec![
                Cell::text(row.code.clone()),
                Cell::spans(what),
                Cell::text(capitalised(&g.parties(&row.adopted_by))),
                Cell::text(capitalised(&g.label("answer", row.tested.keyword()))),
            ]
        })
        .collect();
    let mut blocks = table(
        g.tr("report-interpretations-caption"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-explanation"), 3.0),
            Column::new(g.tr("report-adopted-by"), 2.0),
            Column::new(g.tr("report-tested"), 0.0),
        ],
        rows,
        true,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(level, g.tr("report-interpretations-heading")));
    }
    blocks
}
