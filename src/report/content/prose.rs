//! The inspector's texts read into blocks: paragraphs divided by empty lines, `*emphasis*`,
//! `- ` lists, `> ` quotations, `# ` headings, and `[DR-018]` for a reference. Anything else is
//! text, whatever it looks like to a typesetter.

use super::block::{Block, Span};

/// Reads a text. `level` is that of a heading in it; `is_code` says which words in square
/// brackets are references, and gives their label.
pub fn read_prose(
    text: &str,
    level: usize,
    reference: &dyn Fn(&str) -> Option<String>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if line.is_empty() {
            paragraph(&std::mem::take(&mut lines), level, reference, &mut blocks);
        } else {
            lines.push(line);
        }
    }
    blocks
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Item,
    Numbered,
    Quote,
    Heading,
}

fn kind(line: &str) -> (Kind, &str) {
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
        return (Kind::Item, rest);
    }
    if let Some(rest) = line.strip_prefix("> ") {
        return (Kind::Quote, rest);
    }
    if let Some(rest) = line.trim_start_matches('#').strip_prefix(' ')
        && line.starts_with('#')
    {
        return (Kind::Heading, rest);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(rest) = line.get(digits..).and_then(|rest| rest.strip_prefix(". "))
    {
        return (Kind::Numbered, rest);
    }
    (Kind::Plain, line)
}

fn paragraph(
    lines: &[&str],
    level: usize,
    reference: &dyn Fn(&str) -> Option<String>,
    blocks: &mut Vec<Block>,
) {
    // Lines of one kind belong together; a plain line goes on where the last one stopped.
    let mut runs: Vec<(Kind, Vec<String>)> = Vec::new();
    for line in lines {
        let (kind, text) = kind(line);
        match (kind, runs.last_mut()) {
            (Kind::Plain, Some((Kind::Heading, _))) | (_, None) => {
                runs.push((kind, vec![text.to_owned()]));
            }
            (Kind::Plain, Some((_, texts))) => match texts.last_mut() {
                Some(last) => {
                    last.push(' ');
                    last.push_str(text);
                }
                None => texts.push(text.to_owned()),
            },
            (kind, Some((last, texts))) if kind == *last && kind != Kind::Heading => {
                if kind == Kind::Quote
                    && let Some(quote) = texts.last_mut()
                {
                    quote.push(' ');
                    quote.push_str(text);
                } else {
                    texts.push(text.to_owned());
                }
            }
            (kind, Some(_)) => runs.push((kind, vec![text.to_owned()])),
        }
    }
    for (kind, texts) in runs {
        let all = || texts.iter().map(|text| spans(text, reference)).collect::<Vec<_>>();
        blocks.push(match kind {
            Kind::Item => Block::List { items: all(), numbered: false },
            Kind::Numbered => Block::List { items: all(), numbered: true },
            Kind::Heading => Block::heading(level, texts.join(" ")),
            Kind::Quote => Block::Quote { spans: all().concat() },
            Kind::Plain => Block::Paragraph { spans: all().concat() },
        });
    }
}

/// Emphasis and references within a paragraph.
pub(crate) fn spans(text: &str, reference: &dyn Fn(&str) -> Option<String>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '[']) {
        let (before, marked) = rest.split_at(at);
        plain.push_str(before);
        let inner = marked.get(1..).unwrap_or_default();
        let close = if marked.starts_with('*') { '*' } else { ']' };
        let taken = inner.find(close).and_then(|end| {
            let word = inner.get(..end)?;
            let after = inner.get(end + 1..)?;
            if close == ']' {
                return reference(word).map(|label| (Span::link(label, word), after));
            }
            // A lone asterisk, or one amid figures, is just that.
            let tight = !word.is_empty() && word.trim() == word;
            let outside = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric())
                && after.chars().next().is_none_or(|c| !c.is_alphanumeric());
            (tight && outside).then(|| (Span::emph(word), after))
        });
        match taken {
            Some((span, after)) => {
                if !plain.is_empty() {
                    spans.push(Span::text(std::mem::take(&mut plain)));
                }
                spans.push(span);
                rest = after;
            }
            None => {
                plain.push_str(marked.get(..1).unwrap_or_default());
                rest = inner;
            }
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        spans.push(Span::text(plain));
    }
    spans
}
