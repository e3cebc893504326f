//! What was known and agreed: who knew what, consultations, agreements, untested explanations,
//! life domains without a joint plan.

use super::super::super::content::{Cell, Column, Span};
use super::super::super::names::{capitalised, sentence};
use super::matrices;
use super::part::{Maker, Part, Row, Sheet};
use crate::analysis::{
    Analysis, ConsultationCell, Count, Element, EventRef, Knowing, agreements as gaps,
    consultations as cells_of, knowledge as matrix, life_domains as domains, untested_explanations,
};
use crate::model::{Attendance, Minutes};
use std::collections::BTreeMap;

/// Who was not told, though involved; and of whom nothing is recorded.
pub(super) fn knowledge(maker: &Maker<'_, '_>) -> Part {
    let found = matrix(maker.index, maker.settings);
    let item = |code: &str| {
        let row = maker.g.case.information_items.iter().find(|row| row.code == code);
        row.map_or_else(|| code.to_owned(), |row| format!("{code}: {}", sentence(&row.item)))
    };
    let told = found.cells.iter().filter(|cell| cell.told).count();
    let partly = found.cells.iter().filter(|cell| cell.state == Knowing::NotAllTold).count();
    let missed = found
        .cells
        .iter()
        .filter(|cell| matches!(cell.state, Knowing::NotTold | Knowing::NotAllTold))
        .map(|cell| {
            let mut why = vec![Span::text(maker.g.tr(match cell.state {
                Knowing::NotAllTold => "analysis-knowing-not-all-told",
                _ => "analysis-knowing-not-told",
            }))];
            if !cell.reason.is_empty() {
                why.push(Span::text(format!(": {}", sentence(&cell.reason))));
            }
            let cells = vec![
                Cell::text(item(&cell.item)),
                maker.party(&cell.organisation),
                Cell::spans(why),
                cell.involved.map_or_else(|| Cell::text("–"), |sure| maker.likelihood(sure)),
                maker.facts(&cell.event),
            ];
            Row::new(cells, &cell.event).about([&cell.organisation])
        });
    // In the order of the items, as in the other tables: by code, I10 would come before I2.
    let place = |code: &str| maker.g.case.information_items.iter().position(|it| it.code == code);
    let mut silent: BTreeMap<(Option<usize>, &str), Vec<String>> = BTreeMap::new();
    for row in &found.not_recorded {
        let key = (place(&row.item), row.item.as_str());
        silent.entry(key).or_default().push(row.organisation.clone());
    }
    let silent = silent.into_iter().map(|((_, code), organisations)| {
        let cells = vec![Cell::text(item(code)), maker.parties(&organisations)];
        Row::new(cells, None).about(&organisations)
    });
    let values = [
        ("times", found.times_not_told.into()),
        ("items", found.items_not_told.into()),
        ("all", maker.g.case.information_items.len().into()),
        ("told", told.into()),
        ("partly", partly.into()),
    ];
    Part {
        analysis: Analysis::Knowledge,
        counts: vec![maker.g.tr_with("report-analyses-knowledge-count", &values)],
        sheets: after(
            matrices::knowledge(maker, &found),
            vec![
                Sheet {
                    caption: Some("report-analyses-not-told"),
                    columns: vec![
                        maker.first("item", 2.2),
                        maker.column("who", 1.4),
                        maker.column("how", 1.8),
                        maker.column("was-involved", 0.9),
                        maker.column("fact", 0.8),
                    ],
                    rows: missed.collect(),
                },
                Sheet {
                    caption: Some("report-analyses-knowledge-unknown"),
                    columns: vec![
                        maker.first("item", 2.4),
                        maker.column("nothing-recorded-of", 3.0),
                    ],
                    rows: silent.collect(),
                },
            ],
        ),
    }
}

/// Per party how often it was there, and to which meetings it did not come or was not invited.
pub(super) fn consultations(maker: &Maker<'_, '_>) -> Part {
    let found = cells_of(maker.index, maker.settings);
    let mut parties: BTreeMap<String, Vec<&ConsultationCell>> = BTreeMap::new();
    for cell in &found {
        parties.entry(maker.g.names.party(&cell.party)).or_default().push(cell);
    }
    let rows = parties.iter().map(|(name, own)| {
        let those = |test: &dyn Fn(&ConsultationCell) -> bool| -> Cell {
            let own: Vec<_> = own.iter().filter(|cell| test(cell)).collect();
            if own.is_empty() {
                return Cell::text("–");
            }
            let links =
                maker.g.fact_links(own.iter().filter_map(|cell| Some(cell.event.as_ref()?.id)));
            let mut spans = vec![Span::strong(own.len().to_string())];
            if !links.is_empty() {
                spans.push(Span::text(": "));
                spans.extend(links);
            }
            Cell::spans(spans)
        };
        let at = |attendance: Attendance| those(&|cell| cell.attendance == attendance);
        let cells = vec![
            Cell::text(capitalised(name)),
            at(Attendance::Present),
            those(&|cell| {
                matches!(cell.attendance, Attendance::AbsentWithNotice | Attendance::Refused)
            }),
            at(Attendance::NotInvited),
            at(Attendance::Unknown),
            those(&|cell| cell.minutes == Minutes::NotReceived),
        ];
        let events: Vec<EventRef> = own.iter().filter_map(|cell| cell.event.clone()).collect();
        Row::new(cells, &events).about(own.iter().map(|cell| &cell.party))
    });
    let mut meetings: Vec<_> =
        found.iter().map(|cell| (cell.event.as_ref(), &cell.consultation)).collect();
    meetings.sort();
    meetings.dedup();
    Part {
        analysis: Analysis::Consultations,
        counts: vec![maker.counted("consultations-count", meetings.len())],
        sheets: after(
            matrices::consultations(maker, &found),
            vec![Sheet {
                caption: None,
                columns: vec![
                    maker.first("party", 1.6),
                    maker.column("present", 1.6),
                    maker.column("absent", 1.0),
                    maker.column("not-invited", 1.2),
                    maker.column("unknown", 1.0),
                    maker.column("no-minutes", 1.2),
                ],
                rows: rows.collect(),
            }],
        ),
    }
}

/// What agreements lack to be checkable.
pub(super) fn agreements(maker: &Maker<'_, '_>) -> Part {
    const ELEMENTS: [Element; 5] =
        [Element::Checker, Element::How, Element::When, Element::Consequence, Element::Informed];
    let found = gaps(maker.index, maker.settings);
    let rows = found.iter().map(|row| {
        let agreement = maker.g.case.safety_agreements.iter().find(|it| it.code == row.key);
        let mut what = vec![Span::link(format!("agreement-{}", row.key), row.key.clone())];
        if let Some(agreement) = agreement {
            what.push(Span::text(format!(" {}", sentence(&agreement.what))));
        }
        let mut cells = vec![Cell::spans(what)];
        for element in ELEMENTS {
            let missing = row.missing.contains(&element);
            cells.push(match missing {
                true => Cell::spans(vec![Span::strong(maker.word("missing"))]),
                false => Cell::text(maker.word("recorded")),
            });
        }
        cells.push(maker.facts(&row.checks));
        let mut parties: Vec<String> = row.not_informed.clone();
        if let Some(agreement) = agreement {
            parties.extend(agreement.informed.iter().chain(&agreement.made_with).cloned());
        }
        Row::new(cells, row.event.iter().chain(&row.checks)).about(&parties)
    });
    let lacking = found.iter().filter(|row| !row.missing.is_empty()).count();
    let values = [("count", lacking.into()), ("all", found.len().into())];
    let mut columns = vec![maker.first("agreement", 2.4)];
    columns.extend(
        ELEMENTS.map(|element| Column::new(capitalised(&maker.g.tr(element.text_key())), 1.0)),
    );
    columns.push(maker.column("checks", 0.9));
    Part {
        analysis: Analysis::Agreements,
        counts: vec![maker.g.tr_with("report-analyses-agreements-count", &values)],
        sheets: vec![Sheet { caption: None, columns, rows: rows.collect() }],
    }
}

/// Explanations that nobody tested and two or more organisations took over.
pub(super) fn explanations(maker: &Maker<'_, '_>) -> Part {
    let found = untested_explanations(maker.index, maker.settings);
    let mut count = Count::default();
    found.iter().for_each(|row| count.add(row.likelihood));
    let rows = found.iter().map(|row| {
        let cells = vec![
            Cell::text(sentence(&row.explanation)),
            maker.parties(&row.adopted_by),
            maker.likelihood(row.likelihood),
            maker.facts(&row.event),
        ];
        Row::new(cells, &row.event).about(&row.adopted_by)
    });
    let values = [("count", maker.count(count).into())];
    Part {
        analysis: Analysis::UntestedExplanations,
        counts: vec![maker.g.tr_with("report-analyses-explanations-count", &values)],
        sheets: vec![Sheet {
            caption: None,
            columns: vec![
                maker.first("explanation", 2.6),
                maker.column("taken-over-by", 2.2),
                maker.column("untested", 0.9),
                maker.column("fact", 0.8),
            ],
            rows: rows.collect(),
        }],
    }
}

/// Life domains with problems, who knew of them, and whether there was a joint plan.
pub(super) fn life_domains(maker: &Maker<'_, '_>) -> Part {
    let found = domains(maker.index, maker.settings);
    let rows = found.iter().map(|row| {
        let plan = match row.without_joint_plan {
            true => Cell::spans(vec![Span::strong(maker.word("no-plan"))]),
            false => maker.facts(&row.planned),
        };
        let knew: Vec<String> = row
            .organisations
            .iter()
            .map(|(code, events)| format!("{} ({})", maker.g.names.party(code), events.len()))
            .collect();
        let cells = vec![
            Cell::text(capitalised(&maker.g.label("domain", &row.domain))),
            Cell::text(row.problems.len().to_string()),
            maker.facts(&row.problems),
            Cell::text(knew.join("; ")),
            maker.facts(&row.discussed),
            plan,
        ];
        let told = row.organisations.values().flatten();
        Row::new(cells, row.problems.iter().chain(&row.discussed).chain(&row.planned).chain(told))
    });
    let without = found.iter().filter(|row| row.without_joint_plan).count();
    let values = [("count", without.into()), ("all", found.len().into())];
    Part {
        analysis: Analysis::LifeDomains,
        counts: vec![maker.g.tr_with("report-analyses-domains-count", &values)],
        sheets: after(
            matrices::life_domains(maker, &found),
            vec![Sheet {
                caption: None,
                columns: vec![
                    maker.first("domain", 1.1),
                    maker.number("count"),
                    maker.column("problems", 2.0),
                    maker.column("knew-of-it", 2.4),
                    maker.column("discussed", 1.2),
                    maker.column("joint-plan", 1.2),
                ],
                rows: rows.collect(),
            }],
        ),
    }
}

/// The tables that list, after those that show all at once.
fn after(mut first: Vec<Sheet>, then: Vec<Sheet>) -> Vec<Sheet> {
    first.extend(then);
    first
}
