//! The axis: years, months, days, hours.

use super::super::measure::TextStyle;
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Stroke};
use super::super::ticks::{Tick, TickLevel};
use super::Target;
use super::painter::{Painter, rect};

pub(super) fn paint(painter: &mut Painter<'_>) {
    let area = painter.frame.axis;
    let plot = painter.frame.plot_of(area);
    painter.group(GroupKind::Axis, area);
    painter.fill(plot, Role::Band.at(0.6));
    let bottom = area.bottom();
    painter.line((0.0, bottom), (plot.right(), bottom), Stroke::new(Role::Control, 1.0));
    if plot.width() < 4.0 {
        return;
    }
    painter.group(GroupKind::Axis, plot.expand2(emath::Vec2::new(0.0, 1.0)));
    let ticks = std::mem::take(&mut painter.ticks);
    let majors: Vec<&Tick> = ticks.iter().filter(|tick| tick.level == TickLevel::Major).collect();
    let baseline = bottom - 8.0;
    let mut taken: Vec<(f32, f32)> = Vec::new();
    for (at, tick) in majors.iter().enumerate() {
        let x = painter.x(tick.minute);
        let next = majors.get(at + 1).map_or(plot.right(), |next| painter.x(next.minute));
        if x >= plot.left() - 0.5 {
            let stroke = Stroke::new(Role::LineStrong, 1.0);
            painter.line((x, area.top()), (x, bottom), stroke);
        }
        let end = majors.get(at + 1).map_or(i64::MAX, |next| next.minute);
        let left = x.max(plot.left());
        let cell = rect(left, area.top(), next.min(plot.right()), bottom);
        if end != i64::MAX && cell.width() > 8.0 {
            painter.hit(cell, Target::Stretch(tick.minute, end));
        }
        // A year opens its panel: the sign after its name says so.
        let is_year = end != i64::MAX && end - tick.minute > 360 * 1440;
        if is_year && cell.width() > 8.0 && !painter.state.still {
            painter.node(cell, Target::Stretch(tick.minute, end));
        }
        let style = TextStyle::semi_bold(13.0);
        let width = painter.width(&tick.label, style);
        let at = left + 6.0;
        if at + width + 4.0 <= next.min(plot.right()) {
            painter.text((at, baseline), Anchor::Start, tick.label.clone(), style, Role::Text);
            taken.push((at - 4.0, at + width + if is_year { 20.0 } else { 8.0 }));
            let (x, y) = (at + width + 9.0, baseline - 4.4);
            if is_year && !painter.state.still && x + 8.0 < next.min(plot.right()) {
                let stroke = Stroke::new(Role::Control, 1.3);
                painter.line((x - 1.6, y - 3.4), (x + 1.8, y), stroke);
                painter.line((x + 1.8, y), (x - 1.6, y + 3.4), stroke);
            }
        }
    }
    for tick in ticks.iter().filter(|tick| tick.level == TickLevel::Minor) {
        let x = painter.x(tick.minute);
        if x < plot.left() + 1.0 || x > plot.right() {
            continue;
        }
        painter.line((x, bottom - 5.0), (x, bottom), Stroke::new(Role::Control, 1.0));
        if tick.label.is_empty() {
            continue;
        }
        let style = TextStyle::regular(11.0);
        let width = painter.width(&tick.label, style);
        let (left, right) = (x - width / 2.0, x + width / 2.0);
        let clear = left >= plot.left()
            && right <= plot.right()
            && !taken.iter().any(|&(from, to)| left < to && from < right);
        if clear {
            painter.text((x, baseline), Anchor::Middle, tick.label.clone(), style, Role::Text3);
            taken.push((left - 6.0, right + 6.0));
        }
    }
}
