//! The plan for a table of events: references settled, duplicates counted, codes given.

use super::ExchangeError;
use super::draft::ImportDraft;
use super::event_row::{EventRow, RowReader};
use super::headings::EventColumn as C;
use super::layout::Layout;
use super::notice::Notice;
use super::places::Place;
use super::plan::Progress;
use super::sheet::Sheet;
use super::sources::Sources;
use super::temp_ids::TempIds;
use crate::model::{CaseData, Citation, Entity as _, Event, Id, Record, RecordKind};
use std::collections::{BTreeSet, HashMap, HashSet};

/// How many rows are read before their number is told again.
const ROWS_BETWEEN_REPORTS: usize = 200;

/// What the plan of events leaves for the tables that refer to them.
pub(crate) struct PlannedEvents {
    /// Ids by code, and by short name or row where that tells events apart.
    pub ids: HashMap<String, i64>,
    /// The citations, by event id.
    pub citations: Vec<(i64, Vec<Place>)>,
}

/// Plans the events of a sheet; their citations follow from [`plan_citations`].
///
/// # Errors
/// When `progress` stopped it.
pub(crate) fn plan_events(
    data: &CaseData,
    sheet: &Sheet,
    layout: &Layout,
    reader: &mut RowReader<'_>,
    draft: &mut ImportDraft,
    progress: Progress<'_>,
) -> Result<PlannedEvents, ExchangeError> {
    let mut ids = Names::of(data);
    let mut rows = Vec::new();
    let read_from = sheet.rows.get(layout.first_row..).unwrap_or_default();
    for (done, row) in read_from.iter().enumerate() {
        if done % ROWS_BETWEEN_REPORTS == 0 && !progress(done, read_from.len()) {
            return Err(ExchangeError::Cancelled);
        }
        let Some(mut read) = reader.read(row, draft) else { continue };
        let temp = reader.ids.next();
        let own_row = layout.text(row, C::Row).trim().to_owned();
        read.event.id = Id::new(ids.name(&read.event, &own_row, temp));
        rows.push((read, temp));
    }
    let mut planner = Planner::of(data, layout, reader);
    let mut citations = Vec::new();
    let mut drafts = Vec::new();
    for (mut row, temp) in rows {
        row.event.responds_to = ids.references(&row, draft);
        let wanted = row.event.id.value();
        let event = std::mem::take(&mut row.event);
        let Some(event) = planner.settle(event, wanted, temp, &row, draft) else { continue };
        citations.push((event.id.value(), row.places));
        drafts.push(Record::Event(event));
        draft.imported += 1;
    }
    draft.changes.append(&mut drafts);
    Ok(PlannedEvents { ids: ids.codes, citations })
}

/// Plans the citations of planned events; those that a table of citations brings are left to it.
pub(crate) fn plan_citations(
    citations: Vec<(i64, Vec<Place>)>,
    elsewhere: &HashSet<(i64, String, String)>,
    sources: &mut Sources,
    ids: &mut TempIds,
    draft: &mut ImportDraft,
) {
    let mut records = Vec::new();
    for (event, places) in citations {
        for place in places {
            let key = (event, place.source, place.locator);
            if elsewhere.contains(&key) {
                continue;
            }
            let place = Place { source: key.1, locator: key.2 };
            let source = sources.resolve(&place, ids, draft);
            records.push(Record::Citation(Citation {
                id: Id::new(ids.next()),
                source,
                event: Id::new(event),
                locator: place.locator,
                ..Citation::default()
            }));
        }
    }
    draft.changes.append(&mut records);
}

/// The names by which rows refer to events.
struct Names {
    codes: HashMap<String, i64>,
    keys: HashMap<String, i64>,
}

impl Names {
    fn of(data: &CaseData) -> Self {
        let mut names = Self { codes: HashMap::new(), keys: HashMap::new() };
        for event in &data.events {
            names.add(&event.code, &event.key, event.id.value());
        }
        names
    }

    fn add(&mut self, code: &str, key: &str, id: i64) {
        if !code.is_empty() {
            self.codes.entry(code.to_owned()).or_insert(id);
        }
        if !key.is_empty() {
            self.keys.entry(key.to_owned()).or_insert(id);
        }
    }

    /// Names an event of the file; its code may be that of an event there is.
    fn name(&mut self, event: &Event, row: &str, temp: i64) -> i64 {
        let id = if event.code.is_empty() {
            temp
        } else {
            *self.codes.entry(event.code.clone()).or_insert(temp)
        };
        if !event.key.is_empty() {
            self.keys.entry(event.key.clone()).or_insert(id);
        }
        if !row.is_empty() {
            self.codes.insert(format!("#{row}"), id);
        }
        id
    }

    fn references(&self, row: &EventRow, draft: &mut ImportDraft) -> Vec<Id<Event>> {
        let mut ids = Vec::with_capacity(row.responds_to.len());
        for code in &row.responds_to {
            match self.codes.get(code).or_else(|| self.keys.get(code)) {
                Some(id) => ids.push(Id::new(*id)),
                None => draft.warn(
                    RecordKind::Event,
                    row.number,
                    C::RespondsTo.name(),
                    Notice::new("import-event-unknown").with("event", code),
                ),
            }
        }
        ids
    }
}

/// Decides row by row what is new.
struct Planner<'a> {
    layout: &'a Layout,
    exact: bool,
    /// The columns of the file in which events are compared, with their fields.
    compared: Vec<(&'static str, usize)>,
    compare_places: bool,
    prefix: String,
    by_code: HashMap<String, &'a Event>,
    places: HashMap<i64, Vec<Place>>,
    /// The first row of the file with each code.
    seen: HashMap<String, (usize, Event, Vec<Place>)>,
    /// Date, text and organisation of facts without a number.
    unnumbered: HashSet<String>,
    next_number: HashMap<String, u64>,
    next_position: i64,
}

impl<'a> Planner<'a> {
    fn of(data: &'a CaseData, layout: &'a Layout, reader: &RowReader<'_>) -> Self {
        let mut places: HashMap<i64, Vec<Place>> = HashMap::new();
        for citation in &data.citations {
            if let Some(source) = data.sources.get(citation.source) {
                places
                    .entry(citation.event.value())
                    .or_default()
                    .push(Place { source: source.code.clone(), locator: citation.locator.clone() });
            }
        }
        let prefix = reader.organisation.clone().unwrap_or_else(|| "G".to_owned());
        let field_of = |column: &C| {
            let wanted = if *column == C::Id { "code" } else { column.name() };
            Event::COLUMNS.iter().position(|field| field.name == wanted)
        };
        let compared = C::ALL
            .iter()
            .filter(|column| layout.has(**column) && **column != C::Position)
            .filter_map(|column| Some((column.name(), field_of(column)?)))
            // The bounds follow from the date.
            .filter(|(name, _)| *name != C::Earliest.name() && *name != C::Latest.name())
            .collect();
        Self {
            compared,
            compare_places: layout.has(C::Source) && !reader.cited_apart,
            layout,
            exact: reader.exact,
            prefix,
            by_code: data.events.iter().map(|event| (event.code.clone(), event.as_ref())).collect(),
            places,
            seen: HashMap::new(),
            unnumbered: data.events.iter().map(|event| unnumbered_key(event)).collect(),
            next_number: HashMap::new(),
            next_position: data.events.iter().map(|event| event.position).max().unwrap_or(0) + 1,
        }
    }

    /// The event to put, or none when it is a duplicate or has to be rejected.
    fn settle(
        &mut self,
        mut event: Event,
        wanted: i64,
        temp: i64,
        row: &EventRow,
        draft: &mut ImportDraft,
    ) -> Option<Event> {
        if event.code.is_empty() && !self.exact {
            if !self.unnumbered.insert(unnumbered_key(&event)) {
                draft.duplicates += 1;
                return None;
            }
            event.code = self.new_code();
        } else if !event.code.is_empty() {
            if let Some(known) = self.by_code.get(&event.code).copied() {
                let places = self.places.get(&known.id.value()).cloned().unwrap_or_default();
                let differing = self.differing(known, &places, &event, &row.places);
                self.refuse(&event.code, &differing, "import-id-in-case", row, draft);
                return None;
            }
            if let Some((first, known, places)) = self.seen.get(&event.code) {
                let differing = self.differing(known, places, &event, &row.places);
                let first = *first;
                if differing.is_empty() {
                    draft.duplicates += 1;
                } else {
                    let notice = Notice::new("import-id-twice")
                        .with("id", &event.code)
                        .with("first", first)
                        .with("columns", differing.join(", "));
                    draft.reject(RecordKind::Event, row.number, notice);
                }
                return None;
            }
            self.seen.insert(event.code.clone(), (row.number, event.clone(), row.places.clone()));
        }
        event.id = Id::new(if wanted < 0 { wanted } else { temp });
        if !self.layout.has(C::Position) {
            event.position = self.next_position;
            self.next_position += 1;
        }
        Some(event)
    }

    fn refuse(
        &self,
        code: &str,
        differing: &[&str],
        key: &'static str,
        row: &EventRow,
        draft: &mut ImportDraft,
    ) {
        if differing.is_empty() {
            draft.duplicates += 1;
        } else {
            let notice = Notice::new(key).with("id", code).with("columns", differing.join(", "));
            draft.reject(RecordKind::Event, row.number, notice);
        }
    }

    /// The columns of the file in which two events with the same number differ.
    fn differing(
        &self,
        known: &Event,
        known_places: &[Place],
        event: &Event,
        places: &[Place],
    ) -> Vec<&'static str> {
        let mut differing: Vec<&'static str> = Vec::new();
        let (known_values, values) = (known.to_values(), event.to_values());
        if known_values.get(1..) != values.get(1..) {
            for (name, field) in &self.compared {
                if known_values.get(*field) != values.get(*field) {
                    differing.push(name);
                }
            }
        }
        if self.compare_places {
            let each_once = |places: &[Place]| places.iter().cloned().collect::<BTreeSet<_>>();
            if each_once(known_places) != each_once(places) {
                differing.push(C::Source.name());
            }
        }
        // A date read from words was kept as words where the file has no column for them.
        if event.when != known.when && !differing.contains(&C::When.name()) {
            differing.push(C::When.name());
        }
        differing
    }

    fn new_code(&mut self) -> String {
        let next = self.next_number.entry(self.prefix.clone()).or_insert(1);
        loop {
            let code = format!("{}-{:03}", self.prefix, *next);
            *next += 1;
            let taken = self.by_code.contains_key(&code) || self.seen.contains_key(&code);
            if !taken {
                return code;
            }
        }
    }
}

/// What tells facts without a number apart: date, text and who it comes from.
fn unnumbered_key(event: &Event) -> String {
    let when = event.when.as_ref().map_or(event.date_phrase.trim(), |when| when.as_str());
    let summary: Vec<&str> = event.summary.split_whitespace().collect();
    format!("{when}\u{1}{}\u{1}{}", summary.join(" "), event.from.join(";"))
}
