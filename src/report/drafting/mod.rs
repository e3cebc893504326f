//! First texts for parts of the report: sentences made of facts and judgements, in the words in
//! which these were recorded, with the dates as the source gave them. Nothing is added, and each
//! sentence ends with a reference to what it rests on.

mod conclusions;
mod dates;
mod dutch;
mod years;

use super::references::{Field, written};
use crate::model::{CaseData, Event};

/// A sentence with the codes of the facts or findings it rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence, with its full stop, without references.
    pub text: String,
    /// Codes of facts; they become notes with the source.
    pub facts: Vec<String>,
    /// Codes of findings.
    pub findings: Vec<String>,
    /// Whether a new paragraph begins with it.
    pub begins: bool,
}

/// A first text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

impl Sentence {
    /// The sentence with its references, as it stands in a text.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = self.text.clone();
        for code in &self.facts {
            text.push_str(&written(code, Field::Source));
        }
        for code in &self.findings {
            text.push(' ');
            text.push_str(&written(code, Field::Number));
        }
        text
    }
}

impl Draft {
    /// The text with its references.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for sentence in &self.sentences {
            if !text.is_empty() {
                text.push_str(if sentence.begins { "\n\n" } else { " " });
            }
            text.push_str(&sentence.written());
        }
        text
    }
}

/// Whether a first text can be made of a part.
#[must_use]
pub fn can_draft(part: &str) -> bool {
    year_of(part).is_some()
        || matches!(part, "conclusions" | "final-conclusion")
        || question_of(part).is_some()
}

/// The first text of a part, of the case as it is now; none where there is nothing to tell.
#[must_use]
pub fn draft(case: &CaseData, part: &str) -> Option<Draft> {
    let draft = if let Some(year) = year_of(part) {
        years::draft(case, year)
    } else if part == "conclusions" {
        conclusions::judgements(case)
    } else if part == "final-conclusion" {
        conclusions::last(case)
    } else {
        conclusions::question(case, question_of(part)?)
    };
    (!draft.sentences.is_empty()).then_some(draft)
}

/// The first text of a stretch of facts, in their order.
pub(super) fn of_facts<'a>(
    case: &CaseData,
    facts: impl IntoIterator<Item = &'a Event>,
    date: &dyn Fn(&Event) -> Option<String>,
) -> Draft {
    years::of_facts(case, facts, date)
}

fn year_of(part: &str) -> Option<i64> {
    part.strip_prefix("year-")?.parse().ok()
}

fn question_of(part: &str) -> Option<&str> {
    part.strip_prefix("question-").filter(|question| !question.is_empty())
}
