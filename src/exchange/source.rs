//! The files of an import, read from disk.

use super::ExchangeError;
use super::export_files::sibling;
use crate::model::RecordKind;
use std::ffi::OsStr;
use std::path::Path;

/// What is imported: a file with the tables beside it, or a folder of tables.
#[derive(Clone, Debug, Default)]
pub struct ImportSource {
    /// The name that messages use.
    pub name: String,
    /// The files.
    pub files: Vec<ImportFile>,
    /// Files of a folder whose names say nothing.
    pub ignored: Vec<String>,
}

/// A file of an import.
#[derive(Clone, Debug)]
pub struct ImportFile {
    /// Its name, of which the extension tells the format.
    pub name: String,
    /// The table it holds, when its name tells; else it is looked into.
    pub kind: Option<RecordKind>,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl ImportSource {
    /// A source that is in memory already.
    #[must_use]
    pub fn from_bytes(name: &str, bytes: Vec<u8>) -> Self {
        let file = ImportFile { name: name.to_owned(), kind: None, bytes };
        Self { name: name.to_owned(), files: vec![file], ignored: Vec::new() }
    }

    /// Reads a file, and with an exchange table the tables that an export put beside it; or the
    /// tables of a folder.
    ///
    /// # Errors
    /// When something cannot be read.
    pub fn read(path: &Path) -> Result<Self, ExchangeError> {
        if path.is_dir() { Self::read_folder(path) } else { Self::read_file(path) }
    }

    fn read_file(path: &Path) -> Result<Self, ExchangeError> {
        let name = file_name(path);
        let bytes = read(path)?;
        let mut source = Self { name: name.clone(), ..Self::default() };
        let kind = kind_of_name(path);
        source.files.push(ImportFile { name, kind, bytes });
        if is_table(path) && kind.is_none_or(|kind| kind == RecordKind::Event) {
            for kind in RecordKind::ALL.iter().copied().filter(|kind| *kind != RecordKind::Event) {
                let beside = sibling(path, kind);
                if beside != path && beside.is_file() {
                    let bytes = read(&beside)?;
                    let name = file_name(&beside);
                    source.files.push(ImportFile { name, kind: Some(kind), bytes });
                }
            }
        }
        Ok(source)
    }

    fn read_folder(path: &Path) -> Result<Self, ExchangeError> {
        let mut source = Self { name: file_name(path), ..Self::default() };
        let failed = |error| ExchangeError::io(path, error);
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(path).map_err(failed)? {
            paths.push(entry.map_err(failed)?.path());
        }
        paths.sort();
        for path in paths.iter().filter(|path| path.is_file() && is_table(path)) {
            let name = file_name(path);
            match kind_of_name(path) {
                Some(kind) => {
                    source.files.push(ImportFile { name, kind: Some(kind), bytes: read(path)? });
                }
                None => source.ignored.push(name),
            }
        }
        if source.files.is_empty() {
            return Err(ExchangeError::Empty { name: path.display().to_string() });
        }
        Ok(source)
    }
}

fn read(path: &Path) -> Result<Vec<u8>, ExchangeError> {
    std::fs::read(path).map_err(|error| ExchangeError::io(path, error))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn is_table(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ["csv", "tsv"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// The table a name tells: `source.csv`, `zaak.source.csv`, `events.csv`.
fn kind_of_name(path: &Path) -> Option<RecordKind> {
    if !is_table(path) {
        return None;
    }
    let stem = path.file_stem().and_then(OsStr::to_str)?;
    kind_of_table(stem.rsplit('.').next().unwrap_or(stem))
}

/// The kind of record of a table or sheet with a name.
pub(crate) fn kind_of_table(name: &str) -> Option<RecordKind> {
    match name.to_lowercase().as_str() {
        "events" | "gebeurtenissen" => Some(RecordKind::Event),
        table => RecordKind::from_table(table),
    }
}
