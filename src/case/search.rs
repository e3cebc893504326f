//! Searching everything that was recorded.

use super::codes::code_of;
use super::{Case, CaseError};
use crate::model::{Record, RecordKind};
use crate::store::{self, Tier, fold_letter, searched_texts};
use std::ops::Range;

/// A record that answers a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchHit {
    /// Its code, or `table#row id` for a record without one.
    pub id: String,
    /// What kind of record.
    pub kind: RecordKind,
    /// Its row id.
    pub record_id: i64,
    /// The words around the place where it was found.
    pub snippet: String,
    /// Where in the snippet the words stand, in bytes.
    pub matches: Vec<Range<usize>>,
}

/// How many records of a tier are weighed against each other; beyond that no order means
/// anything, and the first come as they stand in the file.
const WEIGHED: usize = 100;

/// The length of a snippet, in characters.
const SNIPPET_LENGTH: usize = 140;

impl Case {
    /// The records in which every word stands, best first: where the words stand as such, then
    /// as the beginning of a word, then as a part of one. Capitals and diacritics do not matter.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn search(&self, words: &str, limit: usize) -> Result<Vec<SearchHit>, CaseError> {
        let query = store::words(words);
        if query.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let mut weighed = Vec::new();
        for candidate in self.store.search(words, limit, limit.max(WEIGHED))? {
            // Another program may have changed it since; a reader may hold an older state.
            if let Some(record) = self.data.get(candidate.kind, candidate.id) {
                weighed.push((candidate.tier, weight(&record, &query), record));
            }
        }
        self.add_unindexed(&query, &mut weighed)?;
        weighed.sort_by(|one, other| {
            (one.0, other.1, one.2.kind(), one.2.id()).cmp(&(
                other.0,
                one.1,
                other.2.kind(),
                other.2.id(),
            ))
        });
        weighed.truncate(limit);
        Ok(weighed.into_iter().map(|(_, _, record)| hit(&record, &query)).collect())
    }

    /// What another program changed is not in the index before the next step; it is looked
    /// through one by one.
    fn add_unindexed(
        &self,
        query: &[String],
        weighed: &mut Vec<(Tier, u32, Record)>,
    ) -> Result<(), CaseError> {
        for row in self.store.foreign_rows()? {
            let Some(kind) = row.kind().filter(|kind| store::is_searched(*kind)) else { continue };
            weighed.retain(|(_, _, record)| (record.kind(), record.id()) != (kind, row.row_id));
            let Some(record) = self.data.get(kind, row.row_id) else { continue };
            if let Some(tier) = tier(&record, query) {
                weighed.push((tier, weight(&record, query), record));
            }
        }
        Ok(())
    }
}

/// How well a record answers, by its text alone.
fn tier(record: &Record, query: &[String]) -> Option<Tier> {
    let words: Vec<String> = searched_texts(record).into_iter().flat_map(store::words).collect();
    query
        .iter()
        .map(|wanted| {
            words
                .iter()
                .filter_map(|word| {
                    if word == wanted {
                        Some(Tier::Word)
                    } else if word.starts_with(wanted) {
                        Some(Tier::Beginning)
                    } else {
                        (wanted.chars().count() > 2 && word.contains(wanted)).then_some(Tier::Part)
                    }
                })
                .min()
        })
        .try_fold(Tier::Word, |worst, tier| tier.map(|tier| worst.max(tier)))
}

/// How much a record is about the words: those in its first texts, the title and summary, count
/// most, and those in a short text more than those in a long one.
fn weight(record: &Record, query: &[String]) -> u32 {
    let mut weight = 0;
    let mut length = 0;
    for (place, text) in searched_texts(record).into_iter().enumerate() {
        store::for_each_word(text, |word| {
            length += 1;
            if query.iter().any(|wanted| word.contains(wanted.as_str())) {
                weight += if place == 0 { 300 } else { 100 };
            }
        });
    }
    // Facts are what is mostly looked for.
    let part = if record.kind() == RecordKind::Event { 3 } else { 2 };
    weight * 100 / (40 + length) * part
}

fn hit(record: &Record, query: &[String]) -> SearchHit {
    let (kind, record_id) = (record.kind(), record.id());
    let id = code_of(record)
        .map(|(code, _)| code)
        .filter(|code| !code.is_empty())
        .map_or_else(|| format!("{}#{record_id}", kind.table()), str::to_owned);
    let texts = searched_texts(record);
    let best = texts.iter().enumerate().max_by_key(|(place, text)| {
        let found: std::collections::HashSet<_> =
            places(text, query).into_iter().map(|(_, word)| word).collect();
        (found.len(), std::cmp::Reverse(*place))
    });
    let text = best.map_or("", |(_, text)| *text);
    let (snippet, matches) = snippet(text, query);
    SearchHit { id, kind, record_id, snippet, matches }
}

/// Where words of the query stand in a text: the bytes, and which word.
fn places(text: &str, query: &[String]) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    let mut word = Folded::default();
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36F}') {
            word.push(at, letter);
            continue;
        }
        for (number, wanted) in query.iter().enumerate() {
            if let Some(range) = word.find(wanted) {
                found.push((range, number));
            }
        }
        word = Folded::default();
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
        let start = self.text.find(wanted)?;
        let end = self.origins.get(start + wanted.len() - 1)?.end;
        Some(self.origins.get(start)?.start..end)
    }
}

/// The words around the first place found, on one line.
fn snippet(text: &str, query: &[String]) -> (String, Vec<Range<usize>>) {
    let places = places(text, query);
    let first = places.first().map_or(0, |(range, _)| range.start);
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let at = letters.partition_point(|(byte, _)| *byte < first);
    let mut start = at.saturating_sub(SNIPPET_LENGTH / 3);
    let end = (start + SNIPPET_LENGTH).min(letters.len());
    // A text that ends soon after the word shows more of what stands before it.
    start = start.min(end.saturating_sub(SNIPPET_LENGTH));
    while start > 0 && start < at && !letters.get(start - 1).is_some_and(|(_, c)| c.is_whitespace())
    {
        start += 1;
    }
    let byte = |place: usize| letters.get(place).map_or(text.len(), |(byte, _)| *byte);
    let (from, to) = (byte(start), byte(end));
    let lead = if start > 0 { "…" } else { "" };
    let body: String = text
        .get(from..to)
        .unwrap_or_default()
        .chars()
        // Byte for byte, so that the places found stay where they are.
        .map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter })
        .collect();
    let tail = if end < letters.len() { "…" } else { "" };
    let matches = places
        .into_iter()
        .filter(|(range, _)| range.start >= from && range.end <= to)
        .map(|(range, _)| range.start - from + lead.len()..range.end - from + lead.len())
        .collect();
    (format!("{lead}{body}{tail}"), matches)
}
