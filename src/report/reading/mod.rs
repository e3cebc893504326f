//! A finished PDF read back: every text in it that a person or a program could read, with the
//! place it stands. The leak check trusts this and not what was meant to be written.
//!
//! | file | what it reads |
//! |---|---|
//! | `drawn` | the letters a page draws, through the fonts' own tables |
//! | `structure` | those letters in the order in which they are read aloud, under their headings |
//! | `strings` | everything else: metadata, bookmarks, alternative texts, attachments, names |

mod drawn;
mod strings;
mod structure;

use super::error::ReportError;
use lopdf::{Document, ObjectId};
use std::collections::HashMap;

/// In which part of the file a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilePart {
    /// The running text, tables and notes.
    Text,
    /// What is drawn in a figure.
    Figure,
    /// Running heads and feet, watermarks, line numbers.
    Margin,
    /// A text that is read aloud in place of something.
    AlternativeText,
    /// A bookmark.
    Bookmark,
    /// Title, authors and the like.
    Metadata,
    /// A file within the file.
    Attachment,
    /// Anywhere else: names of destinations, comments, scripts.
    Elsewhere,
}

impl FilePart {
    /// The key of its name in the texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "report-leak-part-text",
            Self::Figure => "report-leak-part-figure",
            Self::Margin => "report-leak-part-margin",
            Self::AlternativeText => "report-leak-part-alternative",
            Self::Bookmark => "report-leak-part-bookmark",
            Self::Metadata => "report-leak-part-metadata",
            Self::Attachment => "report-leak-part-attachment",
            Self::Elsewhere => "report-leak-part-elsewhere",
        }
    }
}

/// Stands between two runs of letters on one line: they may be one word, part of it strong, or
/// stand far apart.
pub const JOINT: char = '\u{2063}';

/// A text of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// In which part of the file.
    pub part: FilePart,
    /// The heading it stands under and the row it stands in; empty outside the pages.
    pub place: String,
    /// Its page, counted from 1; none outside the pages.
    pub page: Option<usize>,
    /// The text. Lines end where they end on the page; a word broken there has a soft hyphen.
    /// Between two runs of letters on one line stands a [`JOINT`].
    pub text: String,
}

/// Every text of a PDF.
///
/// # Errors
/// When the file cannot be read, for then nothing can be said of what it gives away.
pub fn passages(pdf: &[u8]) -> Result<Vec<Passage>, ReportError> {
    let document = Document::load_mem(pdf)
        .map_err(|error| ReportError::Unreadable { message: error.to_string() })?;
    let pages: HashMap<ObjectId, usize> =
        document.page_iter().enumerate().map(|(at, id)| (id, at + 1)).collect();
    let drawn = drawn::pages(&document);
    let mut read = structure::read(&document, &pages, drawn);
    strings::read(&document, &mut read);
    Ok(read.passages)
}
