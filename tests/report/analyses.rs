//! Every analysis stands in the annex with its definition, and no version tells more in it than
//! elsewhere.

use crate::contents::text_of;
use crate::sample::{drenthe, options};
use kroniek::analysis::Analysis;
use kroniek::report::content::{Block, Span};
use kroniek::report::{
    Inputs, Outline, ReportContent, ReportOptions, Silent, Version, check_leaks, gather,
};
use kroniek::text::{Language, tr};

fn made(options: &ReportOptions) -> ReportContent {
    gather(drenthe(), &Inputs::default(), options).expect("gathered")
}

/// The built-in outline with the annex of analyses in every version.
fn everywhere(version: Version, organisation: Option<&str>) -> ReportOptions {
    let mut outline = Outline::built_in("reconstructie").expect("built in");
    for chapter in &mut outline.chapters {
        if chapter.parts.iter().any(|part| part == "analyses") {
            chapter.versions.clear();
        }
    }
    ReportOptions { version, organisation: organisation.map(str::to_owned), outline, ..options() }
}

/// The blocks of the annex.
fn annex(content: &ReportContent) -> Vec<Block> {
    let start = content.blocks.iter().position(
        |block| matches!(block, Block::Heading { level: 1, text, .. } if text == "Analyses"),
    );
    let Some(start) = start else { return Vec::new() };
    let rest = content.blocks.get(start + 1..).unwrap_or_default();
    let end = rest.iter().position(|block| matches!(block, Block::Heading { level: 1, .. }));
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default().to_vec()
}

fn annex_text(content: &ReportContent) -> String {
    text_of(&ReportContent { blocks: annex(content), ..ReportContent::default() })
}

#[test]
fn every_analysis_that_finds_something_is_told_with_its_definition() {
    let text = annex_text(&made(&options()));
    for analysis in Analysis::ALL {
        // Leaks are checked in a file, not told in one.
        if *analysis == Analysis::Leaks {
            continue;
        }
        let title = tr(Language::Dutch, &analysis.title_key());
        assert!(text.contains(&title), "{title} is not in the annex");
        // Every norm of the sample is applied within its time, and that is told.
        if *analysis != Analysis::NormsOutOfForce {
            let definition = tr(Language::Dutch, &analysis.definition_key());
            assert!(text.contains(&definition), "{definition} is not in the annex");
        }
    }
    assert!(text.contains("Deze analyses vonden niets: Normen buiten periode."), "{text}");
    // Doubt is carried through, and what was set is told.
    for words in
        ["406–721", "zeker", "mogelijk", "Ingesteld: school apart geteld.", "zonder termijn"]
    {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn tables_of_the_annex_have_a_cell_for_every_column_and_none_is_empty() {
    let mut tables = 0;
    for block in annex(&made(&options())) {
        let Block::Table(table) = block else { continue };
        tables += 1;
        assert!(!table.rows.is_empty(), "{}", table.caption);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.caption);
            assert!(row.iter().all(|cell| !cell.spans.is_empty()), "{}", table.caption);
        }
    }
    assert!(tables >= 20, "only {tables}");
}

#[test]
fn an_accuracy_check_tells_only_outcomes_of_facts_it_shows() {
    let content = made(&everywhere(Version::AccuracyCheck, Some("POL")));
    let blocks = annex(&content);
    assert!(!blocks.is_empty());
    let labels = content.labels();
    let mut part = ReportContent { blocks, ..ReportContent::default() };
    let mut links = 0;
    part.for_each_span(&mut |span| {
        if let Span::Link { to, .. } = span {
            links += 1;
            assert!(labels.contains(to), "{to} does not stand in this version");
        }
    });
    assert!(links > 5, "only {links}");
    let text = annex_text(&content);
    assert!(text.contains(&tr(Language::Dutch, "report-analyses-introduction-part")));
    assert!(!text.contains(&tr(Language::Dutch, "analysis-coverage-title")));
    assert!(!text.contains("Zonder actie:"), "a count over the whole case: {text}");
}

#[test]
fn the_public_version_gives_nothing_away_in_its_analyses() {
    let options = everywhere(Version::Public, None);
    let content = made(&options);
    assert!(!annex(&content).is_empty());
    let text = annex_text(&content);
    for word in ["Hoogeveen", "VNN", "Welzijnswerk", "misbruik", "Niet getoetst"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    // Dates are no finer than months there, and neither is what lies between them.
    assert!(!text.contains("406–721"), "{text}");
    let leaks = check_leaks(drenthe(), &Inputs::default(), &options, &Silent).expect("checked");
    let open: Vec<_> = leaks.iter().filter(|leak| leak.is_open()).collect();
    assert!(open.is_empty(), "{open:#?}");
}

/// The tables of the annex whose caption begins so.
fn tables_called(content: &ReportContent, caption: &str) -> Vec<kroniek::report::content::Table> {
    let tables = annex(content).into_iter().filter_map(|block| match block {
        Block::Table(table) if table.caption.starts_with(caption) => Some(table),
        _ => None,
    });
    tables.collect()
}

#[test]
fn who_knew_what_stands_as_a_matrix_that_fits_the_page() {
    let content = made(&options());
    let tables = tables_called(&content, "Wie wist wat.");
    assert!(!tables.is_empty());
    for table in &tables {
        assert!(table.columns.len() <= 15, "{}", table.columns.len());
        assert!(table.columns.iter().skip(1).all(|column| column.upright));
        assert_eq!(table.rows.len(), drenthe().information_items.len());
    }
    // Row and party lead to a sign, which is read aloud as a word.
    let says = |item: &str, party: &str| {
        let cell = tables.iter().find_map(|table| {
            let column = table.columns.iter().position(|column| column.title == party)?;
            let row = table.rows.iter().find(|row| {
                matches!(row[0].spans.first(), Some(Span::Strong { text }) if text.trim() == item)
            })?;
            Some(row[column].spans.clone())
        });
        match cell.unwrap().first().unwrap() {
            Span::Sign { text, word: false, .. } => text.clone(),
            Span::Strong { text } | Span::Text { text } => text.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(says("I8", "Huisarts"), "niet verteld");
    assert_eq!(says("I1", "Politie"), "wist het");
    assert_eq!(says("I12", "Stichting Welzijnswerk"), "½");
    assert_eq!(says("I3", "Veilig Thuis Drenthe"), "onbekend");
    assert_eq!(says("I1", "Basisschool"), "·");
    assert_eq!(tables_called(&content, "Wie was erbij.").len(), 1);
    assert_eq!(tables_called(&content, "In hoeveel feiten een organisatie").len(), 1);
}

#[test]
fn no_other_version_has_a_matrix_over_all_parties() {
    for options in
        [everywhere(Version::Public, None), everywhere(Version::AccuracyCheck, Some("CJG"))]
    {
        let content = made(&options);
        for caption in ["Wie wist wat.", "Wie was erbij.", "In hoeveel feiten een organisatie"] {
            assert!(tables_called(&content, caption).is_empty(), "{caption}");
        }
    }
}
