//! Numbers that both gave out: the new record of the copy gets another, and its texts follow.

use super::Key;
use super::identity::Identity;
use super::report::{Renumbered, code};
use crate::case::Case;
use crate::case::codes::{Rule, rule, set_code};
use crate::model::{CaseData, Record, Value};
use std::collections::HashSet;

/// Gives new records of the copy a number of their own where this file gave the same one. `was`
/// tells the number that a record of the copy had when the two were last one.
pub(super) fn give_numbers(
    case: &mut Case,
    copy: &Case,
    identity: &Identity<'_>,
    candidates: &[Key],
    was: &dyn Fn(Key) -> Option<String>,
) -> Vec<Renumbered> {
    let data = case.data.clone();
    let Some(codes) = &mut case.codes else { return Vec::new() };
    let incoming = |theirs: &Key| {
        let mut record = copy.data.get(theirs.0, theirs.1)?;
        record.set_id(identity.here(theirs.0, theirs.1)?);
        matches!(rule(theirs.0), Rule::Numbered(_)).then_some(record)
    };
    // A number that the copy took from one record is free for another.
    let moved: Vec<Record> = candidates
        .iter()
        .filter_map(|theirs| {
            let record = incoming(theirs)?;
            was(*theirs).is_some_and(|was| was != code(&record)).then_some(record)
        })
        .filter(|record| {
            data.get(record.kind(), record.id()).is_some_and(|ours| code(&ours) != code(record))
        })
        .collect();
    let given_up: HashSet<Key> = moved.iter().map(|record| (record.kind(), record.id())).collect();
    let is_free = |owner: Option<Key>| owner.is_none_or(|owner| given_up.contains(&owner));
    for record in &moved {
        if is_free(codes.owner(record)) {
            codes.take(record);
        }
    }
    let mut clashing = Vec::new();
    for record in candidates.iter().filter(|key| identity.is_fresh(**key)).filter_map(incoming) {
        let owner = codes.owner(&record);
        // What has just taken the number keeps it; what is about to lose it does not.
        let taken = |owner: Key| {
            moved.iter().any(|it| (it.kind(), it.id()) == owner && code(it) == code(&record))
        };
        if is_free(owner) && !owner.is_some_and(taken) {
            codes.take(&record);
        } else {
            clashing.push(record);
        }
    }
    let mut renumbered = Vec::new();
    for mut record in clashing {
        let from = code(&record);
        set_code(&mut record, String::new());
        codes.number(&mut record);
        codes.take(&record);
        let to = code(&record);
        renumbered.push(Renumbered { kind: record.kind(), id: record.id(), from, to });
    }
    renumbered
}

/// Records of the copy that got another number in an earlier merge: their code there, and here.
pub(super) fn earlier_numbers(
    data: &CaseData,
    copy: &Case,
    identity: &Identity<'_>,
) -> Vec<(String, String)> {
    identity
        .pairs()
        .filter(|((kind, _), _)| matches!(rule(*kind), Rule::Numbered(_)))
        .filter_map(|((kind, there), here)| {
            let (theirs, ours) = (copy.data.get(kind, there)?, data.get(kind, here)?);
            Some((code(&theirs), code(&ours)))
        })
        .filter(|(from, to)| from != to && !from.is_empty())
        .collect()
}

/// Texts of the copy that name a record which got another number name it by that.
pub(super) fn follow_numbers(
    record: &mut Record,
    was: Option<&Record>,
    renames: &[(String, String)],
) {
    if renames.is_empty() {
        return;
    }
    let kind = record.kind();
    let mut values = record.to_values();
    let before = was.map(Record::to_values).unwrap_or_default();
    for (place, column) in kind.columns().iter().enumerate() {
        let shape = column.shape;
        let prose = !shape.date && shape.keywords.is_none() && shape.references.is_none();
        if !prose || column.name == "code" || values.get(place) == before.get(place) {
            continue;
        }
        if let Some(Value::Text(text)) = values.get_mut(place)
            && renames.iter().any(|(from, _)| text.contains(from.as_str()))
        {
            *text = rename_words(text, renames);
        }
    }
    if let Ok(renamed) = Record::from_values(kind, values) {
        *record = renamed;
    }
}

/// Replaces whole words; a hyphen is part of a word, as it is of a code.
fn rename_words(text: &str, renames: &[(String, String)]) -> String {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter| !is_word(letter)).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        renamed.push_str(before);
        let other =
            renames.iter().find(|(from, _)| from == word).map_or(word, |(_, to)| to.as_str());
        renamed.push_str(other);
        rest = after;
    }
    renamed.push_str(rest);
    renamed
}
