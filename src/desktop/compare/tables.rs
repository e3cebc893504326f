//! The tables of a comparison: a row per pattern, norm or figure, a column per investigation.

use crate::analysis::{Amount, Comparison, Judged};
use crate::desktop::data_table::{Sign, TableCell, TableColumn, Width};
use crate::desktop::theme::Theme;
use crate::report::{amount_words, letter};
use crate::text::{Language, keyword_label, tr, tr_with};

/// A table, ready to be drawn.
pub struct Table {
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Its rows.
    pub rows: Vec<Vec<TableCell>>,
    /// How many lines of text a row has room for.
    pub lines: usize,
}

/// The least width of an investigation's column, in points.
const CASE: f32 = 150.0;

impl Table {
    /// The patterns, with the findings that show them.
    pub fn patterns(comparison: &Comparison, theme: &Theme, language: Language) -> Self {
        let rows = comparison.patterns.iter().map(|row| {
            let name = capital(&keyword_label(language, "pattern", &row.pattern));
            let mut cells = vec![TableCell::text(name).strong()];
            cells.extend(row.findings.iter().zip(&row.events).map(|(findings, events)| {
                if *findings == 0 {
                    let none = tr(language, "compare-none");
                    return TableCell::sign(Sign::Small, theme.text3, none).coloured(theme.text3);
                }
                let values = [("findings", (*findings).into()), ("events", (*events).into())];
                let text = tr_with(language, "compare-pattern-cell", &values);
                TableCell::sign(Sign::Dot, theme.accent, text)
            }));
            let values = [("count", row.in_cases.into()), ("all", comparison.cases.len().into())];
            cells.push(TableCell::text(tr_with(language, "compare-in-cases-of", &values)).strong());
            cells
        });
        let mut columns = columns(comparison, tr(language, "compare-pattern"), 260.0);
        columns.push(TableColumn::points(tr(language, "compare-in-cases"), 120.0));
        Self { columns, rows: rows.collect(), lines: 1 }
    }

    /// The judgements per norm.
    pub fn judgements(comparison: &Comparison, theme: &Theme, language: Language) -> Self {
        let rows = comparison.judgements.iter().map(|row| {
            let name = format!("{} {} · {}", row.framework, row.norm, row.statement);
            let whole = format!("{} · {} {}", row.framework_title, row.norm, row.statement);
            let mut cells = vec![TableCell::text(&name).with_hint(&whole)];
            cells.extend(row.cases.iter().map(|judged| match judged {
                Some(judged) => judged_cell(*judged, theme, language),
                None => {
                    let none = tr(language, "compare-not-judged");
                    TableCell::sign(Sign::Small, theme.text3, none).coloured(theme.text3)
                }
            }));
            cells
        });
        let columns = columns(comparison, tr(language, "compare-norm"), 320.0);
        Self { columns, rows: rows.collect(), lines: 2 }
    }

    /// The key figures.
    pub fn figures(comparison: &Comparison, theme: &Theme, language: Language) -> Self {
        let rows = comparison.figures.iter().map(|row| {
            let mut cells = vec![TableCell::text(tr(language, row.figure.text_key())).strong()];
            cells.extend(row.cases.iter().map(|amount| {
                let cell = TableCell::text(amount_words(*amount, language));
                match amount {
                    Amount::Unknown {} => cell.coloured(theme.text3),
                    _ => cell,
                }
            }));
            cells
        });
        let columns = columns(comparison, tr(language, "compare-figure"), 300.0);
        Self { columns, rows: rows.collect(), lines: 1 }
    }

    /// What the investigations are.
    pub fn cases(comparison: &Comparison, theme: &Theme, language: Language) -> Self {
        let rows = comparison.cases.iter().enumerate().map(|(at, case)| {
            vec![
                TableCell::text(letter(at)).strong(),
                TableCell::text(&case.title),
                TableCell::text(case.years()).coloured(theme.text2),
                TableCell::text(case.events.to_string()),
                TableCell::text(case.findings.to_string()),
            ]
        });
        let columns = vec![
            TableColumn::points(tr(language, "compare-letter"), 72.0),
            TableColumn::share(tr(language, "compare-case"), 4.0),
            TableColumn::share(tr(language, "compare-years"), 1.2),
            TableColumn::share(tr(language, "compare-facts"), 0.8).at_right(),
            TableColumn::share(tr(language, "compare-findings"), 1.0).at_right(),
        ];
        Self { columns, rows: rows.collect(), lines: 1 }
    }
}

/// The first column, and one per investigation headed by its letter and title.
fn columns(comparison: &Comparison, first: String, width: f32) -> Vec<TableColumn> {
    let mut columns =
        vec![TableColumn { width: Width::Share(1.4, width), ..TableColumn::share(first, 1.4) }];
    columns.extend(comparison.cases.iter().enumerate().map(|(at, case)| TableColumn {
        width: Width::Share(1.0, CASE),
        ..TableColumn::share(format!("{} {}", letter(at), case.title), 1.0)
    }));
    columns
}

fn judged_cell(judged: Judged, theme: &Theme, language: Language) -> TableCell {
    let parts = [
        (judged.insufficient, "compare-insufficient"),
        (judged.sufficient, "compare-sufficient"),
        (judged.cannot_judge, "compare-cannot-judge"),
    ];
    let words: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| tr_with(language, key, &[("count", count.into())]))
        .collect();
    let (sign, colour) = match judged {
        Judged { insufficient: 1.., .. } => (Sign::Cross, theme.signal),
        Judged { sufficient: 1.., .. } => (Sign::Dot, theme.sufficient),
        _ => (Sign::Unknown, theme.text3),
    };
    let text = words.join(", ");
    TableCell::sign(sign, colour, &text).with_hint(text)
}

/// The text with a capital in front.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
