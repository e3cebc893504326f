//! A fact as plain text with its source, to paste in a letter or a note.
//!
//! ```text
//! 21 mei 2015 (‘donderdag’) – oma → Basisschool – signaal
//! Oma vertelt school over de nacht. Zij zegt …
//! Bron: Casusonderzoek Drenthe (2016), r. 474. [DR-039]
//! ```

use super::context::PanelContext;
use crate::model::{Event, Id};
use crate::report::{locator, source_name};
use std::fmt::Write as _;

/// Several facts in the order of the chronicle, an empty line between them.
#[must_use]
pub fn of_all(events: &[Id<Event>], context: &PanelContext<'_>) -> String {
    let mut facts: Vec<_> =
        events.iter().filter_map(|id| context.data.events.get(*id).cloned()).collect();
    facts.sort_by_key(|event| event.chronicle_order());
    facts.iter().map(|event| of(event, context)).collect::<Vec<_>>().join("\n\n")
}

/// One fact: when, who and what kind; what happened; where it stands.
#[must_use]
pub fn of(event: &Event, context: &PanelContext<'_>) -> String {
    let mut text = [when(event, context), parties(event, context), kind(event, context)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" – ");
    let title = event.display_title();
    let said = event.summary.starts_with(title.trim_end_matches('…'));
    for line in [if said { "" } else { title.as_ref() }, event.summary.trim()] {
        if !line.is_empty() {
            let _ = write!(text, "\n{line}");
        }
    }
    let sources = sources(event, context);
    let sources = if sources.is_empty() { context.tr("fact-text-no-source") } else { sources };
    let values = [("sources", sources.into()), ("code", event.code.as_str().into())];
    let _ = write!(text, "\n{}", context.tr_with("fact-text-source", &values));
    text
}

fn when(event: &Event, context: &PanelContext<'_>) -> String {
    let written = event.when.as_ref().map_or_else(String::new, |date| context.date(date));
    match (written.as_str(), event.date_phrase.as_str()) {
        ("", "") => context.tr("timeline-spoken-undated"),
        (written, "") => written.to_owned(),
        ("", phrase) => format!("‘{phrase}’"),
        (written, phrase) if written == phrase => written.to_owned(),
        (written, phrase) => format!("{written} (‘{phrase}’)"),
    }
}

fn parties(event: &Event, context: &PanelContext<'_>) -> String {
    let names = |codes: &[String]| {
        codes.iter().map(|code| context.data.party_name(code)).collect::<Vec<_>>().join(", ")
    };
    match (names(&event.from).as_str(), names(&event.to).as_str()) {
        ("", "") => names(&event.actors),
        (from, "") => from.to_owned(),
        (from, to) => format!("{from} → {to}").trim_start().to_owned(),
    }
}

fn kind(event: &Event, context: &PanelContext<'_>) -> String {
    context.keyword("event-kind", event.kind.keyword()).to_lowercase()
}

// 'Casusonderzoek Drenthe (2016), r. 474: ‘…’; Dossier huisarts, p. 3'.
fn sources(event: &Event, context: &PanelContext<'_>) -> String {
    let data = context.data;
    let cited = data.citations.iter().filter(|row| row.event == event.id);
    let written = cited.filter_map(|row| {
        let mut place = source_name(data.sources.get(row.source)?);
        let at = locator(&row.locator);
        if !at.is_empty() {
            let _ = write!(place, ", {at}");
        }
        if !row.quotation.trim().is_empty() {
            let _ = write!(place, ": ‘{}’", row.quotation.trim());
        }
        Some(place)
    });
    written.collect::<Vec<_>>().join("; ")
}
