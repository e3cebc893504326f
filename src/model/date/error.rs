//! Why a text is not a date that can be kept, in words for an inspector.

use super::locale::Locale;
use std::fmt;

/// Why a text could not be read as EDTF. Each variant carries the part that is at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// There is nothing there.
    Empty,
    /// It is not EDTF at all.
    Unreadable(String),
    /// It has the form of a date, yet there is no such day, month or time.
    Impossible(String),
    /// The end of an interval or window lies before its start.
    EndBeforeStart(String),
    /// The year lies beyond what can be reckoned with.
    YearOutOfRange(String),
    /// It is a known way of writing dates that is not supported.
    NotSupported(Unsupported, String),
}

/// A known way of writing dates that is refused, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsupported {
    /// `P3M`: a duration.
    Duration,
    /// `R5/…`: a repeating interval.
    Repetition,
    /// `2015-W12`: a week of the year.
    Week,
    /// `2015-056`: a day of the year.
    OrdinalDay,
    /// `20150225`: a date without dashes.
    WithoutDashes,
    /// `201`, `20`: a decade or century without `X`.
    ShortYear,
    /// `198u`, `198x`: the unspecified digit of the 2012 draft of EDTF.
    OldUnspecified,
    /// `1984?~`, `open`, `unknown`: other spellings of the 2012 draft.
    OldSpelling,
    /// `2015-42` and up: a part of the year EDTF does not define.
    PartOfYear,
    /// `2015-06-07T22:00~`: a doubt about a time of day.
    QualifiedTime,
    /// `2015-02T10:00`: a time of day without a whole day.
    TimeWithoutDay,
}

impl Unsupported {
    fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Duration => locale.pick("een duur (P…)", "a duration (P…)"),
            Self::Repetition => locale.pick("een herhaling (R…)", "a repetition (R…)"),
            Self::Week => locale.pick("een weeknummer (2015-W12)", "a week number (2015-W12)"),
            Self::OrdinalDay => {
                locale.pick("een dagnummer van het jaar (2015-056)", "a day of the year (2015-056)")
            }
            Self::WithoutDashes => locale.pick(
                "een datum zonder streepjes; schrijf 2015-02-25",
                "a date without dashes; write 2015-02-25",
            ),
            Self::ShortYear => locale.pick(
                "een jaartal van minder dan vier cijfers; schrijf 201X of 0044",
                "a year of fewer than four digits; write 201X or 0044",
            ),
            Self::OldUnspecified => locale.pick(
                "een onbekend cijfer als u of x; schrijf een hoofdletter X",
                "an unknown digit as u or x; write a capital X",
            ),
            Self::OldSpelling => locale.pick(
                "een oude schrijfwijze; schrijf % voor ?~, .. voor open, niets voor onbekend",
                "an old spelling; write % for ?~, .. for open, nothing for unknown",
            ),
            Self::PartOfYear => locale.pick(
                "een deel van het jaar anders dan 21 tot en met 41",
                "a part of the year other than 21 to 41",
            ),
            Self::QualifiedTime => locale.pick(
                "twijfel (~, ? of %) over een tijdstip",
                "a doubt (~, ? or %) about a time of day",
            ),
            Self::TimeWithoutDay => {
                locale.pick("een tijdstip zonder hele dag", "a time of day without a whole day")
            }
        }
    }
}

impl DateError {
    /// One sentence for the person who typed it.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::Empty => locale.pick("Er staat geen datum.", "There is no date.").to_owned(),
            Self::Unreadable(text) => locale.pick(
                format!("‘{text}’ is geen datum in EDTF."),
                format!("‘{text}’ is not a date in EDTF."),
            ),
            Self::Impossible(text) => {
                locale.pick(format!("‘{text}’ bestaat niet."), format!("‘{text}’ does not exist."))
            }
            Self::EndBeforeStart(text) => locale.pick(
                format!("In ‘{text}’ ligt het einde voor het begin."),
                format!("In ‘{text}’ the end lies before the start."),
            ),
            Self::YearOutOfRange(text) => locale.pick(
                format!("Met het jaar ‘{text}’ kan niet worden gerekend."),
                format!("The year ‘{text}’ is too far away to reckon with."),
            ),
            Self::NotSupported(what, text) => locale.pick(
                format!("‘{text}’ wordt niet ondersteund: {}.", what.name(locale)),
                format!("‘{text}’ is not supported: {}.", what.name(locale)),
            ),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Locale::English))
    }
}

impl std::error::Error for DateError {}
