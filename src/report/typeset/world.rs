//! Typst's view of the world: a template, the content as data, the figures, the fonts. No file of
//! the machine and no clock can be reached from here.

use super::super::content::ReportContent;
use super::super::error::ReportError;
use super::fonts::{Fonts, fonts};
use std::collections::HashMap;
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

const TEMPLATES: [(&str, &str); 3] = [
    ("report.typ", include_str!("../../../assets/report/report.typ")),
    ("look.typ", include_str!("../../../assets/report/look.typ")),
    ("blocks.typ", include_str!("../../../assets/report/blocks.typ")),
];

/// The world of one report.
pub(super) struct ReportWorld {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    names: HashMap<FileId, String>,
    fonts: &'static Fonts,
}

/// A virtual path, the same for every report, so that typst's memory serves the next one too.
fn id(path: &str) -> Option<FileId> {
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?)))
}

fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        // Row headers, which readers by ear need, are still called an extra.
        let features = [Feature::A11yExtras].into_iter().collect();
        LazyHash::new(Library::builder().with_features(features).build())
    })
}

impl ReportWorld {
    pub(super) fn new(content: &ReportContent) -> Result<Self, ReportError> {
        let broken =
            |message: &str| ReportError::Typesetting { place: None, message: message.to_owned() };
        let mut sources = HashMap::new();
        let mut main = None;
        for (name, text) in TEMPLATES {
            let id = id(name).ok_or_else(|| broken(name))?;
            main.get_or_insert(id);
            sources.insert(id, Source::new(id, text.to_owned()));
        }
        let mut files = HashMap::new();
        let mut names = HashMap::new();
        let json = serde_json::to_vec(content).map_err(|error| broken(&error.to_string()))?;
        files.insert(id("content.json").ok_or_else(|| broken("content"))?, Bytes::new(json));
        for (name, figure) in &content.figures {
            let id = id(&format!("{name}.svg")).ok_or_else(|| broken(name))?;
            files.insert(id, Bytes::from_string(figure.svg.clone()));
            names.insert(id, name.clone());
        }
        let main = main.ok_or_else(|| broken("report.typ"))?;
        Ok(Self { main, sources, files, names, fonts: fonts()? })
    }

    /// The figure an error is about, where it is about one.
    pub(super) fn place_of(&self, error: &SourceDiagnostic) -> Option<String> {
        let id = error.span.id()?;
        self.names.get(&id).cloned()
    }
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(source) = self.sources.get(&id) {
            return Ok(Bytes::from_string(source.text().to_owned()));
        }
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        // The date comes with the options; a clock would make two exports differ.
        None
    }
}
