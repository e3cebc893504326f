//! Gaps in sight: how long the child was out of sight of the organisations responsible.

use super::index::{CaseIndex, EventRef};
use super::parties::Maker;
use super::settings::AnalysisSettings;
use super::window::{Days, Window};
use crate::model::{Answer, Event, EventKind};
use serde::Serialize;

/// A stretch without sight of the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SightGap {
    /// The contact before; of several whose order is not known, the last in the chronicle. The
    /// recorded gap itself where an inspector recorded it.
    pub from_event: EventRef,
    /// The contact after, the first of its group in the chronicle; or the calamity.
    pub to_event: EventRef,
    /// At least so many days; nought when the contacts may have been on one day.
    pub min_days: i64,
    /// At most so many days; none when an open date sets no limit.
    pub max_days: Option<i64>,
    /// Whether there certainly was a day in between without contact.
    pub certain: bool,
    /// Whether the gap was recorded by hand.
    pub recorded: bool,
    /// Whether it ends with the calamity.
    pub to_calamity: bool,
    /// First day certainly out of sight, as a day number since 1970-01-01.
    pub first_day: Option<i64>,
    /// Last day certainly out of sight.
    pub last_day: Option<i64>,
}

/// The gaps of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SightGaps {
    /// In the order of the chronicle; those recorded by hand last.
    pub gaps: Vec<SightGap>,
    /// Contacts without a date: they may lie in any gap, so no gap is sure until they are dated.
    pub undated: Vec<EventRef>,
}

/// A contact with the days on which it may have begun and ended.
struct Contact<'a> {
    event: &'a Event,
    start: Window,
    end: Window,
}

/// Finds the gaps between successive contacts, and between the last contact and the calamity.
///
/// domain.md: 'interval between successive contacts with seen = ja by responsible organisations,
/// minimum and maximum days; gaps recorded by hand count too'. Responsible are all organisations
/// but schools and citizens.
///
/// Contacts are taken in the order of the chronicle, but imprecise ones may have happened in
/// another order. A gap after the first n contacts therefore runs, at least, from the last day
/// any of those n may have been to the first day the next may have been; and at most from the day
/// on which at least one of the n had not been yet to the day by which at least one of the
/// rest had been:
///
/// ```text
///   2013             ├───────────────────────────┤
///   March 2013           ├──┤
///   March–May 2013       ├──────┤                        (10–20 Feb 2015) ├┤
///                        └──────────── at most 721 ───────────────────────┘
///                                                └───── at least 406 ─────┘
/// ```
///
/// Where the windows overlap the minimum is nought: that there was a gap is possible, not certain.
/// A contact that lasted keeps the child in sight from its start to its end.
#[must_use]
pub fn sight_gaps(index: &CaseIndex<'_>, settings: &AnalysisSettings) -> SightGaps {
    let mut answer = SightGaps::default();
    let calamity = index.events.iter().copied().find(|event| event.kind == EventKind::Calamity);
    let mut contacts = Vec::new();
    for &event in &index.events {
        if !shows_child(index, settings, event) {
            continue;
        }
        if event.when.is_none() && event.earliest.is_none() && event.latest.is_none() {
            answer.undated.push(event.into());
            continue;
        }
        let contact = Contact { event, start: Window::start_of(event), end: Window::end_of(event) };
        if !calamity.is_some_and(|end| follows(contact.start, Window::of(end))) {
            contacts.push(contact);
        }
    }
    between(&contacts, calamity, &mut answer.gaps);
    let period = index.period();
    answer.gaps.retain(|gap| {
        let window = |at: &EventRef| index.event(at.id).map(Window::of).unwrap_or_default();
        let (from, to) = (window(&gap.from_event), window(&gap.to_event));
        period.overlaps(Window { first: from.first, last: to.last })
    });
    let recorded = index.counting().filter(|event| event.kind == EventKind::SightGap);
    answer.gaps.extend(recorded.map(recorded_gap));
    answer
}

fn shows_child(index: &CaseIndex<'_>, settings: &AnalysisSettings, event: &Event) -> bool {
    event.child_seen == Answer::Yes
        && index.counts_clients(&event.about)
        && match index.parties.maker(event) {
            Maker::Responsible => true,
            Maker::School => !settings.school_apart,
            Maker::Citizens => false,
        }
}

fn follows(contact: Window, calamity: Window) -> bool {
    matches!((contact.first, calamity.last), (Some(first), Some(last)) if first > last)
}

fn between(contacts: &[Contact<'_>], calamity: Option<&Event>, gaps: &mut Vec<SightGap>) {
    // By which day at least one of the contacts from here on certainly had begun.
    let mut by_then = vec![None; contacts.len() + 1];
    if let (Some(calamity), Some(last)) = (calamity, by_then.last_mut()) {
        *last = Window::of(calamity).last;
    }
    for (at, contact) in contacts.iter().enumerate().rev() {
        let later = by_then.get(at + 1).copied().flatten();
        if let Some(slot) = by_then.get_mut(at) {
            // The calamity bounds only the last gap: sight ends there, it is no sight.
            let later = if at + 1 == contacts.len() { None } else { later };
            *slot = match (contact.start.last, later) {
                (Some(own), Some(later)) => Some(own.min(later)),
                (own, later) => own.or(later),
            };
        }
    }
    // The last day any contact so far may have been (open: never ends), and the first day on
    // which all of them may have been over.
    let mut last_day: Option<i64> = None;
    let mut open_ended = false;
    let mut all_over: Option<i64> = None;
    for (at, contact) in contacts.iter().enumerate() {
        open_ended |= contact.end.last.is_none();
        last_day = last_day.max(contact.end.last);
        all_over = all_over.max(contact.end.first.or(contact.start.first));
        let next = contacts.get(at + 1);
        let (to_event, to_first, to_calamity) = match (next, calamity) {
            (Some(next), _) => (next.event, next.start.first, false),
            (None, Some(calamity)) => (calamity, Window::of(calamity).first, true),
            (None, None) => break,
        };
        let before = Window { first: all_over, last: last_day.filter(|_| !open_ended) };
        let after = Window { first: to_first, last: by_then.get(at + 1).copied().flatten() };
        let days = before.days_until(after).at_least_nought();
        let min_days = days.min.unwrap_or(0);
        let certain = min_days > 0;
        gaps.push(SightGap {
            from_event: contact.event.into(),
            to_event: to_event.into(),
            min_days,
            max_days: days.max,
            certain,
            recorded: false,
            to_calamity,
            first_day: before.last.map(|day| day + 1).filter(|_| certain),
            last_day: after.first.map(|day| day - 1).filter(|_| certain),
        });
    }
}

/// A gap an inspector recorded lasts from the start of its date to the end.
fn recorded_gap(event: &Event) -> SightGap {
    let (start, end) = (Window::start_of(event), Window::end_of(event));
    let Days { min, max } = start.days_until(end).at_least_nought();
    let min_days = min.unwrap_or(0);
    SightGap {
        from_event: event.into(),
        to_event: event.into(),
        min_days,
        max_days: max,
        certain: min_days > 0,
        recorded: true,
        to_calamity: false,
        first_day: start.last.filter(|_| min_days > 0),
        last_day: end.first.filter(|_| min_days > 0),
    }
}
