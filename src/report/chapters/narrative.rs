//! A first text where the inspector has none yet: the facts in their order, a paragraph per date,
//! in the words they were recorded in, with nothing added.

use super::super::content::{Block, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence};
use super::years::told;
use crate::model::Event;
use std::sync::Arc;

/// The draft of a stretch of facts.
pub(super) fn draft(g: &Gather<'_>, facts: &[&Arc<Event>]) -> Vec<Block> {
    let mut paragraphs: Vec<(String, Vec<Span>)> = Vec::new();
    for fact in facts {
        let date = capitalised(&g.fact_date(fact));
        if paragraphs.last().is_none_or(|(last, _)| *last != date) {
            let opening = vec![Span::strong(format!("{}.", date.trim_end_matches('.')))];
            paragraphs.push((date, opening));
        }
        if let Some((_, spans)) = paragraphs.last_mut() {
            spans.push(Span::text(format!(" {}", sentence(&told(g, fact)))));
            let code = g.fact_code(fact);
            let note = match g.citation(fact) {
                citation if citation.is_empty() => code,
                citation => format!("{code}: {citation}."),
            };
            spans.push(Span::note(note));
        }
    }
    paragraphs.into_iter().map(|(_, spans)| Block::Paragraph { spans }).collect()
}
