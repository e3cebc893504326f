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
//! | `references` | what the inspector's texts refer to, and what leads nowhere |
//! | `drafting`, `changes` | sentences from facts, and what of them changed since |
//! | `redaction`, `leaks` | what a version hides, and what it gives away nonetheless |
//! | `outline_edit`, `filled` | the make-up of a case, and which of its parts are not empty |
//! | `version_diff` | what one version says differently from another |
//! | `typeset` | typst's world, the PDF, the pages for the screen |
//! | `picture` | the timeline as SVG, PNG and large-format plate |
//! | `file` | writing the whole file or none of it |

mod changes;
mod chapters;
pub mod content;
pub mod drafting;
mod error;
mod export;
mod figure;
mod file;
mod filled;
mod gather;
mod leaks;
mod names;
mod options;
mod outline;
mod outline_edit;
mod palette;
pub mod picture;
mod progress;
mod redaction;
pub mod references;
mod typeset;
pub mod version_diff;

pub use changes::{DraftChange, changes};
pub use content::ReportContent;
pub use error::ReportError;
pub use export::{export, gather, preview_pages};
pub use figure::{Figure, FigureSource, Inputs};
pub use file::write;
pub use filled::filled;
pub use leaks::{Leak, LeakKind, leaks};
pub use options::{ReportOptions, Version};
pub use outline::{Chapter, Outline, OutlineError, Section};
pub use outline_edit::{Missing, Place};
pub use progress::{Progress, Silent, Step};
pub use typeset::{Page, Places, Preview, Spot, letters};
