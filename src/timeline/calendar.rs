//! Minutes since 1970-01-01T00:00 and the calendar: the arithmetic the axis needs.

/// Minutes in a day.
pub const MINUTES_PER_DAY: i64 = 1440;

/// A minute on the calendar, proleptic Gregorian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Year, astronomical numbering.
    pub year: i64,
    /// Month, 1–12.
    pub month: u32,
    /// Day of the month, 1–31.
    pub day: u32,
    /// Hour, 0–23.
    pub hour: u32,
    /// Minute, 0–59.
    pub minute: u32,
}

impl Moment {
    /// The start of a day.
    #[must_use]
    pub const fn day(year: i64, month: u32, day: u32) -> Self {
        Self { year, month, day, hour: 0, minute: 0 }
    }

    /// The moment at so many minutes since 1970-01-01T00:00.
    #[must_use]
    pub const fn from_minutes(minutes: i64) -> Self {
        let days = minutes.div_euclid(MINUTES_PER_DAY);
        let rest = minutes.rem_euclid(MINUTES_PER_DAY);
        // Civil calendar in eras of 400 years, with the year starting in March (Hinnant).
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        Self {
            year,
            month: month as u32,
            day: day as u32,
            hour: (rest / 60) as u32,
            minute: (rest % 60) as u32,
        }
    }

    /// Minutes since 1970-01-01T00:00.
    #[must_use]
    pub const fn minutes(self) -> i64 {
        days_from_civil(self.year, self.month as i64, self.day as i64) * MINUTES_PER_DAY
            + self.hour as i64 * 60
            + self.minute as i64
    }

    /// The day of the week, 0 = Monday.
    #[must_use]
    pub const fn weekday(self) -> usize {
        // 1970-01-01 was a Thursday.
        (days_from_civil(self.year, self.month as i64, self.day as i64) + 3).rem_euclid(7) as usize
    }

    /// The first day of the month so many months later.
    #[must_use]
    pub const fn first_of_month_plus(self, months: i64) -> Self {
        let index = self.year * 12 + self.month as i64 - 1 + months;
        Self::day(index.div_euclid(12), index.rem_euclid(12) as u32 + 1, 1)
    }
}

/// The minute at which a year starts.
#[must_use]
pub(crate) const fn year_start(year: i64) -> i64 {
    Moment::day(year, 1, 1).minutes()
}

/// The number of days in a month.
#[must_use]
pub(crate) const fn days_in_month(year: i64, month: u32) -> i64 {
    let first = Moment::day(year, month, 1);
    (first.first_of_month_plus(1).minutes() - first.minutes()) / MINUTES_PER_DAY
}

const fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = (month + 9) % 12;
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_ten_thousand_years_goes_round() {
        let mut expected = Moment::day(0, 1, 1).minutes();
        let end = Moment::day(9999, 12, 31).minutes();
        while expected <= end {
            assert_eq!(Moment::from_minutes(expected).minutes(), expected);
            expected += MINUTES_PER_DAY * 13 + 61;
        }
    }

    #[test]
    fn the_day_of_the_calamity_is_a_monday() {
        assert_eq!(Moment::day(2015, 6, 8).weekday(), 0);
        assert_eq!(Moment::day(2015, 3, 7).weekday(), 5);
        assert_eq!(Moment::day(1970, 1, 1).minutes(), 0);
        assert_eq!(days_in_month(2012, 2), 29);
    }
}
