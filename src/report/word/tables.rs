//! Tables: a header row that repeats on every page, columns as wide as in the PDF.

use super::runs::Runs;
use super::{A4, SIDE, styles};
use crate::report::content::{Align, Cell, Column, Span, Table};
use docx_rs::{
    AlignmentType, BorderType, HeightRule, Paragraph, Run, Shading, TableBorder,
    TableBorderPosition, TableBorders, TableCell, TableCellMargins, TableLayoutType, TableRow,
    TextDirectionType, WidthType,
};

/// Width of the text on an upright page, in twentieths of a point.
const TEXT_WIDTH: usize = (A4.0 - 2 * SIDE) as usize;
/// Width of a letter in a table, about.
const LETTER: usize = 95;
/// A column for one sign.
const SIGN: usize = 420;

/// The table; its first row is the header, which `finish` marks as such.
pub(super) fn table(runs: &mut Runs, table: &Table) -> docx_rs::Table {
    let widths = widths(table);
    let header = table.columns.iter().zip(&widths).map(|(column, width)| {
        let title = Paragraph::new()
            .style("Tabelkop")
            .keep_next(true)
            .align(alignment(column))
            .add_run(Run::new().add_text(&column.title));
        let cell = TableCell::new().width(*width, WidthType::Dxa).add_paragraph(title);
        if column.upright { cell.text_direction(TextDirectionType::TbRl) } else { cell }
    });
    let mut first = TableRow::new(header.collect()).cant_split();
    if table.columns.iter().any(|column| column.upright) {
        // As high as the longest upright heading needs.
        let longest = table.columns.iter().filter(|column| column.upright);
        let longest = longest.map(|column| column.title.chars().count()).max().unwrap_or_default();
        let height = (longest * LETTER + 200).min(2_400);
        first = first.row_height(height as f32).height_rule(HeightRule::AtLeast);
    }
    let style = if table.small { "TabeltekstKlein" } else { "Tabeltekst" };
    let mut rows = vec![first];
    for row in &table.rows {
        let cells = row
            .iter()
            .zip(&table.columns)
            .zip(&widths)
            .map(|((cell, column), width)| cell_of(runs, cell, column, *width, style));
        let long = row.iter().any(|cell| letters(cell) > 900);
        let row = TableRow::new(cells.collect());
        rows.push(if long { row } else { row.cant_split() });
    }
    docx_rs::Table::new(rows)
        .set_grid(widths)
        .width(TEXT_WIDTH, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(30, 80, 30, 80))
        .set_borders(lines())
}

fn cell_of(runs: &mut Runs, cell: &Cell, column: &Column, width: usize, style: &str) -> TableCell {
    let start = || Paragraph::new().style(style).align(alignment(column));
    let mut made = TableCell::new().width(width, WidthType::Dxa);
    for (at, paragraph) in runs.cell(&cell.spans, &start).into_iter().enumerate() {
        let paragraph = match &cell.label {
            Some(label) if at == 0 => runs.target(paragraph, label),
            _ => paragraph,
        };
        made = made.add_paragraph(paragraph);
    }
    made
}

fn alignment(column: &Column) -> AlignmentType {
    match column.align {
        Align::Left => AlignmentType::Left,
        Align::Center => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
    }
}

/// The width of every column: what fits its longest word where it takes what it needs, and shares
/// of the rest.
fn widths(table: &Table) -> Vec<usize> {
    let needed = |at: usize, column: &Column| {
        if column.upright {
            return SIGN;
        }
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(letters).max();
        let longest = cells.unwrap_or_default().max(column.title.chars().count()).min(14);
        longest * LETTER + 240
    };
    let fixed: Vec<Option<usize>> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| (column.width <= 0.0 || column.upright).then(|| needed(at, column)))
        .collect();
    let left = TEXT_WIDTH.saturating_sub(fixed.iter().flatten().sum());
    let shares: f64 = table
        .columns
        .iter()
        .zip(&fixed)
        .filter(|(_, fixed)| fixed.is_none())
        .map(|(column, _)| column.width)
        .sum();
    table
        .columns
        .iter()
        .zip(&fixed)
        .map(|(column, fixed)| match fixed {
            Some(width) => *width,
            None => ((left as f64) * column.width / shares.max(0.01)) as usize,
        })
        .collect()
}

fn letters(cell: &Cell) -> usize {
    let text = |span: &Span| match span {
        Span::Text { text } | Span::Emph { text } | Span::Strong { text } => text.chars().count(),
        Span::Link { text, .. } | Span::Sign { text, word: true, .. } => text.chars().count(),
        _ => 1,
    };
    cell.spans.iter().map(text).sum()
}

/// Lines between rows, none between columns.
fn lines() -> TableBorders {
    let line = |position, size: usize, colour: &str| {
        TableBorder::new(position).border_type(BorderType::Single).size(size).color(colour)
    };
    TableBorders::with_empty()
        .set(line(TableBorderPosition::Top, 6, styles::ACCENT))
        .set(line(TableBorderPosition::Bottom, 4, styles::LINE))
        .set(line(TableBorderPosition::InsideH, 4, styles::LINE))
}

/// A light ground behind a cell.
pub(super) fn ground() -> Shading {
    Shading::new().fill(styles::BAND)
}
