//! The fixed words of the timeline, looked up once per language: a frame asks for dozens.

use crate::text::{Language, tr, tr_with};
use ecow::{EcoString, eco_format};
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
    /// What stands before and after the number.
    passing: (String, String),
    reaching: (String, String),
    before: (String, String),
    after: (String, String),
    /// The numbers below a thousand.
    small: Vec<EcoString>,
    /// The same as the last figures of a larger one, with what sets them apart.
    groups: Vec<EcoString>,
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

impl Words {
    fn load(language: Language) -> Self {
        let word = |key: &str| tr(language, &format!("timeline-{key}"));
        let counted = |key: &str| {
            let sentence = tr_with(language, &format!("timeline-{key}"), &[("count", "#".into())]);
            let (head, tail) = sentence.split_once('#').unwrap_or((&sentence, ""));
            (head.to_owned(), tail.to_owned())
        };
        let separator = match language {
            Language::Dutch => '.',
            Language::English => ',',
        };
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
            reaching: counted("reaching"),
            before: counted("before"),
            after: counted("after"),
            small: (0..1_000).map(|number| eco_format!("{number}")).collect(),
            groups: (0..1_000).map(|number| eco_format!("{separator}{number:03}")).collect(),
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
    pub fn passing(&self, count: usize) -> EcoString {
        self.put(&self.passing, count)
    }

    /// So many contacts reach into the window.
    pub fn reaching(&self, count: usize) -> EcoString {
        if count == 1 {
            return tr_with(self.language, "timeline-reaching", &[("count", 1.into())]).into();
        }
        self.put(&self.reaching, count)
    }

    /// So many facts lie before the window (false) or after it (true).
    pub fn outside(&self, later: bool, count: usize) -> EcoString {
        if count == 1 {
            let key = if later { "timeline-after" } else { "timeline-before" };
            return tr_with(self.language, key, &[("count", 1.into())]).into();
        }
        let pattern = if later { &self.after } else { &self.before };
        self.put(pattern, count)
    }

    /// A number in its sentence.
    fn put(&self, (head, tail): &(String, String), count: usize) -> EcoString {
        let number = self.number(count as i64);
        let mut sentence = EcoString::with_capacity(head.len() + number.len() + tail.len());
        sentence.push_str(head);
        sentence.push_str(&number);
        sentence.push_str(tail);
        sentence
    }

    /// A whole number with thousands set apart, as [`crate::text::whole_number`] does: here it is
    /// written in every frame, and asks for no memory.
    pub fn number(&self, number: i64) -> EcoString {
        let whole = self.whole(number.unsigned_abs());
        if number < 0 { eco_format!("-{whole}") } else { whole }
    }

    /// A number as it stands in a date, figure by figure: '2015', '7'.
    pub fn plain(&self, number: i64) -> EcoString {
        let part = |at: u64| self.small.get(at as usize).map_or("", EcoString::as_str);
        match u64::try_from(number) {
            Ok(number @ 0..1_000) => part(number).into(),
            Ok(number @ 1_000..10_000) => {
                let mut whole = EcoString::from(part(number / 1_000));
                let rest = number % 1_000;
                for figure in [rest / 100, rest / 10 % 10, rest % 10] {
                    whole.push_str(part(figure));
                }
                whole
            }
            _ => eco_format!("{number}"),
        }
    }

    /// Put together from parts that are at hand: a picture asks for hundreds.
    fn whole(&self, number: u64) -> EcoString {
        if let Some(small) = usize::try_from(number).ok().and_then(|at| self.small.get(at)) {
            return small.clone();
        }
        let mut whole = self.whole(number / 1_000);
        if let Some(group) = self.groups.get((number % 1_000) as usize) {
            whole.push_str(group);
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let dutch = |number| words(Language::Dutch).number(number);
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
            let plain = words(Language::Dutch).plain(number);
            assert_eq!(plain, expected.replace('.', ""));
        }
        assert_eq!(words(Language::English).number(1_234), "1,234");
    }
}
