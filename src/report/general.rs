//! A fact told in general words: when, who and what kind of fact, and nothing of what it says.

use crate::model::Event;
use crate::text::{Language, keyword_label, tr_with};

/// The fact without its contents.
pub(super) fn generalised(fact: &Event, language: Language) -> Event {
    let kind = keyword_label(language, "event-kind", fact.kind.keyword());
    let summary = tr_with(language, "report-generalised", &[("kind", kind.into())]);
    Event {
        title: summary.clone(),
        key_moment: if fact.is_key_moment() { summary.clone() } else { String::new() },
        summary,
        text: String::new(),
        child_said: String::new(),
        // The source's words for a date may tell more than the date.
        date_phrase: String::new(),
        signals: Vec::new(),
        about: Vec::new(),
        responds_to: Vec::new(),
        not_informed: Vec::new(),
        ..fact.clone()
    }
}
