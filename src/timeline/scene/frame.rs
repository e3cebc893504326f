//! Which part of the picture is whose.

use super::super::index::Index;
use super::super::measure::TextMeasure;
use super::super::view::View;
use super::SceneState;
use super::legend::{ROW as LEGEND_ROW, rows};
use emath::{Pos2, Rect, Vec2};

/// The rectangles of the parts; a part there is no room for has no height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Everything.
    pub whole: Rect,
    /// Captions of the key moments.
    pub captions: Rect,
    /// The axis, names column included.
    pub axis: Rect,
    /// The strip of the child in sight.
    pub sight: Rect,
    /// The lanes, names column included.
    pub lanes: Rect,
    /// The overview.
    pub overview: Rect,
    /// The legend.
    pub legend: Rect,
    /// Where time starts and ends, as x.
    pub plot: (f32, f32),
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            whole: Rect::ZERO,
            captions: Rect::ZERO,
            axis: Rect::ZERO,
            sight: Rect::ZERO,
            lanes: Rect::ZERO,
            overview: Rect::ZERO,
            legend: Rect::ZERO,
            plot: (0.0, 0.0),
        }
    }
}

/// Height of the captions: rule, number and date, two lines.
const CAPTIONS: f32 = 71.0;
const AXIS: f32 = 42.0;
const SIGHT: f32 = 68.0;
const OVERVIEW: f32 = 46.0;
/// Room at the right of the plot.
const MARGIN: f32 = 14.0;

impl Frame {
    pub(super) fn new(
        view: &View,
        index: &Index,
        state: &SceneState<'_>,
        measure: &mut dyn TextMeasure,
    ) -> Self {
        let Vec2 { x: width, y: height } = view.size;
        let names = if width >= 720.0 {
            (width * 0.145).clamp(150.0, 196.0)
        } else {
            (width * 0.27).clamp(0.0, 150.0)
        };
        let right = (width - MARGIN.min(width * 0.03)).max(names);
        // What goes first when there is little room: captions, overview, sight, legend. A drawing on
        // paper is as high as its lanes need and keeps what explains it.
        let low = |least: f32| !state.still && height < least;
        let legend = if state.without_legend || height < 240.0 {
            0.0
        } else {
            LEGEND_ROW * rows(view, index, state, width, measure) as f32
        };
        let sight = if state.without_sight || low(280.0) { 0.0 } else { SIGHT };
        let overview = if state.without_overview || height < 340.0 { 0.0 } else { OVERVIEW };
        let captions = if state.without_captions || low(440.0) { 0.0 } else { CAPTIONS };
        let axis = AXIS.min(height);
        let mut top = 0.0;
        let mut part = |height: f32| {
            let rect = Rect::from_min_size(Pos2::new(0.0, top), Vec2::new(width, height.max(0.0)));
            top += height.max(0.0);
            rect
        };
        let captions = part(captions);
        let axis = part(axis);
        let sight_rect = part(sight);
        let used = captions.height() + axis.height() + sight + overview + legend;
        let lanes = part(height - used);
        let overview = part(overview);
        let legend = part(legend);
        Self {
            whole: Rect::from_min_size(Pos2::ZERO, view.size),
            captions,
            axis,
            sight: sight_rect,
            lanes,
            overview,
            legend,
            plot: (names, right),
        }
    }

    /// The width of the time axis.
    #[must_use]
    pub fn plot_width(&self) -> f32 {
        (self.plot.1 - self.plot.0).max(0.0)
    }

    /// The part of a rectangle that lies on the time axis.
    #[must_use]
    pub fn plot_of(&self, rect: Rect) -> Rect {
        Rect::from_min_max(
            Pos2::new(self.plot.0, rect.top()),
            Pos2::new(self.plot.1.max(self.plot.0), rect.bottom()),
        )
    }

    /// Where a minute stands.
    #[must_use]
    #[inline]
    pub fn x(&self, view: &View, minute: f64) -> f64 {
        f64::from(self.plot.0) + view.share(minute) * f64::from(self.plot_width())
    }

    /// The same for many minutes: what does not change is reckoned once.
    pub(super) fn xs<'a>(&self, view: &'a View) -> impl Fn(i64) -> f64 + use<'a> {
        let (frame, from) = (*self, view.from);
        let scale = f64::from(self.plot_width()) / view.span();
        let left = f64::from(self.plot.0);
        let split = view.split.is_some();
        move |minute: i64| {
            if split {
                return frame.x(view, minute as f64);
            }
            left + (minute as f64 - from) * scale
        }
    }

    /// The minute at an x.
    #[must_use]
    pub fn minute(&self, view: &View, x: f32) -> f64 {
        let width = f64::from(self.plot_width()).max(1.0);
        view.minute_at(f64::from(x - self.plot.0) / width)
    }
}
