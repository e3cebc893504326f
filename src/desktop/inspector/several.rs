//! The side panel while several facts are selected: how many, over which time, what can be
//! changed of all of them as one step, and the facts themselves.

use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::selection::Selection;
use crate::desktop::widgets::{
    ButtonLook, button, hairline, label, list, mark, plain_icon_button, section_title,
};
use crate::desktop::{bulk, fact_text, icon};
use crate::model::{Certainty, Event, EventFamily};
use egui::{Align, Frame, Layout, Margin, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use std::sync::Arc;

/// Height of a fact in the list.
const ROW: f32 = 40.0;

/// Draws the panel.
pub fn ui(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let mut events: Vec<Arc<Event>> = context
        .selection
        .events()
        .iter()
        .filter_map(|id| context.data.events.get(*id).cloned())
        .collect();
    events.sort_by_key(|event| event.chronicle_order());
    let margin = Margin { left: 20, right: 20, top: 14, bottom: 8 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head(ui, context, &events, actions);
        if !context.read_only {
            hairline(ui, context.theme, 8.0);
            changes(ui, context, actions);
        }
        hairline(ui, context.theme, 8.0);
        let title = context.tr("several-facts");
        section_title(ui, context.theme, &title, &events.len().to_string());
    });
    let rows = ScrollArea::vertical().id_salt("several").auto_shrink(false);
    rows.show_rows(ui, ROW, events.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for event in events.get(range).unwrap_or_default() {
            row(ui, context, event, actions);
        }
    });
}

fn head(ui: &mut Ui, context: &PanelContext<'_>, events: &[Arc<Event>], actions: &mut Actions) {
    let theme = context.theme;
    let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
    ui.horizontal(|ui| {
        let text = context.tr_with("kroniek-selected", &[("count", count.into())]);
        label(ui, text, theme.semibold(theme.sizes.fact), theme.text1);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let close = context.tr("desktop-close-panel");
            if plain_icon_button(ui, theme, icon::X, &close).clicked() {
                actions.push(Action::Select(Selection::none()));
            }
            let copy = context.tr("timeline-command-copy");
            if plain_icon_button(ui, theme, icon::COPY, &copy).clicked() {
                let text = fact_text::of_all(context.selection.events(), context);
                actions.push(Action::Copy(text));
                let values = [("count", count.into())];
                actions.push(Action::Notify(context.tr_with("timeline-copied", &values)));
            }
        });
    });
    let first = events.iter().filter_map(|event| event.earliest).min();
    let last = events.iter().filter_map(|event| event.latest).max();
    if let (Some(first), Some(last)) = (first, last) {
        let period = crate::timeline::window_label(
            first as f64,
            (last.max(first) + 1) as f64,
            context.language,
        );
        label(ui, period, theme.regular(theme.sizes.interface), theme.text2);
    }
}

fn changes(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    label(ui, context.tr("several-change"), theme.regular(12.5), theme.text3);
    let plain = ButtonLook::Plain;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        let kinds = bulk::kinds(context);
        let open = button(ui, theme, plain, icon::TAG, &context.tr("kroniek-bulk-kind"));
        let picked = list(&open, "", kinds.iter().map(|(_, name)| name.as_str()));
        if let Some((kind, _)) = picked.and_then(|at| kinds.get(at)) {
            let key = "kroniek-step-kind";
            actions.extend(bulk::edit_selected(context, key, |it| it.kind = kind.clone()));
        }
        let certainties: Vec<String> = Certainty::ALL
            .iter()
            .map(|value| context.keyword("certainty", value.keyword()))
            .collect();
        let open = button(ui, theme, plain, icon::QUESTION, &context.tr("kroniek-bulk-certainty"));
        let picked = list(&open, "", certainties.iter().map(String::as_str));
        if let Some(value) = picked.and_then(|at| Certainty::ALL.get(at)) {
            let key = "kroniek-step-certainty";
            actions.extend(bulk::edit_selected(context, key, |event| event.certainty = *value));
        }
        let organisations = bulk::organisations(context);
        let open = button(ui, theme, plain, icon::BUILDINGS, &context.tr("bulk-organisation"))
            .on_hover_text(context.tr("bulk-organisation-tip"));
        let picked = list(&open, "", organisations.iter().map(|(_, name)| name.as_str()));
        if let Some((code, _)) = picked.and_then(|at| organisations.get(at)) {
            actions.extend(bulk::set_organisation(context, code));
        }
        let signals = bulk::signals(context);
        let open = button(ui, theme, plain, icon::WARNING, &context.tr("bulk-signal"))
            .on_hover_text(context.tr("bulk-signal-tip"));
        let picked = list(&open, "", signals.iter().map(|(_, name)| name.as_str()));
        if let Some((signal, _)) = picked.and_then(|at| signals.get(at)) {
            actions.extend(bulk::toggle_signal(context, signal));
        }
        let text = context.tr("desktop-command-link-norm-short");
        if button(ui, theme, plain, icon::LINK, &text).clicked() {
            actions.push(Action::LinkNorm);
        }
        let text = context.tr("desktop-command-key-moment");
        if button(ui, theme, plain, icon::KEY, &text).clicked() {
            actions.push(Action::ToggleKeyMoment);
        }
        let out = bulk::all_out_of_scope(context);
        let key = if out { "bulk-in-scope" } else { "bulk-out-of-scope" };
        if button(ui, theme, plain, icon::PROHIBIT, &context.tr(key)).clicked() {
            actions.extend(bulk::toggle_scope(context));
        }
        let text = context.tr("kroniek-bulk-delete");
        if button(ui, theme, ButtonLook::Danger, icon::TRASH, &text).clicked() {
            actions.push(Action::DeleteSelected);
        }
    });
}

// A fact of the selection: a click shows it alone, the cross takes it out.
fn row(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let theme = context.theme;
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let date = crate::timeline::date_caption(&[event], context.language);
    let title = event.display_title();
    let name = format!("{date}: {title}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, theme.hover);
    }
    let colour = match event.kind.family() {
        EventFamily::Failure | EventFamily::Incident => theme.signal,
        _ => theme.text2,
    };
    let at = rect.left_center() + Vec2::new(28.0, 0.0);
    mark(ui.painter(), at, 11.0, event.kind.family(), colour);
    let room = rect.width() - 44.0 - 48.0;
    let line = |text: &str, font: egui::FontId, colour: egui::Color32| {
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        ui.painter().layout_job(job)
    };
    let left = rect.left() + 44.0;
    let words = line(&title, theme.regular(13.0), theme.text1);
    ui.painter().galley(egui::pos2(left, rect.top() + 3.0), words, theme.text1);
    let under = format!("{date} · {}", event.code);
    let words = line(&under, theme.regular(11.5), theme.text3);
    ui.painter().galley(egui::pos2(left, rect.top() + 21.0), words, theme.text3);
    let cross =
        egui::Rect::from_center_size(rect.right_center() - Vec2::new(28.0, 0.0), Vec2::splat(26.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(cross).id_salt(event.id));
    let values = [("what", event.code.as_str().into())];
    let name = context.tr_with("several-leave-out", &values);
    if plain_icon_button(&mut child, theme, icon::X, &name).clicked() {
        actions.push(Action::Select(context.selection.toggled(event.id)));
    } else if response.clicked() {
        actions.push(Action::JumpToEvent(event.id));
    }
}
