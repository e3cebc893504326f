//! Marking a key moment: a line for its caption opens beside the mark, filled with the title.

use super::super::action::Actions;
use super::super::context::PanelContext;
use super::TimelinePanel;
use super::editing::mark_of;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{bulk, keyboard};
use crate::model::{Event, Id};
use crate::timeline::Scene;
use egui::text::{CCursor, CCursorRange};
use egui::{Key, Popup, PopupAnchor, PopupCloseBehavior, Pos2, Response, TextEdit, Ui, Vec2};

/// A caption that is being typed.
pub(super) struct Caption {
    events: Vec<Id<Event>>,
    text: String,
    /// Whether the line has had the keyboard.
    begun: bool,
}

/// Asks for the caption of the selected facts; when all of them are key moments, they are no
/// longer.
pub(super) fn begin(panel: &mut TimelinePanel, context: &PanelContext<'_>, actions: &mut Actions) {
    let focused = panel.focused.filter(|_| context.selection.is_empty());
    let events: Vec<Id<Event>> = match focused {
        Some(event) => vec![event],
        None => context.selection.events().to_vec(),
    };
    let facts = || events.iter().filter_map(|id| context.data.events.get(*id));
    if facts().next().is_none() {
        return;
    }
    if facts().all(|event| event.is_key_moment()) {
        actions.extend(bulk::set_key_moment(&events, "", context));
        return;
    }
    let known = facts().find(|event| event.is_key_moment()).map(|it| it.key_moment.clone());
    let title = || facts().next().map(|event| event.display_title().into_owned());
    let text = known.or_else(title).unwrap_or_default();
    panel.editing.stop();
    panel.editing.caption = Some(Caption { events, text, begun: false });
}

/// The line beside the mark; Enter keeps it, Escape leaves everything as it was.
pub(super) fn ui(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(mut caption) = panel.editing.caption.take() else { return };
    let mark = caption.events.iter().rev().find_map(|id| mark_of(panel, scene, *id, context));
    let place = mark.map_or_else(
        || scene.frame.lanes.center_top() + at.to_vec2(),
        |mark| mark + Vec2::new(-12.0, 14.0) + at.to_vec2(),
    );
    let theme = context.theme;
    let id = response.id.with("caption");
    let mut done = None;
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::Position(place), ui.layer_id())
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(context.tr("timeline-caption-title"));
    popup.show(|ui| {
        ui.set_width(340.0);
        let count = i64::try_from(caption.events.len()).unwrap_or(i64::MAX);
        let title = context.tr_with("timeline-caption-for", &[("count", count.into())]);
        let name = label(ui, title, theme.semibold(13.0), theme.text1);
        label(ui, context.tr("timeline-caption-hint"), theme.regular(12.0), theme.text2);
        ui.add_space(4.0);
        let line = TextEdit::singleline(&mut caption.text).desired_width(f32::INFINITY).show(ui);
        let edit = line.response.response.clone().labelled_by(name.id);
        if !caption.begun {
            caption.begun = true;
            edit.request_focus();
            // What is proposed is selected: typing replaces it.
            let mut state = line.state;
            let end = CCursor::new(caption.text.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
            state.store(ui.ctx(), edit.id);
        }
        let ready = !caption.text.trim().is_empty();
        if edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && ready {
            done = Some(true);
        }
        if keyboard::left_by_escape(ui.ctx()) {
            done = Some(false);
        }
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            ui.add_enabled_ui(ready, |ui| {
                let text = context.tr("timeline-caption-keep");
                if button(ui, theme, ButtonLook::Main, "", &text).clicked() {
                    done = Some(true);
                }
            });
            let text = context.tr("desktop-cancel");
            if button(ui, theme, ButtonLook::Plain, "", &text).clicked() {
                done = Some(false);
            }
        });
    });
    match done {
        None => panel.editing.caption = Some(caption),
        Some(keep) => {
            if keep {
                actions.extend(bulk::set_key_moment(&caption.events, caption.text.trim(), context));
            }
            response.request_focus();
        }
    }
}
