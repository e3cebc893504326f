//! What the draft says of an organisation, passage by passage.

use crate::desktop::PanelContext;
use crate::desktop::dates::when_short;
use crate::model::{CaseData, ConclusionScope, Event, Organisation, RecordKind};
use std::collections::HashSet;

/// A passage of the draft that concerns an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands, as a remark keeps it: `finding-B-07`, `judgement-VHJ2016:2.1a`.
    pub part: String,
    /// What it says.
    pub text: String,
    /// The record it comes from.
    pub record: (RecordKind, i64),
    /// Whether it is a fact of the chronology rather than something the inspectors found.
    pub is_fact: bool,
}

/// The passages about an organisation: findings, judgements, conclusions and recommendations, then
/// the facts in which it or one of its units took part.
#[must_use]
pub fn of(organisation: &Organisation, context: &PanelContext<'_>) -> Vec<Passage> {
    let data = context.data;
    let family = family(organisation, data);
    let ids: HashSet<_> = family.iter().map(|row| row.id).collect();
    let codes: HashSet<&str> = family.iter().map(|row| row.code.as_str()).collect();
    let mut found = Vec::new();
    let mut add = |part: String, text: String, kind: RecordKind, id: i64| {
        let is_fact = kind == RecordKind::Event;
        found.push(Passage { part, text, record: (kind, id), is_fact });
    };
    for row in
        data.findings.iter().filter(|row| row.organisations.iter().any(|id| ids.contains(id)))
    {
        let text = joined(&row.title, &row.text);
        add(format!("finding-{}", row.code), text, RecordKind::Finding, row.id.value());
    }
    for row in &data.judgements {
        let Some(norm) = data.norms.get(row.norm) else { continue };
        if row.organisation.is_some_and(|id| ids.contains(&id)) {
            let framework = data.frameworks.get(norm.framework).map_or("", |it| it.code.as_str());
            let scale = context.keyword("scale", row.scale.keyword());
            let text = joined(
                &format!("{}: {scale}", norm.statement.trim_end_matches('.')),
                &row.reasoning,
            );
            let part = format!("judgement-{framework}:{}", norm.code);
            add(part, text, RecordKind::Judgement, row.id.value());
        }
    }
    for row in &data.conclusions {
        if row.scope == ConclusionScope::Organisation && codes.contains(row.subject.as_str()) {
            let part = format!("conclusion-{}", row.subject);
            add(part, row.text.clone(), RecordKind::Conclusion, row.id.value());
        }
    }
    for row in data.recommendations.iter().filter(|row| codes.contains(row.addressee.as_str())) {
        let part = format!("recommendation-{}", row.code);
        add(part, row.text.clone(), RecordKind::Recommendation, row.id.value());
    }
    for event in context.chronicle.iter().filter(|event| concerns(event, &codes, data)) {
        let when = when_short(event, context.language);
        let text = format!("{when}: {}", event.summary);
        add(format!("event-{}", event.code), text, RecordKind::Event, event.id.value());
    }
    found
}

/// An organisation with its units.
fn family<'a>(organisation: &'a Organisation, data: &'a CaseData) -> Vec<&'a Organisation> {
    let units = data.organisations.iter().map(AsRef::as_ref);
    let units = units.filter(|row| row.parent == Some(organisation.id));
    std::iter::once(organisation).chain(units).collect()
}

/// Whether one of the codes, or somebody who works there, takes part in a fact.
fn concerns(event: &Event, codes: &HashSet<&str>, data: &CaseData) -> bool {
    [&event.from, &event.to, &event.actors, &event.shared_with, &event.not_informed]
        .into_iter()
        .flatten()
        .any(|party| {
            codes.contains(party.as_str())
                || data.organisation_of(party).is_some_and(|row| codes.contains(row.code.as_str()))
        })
}

fn joined(title: &str, text: &str) -> String {
    match (title.trim().trim_end_matches('.'), text.trim()) {
        ("", text) => text.to_owned(),
        (title, "") => format!("{title}."),
        (title, text) => format!("{title}. {text}"),
    }
}

/// A place in the draft in words: 'Bevinding B-07'.
#[must_use]
pub fn place_name(part: &str, context: &PanelContext<'_>) -> String {
    let Some((kind, code)) = part.split_once('-') else { return part.to_owned() };
    let key = match kind {
        "finding" => "table-finding",
        "judgement" => "table-judgement",
        "conclusion" => "table-conclusion",
        "recommendation" => "table-recommendation",
        "event" => "hearing-fact",
        _ => return part.to_owned(),
    };
    let code = match kind {
        "conclusion" => context.data.party_name(code),
        "judgement" => code.split_once(':').map_or(code, |(_, code)| code),
        _ => code,
    };
    format!("{} {code}", context.tr(key))
}
