//! Keeping the search index in step with the records.

use super::error::StoreError;
use super::folding::for_each_word;
use crate::model::{Event, Record, RecordKind};
use rusqlite::Connection;
use std::collections::HashSet;

/// The kinds of record that are searched. Their place in this list is part of the rowids in the
/// file: new kinds come at the end.
pub const SEARCHED_KINDS: &[RecordKind] = &[
    RecordKind::Event,
    RecordKind::Citation,
    RecordKind::Finding,
    RecordKind::Statement,
    RecordKind::Contradiction,
    RecordKind::ReportText,
    RecordKind::Conclusion,
    RecordKind::Organisation,
    RecordKind::Person,
    RecordKind::Source,
    RecordKind::SafetyAgreement,
    RecordKind::InformationItem,
    RecordKind::Interpretation,
    RecordKind::Judgement,
    RecordKind::ImprovementPoint,
    RecordKind::Recommendation,
    RecordKind::FollowUpMeasure,
    RecordKind::OpenQuestion,
];

/// Room for the number of the kind in a rowid.
const KINDS: i64 = 64;

/// Whether a kind of record is searched.
#[must_use]
pub fn is_searched(kind: RecordKind) -> bool {
    SEARCHED_KINDS.contains(&kind)
}

/// The texts by which an event is found, the most telling first.
pub fn searched_texts_of_event(event: &Event) -> impl Iterator<Item = &str> {
    let parties = [&event.from, &event.to, &event.actors, &event.about];
    [&event.title, &event.summary, &event.text, &event.child_said]
        .into_iter()
        .chain([&event.date_phrase, &event.key_moment, &event.code, &event.key])
        .chain(parties.into_iter().chain([&event.shared_with, &event.not_informed]).flatten())
        .chain([&event.note])
        .map(String::as_str)
        .filter(|text| !text.is_empty())
}

/// The texts by which a record is found, the most telling first.
#[must_use]
pub fn searched_texts(record: &Record) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    match record {
        Record::Event(event) => return searched_texts_of_event(event).collect(),
        Record::Citation(row) => texts.extend([&*row.quotation, &row.locator, &row.note]),
        Record::Finding(row) => texts.extend([&*row.title, &row.text, &row.code, &row.note]),
        Record::Statement(row) => {
            texts.extend([&*row.text, &row.interviewee, &row.code, &row.note]);
        }
        Record::Contradiction(row) => {
            texts.extend([&*row.topic, &row.claim_a, &row.claim_b, &row.reasoning, &row.code]);
            texts.push(&row.note);
        }
        Record::ReportText(row) => texts.extend([&*row.text, &row.note]),
        Record::Conclusion(row) => texts.extend([&*row.text, &row.subject, &row.note]),
        Record::Organisation(row) => {
            texts.extend([&*row.name, &row.code, &row.public_label, &row.municipality]);
            texts.extend(row.aliases.iter().map(String::as_str));
            texts.push(&row.note);
        }
        Record::Person(row) => texts.extend([&*row.pseudonym, &row.name, &row.code, &row.note]),
        Record::Source(row) => texts.extend([&*row.title, &row.code, &row.note]),
        Record::SafetyAgreement(row) => {
            texts.extend([&*row.what, &row.checker, &row.how, &row.consequence, &row.code]);
            texts.push(&row.note);
        }
        Record::InformationItem(row) => {
            texts.extend([&*row.item, &row.consequence, &row.code, &row.note]);
        }
        Record::Interpretation(row) => {
            texts.extend([&*row.explanation, &row.code, &row.note]);
            texts.extend(row.adopted_by.iter().map(String::as_str));
        }
        Record::Judgement(row) => texts.extend([&*row.reasoning, &row.note]),
        Record::ImprovementPoint(row) => texts.extend([&*row.text, &row.code, &row.note]),
        Record::Recommendation(row) => {
            texts.extend([&*row.text, &row.addressee, &row.code, &row.note]);
        }
        Record::FollowUpMeasure(row) => {
            texts.extend([&*row.what, &row.owner, &row.code, &row.note]);
        }
        Record::OpenQuestion(row) => {
            texts.extend([&*row.question, &row.answer, &row.ask_whom, &row.code, &row.note]);
        }
        _ => {}
    }
    texts.retain(|text| !text.is_empty());
    texts
}

/// The rowid of a record in the index; none for a kind that is not searched.
pub(super) fn rowid(kind: RecordKind, id: i64) -> Option<i64> {
    let number = SEARCHED_KINDS.iter().position(|searched| *searched == kind)?;
    id.checked_mul(KINDS)?.checked_add(i64::try_from(number).ok()?)
}

/// The record behind a rowid.
pub(super) fn record_of(rowid: i64) -> Option<(RecordKind, i64)> {
    let number = usize::try_from(rowid.rem_euclid(KINDS)).ok()?;
    Some((*SEARCHED_KINDS.get(number)?, rowid.div_euclid(KINDS)))
}

/// The index during one transaction.
pub(super) struct SearchIndex<'a> {
    connection: &'a Connection,
    /// Words known to stand in the vocabulary, so that a long import asks for each but once.
    known: HashSet<String>,
    /// Words that the vocabulary may have yet to learn.
    new: Vec<String>,
    words: String,
}

impl<'a> SearchIndex<'a> {
    pub(super) fn new(connection: &'a Connection) -> Self {
        Self { connection, known: HashSet::new(), new: Vec::new(), words: String::new() }
    }

    /// Replaces what is known of a record by what it became; none: it is gone.
    pub(super) fn replace(
        &mut self,
        rowid: i64,
        was_known: bool,
        after: Option<&Record>,
    ) -> Result<(), StoreError> {
        if was_known {
            self.connection
                .prepare_cached("DELETE FROM search_word WHERE rowid = ?")?
                .execute([rowid])?;
        }
        let Some(after) = after else { return Ok(()) };
        self.words.clear();
        for text in searched_texts(after) {
            for_each_word(text, |word| {
                self.words.push_str(word);
                self.words.push(' ');
                if !self.known.contains(word) {
                    self.known.insert(word.to_owned());
                    self.new.push(word.to_owned());
                }
            });
        }
        self.connection
            .prepare_cached("INSERT INTO search_word (rowid, words) VALUES (?, ?)")?
            .execute((rowid, &self.words))?;
        Ok(())
    }

    /// Adds the new words to the vocabulary. Only now, one table after the other: FTS5 writes
    /// what it has gathered whenever a statement on another table could fail by itself.
    pub(super) fn finish(self) -> Result<(), StoreError> {
        let mut learnt = Vec::new();
        {
            let mut learn = self
                .connection
                .prepare_cached("INSERT OR IGNORE INTO search_vocabulary (word) VALUES (?)")?;
            for word in self.new {
                if learn.execute([&word])? == 1 {
                    learnt.push((self.connection.last_insert_rowid(), word));
                }
            }
        }
        let mut index = self
            .connection
            .prepare_cached("INSERT INTO search_part (rowid, word) VALUES (?, ?)")?;
        for (id, word) in learnt {
            index.execute((id, word))?;
        }
        Ok(())
    }
}

/// Puts the index in order, so that a search looks in one place instead of many.
pub(super) fn tidy(connection: &Connection) -> Result<(), StoreError> {
    for table in ["search_word", "search_part"] {
        connection.execute(&format!("INSERT INTO {table} ({table}) VALUES ('optimize')"), [])?;
    }
    Ok(())
}
