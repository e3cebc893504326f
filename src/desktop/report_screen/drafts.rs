//! Texts that are being typed: kept in the case when the field is left, and after a pause.

use super::broken_list::is_of;
use super::parts::Part;
use crate::case::Command;
use crate::desktop::{Action, Actions, PanelContext};
use crate::model::{CaseData, Id, ReportText};
use crate::text::{Language, tr_with};
use std::collections::BTreeMap;
use std::time::Duration;

/// After so long without a key the text is kept, in seconds.
const PAUSE: f64 = 2.0;

/// The texts that are being typed, by part. A draft goes only once the case holds it, so that a
/// change the file refuses costs nobody a sentence.
#[derive(Default)]
pub struct Drafts {
    typed: BTreeMap<String, Typed>,
    version: u64,
    /// When the last letter was typed, in seconds since the program started.
    at: Option<f64>,
    /// What the parts are called, by the names of their texts.
    headings: Vec<(String, String)>,
}

struct Typed {
    text: String,
    /// Whether the case was asked to keep it.
    sent: bool,
}

/// The text of a part as it is kept.
#[must_use]
pub fn kept<'a>(data: &'a CaseData, part: &str) -> &'a str {
    data.report_texts.iter().find(|row| row.part == part).map_or("", |row| row.text.as_str())
}

impl Drafts {
    /// The text of a part: as it is being typed, or as it is kept.
    #[must_use]
    pub fn text(&self, data: &CaseData, part: &str) -> String {
        let draft = self.typed.get(part).map(|typed| typed.text.clone());
        draft.unwrap_or_else(|| kept(data, part).to_owned())
    }

    /// Takes what was typed.
    pub fn put(&mut self, ctx: &egui::Context, part: &str, text: String) {
        self.typed.insert(part.to_owned(), Typed { text, sent: false });
        self.version += 1;
        self.at = Some(ctx.input(|input| input.time));
        ctx.request_repaint_after(Duration::from_secs_f64(PAUSE + 0.05));
    }

    /// Takes what the parts of the report are called, by the names of their texts.
    pub fn name_parts(&mut self, parts: &[Part]) {
        let named =
            parts.iter().filter_map(|part| Some((part.text.clone()?, part.heading.clone())));
        self.headings = named.collect();
    }

    /// Whether the case holds all that was typed.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.typed.is_empty()
    }

    /// The parts whose texts are being typed.
    pub fn parts(&self) -> impl Iterator<Item = String> {
        self.typed.keys().cloned()
    }

    /// Takes a text that the case is about to hold, put there by a command of its own.
    pub fn replace(&mut self, part: &str, text: String) {
        self.typed.insert(part.to_owned(), Typed { text, sent: true });
        self.version += 1;
    }

    /// Rises with every letter.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// How long ago the last letter was typed, in seconds.
    #[must_use]
    pub fn age(&self, ctx: &egui::Context) -> f64 {
        self.at.map_or(f64::INFINITY, |at| ctx.input(|input| input.time) - at)
    }

    /// Lets go of what the case holds by now, and keeps the rest when nothing was typed for a
    /// while.
    pub fn settle(
        &mut self,
        ctx: &egui::Context,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        self.typed.retain(|part, typed| !typed.sent || kept(context.data, part) != typed.text);
        let age = self.age(ctx);
        if age >= PAUSE {
            self.keep(context, actions);
        } else {
            // In every frame anew: one that is drawn for something else forgets the wish.
            ctx.request_repaint_after(Duration::from_secs_f64(PAUSE - age + 0.05));
        }
    }

    /// Has the case keep what was typed.
    pub fn keep(&mut self, context: &PanelContext<'_>, actions: &mut Actions) {
        if context.read_only {
            return;
        }
        for (part, typed) in self.typed.iter_mut().filter(|(_, typed)| !typed.sent) {
            typed.sent = true;
            if typed.text != kept(context.data, part) {
                let row = row(context.data, part, &typed.text, Id::NEW);
                let heading = self.headings.iter().find(|(name, _)| is_of(part, name));
                let heading = heading.map_or(part.as_str(), |(_, heading)| heading.as_str());
                // The journal is Dutch in both languages.
                let values = [("name", heading.into())];
                let step = tr_with(Language::Dutch, "report-step-written", &values);
                actions.push(Action::Execute(Command::put(row).labelled(step)));
            }
        }
    }

    /// The case with the texts that are being typed in it, for the pages.
    #[must_use]
    pub fn applied(&self, data: &CaseData) -> CaseData {
        let mut data = data.clone();
        for (number, (part, typed)) in (0..).zip(&self.typed) {
            // A new text has no row yet; the highest ids are nobody's.
            let row = row(&data, part, &typed.text, Id::new(i64::MAX - number));
            data.report_texts.put(row);
        }
        data
    }
}

/// The row of a part's text with that text: the one that is kept, or a new one.
#[must_use]
pub fn row(data: &CaseData, part: &str, text: &str, new: Id<ReportText>) -> ReportText {
    let known = data.report_texts.iter().find(|row| row.part == part);
    let row = known.map(|row| row.as_ref().clone()).unwrap_or_else(|| ReportText {
        id: new,
        part: part.to_owned(),
        ..ReportText::default()
    });
    ReportText { text: text.to_owned(), ..row }
}
