//! Who did the work: workers one after another, hand-overs, activity against signals, and the
//! steps of the meldcode.

use super::super::super::content::{Cell, Column, Span};
use super::super::super::names::capitalised;
use super::part::{Maker, Part, Row, Sheet};
use crate::analysis::{
    Analysis, Count, EventRef, Likelihood, MeldcodeStep, Month, OrganisationRef, events_by_month,
    meldcode as steps, workers as found_workers,
};
use crate::model::date::EdtfDate;
use std::collections::{BTreeMap, BTreeSet};

/// The last so many months are told month by month, what came before year by year.
const MONTHS: i64 = 24;

/// Successive workers, what a source says of changes, and what hand-overs took.
pub(super) fn workers(maker: &Maker<'_, '_>) -> Part {
    let found = found_workers(maker.index, maker.settings);
    let successive = found.successive.iter().map(|row| {
        let mut who = Vec::new();
        for (at, worker) in row.workers.iter().enumerate() {
            if at > 0 {
                who.push(Span::Break);
            }
            let name = maker.g.names.party(&worker.professional);
            who.push(Span::text(format!("{}. {} (", at + 1, capitalised(&name))));
            who.extend(maker.g.fact_links(worker.events.iter().map(|event| event.id)));
            who.push(Span::text(")"));
        }
        let cells = vec![
            maker.party(&row.organisation),
            maker.party(&row.client),
            Cell::text(row.workers.len().to_string()),
            Cell::spans(who),
        ];
        let events = row.workers.iter().flat_map(|worker| &worker.events);
        Row::new(cells, events).about([&row.organisation])
    });
    let stated = found
        .stated
        .iter()
        .map(|event| Row::new(vec![maker.fact(event), maker.told(event)], [event]));
    let handovers = found.handovers.iter().map(|row| {
        let cells = vec![
            maker.fact(&row.event),
            maker.optional_fact(row.after.as_ref()),
            maker.days(row.min_days_before, row.max_days_before),
            maker.optional_fact(row.taken_up_by.as_ref()),
            maker.days(row.min_days_after, row.max_days_after),
        ];
        Row::new(cells, row.after.iter().chain([&row.event]).chain(&row.taken_up_by))
    });
    Part {
        analysis: Analysis::Workers,
        counts: vec![maker.counted("handovers-count", found.handovers.len())],
        sheets: vec![
            Sheet {
                caption: Some("report-analyses-successive"),
                columns: vec![
                    maker.first("organisation", 1.6),
                    maker.column("client", 1.0),
                    maker.number("count"),
                    maker.column("workers", 3.2),
                ],
                rows: successive.collect(),
            },
            Sheet {
                caption: Some("report-analyses-changes"),
                columns: vec![maker.first("fact", 1.2), maker.column("what", 4.0)],
                rows: stated.collect(),
            },
            Sheet {
                caption: Some("report-analyses-handovers"),
                columns: vec![
                    maker.first("handover", 1.5),
                    maker.column("after", 1.5),
                    maker.number("days-before"),
                    maker.column("taken-up", 1.5),
                    maker.number("days-after"),
                ],
                rows: handovers.collect(),
            },
        ],
    }
}

/// What one stretch of the calendar held: what each organisation did, and the signals.
#[derive(Default)]
struct Stretch {
    signals: Count,
    acts: BTreeMap<OrganisationRef, Count>,
    events: Vec<EventRef>,
}

impl Stretch {
    fn add(&mut self, who: Option<OrganisationRef>, event: &EventRef, sure: Likelihood) {
        match who {
            Some(organisation) => self.acts.entry(organisation).or_default().add(sure),
            None => self.signals.add(sure),
        }
        self.events.push(event.clone());
    }
}

/// What organisations did beside the signals: by year, and by month for the last two years.
pub(super) fn activity(maker: &Maker<'_, '_>) -> Part {
    let ordinal = |month: Month| {
        let (year, number) = month.year_and_month();
        year * 12 + number - 1
    };
    let mut months_of: BTreeMap<(Option<OrganisationRef>, EventRef), Vec<i64>> = BTreeMap::new();
    for ((who, month), events) in events_by_month(maker.index) {
        for (event, _) in events {
            months_of.entry((who, event)).or_default().push(ordinal(month));
        }
    }
    let last = months_of.values().flatten().copied().max().unwrap_or_default();
    let mut months: BTreeMap<i64, Stretch> = BTreeMap::new();
    let mut years: BTreeMap<i64, Stretch> = BTreeMap::new();
    let sure = |one: bool| if one { Likelihood::Certainly } else { Likelihood::Possibly };
    for ((who, event), own) in &months_of {
        for month in own.iter().filter(|month| last - *month < MONTHS) {
            months.entry(*month).or_default().add(*who, event, sure(own.len() == 1));
        }
        // What may lie in several months of one year certainly lies in that year.
        let in_years: BTreeSet<i64> = own.iter().map(|month| month.div_euclid(12)).collect();
        for year in &in_years {
            years.entry(*year).or_default().add(*who, event, sure(in_years.len() == 1));
        }
    }
    let columns = |first: &str| {
        vec![maker.first(first, 0.0), maker.column("signals", 0.9), maker.column("acts", 4.4)]
    };
    Part {
        analysis: Analysis::Activity,
        counts: Vec::new(),
        sheets: vec![
            Sheet {
                caption: Some("report-analyses-by-year"),
                columns: columns("year"),
                rows: years.iter().map(|(year, it)| stretch(maker, year.to_string(), it)).collect(),
            },
            Sheet {
                caption: Some("report-analyses-by-month"),
                columns: columns("month"),
                rows: months
                    .iter()
                    .map(|(month, it)| stretch(maker, month_name(maker, *month), it))
                    .collect(),
            },
        ],
    }
}

fn month_name(maker: &Maker<'_, '_>, month: i64) -> String {
    let text = format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1);
    EdtfDate::parse(&text).map_or(text, |date| capitalised(&maker.g.short_date(&date)))
}

fn stretch(maker: &Maker<'_, '_>, name: String, it: &Stretch) -> Row {
    let mut acts: Vec<(String, Count)> =
        it.acts.iter().map(|(who, count)| (maker.organisation(*who), *count)).collect();
    acts.sort_by(|a, b| b.1.possible.cmp(&a.1.possible).then_with(|| a.0.cmp(&b.0)));
    let acts: Vec<String> =
        acts.into_iter().map(|(who, count)| format!("{who}: {}", maker.count(count))).collect();
    let acts = if acts.is_empty() { "–".to_owned() } else { acts.join("; ") };
    let cells = vec![Cell::text(name), Cell::text(maker.count(it.signals)), Cell::text(acts)];
    Row::new(cells, &it.events)
}

/// Which facts show which step, per organisation.
pub(super) fn meldcode(maker: &Maker<'_, '_>) -> Part {
    const STEPS: [MeldcodeStep; 5] = [
        MeldcodeStep::Signals,
        MeldcodeStep::Consultation,
        MeldcodeStep::Conversation,
        MeldcodeStep::Weighing,
        MeldcodeStep::Decision,
    ];
    let rows = steps(maker.index, maker.settings);
    let rows = rows.iter().map(|row| {
        let mut cells = vec![maker.party(&row.organisation)];
        for step in STEPS {
            cells.push(match row.steps.get(&step).filter(|events| !events.is_empty()) {
                Some(events) => maker.facts(events),
                None => Cell::text(maker.word("nothing-recorded")),
            });
        }
        Row::new(cells, row.steps.values().flatten()).about([&row.organisation])
    });
    let mut columns = vec![maker.first("organisation", 1.4)];
    // Signals are many; the other steps are few or none.
    columns.extend(STEPS.map(|step| {
        let width = if step == MeldcodeStep::Signals { 2.0 } else { 1.1 };
        Column::new(capitalised(&maker.g.tr(step.text_key())), width)
    }));
    Part {
        analysis: Analysis::Meldcode,
        counts: Vec::new(),
        sheets: vec![Sheet { caption: None, columns, rows: rows.collect() }],
    }
}
