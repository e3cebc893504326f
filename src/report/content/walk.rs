//! Every text of a report in reading order, with the place it stands: for cleaning, redaction and
//! the leak check, which must not miss one.

use super::block::{Block, Span};
use super::{Cover, ReportContent};

impl ReportContent {
    /// Calls `change` with every text and the place it stands in, as `DR-018` or a heading.
    pub fn for_each_text(&mut self, change: &mut dyn FnMut(&mut String, &str)) {
        cover(&mut self.cover, change);
        change(&mut self.words.running, "");
        for_each_text_in(&mut self.blocks, change);
        for (name, figure) in &mut self.figures {
            change(&mut figure.alt, name);
        }
    }

    /// Every span, with the chance to change it.
    pub fn for_each_span(&mut self, change: &mut dyn FnMut(&mut Span)) {
        for block in &mut self.blocks {
            for spans in span_lists(block) {
                spans.iter_mut().for_each(&mut *change);
            }
        }
    }

    /// Every label that links can point to.
    #[must_use]
    pub fn labels(&self) -> std::collections::HashSet<String> {
        let mut labels = std::collections::HashSet::new();
        for block in &self.blocks {
            match block {
                Block::Table(table) => {
                    labels
                        .extend(table.rows.iter().flatten().filter_map(|cell| cell.label.clone()));
                }
                Block::Box(framed) => labels.extend(framed.label.clone()),
                Block::Figure { name, .. } => {
                    labels.insert(name.clone());
                }
                _ => {}
            }
        }
        labels
    }
}

/// Calls `change` with every text of some blocks, and the place it stands in.
pub(crate) fn for_each_text_in(blocks: &mut [Block], change: &mut dyn FnMut(&mut String, &str)) {
    let mut heading = String::new();
    for block in blocks {
        if let Block::Heading { text, .. } = block {
            heading.clone_from(text);
        }
        in_block(block, &heading, change);
    }
}

fn cover(cover: &mut Cover, change: &mut dyn FnMut(&mut String, &str)) {
    change(&mut cover.title, "");
    change(&mut cover.subtitle, "");
    change(&mut cover.stamp, "");
    cover.authors.iter_mut().for_each(|text| change(text, ""));
    for (name, value) in &mut cover.lines {
        change(name, "");
        change(value, "");
    }
}

fn in_block(block: &mut Block, heading: &str, change: &mut dyn FnMut(&mut String, &str)) {
    match block {
        Block::Heading { text, caption, .. } => {
            change(text, heading);
            change(caption, heading);
        }
        Block::KeyMoments { items } => {
            for item in items {
                let place = item.facts.iter().find_map(shown).unwrap_or(heading).to_owned();
                change(&mut item.date, &place);
                change(&mut item.caption, &place);
                in_spans(&mut item.facts, &place, change);
            }
        }
        Block::Figure { caption, alt, .. } => {
            change(caption, heading);
            change(alt, heading);
        }
        Block::Table(table) => {
            change(&mut table.caption, heading);
            table.columns.iter_mut().for_each(|column| change(&mut column.title, heading));
            for row in &mut table.rows {
                // The first cell names the row: the number of a fact, the code of a source.
                let first = row.first().and_then(|cell| cell.spans.iter().find_map(shown));
                let place = first.filter(|text| !text.is_empty()).unwrap_or(heading).to_owned();
                row.iter_mut().for_each(|cell| in_spans(&mut cell.spans, &place, change));
            }
        }
        Block::Box(framed) => {
            let place = framed.over.iter().find_map(shown).unwrap_or(heading).to_owned();
            change(&mut framed.title, &place);
            for spans in
                [&mut framed.over].into_iter().chain(&mut framed.body).chain(&mut framed.under)
            {
                in_spans(spans, &place, change);
            }
        }
        Block::Point { number, body, under } => {
            let place = number.clone();
            change(number, heading);
            for spans in body.iter_mut().chain(under) {
                in_spans(spans, &place, change);
            }
        }
        _ => {
            for spans in span_lists(block) {
                in_spans(spans, heading, change);
            }
        }
    }
}

fn shown(span: &Span) -> Option<&str> {
    match span {
        Span::Text { text }
        | Span::Emph { text }
        | Span::Strong { text }
        | Span::Link { text, .. } => Some(text),
        Span::Note { .. } | Span::Sign { .. } | Span::Page { .. } | Span::Break | Span::Par => None,
    }
}

fn in_spans(spans: &mut [Span], place: &str, change: &mut dyn FnMut(&mut String, &str)) {
    for span in spans {
        match span {
            Span::Text { text }
            | Span::Emph { text }
            | Span::Strong { text }
            | Span::Note { text, .. }
            | Span::Link { text, .. }
            | Span::Sign { text, .. } => change(text, place),
            Span::Page { .. } | Span::Break | Span::Par => {}
        }
    }
}

fn span_lists(block: &mut Block) -> Vec<&mut Vec<Span>> {
    match block {
        Block::Paragraph { spans }
        | Block::Lead { spans }
        | Block::Small { spans }
        | Block::Quote { spans } => vec![spans],
        Block::List { items, .. } => items.iter_mut().collect(),
        Block::KeyMoments { items } => items.iter_mut().map(|item| &mut item.facts).collect(),
        Block::Table(table) => {
            table.rows.iter_mut().flatten().map(|cell| &mut cell.spans).collect()
        }
        Block::Box(framed) => [&mut framed.over]
            .into_iter()
            .chain(&mut framed.body)
            .chain(&mut framed.under)
            .collect(),
        Block::Point { body, under, .. } => body.iter_mut().chain(under).collect(),
        Block::Heading { .. } | Block::Figure { .. } => Vec::new(),
    }
}
