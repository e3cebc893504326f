//! Abbreviations that a report explains: those that stand in it, and no others.

use super::content::{Block, ReportContent, Span};
use std::collections::HashSet;

/// Takes from the table with that caption the rows whose first cell stands nowhere else in the
/// report; where none is left, the table goes, and the annex that held nothing else with it.
pub(super) fn keep_used(content: &mut ReportContent, caption: &str) {
    let is_it = |block: &Block| matches!(block, Block::Table(table) if table.caption == caption);
    let Some(at) = content.blocks.iter().position(is_it) else { return };
    let Block::Table(mut table) = content.blocks.remove(at) else { return };
    let text = whole_text(content);
    let words: HashSet<&str> = words(&text).collect();
    table.rows.retain(|row| {
        let code: String = row.first().map(|cell| said(&cell.spans)).unwrap_or_default();
        let one_word = code.chars().all(is_of_word);
        let stands = if one_word { words.contains(code.as_str()) } else { text.contains(&code) };
        stands || content.figures.iter().any(|(_, figure)| figure.svg.contains(&code))
    });
    if !table.rows.is_empty() {
        content.blocks.insert(at, Block::Table(table));
        return;
    }
    let ends = content.blocks.get(at).is_none_or(|next| matches!(next, Block::Heading { .. }));
    let before = at.checked_sub(1).and_then(|before| content.blocks.get(before));
    if ends && matches!(before, Some(Block::Heading { .. })) {
        content.blocks.remove(at - 1);
    }
}

/// Everything the report says, piece after piece.
fn whole_text(content: &mut ReportContent) -> String {
    let mut whole = String::new();
    content.for_each_text(&mut |text, _| {
        whole.push_str(text);
        whole.push('\n');
    });
    whole
}

/// Words, and the parts of those with a hyphen: 'POH-GGZ' is said with 'GGZ'.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let whole = text.split(|letter| !is_of_word(letter));
    whole.flat_map(|word| std::iter::once(word).chain(word.split('-')))
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-'
}

fn said(spans: &[Span]) -> String {
    let texts = spans.iter().filter_map(|span| match span {
        Span::Text { text } | Span::Strong { text } | Span::Emph { text } => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}
