//! The names of weekdays, months and parts of the year.

use crate::model::date::{Locale, Weekday};

/// The weekday, in lower case in Dutch.
#[must_use]
pub fn weekday_name(day: Weekday, locale: Locale) -> &'static str {
    let (dutch, english) = match day {
        Weekday::Monday => ("maandag", "Monday"),
        Weekday::Tuesday => ("dinsdag", "Tuesday"),
        Weekday::Wednesday => ("woensdag", "Wednesday"),
        Weekday::Thursday => ("donderdag", "Thursday"),
        Weekday::Friday => ("vrijdag", "Friday"),
        Weekday::Saturday => ("zaterdag", "Saturday"),
        Weekday::Sunday => ("zondag", "Sunday"),
    };
    locale.pick(dutch, english)
}

/// The month 1–12; empty for any other number.
#[must_use]
pub fn month_name(month: u32, locale: Locale) -> &'static str {
    let (dutch, english) = match month {
        1 => ("januari", "January"),
        2 => ("februari", "February"),
        3 => ("maart", "March"),
        4 => ("april", "April"),
        5 => ("mei", "May"),
        6 => ("juni", "June"),
        7 => ("juli", "July"),
        8 => ("augustus", "August"),
        9 => ("september", "September"),
        10 => ("oktober", "October"),
        11 => ("november", "November"),
        12 => ("december", "December"),
        _ => ("", ""),
    };
    locale.pick(dutch, english)
}

/// The month 1–12 in three letters; empty for any other number.
#[must_use]
pub fn month_name_short(month: u32, locale: Locale) -> &'static str {
    match (month, locale) {
        (3, Locale::Dutch) => "mrt",
        _ => month_name(month, locale).get(..3).unwrap_or_default(),
    }
}

/// A part of the year (21–41) without its year.
pub(super) fn part_name(part: u32, locale: Locale) -> &'static str {
    let (dutch, english) = match part {
        21 | 25 => ("voorjaar", "spring"),
        22 | 26 => ("zomer", "summer"),
        23 | 27 => ("najaar", "autumn"),
        24 | 28 => ("winter", "winter"),
        29 => ("voorjaar op het zuidelijk halfrond", "southern spring"),
        30 => ("zomer op het zuidelijk halfrond", "southern summer"),
        31 => ("najaar op het zuidelijk halfrond", "southern autumn"),
        32 => ("winter op het zuidelijk halfrond", "southern winter"),
        33 => ("eerste kwartaal", "first quarter"),
        34 => ("tweede kwartaal", "second quarter"),
        35 => ("derde kwartaal", "third quarter"),
        36 => ("vierde kwartaal", "fourth quarter"),
        37 => ("januari t/m april", "January to April"),
        38 => ("mei t/m augustus", "May to August"),
        39 => ("september t/m december", "September to December"),
        40 => ("eerste helft", "first half"),
        41 => ("tweede helft", "second half"),
        _ => ("", ""),
    };
    locale.pick(dutch, english)
}
