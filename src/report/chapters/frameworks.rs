//! Annex: the frameworks applied, with their expectations and the periods they held.

use super::super::content::{Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence};
use super::assessment::{norms_of, wording};
use super::table;
use crate::model::date::EdtfDate;
use crate::model::{Norm, NormLevel};

pub(super) fn frameworks(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    for framework in g.case.frameworks.iter().filter(|row| row.applied) {
        let norms = norms_of(g, framework);
        if norms.is_empty() {
            continue;
        }
        blocks.push(Block::heading(level, framework.title.clone()));
        let mut about = Vec::new();
        if !framework.edition.is_empty() {
            about.push(
                g.tr_with("report-edition", &[("edition", framework.edition.clone().into())]),
            );
        }
        if !framework.publisher.is_empty() {
            about.push(framework.publisher.clone());
        }
        let held = period(g, framework.in_force_from.as_ref(), framework.in_force_to.as_ref());
        if !held.is_empty() {
            about.push(capitalised(&held));
        }
        if !framework.source.is_empty() {
            about.push(framework.source.clone());
        }
        if !about.is_empty() {
            blocks.push(Block::Small { spans: vec![Span::text(sentence(&about.join(". ")))] });
        }
        let regulations = norms.iter().any(|norm| norm.level == NormLevel::Regulation);
        let rows = norms.iter().map(|norm| row(g, norm, regulations)).collect();
        let says = if regulations { "report-regulation" } else { "report-expectation" };
        let mut columns =
            vec![Column::new(g.tr("report-norm"), 0.0).row_header(), Column::new(g.tr(says), 4.4)];
        if regulations {
            columns.push(Column::new(g.tr("report-in-force"), 1.5));
            columns.push(Column::new(g.tr("report-applied-by"), 1.1));
        }
        let caption =
            g.tr_with("report-framework-caption", &[("title", framework.title.clone().into())]);
        blocks.extend(table(caption, columns, rows, true));
    }
    blocks
}

fn row(g: &Gather<'_>, norm: &Norm, with_periods: bool) -> Vec<Cell> {
    let text = sentence(wording(norm));
    let strong = matches!(norm.level, NormLevel::Theme | NormLevel::Criterion);
    let mut what = vec![if strong { Span::strong(text) } else { Span::text(text) }];
    if with_periods && !norm.successor.is_empty() {
        what.push(Span::text(format!(
            " {}",
            g.tr_with("report-replaced-by", &[("name", norm.successor.clone().into())])
        )));
    }
    let mut cells = vec![Cell::text(norm.code.clone()), Cell::spans(what)];
    if with_periods {
        let held = period(g, norm.in_force_from.as_ref(), norm.in_force_to.as_ref());
        cells.push(Cell::text(if held.is_empty() { "–".to_owned() } else { held }));
        cells.push(Cell::text(if norm.applied_by.is_empty() {
            "–".to_owned()
        } else {
            norm.applied_by.clone()
        }));
    }
    cells
}

/// 'sinds 2007', 'tot september 2015', '2008 tot 2012'. The law is public: no date is coarsened.
fn period(g: &Gather<'_>, from: Option<&EdtfDate>, to: Option<&EdtfDate>) -> String {
    let words = |date: &EdtfDate| crate::model::date::format(date, g.locale());
    match (from, to) {
        (Some(from), Some(to)) => {
            g.tr_with("report-from-to", &[("from", words(from).into()), ("to", words(to).into())])
        }
        (Some(from), None) => g.tr_with("report-since", &[("from", words(from).into())]),
        (None, Some(to)) => g.tr_with("report-up-to", &[("to", words(to).into())]),
        (None, None) => String::new(),
    }
}
