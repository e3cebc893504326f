//! Comparing dates that are not exactly known: certainly, possibly, certainly not.
//!
//! Each date is taken as a start and an end, each of which may lie anywhere between two bounds;
//! of a moment they are the same. An answer is certain when it holds wherever they lie. So a date
//! made less precise never makes an answer more certain.

use super::bounds::MinuteBounds;
use super::day::Day;
use super::edtf_date::EdtfDate;

/// An answer about dates that are not exactly known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trilean {
    /// Certainly not.
    No,
    /// Possibly: the dates do not decide it.
    Possibly,
    /// Certainly.
    Certainly,
}

impl Trilean {
    fn of(certain: bool, possible: bool) -> Self {
        match (certain, possible) {
            (true, _) => Self::Certainly,
            (false, true) => Self::Possibly,
            (false, false) => Self::No,
        }
    }

    /// Whether it is certain.
    #[must_use]
    pub fn is_certain(self) -> bool {
        self == Self::Certainly
    }

    /// Whether it is certain or possible.
    #[must_use]
    pub fn is_possible(self) -> bool {
        self != Self::No
    }
}

impl std::ops::Not for Trilean {
    type Output = Self;
    fn not(self) -> Self {
        match self {
            Self::No => Self::Certainly,
            Self::Possibly => Self::Possibly,
            Self::Certainly => Self::No,
        }
    }
}

/// The fewest and the most days something can have taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DayRange {
    /// At least this many days; none where an open date leaves no lower bound.
    pub min: Option<i64>,
    /// At most this many days; none where an open date leaves no upper bound.
    pub max: Option<i64>,
}

/// The days from the end of `a` to the start of `b`, for moments that follow each other: at least
/// from the latest of `a` to the earliest of `b`, at most from the earliest end of `a` to the
/// latest start of `b`; never less than 0.
#[must_use]
pub fn days_between(a: &EdtfDate, b: &EdtfDate) -> DayRange {
    let (a, b) = (Spread::of(a), Spread::of(b));
    let days = |from: Option<i64>, to: Option<i64>| {
        Some((Day::of_minute(to?).0 - Day::of_minute(from?).0).max(0))
    };
    DayRange { min: days(a.end.1, b.start.0), max: days(a.end.0, b.start.1) }
}

/// Between which minutes a date begins and ends, as narrow as its two ends allow together: the
/// end of a period is not before its start.
struct Spread {
    start: MinuteBounds,
    end: MinuteBounds,
}

impl Spread {
    fn of(date: &EdtfDate) -> Self {
        let (start, end) = (date.start_bounds(), date.end_bounds());
        let latest_start = match (start.1, end.1) {
            (Some(start), Some(end)) => Some(start.min(end)),
            // An open start is no later than the end; an open end says nothing about the start.
            (start, end) => start.or(end),
        };
        // `None` is less than any minute.
        let earliest_end = end.0.max(start.0);
        Self { start: (start.0, latest_start), end: (earliest_end, end.1) }
    }

    fn in_days(self) -> Self {
        let day = |minute: Option<i64>| minute.map(|minute| Day::of_minute(minute).0);
        Self {
            start: (day(self.start.0), day(self.start.1)),
            end: (day(self.end.0), day(self.end.1)),
        }
    }
}

/// Whether `a < b` wherever they lie, where open means unbounded to that side.
fn surely_less(latest_a: Option<i64>, earliest_b: Option<i64>) -> bool {
    matches!((latest_a, earliest_b), (Some(a), Some(b)) if a < b)
}

impl EdtfDate {
    /// Whether this ended before the other began, to the minute.
    ///
    /// An open end (`..`) may lie anywhere after the start: that a source gives none does not
    /// prove that it lasted.
    #[must_use]
    pub fn before(&self, other: &Self) -> Trilean {
        let (a, b) = (Spread::of(self), Spread::of(other));
        let certain = surely_less(a.end.1, b.start.0);
        let possible = match (a.end.0, b.start.1) {
            (Some(a), Some(b)) => a < b,
            _ => true,
        };
        Trilean::of(certain, possible)
    }

    /// Whether this began after the other ended, to the minute.
    #[must_use]
    pub fn after(&self, other: &Self) -> Trilean {
        other.before(self)
    }

    /// Whether there is a day that both touch. Two moments on one and the same known day
    /// certainly do, whatever the hour.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> Trilean {
        let (a, b) = (Spread::of(self).in_days(), Spread::of(other).in_days());
        // Both have begun before either ends.
        let meets = |start: Option<i64>, end: Option<i64>| matches!((start, end), (Some(start), Some(end)) if start <= end);
        let certain = meets(a.start.1, b.end.0) && meets(b.start.1, a.end.0);
        let apart = surely_less(a.end.1, b.start.0) || surely_less(b.end.1, a.start.0);
        Trilean::of(certain, !apart)
    }

    /// Whether both fall on the same day, or share one; the same as [`Self::overlaps`].
    #[must_use]
    pub fn same_time(&self, other: &Self) -> Trilean {
        self.overlaps(other)
    }

    /// Whether the whole of this lies within the period or window `span`, to the day.
    #[must_use]
    pub fn within(&self, span: &Self) -> Trilean {
        let (inner, outer) = (Spread::of(self).in_days(), Spread::of(span).in_days());
        let holds = |early: Option<i64>, late: Option<i64>| matches!((early, late), (Some(early), Some(late)) if early <= late);
        let may = |early: Option<i64>, late: Option<i64>| match (early, late) {
            (Some(early), Some(late)) => early <= late,
            _ => true,
        };
        let certain = holds(outer.start.1, inner.start.0) && holds(inner.end.1, outer.end.0);
        let possible = may(outer.start.0, inner.start.1) && may(inner.end.0, outer.end.1);
        Trilean::of(certain, possible)
    }
}
