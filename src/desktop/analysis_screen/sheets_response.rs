//! The tables about what was done with signals, and how fast.

use super::sheet::{Maker, Sheet, SheetCell};
use crate::analysis::{DoubleReason, Likelihood, ResponseKind, reopened_keys};
use crate::desktop::data_table::TableCell;
use crate::desktop::dates;

impl Maker<'_> {
    /// Signals nobody acted on.
    pub fn unanswered(&self) -> Sheet {
        let certain =
            self.analyses.unanswered_signals.iter().map(|event| (event, Likelihood::Certainly));
        let possible = self
            .analyses
            .possibly_unanswered_signals
            .iter()
            .map(|event| (event, Likelihood::Possibly));
        let mut events: Vec<_> = certain.chain(possible).collect();
        events.sort_by_key(|(event, _)| self.event(event).map(|event| event.chronicle_order()));
        let keys = events.iter().map(|(event, _)| event.code.clone()).collect();
        let rows = events.into_iter().map(|(event, likelihood)| {
            let signals = self.event(event).map(|event| {
                let words = event.signals.iter().map(|word| self.context.keyword("signal", word));
                words.collect::<Vec<_>>().join(", ")
            });
            vec![
                self.when(event),
                self.fact(event),
                self.who(event),
                SheetCell::text(signals.unwrap_or_default()),
                match likelihood {
                    Likelihood::Certainly => self.failed(self.word("no-action")),
                    _ => self.likelihood(likelihood),
                }
                .of_events([event]),
            ]
        });
        Sheet {
            columns: vec![
                self.column("when", 1.3),
                self.column("signal", 3.4),
                self.column("who", 2.0),
                self.column("signal-types", 2.2),
                self.column("outcome", 1.4),
            ],
            rows: rows.collect(),
            keys,
            lines: 2,
            ..Sheet::default()
        }
    }

    /// How long every response took.
    pub fn responses(&self) -> Sheet {
        let rows = self.analyses.response_times.iter().map(|row| {
            let kind = match row.kind {
                ResponseKind::Action => "analysis-response-action",
                ResponseKind::PassedOnInside => "analysis-response-passed-on-inside",
                ResponseKind::AnotherSignal => "analysis-response-another-signal",
                ResponseKind::Failure => "analysis-response-failure",
                ResponseKind::NotAnAct => "analysis-response-not-an-act",
            };
            let days = if row.before_signal {
                self.failed(self.word("before-signal"))
            } else {
                TableCell::text(self.days(row.min_days, row.max_days)).strong().into()
            };
            vec![
                self.when(&row.signal),
                self.fact(&row.signal),
                days.of_events([&row.signal, &row.response]),
                self.fact(&row.response),
                self.when(&row.response),
                self.quiet(self.context.tr(kind)),
            ]
        });
        Sheet {
            columns: vec![
                self.column("when", 1.2),
                self.column("signal", 2.6),
                self.column("took", 1.4),
                self.column("response", 2.6),
                self.column("when", 1.2),
                self.column("kind", 1.5),
            ],
            rows: rows.collect(),
            keys: self
                .analyses
                .response_times
                .iter()
                .map(|row| format!("{}/{}", row.signal.code, row.response.code))
                .collect(),
            lines: 1,
            ..Sheet::default()
        }
    }

    /// Files that were closed and reopened.
    pub fn reopened(&self) -> Sheet {
        let date = |date: &Option<crate::model::date::EdtfDate>| {
            date.as_ref().map(|date| dates::short(date, self.context.language)).unwrap_or_default()
        };
        let rows = self.analyses.reopened.iter().map(|row| {
            let both = row.closure.iter().chain(&row.reopening);
            let days = TableCell::text(self.days(row.min_days, row.max_days)).strong();
            let mut closure = self.maybe_fact(row.closure.as_ref());
            if !row.closure_reason.is_empty() {
                closure.shown.hint = row.closure_reason.clone();
            }
            let mut again = self.maybe_fact(row.reopening.as_ref());
            if row.reopening.is_none() && !row.reopened_by.is_empty() {
                again = SheetCell::text(&row.reopened_by);
            }
            vec![
                SheetCell::text(self.context.data.party_name(&row.organisation)),
                SheetCell::text(self.context.data.party_name(&row.client)),
                self.quiet(date(&row.closed_on)),
                closure,
                SheetCell::from(days).of_events(both),
                self.quiet(date(&row.reopened_on)),
                again,
            ]
        });
        Sheet {
            columns: vec![
                self.column("who", 1.8),
                self.column("client", 0.9),
                self.column("closed", 1.1),
                self.column("closure", 2.2),
                self.column("closed-for", 1.3),
                self.column("again", 1.1),
                self.column("reopening", 2.2),
            ],
            rows: rows.collect(),
            keys: reopened_keys(&self.analyses.reopened),
            lines: 2,
            ..Sheet::default()
        }
    }

    /// Signals that return.
    pub fn recurrence(&self) -> Sheet {
        let rows = self.analyses.recurrence.iter().map(|row| {
            let doubles = row.possible_doubles.iter();
            let hint: Vec<String> = doubles
                .map(|double| {
                    let key = match double.reason {
                        DoubleReason::RespondsToIt => "analysis-double-responds-to-it",
                        DoubleReason::SameParty => "analysis-double-same-party",
                        DoubleReason::ToldOfIncident => "analysis-double-told-of-incident",
                    };
                    format!("{}: {}", double.event.code, self.context.tr(key))
                })
                .collect();
            let mut doubles = self.count(row.possible_doubles.iter().map(|double| &double.event));
            doubles.shown.hint = hint.join("\n");
            let range = TableCell::text(self.range(row.distinct)).strong();
            let name = TableCell::text(self.context.keyword("signal", &row.signal));
            vec![
                SheetCell::from(name).of_events(&row.events),
                self.count(&row.events),
                SheetCell::from(range).of_events(&row.events),
                doubles,
                self.facts(&row.events),
            ]
        });
        Sheet {
            columns: vec![
                self.column("signal-type", 2.0),
                self.column("facts", 0.7).at_right(),
                self.column("distinct", 0.9).at_right(),
                self.column("doubles", 1.0).at_right(),
                self.column("which", 4.0),
            ],
            rows: rows.collect(),
            keys: self.analyses.recurrence.iter().map(|row| row.signal.clone()).collect(),
            lines: 2,
            ..Sheet::default()
        }
    }

    /// Where cooperation stalled, and who kept staying away.
    pub fn stagnation(&self) -> Vec<Sheet> {
        let rows = self.analyses.stagnation.iter().map(|event| {
            let summary = self.event(event).map(|event| event.summary.clone()).unwrap_or_default();
            vec![self.when(event), self.fact(event), self.who(event), SheetCell::text(summary)]
        });
        let events = Sheet {
            columns: vec![
                self.column("when", 1.2),
                self.column("fact", 2.6),
                self.column("who", 1.8),
                self.column("what-happened", 3.4),
            ],
            rows: rows.collect(),
            keys: self.analyses.stagnation.iter().map(|event| event.code.clone()).collect(),
            lines: 2,
            ..Sheet::default()
        };
        let rows = self.analyses.absence_series.iter().map(|row| {
            let who = self.context.data.party_name(&row.party);
            vec![
                self.failed(who).of_events(&row.events),
                self.count(&row.events),
                self.facts(&row.events),
            ]
        });
        let series = Sheet {
            heading: self.word("absence-series"),
            columns: vec![
                self.column("who", 2.0),
                self.column("times", 0.8).at_right(),
                self.column("which", 4.0),
            ],
            rows: rows.collect(),
            keys: self
                .analyses
                .absence_series
                .iter()
                .map(|row| format!("reeks/{}", row.party))
                .collect(),
            lines: 1,
            ..Sheet::default()
        };
        vec![events, series]
    }

    /// Successive workers and hand-overs.
    pub fn workers(&self) -> Vec<Sheet> {
        let successive = self.analyses.workers.successive.iter();
        let rows = successive.flat_map(|row| {
            row.workers.iter().enumerate().map(move |(at, worker)| {
                let first = |text: &str| if at == 0 { text.to_owned() } else { String::new() };
                let name = if worker.function.is_empty() {
                    worker.professional.clone()
                } else {
                    worker.function.clone()
                };
                vec![
                    TableCell::text(first(self.context.data.party_name(&row.organisation)))
                        .strong()
                        .into(),
                    SheetCell::text(first(self.context.data.party_name(&row.client))),
                    SheetCell::text(format!("{}. {name}", at + 1)).of_events(&worker.events),
                    self.count(&worker.events),
                    self.facts(&worker.events),
                ]
            })
        });
        let successive = Sheet {
            heading: self.word("successive"),
            columns: vec![
                self.column("who", 2.0),
                self.column("client", 1.0),
                self.column("worker", 2.6),
                self.column("facts", 0.7).at_right(),
                self.column("which", 2.6),
            ],
            rows: rows.collect(),
            keys: self
                .analyses
                .workers
                .successive
                .iter()
                .flat_map(|row| {
                    row.workers.iter().map(move |worker| {
                        format!("{}/{}/{}", row.organisation, row.client, worker.professional)
                    })
                })
                .collect(),
            lines: 1,
            ..Sheet::default()
        };
        let days = |min: Option<i64>, max: Option<i64>, known: bool| {
            if known { self.days(min, max) } else { String::new() }
        };
        let handovers = self.analyses.workers.handovers.iter().map(|row| {
            vec![
                self.when(&row.event),
                SheetCell::text(self.context.data.party_name(&row.client)),
                self.fact(&row.event),
                self.maybe_fact(row.after.as_ref()),
                SheetCell::text(days(
                    row.min_days_before,
                    row.max_days_before,
                    row.after.is_some(),
                )),
                self.maybe_fact(row.taken_up_by.as_ref()),
                SheetCell::text(days(
                    row.min_days_after,
                    row.max_days_after,
                    row.taken_up_by.is_some(),
                )),
            ]
        });
        let handovers = Sheet {
            heading: self.word("handovers"),
            columns: vec![
                self.column("when", 1.1),
                self.column("client", 0.9),
                self.column("handover", 2.2),
                self.column("after", 2.2),
                self.column("took", 1.2),
                self.column("taken-up", 2.2),
                self.column("took", 1.2),
            ],
            rows: handovers.collect(),
            keys: self
                .analyses
                .workers
                .handovers
                .iter()
                .map(|row| format!("overdracht/{}/{}", row.event.code, row.client))
                .collect(),
            lines: 2,
            ..Sheet::default()
        };
        let stated = &self.analyses.workers.stated;
        let rows = stated.iter().map(|event| {
            let summary = self.event(event).map(|event| event.summary.clone()).unwrap_or_default();
            vec![self.when(event), self.fact(event), self.who(event), SheetCell::text(summary)]
        });
        let stated = Sheet {
            heading: self.word("change-stated"),
            columns: vec![
                self.column("when", 1.2),
                self.column("fact", 2.6),
                self.column("who", 1.8),
                self.column("what-happened", 3.4),
            ],
            rows: rows.collect(),
            keys: stated.iter().map(|event| format!("genoemd/{}", event.code)).collect(),
            lines: 1,
            ..Sheet::default()
        };
        vec![successive, handovers, stated]
    }
}
