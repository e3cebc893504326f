//! The overview of the whole case with the window in it, and what lies outside the window.

use super::super::calendar::year_start;
use super::super::index::BARS;
use super::super::measure::TextStyle;
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Stroke};
use super::super::words::words;
use super::Target;
use super::painter::{Painter, rect};
use crate::text::tr_with;

pub(super) fn paint(painter: &mut Painter<'_>) {
    let area = painter.frame.overview;
    if area.height() < 1.0 {
        return;
    }
    painter.group(GroupKind::Overview, area);
    painter.fill(area, Role::Band);
    let plot = painter.frame.plot_of(area);
    let top = Stroke::new(Role::LineStrong, 1.0);
    painter.line((0.0, area.top()), (plot.right(), area.top()), top);
    let words = words(painter.view.language);
    if plot.left() > 120.0 {
        let style = TextStyle::semi_bold(12.0);
        painter.text(
            (12.0, area.top() + 27.0),
            Anchor::Start,
            words.overview.as_str(),
            style,
            Role::Text2,
        );
        let style = TextStyle::regular(11.0);
        let x = plot.left() - 12.0;
        painter.text(
            (x, area.top() + 18.4),
            Anchor::End,
            words.contacts.as_str(),
            style,
            Role::Text3,
        );
        painter.text(
            (x, area.top() + 36.8),
            Anchor::End,
            words.signals.as_str(),
            style,
            Role::Signal,
        );
    }
    let (from, to) = painter.index.whole();
    let span = (to - from).max(1.0);
    let width = f64::from(plot.width());
    let x = |minute: f64| (f64::from(plot.left()) + (minute - from) / span * width) as f32;
    let middle = area.top() + 25.8;
    let index = painter.index;
    for (counts, down) in [(&index.overview.contacts, false), (&index.overview.signals, true)] {
        let most = counts.iter().copied().max().unwrap_or(0).max(4);
        for (bar, &count) in counts.iter().enumerate() {
            if count == 0 {
                continue;
            }
            let left = x(from + span * bar as f64 / BARS as f64) + 1.0;
            let right = x(from + span * (bar + 1) as f64 / BARS as f64) - 1.0;
            let height = (16.0 * count as f32 / most as f32).max(2.5);
            let (role, rect) = if down {
                (Role::Signal, rect(left, middle + 1.5, right, middle + 1.5 + height))
            } else {
                (Role::Text3, rect(left, middle - height, right, middle))
            };
            painter.fill(rect, role.at(0.85));
        }
    }
    let axis = Stroke::new(Role::LineStrong, 1.0);
    painter.line((plot.left(), middle + 0.7), (plot.right(), middle + 0.7), axis);
    let first = super::super::calendar::Moment::from_minutes(from as i64).year;
    let last = super::super::calendar::Moment::from_minutes(to as i64).year;
    let style = TextStyle::regular(11.0);
    let every =
        ((last - first).max(1) as f32 * 44.0 / plot.width().max(1.0)).ceil().max(1.0) as i64;
    for year in first..=last {
        let at = x(year_start(year) as f64);
        if at >= plot.left() - 0.5 && at < plot.right() {
            painter.line((at, area.top()), (at, area.bottom()), axis);
            if (year - first) % every == 0 && at + 36.0 < plot.right() {
                let at = (at + 5.0, area.top() + 11.5);
                painter.text(at, Anchor::Start, words.plain(year), style, Role::Text3);
            }
        }
    }
    // The window; outside the overview it sticks to the edge.
    let left = x(painter.view.from).clamp(plot.left(), (plot.right() - 3.0).max(plot.left()));
    let right = x(painter.view.to).clamp(left + 3.0, plot.right().max(left + 3.0));
    let window = rect(left, area.top() + 1.0, right, area.bottom() - 2.0);
    painter.rounded(window, 4.0, Some(Role::Accent.at(0.06)), Some(Stroke::new(Role::Accent, 1.6)));
    for x in [left, right] {
        let handle = rect(x - 2.5, window.center().y - 7.0, x + 2.5, window.center().y + 7.0);
        painter.rounded(handle, 2.0, Some(Role::Accent.into()), None);
    }
    painter.hit(plot, Target::Overview);
}

/// How many facts lie before and after the window and how many have no date, at the right; the
/// answer is where it begins.
pub(super) fn outside(painter: &mut Painter<'_>, y: f32, (before, after): (usize, usize)) -> f32 {
    let area = painter.frame.legend;
    let undated = painter.index.undated;
    let mut right = area.right() - 12.0;
    let language = painter.view.language;
    let words = words(language);
    let parts = [
        (after, Some(Target::Outside(true))),
        (before, Some(Target::Outside(false))),
        (undated, None),
    ];
    for (count, target) in parts {
        if count == 0 || right < area.width() * 0.35 {
            continue;
        }
        let content = match target {
            Some(Target::Outside(later)) => words.outside(later, count),
            _ => tr_with(language, "timeline-undated", &[("count", count.into())]).into(),
        };
        let style = TextStyle::semi_bold(12.0);
        let paint = if target.is_some() { Role::Accent } else { Role::Text3 };
        let bounds = painter.text_box((right, y), Anchor::End, content, style, paint);
        if let Some(target) = target {
            painter.hit(bounds.expand(6.0), target.clone());
            painter.node(bounds.expand(6.0), target);
        }
        right = bounds.left() - 18.0;
    }
    right
}
