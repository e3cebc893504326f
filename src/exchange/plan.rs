//! From the files of an import to the plan of what it would do.

use super::ExchangeError;
use super::case_json::plan_case;
use super::draft::ImportDraft;
use super::event_row::RowReader;
use super::headings::recognised;
use super::layout::Layout;
use super::mapping::Mapping;
use super::merge::{Incoming, merge};
use super::notice::Notice;
use super::parties::Parties;
use super::plan_events::{plan_citations, plan_events};
use super::sheet::{Sheet, from_json_rows, read_csv, read_workbook};
use super::source::{ImportFile, ImportSource, kind_of_table};
use super::sources::Sources;
use super::tables::TableReader;
use super::temp_ids::TempIds;
use super::word::{WordSheet, read_word};
use crate::model::{CaseData, Record, RecordKind};
use std::collections::{HashMap, HashSet};

/// How an import is to be read.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// The organisation whose chronology it is: code, name or alias.
    pub organisation: Option<String>,
    /// Headings and words of the table.
    pub mapping: Mapping,
}

/// Hears how many rows of how many are read; false stops the work.
pub type Progress<'a> = &'a dyn Fn(usize, usize) -> bool;

/// Works out what an import would do; nothing is changed.
///
/// # Errors
/// When a file cannot be read as a table at all.
pub fn plan_import(
    data: &CaseData,
    source: &ImportSource,
    options: &ImportOptions,
) -> Result<ImportDraft, ExchangeError> {
    plan_import_with_progress(data, source, options, &|_, _| true)
}

/// The same for long tables, telling how far it is.
///
/// # Errors
/// As [`plan_import`], and [`ExchangeError::Cancelled`] when `progress` stopped it.
pub fn plan_import_with_progress(
    data: &CaseData,
    source: &ImportSource,
    options: &ImportOptions,
    progress: Progress<'_>,
) -> Result<ImportDraft, ExchangeError> {
    let mut draft = ImportDraft::default();
    for name in &source.ignored {
        let notice = Notice::new("import-file-ignored").with("file", name);
        draft.warn(RecordKind::Event, 0, "", notice);
    }
    let mut parts = Parts::default();
    for file in &source.files {
        parts.add(file, data, options, &mut draft)?;
    }
    if parts.events.is_none() && parts.tables.is_empty() {
        return if parts.whole_case {
            Ok(draft)
        } else {
            Err(ExchangeError::Empty { name: source.name.clone() })
        };
    }
    plan_tables(data, parts, options, &mut draft, progress)?;
    Ok(draft)
}

/// What the files turned out to hold.
#[derive(Default)]
struct Parts {
    events: Option<Sheet>,
    tables: Vec<(RecordKind, Sheet)>,
    /// A whole case or a framework, which goes straight into the draft.
    whole_case: bool,
}

impl Parts {
    fn add(
        &mut self,
        file: &ImportFile,
        data: &CaseData,
        options: &ImportOptions,
        draft: &mut ImportDraft,
    ) -> Result<(), ExchangeError> {
        let extension = file.name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "txt" => {
                let sheet = read_csv(&file.name, &file.bytes);
                report_text(&sheet, draft);
                self.add_sheet(file.kind.unwrap_or(RecordKind::Event), sheet, draft);
            }
            "xlsx" | "xlsm" | "xls" | "xlsb" | "ods" => self.add_workbook(file, draft)?,
            "docx" | "docm" => self.add_word(file, &options.mapping, draft)?,
            "json" => self.add_json(file, data, draft)?,
            "toml" => {
                super::framework_import::plan_framework(data, file, draft)?;
                self.whole_case = true;
            }
            _ => return Err(ExchangeError::UnknownFormat { name: file.name.clone() }),
        }
        Ok(())
    }

    fn add_sheet(&mut self, kind: RecordKind, sheet: Sheet, draft: &mut ImportDraft) {
        if kind != RecordKind::Event {
            self.tables.push((kind, sheet));
        } else if self.events.is_none() {
            self.events = Some(sheet);
        } else {
            let notice = Notice::new("import-file-ignored").with("file", &sheet.name);
            draft.warn(RecordKind::Event, 0, "", notice);
        }
    }

    /// The sheet with events is the one that is called so, or else the first that is no table.
    fn add_workbook(
        &mut self,
        file: &ImportFile,
        draft: &mut ImportDraft,
    ) -> Result<(), ExchangeError> {
        let sheets: Vec<Sheet> = read_workbook(&file.name, &file.bytes)?
            .into_iter()
            .filter(|sheet| !sheet.rows.is_empty())
            .collect();
        if sheets.is_empty() {
            return Err(ExchangeError::Empty { name: file.name.clone() });
        }
        let named =
            sheets.iter().any(|sheet| kind_of_table(&sheet.name) == Some(RecordKind::Event));
        for sheet in sheets {
            match kind_of_table(&sheet.name) {
                Some(kind) => self.add_sheet(kind, sheet, draft),
                None if named => {
                    let notice = Notice::new("import-file-ignored").with("file", &sheet.name);
                    draft.warn(RecordKind::Event, 0, "", notice);
                }
                None => self.add_sheet(RecordKind::Event, sheet, draft),
            }
        }
        Ok(())
    }

    fn add_word(
        &mut self,
        file: &ImportFile,
        mapping: &Mapping,
        draft: &mut ImportDraft,
    ) -> Result<(), ExchangeError> {
        let known = |cell: &str| recognised(cell) || mapping.column(cell).is_some();
        let (sheets, ignored) = read_word(&file.name, &file.bytes, &known)?;
        for WordSheet { kind, sheet } in sheets {
            self.add_sheet(kind, sheet, draft);
        }
        for name in ignored {
            let notice = Notice::new("import-file-ignored").with("file", name);
            draft.warn(RecordKind::Event, 0, "", notice);
        }
        Ok(())
    }

    fn add_json(
        &mut self,
        file: &ImportFile,
        data: &CaseData,
        draft: &mut ImportDraft,
    ) -> Result<(), ExchangeError> {
        let unreadable =
            |detail: String| ExchangeError::Unreadable { name: file.name.clone(), detail };
        let text = super::decode::decode(&file.bytes).text;
        match serde_json::from_str(&text) {
            Ok(serde_json::Value::Object(whole)) if whole.contains_key("tables") => {
                plan_case(data, &file.name, &whole, draft)?;
                self.whole_case = true;
            }
            Ok(serde_json::Value::Array(rows)) => {
                self.add_sheet(RecordKind::Event, from_json_rows(&file.name, &rows), draft);
            }
            Ok(_) => return Err(unreadable("{\"format\":\"kroniek\",\"tables\":…}".to_owned())),
            Err(error) => return Err(unreadable(error.to_string())),
        }
        Ok(())
    }
}

fn report_text(sheet: &Sheet, draft: &mut ImportDraft) {
    let problems = [
        (sheet.lossy, "import-text-lossy"),
        (sheet.open_quote, "import-open-quote"),
        (sheet.nuls > 0, "import-nul-characters"),
    ];
    for (_, key) in problems.into_iter().filter(|(found, _)| *found) {
        draft.warn(RecordKind::Event, 0, "", Notice::new(key).with("file", &sheet.name));
    }
}

fn plan_tables(
    data: &CaseData,
    parts: Parts,
    options: &ImportOptions,
    draft: &mut ImportDraft,
    progress: Progress<'_>,
) -> Result<(), ExchangeError> {
    let brings = |kind| parts.tables.iter().any(|(table, _)| *table == kind);
    let brings_parties = [RecordKind::Organisation, RecordKind::Person, RecordKind::Professional]
        .into_iter()
        .any(brings);
    let exact = brings(RecordKind::Investigation);
    let mut ids = TempIds::default();
    let mut events = HashMap::new();
    let mut citations = Vec::new();
    let mut event_records = Vec::new();
    if let Some(sheet) = &parts.events {
        let layout = Layout::find(sheet, &options.mapping, draft)?;
        let mut reader = RowReader {
            layout: &layout,
            mapping: &options.mapping,
            organisation: None,
            exact,
            cited_apart: brings(RecordKind::Citation),
            signals: signals_of(data, &parts),
            parties: Parties::of(data, brings_parties),
            ids,
            previous: None,
        };
        reader.organisation = options
            .organisation
            .as_ref()
            .or(options.mapping.organisation.as_ref())
            .map(|word| reader.parties.organisation(word.trim(), &mut reader.ids, draft));
        let planned = plan_events(data, sheet, &layout, &mut reader, draft, progress)?;
        events = planned.ids;
        citations = planned.citations;
        ids = reader.ids;
        // Other records go before the events that are about them.
        let first = draft.changes.iter().position(|record| matches!(record, Record::Event(_)));
        event_records = first.map(|at| draft.changes.split_off(at)).unwrap_or_default();
    }
    let incoming = TableReader::new(data, &mut ids, draft).read(parts.tables, &events);
    let mut sources = Sources::of(data);
    let cited = cited(&incoming, data, &mut sources);
    let (before, after): (Vec<_>, Vec<_>) =
        incoming.into_iter().partition(|it| it.record.kind() < RecordKind::Event);
    merge(data, before, draft);
    draft.changes.append(&mut event_records);
    plan_citations(citations, &cited, &mut sources, &mut ids, draft);
    merge(data, after, draft);
    Ok(())
}

/// The signal types that the case and the file add.
fn signals_of(data: &CaseData, parts: &Parts) -> HashSet<String> {
    let of_case = data.terms.iter().filter(|term| term.list == "signal");
    let mut signals: HashSet<String> = of_case.map(|term| term.code.clone()).collect();
    let of_file = parts.tables.iter().filter(|(kind, _)| *kind == RecordKind::Term);
    for row in of_file.flat_map(|(_, sheet)| &sheet.rows) {
        signals.extend(row.cells.iter().map(str::to_owned));
    }
    signals
}

/// The places that a table of citations brings itself, and the sources of the file.
fn cited(
    incoming: &[Incoming],
    data: &CaseData,
    sources: &mut Sources,
) -> HashSet<(i64, String, String)> {
    let mut codes: HashMap<i64, String> =
        data.sources.iter().map(|source| (source.id.value(), source.code.clone())).collect();
    for Incoming { record, .. } in incoming {
        if let Record::Source(source) = record {
            codes.insert(source.id.value(), source.code.clone());
            sources.know(&source.code, source.id.value());
        }
    }
    incoming
        .iter()
        .filter_map(|it| match &it.record {
            Record::Citation(citation) => Some((
                citation.event.value(),
                codes.get(&citation.source.value()).cloned().unwrap_or_default(),
                citation.locator.clone(),
            )),
            _ => None,
        })
        .collect()
}
