//! How a conflict is told to the inspector.

use super::conflict::{ConflictKind, MergeConflict};
use super::report::MergedRecord;
use crate::case::kind_name;
use crate::model::Value;
use crate::text::{Language, tr, tr_with};

/// The longest value in a sentence, in characters.
const VALUE_SHOWN: usize = 80;

impl MergeConflict {
    /// The record, with its code where it has one.
    #[must_use]
    pub fn record_name(&self) -> String {
        name(&self.code, &self.name)
    }

    /// What the field is called; empty for a conflict about the record as a whole.
    #[must_use]
    pub fn field_name(&self, language: Language) -> String {
        self.key.field.map_or_else(String::new, |field| field_name(language, field))
    }

    /// The sentence: which record, and what the two do not agree on.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        tr_with(
            language,
            match self.kind {
                ConflictKind::Field => "merge-conflict-field",
                ConflictKind::RemovedThere => "merge-conflict-removed-there",
                ConflictKind::RemovedHere => "merge-conflict-removed-here",
                ConflictKind::StillUsed => "merge-conflict-still-used",
                ConflictKind::NeedsRemoved => "merge-conflict-needs-removed",
                ConflictKind::CodeTaken => "merge-conflict-code-taken",
            },
            &[
                ("kind", kind_name(language, self.key.kind).into()),
                ("name", self.record_name().into()),
                ("field", self.field_name(language).into()),
                ("here", shown(language, self.here.as_ref()).into()),
                ("there", shown(language, self.there.as_ref()).into()),
            ],
        )
    }

    /// What stands here, in short.
    #[must_use]
    pub fn here_text(&self, language: Language) -> String {
        match self.kind {
            ConflictKind::RemovedHere => tr(language, "merge-value-removed"),
            ConflictKind::RemovedThere => tr(language, "merge-value-changed"),
            _ => shown(language, self.here.as_ref()),
        }
    }

    /// What stands in the copy, in short.
    #[must_use]
    pub fn there_text(&self, language: Language) -> String {
        match self.kind {
            ConflictKind::RemovedHere => tr(language, "merge-value-changed"),
            ConflictKind::RemovedThere => tr(language, "merge-value-removed"),
            _ => shown(language, self.there.as_ref()),
        }
    }
}

impl MergedRecord {
    /// The kind and the name of the record, with its code and the fields that were taken over.
    #[must_use]
    pub fn told(&self, language: Language) -> String {
        let kind = kind_name(language, self.kind);
        let name = name(&self.code, &self.name);
        if self.fields.is_empty() {
            return format!("{kind} {name}");
        }
        let fields: Vec<_> = self.fields.iter().map(|field| field_name(language, field)).collect();
        format!("{kind} {name} ({})", fields.join(", "))
    }
}

/// A record's code with its name, for who has both files at hand.
fn name(code: &str, name: &str) -> String {
    if code.is_empty() || name.contains(code) {
        return name.to_owned();
    }
    format!("{code} {name}")
}

fn field_name(language: Language, column: &str) -> String {
    tr(language, &format!("field-{}", column.replace('_', "-")))
}

/// A value on one line, cut where it is long.
fn shown(language: Language, value: Option<&Value>) -> String {
    let text = match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::Integer(number)) => number.to_string(),
        Some(Value::Text(text)) => match serde_json::from_str::<Vec<serde_json::Value>>(text) {
            Ok(items) => items
                .iter()
                .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
                .collect::<Vec<_>>()
                .join("; "),
            Err(_) => text.replace(['\n', '\r'], " "),
        },
    };
    if text.is_empty() {
        return tr(language, "merge-empty-value");
    }
    let short: String = text.chars().take(VALUE_SHOWN).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}
