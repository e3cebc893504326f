//! Which codes are taken, and what the next one is.

use super::CaseError;
use crate::model::{CaseData, Record, RecordKind, RowChange};
use std::collections::HashMap;

/// How a kind of record is named by code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// The kind has no code, or one that need not be its own.
    Free,
    /// The inspector gives the code.
    Given,
    /// A new record without a code gets the next number, after this prefix when it is the first.
    Numbered(&'static str),
}

pub(super) const fn rule(kind: RecordKind) -> Rule {
    match kind {
        RecordKind::Organisation
        | RecordKind::Professional
        | RecordKind::Person
        | RecordKind::Source
        | RecordKind::Framework
        | RecordKind::Term
        | RecordKind::Setting
        | RecordKind::ReportText => Rule::Given,
        RecordKind::Event => Rule::Numbered("G-"),
        RecordKind::Consultation => Rule::Numbered("O-"),
        RecordKind::SafetyAgreement => Rule::Numbered("VA-"),
        RecordKind::InformationItem => Rule::Numbered("I-"),
        RecordKind::Interpretation => Rule::Numbered("D-"),
        RecordKind::Statement => Rule::Numbered("V-"),
        RecordKind::Contradiction => Rule::Numbered("T-"),
        RecordKind::Finding => Rule::Numbered("B-"),
        RecordKind::ImprovementPoint => Rule::Numbered("VP-"),
        RecordKind::Recommendation => Rule::Numbered("A-"),
        RecordKind::FollowUpMeasure => Rule::Numbered("VM-"),
        RecordKind::AccuracyRemark => Rule::Numbered("W-"),
        RecordKind::PublicationVersion => Rule::Numbered("P-"),
        RecordKind::OpenQuestion => Rule::Numbered("OV-"),
        _ => Rule::Free,
    }
}

/// Kinds that share a namespace: a party is named by one code, whatever it is.
const fn namespace(kind: RecordKind) -> RecordKind {
    match kind {
        RecordKind::Professional | RecordKind::Person => RecordKind::Organisation,
        other => other,
    }
}

/// The code of a record, and what else makes it unique.
pub(super) fn code_of(record: &Record) -> Option<(&str, &str)> {
    Some(match record {
        Record::Organisation(row) => (&row.code, ""),
        Record::Professional(row) => (&row.code, ""),
        Record::Person(row) => (&row.code, ""),
        Record::Source(row) => (&row.code, ""),
        Record::Framework(row) => (&row.code, &row.edition),
        Record::Term(row) => (&row.code, &row.list),
        Record::Setting(row) => (&row.key, ""),
        Record::ReportText(row) => (&row.part, ""),
        Record::Event(row) => (&row.code, ""),
        Record::Consultation(row) => (&row.code, ""),
        Record::SafetyAgreement(row) => (&row.code, ""),
        Record::InformationItem(row) => (&row.code, ""),
        Record::Interpretation(row) => (&row.code, ""),
        Record::Statement(row) => (&row.code, ""),
        Record::Contradiction(row) => (&row.code, ""),
        Record::Finding(row) => (&row.code, ""),
        Record::ImprovementPoint(row) => (&row.code, ""),
        Record::Recommendation(row) => (&row.code, ""),
        Record::FollowUpMeasure(row) => (&row.code, ""),
        Record::AccuracyRemark(row) => (&row.code, ""),
        Record::PublicationVersion(row) => (&row.code, ""),
        Record::OpenQuestion(row) => (&row.code, ""),
        _ => return None,
    })
}

pub(super) fn set_code(record: &mut Record, code: String) {
    match record {
        Record::Event(row) => row.code = code,
        Record::Consultation(row) => row.code = code,
        Record::SafetyAgreement(row) => row.code = code,
        Record::InformationItem(row) => row.code = code,
        Record::Interpretation(row) => row.code = code,
        Record::Statement(row) => row.code = code,
        Record::Contradiction(row) => row.code = code,
        Record::Finding(row) => row.code = code,
        Record::ImprovementPoint(row) => row.code = code,
        Record::Recommendation(row) => row.code = code,
        Record::FollowUpMeasure(row) => row.code = code,
        Record::AccuracyRemark(row) => row.code = code,
        Record::PublicationVersion(row) => row.code = code,
        Record::OpenQuestion(row) => row.code = code,
        _ => {}
    }
}

type Key = (RecordKind, String);
type Owner = (RecordKind, i64);

fn key_of(record: &Record) -> Option<Key> {
    let (code, rest) = code_of(record)?;
    let kind = namespace(record.kind());
    // A character that no code holds keeps 'a' + 'bc' and 'ab' + 'c' apart.
    let key = if rest.is_empty() { code.to_owned() } else { format!("{code}\u{1F}{rest}") };
    (!code.is_empty()).then_some((kind, key))
}

/// The highest number among the codes of a kind.
struct Series {
    prefix: String,
    digits: usize,
    highest: u64,
}

/// The codes of a case.
#[derive(Default)]
pub(super) struct Codes {
    owners: HashMap<Key, Owner>,
    series: HashMap<RecordKind, Series>,
}

impl Codes {
    pub(super) fn of(data: &CaseData) -> Self {
        let mut codes = Self::default();
        for event in &data.events {
            codes.note(RecordKind::Event, &event.code);
            let key = (RecordKind::Event, event.code.clone());
            codes.owners.insert(key, (RecordKind::Event, event.id.value()));
        }
        for kind in RecordKind::ALL {
            // Events were done without a copy of each.
            if *kind == RecordKind::Event || rule(*kind) == Rule::Free {
                continue;
            }
            for record in data.records(*kind) {
                codes.take(&record);
            }
        }
        codes
    }

    /// The record that has the code of this one.
    pub(super) fn owner(&self, record: &Record) -> Option<(RecordKind, i64)> {
        self.owners.get(&key_of(record)?).copied()
    }

    /// Gives a new record the next code of its kind, if it has none and its kind is numbered.
    pub(super) fn number(&mut self, record: &mut Record) {
        let kind = record.kind();
        let Rule::Numbered(prefix) = rule(kind) else { return };
        if code_of(record).is_some_and(|(code, _)| !code.is_empty()) {
            return;
        }
        let series = self.series.entry(kind).or_insert_with(|| Series {
            prefix: prefix.to_owned(),
            digits: 3,
            highest: 0,
        });
        loop {
            series.highest += 1;
            let code =
                format!("{}{:0digits$}", series.prefix, series.highest, digits = series.digits);
            if !self.owners.contains_key(&(kind, code.clone())) {
                set_code(record, code);
                return;
            }
        }
    }

    /// Whether every record that changes has a code where it needs one, and none twice.
    ///
    /// # Errors
    /// The code that is missing or taken.
    pub(super) fn check(&self, changes: &[RowChange]) -> Result<(), CaseError> {
        let mut given_up: HashMap<Key, Owner> = HashMap::new();
        for change in changes {
            if let Some(key) = change.before.as_ref().and_then(key_of) {
                given_up.insert(key, (change.kind, change.id));
            }
        }
        let mut taken: HashMap<Key, Owner> = HashMap::new();
        for change in changes {
            let Some(record) = &change.after else { continue };
            let Some((code, _)) = code_of(record) else { continue };
            let Some(key) = key_of(record) else {
                return Err(CaseError::CodeMissing { kind: change.kind });
            };
            let owner = (change.kind, change.id);
            let held = self
                .owners
                .get(&key)
                .is_some_and(|holder| *holder != owner && given_up.get(&key) != Some(holder));
            if held || taken.get(&key).is_some_and(|holder| *holder != owner) {
                return Err(CaseError::CodeTaken { kind: change.kind, code: code.to_owned() });
            }
            taken.insert(key, owner);
        }
        Ok(())
    }

    /// Follows changes that were committed.
    pub(super) fn apply(&mut self, changes: &[RowChange]) {
        for change in changes {
            if let Some(key) = change.before.as_ref().and_then(key_of)
                && self.owners.get(&key) == Some(&(change.kind, change.id))
            {
                self.owners.remove(&key);
            }
        }
        for record in changes.iter().filter_map(|change| change.after.as_ref()) {
            self.take(record);
        }
    }

    /// Takes note of a record's code.
    pub(super) fn take(&mut self, record: &Record) {
        let Some(key) = key_of(record) else { return };
        if let Some((code, _)) = code_of(record) {
            self.note(record.kind(), code);
        }
        self.owners.insert(key, (record.kind(), record.id()));
    }

    /// Follows the numbering: `DR-018` makes `DR-019` the next one.
    fn note(&mut self, kind: RecordKind, code: &str) {
        if !matches!(rule(kind), Rule::Numbered(_)) {
            return;
        }
        let prefix = code.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let Some(digits) = code.get(prefix.len()..).filter(|digits| !digits.is_empty()) else {
            return;
        };
        let Ok(number) = digits.parse::<u64>() else { return };
        if self.series.get(&kind).is_none_or(|series| series.highest <= number) {
            let series =
                Series { prefix: prefix.to_owned(), digits: digits.len(), highest: number };
            self.series.insert(kind, series);
        }
    }
}
