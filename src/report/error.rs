//! Why a report could not be made, with a sentence for the inspector.

use super::leaks::Leak;
use crate::text::{Language, tr, tr_with};
use std::path::PathBuf;

/// How many leaking words the sentence names; the list has them all.
const LEAKS_NAMED: usize = 5;

/// Why there is no report. Whatever happened, the case and any older report are as they were.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The inspector stopped the export.
    #[error("the export was cancelled")]
    Cancelled,
    /// A version for an organisation was asked without saying which.
    #[error("no organisation was named for the accuracy check")]
    OrganisationMissing,
    /// The organisation is not in the case.
    #[error("the case has no organisation with code {0:?}")]
    OrganisationUnknown(String),
    /// Typst refused the content; the place is named where it could be found.
    #[error("typesetting failed{}: {message}", place.as_ref().map(|place| format!(" near {place}")).unwrap_or_default())]
    Typesetting {
        /// The fact, chapter or figure where it went wrong.
        place: Option<String>,
        /// What the typesetter says.
        message: String,
    },
    /// A finished file could not be read back, so that nobody can say what it gives away.
    #[error("the finished file cannot be read back: {message}")]
    Unreadable {
        /// What the reader says.
        message: String,
    },
    /// The public version gives something away; nothing was written.
    #[error("the public version gives something away in {} places", .0.len())]
    Leaks(
        /// What still has to be resolved or accepted.
        Vec<Leak>,
    ),
    /// A font of the program could not be read.
    #[error("the fonts of the program could not be read")]
    Fonts,
    /// The file could not be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file that was to be written.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl ReportError {
    /// What happened and what to do, for the inspector.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Cancelled => tr(language, "report-error-cancelled"),
            Self::OrganisationMissing => tr(language, "report-error-organisation-missing"),
            Self::OrganisationUnknown(code) => tr_with(
                language,
                "report-error-organisation-unknown",
                &[("code", code.clone().into())],
            ),
            Self::Typesetting { place: Some(place), message } => tr_with(
                language,
                "report-error-typesetting-at",
                &[("place", place.clone().into()), ("message", message.clone().into())],
            ),
            Self::Typesetting { place: None, message } => tr_with(
                language,
                "report-error-typesetting",
                &[("message", message.clone().into())],
            ),
            Self::Unreadable { message } => {
                tr_with(language, "report-error-unreadable", &[("message", message.clone().into())])
            }
            Self::Leaks(leaks) => {
                let mut words: Vec<&str> = Vec::new();
                for leak in leaks {
                    if !words.contains(&leak.word.as_str()) {
                        words.push(&leak.word);
                    }
                }
                let more = if words.len() > LEAKS_NAMED { " …" } else { "" };
                words.truncate(LEAKS_NAMED);
                tr_with(
                    language,
                    "report-error-leaks",
                    &[
                        ("count", leaks.len().into()),
                        ("words", format!("‘{}’{more}", words.join("’, ‘")).into()),
                    ],
                )
            }
            Self::Fonts => tr(language, "report-error-fonts"),
            Self::Write { path, source } => tr_with(
                language,
                "report-error-write",
                &[
                    ("path", path.display().to_string().into()),
                    ("reason", source.to_string().into()),
                ],
            ),
        }
    }
}
