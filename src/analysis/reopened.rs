//! Reopened files: closed, and involved again with the same client.

use super::index::{CaseIndex, EventRef};
use super::parties::OrganisationRef;
use super::settings::AnalysisSettings;
use super::window::{Days, Likelihood, Window};
use crate::model::date::EdtfDate;
use crate::model::{Event, EventFamily, EventKind, Involvement};
use serde::Serialize;
use std::collections::HashMap;

/// A file that was reopened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reopened {
    /// The organisation: code of the unit where one is named.
    pub organisation: String,
    /// The event that closed the file; none where only the table of involvement tells of it.
    pub closure: Option<EventRef>,
    /// The event by which it was involved again; none where no event tells.
    pub reopening: Option<EventRef>,
    /// For whom.
    pub client: String,
    /// When it was closed, as recorded.
    pub closed_on: Option<EdtfDate>,
    /// When it was involved again, as recorded.
    pub reopened_on: Option<EdtfDate>,
    /// Why it was closed.
    pub closure_reason: String,
    /// What led to it.
    pub reopened_by: String,
    /// At least so many days closed.
    pub min_days: Option<i64>,
    /// At most so many days closed.
    pub max_days: Option<i64>,
    /// Whether the new involvement certainly came after the closure.
    pub likelihood: Likelihood,
}

/// Lists the files that were closed and reopened.
///
/// domain.md: 'a closure followed by new involvement of the same organisation and client'. The
/// table of involvement tells: a record that names when the organisation was involved again, one
/// that another record reopens, or a later record of the same organisation and client. The events
/// behind it are those of that organisation, client and time; of several, the one the same place
/// of the source tells of. An organisation without any record of involvement is judged by its
/// events: a closure, followed by a registration, referral, intake, conversation, consultation or
/// signal to it about the same client.
#[must_use]
pub fn reopened(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<Reopened> {
    let candidates = candidates(index);
    let rows = index.case.involvements.iter();
    let mut answer: Vec<Reopened> =
        rows.filter_map(|row| from_involvement(index, &candidates, row)).collect();
    from_events(index, &mut answer);
    answer
}

fn from_involvement(
    index: &CaseIndex<'_>,
    candidates: &Candidates<'_>,
    row: &Involvement,
) -> Option<Reopened> {
    let next = follower(index, row);
    let reopened_on = row.reopened.clone().or_else(|| next.and_then(|next| next.start.clone()));
    if reopened_on.is_none() && next.is_none() {
        return None;
    }
    let organisation = index.parties.of_id(row.unit.unwrap_or(row.organisation))?;
    let client = std::slice::from_ref(&row.client);
    let span = Window {
        first: Window::of_optional(row.end.as_ref()).first,
        last: Window::of_optional(reopened_on.as_ref()).last,
    };
    if !index.counts_organisation(organisation)
        || !row.client.is_empty() && !index.counts_clients(client)
        || !index.period().overlaps(span)
    {
        return None;
    }
    let closed = Window::of_optional(row.end.as_ref());
    let again = Window::of_optional(reopened_on.as_ref());
    let closure = row.end.as_ref().and_then(|_| {
        best(candidates.of(index, row), closed, |event| {
            score_closure(index, event, row, organisation)
        })
    });
    let reopening = reopened_on.as_ref().and_then(|_| {
        best(candidates.of(index, row), again, |event| {
            if closure.is_some_and(|closure| event.id == closure.id) {
                return None;
            }
            // The places of a record tell of the closure and of the reopening; what stands where
            // the closure stands tells of the closure.
            let used = closure.map(|closure| index.locators(closure)).unwrap_or_default();
            score_reopening(index, event, row, organisation, &used)
        })
    });
    let Days { min, max } = closed.days_until(again);
    Some(Reopened {
        organisation: index.parties.code(organisation).to_owned(),
        closure: closure.map(EventRef::from),
        reopening: reopening.map(EventRef::from),
        client: row.client.clone(),
        closed_on: row.end.clone(),
        reopened_on,
        closure_reason: row.closure_reason.clone(),
        reopened_by: row.reopened_by.clone(),
        min_days: min.map(|days| days.max(0)),
        max_days: max,
        likelihood: closed.before(again),
    })
}

/// The involvement that reopens a record: the one that says so, else the first that certainly
/// started after its end, of the same organisation and unit for the same client.
fn follower<'a>(index: &CaseIndex<'a>, row: &Involvement) -> Option<&'a Involvement> {
    let rows = || index.case.involvements.iter().map(AsRef::as_ref);
    let named = rows().find(|other| other.reopened_from == Some(row.id));
    if named.is_some() || row.end.is_none() {
        return named;
    }
    let end = Window::of_optional(row.end.as_ref());
    rows()
        .filter(|other| {
            other.id != row.id
                && other.organisation == row.organisation
                && other.unit == row.unit
                && index.parties.clients_overlap(&other.client, &row.client)
                && other.start.is_some()
                && end.before(Window::of_optional(other.start.as_ref())) == Likelihood::Certainly
        })
        .min_by_key(|other| Window::of_optional(other.start.as_ref()).first)
}

/// The events that may tell of an involvement, in the order of the chronicle: those an
/// organisation took part in, by its column, and those written where a record of involvement says.
struct Candidates<'a> {
    by_column: HashMap<OrganisationRef, Vec<&'a Event>>,
}

impl<'a> Candidates<'a> {
    fn of(&self, index: &CaseIndex<'_>, row: &Involvement) -> &[&'a Event] {
        let column = index.parties.of_id(row.organisation).map(|own| index.parties.column(own));
        column.and_then(|column| self.by_column.get(&column)).map_or(&[], Vec::as_slice)
    }
}

fn candidates<'a>(index: &CaseIndex<'a>) -> Candidates<'a> {
    let mut by_column: HashMap<OrganisationRef, Vec<&'a Event>> = HashMap::new();
    let mut by_place: HashMap<&str, Vec<OrganisationRef>> = HashMap::new();
    for row in &index.case.involvements {
        let Some(own) = index.parties.of_id(row.organisation) else { continue };
        let column = index.parties.column(own);
        by_column.entry(column).or_default();
        for place in places(&row.source) {
            by_place.entry(place).or_default().push(column);
        }
    }
    if by_column.is_empty() {
        return Candidates { by_column };
    }
    for &event in &index.events {
        let closes = event.kind == EventKind::Closure;
        if !closes && !is_involvement(&event.kind) && event.kind.family() != EventFamily::Decision {
            continue;
        }
        let mut columns = [index.doers(event), index.receivers(event)].concat();
        if !by_place.is_empty() {
            let cited = index.locators(event).into_iter().filter_map(|place| by_place.get(place));
            columns.extend(cited.flatten());
        }
        columns.sort_unstable();
        columns.dedup();
        for column in columns {
            if let Some(events) = by_column.get_mut(&column) {
                events.push(event);
            }
        }
    }
    Candidates { by_column }
}

/// The event with the highest score among those that may be of that time.
fn best<'a>(
    candidates: &[&'a Event],
    window: Window,
    score: impl Fn(&Event) -> Option<u32>,
) -> Option<&'a Event> {
    let mut best: Option<(u32, &Event)> = None;
    for &event in candidates {
        if window.last.zip(Window::of(event).first).is_some_and(|(last, first)| first > last) {
            break;
        }
        if event.when.is_none() || !window.overlaps(Window::of(event)) {
            continue;
        }
        if let Some(score) = score(event)
            && best.is_none_or(|(highest, _)| score > highest)
        {
            best = Some((score, event));
        }
    }
    best.map(|(_, event)| event)
}

fn score_closure(
    index: &CaseIndex<'_>,
    event: &Event,
    row: &Involvement,
    organisation: OrganisationRef,
) -> Option<u32> {
    let cited = is_cited(index, event, &row.source, &[]);
    let closes = event.kind == EventKind::Closure;
    // A decision not to go on ends an involvement too, but only the source can tell.
    let decides = event.kind.family() == EventFamily::Decision && cited;
    if !closes && !decides {
        return None;
    }
    let by = rank(index, organisation, event.from.iter().chain(&event.actors))?;
    let client = client_rank(index, event, &row.client)?;
    Some(u32::from(closes) * 16 + u32::from(cited) * 8 + by * 2 + client)
}

fn score_reopening(
    index: &CaseIndex<'_>,
    event: &Event,
    row: &Involvement,
    organisation: OrganisationRef,
    used: &[&str],
) -> Option<u32> {
    let involves = is_involvement(&event.kind);
    let cited = is_cited(index, event, &row.source, used);
    let decides = event.kind.family() == EventFamily::Decision && cited;
    let to = rank(index, organisation, event.to.iter());
    let by = to.or_else(|| rank(index, organisation, event.from.iter().chain(&event.actors)));
    if involves && cited {
        // What the source names as the reopening need not name the organisation.
        return Some(16 + by.unwrap_or(0) * 4 + u32::from(to.is_some()) * 2);
    }
    let present =
        event.actors.iter().any(|actor| index.parties.clients_overlap(actor, &row.client));
    if !(involves || decides) || !present && client_rank(index, event, &row.client).is_none() {
        return None;
    }
    Some(u32::from(cited) * 16 + by? * 4 + u32::from(to.is_some()) * 2)
}

/// 2 for the organisation itself, 1 for the same organisation as a whole.
fn rank<'s>(
    index: &CaseIndex<'_>,
    organisation: OrganisationRef,
    parties: impl Iterator<Item = &'s String>,
) -> Option<u32> {
    parties
        .filter_map(|party| index.parties.organisation(party))
        .filter(|party| index.parties.same(*party, organisation))
        .map(|party| if party == organisation { 2 } else { 1 })
        .max()
}

/// 1 when the event names the client itself, 0 when somebody who belongs to it.
fn client_rank(index: &CaseIndex<'_>, event: &Event, client: &str) -> Option<u32> {
    if event.about.iter().any(|about| about == client) {
        return Some(1);
    }
    let belongs = event.about.iter().any(|about| index.parties.clients_overlap(about, client));
    (belongs || event.about.is_empty() || client.is_empty()).then_some(0)
}

fn is_involvement(kind: &EventKind) -> bool {
    matches!(
        kind.family(),
        EventFamily::Report
            | EventFamily::Contact
            | EventFamily::Consultation
            | EventFamily::Transfer
            | EventFamily::Agreement
    )
}

/// Whether one of the places, as `rapport:L579;rapport:L664`, is where the event is written,
/// apart from the places already used.
fn is_cited(index: &CaseIndex<'_>, event: &Event, places: &str, used: &[&str]) -> bool {
    let locators = index.locators(event);
    self::places(places).any(|place| !used.contains(&place) && locators.contains(&place))
}

/// The places a record names, without the source.
fn places(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', ' '])
        .map(|place| place.split_once(':').map_or(place, |(_, locator)| locator).trim())
        .filter(|place| !place.is_empty())
}

fn from_events(index: &CaseIndex<'_>, answer: &mut Vec<Reopened>) {
    let parties = &index.parties;
    let recorded: Vec<OrganisationRef> = index
        .case
        .involvements
        .iter()
        .filter_map(|row| parties.of_id(row.organisation))
        .map(|organisation| parties.root(organisation))
        .collect();
    for (at, closure) in index.events.iter().copied().enumerate() {
        if closure.kind != EventKind::Closure || closure.when.is_none() || !index.counts(closure) {
            continue;
        }
        let mut closers =
            parties.organisations(&closure.from).chain(parties.organisations(&closure.actors));
        let Some(organisation) = closers.next() else { continue };
        if recorded.contains(&parties.root(organisation)) {
            continue;
        }
        let closed = Window::of(closure);
        let reopening = index.events.iter().skip(at + 1).copied().find(|event| {
            is_involvement(&event.kind)
                && closed.before(Window::start_of(event)) == Likelihood::Certainly
                && rank(
                    index,
                    organisation,
                    event.to.iter().chain(&event.from).chain(&event.actors),
                )
                .is_some()
                && closure.about.iter().any(|client| {
                    event.about.iter().any(|about| index.parties.clients_overlap(about, client))
                })
        });
        let Some(reopening) = reopening else { continue };
        let Days { min, max } = closed.days_until(Window::start_of(reopening));
        answer.push(Reopened {
            organisation: parties.code(organisation).to_owned(),
            closure: Some(closure.into()),
            reopening: Some(reopening.into()),
            client: closure.about.join(";"),
            closed_on: closure.when.clone(),
            reopened_on: reopening.when.clone(),
            closure_reason: closure.summary.clone(),
            reopened_by: String::new(),
            min_days: min,
            max_days: max,
            likelihood: Likelihood::Certainly,
        });
    }
}
