//! Tables of records other than events: a column per field, references by code.

use super::dates::read_date;
use super::draft::ImportDraft;
use super::event_row::read_answer;
use super::frameworks::builtin_frameworks;
use super::list::split_list;
use super::merge::{Incoming, Known};
use super::names::{RecordNames, row_name};
use super::notice::Notice;
use super::sheet::{Sheet, SheetRow};
use super::temp_ids::TempIds;
use crate::model::keyword::normalise;
use crate::model::{Answer, CaseData, Column, Framework, Id, Norm, Record, RecordKind, Value};
use std::collections::{HashMap, HashSet};

/// Reads the tables of a file or folder, events apart, as records with temporary ids.
pub(crate) struct TableReader<'a> {
    known: Known,
    /// Ids by table and name.
    names: HashMap<(&'static str, String), i64>,
    ids: &'a mut TempIds,
    draft: &'a mut ImportDraft,
}

/// A sheet with the columns that were recognised.
struct Table<'s> {
    kind: RecordKind,
    columns: Vec<(Column, usize)>,
    row_at: Option<usize>,
    rows: Vec<(&'s SheetRow, i64)>,
}

impl Table<'_> {
    fn cell<'r>(&self, row: &'r SheetRow, name: &str) -> &'r str {
        self.columns
            .iter()
            .find(|(column, _)| column.name == name)
            .map_or("", |(_, at)| row.cell(*at).trim())
    }
}

impl<'a> TableReader<'a> {
    /// A reader that knows the records of the case and the events of the file.
    pub(crate) fn new(data: &CaseData, ids: &'a mut TempIds, draft: &'a mut ImportDraft) -> Self {
        let existing = RecordNames::of(data);
        let mut names = HashMap::new();
        for kind in RecordKind::ALL.iter().copied().filter(|kind| *kind != RecordKind::Event) {
            for record in data.records(kind) {
                let name = existing.name(kind.table(), record.id());
                if !name.starts_with('#') {
                    names.insert((kind.table(), name), record.id());
                }
            }
        }
        Self { known: Known::of(data), names, ids, draft }
    }

    /// The records of the tables, those that others refer to before those where that is possible.
    pub(crate) fn read(
        &mut self,
        mut sheets: Vec<(RecordKind, Sheet)>,
        events: &HashMap<String, i64>,
    ) -> Vec<Incoming> {
        sheets.sort_by_key(|(kind, _)| *kind);
        let event_table = RecordKind::Event.table();
        self.names.extend(events.iter().map(|(code, id)| ((event_table, code.clone()), *id)));
        let mut records = Vec::new();
        let mut tables = Vec::new();
        for (kind, sheet) in &sheets {
            let table = self.name_rows(*kind, sheet);
            if *kind == RecordKind::Framework {
                let norms = sheets.iter().find(|(kind, _)| *kind == RecordKind::Norm);
                self.fill_frameworks(&table, norms.map(|(_, sheet)| sheet), &mut records);
            }
            tables.push(table);
        }
        let builtin: HashSet<(RecordKind, i64)> =
            records.iter().map(|it: &Incoming| (it.record.kind(), it.record.id())).collect();
        for table in &tables {
            for (row, id) in &table.rows {
                if !builtin.contains(&(table.kind, *id))
                    && let Some(record) = self.read_row(table, row, *id)
                {
                    records.push(record);
                }
            }
        }
        records.sort_by_key(|incoming| incoming.record.kind());
        records
    }

    /// First round: every row gets its id, so that any row can refer to any other.
    fn name_rows<'s>(&mut self, kind: RecordKind, sheet: &'s Sheet) -> Table<'s> {
        let mut table = Table { kind, columns: Vec::new(), row_at: None, rows: Vec::new() };
        let Some((head, rows)) = sheet.rows.split_first() else { return table };
        for (at, heading) in head.cells.iter().enumerate() {
            let name = normalise(heading);
            if name == "row" {
                table.row_at = Some(at);
            } else if let Some(column) =
                kind.columns().iter().find(|column| column.name == name && name != "id")
            {
                table.columns.push((*column, at));
            } else if !name.is_empty() {
                let notice = Notice::new("import-column-unknown").with("column", heading);
                self.draft.warn(kind, head.number, heading, notice);
            }
        }
        let mut keys: HashMap<String, usize> = HashMap::new();
        for row in rows {
            let key = Self::key(&table, row);
            if !key.is_empty()
                && let Some(first) = keys.insert(key.clone(), row.number)
                && table.row_at.is_none()
            {
                keys.insert(key.clone(), first);
                let notice =
                    Notice::new("import-code-twice").with("code", &key).with("first", first);
                self.draft.reject(kind, row.number, notice);
                continue;
            }
            let id = self.known.id(kind, &key).unwrap_or_else(|| self.ids.next());
            if !key.is_empty() {
                self.names.insert((kind.table(), key), id);
            }
            if let Some(at) = table.row_at {
                self.names.insert((kind.table(), row_name(row.cell(at).trim())), id);
            }
            table.rows.push((row, id));
        }
        table
    }

    /// What tells a row of its table apart, as [`Known::key`] has it for records.
    fn key(table: &Table<'_>, row: &SheetRow) -> String {
        let cell = |name| table.cell(row, name);
        match table.kind {
            RecordKind::Norm if !cell("code").is_empty() => {
                format!("{}:{}", cell("framework"), cell("code"))
            }
            RecordKind::Setting => cell("key").to_owned(),
            RecordKind::ReportText => cell("part").to_owned(),
            RecordKind::Term => format!("{}:{}", cell("list"), cell("code")),
            RecordKind::Norm | RecordKind::Investigation => String::new(),
            _ => cell("code").to_owned(),
        }
    }

    /// A row of frameworks with little more than a code takes the framework that comes with the
    /// program, norms and all.
    fn fill_frameworks(
        &mut self,
        table: &Table<'_>,
        norms: Option<&Sheet>,
        records: &mut Vec<Incoming>,
    ) {
        let builtin = builtin_frameworks();
        for (row, id) in &table.rows {
            let code = table.cell(row, "code");
            let Some(found) = builtin.iter().find(|found| found.framework.code == code) else {
                continue;
            };
            let listed = norms.is_some_and(|sheet| {
                sheet.rows.iter().any(|row| row.cells.iter().any(|cell| cell.trim() == code))
            });
            if !table.cell(row, "title").is_empty() || listed {
                continue;
            }
            let framework = Framework {
                id: Id::new(*id),
                applied: read_answer(table.cell(row, "applied")) == Some(Answer::Yes),
                note: table.cell(row, "note").to_owned(),
                ..found.framework.clone()
            };
            records.push(Incoming { record: framework.into(), row: row.number, columns: None });
            let mut parents: HashMap<&str, i64> = HashMap::new();
            for (norm, parent) in &found.norms {
                let key = format!("{code}:{}", norm.code);
                let norm_id =
                    self.known.id(RecordKind::Norm, &key).unwrap_or_else(|| self.ids.next());
                parents.insert(&norm.code, norm_id);
                let norm = Norm {
                    id: Id::new(norm_id),
                    framework: Id::new(*id),
                    parent: parents.get(parent.as_str()).copied().map(Id::new),
                    ..norm.clone()
                };
                self.names.insert((RecordKind::Norm.table(), key), norm_id);
                records.push(Incoming { record: norm.into(), row: row.number, columns: None });
            }
        }
    }

    /// Second round: a row as a record.
    fn read_row(&mut self, table: &Table<'_>, row: &SheetRow, id: i64) -> Option<Incoming> {
        let kind = table.kind;
        let default = Record::from_json(kind, serde_json::Value::Object(serde_json::Map::new()));
        let Ok(default) = default else { return None };
        let defaults = default.to_values();
        let mut values = defaults.clone();
        let mut unread = Vec::new();
        for (column, at) in &table.columns {
            let cell = row.cell(*at);
            let place = kind.columns().iter().position(|found| found.name == column.name)?;
            match self.cell_value(column, cell) {
                Cell::Empty => {}
                Cell::Value(value) => *values.get_mut(place)? = value,
                Cell::Partly(value, notice) => {
                    *values.get_mut(place)? = value;
                    self.draft.warn(kind, row.number, column.name, notice);
                }
                Cell::Unread(notice) => {
                    unread.push(format!("{}: {}", column.name, cell.trim()));
                    self.draft.warn(kind, row.number, column.name, notice);
                }
            }
        }
        // A record cannot stand without what it belongs to.
        for (column, value) in kind.columns().iter().zip(&values) {
            let shape = column.shape;
            if shape.references.is_some()
                && !shape.list
                && *value == Value::Integer(0)
                && column.name != "id"
            {
                let notice = Notice::new("import-reference-missing").with("column", column.name);
                self.draft.reject(kind, row.number, notice);
                return None;
            }
        }
        *values.first_mut()? = Value::Integer(id);
        if !unread.is_empty()
            && let Some(Value::Text(note)) = values.last_mut()
        {
            // Nothing that the file says is lost.
            if !note.is_empty() {
                note.push('\n');
            }
            note.push_str(&unread.join("\n"));
        }
        match Record::from_values(kind, values) {
            Ok(record) => {
                let columns = table.columns.iter().map(|(column, _)| column.name).collect();
                Some(Incoming { record, row: row.number, columns: Some(columns) })
            }
            Err(error) => {
                let notice = Notice::new("import-row-unfit")
                    .with("column", error.column)
                    .with("detail", error.error);
                self.draft.reject(kind, row.number, notice);
                None
            }
        }
    }

    fn cell_value(&self, column: &Column, cell: &str) -> Cell {
        let shape = column.shape;
        let word = cell.trim();
        let is_text = !shape.integer
            && !shape.list
            && !shape.date
            && shape.references.is_none()
            && shape.keywords.is_none();
        // Free text is kept to the letter, be it blanks only.
        if cell.is_empty() || (word.is_empty() && !is_text) {
            return Cell::Empty;
        }
        if let Some(table) = shape.references {
            return if shape.list { self.id_list(table, word) } else { self.id(table, word) };
        }
        if shape.boolean {
            return match read_answer(word) {
                Some(answer) => Cell::Value(Value::Integer(i64::from(answer == Answer::Yes))),
                None => Cell::Unread(Notice::new("import-word-unknown").with("word", word)),
            };
        }
        if shape.integer {
            return word.parse().map_or_else(
                |_| Cell::Unread(Notice::new("import-number-unreadable").with("text", word)),
                |number| Cell::Value(Value::Integer(number)),
            );
        }
        if shape.date {
            let reading = read_date(word, None);
            return match (reading.when, reading.notice) {
                (Some(when), None) => Cell::Value(Value::Text(when.as_str().to_owned())),
                (Some(when), Some(notice)) => {
                    Cell::Partly(Value::Text(when.as_str().to_owned()), notice)
                }
                (None, _) => Cell::Unread(Notice::new("import-date-unreadable").with("text", word)),
            };
        }
        if shape.list {
            let items = split_list(cell);
            return Cell::Value(Value::Text(serde_json::Value::from(items).to_string()));
        }
        if let Some(list) = shape.keywords {
            let keyword = normalise(word);
            // Open lists keep what they do not know; their types tell.
            let known = list.keywords.contains(&keyword.as_str());
            let notice = || Notice::new("import-word-unknown").with("word", word);
            return match (known, OPEN_LISTS.contains(&list.type_name)) {
                (true, _) => Cell::Value(Value::Text(keyword)),
                (false, true) => Cell::Partly(Value::Text(word.to_owned()), notice()),
                (false, false) => match read_answer(word).filter(|_| list.type_name == "Answer") {
                    Some(answer) => Cell::Value(Value::Text(answer.keyword().to_owned())),
                    None => Cell::Unread(notice()),
                },
            };
        }
        Cell::Value(Value::Text(if column.name == "code" { word } else { cell }.to_owned()))
    }

    fn find(&self, table: &'static str, word: &str) -> Option<i64> {
        let by_name = |name: String| self.names.get(&(table, name)).copied();
        by_name(word.to_owned()).or_else(|| by_name(row_name(word)))
    }

    fn id(&self, table: &'static str, word: &str) -> Cell {
        match self.find(table, word) {
            Some(id) => Cell::Value(Value::Integer(id)),
            None => Cell::Unread(unknown(word)),
        }
    }

    fn id_list(&self, table: &'static str, cell: &str) -> Cell {
        let mut ids = Vec::new();
        let mut missing = Vec::new();
        for word in split_list(cell) {
            match self.find(table, &word) {
                Some(id) => ids.push(id),
                None => missing.push(word),
            }
        }
        let value = Value::Text(serde_json::Value::from(ids).to_string());
        if missing.is_empty() {
            Cell::Value(value)
        } else {
            Cell::Partly(value, unknown(&missing.join("; ")))
        }
    }
}

/// The enumerations that keep words they do not know.
const OPEN_LISTS: [&str; 2] = ["EventKind", "OrganisationKind"];

fn unknown(word: &str) -> Notice {
    Notice::new("import-reference-unknown").with("name", word)
}

/// What a cell came to.
enum Cell {
    /// Nothing written.
    Empty,
    /// As it stands.
    Value(Value),
    /// Understood with a reservation.
    Partly(Value, Notice),
    /// Not understood.
    Unread(Notice),
}
