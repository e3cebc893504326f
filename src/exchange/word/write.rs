//! A case as a Word document: a heading per table, and a table that is wider than the page in
//! parts that fit, each with the number of the row.

use super::NUMBER;
use super::labels::{column_label, table_label};
use crate::exchange::ExchangeError;
use crate::exchange::export_tables::TextTable;
use crate::model::RecordKind;
use crate::text::Language;
use docx_rs::{
    BorderType, BreakType, Docx, Footer, InstrText, LineSpacing, PageMargin, PageOrientationType,
    Paragraph, Run, RunFonts, Style, StyleType, Table, TableBorder, TableBorderPosition,
    TableBorders, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType,
};
use std::io::Cursor;

/// A4 on its side and its margins, in twentieths of a point.
const PAGE: (u32, u32) = (16_838, 11_906);
const MARGIN: u32 = 850;
/// Width of the text.
const ROOM: usize = (PAGE.0 - 2 * MARGIN) as usize;
/// Width of a letter in a table, about; and what a cell keeps free at its sides.
const LETTER: usize = 94;
const SIDES: usize = 170;
/// A column is at least and at most that many letters wide.
const NARROWEST: usize = 5;
const WIDEST: usize = 62;
/// A row with a longer text may run over to the next page.
const LONG: usize = 900;
/// A long text is to take about so many lines.
const LINES: usize = 6;

/// The document as bytes; the same tables give the same bytes.
///
/// # Errors
/// When it cannot be packed, which a full memory would cause.
pub(crate) fn document(
    title: &str,
    tables: &[TextTable],
    language: Language,
) -> Result<Vec<u8>, ExchangeError> {
    // On a thread of its own, since the crate numbers what it makes per thread.
    std::thread::scope(|scope| {
        let work = scope.spawn(|| packed(title, tables, language));
        work.join().unwrap_or_else(|_| Err(failed("thread")))
    })
}

fn failed(detail: impl ToString) -> ExchangeError {
    ExchangeError::Document { detail: detail.to_string() }
}

fn packed(title: &str, tables: &[TextTable], language: Language) -> Result<Vec<u8>, ExchangeError> {
    let mut docx = empty();
    docx = docx.add_paragraph(Paragraph::new().style("Title").add_run(run(title)));
    for table in tables {
        let columns = filled(table);
        let parts = parts_of(table, &columns, language);
        for (at, part) in parts.iter().enumerate() {
            let mut heading = table_label(table.kind, language);
            if at > 0 {
                heading = format!("{heading} ({})", at + 1);
            }
            let heading = Paragraph::new().style("Heading1").keep_next(true).add_run(run(&heading));
            docx = docx.add_paragraph(heading).add_table(made(table, part, language));
        }
    }
    let mut parts = docx.build();
    parts.document = edited(parts.document, |text| {
        let mut tables = text.split("</w:tblGrid>");
        let before = tables.next().unwrap_or_default().to_owned();
        // The first row of every table is its header, on every page.
        tables.fold(before, |done, table| {
            let table = table.replacen("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />", 1);
            done + "</w:tblGrid>" + &table
        })
    });
    let spoken = if language == Language::English { "en-GB" } else { "nl-NL" };
    parts.styles = edited(parts.styles, |text| {
        let lang = format!("<w:lang w:val=\"{spoken}\" /></w:rPr></w:rPrDefault>");
        text.replacen("</w:rPr></w:rPrDefault>", &lang, 1)
    });
    let mut bytes = Cursor::new(Vec::new());
    parts.pack(&mut bytes).map_err(failed)?;
    Ok(bytes.into_inner())
}

fn edited(bytes: Vec<u8>, change: impl FnOnce(String) -> String) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) => change(text).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

fn empty() -> Docx {
    let fonts = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri");
    let style = |id: &str, name: &str, size: usize, before: u32, after: u32| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .size(size)
            .line_spacing(LineSpacing::new().before(before).after(after))
            .q_format(true)
    };
    let margin = MARGIN as i32;
    let page = Run::new()
        .add_field_char(docx_rs::FieldCharType::Begin, false)
        .add_instr_text(InstrText::Unsupported("PAGE".to_owned()))
        .add_field_char(docx_rs::FieldCharType::Separate, false)
        .add_text("1")
        .add_field_char(docx_rs::FieldCharType::End, false);
    let footer = Paragraph::new().align(docx_rs::AlignmentType::Right).add_run(page.size(16));
    Docx::new()
        .default_fonts(fonts)
        .default_size(18)
        .page_size(PAGE.0, PAGE.1)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(PageMargin {
            top: margin,
            bottom: margin,
            left: margin,
            right: margin,
            header: 400,
            footer: 400,
            gutter: 0,
        })
        .footer(Footer::new().add_paragraph(footer))
        .add_style(style("Title", "Title", 40, 0, 200).bold())
        .add_style(
            style("Heading1", "heading 1", 28, 320, 120).bold().color("154273").outline_lvl(0),
        )
        .add_style(style("Tabelkop", "Tabelkop", 16, 20, 20).bold().color("154273"))
        .add_style(style("Tabeltekst", "Tabeltekst", 16, 20, 20))
}

/// A text with its line ends and tabs; what the format forbids is left out.
fn run(text: &str) -> Run {
    let allowed =
        |c: &char| (!c.is_control() || *c == '\t') && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let mut run = Run::new();
    for (at, line) in text.replace("\r\n", "\n").split('\n').enumerate() {
        if at > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                run = run.add_tab();
            }
            if !piece.is_empty() {
                run = run.add_text(piece.chars().filter(allowed).collect::<String>());
            }
        }
    }
    run
}

/// The columns that say something: an empty one is read back as one that is not there. Of facts
/// the date and the summary always stand there, since another column would be taken for them.
fn filled(table: &TextTable) -> Vec<usize> {
    let is_event = table.kind == RecordKind::Event;
    let says = |at: &usize| {
        let kept = table.headings.get(*at).is_some_and(|it| matches!(*it, "when" | "summary"));
        (is_event && kept)
            || table.rows.iter().any(|row| row.get(*at).is_some_and(|it| !it.is_empty()))
    };
    let columns: Vec<usize> = (0..table.headings.len()).filter(says).collect();
    if columns.is_empty() { (0..table.headings.len().min(2)).collect() } else { columns }
}

/// The columns of a part with their widths in letters.
type Part = Vec<(usize, usize)>;

/// The columns in parts that fit on the page; the column that names the row begins each.
fn parts_of(table: &TextTable, columns: &[usize], language: Language) -> Vec<Part> {
    let names = ["id", "code", "name", "title"];
    let naming = names
        .iter()
        .find_map(|name| columns.iter().copied().find(|at| table.headings.get(*at) == Some(name)));
    let room = |part: &Part| -> usize {
        part.iter().map(|(_, letters)| letters * LETTER + SIDES).sum::<usize>()
            + NARROWEST * LETTER
            + SIDES
    };
    let start =
        || -> Part { naming.map(|at| (at, letters(table, at, language))).into_iter().collect() };
    let mut parts = vec![start()];
    // What is told comes first: when, who, what; the rest in its order.
    let first = ["when", "date_phrase", "from", "to", "title", "summary", "source"];
    let is_event = table.kind == RecordKind::Event;
    let rank = |at: usize| {
        let heading = table.headings.get(at).copied().unwrap_or_default();
        let early = first.iter().position(|name| is_event && *name == heading);
        early.unwrap_or(first.len())
    };
    let mut order: Vec<usize> = columns.iter().copied().filter(|at| Some(*at) != naming).collect();
    order.sort_by_key(|at| rank(*at));
    for at in order {
        let column = (at, letters(table, at, language));
        let fits = parts.last().is_some_and(|part| {
            let mut with = part.clone();
            with.push(column);
            room(&with) <= ROOM || part.len() <= start().len()
        });
        if !fits {
            parts.push(start());
        }
        if let Some(part) = parts.last_mut() {
            part.push(column);
        }
    }
    parts
}

/// How many letters wide a column should be: as its longest word, and so that its longest text
/// does not take too many lines.
fn letters(table: &TextTable, at: usize, language: Language) -> usize {
    let heading = table.headings.get(at).copied().unwrap_or_default();
    let heading = column_label(heading, language);
    let cells = || table.rows.iter().filter_map(|row| row.get(at));
    let word = |text: &str| {
        text.split([' ', ';', '\n']).map(|word| word.chars().count()).max().unwrap_or_default()
    };
    let longest_word = cells().map(|cell| word(cell)).chain([word(&heading)]).max();
    let longest_text = cells().map(|cell| cell.chars().count()).max().unwrap_or_default();
    let wanted = longest_word.unwrap_or_default().min(18).max(longest_text / LINES);
    (wanted + 1).clamp(NARROWEST, WIDEST)
}

fn made(table: &TextTable, part: &Part, language: Language) -> Table {
    let number_width = NARROWEST * LETTER + SIDES;
    let wanted: usize = part.iter().map(|(_, letters)| letters * LETTER + SIDES).sum();
    let spare = ROOM.saturating_sub(number_width);
    // The page is filled, but a few narrow columns are not drawn out over it.
    let stretched = spare.min(wanted * 3 / 2);
    let width = |letters: usize| (letters * LETTER + SIDES) * stretched / wanted.max(1);
    let mut grid = vec![number_width];
    grid.extend(part.iter().map(|(_, letters)| width(*letters)));
    let cell = |text: &str, style: &str, width: usize| {
        let paragraph = Paragraph::new().style(style).add_run(run(text));
        TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph)
    };
    let row = |texts: &mut dyn Iterator<Item = String>, style: &str| {
        let cells = texts.zip(&grid).map(|(text, width)| cell(&text, style, *width));
        TableRow::new(cells.collect())
    };
    let heading =
        |at: &usize| column_label(table.headings.get(*at).copied().unwrap_or_default(), language);
    let mut head = std::iter::once(NUMBER.to_owned()).chain(part.iter().map(|(at, _)| heading(at)));
    let mut rows = vec![row(&mut head, "Tabelkop").cant_split()];
    for (number, cells) in (1..).zip(&table.rows) {
        let texts = part.iter().map(|(at, _)| cells.get(*at).cloned().unwrap_or_default());
        let number: usize = number;
        let mut texts = std::iter::once(number.to_string()).chain(texts);
        let made = row(&mut texts, "Tabeltekst");
        let long = part.iter().any(|(at, _)| cells.get(*at).is_some_and(|it| it.len() > LONG));
        rows.push(if long { made } else { made.cant_split() });
    }
    let line = |position, size: usize, colour: &str| {
        TableBorder::new(position).border_type(BorderType::Single).size(size).color(colour)
    };
    let total: usize = grid.iter().sum();
    Table::new(rows)
        .set_grid(grid)
        .width(total, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(20, 80, 20, 80))
        .set_borders(
            TableBorders::with_empty()
                .set(line(TableBorderPosition::Top, 6, "154273"))
                .set(line(TableBorderPosition::Bottom, 4, "C8CFD7"))
                .set(line(TableBorderPosition::InsideH, 4, "C8CFD7")),
        )
}
