//! Which parts of a make-up the case has something for.

use super::chapters;
use super::error::ReportError;
use super::figure::Inputs;
use super::gather::Gather;
use super::options::ReportOptions;
use super::outline::is_for;
use super::outline_edit::Place;
use crate::model::CaseData;
use std::collections::BTreeSet;

/// The places of the outline that would be in the report; a chapter is when anything of it is.
///
/// # Errors
/// When an accuracy check names no organisation of the case.
pub fn filled(case: &CaseData, options: &ReportOptions) -> Result<BTreeSet<Place>, ReportError> {
    let inputs = Inputs::default();
    let g = Gather::new(case, &inputs, options)?;
    let mut figures = Vec::new();
    let mut has = |parts: &[String]| {
        parts.iter().any(|part| !chapters::part(&g, part, 2, &mut figures).is_empty())
    };
    let mut filled = BTreeSet::new();
    for (at, chapter) in options.outline.chapters.iter().enumerate() {
        if !is_for(&chapter.versions, options.version) {
            continue;
        }
        let own = has(&chapter.parts);
        let sections: Vec<Place> = chapter
            .sections
            .iter()
            .enumerate()
            .filter(|(_, section)| is_for(&section.versions, options.version))
            .filter(|(_, section)| has(&section.parts))
            .map(|(section, _)| Place::section(at, section))
            .collect();
        if own || !sections.is_empty() {
            filled.insert(Place::chapter(at));
        }
        filled.extend(sections);
    }
    Ok(filled)
}
