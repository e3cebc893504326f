//! What a finding was made from: an outcome of an analysis with its definition and settings, and
//! whether that outcome still stands.

use super::answers::Analyses;
use super::catalogue::Analysis;
use super::index::{CaseIndex, EventRef};
use super::outcome_words::Teller;
use super::outcomes::{Outcome, outcome, outcomes};
use super::settings::AnalysisSettings;
use crate::model::{CaseData, Finding, Id};
use crate::text::{Language, tr};
use serde::{Deserialize, Serialize};
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
    /// A fingerprint of the outcome: SHA-256 of its key, events and result.
    pub digest: String,
    /// The events behind it, by number.
    pub events: Vec<String>,
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
        Self { analysis, settings: settings.clone(), all }
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
            digest: digest(&outcome),
            events: outcome.events.iter().map(|event| event.code.clone()).collect(),
            result: outcome.words,
        })
    }
}

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
    let outcome = now.outcome(&basis.row);
    if outcome.as_ref().is_some_and(|outcome| digest(outcome) == basis.digest) {
        return None;
    }
    let events = outcome.as_ref().map(|outcome| outcome.events.as_slice()).unwrap_or_default();
    let words = outcome.as_ref().map(|outcome| outcome.words.as_str()).unwrap_or_default();
    let without = |lines: &str, others: &str| -> Vec<String> {
        lines
            .lines()
            .filter(|line| !others.lines().any(|other| other == *line))
            .map(str::to_owned)
            .collect()
    };
    Some(StaleFinding {
        id: finding.id,
        finding: finding.code.clone(),
        was: without(&basis.result, words),
        is_now: without(words, &basis.result),
        removed: basis
            .events
            .iter()
            .filter(|code| !events.iter().any(|event| event.code == **code))
            .cloned()
            .collect(),
        added: events.iter().filter(|event| !basis.events.contains(&event.code)).cloned().collect(),
        renewed: now.basis(&basis.row),
        analysis: basis.analysis,
    })
}

/// The fingerprint of an outcome. Words are no part of it: a better title changes no result.
fn digest(outcome: &Outcome) -> String {
    let codes: Vec<&str> = outcome.events.iter().map(|event| event.code.as_str()).collect();
    let text = serde_json::json!([outcome.key, codes, outcome.detail]).to_string();
    let bytes = Sha256::digest(text.as_bytes());
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
