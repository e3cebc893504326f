//! How a typed date is understood, shown while it is typed.

use crate::model::date::phrase::{self, PhraseContext};
use crate::model::date::{EdtfDate, Locale, format};

/// What was made of a typed date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateReading {
    /// The date; none when it could not be read.
    pub date: Option<EdtfDate>,
    /// What the inspector should know of how it was read; empty for nothing.
    pub warning: String,
}

impl DateReading {
    /// The date in words and as EDTF; empty when there is none.
    #[must_use]
    pub fn understood(&self, locale: Locale) -> String {
        self.date.as_ref().map_or_else(String::new, |date| {
            let words = format(date, locale);
            if words == date.as_str() { words } else { format!("{words} · {}", date.as_str()) }
        })
    }
}

/// Reads a date phrase or EDTF. `previous` is the date of the row before, which phrases as 'de
/// volgende dag' lean on.
#[must_use]
pub fn read(text: &str, previous: Option<&EdtfDate>, locale: Locale) -> DateReading {
    let text = text.trim();
    if text.is_empty() {
        return DateReading::default();
    }
    let context = PhraseContext { year: None, previous: previous.cloned() };
    let reading = phrase::read(text, &context);
    let warning = reading.warning.map(|warning| warning.message(locale)).unwrap_or_default();
    DateReading { date: reading.edtf, warning }
}
