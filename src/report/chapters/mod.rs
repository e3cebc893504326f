//! The parts of a report: each a function from the case to blocks, named in the outline. A part
//! for which the case has nothing gives no blocks, and is then not in the report.

mod analyses;
mod annexes;
mod assessment;
mod chronology;
mod conclusions;
mod counts;
mod frameworks;
mod introduction;
mod knowledge;
mod meetings;
mod narrative;
mod proceedings;
mod years;

use super::coarse::coarse;
use super::content::{Block, Cell, Column, Table, for_each_text_in};
use super::gather::Gather;
use super::outline::{Section, is_for};
use super::rules::Fineness;

/// The blocks of the whole report, and the figures they name.
pub(super) fn blocks(g: &Gather<'_>) -> (Vec<Block>, Vec<(String, super::Figure)>) {
    let mut blocks = Vec::new();
    let mut figures = Vec::new();
    for chapter in &g.options.outline.chapters {
        if !is_for(&chapter.versions, g.options.version) {
            continue;
        }
        let mut inside = Vec::new();
        for name in &chapter.parts {
            inside.extend(part(g, name, 2, &mut figures));
        }
        for section in &chapter.sections {
            inside.extend(section_blocks(g, section, chapter.numbered, &mut figures));
        }
        if inside.is_empty() {
            continue;
        }
        blocks.push(Block::Heading {
            level: 1,
            text: chapter.heading.clone(),
            numbered: chapter.numbered,
            caption: String::new(),
            annex: chapter.annex,
        });
        blocks.extend(inside);
    }
    (blocks, figures)
}

fn section_blocks(
    g: &Gather<'_>,
    section: &Section,
    numbered: bool,
    figures: &mut Vec<(String, super::Figure)>,
) -> Vec<Block> {
    if !is_for(&section.versions, g.options.version) {
        return Vec::new();
    }
    let mut blocks: Vec<Block> = Vec::new();
    for name in &section.parts {
        blocks.extend(part(g, name, 3, figures));
    }
    if !blocks.is_empty() {
        blocks.insert(
            0,
            Block::Heading {
                level: 2,
                text: section.heading.clone(),
                numbered,
                caption: String::new(),
                annex: false,
            },
        );
    }
    blocks
}

/// One part. `level` is that of headings in it. A name nobody knows gives nothing, so that an
/// outline of a later edition still makes a report.
pub(super) fn part(
    g: &Gather<'_>,
    name: &str,
    level: usize,
    figures: &mut Vec<(String, super::Figure)>,
) -> Vec<Block> {
    let mut blocks = made(g, name, level, figures);
    // The law is public, and so is what follows: no date of theirs is coarsened.
    if g.rules.dates != Fineness::Exact && !matches!(name, "frameworks" | "follow-up") {
        for_each_text_in(&mut blocks, &mut |text, _| *text = coarse(text, g.rules.dates));
    }
    blocks
}

fn made(
    g: &Gather<'_>,
    name: &str,
    level: usize,
    figures: &mut Vec<(String, super::Figure)>,
) -> Vec<Block> {
    if let Some(text) = name.strip_prefix("text:") {
        return g.prose(text, level);
    }
    if let Some(question) = name.strip_prefix("question:") {
        return conclusions::question(g, question);
    }
    match name {
        "accuracy-check" => proceedings::accuracy_check(g),
        "drafted-summary" => introduction::drafted_summary(g),
        "calamity" => introduction::calamity(g),
        "question" => introduction::question(g),
        "organisations" => introduction::organisations(g),
        "requested-sources" => introduction::requested_sources(g),
        "conventions" => introduction::conventions(g),
        "before" => years::before(g, level),
        "years" => years::years(g, level, figures),
        "findings" => conclusions::findings(g),
        "themes" => assessment::themes(g, level),
        "matrix" => assessment::matrix(g),
        "theme-conclusions" => conclusions::themes(g, level),
        "organisation-conclusions" => conclusions::organisations(g, level),
        "main-conclusion" => conclusions::main(g),
        "improvement-points" => proceedings::improvement_points(g),
        "recommendations" => proceedings::recommendations(g),
        "follow-up" => proceedings::follow_up(g),
        "remarks-form" => proceedings::remarks_form(g),
        "frameworks" => frameworks::frameworks(g, level),
        "chronology" => chronology::chronology(g),
        "consultations" => meetings::consultations(g, level),
        "agreements" => meetings::agreements(g, level),
        "information" => knowledge::information(g, level),
        "interpretations" => knowledge::interpretations(g, level),
        "child-contacts" => counts::child_contacts(g, level),
        "involvements" => counts::involvements(g, level),
        "analyses" => analyses::analyses(g, level),
        "contradictions" => annexes::contradictions(g, level),
        "open-questions" => annexes::open_questions(g, level),
        "sources" => annexes::sources(g),
        "abbreviations" => annexes::abbreviations(g),
        "character-notices" => annexes::character_notices(g),
        _ => Vec::new(),
    }
}

/// A table, or nothing when it has no rows.
fn table(caption: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>, small: bool) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Table(Table { caption, columns, rows, small })]
}
