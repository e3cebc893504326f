//! The tables about agreements, explanations, the meldcode and life domains.

use super::sheet::{Maker, Sheet, SheetCell};
use crate::analysis::{
    AnalysisSettings, CaseIndex, Count, Element, EventRef, Likelihood, MeldcodeStep,
    events_in_month,
};
use crate::desktop::data_table::{Sign, TableCell, TableColumn, Width};
use crate::model::{Answer, RecordKind};
use std::collections::{BTreeMap, BTreeSet};

const ELEMENTS: [(Element, &str); 5] = [
    (Element::Checker, "analysis-element-checker"),
    (Element::How, "analysis-element-how"),
    (Element::When, "analysis-element-when"),
    (Element::Consequence, "analysis-element-consequence"),
    (Element::Informed, "analysis-element-informed"),
];

const STEPS: [(MeldcodeStep, &str); 5] = [
    (MeldcodeStep::Signals, "analysis-meldcode-signals"),
    (MeldcodeStep::Consultation, "analysis-meldcode-consultation"),
    (MeldcodeStep::Conversation, "analysis-meldcode-conversation"),
    (MeldcodeStep::Weighing, "analysis-meldcode-weighing"),
    (MeldcodeStep::Decision, "analysis-meldcode-decision"),
];

/// So many facts at most for which the facts of every year are looked up.
const LOOKED_UP: usize = 20_000;

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
            row.extend(ELEMENTS.iter().map(|(element, _)| {
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
                    TableCell::sign(Sign::Dot, theme.accent, "").into()
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
            vec![TableColumn { width: Width::Share(3.0, 260.0), ..self.column("agreement", 3.0) }];
        columns.extend(ELEMENTS.iter().map(|(_, key)| TableColumn {
            width: Width::Share(1.0, 104.0),
            ..TableColumn::share(capital(&self.context.tr(key)), 1.0)
        }));
        columns.push(TableColumn {
            width: Width::Share(0.7, 72.0),
            ..self.column("checks", 0.7).at_right()
        });
        columns.push(self.column("complete", 0.9));
        Sheet {
            columns,
            rows: rows.collect(),
            lines: 1,
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
            lines: 2,
            ..Sheet::default()
        }
    }

    /// Steps of the meldcode, by organisation.
    pub fn meldcode(&self) -> Sheet {
        let theme = self.context.theme;
        let rows = self.analyses.meldcode.iter().map(|row| {
            let mut cells = vec![SheetCell::text(self.context.data.party_name(&row.organisation))];
            cells.extend(STEPS.iter().map(|(step, _)| {
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
        columns.extend((1..).zip(STEPS.iter()).map(|(number, (_, key))| TableColumn {
            width: Width::Share(1.4, 120.0),
            ..TableColumn::share(format!("{number} {}", self.context.tr(key)), 1.4)
        }));
        Sheet { columns, rows: rows.collect(), lines: 1, matrix: true, ..Sheet::default() }
    }

    /// Life domains with problems, and whether there was a joint plan.
    pub fn domains(&self) -> Sheet {
        let rows = self.analyses.life_domains.iter().map(|row| {
            let knew: BTreeSet<&EventRef> = row.organisations.values().flatten().collect();
            let knew = SheetCell::text(self.parties(row.organisations.keys())).of_events(knew);
            let plan = if row.without_joint_plan {
                self.failed(self.word("no-joint-plan")).of_events(&row.problems)
            } else {
                SheetCell::text(self.word("joint-plan")).of_events(&row.planned)
            };
            vec![
                SheetCell::text(capital(&self.context.keyword("domain", &row.domain)))
                    .of_events(&row.problems),
                self.count(&row.problems),
                knew,
                self.count(&row.discussed),
                self.count(&row.planned),
                plan,
            ]
        });
        Sheet {
            columns: vec![
                self.column("domain", 1.4),
                self.column("problems", 0.9).at_right(),
                self.column("knew-of-it", 3.6),
                self.column("discussed", 0.9).at_right(),
                self.column("planned", 0.9).at_right(),
                self.column("outcome", 1.8),
            ],
            rows: rows.collect(),
            lines: 2,
            ..Sheet::default()
        }
    }

    /// What every organisation did per year, beside the signals.
    pub fn activity(&self, settings: &AnalysisSettings) -> Sheet {
        let activity = &self.analyses.activity;
        let index = CaseIndex::new(self.context.data, settings);
        let look_up = self.context.data.events.len() <= LOOKED_UP;
        let all = std::iter::once(&activity.signals).chain(activity.organisations.values());
        let years: BTreeSet<i64> =
            all.flat_map(|months| months.keys()).map(|month| month.year_and_month().0).collect();
        let mut codes: Vec<Option<&String>> = vec![None];
        let order = self.party_columns(activity.organisations.keys().map(String::as_str));
        codes.extend(order.iter().map(Some));
        let rows = codes.into_iter().map(|code| {
            let months = match code {
                None => Some(&activity.signals),
                Some(code) => activity.organisations.get(code),
            };
            let name = match code {
                None => TableCell::text(self.word("signals")).strong(),
                Some(code) => TableCell::text(self.context.data.party_name(code)),
            };
            let mut row = vec![SheetCell::from(name)];
            // One fact may fall in several months; in a year it counts once.
            let mut events: BTreeMap<i64, BTreeMap<EventRef, Likelihood>> = BTreeMap::new();
            for (month, _) in months.iter().flat_map(|months| months.iter()).filter(|_| look_up) {
                let year = events.entry(month.year_and_month().0).or_default();
                for (event, _) in events_in_month(&index, code.map(String::as_str), *month) {
                    let first = self.event(&event).is_some_and(|event| {
                        let year = |minute| crate::model::date::Day::of_minute(minute).ymd().0;
                        event.earliest.map(year) == event.latest.map(year)
                    });
                    let sure = if first { Likelihood::Certainly } else { Likelihood::Possibly };
                    year.insert(event, sure);
                }
            }
            row.extend(years.iter().map(|year| match events.get(year) {
                Some(events) if !events.is_empty() => {
                    let certain = events.values().filter(|sure| **sure == Likelihood::Certainly);
                    let count = Count { certain: certain.count(), possible: events.len() };
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
        Sheet { columns, rows: rows.collect(), lines: 1, matrix: true, ..Sheet::default() }
    }
}

/// The text with a capital in front.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
