//! The words on screen and in print, Dutch and English, from `assets/text`.
//!
//! One Fluent file per screen or room and language. Dutch is complete by definition and is what a
//! key falls back on; a test sees to it that English has every key too.

mod keywords;

pub use fluent_templates::fluent_bundle::FluentValue as Value;
use fluent_templates::{LanguageIdentifier, Loader, langid};
pub use keywords::{keyword_label, keyword_options};
use std::borrow::Cow;
use std::collections::HashMap;

fluent_templates::static_loader! {
    static TEXTS = {
        locales: "./assets/text",
        fallback_language: "nl",
        // Isolation marks around arguments are invisible on screen but end up in copied text and
        // break searching in the PDF.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static DUTCH: LanguageIdentifier = langid!("nl");
static ENGLISH: LanguageIdentifier = langid!("en");

/// The languages of the screen. What an investigation holds is Dutch in both.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Language {
    /// Nederlands.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The code of the command line and of PDF: `nl` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with that code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    fn identifier(self) -> &'static LanguageIdentifier {
        match self {
            Self::Dutch => &DUTCH,
            Self::English => &ENGLISH,
        }
    }
}

/// The text of a key. A key that stands in no file comes back as itself, so that a gap shows
/// instead of leaving a control without a name.
#[must_use]
pub fn tr(language: Language, key: &str) -> String {
    TEXTS.try_lookup(language.identifier(), key).unwrap_or_else(|| key.to_owned())
}

/// The text of a key with arguments filled in: `tr_with(language, "facts", &[("count", 3.into())])`.
#[must_use]
pub fn tr_with(language: Language, key: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
    let arguments: HashMap<Cow<'static, str>, Value<'_>> =
        arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    TEXTS
        .try_lookup_with_args(language.identifier(), key, &arguments)
        .unwrap_or_else(|| key.to_owned())
}

/// A whole number with its thousands apart: '1.095', in English '1,095'.
#[must_use]
pub fn whole_number(number: i64, language: Language) -> String {
    let mark = match language {
        Language::Dutch => '.',
        Language::English => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// Whether a key stands in the files, in Dutch at least.
#[must_use]
pub fn has_key(key: &str) -> bool {
    match TEXTS.lookup_single_language::<&str>(&DUTCH, key, None) {
        Ok(_) => true,
        // A text that waits for its arguments is there too. The crate keeps its error type to
        // itself, so its name is all there is to go by.
        Err(error) => format!("{error:?}").starts_with("FluentError"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(whole_number(1095, Language::Dutch), "1.095");
        assert_eq!(whole_number(721, Language::Dutch), "721");
        assert_eq!(whole_number(-1_234_567, Language::English), "−1,234,567");
    }
}
