//! One date in words.

use super::names::{month_name, month_name_short, part_name};
use crate::model::date::day::Day;
use crate::model::date::locale::Locale;
use crate::model::date::syntax::{Point, Within, Year};

/// In which language, and how short.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub locale: Locale,
    pub short: bool,
}

/// What to leave out because the next date says it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Drop {
    Nothing,
    Year,
    MonthAndYear,
}

/// What the first of two dates need not say.
pub(super) fn drop_before(first: &Point, next: &Point) -> Drop {
    let same_year = first.year.value().is_some() && first.year == next.year;
    let known = |point: &Point| match point.within {
        Within::Month(month) => month.value().is_some(),
        Within::Day(month, day) => month.value().is_some() && day.value().is_some(),
        Within::PartOfYear(part) => !runs_into_next_year(part),
        _ => false,
    };
    if !same_year || !known(first) || !known(next) {
        return Drop::Nothing;
    }
    match (first.within, next.within) {
        (Within::Day(first, _), Within::Day(next, _)) if first == next => Drop::MonthAndYear,
        _ => Drop::Year,
    }
}

fn runs_into_next_year(part: u32) -> bool {
    matches!(part, 24 | 28 | 30)
}

impl Style {
    pub fn month(self, month: u32) -> &'static str {
        if self.short {
            month_name_short(month, self.locale)
        } else {
            month_name(month, self.locale)
        }
    }

    pub fn day(self, day: Day) -> String {
        let (year, month, day) = day.ymd();
        format!("{day} {} {}", self.month(month), self.year_number(year))
    }

    /// The year as people count it: there is no year 0, and long numbers are grouped.
    fn year_number(self, year: i64) -> String {
        match year {
            ..=0 => {
                let before = self.grouped(1 - year);
                format!("{before} {}", self.locale.pick("v.Chr.", "BC"))
            }
            _ => self.grouped(year),
        }
    }

    fn grouped(self, number: i64) -> String {
        let digits = number.to_string();
        if digits.len() <= 4 {
            return digits;
        }
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(self.locale.pick('.', ','));
            }
            grouped.push(digit);
        }
        grouped
    }

    /// The date with its doubt in front: 'omstreeks', 'mogelijk'.
    pub fn point(self, point: &Point, drop: Drop) -> String {
        let words = self.date(point, drop);
        let doubt = match (point.approximate, point.uncertain, self.short) {
            (false, false, _) => return words,
            (true, false, false) => self.locale.pick("omstreeks", "around"),
            (false, true, false) => self.locale.pick("mogelijk", "possibly"),
            (true, true, false) => self.locale.pick("mogelijk omstreeks", "possibly around"),
            (true, false, true) => "±",
            (false, true, true) => return format!("{words}?"),
            (true, true, true) => return format!("± {words}?"),
        };
        format!("{doubt} {words}")
    }

    fn date(self, point: &Point, drop: Drop) -> String {
        let year = || self.year(&point.year);
        let of_year = |words: String| match drop {
            Drop::Nothing => format!("{words} {}", year()),
            Drop::Year | Drop::MonthAndYear => words,
        };
        match point.within {
            Within::Year => year(),
            Within::PartOfYear(part) => match point.year.value() {
                Some(year) if runs_into_next_year(part) => format!(
                    "{} {}/{}",
                    part_name(part, self.locale),
                    self.year_number(year),
                    self.year_number(year + 1)
                ),
                _ => of_year(part_name(part, self.locale).to_owned()),
            },
            Within::Time { month, day, minute_of_day } => {
                let (hour, minute) = (minute_of_day / 60, minute_of_day % 60);
                let date = of_year(format!("{day} {}", self.month(month)));
                match (self.locale, self.short) {
                    (Locale::Dutch, false) => format!("{date}, {hour:02}.{minute:02} uur"),
                    _ => format!("{date}, {hour:02}:{minute:02}"),
                }
            }
            Within::Month(month) => match month.value() {
                Some(month) => of_year(self.month(month).to_owned()),
                None if month.is_blank() => {
                    format!("{} ({})", year(), self.locale.pick("maand onbekend", "month unknown"))
                }
                None => self.between(point),
            },
            Within::Day(month, day) => match (month.value(), day.value()) {
                (Some(_), Some(day)) if drop == Drop::MonthAndYear => day.to_string(),
                (Some(month), Some(day)) => of_year(format!("{day} {}", self.month(month))),
                (Some(month), None) if day.is_blank() => format!(
                    "{} {} ({})",
                    self.month(month),
                    year(),
                    self.locale.pick("dag onbekend", "day unknown")
                ),
                (None, None) if month.is_blank() && day.is_blank() => format!(
                    "{} ({})",
                    year(),
                    self.locale.pick("maand en dag onbekend", "month and day unknown")
                ),
                (None, Some(day)) if month.is_blank() => self.locale.pick(
                    format!("dag {day} van een onbekende maand, {}", year()),
                    format!("day {day} of an unknown month, {}", year()),
                ),
                _ => self.between(point),
            },
        }
    }

    fn year(self, year: &Year) -> String {
        let range = || {
            if year.low <= 0 {
                let (low, high) = (self.year_number(year.low), self.year_number(year.high));
                format!("{low} – {high}")
            } else {
                format!("{}–{}", self.grouped(year.low), self.grouped(year.high))
            }
        };
        match (year.value(), year.estimate) {
            (Some(year), _) => self.year_number(year),
            (None, Some(estimate)) => format!("{} ({})", self.year_number(estimate), range()),
            (None, None) => range(),
        }
    }

    /// Unknown digits in odd places are said by the days they allow.
    fn between(self, point: &Point) -> String {
        let plain = Point { widening: None, ..point.clone() };
        let first = self.day(Day::of_minute(plain.earliest_minute()));
        let last = self.day(Day::of_minute(plain.latest_minute()));
        self.locale.pick(format!("tussen {first} en {last}"), format!("between {first} and {last}"))
    }
}
