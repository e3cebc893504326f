//! Terms of follow-up measures: kept as a duration (`P3M`), read and typed in words.

use crate::desktop::PanelContext;
use crate::model::date::{Term, TermUnit};
use crate::model::{Column, RecordKind, Value};

/// Whether a column holds a term.
pub fn is_term(kind: RecordKind, column: &Column) -> bool {
    kind == RecordKind::FollowUpMeasure && column.name == "term"
}

/// A term in words: '3 maanden', '1 jaar en 6 maanden'.
#[must_use]
pub fn term_words(term: Term, context: &PanelContext<'_>) -> String {
    let parts: Vec<String> = term
        .parts()
        .into_iter()
        .map(|(count, unit)| {
            let key = match unit {
                TermUnit::Years => "measures-years",
                TermUnit::Months => "measures-months",
                TermUnit::Weeks => "measures-weeks",
                TermUnit::Days => "measures-days",
            };
            context.tr_with(key, &[("count", count.into())])
        })
        .collect();
    parts.join(&format!(" {} ", context.tr("measures-and")))
}

/// A term as it is shown: in words where those words are read as the same term, else as it is kept.
#[must_use]
pub fn in_words(raw: &str, context: &PanelContext<'_>) -> String {
    let words = Term::read(raw).map(|term| (term, term_words(term, context)));
    let same = words.filter(|(term, words)| Term::read(words).as_ref() == Some(term));
    same.map_or_else(|| raw.to_owned(), |(_, words)| words)
}

/// A term as it is kept; one that cannot be read stays as it was typed.
#[must_use]
pub fn kept(value: Value) -> Value {
    let Value::Text(typed) = &value else { return value };
    Term::read(typed).map_or(value.clone(), |term| Value::Text(term.to_string()))
}
