//! What was counted in a year, each number with the facts behind it.

use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::selection::Selection;
use crate::desktop::widgets::{focus_ring, section_title};
use crate::model::{ChildSight, Event, EventFamily, Id};
use egui::{Align2, Sense, Stroke, Ui, Vec2};
use std::sync::Arc;

/// Numbers of facts named beside a count.
const NAMED: usize = 3;

struct Line {
    key: &'static str,
    events: Vec<Arc<Event>>,
    /// Whether a number above nought means that something failed.
    failing: bool,
    /// Whether nought means so.
    lacking: bool,
}

pub(super) fn ui(
    ui: &mut Ui,
    year: i64,
    facts: &[Arc<Event>],
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let values = [("year", year.to_string().into())];
    section_title(ui, context.theme, &context.tr_with("timeline-year-counted", &values), "");
    for line in lines(facts, context) {
        row(ui, &line, context, actions);
    }
}

fn lines(facts: &[Arc<Event>], context: &PanelContext<'_>) -> Vec<Line> {
    let school = |event: &Event| {
        let first = event.from.iter().chain(&event.actors).next();
        first.and_then(|code| context.data.organisation_of(code)).is_some_and(|row| {
            crate::timeline::Sector::of(&row.kind) == crate::timeline::Sector::Education
        })
    };
    let line = |key, test: &dyn Fn(&Event) -> bool| Line {
        key,
        events: facts.iter().filter(|event| test(event)).cloned().collect(),
        failing: false,
        lacking: false,
    };
    let sight = |event: &Event, wanted: &[ChildSight]| {
        !school(event) && ChildSight::of(event).is_some_and(|it| wanted.contains(&it))
    };
    let family = |event: &Event, wanted| event.kind.family() == wanted;
    use ChildSight as C;
    vec![
        Line { lacking: true, ..line("timeline-year-count-alone", &|it| sight(it, &[C::Alone])) },
        line("timeline-year-count-seen", &|it| sight(it, &[C::Seen, C::WithoutParents])),
        Line {
            failing: true,
            ..line("timeline-year-count-not-seen", &|it| sight(it, &[C::NotSeen]))
        },
        line("timeline-year-count-unknown", &|it| sight(it, &[C::Unknown])),
        line("timeline-year-count-reports", &|it| family(it, EventFamily::Report)),
        line("timeline-year-count-meetings", &|it| family(it, EventFamily::Consultation)),
        line("timeline-year-count-agreements", &|it| family(it, EventFamily::Agreement)),
        line("timeline-year-count-closures", &|it| family(it, EventFamily::Closure)),
        Line {
            failing: true,
            ..line("timeline-year-count-not-told", &|it| {
                family(it, EventFamily::Failure) || !it.not_informed.is_empty()
            })
        },
    ]
}

fn row(ui: &mut Ui, line: &Line, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let count = line.events.len();
    let size = Vec2::new(ui.available_width(), 25.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK | Sense::FOCUSABLE);
    let words = context.tr_with(line.key, &[("count", count.into())]);
    let spoken = format!("{count} {words}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, count > 0, &spoken));
    if response.hovered() && count > 0 {
        ui.painter().rect_filled(rect, 3.0, theme.hover);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    focus_ring(ui, theme, &response);
    let painter = ui.painter_at(rect);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
    let grave = line.failing && count > 0 || line.lacking && count == 0;
    let ink = if grave { theme.signal } else { theme.text1 };
    let middle = rect.center().y;
    let at = egui::pos2(rect.left() + 20.0, middle);
    painter.text(at, Align2::RIGHT_CENTER, count.to_string(), theme.bold(14.5), ink);
    let at = egui::pos2(rect.left() + 30.0, middle);
    let used = painter.text(at, Align2::LEFT_CENTER, words, theme.regular(13.0), theme.text1);
    let mut codes: Vec<&str> =
        line.events.iter().take(NAMED).map(|event| event.code.as_str()).collect();
    if count > NAMED {
        codes.push("…");
    }
    let codes = codes.join(", ");
    let galley = painter.layout_no_wrap(codes, theme.regular(12.0), theme.accent);
    if used.right() + 10.0 + galley.size().x < rect.right() {
        let at = egui::pos2(rect.right() - galley.size().x, middle - galley.size().y / 2.0);
        painter.galley(at, galley, theme.accent);
    }
    if response.clicked() && count > 0 {
        let events: Vec<Id<Event>> = line.events.iter().rev().map(|event| event.id).collect();
        actions.push(Action::Select(Selection::many(events)));
    }
}
