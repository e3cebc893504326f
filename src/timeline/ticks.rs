//! The ticks of the axis: which lines, which labels, at every zoom from a century to an hour.
//!
//! Every zoom has one major step with a bold label at its start (a year, a month, a day) and a
//! minor step below it (quarters, weeks, hours) that is labelled where there is room.

use super::calendar::{MINUTES_PER_DAY, Moment};
use super::view::View;
use super::words::words;
use ecow::{EcoString, eco_format};

/// How strong a tick is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickLevel {
    /// A line through all lanes and a bold label.
    Major,
    /// A short tick and a small label.
    Minor,
}

/// A tick of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// When, in minutes since 1970-01-01T00:00.
    pub minute: i64,
    /// How strong.
    pub level: TickLevel,
    /// The label; empty for a tick without one.
    pub label: EcoString,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Years(i64),
    Months(i64),
    /// Mondays.
    Week,
    Day,
    Minutes(i64),
}

impl Step {
    const fn minutes(self) -> f64 {
        match self {
            Self::Years(years) => years as f64 * 525_960.0,
            Self::Months(months) => months as f64 * 43_830.0,
            Self::Week => 10_080.0,
            Self::Day => 1_440.0,
            Self::Minutes(minutes) => minutes as f64,
        }
    }

    /// The last step at or before a minute.
    fn floor(self, minute: i64) -> i64 {
        let moment = Moment::from_minutes(minute);
        match self {
            Self::Years(years) => {
                Moment::day(moment.year - moment.year.rem_euclid(years), 1, 1).minutes()
            }
            Self::Months(months) => {
                let month = i64::from(moment.month) - 1;
                let back = month.rem_euclid(months);
                moment.first_of_month_plus(-back).minutes()
            }
            Self::Week => {
                let day = Moment::day(moment.year, moment.month, moment.day);
                day.minutes() - day.weekday() as i64 * MINUTES_PER_DAY
            }
            Self::Day => minute - minute.rem_euclid(MINUTES_PER_DAY),
            Self::Minutes(minutes) => minute - minute.rem_euclid(minutes),
        }
    }

    fn next(self, minute: i64) -> i64 {
        match self {
            Self::Years(years) => {
                Moment::day(Moment::from_minutes(minute).year + years, 1, 1).minutes()
            }
            Self::Months(months) => {
                Moment::from_minutes(minute).first_of_month_plus(months).minutes()
            }
            Self::Week => minute + 7 * MINUTES_PER_DAY,
            Self::Day => minute + MINUTES_PER_DAY,
            Self::Minutes(minutes) => minute + minutes,
        }
    }
}

/// The steps and the narrowest width, in points, at which a step may be taken: the major one so
/// that its label fits, the minor one so that its ticks stay apart.
const LEVELS: &[(Step, f64, &[Step])] = &[
    (
        Step::Day,
        104.0,
        &[
            Step::Minutes(1),
            Step::Minutes(5),
            Step::Minutes(15),
            Step::Minutes(30),
            Step::Minutes(60),
            Step::Minutes(180),
            Step::Minutes(360),
            Step::Minutes(720),
        ],
    ),
    (Step::Months(1), 92.0, &[Step::Day, Step::Week]),
    (Step::Years(1), 46.0, &[Step::Months(1), Step::Months(3), Step::Months(6)]),
    (Step::Years(2), 46.0, &[Step::Years(1)]),
    (Step::Years(5), 46.0, &[Step::Years(1)]),
    (Step::Years(10), 46.0, &[Step::Years(1), Step::Years(5)]),
    (Step::Years(20), 46.0, &[Step::Years(5), Step::Years(10)]),
    (Step::Years(50), 0.0, &[Step::Years(10)]),
];

/// Room for the ticks of a wide window.
const MOST: usize = 96;
/// The narrowest distance between minor ticks.
const MINOR_GAP: f64 = 15.0;
/// The narrowest distance between labels of minor ticks, by what they say.
const DAY_LABEL: f64 = 22.0;
const MONTH_LABEL: f64 = 30.0;
const HOUR_LABEL: f64 = 42.0;

/// The ticks of a view whose time axis is so many points wide, in order. The first major one may
/// lie before the window: its label then belongs at the left edge.
#[must_use]
pub fn ticks(view: &View, width: f32) -> Vec<Tick> {
    let width = f64::from(width);
    if width.is_nan() || width <= 1.0 {
        return Vec::new();
    }
    if view.split.is_some() {
        return split_ticks(view, width);
    }
    let points_per_minute = width / view.span();
    let pixels = |step: Step| step.minutes() * points_per_minute;
    let Some(&(major, _, minors)) = LEVELS.iter().find(|(step, least, _)| pixels(*step) >= *least)
    else {
        return Vec::new();
    };
    let minor = minors.iter().copied().find(|step| {
        let least = match step {
            Step::Minutes(_) => HOUR_LABEL,
            Step::Day => DAY_LABEL,
            _ => MINOR_GAP,
        };
        pixels(*step) >= least
    });
    let (from, to) = (view.from.floor() as i64, view.to.ceil() as i64);
    let mut ticks = Vec::with_capacity(MOST);
    let mut minute = major.floor(from);
    while minute <= to {
        ticks.push(Tick {
            minute,
            level: TickLevel::Major,
            label: major_label(major, minute, minute <= from || ticks.is_empty(), view),
        });
        minute = major.next(minute);
    }
    let majors: Vec<i64> = ticks.iter().map(|tick| tick.minute).collect();
    if let Some(minor) = minor {
        // One label step for the whole axis, so that labels come evenly.
        let label_every = minors
            .iter()
            .copied()
            .find(|step| step.minutes() >= minor.minutes() && pixels(*step) >= label_room(*step));
        let mut minute = minor.floor(from);
        while minute <= to {
            if minute >= from && majors.binary_search(&minute).is_err() {
                let labelled = label_every.is_some_and(|step| step.floor(minute) == minute);
                ticks.push(Tick {
                    minute,
                    level: TickLevel::Minor,
                    label: if labelled {
                        minor_label(minor, minute, view)
                    } else {
                        EcoString::new()
                    },
                });
            }
            minute = minor.next(minute);
        }
    }
    ticks.sort_by_key(|tick| (tick.minute, tick.level == TickLevel::Minor));
    ticks
}

/// The ticks of an axis with more than one scale: each stretch has its own.
fn split_ticks(view: &View, width: f64) -> Vec<Tick> {
    let mut all: Vec<Tick> = Vec::new();
    for ((from, to), (left, right)) in view.stretches() {
        if to - from < 1.0 || right <= left {
            continue;
        }
        let part = View { split: None, ..*view }.with_window((from, to));
        let own = ticks(&part, ((right - left) * width) as f32);
        let (first, last) = (from.floor() as i64, to.ceil() as i64);
        all.retain(|tick| tick.minute < first);
        all.extend(own.into_iter().filter(|tick| tick.minute <= last).map(|mut tick| {
            if tick.minute < first {
                // A year of which part was told already begins where the stretch does.
                let moment = Moment::from_minutes(first);
                if moment.month != 1 && tick.label == words(view.language).plain(moment.year) {
                    let month = words(view.language).month_short(moment.month);
                    tick.label = eco_format!("{month} {}", moment.year);
                }
                tick.minute = first;
            }
            tick
        }));
    }
    all
}

const fn label_room(step: Step) -> f64 {
    match step {
        Step::Minutes(_) => HOUR_LABEL,
        Step::Day | Step::Week => DAY_LABEL,
        _ => MONTH_LABEL,
    }
}

fn major_label(step: Step, minute: i64, first: bool, view: &View) -> EcoString {
    let words = words(view.language);
    let moment = Moment::from_minutes(minute);
    let joined = |parts: &[&str]| {
        let mut label = EcoString::new();
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                label.push(' ');
            }
            label.push_str(part);
        }
        label
    };
    let year = || words.plain(moment.year);
    match step {
        Step::Years(_) => year(),
        Step::Months(_) if first || moment.month == 1 => {
            joined(&[words.month(moment.month), &year()])
        }
        Step::Months(_) => words.month(moment.month).into(),
        _ => {
            let weekday = words.weekdays_short.get(moment.weekday()).map_or("", String::as_str);
            let (day, month) =
                (words.plain(i64::from(moment.day)), words.month_short(moment.month));
            if first || (moment.month == 1 && moment.day == 1) {
                joined(&[weekday, &day, month, &year()])
            } else {
                joined(&[weekday, &day, month])
            }
        }
    }
}

fn minor_label(step: Step, minute: i64, view: &View) -> EcoString {
    let moment = Moment::from_minutes(minute);
    let words = words(view.language);
    match step {
        Step::Years(_) => words.plain(moment.year),
        Step::Months(_) => words.month_short(moment.month).into(),
        Step::Week | Step::Day => words.plain(i64::from(moment.day)),
        Step::Minutes(_) => eco_format!("{:02}:{:02}", moment.hour, moment.minute),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use emath::Vec2;

    fn axis(from: Moment, to: Moment, width: f32) -> (Vec<String>, Vec<String>) {
        let view = View::new(
            from.minutes() as f64,
            to.minutes() as f64,
            Vec2::new(width, 500.0),
            Language::Dutch,
        );
        let all = ticks(&view, width);
        assert!(all.is_sorted_by_key(|tick| tick.minute), "{all:?}");
        let of = |level| {
            all.iter()
                .filter(|tick| tick.level == level && !tick.label.is_empty())
                .map(|tick| tick.label.to_string())
                .collect()
        };
        (of(TickLevel::Major), of(TickLevel::Minor))
    }

    #[test]
    fn six_years_show_years_and_quarters() {
        let (years, months) = axis(Moment::day(2010, 1, 1), Moment::day(2016, 1, 1), 1390.0);
        assert_eq!(years, ["2010", "2011", "2012", "2013", "2014", "2015", "2016"]);
        assert_eq!(months.get(..3).unwrap(), ["apr", "jul", "okt"]);
    }

    #[test]
    fn four_months_show_months_and_mondays() {
        let (months, days) = axis(Moment::day(2015, 2, 1), Moment::day(2015, 6, 14), 1030.0);
        assert_eq!(months, ["februari 2015", "maart", "april", "mei", "juni"]);
        assert_eq!(days.get(..4).unwrap(), ["2", "9", "16", "23"]);
    }

    #[test]
    fn a_day_shows_hours_and_an_hour_shows_minutes() {
        let (days, hours) = axis(Moment::day(2015, 6, 7), Moment::day(2015, 6, 9), 900.0);
        assert_eq!(days.first().unwrap(), "zo 7 jun 2015");
        assert!(hours.contains(&"22:00".to_owned()) || hours.contains(&"21:00".to_owned()));
        let start = Moment { hour: 22, ..Moment::day(2015, 6, 7) };
        let end = Moment { hour: 23, ..start };
        let (_, minutes) = axis(start, end, 900.0);
        assert!(minutes.contains(&"22:05".to_owned()), "{minutes:?}");
    }

    #[test]
    fn a_century_shows_few_years() {
        let (years, _) = axis(Moment::day(1920, 1, 1), Moment::day(2020, 1, 1), 400.0);
        assert!(years.len() <= 9, "{years:?}");
    }
}
