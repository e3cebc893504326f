//! The clock of this computer: the only place that asks it.

use super::Day;
use chrono::{DateTime, Datelike as _, Local, Timelike as _};

impl Day {
    /// Today, by the clock and time zone of this computer.
    #[must_use]
    pub fn today() -> Self {
        day_of(&Local::now()).unwrap_or(Self(0))
    }
}

/// A moment in UTC, as `2026-11-22T01:30:19.138Z`, by the clock of this computer: the day, the
/// minute of the day, the second. None when it cannot be read.
#[must_use]
pub fn local_clock(at: &str) -> Option<(Day, u32, u32)> {
    let moment = DateTime::parse_from_rfc3339(at).ok()?.with_timezone(&Local);
    Some((day_of(&moment)?, moment.hour() * 60 + moment.minute(), moment.second()))
}

fn day_of(moment: &DateTime<Local>) -> Option<Day> {
    Day::from_ymd(i64::from(moment.year()), moment.month(), moment.day())
}
