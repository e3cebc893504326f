//! Dates in a cell: EDTF, or else a Dutch phrase. What cannot be read is never guessed.

use super::notice::Notice;
use crate::model::date::phrase::{self, PhraseContext};
use crate::model::date::{Day, EdtfDate};

/// What came of a cell with a date.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct DateReading {
    /// The date, when it could be read.
    pub when: Option<EdtfDate>,
    /// Whether it was read from words, which are then worth keeping.
    pub from_words: bool,
    /// What the inspector should know about the reading.
    pub notice: Option<Notice>,
}

/// Reads a date, the row before giving the context for 'diezelfde dag' and a missing year.
pub(crate) fn read_date(text: &str, previous: Option<&EdtfDate>) -> DateReading {
    let text = text.trim();
    if let Some(when) = read_edtf(text) {
        return DateReading { when: Some(when), ..DateReading::default() };
    }
    let context = PhraseContext { year: previous.and_then(year_of), previous: previous.cloned() };
    let reading = phrase::read(without_midnight(text), &context);
    let notice = match (&reading.edtf, reading.warning) {
        (None, None) => Some(Notice::new("import-date-unreadable").with("text", text)),
        (None, Some(warning)) => {
            Some(Notice::new("import-date-unreadable-why").with("text", text).reading(warning))
        }
        (Some(when), Some(warning)) => Some(
            Notice::new("import-date-reading")
                .with("text", text)
                .with("when", when.as_str())
                .reading(warning),
        ),
        (Some(_), None) => None,
    };
    DateReading { when: reading.edtf, from_words: true, notice }
}

/// Reads EDTF, also with a space for the `T` and with seconds, as exports of systems have it.
pub(crate) fn read_edtf(text: &str) -> Option<EdtfDate> {
    if let Ok(when) = EdtfDate::parse(text) {
        return Some(when);
    }
    let (day, time) = text.split_once([' ', 'T'])?;
    let mut clock = time.trim().split(':');
    let (hour, minute) = (clock.next()?, clock.next()?);
    let number = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if day.len() != 10 || !number(hour) || !number(minute) {
        return None;
    }
    let seconds = clock.next().unwrap_or("00");
    if !seconds.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    if (hour, minute) == ("00", "00") {
        return EdtfDate::parse(day).ok();
    }
    EdtfDate::parse(&format!("{day}T{hour}:{minute}")).ok()
}

/// Spreadsheets save a day without a time as midnight.
fn without_midnight(text: &str) -> &str {
    [" 00:00:00", " 0:00:00", " 00:00", " 0:00"]
        .iter()
        .find_map(|midnight| text.strip_suffix(midnight))
        .unwrap_or(text)
}

/// The year a date starts in.
fn year_of(when: &EdtfDate) -> Option<i64> {
    let minute = when.earliest_minute().or_else(|| when.latest_minute())?;
    Some(Day(minute.div_euclid(24 * 60)).ymd().0)
}
