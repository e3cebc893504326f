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
                weighed.push(Sighting::of(record, found.tier, &query));
            }
        }
        for (kind, id) in unindexed {
            let Some(record) = self.fetch(kind, id) else { continue };
            if let Some(tier) = tier(&record, &query) {
                weighed.push(Sighting::of(record, tier, &query));
            }
        }
        weighed.sort_by_key(Sighting::rank);
        weighed.truncate(limit);
        Ok(weighed.into_iter().map(|sighting| sighting.into_hit(&query)).collect())
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

/// What a record has of the words.
struct Sighting {
    record: Found,
    tier: Tier,
    weight: usize,
    /// Which of its texts has most of the words, and where the first of them stands in it.
    text: usize,
    place: usize,
}

impl Sighting {
    /// Looks where the words stand. Those in its first texts, the title and summary, weigh most,
    /// and those in a short text more than those in a long one.
    fn of(record: Found, tier: Tier, query: &[String]) -> Self {
        let (mut weight, mut best, mut text, mut place) = (0, 0, 0, 0);
        let mut seen = vec![false; query.len()];
        for (number, one) in record.texts().enumerate() {
            let (mut words, mut first) = (0, usize::MAX);
            for (wanted, seen) in query.iter().zip(&mut seen) {
                let Some(at) = place_of(one, wanted) else { continue };
                words += 1;
                first = first.min(at);
                if !std::mem::replace(seen, true) {
                    weight += 1_000_000 / (1 + number) / (200 + one.len());
                }
            }
            // The first text with the most of the words.
            if words > best {
                (best, text, place) = (words, number, first);
            }
            if words == query.len() {
                break;
            }
        }
        // Facts are what is mostly looked for.
        if record.kind() == RecordKind::Event {
            weight = weight * 3 / 2;
        }
        Self { record, tier, weight, text, place }
    }

    /// What comes first in the answer is the least.
    fn rank(&self) -> impl Ord + use<> {
        let Self { record, tier, weight, .. } = self;
        (*tier, std::cmp::Reverse(*weight), record.kind(), record.id())
    }

    fn into_hit(self, query: &[String]) -> SearchHit {
        let record = &self.record;
        let (kind, record_id) = (record.kind(), record.id());
        let id = match record.code() {
            "" => format!("{}#{record_id}", kind.table()),
            code => code.to_owned(),
        };
        let text = record.texts().nth(self.text).unwrap_or_default();
        let (snippet, matches) = around(text, self.place, query);
        SearchHit { id, kind, record_id, snippet, matches }
    }
}
