//! Safety agreements × completeness: what makes an agreement checkable, and what was missing.

use super::index::{CaseIndex, EventRef};
use super::settings::AnalysisSettings;
use crate::model::{Answer, SafetyAgreement};
use serde::Serialize;

/// What an agreement must say to be checkable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// Who checks.
    Checker,
    /// How.
    How,
    /// When.
    When,
    /// What follows when it is not kept.
    Consequence,
    /// Everybody concerned knows of it.
    Informed,
}

/// An agreement and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgreementGaps {
    /// The agreement's code.
    pub key: String,
    /// What is missing.
    pub missing: Vec<Element>,
    /// What kind of agreement.
    pub kind: String,
    /// The event in which it was made.
    pub event: Option<EventRef>,
    /// Who did not know, though concerned.
    pub not_informed: Vec<String>,
    /// Whether the sources call it complete.
    pub complete: Answer,
    /// The events that checked it.
    pub checks: Vec<EventRef>,
}

/// Lists per agreement which elements are missing.
///
/// domain.md: 'which of checker, how, when, consequence, all informed is missing'. An element is
/// missing when nothing is written, or when what is written says it was not laid down
/// ('niet vastgelegd', also as part of it: 'onverwacht; tijdstip niet vastgelegd'). 'nvt' is an
/// answer. Not all are informed when anybody concerned is known not to be, or when nobody is
/// recorded to be.
#[must_use]
pub fn agreements(index: &CaseIndex<'_>, _: &AnalysisSettings) -> Vec<AgreementGaps> {
    let agreements = index.case.safety_agreements.iter();
    agreements
        .filter(|row| {
            row.event.and_then(|id| index.event(id)).is_none_or(|event| index.counts(event))
        })
        .map(|row| {
            let checks = index.case.agreement_checks.iter();
            AgreementGaps {
                key: row.code.clone(),
                missing: missing(row),
                kind: row.kind.clone(),
                event: index.event_ref(row.event),
                not_informed: row.not_informed.clone(),
                complete: row.complete,
                checks: checks
                    .filter(|check| check.agreement == row.id)
                    .filter_map(|check| index.event_ref(Some(check.event)))
                    .collect(),
            }
        })
        .collect()
}

fn missing(agreement: &SafetyAgreement) -> Vec<Element> {
    let mut missing: Vec<Element> = [
        (Element::Checker, &agreement.checker),
        (Element::How, &agreement.how),
        (Element::When, &agreement.check_when),
        (Element::Consequence, &agreement.consequence),
    ]
    .into_iter()
    .filter(|(_, text)| is_missing(text))
    .map(|(element, _)| element)
    .collect();
    let informed = agreement.informed.iter().any(|party| !is_missing(party));
    if !informed || !agreement.not_informed.is_empty() {
        missing.push(Element::Informed);
    }
    missing
}

fn is_missing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text.to_lowercase().contains("niet vastgelegd")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_laid_down_is_missing_and_nvt_is_not() {
        for (text, expected) in [
            ("", true),
            ("niet vastgelegd (rol algemeen)", true),
            ("onverwacht; tijdstip niet vastgelegd", true),
            ("nvt", false),
            ("huisbezoek / telefonisch", false),
        ] {
            assert_eq!(is_missing(text), expected, "{text}");
        }
    }
}
