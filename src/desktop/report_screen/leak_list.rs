//! What the public version still gives away: where, in which words, and what can be done about it.

use crate::case::{Command, user_name};
use crate::desktop::background::Background;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::date::Day;
use crate::model::{Audience, CaseData, LeakAcceptance, Record, RecordKind, Value};
use crate::report::picture::YearFigures;
use crate::report::{Inputs, Leak, Outline, ReportOptions, Silent, Version, check_leaks};
use crate::text::{Language, tr_with};
use egui::{Role, TextEdit, Ui, WidgetInfo};
use std::sync::Arc;

/// The leaks of the public version.
pub struct LeakList {
    work: Background<Result<Vec<Leak>, String>>,
    asked: Option<u64>,
    found: Option<Arc<Vec<Leak>>>,
    error: String,
    /// The leak that is being accepted, by its number, and the reason as it is typed.
    accepting: Option<(usize, String)>,
}

impl Default for LeakList {
    fn default() -> Self {
        Self {
            work: Background::new("kroniek-leaks"),
            asked: None,
            found: None,
            error: String::new(),
            accepting: None,
        }
    }
}

impl LeakList {
    /// Has the public version checked when the case has changed.
    pub fn update(&mut self, ctx: &egui::Context, context: &PanelContext<'_>) {
        if self.asked != Some(context.generation) {
            self.asked = Some(context.generation);
            let data = Arc::clone(context.data);
            let language = context.language;
            self.work.ask(ctx, move || {
                let options = ReportOptions {
                    version: Version::Public,
                    outline: Outline::of_case(&data),
                    ..ReportOptions::new(Day::today())
                };
                let figures = YearFigures::new(&data, Language::Dutch);
                let inputs = Inputs { figures: Some(&figures) };
                check_leaks(&data, &inputs, &options, &Silent)
                    .map_err(|error| error.sentence(language))
            });
        }
        match self.work.take() {
            Some(Ok(found)) => {
                self.found = Some(Arc::new(found));
                self.error.clear();
            }
            Some(Err(error)) => self.error = error,
            None => {}
        }
    }

    /// How many are open; none while that is not known of the case as it is now.
    #[must_use]
    pub fn open(&self, context: &PanelContext<'_>) -> Option<usize> {
        let current = self.asked == Some(context.generation) && !self.work.is_busy();
        let found = self.found.as_ref().filter(|_| current)?;
        Some(found.iter().filter(|leak| leak.is_open()).count())
    }

    /// Draws the list. The leak whose place is to be shown in the texts.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> Option<Leak> {
        let theme = context.theme;
        if !self.error.is_empty() {
            label(ui, &self.error, theme.regular(theme.sizes.interface), theme.signal);
        }
        let Some(found) = self.found.clone() else {
            if self.error.is_empty() {
                let busy = context.tr("report-screen-checking");
                label(ui, busy, theme.regular(theme.sizes.interface), theme.text2);
            }
            return None;
        };
        let open = found.iter().filter(|leak| leak.is_open()).count();
        let count = i64::try_from(open).unwrap_or(i64::MAX);
        let (sign, colour) = match open {
            0 => (icon::CHECK_CIRCLE, theme.sufficient),
            _ => (icon::WARNING, theme.signal),
        };
        ui.horizontal_wrapped(|ui| {
            label(ui, sign, theme.icon(16.0), colour);
            let said = context.tr_with("report-screen-leaks-open", &[("count", count.into())]);
            label(ui, said, theme.semibold(theme.sizes.interface), theme.text1);
            if self.work.is_busy() {
                let busy = context.tr("report-screen-renewing");
                label(ui, busy, theme.regular(theme.sizes.mark), theme.text3);
            }
        });
        let hint = context.tr("report-screen-leaks-hint");
        label(ui, hint, theme.regular(theme.sizes.mark), theme.text2);
        ui.add_space(6.0);
        let mut wish = None;
        egui::ScrollArea::vertical().id_salt("report-leaks").auto_shrink([false, false]).show(
            ui,
            |ui| {
                // The open ones first, in reading order; then what was accepted.
                let numbered = || found.iter().enumerate();
                let open = numbered().filter(|(_, leak)| leak.is_open());
                let accepted = numbered().filter(|(_, leak)| !leak.is_open());
                for (at, leak) in open.chain(accepted) {
                    if self.one(ui, at, leak, context, actions) {
                        wish = Some(leak.clone());
                    }
                    ui.add_space(6.0);
                }
            },
        );
        wish
    }

    fn one(
        &mut self,
        ui: &mut Ui,
        at: usize,
        leak: &Leak,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> bool {
        let theme = context.theme;
        let mut show = false;
        let frame = egui::Frame::new()
            .fill(theme.raised)
            .stroke(egui::Stroke::new(1.0, theme.line))
            .corner_radius(theme.measures.radius)
            .inner_margin(8);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                let (sign, colour) = match leak.is_open() {
                    true => (icon::WARNING, theme.signal),
                    false => (icon::CHECK, theme.text3),
                };
                label(ui, sign, theme.icon(14.0), colour);
                let word = format!("‘{}’", leak.word);
                label(ui, word, theme.semibold(theme.sizes.interface), theme.text1);
                let font = theme.regular(theme.sizes.mark);
                label(ui, context.tr(leak.kind.key()), font.clone(), theme.text2);
                label(ui, place_of(leak, context), font, theme.text2);
            });
            label(ui, &leak.context, theme.regular(theme.sizes.interface), theme.text2);
            if let Some(reason) = &leak.accepted {
                let said = context
                    .tr_with("report-screen-leak-accepted", &[("reason", reason.clone().into())]);
                label(ui, said, theme.regular(theme.sizes.mark), theme.text2);
                return;
            }
            ui.horizontal_wrapped(|ui| {
                let named = |word: &str| format!("{word}: ‘{}’, {}", leak.word, leak.place);
                let resolve = context.tr("report-screen-leak-resolve");
                let response = button(ui, theme, ButtonLook::Bare, icon::ARROW_RIGHT, &resolve);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, named(&resolve)));
                show = response.clicked();
                if context.read_only {
                    return;
                }
                let accept = context.tr("report-screen-leak-accept");
                let response = button(ui, theme, ButtonLook::Bare, icon::CHECK, &accept);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, named(&accept)));
                if response.clicked() {
                    let closed = self.accepting.as_ref().is_some_and(|(other, _)| *other == at);
                    self.accepting = (!closed).then(|| (at, String::new()));
                }
            });
            if self.accepting.as_ref().is_some_and(|(other, _)| *other == at) {
                self.reason(ui, leak, context, actions);
            }
        });
        show
    }

    /// Asks for the reason why a leak may stay: here, or wherever the word stands.
    fn reason(
        &mut self,
        ui: &mut Ui,
        leak: &Leak,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let Some((_, reason)) = &mut self.accepting else { return };
        let mut everywhere = None;
        let name = context.tr("report-screen-leak-reason");
        let id = egui::Id::unique("report-leak-reason");
        let edit = TextEdit::singleline(reason)
            .id(id)
            .hint_text(name.clone())
            .desired_width(ui.available_width().min(420.0));
        let response = ui.add(edit);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
        let entered =
            response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if !response.lost_focus() && ui.memory(|memory| memory.focused()).is_none() {
            response.request_focus();
        }
        let ready = !reason.trim().is_empty();
        ui.add_enabled_ui(ready, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (key, wide) in [
                    ("report-screen-accept-here", false),
                    ("report-screen-accept-everywhere", true),
                ] {
                    let look = if wide { ButtonLook::Plain } else { ButtonLook::Main };
                    if button(ui, theme, look, "", &context.tr(key)).clicked() {
                        everywhere = Some(wide);
                    }
                }
            });
        });
        if entered && ready {
            everywhere = Some(false);
        }
        let Some(everywhere) = everywhere else { return };
        let versions = &context.data.publication_versions;
        let version = versions.iter().find(|row| row.audience == Audience::Public);
        let row: LeakAcceptance =
            leak.acceptance(version.map(|row| row.id), everywhere, reason, &user_name());
        let values = [("word", leak.word.clone().into())];
        let step = tr_with(Language::Dutch, "report-step-leak-accepted", &values);
        actions.push(Action::Execute(Command::put(row).labelled(step)));
        self.accepting = None;
    }
}

/// Where it stands, in words.
fn place_of(leak: &Leak, context: &PanelContext<'_>) -> String {
    let mut place = vec![context.tr(leak.part.key())];
    if let Some(page) = leak.page {
        let page = i64::try_from(page).unwrap_or_default();
        place.push(context.tr_with("report-leak-page", &[("page", page.into())]));
    }
    if !leak.place.is_empty() {
        place.push(leak.place.clone());
    }
    place.join(", ")
}

/// The record in which a leak stands: the one that its place names, or else the one whose own words
/// are most like those around it. Nothing for a word that no record has.
#[must_use]
pub fn record_of(leak: &Leak, data: &CaseData) -> Option<(RecordKind, i64)> {
    let words = leak.place.split([' ', ',', '·', ':']).map(str::trim);
    for code in words.filter(|code| !code.is_empty()) {
        if let Some(event) = data.event(code) {
            return Some((RecordKind::Event, event.id.value()));
        }
        if let Some(finding) = data.findings.iter().find(|row| row.code == code) {
            return Some((RecordKind::Finding, finding.id.value()));
        }
        let norm = data.norms.iter().find(|row| row.code == code);
        if let Some(norm) = norm.filter(|row| holds(&Record::Norm(row.as_ref().clone()), leak)) {
            return Some((RecordKind::Norm, norm.id.value()));
        }
    }
    let around: Vec<String> = leak
        .context
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .map(str::to_lowercase)
        .collect();
    let mut best: Option<(usize, RecordKind, i64)> = None;
    for kind in RecordKind::ALL.iter().copied().filter(|kind| is_told(*kind)) {
        for record in data.records(kind) {
            if !holds(&record, leak) {
                continue;
            }
            let text = texts_of(&record);
            let alike = around.iter().filter(|word| text.contains(word.as_str())).count();
            if best.is_none_or(|(most, ..)| alike > most) {
                best = Some((alike, kind, record.id()));
            }
        }
    }
    best.map(|(_, kind, id)| (kind, id))
}

/// Whether the report tells what stands in records of a kind; rules and reasons are no place where
/// something leaks from.
const fn is_told(kind: RecordKind) -> bool {
    !matches!(
        kind,
        RecordKind::PublicationVersion
            | RecordKind::LeakAcceptance
            | RecordKind::SavedView
            | RecordKind::Setting
            | RecordKind::ReportText
    )
}

/// Whether a record has the word that leaks.
fn holds(record: &Record, leak: &Leak) -> bool {
    texts_of(record).contains(&leak.word.to_lowercase())
}

/// All texts of a record in small letters.
fn texts_of(record: &Record) -> String {
    let mut all = String::new();
    for value in record.to_values() {
        if let Value::Text(text) = value {
            all.push_str(&text.to_lowercase());
            all.push('\n');
        }
    }
    all
}
