//! The first text that Kroniek drafts for a part, and what of it has changed since: beside the
//! inspector's own text, never in its place unasked.

use super::compare_text::{pieces_job, spoken};
use super::drafts::{Drafts, row};
use crate::case::Command;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Id, ReportText};
use crate::report::drafting::{self, can_draft};
use crate::report::references::references;
use crate::report::version_diff::words;
use crate::report::{DraftChange, changes};
use crate::text::{Language, tr_with};
use egui::{Role, Ui, WidgetInfo};

/// What there is to say about the first text of a part.
#[derive(Default)]
pub struct FirstText {
    /// For which part, state of the case and state of the typed text it was made.
    made_for: Option<(String, u64, u64)>,
    /// The text as it would be drafted now.
    now: String,
    /// How many sentences it has.
    sentences: usize,
    /// What changed since the first text that was edited; of a text without one, the sentences
    /// it does not tell.
    changes: Vec<DraftChange>,
    /// Whether the inspector's text began with a drafted one.
    was_drafted: bool,
    /// Whether the sentences a text does not tell are shown.
    beside: bool,
}

impl FirstText {
    /// Brings it up to date. Whether there is anything to show.
    pub fn update(&mut self, part: &str, drafts: &Drafts, context: &PanelContext<'_>) -> bool {
        if !can_draft(part) {
            return false;
        }
        let wanted = (part.to_owned(), context.generation, drafts.version());
        if self.made_for.as_ref() == Some(&wanted) {
            return self.sentences > 0;
        }
        if self.made_for.as_ref().is_none_or(|(known, ..)| known != part) {
            self.beside = false;
        }
        let data = context.data;
        let renewed = self
            .made_for
            .as_ref()
            .is_none_or(|(known, generation, _)| known != part || *generation != wanted.1);
        if renewed {
            let draft = drafting::draft(data, part).unwrap_or_default();
            self.now = draft.text();
            self.sentences = draft.sentences.len();
        }
        let was = kept_draft(data, part);
        self.was_drafted = !was.is_empty();
        self.changes = if self.was_drafted {
            changes(was, &self.now)
        } else {
            let text = drafts.text(data, part);
            let told: Vec<String> =
                references(&text).into_iter().map(|reference| reference.code).collect();
            let mut all = changes("", &self.now);
            all.retain(|change| change.codes.iter().any(|code| !told.contains(code)));
            all
        };
        self.made_for = Some(wanted);
        self.sentences > 0
    }

    /// How many changes wait for an answer.
    #[must_use]
    pub fn waiting(&self) -> usize {
        if self.was_drafted { self.changes.len() } else { 0 }
    }

    /// Whether a list is shown, which needs room.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.waiting() > 0 || self.beside
    }

    /// Draws what there is to say.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        part: &str,
        heading: &str,
        drafts: &mut Drafts,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let text = drafts.text(context.data, part);
        let empty = text.trim().is_empty();
        let (key, count) = match (empty, self.was_drafted) {
            (true, _) => ("report-screen-draft-offer", self.sentences),
            (false, true) if self.changes.is_empty() => ("report-screen-draft-current", 0),
            (false, true) => ("report-screen-draft-changed", self.changes.len()),
            (false, false) => ("report-screen-draft-beside", self.changes.len()),
        };
        ui.horizontal_wrapped(|ui| {
            let sign = if self.waiting() > 0 { icon::WARNING } else { icon::INFO };
            let colour = if self.waiting() > 0 { theme.warning } else { theme.text3 };
            label(ui, sign, theme.icon(15.0), colour);
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            let said = context.tr_with(key, &[("count", count.into())]);
            label(ui, said, theme.regular(theme.sizes.interface), theme.text2);
            if context.read_only {
                return;
            }
            if empty {
                let word = context.tr("report-screen-draft-make");
                if button(ui, theme, ButtonLook::Plain, icon::ARTICLE, &word).clicked() {
                    let now = self.now.clone();
                    let step = ("report-step-drafted", heading);
                    keep(part, now.clone(), now, step, drafts, context, actions);
                }
            } else if !self.was_drafted && !self.changes.is_empty() {
                let key = match self.beside {
                    true => "report-screen-draft-hide",
                    false => "report-screen-draft-show",
                };
                if button(ui, theme, ButtonLook::Plain, "", &context.tr(key)).clicked() {
                    self.beside = !self.beside;
                }
            }
        });
        if empty || !self.is_large() {
            return;
        }
        ui.add_space(4.0);
        let mut answer = None;
        egui::ScrollArea::vertical().id_salt("report-first-text").auto_shrink([false, true]).show(
            ui,
            |ui| {
                for change in &self.changes {
                    if let Some(accept) = one(ui, change, &text, self.was_drafted, context) {
                        answer = Some((change.clone(), accept));
                    }
                    ui.add_space(6.0);
                }
            },
        );
        if let Some((change, accept)) = answer {
            let new = if accept { change.put_in(&text) } else { text };
            let draft = match self.was_drafted {
                true => change.put_in(kept_draft(context.data, part)),
                false => String::new(),
            };
            let key = match accept {
                true => "report-step-sentence-taken",
                false => "report-step-sentence-left",
            };
            keep(part, new, draft, (key, heading), drafts, context, actions);
        }
    }
}

fn kept_draft<'a>(data: &'a crate::model::CaseData, part: &str) -> &'a str {
    data.report_texts.iter().find(|row| row.part == part).map_or("", |row| row.draft.as_str())
}

/// Has the case keep a text with the first text it rests on, as one step.
fn keep(
    part: &str,
    text: String,
    draft: String,
    (step, heading): (&str, &str),
    drafts: &mut Drafts,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let row = ReportText { draft, ..row(context.data, part, &text, Id::NEW) };
    let label = tr_with(Language::Dutch, step, &[("name", heading.to_owned().into())]);
    actions.push(Action::Execute(Command::put(row).labelled(label)));
    drafts.replace(part, text);
}

/// One sentence: what it was, what it would be now, what the inspector made of it. Whether it is
/// taken over or left as it is, once that is answered.
fn one(
    ui: &mut Ui,
    change: &DraftChange,
    text: &str,
    was_drafted: bool,
    context: &PanelContext<'_>,
) -> Option<bool> {
    let theme = context.theme;
    let mut answer = None;
    let frame = egui::Frame::new()
        .fill(theme.raised)
        .stroke(egui::Stroke::new(1.0, theme.line))
        .corner_radius(theme.measures.radius)
        .inner_margin(8);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (was, now) = words(&bare(&change.was), &bare(&change.now));
        let line = |ui: &mut Ui,
                    key: &str,
                    pieces: &[(crate::report::version_diff::Side, String)]| {
            if pieces.is_empty() {
                return;
            }
            let word = context.tr(key);
            let said = format!("{word}: {}", spoken(pieces));
            ui.horizontal_top(|ui| {
                label(ui, word, theme.semibold(theme.sizes.mark), theme.text3);
                let job = pieces_job(pieces, theme, theme.sizes.interface, ui.available_width());
                let response = ui.add(egui::Label::new(job).wrap());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            });
        };
        if was_drafted {
            line(ui, "report-screen-was", &was);
            let key =
                if change.now.is_empty() { "report-screen-gone" } else { "report-screen-now" };
            if change.now.is_empty() {
                label(ui, context.tr(key), theme.regular(theme.sizes.mark), theme.text2);
            } else {
                line(ui, key, &now);
            }
            let own = change.place(text).and_then(|place| text.get(place));
            if let Some(own) = own.filter(|own| *own != change.was) {
                let both = [(crate::report::version_diff::Side::Both, bare(own))];
                line(ui, "report-screen-yours", &both);
            }
        } else {
            let both = [(crate::report::version_diff::Side::Both, bare(&change.now))];
            line(ui, "report-screen-sentence", &both);
        }
        if context.read_only {
            return;
        }
        ui.horizontal(|ui| {
            let codes = change.codes.join(", ");
            let named = |word: &str| format!("{word} ({codes})");
            let key = if was_drafted { "report-screen-take" } else { "report-screen-insert" };
            let word = context.tr(key);
            let response = button(ui, theme, ButtonLook::Bare, icon::CHECK, &word);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, named(&word)));
            if response.clicked() {
                answer = Some(true);
            }
            if was_drafted {
                let word = context.tr("report-screen-leave");
                let response = button(ui, theme, ButtonLook::Bare, icon::X, &word);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, named(&word)));
                if response.clicked() {
                    answer = Some(false);
                }
            }
        });
    });
    answer
}

/// A sentence without its references to sources; what else it refers to stays.
fn bare(text: &str) -> String {
    use crate::report::references::Field;
    let mut bare = text.to_owned();
    for reference in references(text).into_iter().rev() {
        if reference.field == Some(Field::Source) {
            bare.replace_range(reference.range, "");
        }
    }
    bare
}
