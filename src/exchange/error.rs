//! What can go wrong with a file that is read or written as a whole.

use super::notice::Notice;
use crate::text::Language;
use std::io;
use std::path::{Path, PathBuf};

/// A file that cannot be exchanged at all; trouble with single rows is a warning or a rejection.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The file system refuses.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The name says nothing that this program reads or writes.
    #[error("{name}: unknown format")]
    UnknownFormat {
        /// The file's name.
        name: String,
    },
    /// The content is not what the name promises.
    #[error("{name}: not readable: {detail}")]
    Unreadable {
        /// The file's name.
        name: String,
        /// What the reader said.
        detail: String,
    },
    /// There is nothing in it.
    #[error("{name}: empty")]
    Empty {
        /// The file's name.
        name: String,
    },
    /// No column with dates or descriptions was recognised.
    #[error("{name}: no usable columns among {headings:?}")]
    NoColumns {
        /// The file's name.
        name: String,
        /// The headings found.
        headings: Vec<String>,
    },
    /// A newer edition of the program wrote it.
    #[error("{name}: written by a newer edition (version {version})")]
    Newer {
        /// The file's name.
        name: String,
        /// The version it states.
        version: i64,
    },
    /// The mapping of headings is wrong.
    #[error("{name}: mapping: {detail}")]
    Mapping {
        /// The mapping's name.
        name: String,
        /// What is wrong.
        detail: String,
    },
    /// No Word document, whatever its name says, or a damaged one.
    #[error("{name}: not a Word document")]
    NotWord {
        /// The file's name.
        name: String,
    },
    /// A Word document without a table.
    #[error("{name}: no tables")]
    NoTables {
        /// The file's name.
        name: String,
    },
    /// The Word document could not be made.
    #[error("document: {detail}")]
    Document {
        /// What the writer said.
        detail: String,
    },
    /// Whoever asked for it stopped it.
    #[error("stopped")]
    Cancelled,
    /// The workbook could not be made.
    #[error("workbook: {detail}")]
    Workbook {
        /// What the writer said.
        detail: String,
    },
}

impl ExchangeError {
    /// An error of the file system at a path.
    #[must_use]
    pub fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    /// What the inspector reads: what happened, and what to do.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let notice = match self {
            Self::Io { path, source } => Notice::new(io_key(source.kind()))
                .with("file", path.display())
                .with("detail", source),
            Self::UnknownFormat { name } => {
                Notice::new("exchange-error-unknown-format").with("file", name)
            }
            Self::Unreadable { name, detail } => {
                Notice::new("exchange-error-unreadable").with("file", name).with("detail", detail)
            }
            Self::Empty { name } => Notice::new("exchange-error-empty").with("file", name),
            Self::NoColumns { name, headings } => Notice::new("exchange-error-no-columns")
                .with("file", name)
                .with("headings", headings.join(", ")),
            Self::Newer { name, version } => {
                Notice::new("exchange-error-newer").with("file", name).with("version", version)
            }
            Self::Mapping { name, detail } => {
                Notice::new("exchange-error-mapping").with("file", name).with("detail", detail)
            }
            Self::NotWord { name } => Notice::new("exchange-error-not-word").with("file", name),
            Self::NoTables { name } => Notice::new("exchange-error-no-tables").with("file", name),
            Self::Document { detail } => {
                Notice::new("exchange-error-document").with("detail", detail)
            }
            Self::Cancelled => Notice::new("exchange-error-cancelled"),
            Self::Workbook { detail } => {
                Notice::new("exchange-error-workbook").with("detail", detail)
            }
        };
        notice.message(language)
    }
}

const fn io_key(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::NotFound => "exchange-error-not-found",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "exchange-error-denied"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "exchange-error-disk-full",
        io::ErrorKind::IsADirectory => "exchange-error-is-folder",
        _ => "exchange-error-io",
    }
}
