//! What a screen reader says of a fact: when, who, what kind, and what happened.

use super::dates::{span_label, window_label};
use super::index::Index;
use super::scene::Cluster;
use super::words::words;
use crate::model::{CaseData, Event};
use crate::text::{Language, keyword_label, tr, tr_with};

/// The sentence for one fact: '21 mei 2015, oma → Basisschool, signaal: Oma vertelt school…'.
#[must_use]
pub fn spoken(event: &Event, data: &CaseData, language: Language) -> String {
    let words = words(language);
    let approximate = event
        .when
        .as_ref()
        .is_some_and(|date| !date.is_period() && date.as_str().contains(['~', '%', '?']));
    let when = match span_label(event.earliest, event.latest, approximate, words) {
        when if when.is_empty() => tr(language, "timeline-spoken-undated"),
        when => when,
    };
    let names = |codes: &[String]| -> String {
        codes.iter().map(|code| data.party_name(code)).collect::<Vec<_>>().join(", ")
    };
    let parties = match (event.from.is_empty(), event.to.is_empty()) {
        (false, false) => format!("{} → {}", names(&event.from), names(&event.to)),
        (false, true) => names(&event.from),
        (true, false) => format!("→ {}", names(&event.to)),
        (true, true) => names(&event.actors),
    };
    let kind = keyword_label(language, "event-kind", event.kind.keyword());
    let mut sentence = [when, parties, kind]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let title = event.display_title();
    sentence.push_str(": ");
    sentence.push_str(&title);
    if !event.summary.is_empty() && event.summary != title {
        sentence.push_str(". ");
        sentence.push_str(event.summary.trim_end_matches('.'));
    }
    if !event.not_informed.is_empty() {
        sentence.push_str("; ");
        sentence.push_str(&tr_with(
            language,
            "timeline-spoken-not-informed",
            &[("parties", names(&event.not_informed).into())],
        ));
    }
    sentence
}

/// The sentence for a merged mark.
pub(crate) fn spoken_cluster(
    cluster: &Cluster,
    lane: usize,
    index: &Index,
    language: Language,
) -> String {
    let words = words(language);
    let name = index.lanes().get(lane).map_or("", |lane| lane.name.as_str());
    let date = cluster
        .extent(index)
        .map(|(from, to)| window_label(from as f64, to as f64 + 1440.0, language))
        .unwrap_or_default();
    tr_with(
        language,
        "timeline-spoken-cluster",
        &[
            ("count", words.number(cluster.len() as i64).into()),
            ("lane", name.to_owned().into()),
            ("date", date.into()),
        ],
    )
}
