//! What was counted, each number with the facts behind it; contacts with the child; involvement.

use super::super::content::{Align, Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, written_source};
use super::super::options::Version;
use super::table;
use crate::model::date::EdtfDate;
use crate::model::{Answer, Event, EventKind, OrganisationKind};
use std::sync::Arc;

/// Whether the contact was at school, which sees every pupil.
fn at_school(g: &Gather<'_>, fact: &Event) -> bool {
    fact.from.iter().chain(&fact.actors).any(|code| {
        g.case.organisation_of(code).is_some_and(|row| row.kind == OrganisationKind::School)
    })
}

fn visit(fact: &Event) -> bool {
    matches!(fact.kind, EventKind::HomeVisit | EventKind::Check)
}

/// 'Geteld in 2012'; what this version does not tell is counted, not named.
pub(super) fn counted(g: &Gather<'_>, year: i64, facts: &[Arc<Event>]) -> Vec<Block> {
    let alone = |fact: &Event| fact.spoken_alone == Answer::Yes;
    let seen = |fact: &Event| fact.child_seen == Answer::Yes;
    type Test<'a> = Box<dyn Fn(&Event) -> bool + 'a>;
    // Rows that are told even when nothing was counted say that the child was not in sight.
    let rows: [(&str, bool, Test<'_>); 11] = [
        ("report-count-alone", true, Box::new(alone)),
        (
            "report-count-seen",
            true,
            Box::new(move |fact| seen(fact) && !alone(fact) && !at_school(g, fact)),
        ),
        (
            "report-count-school",
            false,
            Box::new(move |fact| seen(fact) && !alone(fact) && at_school(g, fact)),
        ),
        (
            "report-count-visit-not-seen",
            false,
            Box::new(|fact| visit(fact) && fact.child_seen == Answer::No),
        ),
        (
            "report-count-visit-unknown",
            false,
            Box::new(|fact| visit(fact) && fact.child_seen == Answer::Unknown),
        ),
        ("report-count-care-reports", false, Box::new(|fact| fact.kind == EventKind::CareReport)),
        (
            "report-count-signals",
            false,
            Box::new(|fact| fact.kind.is_signal() && fact.kind != EventKind::CareReport),
        ),
        (
            "report-count-consultations",
            false,
            Box::new(|fact| fact.kind == EventKind::Consultation),
        ),
        (
            "report-count-safety-agreements",
            false,
            Box::new(|fact| fact.kind == EventKind::SafetyAgreement),
        ),
        ("report-count-closures", false, Box::new(|fact| fact.kind == EventKind::Closure)),
        (
            "report-count-not-shared",
            false,
            Box::new(|fact| matches!(fact.kind, EventKind::NotShared | EventKind::NotActed)),
        ),
    ];
    if facts.is_empty() {
        return Vec::new();
    }
    let rows = rows
        .into_iter()
        .filter_map(|(key, always, test)| {
            let counted: Vec<_> = facts.iter().filter(|fact| test(fact)).collect();
            if counted.is_empty() && !always {
                return None;
            }
            let facts = if counted.is_empty() {
                Cell::text("–")
            } else if counted.iter().any(|fact| g.shows_fact(fact)) {
                Cell::spans(g.evidence_links(counted.iter().map(|fact| fact.id)))
            } else {
                Cell::text(g.tr("report-untold-all"))
            };
            Some(vec![
                Cell::text(g.tr(key)),
                Cell::spans(vec![Span::strong(counted.len().to_string())]),
                facts,
            ])
        })
        .collect();
    table(
        g.tr_with("report-counted-caption", &[("year", year.to_string().into())]),
        vec![
            Column::new(g.tr("report-counted"), 2.4).row_header(),
            Column::new(g.tr("report-count"), 0.0).aligned(Align::Right),
            Column::new(g.tr("report-facts"), 2.4),
        ],
        rows,
        false,
    )
}

/// Every contact with the child and every visit, with what is known of seeing and speaking.
pub(super) fn child_contacts(g: &Gather<'_>, level: usize) -> Vec<Block> {
    let contacts = g.facts.iter().filter(|fact| {
        matches!(fact.child_seen, Answer::Yes | Answer::No)
            || (visit(fact) && fact.child_seen == Answer::Unknown)
    });
    let answer = |answer: Answer| Cell::text(g.label("answer", answer.keyword()));
    let rows: Vec<_> = contacts
        .map(|fact| {
            let by = if fact.from.is_empty() { &fact.actors } else { &fact.from };
            let mut by = capitalised(&g.parties(by));
            if at_school(g, fact) {
                by = format!("{by} ({})", g.tr("report-school-contact"));
            }
            vec![
                Cell::spans(vec![g.fact_link(fact)]),
                Cell::text(capitalised(&g.fact_date(fact))),
                Cell::text(by),
                answer(fact.child_seen),
                answer(fact.seen_without_parents),
                answer(fact.spoken_alone),
            ]
        })
        .collect();
    let mut blocks = table(
        g.tr("report-child-caption"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-when"), 1.5),
            Column::new(g.tr("report-by-whom"), 2.6),
            Column::new(g.tr("report-seen"), 0.9),
            Column::new(g.tr("report-without-parents"), 0.9),
            Column::new(g.tr("report-alone"), 0.9),
        ],
        rows,
        true,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::paragraph(g.tr("report-child-introduction")));
        blocks.insert(0, Block::heading(level, g.tr("report-child-heading")));
    }
    blocks
}

/// Which organisation was at work for whom, from when to when.
pub(super) fn involvements(g: &Gather<'_>, level: usize) -> Vec<Block> {
    if g.options.version == Version::Public {
        return Vec::new();
    }
    let mut involvements: Vec<_> = g.case.involvements.iter().collect();
    // Who came first stands first; without a start, where it was entered.
    involvements.sort_by_key(|row| row.start.as_ref().and_then(EdtfDate::earliest));
    let rows: Vec<_> = involvements
        .into_iter()
        .filter_map(|row| {
            let organisation = g.case.organisations.get(row.organisation)?;
            if !g.shows_party(&organisation.code) {
                return None;
            }
            let name = g.names.party(
                &row.unit.and_then(|id| g.case.organisations.get(id)).unwrap_or(organisation).code,
            );
            // Open at both sides, `..` or `../..`, says of a start nothing and of an end that it
            // did not come.
            let side = |date: &Option<EdtfDate>, open: &str| match date {
                Some(date) if date.as_str().chars().all(|sign| matches!(sign, '.' | '/')) => {
                    open.to_owned()
                }
                Some(date) => g.short_date(date),
                None => "–".to_owned(),
            };
            let again = match (&row.reopened, row.reopened_by.is_empty()) {
                (None, _) => "–".to_owned(),
                (Some(date), true) => g.short_date(date),
                (Some(date), false) => format!("{}: {}", g.short_date(date), row.reopened_by),
            };
            let mut closed = vec![Span::text(if row.closure_reason.is_empty() {
                "–".to_owned()
            } else {
                row.closure_reason.clone()
            })];
            let source = written_source(g.case, &row.source);
            if !source.is_empty() {
                closed.push(Span::note(format!("{source}.")));
            }
            Some(vec![
                Cell::text(name),
                Cell::text(g.names.party(&row.client)),
                Cell::text(side(&row.start, "–")),
                Cell::text(side(&row.end, &g.tr("report-ongoing"))),
                Cell::spans(closed),
                Cell::text(again),
            ])
        })
        .collect();
    let mut blocks = table(
        g.tr("report-involvement-caption"),
        vec![
            Column::new(g.tr("report-organisation"), 1.5).row_header(),
            Column::new(g.tr("report-for-whom"), 0.8),
            Column::new(g.tr("report-from"), 1.0),
            Column::new(g.tr("report-until"), 1.0),
            Column::new(g.tr("report-closed-because"), 1.9),
            Column::new(g.tr("report-reopened"), 1.6),
        ],
        rows,
        true,
    );
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(level, g.tr("report-involvement-heading")));
    }
    blocks
}
