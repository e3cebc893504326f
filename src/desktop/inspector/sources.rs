//! Where the fact stands in the sources.

use super::draft::{Drafts, Look, Target};
use super::relations::Relations;
use crate::case::Command;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::widgets::{ButtonLook, button, label, list, plain_icon_button, section_title};
use crate::model::{Citation, Event, RecordKind};
use egui::Ui;

/// The citations, each with its place, and a button that adds one.
pub fn ui(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    event: &Event,
    drafts: &mut Drafts,
    relations: &Relations,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let count = i64::try_from(relations.citations.len()).unwrap_or_default();
    let remark = context.tr_with("desktop-places", &[("count", count.into())]);
    section_title(ui, theme, &context.tr("desktop-field-sources"), &remark);
    if relations.citations.is_empty() {
        label(ui, context.tr("desktop-no-source"), theme.regular(12.5), theme.signal);
    }
    for citation in &relations.citations {
        let source = context.data.sources.get(citation.source);
        let title = source.map_or("", |source| source.title.as_str());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            label(ui, icon::FILE_TEXT, theme.icon(16.0), theme.text2);
            let room = ui.available_width() - 64.0;
            ui.vertical(|ui| {
                ui.set_max_width(room);
                let text = egui::RichText::new(title)
                    .font(theme.regular(theme.sizes.interface))
                    .color(theme.accent);
                let link = ui.add(egui::Button::new(text).frame(false).truncate());
                if link.on_hover_text(title).clicked() {
                    let id = citation.source.value();
                    actions.push(Action::OpenRecord(RecordKind::Source, id));
                }
                ui.horizontal_top(|ui| {
                    let hint = context.tr("desktop-locator");
                    let look = Look { font: theme.regular(12.0), hint: &hint, long: false };
                    let target = Target::Locator(citation.id);
                    drafts.edit(ui, context, target, &look, actions);
                });
                if !citation.quotation.is_empty() {
                    let hint = context.tr("desktop-quotation");
                    let look = Look { font: theme.italic(12.5), hint: &hint, long: true };
                    let target = Target::Quotation(citation.id);
                    drafts.edit(ui, context, target, &look, actions);
                }
                if citation.contradicts {
                    let text = context.tr("desktop-source-contradicts");
                    label(ui, text, theme.semibold(12.0), theme.signal);
                }
            });
            if !context.read_only {
                let place = format!("{title}, {}", citation.locator);
                let name = context.tr_with("assessment-tie-passage", &[("what", place.into())]);
                if plain_icon_button(ui, theme, icon::LINK, &name).clicked() {
                    actions.push(Action::TieCitation(citation.id));
                }
                let name = context.tr_with("desktop-remove", &[("what", title.into())]);
                if plain_icon_button(ui, theme, icon::X, &name).clicked() {
                    let id = citation.id.value();
                    actions.push(Action::Execute(Command::delete(RecordKind::Citation, id)));
                }
            }
        });
    }
    if context.read_only {
        return;
    }
    let text = context.tr("desktop-add-source");
    let add = button(ui, theme, ButtonLook::Bare, icon::PLUS, &text);
    let sources: Vec<_> = context.data.sources.iter().collect();
    let names: Vec<String> =
        sources.iter().map(|source| format!("{}  {}", source.code, source.title)).collect();
    if let Some(source) =
        list(&add, "", names.iter().map(String::as_str)).and_then(|at| sources.get(at))
    {
        let citation = Citation { source: source.id, event: event.id, ..Citation::default() };
        actions.push(Action::Execute(Command::put(citation)));
    }
}
