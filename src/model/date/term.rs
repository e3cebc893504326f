//! Terms: 'three months after publication', kept as ISO 8601 durations.

use super::day::Day;
use super::edtf_date::EdtfDate;
use std::fmt;

/// A term in whole months and days: `P3M`, `P6W`, `P1Y6M`.
///
/// Months and days are kept apart, since a month has no fixed number of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    months: i64,
    days: i64,
    /// Whether the days were given in weeks, so that 'six weeks' does not become '42 days'.
    in_weeks: bool,
}

/// The unit in which a term is said, the largest that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermUnit {
    /// Years.
    Years,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
}

/// Longer terms than this are a slip of the pen: a thousand years, in months.
const LONGEST: i64 = 12_000;

/// Numbers as Dutch and English write them out, from one on.
const WORDS: [(&str, &str); 12] = [
    ("een", "one"),
    ("twee", "two"),
    ("drie", "three"),
    ("vier", "four"),
    ("vijf", "five"),
    ("zes", "six"),
    ("zeven", "seven"),
    ("acht", "eight"),
    ("negen", "nine"),
    ("tien", "ten"),
    ("elf", "eleven"),
    ("twaalf", "twelve"),
];

impl Term {
    /// Reads a term as it is kept (`P3M`) or as people write it: '3 maanden', 'zes weken',
    /// '10 days'. None for anything else, and for a term of nothing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let term = match text.strip_prefix('p') {
            Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => Self::iso(rest)?,
            _ => Self::phrase(&text)?,
        };
        let fits = term.months <= LONGEST && term.days <= LONGEST * 31;
        (fits && (term.months > 0 || term.days > 0)).then_some(term)
    }

    fn iso(text: &str) -> Option<Self> {
        let mut term = Self { months: 0, days: 0, in_weeks: true };
        let mut digits = String::new();
        for letter in text.chars() {
            if letter.is_ascii_digit() {
                digits.push(letter);
                continue;
            }
            let count: i64 = std::mem::take(&mut digits).parse().ok()?;
            term.add(count, letter)?;
        }
        digits.is_empty().then_some(term)
    }

    fn phrase(text: &str) -> Option<Self> {
        let (count, unit) = text.split_once(char::is_whitespace)?;
        let count = match count {
            "één" => 1,
            word => {
                match WORDS.iter().position(|(dutch, english)| [*dutch, *english].contains(&word)) {
                    Some(at) => i64::try_from(at).ok()? + 1,
                    None => word.parse().ok()?,
                }
            }
        };
        let letter = match unit.trim() {
            "jaar" | "jaren" | "year" | "years" => 'y',
            "maand" | "maanden" | "month" | "months" => 'm',
            "week" | "weken" | "weeks" => 'w',
            "dag" | "dagen" | "day" | "days" => 'd',
            _ => return None,
        };
        let mut term = Self { months: 0, days: 0, in_weeks: true };
        term.add(count, letter)?;
        Some(term)
    }

    fn add(&mut self, count: i64, unit: char) -> Option<()> {
        match unit {
            'y' => self.months = self.months.checked_add(count.checked_mul(12)?)?,
            'm' => self.months = self.months.checked_add(count)?,
            'w' => self.days = self.days.checked_add(count.checked_mul(7)?)?,
            'd' => {
                self.days = self.days.checked_add(count)?;
                self.in_weeks = false;
            }
            _ => return None,
        }
        Some(())
    }

    /// The parts in which the term is said, largest first: three months, or one month and ten days.
    #[must_use]
    pub fn parts(self) -> Vec<(i64, TermUnit)> {
        let mut parts = Vec::with_capacity(2);
        match self.months {
            0 => {}
            months if months % 12 == 0 => parts.push((months / 12, TermUnit::Years)),
            months => parts.push((months, TermUnit::Months)),
        }
        match self.days {
            0 => {}
            days if self.in_weeks && days % 7 == 0 => parts.push((days / 7, TermUnit::Weeks)),
            days => parts.push((days, TermUnit::Days)),
        }
        parts
    }

    /// The day this term after another: months first (the last day of a month that is shorter),
    /// then days.
    #[must_use]
    pub fn after_day(self, day: Day) -> Day {
        day.plus_months(self.months).plus_days(self.days)
    }

    /// The date this term after another. A day gives a day; a month and a term of whole months a
    /// month; whatever else is not sure to the day gives the window from the term after its first
    /// day to the term after its last. None when the other is open at either end.
    #[must_use]
    pub fn after(self, date: &EdtfDate) -> Option<EdtfDate> {
        let (first, last) = (date.earliest()?, date.latest()?);
        let (from, to) = (self.after_day(first), self.after_day(last));
        if first == last {
            return EdtfDate::from_day(from).ok();
        }
        let text = date.as_str();
        let is_month = text.len() == 7
            && text.is_char_boundary(4)
            && text.get(5..).is_some_and(|month| {
                month.parse::<u32>().is_ok_and(|month| (1..=12).contains(&month))
            });
        if is_month && self.days == 0 {
            let (year, month, _) = from.ymd();
            return EdtfDate::parse(&format!("{year:04}-{month:02}")).ok();
        }
        EdtfDate::parse(&format!("[{from}..{to}]")).ok()
    }
}

impl fmt::Display for Term {
    /// The term as it is kept: `P3M`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("P")?;
        for (count, unit) in self.parts() {
            let letter = match unit {
                TermUnit::Years => 'Y',
                TermUnit::Months => 'M',
                TermUnit::Weeks => 'W',
                TermUnit::Days => 'D',
            };
            write!(formatter, "{count}{letter}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(term: &str, date: &str) -> String {
        let term = Term::read(term).unwrap();
        term.after(&EdtfDate::parse(date).unwrap()).unwrap().to_string()
    }

    #[test]
    fn a_term_after_a_day_is_a_day() {
        assert_eq!(after("P3M", "2016-05-27"), "2016-08-27");
        assert_eq!(after("P6M", "2016-05-27"), "2016-11-27");
        assert_eq!(after("P6W", "2016-05-27"), "2016-07-08");
        assert_eq!(after("P1M", "2016-01-31"), "2016-02-29");
        assert_eq!(after("P1Y", "2016-02-29"), "2017-02-28");
        assert_eq!(after("P1M10D", "2016-05-27"), "2016-07-07");
    }

    #[test]
    fn a_term_is_no_surer_than_what_it_starts_from() {
        assert_eq!(after("P3M", "2016-05"), "2016-08");
        assert_eq!(after("P6W", "2016-05"), "[2016-06-12..2016-07-12]");
        assert_eq!(after("P6W", "[2016-03-29..2016-05-27]"), "[2016-05-10..2016-07-08]");
        let open = EdtfDate::parse("2016-05-27/..").unwrap();
        assert_eq!(Term::read("P3M").unwrap().after(&open), None);
    }

    #[test]
    fn terms_are_read_as_people_write_them() {
        let kept = |text| Term::read(text).map(|term| term.to_string());
        assert_eq!(kept("drie maanden").as_deref(), Some("P3M"));
        assert_eq!(kept("6 weken").as_deref(), Some("P6W"));
        assert_eq!(kept("één jaar").as_deref(), Some("P1Y"));
        assert_eq!(kept("42 dagen").as_deref(), Some("P42D"));
        assert_eq!(kept("P18M").as_deref(), Some("P18M"));
        for nonsense in
            ["", "P", "P0M", "maanden", "binnenkort", "P3", "P3X", "P99999999999999999Y"]
        {
            assert_eq!(kept(nonsense), None, "{nonsense}");
        }
    }
}
