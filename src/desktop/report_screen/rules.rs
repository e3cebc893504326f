//! The rules of a version: what it hides, coarsens and calls otherwise. They are part of the case,
//! each change a step of its own.

use crate::case::Command;
use crate::desktop::widgets::{hairline, icon_button, label, pick, section_title};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Audience, PublicationVersion, Record};
use crate::report::Version;
use crate::text::{Language, tr, tr_with};
use egui::{Role, TextEdit, Ui, WidgetInfo};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A rule with a choice of values: its name in the file, and its values, the first of which is
/// that of a version without the rule.
const CHOICES: [(&str, &[&str]); 5] = [
    ("events", &["all", "key_moments"]),
    ("dates", &["exact", "month", "year"]),
    ("places", &["hidden", "province"]),
    ("gender", &["as_is", "neutral", "neutral_all"]),
    ("hidden_facts", &["leave_out", "generalise"]),
];

/// The form's view state: what is typed before it is kept.
#[derive(Default)]
pub struct RulesForm {
    word: String,
    from: String,
    to: String,
    /// The field that is being typed in, and its text.
    typing: Option<(String, String)>,
}

/// The rules of a version as the case has them.
fn stored(
    version: Version,
    context: &PanelContext<'_>,
) -> (PublicationVersion, Map<String, Value>) {
    let audience = match version {
        Version::Full => Audience::Full,
        Version::AccuracyCheck => Audience::AccuracyCheck,
        Version::Public => Audience::Public,
    };
    let known = context.data.publication_versions.iter().find(|row| row.audience == audience);
    let row = known.map(|row| row.as_ref().clone()).unwrap_or_else(|| PublicationVersion {
        code: version.keyword().into(),
        audience,
        ..PublicationVersion::default()
    });
    let rules = serde_json::from_str(&row.rules).unwrap_or_default();
    (row, rules)
}

impl RulesForm {
    /// Draws the form.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        version: Version,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let (row, rules) = stored(version, context);
        let mut changed = None;
        egui::ScrollArea::vertical().id_salt("report-rules").auto_shrink([false, false]).show(
            ui,
            |ui| {
                if version == Version::Full {
                    let text = context.tr("report-screen-rules-full");
                    label(ui, text, theme.regular(theme.sizes.prose), theme.text2);
                    return;
                }
                ui.add_enabled_ui(!context.read_only, |ui| {
                    changed = general(ui, version, &rules, context);
                    changed = signals(ui, &rules, context).or(changed.take());
                    hairline(ui, theme, 10.0);
                    changed = self.words(ui, &rules, context).or(changed.take());
                    changed = self.replacements(ui, &rules, context).or(changed.take());
                    hairline(ui, theme, 10.0);
                    if version == Version::Public {
                        self.names(ui, context, actions);
                    }
                });
                ui.add_space(24.0);
            },
        );
        if let Some(rules) = changed {
            let name = tr(Language::Dutch, &format!("report-screen-version-{}", version.keyword()));
            let step = tr_with(Language::Dutch, "report-step-rules", &[("name", name.into())]);
            let row = PublicationVersion { rules: Value::Object(rules).to_string(), ..row };
            actions.push(Action::Execute(Command::put(row).labelled(step)));
        }
    }

    /// Words that may not stand anywhere.
    fn words(
        &mut self,
        ui: &mut Ui,
        rules: &Map<String, Value>,
        context: &PanelContext<'_>,
    ) -> Option<Map<String, Value>> {
        let theme = context.theme;
        section_title(ui, theme, &context.tr("report-screen-hide-words"), "");
        let hint = context.tr("report-screen-hide-words-hint");
        label(ui, hint, theme.regular(theme.sizes.mark), theme.text2);
        let mut words = texts(rules, "hide_words");
        let mut changed = false;
        let mut gone = None;
        for (at, word) in words.iter().enumerate() {
            ui.horizontal(|ui| {
                label(ui, word, theme.regular(theme.sizes.interface), theme.text1);
                let name =
                    context.tr_with("report-screen-remove", &[("name", word.clone().into())]);
                if icon_button(ui, theme, icon::TRASH, &name).clicked() {
                    gone = Some(at);
                }
            });
        }
        if let Some(at) = gone {
            words.remove(at);
            changed = true;
        }
        ui.horizontal(|ui| {
            let name = context.tr("report-screen-new-word");
            let entered = field(ui, &mut self.word, &name, 220.0);
            let ready = !self.word.trim().is_empty();
            let add = context.tr("report-screen-add-word");
            let clicked = ui
                .add_enabled_ui(ready, |ui| icon_button(ui, theme, icon::PLUS, &add).clicked())
                .inner;
            if ready && (clicked || entered) {
                words.push(std::mem::take(&mut self.word).trim().to_owned());
                changed = true;
            }
        });
        ui.add_space(8.0);
        changed.then(|| with(rules, "hide_words", Value::from(words)))
    }

    /// Words and what is written in their place.
    fn replacements(
        &mut self,
        ui: &mut Ui,
        rules: &Map<String, Value>,
        context: &PanelContext<'_>,
    ) -> Option<Map<String, Value>> {
        let theme = context.theme;
        section_title(ui, theme, &context.tr("report-screen-replace"), "");
        let mut pairs =
            rules.get("replace").and_then(Value::as_object).cloned().unwrap_or_default();
        let mut changed = false;
        let mut gone = None;
        for (from, to) in &pairs {
            ui.horizontal_wrapped(|ui| {
                let to = to.as_str().unwrap_or_default();
                let said = format!("‘{from}’ → ‘{to}’");
                label(ui, said, theme.regular(theme.sizes.interface), theme.text1);
                let name =
                    context.tr_with("report-screen-remove", &[("name", from.clone().into())]);
                if icon_button(ui, theme, icon::TRASH, &name).clicked() {
                    gone = Some(from.clone());
                }
            });
        }
        if let Some(from) = gone {
            pairs.remove(&from);
            changed = true;
        }
        ui.horizontal_wrapped(|ui| {
            field(ui, &mut self.from, &context.tr("report-screen-replace-from"), 180.0);
            label(ui, icon::ARROW_RIGHT, theme.icon(14.0), theme.text3);
            let entered = field(ui, &mut self.to, &context.tr("report-screen-replace-to"), 180.0);
            let ready = !self.from.trim().is_empty();
            let add = context.tr("report-screen-add-replacement");
            let clicked = ui
                .add_enabled_ui(ready, |ui| icon_button(ui, theme, icon::PLUS, &add).clicked())
                .inner;
            if ready && (clicked || entered) {
                let from = std::mem::take(&mut self.from).trim().to_owned();
                pairs.insert(from, Value::from(std::mem::take(&mut self.to).trim()));
                changed = true;
            }
        });
        ui.add_space(8.0);
        changed.then(|| with(rules, "replace", Value::Object(pairs)))
    }

    /// What persons and organisations are called; these stand with their own records.
    fn names(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        section_title(ui, theme, &context.tr("report-screen-pseudonyms"), "");
        for person in &context.data.persons {
            let called = if person.name.is_empty() { &person.code } else { &person.name };
            if let Some(pseudonym) =
                self.name(ui, &format!("p{}", person.id), called, &person.pseudonym, context)
            {
                let row = crate::model::Person { pseudonym, ..person.as_ref().clone() };
                actions.push(Action::Execute(Command::put(Record::Person(row))));
            }
        }
        ui.add_space(8.0);
        section_title(ui, theme, &context.tr("report-screen-public-labels"), "");
        for organisation in &context.data.organisations {
            let name = &organisation.name;
            let called = if name.is_empty() { &organisation.code } else { name };
            let key = format!("o{}", organisation.id);
            if let Some(public_label) =
                self.name(ui, &key, called, &organisation.public_label, context)
            {
                let row =
                    crate::model::Organisation { public_label, ..organisation.as_ref().clone() };
                actions.push(Action::Execute(Command::put(Record::Organisation(row))));
            }
        }
    }

    /// A name and what it is called instead; what was typed, once the field is left.
    fn name(
        &mut self,
        ui: &mut Ui,
        key: &str,
        called: &str,
        now: &str,
        context: &PanelContext<'_>,
    ) -> Option<String> {
        let theme = context.theme;
        let mut answer = None;
        ui.horizontal(|ui| {
            let width = (ui.available_width() * 0.45).max(120.0);
            ui.allocate_ui(egui::vec2(width, 24.0), |ui| {
                ui.set_min_width(width);
                let text = egui::RichText::new(called)
                    .font(theme.regular(theme.sizes.interface))
                    .color(theme.text1);
                ui.add(egui::Label::new(text).truncate());
            });
            let mine = self.typing.as_ref().filter(|(field, _)| field == key);
            let mut text = mine.map_or_else(|| now.to_owned(), |(_, text)| text.clone());
            let edit = TextEdit::singleline(&mut text).desired_width(ui.available_width() - 8.0);
            let response = ui.add(edit);
            let name =
                context.tr_with("report-screen-called", &[("name", called.to_owned().into())]);
            response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
            if response.changed() {
                self.typing = Some((key.to_owned(), text.clone()));
            }
            if response.lost_focus() && self.typing.take_if(|(field, _)| field == key).is_some() {
                let text = text.trim();
                answer = (text != now).then(|| text.to_owned());
            }
        });
        answer
    }
}

/// What holds for the whole version.
fn general(
    ui: &mut Ui,
    version: Version,
    rules: &Map<String, Value>,
    context: &PanelContext<'_>,
) -> Option<Map<String, Value>> {
    let theme = context.theme;
    let mut changed = None;
    section_title(ui, theme, &context.tr("report-screen-rules-general"), "");
    for (rule, values) in CHOICES {
        // An accuracy check tells an organisation what concerns it, exactly.
        if version == Version::AccuracyCheck && matches!(rule, "events" | "dates" | "places") {
            continue;
        }
        let word = |value: &str| context.tr(&format!("report-rule-{rule}-{value}"));
        let title = context.tr(&format!("report-rule-{rule}"));
        let now = rules.get(rule).and_then(Value::as_str).unwrap_or_default();
        let first = values.first().copied().unwrap_or_default();
        let now = if values.contains(&now) { now } else { first };
        ui.horizontal(|ui| {
            let width = 230.0_f32.min(ui.available_width() * 0.5);
            ui.allocate_ui(egui::vec2(width, 24.0), |ui| {
                ui.set_min_width(width);
                label(ui, &title, theme.regular(theme.sizes.interface), theme.text2);
            });
            let words: Vec<String> = values.iter().map(|value| word(value)).collect();
            let options = words.iter().map(String::as_str);
            if let Some(at) = pick(ui, theme, &title, &word(now), options)
                && let Some(value) = values.get(at)
            {
                changed = Some(with(rules, rule, Value::from(*value)));
            }
        });
    }
    let on = |rule: &str| rules.get(rule).and_then(Value::as_bool) != Some(false);
    for rule in ["quotations", "sources"] {
        if rule == "sources" && version == Version::AccuracyCheck {
            continue;
        }
        let mut now = on(rule);
        if ui.checkbox(&mut now, context.tr(&format!("report-rule-{rule}"))).changed() {
            changed = Some(with(rules, rule, Value::from(now)));
        }
    }
    if version == Version::AccuracyCheck {
        let mut hidden = texts(rules, "hide");
        let medical = "medical_of_others".to_owned();
        let mut now = hidden.contains(&medical);
        if ui.checkbox(&mut now, context.tr("report-rule-medical")).changed() {
            hidden.retain(|rule| *rule != medical);
            if now {
                hidden.push(medical);
            }
            changed = Some(with(rules, "hide", Value::from(hidden)));
        }
    }
    ui.add_space(8.0);
    changed
}

/// Facts with these signals are confidential.
fn signals(
    ui: &mut Ui,
    rules: &Map<String, Value>,
    context: &PanelContext<'_>,
) -> Option<Map<String, Value>> {
    let theme = context.theme;
    let mut changed = None;
    section_title(ui, theme, &context.tr("report-screen-hide-signals"), "");
    let mut hidden = texts(rules, "hide_signals");
    let own = context.data.terms.iter().filter(|term| term.list == "signal");
    let used = context.data.events.iter().flat_map(|event| &event.signals);
    let all: BTreeSet<String> =
        used.chain(&hidden).cloned().chain(own.map(|term| term.code.clone())).collect();
    ui.horizontal_wrapped(|ui| {
        for signal in all {
            let mut now = hidden.contains(&signal);
            if ui.checkbox(&mut now, context.keyword("signal", &signal)).changed() {
                hidden.retain(|other| *other != signal);
                if now {
                    hidden.push(signal);
                }
                changed = Some(with(rules, "hide_signals", Value::from(hidden.clone())));
            }
        }
    });
    changed
}

fn field(ui: &mut Ui, text: &mut String, name: &str, width: f32) -> bool {
    let edit = TextEdit::singleline(text).hint_text(name.to_owned()).desired_width(width);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}

fn texts(rules: &Map<String, Value>, rule: &str) -> Vec<String> {
    let list = rules.get(rule).and_then(Value::as_array);
    let texts = list.into_iter().flatten().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

/// The rules with one changed; the others stay, also those this program does not know.
fn with(rules: &Map<String, Value>, rule: &str, value: Value) -> Map<String, Value> {
    let mut rules = rules.clone();
    rules.insert(rule.to_owned(), value);
    rules
}
