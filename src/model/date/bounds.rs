//! The first and the last minute of what EDTF says.

use super::day::{Day, days_in_month};
use super::syntax::{Boundary, Expression, Member, Point, Step, Within, Year};

/// By how many days `~` widens a day on both sides.
const DAY_WIDENING: i64 = 5;

/// First and last minute since 1970-01-01T00:00; none where it is open or unknown.
pub(super) type MinuteBounds = (Option<i64>, Option<i64>);

impl Expression {
    /// From the earliest minute of the start to the latest minute of the end.
    pub fn bounds(&self) -> MinuteBounds {
        match self {
            Self::Single(point) => point.bounds(),
            Self::Interval(start, end) => (start.bounds().0, end.bounds().1),
            Self::OneOf(members) | Self::AllOf(members) => (
                least(members.iter().map(|member| member.bounds().0)),
                least(members.iter().map(|member| member.bounds().1.map(std::ops::Neg::neg)))
                    .map(std::ops::Neg::neg),
            ),
        }
    }
}

/// The least of all; none when one of them is open.
fn least(mut minutes: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    let first = minutes.next()??;
    minutes.try_fold(first, |least, minute| minute.map(|minute| least.min(minute)))
}

impl Boundary {
    pub fn bounds(&self) -> MinuteBounds {
        match self {
            Self::At(point) => point.bounds(),
            Self::Open | Self::Unknown => (None, None),
        }
    }
}

impl Member {
    pub fn bounds(&self) -> MinuteBounds {
        match self {
            Self::Point(point) => point.bounds(),
            Self::Range(first, last) => (
                first.as_ref().map(Point::earliest_minute),
                last.as_ref().map(Point::latest_minute),
            ),
        }
    }
}

impl Point {
    pub fn bounds(&self) -> MinuteBounds {
        (Some(self.earliest_minute()), Some(self.latest_minute()))
    }

    /// Whether there is a day that fits what is written.
    pub fn has_a_day(&self) -> bool {
        self.first_day().is_some() && self.last_day().is_some()
    }

    pub fn earliest_minute(&self) -> i64 {
        let first = self.first_day().unwrap_or_default();
        if let Within::Time { minute_of_day, .. } = self.within {
            return first.first_minute() + minute_of_day;
        }
        match self.widening {
            None => first,
            Some(Step::Day) if self.is_day() => first.plus_days(-DAY_WIDENING),
            Some(Step::Day | Step::Month) => first.plus_months(-1),
            Some(Step::Year) => first.plus_months(-12),
        }
        .first_minute()
    }

    pub fn latest_minute(&self) -> i64 {
        let last = self.last_day().unwrap_or_default();
        if let Within::Time { minute_of_day, .. } = self.within {
            return last.first_minute() + minute_of_day;
        }
        let later = |months| {
            let moved = last.plus_months(months);
            // Whole months stay whole: a month after February ends on 31 March.
            if self.is_day() { moved } else { moved.end_of_month() }
        };
        match self.widening {
            None => last,
            Some(Step::Day) if self.is_day() => last.plus_days(DAY_WIDENING),
            Some(Step::Day | Step::Month) => later(1),
            Some(Step::Year) => later(12),
        }
        .last_minute()
    }

    /// Whether a day of the month is written, wholly or in part.
    fn is_day(&self) -> bool {
        matches!(self.within, Within::Day(_, day) if !day.is_blank())
    }

    fn first_day(&self) -> Option<Day> {
        match self.within {
            Within::Year => Day::from_ymd(self.year.low, 1, 1),
            Within::PartOfYear(part) => {
                let (month, _) = months_of_part(part)?;
                Day::from_ymd(self.year.low, month, 1)
            }
            Within::Time { month, day, .. } => Day::from_ymd(self.year.value()?, month, day),
            Within::Month(_) | Within::Day(..) => {
                (self.year.low..=self.year.high).find_map(|year| self.first_day_in(year))
            }
        }
    }

    fn last_day(&self) -> Option<Day> {
        match self.within {
            Within::Year => Day::from_ymd(self.year.high, 12, 31),
            Within::PartOfYear(part) => {
                let (month, length) = months_of_part(part)?;
                let first = Day::from_ymd(self.year.high, month, 1)?;
                Some(first.plus_months(length - 1).end_of_month())
            }
            Within::Time { month, day, .. } => Day::from_ymd(self.year.value()?, month, day),
            Within::Month(_) | Within::Day(..) => {
                (self.year.low..=self.year.high).rev().find_map(|year| self.last_day_in(year))
            }
        }
    }

    fn first_day_in(&self, year: i64) -> Option<Day> {
        (1..=12).find_map(|month| {
            self.days_in(year, month).find_map(|day| Day::from_ymd(year, month, day))
        })
    }

    fn last_day_in(&self, year: i64) -> Option<Day> {
        (1..=12).rev().find_map(|month| {
            self.days_in(year, month).next_back().and_then(|day| Day::from_ymd(year, month, day))
        })
    }

    /// The days of a month that fit what is written.
    fn days_in(&self, year: i64, month: u32) -> impl DoubleEndedIterator<Item = u32> + '_ {
        let fits = Year::allows(&self.year, year)
            && match self.within {
                Within::Month(months) | Within::Day(months, _) => months.allows(month),
                _ => true,
            };
        let days = if fits { days_in_month(year, month) } else { 0 };
        (1..=days).filter(|day| match self.within {
            Within::Day(_, days) => days.allows(*day),
            _ => true,
        })
    }
}

/// First month and number of months of a part of the year (21–41). Winter and the southern summer
/// run into the next year; the seasons without a hemisphere are those of the Netherlands.
fn months_of_part(part: u32) -> Option<(u32, i64)> {
    Some(match part {
        21 | 25 | 31 => (3, 3),
        22 | 26 | 32 => (6, 3),
        23 | 27 | 29 => (9, 3),
        24 | 28 | 30 => (12, 3),
        33..=36 => ((part - 33) * 3 + 1, 3),
        37..=39 => ((part - 37) * 4 + 1, 4),
        40 | 41 => ((part - 40) * 6 + 1, 6),
        _ => return None,
    })
}
