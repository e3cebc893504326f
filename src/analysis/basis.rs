//! What a finding was made from: an outcome of an analysis with its definition and settings, and
//! whether that outcome still stands.

use super::answers::Analyses;
use super::catalogue::Analysis;
use super::index::{CaseIndex, EventRef};
use super::lasting::LastingNames;
use super::outcome_words::Teller;
use super::outcomes::{Outcome, outcome, outcomes, parts};
use super::settings::AnalysisSettings;
use crate::model::{CaseData, Finding, Id};
use crate::text::{Language, tr};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The outcome a finding rests on, as the finding keeps it in `Finding::analysis`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FindingBasis {
    /// The key of the analysis.
    pub analysis: String,
    /// Which outcome; empty for the whole analysis.
    pub row: String,
    /// The settings it was made with, as the case keeps them.
    pub settings: BTreeMap<String, String>,
    /// The definition of the analysis at the time, quoted.
    pub definition: String,
    /// The outcome in words.
    pub result: String,
    /// A fingerprint of the outcome: `ids:` and the SHA-256 of its key, events and result, each
    /// named by row id. Without `ids:` it is one of an earlier version, that names them by code.
    pub digest: String,
    /// The events behind it, by number.
    pub events: Vec<String>,
    /// Which outcome, by row id; empty in what an earlier version kept.
    pub lasting: String,
    /// The events behind it, by row id.
    pub event_ids: Vec<i64>,
}

/// A finding whose outcome has changed since it was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StaleFinding {
    /// The record.
    #[serde(skip)]
    pub id: Id<Finding>,
    /// The finding's code.
    pub finding: String,
    /// The key of the analysis it was made from.
    pub analysis: String,
    /// Lines of the outcome that no longer stand.
    pub was: Vec<String>,
    /// Lines of the outcome that are new; with none, and none that stayed, nothing is left of it.
    pub is_now: Vec<String>,
    /// Events that no longer stand behind it, by number.
    pub removed: Vec<String>,
    /// Events that came behind it, by number.
    pub added: Vec<EventRef>,
    /// What the finding would keep when it is brought up to date; none when nothing is left.
    #[serde(skip)]
    pub renewed: Option<FindingBasis>,
}

/// The outcomes of one analysis under some settings, from which findings are made and checked.
pub struct OutcomeSource {
    analysis: Analysis,
    settings: AnalysisSettings,
    all: Vec<Outcome>,
    names: LastingNames,
}

impl OutcomeSource {
    /// Works the outcomes out; `answers` are those of the same case and settings. The words are
    /// Dutch, as everything that is kept in an investigation.
    #[must_use]
    pub fn new(
        case: &CaseData,
        answers: &Analyses,
        analysis: Analysis,
        settings: &AnalysisSettings,
    ) -> Self {
        let index = CaseIndex::new(case, settings);
        let teller = Teller::new(case, Language::Dutch);
        let all = outcomes(&index, answers, analysis, &teller);
        Self { analysis, settings: settings.clone(), all, names: LastingNames::of(case) }
    }

    /// The outcome with a key; empty for the whole. None when there is nothing of the kind, and
    /// for an analysis that bears no findings.
    #[must_use]
    pub fn outcome(&self, row: &str) -> Option<Outcome> {
        outcome(&self.all, row)
    }

    /// What a finding made from an outcome keeps of it.
    #[must_use]
    pub fn basis(&self, row: &str) -> Option<FindingBasis> {
        let outcome = self.outcome(row)?;
        Some(FindingBasis {
            analysis: self.analysis.key().to_owned(),
            row: row.to_owned(),
            settings: self
                .settings
                .to_settings()
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
            definition: tr(Language::Dutch, &self.analysis.definition_key()),
            digest: self.digest(row),
            lasting: self.names.key(row),
            events: outcome.events.iter().map(|event| event.code.clone()).collect(),
            event_ids: outcome.events.iter().map(|event| event.id.value()).collect(),
            result: outcome.words,
        })
    }

    /// The key, as codes are now, of the outcome that a finding rests on.
    fn row(&self, basis: &FindingBasis) -> String {
        if basis.lasting.is_empty() || self.names.key(&basis.row) == basis.lasting {
            return basis.row.clone();
        }
        // Codes changed where the key did not follow, as in a file written by another program. A
        // whole row of a matrix is asked for by the first parts of a key.
        let depth = basis.row.split('/').count();
        let first = |key: &str| key.split('/').take(depth).collect::<Vec<_>>().join("/");
        let keys = self.all.iter().map(|outcome| first(&outcome.key));
        let mut found = keys.filter(|key| self.names.key(key) == basis.lasting);
        found.next().unwrap_or_else(|| basis.row.clone())
    }

    /// What a finding kept in words, with the codes its events have now.
    fn with_codes_of_now(&self, basis: &FindingBasis) -> String {
        let renamed: Vec<(&str, &str)> = basis
            .events
            .iter()
            .zip(&basis.event_ids)
            .filter_map(|(old, id)| {
                let mut events = self.all.iter().flat_map(|outcome| &outcome.events);
                let now = events.find(|event| event.id.value() == *id)?;
                (now.code != *old).then_some((old.as_str(), now.code.as_str()))
            })
            .collect();
        if renamed.is_empty() {
            return basis.result.clone();
        }
        let word = |word: &str| {
            let new = renamed.iter().find(|(old, _)| *old == word.trim_end());
            new.map_or_else(|| word.to_owned(), |(old, new)| word.replacen(old, new, 1))
        };
        basis.result.split_inclusive([' ', '\n']).map(word).collect()
    }

    /// Whether an outcome is still what a finding kept of it.
    fn stands(&self, row: &str, outcome: &Outcome, kept: &str) -> bool {
        if kept.starts_with(BY_ID) {
            self.digest(row) == kept
        } else {
            digest_by_code(outcome) == kept
        }
    }

    /// The fingerprint of an outcome. Words are no part of it, nor codes: a better title or
    /// another number changes no result. Neither does the order in which codes put the parts.
    fn digest(&self, row: &str) -> String {
        let parts = parts(&self.all, row);
        let mut events: Vec<i64> =
            parts.iter().flat_map(|part| &part.events).map(|event| event.id.value()).collect();
        events.sort_unstable();
        events.dedup();
        let mut results: Vec<(String, String)> = parts
            .iter()
            .map(|part| (self.names.key(&part.key), self.names.detail(&part.detail).to_string()))
            .collect();
        results.sort_unstable();
        format!("{BY_ID}{}", sha256(&json!([self.names.key(row), events, results])))
    }
}

/// Before a fingerprint that names everything by row id.
const BY_ID: &str = "ids:";

impl FindingBasis {
    /// What a finding keeps; none for one made by hand, or when it cannot be read.
    #[must_use]
    pub fn of(finding: &Finding) -> Option<Self> {
        if finding.analysis.is_empty() {
            return None;
        }
        serde_json::from_str(&finding.analysis).ok()
    }

    /// As a finding keeps it.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The analysis; none for one a later version knows.
    #[must_use]
    pub fn analysis(&self) -> Option<Analysis> {
        Analysis::ALL.iter().copied().find(|analysis| analysis.key() == self.analysis)
    }

    /// The settings the outcome was made with.
    #[must_use]
    pub fn settings(&self) -> AnalysisSettings {
        AnalysisSettings::of_values(|key| self.settings.get(key).map(String::as_str))
    }
}

/// The findings whose outcome is no longer what it was, in the order of the findings. A finding
/// is held against the outcome under the settings it was made with: that the inspector looks at
/// the analysis in another way since does not make it stale.
#[must_use]
pub fn stale_findings(case: &CaseData) -> Vec<StaleFinding> {
    let mut sources: Vec<(Analysis, BTreeMap<String, String>, OutcomeSource)> = Vec::new();
    let mut stale = Vec::new();
    for finding in &case.findings {
        let Some(basis) = FindingBasis::of(finding) else { continue };
        let Some(analysis) = basis.analysis() else { continue };
        let known = |source: &(Analysis, BTreeMap<String, String>, OutcomeSource)| {
            source.0 == analysis && source.1 == basis.settings
        };
        if !sources.iter().any(known) {
            let settings = basis.settings();
            let mut answers = Analyses::default();
            answers.renew(case, &settings, &[analysis]);
            let source = OutcomeSource::new(case, &answers, analysis, &settings);
            sources.push((analysis, basis.settings.clone(), source));
        }
        let Some((.., source)) = sources.iter().find(|source| known(source)) else { continue };
        stale.extend(compare(finding, basis, source));
    }
    stale
}

fn compare(finding: &Finding, basis: FindingBasis, now: &OutcomeSource) -> Option<StaleFinding> {
    let row = now.row(&basis);
    let outcome = now.outcome(&row);
    if outcome.as_ref().is_some_and(|outcome| now.stands(&row, outcome, &basis.digest)) {
        return None;
    }
    let events = outcome.as_ref().map(|outcome| outcome.events.as_slice()).unwrap_or_default();
    let words = outcome.as_ref().map(|outcome| outcome.words.as_str()).unwrap_or_default();
    // What was kept, under the numbers its events have now.
    let kept_words = now.with_codes_of_now(&basis);
    let without = |lines: &str, others: &str| -> Vec<String> {
        lines
            .lines()
            .filter(|line| !others.lines().any(|other| other == *line))
            .map(str::to_owned)
            .collect()
    };
    let kept = |event: &EventRef| {
        if basis.event_ids.is_empty() {
            basis.events.contains(&event.code)
        } else {
            basis.event_ids.contains(&event.id.value())
        }
    };
    let added = events.iter().filter(|event| !kept(event)).cloned().collect();
    let still = |at: usize, code: &String| match basis.event_ids.get(at) {
        Some(id) => events.iter().any(|event| event.id.value() == *id),
        None => events.iter().any(|event| event.code == *code),
    };
    let gone = basis.events.iter().enumerate().filter(|(at, code)| !still(*at, code));
    Some(StaleFinding {
        id: finding.id,
        finding: finding.code.clone(),
        was: without(&kept_words, words),
        is_now: without(words, &kept_words),
        removed: gone.map(|(_, code)| code.clone()).collect(),
        added,
        renewed: now.basis(&row),
        analysis: basis.analysis,
    })
}

/// The fingerprint as earlier versions made it: of the codes, in their order.
fn digest_by_code(outcome: &Outcome) -> String {
    let codes: Vec<&str> = outcome.events.iter().map(|event| event.code.as_str()).collect();
    sha256(&json!([outcome.key, codes, outcome.detail]))
}

fn sha256(json: &serde_json::Value) -> String {
    let bytes = Sha256::digest(json.to_string().as_bytes());
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
