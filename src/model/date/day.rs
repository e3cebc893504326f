//! Calendar days, proleptic Gregorian, for every year EDTF can hold.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The largest year, before and after the year 0, that can be reckoned with. Minutes of such a
/// year still fit in an `i64` with room for sums.
pub const MAX_YEAR: i64 = 1_000_000_000_000;

/// Minutes in a day.
pub(super) const MINUTES_PER_DAY: i64 = 24 * 60;

/// A calendar day as a number: days since 1970-01-01, proleptic Gregorian.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// A day of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
}

/// Number of days in a month (1–12) of a year; 0 for any other month.
#[must_use]
pub fn days_in_month(year: i64, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

fn is_leap_year(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

impl Day {
    /// The day of a year, month (1–12) and day of the month; none where there is no such day or
    /// the year lies beyond [`MAX_YEAR`].
    #[must_use]
    pub fn from_ymd(year: i64, month: u32, day: u32) -> Option<Self> {
        let known = (1..=days_in_month(year, month)).contains(&day) && year.abs() <= MAX_YEAR;
        known.then(|| {
            // Years are counted from March, so that the leap day comes last, in eras of 400
            // years, which all have 146,097 days.
            let shifted = if month <= 2 { year - 1 } else { year };
            let era = shifted.div_euclid(400);
            let year_of_era = shifted.rem_euclid(400);
            let month_from_march = i64::from((month + 9) % 12);
            let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
            let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
            Self(era * 146_097 + day_of_era - 719_468)
        })
    }

    /// Year, month (1–12) and day of the month.
    #[must_use]
    pub fn ymd(self) -> (i64, u32, u32) {
        // In 128 bits no day overflows.
        let shifted = i128::from(self.0) + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i128::from(month <= 2);
        (
            i64::try_from(year).unwrap_or_default(),
            u32::try_from(month).unwrap_or(1),
            u32::try_from(day).unwrap_or(1),
        )
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match (self.0.rem_euclid(7) + 3) % 7 {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// The same day `months` months later (earlier when negative); the last day of that month
    /// where it is shorter.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        let (year, month, day) = self.ymd();
        let count =
            year.saturating_mul(12).saturating_add(i64::from(month) - 1).saturating_add(months);
        let year = count.div_euclid(12);
        let month = u32::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
        Self::from_ymd(year, month, day.min(days_in_month(year, month))).unwrap_or(self)
    }

    /// That many days later (earlier when negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The last day of the month this day is in.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        let (year, month, _) = self.ymd();
        Self::from_ymd(year, month, days_in_month(year, month)).unwrap_or(self)
    }

    /// The first minute of the day, in minutes since 1970-01-01T00:00.
    #[must_use]
    pub fn first_minute(self) -> i64 {
        self.0.saturating_mul(MINUTES_PER_DAY)
    }

    /// The last minute of the day, 23:59.
    #[must_use]
    pub fn last_minute(self) -> i64 {
        self.first_minute().saturating_add(MINUTES_PER_DAY - 1)
    }

    /// The day a minute since 1970-01-01T00:00 falls on.
    #[must_use]
    pub fn of_minute(minute: i64) -> Self {
        Self(minute.div_euclid(MINUTES_PER_DAY))
    }
}

impl fmt::Display for Day {
    /// `YYYY-MM-DD`; beyond the year 9999 with a plus sign, before the year 0 with a minus sign.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        let sign = match year {
            ..0 => "-",
            0..=9999 => "",
            _ => "+",
        };
        write!(formatter, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

/// A text is not a day as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day as YYYY-MM-DD")]
pub struct NotADay;

impl FromStr for Day {
    type Err = NotADay;
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let mut parts = digits.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NotADay);
        };
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let shaped = year.len() >= 4 && month.len() == 2 && day.len() == 2;
        if !shaped || !plain(year) || !plain(month) || !plain(day) {
            return Err(NotADay);
        }
        let year: i64 = year.parse().map_err(|_| NotADay)?;
        let month = month.parse().map_err(|_| NotADay)?;
        let day = day.parse().map_err(|_| NotADay)?;
        Self::from_ymd(if negative { -year } else { year }, month, day).ok_or(NotADay)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
