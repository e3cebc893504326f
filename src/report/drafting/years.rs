//! The narrative of a year: its facts in their order, a sentence each.

use super::super::gather::Gather;
use super::super::references::code_of_fact;
use super::dates::{adverbial, in_brackets};
use super::dutch::{Dutch, Opening};
use super::{Draft, Sentence};
use crate::model::{Basis, CaseData, Certainty, Event, EventKind};
use crate::text::{Language, tr, tr_with};

/// The draft of a year.
pub(super) fn draft(case: &CaseData, year: i64) -> Draft {
    let facts = case.chronicle();
    let told = facts.iter().map(AsRef::as_ref).filter(|fact: &&Event| {
        !fact.out_of_scope && !Gather::is_frame(fact) && Gather::year_of(fact) == Some(year)
    });
    of_facts(case, told, &|_| None)
}

/// The draft of some facts; `date` gives a date in place of the source's own, coarser than it.
pub(super) fn of_facts<'a>(
    case: &CaseData,
    facts: impl IntoIterator<Item = &'a Event>,
    date: &dyn Fn(&Event) -> Option<String>,
) -> Draft {
    let dutch = Dutch::of(case);
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut last: Option<&Event> = None;
    for fact in facts {
        let month = |fact: &Event| {
            let day = fact.earliest.map(|minute| crate::model::date::Day::of_minute(minute).ymd());
            day.map(|(year, month, _)| (year, month))
        };
        let begins = last.is_none_or(|last| month(last) != month(fact));
        // Not dated again when the sentence before had the same date.
        let dated = last.is_none_or(|last| last.when != fact.when);
        sentences.push(sentence(case, &dutch, fact, dated, begins, date(fact)));
        last = Some(fact);
    }
    Draft { sentences }
}

fn sentence(
    case: &CaseData,
    dutch: &Dutch,
    fact: &Event,
    dated: bool,
    begins: bool,
    coarse: Option<String>,
) -> Sentence {
    let what = if fact.summary.trim().is_empty() {
        fact.display_title().into_owned()
    } else {
        fact.summary.trim().trim_end_matches('.').to_owned()
    };
    let own = coarse.is_none() && fact.basis == Basis::Explicit;
    let before = (dated && own).then(|| adverbial(fact)).flatten();
    let after = match coarse {
        Some(date) => dated.then_some(date),
        None => (dated && before.is_none()).then(|| in_brackets(fact)).flatten(),
    };
    let opening = before.as_deref().map_or(Opening::Plain, Opening::Date);
    let mut text = match report(case, dutch, fact, &what, opening) {
        Some(text) => text,
        None => match dutch.clause(&what, opening) {
            Some(text) => text,
            None => framed(case, dutch, fact, &what, before.as_deref()),
        },
    };
    for remark in [after, doubt(case, dutch, fact, &what)].into_iter().flatten() {
        // Two remarks share their brackets.
        if text.ends_with(')') {
            text.pop();
            text.push_str(&format!("; {remark})"));
        } else {
            text.push_str(&format!(" ({remark})"));
        }
    }
    text.push('.');
    Sentence { text, facts: vec![code_of_fact(fact)], findings: Vec::new(), begins }
}

/// A report to the advice point has a form of its own, since its summary is mostly a heading.
fn report(
    case: &CaseData,
    dutch: &Dutch,
    fact: &Event,
    what: &str,
    opening: Opening<'_>,
) -> Option<String> {
    let from = fact.from.first().filter(|_| fact.kind == EventKind::CareReport)?;
    let to = fact.to.first()?;
    if dutch.clause(what, Opening::Plain).is_some() {
        return None;
    }
    let detail = what.split_once(": ").map_or(what, |(_, detail)| detail);
    let clause = format!(
        "{} doet een zorgmelding bij {}: {}",
        dutch.party(case, from),
        dutch.party(case, to),
        dutch.without_capital(detail)
    );
    dutch.clause(&clause, opening)
}

/// What is no sentence by itself, after words that make it one.
fn framed(case: &CaseData, dutch: &Dutch, fact: &Event, what: &str, date: Option<&str>) -> String {
    let keyword = fact.kind.keyword();
    let kind = ("kind", keyword.to_owned().into());
    let mut frame = match date {
        Some(date) => {
            tr_with(Language::Dutch, "report-draft-dated", &[kind, ("date", capital(date).into())])
        }
        None => tr_with(Language::Dutch, "report-draft-undated", &[kind]),
    };
    let mut what = what;
    if let Some((head, rest)) = what.split_once(": ") {
        let speaks = fact.from.first().is_some_and(|code| dutch.begins_with(case, head, code));
        // 'Vader bij SMW: klachten erger' says from whom; 'Besluit: …' says what the frame does.
        if speaks && head.split(' ').count() <= 4 && keyword == "signaal" {
            frame.push_str(&format!(" van {}", dutch.remark(head)));
            what = rest;
        } else if head.eq_ignore_ascii_case(keyword) {
            what = rest;
        }
    }
    // One colon is enough for a sentence.
    format!("{frame}: {}", dutch.remark(&what.replacen(": ", "; ", 1)))
}

/// What was only said or suspected says so, unless the sentence itself tells who said it.
fn doubt(case: &CaseData, dutch: &Dutch, fact: &Event, what: &str) -> Option<String> {
    match fact.certainty {
        Certainty::Established => None,
        Certainty::Suspected => Some(tr(Language::Dutch, "report-draft-suspected")),
        Certainty::Stated => {
            let speakers = if fact.from.is_empty() { &fact.actors } else { &fact.from };
            if speakers.is_empty() {
                return Some(tr(Language::Dutch, "report-draft-stated"));
            }
            if speakers.iter().any(|speaker| dutch.begins_with(case, what, speaker)) {
                return None;
            }
            let names = speakers.iter().map(|speaker| dutch.party(case, speaker));
            let name = super::super::names::join(names, &tr(Language::Dutch, "report-and"));
            let values = [("name", name.into())];
            Some(tr_with(Language::Dutch, "report-draft-stated-by", &values))
        }
    }
}

fn capital(text: &str) -> String {
    super::super::names::capitalised(text)
}
