//! A topic worked out: tables whose every cell leads to the facts behind it.

use crate::analysis::{Analyses, EventRef, Likelihood, days_words};
use crate::desktop::PanelContext;
use crate::desktop::data_table::{Sign, TableCell, TableColumn};
use crate::desktop::dates::when_short;
use crate::model::{Event, Id, RecordKind};
use crate::text::whole_number;
use egui::Color32;

/// A table.
#[derive(Default)]
pub struct Sheet {
    /// Its heading; empty where it is the only one.
    pub heading: String,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Its rows, a cell per column.
    pub rows: Vec<Vec<SheetCell>>,
    /// The outcome each row shows, by its key; empty where no finding can be made of the rows.
    pub keys: Vec<String>,
    /// How many lines of text a row has room for.
    pub lines: usize,
    /// Whether the columns are parties and the keyboard walks from cell to cell.
    pub matrix: bool,
    /// What the signs mean.
    pub legend: Vec<(Sign, Color32, String)>,
    /// What it adds up to, in a few words.
    pub summary: String,
}

/// A cell.
#[derive(Default)]
pub struct SheetCell {
    /// What it shows.
    pub shown: TableCell,
    /// The facts behind it.
    pub events: Vec<Id<Event>>,
    /// The record behind it, where that is no fact.
    pub record: Option<(RecordKind, i64)>,
}

impl From<TableCell> for SheetCell {
    fn from(shown: TableCell) -> Self {
        Self { shown, ..Self::default() }
    }
}

impl SheetCell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        TableCell::text(text).into()
    }

    /// The same, leading to facts.
    pub fn of_events<'a>(mut self, events: impl IntoIterator<Item = &'a EventRef>) -> Self {
        self.events = events.into_iter().map(|event| event.id).collect();
        self.shown.active = !self.events.is_empty();
        self
    }

    /// The same, leading to a record.
    pub fn of_record(mut self, kind: RecordKind, id: i64) -> Self {
        self.record = Some((kind, id));
        self.shown.active = true;
        self
    }
}

/// Makes tables of the answers.
pub struct Maker<'a> {
    /// Words, colours and the case.
    pub context: &'a PanelContext<'a>,
    /// The answers.
    pub analyses: &'a Analyses,
}

impl Maker<'_> {
    /// A word of this screen.
    pub fn word(&self, key: &str) -> String {
        self.context.tr(&format!("analysis-screen-{key}"))
    }

    /// A column that takes a share of the room.
    pub fn column(&self, key: &str, share: f32) -> TableColumn {
        TableColumn::share(self.word(key), share)
    }

    /// The fact behind an answer.
    pub fn event(&self, event: &EventRef) -> Option<&Event> {
        self.context.data.events.get(event.id).map(AsRef::as_ref)
    }

    /// A fact by number and title.
    pub fn fact(&self, event: &EventRef) -> SheetCell {
        let title = self.event(event).map(|event| event.display_title().into_owned());
        let hint = self.event(event).map(|event| event.summary.clone()).unwrap_or_default();
        let text =
            title.map_or_else(|| event.code.clone(), |title| format!("{} · {title}", event.code));
        let cell = SheetCell::from(TableCell::text(text).with_hint(hint));
        cell.of_events([event])
    }

    /// A fact that may be missing.
    pub fn maybe_fact(&self, event: Option<&EventRef>) -> SheetCell {
        match event {
            Some(event) => self.fact(event),
            None => self.quiet(self.word("not-recorded")),
        }
    }

    /// When a fact was.
    pub fn when(&self, event: &EventRef) -> SheetCell {
        let date = self.event(event).map(|event| when_short(event, self.context.language));
        let cell = TableCell::text(date.unwrap_or_default()).coloured(self.context.theme.text2);
        SheetCell::from(cell).of_events([event])
    }

    /// Who made a fact: the parties it comes from, or who took part.
    pub fn who(&self, event: &EventRef) -> SheetCell {
        let Some(event) = self.event(event) else { return SheetCell::default() };
        let parties = if event.from.is_empty() { &event.actors } else { &event.from };
        SheetCell::text(self.parties(parties))
    }

    /// Parties by name.
    pub fn parties<'b>(&self, codes: impl IntoIterator<Item = &'b String>) -> String {
        let names: Vec<&str> =
            codes.into_iter().map(|code| self.context.data.party_name(code)).collect();
        names.join(", ")
    }

    /// Parties in one text, divided by `;`, by name.
    pub fn named(&self, parties: &str) -> String {
        let names = parties.split(';').map(|code| self.context.data.party_name(code.trim()));
        names.collect::<Vec<_>>().join(", ")
    }

    /// Several facts by their numbers.
    pub fn facts<'b>(&self, events: impl IntoIterator<Item = &'b EventRef> + Clone) -> SheetCell {
        let codes: Vec<&str> =
            events.clone().into_iter().map(|event| event.code.as_str()).collect();
        SheetCell::text(codes.join(", ")).of_events(events)
    }

    /// A count that leads to its facts.
    pub fn count<'b>(&self, events: impl IntoIterator<Item = &'b EventRef> + Clone) -> SheetCell {
        let count = events.clone().into_iter().count();
        let cell = TableCell::text(count.to_string());
        let cell = if count == 0 { cell.coloured(self.context.theme.text3) } else { cell.strong() };
        SheetCell::from(cell).of_events(events)
    }

    /// Something that is not said loudly.
    pub fn quiet(&self, text: impl Into<String>) -> SheetCell {
        TableCell::text(text).coloured(self.context.theme.text3).into()
    }

    /// Something that failed.
    pub fn failed(&self, text: impl Into<String>) -> SheetCell {
        let signal = self.context.theme.signal;
        TableCell::sign(Sign::Struck, signal, text).coloured(signal).strong().into()
    }

    /// Certain or possible.
    pub fn likelihood(&self, likelihood: Likelihood) -> SheetCell {
        let key = match likelihood {
            Likelihood::Certainly => "analysis-likelihood-certainly",
            Likelihood::Possibly => "analysis-likelihood-possibly",
            Likelihood::No => "analysis-likelihood-no",
        };
        let cell = TableCell::text(self.context.tr(key));
        match likelihood {
            Likelihood::Certainly => cell.strong().into(),
            _ => cell.coloured(self.context.theme.text2).into(),
        }
    }

    /// A duration with its doubt: '406–721 dagen'.
    pub fn days(&self, min: Option<i64>, max: Option<i64>) -> String {
        let language = self.context.language;
        match (min, max) {
            (Some(min), Some(max)) if min != max => {
                let shown = |days| whole_number(days, language).into();
                let values = [("min", shown(min)), ("max", shown(max))];
                self.context.tr_with("analysis-screen-days", &values)
            }
            _ => days_words(min, max, language),
        }
    }

    /// A count with its doubt.
    pub fn range(&self, count: crate::analysis::Count) -> String {
        if count.certain == count.possible {
            count.certain.to_string()
        } else {
            format!("{}–{}", count.certain, count.possible)
        }
    }
}

/// The text with a capital in front.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
