//! Dates in words, for screen and print.
//!
//! The source's own phrase stands beside the date wherever there is one; these words say what
//! the program makes of it. Most of them can be typed back in.

mod names;
mod point;

pub use names::{month_name, month_name_short, weekday_name};

use super::day::Day;
use super::edtf_date::EdtfDate;
use super::locale::Locale;
use super::syntax::{Boundary, Expression, Member, Point, Within};
use point::{Drop, Style, drop_before};

/// The date in words: '25 februari 2015', 'omstreeks 15 februari 2015', 'mei – juli 2012'.
#[must_use]
pub fn format(date: &EdtfDate, locale: Locale) -> String {
    in_words(date, Style { locale, short: false })
}

/// The date in few words: '25 feb 2015', 'mei–jun 2012'.
#[must_use]
pub fn format_short(date: &EdtfDate, locale: Locale) -> String {
    in_words(date, Style { locale, short: true })
}

/// A day in words: '25 februari 2015'.
#[must_use]
pub fn format_day(day: Day, locale: Locale) -> String {
    Style { locale, short: false }.day(day)
}

/// A day in few words: '25 feb 2015'.
#[must_use]
pub fn format_day_short(day: Day, locale: Locale) -> String {
    Style { locale, short: true }.day(day)
}

fn in_words(date: &EdtfDate, style: Style) -> String {
    match date.expression() {
        Some(Expression::Single(point)) => style.point(&point, Drop::Nothing),
        Some(Expression::Interval(start, end)) => interval(&start, &end, style),
        Some(Expression::OneOf(members)) => match members.as_slice() {
            [Member::Range(first, last)] => window(first.as_ref(), last.as_ref(), style),
            members => list(members, style.locale.pick("of", "or"), style),
        },
        Some(Expression::AllOf(members)) => list(&members, style.locale.pick("en", "and"), style),
        // Never: the text was read before.
        None => date.as_str().to_owned(),
    }
}

fn interval(start: &Boundary, end: &Boundary, style: Style) -> String {
    let Style { locale, .. } = style;
    let whole = |point| style.point(point, Drop::Nothing);
    match (start, end) {
        (Boundary::At(start), Boundary::At(end)) => {
            night(start, end, style).unwrap_or_else(|| joined(start, end, style))
        }
        (Boundary::At(start), Boundary::Open) => {
            format!("{} {}", locale.pick("vanaf", "from"), whole(start))
        }
        (Boundary::At(start), Boundary::Unknown) => format!(
            "{} {} ({})",
            locale.pick("vanaf", "from"),
            whole(start),
            locale.pick("einde onbekend", "end unknown")
        ),
        (Boundary::Open, Boundary::At(end)) => {
            format!("{} {}", locale.pick("tot en met", "until"), whole(end))
        }
        (Boundary::Unknown, Boundary::At(end)) => format!(
            "{} {} ({})",
            locale.pick("tot en met", "until"),
            whole(end),
            locale.pick("begin onbekend", "start unknown")
        ),
        _ => locale.pick("begin en einde onbekend", "start and end unknown").to_owned(),
    }
}

/// 'mei – juli 2012': what both have in common is said once, at the end.
fn joined(start: &Point, end: &Point, style: Style) -> String {
    let last = style.point(end, Drop::Nothing);
    if start == end {
        return last;
    }
    let first = style.point(start, drop_before(start, end));
    // Single words join with a bare dash where space is short.
    let spaced = !style.short || first.contains(' ');
    if spaced { format!("{first} – {last}") } else { format!("{first}–{last}") }
}

/// 'nacht van 7 op 8 juni 2015' for the hours that the phrase reader gives a night.
fn night(start: &Point, end: &Point, style: Style) -> Option<String> {
    let day = |point: &Point, expected: i64| match point.within {
        Within::Time { minute_of_day, .. } if minute_of_day == expected => {
            Some(Day::of_minute(point.earliest_minute()))
        }
        _ => None,
    };
    let (first, last) = (day(start, 22 * 60)?, day(end, 6 * 60)?);
    if first.plus_days(1) != last {
        return None;
    }
    let (first_year, first_month, first_day) = first.ymd();
    let (last_year, last_month, _) = last.ymd();
    let first = if first_year != last_year {
        style.day(first)
    } else if first_month != last_month {
        format!("{first_day} {}", style.month(first_month))
    } else {
        first_day.to_string()
    };
    let last = style.day(last);
    Some(
        style
            .locale
            .pick(format!("nacht van {first} op {last}"), format!("night of {first} to {last}")),
    )
}

fn window(first: Option<&Point>, last: Option<&Point>, style: Style) -> String {
    let Style { locale, .. } = style;
    let whole = |point| style.point(point, Drop::Nothing);
    match (first, last) {
        (Some(first), Some(last)) if first == last => whole(last),
        (Some(first), Some(last)) => format!(
            "{} {} {} {}",
            locale.pick("tussen", "between"),
            style.point(first, drop_before(first, last)),
            locale.pick("en", "and"),
            whole(last)
        ),
        (Some(first), None) => {
            format!("{} {}", locale.pick("niet eerder dan", "no earlier than"), whole(first))
        }
        (None, Some(last)) => {
            format!("{} {}", locale.pick("uiterlijk", "no later than"), whole(last))
        }
        (None, None) => locale.pick("onbekend", "unknown").to_owned(),
    }
}

/// 'mei, juni of juli 2012'.
fn list(members: &[Member], conjunction: &str, style: Style) -> String {
    let mut words: Vec<String> = members
        .iter()
        .enumerate()
        .map(|(at, member)| match (member, members.get(at + 1)) {
            (Member::Point(point), Some(Member::Point(next))) => {
                style.point(point, drop_before(point, next))
            }
            (Member::Point(point), _) => style.point(point, Drop::Nothing),
            (Member::Range(Some(first), Some(last)), _) => joined(first, last, style),
            (Member::Range(first, last), _) => window(first.as_ref(), last.as_ref(), style),
        })
        .collect();
    let last = words.pop().unwrap_or_default();
    if words.is_empty() { last } else { format!("{} {conjunction} {last}", words.join(", ")) }
}
