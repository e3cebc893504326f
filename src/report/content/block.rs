//! The pieces a report is made of. The template knows how each looks; the chapters say what it is.

use super::notes::Cited;
use serde::Serialize;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Span {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// Emphasised text.
    Emph {
        /// The text.
        text: String,
    },
    /// Strong text.
    Strong {
        /// The text.
        text: String,
    },
    /// A note at the foot of the page.
    Note {
        /// The text of the note.
        text: String,
        /// The facts it gives the sources of, in order; none for a note of another kind.
        #[serde(skip)]
        cited: Vec<Cited>,
    },
    /// A reference to something else in the report; plain text when that is not in this version.
    Link {
        /// The label of the target, as `fact-DR-018`.
        to: String,
        /// What is shown.
        text: String,
    },
    /// The page on which something stands.
    Page {
        /// The label of the target, as `figure-2012`.
        to: String,
    },
    /// A judgement: its sign, and its word unless there is no room.
    Sign {
        /// Which judgement.
        sign: Sign,
        /// Its word, shown or read aloud.
        text: String,
        /// Whether the word is shown beside the sign.
        word: bool,
    },
    /// A new line within the paragraph.
    Break,
    /// A new paragraph within a cell.
    Par,
}

impl Span {
    /// Plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }
    /// Strong text.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { text: text.into() }
    }
    /// Emphasised text.
    #[must_use]
    pub fn emph(text: impl Into<String>) -> Self {
        Self::Emph { text: text.into() }
    }
    /// A note.
    #[must_use]
    pub fn note(text: impl Into<String>) -> Self {
        Self::Note { text: text.into(), cited: Vec::new() }
    }
    /// The page of something.
    #[must_use]
    pub fn page(to: impl Into<String>) -> Self {
        Self::Page { to: to.into() }
    }
    /// A reference.
    #[must_use]
    pub fn link(to: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Link { to: to.into(), text: text.into() }
    }
}

/// The sign of a judgement; colour never says it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// ✓
    Sufficient,
    /// ✗
    Insufficient,
    /// ?
    Unclear,
    /// –
    None,
}

/// How a column stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right, for numbers.
    Right,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Share of the width; 0 takes what its content needs.
    pub width: f64,
    /// How it stands.
    pub align: Align,
    /// Whether its cells are row headers.
    pub header: bool,
    /// Whether its heading stands upright, for narrow columns of signs.
    pub upright: bool,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    /// What stands in it.
    pub spans: Vec<Span>,
    /// Label by which links find its row.
    pub label: Option<String>,
}

/// A table with a header that repeats on every page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// Caption; empty for none.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, a cell per column.
    pub rows: Vec<Vec<Cell>>,
    /// Smaller type, for the long tables of the annexes.
    pub small: bool,
}

/// A key moment of a year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeyMoment {
    /// Number, as on the figure.
    pub number: usize,
    /// When, in words.
    pub date: String,
    /// Caption.
    pub caption: String,
    /// The facts.
    pub facts: Vec<Span>,
    /// Colour of the organisation, `#rrggbb`.
    pub colour: String,
}

/// A box with a heading of its own: a finding, a judgement.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Framed {
    /// Small line above: code, kind.
    pub over: Vec<Span>,
    /// Title.
    pub title: String,
    /// Label by which links find it.
    pub label: Option<String>,
    /// Paragraphs.
    pub body: Vec<Vec<Span>>,
    /// Small lines under it: evidence, norms.
    pub under: Vec<Vec<Span>>,
}

/// A block of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A heading. Levels never skip; [`super::ReportContent`] sees to it.
    Heading {
        /// 1 for a chapter.
        level: usize,
        /// The heading.
        text: String,
        /// Whether it is numbered.
        numbered: bool,
        /// A line under it.
        caption: String,
        /// Whether it belongs to the annexes, which are lettered.
        annex: bool,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        spans: Vec<Span>,
    },
    /// A paragraph that introduces, larger.
    Lead {
        /// Its text.
        spans: Vec<Span>,
    },
    /// A remark in small type.
    Small {
        /// Its text.
        spans: Vec<Span>,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<Vec<Span>>,
        /// Whether the items are numbered.
        numbered: bool,
    },
    /// A quotation.
    Quote {
        /// Its text.
        spans: Vec<Span>,
    },
    /// The key moments of a year.
    KeyMoments {
        /// In order.
        items: Vec<KeyMoment>,
    },
    /// A figure.
    Figure {
        /// Name among [`super::ReportContent::figures`].
        name: String,
        /// Caption.
        caption: String,
        /// What it shows.
        alt: String,
        /// Whether it needs a page on its side.
        landscape: bool,
    },
    /// A table.
    Table(Table),
    /// A boxed text.
    Box(Framed),
    /// What an improvement point or recommendation is: a number and its text.
    Point {
        /// Number or code.
        number: String,
        /// Its paragraphs.
        body: Vec<Vec<Span>>,
        /// Small lines under it.
        under: Vec<Vec<Span>>,
    },
}

impl Block {
    /// A paragraph of plain text.
    #[must_use]
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { spans: vec![Span::text(text)] }
    }

    /// A heading under a numbered chapter.
    #[must_use]
    pub fn heading(level: usize, text: impl Into<String>) -> Self {
        Self::Heading {
            level,
            text: text.into(),
            numbered: false,
            caption: String::new(),
            annex: false,
        }
    }
}

impl Cell {
    /// A cell of plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { spans: vec![Span::text(text)], label: None }
    }

    /// A cell of spans.
    #[must_use]
    pub fn spans(spans: Vec<Span>) -> Self {
        Self { spans, label: None }
    }

    /// The same cell with a label.
    #[must_use]
    pub fn labelled(self, label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), ..self }
    }
}

impl Column {
    /// A column with a share of the width.
    #[must_use]
    pub fn new(title: impl Into<String>, width: f64) -> Self {
        Self { title: title.into(), width, ..Self::default() }
    }

    /// The same column, its cells row headers.
    #[must_use]
    pub fn row_header(self) -> Self {
        Self { header: true, ..self }
    }

    /// The same column, its heading upright and its cells centred.
    #[must_use]
    pub fn upright(self) -> Self {
        Self { upright: true, align: Align::Center, ..self }
    }

    /// The same column, aligned.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }
}
