//! What happens to the records around one that is removed.

use super::resolve::Plan;
use super::{Case, CaseError};
use crate::model::{Column, Record, RecordKind, Value};

/// What becomes of a record when one it refers to is removed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// The reference is emptied.
    Clear,
    /// It goes along, since it is part of what goes.
    Remove,
    /// It keeps the other from being removed.
    Refuse,
}

/// What becomes of records of `kind` whose `column` refers to a removed record.
fn fate(kind: RecordKind, column: &Column) -> Fate {
    match (kind, column.name) {
        // What a fact rests on, who was at work, and what was judged is not lost by accident.
        (RecordKind::Citation, "source")
        | (RecordKind::Involvement, "organisation")
        | (RecordKind::Judgement, "norm") => Fate::Refuse,
        _ if column.shape.nullable || column.shape.list => Fate::Clear,
        _ => Fate::Remove,
    }
}

impl Case {
    /// Plans the removal of a record and of what is part of it.
    pub(super) fn plan_removal(
        &self,
        plan: &mut Plan<'_>,
        kind: RecordKind,
        id: i64,
    ) -> Result<(), CaseError> {
        if kind == RecordKind::Investigation {
            return Err(CaseError::OneInvestigation);
        }
        let Some(record) = plan.get(kind, id) else {
            return Err(CaseError::RecordMissing { kind, id });
        };
        self.check_mentions(plan, &record)?;
        plan.set(kind, id, None);
        for other in RecordKind::ALL {
            for (place, column) in other.columns().iter().enumerate() {
                if column.shape.references != Some(kind.table()) {
                    continue;
                }
                let referring = self.referring(plan, *other, column, place, id)?;
                match fate(*other, column) {
                    Fate::Refuse if !referring.is_empty() => {
                        return Err(CaseError::StillUsed {
                            kind,
                            name: super::labels::name(&record),
                            user: *other,
                            count: referring.len(),
                        });
                    }
                    Fate::Refuse => {}
                    Fate::Remove => {
                        for row in referring {
                            // It may have gone along with another already.
                            if plan.contains(*other, row.id()) {
                                self.plan_removal(plan, *other, row.id())?;
                            }
                        }
                    }
                    Fate::Clear => {
                        for row in referring {
                            self.plan_clearing(plan, &row, place, id)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// The records of a kind, as they will be, whose column refers to a row id.
    pub(super) fn referring(
        &self,
        plan: &Plan<'_>,
        kind: RecordKind,
        column: &Column,
        place: usize,
        id: i64,
    ) -> Result<Vec<Record>, CaseError> {
        let mut ids = if !column.shape.list {
            self.store.referring(kind, column.name, id)?
        } else if kind == RecordKind::Event {
            let refers = |event: &&std::sync::Arc<crate::model::Event>| {
                event.responds_to.iter().any(|other| other.value() == id)
            };
            self.data.events.iter().filter(refers).map(|event| event.id.value()).collect()
        } else {
            self.data.records(kind).iter().map(Record::id).collect()
        };
        ids.extend(plan.touched(kind));
        ids.sort_unstable();
        ids.dedup();
        Ok(ids
            .into_iter()
            .filter_map(|other| plan.get(kind, other))
            .filter(|record| match record.to_values().get(place) {
                Some(Value::Integer(other)) => *other == id,
                Some(Value::Text(list)) => {
                    serde_json::from_str::<Vec<i64>>(list).is_ok_and(|ids| ids.contains(&id))
                }
                _ => false,
            })
            .collect())
    }

    /// Plans that a record no longer refers to a row id.
    fn plan_clearing(
        &self,
        plan: &mut Plan<'_>,
        record: &Record,
        place: usize,
        id: i64,
    ) -> Result<(), CaseError> {
        let kind = record.kind();
        let mut values = record.to_values();
        match values.get_mut(place) {
            Some(Value::Text(list)) => {
                let mut ids: Vec<i64> = serde_json::from_str(list).unwrap_or_default();
                ids.retain(|other| *other != id);
                *list = serde_json::Value::from(ids).to_string();
            }
            Some(value) => *value = Value::Null,
            None => {}
        }
        let Ok(cleared) = Record::from_values(kind, values) else { return Ok(()) };
        // Evidence for nothing is no evidence.
        if let Record::Evidence(evidence) = &cleared
            && evidence.finding.is_none()
            && evidence.norm.is_none()
        {
            return self.plan_removal(plan, kind, cleared.id());
        }
        plan.set(kind, cleared.id(), Some(cleared));
        Ok(())
    }

    /// A party that facts name by its code cannot go: the facts would name nobody.
    pub(super) fn check_mentions(&self, plan: &Plan<'_>, record: &Record) -> Result<(), CaseError> {
        let code = match record {
            Record::Organisation(row) => &row.code,
            Record::Person(row) => &row.code,
            Record::Professional(row) => &row.code,
            _ => return Ok(()),
        };
        let count = self
            .data
            .events
            .iter()
            .filter(|event| {
                [&event.from, &event.to, &event.actors, &event.about]
                    .iter()
                    .chain(&[&event.shared_with, &event.not_informed])
                    .any(|list| list.iter().any(|party| party == code))
            })
            // Facts that go in the same command hold nobody back.
            .filter(|event| plan.contains(RecordKind::Event, event.id.value()))
            .count();
        if count == 0 {
            return Ok(());
        }
        Err(CaseError::StillUsed {
            kind: record.kind(),
            name: super::labels::name(record),
            user: RecordKind::Event,
            count,
        })
    }
}
