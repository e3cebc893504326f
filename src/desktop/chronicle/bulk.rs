//! Changing many facts at once: kind, certainty, key moment, signal, removal.

use crate::case::{Change, Command};
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::filter_bar::signal_types;
use crate::desktop::icon;
use crate::desktop::widgets::{ButtonLook, button, label, list};
use crate::model::{Certainty, Event, EventKind, Record};
use crate::text::{Language, tr};
use egui::Ui;

/// The bar over the sheet while several facts are selected.
pub fn ui(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let count = i64::try_from(context.selection.events().len()).unwrap_or(i64::MAX);
    let text = context.tr_with("kroniek-selected", &[("count", count.into())]);
    label(ui, text, theme.semibold(theme.sizes.interface), theme.accent);
    if context.read_only {
        return;
    }
    let bare = ButtonLook::Bare;
    let kinds: Vec<String> =
        EventKind::KNOWN.iter().map(|kind| context.keyword("event-kind", kind.keyword())).collect();
    let open = button(ui, theme, bare, icon::TAG, &context.tr("kroniek-bulk-kind"));
    let picked = list(&open, "", kinds.iter().map(String::as_str));
    if let Some(kind) = picked.and_then(|at| EventKind::KNOWN.get(at)) {
        push(context, actions, "kroniek-step-kind", |event| event.kind = kind.clone());
    }
    let certainties: Vec<String> =
        Certainty::ALL.iter().map(|value| context.keyword("certainty", value.keyword())).collect();
    let open = button(ui, theme, bare, icon::QUESTION, &context.tr("kroniek-bulk-certainty"));
    let picked = list(&open, "", certainties.iter().map(String::as_str));
    if let Some(value) = picked.and_then(|at| Certainty::ALL.get(at)) {
        push(context, actions, "kroniek-step-certainty", |event| event.certainty = *value);
    }
    let types = signal_types(context);
    let signals: Vec<String> =
        types.iter().map(|signal| context.keyword("signal", signal)).collect();
    let open = button(ui, theme, bare, icon::WARNING, &context.tr("kroniek-bulk-signal"));
    let picked = list(&open, "", signals.iter().map(String::as_str));
    if let Some(signal) = picked.and_then(|at| types.get(at)) {
        push(context, actions, "kroniek-step-signal", |event| {
            if !event.signals.contains(signal) {
                event.signals.push(signal.clone());
            }
        });
    }
    if button(ui, theme, bare, icon::KEY, &context.tr("desktop-command-key-moment")).clicked() {
        actions.push(Action::ToggleKeyMoment);
    }
    if button(ui, theme, bare, icon::LINK, &context.tr("desktop-command-link-norm-short")).clicked()
    {
        actions.push(Action::LinkNorm);
    }
    if button(ui, theme, bare, icon::TRASH, &context.tr("kroniek-bulk-delete")).clicked() {
        actions.push(Action::DeleteSelected);
    }
}

// One step for all; facts that would not change are left out of it.
fn push(context: &PanelContext<'_>, actions: &mut Actions, key: &str, edit: impl Fn(&mut Event)) {
    let changes = context
        .selection
        .events()
        .iter()
        .filter_map(|id| context.data.events.get(*id))
        .filter_map(|before| {
            let mut event = before.as_ref().clone();
            edit(&mut event);
            (event != **before).then_some(Change::Put(Record::Event(event)))
        })
        .collect();
    // The journal is Dutch in both languages.
    actions.push(Action::Execute(Command::batch(tr(Language::Dutch, key), changes)));
}
