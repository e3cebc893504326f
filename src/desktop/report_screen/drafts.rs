//! Texts that are being typed: kept in the case when the field is left, and after a pause.

use crate::case::Command;
use crate::desktop::{Action, Actions, PanelContext};
use crate::model::{CaseData, Id, ReportText};
use std::time::Duration;

/// After so long without a key the text is kept, in seconds.
const PAUSE: f64 = 2.0;

/// The text that is being typed.
#[derive(Default)]
pub struct Draft {
    typed: Option<Typed>,
}

struct Typed {
    part: String,
    text: String,
    /// When the last letter was typed, in seconds since the program started.
    at: f64,
    /// Rises with every letter.
    version: u64,
}

/// The text of a part as it is kept.
#[must_use]
pub fn kept<'a>(data: &'a CaseData, part: &str) -> &'a str {
    data.report_texts.iter().find(|row| row.part == part).map_or("", |row| row.text.as_str())
}

impl Draft {
    /// The text of a part: as it is being typed, or as it is kept.
    #[must_use]
    pub fn text(&self, data: &CaseData, part: &str) -> String {
        match &self.typed {
            Some(typed) if typed.part == part => typed.text.clone(),
            _ => kept(data, part).to_owned(),
        }
    }

    /// Takes what was typed.
    pub fn put(
        &mut self,
        ctx: &egui::Context,
        part: &str,
        text: String,
        actions: &mut Actions,
        context: &PanelContext<'_>,
    ) {
        if self.typed.as_ref().is_some_and(|typed| typed.part != part) {
            self.keep(context, actions);
        }
        let version = self.version() + 1;
        let at = ctx.input(|input| input.time);
        self.typed = Some(Typed { part: part.to_owned(), text, at, version });
        ctx.request_repaint_after(Duration::from_secs_f64(PAUSE + 0.05));
    }

    /// Rises as the text changes; 0 while nothing is being typed.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.typed.as_ref().map_or(0, |typed| typed.version)
    }

    /// How long ago the last letter was typed, in seconds.
    #[must_use]
    pub fn age(&self, ctx: &egui::Context) -> f64 {
        self.typed.as_ref().map_or(f64::INFINITY, |typed| ctx.input(|input| input.time) - typed.at)
    }

    /// Keeps the text when nothing was typed for a while. The draft stays until the case has it.
    pub fn keep_after_pause(
        &mut self,
        ctx: &egui::Context,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        if self.age(ctx) >= PAUSE {
            self.keep(context, actions);
        }
    }

    /// Keeps the text.
    pub fn keep(&mut self, context: &PanelContext<'_>, actions: &mut Actions) {
        let Some(typed) = self.typed.take() else { return };
        if context.read_only || typed.text == kept(context.data, &typed.part) {
            return;
        }
        let known = context.data.report_texts.iter().find(|row| row.part == typed.part);
        let row = known.map(|row| row.as_ref().clone()).unwrap_or_else(|| ReportText {
            id: Id::NEW,
            part: typed.part.clone(),
            ..ReportText::default()
        });
        actions.push(Action::Execute(Command::put(ReportText { text: typed.text, ..row })));
    }

    /// The case with the text that is being typed in it, for the pages.
    #[must_use]
    pub fn applied(&self, data: &CaseData) -> CaseData {
        let mut data = data.clone();
        if let Some(typed) = &self.typed {
            let known = data.report_texts.iter().find(|row| row.part == typed.part);
            // A new text has no row yet; the highest id is nobody's.
            let row = known.map(|row| row.as_ref().clone()).unwrap_or_else(|| ReportText {
                id: Id::new(i64::MAX),
                part: typed.part.clone(),
                ..ReportText::default()
            });
            data.report_texts.put(ReportText { text: typed.text.clone(), ..row });
        }
        data
    }
}
