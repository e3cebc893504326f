//! Dates of facts in the language of the screen.

use crate::model::Event;
use crate::model::date::{Day, EdtfDate, Locale, display};
use crate::text::Language;

/// The language of the screen as the dates know it.
#[must_use]
pub const fn locale(language: Language) -> Locale {
    match language {
        Language::Dutch => Locale::Dutch,
        Language::English => Locale::English,
    }
}

/// When a fact happened, as short as a table wants it; the words of the source where they could
/// not be read.
#[must_use]
pub fn when_short(event: &Event, language: Language) -> String {
    match &event.when {
        Some(date) => short(date, language),
        None => event.date_phrase.clone(),
    }
}

/// A date, as short as a table wants it: 'mei–okt 2012', '5–7 mrt 2015'.
#[must_use]
pub fn short(date: &EdtfDate, language: Language) -> String {
    let locale = locale(language);
    let text = date.as_str();
    let parts = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
        .and_then(|text| text.split_once(".."))
        .or_else(|| text.split_once('/'));
    let parsed =
        parts.and_then(|(from, to)| Some((EdtfDate::parse(from).ok()?, EdtfDate::parse(to).ok()?)));
    match parsed {
        Some((from, to)) => {
            joined(&display::format_short(&from, locale), &display::format_short(&to, locale))
        }
        None => display::format_short(date, locale),
    }
}

/// A day with its month in short: '22 nov 2026'.
#[must_use]
pub fn day_short(day: Day, language: Language) -> String {
    display::format_day_short(day, locale(language))
}

/// Two dates with a dash between them; what they share at the end stands once.
fn joined(from: &str, to: &str) -> String {
    let mut words: Vec<&str> = from.split(' ').collect();
    let mut shared = to.split(' ').rev();
    while words.len() > 1 && shared.next() == words.last().copied() {
        words.pop();
    }
    format!("{}–{to}", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_names_what_its_ends_share_once() {
        let short = |text| short(&EdtfDate::parse(text).unwrap(), Language::Dutch);
        assert_eq!(short("[2012-05..2012-10]"), "mei–okt 2012");
        assert_eq!(short("2015-03-05/2015-03-07"), "5–7 mrt 2015");
        assert_eq!(short("2012/2015"), "2012–2015");
        assert_eq!(short("2012-11/2013-02"), "nov 2012–feb 2013");
        assert_eq!(short("2012-05"), "mei 2012");
    }
}
