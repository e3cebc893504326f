//! References to other records as chips: each opens or is taken away, one more is added by typing.

use crate::desktop::widgets::{ButtonLook, button, chip, label, list};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{CaseData, Entity, Id, Record, RecordKind};
use egui::Popup;

/// What can be referred to.
pub struct Choice<T> {
    /// The record.
    pub id: Id<T>,
    /// Its number or code, on the chip.
    pub code: String,
    /// Its words, in the list and under the pointer.
    pub words: String,
}

/// Draws the chips under a name; hands back the references as they are to become.
pub fn ui<T: Entity>(
    ui: &mut egui::Ui,
    kind: RecordKind,
    key: &str,
    now: &[Id<T>],
    choices: impl FnOnce() -> Vec<Choice<T>>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> Option<Vec<Id<T>>> {
    let theme = context.theme;
    let mut changed = None;
    let name = context.tr(key);
    ui.push_id((key, kind), |ui| {
        label(ui, &name, theme.regular(theme.sizes.mark), theme.text2);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            for id in now {
                let Some(record) = context.data.get(kind, id.value()) else { continue };
                let (code, words) = naming(&record, context.data);
                let response = chip(ui, theme, "", &code, theme.accent, theme.accent_soft);
                let response = response.on_hover_text(&words);
                Popup::menu(&response).show(|ui| {
                    ui.set_max_width(320.0);
                    label(ui, &words, theme.regular(theme.sizes.interface), theme.text1);
                    if ui.button(context.tr("assessment-open")).clicked() {
                        actions.push(Action::OpenRecord(kind, id.value()));
                        ui.close();
                    }
                    let what = [("what", code.as_str().into())];
                    if !context.read_only
                        && ui.button(context.tr_with("desktop-remove", &what)).clicked()
                    {
                        changed = Some(now.iter().filter(|it| *it != id).copied().collect());
                        ui.close();
                    }
                });
            }
            if context.read_only {
                return;
            }
            let one = context.tr(&crate::desktop::dossier::table_key(kind));
            let text = context.tr_with("assessment-add-to", &[("name", one.into())]);
            let add = button(ui, theme, ButtonLook::Bare, icon::PLUS, &text);
            let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&add));
            // The words are put together only while the list is open: a case may be large.
            if !open && !add.clicked() {
                return;
            }
            let rest: Vec<Choice<T>> =
                choices().into_iter().filter(|choice| !now.contains(&choice.id)).collect();
            let names: Vec<String> =
                rest.iter().map(|choice| format!("{}  {}", choice.code, choice.words)).collect();
            let picked = list(&add, "", names.iter().map(String::as_str));
            if let Some(choice) = picked.and_then(|at| rest.get(at)) {
                let mut ids = now.to_vec();
                ids.push(choice.id);
                changed = Some(ids);
            }
        });
    });
    changed
}

/// A record's short name and its words.
#[must_use]
pub fn naming(record: &Record, data: &CaseData) -> (String, String) {
    let code = record.code().unwrap_or_else(|| record.caption());
    let words = match record {
        Record::Norm(norm) => match data.frameworks.get(norm.framework) {
            Some(framework) => format!("{} · {}", norm.statement, framework.code),
            None => norm.statement.clone(),
        },
        other => other.caption(),
    };
    (code, words)
}

/// Every record of a table as a choice.
#[must_use]
pub fn all<T: Entity>(kind: RecordKind, context: &PanelContext<'_>) -> Vec<Choice<T>> {
    context
        .data
        .records(kind)
        .iter()
        .map(|record| {
            let (code, words) = naming(record, context.data);
            Choice { id: Id::new(record.id()), code, words }
        })
        .collect()
}

/// The norms that can be tied to: those of the frameworks applied that are judged themselves.
#[must_use]
pub fn norms(context: &PanelContext<'_>) -> Vec<Choice<crate::model::Norm>> {
    let data = context.data;
    let applied = |norm: &crate::model::Norm| {
        data.frameworks.get(norm.framework).is_some_and(|framework| framework.applied)
    };
    data.norms
        .iter()
        .filter(|norm| applied(norm) && super::norms::norm_is_judged(norm))
        .map(|norm| {
            let (code, words) = naming(&Record::Norm(norm.as_ref().clone()), data);
            Choice { id: norm.id, code, words }
        })
        .collect()
}
