//! The top of the side panel: mark, kind, number, and what can be done with the fact.

use super::change;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::selection::Selection;
use crate::desktop::widgets::{label, mark, pick, plain_icon_button};
use crate::desktop::{fact_text, icon};
use crate::model::{Event, EventFamily, EventKind};
use egui::{Align, Layout, Sense, Ui, Vec2};

/// Draws the line with the kind, the number and the buttons.
pub fn ui(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let theme = context.theme;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(16.0, 22.0), Sense::hover());
        let family = event.kind.family();
        let colour = match family {
            EventFamily::Failure | EventFamily::Incident => theme.signal,
            _ => event
                .actors
                .iter()
                .chain(&event.from)
                .find(|party| context.data.organisation_of(party).is_some())
                .map_or(theme.text3, |party| theme.party_colour(context.data, party)),
        };
        mark(ui.painter(), rect.center(), 12.0, family, colour);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if plain_icon_button(ui, theme, icon::X, &context.tr("desktop-close-panel")).clicked() {
                actions.push(Action::Select(Selection::none()));
            }
            let delete = context.tr("desktop-command-delete");
            ui.add_enabled_ui(!context.read_only, |ui| {
                if plain_icon_button(ui, theme, icon::TRASH, &delete).clicked() {
                    actions.push(Action::DeleteSelected);
                }
            });
            let copy = context.tr("desktop-copy");
            if plain_icon_button(ui, theme, icon::COPY, &copy).clicked() {
                actions.push(Action::Copy(fact_text::of(event, context)));
                actions.push(Action::Notify(context.tr("desktop-copied")));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                kind(ui, context, event, actions);
                label(ui, &event.code, theme.regular(12.5), theme.text3);
            });
        });
    });
}

fn kind(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let names: Vec<String> =
        EventKind::KNOWN.iter().map(|kind| context.keyword("event-kind", kind.keyword())).collect();
    let current = context.keyword("event-kind", event.kind.keyword());
    let name = context.tr("desktop-field-kind");
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - 60.0);
        ui.add_enabled_ui(!context.read_only, |ui| {
            let picked = pick(ui, context.theme, &name, &current, names.iter().map(String::as_str));
            if let Some(kind) = picked.and_then(|at| EventKind::KNOWN.get(at)) {
                actions.push(change(event, |event| event.kind = kind.clone()));
            }
        });
    });
}
