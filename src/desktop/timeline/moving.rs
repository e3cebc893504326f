//! Moving a fact in time: by its mark or an edge with the pointer, or with the arrow keys. The
//! date it will have is shown in words all the while; Escape leaves it as it was.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::TimelinePanel;
use super::editing::{mark_of, say};
use crate::case::{Change, Command};
use crate::desktop::widgets;
use crate::model::date::{CannotShift, EdtfDate, ShiftPart, ShiftUnit};
use crate::model::{Basis, Event, Id, Record};
use crate::text::{Language, tr_with};
use crate::timeline::{Moment, Scene, Target, View};
use egui::{CursorIcon, Key, Pos2, Rect, Response, Shape, Stroke, Ui, pos2};
use std::sync::Arc;

/// A hand that moved less than this did not mean to move anything.
const STILL: f32 = 6.0;
/// So near to the end of a bar the hand takes the end.
const EDGE: f32 = 7.0;
/// A bar narrower than this has no ends to take hold of.
const NARROW: f32 = 26.0;
/// So near to the edge of the picture it moves along.
const MARGIN: f32 = 24.0;

/// A move that is going on.
pub(super) struct Moving {
    held: Id<Event>,
    part: ShiftPart,
    /// Where the hand took hold: the place and the minute; none when keys move.
    taken: Option<(Pos2, f64)>,
    /// Whether the hand has gone far enough to mean it.
    meant: bool,
    /// How far, in minutes.
    by: i64,
}

/// What letting go would do.
enum Outcome {
    Still,
    Moves(Vec<(Arc<Event>, EdtfDate)>),
    Refused(String),
}

/// Takes hold of what lies under the hand: a mark, a selected bar or the end of a bar. A mark
/// that is wide because its date is vague is held by its middle only, so that the picture can
/// still be dragged everywhere else.
pub(super) fn begin_at(
    panel: &TimelinePanel,
    scene: &Scene,
    view: &View,
    local: Pos2,
    context: &PanelContext<'_>,
) -> Option<Moving> {
    if context.read_only {
        return None;
    }
    let (held, part) = grip_at(panel, scene, view, local, context)?;
    let minute = scene.frame.minute(view, local.x);
    Some(Moving { held, part, taken: Some((local, minute)), meant: false, by: 0 })
}

fn grip_at(
    panel: &TimelinePanel,
    scene: &Scene,
    view: &View,
    local: Pos2,
    context: &PanelContext<'_>,
) -> Option<(Id<Event>, ShiftPart)> {
    let Target::Event(id) = scene.target_at(local)?.target else { return None };
    let event = context.data.events.get(id)?;
    let date = event.when.as_ref()?;
    let x = |minute: i64| scene.frame.x(view, minute as f64) as f32;
    let near = |at: f32, reach: f32| (local.x - at).abs() <= reach;
    if !date.is_period() {
        let (_, mark) = panel.index.place(id, context.data)?;
        return near(x(mark), 9.0).then_some((id, ShiftPart::Whole));
    }
    let left = event.earliest.map(x);
    let right = event.latest.map(|minute| x(minute.saturating_add(1)));
    let width = left.zip(right).map_or(f32::MAX, |(left, right)| right - left);
    if width < NARROW {
        return Some((id, ShiftPart::Whole));
    }
    if left.is_some_and(|left| near(left, EDGE)) {
        return Some((id, ShiftPart::Start));
    }
    if right.is_some_and(|right| near(right, EDGE)) {
        return Some((id, ShiftPart::End));
    }
    context.selection.contains(id).then_some((id, ShiftPart::Whole))
}

/// The pointer over something that can be taken hold of.
pub(super) fn cursor_at(
    panel: &TimelinePanel,
    scene: &Scene,
    local: Pos2,
    context: &PanelContext<'_>,
) -> Option<CursorIcon> {
    if context.read_only {
        return None;
    }
    let view = panel.motion.view()?;
    match grip_at(panel, scene, view, local, context)?.1 {
        ShiftPart::Start | ShiftPart::End => Some(CursorIcon::ResizeHorizontal),
        ShiftPart::Whole => None,
    }
}

/// Starts moving the selected facts, or the one with the focus, with the keys.
pub(super) fn begin_by_keys(
    panel: &mut TimelinePanel,
    response: &Response,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(held) = context.selection.primary().or(panel.focused) else { return };
    let Some(event) = context.data.events.get(held) else { return };
    if event.when.is_none() {
        actions.push(Action::Warn(context.tr("timeline-move-undated")));
        return;
    }
    panel.editing.stop();
    panel.reveal = Some(held);
    panel.editing.moving =
        Some(Moving { held, part: ShiftPart::Whole, taken: None, meant: true, by: 0 });
    response.request_focus();
}

/// Follows the hand.
pub(super) fn follow(panel: &mut TimelinePanel, ui: &Ui, scene: &Scene, view: &View, local: Pos2) {
    let Some(moving) = &mut panel.editing.moving else { return };
    let Some((origin, minute)) = moving.taken else { return };
    moving.meant |= (local.x - origin.x).abs() > STILL;
    if !moving.meant {
        return;
    }
    let by = scene.frame.minute(view, local.x) - minute;
    let points = by / view.span() * f64::from(scene.frame.plot_width());
    // Back where it was taken: the hand changed its mind.
    moving.by = if points.abs() <= f64::from(STILL) / 2.0 { 0 } else { by as i64 };
    ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    // At the edge the picture goes along, slowly.
    let (left, right) = scene.frame.plot;
    let share = if local.x < left + MARGIN {
        -0.012
    } else if local.x > right - MARGIN {
        0.012
    } else {
        return;
    };
    let next = view.panned(share);
    panel.motion.jump((next.from, next.to));
    ui.ctx().request_repaint();
}

/// Lets go: the facts are where they were shown.
pub(super) fn drop(
    panel: &mut TimelinePanel,
    context: &PanelContext<'_>,
    scene: &Scene,
    actions: &mut Actions,
) {
    let Some(moving) = panel.editing.moving.take() else { return };
    if !moving.meant {
        return;
    }
    match outcome(&moving, unit(panel, scene), context) {
        Outcome::Still => {}
        Outcome::Refused(why) => actions.push(Action::Warn(why)),
        Outcome::Moves(moved) => carry_out(&moved, context, actions),
    }
}

/// What the keys do while a move is going on; whether they were for it.
pub(super) fn keys(
    panel: &mut TimelinePanel,
    ui: &Ui,
    scene: &Scene,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    if panel.editing.moving.is_none() {
        return false;
    }
    let unit = unit(panel, scene).minutes();
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::Escape) {
        panel.editing.moving = None;
        return true;
    }
    let by_keys = panel.editing.moving.as_ref().is_some_and(|moving| moving.taken.is_none());
    if by_keys && pressed(Key::Enter) {
        drop(panel, context, scene, actions);
        return true;
    }
    let Some(moving) = panel.editing.moving.as_mut().filter(|_| by_keys) else { return true };
    // With Shift in larger steps: a week, six hours, an hour.
    let larger = match unit {
        1440 => 7,
        60 => 6,
        _ => 4,
    };
    let steps = if ui.input(|input| input.modifiers.shift) { larger } else { 1 };
    if pressed(Key::ArrowRight) {
        moving.by += unit * steps;
    }
    if pressed(Key::ArrowLeft) {
        moving.by -= unit * steps;
    }
    if pressed(Key::Tab) || pressed(Key::ArrowDown) || pressed(Key::ArrowUp) {
        let event = context.data.events.get(moving.held);
        let period = event.and_then(|it| it.when.as_ref()).is_some_and(EdtfDate::is_period);
        moving.by = 0;
        moving.part = match moving.part {
            _ if !period => ShiftPart::Whole,
            ShiftPart::Whole => ShiftPart::Start,
            ShiftPart::Start => ShiftPart::End,
            ShiftPart::End => ShiftPart::Whole,
        };
    }
    true
}

fn unit(panel: &TimelinePanel, scene: &Scene) -> ShiftUnit {
    let span = panel.motion.view().map_or(0.0, View::span);
    ShiftUnit::at(span / f64::from(scene.frame.plot_width()).max(1.0))
}

// The facts that move together: the selected ones when the one that is held is among them.
fn outcome(moving: &Moving, unit: ShiftUnit, context: &PanelContext<'_>) -> Outcome {
    let events = context.data;
    let selected = context.selection;
    let together = moving.part == ShiftPart::Whole
        && selected.events().len() > 1
        && selected.contains(moving.held);
    if !together {
        let Some(event) = events.events.get(moving.held) else { return Outcome::Still };
        let Some(date) = &event.when else { return Outcome::Still };
        return match date.shifted(moving.part, moving.by, unit) {
            Ok(after) if after == *date => Outcome::Still,
            Ok(after) => Outcome::Moves(vec![(Arc::clone(event), after)]),
            Err(why) => Outcome::Refused(refusal(why, context)),
        };
    }
    let all: Vec<_> =
        selected.events().iter().filter_map(|id| events.events.get(*id).cloned()).collect();
    let precise = |event: &&Arc<Event>| event.when.as_ref().is_some_and(EdtfDate::is_precise);
    let loose = all.len() - all.iter().filter(precise).count();
    if loose > 0 {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX).into();
        let values = [("loose", count(loose)), ("all", count(all.len()))];
        return Outcome::Refused(context.tr_with("timeline-move-not-precise", &values));
    }
    let days = days_of(moving.by);
    if days == 0 {
        return Outcome::Still;
    }
    let mut moved = Vec::with_capacity(all.len());
    for event in all {
        let Some(date) = &event.when else { continue };
        match date.shifted(ShiftPart::Whole, days * 1440, ShiftUnit::Day) {
            Ok(after) => moved.push((event, after)),
            Err(why) => return Outcome::Refused(refusal(why, context)),
        }
    }
    Outcome::Moves(moved)
}

const fn days_of(minutes: i64) -> i64 {
    (minutes + 720).div_euclid(1440)
}

fn refusal(why: CannotShift, context: &PanelContext<'_>) -> String {
    context.tr(match why {
        CannotShift::SeveralDates => "timeline-move-several-dates",
        CannotShift::LoosePeriod => "timeline-move-loose-period",
        CannotShift::NoSuchEnd => "timeline-move-no-end",
        CannotShift::OutOfRange => "timeline-move-out-of-range",
    })
}

/// The fact with its new date. The source's own words for the date stay; the date is no longer
/// what they say, so it is derived from now on.
fn moved_event(event: &Event, date: &EdtfDate) -> Event {
    let mut event = event.clone();
    event.set_when(Some(date.clone()));
    if event.basis == Basis::Explicit && !event.date_phrase.is_empty() {
        event.basis = Basis::Derived;
    }
    event
}

fn carry_out(moved: &[(Arc<Event>, EdtfDate)], context: &PanelContext<'_>, actions: &mut Actions) {
    let changes =
        moved.iter().map(|(event, date)| Change::Put(Record::Event(moved_event(event, date))));
    let command = Command::batch(sentence(moved, Language::Dutch), changes.collect());
    actions.push(Action::Execute(command));
    actions.push(Action::NotifyChange(sentence(moved, context.language)));
}

// 'DR-039 staat nu op 3 maart 2015'; for several how many and how far.
fn sentence(moved: &[(Arc<Event>, EdtfDate)], language: Language) -> String {
    match moved {
        [(event, date)] => {
            let date = words(date, language);
            let values = [("code", event.code.as_str().into()), ("date", date.into())];
            tr_with(language, "timeline-moved", &values)
        }
        _ => {
            let count = i64::try_from(moved.len()).unwrap_or(i64::MAX);
            let by = moved.first().map_or(0, |(event, date)| by_days(event, date));
            tr_with(
                language,
                if by < 0 { "timeline-moved-earlier" } else { "timeline-moved-later" },
                &[("count", count.into()), ("days", by.abs().into())],
            )
        }
    }
}

fn by_days(event: &Event, date: &EdtfDate) -> i64 {
    let before = event.earliest.unwrap_or_default();
    days_of(date.earliest_minute().unwrap_or(before) - before)
}

// A day with its weekday, which tells more than the number; anything else as dates are written.
fn words(date: &EdtfDate, language: Language) -> String {
    use crate::model::date::{Locale, format};
    let locale = match language {
        Language::Dutch => Locale::Dutch,
        Language::English => Locale::English,
    };
    let written = format(date, locale);
    match date.earliest_minute() {
        Some(minute) if !date.is_period() => {
            let weekday = Moment::from_minutes(minute).weekday() + 1;
            let weekday = crate::text::tr(language, &format!("timeline-weekday-short-{weekday}"));
            format!("{weekday} {written}")
        }
        _ => written,
    }
}

/// Draws where the facts will stand, and says it.
pub(super) fn ui(
    panel: &TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
) {
    let Some(moving) = panel.editing.moving.as_ref().filter(|moving| moving.meant) else { return };
    let Some(event) = context.data.events.get(moving.held) else { return };
    let outcome = outcome(moving, unit(panel, scene), context);
    let by_keys = moving.taken.is_none();
    let mut lines = Vec::with_capacity(4);
    let title = match &outcome {
        Outcome::Still if by_keys => context.tr("timeline-move-keys-title"),
        Outcome::Still => context.tr("timeline-move-still"),
        Outcome::Refused(why) => why.clone(),
        Outcome::Moves(moved) => match moved.as_slice() {
            [(_, date)] => words(date, context.language),
            _ => sentence(moved, context.language),
        },
    };
    lines.push(format!("{} · {}", event.code, event.display_title()));
    if !event.date_phrase.is_empty() {
        let phrase = event.date_phrase.as_str();
        lines.push(context.tr_with("timeline-move-phrase", &[("phrase", phrase.into())]));
    }
    if by_keys {
        let part = context.tr(match moving.part {
            ShiftPart::Whole => "timeline-move-part-whole",
            ShiftPart::Start => "timeline-move-part-start",
            ShiftPart::End => "timeline-move-part-end",
        });
        lines.push(context.tr_with("timeline-move-keys", &[("part", part.into())]));
    } else {
        lines.push(context.tr("timeline-move-hint"));
    }
    if let Outcome::Moves(moved) = &outcome {
        ghosts(panel, ui, scene, at, moved, moving, context);
    }
    let place = by_keys.then(|| {
        mark_of(panel, scene, moving.held, context)
            .map_or_else(|| scene.frame.lanes.center(), |mark| mark + egui::vec2(0.0, 12.0))
            + at.to_vec2()
    });
    say(ui, response, place, context, &title, &lines);
}

/// More than this many are not drawn one by one while they move.
const MOST: usize = 200;

// The marks where they will be, and a line up to the axis for the one that is held.
fn ghosts(
    panel: &TimelinePanel,
    ui: &Ui,
    scene: &Scene,
    at: Pos2,
    moved: &[(Arc<Event>, EdtfDate)],
    moving: &Moving,
    context: &PanelContext<'_>,
) {
    let Some(view) = panel.motion.view() else { return };
    let frame = &scene.frame;
    let area = frame.plot_of(frame.lanes).translate(at.to_vec2());
    let painter = ui.painter().with_clip_rect(area.expand2(egui::vec2(0.0, frame.axis.height())));
    let accent = context.theme.accent;
    let x = |minute: i64| frame.x(view, minute as f64) as f32 + at.x;
    for (event, date) in moved.iter().take(MOST) {
        let Some(rect) = scene.rect_of(event.id, &panel.index) else { continue };
        let y = rect.center().y + at.y;
        let (Some(first), Some(last)) = (date.earliest_minute(), date.latest_minute()) else {
            continue;
        };
        let (left, right) = (x(first), x(last.saturating_add(1)));
        let middle = if date.is_period() { left } else { f32::midpoint(left, right) };
        if date.is_period() {
            let bar = Rect::from_x_y_ranges(left..=right.max(left + 2.0), y - 6.0..=y + 6.0);
            painter.rect_stroke(bar, 0.0, Stroke::new(1.5, accent), egui::StrokeKind::Middle);
        } else {
            painter.circle_filled(pos2(middle, y), 9.0, context.theme.accent_soft);
            widgets::mark(&painter, pos2(middle, y), 12.0, event.kind.family(), accent);
        }
        if event.id == moving.held {
            let held = if moving.part == ShiftPart::End { right } else { middle };
            let top = frame.axis.center().y + at.y;
            let line = [pos2(held, top), pos2(held, y - 10.0)];
            painter.extend(Shape::dashed_line(&line, Stroke::new(1.0, accent), 4.0, 3.0));
        }
    }
}
