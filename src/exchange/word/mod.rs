//! Word documents in and out: every table of a case as tables with the names that people use, and
//! the tables of any document as rows of text.
//!
//! | file | what it holds |
//! |---|---|
//! | `labels` | the names of tables and columns as people read them, and back |
//! | `write` | a case as a document |
//! | `parts` | the parts of a document's archive |
//! | `tables` | the tables of a document, merged cells and all |
//! | `read` | those tables as the tables of an import |

mod labels;
mod parts;
mod read;
mod tables;
mod write;

pub(crate) use read::{WordSheet, read_word};
pub(crate) use write::document;

/// Column that numbers the rows of a written table, so that its parts can be put together again.
const NUMBER: &str = "nr";
