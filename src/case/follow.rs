//! Texts refer to facts and findings by code, as `[@DR-018]`, and facts to parties. When a code
//! changes, they follow in the same step, so that no reference breaks for it.

use super::renames::Renames;
use super::resolve::Plan;
use crate::model::{Record, RecordKind, Value};
use std::collections::HashMap;

/// The kinds whose texts may refer to others.
const WRITTEN: [RecordKind; 6] = [
    RecordKind::ReportText,
    RecordKind::Finding,
    RecordKind::Conclusion,
    RecordKind::Judgement,
    RecordKind::ImprovementPoint,
    RecordKind::Recommendation,
];

/// Plans that everything which refers by code names the new codes: texts in their references,
/// other records in the columns that hold codes.
pub(super) fn follow_codes(plan: &mut Plan<'_>) {
    let renames = Renames::of(plan);
    if renames.is_empty() {
        return;
    }
    renames.follow(plan);
    let renamed = &renames.texts;
    if renamed.is_empty() {
        return;
    }
    for kind in WRITTEN {
        for id in plan.ids(kind) {
            let Some(record) = plan.get(kind, id) else { continue };
            let mut values = record.to_values();
            let mut changed = false;
            for value in &mut values {
                if let Value::Text(text) = value
                    && let Some(new) = with_new_codes(text, renamed)
                {
                    *text = new;
                    changed = true;
                }
            }
            if changed && let Ok(record) = Record::from_values(kind, values) {
                plan.set(kind, id, Some(record));
            }
        }
    }
}

/// A text with the new codes in its references; none when it has none of the old ones.
fn with_new_codes(text: &str, renamed: &HashMap<String, String>) -> Option<String> {
    let mut out = String::new();
    let mut done = 0;
    for (at, _) in text.match_indices('[') {
        let inner = text.get(at + 1..)?;
        let bare = inner.strip_prefix('@').unwrap_or(inner);
        let Some(length) = bare.find(['|', ']', '\n']) else { continue };
        let Some(new) = bare.get(..length).and_then(|code| renamed.get(code)) else { continue };
        let start = text.len() - bare.len();
        out.push_str(text.get(done..start)?);
        out.push_str(new);
        done = start + length;
    }
    if done == 0 {
        return None;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_take_the_new_codes_and_nothing_else_does() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let renamed = HashMap::from([pair("DR-1", "DR-2"), pair("DR-2", "DR-1")]);
        let text = "DR-1 [@DR-1|bron] [DR-2] [@DR-11] é[@DR-2";
        let wanted = "DR-1 [@DR-2|bron] [DR-1] [@DR-11] é[@DR-2";
        assert_eq!(with_new_codes(text, &renamed).as_deref(), Some(wanted));
        assert_eq!(with_new_codes("[@DR-3]", &renamed), None);
    }
}
