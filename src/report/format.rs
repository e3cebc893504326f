//! The kinds of file a report can be written as.

use std::path::Path;

/// A kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ReportFormat {
    /// PDF/UA-1 and PDF/A-2a, to publish and to keep.
    #[default]
    Pdf,
    /// Word, for colleagues who comment there.
    Word,
}

impl ReportFormat {
    /// The kind that a file's name asks for; none when its ending is neither.
    #[must_use]
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_lowercase();
        match extension.as_str() {
            "pdf" => Some(Self::Pdf),
            "docx" => Some(Self::Word),
            _ => None,
        }
    }
}
