//! One record out of three: as it was, as it is here, and as it is in the copy.

use crate::model::{Record, RecordKind, Value};

/// A field that both changed.
pub(super) struct Clash {
    /// The column.
    pub column: &'static str,
    /// Its value here.
    pub here: Value,
    /// Its value in the copy.
    pub there: Value,
}

/// What came of a record.
pub(super) struct Woven {
    /// The cells of the record as it will be.
    pub values: Vec<Value>,
    /// The fields taken over from the copy.
    pub taken: Vec<&'static str>,
    /// The fields on which the two do not agree, kept as here unless the copy was chosen.
    pub clashes: Vec<Clash>,
}

/// Columns that say one thing together, so that a date and its phrase are never torn apart: the
/// first is the one that is told.
const TOGETHER: &[(RecordKind, &[&str])] = &[
    (RecordKind::Event, &["when", "earliest", "latest", "date_phrase", "basis"]),
    (RecordKind::FollowUpMeasure, &["due", "trigger", "term"]),
];

/// The columns of a kind as groups of places; most stand alone.
fn groups(kind: RecordKind) -> Vec<Vec<usize>> {
    let names: Vec<&str> = kind.columns().iter().map(|column| column.name).collect();
    let together = TOGETHER.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, names)| names);
    let joint: Vec<usize> =
        together.iter().filter_map(|name| names.iter().position(|other| other == name)).collect();
    let mut groups: Vec<Vec<usize>> =
        (1..names.len()).filter(|place| !joint.contains(place)).map(|place| vec![place]).collect();
    if !joint.is_empty() {
        groups.push(joint);
    }
    groups
}

/// Weaves a record. `disputed` names fields that were open after an earlier merge, `from_copy`
/// those for which the copy was chosen.
pub(super) fn weave(
    base: &Record,
    here: &Record,
    there: &Record,
    disputed: &dyn Fn(&'static str) -> bool,
    from_copy: &dyn Fn(&'static str) -> bool,
) -> Woven {
    let kind = here.kind();
    let (base, there) = (base.to_values(), there.to_values());
    let mut woven = Woven { values: here.to_values(), taken: Vec::new(), clashes: Vec::new() };
    let here = woven.values.clone();
    let pick = |values: &[Value], group: &[usize]| -> Vec<Value> {
        group.iter().map(|place| values.get(*place).cloned().unwrap_or(Value::Null)).collect()
    };
    for group in groups(kind) {
        let (was, ours, theirs) = (pick(&base, &group), pick(&here, &group), pick(&there, &group));
        let Some(column) = group.first().and_then(|place| kind.columns().get(*place)) else {
            continue;
        };
        let forced = disputed(column.name);
        if ours == theirs || (was == theirs && !forced) {
            continue;
        }
        let clash = was != ours || forced;
        if !clash || from_copy(column.name) {
            for (place, value) in group.iter().zip(&theirs) {
                if let Some(cell) = woven.values.get_mut(*place) {
                    *cell = value.clone();
                }
            }
            woven.taken.push(column.name);
        }
        if clash {
            let told = |mut values: Vec<Value>| {
                if values.is_empty() { Value::Null } else { values.swap_remove(0) }
            };
            // Of a date whose value agrees the words are told.
            let at = ours.iter().zip(&theirs).position(|(ours, theirs)| ours != theirs);
            let words = at.filter(|at| *at == 3);
            let of = |values: &[Value]| {
                words
                    .and_then(|at| values.get(at).cloned())
                    .unwrap_or_else(|| told(values.to_vec()))
            };
            woven.clashes.push(Clash { column: column.name, here: of(&ours), there: of(&theirs) });
        }
    }
    woven
}
