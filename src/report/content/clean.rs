//! Text made fit for print. An accessible PDF may hold no character that its font lacks, no
//! control character and no invisible direction mark; a word of thousands of letters would run off
//! the page. What can be replaced is replaced; what cannot is shown by its number or counted, and
//! reported with the place where it stands.

use std::collections::BTreeMap;

/// Words up to this many characters are left to the hyphenation.
const LONGEST_WORD: usize = 45;
/// Longer ones may break after every so many characters; a narrow column holds that much.
const BREAK_EVERY: usize = 10;
/// From here on a run of characters is counted rather than spelled out.
const SPELLED_OUT: usize = 3;

/// Which characters every font of the report has.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Asked once per character; the answer must hold for all weights.
    ranges: Vec<(u32, u32)>,
}

/// A character that the fonts lack.
pub type Rune = char;

/// Characters of one place that could not be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where: the number of a fact, a finding, a heading.
    pub place: String,
    /// Which, in order of their code points.
    pub runes: Vec<Rune>,
    /// How many in all.
    pub count: usize,
}

impl Coverage {
    /// The characters for which `has` says yes, up to the end of the first two planes.
    pub fn of(has: impl Fn(char) -> bool) -> Self {
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for c in (0x20..0x2_0000).filter_map(char::from_u32).filter(|c| has(*c)) {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == c as u32 => *last += 1,
                _ => ranges.push((c as u32, c as u32)),
            }
        }
        Self { ranges }
    }

    /// Whether the fonts have it.
    #[must_use]
    pub fn has(&self, c: char) -> bool {
        let code = c as u32;
        let after = self.ranges.partition_point(|(first, _)| *first <= code);
        after
            .checked_sub(1)
            .and_then(|at| self.ranges.get(at))
            .is_some_and(|(_, last)| code <= *last)
    }

    /// Cleans a text; characters that could not be kept go into `lost`.
    #[must_use]
    pub fn clean(&self, text: &str, lost: &mut BTreeMap<Rune, usize>) -> String {
        // Most texts are clean already.
        if text.chars().all(|c| c.is_ascii_graphic() || c == ' ')
            && text.split(' ').all(|word| word.len() <= LONGEST_WORD)
        {
            return text.to_owned();
        }
        let mut clean = String::with_capacity(text.len());
        let mut missing: Vec<char> = Vec::new();
        for c in text.chars() {
            let replaced = replacement(c);
            let kept = match &replaced {
                Some(replacement) => replacement.chars().all(|c| self.has(c)),
                None => self.has(c),
            };
            if !kept {
                missing.push(c);
                continue;
            }
            spell(&mut missing, &mut clean, lost);
            match replaced {
                Some(replacement) => clean.push_str(replacement),
                None => clean.push(c),
            }
        }
        spell(&mut missing, &mut clean, lost);
        break_long_words(&clean)
    }
}

impl Coverage {
    /// A drawing with what the fonts lack replaced, sign by sign: in a drawing there is no room to
    /// spell out what was there, and the tables beside it do so.
    #[must_use]
    pub fn clean_drawing(&self, svg: &str) -> String {
        // Nearly all of a drawing is numbers.
        let plain = |c: char| matches!(c, '\n' | '\t' | ' '..='~');
        if svg.chars().all(|c| plain(c) || (replacement(c).is_none() && self.has(c))) {
            return svg.to_owned();
        }
        let mut clean = String::with_capacity(svg.len());
        for c in svg.chars() {
            match replacement(c) {
                _ if plain(c) => clean.push(c),
                Some(replacement) => clean.push_str(replacement),
                None if self.has(c) => clean.push(c),
                None => clean.push('□'),
            }
        }
        clean
    }
}

/// What stands for a character that print does not want as it is.
fn replacement(c: char) -> Option<&'static str> {
    Some(match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => " ",
        // Control characters, marks of direction, joiners and the byte-order mark say nothing on
        // paper; the order of the letters stays that of the source.
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{1f3fb}'..='\u{1f3ff}' => "",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{2011}' => "-",
        '✕' | '✖' | '❌' => "✗",
        '✅' => "✓",
        '➔' | '➜' | '➡' | '⇒' | '⟶' => "→",
        '⚠' => "!",
        '，' | '、' => ",",
        '。' => ".",
        '\u{f0b7}' | '▪' | '‣' | '⁃' => "•",
        _ => return None,
    })
}

/// Writes what the fonts lack: a few characters by their numbers, a longer run as a count.
fn spell(missing: &mut Vec<char>, clean: &mut String, lost: &mut BTreeMap<Rune, usize>) {
    if missing.is_empty() {
        return;
    }
    for c in missing.iter() {
        *lost.entry(*c).or_default() += 1;
    }
    if missing.len() <= SPELLED_OUT {
        let codes: Vec<_> = missing.iter().map(|c| format!("U+{:04X}", *c as u32)).collect();
        clean.push_str(&format!("[{}]", codes.join(" ")));
    } else {
        clean.push_str(&format!("[{}×□]", missing.len()));
    }
    // A line may break after it, though it stands amid a word.
    clean.push('\u{200b}');
    missing.clear();
}

/// Gives very long words places to break: spaces of no width, which nobody sees.
fn break_long_words(text: &str) -> String {
    let breaks = |c: char| c.is_whitespace() || c == '-' || c == '/';
    if text.split(breaks).all(|word| word.chars().count() <= LONGEST_WORD) {
        return text.to_owned();
    }
    let mut broken = String::with_capacity(text.len() + text.len() / 4);
    for word in text.split_inclusive(breaks) {
        let long = word.chars().count() > LONGEST_WORD;
        for (at, c) in word.chars().enumerate() {
            if long && at > 0 && at % BREAK_EVERY == 0 {
                broken.push('\u{200b}');
            }
            broken.push(c);
        }
    }
    broken
}
