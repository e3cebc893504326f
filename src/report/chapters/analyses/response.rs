//! What was done with signals: without action, how long it took, files reopened, what returned,
//! where cooperation stalled.

use super::super::super::content::{Cell, Span};
use super::super::super::names::capitalised;
use super::part::{Maker, Part, Row, Sheet};
use crate::analysis::{
    Analysis, Count, Likelihood, ResponseKind, recurrence as recurring, reopened as files,
    response_times, stagnation as stalled, unanswered_signals,
};

/// Signals on which nobody acted, certainly or possibly.
pub(super) fn unanswered(maker: &Maker<'_, '_>) -> Part {
    let found = unanswered_signals(maker.index, maker.settings);
    let certain = found.certain.iter().map(|event| (event, Likelihood::Certainly));
    let possible = found.possible.iter().map(|event| (event, Likelihood::Possibly));
    let rows = certain.chain(possible).map(|(event, sure)| {
        let cells = vec![maker.fact(event), maker.told(event), maker.likelihood(sure)];
        Row::new(cells, [event])
    });
    let all = found.certain.len() + found.possible.len() + found.answered.len();
    let values = [("count", maker.count(found.count).into()), ("all", all.into())];
    Part {
        analysis: Analysis::UnansweredSignals,
        counts: vec![maker.g.tr_with("report-analyses-unanswered-count", &values)],
        sheets: vec![Sheet {
            caption: None,
            columns: vec![
                maker.first("fact", 1.2),
                maker.column("what", 3.6),
                maker.column("how-sure", 0.9),
            ],
            rows: rows.collect(),
        }],
    }
}

/// From each signal to each response, in days.
pub(super) fn times(maker: &Maker<'_, '_>) -> Part {
    let rows = response_times(maker.index, maker.settings);
    let rows = rows.iter().map(|row| {
        let mut remark = match row.kind {
            ResponseKind::Action => "analysis-response-action",
            ResponseKind::PassedOnInside => "analysis-response-passed-on-inside",
            ResponseKind::AnotherSignal => "analysis-response-another-signal",
            ResponseKind::Failure => "analysis-response-failure",
            ResponseKind::NotAnAct => "analysis-response-not-an-act",
        };
        if row.before_signal {
            remark = "report-analyses-before-signal";
        }
        let cells = vec![
            maker.fact(&row.signal),
            maker.fact(&row.response),
            maker.days(row.min_days, row.max_days),
            Cell::text(maker.g.tr(remark)),
        ];
        Row::new(cells, [&row.signal, &row.response])
    });
    Part {
        analysis: Analysis::ResponseTimes,
        counts: Vec::new(),
        sheets: vec![Sheet {
            caption: None,
            columns: vec![
                maker.first("signal", 1.6),
                maker.column("response", 1.6),
                maker.number("days"),
                maker.column("kind", 1.4),
            ],
            rows: rows.collect(),
        }],
    }
}

/// Files that were closed and opened again.
pub(super) fn reopened(maker: &Maker<'_, '_>) -> Part {
    let found = files(maker.index, maker.settings);
    let mut count = Count::default();
    found.iter().for_each(|row| count.add(row.likelihood));
    let rows = found.iter().map(|row| {
        let by = if row.reopened_by.is_empty() { "–" } else { &row.reopened_by };
        let cells = vec![
            maker.party(&row.organisation),
            maker.party(&row.client),
            maker.date(row.closed_on.as_ref()),
            maker.date(row.reopened_on.as_ref()),
            maker.days(row.min_days, row.max_days),
            Cell::text(by),
            maker.facts(row.closure.iter().chain(&row.reopening)),
        ];
        Row::new(cells, row.closure.iter().chain(&row.reopening)).about([&row.organisation])
    });
    let values = [("count", maker.count(count).into())];
    Part {
        analysis: Analysis::Reopened,
        counts: vec![maker.g.tr_with("report-analyses-reopened-count", &values)],
        sheets: vec![Sheet {
            caption: None,
            columns: vec![
                maker.first("organisation", 1.5),
                maker.column("client", 0.8),
                maker.column("closed", 1.0),
                maker.column("again", 1.0),
                maker.number("days"),
                maker.column("by", 1.6),
                maker.column("facts", 1.0),
            ],
            rows: rows.collect(),
        }],
    }
}

/// Signal types that keep returning, with what may have been counted twice.
pub(super) fn recurrence(maker: &Maker<'_, '_>) -> Part {
    let rows = recurring(maker.index, maker.settings);
    let rows = rows.iter().map(|row| {
        let mut doubles: Vec<Span> = Vec::new();
        for double in &row.possible_doubles {
            if !doubles.is_empty() {
                doubles.push(Span::text("; "));
            }
            doubles.extend(maker.g.fact_links([double.event.id]));
            doubles.push(Span::text(" = "));
            doubles.extend(maker.g.fact_links(double.same_as.iter().map(|event| event.id)));
        }
        let cells = vec![
            Cell::text(capitalised(&maker.g.label("signal", &row.signal))),
            Cell::text(maker.count(row.distinct)),
            maker.facts(&row.events),
            if doubles.is_empty() { Cell::text("–") } else { Cell::spans(doubles) },
        ];
        Row::new(cells, &row.events)
    });
    Part {
        analysis: Analysis::Recurrence,
        counts: Vec::new(),
        sheets: vec![Sheet {
            caption: None,
            columns: vec![
                maker.first("signal-type", 1.5),
                maker.column("times", 0.9),
                maker.column("facts", 2.6),
                maker.column("doubles", 1.8),
            ],
            rows: rows.collect(),
        }],
    }
}

/// Where cooperation stalled, and who stayed away again and again.
pub(super) fn stagnation(maker: &Maker<'_, '_>) -> Part {
    let found = stalled(maker.index, maker.settings);
    let rows = found
        .events
        .iter()
        .map(|event| Row::new(vec![maker.fact(event), maker.told(event)], [event]));
    let series = found.series.iter().map(|row| {
        let cells = vec![
            maker.party(&row.party),
            Cell::text(row.events.len().to_string()),
            maker.facts(&row.events),
        ];
        Row::new(cells, &row.events).about([&row.party])
    });
    Part {
        analysis: Analysis::Stagnation,
        counts: vec![maker.counted("stagnation-count", found.events.len())],
        sheets: vec![
            Sheet {
                caption: None,
                columns: vec![maker.first("fact", 1.2), maker.column("what", 4.0)],
                rows: rows.collect(),
            },
            Sheet {
                caption: Some("report-analyses-absences"),
                columns: vec![
                    maker.first("party", 2.0),
                    maker.number("in-a-row"),
                    maker.column("facts", 3.0),
                ],
                rows: series.collect(),
            },
        ],
    }
}
