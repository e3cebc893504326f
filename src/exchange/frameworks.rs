//! Assessment frameworks as data files, one per framework and edition: those that come with the
//! program, and those of the inspectors.

use crate::model::date::EdtfDate;
use crate::model::{CaseData, Framework, Id, Norm, NormLevel};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

const FILES: [&str; 4] = [
    include_str!("../../assets/frameworks/verantwoorde-hulp-voor-jeugd-2016.toml"),
    include_str!("../../assets/frameworks/verantwoorde-hulp-vijf-themas.toml"),
    include_str!("../../assets/frameworks/ivrk-artikel-3.toml"),
    include_str!("../../assets/frameworks/wetten-en-richtlijnen.toml"),
];

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct FrameworkFile {
    code: String,
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    edition: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    publisher: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_force_from: Option<EdtfDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_force_to: Option<EdtfDate>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default)]
    norm: Vec<NormEntry>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct NormEntry {
    code: String,
    level: NormLevel,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    parent: String,
    statement: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    official_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_force_from: Option<EdtfDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_force_to: Option<EdtfDate>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    successor: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    applied_by: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// A framework with its norms; each norm comes with the code of the one it stands under.
#[derive(Clone, Debug, PartialEq)]
pub struct BuiltinFramework {
    /// The framework, without an id.
    pub framework: Framework,
    /// Its norms in order, without ids, and the codes of their parents (empty at the top).
    pub norms: Vec<(Norm, String)>,
}

/// Reads a framework from its data file.
///
/// # Errors
/// What is wrong with the file.
pub fn read_framework(text: &str) -> Result<BuiltinFramework, toml::de::Error> {
    let file: FrameworkFile = toml::from_str(text)?;
    let framework = Framework {
        code: file.code,
        title: file.title,
        edition: file.edition,
        publisher: file.publisher,
        in_force_from: file.in_force_from,
        in_force_to: file.in_force_to,
        source: file.source,
        note: file.note,
        ..Framework::default()
    };
    let norms = (1..).zip(file.norm).map(|(position, entry)| {
        let norm = Norm {
            id: Id::NEW,
            framework: Id::NEW,
            parent: None,
            level: entry.level,
            code: entry.code,
            statement: entry.statement,
            official_text: entry.official_text,
            position,
            in_force_from: entry.in_force_from,
            in_force_to: entry.in_force_to,
            successor: entry.successor,
            applied_by: entry.applied_by,
            source: entry.source,
            note: entry.note,
        };
        (norm, entry.parent)
    });
    Ok(BuiltinFramework { framework, norms: norms.collect() })
}

/// Writes a framework of the case as such a file: read again it gives the same framework.
///
/// # Errors
/// When a text cannot stand in the file.
pub fn write_framework(data: &CaseData, framework: &Framework) -> Result<String, toml::ser::Error> {
    let norm = norms_in_order(data, framework.id)
        .into_iter()
        .map(|norm| NormEntry {
            parent: norm
                .parent
                .and_then(|id| data.norms.get(id))
                .map_or_else(String::new, |row| row.code.clone()),
            code: norm.code.clone(),
            level: norm.level,
            statement: norm.statement.clone(),
            official_text: norm.official_text.clone(),
            in_force_from: norm.in_force_from.clone(),
            in_force_to: norm.in_force_to.clone(),
            successor: norm.successor.clone(),
            applied_by: norm.applied_by.clone(),
            source: norm.source.clone(),
            note: norm.note.clone(),
        })
        .collect();
    toml::to_string_pretty(&FrameworkFile {
        code: framework.code.clone(),
        title: framework.title.clone(),
        edition: framework.edition.clone(),
        publisher: framework.publisher.clone(),
        in_force_from: framework.in_force_from.clone(),
        in_force_to: framework.in_force_to.clone(),
        source: framework.source.clone(),
        note: framework.note.clone(),
        norm,
    })
}

/// The norms of a framework as they are read: each under what it belongs to, by their places.
#[must_use]
pub fn norms_in_order(data: &CaseData, framework: Id<Framework>) -> Vec<Arc<Norm>> {
    let mut norms: Vec<Arc<Norm>> =
        data.norms.iter().filter(|norm| norm.framework == framework).cloned().collect();
    norms.sort_by_key(|norm| (norm.position, norm.id));
    norms
}

/// The frameworks that come with the program.
#[must_use]
pub fn builtin_frameworks() -> Vec<BuiltinFramework> {
    // A test reads each of them, so nothing is lost here.
    FILES.iter().filter_map(|text| read_framework(text).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_and_its_parents_exist() {
        for text in FILES {
            let read = read_framework(text).unwrap();
            for (norm, parent) in &read.norms {
                assert!(
                    parent.is_empty() || read.norms.iter().any(|(other, _)| other.code == *parent),
                    "{}: {} stands under {parent}, which is not there",
                    read.framework.code,
                    norm.code,
                );
            }
        }
        assert_eq!(builtin_frameworks().len(), FILES.len());
    }

    #[test]
    fn the_framework_of_2016_has_its_themes_criteria_and_expectations() {
        let read = read_framework(FILES[0]).unwrap();
        let count = |level| read.norms.iter().filter(|(norm, _)| norm.level == level).count();
        assert_eq!(count(NormLevel::Theme), 2);
        assert_eq!(count(NormLevel::Criterion), 7);
        assert_eq!(count(NormLevel::Expectation), 22);
    }
}
