//! Dates of facts in the language of the screen.

use crate::model::Event;
use crate::model::date::{EdtfDate, Locale, display};
use crate::text::Language;

/// The language of the screen as the dates know it.
#[must_use]
pub const fn locale(language: Language) -> Locale {
    match language {
        Language::Dutch => Locale::Dutch,
        Language::English => Locale::English,
    }
}

/// When a fact happened, in words; the words of the source where they could not be read.
#[must_use]
pub fn when(event: &Event, language: Language) -> String {
    match &event.when {
        Some(date) => display::format(date, locale(language)),
        None => event.date_phrase.clone(),
    }
}

/// The same, as short as a table wants it.
#[must_use]
pub fn when_short(event: &Event, language: Language) -> String {
    match &event.when {
        Some(date) => short(date, language),
        None => event.date_phrase.clone(),
    }
}

/// A date, as short as a table wants it.
#[must_use]
pub fn short(date: &EdtfDate, language: Language) -> String {
    display::format_short(date, locale(language))
}
