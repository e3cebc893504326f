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

/// The words of the vocabulary that one word of the query stands for.
const MOST_EXPANSIONS: i64 = 48;

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
    for tier in [Tier::Word, Tier::Beginning, Tier::Part] {
        let mut wider = tier == Tier::Word;
        for (word, expansion) in words.iter().zip(&mut expansions) {
            let more = match tier {
                Tier::Word => continue,
                Tier::Beginning => beginning_with(connection, word)?,
                Tier::Part => containing(connection, word)?,
            };
            for other in more {
                if !expansion.contains(&other) {
                    expansion.push(other);
                    wider = true;
                }
            }
        }
        if wider {
            matching(connection, &expansions, tier, most, &mut seen, &mut found)?;
        }
        if found.len() >= enough {
            break;
        }
    }
    Ok(found)
}

/// Records in which, for each word, one of its expansions stands.
fn matching(
    connection: &Connection,
    expansions: &[Vec<String>],
    tier: Tier,
    most: usize,
    seen: &mut HashSet<i64>,
    found: &mut Vec<Candidate>,
) -> Result<(), StoreError> {
    let query = expansions
        .iter()
        .map(|words| {
            let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
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

/// Words of the vocabulary that begin with `word`, the shortest first.
fn beginning_with(connection: &Connection, word: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT word FROM (
             SELECT word FROM search_vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111)
             LIMIT 1000
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
    let groups: Vec<String> = letters
        .windows(3)
        .map(|group| format!("\"{}\"", group.iter().collect::<String>()))
        .collect();
    let mut statement = connection.prepare_cached(
        "SELECT word FROM (
             SELECT known.word AS word
             FROM search_part JOIN search_vocabulary AS known ON known.id = search_part.rowid
             WHERE search_part MATCH ?1 AND instr(known.word, ?2) > 0
             LIMIT 1000
         ) ORDER BY length(word), word LIMIT ?3",
    )?;
    let words = statement
        .query_map(params![groups.join(" AND "), word, MOST_EXPANSIONS], |row| row.get(0))?;
    Ok(words.collect::<rusqlite::Result<_>>()?)
}
