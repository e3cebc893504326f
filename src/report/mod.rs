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
//! | `redaction`, `leaks` | what a version hides, and what it gives away nonetheless |
//! | `typeset` | typst's world, the PDF, the pages for the screen |
//! | `picture` | the timeline as SVG, PNG and large-format plate |
//! | `file` | writing the whole file or none of it |

mod chapters;
pub mod content;
mod error;
mod export;
mod figure;
mod file;
mod gather;
mod leaks;
mod names;
mod options;
mod outline;
mod palette;
pub mod picture;
mod progress;
mod redaction;
mod typeset;

pub use content::ReportContent;
pub use error::ReportError;
pub use export::{export, gather, preview_pages};
pub use figure::{Figure, FigureSource, Inputs};
pub use file::write;
pub use leaks::{Leak, LeakKind, leaks};
pub use options::{ReportOptions, Version};
pub use outline::{Chapter, Outline, OutlineError, Section};
pub use progress::{Progress, Silent, Step};
pub use typeset::{Page, Preview};
