//! The answers as single outcomes: what a finding can be made from, each with a key by which it
//! is found again after the case has changed, the events behind it, and the result itself.

use super::activity::events_by_month;
use super::answers::Analyses;
use super::catalogue::Analysis;
use super::child_contact::ContactLists;
use super::index::{CaseIndex, EventRef};
use super::knowledge::Knowing;
use super::outcome_words::Teller;
use super::reopened::Reopened;
use crate::model::{Attendance, Minutes};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One outcome of an analysis, or several together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// What tells it from the others of its analysis; its parts are divided by `/`.
    pub key: String,
    /// The events behind it, each once.
    pub events: Vec<EventRef>,
    /// The result, as data: what decides whether it has changed.
    pub detail: Value,
    /// The result in words, a line for each outcome.
    pub words: String,
    /// Whether it tells of something; what was as it should be stands in the answer too, but not
    /// in a finding made from the whole of it.
    pub telling: bool,
}

impl Analysis {
    /// Whether its outcomes tell of the case, so that a finding can rest on them. What is not
    /// covered and what would leak tell of the investigation itself.
    #[must_use]
    pub const fn bears_findings(self) -> bool {
        !matches!(self, Self::Coverage | Self::Leaks)
    }
}

/// The outcomes of an analysis, in the order of its answer.
#[must_use]
pub fn outcomes(
    index: &CaseIndex<'_>,
    answers: &Analyses,
    analysis: Analysis,
    teller: &Teller<'_>,
) -> Vec<Outcome> {
    let mut list = List(Vec::new());
    match analysis {
        Analysis::ChildContact => {
            let contact = &answers.child_contact;
            contacts(&mut list, &contact.responsible, "", teller);
            contacts(&mut list, &contact.school, "school/", teller);
        }
        Analysis::SightGaps => {
            for gap in &answers.sight_gaps {
                let events = [&gap.from_event, &gap.to_event];
                list.add(gap.from_event.code.clone(), events, gap, teller.gap(gap));
            }
        }
        Analysis::UnansweredSignals => {
            let certain = answers.unanswered_signals.iter().map(|event| (event, true));
            let possible = answers.possibly_unanswered_signals.iter().map(|event| (event, false));
            for (event, sure) in certain.chain(possible) {
                list.add(event.code.clone(), [event], &sure, teller.unanswered(event, sure));
            }
        }
        Analysis::ResponseTimes => {
            for time in &answers.response_times {
                let key = format!("{}/{}", time.signal.code, time.response.code);
                list.add(key, [&time.signal, &time.response], time, teller.response(time));
            }
        }
        Analysis::Knowledge => {
            for cell in &answers.knowledge {
                let key = format!("{}/{}/{}", cell.item, cell.column, cell.organisation);
                list.add(key, &cell.event, cell, teller.knowing(cell));
                list.tells(matches!(cell.state, Knowing::NotTold | Knowing::NotAllTold));
            }
        }
        Analysis::Consultations => {
            for cell in &answers.consultations {
                let meeting = cell.event.as_ref().map_or(&cell.consultation, |event| &event.code);
                let key = format!("{meeting}/{}/{}", cell.column, cell.party);
                list.add(key, &cell.event, cell, teller.attendance(cell));
                list.tells(
                    cell.attendance != Attendance::Present || cell.minutes == Minutes::NotReceived,
                );
            }
        }
        Analysis::Agreements => {
            for gaps in &answers.agreements {
                let events = gaps.event.iter().chain(&gaps.checks);
                list.add(gaps.key.clone(), events, gaps, teller.agreement(gaps));
                list.tells(!gaps.missing.is_empty());
            }
        }
        Analysis::Reopened => {
            let keys = reopened_keys(&answers.reopened);
            for (row, key) in answers.reopened.iter().zip(keys) {
                let events = row.closure.iter().chain(&row.reopening);
                list.add(key, events, row, teller.reopened(row));
            }
        }
        Analysis::Recurrence => {
            for row in &answers.recurrence {
                list.add(row.signal.clone(), &row.events, row, teller.recurrence(row));
            }
        }
        Analysis::Stagnation => {
            for event in &answers.stagnation {
                list.add(event.code.clone(), [event], &true, teller.fact(event));
            }
            for row in &answers.absence_series {
                let key = format!("reeks/{}", row.party);
                list.add(key, &row.events, row, teller.absences(row));
            }
        }
        Analysis::Contradictions => {
            for row in &answers.contradictions {
                // Which findings use its events is no part of it: a new finding changes that.
                let detail = json!([row.kind, row.status, row.topic]);
                list.add(row.key.clone(), &row.events, &detail, teller.contradiction(row));
            }
        }
        Analysis::NormsOutOfForce => {
            for row in &answers.norms_out_of_force {
                let key = format!("{}/{}/{}", row.framework, row.norm, row.event.code);
                list.add(key, [&row.event], &row.likelihood, teller.norm(row));
            }
        }
        Analysis::UntestedExplanations => {
            for row in &answers.untested_explanations {
                let detail = json!([row.adopted_by, row.likelihood]);
                list.add(row.key.clone(), &row.event, &detail, teller.explanation(row));
            }
        }
        Analysis::Workers => workers(&mut list, answers, teller),
        Analysis::LifeDomains => {
            for row in &answers.life_domains {
                let events = row.problems.iter().chain(&row.discussed).chain(&row.planned);
                list.add(row.domain.clone(), events, row, teller.domain(row));
                list.tells(row.without_joint_plan);
            }
        }
        Analysis::Activity => {
            for ((organisation, month), events) in events_by_month(index) {
                let code = organisation.map(|row| index.parties.code(row));
                let key = format!("{}/{month}", code.unwrap_or("signalen"));
                let detail = json!(events);
                let words = teller.activity(code, month, &events);
                list.add(key, events.iter().map(|(event, _)| event), &detail, words);
            }
        }
        Analysis::Meldcode => {
            for row in &answers.meldcode {
                for (step, events) in &row.steps {
                    let key = format!("{}/{}", row.organisation, step.key());
                    let words = teller.step(&row.organisation, *step, events.len());
                    list.add(key, events, &events, words);
                }
                for step in &row.not_recorded {
                    let key = format!("{}/{}", row.organisation, step.key());
                    list.add(key, None, &0, teller.step(&row.organisation, *step, 0));
                }
            }
        }
        Analysis::Coverage | Analysis::Leaks => {}
    }
    list.0
}

/// The outcomes that a key names: the one it is of; with the first parts of a key, all that start
/// so; with an empty key, all that tell of something, or all when none does.
#[must_use]
pub(super) fn parts<'o>(all: &'o [Outcome], key: &str) -> Vec<&'o Outcome> {
    let within =
        |own: &str| own == key || own.strip_prefix(key).is_some_and(|rest| rest.starts_with('/'));
    if key.is_empty() {
        let telling: Vec<_> = all.iter().filter(|outcome| outcome.telling).collect();
        return if telling.is_empty() { all.iter().collect() } else { telling };
    }
    all.iter().filter(|outcome| within(&outcome.key)).collect()
}

/// One outcome by its key, or several together; see [`parts`]. None when there is nothing of the
/// kind.
#[must_use]
pub fn outcome(all: &[Outcome], key: &str) -> Option<Outcome> {
    let found = parts(all, key);
    match found.as_slice() {
        [] => None,
        [one] if !key.is_empty() => Some((*one).clone()),
        several => {
            let mut together = Outcome { key: key.to_owned(), telling: true, ..Outcome::default() };
            let mut words: Vec<&str> = Vec::new();
            for outcome in several {
                for event in &outcome.events {
                    if !together.events.contains(event) {
                        together.events.push(event.clone());
                    }
                }
                words.push(&outcome.words);
            }
            together.words = words.join("\n");
            together.detail =
                several.iter().map(|outcome| json!([outcome.key, outcome.detail])).collect();
            Some(together)
        }
    }
}

/// The keys of reopened files: organisation, client, and the how manieth time.
#[must_use]
pub fn reopened_keys(rows: &[Reopened]) -> Vec<String> {
    let mut times: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    rows.iter()
        .map(|row| {
            let time = times.entry((&row.organisation, &row.client)).or_default();
            *time += 1;
            format!("{}/{}/{time}", row.organisation, row.client)
        })
        .collect()
}

struct List(Vec<Outcome>);

impl List {
    fn add<'e>(
        &mut self,
        key: String,
        events: impl IntoIterator<Item = &'e EventRef>,
        detail: &impl Serialize,
        words: String,
    ) {
        let mut own: Vec<EventRef> = Vec::new();
        for event in events {
            if !own.contains(event) {
                own.push(event.clone());
            }
        }
        let detail = serde_json::to_value(detail).unwrap_or_default();
        self.0.push(Outcome { key, events: own, detail, words, telling: true });
    }

    /// Whether the outcome added last tells of something.
    fn tells(&mut self, telling: bool) {
        if let Some(last) = self.0.last_mut() {
            last.telling = telling;
        }
    }
}

fn contacts(list: &mut List, lists: &ContactLists, prefix: &str, teller: &Teller<'_>) {
    let degrees = [
        ("analysis-contact-spoken-alone", &lists.highest.spoken_alone),
        ("analysis-contact-without-parents", &lists.highest.without_parents),
        ("analysis-contact-seen", &lists.highest.seen),
        ("analysis-contact-not-seen", &lists.not_seen),
        ("analysis-contact-unknown", &lists.unknown),
    ];
    for (degree, events) in degrees {
        for event in events {
            let key = format!("{prefix}{}", event.code);
            list.add(key, [event], &degree, teller.contact(event, degree));
        }
    }
}

fn workers(list: &mut List, answers: &Analyses, teller: &Teller<'_>) {
    for event in &answers.workers.stated {
        list.add(format!("genoemd/{}", event.code), [event], &true, teller.fact(event));
    }
    for row in &answers.workers.successive {
        for (at, worker) in row.workers.iter().enumerate() {
            let key = format!("{}/{}/{}", row.organisation, row.client, worker.professional);
            let detail = json!([at, worker.events]);
            list.add(key, &worker.events, &detail, teller.worker(row, at, worker));
        }
    }
    for row in &answers.workers.handovers {
        let key = format!("overdracht/{}/{}", row.event.code, row.client);
        let events = row.after.iter().chain([&row.event]).chain(&row.taken_up_by);
        list.add(key, events, row, teller.handover(row));
    }
}
