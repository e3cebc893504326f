//! Reads phrases that count from another date: 'twee weken voor 8 juni 2015', 'de volgende dag'.

use super::Note;
use super::cursor::Cursor;
use super::draft::{Writer, mark};
use super::point::point;
use super::words;
use crate::model::date::{DateShape, EdtfDate, Precision};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// Reads a phrase that leans on another date; none when it does not.
pub(super) fn read(cursor: Cursor<'_>, writer: &mut Writer<'_>) -> Option<Result<String, Note>> {
    let mut at = cursor;
    at.skip_words(|word| matches!(word, "op" | "in" | "on"));
    let read = same_day(at).or_else(|| neighbouring_day(at)).or_else(|| counted(at))?;
    Some(read.base.find(writer).and_then(|base| shift(&base, read.count, read.unit)))
}

struct Relative<'a> {
    count: i64,
    unit: Unit,
    base: Base<'a>,
}

/// The date that is counted from.
enum Base<'a> {
    Previous,
    /// The rest of the phrase.
    Written(Cursor<'a>),
}

impl Base<'_> {
    fn find(self, writer: &mut Writer<'_>) -> Result<EdtfDate, Note> {
        match self {
            Self::Previous => writer.context.previous.clone().ok_or(Note::PreviousMissing),
            Self::Written(mut cursor) => {
                let mut draft = point(&mut cursor).ok_or(Note::Unreadable)?;
                if !cursor.is_done() {
                    return Err(Note::Unreadable);
                }
                let text = writer.write(&mut draft)?;
                EdtfDate::parse(&text).map_err(|_| Note::Unreadable)
            }
        }
    }
}

/// 'diezelfde dag', 'die avond', 'idem'.
fn same_day(mut at: Cursor<'_>) -> Option<Relative<'_>> {
    let idem = at.take_any(&[&["idem"]]);
    at.take_any(&[&["de"], &["the"]]);
    let same =
        at.take_any(&[&["diezelfde"], &["dezelfde"], &["zelfde"], &["die"], &["that"], &["same"]]);
    let day =
        at.take(|word| (matches!(word, "dag" | "day") || words::is_day_part(word)).then_some(()));
    let whole = (idem && !same && day.is_none()) || (same && day.is_some());
    (whole && at.is_done()).then_some(Relative { count: 0, unit: Unit::Day, base: Base::Previous })
}

/// 'de volgende dag', 'daags erna', 'de dag ervoor', 'de dag na 8 juni 2015'.
fn neighbouring_day(mut at: Cursor<'_>) -> Option<Relative<'_>> {
    at.take_any(&[&["de"], &["the"]]);
    let is_day =
        |word: &str| (matches!(word, "dag" | "day") || words::is_day_part(word)).then_some(());
    let sign = if at.take_any(&[&["volgende"], &["next"], &["following"]]) {
        at.take(is_day)?;
        1
    } else if at.take_any(&[&["vorige"], &["previous"]]) {
        at.take(is_day)?;
        -1
    } else {
        at.take(|word| matches!(word, "dag" | "daags" | "day").then_some(()))?;
        return direction(at, true).map(|(sign, base)| Relative {
            count: sign,
            unit: Unit::Day,
            base,
        });
    };
    at.is_done().then_some(Relative { count: sign, unit: Unit::Day, base: Base::Previous })
}

/// 'een week later', 'drie dagen na 8 juni 2015', 'na zes maanden'.
fn counted(mut at: Cursor<'_>) -> Option<Relative<'_>> {
    let ahead_of_count = at.take_any(&[&["na"], &["after"]]);
    let count = at.take(words::number).or_else(|| {
        let (value, _) = at.peek_number(0)?;
        at.skip(1);
        Some(i64::from(value))
    })?;
    let unit = at.take(|word| {
        Some(match word {
            "dag" | "dagen" | "day" | "days" => Unit::Day,
            "week" | "weken" | "weeks" => Unit::Week,
            "maand" | "maanden" | "month" | "months" => Unit::Month,
            "jaar" | "jaren" | "year" | "years" => Unit::Year,
            _ => return None,
        })
    })?;
    let (sign, base) = if ahead_of_count {
        at.is_done().then_some((1, Base::Previous))?
    } else {
        direction(at, false)?
    };
    Some(Relative { count: sign * count, unit, base })
}

/// Forwards (1) or backwards (-1), and from what.
fn direction(mut at: Cursor<'_>, of_day: bool) -> Option<(i64, Base<'_>)> {
    let later: &[&[&str]] =
        &[&["later"], &["erna"], &["daarna"], &["nadien"], &["daarop"], &["nadat"]];
    let earlier: &[&[&str]] =
        &[&["eerder"], &["ervoor"], &["daarvoor"], &["tevoren"], &["earlier"]];
    if at.take_any(later) {
        return at.is_done().then_some((1, Base::Previous));
    }
    if at.take_any(earlier) {
        return at.is_done().then_some((-1, Base::Previous));
    }
    let sign = if at.take_any(&[&["na"], &["after"]]) {
        1
    } else if at.take_any(&[&["voor"], &["before"]]) {
        -1
    } else {
        return None;
    };
    // 'de dag na' alone names no date.
    (!at.is_done() || of_day).then_some((sign, Base::Written(at)))
}

/// The date so much later, as precise and as doubtful as it was. Counting in days wants a day,
/// in months at least a month.
fn shift(base: &EdtfDate, count: i64, unit: Unit) -> Result<String, Note> {
    if count == 0 {
        return Ok(base.as_str().to_owned());
    }
    let DateShape::Moment { precision, approximate, uncertain } = base.shape() else {
        return Err(Note::BaseTooVague);
    };
    let exact = EdtfDate::parse(base.as_str().trim_matches(['~', '?', '%']));
    let first = exact.ok().and_then(|date| date.earliest()).ok_or(Note::BaseTooVague)?;
    let shifted = match unit {
        Unit::Day => first.0.checked_add(count).map(crate::model::date::Day),
        Unit::Week => first.0.checked_add(count.saturating_mul(7)).map(crate::model::date::Day),
        Unit::Month => Some(first.plus_months(count)),
        Unit::Year => Some(first.plus_months(count.saturating_mul(12))),
    };
    let (year, month, day) = shifted.ok_or(Note::BaseTooVague)?.ymd();
    if !(0..=9999).contains(&year) {
        return Err(Note::BaseTooVague);
    }
    let doubt = mark(approximate, uncertain);
    match (precision, unit) {
        (Precision::Day | Precision::Minute, _) => {
            Ok(format!("{year:04}-{month:02}-{day:02}{doubt}"))
        }
        (Precision::Month, Unit::Month | Unit::Year) => Ok(format!("{year:04}-{month:02}{doubt}")),
        (Precision::Year, Unit::Year) => Ok(format!("{year:04}{doubt}")),
        _ => Err(Note::BaseTooVague),
    }
}
