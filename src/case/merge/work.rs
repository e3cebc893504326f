//! Working out a merge: what is taken over, and what the two do not agree on.

use super::conflict::{ConflictKey, ConflictKind, MergeConflict, Side};
use super::history::{Past, fork_step};
use super::identity::Identity;
use super::memory::{Memory, is_memory, memories};
use super::numbers::{earlier_numbers, follow_numbers, give_numbers};
use super::report::{MergeReport, MergedRecord, Renumbered, code};
use super::settle;
use super::weave::weave;
use super::{Key, MergeChoices};
use crate::case::codes::set_code;
use crate::case::resolve::Plan;
use crate::case::{Case, CaseError, labels};
use crate::model::{CaseData, Record, RecordKind, RowChange, Setting, Value};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A merge that is ready to be committed.
pub(super) struct Planned {
    /// What it does.
    pub report: MergeReport,
    /// The rows it changes.
    pub changes: Vec<RowChange>,
}

/// What both had when they last were one, or last were merged.
enum Base<'a> {
    /// This file at an earlier step: where the journals part, or what the copy took over.
    Here(Past<'a>),
    /// The copy at the step that this file took over.
    There(Past<'a>),
}

/// A merge while it is worked out.
pub(super) struct Work<'a> {
    /// The rows as they will be.
    pub plan: Plan<'a>,
    /// Fields taken over, by record here.
    pub changed: BTreeMap<Key, Vec<&'static str>>,
    /// Records that are new here, or come back.
    pub added: Vec<Key>,
    /// Records that the copy removed, and that go here too.
    pub removed: Vec<Key>,
    /// Records that the copy removed, but that stay here.
    pub stays: HashSet<Key>,
    /// What the two do not agree on.
    pub conflicts: Vec<MergeConflict>,
    choices: &'a MergeChoices,
}

impl Work<'_> {
    /// Notes a conflict, with what was decided about it.
    pub fn disagree(
        &mut self,
        kind: ConflictKind,
        key: ConflictKey,
        record: &Record,
        values: (Option<Value>, Option<Value>),
    ) -> Option<Side> {
        let chosen = self.choices.get(&key).copied().filter(|_| kind.can_choose());
        self.conflicts.push(MergeConflict {
            key,
            kind,
            code: code(record),
            name: labels::name(record),
            here: values.0,
            there: values.1,
            chosen,
        });
        chosen
    }
}

/// Works out a merge; changes nothing but which row ids and numbers are given out.
pub(super) fn plan(
    case: &mut Case,
    copy: &Case,
    choices: &MergeChoices,
) -> Result<Planned, CaseError> {
    let fork = fork_step(&case.store, &copy.store)?
        .ok_or_else(|| CaseError::MergeUnrelated(copy.store.path().to_owned()))?;
    let data = case.data.clone();
    let here = Past::at(&case.store, &data, fork)?;
    let there = Past::at(&copy.store, &copy.data, fork)?;
    let taken_here = memories(&data, &copy.store)?;
    let taken_there = memories(&copy.data, &case.store)?;

    // What earlier merges found out, whichever file they were made in.
    let pairs = taken_here.iter().flat_map(|(_, memory)| memory.keys()).chain(
        taken_there
            .iter()
            .flat_map(|(_, memory)| memory.keys())
            .map(|(ours, theirs)| (theirs, ours)),
    );
    let mut identity = Identity::new(&there, pairs);
    let (base, disputed) = base(case, copy, &data, fork, (&taken_here, &taken_there))?;

    let mut candidates: Vec<Key> = match &base {
        Base::There(past) => past.touched().collect(),
        Base::Here(_) => there.touched().collect(),
    };
    candidates.extend(disputed.iter().map(|(theirs, _, _)| *theirs));
    candidates.retain(|(kind, id)| {
        let record = copy.data.get(*kind, *id).or_else(|| there.get(*kind, *id));
        !matches!(record, Some(Record::Setting(setting)) if is_memory(&setting))
    });
    candidates.sort_unstable();
    candidates.dedup();

    identity.complete(case, copy, &here, &candidates)?;
    let was_code = |theirs: Key| {
        let was = match &base {
            Base::Here(past) => past.get(theirs.0, identity.here(theirs.0, theirs.1)?)?,
            Base::There(past) => past.get(theirs.0, theirs.1)?,
        };
        Some(code(&was))
    };
    let renumbered = give_numbers(case, copy, &identity, &candidates, &was_code);
    let mut renames = earlier_numbers(&data, copy, &identity);
    renames.extend(renumbered.iter().map(|it| (it.from.clone(), it.to.clone())));
    let new_codes: HashMap<Key, &str> =
        renumbered.iter().map(|it| ((it.kind, it.id), it.to.as_str())).collect();

    let mut work = Work {
        plan: Plan::new(&data),
        changed: BTreeMap::new(),
        added: Vec::new(),
        removed: Vec::new(),
        stays: HashSet::new(),
        conflicts: Vec::new(),
        choices,
    };
    let disputed: HashSet<(Key, Option<&'static str>)> =
        disputed.into_iter().map(|(_, ours, field)| (ours, field)).collect();
    let mut restored = Vec::new();
    for theirs in &candidates {
        let Some(id) = identity.here(theirs.0, theirs.1) else { continue };
        let key = (theirs.0, id);
        let was = match &base {
            Base::Here(past) => past.get(key.0, key.1),
            Base::There(past) => {
                past.get(theirs.0, theirs.1).map(|record| identity.translate(&record))
            }
        };
        let mut incoming =
            copy.data.get(theirs.0, theirs.1).map(|record| identity.translate(&record));
        if let Some(record) = &mut incoming {
            follow_numbers(record, was.as_ref(), &renames);
            if let Some(code) = new_codes.get(&key) {
                set_code(record, (*code).to_owned());
            }
        }
        let fresh = identity.is_fresh(*theirs);
        decide(&mut work, key, (was, data.get(key.0, key.1), incoming), fresh, &disputed);
        if work.added.last() == Some(&key) && !fresh {
            restored.push(key);
        }
    }
    restore_parts(&mut work, copy, &identity, &here, &data, &restored);
    settle::settle(case, &mut work, &data)?;
    finish(case, copy, work, &identity, taken_here, renumbered, fork)
}

/// Row ids there and here, and the field, of what stayed open after the last merge.
type Disputed = Vec<(Key, Key, Option<&'static str>)>;

/// What the two last had in common, and what stayed open then.
fn base<'a>(
    case: &Case,
    copy: &'a Case,
    data: &'a CaseData,
    fork: i64,
    (taken_here, taken_there): (&[(i64, Memory)], &[(i64, Memory)]),
) -> Result<(Base<'a>, Disputed), CaseError> {
    let from_here = |memory: &Memory| -> Result<(Base<'a>, Disputed), CaseError> {
        let past = Past::at(&case.store, data, memory.step)?;
        let open = memory.open_keys().map(|(ours, theirs, field)| (theirs, ours, field));
        Ok((Base::Here(past), open.collect()))
    };
    match (taken_here.last(), taken_there.last()) {
        (None, None) => Ok((Base::Here(Past::at(&case.store, data, fork)?), Vec::new())),
        (None, Some((_, memory))) => from_here(memory),
        (Some((setting, ours)), theirs) => {
            if let Some((_, memory)) = theirs {
                let then = Past::at(&case.store, data, memory.step)?;
                // What the copy took over held our merge already: theirs is the later one.
                if then.contains(RecordKind::Setting, *setting) {
                    return from_here(memory);
                }
            }
            let past = Past::at(&copy.store, &copy.data, ours.step)?;
            Ok((Base::There(past), ours.open_keys().collect()))
        }
    }
}

/// Decides about one record: as it was, as it is here, as it is in the copy.
fn decide(
    work: &mut Work<'_>,
    key: Key,
    records: (Option<Record>, Option<Record>, Option<Record>),
    fresh: bool,
    disputed: &HashSet<(Key, Option<&'static str>)>,
) {
    let whole = ConflictKey { kind: key.0, id: key.1, field: None };
    let was_open = disputed.contains(&(key, None));
    match records {
        (_, None, Some(theirs)) if fresh => {
            work.plan.set(key.0, key.1, Some(theirs));
            work.added.push(key);
        }
        (was, None, Some(theirs)) => {
            let changed = was.is_some_and(|was| was != theirs);
            if (changed || was_open)
                && work.disagree(ConflictKind::RemovedHere, whole, &theirs, (None, None))
                    == Some(Side::There)
            {
                work.plan.set(key.0, key.1, Some(theirs));
                work.added.push(key);
            }
        }
        (was, Some(ours), Some(theirs)) => {
            let was = was.or_else(|| Record::from_json(key.0, serde_json::json!({})).ok());
            let was = was.unwrap_or_else(|| ours.clone());
            let of = |field| ConflictKey { kind: key.0, id: key.1, field: Some(field) };
            let choices = work.choices;
            let woven = weave(
                &was,
                &ours,
                &theirs,
                &|field| disputed.contains(&(key, Some(field))),
                &|field| choices.get(&of(field)) == Some(&Side::There),
            );
            for clash in woven.clashes {
                let values = (Some(clash.here), Some(clash.there));
                work.disagree(ConflictKind::Field, of(clash.column), &ours, values);
            }
            if !woven.taken.is_empty()
                && let Ok(record) = Record::from_values(key.0, woven.values)
            {
                work.plan.set(key.0, key.1, Some(record));
                work.changed.insert(key, woven.taken);
            }
        }
        (was, Some(ours), None) => {
            let unchanged = was.as_ref() == Some(&ours) && !was_open;
            let known = was.is_some() || was_open;
            if unchanged
                || (known
                    && work.disagree(ConflictKind::RemovedThere, whole, &ours, (None, None))
                        == Some(Side::There))
            {
                work.plan.set(key.0, key.1, None);
                work.removed.push(key);
            } else if known {
                work.stays.insert(key);
            }
        }
        (_, None, None) => {}
    }
}

/// With a record that comes back come its parts, which went along with it here.
fn restore_parts(
    work: &mut Work<'_>,
    copy: &Case,
    identity: &Identity<'_>,
    here: &Past<'_>,
    data: &CaseData,
    restored: &[Key],
) {
    let mut whole: HashSet<Key> = restored.iter().copied().collect();
    if whole.is_empty() {
        return;
    }
    for (kind, id) in here.touched() {
        if data.contains(kind, id) || work.plan.contains(kind, id) {
            continue;
        }
        // Before the journals parted the row ids were the same.
        let Some(record) = here.get(kind, id).and_then(|_| copy.data.get(kind, id)) else {
            continue;
        };
        let record = identity.translate(&record);
        if settle::is_part_of(&record, &whole) {
            work.plan.set(kind, id, Some(record));
            work.added.push((kind, id));
            whole.insert((kind, id));
        }
    }
}

/// Writes down what was done, and what the next merge has to know.
fn finish(
    case: &mut Case,
    copy: &Case,
    mut work: Work<'_>,
    identity: &Identity<'_>,
    earlier: Vec<(i64, Memory)>,
    mut renumbered: Vec<Renumbered>,
    fork: i64,
) -> Result<Planned, CaseError> {
    let mut report = MergeReport { fork_step: fork, ..MergeReport::default() };
    for change in work.plan.changes() {
        let key = (change.kind, change.id);
        match (&change.before, &change.after) {
            (None, Some(record)) => report.added.push(MergedRecord::of(key, record, Vec::new())),
            (Some(record), None) => report.removed.push(MergedRecord::of(key, record, Vec::new())),
            (_, Some(record)) => {
                let fields = work.changed.get(&key).cloned().unwrap_or_default();
                report.changed.push(MergedRecord::of(key, record, fields));
            }
            (None, None) => {}
        }
    }
    renumbered.retain(|it| work.plan.contains(it.kind, it.id));
    report.renumbered = renumbered;
    report.conflicts = std::mem::take(&mut work.conflicts);
    let decided = report.conflicts.iter().any(|conflict| conflict.chosen.is_some());
    if !report.is_empty() || decided {
        remember(case, copy, &mut work, identity, earlier, &report)?;
    }
    Ok(Planned { report, changes: work.plan.into_changes() })
}

fn remember(
    case: &mut Case,
    copy: &Case,
    work: &mut Work<'_>,
    identity: &Identity<'_>,
    earlier: Vec<(i64, Memory)>,
    report: &MergeReport,
) -> Result<(), CaseError> {
    let Some(head) = copy.store.steps(true, 1, 0)?.into_iter().next() else { return Ok(()) };
    let hash = copy.store.step_hash(head.id)?.unwrap_or_default();
    let mut memory = Memory { step: head.id, ..Memory::default() };
    let mut there: HashMap<Key, i64> = HashMap::new();
    for (theirs, ours) in identity.pairs() {
        there.insert((theirs.0, ours), theirs.1);
        if work.plan.contains(theirs.0, ours) {
            memory.pairs.entry(theirs.0.table().to_owned()).or_default().push((theirs.1, ours));
        }
    }
    memory.pairs.values_mut().for_each(|pairs| pairs.sort_unstable());
    for conflict in report.open_conflicts().filter(|conflict| conflict.kind.can_choose()) {
        let ConflictKey { kind, id, field } = &conflict.key;
        let theirs = there.get(&(*kind, *id)).copied().unwrap_or(*id);
        memory.open.push((kind.table().to_owned(), theirs, *id, field.map(str::to_owned)));
    }
    let mut setting = memory.setting(&hash);
    // One memory of each copy is enough: the newest knows all that the older ones knew.
    let mut earlier = earlier.into_iter().map(|(id, _)| id);
    let id = match earlier.next() {
        Some(id) => id,
        None => case.next_id(RecordKind::Setting)?,
    };
    setting.id = crate::model::Id::<Setting>::new(id);
    for id in earlier {
        work.plan.set(RecordKind::Setting, id, None);
    }
    work.plan.set(RecordKind::Setting, id, Some(setting.into()));
    Ok(())
}
