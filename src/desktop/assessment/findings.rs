//! The findings about an expectation, edited in place.

use super::drafts::{Drafts, Place};
use super::picture;
use crate::case::{Change, Command};
use crate::desktop::widgets::{ButtonLook, button, chip, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Evidence, Finding, FindingStatus, Id, Norm, Record, RecordKind};
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
                    actions.push(Action::Execute(new_finding(norm, context)));
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

/// A finding about a norm, with the selected facts as its first evidence.
fn new_finding(norm: &Norm, context: &PanelContext<'_>) -> Command {
    let highest = context
        .data
        .findings
        .iter()
        .filter_map(|row| row.code.strip_prefix("B-")?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    let code = format!("B-{:02}", highest + 1);
    let id = Id::new(-1);
    let finding = Finding { id, code: code.clone(), norms: vec![norm.id], ..Finding::default() };
    let mut changes = vec![Change::Put(Record::from(finding))];
    for (at, event) in (2..).zip(context.selection.events()) {
        let evidence =
            Evidence { id: Id::new(-at), finding: Some(id), event: *event, ..Evidence::default() };
        changes.push(Change::Put(Record::from(evidence)));
    }
    Command::batch(context.tr_with("assessment-label-new", &[("code", code.into())]), changes)
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
        title: false,
    };
    let title =
        Place { field: "title", stored: &finding.title, name: &title_name, title: true, ..text };
    ui.horizontal(|ui| {
        label(ui, &finding.code, theme.semibold(theme.sizes.interface), theme.text1);
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
fn status(
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
