//! The markup of a text: how it looks while it is edited, and the changes its tool bar makes.

use crate::desktop::Theme;
use crate::report::references::{self, Reference};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Stroke};
use std::ops::Range;

/// What the tool bar puts around words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// Emphasis.
    Emphasis,
    /// Strong.
    Strong,
}

/// What the tool bar makes of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// An item of a numbered list.
    Numbered,
    /// A quotation.
    Quote,
}

impl Around {
    const fn sign(self) -> &'static str {
        match self {
            Self::Emphasis => "*",
            Self::Strong => "**",
        }
    }
}

impl Line {
    /// What a line of the kind begins with; for a numbered one, with that number.
    fn prefix(self, number: usize) -> String {
        match self {
            Self::Heading => "# ".into(),
            Self::Item => "- ".into(),
            Self::Numbered => format!("{number}. "),
            Self::Quote => "> ".into(),
        }
    }
}

/// The kind of a line, and the length of the sign it begins with.
fn kind(line: &str) -> Option<(Line, usize)> {
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    if marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(' ')) {
        return Some((Line::Heading, marks + 1));
    }
    if line.starts_with("- ") {
        return Some((Line::Item, 2));
    }
    if line.starts_with("> ") {
        return Some((Line::Quote, 2));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered =
        (1..=2).contains(&digits) && line.get(digits..).is_some_and(|rest| rest.starts_with(". "));
    numbered.then_some((Line::Numbered, digits + 2))
}

/// Puts a sign around the selected words, or takes it off; without a selection the cursor comes to
/// stand between two signs. The new selection, in bytes.
pub fn toggle_around(text: &mut String, selected: Range<usize>, around: Around) -> Range<usize> {
    let sign = around.sign();
    let long = sign.len();
    // Spaces at the ends stay outside, or the signs would be plain asterisks.
    let inside = text.get(selected.clone()).unwrap_or_default();
    let lead = inside.len() - inside.trim_start().len();
    let trimmed = inside.trim().len();
    let selected = selected.start + lead..selected.start + lead + trimmed;
    let before = text.get(..selected.start).unwrap_or_default();
    let after = text.get(selected.end..).unwrap_or_default();
    let single = |text: &str, at_end: bool| {
        // Two asterisks are another sign than one.
        let stars = if at_end {
            text.bytes().rev().take_while(|byte| *byte == b'*').count()
        } else {
            text.bytes().take_while(|byte| *byte == b'*').count()
        };
        stars == long || stars == 3
    };
    if single(before, true) && single(after, false) {
        text.replace_range(selected.end..selected.end + long, "");
        text.replace_range(selected.start - long..selected.start, "");
        return selected.start - long..selected.end - long;
    }
    text.insert_str(selected.end, sign);
    text.insert_str(selected.start, sign);
    selected.start + long..selected.end + long
}

/// Makes the selected lines of a kind, or plain when they all are. The new selection, in bytes.
pub fn toggle_lines(text: &mut String, selected: Range<usize>, wanted: Line) -> Range<usize> {
    let start = text.get(..selected.start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
    let end = text
        .get(selected.end..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |at| selected.end + at);
    let lines: Vec<&str> = text.get(start..end).unwrap_or_default().split('\n').collect();
    let filled = || lines.iter().filter(|line| !line.trim().is_empty());
    let all = filled().count() > 0
        && filled().all(|line| kind(line).is_some_and(|(kind, _)| kind == wanted));
    let mut number = 0;
    let made: Vec<String> = lines
        .iter()
        .map(|line| {
            let bare = kind(line).and_then(|(_, sign)| line.get(sign..)).unwrap_or(line);
            if all || (line.trim().is_empty() && lines.len() > 1) {
                return bare.to_owned();
            }
            number += 1;
            format!("{}{bare}", wanted.prefix(number))
        })
        .collect();
    let made = made.join("\n");
    let stop = start + made.len();
    text.replace_range(start..end, &made);
    if selected.is_empty() { stop..stop } else { start..stop }
}

/// After a new line in a list: the sign of its next item. An item left empty ends the list. The
/// cursor, in bytes, where the text was changed.
pub fn continue_list(text: &mut String, cursor: usize) -> Option<usize> {
    let before = text.get(..cursor)?.strip_suffix('\n')?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.get(start..)?;
    let (kind, sign) = kind(line)?;
    if kind == Line::Heading {
        return None;
    }
    if line.get(sign..)?.trim().is_empty() {
        text.replace_range(start..cursor, "");
        return Some(start);
    }
    let number = line.split('.').next().and_then(|number| number.parse::<usize>().ok());
    let prefix = kind.prefix(number.unwrap_or(0) + 1);
    text.insert_str(cursor, &prefix);
    Some(cursor + prefix.len())
}

/// How a stretch of a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Plain,
    Emphasis,
    Strong,
    /// A sign, there for the typesetter.
    Sign,
    Reference,
    /// A reference that leads nowhere.
    Broken,
}

/// The stretches of a line, one after another.
fn looks(line: &str, is_broken: &dyn Fn(&Reference) -> bool) -> Vec<(Range<usize>, Look)> {
    let references = references::references(line);
    let mut looks: Vec<(Range<usize>, Look)> = Vec::new();
    let mut at = 0;
    let mut plain = 0;
    let sign = kind(line).map_or(0, |(_, sign)| sign);
    if sign > 0 {
        looks.push((0..sign, Look::Sign));
        at = sign;
        plain = sign;
    }
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let reference = references.iter().find(|reference| reference.range.start == at);
        let found: Option<Vec<(Range<usize>, Look)>> = if let Some(reference) = reference {
            let look = if is_broken(reference) { Look::Broken } else { Look::Reference };
            Some(vec![(reference.range.clone(), look)])
        } else {
            around(line, at)
        };
        match found {
            Some(found) => {
                if plain < at {
                    looks.push((plain..at, Look::Plain));
                }
                at = found.last().map_or(at + 1, |(range, _)| range.end);
                plain = at;
                looks.extend(found);
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    if plain < line.len() {
        looks.push((plain..line.len(), Look::Plain));
    }
    looks
}

/// Emphasised or strong words that begin at a place, with their signs.
fn around(line: &str, at: usize) -> Option<Vec<(Range<usize>, Look)>> {
    let rest = line.get(at..)?;
    let around = if rest.starts_with("**") { Around::Strong } else { Around::Emphasis };
    let sign = around.sign();
    let inner = rest.strip_prefix(sign)?;
    let end = inner.find(sign)?;
    let word = inner.get(..end)?;
    let tight = !word.is_empty() && word.trim() == word;
    let before = line.get(..at)?.chars().next_back();
    let after = inner.get(end + sign.len()..)?.chars().next();
    let apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    if !tight || !apart(before) || !apart(after) {
        return None;
    }
    let look = if around == Around::Strong { Look::Strong } else { Look::Emphasis };
    let from = at + sign.len();
    let to = from + end;
    let mut looks = vec![(at..from, Look::Sign)];
    let mut plain = from;
    for reference in references::references(word) {
        let range = from + reference.range.start..from + reference.range.end;
        if plain < range.start {
            looks.push((plain..range.start, look));
        }
        plain = range.end;
        looks.push((range, Look::Reference));
    }
    if plain < to {
        looks.push((plain..to, look));
    }
    looks.push((to..to + sign.len(), Look::Sign));
    Some(looks)
}

/// A text as it looks while it is edited: headings large, emphasis in italics, references apart.
pub fn layout(
    text: &str,
    theme: &Theme,
    width: f32,
    is_broken: &dyn Fn(&Reference) -> bool,
) -> LayoutJob {
    let mut job = LayoutJob { keep_trailing_whitespace: true, ..LayoutJob::default() };
    job.wrap.max_width = width;
    let prose = theme.sizes.prose;
    let put = |job: &mut LayoutJob, text: &str, font: FontId, colour: Color32| -> usize {
        let format = TextFormat {
            line_height: Some((prose.max(font.size) * theme.sizes.line_height).round()),
            font_id: font,
            color: colour,
            valign: egui::Align::Center,
            ..TextFormat::default()
        };
        job.append(text, 0.0, format);
        job.sections.len()
    };
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        let kind = kind(bare).map(|(kind, _)| kind);
        let base = |look: Look| match (kind, look) {
            (Some(Line::Heading), _) => theme.semibold(theme.sizes.fact),
            (_, Look::Strong) => theme.semibold(prose),
            (_, Look::Emphasis) | (Some(Line::Quote), _) => theme.italic(prose),
            _ => theme.regular(prose),
        };
        for (range, look) in looks(bare, is_broken) {
            let words = bare.get(range).unwrap_or_default();
            match look {
                Look::Reference | Look::Broken => {
                    let broken = look == Look::Broken;
                    let colour = if broken { theme.signal } else { theme.accent };
                    put(&mut job, words, theme.regular(theme.sizes.mark), colour);
                    if let Some(section) = job.sections.last_mut() {
                        let format = &mut section.format;
                        format.background =
                            if broken { theme.signal_soft } else { theme.accent_soft };
                        if broken {
                            format.underline = Stroke::new(1.5, theme.signal);
                        }
                    }
                }
                Look::Sign => {
                    put(&mut job, words, base(look), theme.text3);
                }
                Look::Plain if kind == Some(Line::Quote) => {
                    put(&mut job, words, base(look), theme.text2);
                }
                _ => {
                    put(&mut job, words, base(look), theme.text1);
                }
            }
        }
        if line.ends_with('\n') {
            put(&mut job, "\n", theme.regular(prose), theme.text1);
        }
    }
    if text.is_empty() {
        put(&mut job, "", theme.regular(prose), theme.text1);
    }
    job
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_strong_and_plain_again() {
        let mut text = "Het kind is gezien.".to_owned();
        let selected = toggle_around(&mut text, 4..9, Around::Strong);
        assert_eq!(text, "Het **kind** is gezien.");
        assert_eq!(&text[selected.clone()], "kind");
        let selected = toggle_around(&mut text, selected, Around::Emphasis);
        assert_eq!(text, "Het ***kind*** is gezien.");
        let selected = toggle_around(&mut text, selected, Around::Strong);
        assert_eq!(text, "Het *kind* is gezien.");
        toggle_around(&mut text, selected, Around::Emphasis);
        assert_eq!(text, "Het kind is gezien.");
    }

    #[test]
    fn lines_become_a_list_and_plain_again() {
        let mut text = "Een\nTwee\n\nDrie".to_owned();
        let all = 0..text.len();
        let selected = toggle_lines(&mut text, all, Line::Numbered);
        assert_eq!(text, "1. Een\n2. Twee\n\n3. Drie");
        let selected = toggle_lines(&mut text, selected, Line::Item);
        assert_eq!(text, "- Een\n- Twee\n\n- Drie");
        toggle_lines(&mut text, selected, Line::Item);
        assert_eq!(text, "Een\nTwee\n\nDrie");
    }

    #[test]
    fn a_list_goes_on_until_an_item_is_left_empty() {
        let mut text = "1. Een\n".to_owned();
        let cursor = continue_list(&mut text, 7);
        assert_eq!((text.as_str(), cursor), ("1. Een\n2. ", Some(10)));
        text.push('\n');
        let cursor = continue_list(&mut text, 11);
        assert_eq!((text.as_str(), cursor), ("1. Een\n", Some(7)));
        assert_eq!(continue_list(&mut "Zomaar\n".to_owned(), 7), None);
    }

    #[test]
    fn every_letter_is_laid_out_once() {
        let theme = Theme::load(false).unwrap();
        for text in [
            "",
            "\n",
            "# Kop\n- *een* **twee** [@DR-018|bron]\n> *citaat [@B-01] hier*\n\nlos * en [ en é[@",
            "**",
            "* *",
            "1. á*b*c",
        ] {
            let job = layout(text, &theme, 400.0, &|_| true);
            assert_eq!(job.text, text);
            let mut end = 0;
            for section in &job.sections {
                let range = section.byte_range.clone();
                assert_eq!(usize::from(range.start), end, "{text:?}");
                end = usize::from(range.end);
            }
            assert_eq!(end, text.len());
        }
    }
}
