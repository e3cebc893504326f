//! Tables as rows of text, whatever file they came in.

use super::ExchangeError;
use super::decode::decode;
use super::headings::recognised;
use calamine::{Data, Reader as _};
use csv::StringRecord;
use std::io::Cursor;

/// A table read from a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// The name of the file or of the sheet in the workbook.
    pub name: String,
    /// Its rows; empty ones are left out, yet counted.
    pub rows: Vec<SheetRow>,
    /// Whether some bytes could not be read as text.
    pub lossy: bool,
    /// Whether a quotation mark is left open, so that rows may have run together.
    pub open_quote: bool,
    /// NUL characters left out.
    pub nuls: usize,
}

/// A row with its number as a spreadsheet counts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SheetRow {
    /// 1 for the first row of the file.
    pub number: usize,
    /// The cells.
    pub cells: StringRecord,
}

impl SheetRow {
    /// The text of a cell; empty where the row is shorter.
    pub(crate) fn cell(&self, at: usize) -> &str {
        self.cells.get(at).unwrap_or_default()
    }
}

/// Reads a file with values divided by commas, semicolons or tabs.
pub(crate) fn read_csv(name: &str, bytes: &[u8]) -> Sheet {
    let decoded = decode(bytes);
    let (declared, text, skipped) = declared_delimiter(&decoded.text);
    let delimiter = declared.unwrap_or_else(|| best_delimiter(text));
    let mut rows = rows_of(text, delimiter, usize::MAX);
    for row in &mut rows {
        row.number += skipped;
    }
    Sheet {
        name: name.to_owned(),
        rows,
        lossy: decoded.lossy,
        open_quote: text.matches('"').count() % 2 == 1,
        nuls: decoded.nuls,
    }
}

/// Excel writes the separator in a first line of its own: `sep=;`.
fn declared_delimiter(text: &str) -> (Option<u8>, &str, usize) {
    let Some(rest) = text.get(..4).filter(|head| head.eq_ignore_ascii_case("sep=")) else {
        return (None, text, 0);
    };
    let after = text.get(rest.len()..).unwrap_or_default();
    let (line, body) = after.split_once('\n').unwrap_or((after, ""));
    match line.trim_end_matches('\r').as_bytes() {
        [delimiter] => (Some(*delimiter), body, 1),
        _ => (None, text, 0),
    }
}

/// The separator under which the most headings are recognised; then the one that divides most.
fn best_delimiter(text: &str) -> u8 {
    let end = text.char_indices().nth(20_000).map_or(text.len(), |(at, _)| at);
    let sample = text.get(..end).unwrap_or(text);
    let mut best = (b',', (0, 0));
    for delimiter in [b',', b';', b'\t', b'|'] {
        let rows = rows_of(sample, delimiter, 20);
        let known = rows
            .iter()
            .map(|row| row.cells.iter().filter(|cell| recognised(cell)).count())
            .max()
            .unwrap_or(0);
        // The narrower of the first rows, so that commas in one sentence do not make columns.
        let width = rows.iter().map(|row| row.cells.len()).min().unwrap_or(0);
        if (known, width) > best.1 {
            best = (delimiter, (known, width));
        }
    }
    best.0
}

fn rows_of(text: &str, delimiter: u8, limit: usize) -> Vec<SheetRow> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut number = 0;
    let mut cells = StringRecord::new();
    while rows.len() < limit && matches!(reader.read_record(&mut cells), Ok(true)) {
        // The reader jumps over empty lines; they count as rows all the same.
        let start = cells.position().map_or(0, csv::Position::line);
        let taken = reader.position().line().saturating_sub(start);
        let within: usize = cells.iter().map(|cell| cell.matches('\n').count()).sum();
        let blank = usize::try_from(taken).unwrap_or(0).saturating_sub(1 + within);
        number += 1 + blank;
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(SheetRow { number, cells: cells.clone() });
        }
    }
    rows
}

/// Reads every sheet of a workbook: XLSX, XLS, XLSB or ODS.
pub(crate) fn read_workbook(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, ExchangeError> {
    let unreadable = |detail: String| ExchangeError::Unreadable { name: name.to_owned(), detail };
    let mut workbook = calamine::open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|error| unreadable(error.to_string()))?;
    let mut sheets = Vec::new();
    for sheet_name in workbook.sheet_names() {
        let range =
            workbook.worksheet_range(&sheet_name).map_err(|error| unreadable(error.to_string()))?;
        let first = range.start().map_or(0, |(row, _)| row as usize);
        let rows = range
            .rows()
            .enumerate()
            .map(|(at, row)| SheetRow {
                number: first + at + 1,
                cells: row.iter().map(cell_text).collect::<Vec<_>>().into(),
            })
            .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
            .collect();
        sheets.push(Sheet { name: sheet_name, rows, ..Sheet::default() });
    }
    Ok(sheets)
}

/// A cell as an inspector would have typed it.
fn cell_text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            text.replace('\0', "")
        }
        Data::Bool(true) => "ja".to_owned(),
        Data::Bool(false) => "nee".to_owned(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::DateTime(moment) => {
            if !moment.is_datetime() {
                return moment.as_f64().to_string();
            }
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            if moment.as_f64() < 1.0 {
                return format!("{hour:02}:{minute:02}");
            }
            let date = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute) == (0, 0) { date } else { format!("{date}T{hour:02}:{minute:02}") }
        }
    }
}

/// Reads a JSON list of objects as a table: the keys are the headings.
pub(crate) fn from_json_rows(name: &str, list: &[serde_json::Value]) -> Sheet {
    let mut headings: Vec<&str> = Vec::new();
    for key in list.iter().filter_map(serde_json::Value::as_object).flat_map(|row| row.keys()) {
        if !headings.contains(&key.as_str()) {
            headings.push(key);
        }
    }
    let head = SheetRow { number: 1, cells: StringRecord::from(headings.clone()) };
    let body = list.iter().enumerate().map(|(at, row)| SheetRow {
        number: at + 2,
        cells: headings
            .iter()
            .map(|heading| row.get(heading).map(json_text).unwrap_or_default())
            .collect::<Vec<_>>()
            .into(),
    });
    Sheet {
        name: name.to_owned(),
        rows: std::iter::once(head).chain(body).collect(),
        ..Sheet::default()
    }
}

fn json_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.replace('\0', ""),
        serde_json::Value::Bool(yes) => if *yes { "ja" } else { "nee" }.to_owned(),
        serde_json::Value::Array(items) => {
            items.iter().map(json_text).collect::<Vec<_>>().join(";")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(sheet: &Sheet) -> Vec<(usize, Vec<&str>)> {
        sheet.rows.iter().map(|row| (row.number, row.cells.iter().collect())).collect()
    }

    #[test]
    fn every_separator_is_recognised() {
        for separator in [",", ";", "\t"] {
            let text =
                format!("datum{separator}omschrijving\n3 mei{separator}\"Een, twee; drie\"\n");
            let sheet = read_csv("x.csv", text.as_bytes());
            assert_eq!(
                cells(&sheet),
                [(1, vec!["datum", "omschrijving"]), (2, vec!["3 mei", "Een, twee; drie"])]
            );
        }
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        let text =
            "datum,omschrijving\r\n\r\n1 mei,\"regel\r\nregel\"\r\n\r\n\r\n2 mei,b\r\n,\r\n3 mei,c";
        let numbers: Vec<_> =
            read_csv("x.csv", text.as_bytes()).rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 6, 8]);
    }

    #[test]
    fn a_separator_line_is_obeyed_and_counted() {
        let sheet = read_csv("x.csv", b"sep=;\r\na;b\r\n1;2\r\n");
        assert_eq!(cells(&sheet), [(2, vec!["a", "b"]), (3, vec!["1", "2"])]);
    }

    #[test]
    fn an_open_quotation_mark_is_noticed() {
        assert!(read_csv("x.csv", b"datum,tekst\n2015,\"niet dicht\n2016,b\n").open_quote);
    }

    #[test]
    fn dates_and_numbers_of_a_workbook_become_text() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        let day = rust_xlsxwriter::Format::new().set_num_format("dd-mm-yyyy");
        sheet.write_string(0, 0, "datum").unwrap();
        sheet.write_string(0, 1, "omschrijving").unwrap();
        let moment = rust_xlsxwriter::ExcelDateTime::from_ymd(2015, 6, 8).unwrap();
        sheet.write_datetime_with_format(2, 0, &moment, &day).unwrap();
        sheet.write_number(2, 1, 12.0).unwrap();
        let bytes = workbook.save_to_buffer().unwrap();
        let sheets = read_workbook("x.xlsx", &bytes).unwrap();
        assert_eq!(
            cells(&sheets[0]),
            [(1, vec!["datum", "omschrijving"]), (3, vec!["2015-06-08", "12"])]
        );
    }
}
