//! Analyses as a matrix: what is told down, the parties across. Many parties stand in several
//! tables under each other, each with what is told in front, so that none runs off the page.

use super::super::super::content::{Cell, Column, Sign, Span};
use super::super::super::names::{capitalised, sentence};
use super::super::super::options::Version;
use super::part::{Maker, Row, Sheet};
use crate::analysis::{ConsultationCell, EventRef, Knowing, Knowledge, LifeDomain};
use crate::model::{Attendance, OrganisationKind};
use std::collections::BTreeSet;

/// So many parties fit beside what is told on an upright page.
const ACROSS: usize = 14;

/// A row: what it tells of, and a cell for a party.
struct Line<'l> {
    first: Cell,
    cell: Box<dyn Fn(&str) -> Cell + 'l>,
}

/// Who knew what: a sign for each item and party.
pub(super) fn knowledge(maker: &Maker<'_, '_>, found: &Knowledge) -> Vec<Sheet> {
    let told = found.cells.iter().map(|cell| cell.column.as_str());
    let silent = found.not_recorded.iter().map(|row| row.organisation.as_str());
    let parties = parties(maker, told.chain(silent));
    let lines = maker.g.case.information_items.iter().map(|item| Line {
        first: Cell::spans(vec![
            Span::strong(format!("{} ", item.code)),
            Span::text(sentence(&item.item).trim_end_matches('.').to_owned()),
        ]),
        cell: Box::new(move |party| {
            let own =
                || found.cells.iter().filter(|cell| cell.item == item.code && cell.column == party);
            let any = |state: Knowing| own().any(|cell| cell.state == state);
            let silent = || {
                found
                    .not_recorded
                    .iter()
                    .any(|row| row.item == item.code && row.organisation == party)
            };
            if any(Knowing::NotTold) {
                maker.sign(Sign::Insufficient, "analysis-knowing-not-told")
            } else if any(Knowing::NotAllTold) {
                Cell::spans(vec![Span::strong("½")])
            } else if own().next().is_some() {
                maker.sign(Sign::Sufficient, "analysis-knowing-knew")
            } else if silent() {
                maker.sign(Sign::Unclear, "analysis-knowing-unknown")
            } else {
                Cell::text("·")
            }
        }),
    });
    let first = maker.first("item", 4.2);
    sheets(maker, "report-analyses-knowledge-matrix", &first, &parties, lines.collect())
}

/// Who was at which consultation.
pub(super) fn consultations(maker: &Maker<'_, '_>, found: &[ConsultationCell]) -> Vec<Sheet> {
    let parties = parties(maker, found.iter().map(|cell| cell.column.as_str()));
    let mut meetings: Vec<(Option<&EventRef>, &str)> = Vec::new();
    for cell in found {
        let meeting = (cell.event.as_ref(), cell.consultation.as_str());
        if !meetings.contains(&meeting) {
            meetings.push(meeting);
        }
    }
    let lines = meetings.into_iter().map(|(event, code)| Line {
        first: event.map_or_else(|| Cell::text(code), |event| maker.fact(event)),
        cell: Box::new(move |party| {
            let here = found.iter().filter(|cell| {
                cell.event.as_ref() == event && cell.consultation == code && cell.column == party
            });
            // Of several of one organisation, whoever was there speaks for it.
            let all: Vec<Attendance> = here.map(|cell| cell.attendance).collect();
            let any = |attendance: Attendance| all.contains(&attendance);
            if any(Attendance::Present) {
                maker.sign(Sign::Sufficient, "attendance-aanwezig")
            } else if any(Attendance::NotInvited) {
                maker.sign(Sign::Insufficient, "attendance-niet-uitgenodigd")
            } else if any(Attendance::AbsentWithNotice) || any(Attendance::Refused) {
                Cell::spans(vec![Span::strong("–")])
            } else if any(Attendance::Unknown) {
                maker.sign(Sign::Unclear, "attendance-onbekend")
            } else {
                Cell::text("·")
            }
        }),
    });
    let first = maker.first("consultation", 3.0);
    sheets(maker, "report-analyses-consultations-matrix", &first, &parties, lines.collect())
}

/// In how many facts an organisation met with problems in a life domain.
pub(super) fn life_domains(maker: &Maker<'_, '_>, found: &[LifeDomain]) -> Vec<Sheet> {
    let parties =
        parties(maker, found.iter().flat_map(|row| row.organisations.keys()).map(String::as_str));
    let lines = found.iter().map(|row| Line {
        first: Cell::text(capitalised(&maker.g.label("domain", &row.domain))),
        cell: Box::new(|party| match row.organisations.get(party) {
            Some(events) => Cell::text(events.len().to_string()),
            None => Cell::text("·"),
        }),
    });
    let first = maker.first("domain", 2.6);
    sheets(maker, "report-analyses-domains-matrix", &first, &parties, lines.collect())
}

/// The tables. Only who may read everything gets them: a row goes over all parties.
fn sheets(
    maker: &Maker<'_, '_>,
    caption: &'static str,
    first: &Column,
    parties: &[String],
    lines: Vec<Line<'_>>,
) -> Vec<Sheet> {
    if maker.g.options.version != Version::Full {
        return Vec::new();
    }
    // Tables alike in width, rather than a last one of one party.
    let tables = parties.len().div_ceil(ACROSS).max(1);
    let across = parties.len().div_ceil(tables).max(1);
    let tables = parties.chunks(across).map(|parties| {
        let mut columns = vec![first.clone()];
        columns.extend(parties.iter().map(|code| {
            let title = maker.g.names.party(code);
            let bare = ["de ", "het ", "een "].iter().find_map(|it| title.strip_prefix(it));
            Column::new(capitalised(bare.unwrap_or(&title)), 0.5).upright()
        }));
        let rows = lines.iter().map(|line| {
            let mut cells = vec![line.first.clone()];
            cells.extend(parties.iter().map(|party| (line.cell)(party)));
            Row::new(cells, None)
        });
        Sheet { caption: Some(caption), columns, rows: rows.collect() }
    });
    tables.collect()
}

/// The parties in the order of the lanes; groups and persons, who have none, come last.
fn parties<'c>(maker: &Maker<'_, '_>, codes: impl Iterator<Item = &'c str>) -> Vec<String> {
    let place = |code: &str| {
        let own = maker.g.case.organisation(code);
        let lane = own.map_or(i64::MAX, |row| row.lane_order);
        let in_lane = own.is_some_and(|row| {
            !matches!(row.kind, OrganisationKind::Group | OrganisationKind::Citizen)
        });
        (!in_lane, lane, code.to_owned())
    };
    let order: BTreeSet<_> = codes.filter(|code| !code.is_empty()).map(place).collect();
    order.into_iter().map(|(_, _, code)| code).collect()
}

impl Maker<'_, '_> {
    /// A sign with the word that is read aloud for it.
    fn sign(&self, sign: Sign, key: &str) -> Cell {
        Cell::spans(vec![Span::Sign { sign, text: self.g.tr(key), word: false }])
    }
}
