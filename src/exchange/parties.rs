//! The parties that rows name: known codes, names and aliases of the case, and new ones.

use super::draft::ImportDraft;
use super::headings::EventColumn;
use super::mapping::Mapping;
use super::temp_ids::TempIds;
use crate::model::keyword::normalise;
use crate::model::{
    CaseData, Id, Organisation, OrganisationKind, Person, PersonRole, Professional, Record,
};
use std::collections::{HashMap, HashSet};

/// The register of parties during an import.
pub(crate) struct Parties {
    codes: HashSet<String>,
    /// Names, aliases and codes as people write them, normalised, with their codes.
    names: HashMap<String, String>,
    /// Whether the source brings its own organisations and persons, so that an unknown code is
    /// a word of its source and nothing is to be made of it.
    complete: bool,
}

impl Parties {
    /// The parties of a case.
    pub(crate) fn of(data: &CaseData, complete: bool) -> Self {
        let mut parties = Self { codes: HashSet::new(), names: HashMap::new(), complete };
        for row in &data.organisations {
            parties.know(&row.code, row.aliases.iter().chain([&row.name]));
        }
        for row in &data.persons {
            parties.know(&row.code, [&row.pseudonym, &row.name]);
        }
        for row in &data.professionals {
            parties.know(&row.code, []);
        }
        parties
    }

    fn know<'a>(&mut self, code: &'a str, names: impl IntoIterator<Item = &'a String>) {
        if code.is_empty() {
            return;
        }
        self.codes.insert(code.to_owned());
        for name in names.into_iter().map(String::as_str).chain([code]) {
            if !name.trim().is_empty() {
                self.names.entry(normalise(name)).or_insert_with(|| code.to_owned());
            }
        }
    }

    /// Whether a word is a code, name or alias.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.codes.contains(word) || self.names.contains_key(&normalise(word))
    }

    /// The code for a word in a column; an unknown code becomes a party to complete.
    pub(crate) fn resolve(
        &mut self,
        word: &str,
        column: EventColumn,
        mapping: &Mapping,
        ids: &mut TempIds,
        draft: &mut ImportDraft,
    ) -> String {
        let word = mapping.party(word).unwrap_or(word);
        if self.complete || self.codes.contains(word) {
            return word.to_owned();
        }
        if let Some(code) = self.names.get(&normalise(word)) {
            return code.clone();
        }
        match nature_of(word, column) {
            Nature::Words => {}
            Nature::Organisation => {
                draft.changes.push(Record::Organisation(organisation(word, ids)));
                draft.created_organisations.push(word.to_owned());
                self.know(word, []);
            }
            Nature::Person(role) => {
                let person = Person {
                    id: Id::new(ids.next()),
                    code: word.to_owned(),
                    role,
                    pseudonym: word.to_owned(),
                    ..Person::default()
                };
                draft.changes.push(Record::Person(person));
                draft.created_persons.push(word.to_owned());
                self.know(word, []);
            }
            Nature::Professional => {
                let professional = Professional {
                    id: Id::new(ids.next()),
                    code: word.to_owned(),
                    function: word.replace('_', " "),
                    ..Professional::default()
                };
                draft.changes.push(Record::Professional(professional));
                draft.created_professionals.push(word.to_owned());
                self.know(word, []);
            }
        }
        word.to_owned()
    }

    /// Makes sure of an organisation, as the one whose chronology is read.
    pub(crate) fn organisation(
        &mut self,
        word: &str,
        ids: &mut TempIds,
        draft: &mut ImportDraft,
    ) -> String {
        if self.codes.contains(word) {
            return word.to_owned();
        }
        if let Some(code) = self.names.get(&normalise(word)) {
            return code.clone();
        }
        draft.changes.push(Record::Organisation(organisation(word, ids)));
        draft.created_organisations.push(word.to_owned());
        self.know(word, []);
        word.to_owned()
    }
}

fn organisation(code: &str, ids: &mut TempIds) -> Organisation {
    Organisation {
        id: Id::new(ids.next()),
        code: code.to_owned(),
        name: code.to_owned(),
        kind: OrganisationKind::Unspecified,
        ..Organisation::default()
    }
}

/// What a word that the case does not know stands for.
#[derive(Debug, PartialEq)]
enum Nature {
    Organisation,
    Person(PersonRole),
    Professional,
    /// A description, left as the source has it.
    Words,
}

fn nature_of(word: &str, column: EventColumn) -> Nature {
    if let Some(role) = role_of(word) {
        return Nature::Person(role);
    }
    let words = word.split_whitespace().count();
    // 'VNN (overige medewerkers)', 'alle hulpverleners': descriptions.
    if word.contains(['(', ')', '?', ',', '/']) || word.chars().count() > 60 {
        return Nature::Words;
    }
    let starts_large = word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    if starts_large && words <= 6 {
        return Nature::Organisation;
    }
    if words == 1 && is_function(word) {
        return Nature::Professional;
    }
    // What a fact is about may be anything: 'gezag', 'stelsel'.
    if words == 1 && matches!(column, EventColumn::From | EventColumn::To) {
        return Nature::Organisation;
    }
    Nature::Words
}

/// The role of a family member or other citizen named by a common word, as `oma_mz`.
fn role_of(word: &str) -> Option<PersonRole> {
    let word = normalise(word);
    let stem = word.split('_').next().unwrap_or_default();
    Some(match stem {
        "kind" | "jeugdige" | "meisje" | "jongen" | "baby" | "child" => PersonRole::Child,
        "broer" | "zus" | "broertje" | "zusje" | "halfbroer" | "halfzus" | "brother" | "sister" => {
            PersonRole::Sibling
        }
        "moeder" | "mother" => PersonRole::Mother,
        "vader" | "father" => PersonRole::Father,
        "stiefvader" | "stiefmoeder" | "stiefouder" => PersonRole::StepParent,
        "partner" | "expartner" => PersonRole::Partner,
        "pleegmoeder" | "pleegvader" | "pleegouder" | "pleegouders" | "pleeggezin" => {
            PersonRole::FosterParent
        }
        "oma" | "opa" | "grootmoeder" | "grootvader" | "grootouder" | "grootouders" => {
            PersonRole::Grandparent
        }
        "buurtbewoner" | "buurtbewoners" | "buurman" | "buurvrouw" | "buren" => {
            PersonRole::Neighbour
        }
        "ouders" | "gezin" | "kinderen" | "familie" | "parents" | "family" => PersonRole::Group,
        _ => return None,
    })
}

/// Whether a word names a profession rather than an organisation.
fn is_function(word: &str) -> bool {
    const ENDINGS: [&str; 17] = [
        "coordinator",
        "coördinator",
        "arts",
        "werker",
        "werkster",
        "voogd",
        "wetenschapper",
        "assistente",
        "assistent",
        "verpleegkundige",
        "agent",
        "leerkracht",
        "behandelaar",
        "begeleider",
        "consulent",
        "psycholoog",
        "psychiater",
    ];
    let word = word.to_lowercase();
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_says_what_it_is() {
        use EventColumn::{About, Actors, From};
        for (word, column, nature) in [
            ("CJG", From, Nature::Organisation),
            ("Veilig Thuis Drenthe", From, Nature::Organisation),
            ("gebiedsteam", From, Nature::Organisation),
            ("gebiedsteam", Actors, Nature::Words),
            ("oma_mz", Actors, Nature::Person(PersonRole::Grandparent)),
            ("kind", About, Nature::Person(PersonRole::Child)),
            ("stelsel", About, Nature::Words),
            ("uitvoeringscoordinator", From, Nature::Professional),
            ("alle hulpverleners", From, Nature::Words),
            ("VNN (overige medewerkers)", From, Nature::Words),
        ] {
            assert_eq!(nature_of(word, column), nature, "{word}");
        }
    }
}
