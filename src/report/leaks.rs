//! What a public version gives away nonetheless: names, birth dates, places and words that tell a
//! child's sex. It reads the content that goes into the pages; nothing else goes there.

use super::content::ReportContent;
use super::options::Version;
use super::redaction::{Rules, hidden_places};
use crate::model::CaseData;
use crate::text::{Language, keyword_label};

/// What kind of thing leaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeakKind {
    /// The name of a person.
    PersonName,
    /// The name or another name of an organisation that the public knows by a label.
    OrganisationName,
    /// A date of birth.
    BirthDate,
    /// A municipality or the place of the calamity.
    Place,
    /// A subject that this case keeps from the public.
    HiddenSubject,
    /// A word that tells the child's sex.
    GenderedWord,
}

/// One place where something leaks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// What kind.
    pub kind: LeakKind,
    /// The word that leaks.
    pub word: String,
    /// Where: the number of a fact, a finding, a heading.
    pub place: String,
    /// The words around it.
    pub context: String,
}

const GENDERED: [&str; 10] = [
    "meisje",
    "jongen",
    "jongetje",
    "dochter",
    "zoon",
    "dochtertje",
    "zoontje",
    "zusje",
    "broertje",
    "haar",
];

/// Everything in the content that the public should not read, in reading order.
#[must_use]
pub fn leaks(case: &CaseData, content: &ReportContent) -> Vec<Leak> {
    let words = words(case);
    let mut found = Vec::new();
    // The walk may change what it visits; a copy keeps the content as it is.
    content.clone().for_each_text(&mut |text, place| {
        for (kind, word) in &words {
            for at in occurrences(
                text,
                word,
                !matches!(kind, LeakKind::GenderedWord | LeakKind::HiddenSubject),
            ) {
                found.push(Leak {
                    kind: *kind,
                    word: word.clone(),
                    place: place.to_owned(),
                    context: around(text, at, word.len()),
                });
            }
        }
    });
    found
}

fn words(case: &CaseData) -> Vec<(LeakKind, String)> {
    let mut words = Vec::new();
    for person in &case.persons {
        if person.name != person.pseudonym {
            words.push((LeakKind::PersonName, person.name.clone()));
        }
        // A window of a year is not a birth date; a day is.
        if let Some(birth) = person.birth.as_ref().filter(|date| date.earliest() == date.latest()) {
            words.push((LeakKind::BirthDate, birth.as_str().to_owned()));
            let locale = crate::model::date::Locale::Dutch;
            words.push((LeakKind::BirthDate, crate::model::date::format(birth, locale)));
        }
    }
    for row in &case.organisations {
        let label = row.public_label.to_lowercase();
        for name in [&row.name].into_iter().chain(&row.aliases) {
            let lower = name.to_lowercase();
            if name.chars().any(char::is_uppercase) && !label.is_empty() && !label.contains(&lower)
            {
                words.push((LeakKind::OrganisationName, name.clone()));
            }
        }
    }
    words.extend(
        hidden_places(case, Version::Public).into_iter().map(|place| (LeakKind::Place, place)),
    );
    for signal in Rules::of(case, Version::Public).hide_signals {
        let label = keyword_label(Language::Dutch, "signal", &signal).to_lowercase();
        // 'Vermoeden' says nothing; 'misbruik' does.
        let telling = label.split(' ').filter(|word| word.len() > 6 && *word != "vermoeden");
        words.extend(telling.map(|word| (LeakKind::HiddenSubject, word.to_owned())));
    }
    words.extend(GENDERED.iter().map(|word| (LeakKind::GenderedWord, (*word).to_owned())));
    words.retain(|(_, word)| word.chars().count() > 1);
    words.sort();
    words.dedup();
    words
}

fn occurrences<'a>(text: &'a str, word: &'a str, exact: bool) -> impl Iterator<Item = usize> + 'a {
    let (text, word) = if exact {
        (text.to_owned(), word.to_owned())
    } else {
        // Lower-casing ASCII letters only keeps every position as it was.
        (text.to_ascii_lowercase(), word.to_ascii_lowercase())
    };
    let hits: Vec<usize> = text
        .match_indices(&word)
        .filter(|(at, _)| {
            let before = text.get(..*at).and_then(|text| text.chars().next_back());
            let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
            before.is_none_or(|c| !c.is_alphanumeric())
                && after.is_none_or(|c| !c.is_alphanumeric())
        })
        .map(|(at, _)| at)
        .collect();
    hits.into_iter()
}

fn around(text: &str, at: usize, length: usize) -> String {
    let start = text.char_indices().map(|(i, _)| i).rfind(|i| *i + 30 <= at).unwrap_or(0);
    let end =
        text.char_indices().map(|(i, _)| i).find(|i| *i >= at + length + 30).unwrap_or(text.len());
    text.get(start..end).unwrap_or(text).to_owned()
}
