//! The comparison of several investigations as a document: what each is, the patterns, the
//! judgements per norm, the key figures. Titles and counts only.

mod words;

pub use words::{amount_words, letter};

use super::content::{Block, Cell, Column, Cover, ReportContent, Sign, Span, Table, Words};
use super::error::ReportError;
use super::export::{clean, template_words};
use super::progress::{Progress, Step};
use super::typeset;
use crate::analysis::{Comparison, Judged, NormRow, PatternRow};
use crate::model::date::{Day, Locale, format_day};
use crate::text::{Language, keyword_label, tr, tr_with};

/// The comparison as PDF/UA-1 and PDF/A-2a. The same comparison and date give the same bytes.
///
/// # Errors
/// [`ReportError`], with a sentence for the inspector.
pub fn export_comparison(
    comparison: &Comparison,
    date: Day,
    language: Language,
    progress: &dyn Progress,
) -> Result<Vec<u8>, ReportError> {
    progress.step(Step::Gathering);
    let content = comparison_content(comparison, date, language)?;
    progress.step(Step::Typesetting);
    let pages = typeset::lay_out(&content)?;
    if progress.is_cancelled() {
        return Err(ReportError::Cancelled);
    }
    progress.step(Step::Exporting);
    let bytes = pages.to_pdf(&content)?;
    drop(pages);
    typeset::forget();
    progress.step(Step::Done);
    Ok(bytes)
}

/// What the document says, before it is typeset.
///
/// # Errors
/// When the fonts of the program cannot be read.
pub fn comparison_content(
    comparison: &Comparison,
    date: Day,
    language: Language,
) -> Result<ReportContent, ReportError> {
    let maker = Maker { comparison, language };
    let count = comparison.cases.len();
    let title = maker.tr("compare-title");
    let mut blocks = Vec::new();
    maker.cases(&mut blocks);
    maker.patterns(&mut blocks);
    maker.judgements(&mut blocks);
    maker.figures(&mut blocks);
    let locale = match language {
        Language::Dutch => Locale::Dutch,
        Language::English => Locale::English,
    };
    let mut content = ReportContent {
        cover: Cover {
            subtitle: tr_with(language, "compare-subtitle", &[("count", count.into())]),
            lines: vec![(maker.tr("report-cover-date"), format_day(date, locale))],
            language: language.code().to_owned(),
            date: date.ymd(),
            title: title.clone(),
            ..Cover::default()
        },
        blocks,
        words: Words { running: title, ..template_words(language) },
        ..ReportContent::default()
    };
    content.notices = clean(&mut content)?;
    Ok(content)
}

struct Maker<'a> {
    comparison: &'a Comparison,
    language: Language,
}

impl Maker<'_> {
    fn tr(&self, key: &str) -> String {
        tr(self.language, key)
    }

    fn chapter(&self, blocks: &mut Vec<Block>, key: &str, line: &str) {
        blocks.push(Block::Heading {
            level: 1,
            text: self.tr(key),
            numbered: true,
            caption: String::new(),
            annex: false,
        });
        blocks.push(Block::paragraph(self.tr(line)));
    }

    fn table(
        &self,
        blocks: &mut Vec<Block>,
        key: &str,
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    ) {
        blocks.push(Block::Table(Table { caption: self.tr(key), columns, rows, small: true }));
    }

    /// A column for each investigation, headed by its letter.
    fn letters(&self) -> impl Iterator<Item = Column> + '_ {
        (0..self.comparison.cases.len()).map(|at| Column::new(letter(at), 1.0))
    }

    fn cases(&self, blocks: &mut Vec<Block>) {
        self.chapter(blocks, "compare-cases", "compare-line");
        let counted = match self.comparison.days {
            None => self.tr("compare-settings-ever"),
            Some(days) => {
                tr_with(self.language, "compare-settings-days", &[("days", i64::from(days).into())])
            }
        };
        blocks.push(Block::paragraph(counted));
        let rows = self.comparison.cases.iter().enumerate().map(|(at, case)| {
            vec![
                Cell::text(letter(at)),
                Cell::text(case.title.clone()),
                Cell::text(case.years()),
                Cell::text(case.events.to_string()),
                Cell::text(case.findings.to_string()),
            ]
        });
        let columns = vec![
            Column::new(self.tr("compare-letter"), 0.0).row_header(),
            Column::new(self.tr("compare-case"), 3.0),
            Column::new(self.tr("compare-years"), 1.0),
            Column::new(self.tr("compare-facts"), 0.7),
            Column::new(self.tr("compare-findings"), 0.9),
        ];
        self.table(blocks, "compare-cases", columns, rows.collect());
    }

    fn patterns(&self, blocks: &mut Vec<Block>) {
        self.chapter(blocks, "compare-patterns", "compare-patterns-line");
        let mut columns = vec![Column::new(self.tr("compare-pattern"), 2.2).row_header()];
        columns.extend(self.letters());
        columns.push(Column::new(self.tr("compare-in-cases"), 1.0));
        let rows = self.comparison.patterns.iter().map(|row| self.pattern(row)).collect();
        self.table(blocks, "compare-patterns", columns, rows);
    }

    fn pattern(&self, row: &PatternRow) -> Vec<Cell> {
        let mut cells = vec![Cell::text(keyword_label(self.language, "pattern", &row.pattern))];
        cells.extend(row.findings.iter().zip(&row.events).map(|(findings, events)| {
            if *findings == 0 {
                return Cell::text(self.tr("compare-none"));
            }
            let values = [("findings", (*findings).into()), ("events", (*events).into())];
            Cell::text(tr_with(self.language, "compare-pattern-cell", &values))
        }));
        let values = [("count", row.in_cases.into()), ("all", self.comparison.cases.len().into())];
        cells.push(Cell::spans(vec![Span::strong(tr_with(
            self.language,
            "compare-in-cases-of",
            &values,
        ))]));
        cells
    }

    fn judgements(&self, blocks: &mut Vec<Block>) {
        self.chapter(blocks, "compare-judgements", "compare-judgements-line");
        let all = &self.comparison.judgements;
        if all.is_empty() {
            blocks.push(Block::paragraph(self.tr("compare-no-judgements")));
        }
        for rows in all.chunk_by(|a, b| a.framework == b.framework) {
            let Some(first) = rows.first() else { continue };
            let mut columns = vec![
                Column::new(self.tr("compare-norm"), 0.0).row_header(),
                Column::new(self.tr("compare-statement"), 2.6),
            ];
            columns.extend(self.letters());
            let rows = rows.iter().map(|row| self.norm(row)).collect();
            blocks.push(Block::heading(2, first.framework_title.clone()));
            self.table(blocks, "compare-judgements", columns, rows);
        }
    }

    fn norm(&self, row: &NormRow) -> Vec<Cell> {
        let mut cells = vec![Cell::text(row.norm.clone()), Cell::text(row.statement.clone())];
        cells.extend(row.cases.iter().map(|judged| match judged {
            Some(judged) => Cell::spans(self.judged(*judged)),
            None => Cell::text(self.tr("compare-not-judged")),
        }));
        cells
    }

    fn judged(&self, judged: Judged) -> Vec<Span> {
        let parts = [
            (judged.sufficient, Sign::Sufficient, "compare-sufficient"),
            (judged.insufficient, Sign::Insufficient, "compare-insufficient"),
            (judged.cannot_judge, Sign::Unclear, "compare-cannot-judge"),
        ];
        let mut spans = Vec::new();
        for (count, sign, key) in parts.into_iter().filter(|(count, ..)| *count > 0) {
            if !spans.is_empty() {
                spans.push(Span::Break);
            }
            let text = tr_with(self.language, key, &[("count", count.into())]);
            spans.push(Span::Sign { sign, text, word: true });
        }
        spans
    }

    fn figures(&self, blocks: &mut Vec<Block>) {
        self.chapter(blocks, "compare-figures", "compare-figures-line");
        let mut columns = vec![Column::new(self.tr("compare-figure"), 2.2).row_header()];
        columns.extend(self.letters());
        let rows = self.comparison.figures.iter().map(|row| {
            let mut cells = vec![Cell::text(self.tr(row.figure.text_key()))];
            cells.extend(
                row.cases.iter().map(|amount| Cell::text(amount_words(*amount, self.language))),
            );
            cells
        });
        self.table(blocks, "compare-figures", columns, rows.collect());
    }
}
