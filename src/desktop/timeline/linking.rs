//! Linking two facts as signal and response: by dragging from one mark to another (from the
//! handle of the selected mark, or from any mark with Alt), or with the keys.
//!
//! What happened first is the signal, whichever of the two was taken first; only where the dates
//! do not tell does the way it was done decide.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::TimelinePanel;
use super::editing::{mark_of, say};
use crate::case::Command;
use crate::desktop::icon;
use crate::model::{Event, Id};
use crate::text::{Language, tr_with};
use crate::timeline::{Scene, Target};
use egui::{Align2, Key, Pos2, Rect, Response, Stroke, StrokeKind, Ui, Vec2};

/// Radius of the handle, and where it stands from the middle of its mark.
const HANDLE: f32 = 7.0;
const HANDLE_AT: Vec2 = Vec2::new(0.0, -17.0);

/// A link that is being made.
pub(super) struct Linking {
    from: Id<Event>,
    /// Made with the keys: the fact that has the focus is the other one, and the first is the
    /// response. With the pointer the first is the signal.
    by_keys: bool,
}

/// Which of two facts responds to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pairing {
    pub signal: Id<Event>,
    pub response: Id<Event>,
}

/// Pairs two facts: `signal` and `response` unless their dates say the reverse.
pub(super) fn pair(signal: &Event, response: &Event) -> Pairing {
    let reversed = response.latest.zip(signal.earliest).is_some_and(|(end, start)| end < start);
    let (signal, response) = if reversed { (response, signal) } else { (signal, response) };
    Pairing { signal: signal.id, response: response.id }
}

/// Takes hold of a link: by the handle, or with Alt by a mark.
pub(super) fn begin_at(
    panel: &TimelinePanel,
    scene: &Scene,
    local: Pos2,
    alt: bool,
    context: &PanelContext<'_>,
) -> Option<Linking> {
    if context.read_only {
        return None;
    }
    if let Some((event, _)) =
        handle(panel, scene, context).filter(|(_, at)| at.distance(local) <= HANDLE + 2.0)
    {
        return Some(Linking { from: event, by_keys: false });
    }
    let Target::Event(from) = scene.target_at(local)?.target else { return None };
    alt.then_some(Linking { from, by_keys: false })
}

/// Starts choosing, with the keys or a click, the fact that the selected one responds to. With
/// two facts selected there is nothing left to choose.
pub(super) fn begin_by_keys(
    panel: &mut TimelinePanel,
    response: &Response,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    if let [one, other] = context.selection.events() {
        let events = &context.data.events;
        if let (Some(one), Some(other)) = (events.get(*one), events.get(*other)) {
            finish(pair(one, other), context, actions);
        }
        return;
    }
    let Some(from) = context.selection.primary().or(panel.focused) else { return };
    panel.editing.stop();
    panel.focused = Some(from);
    panel.editing.linking = Some(Linking { from, by_keys: true });
    response.request_focus();
}

/// What the keys do while a link is being made; whether they were for it.
pub(super) fn keys(
    panel: &mut TimelinePanel,
    ui: &Ui,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    let Some(linking) = &panel.editing.linking else { return false };
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        panel.editing.linking = None;
        return true;
    }
    if !linking.by_keys {
        return true;
    }
    let other = panel.focused.filter(|other| *other != linking.from);
    if ui.input(|input| input.key_pressed(Key::Enter))
        && let Some(other) = other
    {
        take(panel, other, context, actions);
        return true;
    }
    // The arrows go on walking: they lead to the other fact.
    ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space))
}

/// Takes a fact as the other one; whether a link was being made.
pub(super) fn take(
    panel: &mut TimelinePanel,
    other: Id<Event>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    let Some(linking) = panel.editing.linking.take() else { return false };
    if let Some(pairing) = pairing_of(&linking, other, context) {
        finish(pairing, context, actions);
    }
    true
}

/// Lets go of a link that was dragged.
pub(super) fn drop(
    panel: &mut TimelinePanel,
    scene: &Scene,
    local: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    match scene.target_at(local).map(|hit| &hit.target) {
        Some(Target::Event(other)) => {
            take(panel, *other, context, actions);
        }
        other => {
            if let Some(Target::Cluster(_)) = other {
                actions.push(Action::Warn(context.tr("timeline-link-merged")));
            }
            panel.editing.linking = None;
        }
    }
}

fn pairing_of(linking: &Linking, other: Id<Event>, context: &PanelContext<'_>) -> Option<Pairing> {
    let events = &context.data.events;
    let (from, other) = (events.get(linking.from)?, events.get(other)?);
    if from.id == other.id {
        return None;
    }
    Some(if linking.by_keys { pair(other, from) } else { pair(from, other) })
}

// Whether they are linked already, one way or the other.
fn is_linked(pairing: Pairing, context: &PanelContext<'_>) -> bool {
    let links = |from, to| {
        context.data.events.get(from).is_some_and(|event| event.responds_to.contains(&to))
    };
    links(pairing.response, pairing.signal) || links(pairing.signal, pairing.response)
}

fn finish(pairing: Pairing, context: &PanelContext<'_>, actions: &mut Actions) {
    if is_linked(pairing, context) {
        actions.push(Action::Warn(sentence(pairing, "timeline-link-known", context)));
        return;
    }
    let Some(response) = context.data.events.get(pairing.response) else { return };
    let mut event = response.as_ref().clone();
    event.responds_to.push(pairing.signal);
    let label = sentence_in(pairing, "timeline-linked", context, Language::Dutch);
    actions.push(Action::Execute(Command::put(event).labelled(label)));
    actions.push(Action::NotifyChange(sentence(pairing, "timeline-linked", context)));
}

fn sentence(pairing: Pairing, key: &str, context: &PanelContext<'_>) -> String {
    sentence_in(pairing, key, context, context.language)
}

fn sentence_in(
    pairing: Pairing,
    key: &str,
    context: &PanelContext<'_>,
    language: Language,
) -> String {
    let code = |id| context.data.events.get(id).map_or("", |event| event.code.as_str());
    let values =
        [("response", code(pairing.response).into()), ("signal", code(pairing.signal).into())];
    tr_with(language, key, &values)
}

/// The handle of the one selected mark, and where it stands.
fn handle(
    panel: &TimelinePanel,
    scene: &Scene,
    context: &PanelContext<'_>,
) -> Option<(Id<Event>, Pos2)> {
    let [event] = context.selection.events() else { return None };
    if context.read_only {
        return None;
    }
    let at = mark_of(panel, scene, *event, context)? + HANDLE_AT;
    let area = scene.frame.plot_of(scene.frame.lanes.union(scene.frame.sight));
    area.contains(at).then_some((*event, at))
}

/// Draws the handle, and the arrow of a link that is being made.
pub(super) fn ui(
    panel: &TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
) {
    let theme = context.theme;
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let Some(linking) = &panel.editing.linking else {
        if panel.grip.is_none()
            && !panel.editing.is_busy()
            && let Some((_, middle)) = handle(panel, scene, context)
        {
            let middle = middle + at.to_vec2();
            let near = pointer.is_some_and(|place| place.distance(middle) <= HANDLE + 2.0);
            let (fill, sign) =
                if near { (theme.accent, theme.on_accent) } else { (theme.canvas, theme.accent) };
            ui.painter().circle(middle, HANDLE, fill, Stroke::new(1.5, theme.accent));
            let font = theme.icon(9.5);
            ui.painter().text(middle, Align2::CENTER_CENTER, icon::LINK, font, sign);
            if near {
                ui.ctx().set_cursor_icon(egui::CursorIcon::Crosshair);
                let hint = context.tr("timeline-link-handle");
                say(ui, response, None, context, &hint, &[]);
            }
        }
        return;
    };
    let Some(from) = mark_of(panel, scene, linking.from, context).map(|it| it + at.to_vec2())
    else {
        hint(ui, response, scene, at, linking, context);
        return;
    };
    let (other, to) = if linking.by_keys {
        let other = panel.focused.filter(|other| *other != linking.from);
        let place = other.and_then(|other| mark_of(panel, scene, other, context));
        (other, place.map(|it| it + at.to_vec2()))
    } else {
        let other = pointer.and_then(|place| match scene.target_at(place - at.to_vec2())?.target {
            Target::Event(other) if other != linking.from => Some(other),
            _ => None,
        });
        let place = other.and_then(|other| mark_of(panel, scene, other, context));
        (other, place.map(|it| it + at.to_vec2()).or(pointer))
    };
    let painter = ui.painter().with_clip_rect(response.rect);
    painter.circle_stroke(from, 11.0, Stroke::new(2.0, theme.accent));
    let pairing = other.and_then(|other| pairing_of(linking, other, context));
    if let Some(to) = to {
        // The arrow points at the response: that is the way time went.
        let reversed = pairing.is_some_and(|it| it.response == linking.from);
        let reversed = reversed || (pairing.is_none() && linking.by_keys);
        let (tail, head) = if reversed { (to, from) } else { (from, to) };
        let way = (head - tail).normalized();
        let room = if other.is_some() { 12.0 } else { 2.0 };
        if tail.distance(head) > 26.0 {
            let (start, end) = (tail + way * 12.0, head - way * room);
            painter.arrow(start, end - start, Stroke::new(2.0, theme.accent));
        }
        if other.is_some() {
            let ring = Rect::from_center_size(to, Vec2::splat(22.0));
            let stroke = Stroke::new(2.0, theme.accent);
            painter.rect_stroke(ring, 11.0, stroke, StrokeKind::Middle);
        }
    }
    match pairing {
        Some(pairing) => {
            let known = is_linked(pairing, context);
            let key = if known { "timeline-link-known" } else { "timeline-link-will" };
            let title = sentence(pairing, key, context);
            let titles = [pairing.signal, pairing.response]
                .into_iter()
                .filter_map(|id| context.data.events.get(id))
                .map(|event| {
                    let date = crate::timeline::date_caption(&[event.as_ref()], context.language);
                    format!("{} · {date} · {}", event.code, event.display_title())
                });
            let mut lines: Vec<String> = titles.collect();
            if linking.by_keys && !known {
                lines.push(context.tr("timeline-link-keys-confirm"));
            }
            let place = linking.by_keys.then_some(to).flatten().map(|it| it + Vec2::new(0.0, 12.0));
            say(ui, response, place, context, &title, &lines);
        }
        None => hint(ui, response, scene, at, linking, context),
    }
}

// What to do next, while there is no other fact yet.
fn hint(
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    linking: &Linking,
    context: &PanelContext<'_>,
) {
    let code = context.data.events.get(linking.from).map_or("", |event| event.code.as_str());
    let key = if linking.by_keys { "timeline-link-keys" } else { "timeline-link-drag" };
    let title = context.tr_with(key, &[("code", code.into())]);
    let place = linking.by_keys.then(|| {
        scene.frame.axis.left_bottom() + at.to_vec2() + Vec2::new(scene.frame.plot.0, 8.0)
    });
    say(ui, response, place, context, &title, &[]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::EdtfDate;

    fn event(id: i64, when: &str) -> Event {
        let mut event = Event { id: Id::new(id), ..Event::default() };
        event.set_when(EdtfDate::parse(when).ok());
        event
    }

    #[test]
    fn the_later_fact_responds_whichever_was_taken_first() {
        let (early, late) = (event(1, "2015-03-01"), event(2, "2015-03-09"));
        let right = Pairing { signal: early.id, response: late.id };
        assert_eq!(pair(&early, &late), right);
        assert_eq!(pair(&late, &early), right);
        let vague = event(3, "2015-03");
        assert_eq!(pair(&vague, &early), Pairing { signal: vague.id, response: early.id });
        assert_eq!(pair(&early, &vague), Pairing { signal: early.id, response: vague.id });
    }
}
