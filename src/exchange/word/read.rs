//! The tables of a document as those of an import. A table that Kroniek wrote is put together from
//! its parts; of any other document the tables with a chronology are taken as one, be it a table
//! per year or per page.

use super::labels::{column_of_label, kind_of_label};
use super::tables::{WordTable, tables};
use super::{NUMBER, parts};
use crate::exchange::ExchangeError;
use crate::exchange::sheet::{Sheet, SheetRow};
use crate::model::RecordKind;
use csv::StringRecord;
use std::collections::{HashMap, HashSet};

/// A table of a document, as an import takes it.
#[derive(Debug)]
pub(crate) struct WordSheet {
    /// What it holds.
    pub kind: RecordKind,
    /// Its rows; of several tables with events they are counted on.
    pub sheet: Sheet,
}

/// Rows above the headings of a table are looked through this far.
const HEADING_SEARCH: usize = 5;

/// The tables of a document, and the names of those that hold no chronology. `recognised` tells
/// whether a cell is a heading of the exchange table.
///
/// # Errors
/// [`ExchangeError::NotWord`] for a file that is no Word document, [`ExchangeError::NoTables`] for
/// one without tables.
pub(crate) fn read_word(
    name: &str,
    bytes: &[u8],
    recognised: &dyn Fn(&str) -> bool,
) -> Result<(Vec<WordSheet>, Vec<String>), ExchangeError> {
    let mut found = tables(name, &parts::main_part(name, bytes)?)?;
    let full: Vec<bool> = found
        .iter()
        .map(|table| table.rows.iter().flatten().any(|cell| !cell.trim().is_empty()))
        .collect();
    if !full.contains(&true) {
        return Err(ExchangeError::NoTables { name: name.to_owned() });
    }
    let mut ignored = Vec::new();
    let mut written: Vec<WordSheet> = Vec::new();
    let mut loose: Vec<(usize, WordTable)> = Vec::new();
    for (at, table) in found.drain(..).enumerate().filter(|(at, _)| full.get(*at) == Some(&true)) {
        let kind = kind_of_label(&table.heading);
        match kind.filter(|kind| is_of(&table, *kind)) {
            Some(kind) => add_written(&mut written, kind, table),
            None => loose.push((at, table)),
        }
    }
    let named = written.iter().any(|it| it.kind == RecordKind::Event);
    let called = |at: usize| format!("{name}, tabel {}", at + 1);
    if named {
        ignored.extend(loose.iter().map(|(at, _)| called(*at)));
    } else if let Some(sheet) = chronology(name, loose, recognised, &mut ignored, &called) {
        written.push(WordSheet { kind: RecordKind::Event, sheet });
    }
    Ok((written, ignored))
}

/// Whether a table under such a heading has the columns of that table: a number and a column, or
/// two columns.
fn is_of(table: &WordTable, kind: RecordKind) -> bool {
    let Some(head) = table.rows.first() else { return false };
    let known = |cell: &&String| {
        let name = column_of_label(kind, cell);
        name != **cell || kind.columns().iter().any(|column| column.name == name)
    };
    let count = head.iter().filter(known).count();
    count >= 2 || (count == 1 && head.iter().any(|cell| cell.trim() == NUMBER))
}

/// Adds a table that is named: to what stands there of it, by the numbers of the rows.
fn add_written(written: &mut Vec<WordSheet>, kind: RecordKind, table: WordTable) {
    let mut rows = table.rows.into_iter();
    let head: Vec<String> = rows.next().unwrap_or_default();
    let number_at = head.iter().position(|cell| cell.trim() == NUMBER);
    let head: Vec<String> = head.iter().map(|cell| column_of_label(kind, cell)).collect();
    let joined = written.iter_mut().find(|it| it.kind == kind).map(|it| &mut it.sheet);
    match (joined, number_at) {
        (Some(sheet), Some(number_at)) => join(sheet, &head, number_at, rows),
        (Some(sheet), None) => append(sheet, &head, rows.collect()),
        (None, _) => {
            let head = SheetRow { number: 1, cells: head.into() };
            let body = rows.enumerate().map(|(at, cells)| {
                let number = number_at.and_then(|at| cells.get(at)?.trim().parse::<usize>().ok());
                SheetRow { number: number.map_or(at + 2, |number| number + 1), cells: cells.into() }
            });
            let mut sheet = Sheet {
                name: kind.table().to_owned(),
                rows: std::iter::once(head).chain(body).collect(),
                ..Sheet::default()
            };
            if let Some(at) = number_at {
                sheet.rows.iter_mut().for_each(|row| row.cells = without(&row.cells, at));
            }
            written.push(WordSheet { kind, sheet });
        }
    }
}

fn without(cells: &StringRecord, at: usize) -> StringRecord {
    cells.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, cell)| cell).collect()
}

/// Columns that go on in a table of their own, beside the rows with the same number.
fn join(
    sheet: &mut Sheet,
    head: &[String],
    number_at: usize,
    rows: impl Iterator<Item = Vec<String>>,
) {
    let Some(first) = sheet.rows.first() else { return };
    let known: HashSet<&str> = first.cells.iter().collect();
    let new: Vec<usize> = (0..head.len())
        .filter(|at| {
            *at != number_at && head.get(*at).is_some_and(|it| !known.contains(it.as_str()))
        })
        .collect();
    let width = first.cells.len();
    let place: HashMap<usize, usize> =
        sheet.rows.iter().enumerate().map(|(at, row)| (row.number, at)).collect();
    let mut put = |at: usize, cells: &[String]| {
        let Some(row) = sheet.rows.get_mut(at) else { return };
        while row.cells.len() < width {
            row.cells.push_field("");
        }
        for at in &new {
            row.cells.push_field(cells.get(*at).map_or("", String::as_str));
        }
    };
    put(0, head);
    for cells in rows {
        let number = cells.get(number_at).and_then(|cell| cell.trim().parse::<usize>().ok());
        if let Some(at) = number.and_then(|number| place.get(&(number + 1))) {
            put(*at, &cells);
        }
    }
}

/// Rows of a further table under the columns of the first that bear the same headings.
fn append(sheet: &mut Sheet, head: &[String], rows: Vec<Vec<String>>) {
    let mut columns: Vec<String> = sheet
        .rows
        .first()
        .map(|row| row.cells.iter().map(str::to_owned).collect())
        .unwrap_or_default();
    let mut places = Vec::new();
    for heading in head {
        let taken = |at: &usize| places.contains(at);
        let same = columns.iter().enumerate().position(|(at, known)| {
            known.trim().eq_ignore_ascii_case(heading.trim()) && !taken(&at)
        });
        places.push(same.unwrap_or_else(|| {
            columns.push(heading.clone());
            columns.len() - 1
        }));
    }
    let next = sheet.rows.last().map_or(1, |row| row.number + 1);
    for (number, cells) in (next..).zip(rows) {
        let mut placed = vec![String::new(); columns.len()];
        for (cell, at) in cells.into_iter().zip(&places) {
            if let Some(slot) = placed.get_mut(*at) {
                *slot = cell;
            }
        }
        sheet.rows.push(SheetRow { number, cells: placed.into() });
    }
    if let Some(first) = sheet.rows.first_mut() {
        first.cells = columns.into();
    }
}

/// The tables with a chronology as one: those with headings that are known, and those without
/// headings that go on in as many columns. Where no heading is known, the largest and those as wide.
fn chronology(
    name: &str,
    loose: Vec<(usize, WordTable)>,
    recognised: &dyn Fn(&str) -> bool,
    ignored: &mut Vec<String>,
    called: &dyn Fn(usize) -> String,
) -> Option<Sheet> {
    let heads: Vec<Option<usize>> =
        loose.iter().map(|(_, table)| heading_row(table, recognised)).collect();
    let any = heads.iter().any(Option::is_some);
    let widest = loose.iter().max_by_key(|(at, table)| (table.rows.len(), std::cmp::Reverse(*at)));
    let wide = widest.map_or(0, |(_, table)| width(table));
    let mut sheet: Option<Sheet> = None;
    let mut last_width = 0;
    let mut taken: HashSet<usize> = HashSet::new();
    for ((at, mut table), head) in loose.into_iter().zip(heads) {
        let within = table.inside.is_some_and(|outer| taken.contains(&outer));
        let continues = match head {
            _ if within => false,
            Some(_) => true,
            None if any => sheet.is_some() && width(&table) == last_width,
            None => width(&table) == wide,
        };
        if !continues {
            if within {
                // Its text stands in the cell of the table around it.
                taken.insert(at);
            } else {
                ignored.push(called(at));
            }
            continue;
        }
        taken.insert(at);
        last_width = width(&table);
        match (&mut sheet, head) {
            (None, _) => sheet = Some(whole(name, table)),
            (Some(sheet), Some(head)) => {
                let rows = table.rows.split_off(head + 1);
                let head = table.rows.pop().unwrap_or_default();
                append_under_headings(sheet, &head, rows, recognised);
            }
            (Some(sheet), None) => {
                let mut number = sheet.rows.last().map_or(0, |row| row.number);
                sheet.rows.extend(table.rows.into_iter().map(|cells| {
                    number += 1;
                    SheetRow { number, cells: cells.into() }
                }));
            }
        }
    }
    if let Some(sheet) = &mut sheet {
        sheet.rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    }
    sheet
}

/// The rows of a table are put under the headings of the sheet, which may stand below a title.
fn append_under_headings(
    sheet: &mut Sheet,
    head: &[String],
    rows: Vec<Vec<String>>,
    recognised: &dyn Fn(&str) -> bool,
) {
    let known = |row: &SheetRow| row.cells.iter().filter(|cell| recognised(cell)).count();
    let top = sheet.rows.iter().take(HEADING_SEARCH).enumerate();
    let at =
        top.max_by_key(|(at, row)| (known(row), std::cmp::Reverse(*at))).map_or(0, |(at, _)| at);
    let above: Vec<SheetRow> = sheet.rows.drain(..at).collect();
    append(sheet, head, rows);
    sheet.rows.splice(0..0, above);
}

fn whole(name: &str, table: WordTable) -> Sheet {
    let rows = table.rows.into_iter().zip(1..);
    Sheet {
        name: name.to_owned(),
        rows: rows.map(|(cells, number)| SheetRow { number, cells: cells.into() }).collect(),
        ..Sheet::default()
    }
}

fn width(table: &WordTable) -> usize {
    table.rows.iter().map(Vec::len).max().unwrap_or_default()
}

/// The row with the headings: two that are known, within the first rows.
fn heading_row(table: &WordTable, recognised: &dyn Fn(&str) -> bool) -> Option<usize> {
    let known = |row: &Vec<String>| row.iter().filter(|cell| recognised(cell)).count();
    let best = table.rows.iter().take(HEADING_SEARCH).enumerate();
    let (at, row) = best.max_by_key(|(at, row)| (known(row), std::cmp::Reverse(*at)))?;
    (known(row) >= 2).then_some(at)
}
