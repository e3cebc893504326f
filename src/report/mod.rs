//! The report: the case gathered into pages that can be published without touching them up.
//!
//! ```text
//! CaseData ──chapters──▶ ReportContent (blocks of text, tables, figures; cleaned, redacted)
//!                              │ as JSON, so that no fact is ever read as markup
//!                              ▼
//!            assets/report/*.typ ──typst──▶ pages ──▶ PDF/UA-1 + PDF/A-2a, or pixels on screen
//! ```
//!
//! | place | what it holds |
//! |---|---|
//! | `options`, `outline` | what is asked for; which chapters a report has, as data |
//! | `content` | blocks and spans, the inspector's texts read into them, cleaning for print |
//! | `chapters` | one file per part of the report: from the case to blocks |
//! | `abbreviations` | which of them a report explains: those that stand in it |
//! | `references` | what the inspector's texts refer to, and what leads nowhere |
//! | `drafting`, `changes` | sentences from facts, and what of them changed since |
//! | `compare` | several investigations side by side, as a document of its own |
//! | `outline_edit`, `filled` | the make-up of a case, and which of its parts are not empty |
//! | `version_diff` | what one version says differently from another |
//! | `rules`, `redaction`, `neutral` | what a version hides, as the case says it |
//! | `public_case` | the case as a version may draw it |
//! | `reading`, `leaks` | the finished file read back, and what it gives away nonetheless |
//! | `typeset` | typst's world, the PDF, the pages for the screen |
//! | `picture` | the timeline as SVG, PNG and large-format plate |
//! | `word` | the same content as a Word document |
//! | `file` | writing the whole file or none of it |

mod abbreviations;
mod changes;
mod chapters;
mod coarse;
mod compare;
pub mod content;
pub mod drafting;
mod error;
mod export;
mod figure;
mod file;
mod filled;
mod format;
mod gather;
mod general;
mod leaks;
mod names;
mod neutral;
mod options;
mod outline;
mod outline_edit;
mod palette;
pub mod picture;
mod progress;
mod public_case;
mod reading;
mod redaction;
pub mod references;
mod rules;
mod typeset;
pub mod version_diff;
mod word;
mod words_of_text;

pub use changes::{Basis, DraftChange, changes, untold};
pub use compare::{amount_words, comparison_content, export_comparison, letter};
pub use content::ReportContent;
pub use error::ReportError;
pub use export::{check_leaks, export, export_as, gather, preview_pages};
pub use figure::{Figure, FigureSource, Inputs};
pub use file::write;
pub use filled::filled;
pub use format::ReportFormat;
pub use leaks::{Leak, LeakKind, leaks};
pub use names::{locator, source_name};
pub use options::{ReportOptions, Version};
pub use outline::{Chapter, Outline, OutlineError, Section};
pub use outline_edit::{Missing, Place};
pub use progress::{Progress, Silent, Step};
pub use reading::{FilePart, JOINT, Passage, passages};
pub use typeset::{Page, Places, Preview, Spot, letters};
