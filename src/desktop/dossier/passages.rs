//! The passages of a source, and what ties one to a norm.

use crate::desktop::widgets::{ButtonLook, button, label, link, section_title};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Citation, Record, RecordKind};

/// So many passages of a source are listed; the others are found by searching.
const MOST: usize = 60;

/// Under the form of a source its passages, under that of a passage what ties it.
pub fn ui(ui: &mut egui::Ui, record: &Record, context: &PanelContext<'_>, actions: &mut Actions) {
    match record {
        Record::Citation(citation) => tie(ui, citation, context, actions),
        Record::Source(source) => {
            let rows: Vec<_> =
                context.data.citations.iter().filter(|row| row.source == source.id).collect();
            if rows.is_empty() {
                return;
            }
            ui.add_space(8.0);
            let title = context.tr("dossier-passages");
            section_title(ui, context.theme, &title, &rows.len().to_string());
            ui.add_space(4.0);
            for row in rows.iter().take(MOST) {
                ui.push_id(row.id, |ui| passage(ui, row, context, actions));
            }
            if rows.len() > MOST {
                let values = [("count", (rows.len() - MOST).to_string().into())];
                let text = context.tr_with("dossier-passages-more", &values);
                let theme = context.theme;
                label(ui, text, theme.regular(theme.sizes.mark), theme.text3);
            }
        }
        _ => {}
    }
}

fn passage(ui: &mut egui::Ui, row: &Citation, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let event = context.data.events.get(row.event);
    let code = event.map_or("", |event| event.code.as_str());
    ui.horizontal_wrapped(|ui| {
        if link(ui, context.theme, format!("{} · {code}", row.locator)).clicked() {
            actions.push(Action::OpenRecord(RecordKind::Citation, row.id.value()));
        }
        tie(ui, row, context, actions);
    });
    let text = if row.quotation.is_empty() {
        event.map(|event| event.display_title().into_owned()).unwrap_or_default()
    } else {
        format!("“{}”", row.quotation)
    };
    let text = egui::RichText::new(text).font(theme.italic(theme.sizes.mark));
    ui.add(egui::Label::new(text.color(theme.text2)).wrap());
    ui.add_space(6.0);
}

fn tie(ui: &mut egui::Ui, row: &Citation, context: &PanelContext<'_>, actions: &mut Actions) {
    if context.read_only {
        return;
    }
    let text = context.tr("desktop-command-link-norm-short");
    let response = button(ui, context.theme, ButtonLook::Bare, icon::LINK, &text);
    let values = [("what", row.locator.as_str().into())];
    let tip = context.tr_with("assessment-tie-passage", &values);
    if response.on_hover_text(tip).clicked() {
        actions.push(Action::TieCitation(row.id));
    }
}
