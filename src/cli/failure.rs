//! What ends a command without its work done: one sentence on standard error, and an exit code.

use crate::case::CaseError;
use crate::exchange::ExchangeError;
use crate::text::{Language, tr_with};
use std::path::Path;

/// A command that could not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// The investigation file.
    Case(CaseError),
    /// A file that is imported or exported.
    Exchange(ExchangeError),
    /// Anything else: a text key with its arguments.
    Text(&'static str, Vec<(&'static str, String)>),
    /// A sentence that another room made.
    Said(String),
}

impl Failure {
    pub(super) const fn text(key: &'static str) -> Self {
        Self::Text(key, Vec::new())
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        if let Self::Text(_, arguments) = &mut self {
            arguments.push((name, value.to_string()));
        }
        self
    }

    /// A file that could not be read.
    pub(super) fn reading(path: &Path, error: std::io::Error) -> Self {
        Self::Exchange(ExchangeError::io(path, error))
    }

    pub(super) fn message(&self, language: Language) -> String {
        match self {
            Self::Case(error) => error.message(language),
            Self::Exchange(error) => error.message(language),
            Self::Text(key, arguments) => {
                let arguments: Vec<_> =
                    arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
                tr_with(language, key, &arguments)
            }
            Self::Said(sentence) => sentence.clone(),
        }
    }
}

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        Self::Case(error)
    }
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        Self::Exchange(error)
    }
}
