//! Which judgement the facts bear on: through the evidence, from fact to norm to judgement.

use super::case_data::CaseData;
use super::event::Event;
use super::id::Id;
use super::keywords_of_parties::Scale;
use super::{Judgement, Norm, Organisation};
use std::collections::{HashMap, HashSet};

/// How grave a judgement is: the gravest speaks for a fact that bears on several.
const fn gravity(scale: Scale) -> u8 {
    match scale {
        Scale::Insufficient => 3,
        Scale::CannotJudge => 2,
        Scale::Sufficient => 1,
        Scale::NotAssessed => 0,
    }
}

/// The gravest judgement each fact is evidence for. A fact tied to a norm that nobody judged yet
/// counts as not assessed; a fact tied to nothing is absent.
#[must_use]
pub fn judged_events(data: &CaseData) -> HashMap<Id<Event>, Scale> {
    let mut by_norm: HashMap<Id<Norm>, Vec<&Judgement>> = HashMap::new();
    for judgement in &data.judgements {
        by_norm.entry(judgement.norm).or_default().push(judgement);
    }
    let mut found: HashMap<Id<Event>, Scale> = HashMap::new();
    for row in &data.evidence {
        let Some(event) = data.events.get(row.event) else { continue };
        let finding = row.finding.and_then(|id| data.findings.get(id));
        let norms: HashSet<Id<Norm>> =
            row.norm.into_iter().chain(finding.iter().flat_map(|it| it.norms.clone())).collect();
        let scale = norms
            .iter()
            .filter_map(|norm| by_norm.get(norm))
            .flatten()
            .filter(|judgement| {
                let rests = row.finding.is_some_and(|id| judgement.findings.contains(&id));
                rests || judgement.organisation.is_none_or(|id| involves(data, event, id))
            })
            .map(|judgement| judgement.scale)
            .max_by_key(|scale| gravity(*scale))
            .unwrap_or(Scale::NotAssessed);
        let known = found.entry(row.event).or_insert(scale);
        if gravity(scale) > gravity(*known) {
            *known = scale;
        }
    }
    found
}

/// Whether an organisation, or a unit of it, is a party to a fact.
fn involves(data: &CaseData, event: &Event, organisation: Id<Organisation>) -> bool {
    [&event.from, &event.actors, &event.to, &event.not_informed].into_iter().flatten().any(|code| {
        let mut row = data.organisation(code);
        // A file may hold a circle of parents: give up after a few.
        for _ in 0..8 {
            let Some(found) = row else { return false };
            if found.id == organisation {
                return true;
            }
            row = found.parent.and_then(|parent| data.organisations.get(parent));
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Evidence;

    #[test]
    fn the_gravest_judgement_speaks() {
        let mut data = CaseData::default();
        data.events.put(Event { id: Id::new(1), ..Event::default() });
        data.events.put(Event { id: Id::new(2), ..Event::default() });
        let norm = Id::new(5);
        data.evidence.put(Evidence {
            id: Id::new(1),
            norm: Some(norm),
            event: Id::new(1),
            ..Evidence::default()
        });
        assert_eq!(judged_events(&data).get(&Id::new(1)), Some(&Scale::NotAssessed));
        for (id, scale) in [(1, Scale::Sufficient), (2, Scale::Insufficient)] {
            data.judgements.put(Judgement { id: Id::new(id), norm, scale, ..Default::default() });
        }
        let judged = judged_events(&data);
        assert_eq!(judged.get(&Id::new(1)), Some(&Scale::Insufficient));
        assert_eq!(judged.get(&Id::new(2)), None);
    }
}
