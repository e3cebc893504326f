use super::bounds::MinuteBounds;
use super::day::Day;
use super::error::DateError;
use super::parse_expression::parse_expression;
use super::syntax::Expression;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A date as EDTF (ISO 8601-2): levels 0, 1 and 2, with its bounds.
///
/// Cheap to clone, 32 bytes; the bounds are worked out once. Equal when written the same. The
/// order is that of a list of facts: by earliest, then latest (open first and last), then by text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EdtfDate {
    /// `i64::MIN` when open.
    earliest: i64,
    /// `i64::MAX` when open.
    latest: i64,
    text: Arc<str>,
}

impl EdtfDate {
    /// Reads EDTF; spaces around it do not count.
    ///
    /// # Errors
    /// When the text is not EDTF, names a day that does not exist, ends before it starts, or uses
    /// a notation that is not supported; the error names it.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let text = text.trim();
        let (earliest, latest) = parse_expression(text)?.bounds();
        Ok(Self {
            earliest: earliest.unwrap_or(i64::MIN),
            latest: latest.unwrap_or(i64::MAX),
            text: text.into(),
        })
    }

    /// The date that is exactly this day.
    ///
    /// # Errors
    /// When the year has more than four digits: EDTF has no such days.
    pub fn from_day(day: Day) -> Result<Self, DateError> {
        Self::parse(&day.to_string())
    }

    /// The EDTF text as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day the date allows; none when open.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.earliest_minute().map(Day::of_minute)
    }

    /// The last day the date allows; none when open.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        self.latest_minute().map(Day::of_minute)
    }

    /// The first minute the date allows, in minutes since 1970-01-01T00:00; none when open.
    #[must_use]
    pub fn earliest_minute(&self) -> Option<i64> {
        (self.earliest != i64::MIN).then_some(self.earliest)
    }

    /// The last minute the date allows, itself included: 23:59 of the last day where there is no
    /// time of day; none when open.
    #[must_use]
    pub fn latest_minute(&self) -> Option<i64> {
        (self.latest != i64::MAX).then_some(self.latest)
    }

    /// The minute in the middle, to place a label; the known bound where the other is open.
    #[must_use]
    pub fn midpoint_minute(&self) -> Option<i64> {
        match (self.earliest_minute(), self.latest_minute()) {
            (Some(earliest), Some(latest)) => Some(earliest + (latest - earliest) / 2),
            (one, other) => one.or(other),
        }
    }

    /// What the text says. Reading it again costs less than keeping it for every event.
    pub(super) fn expression(&self) -> Option<Expression> {
        parse_expression(&self.text).ok()
    }

    /// Both bounds in minutes.
    pub(super) fn minute_bounds(&self) -> MinuteBounds {
        (self.earliest_minute(), self.latest_minute())
    }
}

impl Ord for EdtfDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.earliest, self.latest, &self.text).cmp(&(other.earliest, other.latest, &other.text))
    }
}

impl PartialOrd for EdtfDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for EdtfDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "EdtfDate({})", self.text)
    }
}

impl fmt::Display for EdtfDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl FromStr for EdtfDate {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl Serialize for EdtfDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for EdtfDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
