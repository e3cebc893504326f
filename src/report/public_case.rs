//! The case as a version may draw it: what figures are drawn from where not everything may be
//! told. It holds the facts of that version only, in its words, with its dates; parties are known
//! by the names that the version gives them, down to their codes. What no figure needs is not in it.

use super::gather::Gather;
use super::names::{capitalised, without_article};
use super::neutral;
use super::redaction::Replacements;
use super::rules::{Fineness, Gender};
use crate::model::date::EdtfDate;
use crate::model::{
    CaseData, Consultation, Event, Id, Investigation, Organisation, Participant, Person,
    Professional, Succession,
};
use std::collections::{HashMap, HashSet};

/// The case without what this version hides.
pub(super) fn redacted(g: &Gather<'_>) -> CaseData {
    let codes = Codes::of(g);
    let words = Words {
        replacements: Replacements::of(g.case, g.options.version, g.language()),
        dates: g.rules.dates,
        gender: g.rules.gender,
    };
    let mut case = CaseData::default();
    let date = |date: &Option<EdtfDate>| date.as_ref().map(|date| g.coarse(date));
    for row in &g.case.investigations {
        case.investigations.put(Investigation {
            id: row.id,
            calamity_when: date(&row.calamity_when),
            period: date(&row.period),
            ..Investigation::default()
        });
    }
    for row in &g.case.organisations {
        case.organisations.put(Organisation {
            id: row.id,
            code: codes.of_party(&row.code),
            name: lane_name(&g.names.party(&row.code)),
            kind: row.kind.clone(),
            parent: row.parent,
            colour: row.colour.clone(),
            lane_order: row.lane_order,
            ..Organisation::default()
        });
    }
    for row in &g.case.successions {
        case.successions.put(Succession { since: date(&row.since), ..row.as_ref().clone() });
    }
    for row in &g.case.persons {
        case.persons.put(Person {
            id: row.id,
            code: codes.of_party(&row.code),
            role: row.role,
            pseudonym: g.names.party(&row.code),
            ..Person::default()
        });
    }
    for row in &g.case.professionals {
        case.professionals.put(Professional {
            id: row.id,
            code: codes.of_party(&row.code),
            function: words.written(&g.names.party(&row.code)),
            organisation: row.organisation,
            ..Professional::default()
        });
    }
    for row in &g.case.terms {
        case.terms.put(row.as_ref().clone());
    }
    let shown: HashSet<Id<Event>> = g.facts.iter().map(|fact| fact.id).collect();
    for fact in &g.facts {
        case.events.put(event(fact, g, &codes, &words, &shown));
    }
    for row in g.case.consultations.iter().filter(|row| shown.contains(&row.event)) {
        case.consultations.put(Consultation {
            id: row.id,
            event: row.event,
            when: date(&row.when),
            ..Consultation::default()
        });
        for part in g.case.participants.iter().filter(|part| part.consultation == row.id) {
            let party = codes.of_party(&part.party);
            case.participants.put(Participant { party, ..part.as_ref().clone() });
        }
    }
    case
}

fn event(
    fact: &Event,
    g: &Gather<'_>,
    codes: &Codes,
    words: &Words,
    shown: &HashSet<Id<Event>>,
) -> Event {
    let parties = |list: &[String]| list.iter().map(|code| codes.of_party(code)).collect();
    let mut event = Event {
        title: words.written(&fact.title),
        summary: words.written(&fact.summary),
        key_moment: words.written(&fact.key_moment),
        from: parties(&fact.from),
        to: parties(&fact.to),
        actors: parties(&fact.actors),
        about: parties(&fact.about),
        shared_with: parties(&fact.shared_with),
        not_informed: parties(&fact.not_informed),
        responds_to: fact.responds_to.iter().copied().filter(|id| shown.contains(id)).collect(),
        // The source's own words for a date may be finer than the date that may be told.
        date_phrase: String::new(),
        text: String::new(),
        child_said: String::new(),
        note: String::new(),
        key: String::new(),
        ..fact.clone()
    };
    event.set_when(fact.when.as_ref().map(|when| g.coarse(when)));
    event
}

/// A label as the name of a lane: 'het centrum' is 'Centrum'.
fn lane_name(label: &str) -> String {
    capitalised(without_article(label))
}

/// What parties are called in place of their codes, which may be their initials.
struct Codes {
    by_code: HashMap<String, String>,
}

impl Codes {
    fn of(g: &Gather<'_>) -> Self {
        let case = g.case;
        let organisations = case.organisations.iter().map(|row| &row.code);
        let persons = case.persons.iter().map(|row| &row.code);
        let professionals = case.professionals.iter().map(|row| &row.code);
        let mut taken = HashSet::new();
        let mut by_code = HashMap::new();
        for code in organisations.chain(persons).chain(professionals) {
            let name = lane_name(&g.names.party(code));
            let mut own = name.clone();
            let mut number = 2;
            while !taken.insert(own.clone()) {
                own = format!("{name} {number}");
                number += 1;
            }
            by_code.insert(code.clone(), own);
        }
        // Other names of an organisation, which facts may use as well.
        for row in &case.organisations {
            let Some(own) = by_code.get(&row.code).cloned() else { continue };
            for alias in &row.aliases {
                by_code.entry(alias.clone()).or_insert_with(|| own.clone());
            }
        }
        Self { by_code }
    }

    /// A word that is no code is what the source calls somebody, and is not told.
    fn of_party(&self, code: &str) -> String {
        self.by_code.get(code).cloned().unwrap_or_else(|| "–".to_owned())
    }
}

/// The words of a version.
struct Words {
    replacements: Replacements,
    dates: Fineness,
    gender: Gender,
}

impl Words {
    fn written(&self, text: &str) -> String {
        let text = self.replacements.replace(&super::coarse::coarse(text, self.dates));
        if self.gender == Gender::AsIs { text } else { neutral::rewrite(&text, self.gender) }
    }
}
