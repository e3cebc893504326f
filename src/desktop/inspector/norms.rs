//! The norms the fact bears on: those it is evidence on, with side and finding, and those that
//! the chronicle names with it.

use super::change;
use crate::analysis::{Likelihood, out_of_force};
use crate::case::Command;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::widgets::{
    ButtonLook, chip, key_button, label, plain_icon_button, section_title,
};
use crate::model::{Event, Evidence, EvidenceSide, Norm, RecordKind};
use egui::{Popup, Ui};
use std::sync::Arc;

/// Draws the norms.
pub fn ui(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let theme = context.theme;
    let tied: Vec<&Arc<Evidence>> =
        context.data.evidence.iter().filter(|row| row.event == event.id).collect();
    let title = context.tr("desktop-field-norms");
    let count = tied.len() + event.norms.len();
    section_title(ui, theme, &title, &count.to_string());
    ui.add_space(2.0);
    for row in tied {
        ui.push_id(row.id, |ui| evidence(ui, context, event, row, actions));
    }
    named(ui, context, event, actions);
    if context.read_only {
        return;
    }
    let text = context.tr("desktop-command-link-norm-short");
    if key_button(ui, theme, ButtonLook::Bare, icon::PLUS, &text, "N").clicked() {
        actions.push(Action::LinkNorm);
    }
}

/// One piece of evidence: side, what it is tied to, and what is to be said of that.
fn evidence(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    event: &Event,
    row: &Arc<Evidence>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let data = context.data;
    let finding = row.finding.and_then(|id| data.findings.get(id));
    let mut norms: Vec<&Arc<Norm>> =
        row.norm.into_iter().filter_map(|id| data.norms.get(id)).collect();
    norms.extend(finding.iter().flat_map(|it| &it.norms).filter_map(|id| data.norms.get(*id)));
    let (sign, colour) = match row.side {
        EvidenceSide::Evidence => (icon::PLUS_CIRCLE, theme.sufficient),
        EvidenceSide::CounterEvidence => (icon::MINUS_CIRCLE, theme.signal),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        let side = context.keyword("evidence-side", row.side.keyword());
        label(ui, sign, theme.icon(15.0), colour).on_hover_text(side);
        for norm in &norms {
            let response = chip(ui, theme, "", &norm.code, theme.accent, theme.accent_soft);
            if response.on_hover_text(&norm.statement).clicked() {
                actions.push(Action::OpenRecord(RecordKind::Norm, norm.id.value()));
            }
        }
        if let Some(finding) = finding {
            let response = chip(ui, theme, icon::SCALES, &finding.code, theme.text2, theme.sunken);
            if response.on_hover_text(&finding.title).clicked() {
                actions.push(Action::OpenRecord(RecordKind::Finding, finding.id.value()));
            }
        }
        if !context.read_only {
            let name = context.tr_with("assessment-untie", &[("code", event.code.as_str().into())]);
            if plain_icon_button(ui, theme, icon::X, &name).clicked() {
                let delete = Command::delete(RecordKind::Evidence, row.id.value());
                actions.push(Action::Execute(delete));
            }
        }
    });
    if !row.remark.is_empty() {
        let remark = egui::RichText::new(&row.remark).font(theme.italic(12.0));
        ui.add(egui::Label::new(remark.color(theme.text2)).wrap());
    }
    for norm in norms {
        let key = match out_of_force(data, norm, event) {
            Likelihood::No => continue,
            Likelihood::Possibly => "assessment-norm-maybe-not-in-force",
            Likelihood::Certainly => "assessment-norm-not-in-force",
        };
        let text = context.tr_with(key, &[("code", norm.code.as_str().into())]);
        label(ui, text, theme.regular(12.0), theme.warning);
    }
}

/// The norms that the chronicle names with the fact, as its source does.
fn named(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let theme = context.theme;
    if event.norms.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for code in &event.norms {
            let norm = context.data.norms.iter().find(|norm| norm.code == *code);
            let text = norm
                .map_or_else(|| code.clone(), |norm| format!("{} {}", norm.code, norm.statement));
            let short = shortened(&text, 42);
            let response =
                chip(ui, theme, "", &short, theme.accent, theme.accent_soft).on_hover_text(&text);
            Popup::menu(&response).show(|ui| {
                ui.set_max_width(320.0);
                label(ui, &text, theme.regular(13.0), theme.text1);
                if let Some(norm) = norm
                    && ui.button(context.tr("assessment-open")).clicked()
                {
                    actions.push(Action::OpenRecord(RecordKind::Norm, norm.id.value()));
                    ui.close();
                }
                let values = [("what", code.as_str().into())];
                if !context.read_only
                    && ui.button(context.tr_with("desktop-remove", &values)).clicked()
                {
                    actions.push(change(event, |event| event.norms.retain(|norm| norm != code)));
                    ui.close();
                }
            });
        }
    });
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most).collect();
    let head = head.rsplit_once(' ').map_or(head.as_str(), |(head, _)| head);
    format!("{head}…")
}
