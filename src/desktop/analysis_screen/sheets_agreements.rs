//! The tables about agreements, explanations, the meldcode and life domains.

use super::sheet::{Maker, Sheet, SheetCell, capital};
use crate::analysis::{
    AnalysisSettings, CaseIndex, Count, Element, EventRef, Likelihood, MeldcodeStep,
    events_by_month,
};
use crate::desktop::data_table::{Sign, TableCell, TableColumn, Width};
use crate::model::{Answer, Event, RecordKind};
use std::collections::{BTreeMap, BTreeSet};

const ELEMENTS: [Element; 5] =
    [Element::Checker, Element::How, Element::When, Element::Consequence, Element::Informed];

const STEPS: [MeldcodeStep; 5] = [
    MeldcodeStep::Signals,
    MeldcodeStep::Consultation,
    MeldcodeStep::Conversation,
    MeldcodeStep::Weighing,
    MeldcodeStep::Decision,
];

impl Maker<'_> {
    /// What agreements lack.
    pub fn agreements(&self) -> Sheet {
        let theme = self.context.theme;
        let record_of =
            |code: &str| self.context.data.safety_agreements.iter().find(|row| row.code == code);
        let rows = self.analyses.agreements.iter().map(|gaps| {
            let record = record_of(&gaps.key);
            let what = record
                .map_or_else(|| gaps.key.clone(), |row| format!("{} · {}", row.code, row.what));
            let mut name = SheetCell::text(what);
            name = match (&gaps.event, record) {
                (Some(event), _) => name.of_events([event]),
                (None, Some(row)) => name.of_record(RecordKind::SafetyAgreement, row.id.value()),
                (None, None) => name,
            };
            let mut row = vec![name];
            row.extend(ELEMENTS.iter().map(|element| {
                if gaps.missing.contains(element) {
                    let mut cell = self.failed(self.word("missing"));
                    if *element == Element::Informed && !gaps.not_informed.is_empty() {
                        cell.shown.hint = format!(
                            "{}: {}",
                            self.context.tr("field-not-informed"),
                            self.parties(&gaps.not_informed)
                        );
                    }
                    cell.of_events(&gaps.event)
                } else {
                    let recorded = self.word("recorded");
                    TableCell::sign(Sign::Dot, theme.accent, "").with_hint(recorded).into()
                }
            }));
            row.push(self.count(&gaps.checks));
            let complete = self.context.keyword("answer", gaps.complete.keyword());
            row.push(match gaps.complete {
                Answer::No => SheetCell::from(TableCell::text(complete).coloured(theme.signal)),
                _ => self.quiet(complete),
            });
            row
        });
        let mut columns =
            vec![TableColumn { width: Width::Share(3.0, 230.0), ..self.column("agreement", 3.0) }];
        columns.extend(ELEMENTS.iter().map(|element| TableColumn {
            // 'Iedereen op de hoogte' is the longest of the headings.
            width: Width::Share(1.0, if *element == Element::Informed { 164.0 } else { 112.0 }),
            ..TableColumn::share(capital(&self.context.tr(element.text_key())), 1.0)
        }));
        columns.push(TableColumn {
            width: Width::Share(0.7, 72.0),
            ..self.column("checks", 0.7).at_right()
        });
        columns.push(self.column("complete", 0.9));
        Sheet {
            columns,
            rows: rows.collect(),
            keys: self.analyses.agreements.iter().map(|gaps| gaps.key.clone()).collect(),
            lines: 2,
            matrix: true,
            legend: vec![
                (Sign::Dot, theme.accent, self.word("recorded")),
                (Sign::Struck, theme.signal, self.word("missing")),
            ],
            ..Sheet::default()
        }
    }

    /// Explanations taken over untested.
    pub fn explanations(&self) -> Sheet {
        let rows = self.analyses.untested_explanations.iter().map(|row| {
            vec![
                SheetCell::text(&row.explanation).of_events(&row.event),
                SheetCell::text(self.parties(&row.adopted_by)),
                self.maybe_fact(row.event.as_ref()),
                self.likelihood(row.likelihood),
            ]
        });
        Sheet {
            columns: vec![
                self.column("explanation", 3.4),
                self.column("taken-over-by", 2.4),
                self.column("fact", 2.2),
                self.column("untested", 1.0),
            ],
            rows: rows.collect(),
            keys: self.analyses.untested_explanations.iter().map(|row| row.key.clone()).collect(),
            lines: 2,
            ..Sheet::default()
        }
    }

    /// Steps of the meldcode, by organisation.
    pub fn meldcode(&self) -> Sheet {
        let theme = self.context.theme;
        let rows = self.analyses.meldcode.iter().map(|row| {
            let mut cells = vec![SheetCell::text(self.context.data.party_name(&row.organisation))];
            cells.extend(STEPS.iter().map(|step| {
                let events = row.steps.get(step).map(Vec::as_slice).unwrap_or_default();
                if events.is_empty() {
                    let text = self.context.tr("analysis-meldcode-not-recorded");
                    let cell = TableCell::sign(Sign::Unknown, theme.text3, text);
                    return cell.coloured(theme.text3).into();
                }
                let text = self.context.tr_with(
                    "analysis-screen-facts-counted",
                    &[("count", (events.len() as i64).into())],
                );
                let hint: Vec<&str> = events.iter().map(|event| event.code.as_str()).collect();
                let cell = TableCell::sign(Sign::Dot, theme.accent, text);
                SheetCell::from(cell.with_hint(hint.join(", "))).of_events(events)
            }));
            cells
        });
        let mut columns = vec![self.column("who", 1.8)];
        columns.extend((1..).zip(STEPS).map(|(number, step)| TableColumn {
            width: Width::Share(1.4, 120.0),
            ..TableColumn::share(format!("{number} {}", self.context.tr(step.text_key())), 1.4)
        }));
        let keys = self.analyses.meldcode.iter().map(|row| row.organisation.clone()).collect();
        Sheet { columns, rows: rows.collect(), keys, lines: 1, matrix: true, ..Sheet::default() }
    }

    /// Life domains × organisations: who knew of problems in which domain, and whether there was a
    /// joint plan.
    pub fn domains(&self) -> Sheet {
        let theme = self.context.theme;
        let all = &self.analyses.life_domains;
        let codes = all.iter().flat_map(|row| row.organisations.keys().map(String::as_str));
        let parties = self.party_columns(codes);
        let rows = all.iter().map(|row| {
            let plan = if row.without_joint_plan {
                self.failed(self.word("no-joint-plan")).of_events(&row.problems)
            } else {
                let cell = TableCell::sign(Sign::Dot, theme.accent, self.word("joint-plan"));
                SheetCell::from(cell).of_events(&row.planned)
            };
            let mut cells = vec![
                SheetCell::text(capital(&self.context.keyword("domain", &row.domain)))
                    .of_events(&row.problems),
                plan,
                self.count(&row.problems),
                self.count(&row.discussed),
                self.count(&row.planned),
            ];
            cells.extend(parties.iter().map(|code| match row.organisations.get(code) {
                Some(events) => self.count(events),
                None => self.quiet("·"),
            }));
            cells
        });
        let number = |key: &str| TableColumn {
            width: Width::Share(0.7, 84.0),
            ..self.column(key, 0.7).at_right()
        };
        let mut columns = vec![
            TableColumn { width: Width::Share(1.6, 172.0), ..self.column("domain", 1.6) },
            TableColumn { width: Width::Share(1.6, 204.0), ..self.column("outcome", 1.6) },
            number("problems"),
            number("discussed"),
            number("planned"),
        ];
        columns.extend(parties.iter().map(|code| TableColumn {
            width: Width::Share(0.6, 74.0),
            colour: Some(theme.party_colour(self.context.data, code)),
            ..TableColumn::share(code, 0.6).at_right()
        }));
        Sheet {
            columns,
            rows: rows.collect(),
            keys: all.iter().map(|row| row.domain.clone()).collect(),
            lines: 1,
            matrix: true,
            ..Sheet::default()
        }
    }

    /// What every organisation did per year, beside the signals.
    pub fn activity(&self, settings: &AnalysisSettings) -> Sheet {
        let activity = &self.analyses.activity;
        let index = CaseIndex::new(self.context.data, settings);
        // One fact may fall in several months; in a year it counts once.
        type Years = BTreeMap<i64, BTreeMap<EventRef, Likelihood>>;
        let mut by_party: BTreeMap<Option<&str>, Years> = BTreeMap::new();
        let mut years = BTreeSet::new();
        for ((organisation, month), events) in events_by_month(&index) {
            let code = organisation.map(|row| index.parties.code(row));
            let year = month.year_and_month().0;
            years.insert(year);
            let own = by_party.entry(code).or_default().entry(year).or_default();
            for (event, _) in events {
                let sure = match self.event(&event).is_some_and(within_a_year) {
                    true => Likelihood::Certainly,
                    false => Likelihood::Possibly,
                };
                own.insert(event, sure);
            }
        }
        let mut codes: Vec<Option<&str>> = vec![None];
        let order = self.party_columns(activity.organisations.keys().map(String::as_str));
        codes.extend(order.iter().map(|code| Some(code.as_str())));
        // Without anything done or signalled there is nothing to set side by side.
        codes.retain(|_| !years.is_empty());
        let rows = codes.iter().map(|code| {
            let name = match code {
                None => TableCell::text(self.word("signals")).strong(),
                Some(code) => TableCell::text(self.context.data.party_name(code)),
            };
            let own = by_party.get(code);
            let all: BTreeSet<&EventRef> =
                own.into_iter().flat_map(|years| years.values()).flat_map(|it| it.keys()).collect();
            let mut row = vec![SheetCell::from(name).of_events(all)];
            row.extend(years.iter().map(|year| match own.and_then(|years| years.get(year)) {
                Some(events) if !events.is_empty() => {
                    let mut count = Count::default();
                    events.values().for_each(|sure| count.add(*sure));
                    SheetCell::text(self.range(count)).of_events(events.keys())
                }
                _ => self.quiet("·"),
            }));
            row
        });
        let mut columns =
            vec![TableColumn { width: Width::Share(2.0, 200.0), ..self.column("who", 2.0) }];
        columns.extend(years.iter().map(|year| TableColumn {
            width: Width::Share(0.7, 60.0),
            ..TableColumn::share(year.to_string(), 0.7).at_right()
        }));
        Sheet {
            columns,
            rows: rows.collect(),
            keys: codes.iter().map(|code| code.unwrap_or("signalen").to_owned()).collect(),
            lines: 1,
            matrix: true,
            ..Sheet::default()
        }
    }
}

/// Whether a fact's date lies within one year.
fn within_a_year(event: &Event) -> bool {
    let year = |minute| crate::model::date::Day::of_minute(minute).ymd().0;
    event.earliest.map(year) == event.latest.map(year)
}
