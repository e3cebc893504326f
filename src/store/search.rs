//! Finding records by words, parts of words and beginnings of words.

use super::error::StoreError;
use super::folding;
use super::search_index::record_of;
use crate::model::RecordKind;
use rusqlite::{Connection, params};
use std::collections::HashSet;

/// How well a record answers; a lower one comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Every word stands in it as such.
    Word,
    /// Every word stands in it, some only as the beginning of one.
    Beginning,
    /// Every word stands in it, some only as a part of one.
    Part,
}

/// A record that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What kind of record.
    pub kind: RecordKind,
    /// Its row id.
    pub id: i64,
    /// How well it answers.
    pub tier: Tier,
}

/// How many words of the vocabulary one word of the query stands for at first, the shortest
/// ones, and how many when these do not find enough.
const FIRST_EXPANSIONS: usize = 32;
const MOST_EXPANSIONS: i64 = 1000;

/// The records in which every word stands: as a word first, then as a beginning, then as a part.
/// At most `most` of each tier, in order of their ids.
pub(super) fn search(
    connection: &Connection,
    query: &str,
    enough: usize,
    most: usize,
) -> Result<Vec<Candidate>, StoreError> {
    let words = folding::words(query);
    let mut found = Vec::new();
    if words.is_empty() {
        return Ok(found);
    }
    let mut seen = HashSet::new();
    let mut expansions: Vec<Vec<String>> = words.iter().map(|word| vec![word.clone()]).collect();
    // A word that no record has is not worth a look in the index.
    let mut known = true;
    for word in &words {
        known = known && is_known(connection, word)?;
    }
    if known {
        matching(connection, &expansions, usize::MAX, Tier::Word, most, &mut seen, &mut found)?;
    }
    for tier in [Tier::Beginning, Tier::Part] {
        if found.len() >= enough {
            break;
        }
        let mut wider = false;
        for (word, expansion) in words.iter().zip(&mut expansions) {
            let more = if tier == Tier::Beginning {
                beginning_with(connection, word)?
            } else {
                containing(connection, word)?
            };
            let known: HashSet<String> = expansion.iter().cloned().collect();
            let before = expansion.len();
            expansion.extend(more.into_iter().filter(|other| !known.contains(other)));
            wider |= expansion.len() > before;
        }
        if !wider {
            continue;
        }
        for width in [FIRST_EXPANSIONS, usize::MAX] {
            matching(connection, &expansions, width, tier, most, &mut seen, &mut found)?;
            if found.len() >= enough || expansions.iter().all(|words| words.len() <= width) {
                break;
            }
        }
    }
    Ok(found)
}

/// Records in which, for each word, one of its expansions stands.
fn matching(
    connection: &Connection,
    expansions: &[Vec<String>],
    width: usize,
    tier: Tier,
    most: usize,
    seen: &mut HashSet<i64>,
    found: &mut Vec<Candidate>,
) -> Result<(), StoreError> {
    let query = expansions
        .iter()
        .map(|words| {
            let words: Vec<String> =
                words.iter().take(width).map(|word| format!("\"{word}\"")).collect();
            format!("({})", words.join(" OR "))
        })
        .collect::<Vec<_>>()
        .join(" AND ");
    let mut statement = connection
        .prepare_cached("SELECT rowid FROM search_word WHERE search_word MATCH ? LIMIT ?")?;
    let limit = i64::try_from(most + seen.len()).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![query, limit])?;
    while let Some(row) = rows.next()? {
        let rowid: i64 = row.get(0)?;
        if let Some((kind, id)) = record_of(rowid)
            && seen.insert(rowid)
        {
            found.push(Candidate { kind, id, tier });
        }
    }
    Ok(())
}

/// Whether a word stands in the vocabulary.
fn is_known(connection: &Connection, word: &str) -> Result<bool, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT 1 FROM search_vocabulary WHERE word = ?")?;
    Ok(statement.exists([word])?)
}

/// Words of the vocabulary that begin with `word`, the shortest first.
fn beginning_with(connection: &Connection, word: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT word FROM (
             SELECT word FROM search_vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111)
             LIMIT 5000
         ) ORDER BY length(word), word LIMIT ?2",
    )?;
    let words = statement.query_map(params![word, MOST_EXPANSIONS], |row| row.get(0))?;
    Ok(words.collect::<rusqlite::Result<_>>()?)
}

/// Words of the vocabulary in which `word` stands, the shortest first. Fewer than three letters
/// stand in half of all words and tell nothing; they are found as words and beginnings only.
fn containing(connection: &Connection, word: &str) -> Result<Vec<String>, StoreError> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 {
        return Ok(Vec::new());
    }
    // Every third group and the last one cover the word; what they find is looked at whole.
    let last = letters.len() - 3;
    let groups: Vec<String> = letters
        .windows(3)
        .enumerate()
        .filter(|(at, _)| at % 3 == 0 || *at == last)
        .map(|(_, group)| group)
        .map(|group| format!("\"{}\"", group.iter().collect::<String>()))
        .collect();
    let mut statement = connection.prepare_cached(
        "SELECT word FROM (
             SELECT known.word AS word
             FROM search_part JOIN search_vocabulary AS known ON known.id = search_part.rowid
             WHERE search_part MATCH ?1 AND instr(known.word, ?2) > 0
             LIMIT 5000
         ) ORDER BY length(word), word LIMIT ?3",
    )?;
    let words = statement
        .query_map(params![groups.join(" AND "), word, MOST_EXPANSIONS], |row| row.get(0))?;
    Ok(words.collect::<rusqlite::Result<_>>()?)
}
