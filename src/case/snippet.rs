//! The words around the place where something was found.

use crate::store::fold_letter;
use std::ops::Range;

/// The length of a snippet, in characters, and how many of them stand before what was found.
const LENGTH: usize = 140;
const LEAD: usize = 45;

/// Where a folded word stands in a text, be it in part of another: its first byte.
pub(super) fn place_of(text: &str, wanted: &str) -> Option<usize> {
    if let Some(at) = place_as_written(text.as_bytes(), wanted.as_bytes()) {
        return Some(at);
    }
    places_in_accented_words(text, wanted).next().map(|range| range.start)
}

/// Where a folded word stands in the words of a text that have letters beyond ASCII: the others
/// need no folding, and are by far the most.
fn places_in_accented_words<'a>(
    text: &'a str,
    wanted: &'a str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut from = 0;
    let mut word = Folded::default();
    std::iter::from_fn(move || {
        loop {
            let rest = text.as_bytes().get(from..)?;
            let accent = from + rest.iter().position(|byte| !byte.is_ascii())?;
            let lead = text.get(from..accent).unwrap_or_default();
            let plain = |byte: &&u8| byte.is_ascii_alphanumeric();
            let start = accent - lead.bytes().rev().take_while(|byte| plain(&byte)).count();
            word.clear();
            let mut end = text.len();
            for (at, letter) in text.get(start..).unwrap_or_default().char_indices() {
                if !is_of_word(letter) {
                    end = start + at + letter.len_utf8();
                    break;
                }
                word.push(start + at, letter);
            }
            from = end;
            if let Some(found) = word.find(wanted) {
                return Some(found);
            }
        }
    })
}

/// Whether a character belongs to a word; a combining accent does, as part of a letter.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36F}')
}

/// Where a word stands in a text as it is written, capitals aside.
fn places_as_written<'a>(
    text: &'a str,
    wanted: &'a str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + place_as_written(text.as_bytes().get(from..)?, wanted.as_bytes())?;
        from = at + wanted.len();
        Some(at..from)
    })
}

/// The first such place. Bytes are compared as they are, since most texts and words have no
/// diacritics.
fn place_as_written(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let (offset, rarest) = rarest(wanted)?;
    let end = (bytes.len() + 1 + offset).checked_sub(wanted.len())?;
    let looked_at = bytes.get(offset..end)?;
    memchr::memchr2_iter(rarest, rarest.to_ascii_uppercase(), looked_at).find(|at| {
        let part = bytes.get(*at..at + wanted.len());
        part.is_some_and(|part| part.eq_ignore_ascii_case(wanted))
    })
}

/// How little Dutch uses a letter, by its byte; what is no letter comes last, since the bytes of
/// other scripts share their first ones.
const RARITY: [u8; 256] = {
    const MOST_USED_FIRST: &[u8] = b"enatirodslgvhkmubpwjczfxyq";
    let mut ranks = [0; 256];
    let mut at = 0;
    while at < MOST_USED_FIRST.len() {
        ranks[MOST_USED_FIRST[at] as usize] = at as u8 + 1;
        at += 1;
    }
    ranks
};

/// The letter of a word that Dutch uses least, and where in the word it stands: a text is looked
/// through for it, and the fewer there are the sooner that is done.
fn rarest(word: &[u8]) -> Option<(usize, u8)> {
    let rank = |letter: u8| RARITY.get(usize::from(letter)).copied().unwrap_or_default();
    word.iter().copied().enumerate().max_by_key(|(_, letter)| rank(*letter))
}

/// The words around the first place found, on one line, and where in it the words stand.
#[cfg(test)]
fn snippet(text: &str, query: &[String]) -> (String, Vec<Range<usize>>) {
    let found = query.iter().filter_map(|wanted| place_of(text, wanted)).min().unwrap_or(0);
    around(text, found, query)
}

/// The same where the first place is known already.
pub(super) fn around(text: &str, found: usize, query: &[String]) -> (String, Vec<Range<usize>>) {
    let before = text.get(..found).unwrap_or_default();
    let mut from = back(before, LEAD);
    let mut to = end_of(text, from);
    // A text that ends soon after shows more of what stands before.
    if to == text.len() && from > 0 {
        from = back(text, LENGTH).min(from);
        to = text.len();
    }
    // Not in the middle of a word.
    if from > 0
        && let Some(space) = text.get(from..found).and_then(|lead| lead.find(char::is_whitespace))
    {
        from += space + 1;
    }
    let lead = if from > 0 { "…" } else { "" };
    let tail = if to < text.len() { "…" } else { "" };
    let body = text.get(from..to).unwrap_or_default();
    let mut snippet = String::with_capacity(lead.len() + body.len() + tail.len());
    snippet.push_str(lead);
    // A space for each, so that the places found stay where they are.
    if memchr::memchr3(b'\n', b'\r', b'\t', body.as_bytes()).is_some() {
        snippet.extend(body.chars().map(|c| if c.is_ascii_whitespace() { ' ' } else { c }));
    } else {
        snippet.push_str(body);
    }
    snippet.push_str(tail);
    let matches = places(body, query)
        .into_iter()
        .map(|range| range.start + lead.len()..range.end + lead.len())
        .collect();
    (snippet, matches)
}

/// Where a text is so many characters before its end. Most texts need no counting: where all
/// bytes are ASCII, each is a character.
fn back(text: &str, count: usize) -> usize {
    let start = text.len().saturating_sub(count);
    if text.as_bytes().get(start..).is_some_and(<[u8]>::is_ascii) {
        return start;
    }
    text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at)
}

fn end_of(text: &str, from: usize) -> usize {
    if text.len() - from <= LENGTH {
        return text.len();
    }
    if text.as_bytes().get(from..from + LENGTH).is_some_and(<[u8]>::is_ascii) {
        return from + LENGTH;
    }
    text.get(from..)
        .and_then(|rest| rest.char_indices().nth(LENGTH))
        .map_or(text.len(), |(at, _)| from + at)
}

/// Where words of the query stand in a text, in order.
fn places(text: &str, query: &[String]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for wanted in query {
        found.extend(places_as_written(text, wanted));
        found.extend(places_in_accented_words(text, wanted));
    }
    found.sort_unstable_by_key(|range| (range.start, range.end));
    // A word with a diacritic elsewhere is found both ways.
    found.dedup();
    found
}

/// A folded word that remembers where its letters come from.
#[derive(Default)]
struct Folded {
    text: String,
    /// For each byte of the folded word, the letter of the original: start and end.
    origins: Vec<Range<usize>>,
}

impl Folded {
    fn clear(&mut self) {
        self.text.clear();
        self.origins.clear();
    }

    fn push(&mut self, at: usize, letter: char) {
        fold_letter(letter, &mut self.text);
        self.origins.resize(self.text.len(), at..at + letter.len_utf8());
    }

    fn find(&self, wanted: &str) -> Option<Range<usize>> {
        if self.text.len() < wanted.len() {
            return None;
        }
        let start = self.text.find(wanted)?;
        let end = self.origins.get(start + wanted.len().checked_sub(1)?)?.end;
        Some(self.origins.get(start)?.start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_folded() {
        assert_eq!(place_of("De Zorgmelding", "melding"), Some(7));
        assert_eq!(place_of("een cliënt", "client"), Some(4));
        assert_eq!(place_of("één CLIENT", "client"), Some(6));
        assert_eq!(place_of("geen", "client"), None);
        assert_eq!(place_of("", "client"), None);
        assert_eq!(place_of("kort", "langer dan de tekst"), None);
        assert_eq!(place_of("één op één, in het privéleven", "prive"), Some(23));
        assert_eq!(place_of("één op één, in het privéleven", "leven"), Some(29));
        assert_eq!(place_of("de patie\u{308}nten", "patienten"), Some(3));
        assert_eq!(place_of("ë, ö — ü", "client"), None);
    }

    #[test]
    fn a_snippet_says_where_the_words_stand() {
        let query = ["client".to_owned(), "niet".to_owned()];
        let (text, places) = snippet("De cliënt\nwas er niet.", &query);
        assert_eq!(text, "De cliënt was er niet.");
        let words: Vec<_> = places.into_iter().map(|range| &text[range]).collect();
        assert_eq!(words, ["cliënt", "niet"]);
        let (text, places) = snippet("Cliëntent: niet de niet-cliënt.", &query);
        let words: Vec<_> = places.into_iter().map(|range| &text[range]).collect();
        assert_eq!(words, ["Cliënt", "niet", "niet", "cliënt"]);
    }
}
