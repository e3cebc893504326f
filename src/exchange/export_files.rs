//! The files of an export, ready to be written.

use super::ExchangeError;
use super::case_json::write_json;
use super::export_tables::{TextTable, case_tables};
use super::word;
use crate::model::{CaseData, RecordKind};
use crate::text::Language;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};
use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The formats of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// The exchange table, with the other tables in files beside it.
    Csv,
    /// A workbook with a sheet per table.
    Xlsx,
    /// Everything in one file.
    Json,
    /// A Word document with a heading and a table per kind of record.
    Docx,
}

impl ExportFormat {
    /// The format a file name asks for.
    ///
    /// # Errors
    /// When the extension is none that is written.
    pub fn of_path(path: &Path) -> Result<Self, ExchangeError> {
        let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        match extension.to_ascii_lowercase().as_str() {
            "csv" => Ok(Self::Csv),
            "xlsx" => Ok(Self::Xlsx),
            "json" => Ok(Self::Json),
            "docx" => Ok(Self::Docx),
            _ => Err(ExchangeError::UnknownFormat { name: path.display().to_string() }),
        }
    }
}

/// Writes everything a case holds to `path` and, for CSV, to files beside it named after their
/// table. Each file appears whole or not at all. Returns the files in the order written. The
/// headings of a Word document are in `language`; other formats are the same in every language.
///
/// # Errors
/// When a file cannot be made; what stood there is then still there.
pub fn export(
    data: &CaseData,
    path: &Path,
    format: ExportFormat,
    language: Language,
) -> Result<Vec<PathBuf>, ExchangeError> {
    match format {
        ExportFormat::Json => {
            let mut bytes = Vec::new();
            write_json(data, &mut bytes).map_err(|error| ExchangeError::io(path, error))?;
            write_whole(path, &bytes)?;
            Ok(vec![path.to_owned()])
        }
        ExportFormat::Xlsx => {
            let bytes = workbook(&case_tables(data))
                .map_err(|error| ExchangeError::Workbook { detail: error.to_string() })?;
            write_whole(path, &bytes)?;
            Ok(vec![path.to_owned()])
        }
        ExportFormat::Docx => {
            let title = data.investigation().title;
            write_whole(path, &word::document(&title, &case_tables(data), language)?)?;
            Ok(vec![path.to_owned()])
        }
        ExportFormat::Csv => export_csv(data, path),
    }
}

fn export_csv(data: &CaseData, path: &Path) -> Result<Vec<PathBuf>, ExchangeError> {
    let tables = case_tables(data);
    let mut written = Vec::new();
    for kind in RecordKind::ALL.iter().copied().filter(|kind| *kind != RecordKind::Event) {
        let file = sibling(path, kind);
        if let Some(table) = tables.iter().find(|table| table.kind == kind) {
            write_whole(&file, &csv_bytes(table))?;
            written.push(file);
        } else if file.exists() {
            // A table of an earlier export that is empty now would come back at the next import.
            let headings = kind.columns().iter().skip(1).map(|column| column.name).collect();
            write_whole(&file, &csv_bytes(&TextTable { kind, headings, rows: Vec::new() }))?;
        }
    }
    // The table that is asked for comes last: when it is there, all of it is.
    if let Some(events) = tables.iter().find(|table| table.kind == RecordKind::Event) {
        write_whole(path, &csv_bytes(events))?;
    }
    written.insert(0, path.to_owned());
    Ok(written)
}

/// The file beside an exchange table that holds another table: `zaak.csv`, `zaak.source.csv`.
#[must_use]
pub fn sibling(path: &Path, kind: RecordKind) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{}.csv", kind.table()));
    path.with_file_name(name)
}

/// A table as CSV: UTF-8, commas, quotation marks where needed.
#[must_use]
pub fn csv_bytes(table: &TextTable) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = writer.write_record(&table.headings);
    for row in &table.rows {
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

/// What a cell of a workbook holds at most, a few characters kept for the mark of the cut.
const CELL_LENGTH: usize = 32_700;

fn workbook(tables: &[TextTable]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for table in tables {
        let name = if table.kind == RecordKind::Event { "events" } else { table.kind.table() };
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        for (column, heading) in (0u16..).zip(&table.headings) {
            sheet.write_string_with_format(0, column, *heading, &bold)?;
            let wide =
                matches!(*heading, "summary" | "text" | "title" | "what" | "reasoning" | "note");
            sheet.set_column_width(column, if wide { 50 } else { 16 })?;
        }
        for (row, cells) in (1u32..).zip(&table.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                if !cell.is_empty() {
                    sheet.write_string_with_format(row, column, cut(cell), &wrapped)?;
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
    }
    workbook.save_to_buffer()
}

/// A text that fits in a cell of a workbook; characters that XML forbids are left out.
fn cut(text: &str) -> String {
    let allowed = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    if text.chars().count() <= CELL_LENGTH {
        text.chars().filter(allowed).collect()
    } else {
        text.chars().filter(allowed).take(CELL_LENGTH).chain("… [ingekort]".chars()).collect()
    }
}

/// Writes a file through a temporary one in the same folder.
///
/// # Errors
/// Those of the file system.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), ExchangeError> {
    let failed = |error| ExchangeError::io(path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if path.is_dir() {
        return Err(failed(std::io::ErrorKind::IsADirectory.into()));
    }
    let mut file = tempfile::Builder::new()
        .prefix(".kroniek-")
        .tempfile_in(folder.unwrap_or(Path::new(".")))
        .map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    share(file.as_file(), path);
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A temporary file is private; the export gets the rights of the file it replaces, or those
/// that a new file would get.
#[cfg(unix)]
fn share(file: &std::fs::File, path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path).map_or(0o644, |found| found.permissions().mode());
    // Rights are a courtesy; the content is what counts.
    let _ = file.set_permissions(std::fs::Permissions::from_mode(mode));
}

#[cfg(not(unix))]
fn share(_: &std::fs::File, _: &Path) {}
