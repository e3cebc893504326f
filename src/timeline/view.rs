//! The window on time: which stretch is seen, and how large.

use super::calendar::{Moment, year_start};
use crate::text::Language;
use emath::Vec2;

/// The shortest stretch that can be looked at, in minutes.
pub(crate) const SHORTEST: f64 = 60.0;
/// The longest stretch, in minutes: a century.
pub(crate) const LONGEST: f64 = 100.0 * 365.25 * 1440.0;
/// No window reaches before this year or after the other.
const YEARS: (i64, i64) = (0, 9999);

/// What part of time is shown, on how many points, and in which language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Left edge, in minutes since 1970-01-01T00:00.
    pub from: f64,
    /// Right edge, in minutes.
    pub to: f64,
    /// Size of the whole picture, in points.
    pub size: Vec2,
    /// How far the lanes are scrolled down, in points.
    pub scroll: f32,
    /// The language of dates and words.
    pub language: Language,
    /// Where the axis changes its scale; none for one scale from edge to edge.
    pub split: Option<Split>,
}

/// A stretch within a window that is drawn at a scale of its own.
///
/// ```text
/// 2010   2011   2012 ║ jan     feb     mrt     apr ║ 2016
///        before      ║        the stretch          ║ after
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    /// First and last minute of the stretch.
    pub minutes: (f64, f64),
    /// Where it begins and ends on the axis, as shares of its width.
    pub shares: (f64, f64),
}

impl View {
    /// A view of a stretch; anything impossible is brought within bounds.
    #[must_use]
    pub fn new(from: f64, to: f64, size: Vec2, language: Language) -> Self {
        Self { from, to, size, scroll: 0.0, language, split: None }.clamped()
    }

    /// The stretches of the axis that have one scale each: their minutes and their shares of the
    /// width, from left to right.
    #[must_use]
    pub fn stretches(&self) -> [((f64, f64), (f64, f64)); 3] {
        let whole = ((self.from, self.to), (0.0, 1.0));
        let Some(Split { minutes: (first, last), shares: (left, right) }) = self.split else {
            let end = ((self.to, self.to), (1.0, 1.0));
            return [whole, end, end];
        };
        [
            ((self.from, first), (0.0, left)),
            ((first, last), (left, right)),
            ((last, self.to), (right, 1.0)),
        ]
    }

    /// Where a minute stands on the axis: 0 at the left edge, 1 at the right.
    #[must_use]
    #[inline]
    pub fn share(&self, minute: f64) -> f64 {
        let place = |((from, to), (left, right)): ((f64, f64), (f64, f64))| {
            left + (minute - from) / (to - from).max(1.0) * (right - left)
        };
        if self.split.is_none() {
            return (minute - self.from) / self.span();
        }
        let [before, within, after] = self.stretches();
        if minute < within.0.0 {
            place(before)
        } else if minute <= within.0.1 {
            place(within)
        } else {
            place(after)
        }
    }

    /// The minute at a share of the axis.
    #[must_use]
    pub fn minute_at(&self, share: f64) -> f64 {
        if self.split.is_none() {
            return self.from + share * self.span();
        }
        let minute = |((from, to), (left, right)): ((f64, f64), (f64, f64))| {
            from + (share - left) / (right - left).max(1e-9) * (to - from)
        };
        let [before, within, after] = self.stretches();
        if share < within.1.0 {
            minute(before)
        } else if share <= within.1.1 {
            minute(within)
        } else {
            minute(after)
        }
    }

    /// The stretch in minutes.
    #[must_use]
    pub fn span(&self) -> f64 {
        self.to - self.from
    }

    /// The view with its window and size within bounds: at least an hour, at most a century,
    /// between the years 0 and 9999; sizes finite.
    #[must_use]
    pub fn clamped(mut self) -> Self {
        let lowest = year_start(YEARS.0) as f64;
        let highest = year_start(YEARS.1 + 1) as f64;
        if !self.from.is_finite() || !self.to.is_finite() {
            self.from = year_start(2010) as f64;
            self.to = year_start(2016) as f64;
        }
        if self.from > self.to {
            std::mem::swap(&mut self.from, &mut self.to);
        }
        let span = self.span().clamp(SHORTEST, LONGEST);
        let middle = (self.from + self.to) / 2.0;
        let middle = middle.clamp(lowest + span / 2.0, highest - span / 2.0);
        self.from = middle - span / 2.0;
        self.to = middle + span / 2.0;
        let sane = |value: f32| if value.is_finite() { value.clamp(0.0, 32_768.0) } else { 0.0 };
        self.size = Vec2::new(sane(self.size.x), sane(self.size.y));
        self.scroll = if self.scroll.is_finite() { self.scroll.max(0.0) } else { 0.0 };
        self
    }

    /// The view zoomed by a factor around a minute, which stays where it is; a factor above 1
    /// shows less time.
    #[must_use]
    pub fn zoomed(self, around: f64, factor: f64) -> Self {
        if !(factor.is_finite() && factor > 0.0) {
            return self;
        }
        let span = (self.span() / factor).clamp(SHORTEST, LONGEST);
        let share = ((around - self.from) / self.span()).clamp(0.0, 1.0);
        let from = around - share * span;
        Self { from, to: from + span, ..self }.clamped()
    }

    /// The view moved by a share of its own width; positive goes later.
    #[must_use]
    pub fn panned(self, share: f64) -> Self {
        let by = self.span() * share;
        Self { from: self.from + by, to: self.to + by, ..self }.clamped()
    }

    /// Another stretch, everything else the same.
    #[must_use]
    pub fn with_window(self, (from, to): (f64, f64)) -> Self {
        Self { from, to, ..self }.clamped()
    }

    /// A view part of the way to another, for animation; `share` from 0 to 1. Zooming goes by
    /// equal factors, so that it looks even.
    #[must_use]
    pub fn towards(self, goal: (f64, f64), share: f64) -> (f64, f64) {
        if share >= 1.0 {
            return goal;
        }
        let span = self.span();
        let goal_span = (goal.1 - goal.0).max(SHORTEST);
        let next = span * (goal_span / span).powf(share);
        // The point that both windows show at the same place stays put; a plain pan has none.
        let middle = (self.from + self.to) / 2.0;
        let goal_middle = (goal.0 + goal.1) / 2.0;
        let done = if (goal_span - span).abs() < span * 1e-6 {
            share
        } else {
            (next - span) / (goal_span - span)
        };
        let middle = middle + (goal_middle - middle) * done;
        (middle - next / 2.0, middle + next / 2.0)
    }

    /// The years the window touches, first and last.
    #[must_use]
    pub fn years(&self) -> (i64, i64) {
        (
            Moment::from_minutes(self.from as i64).year,
            Moment::from_minutes((self.to as i64).saturating_sub(1)).year,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(from: f64, to: f64) -> View {
        View::new(from, to, Vec2::new(1000.0, 600.0), Language::Dutch)
    }

    #[test]
    fn impossible_windows_become_possible() {
        for (from, to) in [
            (f64::NAN, 0.0),
            (f64::NEG_INFINITY, f64::INFINITY),
            (0.0, 0.0),
            (1e18, 2e18),
            (-1e18, -9e17),
            (5e6, -5e6),
        ] {
            let view = view(from, to);
            assert!(view.span() >= SHORTEST - 1.0 && view.span() <= LONGEST + 1.0, "{view:?}");
        }
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let before = view(0.0, 1_000_000.0);
        let around = 250_000.0;
        let after = before.zoomed(around, 3.0);
        let share = |view: &View| (around - view.from) / view.span();
        assert!((share(&before) - share(&after)).abs() < 1e-9);
        assert!((after.span() - before.span() / 3.0).abs() < 1e-3);
    }

    #[test]
    fn a_split_axis_leads_there_and_back() {
        let mut view = view(0.0, 1_000_000.0);
        view.split = Some(Split { minutes: (800_000.0, 900_000.0), shares: (0.4, 0.9) });
        let mut last = -1.0;
        for step in 0..=100 {
            let minute = f64::from(step) * 10_000.0;
            let share = view.share(minute);
            assert!(share > last, "{minute}");
            assert!((view.minute_at(share) - minute).abs() < 1e-3, "{minute}");
            last = share;
        }
        assert!((view.share(800_000.0) - 0.4).abs() < 1e-9);
    }

    #[test]
    fn an_animation_ends_where_it_should() {
        let start = view(0.0, 1_000_000.0);
        let goal = (500_000.0, 510_000.0);
        assert_eq!(start.towards(goal, 1.0), goal);
        let (from, to) = start.towards(goal, 0.999_999);
        assert!((from - goal.0).abs() < 10.0 && (to - goal.1).abs() < 10.0);
    }
}
