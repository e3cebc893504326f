//! What a text can refer to, found by words.

use crate::desktop::PanelContext;
use crate::model::date::{Day, format_short};
use crate::report::references::{code_of_fact, measures};
use std::collections::BTreeSet;

/// Something a text can refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The code that goes into the text.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What stands beside it: a date, a count.
    pub detail: String,
    /// Everything it is found by, in small letters.
    words: String,
}

/// Everything that can be referred to, for one state of the case.
#[derive(Default)]
pub struct Candidates {
    made_of: Option<(u64, crate::text::Language)>,
    all: Vec<Candidate>,
}

impl Candidates {
    /// Brings the list up to date.
    pub fn update(&mut self, context: &PanelContext<'_>) {
        let wanted = Some((context.generation, context.language));
        if self.made_of == wanted {
            return;
        }
        self.made_of = wanted;
        self.all = all(context);
    }

    /// The first `most` of what is found by every one of the words: codes that begin with them
    /// first, then titles that hold them.
    #[must_use]
    pub fn find(&self, query: &str, most: usize) -> Vec<Candidate> {
        let query = query.to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let by_code = |candidate: &&Candidate| {
            !query.is_empty() && candidate.code.to_lowercase().starts_with(query.trim())
        };
        let holds = |text: &str| words.iter().all(|word| text.contains(word));
        let by_title =
            |candidate: &&Candidate| !by_code(candidate) && holds(&candidate.title.to_lowercase());
        let by_words = |candidate: &&Candidate| {
            !by_code(candidate) && !by_title(candidate) && holds(&candidate.words)
        };
        let all = || self.all.iter();
        let named = all().filter(by_code).chain(all().filter(by_title));
        named.chain(all().filter(by_words)).take(most).cloned().collect()
    }

    /// The candidate with that code.
    #[must_use]
    pub fn with_code(&self, code: &str) -> Option<&Candidate> {
        self.all.iter().find(|candidate| candidate.code == code)
    }
}

fn all(context: &PanelContext<'_>) -> Vec<Candidate> {
    let candidate = |code: String, title: String, detail: String, more: &str| {
        let words = format!("{code} {title} {detail} {more}").to_lowercase();
        Candidate { code, title, detail, words }
    };
    let mut years = BTreeSet::new();
    let mut all: Vec<Candidate> = Vec::with_capacity(context.data.events.len() + 64);
    for event in context.chronicle.iter() {
        let when = event.when.as_ref();
        let date = when.map(|when| format_short(when, context.locale())).unwrap_or_default();
        if !event.out_of_scope {
            years.extend(event.earliest.map(|minute| Day::of_minute(minute).ymd().0));
        }
        let more = format!("{} {}", event.summary, event.date_phrase);
        all.push(candidate(code_of_fact(event), event.display_title().into_owned(), date, &more));
    }
    for finding in &context.data.findings {
        let kind = context.tr("report-screen-finding");
        all.push(candidate(finding.code.clone(), finding.title.clone(), kind, &finding.text));
    }
    for year in years {
        let title = context.tr_with("report-screen-figure", &[("year", year.to_string().into())]);
        all.push(candidate(format!("figuur-{year}"), title, String::new(), "figuur figure"));
    }
    for measure in measures(context.data) {
        let code = format!("analyse-{}", measure.key);
        let value = measure.value(context.language, false);
        all.push(candidate(code, measure.title(context.language), value, "analyse analysis"));
    }
    all
}
