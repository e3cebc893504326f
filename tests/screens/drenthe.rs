//! The Drenthe case, from its plain-text tables.

use kroniek::case::{Case, Change, Command};
use kroniek::exchange::{ImportOptions, ImportSource, plan_import};
use kroniek::model::{CaseData, Investigation};
use std::path::Path;

/// The case, as an import into a new file makes it.
pub fn drenthe() -> CaseData {
    let folder = tempfile::tempdir().unwrap();
    let case = file(&folder.path().join("drenthe.kroniek"));
    let data = case.data().clone();
    case.close().unwrap();
    data
}

/// The case as a file.
pub fn file(path: &Path) -> Case {
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases/drenthe");
    let source = ImportSource::read(&tables).unwrap();
    let mut case = Case::create(path, Investigation::default()).unwrap();
    let draft = plan_import(case.data(), &source, &ImportOptions::default()).unwrap();
    let changes = draft.changes.into_iter().map(Change::Put).collect();
    case.execute(Command::batch("Ingelezen", changes)).unwrap();
    case
}
