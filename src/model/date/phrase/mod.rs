//! Date phrases as inspectors and sources write them, to EDTF.
//!
//! Dutch, with English month names and small words as a bonus. What cannot be read is left
//! unread and flagged; nothing is guessed. Choices a reader may want to know:
//!
//! - numbers are day first: `3/5/2015` is 3 May; a year of two digits is 2000–2049 or 1950–1999;
//! - 'begin', 'medio' and 'eind' of a month are the 6th, the 15th and the last day minus five, of
//!   a year February, June and November, of a season its first, second and last month, each `~`;
//! - 'mei en juni' is a period; days, months or years that do not adjoin are a set `{…}`;
//!   'mei of juni' is `[…]`, one of them; 'mei/juni' is somewhere in those months;
//! - 'winter 2014' is the winter that begins in December 2014, and the warning says so;
//! - 'voor' and 'na' a day, month or year leave that day, month or year out;
//! - a part of the day is left to the phrase: the date keeps the day.

mod cursor;
mod draft;
mod point;
mod range;
mod relative;
mod tokens;
mod warning;
mod words;

pub use warning::{Note, Warning};

use super::{DateError, EdtfDate};
use cursor::Cursor;
use draft::Writer;

/// A phrase longer than this is no date, in bytes.
const LONGEST_PHRASE: usize = 300;

/// What a phrase may lean on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhraseContext {
    /// The year of phrases that give none; without it that of `previous`, where it has one.
    pub year: Option<i64>,
    /// The date of the previous row, for 'de volgende dag'.
    pub previous: Option<EdtfDate>,
}

/// What was made of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The date; none when the phrase could not be read.
    pub edtf: Option<EdtfDate>,
    /// What the person who typed it should know; always there when there is no date.
    pub warning: Option<Warning>,
}

/// Reads a date phrase, or EDTF typed as it is.
#[must_use]
pub fn read(phrase: &str, context: &PhraseContext) -> Reading {
    let trimmed = phrase.trim();
    if trimmed.is_empty() {
        return unread(Note::Empty);
    }
    let as_edtf = EdtfDate::parse(trimmed);
    if let Ok(date) = as_edtf {
        return Reading { edtf: Some(date), warning: None };
    }
    if trimmed.len() > LONGEST_PHRASE {
        return unread(Note::Unreadable);
    }
    let tokens = tokens::tokens(trimmed);
    let mut writer = Writer::new(context);
    let written = read_all(Cursor::new(&tokens), &mut writer);
    let reading = written.and_then(|edtf| {
        EdtfDate::parse(&edtf).map_err(|error| match error {
            DateError::EndBeforeStart(_) => Note::EndBeforeStart,
            DateError::Impossible(_) => Note::Impossible(trimmed.to_owned()),
            _ => Note::Unreadable,
        })
    });
    match reading {
        Ok(date) => Reading { edtf: Some(date), warning: Warning::new(writer.notes) },
        // 2015-02-30 has the form of EDTF: say that there is no such day.
        Err(Note::Unreadable) if matches!(as_edtf, Err(DateError::Impossible(_))) => {
            unread(Note::Impossible(trimmed.to_owned()))
        }
        Err(Note::Unreadable) if matches!(as_edtf, Err(DateError::EndBeforeStart(_))) => {
            unread(Note::EndBeforeStart)
        }
        Err(note) => unread(note),
    }
}

fn unread(note: Note) -> Reading {
    Reading { edtf: None, warning: Warning::new(vec![note]) }
}

/// Tries each kind of phrase; the first that uses every word is it.
fn read_all(cursor: Cursor<'_>, writer: &mut Writer<'_>) -> Result<String, Note> {
    if let Some(reading) = relative::read(cursor, writer) {
        return reading;
    }
    range::read(cursor, writer)
}
