//! Activity per organisation per month, against the signals.

use super::index::{CaseIndex, EventRef};
use super::parties::OrganisationRef;
use super::settings::AnalysisSettings;
use super::window::{Count, Likelihood, Window};
use crate::model::date::Day;
use crate::model::{Event, EventFamily};
use serde::Serialize;
use std::collections::BTreeMap;

/// A month, as years since year 0 times twelve plus months since January.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i64);

/// Counts by month; months with nothing are left out.
pub type Months = BTreeMap<Month, Count>;

/// What organisations did, and what was signalled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Activity {
    /// Acts, by the organisation that did them; units count with theirs.
    pub organisations: BTreeMap<String, Months>,
    /// Signals, whoever gave them.
    pub signals: Months,
    /// Acts and signals whose date allows more than a year: in no month.
    pub unplaced: usize,
}

/// The widest date that still says something about a month, in days.
const WIDEST_DAYS: i64 = 366;

/// Counts acts and signals per month.
///
/// domain.md asks for activity against signals: what an organisation did is what comes from it or
/// it took part in, of the families contact, consultation, decision, agreement, transfer and
/// closure. A date within one month counts there for certain; one that allows several months, in
/// each of them as possible. What lasted counts at its start. Circumstances are no activity.
#[must_use]
pub fn activity(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Activity {
    let mut by_organisation: BTreeMap<OrganisationRef, Months> = BTreeMap::new();
    let mut answer = Activity::default();
    for event in index.counting() {
        let signal = event.kind.is_signal();
        if !signal && !is_act(event) {
            continue;
        }
        let Some((first, last)) = months(event) else {
            answer.unplaced += 1;
            continue;
        };
        if signal {
            count(&mut answer.signals, first, last);
        } else {
            for organisation in index.doers(event) {
                count(by_organisation.entry(*organisation).or_default(), first, last);
            }
        }
    }
    answer.organisations = by_organisation
        .into_iter()
        .map(|(organisation, months)| (index.parties.code(organisation).to_owned(), months))
        .collect();
    answer
}

/// The events behind every number: what an organisation did in a month, or without an organisation
/// the signals of that month; with how sure it is that they were of that month.
#[must_use]
pub fn events_by_month(
    index: &CaseIndex<'_>,
) -> BTreeMap<(Option<OrganisationRef>, Month), Vec<(EventRef, Likelihood)>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for event in index.counting() {
        let signal = event.kind.is_signal();
        let Some((first, last)) = months(event).filter(|_| signal || is_act(event)) else {
            continue;
        };
        let likelihood = if first == last { Likelihood::Certainly } else { Likelihood::Possibly };
        let mut add = |organisation: Option<OrganisationRef>| {
            for month in first.0..=last.0 {
                let events = found.entry((organisation, Month(month))).or_default();
                events.push((EventRef::from(event), likelihood));
            }
        };
        if signal {
            add(None);
        } else {
            index.doers(event).iter().for_each(|organisation| add(Some(*organisation)));
        }
    }
    found
}

fn is_act(event: &Event) -> bool {
    matches!(
        event.kind.family(),
        EventFamily::Contact
            | EventFamily::Consultation
            | EventFamily::Decision
            | EventFamily::Agreement
            | EventFamily::Transfer
            | EventFamily::Closure
    )
}

fn months(event: &Event) -> Option<(Month, Month)> {
    let Window { first: Some(first), last: Some(last) } = Window::start_of(event) else {
        return None;
    };
    (last - first <= WIDEST_DAYS).then(|| (Month::of(Day(first)), Month::of(Day(last))))
}

fn count(months: &mut Months, first: Month, last: Month) {
    let certain = usize::from(first == last);
    for month in first.0..=last.0 {
        let count = months.entry(Month(month)).or_default();
        count.certain += certain;
        count.possible += 1;
    }
}

impl Month {
    /// The month a day lies in.
    #[must_use]
    pub fn of(day: Day) -> Self {
        let (year, month, _) = day.ymd();
        Self(year * 12 + i64::from(month) - 1)
    }

    /// The year, and the month from 1.
    #[must_use]
    pub const fn year_and_month(self) -> (i64, i64) {
        (self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month) = self.year_and_month();
        write!(f, "{year:04}-{month:02}")
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
