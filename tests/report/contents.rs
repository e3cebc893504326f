//! What the case holds is in the report, and nothing is empty.

use crate::sample::{drenthe, options};
use kroniek::report::content::{Block, Span};
use kroniek::report::{Inputs, Outline, ReportContent, ReportOptions, gather};

pub fn text_of(content: &ReportContent) -> String {
    let mut all = String::new();
    content.clone().for_each_text(&mut |text, _| {
        all.push_str(text);
        all.push('\n');
    });
    all
}

fn full() -> ReportContent {
    gather(drenthe(), &Inputs::default(), &options()).expect("gathered")
}

#[test]
fn every_record_that_is_told_is_in_the_full_version() {
    let case = drenthe();
    let text = text_of(&full());
    let mut wanted: Vec<&str> = Vec::new();
    wanted.extend(case.events.iter().map(|row| row.code.as_str()));
    wanted.extend(case.findings.iter().map(|row| row.title.as_str()));
    wanted.extend(case.judgements.iter().map(|row| row.reasoning.trim_end_matches('.')));
    wanted.extend(case.conclusions.iter().map(|row| row.text.as_str()));
    wanted.extend(case.contradictions.iter().map(|row| row.code.as_str()));
    wanted.extend(case.open_questions.iter().map(|row| row.question.as_str()));
    wanted.extend(case.safety_agreements.iter().map(|row| row.what.as_str()));
    wanted.extend(case.information_items.iter().map(|row| row.item.trim_end_matches('.')));
    wanted.extend(case.sources.iter().map(|row| row.title.as_str()));
    wanted.extend(case.follow_up_measures.iter().map(|row| row.what.as_str()));
    for word in wanted {
        assert!(text.contains(word), "not in the report: {word}");
    }
}

#[test]
fn chapters_stand_in_the_order_of_the_outline_and_none_is_empty() {
    let content = full();
    let chapters: Vec<_> = content
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 1, text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        chapters,
        [
            "Samenvatting",
            "Voorwoord",
            "Inleiding",
            "Resultaten",
            "Conclusies",
            "Eindconclusie en verbetertraject",
            "Toetsingskaders",
            "Chronologie",
            "Overleg en aanwezigheid",
            "Afspraken en hun controle",
            "Wie wist wat",
            "Zicht op het kind",
            "Analyses",
            "Tegenspraken en open vragen",
            "Bronnen",
            "Afkortingen",
            "Over de inspecties",
        ]
    );
    let heading = |block: &Block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let mut last = 0;
    for pair in content.blocks.windows(2) {
        if let Some(level) = heading(&pair[0]) {
            assert!(level <= last + 1, "a heading level is skipped: {:?}", pair[0]);
            last = level;
            let empty = heading(&pair[1]).is_some_and(|next| next <= level);
            assert!(!empty, "nothing under {:?}", pair[0]);
        }
    }
    assert!(content.blocks.last().and_then(heading).is_none(), "nothing under the last heading");
}

#[test]
fn every_year_of_the_period_has_its_key_moments_and_facts() {
    let content = full();
    let years: Vec<_> = content
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 2, text, .. } => text.parse::<i64>().ok(),
            _ => None,
        })
        .collect();
    assert_eq!(years, [2012, 2013, 2014, 2015, 2016]);
    let rows = content.blocks.iter().filter(|block| matches!(block, Block::KeyMoments { .. }));
    assert_eq!(rows.count(), 4, "2016 has no key moment");
}

#[test]
fn links_lead_somewhere() {
    let mut content = full();
    let labels = content.labels();
    let mut links = 0;
    content.for_each_span(&mut |span| {
        if let Span::Link { to, .. } = span {
            links += 1;
            assert!(labels.contains(to), "{to} is nowhere");
        }
    });
    assert!(links > 300, "only {links}");
}

#[test]
fn the_words_of_the_report_are_all_there() {
    let content = full();
    crate::pdf::keep("content.json", &serde_json::to_vec(&content).expect("JSON"));
    let text = text_of(&content);
    assert!(!text.contains("report-"), "a key without a text");
}

#[test]
fn the_built_in_outlines_can_be_read() {
    for name in Outline::built_in_names() {
        let outline = Outline::built_in(name).unwrap_or_else(|| panic!("{name}"));
        let mut options = options();
        options.outline = outline;
        let content = gather(drenthe(), &Inputs::default(), &options).expect("gathered");
        assert!(content.blocks.len() > 20, "{name}");
    }
}

#[test]
fn an_empty_case_gives_a_report_with_a_cover() {
    let content = gather(&kroniek::model::CaseData::default(), &Inputs::default(), &options())
        .expect("gathered");
    assert!(content.blocks.is_empty(), "{:?}", content.blocks);
    assert!(!content.cover.title.is_empty());
}

#[test]
fn what_a_report_rests_on_is_in_it_whatever_its_make_up() {
    for name in Outline::built_in_names() {
        let outline = Outline::built_in(name).unwrap_or_else(|| panic!("{name}"));
        let options = ReportOptions { outline, ..options() };
        let content = gather(drenthe(), &Inputs::default(), &options).expect("gathered");
        let labels = content.labels();
        for finding in &drenthe().findings {
            assert!(labels.contains(&format!("finding-{}", finding.code)), "{name}: {finding:?}");
        }
    }
}
