//! The first text that Kroniek drafts for a part, and what of it has changed since: beside the
//! inspector's own text, never in its place unasked.

use super::compare_text::{pieces_job, spoken};
use super::drafts::{Drafts, row};
use crate::case::Command;
use crate::desktop::background::Background;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Id, ReportText};
use crate::report::drafting::{self, can_draft};
use crate::report::references::references;
use crate::report::version_diff::words;
use crate::report::{Basis, DraftChange, untold};
use crate::text::{Language, tr_with};
use egui::{Role, Ui, WidgetInfo};
use std::sync::Arc;

/// For which part, state of the case and state of the typed text something was worked out.
type Wanted = (String, u64, u64);

/// What was worked out away from the window: a year with thousands of facts takes its time.
struct Made {
    of: Wanted,
    now: Arc<Now>,
    overtaken: Vec<DraftChange>,
    untold: Vec<DraftChange>,
    whole: bool,
}

/// The text as it would be drafted now.
#[derive(Default)]
struct Now {
    text: String,
    sentences: usize,
}

/// What there is to say about the first text of a part.
pub struct FirstText {
    work: Background<Made>,
    asked: Option<Wanted>,
    /// What the newest result was made for.
    made_for: Option<Wanted>,
    /// The text as it would be drafted now.
    now: Arc<Now>,
    /// What of the drafted sentences the facts have overtaken.
    overtaken: Vec<DraftChange>,
    /// The sentences that the text does not tell.
    untold: Vec<DraftChange>,
    /// Whether the inspector's text began with a drafted one.
    whole: bool,
    /// Whether the sentences a text does not tell are shown.
    beside: bool,
}

impl Default for FirstText {
    fn default() -> Self {
        Self {
            work: Background::new("kroniek-first-text"),
            asked: None,
            made_for: None,
            now: Arc::default(),
            overtaken: Vec::new(),
            untold: Vec::new(),
            whole: false,
            beside: false,
        }
    }
}

impl FirstText {
    /// Brings it up to date. Whether there is anything to show; of another part than before not
    /// until that was worked out.
    pub fn update(
        &mut self,
        ctx: &egui::Context,
        part: &str,
        drafts: &Drafts,
        context: &PanelContext<'_>,
    ) -> bool {
        if !can_draft(part) {
            return false;
        }
        let wanted = (part.to_owned(), context.generation, drafts.version());
        if self.asked.as_ref() != Some(&wanted) {
            self.ask(ctx, &wanted, drafts, context);
            self.asked = Some(wanted);
        }
        if let Some(made) = self.work.take().filter(|made| made.of.0 == part) {
            if self.made_for.as_ref().is_none_or(|(known, ..)| known != part) {
                self.beside = false;
            }
            self.made_for = Some(made.of);
            self.now = made.now;
            self.overtaken = made.overtaken;
            self.untold = made.untold;
            self.whole = made.whole;
        }
        let shown = self.made_for.as_ref().is_some_and(|(known, ..)| known == part);
        shown && self.now.sentences > 0
    }

    /// Has it worked out for a state of the case and of the text; the draft itself only where the
    /// case is another one than it was made of.
    fn ask(
        &mut self,
        ctx: &egui::Context,
        wanted: &Wanted,
        drafts: &Drafts,
        context: &PanelContext<'_>,
    ) {
        let (part, generation, _) = wanted;
        let known = self.made_for.as_ref().filter(|(of, at, _)| of == part && at == generation);
        let known = known.map(|_| Arc::clone(&self.now));
        let text = drafts.text(context.data, part);
        let (data, wanted) = (Arc::clone(context.data), wanted.clone());
        self.work.ask(ctx, move || {
            let now = known.unwrap_or_else(|| {
                let draft = drafting::draft(&data, &wanted.0).unwrap_or_default();
                Arc::new(Now { text: draft.text(), sentences: draft.sentences.len() })
            });
            let basis = Basis::of(kept_draft(&data, &wanted.0));
            let overtaken = basis.overtaken(&now.text, &text);
            let untold = untold(&now.text, &text);
            Made { of: wanted, now, overtaken, untold, whole: basis.whole }
        });
    }

    /// How many changes wait for an answer.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.overtaken.len()
    }

    /// Whether a list is shown, which needs room.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.waiting() > 0 || (self.beside && !self.whole)
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
        let overtaken = self.waiting() > 0;
        let (key, count) = match (empty, self.whole) {
            (true, _) => ("report-screen-draft-offer", self.now.sentences),
            (false, _) if overtaken => ("report-screen-draft-changed", self.waiting()),
            (false, true) => ("report-screen-draft-current", 0),
            (false, false) => ("report-screen-draft-beside", self.untold.len()),
        };
        ui.horizontal_wrapped(|ui| {
            let sign = if overtaken { icon::WARNING } else { icon::INFO };
            let colour = if overtaken { theme.warning } else { theme.text3 };
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
                    let now = self.now.text.clone();
                    let step = ("report-step-drafted", heading);
                    keep(part, now.clone(), now, step, drafts, context, actions);
                }
            } else if !self.whole && !overtaken && !self.untold.is_empty() {
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
                for change in if overtaken { &self.overtaken } else { &self.untold } {
                    if let Some(accept) = one(ui, change, &text, overtaken, context) {
                        answer = Some((change.clone(), accept));
                    }
                    ui.add_space(6.0);
                }
            },
        );
        if let Some((change, accept)) = answer {
            // Answered once; the list follows when it was worked out anew.
            self.overtaken.retain(|other| *other != change);
            self.untold.retain(|other| *other != change);
            let new = if accept { change.put_in(&text) } else { text };
            let draft = Basis::of(kept_draft(context.data, part)).with(&change);
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
