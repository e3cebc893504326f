//! A message that is put into words only when its language is known.

use crate::model::date::Locale;
use crate::model::date::phrase::Warning;
use crate::text::{Language, tr_with};

/// A text key with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    key: &'static str,
    arguments: Vec<(&'static str, String)>,
    reading: Option<Warning>,
}

impl Notice {
    /// A message by its key in the text files.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, arguments: Vec::new(), reading: None }
    }

    /// The same with an argument filled in. Long ones are cut: a message is one line.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, shortened(&value.to_string())));
        self
    }

    /// The same with what is to be said of the reading of a date, as the argument `reading`.
    #[must_use]
    pub fn reading(mut self, warning: Warning) -> Self {
        self.reading = Some(warning);
        self
    }

    /// The key, for tests and for telling messages apart.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// The message in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let mut arguments: Vec<_> =
            self.arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        if let Some(warning) = &self.reading {
            let locale = match language {
                Language::Dutch => Locale::Dutch,
                Language::English => Locale::English,
            };
            arguments.push(("reading", warning.message(locale).into()));
        }
        tr_with(language, self.key, &arguments)
    }
}

const LONGEST_ARGUMENT: usize = 300;

fn shortened(text: &str) -> String {
    let line = text.replace(['\n', '\r', '\t'], " ");
    match line.char_indices().nth(LONGEST_ARGUMENT) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}
