//! Tying facts and passages to a norm or a finding, as evidence or counter-evidence.

use crate::analysis::{Likelihood, out_of_force};
use crate::case::{Change, Command};
use crate::model::{
    CaseData, Citation, Event, Evidence, EvidenceSide, Finding, Framework, Id, Norm, Record,
};
use crate::text::{Language, tr_with};

/// What facts are tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A norm, before there is a finding.
    Norm(Id<Norm>),
    /// A finding.
    Finding(Id<Finding>),
}

/// What is tied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tied {
    /// The facts.
    pub events: Vec<Id<Event>>,
    /// The passage of a source, which belongs to the only fact.
    pub citation: Option<Id<Citation>>,
    /// Why it counts; empty leaves what is there.
    pub remark: String,
}

impl Target {
    /// Its number.
    #[must_use]
    pub fn code(self, data: &CaseData) -> String {
        match self {
            Self::Norm(id) => data.norms.get(id).map(|row| row.code.clone()),
            Self::Finding(id) => data.findings.get(id).map(|row| row.code.clone()),
        }
        .unwrap_or_default()
    }

    /// Its words.
    #[must_use]
    pub fn words(self, data: &CaseData) -> String {
        match self {
            Self::Norm(id) => data.norms.get(id).map(|row| row.statement.clone()),
            Self::Finding(id) => data.findings.get(id).map(|row| row.title.clone()),
        }
        .unwrap_or_default()
    }

    /// The framework a norm belongs to.
    #[must_use]
    pub fn framework(self, data: &CaseData) -> Option<&Framework> {
        let Self::Norm(id) = self else { return None };
        data.frameworks.get(data.norms.get(id)?.framework).map(AsRef::as_ref)
    }

    /// The norms it is about.
    #[must_use]
    pub fn norms(self, data: &CaseData) -> Vec<Id<Norm>> {
        match self {
            Self::Norm(id) => vec![id],
            Self::Finding(id) => {
                data.findings.get(id).map(|row| row.norms.clone()).unwrap_or_default()
            }
        }
    }

    /// Whether evidence is tied to it.
    #[must_use]
    pub fn has(self, row: &Evidence) -> bool {
        match self {
            Self::Norm(id) => row.finding.is_none() && row.norm == Some(id),
            Self::Finding(id) => row.finding == Some(id),
        }
    }

    /// The facts, by code, for which one of its norms was certainly or possibly not in force.
    #[must_use]
    pub fn out_of_force(self, data: &CaseData, events: &[Id<Event>]) -> Vec<(String, Likelihood)> {
        let norms: Vec<_> =
            self.norms(data).into_iter().filter_map(|id| data.norms.get(id)).collect();
        events
            .iter()
            .filter_map(|id| data.events.get(*id))
            .filter_map(|event| {
                let worst = norms.iter().map(|norm| out_of_force(data, norm, event)).max()?;
                (worst != Likelihood::No).then(|| (event.code.clone(), worst))
            })
            .collect()
    }
}

/// The step that ties; a fact that is tied to the same already changes sides instead of standing
/// on both.
#[must_use]
pub fn command(data: &CaseData, target: Target, tied: &Tied, side: EvidenceSide) -> Command {
    let changes = (1..)
        .zip(&tied.events)
        .map(|(at, event)| {
            let there = data.evidence.iter().find(|row| row.event == *event && target.has(row));
            let new = || Evidence {
                id: Id::new(-at),
                event: *event,
                finding: match target {
                    Target::Finding(id) => Some(id),
                    Target::Norm(_) => None,
                },
                norm: match target {
                    Target::Norm(id) => Some(id),
                    Target::Finding(_) => None,
                },
                ..Evidence::default()
            };
            let mut row = there.map_or_else(new, |row| row.as_ref().clone());
            row.side = side;
            row.citation = tied.citation.or(row.citation);
            if !tied.remark.trim().is_empty() {
                tied.remark.trim().clone_into(&mut row.remark);
            }
            Change::Put(Record::from(row))
        })
        .collect();
    let codes: Vec<&str> = tied
        .events
        .iter()
        .filter_map(|id| data.events.get(*id))
        .map(|event| event.code.as_str())
        .collect();
    // The journal is Dutch in both languages.
    let values = [("code", target.code(data).into()), ("codes", codes.join(", ").into())];
    Command::batch(tr_with(Language::Dutch, "assessment-label-tie", &values), changes)
}

/// The step that takes the loose evidence of norms into a finding.
#[must_use]
pub fn gather_command(data: &CaseData, finding: &Finding) -> Option<Command> {
    let tied = |event: Id<Event>| {
        data.evidence.iter().any(|row| row.finding == Some(finding.id) && row.event == event)
    };
    let changes: Vec<Change> = loose(data, finding)
        .map(|row| {
            if tied(row.event) {
                Change::Delete(crate::model::RecordKind::Evidence, row.id.value())
            } else {
                let row = Evidence { finding: Some(finding.id), norm: None, ..row.clone() };
                Change::Put(Record::from(row))
            }
        })
        .collect();
    if changes.is_empty() {
        return None;
    }
    let values = [("code", finding.code.as_str().into())];
    Some(Command::batch(tr_with(Language::Dutch, "assessment-label-gather", &values), changes))
}

/// The evidence on a finding's norms that is part of no finding yet.
pub fn loose<'a>(data: &'a CaseData, finding: &'a Finding) -> impl Iterator<Item = &'a Evidence> {
    data.evidence
        .iter()
        .map(AsRef::as_ref)
        .filter(|row| row.finding.is_none())
        .filter(|row| row.norm.is_some_and(|norm| finding.norms.contains(&norm)))
}

/// A new finding about norms, with facts as its first evidence; and the number it gets.
#[must_use]
pub fn new_finding(
    data: &CaseData,
    norms: Vec<Id<Norm>>,
    events: &[Id<Event>],
    author: &str,
) -> (String, Command) {
    let numbers = data.findings.iter().filter_map(|row| row.code.strip_prefix("B-")?.parse().ok());
    let code = format!("B-{:02}", numbers.max().unwrap_or(0_u32).saturating_add(1));
    let id = Id::new(-1);
    let finding =
        Finding { id, code: code.clone(), norms, author: author.to_owned(), ..Finding::default() };
    let mut changes = vec![Change::Put(Record::from(finding))];
    for (at, event) in (2..).zip(events) {
        let evidence =
            Evidence { id: Id::new(-at), finding: Some(id), event: *event, ..Evidence::default() };
        changes.push(Change::Put(Record::from(evidence)));
    }
    let values = [("code", code.as_str().into())];
    let label = tr_with(Language::Dutch, "assessment-label-new", &values);
    (code, Command::batch(label, changes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(data: &mut CaseData, command: Command) {
        for change in command.changes {
            match change {
                Change::Put(mut record) => {
                    record.set_id(record.id().abs());
                    data.put(record);
                }
                Change::Delete(kind, id) => data.remove(kind, id),
            }
        }
    }

    #[test]
    fn a_fact_stands_on_one_side_and_keeps_its_remark() {
        let mut data = CaseData::default();
        let target = Target::Norm(Id::new(1));
        let with = |remark: &str| Tied {
            events: vec![Id::new(7)],
            remark: remark.to_owned(),
            ..Tied::default()
        };
        let first = command(&data, target, &with("Kind sliep"), EvidenceSide::Evidence);
        applied(&mut data, first);
        let second = command(&data, target, &with(""), EvidenceSide::CounterEvidence);
        applied(&mut data, second);
        assert_eq!(data.evidence.len(), 1);
        let row = data.evidence.iter().next().unwrap();
        assert_eq!((row.side, row.remark.as_str()), (EvidenceSide::CounterEvidence, "Kind sliep"));
    }

    #[test]
    fn loose_evidence_goes_into_a_finding_once() {
        let mut data = CaseData::default();
        let norm = Id::new(1);
        for (id, event, finding) in [(1, 7, None), (2, 8, None), (3, 8, Some(Id::new(5)))] {
            data.put(Record::from(Evidence {
                id: Id::new(id),
                event: Id::new(event),
                norm: finding.is_none().then_some(norm),
                finding,
                ..Evidence::default()
            }));
        }
        let finding = Finding { id: Id::new(5), norms: vec![norm], ..Finding::default() };
        let gather = gather_command(&data, &finding).unwrap();
        applied(&mut data, gather);
        assert_eq!(data.evidence.len(), 2);
        assert!(data.evidence.iter().all(|row| row.finding == Some(Id::new(5))));
        assert_eq!(gather_command(&data, &finding), None);
    }
}
