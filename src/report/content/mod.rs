//! The content of a report: plain blocks, gathered once, that any format can be made of.

mod block;
mod clean;
mod notes;
mod prose;
mod walk;

pub use block::{Align, Block, Cell, Column, Framed, KeyMoment, Sign, Span, Table};
pub use clean::{Coverage, Notice, Rune};
pub(crate) use notes::with_joined_notes;
pub use notes::{Cited, citing, joined};
pub use prose::read_prose;
pub(crate) use prose::spans;
pub(crate) use walk::for_each_text_in;

use super::figure::Figure;
use serde::Serialize;

/// Everything a report says, ready to be typeset.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportContent {
    /// Cover and metadata.
    pub cover: Cover,
    /// The chapters, in order, as one run of blocks.
    pub blocks: Vec<Block>,
    /// The words of the template itself.
    pub words: Words,
    /// Figures by name, `figure-2012`; handed to the typesetter as files.
    #[serde(skip)]
    pub figures: Vec<(String, Figure)>,
    /// Characters that could not be printed as they are.
    #[serde(skip)]
    pub notices: Vec<Notice>,
}

/// What stands on the cover and in the file's metadata.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cover {
    /// Title.
    pub title: String,
    /// Under the title.
    pub subtitle: String,
    /// Who investigated.
    pub authors: Vec<String>,
    /// Lines at the foot: reference, version, date.
    pub lines: Vec<(String, String)>,
    /// Across every page of a draft; empty otherwise.
    pub watermark: String,
    /// Which draft it is, beside the page number: 'Concept van 27 mei 2016'; empty otherwise.
    pub stamp: String,
    /// Language code of the document.
    pub language: String,
    /// Year, month and day of the document.
    pub date: (i64, u32, u32),
    /// Whether lines are numbered in the margin, as for an accuracy check.
    pub line_numbers: bool,
}

/// The words of the template.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Words {
    /// Heading of the table of contents.
    pub contents: String,
    /// Heading of the list of figures.
    pub figures: String,
    /// Before the number of a figure.
    pub figure: String,
    /// Before the number of a table.
    pub table: String,
    /// Before the letter of an annex.
    pub annex: String,
    /// Title in the running head.
    pub running: String,
    /// `pagina {n} van {m}`: the two words.
    pub page: (String, String),
    /// Alternative text of a key-moment row.
    pub key_moments: String,
    /// Before a source that stands in a cell of a table.
    pub source: String,
}
