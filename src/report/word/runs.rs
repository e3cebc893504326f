//! Running text: spans to runs, notes and references.

use super::styles;
use crate::report::content::{Sign, Span};
use docx_rs::{BreakType, Footnote, Hyperlink, HyperlinkType, Paragraph, Run};
use std::collections::HashMap;

/// Makes runs, and counts the notes.
pub(super) struct Runs {
    /// The bookmark of every label that something leads to.
    bookmarks: HashMap<String, usize>,
    notes: usize,
    /// Before a source that stands in a cell.
    source: String,
}

/// Size of a source in a cell, in half points.
const SOURCE_SIZE: usize = 14;

impl Runs {
    pub(super) fn new(labels: impl IntoIterator<Item = String>, source: &str) -> Self {
        let mut labels: Vec<String> = labels.into_iter().collect();
        labels.sort();
        let bookmarks = labels.into_iter().enumerate().map(|(at, label)| (label, at)).collect();
        Self { bookmarks, notes: 0, source: source.to_owned() }
    }

    /// The paragraph as the target of a label.
    pub(super) fn target(&self, paragraph: Paragraph, label: &str) -> Paragraph {
        match self.bookmarks.get(label) {
            // Headings have the first thousands.
            Some(at) => paragraph
                .add_bookmark_start(100_000 + at, bookmark(*at))
                .add_bookmark_end(100_000 + at),
            None => paragraph,
        }
    }

    /// Paragraphs of a text; `start` makes each.
    pub(super) fn paragraphs(
        &mut self,
        spans: &[Span],
        start: &dyn Fn() -> Paragraph,
    ) -> Vec<Paragraph> {
        self.paragraphs_from(start(), spans, start)
    }

    fn paragraphs_from(
        &mut self,
        mut paragraph: Paragraph,
        spans: &[Span],
        start: &dyn Fn() -> Paragraph,
    ) -> Vec<Paragraph> {
        let mut done = Vec::new();
        for span in without_pages(spans) {
            match span {
                Span::Par => done.push(std::mem::replace(&mut paragraph, start())),
                span => paragraph = self.add(paragraph, span),
            }
        }
        done.push(paragraph);
        done
    }

    /// Paragraphs of a cell. A source stands in the cell itself, as on the pages of the PDF: thirty
    /// notes under a page of a table are longer than what they are about.
    pub(super) fn cell(&mut self, spans: &[Span], start: &dyn Fn() -> Paragraph) -> Vec<Paragraph> {
        let parts = spans.split_inclusive(|span| matches!(span, Span::Note { .. }));
        let mut done: Vec<Paragraph> = Vec::new();
        for part in parts {
            let (note, text) = match part.split_last() {
                Some((Span::Note { text, .. }, before)) => (Some(text), before),
                _ => (None, part),
            };
            // What follows a source goes on in its paragraph.
            let first = done.pop().unwrap_or_else(start);
            let mut more = self.paragraphs_from(first, text, start);
            if let Some(note) = note
                && let Some(last) = more.pop()
            {
                let text = format!("{}: {note}", self.source);
                let source = Run::new().add_text(text).color(styles::INK_3).size(SOURCE_SIZE);
                let line = Run::new().add_break(BreakType::TextWrapping);
                more.push(last.add_run(line).add_run(source));
            }
            done.extend(more);
        }
        if done.is_empty() { vec![start()] } else { done }
    }

    /// One paragraph of a text.
    pub(super) fn paragraph(&mut self, spans: &[Span], start: Paragraph) -> Paragraph {
        without_pages(spans).fold(start, |paragraph, span| self.add(paragraph, span))
    }

    fn add(&mut self, paragraph: Paragraph, span: &Span) -> Paragraph {
        match span {
            Span::Text { text } => paragraph.add_run(Run::new().add_text(text)),
            Span::Emph { text } => paragraph.add_run(Run::new().add_text(text).italic()),
            Span::Strong { text } => paragraph.add_run(Run::new().add_text(text).bold()),
            Span::Note { text, .. } => {
                self.notes += 1;
                let text = Paragraph::new()
                    .style("FootnoteText")
                    .add_run(Run::new().add_text(format!(" {text}")));
                let note = Footnote { id: self.notes, content: vec![text] };
                paragraph.add_run(Run::new().add_footnote_reference(note))
            }
            Span::Link { to, text } => match self.bookmarks.get(to) {
                Some(at) => paragraph.add_hyperlink(
                    Hyperlink::new(bookmark(*at), HyperlinkType::Anchor)
                        .add_run(Run::new().add_text(text).color(styles::ACCENT)),
                ),
                None => paragraph.add_run(Run::new().add_text(text)),
            },
            Span::Page { .. } | Span::Par => paragraph,
            Span::Sign { sign, text, word } => {
                let (mark, colour) = match sign {
                    Sign::Sufficient => ("✓", "0E6560"),
                    Sign::Insufficient => ("✗", "B3261E"),
                    Sign::Unclear => ("?", "6B4E9B"),
                    Sign::None => ("–", styles::INK_3),
                };
                let shown = if *word { format!("{mark} {text}") } else { mark.to_owned() };
                paragraph.add_run(Run::new().add_text(shown).color(colour).bold())
            }
            Span::Break => paragraph.add_run(Run::new().add_break(BreakType::TextWrapping)),
        }
    }
}

/// The spans without 'page so many': on which page something stands is known only once Word has
/// laid the document out, and the reference itself is a link. The comma before it goes as well.
fn without_pages(spans: &[Span]) -> impl Iterator<Item = &Span> {
    let before_page = |at: usize| matches!(spans.get(at + 1), Some(Span::Page { .. }));
    let comma = |span: &Span| matches!(span, Span::Text { text } if text.trim() == ",");
    let left_out = move |at: usize, span: &Span| {
        matches!(span, Span::Page { .. }) || (before_page(at) && comma(span))
    };
    let shown = spans.iter().enumerate().filter(move |(at, span)| !left_out(*at, span));
    shown.map(|(_, span)| span)
}

/// The name of a bookmark: Word wants letters, digits and no more than forty of them.
pub(super) fn bookmark(at: usize) -> String {
    format!("kroniek_{at}")
}
