//! The fixed words of the timeline, looked up once per language: a frame asks for dozens.

use crate::text::{Language, tr, tr_with};
use ecow::EcoString;
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
    words(language).number(number).into()
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
    pub fn number(&self, number: i64) -> EcoString {
        let separator = match self.language {
            Language::Dutch => b'.',
            Language::English => b',',
        };
        // From the last figure to the first; the longest has nineteen, six separators, and a sign.
        let mut signs = [0_u8; 26];
        let mut rest = number.unsigned_abs();
        let mut first = signs.len();
        for (at, place) in signs.iter_mut().enumerate().rev() {
            let figures = 25 - at;
            if figures % 4 == 3 {
                *place = separator;
            } else {
                *place = b'0' + (rest % 10) as u8;
                rest /= 10;
            }
            first = at;
            if rest == 0 && figures % 4 != 3 {
                break;
            }
        }
        if number < 0 {
            first = first.saturating_sub(1);
            if let Some(place) = signs.get_mut(first) {
                *place = b'-';
            }
        }
        let signs = signs.get(first..).and_then(|signs| std::str::from_utf8(signs).ok());
        EcoString::from(signs.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let dutch = |number| whole_number(number, Language::Dutch);
        for (number, expected) in [
            (0, "0"),
            (7, "7"),
            (999, "999"),
            (1_000, "1.000"),
            (12_345, "12.345"),
            (100_000, "100.000"),
            (1_000_000, "1.000.000"),
            (-1, "-1"),
            (-100, "-100"),
            (-1_234, "-1.234"),
            (i64::MAX, "9.223.372.036.854.775.807"),
            (i64::MIN, "-9.223.372.036.854.775.808"),
        ] {
            assert_eq!(dutch(number), expected);
        }
        assert_eq!(whole_number(1_234, Language::English), "1,234");
    }
}
