//! Which facts are looked at: one filter, shared by every screen.

use super::Organisation;
use super::case_data::CaseData;
use super::child_sight::ChildSight;
use super::event::Event;
use super::id::Id;
use super::judged::judged_events;
use super::keywords_of_events::{Certainty, EventFamily, EventKind};
use super::keywords_of_parties::Scale;
use std::collections::{HashMap, HashSet};

/// What a fact must have to be shown; an empty list asks nothing. Within a list one of its items
/// is enough; the lists together must all be met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Codes of organisations, persons or parties that the fact involves; an organisation stands
    /// for its units and professionals too.
    pub organisations: Vec<String>,
    /// Families of kinds.
    pub families: Vec<EventFamily>,
    /// Kinds.
    pub kinds: Vec<EventKind>,
    /// Signal types.
    pub signals: Vec<String>,
    /// The gravest judgement that the fact bears on.
    pub judgements: Vec<Scale>,
    /// How sure the fact is.
    pub certainties: Vec<Certainty>,
    /// How the child was seen in it.
    pub sights: Vec<ChildSight>,
    /// First minute looked at, in minutes since 1970-01-01T00:00.
    pub from: Option<i64>,
    /// Last minute looked at.
    pub to: Option<i64>,
    /// Words that must all occur in the fact; capitals do not matter.
    pub text: String,
    /// Only key moments.
    pub key_moments_only: bool,
}

impl Filter {
    /// Whether everything passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a fact passes. For many facts, [`Filter::prepare`] once and ask the result.
    #[must_use]
    pub fn matches(&self, event: &Event, data: &CaseData) -> bool {
        self.prepare(data).matches(event)
    }

    /// The filter with what it needs from the case looked up.
    #[must_use]
    pub fn prepare(&self, data: &CaseData) -> PreparedFilter<'_> {
        let mut parties: HashSet<String> = self.organisations.iter().cloned().collect();
        for code in &self.organisations {
            if let Some(organisation) = data.organisation(code) {
                add_units(data, organisation.id, &mut parties, 0);
            }
        }
        let words = self.text.split_whitespace().map(str::to_lowercase).collect();
        let judged = if self.judgements.is_empty() { HashMap::new() } else { judged_events(data) };
        PreparedFilter { filter: self, parties, words, judged }
    }
}

fn add_units(
    data: &CaseData,
    organisation: Id<Organisation>,
    parties: &mut HashSet<String>,
    depth: u8,
) {
    for professional in &data.professionals {
        if professional.organisation == Some(organisation) {
            parties.insert(professional.code.clone());
        }
    }
    // A file may hold a circle of parents.
    if depth > 8 {
        return;
    }
    for unit in &data.organisations {
        if unit.parent == Some(organisation) {
            parties.insert(unit.code.clone());
            add_units(data, unit.id, parties, depth + 1);
        }
    }
}

/// A [`Filter`] ready for many facts.
#[derive(Clone, Debug)]
pub struct PreparedFilter<'a> {
    filter: &'a Filter,
    parties: HashSet<String>,
    words: Vec<String>,
    judged: HashMap<Id<Event>, Scale>,
}

impl PreparedFilter<'_> {
    /// Whether a fact passes. A fact whose date leaves room for the period passes: it may have
    /// happened in it.
    #[must_use]
    pub fn matches(&self, event: &Event) -> bool {
        let filter = self.filter;
        (!filter.key_moments_only || event.is_key_moment())
            && (filter.families.is_empty() || filter.families.contains(&event.kind.family()))
            && (filter.kinds.is_empty() || filter.kinds.contains(&event.kind))
            && (filter.signals.is_empty()
                || event.signals.iter().any(|signal| filter.signals.contains(signal)))
            && (filter.certainties.is_empty() || filter.certainties.contains(&event.certainty))
            && (filter.sights.is_empty()
                || ChildSight::of(event).is_some_and(|sight| filter.sights.contains(&sight)))
            && (filter.judgements.is_empty()
                || self.judged.get(&event.id).is_some_and(|it| filter.judgements.contains(it)))
            && self.in_period(event)
            && (self.parties.is_empty() || self.involves(event))
            && self.has_words(event)
    }

    fn in_period(&self, event: &Event) -> bool {
        if self.filter.from.is_none() && self.filter.to.is_none() {
            return true;
        }
        event.when.is_some()
            && event.latest.is_none_or(|latest| self.filter.from.is_none_or(|from| latest >= from))
            && event.earliest.is_none_or(|first| self.filter.to.is_none_or(|to| first <= to))
    }

    fn involves(&self, event: &Event) -> bool {
        [
            &event.from,
            &event.to,
            &event.actors,
            &event.about,
            &event.shared_with,
            &event.not_informed,
        ]
        .into_iter()
        .flatten()
        .any(|party| self.parties.contains(party))
    }

    fn has_words(&self, event: &Event) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = [
            event.code.as_str(),
            &event.title,
            &event.summary,
            &event.text,
            &event.child_said,
            &event.key_moment,
            &event.date_phrase,
        ]
        .join("\n")
        .to_lowercase();
        self.words.iter().all(|word| text.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_stands_for_its_units() {
        let mut data = CaseData::default();
        data.organisations.put(Organisation {
            id: Id::new(1),
            code: "SW".into(),
            ..Default::default()
        });
        data.organisations.put(Organisation {
            id: Id::new(2),
            code: "SMW".into(),
            parent: Some(Id::new(1)),
            ..Default::default()
        });
        let event = Event { actors: vec!["SMW".into()], ..Default::default() };
        let filter = Filter { organisations: vec!["SW".into()], ..Default::default() };
        assert!(filter.matches(&event, &data));
        let other = Filter { organisations: vec!["POL".into()], ..Default::default() };
        assert!(!other.matches(&event, &data));
        assert!(Filter::default().is_empty());
    }
}
