//! The fixed words of the timeline, looked up once per language: a frame asks for dozens.

use crate::text::{Language, tr, tr_with};
use std::sync::OnceLock;

/// The words that a scene uses again and again.
pub(crate) struct Words {
    pub language: Language,
    pub months: [String; 12],
    pub months_short: [String; 12],
    pub weekdays_short: [String; 7],
    pub seasons: [String; 4],
    pub early: String,
    pub middle: String,
    pub late: String,
    pub about: String,
    pub until: String,
    pub since: String,
    pub key_moments: String,
    pub key_moments_hint: String,
    pub sight: String,
    pub sight_hint: String,
    pub sight_school: String,
    pub overview: String,
    pub contacts: String,
    pub signals: String,
    pub families: [String; 12],
    /// With `#` where the number goes.
    passing: String,
    before: String,
    after: String,
}

/// The words of a language.
pub(crate) fn words(language: Language) -> &'static Words {
    static DUTCH: OnceLock<Words> = OnceLock::new();
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    let cell = match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    };
    cell.get_or_init(|| Words::load(language))
}

/// A whole number with thousands set apart as the language does.
#[must_use]
pub fn whole_number(number: i64, language: Language) -> String {
    words(language).number(number)
}

impl Words {
    fn load(language: Language) -> Self {
        let word = |key: &str| tr(language, &format!("timeline-{key}"));
        let counted =
            |key: &str| tr_with(language, &format!("timeline-{key}"), &[("count", "#".into())]);
        Self {
            language,
            months: std::array::from_fn(|at| word(&format!("month-{}", at + 1))),
            months_short: std::array::from_fn(|at| word(&format!("month-short-{}", at + 1))),
            weekdays_short: std::array::from_fn(|at| word(&format!("weekday-short-{}", at + 1))),
            seasons: std::array::from_fn(|at| word(&format!("season-{}", at + 1))),
            early: word("early"),
            middle: word("middle"),
            late: word("late"),
            about: word("about"),
            until: word("until"),
            since: word("since"),
            key_moments: word("key-moments"),
            key_moments_hint: word("key-moments-hint"),
            sight: word("sight"),
            sight_hint: word("sight-hint"),
            sight_school: word("sight-school"),
            passing: counted("passing"),
            before: counted("before"),
            after: counted("after"),
            overview: word("overview"),
            contacts: word("contacts"),
            signals: word("signals"),
            families: std::array::from_fn(|at| {
                crate::model::EventFamily::ALL.get(at).map_or_else(String::new, |family| {
                    word(&format!("family-{}", family.keyword()))
                })
            }),
        }
    }

    /// The name of a month, 1–12.
    pub fn month(&self, month: u32) -> &str {
        self.months.get((month as usize).wrapping_sub(1)).map_or("", String::as_str)
    }

    /// The short name of a month, 1–12.
    pub fn month_short(&self, month: u32) -> &str {
        self.months_short.get((month as usize).wrapping_sub(1)).map_or("", String::as_str)
    }

    /// So many facts go on through the window; more than one.
    pub fn passing(&self, count: usize) -> String {
        self.passing.replace('#', &self.number(count as i64))
    }

    /// So many facts lie before the window (false) or after it (true).
    pub fn outside(&self, later: bool, count: usize) -> String {
        if count == 1 {
            let key = if later { "timeline-after" } else { "timeline-before" };
            return tr_with(self.language, key, &[("count", 1.into())]);
        }
        let pattern = if later { &self.after } else { &self.before };
        pattern.replace('#', &self.number(count as i64))
    }

    /// A whole number with thousands set apart as the language does.
    pub fn number(&self, number: i64) -> String {
        let separator = match self.language {
            Language::Dutch => '.',
            Language::English => ',',
        };
        if (0..1_000).contains(&number) {
            return number.to_string();
        }
        let digits = number.unsigned_abs().to_string();
        let mut result = String::with_capacity(digits.len() + 4);
        if number < 0 {
            result.push('-');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                result.push(separator);
            }
            result.push(digit);
        }
        result
    }
}
