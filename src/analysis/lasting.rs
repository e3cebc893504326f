//! Names that last: what an outcome names by code, named by row id instead, so that a new code
//! for a fact, a party or a norm changes no fingerprint.

use super::index::EventRef;
use crate::model::{CaseData, Framework, Id, Record, RecordKind};
use serde_json::Value;
use std::collections::HashMap;

/// The row ids behind the codes of a case.
pub(super) struct LastingNames {
    names: HashMap<String, String>,
    /// Those that also tell as a word of a longer name, as in 'verpleegkundige JGZ'.
    words: HashMap<String, String>,
}

/// Kinds whose codes outcomes name, besides facts and norms.
const KINDS: [RecordKind; 10] = [
    RecordKind::Organisation,
    RecordKind::Professional,
    RecordKind::Person,
    RecordKind::Consultation,
    RecordKind::SafetyAgreement,
    RecordKind::InformationItem,
    RecordKind::Interpretation,
    RecordKind::Contradiction,
    RecordKind::Framework,
    RecordKind::Term,
];

impl LastingNames {
    /// Reads the codes of a case.
    pub(super) fn of(case: &CaseData) -> Self {
        let mut names = Self { names: HashMap::new(), words: HashMap::new() };
        for event in &case.events {
            names.add(EventRef::from(event.as_ref()).code, RecordKind::Event, event.id.value());
        }
        for record in KINDS.iter().flat_map(|kind| case.records(*kind)) {
            let Some(code) = code(&record) else { continue };
            names.add(code.to_owned(), record.kind(), record.id());
            if matches!(record, Record::Organisation(_) | Record::Professional(_)) {
                let name = format!("{} {}", record.kind().table(), record.id());
                names.words.insert(code.to_owned(), name);
            }
        }
        let framework = |id: Id<Framework>| case.frameworks.get(id).map(|row| row.code.as_str());
        for norm in &case.norms {
            // Frameworks may share a number; with the framework it is one norm.
            let of = framework(norm.framework).unwrap_or_default();
            names.add(format!("{of}/{}", norm.code), RecordKind::Norm, norm.id.value());
        }
        names.names.remove("");
        names
    }

    fn add(&mut self, code: String, kind: RecordKind, id: i64) {
        let name = format!("{} {id}", kind.table());
        // One code for several kinds stands for all of them: which is meant does not show.
        match self.names.get_mut(&code) {
            Some(known) => *known = format!("{known}|{name}"),
            None => {
                self.names.insert(code, name);
            }
        }
    }

    /// The key of an outcome with lasting names for its parts. A code may itself hold a `/`, so
    /// the longest that is one goes first.
    pub(super) fn key(&self, key: &str) -> String {
        let parts: Vec<&str> = key.split('/').collect();
        let mut names: Vec<String> = Vec::with_capacity(parts.len());
        let mut at = 0;
        while let Some(part) = parts.get(at) {
            let longest = (at + 1..=parts.len()).rev().find_map(|end| {
                let name = self.name(&parts.get(at..end)?.join("/"))?;
                Some((end, name))
            });
            let (end, name) = longest.unwrap_or_else(|| (at + 1, (*part).to_owned()));
            names.push(name);
            at = end;
        }
        names.join("/")
    }

    /// The lasting name for a code, a code with a remark in brackets, or a few words with one.
    fn name(&self, text: &str) -> Option<String> {
        /// A name of more words than this is a text, which names nobody by code.
        const FEW: usize = 3;
        if let Some(name) = self.names.get(text) {
            return Some(name.clone());
        }
        let (bare, remark) = text.split_at(text.find(" (").unwrap_or(text.len()));
        if let Some(name) = self.names.get(bare) {
            return Some(format!("{name}{remark}"));
        }
        let words: Vec<&str> = bare.split(' ').collect();
        if words.len() > FEW || !words.iter().any(|word| self.words.contains_key(*word)) {
            return None;
        }
        let word = |word: &&str| self.words.get(*word).map_or(*word, String::as_str).to_owned();
        Some(format!("{}{remark}", words.iter().map(word).collect::<Vec<_>>().join(" ")))
    }

    /// The result of an outcome with lasting names. A list of names alone is put in an order of
    /// its own, as some stand by code.
    pub(super) fn detail(&self, detail: &Value) -> Value {
        match detail {
            Value::String(text) => self.name(text).map_or_else(|| detail.clone(), Value::from),
            Value::Array(items) => {
                let mut lasting: Vec<Value> = items.iter().map(|item| self.detail(item)).collect();
                if lasting.iter().all(Value::is_string) {
                    lasting.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
                }
                Value::Array(lasting)
            }
            Value::Object(fields) => fields
                .iter()
                .map(|(key, value)| (self.key(key), self.detail(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            other => other.clone(),
        }
    }
}

fn code(record: &Record) -> Option<&str> {
    Some(match record {
        Record::Organisation(row) => &row.code,
        Record::Professional(row) => &row.code,
        Record::Person(row) => &row.code,
        Record::Consultation(row) => &row.code,
        Record::SafetyAgreement(row) => &row.code,
        Record::InformationItem(row) => &row.code,
        Record::Interpretation(row) => &row.code,
        Record::Contradiction(row) => &row.code,
        Record::Framework(row) => &row.code,
        Record::Term(row) if matches!(row.list.as_str(), "signal" | "domain") => &row.code,
        _ => return None,
    })
}
