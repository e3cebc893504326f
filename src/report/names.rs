//! What parties and sources are called in this version of the report.

use super::options::Version;
use crate::model::date::Day;
use crate::model::{CaseData, Organisation, OrganisationKind, PersonRole, Source};
use crate::text::{Language, keyword_label};
use std::collections::HashMap;

/// Names by code.
pub(super) struct Names {
    by_code: HashMap<String, String>,
}

impl Names {
    pub(super) fn new(case: &CaseData, version: Version, language: Language) -> Self {
        let mut by_code = HashMap::new();
        for row in &case.professionals {
            by_code.insert(row.code.clone(), otherwise(&row.function, &row.code));
        }
        for row in &case.persons {
            let role = match row.role {
                PersonRole::Unspecified => row.code.clone(),
                role => keyword_label(language, "person-role", role.keyword()).to_lowercase(),
            };
            by_code.insert(row.code.clone(), otherwise(&row.pseudonym, &role));
        }
        for row in &case.organisations {
            by_code.insert(row.code.clone(), organisation_name(row, version, language));
        }
        Self { by_code }
    }

    /// What a party is called; a word that is no code is its own name.
    pub(super) fn party(&self, code: &str) -> String {
        self.by_code.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    /// Several parties: 'a, b en c'.
    pub(super) fn parties(&self, codes: &[String], and: &str) -> String {
        join(codes.iter().map(|code| self.party(code)), and)
    }
}

/// What an organisation is called in a version.
pub(super) fn organisation_name(
    row: &Organisation,
    version: Version,
    language: Language,
) -> String {
    if version != Version::Public {
        return otherwise(&row.name, &row.code);
    }
    if !row.public_label.is_empty() {
        return row.public_label.clone();
    }
    match &row.kind {
        // Without a label the kind is all the public may know.
        OrganisationKind::Unspecified => "een organisatie".to_owned(),
        kind => format!(
            "een organisatie ({})",
            keyword_label(language, "organisation-kind", kind.keyword()).to_lowercase()
        ),
    }
}

/// A source in a note: its title up to the first colon or comma, and its year.
pub fn source_name(source: &Source) -> String {
    let title = otherwise(&source.title, &source.code);
    let short = short_title(&title);
    let Some(date) = &source.date else { return short.to_owned() };
    let year = |day: Day| day.ymd().0;
    match (date.earliest().map(year), date.latest().map(year)) {
        // A file was kept for years, which a reader of a note needs to know.
        (Some(first), Some(last)) if first != last && date.as_str().contains('/') => {
            format!("{short} ({first}–{last})")
        }
        // A source dated within a year or two is known by the later one: its publication.
        (_, Some(last)) => format!("{short} ({last})"),
        (_, None) => short.to_owned(),
    }
}

/// A title up to its first colon, semicolon or comma; a comma in a row of figures ends nothing:
/// 'Rapporten van 2013, 2014 en 2016'.
fn short_title(title: &str) -> &str {
    let ends = title.char_indices().find(|(at, sign)| match sign {
        ':' | ';' => true,
        ',' => {
            let rest = title.get(at + 1..).unwrap_or_default();
            !rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    });
    ends.map_or(title, |(at, _)| title.get(..at).unwrap_or(title)).trim()
}

/// A place in a source as a reader of the report writes it: `L474` is 'r. 474', and `p. 3-5` runs
/// from page to page: 'p. 3–5'.
pub fn locator(text: &str) -> String {
    let trimmed = text.trim();
    let place = match trimmed.strip_prefix('L') {
        Some(line) if line.starts_with(|c: char| c.is_ascii_digit()) => format!("r. {line}"),
        _ => trimmed.to_owned(),
    };
    let is_figure = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    // One hyphen between figures only: '2015-03-01' is a date and stays one.
    match place.split_once('-') {
        Some((first, last))
            if !last.contains('-')
                && is_figure(first.chars().next_back())
                && is_figure(last.chars().next()) =>
        {
            format!("{first}–{last}")
        }
        _ => place,
    }
}

/// `source:place` references, as tables other than the events hold them, written out.
pub(super) fn written_source(case: &CaseData, text: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut last = String::new();
    for piece in text.split([';', ',']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let (code, place) = match piece.split_once(':') {
            Some((code, place)) => (code.trim(), place),
            None => ("", piece),
        };
        let known = case.sources.iter().find(|source| source.code == code);
        let name = known.map_or_else(|| code.to_owned(), |source| source_name(source));
        if name.is_empty() || name == last {
            let place = locator(place);
            let bare = place.strip_prefix("r. ").unwrap_or(&place).to_owned();
            match parts.last_mut() {
                Some(part) => {
                    part.push_str(" en ");
                    part.push_str(&bare);
                }
                None => parts.push(place),
            }
        } else {
            parts.push(format!("{name}, {}", locator(place)));
            last = name;
        }
    }
    parts.join("; ")
}

/// 'a, b en c'.
pub(super) fn join(names: impl IntoIterator<Item = String>, and: &str) -> String {
    let mut names: Vec<String> = names.into_iter().collect();
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() { last } else { format!("{} {and} {last}", names.join(", ")) }
}

/// The text, or the other one where it is empty.
pub(super) fn otherwise(text: &str, other: &str) -> String {
    if text.trim().is_empty() { other.to_owned() } else { text.to_owned() }
}

/// A name without the article that a source may have put before it: 'het Steunpunt'.
pub(super) fn without_article(name: &str) -> &str {
    let articles = ["de ", "het ", "een ", "De ", "Het ", "Een "];
    articles.iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name).trim()
}

/// With a capital first letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// With a small first letter, as a name goes on after a colon.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Ends as a sentence does.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    let text = capitalised(text);
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', ':']) {
        text
    } else {
        format!("{text}.")
    }
}
