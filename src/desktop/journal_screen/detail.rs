//! One step: every row it changed, field by field as it was and as it became.

use super::{author, moment, title};
use crate::case::{JournalEntry, JournalStep};
use crate::desktop::dossier::{field_key, shown, table_key};
use crate::desktop::widgets::{hairline, icon_button, label, link};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{RecordKind, Value};
use egui::RichText;

/// Fields that are made from others, or only put records in order.
const MADE: [&str; 3] = ["id", "earliest", "latest"];

/// Draws a step; whether it is to be closed.
pub fn ui(
    ui: &mut egui::Ui,
    step: &JournalStep,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    let theme = context.theme;
    let mut close = false;
    ui.horizontal(|ui| {
        let who = format!("{} · {}", moment(&step.at, context.language), author(step, context));
        label(ui, who, theme.regular(theme.sizes.mark), theme.text2);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            close = icon_button(ui, theme, icon::X, &context.tr("dossier-close")).clicked();
        });
    });
    let heading = RichText::new(title(step, context)).font(theme.semibold(theme.sizes.fact));
    ui.add(egui::Label::new(heading).wrap());
    if let (Some(number), undoes) = (step.step, step.undoes) {
        let text = match undoes {
            Some(undone) => context.tr_with(
                "journal-number-undoes",
                &[("number", number.to_string().into()), ("undone", undone.to_string().into())],
            ),
            None => context.tr_with("journal-number", &[("number", number.to_string().into())]),
        };
        label(ui, text, theme.regular(theme.sizes.mark), theme.text3);
    }
    hairline(ui, theme, 8.0);
    let scroll = egui::ScrollArea::vertical().id_salt(("journal-step", step.step));
    scroll.auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 8.0);
        for entry in &step.rows {
            row(ui, entry, context, actions);
        }
        if step.row_count > step.rows.len() {
            let more = (step.row_count - step.rows.len()).to_string();
            let text = context.tr_with("journal-more-rows", &[("count", more.into())]);
            label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
        }
        ui.add_space(16.0);
    });
    close
}

fn row(ui: &mut egui::Ui, entry: &JournalEntry, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let (key, ink, ground) = match (&entry.before, &entry.after) {
        (None, Some(_)) => ("journal-added", theme.sufficient, theme.sufficient_soft),
        (Some(_), None) => ("journal-removed", theme.signal, theme.signal_soft),
        _ => ("journal-changed", theme.text2, theme.sunken),
    };
    ui.horizontal_wrapped(|ui| {
        let name = RichText::new(entry.name()).font(theme.semibold(theme.sizes.interface));
        let kind = entry.kind.filter(|kind| context.data.get(*kind, entry.id).is_some());
        match kind {
            Some(kind) => {
                if link(ui, context.theme, name.color(theme.accent)).clicked() {
                    actions.push(Action::OpenRecord(kind, entry.id));
                }
            }
            None => {
                ui.label(name);
            }
        }
        if let Some(kind) = entry.kind {
            let table = context.tr(&table_key(kind));
            label(ui, table, theme.regular(theme.sizes.mark), theme.text3);
        }
        let word = RichText::new(format!(" {} ", context.tr(key))).background_color(ground);
        ui.label(word.color(ink).font(theme.regular(theme.sizes.mark)));
    });
    ui.add_space(2.0);
    if let Some(kind) = entry.kind {
        let fields = entry.changed_fields();
        for (column, before, after) in fields.iter().filter(|(name, ..)| !MADE.contains(name)) {
            field(ui, kind, column, before, after, context);
        }
    }
    hairline(ui, theme, 8.0);
}

fn field(
    ui: &mut egui::Ui,
    kind: RecordKind,
    column: &str,
    before: &Value,
    after: &Value,
    context: &PanelContext<'_>,
) {
    let theme = context.theme;
    let Some(column) = kind.columns().iter().find(|found| found.name == column) else { return };
    let before = shown(before, column, context);
    let after = shown(after, column, context);
    // An empty text and nothing at all read the same.
    if before == after {
        return;
    }
    let font = theme.regular(theme.sizes.interface);
    label(ui, context.tr(&field_key(column.name)), theme.regular(theme.sizes.mark), theme.text3);
    if !before.is_empty() {
        let text = RichText::new(&before).font(font.clone()).color(theme.text2).strikethrough();
        ui.add(egui::Label::new(text).wrap().selectable(true));
    }
    if !after.is_empty() {
        let text = RichText::new(&after).font(font).color(theme.text1);
        ui.add(egui::Label::new(text).wrap().selectable(true));
    }
    ui.add_space(4.0);
}
