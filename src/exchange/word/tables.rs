//! The tables of a document as rows of text. Cells that were merged are filled as a reader takes
//! them: one over several rows says the same in each; one over several columns says it in the
//! first. What was struck out while changes were tracked is left out.

use crate::exchange::ExchangeError;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A table of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WordTable {
    /// The last paragraph with words before it.
    pub heading: String,
    /// Its rows; a merged cell stands in every row it reaches over.
    pub rows: Vec<Vec<String>>,
    /// The table in one of whose cells it stands, by its place in the list.
    pub inside: Option<usize>,
}

/// Word draws no more columns; a cell that says it is wider lies.
const MOST_COLUMNS: usize = 63;
/// Tables in tables in tables: deeper ones are read as text of the last.
const DEEPEST: usize = 20;

/// Every table, in the order in which they begin.
///
/// # Errors
/// [`ExchangeError::NotWord`] when the text is not the markup of a document.
pub(super) fn tables(name: &str, xml: &[u8]) -> Result<Vec<WordTable>, ExchangeError> {
    let not_word = || ExchangeError::NotWord { name: name.to_owned() };
    let mut reader = Reader::from_reader(xml);
    let mut walk = Walk::default();
    let mut buffer = Vec::new();
    let mut open = 0_usize;
    loop {
        match reader.read_event_into(&mut buffer).map_err(|_| not_word())? {
            Event::Start(tag) => {
                open += 1;
                walk.start(&tag);
            }
            Event::Empty(tag) => {
                walk.start(&tag);
                walk.end(tag.local_name().as_ref());
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                walk.end(tag.local_name().as_ref());
            }
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(entity) => walk.text(&letter(&entity)),
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    // A document that ends within a tag was cut off, and says only a part of what it said.
    if open > 0 || !walk.is_document { Err(not_word()) } else { Ok(walk.tables) }
}

/// What an entity stands for; the format knows the five of XML and numbers.
fn letter(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        return letter.to_string();
    }
    match entity.as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
    .to_owned()
}

/// A table that is being read.
#[derive(Default)]
struct Open {
    at: usize,
    row: Vec<Cell>,
    cell: Cell,
    in_cell: bool,
    /// The text of the last cell that began a merge, by column.
    above: Vec<String>,
}

#[derive(Clone, Default)]
struct Cell {
    text: String,
    span: usize,
    merge: Merge,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Merge {
    #[default]
    No,
    Begins,
    GoesOn,
}

#[derive(Default)]
struct Walk {
    is_document: bool,
    tables: Vec<WordTable>,
    open: Vec<Open>,
    /// Tables beyond the deepest, which are text.
    too_deep: usize,
    /// The paragraph outside tables that is being read, and the last one with words.
    paragraph: String,
    heading: String,
    in_text: usize,
    in_run: usize,
    /// Within what does not count: struck out, or said again for older programs.
    skipped: usize,
}

impl Walk {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "document" => self.is_document = true,
            "del" | "moveFrom" | "Fallback" => self.skipped += 1,
            _ if self.skipped > 0 => {}
            "tbl" if self.open.len() >= DEEPEST => self.too_deep += 1,
            "tbl" => {
                let inside = self.open.last().map(|table| table.at);
                let heading = std::mem::take(&mut self.heading);
                self.open.push(Open { at: self.tables.len(), ..Open::default() });
                self.tables.push(WordTable { heading, inside, ..WordTable::default() });
            }
            "tc" if self.too_deep == 0 => {
                if let Some(table) = self.open.last_mut() {
                    table.in_cell = true;
                    table.cell = Cell { span: 1, ..Cell::default() };
                }
            }
            "gridBefore" => {
                let empty = vec![Cell { span: 1, ..Cell::default() }; number(tag)];
                if let Some(table) = self.here().filter(|table| !table.in_cell) {
                    table.row = empty;
                }
            }
            "gridSpan" => {
                let span = number(tag).max(1);
                if let Some(table) = self.here() {
                    table.cell.span = span;
                }
            }
            "vMerge" => {
                let begins = value(tag).is_some_and(|value| value == "restart");
                if let Some(table) = self.here() {
                    table.cell.merge = if begins { Merge::Begins } else { Merge::GoesOn };
                }
            }
            "r" => self.in_run += 1,
            "t" => self.in_text += 1,
            "tab" if self.in_run > 0 => self.push("\t"),
            "br" | "cr" if self.in_run > 0 => self.push("\n"),
            "noBreakHyphen" if self.in_run > 0 => self.push("-"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "del" | "moveFrom" | "Fallback" => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            "r" => self.in_run = self.in_run.saturating_sub(1),
            "t" => self.in_text = self.in_text.saturating_sub(1),
            "p" => self.paragraph_ends(),
            "tbl" if self.too_deep > 0 => self.too_deep -= 1,
            "tbl" => self.table_ends(),
            "tc" if self.too_deep == 0 => {
                if let Some(table) = self.open.last_mut() {
                    table.in_cell = false;
                    let cell = std::mem::take(&mut table.cell);
                    table.row.push(cell);
                }
            }
            "tr" if self.too_deep == 0 => self.row_ends(),
            _ => {}
        }
    }

    /// The table that is being read, unless it is one that counts as text.
    fn here(&mut self) -> Option<&mut Open> {
        self.open.last_mut().filter(|_| self.too_deep == 0)
    }

    fn text(&mut self, text: &str) {
        if self.in_text > 0 && self.skipped == 0 {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        let text = text.replace('\0', "");
        match self.open.last_mut() {
            Some(table) if table.in_cell => table.cell.text.push_str(&text),
            Some(_) => {}
            None => self.paragraph.push_str(&text),
        }
    }

    /// Paragraphs of a cell are lines of its text; outside tables the last one is remembered.
    fn paragraph_ends(&mut self) {
        match self.open.last_mut() {
            Some(table) => table.cell.text.push('\n'),
            None => {
                let text = std::mem::take(&mut self.paragraph);
                if !text.trim().is_empty() {
                    text.trim().clone_into(&mut self.heading);
                }
            }
        }
    }

    fn row_ends(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let mut texts: Vec<String> = Vec::new();
        for mut cell in std::mem::take(&mut table.row) {
            // The last paragraph of a cell ends with it.
            if cell.text.ends_with('\n') {
                cell.text.pop();
            }
            let at = texts.len();
            if at >= MOST_COLUMNS {
                break;
            }
            if table.above.len() <= at {
                table.above.resize(at + 1, String::new());
            }
            if let Some(above) = table.above.get_mut(at) {
                match cell.merge {
                    Merge::Begins => cell.text.clone_into(above),
                    Merge::GoesOn => above.clone_into(&mut cell.text),
                    Merge::No => {}
                }
            }
            texts.push(cell.text);
            let wide = cell.span.min(MOST_COLUMNS - at);
            texts.extend(std::iter::repeat_n(String::new(), wide.saturating_sub(1)));
        }
        if let Some(done) = self.tables.get_mut(table.at) {
            done.rows.push(texts);
        }
    }

    /// A table in a cell is a text of that cell too: a line per row.
    fn table_ends(&mut self) {
        let Some(table) = self.open.pop() else { return };
        let Some(outer) = self.open.last_mut() else { return };
        let rows = self.tables.get(table.at).map(|table| table.rows.as_slice());
        for row in rows.unwrap_or_default() {
            let cells: Vec<&str> =
                row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            if !cells.is_empty() {
                outer.cell.text.push_str(&cells.join(" – "));
                outer.cell.text.push('\n');
            }
        }
    }
}

fn value(tag: &BytesStart<'_>) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == "val")?;
    Some(found.value.into_owned())
}

fn number(tag: &BytesStart<'_>) -> usize {
    value(tag).and_then(|value| value.parse().ok()).unwrap_or(0).min(MOST_COLUMNS)
}
