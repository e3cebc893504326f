//! How an analysis stands in the report: heading, definition, settings, counts, tables.

use super::super::super::content::{Align, Block, Cell, Column, Span};
use super::super::super::gather::Gather;
use super::super::super::names::{capitalised, sentence};
use super::super::super::options::Version;
use super::super::super::rules::Fineness;
use super::super::table;
use super::super::years::told;
use crate::analysis::{
    Analysis, AnalysisSettings, CaseIndex, Count, EventRef, Likelihood, OrganisationRef,
};
use crate::model::date::EdtfDate;

/// What the parts are made from.
pub(super) struct Maker<'m, 'a> {
    pub g: &'m Gather<'a>,
    pub index: &'m CaseIndex<'a>,
    pub settings: &'m AnalysisSettings,
}

/// An analysis in the report.
pub(super) struct Part {
    pub analysis: Analysis,
    /// What was counted, a sentence each; only for who may read all facts.
    pub counts: Vec<String>,
    pub sheets: Vec<Sheet>,
}

/// A table of outcomes.
pub(super) struct Sheet {
    /// The key of its caption; the title of the analysis where there is none.
    pub caption: Option<&'static str>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// An outcome.
pub(super) struct Row {
    pub cells: Vec<Cell>,
    /// Every fact it was counted from.
    pub events: Vec<EventRef>,
    /// The parties it is about.
    pub parties: Vec<String>,
}

impl Row {
    /// An outcome about nobody by name.
    pub fn new<'e>(cells: Vec<Cell>, events: impl IntoIterator<Item = &'e EventRef>) -> Self {
        Self { cells, events: events.into_iter().cloned().collect(), parties: Vec::new() }
    }

    /// An outcome about parties.
    pub fn about<'p>(mut self, parties: impl IntoIterator<Item = &'p String>) -> Self {
        self.parties = parties.into_iter().cloned().collect();
        self
    }

    // An outcome is told where all facts it was counted from are told as they are. One without
    // facts goes to the organisation it is about, and to nobody outside.
    fn may_be_told(&self, g: &Gather<'_>) -> bool {
        let facts = || {
            self.events.iter().all(|event| {
                g.case
                    .events
                    .get(event.id)
                    .is_some_and(|row| g.shows_fact(row) && !g.is_general(row))
            })
        };
        match g.options.version {
            Version::Full => true,
            Version::AccuracyCheck => {
                let own = self.parties.iter().any(|code| g.shows_party(code));
                facts() && (own || self.parties.is_empty() && !self.events.is_empty())
            }
            Version::Public => !self.events.is_empty() && facts(),
        }
    }
}

impl Part {
    /// The blocks; none when nothing can be told.
    pub fn blocks(self, maker: &Maker<'_, '_>, level: usize) -> Vec<Block> {
        let g = maker.g;
        let title = g.tr(&self.analysis.title_key());
        let mut tables = Vec::new();
        for sheet in self.sheets {
            let rows: Vec<_> = sheet
                .rows
                .into_iter()
                .filter(|row| row.may_be_told(g))
                .map(|row| row.cells)
                .collect();
            let caption = sheet.caption.map_or_else(|| title.clone(), |key| g.tr(key));
            tables.extend(table(caption, sheet.columns, rows, true));
        }
        if tables.is_empty() {
            return Vec::new();
        }
        let mut rule = vec![Span::text(g.tr(&self.analysis.definition_key()))];
        let own = maker.own_settings(self.analysis);
        if !own.is_empty() {
            rule.push(Span::text(" "));
            rule.push(Span::strong(own));
        }
        let mut blocks = vec![Block::heading(level, title), Block::Small { spans: rule }];
        if g.options.version == Version::Full && !self.counts.is_empty() {
            blocks.push(Block::paragraph(self.counts.join(" ")));
        }
        blocks.extend(tables);
        blocks
    }
}

impl Maker<'_, '_> {
    /// The word of a key of this annex.
    pub fn word(&self, key: &str) -> String {
        self.g.tr(&format!("report-analyses-{key}"))
    }

    /// A column of text.
    pub fn column(&self, key: &str, width: f64) -> Column {
        Column::new(self.word(key), width)
    }

    /// The column that names the row.
    pub fn first(&self, key: &str, width: f64) -> Column {
        self.column(key, width).row_header()
    }

    /// A column of numbers.
    pub fn number(&self, key: &str) -> Column {
        self.column(key, 0.0).aligned(Align::Right)
    }

    /// A fact with its date.
    pub fn fact(&self, event: &EventRef) -> Cell {
        let Some(row) = self.g.case.events.get(event.id) else { return Cell::text("–") };
        let date = capitalised(&self.g.fact_short_date(row));
        Cell::spans(vec![self.g.fact_link(row), Span::text(format!(" {date}"))])
    }

    /// A fact with its date, where there is one.
    pub fn optional_fact(&self, event: Option<&EventRef>) -> Cell {
        event.map_or_else(|| Cell::text("–"), |event| self.fact(event))
    }

    /// What a fact says.
    pub fn told(&self, event: &EventRef) -> Cell {
        let row = self.g.case.events.get(event.id);
        row.map_or_else(|| Cell::text("–"), |row| Cell::text(sentence(&told(self.g, row))))
    }

    /// Facts by their numbers.
    pub fn facts<'e>(&self, events: impl IntoIterator<Item = &'e EventRef>) -> Cell {
        let links = self.g.fact_links(events.into_iter().map(|event| event.id));
        if links.is_empty() { Cell::text("–") } else { Cell::spans(links) }
    }

    /// A party by name.
    pub fn party(&self, code: &str) -> Cell {
        Cell::text(capitalised(&self.g.names.party(code)))
    }

    /// Parties by name.
    pub fn parties(&self, codes: &[String]) -> Cell {
        if codes.is_empty() {
            Cell::text("–")
        } else {
            Cell::text(capitalised(&self.g.parties(codes)))
        }
    }

    /// An organisation of the index by name.
    pub fn organisation(&self, organisation: OrganisationRef) -> String {
        capitalised(&self.g.names.party(self.index.parties.code(organisation)))
    }

    /// A date as this version tells it.
    pub fn date(&self, date: Option<&EdtfDate>) -> Cell {
        Cell::text(
            date.map_or_else(|| "–".to_owned(), |date| capitalised(&self.g.short_date(date))),
        )
    }

    /// 'zeker' or 'mogelijk'.
    pub fn likelihood(&self, likelihood: Likelihood) -> Cell {
        Cell::text(self.g.tr(match likelihood {
            Likelihood::Certainly => "analysis-likelihood-certainly",
            Likelihood::Possibly => "analysis-likelihood-possibly",
            Likelihood::No => "analysis-likelihood-no",
        }))
    }

    /// '3', 'zeker 3, mogelijk 5': a count with its doubt.
    pub fn count(&self, count: Count) -> String {
        if count.certain == count.possible {
            return count.certain.to_string();
        }
        if count.certain == 0 {
            let values = [("possible", count.possible.into())];
            return self.g.tr_with("report-analyses-only-possible", &values);
        }
        let values = [("certain", count.certain.into()), ("possible", count.possible.into())];
        self.g.tr_with("analysis-count-range", &values)
    }

    /// A sentence with a count.
    pub fn counted(&self, key: &str, count: usize) -> String {
        self.g.tr_with(&format!("report-analyses-{key}"), &[("count", count.into())])
    }

    /// '406–721', 'ten minste 3': days with what is not sure; months or years in a version whose
    /// dates are no finer than that.
    pub fn days(&self, least: Option<i64>, most: Option<i64>) -> Cell {
        let (unit, per) = match self.g.rules.dates {
            Fineness::Exact => ("", 1.0),
            Fineness::Month => ("months", 30.44),
            Fineness::Year => ("years", 365.25),
        };
        #[expect(clippy::cast_possible_truncation, reason = "fewer than the days")]
        let least = least.map(|days| (days as f64 / per).floor() as i64);
        #[expect(clippy::cast_possible_truncation, reason = "fewer than the days")]
        let most = most.map(|days| (days as f64 / per).ceil() as i64);
        let number = match (least, most) {
            (Some(least), Some(most)) if least == most => least.to_string(),
            (Some(least), Some(most)) => format!("{least}–{most}"),
            (Some(least), None) => {
                self.g.tr_with("report-analysis-at-least", &[("days", least.into())])
            }
            (None, Some(most)) => {
                self.g.tr_with("report-analysis-at-most", &[("days", most.into())])
            }
            (None, None) => return Cell::text("–"),
        };
        if unit.is_empty() {
            return Cell::text(number);
        }
        Cell::text(format!("{number} {}", self.word(unit)))
    }

    /// What the whole annex is limited to; empty when to nothing.
    pub fn scope(&self) -> String {
        let settings = self.settings;
        let mut words = Vec::new();
        if let Some(period) = &settings.period {
            let period = self.g.short_date(period).into();
            words.push(self.g.tr_with("finding-basis-period", &[("period", period)]));
        }
        for (key, codes) in [
            ("finding-basis-organisations", &settings.organisations),
            ("finding-basis-clients", &settings.clients),
        ] {
            if !codes.is_empty() {
                words.push(self.g.tr_with(key, &[("names", self.g.parties(codes).into())]));
            }
        }
        if words.is_empty() {
            return String::new();
        }
        let words = words.join("; ");
        self.g.tr_with("report-analyses-limited", &[("what", words.into())])
    }

    // What was set for one analysis; empty when it has no setting of its own.
    fn own_settings(&self, analysis: Analysis) -> String {
        let settings = self.settings;
        let set = match analysis {
            Analysis::UnansweredSignals => match settings.days {
                Some(days) => {
                    self.g.tr_with("finding-basis-days", &[("days", i64::from(days).into())])
                }
                None => self.word("ever"),
            },
            Analysis::ChildContact | Analysis::SightGaps => match settings.school_apart {
                true => self.word("school-apart"),
                false => self.g.tr("finding-basis-school-not-apart"),
            },
            Analysis::Recurrence => {
                let count = settings.recurrence.into();
                self.g.tr_with("finding-basis-recurrence", &[("count", count)])
            }
            _ => return String::new(),
        };
        self.g.tr_with("report-analyses-set", &[("what", set.into())])
    }
}
