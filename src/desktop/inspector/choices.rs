//! The fields of a fact that are chosen from lists: certainty, how the child was seen, signals,
//! norms, and how the date is known.

use super::{LABEL, change, field_name};
use crate::desktop::action::Actions;
use crate::desktop::context::PanelContext;
use crate::desktop::filter_bar::signal_types;
use crate::desktop::icon;
use crate::desktop::widgets::{ButtonLook, button, chip, list, pick, section_title};
use crate::model::{Answer, Basis, Certainty, Event, LIFE_DOMAINS, Span};
use egui::{Popup, Ui};

/// What is to be said of the date beside the source's words: how it was understood.
#[must_use]
pub fn date_remark(event: &Event, context: &PanelContext<'_>) -> String {
    let Some(date) = &event.when else { return context.tr("desktop-date-unread") };
    let basis = context.keyword("basis", event.basis.keyword()).to_lowercase();
    let words = context.date(date);
    let said = event.date_phrase.is_empty() || words == event.date_phrase;
    let words = if said { String::new() } else { format!("{words} · ") };
    format!("{words}{basis} · {}", date.as_str())
}

/// A line with a name and a pick list over the keywords of an enumeration.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    key: &str,
    list: &str,
    options: &[T],
    current: T,
    keyword: impl Fn(T) -> &'static str,
) -> Option<T> {
    let mut picked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        field_name(ui, context, key);
        let names: Vec<String> =
            options.iter().map(|value| context.keyword(list, keyword(*value))).collect();
        let now = context.keyword(list, keyword(current));
        ui.add_enabled_ui(!context.read_only, |ui| {
            let names = names.iter().map(String::as_str);
            picked = pick(ui, context.theme, &context.tr(key), &now, names)
                .and_then(|at| options.get(at).copied());
        });
    });
    picked
}

/// How sure the fact is.
pub fn certainty(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let key = "desktop-field-certainty";
    let all = Certainty::ALL;
    let now = event.certainty;
    if let Some(value) = choice(ui, context, key, "certainty", all, now, Certainty::keyword) {
        actions.push(change(event, |event| event.certainty = value));
    }
}

/// How the child was seen; only where it applies, unless all fields are asked for.
pub fn sight(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    event: &Event,
    all_fields: bool,
    actions: &mut Actions,
) {
    type Field = (&'static str, fn(&mut Event) -> &mut Answer);
    let fields: [Field; 3] = [
        ("desktop-field-child-seen", |event| &mut event.child_seen),
        ("desktop-field-without-parents", |event| &mut event.seen_without_parents),
        ("desktop-field-spoken-alone", |event| &mut event.spoken_alone),
    ];
    for (key, field) in fields {
        let now = *field(&mut event.clone());
        if now == Answer::NotApplicable && !all_fields {
            continue;
        }
        let all = Answer::ALL;
        if let Some(value) = choice(ui, context, key, "answer", all, now, Answer::keyword) {
            actions.push(change(event, |event| *field(event) = value));
        }
    }
}

/// How the date is known, moment or period, life domains, and whether it is in scope.
pub fn date_details(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let key = "desktop-field-basis";
    if let Some(value) = choice(ui, context, key, "basis", Basis::ALL, event.basis, Basis::keyword)
    {
        actions.push(change(event, |event| event.basis = value));
    }
    let key = "desktop-field-span";
    if let Some(value) = choice(ui, context, key, "span", Span::ALL, event.span, Span::keyword) {
        actions.push(change(event, |event| event.span = value));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(LABEL + 4.0);
        let mut out = event.out_of_scope;
        ui.add_enabled_ui(!context.read_only, |ui| {
            if ui.checkbox(&mut out, context.tr("desktop-field-out-of-scope")).changed() {
                actions.push(change(event, |event| event.out_of_scope = out));
            }
        });
    });
    ui.add_space(4.0);
    section_title(ui, context.theme, &context.tr("desktop-field-domains"), "");
    let options: Vec<String> = LIFE_DOMAINS.iter().map(|domain| (*domain).to_owned()).collect();
    keywords(ui, context, "domain", &event.life_domains, &options, icon::TAG, |values| {
        actions.push(change(event, |event| event.life_domains = values));
    });
}

/// The signals as chips, and a button that adds one.
pub fn signals(ui: &mut Ui, context: &PanelContext<'_>, event: &Event, actions: &mut Actions) {
    let options = signal_types(context);
    keywords(ui, context, "signal", &event.signals, &options, icon::WARNING, |values| {
        actions.push(change(event, |event| event.signals = values));
    });
}

fn keywords(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    list_name: &str,
    now: &[String],
    options: &[String],
    sign: &str,
    set: impl FnOnce(Vec<String>),
) {
    let theme = context.theme;
    let mut values = now.to_vec();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        let mut removed = None;
        for value in now {
            let text = context.keyword(list_name, value);
            let response = chip(ui, theme, sign, &text, theme.text1, theme.sunken);
            if context.read_only {
                continue;
            }
            Popup::menu(&response).show(|ui| {
                let values = [("what", text.as_str().into())];
                if ui.button(context.tr_with("desktop-remove", &values)).clicked() {
                    removed = Some(value);
                    ui.close();
                }
            });
        }
        if let Some(removed) = removed {
            values.retain(|value| value != removed);
        }
        if context.read_only {
            return;
        }
        let text = context.tr(&format!("desktop-add-{list_name}"));
        let add = button(ui, theme, ButtonLook::Bare, icon::PLUS, &text);
        let rest: Vec<&String> = options.iter().filter(|value| !now.contains(value)).collect();
        let names: Vec<String> =
            rest.iter().map(|value| context.keyword(list_name, value)).collect();
        if let Some(value) =
            list(&add, "", names.iter().map(String::as_str)).and_then(|at| rest.get(at))
        {
            values.push((*value).clone());
        }
    });
    if values != now {
        set(values);
    }
}
