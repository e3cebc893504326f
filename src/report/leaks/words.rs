//! What the public may not read of a case: names, dates of birth, places, chosen words.

use super::LeakKind;
use super::find::{Ending, Wanted};
use crate::model::CaseData;
use crate::model::date::Locale;
use crate::report::names::without_article;
use crate::report::options::Version;
use crate::report::redaction::hidden_places;
use crate::report::rules::Rules;
use crate::text::{Language, keyword_label};

/// A word that may not be in a public file.
pub(super) struct Word {
    pub kind: LeakKind,
    pub shown: String,
    pub wanted: Wanted,
}

/// Parts of a name that are common words.
const PARTICLES: [&str; 16] = [
    "van", "de", "der", "den", "het", "ten", "ter", "te", "op", "in", "von", "la", "le", "el",
    "al", "bin",
];

/// Everything to look for in a public version of the case.
pub(super) fn words(case: &CaseData, rules: &Rules) -> Vec<Word> {
    let mut words = Vec::new();
    let mut add = |kind: LeakKind, word: &str, any_case: bool, ending: Ending| {
        let word = word.trim();
        if word.chars().filter(|c| c.is_alphanumeric()).count() > 1 {
            let wanted = Wanted::new(word, any_case, ending);
            words.push(Word { kind, shown: word.to_owned(), wanted });
        }
    };
    for person in &case.persons {
        if person.name != person.pseudonym {
            add(LeakKind::PersonName, &person.name, true, Ending::Name);
            // First name and family name give somebody away by themselves.
            for part in person.name.split([' ', '-', ',', '(', ')', '.']) {
                let known = person.pseudonym.split(' ').any(|word| word == part);
                let name = part.chars().count() > 2
                    && part.starts_with(char::is_uppercase)
                    && !PARTICLES.contains(&part.to_lowercase().as_str());
                if name && !known {
                    add(LeakKind::PersonName, part, false, Ending::Name);
                }
            }
        }
        if let Some(birth) = &person.birth
            && let (Some(day), Some(last)) = (birth.earliest(), birth.latest())
            && day == last
        {
            // A window of a year is not a birth date; a day is, however it is written.
            let (year, month, day) = day.ymd();
            for written in [
                format!("{year:04}-{month:02}-{day:02}"),
                format!("{year:04}{month:02}{day:02}"),
                crate::model::date::format(birth, Locale::Dutch),
                crate::model::date::format_short(birth, Locale::Dutch),
                crate::model::date::format(birth, Locale::English),
            ] {
                add(LeakKind::BirthDate, &written, true, Ending::Exact);
            }
            for mark in ['-', '/', '.'] {
                let short = year.rem_euclid(100);
                for written in [
                    format!("{day}{mark}{month}{mark}{year}"),
                    format!("{day:02}{mark}{month:02}{mark}{year}"),
                    format!("{day}{mark}{month}{mark}{short:02}"),
                    format!("{day:02}{mark}{month:02}{mark}{short:02}"),
                ] {
                    add(LeakKind::BirthDate, &written, true, Ending::Exact);
                }
            }
        }
    }
    for row in &case.professionals {
        add(LeakKind::Registration, &row.registration, true, Ending::Exact);
    }
    for row in &case.organisations {
        let label = row.public_label.to_lowercase();
        for name in [&row.name, &row.code].into_iter().chain(&row.aliases) {
            let name = without_article(name);
            // A name without a capital is a common word, and tells nothing.
            let telling = name.chars().any(char::is_uppercase)
                && !label.is_empty()
                && !label.contains(&name.to_lowercase());
            if telling {
                add(LeakKind::OrganisationName, name, false, Ending::Exact);
            }
        }
    }
    for place in hidden_places(case, Version::Public) {
        add(LeakKind::Place, &place, false, Ending::Any);
    }
    for signal in &rules.hide_signals {
        let label = keyword_label(Language::Dutch, "signal", signal).to_lowercase();
        // 'Vermoeden' says nothing; 'misbruik' does.
        for word in label.split(' ').filter(|word| word.len() > 6 && *word != "vermoeden") {
            add(LeakKind::HiddenSubject, word, true, Ending::Any);
        }
    }
    for word in rules.hide_words.iter().chain(rules.replace.iter().map(|(word, _)| word)) {
        match word.strip_suffix('*') {
            Some(start) => add(LeakKind::ChosenWord, start, true, Ending::Any),
            None => add(LeakKind::ChosenWord, word, true, Ending::Exact),
        }
    }
    words
}
