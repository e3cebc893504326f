//! Who knew what when: information items × organisations.

use super::consultations::column;
use super::index::{CaseIndex, EventRef};
use super::involvement::involved;
use super::parties::{Party, without_remark};
use super::settings::AnalysisSettings;
use super::window::{Likelihood, Window};
use crate::model::date::EdtfDate;
use crate::model::{Attendance, Event, Id, InformationItem};
use serde::Serialize;
use std::collections::BTreeSet;

/// How a party stands to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Knowing {
    /// It knew.
    Knew,
    /// It was told.
    Told,
    /// It was not told.
    NotTold,
    /// It was not told, or not in time, while others of the same organisation knew, or it did
    /// hear in the end: told in part.
    NotAllTold,
}

/// One party and one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KnowledgeCell {
    /// The item's code.
    pub item: String,
    /// The party: a code as recorded, or an organisation a group stands for.
    pub organisation: String,
    /// Since when it knew.
    pub since: Option<EdtfDate>,
    /// By which event it knew, or in which it was left out.
    pub event: Option<EventRef>,
    /// Whether it knew or was told; false: it was not.
    pub told: bool,
    /// How it stands to the item.
    pub state: Knowing,
    /// The column of the matrix: the organisation's code, or the party itself.
    pub column: String,
    /// Who told, or who held the item back.
    pub by: String,
    /// Why it was not told, where known.
    pub reason: String,
    /// Whether the organisation was at work for the family when the item came to be; none when
    /// nothing is recorded of its involvement.
    pub involved: Option<Likelihood>,
}

/// An organisation at work for the family when an item came to be, of which nothing says whether
/// it knew: not known, which is not the same as not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotRecorded {
    /// The item's code.
    pub item: String,
    /// The organisation's code.
    pub organisation: String,
    /// How sure it is that it was involved then.
    pub involved: Likelihood,
}

/// The matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Knowledge {
    /// What is recorded, by item.
    pub cells: Vec<KnowledgeCell>,
    /// Organisations involved of which nothing is recorded.
    pub not_recorded: Vec<NotRecorded>,
    /// How many times a party was not told, those told in part not counted.
    pub times_not_told: usize,
    /// How many items somebody was not told.
    pub items_not_told: usize,
}

/// Makes the matrix of items and parties.
///
/// domain.md: 'matrix information item × organisation: since when, by which event, or not told
/// although involved'. Knowing, telling and not telling come from their own tables, and what the
/// item's own event says of who was told or not. A word for a group stands for its members:
/// 'alle …' for every organisation the matrix has a column for, 'genodigden' for those invited to
/// the consultation in which it was told. Who is not told while others of the same organisation
/// know, or hears too late, is told in part.
#[must_use]
pub fn knowledge(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Knowledge {
    let mut cells: Vec<KnowledgeCell> = Vec::new();
    for item in &index.case.information_items {
        if !index.counts_at(item.event, item.since.as_ref()) {
            continue;
        }
        let start = cells.len();
        collect(index, item, &mut cells);
        // The same said twice, by two tables or for a unit and a group it is in, is said once.
        let mut seen = BTreeSet::new();
        let mut own = cells.split_off(start);
        own.retain(|cell| seen.insert((cell.organisation.clone(), cell.told)));
        cells.extend(own);
    }
    expand_all(index, &mut cells);
    mark_partial(&mut cells);
    let not_told = || cells.iter().filter(|cell| cell.state == Knowing::NotTold);
    let items: BTreeSet<&str> = not_told().map(|cell| cell.item.as_str()).collect();
    let (times_not_told, items_not_told) = (not_told().count(), items.len());
    let not_recorded = not_recorded(index, &cells);
    Knowledge { cells, not_recorded, times_not_told, items_not_told }
}

fn collect(index: &CaseIndex<'_>, item: &InformationItem, cells: &mut Vec<KnowledgeCell>) {
    let case = index.case;
    let cell = |party: &str, state: Knowing, event: Option<Id<Event>>| KnowledgeCell {
        item: item.code.clone(),
        organisation: party.to_owned(),
        since: None,
        event: index.event_ref(event.or(item.event)),
        told: matches!(state, Knowing::Knew | Knowing::Told),
        state,
        column: column(index, party),
        by: String::new(),
        reason: String::new(),
        involved: index
            .parties
            .organisation(party)
            .and_then(|party| involved(index, party, Window::of_optional(item.since.as_ref()))),
    };
    for row in case.knowledge_states.iter().filter(|row| row.item == item.id) {
        let since = row.since.clone().or_else(|| item.since.clone());
        cells.push(KnowledgeCell { since, ..cell(&row.party, Knowing::Knew, row.event) });
    }
    for row in case.information_shares.iter().filter(|row| row.item == item.id) {
        let when = || row.event.and_then(|id| index.event(id)).and_then(|event| event.when.clone());
        let since = row.when.clone().or_else(when);
        for party in invited(index, &row.to, row.event.or(item.event)) {
            let (since, by) = (since.clone(), row.from.clone());
            cells.push(KnowledgeCell { since, by, ..cell(&party, Knowing::Told, row.event) });
        }
    }
    for row in case.non_shares.iter().filter(|row| row.item == item.id) {
        let (by, reason) = (row.holder.clone(), row.reason.clone());
        let missing = cell(&row.missing_party, Knowing::NotTold, row.event);
        cells.push(KnowledgeCell { by, reason, ..missing });
    }
    let Some(event) = item.event.and_then(|id| index.event(id)) else { return };
    let mentioned = |party: &str, cells: &[KnowledgeCell]| {
        let column = column(index, party);
        cells.iter().any(|cell| cell.item == item.code && cell.column == column)
    };
    for party in &event.shared_with {
        if !mentioned(party, cells) && index.parties.resolve(party) != Party::Group {
            let since = event.when.clone();
            cells.push(KnowledgeCell { since, ..cell(party, Knowing::Told, Some(event.id)) });
        }
    }
    for party in &event.not_informed {
        if !mentioned(party, cells) {
            cells.push(cell(party, Knowing::NotTold, Some(event.id)));
        }
    }
}

/// Those invited to the consultation an item was told in, where the word is 'genodigden'; else
/// the party itself.
fn invited(index: &CaseIndex<'_>, party: &str, event: Option<Id<Event>>) -> Vec<String> {
    if !without_remark(party).to_lowercase().starts_with("genodigden") {
        return vec![party.to_owned()];
    }
    let consultation = index.case.consultations.iter().find(|row| Some(row.event) == event);
    let invited: Vec<String> = consultation
        .map(|consultation| {
            let rows = index.case.participants.iter();
            rows.filter(|row| row.consultation == consultation.id)
                .filter(|row| row.attendance != Attendance::NotInvited)
                .map(|row| row.party.clone())
                .collect()
        })
        .unwrap_or_default();
    if invited.is_empty() { vec![party.to_owned()] } else { invited }
}

/// Lets 'alle …' stand for every organisation that has a column and does not know.
fn expand_all(index: &CaseIndex<'_>, cells: &mut Vec<KnowledgeCell>) {
    let is_all = |cell: &KnowledgeCell| {
        index.parties.resolve(&cell.organisation) == Party::Group
            && cell.organisation.to_lowercase().starts_with("alle ")
    };
    let columns: BTreeSet<String> = cells
        .iter()
        .filter_map(|cell| index.parties.organisation(&cell.organisation))
        .map(|organisation| index.parties.code(index.parties.column(organisation)).to_owned())
        .collect();
    let groups: Vec<KnowledgeCell> = cells.extract_if(.., |cell| is_all(cell)).collect();
    for group in groups {
        for organisation in &columns {
            let known = cells.iter().any(|cell| {
                cell.item == group.item && cell.column == *organisation && cell.told == group.told
            });
            if !known {
                let (organisation, column) = (organisation.clone(), organisation.clone());
                cells.push(KnowledgeCell { organisation, column, ..group.clone() });
            }
        }
    }
    let order = |code: &str| {
        let mut items = index.case.information_items.iter();
        items.position(|item| item.code == code)
    };
    cells.sort_by_cached_key(|cell| order(&cell.item));
}

fn mark_partial(cells: &mut [KnowledgeCell]) {
    let told: BTreeSet<(String, String)> = cells
        .iter()
        .filter(|cell| cell.told)
        .map(|cell| (cell.item.clone(), cell.column.clone()))
        .collect();
    for cell in cells.iter_mut().filter(|cell| cell.state == Knowing::NotTold) {
        if told.contains(&(cell.item.clone(), cell.column.clone())) {
            cell.state = Knowing::NotAllTold;
        }
    }
}

fn not_recorded(index: &CaseIndex<'_>, cells: &[KnowledgeCell]) -> Vec<NotRecorded> {
    let mut answer: Vec<NotRecorded> = Vec::new();
    for item in &index.case.information_items {
        if !index.counts_at(item.event, item.since.as_ref()) {
            continue;
        }
        let since = Window::of_optional(item.since.as_ref());
        for row in &index.case.involvements {
            let Some(organisation) = index.parties.of_id(row.organisation) else { continue };
            let code = index.parties.code(index.parties.column(organisation));
            let recorded = cells.iter().any(|cell| cell.item == item.code && cell.column == code)
                || answer.iter().any(|row| row.item == item.code && row.organisation == code);
            match involved(index, organisation, since) {
                Some(involved) if involved != Likelihood::No && !recorded => {
                    let (item, organisation) = (item.code.clone(), code.to_owned());
                    answer.push(NotRecorded { item, organisation, involved });
                }
                _ => {}
            }
        }
    }
    answer
}
