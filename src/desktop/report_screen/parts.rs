//! The parts of the report, in the order of its chapters: which an inspector writes, and which
//! the report makes of the case.

use crate::desktop::screens::Screen;
use crate::model::{CaseData, RecordKind};
use crate::report::{Outline, Place, Version};
use crate::text::{Language, tr, tr_with};
use std::collections::BTreeSet;

/// A line of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands in the outline; a year stands in its chapter.
    pub place: Place,
    /// The year it tells, when it is one.
    pub year: Option<i64>,
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
    let chapters = outline.chapters.iter().enumerate();
    for (at, chapter) in chapters.filter(|(_, chapter)| is_for(&chapter.versions)) {
        let place = Place::chapter(at);
        parts.push(part(place, &chapter.heading, &chapter.parts));
        if chapter.parts.iter().any(|name| name == "years") {
            for year in years(data) {
                parts.push(Part {
                    place,
                    year: Some(year),
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
        let sections = chapter.sections.iter().enumerate();
        for (section, row) in sections.filter(|(_, section)| is_for(&section.versions)) {
            parts.push(part(Place::section(at, section), &row.heading, &row.parts));
        }
    }
    if parts.is_empty() {
        parts.push(Part {
            place: Place::chapter(0),
            year: None,
            heading: tr(language, "desktop-screen-report"),
            level: 0,
            text: None,
            caption: false,
            made_of: None,
        });
    }
    parts
}

impl Part {
    /// Its heading as it is printed.
    #[must_use]
    pub fn printed_heading(&self) -> String {
        self.year.map_or_else(|| self.heading.clone(), |year| year.to_string())
    }

    /// Whether it can be moved, renamed and taken out: years follow the calendar.
    #[must_use]
    pub const fn is_movable(&self) -> bool {
        self.year.is_none()
    }
}

fn part(place: Place, heading: &str, names: &[String]) -> Part {
    Part {
        place,
        year: None,
        heading: heading.to_owned(),
        level: if place.section.is_some() { 1 } else { 0 },
        // What is written on a question stands before its findings, under the question's name.
        text: names.iter().find_map(|name| {
            let own = name.strip_prefix("text:").map(str::to_owned);
            let question = name.strip_prefix("question:").filter(|name| !name.is_empty());
            own.or_else(|| question.map(|name| format!("question-{name}")))
        }),
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
        "findings" | "themes" | "matrix" => on(Screen::Assessment),
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
