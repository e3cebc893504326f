//! The way of a piece of information: who knew it, since when, by which fact, and who was not
//! told.

use crate::model::date::EdtfDate;
use crate::model::{CaseData, Event, EventFamily, Id, InformationItem};

/// A party and the information.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knower {
    /// The party's code.
    pub party: String,
    /// Whether it knew; false: it was not told.
    pub knew: bool,
    /// Since when at the earliest and at the latest, in minutes; of who was not told, when the
    /// others knew.
    pub since: Option<(i64, i64)>,
    /// Whether the source says since when, and not only that it knew.
    pub dated: bool,
}

/// The way of a piece of information.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InformationPath {
    /// What the information is.
    pub title: String,
    /// The facts by which it came and went.
    pub events: Vec<Id<Event>>,
    /// Who knew and who was not told, each party once for each.
    pub knowers: Vec<Knower>,
}

impl InformationPath {
    /// The way of an information item.
    #[must_use]
    pub fn of_item(data: &CaseData, item: &InformationItem) -> Self {
        let mut path = Self { title: item.item.clone(), ..Self::default() };
        path.add_item(data, item);
        path
    }

    /// The way of what a fact told: by its information items, and by whom it names itself.
    #[must_use]
    pub fn of_event(data: &CaseData, event: &Event) -> Self {
        let mut path = Self { title: event.display_title().into_owned(), ..Self::default() };
        path.add_event(event.id);
        for item in data.information_items.iter().filter(|item| item.event == Some(event.id)) {
            path.add_item(data, item);
        }
        let when = event.earliest.zip(event.latest.or(event.earliest));
        let tells = matches!(event.kind.family(), EventFamily::Report | EventFamily::Transfer);
        for code in event.from.iter().chain(event.to.iter().filter(|_| tells)) {
            path.add(code, true, when, true);
        }
        event.shared_with.iter().for_each(|code| path.add(code, true, when, true));
        event.not_informed.iter().for_each(|code| path.add(code, false, when, true));
        path
    }

    /// Whether there is anything to show: somebody who told or should have told somebody else.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.knowers.len() > 1
    }

    /// How many knew, and how many were not told.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let knew = self.knowers.iter().filter(|knower| knower.knew).count();
        (knew, self.knowers.len() - knew)
    }

    fn add_item(&mut self, data: &CaseData, item: &InformationItem) {
        let origin = item.event.and_then(|id| data.events.get(id));
        let came = bounds(item.since.as_ref())
            .or_else(|| origin.and_then(|event| event.earliest.zip(event.latest)));
        self.events.extend(item.event.filter(|id| !self.events.contains(id)));
        // A date of their own says more than that of the fact by which they heard.
        let by = |event: Option<Id<Event>>| {
            let event = data.events.get(event?)?;
            event.earliest.zip(event.latest.or(event.earliest))
        };
        for state in data.knowledge_states.iter().filter(|row| row.item == item.id) {
            let since = bounds(state.since.as_ref()).or_else(|| by(state.event));
            self.add(&state.party, true, since.or(came), since.is_some());
            state.event.into_iter().for_each(|event| self.add_event(event));
        }
        for share in data.information_shares.iter().filter(|row| row.item == item.id) {
            let when = bounds(share.when.as_ref()).or_else(|| by(share.event));
            self.add(&share.from, true, came, false);
            self.add(&share.to, true, when.or(came), when.is_some());
            share.event.into_iter().for_each(|event| self.add_event(event));
        }
        for missing in data.non_shares.iter().filter(|row| row.item == item.id) {
            self.add(&missing.holder, true, came, false);
            self.add(&missing.missing_party, false, by(missing.event).or(came), true);
            missing.event.into_iter().for_each(|event| self.add_event(event));
        }
    }

    fn add_event(&mut self, event: Id<Event>) {
        if !self.events.contains(&event) {
            self.events.push(event);
        }
    }

    fn add(&mut self, party: &str, knew: bool, since: Option<(i64, i64)>, dated: bool) {
        if party.is_empty() {
            return;
        }
        let known = self.knowers.iter_mut().find(|it| it.party == party && it.knew == knew);
        match known {
            Some(known) if dated && !known.dated => {
                known.since = since;
                known.dated = true;
            }
            Some(_) => {}
            None => {
                self.knowers.push(Knower { party: party.to_owned(), knew, since, dated });
            }
        }
    }
}

fn bounds(date: Option<&EdtfDate>) -> Option<(i64, i64)> {
    let first = date?.earliest_minute()?;
    Some((first, date?.latest_minute().unwrap_or(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_tells_who_knew_and_who_did_not() {
        let mut event = Event {
            id: Id::new(4),
            kind: crate::model::EventKind::Signal,
            from: vec!["oma".into()],
            to: vec!["BS".into()],
            not_informed: vec!["CJG".into()],
            ..Event::default()
        };
        event.set_when(EdtfDate::parse("2015-05-21").ok());
        let path = InformationPath::of_event(&CaseData::default(), &event);
        assert_eq!(path.counts(), (2, 1));
        assert!(path.is_told());
        assert_eq!(path.events, [Id::new(4)]);
    }
}
