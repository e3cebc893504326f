//! What every analysis needs of a case, made in one pass: order, parties, responses.

use super::columns::Columns;
use super::parties::{OrganisationRef, Parties};
use super::settings::AnalysisSettings;
use super::window::Window;
use crate::model::date::EdtfDate;
use crate::model::{CaseData, Event, Id};
use serde::{Serialize, Serializer};
use std::sync::OnceLock;

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
    /// The ids of the table, ascending.
    ids: Vec<Id<Event>>,
    /// Place in `events` by row of the table, which stands by ascending id.
    places: Vec<u32>,
    /// Where each event is written: id and locator, by id.
    locators: Vec<(Id<Event>, &'a str)>,
    /// Pairs of places: what is responded to, what responds; sorted.
    responses: Vec<(u32, u32)>,
    period: Window,
    organisations: Vec<OrganisationRef>,
    of_organisations: bool,
    clients: Vec<String>,
    /// Made when first asked for: not every analysis does.
    columns: OnceLock<Columns>,
}

impl<'a> CaseIndex<'a> {
    /// Indexes a case.
    #[must_use]
    pub fn new(case: &'a CaseData, settings: &AnalysisSettings) -> Self {
        let mut order: Vec<_> = case
            .events
            .iter()
            .zip(0_u32..)
            .map(|(event, row)| (event.chronicle_order(), row, event.as_ref()))
            .collect();
        order.sort_unstable_by_key(|(key, row, _)| (*key, *row));
        let mut places = vec![0; order.len()];
        for ((_, row, _), at) in order.iter().zip(0_u32..) {
            if let Some(place) = places.get_mut(*row as usize) {
                *place = at;
            }
        }
        let events: Vec<&Event> = order.into_iter().map(|(_, _, event)| event).collect();
        let ids: Vec<Id<Event>> = case.events.iter().map(|event| event.id).collect();
        let mut locators: Vec<(Id<Event>, &str)> =
            case.citations.iter().map(|row| (row.event, row.locator.as_str())).collect();
        locators.sort_unstable();
        let parties = Parties::new(case);
        let organisations = parties.organisations(&settings.organisations);
        let mut organisations: Vec<_> =
            organisations.map(|organisation| parties.root(organisation)).collect();
        organisations.sort_unstable();
        organisations.dedup();
        let mut index = Self {
            case,
            events,
            parties,
            ids,
            places,
            locators,
            responses: Vec::new(),
            period: settings.window(),
            organisations,
            of_organisations: !settings.organisations.is_empty(),
            clients: settings.clients.clone(),
            columns: OnceLock::new(),
        };
        index.responses = index.link_responses();
        index
    }

    fn link_responses(&self) -> Vec<(u32, u32)> {
        let mut responses = Vec::new();
        for (event, at) in self.events.iter().zip(0_u32..) {
            for id in &event.responds_to {
                responses.extend(self.place(*id).map(|to| (to, at)));
            }
        }
        responses.sort_unstable();
        responses.dedup();
        responses
    }

    /// The row of an event in its table. Ids mostly run from 1 without holes, so the row is where
    /// the id says.
    fn row(&self, id: Id<Event>) -> Option<usize> {
        let guess = usize::try_from(id.value()).ok().and_then(|id| id.checked_sub(1));
        match guess {
            Some(guess) if self.ids.get(guess) == Some(&id) => Some(guess),
            _ => self.ids.binary_search(&id).ok(),
        }
    }

    /// The place of an event in [`CaseIndex::events`].
    fn place(&self, id: Id<Event>) -> Option<u32> {
        self.places.get(self.row(id)?).copied()
    }

    /// Which events, by place, some ids name.
    #[must_use]
    pub fn marked(&self, ids: impl Iterator<Item = Id<Event>>) -> Vec<bool> {
        let mut marked = vec![false; self.events.len()];
        for place in ids.filter_map(|id| self.place(id)) {
            if let Some(mark) = marked.get_mut(place as usize) {
                *mark = true;
            }
        }
        marked
    }

    /// The event with that id.
    #[must_use]
    pub fn event(&self, id: Id<Event>) -> Option<&'a Event> {
        self.events.get(self.place(id)? as usize).copied()
    }

    /// The event with that id, as answers name it.
    #[must_use]
    pub fn event_ref(&self, id: Option<Id<Event>>) -> Option<EventRef> {
        self.event(id?).map(EventRef::from)
    }

    /// The events that respond to an event, in the order of the chronicle.
    pub fn responses(&self, event: &Event) -> impl Iterator<Item = &'a Event> + '_ {
        let at = self.place(event.id).unwrap_or(u32::MAX);
        let start = self.responses.partition_point(|pair| pair.0 < at);
        self.responses
            .iter()
            .skip(start)
            .take_while(move |pair| pair.0 == at)
            .filter_map(|pair| self.events.get(pair.1 as usize).copied())
    }

    /// The organisations an event comes from or that took part in it, as columns.
    #[must_use]
    pub fn doers(&self, event: &Event) -> &[OrganisationRef] {
        self.columns().doers(self.row(event.id).unwrap_or(usize::MAX))
    }

    /// The organisations an event goes to, as columns.
    #[must_use]
    pub fn receivers(&self, event: &Event) -> &[OrganisationRef] {
        self.columns().receivers(self.row(event.id).unwrap_or(usize::MAX))
    }

    fn columns(&self) -> &Columns {
        self.columns.get_or_init(|| Columns::new(&self.case.events, &self.parties))
    }

    /// Where an event is written: the locators of its citations.
    #[must_use]
    pub fn locators(&self, event: &Event) -> Vec<&'a str> {
        let start = self.locators.partition_point(|pair| pair.0 < event.id);
        let own = self.locators.iter().skip(start).take_while(|pair| pair.0 == event.id);
        own.map(|pair| pair.1).collect()
    }

    /// Whether the settings let an event count: it may lie in the period, is about those looked
    /// at, and one of the organisations looked at took part.
    #[must_use]
    pub fn counts(&self, event: &Event) -> bool {
        self.period.overlaps(Window::of(event))
            && self.counts_clients(&event.about)
            && self.takes_part(event)
    }

    /// Whether the event behind a record counts; a record without an event counts when its own
    /// date may lie in the period.
    #[must_use]
    pub fn counts_at(&self, event: Option<Id<Event>>, since: Option<&EdtfDate>) -> bool {
        match event.and_then(|id| self.event(id)) {
            Some(event) => self.counts(event),
            None => self.period.overlaps(Window::of_optional(since)),
        }
    }

    /// Whether the settings look at one of these clients; at nobody by name is at anybody.
    #[must_use]
    pub fn counts_clients(&self, clients: &[String]) -> bool {
        self.clients.is_empty()
            || clients.is_empty()
            || clients
                .iter()
                .any(|one| self.clients.iter().any(|own| self.parties.clients_overlap(one, own)))
    }

    /// Whether the settings look at an organisation, or at the one it is a unit of.
    #[must_use]
    pub fn counts_organisation(&self, organisation: OrganisationRef) -> bool {
        !self.of_organisations || self.organisations.contains(&self.parties.root(organisation))
    }

    /// The period the settings look at.
    #[must_use]
    pub const fn period(&self) -> Window {
        self.period
    }

    fn takes_part(&self, event: &Event) -> bool {
        !self.of_organisations
            || [&event.from, &event.to, &event.actors].into_iter().any(|parties| {
                self.parties
                    .organisations(parties)
                    .any(|organisation| self.counts_organisation(organisation))
            })
    }

    /// The events the settings let count, in the order of the chronicle.
    pub fn counting(&self) -> impl Iterator<Item = &'a Event> + '_ {
        self.events.iter().copied().filter(|event| self.counts(event))
    }
}
