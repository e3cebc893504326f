//! What becomes of a date when its mark is moved by hand: it becomes precise, in the unit of the
//! zoom, and whatever was not moved stays as the source has it.
//!
//! ```text
//! 2015-03~        moved 40 days   ──▶ 2015-04-26           the mark stood in the middle
//! 2015-03-07T22:10     +1 hour    ──▶ 2015-03-07T23:10     the minutes stay
//! 2014-05~/2014-09  end −10 days  ──▶ 2014-05~/2014-09-20  the start stays approximate
//! ```

use super::day::Day;
use super::edtf_date::EdtfDate;
use super::shape::{DateShape, End, EndKind, Precision};

const DAY: i64 = 1440;

/// In which steps a mark moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShiftUnit {
    /// A quarter of an hour.
    Quarter,
    /// An hour.
    Hour,
    /// A day.
    Day,
}

impl ShiftUnit {
    /// The unit that fits a zoom, in minutes a point: one that a hand can set, a few points wide
    /// where there is a choice.
    #[must_use]
    pub fn at(minutes_per_point: f64) -> Self {
        if minutes_per_point * 3.0 <= 15.0 {
            Self::Quarter
        } else if minutes_per_point * 3.0 <= 60.0 {
            Self::Hour
        } else {
            Self::Day
        }
    }

    /// How many minutes it takes.
    #[must_use]
    pub const fn minutes(self) -> i64 {
        match self {
            Self::Quarter => 15,
            Self::Hour => 60,
            Self::Day => DAY,
        }
    }
}

/// What of a date is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShiftPart {
    /// The moment, or a period as a whole.
    Whole,
    /// The start of a period.
    Start,
    /// The end of a period.
    End,
}

/// Why a date cannot be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CannotShift {
    /// `{…}`: it stands for several dates at once.
    #[error("several dates at once")]
    SeveralDates,
    /// A period of which an end is not known to the day does not move as a whole.
    #[error("a period whose ends are not both known to the day")]
    LoosePeriod,
    /// That end is open or unknown, or the date is no period.
    #[error("no such end")]
    NoSuchEnd,
    /// Beyond the years that can be written.
    #[error("outside the years 0 to 9999")]
    OutOfRange,
}

impl EdtfDate {
    /// Whether this is known to the day or the minute, without doubt: a moment, or a period with
    /// both its ends.
    #[must_use]
    pub fn is_precise(&self) -> bool {
        match self.shape() {
            DateShape::Moment { precision, approximate, uncertain } => {
                is_sharp(precision) && !approximate && !uncertain
            }
            DateShape::Period { start, end } => end_is_sharp(&start) && end_is_sharp(&end),
            DateShape::Window { .. } => false,
        }
    }

    /// The date with its mark, or an edge, moved by so many minutes and set down in whole units.
    /// An edge stops at the other end of its period. A time of day that was known is kept when
    /// moving by days.
    ///
    /// # Errors
    /// When that part of the date cannot be moved; the date is left as it is.
    pub fn shifted(&self, part: ShiftPart, by: i64, unit: ShiftUnit) -> Result<Self, CannotShift> {
        if by == 0 {
            return Ok(self.clone());
        }
        let text = match (self.shape(), part) {
            (DateShape::Moment { precision, .. }, ShiftPart::Whole) => {
                let (earliest, latest) = self.known_bounds().ok_or(CannotShift::OutOfRange)?;
                moment(self.is_precise().then_some(precision), (earliest, latest), by, unit)
            }
            (DateShape::Window { every: true, .. }, _) => return Err(CannotShift::SeveralDates),
            (DateShape::Window { .. }, ShiftPart::Whole) => {
                let mark = self.midpoint_minute().ok_or(CannotShift::NoSuchEnd)?;
                moment(None, (mark, mark), by, unit)
            }
            (DateShape::Period { .. }, ShiftPart::Whole) => self.period_shifted(by, unit)?,
            (DateShape::Period { start, end }, ShiftPart::Start) => {
                let first = edge(&start, start.earliest_minute, by, unit)?;
                let limit = end.latest_minute.unwrap_or(i64::MAX);
                let (_, other) = self.sides()?;
                format!("{}/{other}", point(first.min(limit), &start, unit))
            }
            (DateShape::Period { start, end }, ShiftPart::End) => {
                let after = edge(&end, end.latest_minute.map(|minute| minute + 1), by, unit)?;
                let limit = start.earliest_minute.unwrap_or(i64::MIN);
                let (other, _) = self.sides()?;
                // A day that is the last one ends where the next begins; a time of day is itself.
                let by_days = unit == ShiftUnit::Day && end.precision != Some(Precision::Minute);
                let last = if by_days || keeps_minute(&end) { after - 1 } else { after };
                format!("{other}/{}", point(last.max(limit), &end, unit))
            }
            (DateShape::Moment { .. } | DateShape::Window { .. }, _) => {
                return Err(CannotShift::NoSuchEnd);
            }
        };
        Self::parse(&text).map_err(|_| CannotShift::OutOfRange)
    }

    fn known_bounds(&self) -> Option<(i64, i64)> {
        self.earliest_minute().zip(self.latest_minute())
    }

    fn sides(&self) -> Result<(&str, &str), CannotShift> {
        self.as_str().split_once('/').ok_or(CannotShift::NoSuchEnd)
    }

    fn period_shifted(&self, by: i64, unit: ShiftUnit) -> Result<String, CannotShift> {
        let DateShape::Period { start, end } = self.shape() else {
            return Err(CannotShift::NoSuchEnd);
        };
        if !(end_is_sharp(&start) && end_is_sharp(&end)) {
            return Err(CannotShift::LoosePeriod);
        }
        // Ends known to the day move by days at any zoom: they have no hour to stand on.
        let by_minutes = keeps_minute(&start) && keeps_minute(&end);
        let by = in_units(by, if by_minutes { unit } else { ShiftUnit::Day });
        let side = |end: &End| {
            let minute = end.earliest_minute.unwrap_or_default() + by;
            if keeps_minute(end) { minute_text(minute) } else { day_text(minute) }
        };
        Ok(format!("{}/{}", side(&start), side(&end)))
    }
}

const fn is_sharp(precision: Precision) -> bool {
    matches!(precision, Precision::Day | Precision::Minute)
}

fn end_is_sharp(end: &End) -> bool {
    end.kind == EndKind::Known
        && end.precision.is_some_and(is_sharp)
        && !end.approximate
        && !end.uncertain
}

fn keeps_minute(end: &End) -> bool {
    end_is_sharp(end) && end.precision == Some(Precision::Minute)
}

// A moment; `precise` where it was known to the day or minute.
fn moment(
    precise: Option<Precision>,
    (earliest, latest): (i64, i64),
    by: i64,
    unit: ShiftUnit,
) -> String {
    if precise == Some(Precision::Minute) {
        return minute_text(earliest + in_units(by, unit));
    }
    if unit == ShiftUnit::Day {
        return match precise {
            Some(_) => day_text(earliest + in_units(by, unit)),
            None => day_text(middle(earliest, latest) + by),
        };
    }
    minute_text(in_units(middle(earliest, latest) + by, unit))
}

// Where an edge at `at` is set down.
fn edge(end: &End, at: Option<i64>, by: i64, unit: ShiftUnit) -> Result<i64, CannotShift> {
    let at = at.ok_or(CannotShift::NoSuchEnd)?;
    Ok(if keeps_minute(end) { at + in_units(by, unit) } else { in_units(at + by, unit) })
}

// The words of an edge at a minute, as precise as the unit or as it was.
fn point(minute: i64, end: &End, unit: ShiftUnit) -> String {
    if unit == ShiftUnit::Day && !keeps_minute(end) {
        day_text(minute)
    } else {
        minute_text(minute)
    }
}

// The nearest whole number of units.
const fn in_units(minutes: i64, unit: ShiftUnit) -> i64 {
    let unit = unit.minutes();
    (minutes + unit / 2).div_euclid(unit) * unit
}

const fn middle(earliest: i64, latest: i64) -> i64 {
    earliest + (latest - earliest) / 2
}

fn day_text(minute: i64) -> String {
    Day::of_minute(minute).to_string()
}

fn minute_text(minute: i64) -> String {
    let rest = minute.rem_euclid(DAY);
    format!("{}T{:02}:{:02}", Day::of_minute(minute), rest / 60, rest % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> EdtfDate {
        EdtfDate::parse(text).expect("a date")
    }

    fn shifted(text: &str, part: ShiftPart, by: i64, unit: ShiftUnit) -> String {
        date(text).shifted(part, by, unit).expect("it moves").as_str().to_owned()
    }

    #[test]
    fn a_date_becomes_precise_where_it_is_set_down() {
        use ShiftPart::{End, Start, Whole};
        use ShiftUnit::{Day, Hour, Quarter};
        for (before, part, by, unit, after) in [
            ("2015-03-07", Whole, 3 * DAY, Day, "2015-03-10"),
            ("2015-03-07", Whole, 3 * DAY + 500, Day, "2015-03-10"),
            ("2015-03-07~", Whole, 2 * DAY, Day, "2015-03-09"),
            ("2015-03", Whole, DAY, Day, "2015-03-17"),
            // About March may be February or April: its mark stands on the 17th.
            ("2015-03~", Whole, 10 * DAY, Day, "2015-03-27"),
            ("[2015-03-01..2015-03-31]", Whole, DAY, Day, "2015-03-17"),
            ("2015-03-07T22:10", Whole, 3 * DAY, Day, "2015-03-10T22:10"),
            ("2015-03-07T22:10", Whole, 70, Hour, "2015-03-07T23:10"),
            ("2015-03-07T22:10", Whole, 20, Quarter, "2015-03-07T22:25"),
            ("2015-03-07", Whole, 125, Hour, "2015-03-07T14:00"),
            ("2014-05-03/2014-09-20", Whole, 2 * DAY, Day, "2014-05-05/2014-09-22"),
            ("2014-05~/2014-09", End, -10 * DAY, Day, "2014-05~/2014-09-20"),
            ("2014-05/2014-09~", Start, 2 * DAY, Day, "2014-05-03/2014-09~"),
            ("2014-05/..", Start, 2 * DAY, Day, "2014-05-03/.."),
            ("2014-05-03/2014-05-10", Start, 90 * DAY, Day, "2014-05-10/2014-05-10"),
            ("2014-05-03/2014-05-10", End, -90 * DAY, Day, "2014-05-03/2014-05-03"),
            ("2014-05-03/2014-05-10", End, 120, Hour, "2014-05-03/2014-05-11T02:00"),
        ] {
            assert_eq!(shifted(before, part, by, unit), after, "{before} {part:?} {by}");
        }
    }

    #[test]
    fn what_cannot_be_moved_says_why() {
        let refusal = |text: &str, part| date(text).shifted(part, DAY, ShiftUnit::Day).unwrap_err();
        assert_eq!(refusal("{2015-03,2015-04}", ShiftPart::Whole), CannotShift::SeveralDates);
        assert_eq!(refusal("2014-05~/2014-09", ShiftPart::Whole), CannotShift::LoosePeriod);
        assert_eq!(refusal("2014-05/..", ShiftPart::End), CannotShift::NoSuchEnd);
        assert_eq!(refusal("2014-05", ShiftPart::Start), CannotShift::NoSuchEnd);
        assert_eq!(
            date("9999-12-31").shifted(ShiftPart::Whole, DAY, ShiftUnit::Day).unwrap_err(),
            CannotShift::OutOfRange
        );
    }

    #[test]
    fn the_unit_follows_the_zoom() {
        assert_eq!(ShiftUnit::at(2_000.0), ShiftUnit::Day);
        assert_eq!(ShiftUnit::at(10.0), ShiftUnit::Hour);
        assert_eq!(ShiftUnit::at(1.0), ShiftUnit::Quarter);
    }

    proptest! {
        /// Moved there and back by whole days, a precise date is what it was; the calendar and
        /// the time of day never get in the way.
        #[test]
        fn there_and_back_is_where_it_was(
            day in -100_000_i64..200_000,
            minute in proptest::option::of(0_i64..DAY),
            long in proptest::option::of(0_i64..900),
            by in -4_000_i64..4_000,
        ) {
            let first = day * DAY + minute.unwrap_or_default();
            let text = |at: i64| if minute.is_some() { minute_text(at) } else { day_text(at) };
            let written = match long {
                Some(days) => format!("{}/{}", text(first), text(first + days * DAY)),
                None => text(first),
            };
            let before = date(&written);
            prop_assert!(before.is_precise());
            let there = before.shifted(ShiftPart::Whole, by * DAY, ShiftUnit::Day).unwrap();
            prop_assert!(there.is_precise());
            prop_assert_eq!(
                there.earliest_minute().unwrap() - before.earliest_minute().unwrap(),
                by * DAY
            );
            let back = there.shifted(ShiftPart::Whole, -by * DAY, ShiftUnit::Day).unwrap();
            prop_assert_eq!(back, before);
        }

        /// An edge never crosses the other end, whatever the hand does.
        #[test]
        fn a_period_never_ends_before_it_starts(
            days in 0_i64..900,
            by in -2_000_000_i64..2_000_000,
            at_start in any::<bool>(),
            unit in prop_oneof![
                Just(ShiftUnit::Day), Just(ShiftUnit::Hour), Just(ShiftUnit::Quarter)
            ],
        ) {
            let before = date(&format!("{}/{}", day_text(0), day_text(days * DAY)));
            let part = if at_start { ShiftPart::Start } else { ShiftPart::End };
            let after = before.shifted(part, by, unit).unwrap();
            prop_assert!(after.earliest_minute() <= after.latest_minute());
        }
    }
}
