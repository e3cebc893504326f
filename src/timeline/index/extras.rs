//! What ties lanes together or stands beside them: key moments, information passed on or
//! withheld, meetings, involvement, and how the child was seen.

use super::super::lane::Lanes;
use super::columns::Entry;
use super::reach::small;
pub(crate) use crate::model::ChildSight as SightDegree;
use crate::model::{Attendance, CaseData, Event, EventFamily, EventKind, Id, OrganisationKind};

/// A key moment: events next to each other in time with the same caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyMoment {
    /// The caption.
    pub caption: String,
    /// Where its number stands on the axis, in minutes.
    pub minute: i64,
    /// The events it consists of.
    pub events: Vec<Id<Event>>,
    /// Whether it is the calamity.
    pub calamity: bool,
    /// The gravest of its events, for choosing among neighbours.
    pub weight: u8,
}

/// What became of information between two lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// Passed on.
    Told,
    /// Not passed on to a party that was concerned.
    NotTold,
}

/// Information between two lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The event's row id.
    pub event: i64,
    /// Where its mark stands, in minutes.
    pub minute: i64,
    /// The lane it comes from.
    pub from: u16,
    /// The lane it goes to, or does not reach.
    pub to: u16,
    /// What became of it.
    pub kind: LinkKind,
}

/// A meeting and the lanes it ties together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spine {
    /// The event's row id.
    pub event: i64,
    /// Where its mark stands, in minutes.
    pub minute: i64,
    /// The lane of the convenor.
    pub lane: u16,
    /// The lanes and how each was represented; the gravest where several parties share a lane.
    pub parties: Vec<(u16, Attendance)>,
}

/// An organisation at work for a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Involved {
    pub lane: u16,
    /// Between which minutes it began.
    pub start: (i64, i64),
    /// Between which minutes it ended; none while it goes on.
    pub end: Option<(i64, i64)>,
}

/// A contact in which the child could have been seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SightMark {
    /// The event's row id.
    pub event: i64,
    /// Where its mark stands: there are many of these, and thirty-two bits hold four thousand
    /// years either side of 1970.
    minute: i32,
    pub(crate) before: u32,
    pub(crate) after: u32,
    pub(crate) shape: u8,
    pub(crate) degree: SightDegree,
    /// Whether it was a contact of the school, which sees every pupil.
    pub school: bool,
}

impl SightMark {
    /// Where its mark stands, in minutes.
    #[must_use]
    pub fn minute(&self) -> i64 {
        i64::from(self.minute)
    }
}

pub(super) fn links_of(
    event: &Event,
    entry: &Entry,
    lanes: &Lanes,
    own: &[u16],
    into: &mut Vec<Link>,
) {
    let Some(&from) = own.first() else { return };
    let mut add = |from: u16, code: &String, kind| {
        let Some(&to) = lanes.by_code.get(code) else { return };
        let link = Link { event: entry.id, minute: entry.mark, from, to, kind };
        let known = into.iter().rev().take(16).any(|other| *other == link);
        if to != from && !known {
            into.push(link);
        }
    };
    let family = event.kind.family();
    let tells = matches!(family, EventFamily::Transfer | EventFamily::Report);
    if tells {
        event.to.iter().for_each(|code| add(from, code, LinkKind::Told));
    }
    let withheld = event.kind == EventKind::NotShared;
    if withheld {
        // The one who held the information comes first; the lane that was not told is the goal.
        let holder = event.from.iter().find_map(|code| lanes.by_code.get(code)).copied();
        let holder = holder.unwrap_or(from);
        event.to.iter().for_each(|code| add(holder, code, LinkKind::NotTold));
    }
    if !event.not_informed.is_empty() {
        let holder = event
            .from
            .iter()
            .chain(&event.actors)
            .find_map(|code| lanes.by_code.get(code))
            .copied()
            .unwrap_or(from);
        event.not_informed.iter().for_each(|code| add(holder, code, LinkKind::NotTold));
    }
}

pub(super) fn sight_of(event: &Event, entry: &Entry, lanes: &Lanes) -> Option<SightMark> {
    let degree = SightDegree::of(event)?;
    Some(SightMark {
        event: entry.id,
        minute: small(entry.mark),
        before: entry.before,
        after: entry.after,
        shape: entry.shape,
        degree,
        school: lanes.is_school(event),
    })
}

/// The key moments among facts, in order of time: facts with the same caption are one, where they
/// lie no more than a few months apart.
#[must_use]
pub fn key_moments<'e>(events: impl IntoIterator<Item = &'e Event>) -> Vec<KeyMoment> {
    let mut found: Vec<KeyMoment> = Vec::new();
    let mut events: Vec<_> = events
        .into_iter()
        .filter(|event| event.is_key_moment())
        .filter_map(|event| Some((Entry::of(event)?, event)))
        .collect();
    events.sort_by_key(|(_, event)| event.chronicle_order());
    for (entry, event) in events {
        // A few months apart at most, or the words only happen to be the same.
        let near = |moment: &&mut KeyMoment| {
            moment.caption == event.key_moment && (entry.mark - moment.minute).abs() < 120 * 1440
        };
        if let Some(moment) = found.iter_mut().rev().take(4).find(near) {
            moment.events.push(event.id);
            moment.weight = moment.weight.max(entry.weight);
            continue;
        }
        found.push(KeyMoment {
            caption: event.key_moment.clone(),
            minute: entry.mark,
            events: vec![event.id],
            calamity: event.kind == EventKind::Calamity,
            weight: entry.weight,
        });
    }
    found.sort_by_key(|moment| moment.minute);
    found
}

pub(super) fn spines(data: &CaseData, lanes: &Lanes) -> Vec<Spine> {
    let mut found = Vec::new();
    for meeting in &data.consultations {
        let Some(event) = data.events.get(meeting.event) else { continue };
        let Some(entry) = Entry::of(event) else { continue };
        let mut own = Vec::new();
        lanes.of(event, &mut own);
        let Some(&lane) = own.first() else { continue };
        let mut parties: Vec<(u16, Attendance)> = Vec::new();
        for part in data.participants.iter().filter(|part| part.consultation == meeting.id) {
            let Some(&party) = lanes.by_code.get(&part.party) else { continue };
            if party == lane {
                continue;
            }
            match parties.iter_mut().find(|(other, _)| *other == party) {
                // A lane with somebody present was there, whoever else stayed away.
                Some((_, attendance)) if *attendance != Attendance::Present => {
                    *attendance = part.attendance;
                }
                Some(_) => {}
                None => parties.push((party, part.attendance)),
            }
        }
        if !parties.is_empty() {
            parties.sort_by_key(|(lane, _)| *lane);
            found.push(Spine { event: entry.id, minute: entry.mark, lane, parties });
        }
    }
    found.sort_by_key(|spine| (spine.minute, spine.event));
    found
}

pub(super) fn involved(data: &CaseData, lanes: &Lanes) -> Vec<Involved> {
    let mut found: Vec<Involved> = data
        .involvements
        .iter()
        .filter_map(|row| {
            let unit = row.unit.and_then(|id| data.organisations.get(id));
            let organisation = unit.or_else(|| data.organisations.get(row.organisation))?;
            if organisation.kind == OrganisationKind::Group {
                return None;
            }
            let lane = *lanes.by_code.get(&organisation.code)?;
            let date = row.start.as_ref()?;
            let first = date.earliest_minute()?;
            let start = (first, date.latest_minute().unwrap_or(first));
            let end = row.end.as_ref().and_then(|date| {
                let last = date.latest_minute()?;
                Some((date.earliest_minute().unwrap_or(last), last))
            });
            Some(Involved { lane, start, end })
        })
        .collect();
    found.sort_by_key(|row| (row.lane, row.start));
    found
}
