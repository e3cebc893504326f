//! Consultations × parties: who was there, who got the minutes.

use super::index::{CaseIndex, EventRef};
use super::parties::OrganisationRef;
use super::settings::AnalysisSettings;
use crate::model::{Attendance, Event, EventKind, Id, Minutes};
use serde::Serialize;
use std::collections::HashSet;

/// One party at one consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsultationCell {
    /// The event in which the parties met.
    pub event: Option<EventRef>,
    /// The party, as recorded.
    pub party: String,
    /// Whether it was there.
    pub attendance: Attendance,
    /// Whether it got the minutes.
    pub minutes: Minutes,
    /// The consultation's code; empty where the event has no record of its own.
    pub consultation: String,
    /// The column of the matrix: the organisation's code, or the party itself.
    pub column: String,
    /// Whether it was read off the event's parties, for want of a record of the consultation.
    pub derived: bool,
}

/// Attendance and minutes of every consultation.
///
/// domain.md: 'matrix party × meeting: attendance and minutes'. A consultation without a record
/// of its own is read off its event: who took part was present; who was only addressed may have
/// been, which stays unknown.
#[must_use]
pub fn consultations(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<ConsultationCell> {
    let mut cells = Vec::new();
    let mut recorded = HashSet::new();
    for consultation in &index.case.consultations {
        recorded.insert(consultation.event);
        let event = index.event(consultation.event);
        if event.is_some_and(|event| !index.counts(event)) {
            continue;
        }
        let participants = index.case.participants.iter();
        cells.extend(participants.filter(|row| row.consultation == consultation.id).map(|row| {
            ConsultationCell {
                event: event.map(EventRef::from),
                party: row.party.clone(),
                attendance: row.attendance,
                minutes: row.minutes,
                consultation: consultation.code.clone(),
                column: column(index, &row.party),
                derived: false,
            }
        }));
    }
    for event in index.counting() {
        if event.kind == EventKind::Consultation && !recorded.contains(&event.id) {
            derive(index, event, &mut cells);
        }
    }
    cells
}

fn derive(index: &CaseIndex<'_>, event: &Event, cells: &mut Vec<ConsultationCell>) {
    let present = event.actors.iter().map(|party| (party, Attendance::Present));
    let addressed = event
        .to
        .iter()
        .chain(&event.from)
        .filter(|party| !event.actors.contains(party))
        .map(|party| (party, Attendance::Unknown));
    cells.extend(present.chain(addressed).map(|(party, attendance)| ConsultationCell {
        event: Some(event.into()),
        party: party.clone(),
        attendance,
        minutes: Minutes::Unknown,
        consultation: String::new(),
        column: column(index, party),
        derived: true,
    }));
}

/// Who is recorded as not having been at a meeting, or of whom it is not known: per event and
/// column, where nobody of that column was there.
pub(super) fn not_known_there(index: &CaseIndex<'_>) -> HashSet<(Id<Event>, OrganisationRef)> {
    let mut there = HashSet::new();
    let mut others = HashSet::new();
    for row in &index.case.participants {
        let meeting = index.case.consultations.get(row.consultation);
        let organisation = index.parties.organisation(&row.party);
        if let (Some(meeting), Some(organisation)) = (meeting, organisation) {
            let place = (meeting.event, index.parties.column(organisation));
            match row.attendance {
                Attendance::Present => there.insert(place),
                _ => others.insert(place),
            };
        }
    }
    others.retain(|place| !there.contains(place));
    others
}

/// The column a party stands in.
pub(super) fn column(index: &CaseIndex<'_>, party: &str) -> String {
    let parties = &index.parties;
    match parties.organisation(party) {
        Some(organisation) => parties.code(parties.column(organisation)).to_owned(),
        None => super::parties::without_remark(party).to_owned(),
    }
}
