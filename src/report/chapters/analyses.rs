//! Annex: what was counted and measured over the whole case, each with the facts behind it and the
//! rule by which it was counted.

use super::super::content::{Align, Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence};
use super::super::options::Version;
use super::table;
use super::years::told;
use crate::analysis::{
    AnalysisSettings, CaseIndex, EventRef, recurrence, reopened, response_times, sight_gaps,
    unanswered_signals,
};

/// The analyses that found something. Only for who may read all facts: counts over the whole case
/// would tell others of facts they do not see.
pub(super) fn analyses(g: &Gather<'_>, level: usize) -> Vec<Block> {
    if g.options.version != Version::Full {
        return Vec::new();
    }
    let settings = AnalysisSettings::of_case(g.case);
    let index = CaseIndex::new(g.case, &settings);
    let mut blocks = Vec::new();
    let mut part = |key: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>| {
        let caption = g.tr(&format!("report-analysis-{key}"));
        let made = table(caption.clone(), columns, rows, true);
        if !made.is_empty() {
            blocks.push(Block::heading(level, caption));
            let rule = match settings.days {
                Some(days) if key == "unanswered" => g.tr_with(
                    "report-analysis-unanswered-within",
                    &[("days", i64::from(days).into())],
                ),
                _ => g.tr(&format!("report-analysis-{key}-rule")),
            };
            blocks.push(Block::Small { spans: vec![Span::text(rule)] });
            blocks.extend(made);
        }
    };
    let fact = |event: &EventRef| {
        let Some(row) = g.case.events.get(event.id) else { return Cell::text("–") };
        Cell::spans(vec![
            g.fact_link(row),
            Span::text(format!(" {}", capitalised(&g.fact_short_date(row)))),
        ])
    };
    let number = |key: &str| Column::new(g.tr(key), 0.0).aligned(Align::Right);
    let gaps = sight_gaps(&index, &settings).gaps;
    part(
        "gaps",
        vec![
            Column::new(g.tr("report-analysis-from-contact"), 1.6).row_header(),
            Column::new(g.tr("report-analysis-to-contact"), 1.6),
            number("report-analysis-days"),
            Column::new(g.tr("report-analysis-remark"), 1.6),
        ],
        gaps.iter()
            .map(|gap| {
                let remark = match (gap.recorded, gap.to_calamity, gap.certain) {
                    (true, _, _) => "report-analysis-gap-recorded",
                    (_, true, _) => "report-analysis-gap-calamity",
                    (_, _, false) => "report-analysis-gap-possible",
                    _ => "report-analysis-gap-certain",
                };
                vec![
                    fact(&gap.from_event),
                    fact(&gap.to_event),
                    Cell::text(days(g, Some(gap.min_days), gap.max_days)),
                    Cell::text(g.tr(remark)),
                ]
            })
            .collect(),
    );
    let unanswered = unanswered_signals(&index, &settings);
    let certain = unanswered.certain.iter().map(|event| (event, "report-analysis-certain"));
    let possible = unanswered.possible.iter().map(|event| (event, "report-analysis-possible"));
    part(
        "unanswered",
        vec![
            Column::new(g.tr("report-fact"), 1.2).row_header(),
            Column::new(g.tr("report-what"), 3.6),
            Column::new(g.tr("report-analysis-how-sure"), 0.9),
        ],
        certain
            .chain(possible)
            .filter_map(|(event, sure)| {
                let row = g.case.events.get(event.id)?;
                let what = Cell::text(sentence(&told(g, row)));
                Some(vec![fact(event), what, Cell::text(g.tr(sure))])
            })
            .collect(),
    );
    part(
        "responses",
        vec![
            Column::new(g.tr("report-analysis-signal"), 1.6).row_header(),
            Column::new(g.tr("report-analysis-response"), 1.6),
            number("report-analysis-days"),
        ],
        response_times(&index, &settings)
            .iter()
            .map(|row| {
                let days = Cell::text(days(g, row.min_days, row.max_days));
                vec![fact(&row.signal), fact(&row.response), days]
            })
            .collect(),
    );
    part(
        "reopened",
        vec![
            Column::new(g.tr("report-organisation"), 1.6).row_header(),
            Column::new(g.tr("report-analysis-closed"), 1.2),
            Column::new(g.tr("report-reopened"), 1.2),
            number("report-analysis-days"),
            Column::new(g.tr("report-analysis-by"), 1.8),
        ],
        reopened(&index, &settings)
            .iter()
            .map(|row| {
                let date = |date: &Option<crate::model::date::EdtfDate>| {
                    date.as_ref().map_or_else(|| "–".to_owned(), |date| g.short_date(date))
                };
                let by = if row.reopened_by.is_empty() { "–" } else { &row.reopened_by };
                vec![
                    Cell::text(capitalised(&g.names.party(&row.organisation))),
                    Cell::text(date(&row.closed_on)),
                    Cell::text(date(&row.reopened_on)),
                    Cell::text(days(g, row.min_days, row.max_days)),
                    Cell::text(by),
                ]
            })
            .collect(),
    );
    part(
        "recurrence",
        vec![
            Column::new(g.tr("report-analysis-signal"), 1.6).row_header(),
            number("report-count"),
            Column::new(g.tr("report-facts"), 3.4),
        ],
        recurrence(&index, &settings)
            .iter()
            .map(|row| {
                let count = match (row.distinct.certain, row.distinct.possible) {
                    (least, most) if least == most => least.to_string(),
                    (least, most) => format!("{least}–{most}"),
                };
                vec![
                    Cell::text(capitalised(&g.label("signal", &row.signal))),
                    Cell::text(count),
                    Cell::spans(g.fact_links(row.events.iter().map(|event| event.id))),
                ]
            })
            .collect(),
    );
    blocks
}

/// '3', '3–10', 'ten minste 3': days, with what is not sure.
fn days(g: &Gather<'_>, least: Option<i64>, most: Option<i64>) -> String {
    match (least, most) {
        (Some(least), Some(most)) if least == most => least.to_string(),
        (Some(least), Some(most)) => format!("{least}–{most}"),
        (Some(least), None) => g.tr_with("report-analysis-at-least", &[("days", least.into())]),
        (None, Some(most)) => g.tr_with("report-analysis-at-most", &[("days", most.into())]),
        (None, None) => "–".to_owned(),
    }
}
