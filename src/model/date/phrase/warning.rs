//! What a person who typed a date phrase should know, in a sentence.

use crate::model::date::{Locale, Weekday, display};

/// One thing to know about how a phrase was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// There is no phrase.
    Empty,
    /// The phrase could not be read as a date.
    Unreadable,
    /// The phrase gives no year and there is none to take.
    YearMissing,
    /// The phrase gives no year; this one was taken.
    YearAssumed(i64),
    /// There is no such day.
    Impossible(String),
    /// The end lies before the start.
    EndBeforeStart,
    /// The weekday is not that of the date.
    WeekdayDiffers {
        /// As written.
        written: Weekday,
        /// That of the date.
        actual: Weekday,
    },
    /// The phrase leans on the previous row, which has no date.
    PreviousMissing,
    /// The phrase counts from a date that is not precise enough to count from.
    BaseTooVague,
    /// An approximate time of day was left out of the date.
    TimeLeftOut,
    /// 'Winter' of one year: the winter that begins in it.
    WinterOf(i64),
}

/// What to know about how a phrase was read: one or more notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    notes: Vec<Note>,
}

impl Warning {
    /// A warning of these notes; none when there are none.
    pub(super) fn new(notes: Vec<Note>) -> Option<Self> {
        (!notes.is_empty()).then_some(Self { notes })
    }

    /// The notes, in the order of the phrase.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The notes as sentences.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let sentences: Vec<String> = self.notes.iter().map(|note| note.message(locale)).collect();
        sentences.join(" ")
    }
}

impl Note {
    /// The note as a sentence.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let fixed = |dutch: &str, english: &str| locale.pick(dutch, english).to_owned();
        match self {
            Self::Empty => fixed("Er staat geen datum.", "There is no date."),
            Self::Unreadable => fixed(
                "De datum is niet te lezen; de woorden blijven bewaard.",
                "The date cannot be read; the words are kept.",
            ),
            Self::YearMissing => fixed("Het jaar ontbreekt.", "The year is missing."),
            Self::YearAssumed(year) => locale.pick(
                format!("Het jaar ontbreekt; {year} is aangenomen."),
                format!("The year is missing; {year} is assumed."),
            ),
            Self::Impossible(text) => {
                locale.pick(format!("‘{text}’ bestaat niet."), format!("‘{text}’ does not exist."))
            }
            Self::EndBeforeStart => {
                fixed("Het einde ligt voor het begin.", "The end lies before the start.")
            }
            Self::WeekdayDiffers { written, actual } => {
                let written = display::weekday_name(*written, locale);
                let actual = display::weekday_name(*actual, locale);
                locale.pick(
                    format!("De weekdag klopt niet: deze dag is een {actual}, geen {written}."),
                    format!("The weekday does not fit: this day is a {actual}, not a {written}."),
                )
            }
            Self::PreviousMissing => fixed(
                "De regel hiervoor heeft geen datum om vanaf te tellen.",
                "The row before has no date to count from.",
            ),
            Self::BaseTooVague => fixed(
                "De datum waarvanaf wordt geteld is niet precies genoeg.",
                "The date that is counted from is not precise enough.",
            ),
            Self::TimeLeftOut => fixed(
                "Het tijdstip bij benadering staat niet in de datum, wel in de woorden.",
                "The approximate time of day is not in the date; the words keep it.",
            ),
            Self::WinterOf(year) => locale.pick(
                format!("Gelezen als de winter van {year} op {}.", year + 1),
                format!("Read as the winter of {year} to {}.", year + 1),
            ),
        }
    }
}
