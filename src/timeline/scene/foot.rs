//! The overview of the whole case with the window in it, and the legend that is also a filter.

use super::super::calendar::year_start;
use super::super::measure::TextStyle;
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Shape, Stroke};
use super::super::words::words;
use super::Target;
use super::frame::{LEGEND_GAP, LEGEND_MARK, LEGEND_STYLE};
use super::painter::{Painter, rect};
use crate::model::EventFamily;
use crate::text::tr_with;

/// Bars of the overview.
const BARS: usize = 72;

pub(super) fn paint(painter: &mut Painter<'_>) {
    overview(painter);
    legend(painter);
}

fn overview(painter: &mut Painter<'_>) {
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
            words.overview.clone(),
            style,
            Role::Text2,
        );
        let style = TextStyle::regular(11.0);
        let x = plot.left() - 12.0;
        painter.text(
            (x, area.top() + 18.4),
            Anchor::End,
            words.contacts.clone(),
            style,
            Role::Text3,
        );
        painter.text(
            (x, area.top() + 36.8),
            Anchor::End,
            words.signals.clone(),
            style,
            Role::Signal,
        );
    }
    let (from, to) = painter.index.whole();
    let span = (to - from).max(1.0);
    let width = f64::from(plot.width());
    let x = |minute: f64| (f64::from(plot.left()) + (minute - from) / span * width) as f32;
    let middle = area.top() + 25.8;
    let counts = |days: &[i32], bar: usize| {
        let at = |bar: usize| {
            let minute = from + span * bar as f64 / BARS as f64;
            days.partition_point(|&day| f64::from(day) * 1440.0 < minute)
        };
        at(bar + 1) - at(bar)
    };
    let both = [(&painter.index.contacts, false), (&painter.index.signals, true)];
    for (days, down) in both {
        let most = (0..BARS).map(|bar| counts(days, bar)).max().unwrap_or(0).max(4);
        for bar in 0..BARS {
            let count = counts(days, bar);
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
                painter.text(at, Anchor::Start, year.to_string(), style, Role::Text3);
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

fn legend(painter: &mut Painter<'_>) {
    let area = painter.frame.legend;
    if area.height() < 1.0 {
        return;
    }
    painter.group(GroupKind::Legend, area);
    painter.fill(area, Role::App);
    let edge = Stroke::new(Role::LineStrong, 1.0);
    painter.line((0.0, area.top()), (area.right(), area.top()), edge);
    let words = words(painter.view.language);
    let row = 26.0_f32.min(area.height());
    let beside = outside(painter, area.top() + row * 0.5 + 4.0);
    let mut x = 14.0;
    let mut y = area.top() + row / 2.0;
    for (number, family) in EventFamily::ALL.into_iter().enumerate() {
        let Some(name) = words.families.get(number) else { continue };
        let count = painter.index.family_counts.get(number).copied().unwrap_or(0);
        let count = words.number(count as i64);
        let name_width = painter.width(name, LEGEND_STYLE);
        let count_style = TextStyle::regular(11.0);
        let count_width = painter.width(&count, count_style);
        let width = LEGEND_MARK + name_width + 5.0 + count_width;
        let limit = if y < area.top() + row { beside } else { area.right() - 8.0 };
        if x > 14.0 && x + width > limit {
            x = 14.0;
            y += row;
        }
        if y + row / 2.0 > area.bottom() + 1.0 {
            break;
        }
        let active = painter.state.families.is_empty() || painter.state.families.contains(&family);
        let opacity = if active { 1.0 } else { 0.4 };
        let grave = matches!(family, EventFamily::Failure | EventFamily::Incident);
        let role = if grave { Role::Signal } else { Role::Text2 };
        let chosen = !painter.state.families.is_empty() && active;
        let hit = rect(x - 6.0, y - 11.0, x + width + 6.0, y + 11.0);
        if chosen {
            painter.rounded(hit, 4.0, Some(Role::AccentSoft.into()), None);
        }
        painter.push(Shape::Mark {
            family,
            centre: (x + 6.0, y).into(),
            size: 10.5,
            paint: role.at(opacity),
            ground: Role::App.into(),
            hollow: false,
        });
        let room = area.right() - x - LEGEND_MARK - 4.0;
        let text = if active { Role::Text } else { Role::Text3 };
        let at = (x + LEGEND_MARK, y + 4.2);
        let shown = painter.text_within(at, Anchor::Start, name, LEGEND_STYLE, text, room);
        let end = shown.map_or(x + LEGEND_MARK, |bounds| bounds.right());
        if end + 5.0 + count_width < area.right() {
            painter.text((end + 5.0, y + 4.0), Anchor::Start, count, count_style, Role::Text3);
        }
        painter.hit(hit, Target::Family(family));
        painter.node(hit, Target::Family(family), name.clone());
        x += width + LEGEND_GAP;
    }
}

/// How many facts lie before and after the window and how many have no date, at the right; the
/// answer is where it begins.
fn outside(painter: &mut Painter<'_>, y: f32) -> f32 {
    let area = painter.frame.legend;
    let undated = painter.index.undated;
    let (from, to) = (painter.view.from.floor() as i64, painter.view.to.ceil() as i64 - 1);
    let mut before = 0;
    let mut after = 0;
    for lane in 0..painter.index.columns.len() {
        let (_, outside) = outside_of(painter, lane, from, to);
        before += outside.0;
        after += outside.1;
    }
    let mut right = area.right() - 12.0;
    let language = painter.view.language;
    let parts = [
        ("timeline-after", after, Some(Target::Outside(true))),
        ("timeline-before", before, Some(Target::Outside(false))),
        ("timeline-undated", undated, None),
    ];
    for (key, count, target) in parts {
        if count == 0 || right < area.width() * 0.35 {
            continue;
        }
        let content = tr_with(language, key, &[("count", count.into())]);
        let style = TextStyle::semi_bold(12.0);
        let paint = if target.is_some() { Role::Accent } else { Role::Text3 };
        let bounds = painter.text((right, y), Anchor::End, content.clone(), style, paint);
        if let Some(target) = target {
            painter.hit(bounds.expand(6.0), target.clone());
            painter.node(bounds.expand(6.0), target, content);
        }
        right = bounds.left() - 18.0;
    }
    right
}

fn outside_of(painter: &Painter<'_>, lane: usize, from: i64, to: i64) -> ((), (usize, usize)) {
    let Some(columns) = painter.index.columns.get(lane) else { return ((), (0, 0)) };
    let (start, end) = (columns.first_at(from), columns.first_at(to.saturating_add(1)));
    let mut reaching = Vec::new();
    columns.reaching((start, end), (from, to), 60, &mut reaching);
    let before = reaching.iter().filter(|&&at| at < start).count();
    ((), (start - before, columns.len() - end - (reaching.len() - before)))
}
