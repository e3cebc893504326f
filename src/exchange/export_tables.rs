//! A case as tables of text: the exchange table of events, and a table per other kind of record.
//! What is written here is what the import reads back, to the letter.

use super::headings::EventColumn as C;
use super::list::join_list;
use super::names::RecordNames;
use super::places::{format_places, parse_places};
use crate::model::{CaseData, Column, Event, Record, RecordKind, Value};
use std::collections::HashMap;

/// A table ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextTable {
    /// What it holds; events are the exchange table.
    pub kind: RecordKind,
    /// The headings.
    pub headings: Vec<&'static str>,
    /// The rows, as wide as the headings.
    pub rows: Vec<Vec<String>>,
}

/// The columns of the exchange table as they are written.
const EVENT_COLUMNS: [C; 30] = [
    C::Title,
    C::KeyMoment,
    C::Id,
    C::Key,
    C::When,
    C::DatePhrase,
    C::Span,
    C::Basis,
    C::From,
    C::To,
    C::Kind,
    C::Actors,
    C::About,
    C::Signals,
    C::ChildSeen,
    C::SeenWithoutParents,
    C::SpokenAlone,
    C::SharedWith,
    C::NotInformed,
    C::Summary,
    C::Norms,
    C::RespondsTo,
    C::Chapter,
    C::Source,
    C::Certainty,
    C::LifeDomains,
    C::ChildSaid,
    C::Text,
    C::Note,
    C::OutOfScope,
];

/// Everything a case holds, the exchange table of events first; other tables only if they hold
/// something.
#[must_use]
pub fn case_tables(data: &CaseData) -> Vec<TextTable> {
    let names = RecordNames::of(data);
    let places = EventPlaces::of(data);
    let mut tables = vec![event_table(data, &names, &places)];
    for kind in RecordKind::ALL.iter().copied() {
        let wanted = match kind {
            RecordKind::Event => false,
            RecordKind::Citation => places.need_table,
            _ => data.count(kind) > 0,
        };
        if wanted {
            tables.push(record_table(data, kind, &names));
        }
    }
    tables
}

/// The places of the events in sources, and whether the `source` column can say all of it.
struct EventPlaces<'a> {
    of_event: HashMap<i64, Vec<(&'a str, &'a str)>>,
    need_table: bool,
}

impl<'a> EventPlaces<'a> {
    fn of(data: &'a CaseData) -> Self {
        let codes: HashMap<i64, &str> =
            data.sources.iter().map(|source| (source.id.value(), source.code.as_str())).collect();
        let mut of_event: HashMap<i64, Vec<(&str, &str)>> = HashMap::new();
        let mut need_table = false;
        for citation in &data.citations {
            let source = codes.get(&citation.source.value()).copied().unwrap_or_default();
            let plain = citation.quotation.is_empty()
                && !citation.contradicts
                && citation.note.is_empty()
                && !source.is_empty();
            need_table |= !plain;
            of_event.entry(citation.event.value()).or_default().push((source, &citation.locator));
        }
        // A code that two sources share says nothing.
        let mut unique: Vec<&str> = codes.values().copied().collect();
        unique.sort_unstable();
        need_table |= unique.windows(2).any(|pair| pair.first() == pair.last());
        for places in of_event.values_mut().filter(|places| !comes_back(places)) {
            // The table has them all; the column keeps those that it can say.
            need_table = true;
            places.retain(|place| comes_back(&[*place]));
        }
        Self { of_event, need_table }
    }

    fn cell(&self, event: &Event) -> String {
        self.of_event
            .get(&event.id.value())
            .map_or_else(String::new, |places| format_places(places))
    }
}

/// Whether places written in a cell are read back as they are.
fn comes_back(places: &[(&str, &str)]) -> bool {
    let read = parse_places(&format_places(places));
    read.iter()
        .map(|place| (place.source.as_str(), place.locator.as_str()))
        .eq(places.iter().copied())
}

fn event_table(data: &CaseData, names: &RecordNames, places: &EventPlaces<'_>) -> TextTable {
    let mut events: Vec<_> = data.events.iter().collect();
    events.sort_by_key(|event| (event.position, event.id));
    let in_order = (1..).zip(&events).all(|(position, event)| event.position == position);
    let in_id_order = events.is_sorted_by_key(|event| event.id);
    let with_position = !in_order || !in_id_order;
    if with_position {
        events.sort_by_key(|event| event.id);
    }
    let mut columns = EVENT_COLUMNS.to_vec();
    if with_position {
        columns.push(C::Position);
    }
    if names.needs_rows(RecordKind::Event) {
        columns.insert(0, C::Row);
    }
    TextTable {
        kind: RecordKind::Event,
        headings: columns.iter().map(|column| column.name()).collect(),
        rows: events
            .iter()
            .map(|event| {
                columns.iter().map(|column| event_cell(event, *column, names, places)).collect()
            })
            .collect(),
    }
}

fn event_cell(event: &Event, column: C, names: &RecordNames, places: &EventPlaces<'_>) -> String {
    let list = |items: &[String]| join_list(items.iter().map(String::as_str));
    match column {
        C::Title => event.title.clone(),
        C::KeyMoment => event.key_moment.clone(),
        C::Id => event.code.clone(),
        C::Key => event.key.clone(),
        C::When => event.when.as_ref().map_or_else(String::new, ToString::to_string),
        C::DatePhrase => event.date_phrase.clone(),
        C::Span => event.span.keyword().to_owned(),
        C::Basis => event.basis.keyword().to_owned(),
        C::From => list(&event.from),
        C::To => list(&event.to),
        C::Kind => event.kind.keyword().to_owned(),
        C::Actors => list(&event.actors),
        C::About => list(&event.about),
        C::Signals => list(&event.signals),
        C::ChildSeen => event.child_seen.keyword().to_owned(),
        C::SeenWithoutParents => event.seen_without_parents.keyword().to_owned(),
        C::SpokenAlone => event.spoken_alone.keyword().to_owned(),
        C::SharedWith => list(&event.shared_with),
        C::NotInformed => list(&event.not_informed),
        C::Summary => event.summary.clone(),
        C::Norms => list(&event.norms),
        C::RespondsTo => {
            let codes: Vec<String> = event
                .responds_to
                .iter()
                .map(|id| names.name(RecordKind::Event.table(), id.value()))
                .collect();
            join_list(codes.iter().map(String::as_str))
        }
        C::Chapter => event.chapter.clone(),
        C::Source => places.cell(event),
        C::Certainty => event.certainty.keyword().to_owned(),
        C::LifeDomains => list(&event.life_domains),
        C::ChildSaid => event.child_said.clone(),
        C::Text => event.text.clone(),
        C::Note => event.note.clone(),
        C::OutOfScope => yes_no(event.out_of_scope),
        C::Position => event.position.to_string(),
        C::Row => event.id.to_string(),
        C::Earliest | C::Latest | C::Start | C::End | C::Time => String::new(),
    }
}

fn yes_no(yes: bool) -> String {
    if yes { "ja" } else { "nee" }.to_owned()
}

fn record_table(data: &CaseData, kind: RecordKind, names: &RecordNames) -> TextTable {
    let with_rows = names.needs_rows(kind);
    let columns = kind.columns().get(1..).unwrap_or_default();
    let mut headings: Vec<&'static str> = columns.iter().map(|column| column.name).collect();
    if with_rows {
        headings.insert(0, "row");
    }
    let row = |record: &Record| {
        let values = record.to_values();
        let cells = columns
            .iter()
            .zip(values.iter().skip(1))
            .map(|(column, value)| record_cell(column, value, names));
        with_rows.then(|| record.id().to_string()).into_iter().chain(cells).collect()
    };
    TextTable { kind, headings, rows: data.records(kind).iter().map(row).collect() }
}

fn record_cell(column: &Column, value: &Value, names: &RecordNames) -> String {
    let shape = column.shape;
    match (value, shape.references) {
        (Value::Null, _) => String::new(),
        (Value::Integer(id), Some(table)) => names.name(table, *id),
        (Value::Integer(flag), None) if shape.boolean => yes_no(*flag != 0),
        (Value::Integer(number), None) => number.to_string(),
        (Value::Text(list), Some(table)) => {
            let ids: Vec<i64> = serde_json::from_str(list).unwrap_or_default();
            let codes: Vec<String> = ids.iter().map(|id| names.name(table, *id)).collect();
            join_list(codes.iter().map(String::as_str))
        }
        (Value::Text(list), None) if shape.list => {
            let items: Vec<String> = serde_json::from_str(list).unwrap_or_default();
            join_list(items.iter().map(String::as_str))
        }
        (Value::Text(text), None) => text.clone(),
    }
}
