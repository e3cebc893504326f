//! The inspector's texts read into blocks: paragraphs divided by empty lines, `*emphasis*`,
//! `**strong**`, `- ` and `1. ` lists, `> ` quotations, `# ` and `## ` headings, and `[@DR-018]`
//! for a reference. Anything else is text, whatever it looks like to a typesetter.

use super::block::{Block, Span};

/// What a word between square brackets is in print; none when it is just that.
pub type Printed<'a> = &'a dyn Fn(&str) -> Option<Vec<Span>>;

/// Reads a text. `level` is that of a heading in it; `reference` says which words in square
/// brackets are references, and gives what is printed for them.
pub fn read_prose(text: &str, level: usize, reference: Printed<'_>) -> Vec<Block> {
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
    /// With how much deeper it is than the first.
    Heading(usize),
}

fn kind(line: &str) -> (Kind, &str) {
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
        return (Kind::Item, rest);
    }
    if let Some(rest) = line.strip_prefix("> ") {
        return (Kind::Quote, rest);
    }
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    if marks > 0
        && let Some(rest) = line.get(marks..).and_then(|rest| rest.strip_prefix(' '))
    {
        return (Kind::Heading(marks - 1), rest);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(rest) = line.get(digits..).and_then(|rest| rest.strip_prefix(". "))
    {
        return (Kind::Numbered, rest);
    }
    (Kind::Plain, line)
}

fn paragraph(lines: &[&str], level: usize, reference: Printed<'_>, blocks: &mut Vec<Block>) {
    // Lines of one kind belong together; a plain line goes on where the last one stopped.
    let mut runs: Vec<(Kind, Vec<String>)> = Vec::new();
    for line in lines {
        let (kind, text) = kind(line);
        match (kind, runs.last_mut()) {
            (Kind::Plain, Some((Kind::Heading(_), _))) | (_, None) => {
                runs.push((kind, vec![text.to_owned()]));
            }
            (Kind::Plain, Some((_, texts))) => match texts.last_mut() {
                Some(last) => {
                    last.push(' ');
                    last.push_str(text);
                }
                None => texts.push(text.to_owned()),
            },
            (kind, Some((last, texts))) if kind == *last && !matches!(kind, Kind::Heading(_)) => {
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
            Kind::Heading(deeper) => Block::heading(level + deeper, texts.join(" ")),
            Kind::Quote => Block::Quote { spans: all().concat() },
            Kind::Plain => Block::Paragraph { spans: all().concat() },
        });
    }
}

/// Emphasis and references within a paragraph.
pub(crate) fn spans(text: &str, reference: Printed<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '[']) {
        let (before, marked) = rest.split_at(at);
        plain.push_str(before);
        let last = plain.chars().next_back();
        match marked_up(last, marked, reference) {
            Some((found, after)) => {
                if !plain.is_empty() {
                    spans.push(Span::text(std::mem::take(&mut plain)));
                }
                spans.extend(found);
                rest = after;
            }
            None => {
                plain.push_str(marked.get(..1).unwrap_or_default());
                rest = marked.get(1..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        spans.push(Span::text(plain));
    }
    spans
}

/// What the markup at the start of a text is, and the text after it; none when it is just text.
fn marked_up<'a>(
    before: Option<char>,
    marked: &'a str,
    reference: Printed<'_>,
) -> Option<(Vec<Span>, &'a str)> {
    if let Some(inner) = marked.strip_prefix('[') {
        let (word, after) = inner.split_once(']')?;
        return reference(word).map(|spans| (spans, after));
    }
    let sign = if marked.starts_with("**") { "**" } else { "*" };
    let inner = marked.strip_prefix(sign)?;
    let (word, after) = inner.split_once(sign)?;
    // A lone asterisk, or one amid figures, is just that.
    let tight = !word.is_empty() && word.trim() == word;
    let outside = before.is_none_or(|c| !c.is_alphanumeric())
        && after.chars().next().is_none_or(|c| !c.is_alphanumeric());
    if !tight || !outside {
        return None;
    }
    let inner = spans(word, reference).into_iter().map(|span| match span {
        Span::Text { text } if sign == "**" => Span::strong(text),
        Span::Text { text } => Span::emph(text),
        other => other,
    });
    Some((inner.collect(), after))
}
