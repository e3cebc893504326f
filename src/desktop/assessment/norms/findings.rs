//! The findings about an expectation, edited in place.

use super::super::drafts::{Drafts, Look, Place};
use super::super::{picture, tying};
use crate::case::Command;
use crate::desktop::widgets::{ButtonLook, button, chip, label, link};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Finding, FindingStatus, Norm, RecordKind};
use std::sync::Arc;

/// Draws the findings.
pub fn ui(
    ui: &mut egui::Ui,
    norm: &Norm,
    drafts: &mut Drafts,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let findings = picture::findings(context.data, norm.id);
    ui.horizontal(|ui| {
        let title = context.tr("table-finding-plural");
        label(ui, title, theme.semibold(theme.sizes.prose), theme.text1);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_enabled_ui(!context.read_only, |ui| {
                let add = context.tr("assessment-new-finding");
                if button(ui, theme, ButtonLook::Bare, icon::PLUS, &add).clicked() {
                    actions.push(Action::NewFinding(vec![norm.id]));
                }
            });
        });
    });
    if findings.is_empty() {
        let none = context.tr("assessment-no-finding");
        label(ui, none, theme.regular(theme.sizes.interface), theme.text2);
        ui.add_space(4.0);
    }
    for finding in findings {
        ui.push_id(finding.id.value(), |ui| one(ui, &finding, drafts, context, actions));
    }
}

fn one(
    ui: &mut egui::Ui,
    finding: &Arc<Finding>,
    drafts: &mut Drafts,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    ui.add_space(8.0);
    let put = |row: Finding| Action::Execute(Command::put(row));
    let title_name = format!("{} {}", context.tr("field-title"), finding.code);
    let text_name = format!("{} {}", context.tr("table-finding"), finding.code);
    let text = Place {
        kind: RecordKind::Finding,
        id: finding.id.value(),
        field: "text",
        stored: &finding.text,
        name: &text_name,
        look: Look::Prose,
    };
    let title = Place {
        field: "title",
        stored: &finding.title,
        name: &title_name,
        look: Look::Title,
        ..text
    };
    ui.horizontal(|ui| {
        if link(ui, context.theme, &finding.code)
            .on_hover_text(context.tr("assessment-open"))
            .clicked()
        {
            let id = finding.id.value();
            actions.push(Action::OpenRecord(RecordKind::Finding, id));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if let Some(status) = status(ui, finding, context) {
                actions.push(put(Finding { status, ..finding.as_ref().clone() }));
            }
            if let Some(title) = drafts.edit(ui, title, context) {
                actions.push(put(Finding { title, ..finding.as_ref().clone() }));
            }
        });
    });
    if let Some(text) = drafts.edit(ui, text, context) {
        actions.push(put(Finding { text, ..finding.as_ref().clone() }));
    }
    let loose = tying::loose(context.data, finding).count();
    if loose > 0 && !context.read_only {
        let count = i64::try_from(loose).unwrap_or_default();
        let text = context.tr_with("assessment-gather", &[("count", count.into())]);
        if button(ui, theme, ButtonLook::Plain, icon::LINK, &text).clicked()
            && let Some(command) = tying::gather_command(context.data, finding)
        {
            actions.push(Action::Execute(command));
        }
    }
    ui.horizontal_wrapped(|ui| {
        for tag in &finding.pattern_tags {
            let word = context.keyword("pattern", tag);
            chip(ui, theme, icon::TAG, &word, theme.text2, theme.sunken);
        }
        let organisations =
            finding.organisations.iter().filter_map(|id| context.data.organisations.get(*id));
        for organisation in organisations {
            let response =
                chip(ui, theme, icon::BUILDINGS, &organisation.code, theme.text2, theme.sunken);
            if response.on_hover_text(&organisation.name).clicked() {
                let id = organisation.id.value();
                actions.push(Action::OpenRecord(RecordKind::Organisation, id));
            }
        }
    });
}

/// The finding's status: a word on its ground that opens the choices.
pub fn status(
    ui: &mut egui::Ui,
    finding: &Finding,
    context: &PanelContext<'_>,
) -> Option<FindingStatus> {
    let theme = context.theme;
    let word = context.keyword("finding-status", finding.status.keyword());
    let (ink, ground) = match finding.status {
        FindingStatus::Draft => (theme.warning, theme.warning_soft),
        FindingStatus::Discussed => (theme.accent, theme.accent_soft),
        FindingStatus::Adopted => (theme.sufficient, theme.sufficient_soft),
    };
    let response =
        chip(ui, theme, "", &word, ink, ground).on_hover_text(context.tr("field-status"));
    if context.read_only {
        return None;
    }
    let mut chosen = None;
    egui::Popup::menu(&response).show(|ui| {
        for status in FindingStatus::ALL {
            let word = context.keyword("finding-status", status.keyword());
            if ui.selectable_label(*status == finding.status, word).clicked() {
                chosen = Some(*status);
                ui.close();
            }
        }
    });
    chosen.filter(|status| *status != finding.status)
}
