//! References in the inspector's texts: `[@DR-018]` for a fact, `[@B-03]` for a finding,
//! `[@figuur-2012]` for the figure of a year, `[@analyse-sight-gaps]` for what an analysis counted.
//! After a bar stands what of it is shown: `[@DR-018|datum]`. The text holds the code; what is
//! shown is looked up each time, so that it is right when a fact changes, and a code that leads
//! nowhere is told.

mod measures;

pub use measures::{Measure, measures};

use super::gather::Gather;
use crate::model::{CaseData, Event, Finding};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// What of the target is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Field {
    /// Its number: `DR-018`, `B-03`, `figuur 2`; of an analysis its count.
    #[default]
    Number,
    /// The date of a fact, as the source gave it.
    Date,
    /// Its title.
    Title,
    /// A note at the foot of the page with the sources of a fact.
    Source,
}

impl Field {
    /// Every field, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Number, Self::Date, Self::Title, Self::Source];

    /// The word after the bar; none for the number.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Number => "",
            Self::Date => "datum",
            Self::Title => "titel",
            Self::Source => "bron",
        }
    }

    fn of_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.keyword() == keyword)
    }
}

/// What a reference leads to.
#[derive(Clone, Debug)]
pub enum Target {
    /// A fact.
    Fact(Arc<Event>),
    /// A finding.
    Finding(Arc<Finding>),
    /// The figure of a year.
    Figure(i64),
    /// What an analysis counted.
    Analysis(Measure),
}

/// A reference in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Where it stands, with its brackets, in bytes.
    pub range: Range<usize>,
    /// The code it names.
    pub code: String,
    /// What is shown; none for a word nobody knows.
    pub field: Option<Field>,
}

/// The references of a text, in order. What is not closed on its line is no reference.
#[must_use]
pub fn references(text: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("[@")).map(|at| from + at) {
        let inner = text.get(at + 2..).unwrap_or_default();
        let stop = inner.find([']', '\n', '[']);
        match stop.filter(|stop| inner[*stop..].starts_with(']')) {
            Some(stop) => {
                let (code, field) = parts(&inner[..stop]);
                let range = at..at + 2 + stop + 1;
                from = range.end;
                found.push(Reference { range, code: code.to_owned(), field });
            }
            None => from = at + 2,
        }
    }
    found
}

fn parts(word: &str) -> (&str, Option<Field>) {
    match word.split_once('|') {
        Some((code, field)) => (code.trim(), Field::of_keyword(field.trim())),
        None => (word.trim(), Some(Field::Number)),
    }
}

/// A reference as it is written.
#[must_use]
pub fn written(code: &str, field: Field) -> String {
    match field.keyword() {
        "" => format!("[@{code}]"),
        keyword => format!("[@{code}|{keyword}]"),
    }
}

/// The code by which a text refers to a fact: its own, or its row where it has none.
#[must_use]
pub fn code_of_fact(event: &Event) -> String {
    if event.code.is_empty() { format!("#{}", event.id) } else { event.code.clone() }
}

/// What a code leads to; none when it leads nowhere.
#[must_use]
pub fn target(case: &CaseData, code: &str) -> Option<Target> {
    if let Some(row) = code.strip_prefix('#') {
        let id = row.parse().ok().map(crate::model::Id::new)?;
        return case.events.get(id).map(|event| Target::Fact(Arc::clone(event)));
    }
    if let Some(event) = case.event(code) {
        return Some(Target::Fact(Arc::clone(event)));
    }
    if let Some(finding) = case.findings.iter().find(|row| row.code == code) {
        return Some(Target::Finding(Arc::clone(finding)));
    }
    if let Some(year) = code.strip_prefix("figuur-") {
        let year = year.parse().ok()?;
        return figure_years(case).contains(&year).then_some(Target::Figure(year));
    }
    let key = code.strip_prefix("analyse-")?;
    measures(case).into_iter().find(|measure| measure.key == key).map(Target::Analysis)
}

/// The years that have a figure: those in the period that is reconstructed, and after it, of which
/// something is told.
#[must_use]
pub fn figure_years(case: &CaseData) -> BTreeSet<i64> {
    let period = case.investigation().period;
    let first = period.and_then(|period| period.earliest()).map(|day| day.ymd().0);
    case.events
        .iter()
        .filter(|event| !event.out_of_scope && !Gather::is_frame(event))
        .filter_map(|event| Gather::year_of(event))
        .filter(|year| first.is_none_or(|first| *year >= first))
        .collect()
}

/// A reference that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The part whose text it stands in, as `year-2012`.
    pub part: String,
    /// The reference.
    pub reference: Reference,
    /// Codes it may have been meant for, most alike first.
    pub suggestions: Vec<String>,
}

/// The references of the report's texts that lead nowhere, in the order of the texts.
#[must_use]
pub fn broken(case: &CaseData) -> Vec<Broken> {
    let texts = case.report_texts.iter().map(|row| (row.part.as_str(), row.text.as_str()));
    texts.flat_map(|(part, text)| broken_in(case, part, text)).collect()
}

/// The references of one text that lead nowhere.
#[must_use]
pub fn broken_in(case: &CaseData, part: &str, text: &str) -> Vec<Broken> {
    references(text)
        .into_iter()
        .filter(|reference| reference.field.is_none() || target(case, &reference.code).is_none())
        .map(|reference| Broken {
            part: part.to_owned(),
            suggestions: suggestions(case, &reference.code),
            reference,
        })
        .collect()
}

/// The codes most like a word: those a slip of the finger away, and those of which it is a part.
fn suggestions(case: &CaseData, code: &str) -> Vec<String> {
    const MOST: usize = 3;
    let wanted = code.to_uppercase();
    let facts = case.events.iter().map(|event| event.code.as_str());
    let findings = case.findings.iter().map(|finding| finding.code.as_str());
    let mut alike: Vec<(usize, &str)> = facts
        .chain(findings)
        .filter(|other| !other.is_empty())
        .map(|other| (distance(&wanted, &other.to_uppercase()), other))
        .filter(|(distance, _)| *distance <= 2)
        .collect();
    alike.sort_unstable();
    alike.into_iter().take(MOST).map(|(_, code)| code.to_owned()).collect()
}

/// How many letters have to be changed, added or dropped.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (down, letter) in one.chars().enumerate() {
        let mut corner = down;
        let mut left = down + 1;
        let mut next = vec![left];
        for (across, other) in other.iter().enumerate() {
            let above = row.get(across + 1).copied().unwrap_or_default();
            let here = (corner + usize::from(letter != *other)).min(above + 1).min(left + 1);
            corner = above;
            left = here;
            next.push(here);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// What a word between brackets is in print; none for one that is no reference.
pub(super) fn printed(g: &Gather<'_>, word: &str) -> Option<Vec<super::content::Span>> {
    use super::content::Span;
    let Some(word) = word.strip_prefix('@') else {
        // As texts were written before there was a search: a bare code.
        let label = match target(g.case, word)? {
            Target::Fact(_) => format!("fact-{word}"),
            Target::Finding(_) => format!("finding-{word}"),
            Target::Figure(_) | Target::Analysis(_) => return None,
        };
        return Some(vec![Span::link(label, word)]);
    };
    let (code, field) = parts(word);
    let missing = || vec![Span::text(format!("[{code}?]"))];
    let (Some(target), Some(field)) = (target(g.case, code), field) else { return Some(missing()) };
    Some(match target {
        Target::Fact(fact) => match field {
            Field::Source => g.fact_note(&fact).into_iter().collect(),
            // A fact this version leaves out gives nothing away but its number.
            Field::Number => vec![g.fact_link(&fact)],
            // As the version tells it, which may be in general words.
            Field::Date | Field::Title => {
                match (g.facts.iter().find(|told| told.id == fact.id), field) {
                    (None, _) => vec![g.fact_link(&fact)],
                    (Some(told), Field::Date) => vec![Span::text(g.fact_date(told))],
                    (Some(told), _) => vec![Span::text(told.display_title())],
                }
            }
        },
        Target::Finding(finding) => {
            let text = match field {
                Field::Title => finding.title.clone(),
                _ => finding.code.clone(),
            };
            vec![Span::link(format!("finding-{}", finding.code), text)]
        }
        Target::Figure(year) => {
            let label = format!("figure-{year}");
            let text = g.tr_with("report-reference-figure", &[("year", year.to_string().into())]);
            vec![Span::link(&label, text)]
        }
        Target::Analysis(measure) => {
            vec![Span::text(measure.value(g.language(), field == Field::Title))]
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case() -> CaseData {
        let mut case = CaseData::default();
        for (id, code) in [(1, "DR-018"), (2, "DR-019")] {
            let event =
                Event { id: crate::model::Id::new(id), code: code.into(), ..Event::default() };
            case.events.put(event);
        }
        case
    }

    #[test]
    fn references_are_found_with_their_fields() {
        let found = references("Op [@DR-018|datum] gebeurde [@DR-018], zie [@ niet\nen [DR-019].");
        let codes: Vec<_> = found.iter().map(|r| (r.code.as_str(), r.field)).collect();
        assert_eq!(codes, [("DR-018", Some(Field::Date)), ("DR-018", Some(Field::Number))]);
    }

    #[test]
    fn a_code_that_leads_nowhere_is_told_with_what_it_may_have_been() {
        let broken =
            broken_in(&case(), "summary", "Zie [@DR-0188] en [@DR-019] en [@DR-018|kleur].");
        let told: Vec<_> = broken.iter().map(|b| b.reference.code.as_str()).collect();
        assert_eq!(told, ["DR-0188", "DR-018"]);
        assert_eq!(broken[0].suggestions.first().map(String::as_str), Some("DR-018"));
    }

    #[test]
    fn what_is_written_is_read_back() {
        for field in Field::ALL {
            let text = written("B-03", field);
            let found = references(&text);
            assert_eq!((found[0].code.as_str(), found[0].field), ("B-03", Some(field)));
            assert_eq!(found[0].range, 0..text.len());
        }
    }

    #[test]
    fn distances_count_letters() {
        assert_eq!(distance("DR-018", "DR-018"), 0);
        assert_eq!(distance("DR-18", "DR-018"), 1);
        assert_eq!(distance("", "abc"), 3);
    }
}
