//! Searching everything that was recorded.

use super::codes::code_of;
use super::snippet::{around, place_of};
use super::{Case, CaseError};
use crate::model::{Event, Id, Record, RecordKind};
use crate::store::{self, Tier, searched_texts, searched_texts_of_event};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

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

/// A record that was found. Events are many and are not copied for it.
enum Found {
    Event(Arc<Event>),
    Other(Record),
}

impl Found {
    /// What it is found by. Mostly the first text or two will do, so the rest is not touched.
    fn texts(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Event(event) => Box::new(searched_texts_of_event(event)),
            Self::Other(record) => Box::new(searched_texts(record).into_iter()),
        }
    }

    fn kind(&self) -> RecordKind {
        match self {
            Self::Event(_) => RecordKind::Event,
            Self::Other(record) => record.kind(),
        }
    }

    fn id(&self) -> i64 {
        match self {
            Self::Event(event) => event.id.value(),
            Self::Other(record) => record.id(),
        }
    }

    fn code(&self) -> &str {
        match self {
            Self::Event(event) => &event.code,
            Self::Other(record) => code_of(record).map_or("", |(code, _)| code),
        }
    }
}

impl Case {
    /// The records in which every word stands, best first: where the words stand as such, then
    /// as the beginning of a word, then as a part of one. Capitals and diacritics do not matter.
    ///
    /// What answers equally well is weighed only when it is few: of more than `limit` the first
    /// ones stand for all, since no order among thousands means anything.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn search(&self, words: &str, limit: usize) -> Result<Vec<SearchHit>, CaseError> {
        let query = store::words(words);
        if query.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        // What changed of late is not in the index yet, or no longer as the index has it.
        let (found, unindexed) = self.store.search(words, limit, limit)?;
        let changed: HashSet<_> = unindexed.iter().copied().collect();
        let mut weighed = Vec::with_capacity(found.len() + unindexed.len());
        for found in found {
            if changed.contains(&(found.kind, found.id)) {
                continue;
            }
            // A reader may hold an older state than the index.
            if let Some(record) = self.fetch(found.kind, found.id) {
                weighed.push((found.tier, weight(&record, &query), record));
            }
        }
        for (kind, id) in unindexed {
            let Some(record) = self.fetch(kind, id) else { continue };
            if let Some(tier) = tier(&record, &query) {
                weighed.push((tier, weight(&record, &query), record));
            }
        }
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

    fn fetch(&self, kind: RecordKind, id: i64) -> Option<Found> {
        if kind == RecordKind::Event {
            return self.data.events.get(Id::new(id)).map(|event| Found::Event(Arc::clone(event)));
        }
        self.data.get(kind, id).map(Found::Other)
    }
}

/// How well a record answers, by its text alone.
fn tier(record: &Found, query: &[String]) -> Option<Tier> {
    let texts: Vec<&str> = record.texts().collect();
    let has = |wanted: &String| texts.iter().any(|text| place_of(text, wanted).is_some());
    if !query.iter().all(has) {
        return None;
    }
    let words: Vec<String> = texts.into_iter().flat_map(store::words).collect();
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
fn weight(record: &Found, query: &[String]) -> usize {
    let mut weight = 0;
    for wanted in query {
        let found = record.texts().enumerate().find(|(_, text)| place_of(text, wanted).is_some());
        if let Some((place, text)) = found {
            weight += 1_000_000 / (1 + place) / (200 + text.len());
        }
    }
    // Facts are what is mostly looked for.
    if record.kind() == RecordKind::Event { weight * 3 / 2 } else { weight }
}

fn hit(record: &Found, query: &[String]) -> SearchHit {
    let (kind, record_id) = (record.kind(), record.id());
    let id = match record.code() {
        "" => format!("{}#{record_id}", kind.table()),
        code => code.to_owned(),
    };
    // The first text with the most of the words, and the first place where one stands.
    let mut best = ("", 0, 0);
    for text in record.texts() {
        let (mut words, mut first) = (0, usize::MAX);
        for place in query.iter().filter_map(|wanted| place_of(text, wanted)) {
            words += 1;
            first = first.min(place);
        }
        if words > best.1 {
            best = (text, words, first);
        }
        if words == query.len() {
            break;
        }
    }
    let (snippet, matches) = around(best.0, best.2, query);
    SearchHit { id, kind, record_id, snippet, matches }
}
