//! The words around the place where something was found.

use crate::store::fold_letter;
use std::ops::Range;

/// The length of a snippet, in characters, and how many of them stand before what was found.
const LENGTH: usize = 140;
const LEAD: usize = 45;

/// Where a folded word stands in a text, be it in part of another: its first byte.
pub(super) fn place_of(text: &str, wanted: &str) -> Option<usize> {
    // Most texts and words have no diacritics, and then bytes can be compared as they are.
    let (bytes, wanted_bytes) = (text.as_bytes(), wanted.as_bytes());
    let (offset, rarest) = rarest(wanted_bytes)?;
    if bytes.len() >= wanted_bytes.len() {
        let end = bytes.len() - (wanted_bytes.len() - 1 - offset);
        let looked_at = bytes.get(offset..end).unwrap_or_default();
        for at in memchr::memchr2_iter(rarest, rarest.to_ascii_uppercase(), looked_at) {
            let part = bytes.get(at..at + wanted_bytes.len());
            if part.is_some_and(|part| part.eq_ignore_ascii_case(wanted_bytes)) {
                return Some(at);
            }
        }
    }
    let plain = text.is_ascii();
    if plain {
        return None;
    }
    places(text, std::slice::from_ref(&wanted)).first().map(|range| range.start)
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
    let mut from = before.char_indices().rev().take(LEAD).last().map_or(before.len(), |(at, _)| at);
    let mut to = end_of(text, from);
    // A text that ends soon after shows more of what stands before.
    if to == text.len() && from > 0 {
        from = text.char_indices().rev().take(LENGTH).last().map_or(0, |(at, _)| at).min(from);
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
    if body.contains(['\n', '\r', '\t']) {
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

fn end_of(text: &str, from: usize) -> usize {
    if text.len() - from <= LENGTH {
        return text.len();
    }
    text.get(from..)
        .and_then(|rest| rest.char_indices().nth(LENGTH))
        .map_or(text.len(), |(at, _)| from + at)
}

/// Where words of the query stand in a text, in order.
fn places(text: &str, query: &[impl AsRef<str>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if text.is_ascii() {
        for wanted in query.iter().map(AsRef::as_ref) {
            let mut from = 0;
            while let Some(at) = text.get(from..).and_then(|rest| place_of(rest, wanted)) {
                found.push(from + at..from + at + wanted.len());
                from += at + wanted.len();
            }
        }
        found.sort_by_key(|range| range.start);
        return found;
    }
    let mut word = Folded::default();
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36F}') {
            word.push(at, letter);
            continue;
        }
        if !word.text.is_empty() {
            found.extend(query.iter().filter_map(|wanted| word.find(wanted.as_ref())));
            word.text.clear();
            word.origins.clear();
        }
    }
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
    }

    #[test]
    fn a_snippet_says_where_the_words_stand() {
        let query = ["client".to_owned(), "niet".to_owned()];
        let (text, places) = snippet("De cliënt\nwas er niet.", &query);
        assert_eq!(text, "De cliënt was er niet.");
        let words: Vec<_> = places.into_iter().map(|range| &text[range]).collect();
        assert_eq!(words, ["cliënt", "niet"]);
    }
}
