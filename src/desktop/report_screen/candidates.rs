//! What a text can refer to, found by words.

use crate::desktop::PanelContext;
use crate::desktop::background::Background;
use crate::model::date::{Locale, format_short};
use crate::model::{CaseData, Event};
use crate::report::references::{Reference, code_of_fact, figure_years, measures};
use crate::text::{Language, tr, tr_with};
use std::collections::HashMap;
use std::sync::Arc;

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

/// Everything that can be referred to, worked out away from the window for each state of the case.
pub struct Candidates {
    work: Background<Found>,
    asked: Option<(u64, Language)>,
    found: Found,
    /// Rises when what was worked out has come.
    edition: u64,
}

/// What was found, with where each code stands.
#[derive(Default)]
struct Found {
    all: Vec<Candidate>,
    by_code: HashMap<String, usize>,
}

impl Default for Candidates {
    fn default() -> Self {
        Self {
            work: Background::new("kroniek-references"),
            asked: None,
            found: Found::default(),
            edition: 0,
        }
    }
}

impl Candidates {
    /// Brings the list up to date.
    pub fn update(&mut self, ctx: &egui::Context, context: &PanelContext<'_>) {
        let wanted = Some((context.generation, context.language));
        if self.asked != wanted {
            self.asked = wanted;
            let (data, chronicle) = (Arc::clone(context.data), Arc::clone(context.chronicle));
            let language = context.language;
            self.work.ask(ctx, move || {
                let all = all(&data, &chronicle, language);
                let codes = all.iter().enumerate().map(|(at, row)| (row.code.clone(), at));
                Found { by_code: codes.collect(), all }
            });
        }
        if let Some(found) = self.work.take() {
            self.found = found;
            self.edition += 1;
        }
    }

    /// Rises when the list has changed; 0 while there is none yet.
    #[must_use]
    pub const fn edition(&self) -> u64 {
        self.edition
    }

    /// Whether a reference leads nowhere; of a case that was not looked through yet none does.
    #[must_use]
    pub fn is_broken(&self, reference: &Reference) -> bool {
        self.edition > 0
            && (reference.field.is_none() || !self.found.by_code.contains_key(&reference.code))
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
        let all = || self.found.all.iter();
        let named = all().filter(by_code).chain(all().filter(by_title));
        named.chain(all().filter(by_words)).take(most).cloned().collect()
    }

    /// The candidate with that code.
    #[must_use]
    pub fn with_code(&self, code: &str) -> Option<&Candidate> {
        self.found.by_code.get(code).and_then(|at| self.found.all.get(*at))
    }
}

fn all(data: &CaseData, chronicle: &[Arc<Event>], language: Language) -> Vec<Candidate> {
    let candidate = |code: String, title: String, detail: String, more: &str| {
        let words = format!("{code} {title} {detail} {more}").to_lowercase();
        Candidate { code, title, detail, words }
    };
    let locale = match language {
        Language::Dutch => Locale::Dutch,
        Language::English => Locale::English,
    };
    let mut all: Vec<Candidate> = Vec::with_capacity(chronicle.len() + 64);
    for event in chronicle {
        let when = event.when.as_ref();
        let date = when.map(|when| format_short(when, locale)).unwrap_or_default();
        let more = format!("{} {}", event.summary, event.date_phrase);
        all.push(candidate(code_of_fact(event), event.display_title().into_owned(), date, &more));
    }
    for finding in &data.findings {
        let kind = tr(language, "report-screen-finding");
        all.push(candidate(finding.code.clone(), finding.title.clone(), kind, &finding.text));
    }
    for year in figure_years(data) {
        let values = [("year", year.to_string().into())];
        let title = tr_with(language, "report-screen-figure", &values);
        all.push(candidate(format!("figuur-{year}"), title, String::new(), "figuur figure"));
    }
    for measure in measures(data) {
        let code = format!("analyse-{}", measure.key);
        let value = measure.value(language, false);
        all.push(candidate(code, measure.title(language), value, "analyse analysis"));
    }
    all
}
