//! Notes at the foot of a page, and numbers that must be the same in text and figure.

use crate::sample::{drenthe, options};
use kroniek::report::content::{Block, Span};
use kroniek::report::picture::YearFigures;
use kroniek::report::{Inputs, ReportContent, ReportOptions, Version, gather};
use kroniek::text::Language;

fn made(version: Version) -> ReportContent {
    let figures = YearFigures::new(drenthe(), Language::Dutch);
    let inputs = Inputs { figures: Some(&figures) };
    let options = ReportOptions { version, ..options() };
    gather(drenthe(), &inputs, &options).expect("gathered")
}

/// The paragraphs under the heading of each year.
fn paragraphs_of_years(content: &ReportContent) -> Vec<(String, Vec<Span>)> {
    let mut year = None;
    let mut found = Vec::new();
    for block in &content.blocks {
        match block {
            Block::Heading { level: 1 | 2, text, .. } => {
                year = text.parse::<i64>().ok().map(|_| text.clone());
            }
            Block::Paragraph { spans } => {
                found.extend(year.clone().map(|year| (year, spans.clone())));
            }
            _ => {}
        }
    }
    found
}

fn notes(spans: &[Span]) -> Vec<&str> {
    spans
        .iter()
        .filter_map(|span| match span {
            Span::Note { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn what_a_year_tells_has_its_sources_in_notes() {
    let content = made(Version::Full);
    let told = paragraphs_of_years(&content);
    assert!(told.len() > 15, "{}", told.len());
    // The last of 2014 says what no organisation did: that is counted in the table under it.
    for (year, spans) in told.iter().filter(|(year, _)| year != "2014") {
        assert!(!notes(spans).is_empty(), "{year}: {spans:?}");
    }
    let all: Vec<&str> = told.iter().flat_map(|(_, spans)| notes(spans)).collect();
    let wanted = "DR-048: Casusonderzoek Drenthe (2016), r. 646. DR-049: idem, r. 646 en 652.";
    assert!(all.contains(&wanted), "{all:#?}");
    // Two numbers side by side would be read as one.
    for (year, spans) in &told {
        let side_by_side =
            |pair: &[Span]| pair.iter().all(|span| matches!(span, Span::Note { .. }));
        assert!(!spans.windows(2).any(side_by_side), "{year}: {spans:?}");
    }
}

#[test]
fn a_version_that_names_no_sources_has_no_notes_in_its_years() {
    let content = made(Version::Public);
    let told = paragraphs_of_years(&content);
    assert!(told.len() > 10, "{}", told.len());
    for (year, spans) in &told {
        assert!(notes(spans).is_empty(), "{year}: {spans:?}");
    }
}

#[test]
fn the_boxes_of_a_year_are_the_key_moments_of_its_figure() {
    for version in [Version::Full, Version::Public] {
        let content = made(version);
        let mut seen = 0;
        let mut boxes: Vec<String> = Vec::new();
        for block in &content.blocks {
            match block {
                Block::KeyMoments { items } => {
                    boxes = items.iter().map(|item| item.caption.clone()).collect();
                }
                Block::Figure { name, alt, .. } => {
                    // The words for who cannot see the figure name them in the figure's order.
                    assert!(alt.contains(&boxes.join("; ")), "{version:?} {name}: {boxes:?} {alt}");
                    seen += boxes.len();
                    boxes.clear();
                }
                _ => {}
            }
        }
        assert!(seen > 15, "{version:?}: {seen}");
    }
}
