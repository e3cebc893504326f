//! Making sure that what a merge leaves behind holds together: nothing refers to what is not
//! there, no code stands twice, and what stays keeps its parts.

use super::Key;
use super::conflict::{ConflictKey, ConflictKind};
use super::work::Work;
use crate::case::resolve::references;
use crate::case::{Case, CaseError};
use crate::model::{CaseData, Record, RecordKind, Value};
use std::collections::HashSet;

/// Goes on until nothing more has to be taken back.
pub(super) fn settle(case: &Case, work: &mut Work<'_>, data: &CaseData) -> Result<(), CaseError> {
    while keep_parts(work, data)
        || keep_used(case, work, data)?
        || drop_dangling(work, data)
        || drop_taken_codes(case, work, data)?
    {}
    keep_references(work, data);
    Ok(())
}

/// Whether a record exists only as part of one of these.
pub(super) fn is_part_of(record: &Record, wholes: &HashSet<Key>) -> bool {
    let columns = record.kind().columns();
    columns.iter().zip(record.to_values()).any(|(column, value)| {
        let Value::Integer(id) = value else { return false };
        let target = column.shape.references.and_then(RecordKind::from_table);
        !column.shape.nullable && target.is_some_and(|kind| wholes.contains(&(kind, id)))
    })
}

/// What stays here although the copy removed it, keeps its parts.
fn keep_parts(work: &mut Work<'_>, data: &CaseData) -> bool {
    let parts: Vec<Key> = work
        .removed
        .iter()
        .copied()
        .filter(|key| data.get(key.0, key.1).is_some_and(|record| is_part_of(&record, &work.stays)))
        .collect();
    for key in &parts {
        keep(work, data, *key);
    }
    !parts.is_empty()
}

fn keep(work: &mut Work<'_>, data: &CaseData, key: Key) {
    work.plan.set(key.0, key.1, data.get(key.0, key.1));
    work.removed.retain(|other| *other != key);
    work.stays.insert(key);
}

/// What the copy removed but something here still needs, stays.
fn keep_used(case: &Case, work: &mut Work<'_>, data: &CaseData) -> Result<bool, CaseError> {
    for key in work.removed.clone() {
        let Some(record) = data.get(key.0, key.1) else { continue };
        let mut used = case.check_mentions(&work.plan, &record).is_err();
        for other in RecordKind::ALL {
            for (place, column) in other.columns().iter().enumerate() {
                if !used && column.shape.references == Some(key.0.table()) {
                    used = !case.referring(&work.plan, *other, column, place, key.1)?.is_empty();
                }
            }
        }
        if used {
            keep(work, data, key);
            let whole = ConflictKey { kind: key.0, id: key.1, field: None };
            work.disagree(ConflictKind::StillUsed, whole, &record, (None, None));
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the copy added or changed does not come in where it needs something that is gone here.
fn drop_dangling(work: &mut Work<'_>, data: &CaseData) -> bool {
    let mut any = false;
    let touched: Vec<Key> = work.added.iter().chain(work.changed.keys()).copied().collect();
    for key in touched {
        let Some(record) = work.plan.get(key.0, key.1) else { continue };
        let missing: Vec<&'static str> = references(&record)
            .into_iter()
            .filter(|(_, target, id)| {
                !RecordKind::from_table(target).is_some_and(|kind| work.plan.contains(kind, *id))
            })
            .map(|(column, ..)| column)
            .collect();
        for column in missing {
            any = true;
            take_back(work, data, key, column, &record, ConflictKind::NeedsRemoved);
        }
    }
    any
}

/// No code stands twice.
fn drop_taken_codes(case: &Case, work: &mut Work<'_>, data: &CaseData) -> Result<bool, CaseError> {
    let Some(codes) = &case.codes else { return Ok(false) };
    let error = match codes.check(&work.plan.changes()) {
        Ok(()) => return Ok(false),
        Err(error) => error,
    };
    let code = match &error {
        CaseError::CodeTaken { code, .. } => code.as_str(),
        _ => "",
    };
    // A change of code goes first: without it the record is as it was.
    let recoded = work.changed.keys().copied().filter(|key| {
        data.get(key.0, key.1).is_some_and(|ours| super::report::code(&ours) != code)
    });
    let found = recoded
        .chain(work.added.iter().copied())
        .filter_map(|key| Some((key, work.plan.get(key.0, key.1)?)))
        .find(|(_, record)| super::report::code(record) == code);
    let Some((key, record)) = found else { return Err(error) };
    let column = if key.0 == RecordKind::Setting {
        "key"
    } else if key.0 == RecordKind::ReportText {
        "part"
    } else {
        "code"
    };
    take_back(work, data, key, column, &record, ConflictKind::CodeTaken);
    Ok(true)
}

/// Takes back one field of a changed record, or a new record as a whole.
fn take_back(
    work: &mut Work<'_>,
    data: &CaseData,
    key: Key,
    column: &'static str,
    record: &Record,
    kind: ConflictKind,
) {
    let Some(ours) = data.get(key.0, key.1) else {
        if work.added.contains(&key) {
            work.added.retain(|other| *other != key);
            work.plan.set(key.0, key.1, None);
            let whole = ConflictKey { kind: key.0, id: key.1, field: None };
            work.disagree(kind, whole, record, (None, None));
        }
        return;
    };
    let place = key.0.columns().iter().position(|other| other.name == column);
    let value = |record: &Record| {
        place.and_then(|place| record.to_values().get(place).cloned()).unwrap_or(Value::Null)
    };
    let (here, there) = (value(&ours), value(record));
    replace(work, key, column, here.clone());
    if let Some(fields) = work.changed.get_mut(&key) {
        fields.retain(|field| *field != column);
        if fields.is_empty() {
            work.changed.remove(&key);
        }
    }
    let field = ConflictKey { kind: key.0, id: key.1, field: Some(column) };
    work.disagree(kind, field, &ours, (Some(here), Some(there)));
}

/// A record that stays keeps the references to it that the copy emptied when it removed it.
fn keep_references(work: &mut Work<'_>, data: &CaseData) {
    for (key, columns) in work.changed.clone() {
        let (Some(ours), Some(merged)) = (data.get(key.0, key.1), work.plan.get(key.0, key.1))
        else {
            continue;
        };
        let (ours, merged) = (ours.to_values(), merged.to_values());
        for (place, column) in key.0.columns().iter().enumerate() {
            let target = column.shape.references.and_then(RecordKind::from_table);
            let (Some(target), true) = (target, columns.contains(&column.name)) else { continue };
            let stays = |id: &i64| work.stays.contains(&(target, *id));
            let kept = match (ours.get(place), merged.get(place)) {
                (Some(Value::Integer(id)), Some(Value::Null)) if stays(id) => Value::Integer(*id),
                (Some(Value::Text(ours)), Some(Value::Text(merged))) => {
                    let ours: Vec<i64> = serde_json::from_str(ours).unwrap_or_default();
                    let merged: Vec<i64> = serde_json::from_str(merged).unwrap_or_default();
                    let mut kept: Vec<i64> = ours
                        .iter()
                        .copied()
                        .filter(|id| merged.contains(id) || stays(id))
                        .collect();
                    kept.extend(merged.iter().copied().filter(|id| !ours.contains(id)));
                    if kept.len() == merged.len() {
                        continue;
                    }
                    Value::Text(serde_json::Value::from(kept).to_string())
                }
                _ => continue,
            };
            replace(work, key, column.name, kept);
        }
    }
}

fn replace(work: &mut Work<'_>, key: Key, column: &'static str, value: Value) {
    let Some(record) = work.plan.get(key.0, key.1) else { return };
    let mut values = record.to_values();
    let place = key.0.columns().iter().position(|other| other.name == column);
    if let Some(cell) = place.and_then(|place| values.get_mut(place)) {
        *cell = value;
    }
    if let Ok(record) = Record::from_values(key.0, values) {
        work.plan.set(key.0, key.1, Some(record));
    }
}
