//! What lies behind the facts: years, hairlines, involvement, and the line of the calamity.

use super::super::calendar::year_start;
use super::super::palette::Role;
use super::super::shape::{GroupKind, Shape, Stroke};
use super::super::ticks::{TickLevel, ticks};
use super::layout::Layout;
use super::painter::{Painter, rect};

pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout) {
    let whole = painter.frame.whole;
    painter.group(GroupKind::Ground, whole);
    painter.fill(whole, Role::Canvas);
    let area = painter.frame.lanes;
    let plot = painter.lanes_plot();
    let bands = painter.frame.sight.union(area);
    let years = painter.view.years();
    painter.group(GroupKind::Ground, painter.frame.plot_of(bands));
    if years.1 - years.0 < 60 {
        for year in years.0..=years.1 {
            if year.rem_euclid(2) == 1 {
                let left = painter.x(year_start(year)).max(plot.left());
                let right = painter.x(year_start(year + 1)).min(plot.right());
                let band = rect(left, bands.top(), right, bands.bottom());
                if right > left {
                    painter.fill(band, Role::Band);
                }
            }
        }
    }
    let involvement = painter.state.involvement.unwrap_or(0.13);
    for row in 0..painter.index.involved.len() {
        let Some(involved) = painter.index.involved.get(row).copied() else { continue };
        let lane = usize::from(involved.lane);
        let Some(place) = layout.lanes.get(lane).filter(|place| place.height > 2.0) else {
            continue;
        };
        let (top, bottom) = (place.top + 1.0, place.top + place.height - 1.0);
        let (start, sure) = (painter.x(involved.start.0), painter.x(involved.start.1));
        let (until, end) = involved.end.map_or((plot.right() - 26.0, plot.right()), |(a, b)| {
            (painter.x(a), painter.x(b.saturating_add(1)))
        });
        if end <= plot.left() || start >= plot.right() {
            continue;
        }
        let role = painter.index.lanes().get(lane).map_or(Role::Text3, |lane| lane.role);
        let sure = sure.min(end);
        let until = until.max(sure.min(end)).max(start);
        painter.push(Shape::Band {
            rect: rect(start, top, end.max(start + 1.0), bottom),
            paint: role.at(involvement),
            fade_in: (sure - start).max(0.0),
            fade_out: (end - until).max(0.0),
        });
    }
    for tick in ticks(&painter.view, painter.frame.plot_width()) {
        if tick.level == TickLevel::Major {
            let x = painter.x(tick.minute);
            if x >= plot.left() - 0.5 {
                let stroke = Stroke::new(Role::LineStrong, 1.0);
                painter.line((x, bands.top()), (x, bands.bottom()), stroke);
            }
        }
    }
    painter.group(GroupKind::Ground, area);
    for (lane, place) in layout.lanes.iter().enumerate() {
        let unit =
            painter.index.lanes().get(lane + 1).is_some_and(|next| next.unit || next.continues);
        if place.height < 1.0 {
            continue;
        }
        let left = if unit { 22.0 } else { 0.0 };
        let y = place.top + place.height;
        painter.line((left, y), (plot.right(), y), Stroke::new(Role::Line, 1.0));
    }
    let edge = Stroke::new(Role::LineStrong, 1.0);
    painter.line((plot.left(), area.top()), (plot.left(), area.bottom()), edge);
}

/// The calamity: a line through all lanes, its doubt as a soft band.
pub(super) fn paint_calamity(painter: &mut Painter<'_>) {
    let Some((first, last)) = painter.index.calamity else { return };
    let area = painter.frame.plot_of(painter.frame.sight.union(painter.frame.lanes));
    let area = rect(area.left(), painter.frame.axis.top() + 24.0, area.right(), area.bottom());
    let (left, right) = (painter.x(first), painter.x(last.saturating_add(1)));
    let x = f32::midpoint(left, right);
    painter.group(GroupKind::Calamity, area);
    if right - left > 4.0 {
        let band = rect(left, painter.frame.sight.top(), right, area.bottom());
        painter.fill(band, Role::Signal.at(0.22));
    }
    painter.line((x, area.top()), (x, area.bottom()), Stroke::new(Role::Signal, 2.0));
}
