//! Annex: every fact of this version, in order, with everything that matters about it.

use super::super::content::{Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence};
use super::super::options::Version;
use super::table;
use super::years::{parties_line, told};
use crate::model::{Basis, Event};

pub(super) fn chronology(g: &Gather<'_>) -> Vec<Block> {
    let rows: Vec<_> = g.facts.iter().map(|fact| row(g, fact)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![
        Column::new(g.tr("report-number"), 0.0).row_header(),
        Column::new(g.tr("report-when"), 1.2),
        Column::new(g.tr("report-who"), 1.5),
        Column::new(g.tr("report-what"), 3.6),
    ];
    if !g.rules.hide_sources {
        columns.push(Column::new(g.tr("report-source"), 1.5));
    }
    let introduction = match g.options.version {
        Version::Full => "report-chronology-introduction",
        Version::AccuracyCheck => "report-chronology-accuracy",
        Version::Public => "report-chronology-public",
    };
    let introduction = g.tr_with(introduction, &[("count", rows.len().into())]);
    let mut blocks = vec![Block::paragraph(introduction)];
    blocks.extend(table(g.tr("report-chronology-caption"), columns, rows, true));
    blocks
}

fn row(g: &Gather<'_>, fact: &Event) -> Vec<Cell> {
    let code = g.fact_code(fact);
    let mut when = vec![Span::text(capitalised(&g.fact_short_date(fact)))];
    if g.options.version != Version::Public {
        if fact.basis != Basis::Explicit && fact.when.is_some() {
            when.push(Span::text(format!(" ({})", g.label("basis", fact.basis.keyword()))));
        }
        // The source's own words, where they say something else than the date already does.
        let phrase = fact.date_phrase.trim();
        if !phrase.is_empty()
            && !same(phrase, &g.fact_short_date(fact))
            && !same(phrase, &g.fact_date(fact))
        {
            when.push(Span::Break);
            when.push(Span::emph(phrase.to_owned()));
        }
    }
    let kind = g.label("event-kind", fact.kind.keyword());
    let told = told(g, fact);
    // 'Besluit: …' says by itself what kind of fact it is.
    let said = told.strip_prefix(&kind).and_then(|rest| rest.strip_prefix(": "));
    let mut what =
        vec![Span::strong(format!("{kind}. ")), Span::text(sentence(said.unwrap_or(&told)))];
    if !fact.text.trim().is_empty() {
        what.push(Span::text(format!(" {}", sentence(&fact.text))));
    }
    if !fact.child_said.is_empty() && !g.rules.hide_quotations {
        what.push(Span::text(format!(
            " {}: ‘{}’.",
            g.tr("report-child-said"),
            fact.child_said.trim_end_matches('.')
        )));
    }
    let responds = g.fact_links(fact.responds_to.iter().copied());
    if !responds.is_empty() {
        what.push(Span::text(format!(" {}: ", g.tr("report-responds-to"))));
        what.extend(responds);
        what.push(Span::text("."));
    }
    if !fact.not_informed.is_empty() {
        let names = g.parties(&fact.not_informed);
        what.push(Span::text(format!(" {}: {}.", g.tr("report-not-informed"), names)));
    }
    let mut cells = vec![
        Cell::text(code.clone()).labelled(format!("fact-{code}")),
        Cell::spans(when),
        Cell::text(capitalised(&parties_line(g, fact))),
        Cell::spans(what),
    ];
    if !g.rules.hide_sources {
        let citation = g.citation(fact);
        cells.push(Cell::text(if citation.is_empty() {
            g.tr("report-no-source")
        } else {
            citation
        }));
    }
    cells
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}
