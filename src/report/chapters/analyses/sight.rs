//! The child in sight: seen, spoken to, visited and not seen, and the gaps between.

use super::super::super::content::Cell;
use super::super::super::names::capitalised;
use super::part::{Maker, Part, Row, Sheet};
use crate::analysis::{Analysis, ContactLists, child_contact as contacts, sight_gaps};

/// How often the child was seen and how, by whom; and the visits at which it was not.
pub(super) fn child_contact(maker: &Maker<'_, '_>) -> Part {
    let contact = contacts(maker.index, maker.settings);
    let groups = [
        ("by-organisations", &contact.responsible),
        ("by-school", &contact.school),
        ("by-citizens", &contact.citizens),
    ];
    let mut rows = Vec::new();
    let mut visits = Vec::new();
    for (group, lists) in groups {
        rows.extend(degrees(maker, group, lists));
        for event in &lists.visited_not_seen {
            visits.push(Row::new(vec![maker.fact(event), maker.told(event)], [event]));
        }
    }
    let least = |count: crate::analysis::Count| maker.count(count);
    let counts = &contact.responsible.counts;
    let values = [
        ("seen", least(counts.seen).into()),
        ("without", least(counts.without_parents).into()),
        ("alone", least(counts.spoken_alone).into()),
    ];
    Part {
        analysis: Analysis::ChildContact,
        counts: vec![maker.g.tr_with("report-analyses-sight-count", &values)],
        sheets: vec![
            Sheet {
                caption: None,
                columns: vec![
                    maker.first("how-seen", 1.6),
                    maker.column("by-whom", 1.4),
                    maker.number("count"),
                    maker.column("facts", 3.2),
                ],
                rows,
            },
            Sheet {
                caption: Some("report-analyses-visited"),
                columns: vec![maker.first("fact", 1.2), maker.column("what", 4.0)],
                rows: visits,
            },
        ],
    }
}

fn degrees(maker: &Maker<'_, '_>, group: &str, lists: &ContactLists) -> Vec<Row> {
    let certain = |list: &Vec<_>| list.len().to_string();
    let counts = &lists.counts;
    let rows = [
        ("analysis-contact-seen", maker.count(counts.seen), &lists.seen),
        (
            "analysis-contact-without-parents",
            maker.count(counts.without_parents),
            &lists.without_parents,
        ),
        ("analysis-contact-spoken-alone", maker.count(counts.spoken_alone), &lists.spoken_alone),
        ("analysis-contact-not-seen", certain(&lists.not_seen), &lists.not_seen),
        ("analysis-contact-unknown", certain(&lists.unknown), &lists.unknown),
    ];
    rows.into_iter()
        .filter(|(_, _, events)| !events.is_empty())
        .map(|(key, count, events)| {
            let cells = vec![
                Cell::text(capitalised(&maker.g.tr(key))),
                Cell::text(maker.word(group)),
                Cell::text(count),
                maker.facts(events),
            ];
            Row::new(cells, events)
        })
        .collect()
}

/// The gaps in sight, at least and at most so many days.
pub(super) fn gaps(maker: &Maker<'_, '_>) -> Part {
    let found = sight_gaps(maker.index, maker.settings);
    let rows = found.gaps.iter().map(|gap| {
        let remark = match (gap.recorded, gap.to_calamity, gap.certain) {
            (true, _, _) => "report-analysis-gap-recorded",
            (_, true, _) => "report-analysis-gap-calamity",
            (_, _, false) => "report-analysis-gap-possible",
            _ => "report-analysis-gap-certain",
        };
        let cells = vec![
            maker.fact(&gap.from_event),
            maker.fact(&gap.to_event),
            maker.days(Some(gap.min_days), gap.max_days),
            Cell::text(maker.g.tr(remark)),
        ];
        Row::new(cells, [&gap.from_event, &gap.to_event])
    });
    let certain = found.gaps.iter().filter(|gap| gap.certain).count();
    let mut counts = vec![maker.counted("gaps-count", certain)];
    if !found.undated.is_empty() {
        counts.push(maker.counted("gaps-undated", found.undated.len()));
    }
    Part {
        analysis: Analysis::SightGaps,
        counts,
        sheets: vec![Sheet {
            caption: None,
            columns: vec![
                maker.first("seen", 1.6),
                maker.column("seen-again", 1.6),
                maker.number("days"),
                maker.column("remark", 1.6),
            ],
            rows: rows.collect(),
        }],
    }
}
