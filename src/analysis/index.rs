//! What every analysis needs of a case, made in one pass: order, parties, responses.

use super::parties::Parties;
use super::settings::AnalysisSettings;
use super::window::Window;
use crate::model::{CaseData, Event, Id};
use serde::{Serialize, Serializer};
use std::collections::HashMap;

/// An event behind an answer: found by its id, shown and exchanged by its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventRef {
    /// The record.
    pub id: Id<Event>,
    /// The inspectors' number, as `DR-018`.
    pub code: String,
}

impl From<&Event> for EventRef {
    fn from(event: &Event) -> Self {
        let code = match event.code.as_str() {
            "" => format!("#{}", event.id),
            code => code.to_owned(),
        };
        Self { id: event.id, code }
    }
}

impl Serialize for EventRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code)
    }
}

/// A case, indexed once and read by every analysis.
pub struct CaseIndex<'a> {
    /// The case itself.
    pub case: &'a CaseData,
    /// Every event in the order of the chronicle.
    pub events: Vec<&'a Event>,
    /// Who the parties are.
    pub parties: Parties<'a>,
    places: HashMap<Id<Event>, u32>,
    /// Where each event is written: id and locator, by id.
    locators: Vec<(Id<Event>, &'a str)>,
    /// Pairs of places: what is responded to, what responds; sorted.
    responses: Vec<(u32, u32)>,
    period: Window,
    organisations: Vec<String>,
}

impl<'a> CaseIndex<'a> {
    /// Indexes a case.
    #[must_use]
    pub fn new(case: &'a CaseData, settings: &AnalysisSettings) -> Self {
        let mut events: Vec<&Event> = case.events.iter().map(AsRef::as_ref).collect();
        events.sort_by_cached_key(|event| event.chronicle_order());
        let places: HashMap<_, _> =
            events.iter().zip(0_u32..).map(|(event, at)| (event.id, at)).collect();
        let mut responses: Vec<(u32, u32)> = events
            .iter()
            .zip(0_u32..)
            .flat_map(|(event, at)| {
                event.responds_to.iter().filter_map(|id| places.get(id)).map(move |to| (*to, at))
            })
            .collect();
        responses.sort_unstable();
        responses.dedup();
        let mut locators: Vec<(Id<Event>, &str)> =
            case.citations.iter().map(|row| (row.event, row.locator.as_str())).collect();
        locators.sort_unstable();
        Self {
            case,
            events,
            parties: Parties::new(case),
            places,
            locators,
            responses,
            period: settings.window(),
            organisations: settings.organisations.clone(),
        }
    }

    /// The event with that id.
    #[must_use]
    pub fn event(&self, id: Id<Event>) -> Option<&'a Event> {
        self.events.get(*self.places.get(&id)? as usize).copied()
    }

    /// The event with that id, as answers name it.
    #[must_use]
    pub fn event_ref(&self, id: Option<Id<Event>>) -> Option<EventRef> {
        self.event(id?).map(EventRef::from)
    }

    /// The events that respond to an event, in the order of the chronicle.
    pub fn responses(&self, event: &Event) -> impl Iterator<Item = &'a Event> + '_ {
        let at = self.places.get(&event.id).copied().unwrap_or(u32::MAX);
        let start = self.responses.partition_point(|pair| pair.0 < at);
        self.responses
            .iter()
            .skip(start)
            .take_while(move |pair| pair.0 == at)
            .filter_map(|pair| self.events.get(pair.1 as usize).copied())
    }

    /// Where an event is written: the locators of its citations.
    #[must_use]
    pub fn locators(&self, event: &Event) -> Vec<&'a str> {
        let start = self.locators.partition_point(|pair| pair.0 < event.id);
        let own = self.locators.iter().skip(start).take_while(|pair| pair.0 == event.id);
        own.map(|pair| pair.1).collect()
    }

    /// Whether the settings let an event count: it may lie in the period, and one of the
    /// organisations looked at took part.
    #[must_use]
    pub fn counts(&self, event: &Event) -> bool {
        self.period.overlaps(Window::of(event)) && self.takes_part(event)
    }

    /// The period the settings look at.
    #[must_use]
    pub const fn period(&self) -> Window {
        self.period
    }

    fn takes_part(&self, event: &Event) -> bool {
        if self.organisations.is_empty() {
            return true;
        }
        let roots: Vec<_> = self
            .parties
            .organisations(&self.organisations)
            .map(|organisation| self.parties.root(organisation))
            .collect();
        [&event.from, &event.to, &event.actors].into_iter().any(|parties| {
            self.parties
                .organisations(parties)
                .any(|organisation| roots.contains(&self.parties.root(organisation)))
        })
    }

    /// The events the settings let count, in the order of the chronicle.
    pub fn counting(&self) -> impl Iterator<Item = &'a Event> + '_ {
        self.events.iter().copied().filter(|event| self.counts(event))
    }
}
