//! What a screen reader says of a fact: when, who, what kind, and what happened.

use super::calendar::{MINUTES_PER_DAY, Moment};
use super::dates::{date_caption, span_label, window_label};
use super::index::{Index, LinkKind, family_number};
use super::lane::Fold;
use super::scene::{Cluster, Scene, SightGap, Target};
use super::words::words;
use crate::model::{CaseData, ChildSight, Event, Id};
use crate::text::{Language, Value, keyword_label, tr, tr_with};

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

/// What a screen reader says of anything that can be reached in a picture.
#[must_use]
pub fn spoken_target(
    target: &Target,
    scene: &Scene,
    index: &Index,
    data: &CaseData,
    gaps: &[SightGap],
    language: Language,
) -> String {
    let words = words(language);
    match target {
        Target::Event(event) => {
            data.events.get(*event).map_or_else(String::new, |event| spoken(event, data, language))
        }
        Target::Cluster(cluster) => spoken_cluster(cluster, index, language),
        Target::KeyMoment(place) => {
            let Some(moment) = index.key_moments.get(*place) else { return String::new() };
            let events: Vec<&Event> = moment
                .events
                .iter()
                .filter_map(|&event| data.events.get(event).map(AsRef::as_ref))
                .collect();
            let caption = format!("{}, {}", date_caption(&events, language), moment.caption);
            tr_with(language, "timeline-spoken-key-moment", &[("caption", caption.into())])
        }
        Target::LaneName(lane) | Target::Lane(lane) => {
            index.lanes().get(*lane).map_or_else(String::new, |lane| match &lane.note {
                note if note.is_empty() => lane.name.clone(),
                note => format!("{} ({note})", lane.name),
            })
        }
        Target::Gap(gap) => gaps.get(*gap).map_or_else(String::new, |gap| {
            let days = gap_days(gap, language);
            tr_with(language, "timeline-spoken-gap", &[("days", days.into())])
        }),
        Target::Stretch(from, to) if to - from > 360 * MINUTES_PER_DAY => {
            let year = Moment::from_minutes(*from).year.to_string();
            tr_with(language, "timeline-year-open", &[("year", year.into())])
        }
        Target::Stretch(from, to) => window_label(*from as f64, *to as f64, language),
        Target::Fold(lane) => index.lanes().get(*lane).map_or_else(String::new, |lane| {
            let folded = lane.fold == Fold::Folded;
            let key = if folded { "timeline-unfold" } else { "timeline-fold" };
            tr_with(language, key, &[("name", lane.name.clone().into())])
        }),
        Target::Contacts(events) => spoken_contacts(events, data, language),
        Target::Remark(words) => words.clone(),
        // What these are called depends on the picture, which has put it into words itself.
        Target::Key(_) | Target::HiddenLanes => String::new(),
        Target::Family(family) => {
            words.families.get(family_number(*family)).cloned().unwrap_or_default()
        }
        Target::Overview => words.overview.clone(),
        Target::Outside(later) => {
            let (before, after) = scene.outside;
            words.outside(*later, if *later { after } else { before }).into()
        }
    }
}

/// The sentence for contacts that stand together in the strip.
fn spoken_contacts(events: &[Id<Event>], data: &CaseData, language: Language) -> String {
    let facts: Vec<&Event> =
        events.iter().filter_map(|&event| data.events.get(event).map(AsRef::as_ref)).collect();
    // The graver sign, not seen, speaks for all.
    let degree = facts.iter().filter_map(|fact| ChildSight::of(fact)).min();
    let sight = degree.map_or_else(String::new, |degree| sight_words(degree, language));
    let date = date_caption(&facts, language);
    let values = [("sight", sight.into()), ("date", date.into()), ("count", events.len().into())];
    tr_with(language, "timeline-spoken-contact", &values)
}

/// How the child was seen, in words.
fn sight_words(degree: ChildSight, language: Language) -> String {
    tr(language, &format!("timeline-key-sight-{}", degree.keyword()))
}

/// The days of a gap in few words: '406–721'.
pub(crate) fn gap_days(gap: &SightGap, language: Language) -> String {
    let words = words(language);
    match gap.max_days {
        Some(most) if most != gap.min_days => {
            format!("{}–{}", words.number(gap.min_days), words.number(most))
        }
        _ => words.number(gap.min_days).into(),
    }
}

/// The sentence for a merged mark.
fn spoken_cluster(cluster: &Cluster, index: &Index, language: Language) -> String {
    let words = words(language);
    let name = |lane: usize| index.lanes().get(lane).map_or("", |lane| lane.name.as_str());
    let date = cluster
        .extent(index)
        .map(|(from, to)| window_label(from as f64, to as f64 + 1440.0, language))
        .unwrap_or_default();
    let mut values: Vec<(&'static str, Value<'_>)> = vec![
        ("count", String::from(words.number(cluster.len() as i64)).into()),
        ("date", date.into()),
    ];
    let key = match cluster {
        Cluster::Listed(lane, _) | Cluster::Range(lane, ..) => {
            values.push(("lane", name(*lane).to_owned().into()));
            "timeline-spoken-cluster"
        }
        Cluster::Reaching { lane, .. } => {
            values.push(("lane", name(*lane).to_owned().into()));
            "timeline-spoken-passing"
        }
        Cluster::Links { only: Some((from, to, kind)), .. } => {
            values.push(("from", name(usize::from(*from)).to_owned().into()));
            values.push(("to", name(usize::from(*to)).to_owned().into()));
            match kind {
                LinkKind::Told => "timeline-spoken-told",
                LinkKind::NotTold => "timeline-spoken-not-told",
            }
        }
        Cluster::Links { only: None, .. } => "timeline-spoken-links",
        Cluster::Untold { places, .. } => {
            let links = places.iter().filter_map(|&place| index.links.get(place));
            let mut lanes: Vec<usize> = links.clone().map(|link| usize::from(link.to)).collect();
            lanes.sort_unstable();
            lanes.dedup();
            let from = links.map(|link| usize::from(link.from)).next().map_or("", name);
            let to: Vec<&str> = lanes.into_iter().map(name).collect();
            values.push(("from", from.to_owned().into()));
            values.push(("to", to.join(", ").into()));
            "timeline-spoken-not-told"
        }
        Cluster::Sight { seen: true, .. } => "timeline-spoken-seen",
        Cluster::Sight { seen: false, .. } => "timeline-spoken-not-seen",
        Cluster::Contacts { degree, count, .. } => {
            // One alone is spoken of in the singular.
            if let Some(value) = values.first_mut().filter(|_| *count == 1) {
                value.1 = 1.into();
            }
            values.push(("sight", sight_words(*degree, language).into()));
            "timeline-spoken-reaching"
        }
    };
    tr_with(language, key, &values)
}
