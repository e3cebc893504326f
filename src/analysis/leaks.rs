//! Leak check: what a public version would reveal.

use super::index::CaseIndex;
use super::settings::AnalysisSettings;
use super::window::Likelihood;
use crate::model::date::display::month_name;
use crate::model::date::{Day, Locale};
use crate::model::{CaseData, Person, PersonRole, RecordKind};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// What a word gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeakKind {
    /// The name of a person.
    Name,
    /// A name or other name of an organisation that the public version calls otherwise.
    Alias,
    /// A date of birth.
    BirthDate,
    /// A place.
    Place,
    /// A word that tells whether the child is a boy or a girl.
    Gender,
}

/// A passage that gives something away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leak {
    /// What.
    pub kind: LeakKind,
    /// The words found.
    pub found: String,
    /// Where: whatever the caller calls the text.
    pub place: String,
    /// Where in the text, in bytes.
    pub offset: usize,
    /// Certainly, or possibly when the word may be about somebody or something else.
    pub likelihood: Likelihood,
}

/// What is not to be found in a public version.
pub struct LeakCheck {
    /// By first word in lower case: the words that follow, and what they give away.
    phrases: HashMap<String, Vec<(Vec<String>, LeakKind)>>,
    /// Words for the child, in lower case.
    child: HashSet<String>,
}

const CERTAIN_GENDER: [&str; 14] = [
    "meisje",
    "meisjes",
    "jongen",
    "jongens",
    "jongetje",
    "jongetjes",
    "dochter",
    "dochters",
    "dochtertje",
    "zoon",
    "zoons",
    "zoontje",
    "kleindochter",
    "kleinzoon",
];
const POSSIBLE_GENDER: [&str; 5] = ["zij", "ze", "haar", "hij", "hem"];
const OTHERS: [&str; 20] = [
    "moeder",
    "vader",
    "oma",
    "opa",
    "ouder",
    "ouders",
    "grootouders",
    "tante",
    "oom",
    "partner",
    "stiefmoeder",
    "stiefvader",
    "leerkracht",
    "huisarts",
    "medewerker",
    "buurvrouw",
    "buurman",
    "hulpverleners",
    "organisaties",
    "instellingen",
];
const PROVINCES: [&str; 12] = [
    "groningen",
    "friesland",
    "drenthe",
    "overijssel",
    "flevoland",
    "gelderland",
    "utrecht",
    "noord-holland",
    "zuid-holland",
    "zeeland",
    "noord-brabant",
    "limburg",
];

impl LeakCheck {
    /// What may not be found, by what the case knows: names of persons, names of organisations
    /// that have a public label (unless that is the same), full dates of birth, places below the
    /// province.
    #[must_use]
    pub fn new(case: &CaseData) -> Self {
        let mut check = Self { phrases: HashMap::new(), child: HashSet::from(["kind".into()]) };
        for person in &case.persons {
            check.add_person(person);
        }
        for row in case.organisations.iter().filter(|row| !row.public_label.is_empty()) {
            let label = row.public_label.to_lowercase();
            for name in row.aliases.iter().chain([&row.name]) {
                if !label.contains(&name.to_lowercase()) {
                    check.add(name, LeakKind::Alias);
                }
            }
        }
        let places = case.organisations.iter().map(|row| row.municipality.as_str());
        let calamity = case.investigation().calamity_place;
        for place in places.chain([calamity.as_str()]) {
            if !PROVINCES.contains(&place.to_lowercase().as_str()) {
                check.add(place, LeakKind::Place);
            }
        }
        check
    }

    fn add_person(&mut self, person: &Person) {
        if person.role == PersonRole::Child {
            self.child.extend(words(&person.pseudonym).map(|(_, word)| word.to_lowercase()));
            self.child.retain(|word| word != "het");
        }
        self.add(&person.name, LeakKind::Name);
        for (_, word) in words(&person.name) {
            // Initials and 'van de' are in every text.
            if word.chars().count() > 2 && word.chars().next().is_some_and(char::is_uppercase) {
                self.add(word, LeakKind::Name);
            }
        }
        let bounds = person.birth.as_ref().map(|birth| (birth.earliest(), birth.latest()));
        if let Some((Some(first), Some(last))) = bounds
            && first == last
        {
            self.add_birth(first);
        }
    }

    fn add_birth(&mut self, day: Day) {
        let (year, month, day) = day.ymd();
        let name = month_name(month, Locale::Dutch);
        for text in [
            format!("{day} {name} {year}"),
            format!("{year}-{month:02}-{day:02}"),
            format!("{day:02}-{month:02}-{year}"),
            format!("{day}-{month}-{year}"),
            format!("{day}/{month}/{year}"),
        ] {
            self.add(&text, LeakKind::BirthDate);
        }
    }

    fn add(&mut self, phrase: &str, kind: LeakKind) {
        let mut words = words(phrase).map(|(_, word)| word.to_lowercase());
        let Some(first) = words.next() else { return };
        let rest: Vec<String> = words.collect();
        let phrases = self.phrases.entry(first).or_default();
        if !phrases.iter().any(|(known, _)| *known == rest) {
            phrases.push((rest, kind));
        }
    }

    /// What a text gives away. `place` is what the answer calls the text.
    ///
    /// domain.md: 'names, aliases, birth dates, places and gendered words that a public version
    /// would reveal'. 'meisje', 'zoon' and the like certainly tell; 'zij', 'haar', 'hem' only
    /// possibly, and only in a sentence about the child and nobody else.
    #[must_use]
    pub fn read(&self, place: &str, text: &str) -> Vec<Leak> {
        let mut leaks = Vec::new();
        let mut lower = String::new();
        let words: Vec<(usize, &str)> = words(text).collect();
        for (at, (offset, word)) in words.iter().enumerate() {
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            let mut found = |kind: LeakKind, end: usize, likelihood: Likelihood| {
                leaks.push(Leak {
                    kind,
                    found: text.get(*offset..end).unwrap_or(word).to_owned(),
                    place: place.to_owned(),
                    offset: *offset,
                    likelihood,
                });
            };
            if CERTAIN_GENDER.contains(&lower.as_str()) {
                found(LeakKind::Gender, offset + word.len(), Likelihood::Certainly);
            } else if POSSIBLE_GENDER.contains(&lower.as_str()) && self.about_child(text, *offset) {
                found(LeakKind::Gender, offset + word.len(), Likelihood::Possibly);
            }
            for (rest, kind) in self.phrases.get(&lower).into_iter().flatten() {
                let mut following = words.iter().skip(at + 1);
                let end = rest.iter().try_fold(offset + word.len(), |_, expected| {
                    let (offset, word) = following.next()?;
                    (word.to_lowercase() == *expected).then_some(offset + word.len())
                });
                // A name in lower case is a common word that happens to be a name.
                let capital = *kind != LeakKind::Name || word.chars().any(char::is_uppercase);
                if let Some(end) = end.filter(|_| capital) {
                    found(*kind, end, Likelihood::Certainly);
                }
            }
        }
        leaks
    }

    /// Whether the sentence around a place names the child and nobody else.
    fn about_child(&self, text: &str, offset: usize) -> bool {
        let ends = |c: char| matches!(c, '.' | '!' | '?' | '\n');
        let start = text.get(..offset).and_then(|before| before.rfind(ends)).map_or(0, |at| at + 1);
        let end = text.get(offset..).and_then(|after| after.find(ends));
        let end = end.map_or(text.len(), |at| offset + at);
        let sentence = text.get(start..end).unwrap_or_default();
        let mut child = false;
        for (_, word) in words(sentence) {
            let word = word.to_lowercase();
            if OTHERS.contains(&word.as_str()) {
                return false;
            }
            child |= self.child.contains(&word);
        }
        child
    }
}

/// Checks what the inspectors wrote for the report: titles and texts of findings, conclusions,
/// improvement points, recommendations, measures and report parts, and the summaries of key
/// moments. Organisations are left out here: their names stand in the case by right and are
/// replaced by their public labels when the public version is made, which is checked by itself.
#[must_use]
pub fn leaks(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<Leak> {
    let case = index.case;
    let check = LeakCheck::new(case);
    let mut found = Vec::new();
    let mut read = |kind: RecordKind, code: &str, text: &str| {
        found.extend(check.read(&format!("{}/{code}", kind.table()), text));
    };
    for event in index.events.iter().filter(|event| event.is_key_moment()) {
        read(RecordKind::Event, &event.code, &event.key_moment);
        read(RecordKind::Event, &event.code, &event.title);
        read(RecordKind::Event, &event.code, &event.summary);
    }
    for row in &case.findings {
        read(RecordKind::Finding, &row.code, &row.title);
        read(RecordKind::Finding, &row.code, &row.text);
    }
    for row in &case.conclusions {
        read(RecordKind::Conclusion, &row.subject, &row.text);
    }
    for row in &case.improvement_points {
        read(RecordKind::ImprovementPoint, &row.code, &row.text);
    }
    for row in &case.recommendations {
        read(RecordKind::Recommendation, &row.code, &row.text);
    }
    for row in &case.follow_up_measures {
        read(RecordKind::FollowUpMeasure, &row.code, &row.what);
    }
    for row in &case.report_texts {
        read(RecordKind::ReportText, &row.part, &row.text);
    }
    found.retain(|leak| leak.kind != LeakKind::Alias);
    found
}

/// The words of a text and where they start: letters and digits, with hyphens and slashes inside,
/// as names and dates have them.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '/'))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::EdtfDate;
    use crate::model::{Id, Organisation};

    fn check() -> LeakCheck {
        let mut case = CaseData::default();
        case.persons.put(Person {
            id: Id::new(1),
            role: PersonRole::Child,
            name: "Noor de Vries".into(),
            birth: EdtfDate::parse("2007-03-05").ok(),
            ..Person::default()
        });
        case.organisations.put(Organisation {
            id: Id::new(1),
            name: "Stichting Welzijnswerk".into(),
            public_label: "het welzijnswerk".into(),
            municipality: "Hoogeveen".into(),
            ..Organisation::default()
        });
        LeakCheck::new(&case)
    }

    #[test]
    fn names_dates_places_and_gender_are_found() {
        for (text, expected) in [
            ("Volgens Noor ging het goed.", vec![(LeakKind::Name, "Noor")]),
            ("De noor is geen naam.", vec![]),
            ("Geboren op 5 maart 2007.", vec![(LeakKind::BirthDate, "5 maart 2007")]),
            ("Geboren: 05-03-2007", vec![(LeakKind::BirthDate, "05-03-2007")]),
            ("In Hoogeveen, Drenthe", vec![(LeakKind::Place, "Hoogeveen")]),
            ("Stichting Welzijnswerk sluit.", vec![(LeakKind::Alias, "Stichting Welzijnswerk")]),
            ("Het meisje sliep.", vec![(LeakKind::Gender, "meisje")]),
            ("Het kind zegt dat ze niet slaapt.", vec![(LeakKind::Gender, "ze")]),
            ("Het kind is bij moeder omdat ze ziek is.", vec![]),
            ("Ze sluiten het dossier.", vec![]),
        ] {
            let leaks = check().read("x", text);
            let found: Vec<_> = leaks.iter().map(|leak| (leak.kind, leak.found.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
