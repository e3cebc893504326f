//! A row of the exchange table as an event.

use super::dates::{DateReading, read_date, read_edtf};
use super::draft::ImportDraft;
use super::headings::EventColumn as C;
use super::layout::Layout;
use super::list::split_list;
use super::mapping::Mapping;
use super::notice::Notice;
use super::parties::Parties;
use super::places::{Place, parse_places};
use super::sheet::SheetRow;
use super::temp_ids::TempIds;
use crate::model::date::EdtfDate;
use crate::model::keyword::normalise;
use crate::model::{Answer, Basis, Certainty, Event, EventKind, RecordKind, SIGNAL_TYPES, Span};
use std::borrow::Cow;
use std::collections::HashSet;

/// An event read from a row, what it refers to still by name.
pub(crate) struct EventRow {
    /// The row in the file.
    pub number: usize,
    /// The event; its id and references are still to be settled.
    pub event: Event,
    /// The events it responds to, by code.
    pub responds_to: Vec<String>,
    /// Where it stands in sources.
    pub places: Vec<Place>,
}

/// What reading rows needs and fills.
pub(crate) struct RowReader<'a> {
    /// Where the columns stand.
    pub layout: &'a Layout,
    /// Words to other words.
    pub mapping: &'a Mapping,
    /// The organisation whose chronology it is, by code.
    pub organisation: Option<String>,
    /// Whether the file is a whole case, in which nothing is left to be understood.
    pub exact: bool,
    /// Whether the file has a table of citations, which says more than the `source` column.
    pub cited_apart: bool,
    /// Signal types that the case adds.
    pub signals: HashSet<String>,
    /// Organisations and persons.
    pub parties: Parties,
    /// Temporary ids.
    pub ids: TempIds,
    /// The date of the row before.
    pub previous: Option<EdtfDate>,
}

impl RowReader<'_> {
    /// Reads a row; none when it cannot be used, which the draft then says.
    pub(crate) fn read(&mut self, row: &SheetRow, draft: &mut ImportDraft) -> Option<EventRow> {
        let mut event = Event::default();
        self.read_texts(row, &mut event);
        self.read_date(row, &mut event, draft);
        if event.when.is_none()
            && event.date_phrase.trim().is_empty()
            && event.summary.trim().is_empty()
            && event.text.trim().is_empty()
            && event.title.trim().is_empty()
        {
            draft.reject(RecordKind::Event, row.number, Notice::new("import-row-empty"));
            return None;
        }
        if !self.exact {
            if event.when.is_none() && event.date_phrase.trim().is_empty() {
                self.warn(row, C::When, Notice::new("import-no-date"), draft);
            }
            if event.summary.trim().is_empty() {
                self.warn(row, C::Summary, Notice::new("import-no-summary"), draft);
            }
        }
        self.read_kind(row, &mut event, draft);
        self.read_answers(row, &mut event, draft);
        self.read_lists(row, &mut event, draft);
        let places = parse_places(&self.layout.text(row, C::Source));
        let responds_to = split_list(&self.layout.text(row, C::RespondsTo));
        Some(EventRow { number: row.number, event, responds_to, places })
    }

    fn warn(&self, row: &SheetRow, column: C, notice: Notice, draft: &mut ImportDraft) {
        draft.warn(RecordKind::Event, row.number, column.name(), notice);
    }

    /// A word in a cell, without the spaces around it.
    fn word<'a>(&self, row: &'a SheetRow, column: C) -> Cow<'a, str> {
        match self.layout.text(row, column) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        }
    }

    /// A text in a cell: a whole case's as it stands, another's without the spaces around it.
    fn prose(&self, row: &SheetRow, column: C) -> String {
        if self.exact {
            self.layout.text(row, column).into_owned()
        } else {
            self.word(row, column).into_owned()
        }
    }

    fn read_texts(&self, row: &SheetRow, event: &mut Event) {
        event.code = self.word(row, C::Id).into_owned();
        event.key = self.word(row, C::Key).into_owned();
        event.title = self.prose(row, C::Title);
        event.key_moment = self.prose(row, C::KeyMoment);
        event.date_phrase = self.prose(row, C::DatePhrase);
        event.summary = self.prose(row, C::Summary);
        event.text = self.prose(row, C::Text);
        event.child_said = self.prose(row, C::ChildSaid);
        event.chapter = self.prose(row, C::Chapter);
        event.note = self.prose(row, C::Note);
    }

    fn read_date(&mut self, row: &SheetRow, event: &mut Event, draft: &mut ImportDraft) {
        let (column, cell) = self.date_cell(row);
        if self.exact {
            event.set_when(read_edtf(&cell));
            if event.when.is_none() && !cell.is_empty() {
                self.keep_unread(row, column, &cell, event, draft);
            }
            self.previous.clone_from(&event.when);
            return;
        }
        let phrase = event.date_phrase.trim().to_owned();
        let text = if cell.is_empty() { phrase.clone() } else { cell.clone() };
        if text.is_empty() {
            return;
        }
        let DateReading { when, from_words, notice } = read_date(&text, self.previous.as_ref());
        match (&when, notice) {
            (None, _) if !cell.is_empty() => self.keep_unread(row, column, &cell, event, draft),
            (_, Some(notice)) => {
                let column = if cell.is_empty() { C::DatePhrase } else { column };
                self.warn(row, column, notice, draft);
            }
            _ => {}
        }
        if when.is_some() {
            if from_words && phrase.is_empty() {
                event.date_phrase = text;
            }
            event.set_when(when);
            self.previous.clone_from(&event.when);
            self.check_bounds(row, event, draft);
        }
    }

    /// The text of the date, put together where a table has it in several columns.
    fn date_cell(&self, row: &SheetRow) -> (C, String) {
        let mut column = C::When;
        let mut cell = self.word(row, C::When).into_owned();
        if cell.is_empty() {
            let (start, end) = (self.word(row, C::Start), self.word(row, C::End));
            column = C::Start;
            let edtf = |text: &str| read_date(text, None).when;
            cell = match (start.is_empty(), end.is_empty()) {
                (true, true) => String::new(),
                (false, true) => start.into_owned(),
                (true, false) => edtf(&end).map_or(end.into_owned(), |end| format!("../{end}")),
                (false, false) => match (edtf(&start), edtf(&end)) {
                    (Some(start), Some(end)) if start == end => start.as_str().to_owned(),
                    (Some(start), Some(end)) => format!("{start}/{end}"),
                    _ => format!("{start} tot {end}"),
                },
            };
        }
        let time = self.word(row, C::Time);
        if !time.is_empty() && !cell.contains(['/', '[', 'T', ':']) {
            let clock = time.replace(['.', 'u'], ":");
            let clock = clock.split_whitespace().next().unwrap_or_default().trim_end_matches(':');
            let day = read_date(&cell, None).when;
            let moment = day.and_then(|day| read_edtf(&format!("{day} {clock:0>5}")));
            cell = moment.map_or_else(|| format!("{cell} {time}"), |when| when.as_str().to_owned());
        }
        (column, cell)
    }

    /// A date that cannot be read stays as the phrase of the source.
    fn keep_unread(
        &self,
        row: &SheetRow,
        column: C,
        cell: &str,
        event: &mut Event,
        draft: &mut ImportDraft,
    ) {
        let phrase = event.date_phrase.trim();
        event.date_phrase = match phrase {
            "" => cell.to_owned(),
            phrase if phrase == cell => phrase.to_owned(),
            phrase => format!("{phrase} ({cell})"),
        };
        self.warn(row, column, Notice::new("import-date-unreadable").with("text", cell), draft);
    }

    /// The reference tables carry the bounds they expect.
    fn check_bounds(&self, row: &SheetRow, event: &Event, draft: &mut ImportDraft) {
        let bounds = [(C::Earliest, event.earliest), (C::Latest, event.latest)];
        for (column, minute) in bounds {
            let expected = self.word(row, column);
            if expected.is_empty() || !self.layout.has(column) {
                continue;
            }
            let day = minute
                .map(|minute| crate::model::date::Day(minute.div_euclid(24 * 60)).to_string());
            if day.as_deref() != Some(&expected) {
                let notice = Notice::new("import-bound-differs")
                    .with("expected", &expected)
                    .with("found", day.as_deref().unwrap_or("–"));
                self.warn(row, column, notice, draft);
            }
        }
    }

    fn read_kind(&self, row: &SheetRow, event: &mut Event, draft: &mut ImportDraft) {
        let word = self.word(row, C::Kind);
        event.kind = EventKind::from_keyword(self.mapping.kind(&word));
        if word.is_empty() && !self.exact {
            event.kind = EventKind::Other(UNSPECIFIED.into());
        } else if !event.kind.is_known() && &*word != UNSPECIFIED && !word.is_empty() {
            self.warn(row, C::Kind, Notice::new("import-kind-unknown").with("kind", &word), draft);
        }
        let period = || event.when.as_ref().is_some_and(|when| when.as_str().contains('/'));
        let span = self.word(row, C::Span);
        event.span = match Span::from_keyword(&span) {
            Some(span) => span,
            None if span.is_empty() => {
                if period() {
                    Span::Period
                } else {
                    Span::Moment
                }
            }
            None => {
                self.unknown_word(row, C::Span, &span, draft);
                Span::default()
            }
        };
        let basis = self.word(row, C::Basis);
        event.basis = Basis::from_keyword(&basis).unwrap_or_else(|| {
            if !basis.is_empty() {
                self.unknown_word(row, C::Basis, &basis, draft);
            }
            Basis::default()
        });
        let certainty = self.word(row, C::Certainty);
        event.certainty = Certainty::from_keyword(&certainty).unwrap_or_else(|| {
            if !certainty.is_empty() {
                self.unknown_word(row, C::Certainty, &certainty, draft);
            }
            Certainty::default()
        });
        event.position = self.word(row, C::Position).parse().unwrap_or(0);
        event.out_of_scope = matches!(
            normalise(&self.word(row, C::OutOfScope)).as_str(),
            "ja" | "yes" | "true" | "waar" | "1" | "x" | "j" | "y"
        );
    }

    fn unknown_word(&self, row: &SheetRow, column: C, word: &str, draft: &mut ImportDraft) {
        self.warn(row, column, Notice::new("import-word-unknown").with("word", word), draft);
    }

    fn read_answers(&self, row: &SheetRow, event: &mut Event, draft: &mut ImportDraft) {
        // A contact of which the table does not say whether the child was seen: unknown, not no.
        let contact =
            matches!(event.kind, EventKind::ChildContact | EventKind::HomeVisit | EventKind::Check);
        let unsaid = if contact { Answer::Unknown } else { Answer::NotApplicable };
        let mut read = |column: C| {
            let cell = self.word(row, column);
            if cell.is_empty() {
                return unsaid;
            }
            read_answer(&cell).unwrap_or_else(|| {
                self.unknown_word(row, column, &cell, draft);
                Answer::Unknown
            })
        };
        event.child_seen = read(C::ChildSeen);
        event.seen_without_parents = read(C::SeenWithoutParents);
        event.spoken_alone = read(C::SpokenAlone);
    }

    fn read_lists(&mut self, row: &SheetRow, event: &mut Event, draft: &mut ImportDraft) {
        event.from = self.read_parties(row, C::From, draft);
        if event.from.is_empty()
            && let Some(code) = &self.organisation
        {
            event.from = vec![code.clone()];
        }
        event.to = self.read_parties(row, C::To, draft);
        event.actors = self.read_parties(row, C::Actors, draft);
        event.about = self.read_parties(row, C::About, draft);
        event.shared_with = self.read_parties(row, C::SharedWith, draft);
        event.not_informed = self.read_parties(row, C::NotInformed, draft);
        event.norms = split_list(&self.layout.text(row, C::Norms));
        event.life_domains = split_list(&self.layout.text(row, C::LifeDomains));
        event.signals = split_list(&self.layout.text(row, C::Signals));
        if self.exact {
            return;
        }
        for domain in &mut event.life_domains {
            *domain = normalise(domain);
        }
        for signal in &mut event.signals {
            let keyword = normalise(signal);
            if SIGNAL_TYPES.contains(&keyword.as_str()) || self.signals.contains(&keyword) {
                *signal = keyword;
            } else {
                let notice = Notice::new("import-signal-unknown").with("signal", signal.as_str());
                draft.warn(RecordKind::Event, row.number, C::Signals.name(), notice);
            }
        }
    }

    fn read_parties(&mut self, row: &SheetRow, column: C, draft: &mut ImportDraft) -> Vec<String> {
        let cell = self.layout.text(row, column);
        if cell.trim().is_empty() {
            return Vec::new();
        }
        let mut words = split_list(&cell);
        if self.exact {
            return words;
        }
        // Lines and commas divide too, the latter only between parties that are known.
        words =
            words.iter().flat_map(|word| word.lines()).map(|word| word.trim().to_owned()).collect();
        if let [word] = words.as_slice()
            && word.contains(',')
            && !self.parties.knows(word)
            && word.split(',').all(|part| self.parties.knows(part.trim()))
        {
            words = word.split(',').map(|part| part.trim().to_owned()).collect();
        }
        let mut codes = Vec::with_capacity(words.len());
        for word in words.iter().filter(|word| !word.is_empty()) {
            let code = self.parties.resolve(word, column, self.mapping, &mut self.ids, draft);
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }
}

/// The kind of a fact of which the table does not say what kind it is.
const UNSPECIFIED: &str = "onbekend";

/// An answer as people and programs write it.
pub(crate) fn read_answer(word: &str) -> Option<Answer> {
    match normalise(word.trim_end_matches(['.', '!'])).as_str() {
        "ja" | "j" | "yes" | "y" | "true" | "waar" | "1" | "x" => Some(Answer::Yes),
        "nee" | "n" | "neen" | "no" | "niet" | "false" | "onwaar" | "0" => Some(Answer::No),
        "onbekend" | "?" | "unknown" | "onb" => Some(Answer::Unknown),
        "nvt" | "n.v.t" | "niet_van_toepassing" | "n/a" | "na" => Some(Answer::NotApplicable),
        _ => None,
    }
}
