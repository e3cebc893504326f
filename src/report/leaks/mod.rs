//! What a finished public file gives away nonetheless: names, birth dates, places, chosen words,
//! and words that tell a child's sex. Read from the bytes of the file, not from what was meant.

mod find;
mod words;

use super::error::ReportError;
use super::neutral;
use super::options::Version;
use super::reading::{FilePart, JOINT, Passage, passages};
use super::rules::{Gender, Rules};
use crate::model::{CaseData, Id, LeakAcceptance, PublicationVersion};
use find::Searched;

/// What kind of thing leaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeakKind {
    /// The name of a person, or a part of it.
    PersonName,
    /// The name, another name or the code of an organisation that the public knows by a label.
    OrganisationName,
    /// A date of birth.
    BirthDate,
    /// The number by which a professional is registered.
    Registration,
    /// A municipality or the place of the calamity.
    Place,
    /// A subject that this case keeps from the public.
    HiddenSubject,
    /// A word the inspector chose to hide.
    ChosenWord,
    /// A word that tells the child's sex.
    GenderedWord,
}

impl LeakKind {
    /// The keyword in machine-readable output.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::PersonName => "person_name",
            Self::OrganisationName => "organisation_name",
            Self::BirthDate => "birth_date",
            Self::Registration => "registration",
            Self::Place => "place",
            Self::HiddenSubject => "hidden_subject",
            Self::ChosenWord => "chosen_word",
            Self::GenderedWord => "gendered_word",
        }
    }

    /// The key of its name in the texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::PersonName => "report-leak-person",
            Self::OrganisationName => "report-leak-organisation",
            Self::BirthDate => "report-leak-birth-date",
            Self::Registration => "report-leak-registration",
            Self::Place => "report-leak-place",
            Self::HiddenSubject => "report-leak-subject",
            Self::ChosenWord => "report-leak-word",
            Self::GenderedWord => "report-leak-gender",
        }
    }
}

/// One place where something leaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// What kind.
    pub kind: LeakKind,
    /// The word that leaks, as the case has it.
    pub word: String,
    /// In which part of the file.
    pub part: FilePart,
    /// The heading and row it stands under; empty outside the pages.
    pub place: String,
    /// Its page, counted from 1; none outside the pages.
    pub page: Option<usize>,
    /// The words around it.
    pub context: String,
    /// Why it may stay, once somebody accepted it with a reason.
    pub accepted: Option<String>,
}

impl Leak {
    /// Whether it still stands in the way of publication.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.accepted.is_none()
    }

    /// The record that accepts it here, or wherever it stands, with a reason. It is stored, and
    /// journalled, by a command like any other change.
    #[must_use]
    pub fn acceptance(
        &self,
        version: Option<Id<PublicationVersion>>,
        everywhere: bool,
        reason: &str,
        author: &str,
    ) -> LeakAcceptance {
        LeakAcceptance {
            version,
            word: self.word.clone(),
            place: if everywhere { String::new() } else { self.place.clone() },
            reason: reason.trim().to_owned(),
            author: author.to_owned(),
            ..LeakAcceptance::default()
        }
    }
}

/// Everything in a finished PDF that the public should not read, in reading order. What was
/// accepted is in the list too, with its reason.
///
/// # Errors
/// [`ReportError::Unreadable`] when the file cannot be read back.
pub fn leaks(case: &CaseData, pdf: &[u8]) -> Result<Vec<Leak>, ReportError> {
    Ok(leaks_in(case, &passages(pdf)?))
}

/// The same for texts that were read from a file of another kind.
#[must_use]
pub(super) fn leaks_in(case: &CaseData, passages: &[Passage]) -> Vec<Leak> {
    let rules = Rules::of(case, Version::Public);
    let words = words::words(case, &rules);
    let mut leaks = Vec::new();
    for passage in passages {
        let searched = Searched::new(&passage.text);
        // As long as the joint, so that every place stays where it was; invisible within words.
        let joined = passage.text.replace(JOINT, "\u{200b}");
        let mut hits: Vec<(usize, usize, LeakKind, &str)> = Vec::new();
        for word in &words {
            let found = word.wanted.find(&searched);
            hits.extend(found.into_iter().map(|(a, b)| (a, b, word.kind, word.shown.as_str())));
        }
        let gendered = match rules.gender {
            Gender::AsIs => Vec::new(),
            gender => neutral::remaining(&joined, gender),
        };
        hits.extend(gendered.into_iter().map(|(start, end)| {
            (start, end, LeakKind::GenderedWord, joined.get(start..end).unwrap_or_default())
        }));
        // Of a name within a name the longer one says enough.
        hits.sort_by_key(|(start, end, kind, _)| (*start, std::cmp::Reverse(*end), *kind));
        let mut covered = 0;
        for (start, end, kind, word) in hits {
            if end <= covered {
                continue;
            }
            covered = end;
            leaks.push(Leak {
                kind,
                word: word.to_owned(),
                part: passage.part,
                place: passage.place.clone(),
                page: passage.page,
                context: around(&passage.text, start, end),
                accepted: None,
            });
        }
    }
    accept(case, rules.version, &mut leaks);
    leaks
}

/// Puts the reasons to what was accepted.
fn accept(case: &CaseData, version: Option<Id<PublicationVersion>>, leaks: &mut [Leak]) {
    for leak in leaks {
        leak.accepted = case
            .leak_acceptances
            .iter()
            .filter(|row| row.version.is_none() || row.version == version)
            .filter(|row| row.word.to_lowercase() == leak.word.to_lowercase())
            .find(|row| row.place.is_empty() || row.place == leak.place)
            .map(|row| row.reason.clone())
            .filter(|reason| !reason.trim().is_empty());
    }
}

/// The words around a place, in one line.
fn around(text: &str, start: usize, end: usize) -> String {
    let letters = || text.char_indices().map(|(at, _)| at);
    let first = letters().rfind(|at| at + 40 <= start).unwrap_or(0);
    let last = letters().find(|at| *at >= end + 40).unwrap_or(text.len());
    let around = text.get(first..last).unwrap_or(text);
    let around = around.replace("\u{ad}\n", "").replace(['\u{ad}', '\u{200b}', JOINT], "");
    let line = around.split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after) =
        (if first > 0 { "…" } else { "" }, if last < text.len() { "…" } else { "" });
    format!("{before}{line}{after}")
}
