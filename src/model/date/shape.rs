//! What a timeline needs to draw a date without pretending to know more than the source.

use super::bounds::MinuteBounds;
use super::edtf_date::EdtfDate;
use super::syntax::{Boundary, Expression, Member, Point, Within};

/// How precisely a moment is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A time of day.
    Minute,
    /// A day.
    Day,
    /// A month.
    Month,
    /// A season of three months.
    Season,
    /// A quarter of the calendar year.
    Quarter,
    /// A third of the calendar year.
    FourMonths,
    /// A half of the calendar year.
    HalfYear,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years or more.
    Age,
}

/// Whether an end is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EndKind {
    /// It is given.
    Known,
    /// `..`: the source gives none; it goes on.
    Open,
    /// Nothing written: there is one, and the source does not know it.
    Unknown,
}

/// The start or the end of a period or a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct End {
    /// Whether it is known.
    pub kind: EndKind,
    /// How precisely it is given, when it is known.
    pub precision: Option<Precision>,
    /// `~` or `%`.
    pub approximate: bool,
    /// `?` or `%`.
    pub uncertain: bool,
    /// The first minute it may be; none unless it is known.
    pub earliest_minute: Option<i64>,
    /// The last minute it may be; none unless it is known.
    pub latest_minute: Option<i64>,
}

/// How to draw a date. The outer bounds are those of [`EdtfDate::earliest_minute`] and
/// [`EdtfDate::latest_minute`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateShape {
    /// It happened once, in that day, month, year.
    Moment {
        /// How precisely it is given; a digit `X` makes it coarser.
        precision: Precision,
        /// `~` or `%`.
        approximate: bool,
        /// `?` or `%`.
        uncertain: bool,
    },
    /// `[a..b]`, `{a,b}`: somewhere between these ends, or at each of several dates between them.
    Window {
        /// The earliest that it may be.
        start: End,
        /// The latest that it may be.
        end: End,
        /// `{…}`: every date listed, not one of them.
        every: bool,
    },
    /// `a/b`: lasted from start to end.
    Period {
        /// When it began.
        start: End,
        /// When it ended.
        end: End,
    },
}

impl EdtfDate {
    /// How to draw this date.
    #[must_use]
    pub fn shape(&self) -> DateShape {
        match self.expression() {
            Some(Expression::Single(point)) => DateShape::Moment {
                precision: point.precision(),
                approximate: point.approximate,
                uncertain: point.uncertain,
            },
            Some(Expression::Interval(start, end)) => {
                DateShape::Period { start: End::of_boundary(&start), end: End::of_boundary(&end) }
            }
            Some(Expression::OneOf(members)) => window(&members, false),
            Some(Expression::AllOf(members)) => window(&members, true),
            // Never: the text was read before.
            None => DateShape::Window { start: End::OPEN, end: End::OPEN, every: false },
        }
    }

    /// Whether this is a period, `a/b`.
    #[must_use]
    pub fn is_period(&self) -> bool {
        self.as_str().contains('/')
    }

    /// Between which minutes it began: the outer bounds unless it is a period; none where open.
    #[must_use]
    pub fn start_bounds(&self) -> MinuteBounds {
        match self.shape() {
            DateShape::Period { start, .. } => (start.earliest_minute, start.latest_minute),
            _ => self.minute_bounds(),
        }
    }

    /// Between which minutes it ended: the outer bounds unless it is a period; none where open.
    #[must_use]
    pub fn end_bounds(&self) -> MinuteBounds {
        match self.shape() {
            DateShape::Period { end, .. } => (end.earliest_minute, end.latest_minute),
            _ => self.minute_bounds(),
        }
    }
}

fn window(members: &[Member], every: bool) -> DateShape {
    let start = members.iter().map(Member::start).min_by_key(|end| end.earliest_minute);
    // An open end counts as the latest of all.
    let end =
        members.iter().map(Member::end).max_by_key(|end| end.latest_minute.unwrap_or(i64::MAX));
    DateShape::Window { start: start.unwrap_or(End::OPEN), end: end.unwrap_or(End::OPEN), every }
}

impl Member {
    fn start(&self) -> End {
        match self {
            Self::Point(point) | Self::Range(Some(point), _) => End::of_point(point),
            Self::Range(None, _) => End::OPEN,
        }
    }

    fn end(&self) -> End {
        match self {
            Self::Point(point) | Self::Range(_, Some(point)) => End::of_point(point),
            Self::Range(_, None) => End::OPEN,
        }
    }
}

impl End {
    const OPEN: Self = Self {
        kind: EndKind::Open,
        precision: None,
        approximate: false,
        uncertain: false,
        earliest_minute: None,
        latest_minute: None,
    };

    fn of_boundary(boundary: &Boundary) -> Self {
        match boundary {
            Boundary::At(point) => Self::of_point(point),
            Boundary::Open => Self::OPEN,
            Boundary::Unknown => Self { kind: EndKind::Unknown, ..Self::OPEN },
        }
    }

    fn of_point(point: &Point) -> Self {
        Self {
            kind: EndKind::Known,
            precision: Some(point.precision()),
            approximate: point.approximate,
            uncertain: point.uncertain,
            earliest_minute: Some(point.earliest_minute()),
            latest_minute: Some(point.latest_minute()),
        }
    }
}

impl Point {
    /// How precisely it is given: the coarsest component with a digit `X` decides.
    pub fn precision(&self) -> Precision {
        let of_year = match self.year.high.abs_diff(self.year.low) {
            0 => Precision::Year,
            1..=9 => Precision::Decade,
            10..=99 => Precision::Century,
            _ => Precision::Age,
        };
        if of_year != Precision::Year {
            return of_year;
        }
        match self.within {
            Within::Year => Precision::Year,
            Within::PartOfYear(..=32) => Precision::Season,
            Within::PartOfYear(33..=36) => Precision::Quarter,
            Within::PartOfYear(37..=39) => Precision::FourMonths,
            Within::PartOfYear(_) => Precision::HalfYear,
            Within::Month(month) | Within::Day(month, _) if month.value().is_none() => {
                Precision::Year
            }
            Within::Month(_) => Precision::Month,
            Within::Day(_, day) if day.value().is_none() => Precision::Month,
            Within::Day(..) => Precision::Day,
            Within::Time { .. } => Precision::Minute,
        }
    }
}
