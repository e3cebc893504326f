//! The records of a kind as a table; a row is chosen by pointer or arrow keys.

use super::columns;
use super::kinds::{field_key, table_key};
use super::{cell, duration};
use crate::desktop::PanelContext;
use crate::desktop::data_table::{DataTable, TableCell, TableColumn, Width};
use crate::model::{RecordKind, Value};

/// The rows of a kind that hold the words of a search, kept until something changes.
#[derive(Default)]
pub struct Rows {
    made_from: Option<(u64, RecordKind, String, crate::text::Language)>,
    sorted: Option<(usize, bool)>,
    rows: Vec<Row>,
    all: usize,
}

struct Row {
    id: i64,
    cells: Vec<String>,
}

impl Rows {
    /// Makes the rows anew when what they are made from has changed.
    pub fn update(&mut self, kind: RecordKind, search: &str, context: &PanelContext<'_>) {
        let wanted = (context.generation, kind, search.to_owned(), context.language);
        if self.made_from.as_ref() == Some(&wanted) {
            return;
        }
        if self.made_from.as_ref().is_some_and(|(_, before, ..)| *before != kind) {
            self.sorted = None;
        }
        self.made_from = Some(wanted);
        let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
        let columns = columns::shown(kind);
        self.all = context.data.count(kind);
        self.rows = context
            .data
            .records(kind)
            .into_iter()
            .filter_map(|record| {
                let texts: Vec<String> = kind
                    .columns()
                    .iter()
                    .zip(record.to_values())
                    .map(|(column, value)| match value {
                        Value::Text(raw) if duration::is_term(kind, column) => {
                            duration::in_words(&raw, context)
                        }
                        value => cell::shown(&value, column, context),
                    })
                    .collect();
                let whole = texts.join(" ").to_lowercase();
                words.iter().all(|word| whole.contains(word)).then(|| Row {
                    id: record.id(),
                    cells: columns
                        .iter()
                        .map(|(at, ..)| texts.get(*at).cloned().unwrap_or_default())
                        .collect(),
                })
            })
            .collect();
        self.sort();
    }

    /// How many rows there are, and how many without the search.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.rows.len(), self.all)
    }

    /// Draws the table; hands back the record that was chosen.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        kind: RecordKind,
        selected: Option<i64>,
        context: &PanelContext<'_>,
    ) -> Option<i64> {
        let columns: Vec<TableColumn> = columns::shown(kind)
            .into_iter()
            .map(|(_, column, share)| TableColumn {
                width: Width::Share(share, if share < 1.0 { 56.0 } else { 72.0 }),
                ..TableColumn::share(context.tr(&field_key(column.name)), share)
            })
            .collect();
        let name = context.tr(&format!("{}-plural", table_key(kind)));
        let table = DataTable {
            selected: selected.and_then(|id| self.rows.iter().position(|row| row.id == id)),
            sorted: self.sorted,
            ..DataTable::new(
                egui::Id::unique(("dossier-table", kind)),
                &name,
                &columns,
                self.rows.len(),
            )
        };
        let answer = table.show(ui, context.theme, |row, column| {
            let text = self.rows.get(row).and_then(|row| row.cells.get(column));
            let cell = TableCell::text(text.cloned().unwrap_or_default());
            if column == 0 { cell.strong() } else { cell }
        });
        if let Some(column) = answer.heading {
            self.sorted = match self.sorted {
                Some((before, false)) if before == column => Some((column, true)),
                Some((before, true)) if before == column => None,
                _ => Some((column, false)),
            };
            self.sort();
        }
        answer.row.and_then(|row| self.rows.get(row)).map(|row| row.id)
    }

    fn sort(&mut self) {
        match self.sorted {
            None => self.rows.sort_by_key(|row| row.id),
            Some((column, reversed)) => {
                self.rows.sort_by_cached_key(|row| {
                    row.cells.get(column).map(|text| text.to_lowercase()).unwrap_or_default()
                });
                if reversed {
                    self.rows.reverse();
                }
            }
        }
    }
}
