//! Annexes: who was at which meeting and got its minutes; what was agreed and who was to check it.

use super::super::content::{Block, Cell, Column, Span};
use super::super::gather::Gather;
use super::super::names::{capitalised, sentence, written_source};
use super::table;
use crate::model::{Attendance, Event, Minutes, Participant};
use std::sync::Arc;

/// A table per meeting: the parties by attendance, and who got the minutes.
pub(super) fn consultations(g: &Gather<'_>, _level: usize) -> Vec<Block> {
    let mut meetings: Vec<_> = g
        .case
        .consultations
        .iter()
        .filter_map(|row| Some((row, g.case.events.get(row.event)?)))
        .collect();
    meetings.sort_by_key(|(_, fact)| fact.chronicle_order());
    let mut rows = Vec::new();
    for (meeting, fact) in meetings {
        let parties: Vec<&Arc<Participant>> =
            g.case.participants.iter().filter(|row| row.consultation == meeting.id).collect();
        if g.organisation.is_some()
            && !g.concerns(fact)
            && !parties.iter().any(|row| g.shows_party(&row.party))
        {
            continue;
        }
        let names = |test: &dyn Fn(&Participant) -> bool| {
            g.join(parties.iter().filter(|row| test(row)).map(|row| g.names.party(&row.party)))
        };
        let or_dash = |text: String| {
            Cell::text(if text.is_empty() { "–".to_owned() } else { capitalised(&text) })
        };
        let away = |attendance: Attendance| {
            let names = names(&|row| row.attendance == attendance);
            (!names.is_empty())
                .then(|| format!("{} ({})", names, g.label("attendance", attendance.keyword())))
        };
        let absent: Vec<_> =
            [Attendance::AbsentWithNotice, Attendance::Refused, Attendance::Unknown]
                .into_iter()
                .filter_map(away)
                .collect();
        let received = names(&|row| row.minutes == Minutes::Received);
        let missed = names(&|row| row.minutes == Minutes::NotReceived);
        let mut minutes = Vec::new();
        if !received.is_empty() {
            minutes.push(Span::text(g.tr_with("report-minutes-to", &[("names", received.into())])));
        }
        if !missed.is_empty() {
            if !minutes.is_empty() {
                minutes.push(Span::Break);
            }
            minutes.push(Span::strong(
                g.tr_with("report-minutes-not-to", &[("names", missed.into())]),
            ));
        }
        if minutes.is_empty() {
            minutes.push(Span::text(g.label("answer", "onbekend")));
        }
        let source = written_source(g.case, &meeting.source);
        let mut what = vec![Span::strong(capitalised(&kind(g, &meeting.kind))), Span::Break];
        what.push(Span::text(capitalised(&when(g, meeting.when.as_ref(), fact))));
        what.push(Span::text(" ("));
        what.push(g.fact_link(fact));
        what.push(Span::text(")"));
        if !source.is_empty() && !g.rules.hide_sources {
            what.push(Span::note(format!("{source}.")));
        }
        rows.push(vec![
            Cell::spans(what),
            or_dash(names(&|row| row.attendance == Attendance::Present)),
            or_dash(absent.join("; ")),
            or_dash(names(&|row| row.attendance == Attendance::NotInvited)),
            Cell::spans(minutes),
        ]);
    }
    let mut blocks = table(
        g.tr("report-consultations-caption"),
        vec![
            Column::new(g.tr("report-meeting"), 1.5).row_header(),
            Column::new(g.label("attendance", "aanwezig"), 1.6),
            Column::new(g.tr("report-absent"), 1.4),
            Column::new(g.label("attendance", "niet_uitgenodigd"), 1.1),
            Column::new(g.tr("report-minutes"), 1.6),
        ],
        rows,
        true,
    );
    for block in &mut blocks {
        if let Block::Table(table) = block {
            table.columns.iter_mut().for_each(|column| column.title = capitalised(&column.title));
        }
    }
    blocks
}

fn kind(g: &Gather<'_>, kind: &str) -> String {
    if kind.is_empty() { g.label("event-kind", "overleg") } else { kind.to_owned() }
}

fn when(g: &Gather<'_>, when: Option<&crate::model::date::EdtfDate>, fact: &Event) -> String {
    match when {
        Some(date) if fact.when.as_ref() != Some(date) => g.date(date),
        _ => g.fact_date(fact),
    }
}

/// Every agreement: what makes it checkable, what is missing, and what its checks found.
pub(super) fn agreements(g: &Gather<'_>, _level: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rows = Vec::new();
    let mut checks = Vec::new();
    for row in &g.case.safety_agreements {
        let concerned = g.organisation.is_none()
            || row
                .informed
                .iter()
                .chain(&row.not_informed)
                .chain(&row.made_with)
                .any(|code| g.own.contains(code))
            || row.checker.split([';', ',']).any(|code| g.own.contains(code.trim()));
        if !concerned {
            continue;
        }
        let mut what = vec![Span::text(sentence(&row.what))];
        let source = written_source(g.case, &row.source);
        if !source.is_empty() && !g.rules.hide_sources {
            what.push(Span::note(format!("{source}.")));
        }
        if !row.made_with.is_empty() {
            what.push(Span::Break);
            what.push(Span::text(
                g.tr_with("report-made-with", &[("names", g.parties(&row.made_with).into())]),
            ));
        }
        let part = |text: &str| {
            let unset = text.is_empty() || text.starts_with("niet vastgelegd");
            if unset {
                vec![Span::strong(if text.is_empty() {
                    g.tr("report-not-recorded")
                } else {
                    text.to_owned()
                })]
            } else {
                vec![Span::text(text.to_owned())]
            }
        };
        let checker: Vec<String> =
            row.checker.split(';').map(|code| g.names.party(code.trim())).collect();
        let checker = if row.checker.starts_with("niet vastgelegd") || row.checker.is_empty() {
            row.checker.clone()
        } else {
            g.join(checker)
        };
        let mut check = part(&checker);
        for (key, text) in [("report-how", &row.how), ("report-when", &row.check_when)] {
            check.push(Span::Break);
            check.push(Span::text(format!("{}: ", g.tr(key))));
            check.extend(part(text));
        }
        let mut informed = vec![Span::text(if row.informed.is_empty() {
            "–".to_owned()
        } else {
            capitalised(&g.parties(&row.informed))
        })];
        if !row.not_informed.is_empty() {
            informed.push(Span::Break);
            informed.push(Span::strong(
                g.tr_with("report-not-to", &[("names", g.parties(&row.not_informed).into())]),
            ));
        }
        rows.push(vec![
            Cell::spans(vec![Span::text(row.code.clone())])
                .labelled(format!("agreement-{}", row.code)),
            Cell::spans(what),
            Cell::spans(check),
            Cell::spans(part(&row.consequence)),
            Cell::spans(informed),
        ]);
        for check in g.case.agreement_checks.iter().filter(|check| check.agreement == row.id) {
            let Some(fact) = g.case.events.get(check.event) else { continue };
            checks.push(vec![
                Cell::text(row.code.clone()),
                Cell::text(capitalised(&g.fact_date(fact))),
                Cell::spans(vec![g.fact_link(fact)]),
                Cell::text(sentence(&check.result)),
            ]);
        }
    }
    blocks.extend(table(
        g.tr("report-agreements-caption"),
        vec![
            Column::new(g.tr("report-number"), 0.0).row_header(),
            Column::new(g.tr("report-agreed"), 2.0),
            Column::new(g.tr("report-check"), 1.8),
            Column::new(g.tr("report-consequence"), 1.1),
            Column::new(g.tr("report-informed"), 1.4),
        ],
        rows,
        true,
    ));
    blocks.extend(table(
        g.tr("report-checks-caption"),
        vec![
            Column::new(g.tr("report-agreement"), 0.0).row_header(),
            Column::new(g.tr("report-when"), 1.4),
            Column::new(g.tr("report-fact"), 0.0),
            Column::new(g.tr("report-result"), 4.0),
        ],
        checks,
        true,
    ));
    blocks
}
