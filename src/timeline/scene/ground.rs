//! What lies behind the facts: years, hairlines, involvement, and the line of the calamity.

use super::super::calendar::year_start;
use super::super::palette::Role;
use super::super::shape::{GroupKind, Shape, Stroke};
use super::super::ticks::TickLevel;
use super::Target;
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
        let clip = layout.clip(lane, area);
        let (top, bottom) = (top.max(clip.top()), bottom.min(clip.bottom()));
        if bottom - top < 2.0 {
            continue;
        }
        let sure = sure.min(end);
        let until = until.max(sure.min(end)).max(start);
        painter.push(Shape::Band {
            rect: rect(start, top, end.max(start + 1.0), bottom),
            paint: role.at(involvement),
            fade_in: (sure - start).max(0.0),
            fade_out: (end - until).max(0.0),
        });
        // Where a file was opened and closed for certain, within a day or so, its edge is drawn;
        // one that was closed before is seen to be opened again by a second edge.
        let reopened = row > 0
            && painter.index.involved.get(row - 1).is_some_and(|other| {
                other.lane == involved.lane
                    && other.end.is_some_and(|end| end.1 <= involved.start.1)
            });
        let edge = Stroke::new(role.at(0.6), 1.2);
        if sure - start < 6.0 {
            painter.line((start, top), (start, bottom), edge);
            if reopened {
                painter.line((start + 3.0, top), (start + 3.0, bottom), edge);
            }
        }
        if involved.end.is_some() && end - until < 6.0 {
            painter.line((end, top), (end, bottom), edge);
        }
    }
    let ticks = std::mem::take(&mut painter.ticks);
    for tick in ticks.iter().filter(|tick| tick.level == TickLevel::Major) {
        let x = painter.x(tick.minute);
        if x >= plot.left() - 0.5 {
            let stroke = Stroke::new(Role::LineStrong, 1.0);
            painter.line((x, bands.top()), (x, bands.bottom()), stroke);
        }
    }
    painter.ticks = ticks;
    change_of_scale(painter);
    for (lane, place) in layout.lanes.iter().enumerate() {
        let stripe = rect(plot.left(), place.top, plot.right(), place.top + place.height);
        let seen = stripe.intersect(layout.clip(lane, plot));
        if seen.is_positive() {
            painter.hit(seen, Target::Lane(lane));
        }
    }
    painter.group(GroupKind::Ground, area);
    let index = painter.index;
    for (lane, place) in layout.lanes.iter().enumerate() {
        let clip = layout.clip(lane, area);
        let y = place.top + place.height;
        if place.height < 1.0 || y < clip.top() {
            continue;
        }
        let shown = |lane: &&super::super::lane::Lane| !lane.hidden;
        let this = index.lanes().get(lane);
        let next = index.lanes().iter().skip(lane + 1).find(shown);
        let unit = next.is_some_and(|next| next.unit || next.continues);
        let left = if unit { 22.0 } else { 0.0 };
        // Between sectors, and under what is pinned, the line is stronger.
        let apart = this.zip(next).is_some_and(|(this, next)| {
            this.pinned != next.pinned || !unit && this.sector != next.sector
        });
        let role = if apart { Role::LineStrong } else { Role::Line };
        painter.line((left, y), (plot.right(), y), Stroke::new(role, 1.0));
        for change in this.into_iter().flat_map(|lane| &lane.changes) {
            succession(painter, change, place, clip);
        }
    }
    let edge = Stroke::new(Role::LineStrong, 1.0);
    painter.line((plot.left(), area.top()), (plot.left(), area.bottom()), edge);
}

/// A double line where the axis changes its scale.
fn change_of_scale(painter: &mut Painter<'_>) {
    let Some(split) = painter.view.split else { return };
    let bands = painter.frame.axis.union(painter.frame.lanes);
    painter.group(GroupKind::Ground, painter.frame.plot_of(bands));
    let stroke = Stroke::new(Role::Control, 1.2);
    for minute in [split.minutes.0, split.minutes.1] {
        let x = painter.frame.x(&painter.view, minute) as f32;
        if x > painter.frame.plot.0 + 2.0 && x < painter.frame.plot.1 - 2.0 {
            for x in [x - 1.8, x + 1.8] {
                painter.line((x, bands.top()), (x, bands.bottom()), stroke);
            }
        }
    }
}

/// The moment from which an organisation went on as another: a dotted line with a notch, named
/// under the pointer.
fn succession(
    painter: &mut Painter<'_>,
    change: &super::super::lane::Change,
    place: &super::layout::LaneLayout,
    clip: emath::Rect,
) {
    let plot = painter.lanes_plot();
    let x = painter.x(change.minute);
    let (top, bottom) = (place.top.max(clip.top()), (place.top + place.height).min(clip.bottom()));
    if x < plot.left() || x > plot.right() || bottom - top < 6.0 {
        return;
    }
    let stroke = Stroke::new(Role::Control, 1.2);
    painter.line((x, top), (x, bottom), stroke.dashed(2.0, 2.0));
    painter.push(Shape::Path {
        points: [(x, top), (x + 6.0, top + 3.5), (x, top + 7.0)].map(Into::into).into(),
        closed: true,
        fill: Some(Role::Control.into()),
        stroke: None,
    });
    let hit = rect(x - 4.0, top, x + 7.0, bottom);
    painter.hit(hit, Target::Remark(change.words.clone()));
    painter.node(hit, Target::Remark(change.words.clone()));
}

/// The calamity: a line through all lanes, its doubt as a soft band.
pub(super) fn paint_calamity(painter: &mut Painter<'_>) {
    let Some((first, last)) = painter.index.calamity else { return };
    let area = painter.frame.plot_of(painter.frame.sight.union(painter.frame.lanes));
    let area = rect(area.left(), painter.frame.axis.top() + 24.0, area.right(), area.bottom());
    let (left, right) = (painter.x(first), painter.x(last.saturating_add(1)));
    painter.group(GroupKind::Calamity, area);
    let width = right - left;
    if width > 4.0 {
        // A night that fills the picture would drown everything else in red.
        let strength = 0.22 - 0.14 * ((width - 80.0) / 600.0).clamp(0.0, 1.0);
        let band = rect(left, painter.frame.sight.top(), right, area.bottom());
        painter.fill(band, Role::Signal.at(strength));
    }
    let line = Stroke::new(Role::Signal, 2.0);
    match painter.wall() {
        Some(x) => painter.line((x, area.top()), (x, area.bottom()), line),
        // So near, a line in the middle would say more than is known: its bounds are lines.
        None => {
            for x in [left, right] {
                painter.line((x, area.top()), (x, area.bottom()), line);
            }
        }
    }
}
