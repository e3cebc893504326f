//! The parts of the report, in the order of its chapters: which an inspector writes, and which
//! the report makes of the case.

use crate::desktop::screens::Screen;
use crate::model::{CaseData, RecordKind};
use crate::report::{Outline, Version};
use crate::text::{Language, tr, tr_with};
use std::collections::BTreeSet;

/// A line of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub heading: String,
    /// 0 for a chapter, 1 for what stands in it.
    pub level: usize,
    /// The text an inspector writes for it: the name of its record.
    pub text: Option<String>,
    /// Whether a caption in one line belongs to it too.
    pub caption: bool,
    /// Where what the report makes of the case is kept.
    pub made_of: Option<Source>,
}

/// Where a part that the report makes itself comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The screen to go to.
    pub screen: Screen,
    /// The kind of record, where the screen is the dossier.
    pub kind: Option<RecordKind>,
}

/// The parts of a version.
#[must_use]
pub fn parts(
    outline: &Outline,
    version: Version,
    data: &CaseData,
    language: Language,
) -> Vec<Part> {
    let is_for = |versions: &[Version]| versions.is_empty() || versions.contains(&version);
    let mut parts = Vec::new();
    for chapter in outline.chapters.iter().filter(|chapter| is_for(&chapter.versions)) {
        parts.push(part(&chapter.heading, 0, &chapter.parts));
        if chapter.parts.iter().any(|name| name == "years") {
            for year in years(data) {
                parts.push(Part {
                    heading: tr_with(
                        language,
                        "report-screen-year",
                        &[("year", year.to_string().into())],
                    ),
                    level: 1,
                    text: Some(format!("year-{year}")),
                    caption: true,
                    made_of: Some(Source { screen: Screen::Chronicle, kind: None }),
                });
            }
        }
        for section in chapter.sections.iter().filter(|section| is_for(&section.versions)) {
            parts.push(part(&section.heading, 1, &section.parts));
        }
    }
    if parts.is_empty() {
        parts.push(Part {
            heading: tr(language, "desktop-screen-report"),
            level: 0,
            text: None,
            caption: false,
            made_of: None,
        });
    }
    parts
}

fn part(heading: &str, level: usize, names: &[String]) -> Part {
    Part {
        heading: heading.to_owned(),
        level,
        text: names.iter().find_map(|name| name.strip_prefix("text:")).map(str::to_owned),
        caption: false,
        made_of: names.iter().find_map(|name| source(name)),
    }
}

/// The years something is told of or written about.
fn years(data: &CaseData) -> BTreeSet<i64> {
    let written = data.report_texts.iter().filter_map(|row| {
        let year = row.part.strip_prefix("year-")?;
        year.split('-').next()?.parse().ok()
    });
    let told = data
        .events
        .iter()
        .filter(|event| !event.out_of_scope)
        .filter_map(|event| Some(crate::model::date::Day::of_minute(event.earliest?).ymd().0));
    let period = data.investigation().period;
    let first = period.as_ref().and_then(|period| period.earliest()).map(|day| day.ymd().0);
    let last = period.as_ref().and_then(|period| period.latest()).map(|day| day.ymd().0);
    let told = told.filter(|year| {
        first.is_none_or(|first| *year >= first) && last.is_none_or(|last| *year <= last)
    });
    told.chain(written).collect()
}

/// Where the report finds what it makes a part of.
fn source(name: &str) -> Option<Source> {
    let dossier = |kind| Some(Source { screen: Screen::Dossier, kind: Some(kind) });
    let on = |screen| Some(Source { screen, kind: None });
    match name.split(':').next().unwrap_or(name) {
        "text" | "drafted-summary" => None,
        "question" if name.contains(':') => on(Screen::Assessment),
        "themes" | "matrix" => on(Screen::Assessment),
        "calamity" | "question" => dossier(RecordKind::Investigation),
        "organisation-conclusions" | "main-conclusion" => dossier(RecordKind::Conclusion),
        "organisations" => dossier(RecordKind::Organisation),
        "requested-sources" | "sources" => dossier(RecordKind::Source),
        "improvement-points" => dossier(RecordKind::ImprovementPoint),
        "recommendations" => dossier(RecordKind::Recommendation),
        "follow-up" => dossier(RecordKind::FollowUpMeasure),
        "remarks-form" | "accuracy-check" => dossier(RecordKind::AccuracyRemark),
        "frameworks" => dossier(RecordKind::Framework),
        "consultations" => dossier(RecordKind::Consultation),
        "agreements" => dossier(RecordKind::SafetyAgreement),
        "information" | "interpretations" => dossier(RecordKind::InformationItem),
        "contradictions" => dossier(RecordKind::Contradiction),
        "open-questions" => dossier(RecordKind::OpenQuestion),
        "abbreviations" => dossier(RecordKind::Term),
        "involvements" => dossier(RecordKind::Involvement),
        "child-contacts" => on(Screen::Analysis),
        "before" | "years" | "chronology" => on(Screen::Chronicle),
        _ => None,
    }
}
