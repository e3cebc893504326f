//! A framework from a file into a case, and official wording beside the concise one.

use super::decode::decode;
use super::draft::ImportDraft;
use super::frameworks::{BuiltinFramework, read_framework};
use super::notice::Notice;
use super::sheet::read_csv;
use super::{ExchangeError, ImportFile};
use crate::model::{CaseData, Framework, Id, Norm, Record, RecordKind};
use std::collections::HashMap;

/// Adds the framework of a file to an import. One the case does not have comes in whole and is
/// applied; of one it has (same code and edition) the norms that differ are brought up to date and
/// the new ones added, and nothing is taken away.
///
/// # Errors
/// When the file is no framework.
pub(super) fn plan_framework(
    data: &CaseData,
    file: &ImportFile,
    draft: &mut ImportDraft,
) -> Result<(), ExchangeError> {
    let text = decode(&file.bytes).text;
    let read = read_framework(&text).map_err(|error| ExchangeError::Unreadable {
        name: file.name.clone(),
        detail: error.message().to_owned(),
    })?;
    check(&read, draft);
    let known = data
        .frameworks
        .iter()
        .find(|row| row.code == read.framework.code && row.edition == read.framework.edition);
    match known {
        Some(known) => update(data, known, read, draft),
        None => add(read, draft),
    }
    Ok(())
}

/// Warns of numbers that stand twice and of norms that stand under nothing.
fn check(read: &BuiltinFramework, draft: &mut ImportDraft) {
    for (at, (norm, parent)) in read.norms.iter().enumerate() {
        let row = at + 1;
        let before = read.norms.get(..at).unwrap_or_default();
        if before.iter().any(|(other, _)| other.code == norm.code) {
            let notice = Notice::new("framework-code-twice").with("code", &norm.code);
            draft.warn(RecordKind::Norm, row, "code", notice);
        }
        if !parent.is_empty() && !read.norms.iter().any(|(other, _)| other.code == *parent) {
            let notice = Notice::new("framework-parent-missing")
                .with("code", &norm.code)
                .with("parent", parent);
            draft.warn(RecordKind::Norm, row, "parent", notice);
        }
    }
}

/// The framework and its norms as new records.
fn add(read: BuiltinFramework, draft: &mut ImportDraft) {
    let id = Id::new(-1);
    let framework = Framework { id, applied: true, ..read.framework };
    draft.count(RecordKind::Framework, false);
    draft.changes.push(framework.into());
    let ids: HashMap<String, Id<Norm>> = (2_i64..)
        .zip(&read.norms)
        .map(|(at, (norm, _))| (norm.code.clone(), Id::new(-at)))
        .collect();
    for (at, (norm, parent)) in (2_i64..).zip(read.norms) {
        let norm =
            Norm { id: Id::new(-at), framework: id, parent: ids.get(&parent).copied(), ..norm };
        draft.count(RecordKind::Norm, false);
        draft.changes.push(norm.into());
    }
}

/// A framework that the case has already: what the file says of it, and of its norms. Whether it
/// is applied is for the case to say.
fn update(data: &CaseData, known: &Framework, read: BuiltinFramework, draft: &mut ImportDraft) {
    let framework = Framework { id: known.id, applied: known.applied, ..read.framework };
    draft.count(RecordKind::Framework, framework == *known);
    if framework != *known {
        draft.changes.push(framework.into());
    }
    let mut ids: HashMap<String, Id<Norm>> = data
        .norms
        .iter()
        .filter(|norm| norm.framework == known.id)
        .map(|norm| (norm.code.clone(), norm.id))
        .collect();
    for (at, (norm, _)) in (2_i64..).zip(&read.norms) {
        ids.entry(norm.code.clone()).or_insert(Id::new(-at));
    }
    for (norm, parent) in read.norms {
        let Some(id) = ids.get(&norm.code).copied() else { continue };
        let old = data.norms.get(id);
        let official_text = match old {
            // A file without the official wording does not take it away.
            Some(old) if norm.official_text.is_empty() => old.official_text.clone(),
            _ => norm.official_text.clone(),
        };
        let position = old.map_or(norm.position, |old| old.position);
        let parent = ids.get(&parent).copied();
        let norm = Norm { id, framework: known.id, parent, official_text, position, ..norm };
        let same = old.is_some_and(|old| **old == norm);
        draft.count(RecordKind::Norm, same);
        if !same {
            draft.changes.push(Record::from(norm));
        }
    }
}

/// What a file with official wording brings to a framework of the case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// The norms with their official wording, ready to put.
    pub changes: Vec<Norm>,
    /// Norms that had this wording already.
    pub same: usize,
    /// Numbers of the file that the framework does not have.
    pub unknown: Vec<String>,
}

/// Reads official wording from a file: a framework file (`.toml`), of which the official wording
/// counts, or else the statement; or a table with the numbers in the first column and the wording
/// in the second.
///
/// # Errors
/// When the file is neither.
pub fn plan_wording(
    data: &CaseData,
    framework: Id<Framework>,
    file: &ImportFile,
) -> Result<Wording, ExchangeError> {
    let texts = wordings(file)?;
    let mut wording = Wording::default();
    for (code, text) in texts {
        let norm = data
            .norms
            .iter()
            .find(|norm| norm.framework == framework && norm.code.eq_ignore_ascii_case(&code));
        match norm {
            None => wording.unknown.push(code),
            Some(norm) if norm.official_text == text => wording.same += 1,
            Some(norm) => {
                wording.changes.push(Norm { official_text: text, ..norm.as_ref().clone() });
            }
        }
    }
    if wording.changes.is_empty() && wording.same == 0 && wording.unknown.is_empty() {
        return Err(ExchangeError::Empty { name: file.name.clone() });
    }
    Ok(wording)
}

fn wordings(file: &ImportFile) -> Result<Vec<(String, String)>, ExchangeError> {
    let is_framework = file.name.to_lowercase().ends_with(".toml");
    if is_framework {
        let text = decode(&file.bytes).text;
        let read = read_framework(&text).map_err(|error| ExchangeError::Unreadable {
            name: file.name.clone(),
            detail: error.message().to_owned(),
        })?;
        return Ok(read
            .norms
            .into_iter()
            .map(|(norm, _)| {
                let official = norm.official_text;
                (norm.code, if official.is_empty() { norm.statement } else { official })
            })
            .collect());
    }
    let sheet = read_csv(&file.name, &file.bytes);
    Ok(sheet
        .rows
        .iter()
        .filter_map(|row| {
            let mut cells = row.cells.iter();
            let (code, text) = (cells.next()?.trim(), cells.next()?.trim());
            // A heading has no digit where a number stands.
            let is_number = code.chars().any(|letter| letter.is_ascii_digit());
            (is_number && !text.is_empty()).then(|| (code.to_owned(), text.to_owned()))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::super::frameworks::{builtin_frameworks, write_framework};
    use super::*;

    fn file(name: &str, text: &str) -> ImportFile {
        ImportFile { name: name.to_owned(), kind: None, bytes: text.as_bytes().to_vec() }
    }

    /// The case after a file was brought in.
    fn with(mut data: CaseData, text: &str) -> (CaseData, ImportDraft) {
        let mut draft = ImportDraft::default();
        plan_framework(&data, &file("kader.toml", text), &mut draft).unwrap();
        for record in &draft.changes {
            // Temporary ids turned round are row ids enough for a test.
            let mut record = record.clone();
            if let Record::Norm(norm) = &mut record {
                norm.framework = Id::new(norm.framework.value().abs());
                norm.parent = norm.parent.map(|id| Id::new(id.value().abs()));
            }
            record.set_id(record.id().abs());
            data.put(record);
        }
        (data, draft)
    }

    const OWN: &str = r#"
code = "EIGEN"
title = "Eigen kader"
[[norm]]
code = "1"
level = "thema"
statement = "Samenwerking"
[[norm]]
code = "1a"
level = "verwachting"
parent = "1"
statement = "Iemand heeft de regie."
"#;

    #[test]
    fn a_framework_comes_in_whole_and_goes_out_the_same() {
        let (data, draft) = with(CaseData::default(), OWN);
        assert!(draft.warnings.is_empty(), "{:?}", draft.warnings);
        let framework = data.frameworks.iter().next().unwrap();
        assert!(framework.applied);
        assert_eq!(data.norms.len(), 2);
        let written = write_framework(&data, framework).unwrap();
        assert_eq!(read_framework(&written).unwrap(), read_framework(OWN).unwrap());
    }

    #[test]
    fn every_built_in_framework_is_written_as_it_was_read() {
        for builtin in builtin_frameworks() {
            let mut data = CaseData::default();
            let mut draft = ImportDraft::default();
            add(builtin.clone(), &mut draft);
            for record in draft.changes {
                data.put(record);
            }
            let framework = data.frameworks.iter().next().unwrap();
            let written = write_framework(&data, framework).unwrap();
            assert_eq!(read_framework(&written).unwrap(), builtin);
        }
    }

    #[test]
    fn a_known_framework_is_brought_up_to_date_and_loses_nothing() {
        let (data, _) = with(CaseData::default(), OWN);
        let newer = OWN.replace("Iemand heeft de regie.", "Eén organisatie heeft de regie.");
        let (data, draft) = with(data, &newer);
        assert_eq!(draft.changes.len(), 1);
        assert_eq!((data.frameworks.len(), data.norms.len()), (1, 2));
        assert!(data.norms.iter().any(|norm| norm.statement.starts_with("Eén organisatie")));
        let newer = newer.replace(
            "title = \"Eigen kader\"",
            "title = \"Eigen kader\"\npublisher = \"De regio\"",
        );
        let (data, draft) = with(data, &newer);
        assert_eq!(draft.changes.len(), 1, "the framework itself");
        assert!(data.frameworks.iter().all(|row| row.publisher == "De regio" && row.applied));
    }

    #[test]
    fn numbers_twice_and_parents_missing_are_told() {
        let text = OWN.replace("parent = \"1\"", "parent = \"9\"").replace("\"1a\"", "\"1\"");
        let (_, draft) = with(CaseData::default(), &text);
        let keys: Vec<_> = draft.warnings.iter().map(|it| it.notice.key()).collect();
        assert_eq!(keys, ["framework-code-twice", "framework-parent-missing"]);
    }

    #[test]
    fn official_wording_is_found_by_number() {
        let (data, _) = with(CaseData::default(), OWN);
        let id = data.frameworks.iter().next().unwrap().id;
        let table = "nummer;tekst\n1A;\"De organisatie; met naam\"\n9z;Onbekend\n";
        let wording = plan_wording(&data, id, &file("officieel.csv", table)).unwrap();
        assert_eq!(wording.changes.len(), 1);
        assert_eq!(wording.changes[0].official_text, "De organisatie; met naam");
        assert_eq!(wording.unknown, ["9z"]);
        assert!(plan_wording(&data, id, &file("leeg.csv", "")).is_err());
    }
}
