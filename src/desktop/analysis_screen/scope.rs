//! Which part of the case the analyses look at: a period, some organisations, some persons.

use crate::analysis::AnalysisSettings;
use crate::desktop::widgets::{filter_chip, label, menu_button};
use crate::desktop::{PanelContext, date_reading, dates, icon};
use crate::model::OrganisationKind;
use egui::{Popup, PopupCloseBehavior, ScrollArea, TextEdit, Ui};

/// What is being typed.
#[derive(Default)]
pub struct Scope {
    period: Option<String>,
}

impl Scope {
    /// Draws the button that opens the choices, and a chip for each choice made.
    pub fn ui(&mut self, ui: &mut Ui, settings: &mut AnalysisSettings, context: &PanelContext<'_>) {
        let limited = settings.period.is_some()
            || !settings.organisations.is_empty()
            || !settings.clients.is_empty();
        let value = context.tr(match limited {
            true => "analysis-screen-scope-part",
            false => "analysis-screen-scope-all",
        });
        let name = context.tr("analysis-screen-scope");
        let response = menu_button(ui, context.theme, icon::FUNNEL_SIMPLE, &name, &value)
            .on_hover_text(context.tr("analysis-screen-scope-tip"));
        Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            // The style of menus takes the borders off boxes and text fields.
            .style(egui::style::StyleModifier::default())
            .show(|ui| {
                ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 48.0));
                self.choices(ui, settings, context);
            });
        chips(ui, settings, context);
    }

    fn choices(
        &mut self,
        ui: &mut Ui,
        settings: &mut AnalysisSettings,
        context: &PanelContext<'_>,
    ) {
        let theme = context.theme;
        let heading = |ui: &mut Ui, key: &str| {
            label(ui, context.tr(key), theme.semibold(theme.sizes.interface), theme.text1);
        };
        heading(ui, "analysis-screen-scope-period");
        let stored = settings.period.as_ref().map(|period| context.date(period));
        let mut typed = self.period.clone().or(stored).unwrap_or_default();
        let hint = context.tr("analysis-screen-scope-period-hint");
        let edit = TextEdit::singleline(&mut typed).hint_text(&hint).desired_width(f32::INFINITY);
        let response = ui.add(edit);
        if response.changed() {
            self.period = Some(typed.clone());
        }
        let reading = date_reading::read(&typed, None, context.locale());
        if self.period.is_some() {
            let understood = reading.understood(context.locale());
            let said = if understood.is_empty() { reading.warning } else { understood };
            label(ui, said, theme.regular(theme.sizes.mark), theme.text3);
        }
        // Kept when the field is left: a step of undo for each letter would be too many.
        if response.lost_focus()
            && let Some(typed) = self.period.take()
        {
            if typed.trim().is_empty() {
                settings.period = None;
            } else if reading.date.is_some() {
                settings.period = reading.date;
            }
        }
        ui.add_space(8.0);
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            ui.columns(2, |columns| {
                let [first, second] = columns else { return };
                heading(first, "analysis-screen-scope-organisations");
                let mut rows: Vec<_> = context
                    .data
                    .organisations
                    .iter()
                    .filter(|row| row.parent.is_none() && is_organisation(&row.kind))
                    .collect();
                rows.sort_by_key(|row| (row.lane_order, row.id));
                for row in rows {
                    let name = context.data.party_name(&row.code);
                    toggle(first, &mut settings.organisations, &row.code, name);
                }
                heading(second, "analysis-screen-scope-clients");
                for person in &context.data.persons {
                    let name = context.data.party_name(&person.code);
                    toggle(second, &mut settings.clients, &person.code, name);
                }
            });
        });
    }
}

fn is_organisation(kind: &OrganisationKind) -> bool {
    !matches!(kind, OrganisationKind::Group | OrganisationKind::Citizen)
}

fn toggle(ui: &mut Ui, list: &mut Vec<String>, code: &str, name: &str) {
    let mut on = list.iter().any(|own| own == code);
    if ui.checkbox(&mut on, name).changed() {
        if on {
            list.push(code.to_owned());
        } else {
            list.retain(|own| own != code);
        }
    }
}

fn chips(ui: &mut Ui, settings: &mut AnalysisSettings, context: &PanelContext<'_>) {
    let clear = |text: &str| {
        context.tr_with("analysis-screen-scope-clear", &[("what", text.to_owned().into())])
    };
    if let Some(period) = &settings.period {
        let text = dates::short(period, context.language);
        if filter_chip(ui, context.theme, &text, &clear(&text)).clicked() {
            settings.period = None;
        }
    }
    for list in [&mut settings.organisations, &mut settings.clients] {
        let mut gone = None;
        for code in list.iter() {
            let text = context.data.party_name(code);
            if filter_chip(ui, context.theme, text, &clear(text)).clicked() {
                gone = Some(code.clone());
            }
        }
        list.retain(|code| Some(code) != gone.as_ref());
    }
}
