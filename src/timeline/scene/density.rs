//! How crowded a lane is, where its facts are too many to be told apart: a landscape along the
//! axis, as high as the number of facts in every few points, full height where it is most crowded.

use super::super::palette::{Paint, Role};
use super::super::shape::{GroupKind, Shape};
use super::items::{begin_of, bin_of};
use super::layout::Layout;
use super::painter::Painter;
use emath::Rect;

/// The narrowest step, in points.
const STEP: f64 = 14.0;
/// How strong it is beside the numbers and behind them.
const BESIDE: f32 = 0.5;
const BEHIND: f32 = 0.18;

pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout) {
    let area = painter.lanes_plot();
    let bin = bin_of(painter, STEP);
    let from = begin_of(painter.view.from.floor() as i64, bin);
    let x = painter.x(from + bin / 2);
    let step = painter.x(from + bin + bin / 2) - x;
    let bins = (painter.view.span() / bin as f64).ceil() as usize + 2;
    for (lane, place) in layout.lanes.iter().enumerate() {
        let (Some((start, end)), Some((top, bottom))) = (place.crowd, place.density) else {
            continue;
        };
        let clip = layout.clip(lane, area);
        if top > clip.bottom() || bottom < clip.top() {
            continue;
        }
        let Some(columns) = painter.index.columns.get(lane) else { continue };
        if painter.view.split.is_some() {
            by_place(painter, lane, (start, end), (top, bottom), clip);
            continue;
        }
        let mut heights = Vec::with_capacity(bins);
        columns.counts((start, end), (from, bin), &mut heights);
        let most = heights.iter().copied().fold(1.0, f32::max);
        heights.push(0.0);
        let scale = (bottom - top) / most;
        heights.iter_mut().for_each(|height| *height *= scale);
        let paint = paint_of(painter, lane, place.height - (bottom - top) > 12.0);
        painter.group(GroupKind::Lane(lane), clip);
        painter.push(Shape::Area { from: (x, bottom).into(), step, heights, paint });
    }
}

fn paint_of(painter: &Painter<'_>, lane: usize, beside: bool) -> Paint {
    let role = painter.index.lanes().get(lane).map_or(Role::Text3, |lane| lane.role);
    role.at(if beside { BESIDE } else { BEHIND })
}

/// Where the axis changes its scale: steps of points instead of time, so that the landscape still
/// says how many facts stand in every few points.
fn by_place(
    painter: &mut Painter<'_>,
    lane: usize,
    (start, end): (usize, usize),
    (top, bottom): (f32, f32),
    clip: Rect,
) {
    let Some(columns) = painter.index.columns.get(lane) else { return };
    let (left, step) = (painter.frame.plot.0, STEP as f32 * 1.5);
    let steps = (painter.frame.plot_width() / step).ceil() as usize;
    let place = |at: usize| {
        let minute = painter.frame.minute(&painter.view, left + step * at as f32);
        columns.first_at(minute as i64).clamp(start, end)
    };
    let mut heights: Vec<f32> =
        (0..steps).map(|at| place(at + 1).saturating_sub(place(at)) as f32).collect();
    let most = heights.iter().copied().fold(1.0, f32::max);
    heights.iter_mut().for_each(|height| *height *= (bottom - top) / most);
    let paint = paint_of(painter, lane, true);
    painter.group(GroupKind::Lane(lane), clip);
    painter.push(Shape::Area { from: (left + step / 2.0, bottom).into(), step, heights, paint });
}
