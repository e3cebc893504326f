//! What EDTF can say, as data.

/// A whole EDTF text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// One date.
    Single(Point),
    /// `a/b`: lasted from a to b.
    Interval(Boundary, Boundary),
    /// `[…]`: one of these.
    OneOf(Vec<Member>),
    /// `{…}`: all of these.
    AllOf(Vec<Member>),
}

/// One end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Boundary {
    /// `..`
    Open,
    /// Nothing written.
    Unknown,
    At(Point),
}

/// One member of a set; a range without a side is open there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Member {
    Point(Point),
    Range(Option<Point>, Option<Point>),
}

/// A date without an end of its own: a year, month, day, part of the year or time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub year: Year,
    pub within: Within,
    pub approximate: bool,
    pub uncertain: bool,
    /// By how much `~` and `%` widen the bounds; the widest where there are several.
    pub widening: Option<Step>,
}

/// What is written after the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    Year,
    /// 21–41.
    PartOfYear(u32),
    Month(Digits),
    Day(Digits, Digits),
    Time {
        month: u32,
        day: u32,
        minute_of_day: i64,
    },
}

/// The unit of a widening, from narrow to wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Day,
    Month,
    Year,
}

/// Two digits, each perhaps unspecified (`X`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits(pub [Option<u32>; 2]);

impl Digits {
    pub fn allows(self, value: u32) -> bool {
        let [tens, units] = self.0;
        tens.is_none_or(|digit| digit == value / 10)
            && units.is_none_or(|digit| digit == value % 10)
    }

    /// The number, when both digits are known.
    pub fn value(self) -> Option<u32> {
        let [tens, units] = self.0;
        Some(tens? * 10 + units?)
    }

    /// Whether neither digit is known.
    pub fn is_blank(self) -> bool {
        self.0 == [None, None]
    }
}

/// A year or the years it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Year {
    /// The first year it may be.
    pub low: i64,
    /// The last year it may be.
    pub high: i64,
    /// The written year with significant digits (`1950S2`): the estimate.
    pub estimate: Option<i64>,
    /// The four digits where at least one is `X`; the sign is that of `low` and `high`.
    pub pattern: Option<[Option<u32>; 4]>,
}

impl Year {
    pub fn exact(year: i64) -> Self {
        Self { low: year, high: year, estimate: None, pattern: None }
    }

    /// The year, when it is known.
    pub fn value(&self) -> Option<i64> {
        (self.low == self.high).then_some(self.low)
    }

    /// Whether a year between `low` and `high` fits the digits written.
    pub fn allows(&self, year: i64) -> bool {
        let Some(pattern) = self.pattern else { return true };
        let mut rest = year.unsigned_abs();
        pattern.iter().rev().all(|digit| {
            let last = rest % 10;
            rest /= 10;
            digit.is_none_or(|digit| u64::from(digit) == last)
        })
    }
}
