//! Days and doubt: what imprecise dates allow to be said about order and duration.
//!
//! ```text
//!   before:  ├── first ──────── last ──┤
//!   after:                 ├── first ─────── last ──┤
//!   days between:  at least after.first − before.last, at most after.last − before.first
//! ```

use crate::model::Event;
use crate::model::date::EdtfDate;
use serde::Serialize;

const MINUTES_PER_DAY: i64 = 24 * 60;

/// The days a date allows, as day numbers since 1970-01-01, both ends included; none means open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first day it may have been.
    pub first: Option<i64>,
    /// The last day it may have been.
    pub last: Option<i64>,
}

/// How sure an answer is. 'Possibly' is never rounded to either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// It is not so, whatever the dates turn out to be.
    No,
    /// The dates allow it and allow the contrary.
    Possibly,
    /// It is so, whatever the dates turn out to be.
    Certainly,
}

/// A duration in whole days, as precisely as the dates allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Days {
    /// At least so many; none when an open date sets no limit.
    pub min: Option<i64>,
    /// At most so many; none when an open date sets no limit.
    pub max: Option<i64>,
}

/// A count of which part is certain: 'certainly 3, possibly 5'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Count {
    /// So many in any case.
    pub certain: usize,
    /// So many at most.
    pub possible: usize,
}

impl Window {
    /// The days an event's whole date allows.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        Self { first: event.earliest.map(day_of), last: event.latest.map(day_of) }
    }

    /// The days a date allows.
    #[must_use]
    pub fn of_date(date: &EdtfDate) -> Self {
        Self { first: date.earliest_minute().map(day_of), last: date.latest_minute().map(day_of) }
    }

    /// The days an optional date allows; no date allows every day.
    #[must_use]
    pub fn of_optional(date: Option<&EdtfDate>) -> Self {
        date.map_or_else(Self::default, Self::of_date)
    }

    /// When an event began: of one that lasted (`a/b`) the days `a` allows, else all. An end that
    /// is open or not known allows every day the whole does.
    #[must_use]
    pub fn start_of(event: &Event) -> Self {
        match &event.when {
            Some(when) if when.is_period() => Self::part(when.start_bounds(), Self::of(event)),
            _ => Self::of(event),
        }
    }

    /// When an event ended: of one that lasted (`a/b`) the days `b` allows, else all.
    #[must_use]
    pub fn end_of(event: &Event) -> Self {
        match &event.when {
            Some(when) if when.is_period() => Self::part(when.end_bounds(), Self::of(event)),
            _ => Self::of(event),
        }
    }

    fn part(bounds: (Option<i64>, Option<i64>), whole: Self) -> Self {
        Self {
            first: bounds.0.map(day_of).or(whole.first),
            last: bounds.1.map(day_of).or(whole.last),
        }
    }

    /// The days from this date to a later one.
    #[must_use]
    pub fn days_until(self, later: Self) -> Days {
        let minus = |a: Option<i64>, b: Option<i64>| Some(a? - b?);
        Days { min: minus(later.first, self.last), max: minus(later.last, self.first) }
    }

    /// Whether the two may have been on the same day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let not_after = |a: Option<i64>, b: Option<i64>| match (a, b) {
            (Some(a), Some(b)) => a <= b,
            _ => true,
        };
        not_after(self.first, other.last) && not_after(other.first, self.last)
    }

    /// Whether every day the other allows is one this allows; an open end holds everything.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        let low = match (self.first, other.first) {
            (Some(own), Some(other)) => own <= other,
            (own, _) => own.is_none(),
        };
        let high = match (self.last, other.last) {
            (Some(own), Some(other)) => own >= other,
            (own, _) => own.is_none(),
        };
        low && high
    }

    /// Whether this was before the other.
    #[must_use]
    pub fn before(self, other: Self) -> Likelihood {
        let days = self.days_until(other);
        match (days.min, days.max) {
            (Some(min), _) if min > 0 => Likelihood::Certainly,
            (_, Some(max)) if max <= 0 => Likelihood::No,
            _ => Likelihood::Possibly,
        }
    }

    /// How many days the window is wide; none when open.
    #[must_use]
    pub fn width(self) -> Option<i64> {
        Some(self.last? - self.first?)
    }
}

impl Days {
    /// The duration of what cannot be negative: the least is nought.
    #[must_use]
    pub fn at_least_nought(self) -> Self {
        Self { min: Some(self.min.unwrap_or(0).max(0)), max: self.max.map(|max| max.max(0)) }
    }

    /// Whether it took no longer than so many days.
    #[must_use]
    pub fn within(self, days: u32) -> Likelihood {
        let days = i64::from(days);
        match (self.min, self.max) {
            (_, Some(max)) if max <= days => Likelihood::Certainly,
            (Some(min), _) if min > days => Likelihood::No,
            _ => Likelihood::Possibly,
        }
    }
}

impl Count {
    /// Counts one more, as sure as it is.
    pub fn add(&mut self, likelihood: Likelihood) {
        self.certain += usize::from(likelihood == Likelihood::Certainly);
        self.possible += usize::from(likelihood != Likelihood::No);
    }
}

/// The day a minute lies in.
fn day_of(minute: i64) -> i64 {
    minute.div_euclid(MINUTES_PER_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn window(first: i64, last: i64) -> Window {
        Window { first: Some(first), last: Some(last) }
    }

    #[test]
    fn order_and_duration_keep_their_doubt() {
        let cases = [
            (window(0, 3), window(5, 9), Likelihood::Certainly, (2, 9)),
            (window(0, 3), window(3, 9), Likelihood::Possibly, (0, 9)),
            (window(5, 9), window(0, 5), Likelihood::No, (-9, 0)),
        ];
        for (before, after, order, (min, max)) in cases {
            assert_eq!(before.before(after), order);
            assert_eq!(before.days_until(after), Days { min: Some(min), max: Some(max) });
        }
        assert_eq!(Window::default().before(window(0, 1)), Likelihood::Possibly);
    }

    #[test]
    fn a_term_is_met_certainly_possibly_or_not() {
        let days = Days { min: Some(3), max: Some(8) };
        assert_eq!(days.within(8), Likelihood::Certainly);
        assert_eq!(days.within(5), Likelihood::Possibly);
        assert_eq!(days.within(2), Likelihood::No);
        assert_eq!(Days { min: Some(3), max: None }.within(5), Likelihood::Possibly);
    }

    #[test]
    fn a_window_holds_what_lies_within_it() {
        assert!(window(0, 9).contains(window(3, 9)));
        assert!(!window(0, 9).contains(window(3, 10)));
        assert!(Window::default().contains(Window::default()));
        assert!(!window(0, 9).contains(Window::default()));
    }
}
