//! Reads one date of a phrase: 'eind april 2015', 'zaterdagavond 7 maart 2015', '3/5/2015'.

use super::cursor::Cursor;
use super::draft::{Draft, What};
use super::words::{self, Third};
use crate::model::date::Weekday;

/// Reads a date and takes its words; none where there is none, with the cursor anywhere.
pub(super) fn point(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let mut doubt = Doubt::default();
    let mut time = None;
    let mut rough_time = false;
    loop {
        skip_fillers(cursor);
        if time.is_none()
            && let Some(found) = time_of_day(cursor)
        {
            time = Some(found.minute);
            rough_time = found.rough;
        } else if !doubt.take(cursor) {
            break;
        }
    }
    let weekday = take_weekday(cursor);
    skip_fillers(cursor);
    cursor.take_mark(',');
    doubt.take(cursor);
    let mut draft = date(cursor)?;
    draft.weekday = weekday;
    if weekday.is_some() && !matches!(draft.what, What::Day(..)) {
        return None;
    }
    after_date(cursor, &mut draft, &mut time, &mut rough_time);
    if time.is_some() && !matches!(draft.what, What::Day(..)) {
        return None;
    }
    draft.approximate |= doubt.approximate;
    draft.uncertain |= doubt.uncertain;
    draft.time = time.filter(|_| !rough_time);
    draft.rough_time = rough_time;
    Some(draft)
}

#[derive(Default)]
struct Doubt {
    approximate: bool,
    uncertain: bool,
}

impl Doubt {
    fn take(&mut self, cursor: &mut Cursor<'_>) -> bool {
        let Some(word) = cursor.peek_word(0) else { return false };
        let (approximate, uncertain) = (words::is_approximately(word), words::is_perhaps(word));
        self.approximate |= approximate;
        self.uncertain |= uncertain;
        if approximate || uncertain {
            cursor.skip(1);
            // 'ca. 3 mei'
            cursor.take_mark('.');
        }
        approximate || uncertain
    }
}

fn skip_fillers(cursor: &mut Cursor<'_>) {
    loop {
        cursor.skip_words(words::is_filler);
        let edge_of_day = matches!(cursor.peek_word(0), Some("vroege" | "late" | "vroeg" | "laat"))
            && cursor.peek_word(1).is_some_and(words::is_day_part);
        if !edge_of_day {
            return;
        }
        cursor.skip(2);
    }
}

fn take_weekday(cursor: &mut Cursor<'_>) -> Option<Weekday> {
    if let Some(weekday) = cursor.take(words::weekday) {
        // 'za.' and 'zaterdag,'
        cursor.take_mark(',');
        return Some(weekday);
    }
    let weekday = words::short_weekday(cursor.peek_word(0)?)?;
    let dot = usize::from(cursor.peek_mark(1) == Some('.'));
    cursor.peek_number(1 + dot)?;
    cursor.skip(1 + dot);
    Some(weekday)
}

/// What may stand behind a date: a part of the day, a time, a question mark.
fn after_date(
    cursor: &mut Cursor<'_>,
    draft: &mut Draft,
    time: &mut Option<u32>,
    rough_time: &mut bool,
) {
    let is_day = matches!(draft.what, What::Day(..));
    loop {
        let mut ahead = *cursor;
        ahead.take_mark(',');
        if is_day {
            ahead.skip_words(|word| matches!(word, "in" | "de" | "the" | "het"));
        }
        let edge =
            usize::from(matches!(ahead.peek_word(0), Some("vroeg" | "laat" | "vroege" | "late")));
        if is_day && ahead.peek_word(edge).is_some_and(words::is_day_part) {
            ahead.skip(edge + 1);
        } else if is_day
            && time.is_none()
            && let Some(found) = time_of_day(&mut ahead)
        {
            *time = Some(found.minute);
            *rough_time = found.rough;
        } else if ahead.take_mark('?') {
            draft.uncertain = true;
        } else {
            return;
        }
        *cursor = ahead;
    }
}

struct Time {
    minute: u32,
    rough: bool,
}

/// 'om 14.30 uur', '14:30', '14u30', 'omstreeks 22 uur'. A bare '14.30' is a time only after 'om'.
fn time_of_day(cursor: &mut Cursor<'_>) -> Option<Time> {
    let mut ahead = *cursor;
    let mut rough = false;
    let mut announced = false;
    loop {
        if ahead.take_any(&[&["om"], &["at"], &["te"]]) {
            announced = true;
        } else if ahead
            .take(|word| (words::is_approximately(word) || word == "tegen").then_some(()))
            .is_some()
        {
            rough = true;
        } else {
            break;
        }
    }
    let (hour, digits) = ahead.peek_number(0).filter(|(_, digits)| *digits <= 2)?;
    ahead.skip(1);
    let mut minute = 0;
    let separator = ahead.peek_mark(0).filter(|mark| matches!(mark, '.' | ':'));
    let hour_word = |word: &str| matches!(word, "uur" | "u" | "h").then_some(());
    let mut spoken = ahead.take(hour_word).is_some();
    let minutes_ahead = usize::from(separator.is_some());
    let minutes = ahead.peek_number(minutes_ahead).filter(|(_, digits)| *digits == 2);
    if let (Some((value, _)), true) = (minutes, separator.is_some() || spoken) {
        // '7.03.2015' is no time.
        let more = ahead.peek_mark(minutes_ahead + 1) == separator
            && ahead.peek_number(minutes_ahead + 2).is_some();
        if separator.is_some() && more {
            return None;
        }
        minute = value;
        ahead.skip(minutes_ahead + 1);
        spoken |= ahead.take(hour_word).is_some() || separator == Some(':') || announced;
    }
    let valid = hour < 24 && minute < 60 && spoken && digits > 0;
    valid.then(|| {
        *cursor = ahead;
        Time { minute: hour * 60 + minute, rough }
    })
}

/// The date itself.
fn date(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let tries: [fn(&mut Cursor<'_>) -> Option<Draft>; 8] = [
        numeric,
        decade,
        ordinal_part,
        quarter,
        third,
        day_and_month,
        month_or_season,
        bare_year_or_day,
    ];
    tries.into_iter().find_map(|read| {
        let mut ahead = *cursor;
        let draft = read(&mut ahead)?;
        *cursor = ahead;
        Some(draft)
    })
}

/// '3/5/2015', '03-05-15', '3.5.2015', '2015/05/03', '3/5' and '5/2015'.
fn numeric(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let (first, first_digits) = cursor.peek_number(0)?;
    let mark = cursor.peek_mark(1).filter(|mark| matches!(mark, '/' | '-' | '.'))?;
    let (second, second_digits) = cursor.peek_number(2)?;
    let third = cursor.peek_number(4).filter(|_| cursor.peek_mark(3) == Some(mark));
    let day = |day, month, year| {
        let mut draft = Draft::new(What::Day(day, Some(month)));
        draft.year = year;
        draft
    };
    match (first_digits, second_digits, third) {
        (4, 1..=2, Some((third, 1..=2))) => {
            cursor.skip(5);
            Some(day(third, second, Some(i64::from(first))))
        }
        (1..=2, 1..=2, Some((year, digits @ (2 | 4)))) => {
            cursor.skip(5);
            Some(day(first, second, Some(full_year(year, digits))))
        }
        (1..=2, 4, None) if (1..=12).contains(&first) => {
            cursor.skip(3);
            let mut draft = Draft::new(What::Month(first));
            draft.year = Some(i64::from(second));
            Some(draft)
        }
        // '3/5' is a day and a month, but '3/5 mei' is not.
        (1..=2, 1..=2, None)
            if mark == '/' && cursor.peek_word(3).and_then(words::month).is_none() =>
        {
            cursor.skip(3);
            Some(day(first, second, None))
        }
        _ => None,
    }
}

/// Years of two digits: 00–49 are 2000–2049, 50–99 are 1950–1999.
fn full_year(year: u32, digits: usize) -> i64 {
    match (digits, year) {
        (2, 50..) => 1900 + i64::from(year),
        (2, _) => 2000 + i64::from(year),
        _ => i64::from(year),
    }
}

/// Takes a year of four digits, or of two after an apostrophe.
fn take_year(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut ahead = *cursor;
    ahead.take_mark(',');
    ahead.take_mark('.');
    ahead.skip_words(|word| matches!(word, "van" | "in" | "het" | "jaar" | "of" | "de" | "the"));
    let year = match ahead.peek(0)? {
        super::tokens::Token::Number { value, digits: 4, .. } => i64::from(*value),
        super::tokens::Token::Number { value, digits: 2, apostrophe: true } => full_year(*value, 2),
        _ => return None,
    };
    ahead.skip(1);
    *cursor = ahead;
    Some(year)
}

/// 'jaren 90', 'de jaren tachtig'. The word 'jaren' may have been passed over as a filler, so
/// only the tens are looked at here.
fn decade(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let tens = match (cursor.peek_number(0), cursor.take(words::tens)) {
        (_, Some(tens)) => tens,
        (Some((tens, 2)), None) if tens >= 40 && tens % 10 == 0 => {
            cursor.skip(1);
            tens
        }
        _ => return None,
    };
    let mut draft = Draft::new(What::Decade);
    draft.year = Some(full_year(tens, 2));
    Some(draft)
}

/// 'eerste helft [van] 2014', 'tweede helft van mei 2014', 'derde kwartaal 2014'.
fn ordinal_part(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let last = cursor.peek_word(0).is_some_and(|word| matches!(word, "laatste" | "last"));
    let ordinal = match cursor.take(words::ordinal) {
        Some(ordinal) => ordinal,
        None => {
            let (value, _) = cursor.peek_number(0)?;
            cursor.skip(1);
            value
        }
    };
    let half = cursor.take_any(&[&["helft"], &["half"]]);
    if !half && !cursor.take_any(&[&["kwartaal"], &["quarter"]]) {
        return None;
    }
    let ordinal = if half && last { 2 } else { ordinal };
    cursor
        .skip_words(|word| matches!(word, "van" | "de" | "het" | "of" | "the" | "maand" | "jaar"));
    if half && let Some(month) = cursor.take(words::month) {
        cursor.take_mark('.');
        let second = matches!(ordinal, 1 | 2).then_some(ordinal == 2)?;
        return Some(with_year(cursor, What::HalfOfMonth(second, month)));
    }
    let part = match (half, ordinal) {
        (true, 1 | 2) => 39 + ordinal,
        (false, 1..=4) => 32 + ordinal,
        _ => return None,
    };
    Some(with_year(cursor, What::PartOfYear(part)))
}

/// 'Q2 2014'.
fn quarter(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let (quarter, 1) = cursor.peek_number(1).filter(|_| cursor.peek_word(0) == Some("q"))? else {
        return None;
    };
    cursor.skip(2);
    let part = (1..=4).contains(&quarter).then_some(32 + quarter)?;
    Some(with_year(cursor, What::PartOfYear(part)))
}

/// 'begin maart 2015', 'eind van de zomer van 2014', 'medio 2014'.
fn third(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let third = cursor.take(words::third)?;
    cursor.take_mark('-');
    cursor.skip_words(|word| {
        matches!(word, "van" | "de" | "het" | "in" | "of" | "the" | "maand" | "jaar")
    });
    if let Some(month) = cursor.take(words::month) {
        return Some(with_year(cursor, What::ThirdOfMonth(third, month)));
    }
    if let Some(season) = cursor.take(words::season) {
        let draft = seasonal(cursor, What::ThirdOfSeason(third, season), season)?;
        // The end of a winter of one year may be either.
        let ambiguous = draft.bare_winter && third != Third::Begin;
        return (!ambiguous).then_some(draft);
    }
    let mut draft = Draft::new(What::ThirdOfYear(third));
    draft.year = Some(take_year(cursor)?);
    Some(draft)
}

/// '25 februari 2015', '25 feb. 15', '25 mei', 'May 25, 2015'.
fn day_and_month(cursor: &mut Cursor<'_>) -> Option<Draft> {
    if let Some((day, 1..=2)) = cursor.peek_number(0) {
        cursor.skip(1);
        cursor.take_mark('.');
        cursor.skip_words(|word| matches!(word, "van" | "of" | "de" | "maand"));
        let month = cursor.take(words::month)?;
        cursor.take_mark('.');
        let mut draft = with_year(cursor, What::Day(day, Some(month)));
        if draft.year.is_none()
            && let Some((year, 2)) = cursor.peek_number(0)
            && cursor.peek_mark(1).is_none_or(|mark| !matches!(mark, ':' | '.'))
            && cursor.peek_word(1).is_none()
        {
            cursor.skip(1);
            draft.year = Some(full_year(year, 2));
        }
        return Some(draft);
    }
    let month = cursor.take(words::month)?;
    let (day, 1..=2) = cursor.peek_number(0)? else { return None };
    cursor.skip(1);
    let mut draft = Draft::new(What::Day(day, Some(month)));
    draft.year = Some(take_year(cursor)?);
    Some(draft)
}

/// 'februari 2015', 'voorjaar 2011', 'winter 2014/2015'.
fn month_or_season(cursor: &mut Cursor<'_>) -> Option<Draft> {
    if let Some(month) = cursor.take(words::month) {
        cursor.take_mark('.');
        return Some(with_year(cursor, What::Month(month)));
    }
    let season = cursor.take(words::season)?;
    seasonal(cursor, What::PartOfYear(season), season)
}

/// A season with its year; a winter may name both years it is in.
fn seasonal(cursor: &mut Cursor<'_>, what: What, season: u32) -> Option<Draft> {
    let mut draft = with_year(cursor, what);
    if season == 24 {
        let mut ahead = *cursor;
        let joined = ahead.take_mark('/') || ahead.take_mark('-') || ahead.take_words(&["op"]);
        match (draft.year, ahead.peek_number(0)) {
            (Some(year), Some((next, digits @ (2 | 4)))) if joined => {
                if full_year(next, digits) != year + 1 {
                    return None;
                }
                ahead.skip(1);
                *cursor = ahead;
            }
            _ => draft.bare_winter = true,
        }
    }
    Some(draft)
}

fn with_year(cursor: &mut Cursor<'_>, what: What) -> Draft {
    let mut draft = Draft::new(what);
    cursor.take_mark('.');
    draft.year = take_year(cursor);
    draft
}

/// '2015', or a day whose month follows later: '3' of '3 en 4 mei'.
fn bare_year_or_day(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let (value, digits) = cursor.peek_number(0)?;
    cursor.skip(1);
    match digits {
        4 => {
            let mut draft = Draft::new(What::Year);
            draft.year = Some(i64::from(value));
            Some(draft)
        }
        1 | 2 => Some(Draft::new(What::Day(value, None))),
        _ => None,
    }
}
