//! The filter: a chip for each thing asked, and the popup in which they are chosen.

use super::action::{Action, Actions};
use super::context::PanelContext;
use super::widgets::{ButtonLook, button, filter_chip, label, plain_icon_button};
use super::{date_reading, icon};
use crate::model::{EventFamily, Filter, OrganisationKind, SIGNAL_TYPES};
use crate::text::keyword_label;
use egui::{Popup, PopupCloseBehavior, ScrollArea, TextEdit, Ui};

/// What is being typed in the filter's popup.
#[derive(Default)]
pub struct FilterBar {
    from: String,
    to: String,
}

/// What the button takes with its word, in points.
const ROOM: f32 = 92.0;

impl FilterBar {
    /// The chips, and the button that opens the popup.
    pub fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let mut filter = context.filter.clone();
        let name = context.tr("desktop-filter");
        // What stands at the right of a narrow window is not to be written over.
        let response = if ui.available_width() < ROOM {
            plain_icon_button(ui, theme, icon::FUNNEL_SIMPLE, &name)
        } else {
            button(ui, theme, ButtonLook::Bare, icon::PLUS, &name)
        };
        let response = response.on_hover_text(context.tr("desktop-filter-tip"));
        let popup = Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            // The style of menus takes the borders off boxes and text fields.
            .style(egui::style::StyleModifier::default());
        popup.show(|ui| {
            ui.set_width(600.0_f32.min(ui.ctx().content_rect().width() - 48.0));
            self.popup(ui, context, &mut filter);
        });
        chips(ui, context, &mut filter);
        if filter != *context.filter {
            actions.push(Action::SetFilter(filter));
        }
    }

    fn popup(&mut self, ui: &mut Ui, context: &PanelContext<'_>, filter: &mut Filter) {
        let theme = context.theme;
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.horizontal(|ui| {
            let hint = context.tr("desktop-filter-text");
            let edit = TextEdit::singleline(&mut filter.text).hint_text(&hint).desired_width(220.0);
            ui.add(edit);
            ui.checkbox(&mut filter.key_moments_only, context.tr("desktop-filter-key-moments"));
        });
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            label(ui, context.tr("desktop-filter-from"), theme.regular(12.5), theme.text3);
            bound(ui, context, &mut self.from, &mut filter.from, true);
            label(ui, context.tr("desktop-filter-to"), theme.regular(12.5), theme.text3);
            bound(ui, context, &mut self.to, &mut filter.to, false);
        });
        ui.add_space(8.0);
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            ui.columns(3, |columns| {
                if let [first, second, third] = columns {
                    organisations(first, context, filter);
                    families(second, context, filter);
                    signals(third, context, filter);
                }
            });
        });
        ui.add_space(6.0);
        let clear = context.tr("desktop-command-clear-filter");
        if !filter.is_empty() && button(ui, theme, ButtonLook::Bare, icon::X, &clear).clicked() {
            *filter = Filter::default();
            self.from.clear();
            self.to.clear();
        }
    }
}

// A date phrase as a bound; what cannot be read leaves the bound as it is.
fn bound(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    text: &mut String,
    minute: &mut Option<i64>,
    first: bool,
) {
    let hint =
        context.tr(if first { "desktop-filter-from-hint" } else { "desktop-filter-to-hint" });
    let response = ui.add(TextEdit::singleline(text).hint_text(&hint).desired_width(140.0));
    if !response.changed() {
        return;
    }
    if text.trim().is_empty() {
        *minute = None;
        return;
    }
    let date = date_reading::read(text, None, context.locale()).date;
    if let Some(date) = date {
        *minute = if first { date.earliest_minute() } else { date.latest_minute() };
    }
}

fn heading(ui: &mut Ui, context: &PanelContext<'_>, key: &str) {
    let theme = context.theme;
    label(ui, context.tr(key), theme.semibold(12.5), theme.text1);
    ui.add_space(2.0);
}

fn toggle<T: PartialEq + Clone>(ui: &mut Ui, list: &mut Vec<T>, value: &T, text: &str) {
    let mut on = list.contains(value);
    if ui.checkbox(&mut on, text).changed() {
        if on {
            list.push(value.clone());
        } else {
            list.retain(|other| other != value);
        }
    }
}

fn organisations(ui: &mut Ui, context: &PanelContext<'_>, filter: &mut Filter) {
    heading(ui, context, "desktop-filter-organisations");
    let mut rows: Vec<_> = context.data.organisations.iter().collect();
    // Groups of parties are seldom what one looks for.
    rows.sort_by_key(|row| (row.kind == OrganisationKind::Group, row.lane_order, row.id));
    for row in rows {
        let name = context.data.party_name(&row.code);
        toggle(ui, &mut filter.organisations, &row.code, name);
    }
    for person in &context.data.persons {
        let name = context.data.party_name(&person.code);
        toggle(ui, &mut filter.organisations, &person.code, name);
    }
}

fn families(ui: &mut Ui, context: &PanelContext<'_>, filter: &mut Filter) {
    heading(ui, context, "desktop-filter-families");
    for family in EventFamily::ALL {
        let text = keyword_label(context.language, "event-family", family.keyword());
        toggle(ui, &mut filter.families, &family, &text);
    }
}

fn signals(ui: &mut Ui, context: &PanelContext<'_>, filter: &mut Filter) {
    heading(ui, context, "desktop-filter-signals");
    for signal in signal_types(context) {
        let text = context.keyword("signal", &signal);
        toggle(ui, &mut filter.signals, &signal, &text);
    }
}

/// The signal types of every case and those this case adds.
#[must_use]
pub fn signal_types(context: &PanelContext<'_>) -> Vec<String> {
    let mut types: Vec<String> = SIGNAL_TYPES.iter().map(|signal| (*signal).to_owned()).collect();
    for term in context.data.terms.iter().filter(|term| term.list == "signal") {
        if !types.contains(&term.code) {
            types.push(term.code.clone());
        }
    }
    types
}

fn chips(ui: &mut Ui, context: &PanelContext<'_>, filter: &mut Filter) {
    let theme = context.theme;
    let chip = |ui: &mut Ui, text: &str| {
        if ui.available_width() < 60.0 {
            return false;
        }
        let name = context.tr_with("desktop-filter-remove", &[("what", text.into())]);
        filter_chip(ui, theme, text, &name).clicked()
    };
    if !filter.text.is_empty() && chip(ui, &format!("‘{}’", filter.text)) {
        filter.text.clear();
    }
    if filter.key_moments_only && chip(ui, &context.tr("desktop-filter-key-moments")) {
        filter.key_moments_only = false;
    }
    filter.organisations.retain(|code| !chip(ui, context.data.party_name(code)));
    filter.families.retain(|family| {
        !chip(ui, &keyword_label(context.language, "event-family", family.keyword()))
    });
    filter
        .kinds
        .retain(|kind| !chip(ui, &keyword_label(context.language, "event-kind", kind.keyword())));
    filter.signals.retain(|signal| !chip(ui, &context.keyword("signal", signal)));
    filter
        .judgements
        .retain(|it| !chip(ui, &keyword_label(context.language, "scale", it.keyword())));
    filter
        .certainties
        .retain(|it| !chip(ui, &keyword_label(context.language, "certainty", it.keyword())));
    filter
        .sights
        .retain(|sight| !chip(ui, &context.tr(&format!("timeline-key-sight-{}", sight.keyword()))));
    if (filter.from.is_some() || filter.to.is_some()) && chip(ui, &period(filter)) {
        filter.from = None;
        filter.to = None;
    }
}

fn period(filter: &Filter) -> String {
    use crate::model::date::Day;
    let day = |minute: Option<i64>| {
        minute.map_or_else(|| "…".to_owned(), |minute| Day(minute.div_euclid(24 * 60)).to_string())
    };
    format!("{} – {}", day(filter.from), day(filter.to))
}
