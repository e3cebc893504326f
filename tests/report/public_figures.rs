//! The figures of the public version: drawn from what the public may know, and read back like the
//! text; and the whole public file, decompressed, without the program's own search.

use crate::leaks::with_child;
use crate::pdf::keep;
use crate::sample::{drenthe, options};
use kroniek::model::{CaseData, Event};
use kroniek::report::content::Block;
use kroniek::report::picture::YearFigures;
use kroniek::report::{
    FilePart, Inputs, JOINT, Leak, ReportContent, ReportError, ReportFormat, ReportOptions, Silent,
    Version, check_leaks, export_as, gather, passages,
};
use kroniek::text::Language;
use std::io::{Cursor, Read as _};

fn whole() -> ReportOptions {
    ReportOptions { version: Version::Public, ..options() }
}

fn content(case: &CaseData) -> ReportContent {
    let figures = YearFigures::new(case, Language::Dutch);
    gather(case, &Inputs { figures: Some(&figures) }, &whole()).expect("gathered")
}

fn leaks(case: &CaseData) -> Vec<Leak> {
    let figures = YearFigures::new(case, Language::Dutch);
    let inputs = Inputs { figures: Some(&figures) };
    let mut options = whole();
    // Up to and with the years.
    options.outline.chapters.truncate(5);
    check_leaks(case, &inputs, &options, &Silent).expect("checked")
}

fn made(case: &CaseData, format: ReportFormat) -> Result<Vec<u8>, ReportError> {
    let figures = YearFigures::new(case, Language::Dutch);
    export_as(case, &Inputs { figures: Some(&figures) }, &whole(), format, &Silent)
}

/// The sample with a fact of 2012 that has a title.
fn with_title(title: &str) -> CaseData {
    let mut case = drenthe().clone();
    let fact = case.events.iter().find(|fact| fact.code == "DR-018").expect("a fact");
    let fact = Event { title: title.to_owned(), ..Event::clone(fact) };
    case.events.put(fact);
    case
}

/// Everything the rules and records of the case keep from the public.
fn hidden(case: &CaseData) -> Vec<String> {
    let mut words = Vec::new();
    for row in &case.organisations {
        let label = row.public_label.to_lowercase();
        for name in [&row.name, &row.code, &row.municipality].into_iter().chain(&row.aliases) {
            let telling = name.chars().filter(|letter| letter.is_uppercase()).count() > 0;
            if telling && !label.contains(&name.to_lowercase()) && name != "Drenthe" {
                words.push(name.clone());
            }
        }
    }
    words.extend(case.persons.iter().map(|row| row.name.clone()).filter(|name| !name.is_empty()));
    words.extend(["3 mei 2007", "3-5-2007", "2007-05-03", "misbruik"].map(str::to_owned));
    words
}

/// Whether a text has a word, as a word.
fn has(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn every_year_has_a_figure_in_public_words() {
    let content = content(drenthe());
    let drawn: Vec<&str> = content.figures.iter().map(|(name, _)| name.as_str()).collect();
    assert!(drawn.contains(&"figure-2012") && drawn.contains(&"figure-2015"), "{drawn:?}");
    let listed = content.blocks.iter().filter(|block| matches!(block, Block::Figure { .. }));
    assert_eq!(listed.count(), drawn.len());
    let words = hidden(drenthe());
    for (name, figure) in &content.figures {
        for word in &words {
            assert!(!has(&figure.svg, word), "{word} is drawn in {name}");
            assert!(!has(&figure.alt, word), "{word} is said of {name}: {}", figure.alt);
        }
        assert!(figure.alt.contains("feiten"), "{}", figure.alt);
        // The rules tell months: no day stands in a figure, nor where it would be.
        assert!(!figure.svg.contains("7 op 8 juni"), "{name}");
    }
    assert!(content.figures.iter().any(|(_, figure)| figure.svg.contains("Maatschappelijk")
        || figure.svg.contains("politie")
        || figure.svg.contains("Politie")));
}

#[test]
fn a_figure_has_no_name_and_no_hidden_fact() {
    let case = with_child(with_title("Noëlle van der Brugghe, zorgmelding in Hoogeveen"));
    let content = content(&case);
    let svg: String = content.figures.iter().map(|(_, figure)| figure.svg.as_str()).collect();
    for word in ["Noëlle", "Brugghe", "Hoogeveen"] {
        assert!(!svg.contains(word), "{word}");
    }
    assert!(leaks(&case).iter().all(|leak| leak.part != FilePart::Figure || !leak.is_open()));
}

#[test]
fn what_a_figure_gives_away_is_found_in_it() {
    // A name is replaced, an adjective of it is not.
    let case = with_title("Hoogeveense melding");
    let found = leaks(&case);
    let drawn: Vec<_> = found.iter().filter(|leak| leak.part == FilePart::Figure).collect();
    assert!(drawn.iter().any(|leak| leak.word == "Hoogeveen"), "{found:#?}");
    let refused = made(&case, ReportFormat::Word);
    let Err(ReportError::Leaks(found)) = refused else { panic!("the document was handed out") };
    assert!(found.iter().any(|leak| leak.part == FilePart::Figure), "{found:#?}");
}

#[test]
fn no_hidden_word_is_anywhere_in_the_public_pdf() {
    let case = with_child(drenthe().clone());
    let bytes = made(&case, ReportFormat::Pdf).expect("exported");
    keep("drenthe-openbaar-figuren.pdf", &bytes);
    let words = hidden(&case);
    for passage in passages(&bytes).expect("read") {
        let text = passage.text.replace("\u{ad}\n", "").replace(JOINT, "");
        for word in &words {
            assert!(!has(&text, word), "{word}: {passage:?}");
        }
    }
    // And every object as it is stored: strings, names, streams without their compression.
    let mut document = lopdf::Document::load_mem(&bytes).expect("read");
    document.decompress();
    let mut plain = Vec::new();
    document.save_to(&mut plain).expect("written");
    let latin: String = plain.iter().map(|byte| char::from(*byte)).collect();
    for word in &words {
        assert!(!has(&latin, word), "{word} stands in the file");
        let wide: String = word.encode_utf16().flat_map(u16::to_be_bytes).map(char::from).collect();
        assert!(word.chars().count() < 4 || !latin.contains(&wide), "{word} stands in UTF-16");
        let hex: String = word.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        let short = word.chars().count() < 4;
        assert!(short || !latin.to_uppercase().contains(&hex), "{word} stands in hexadecimals");
    }
}

#[test]
fn no_hidden_word_is_anywhere_in_the_public_document() {
    let case = with_child(drenthe().clone());
    let bytes = made(&case, ReportFormat::Word).expect("made");
    keep("drenthe-openbaar.docx", &bytes);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let words = hidden(&case);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut inside = Vec::new();
        part.read_to_end(&mut inside).expect("read");
        let text = String::from_utf8_lossy(&inside);
        let plain: String =
            text.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, it)| it).collect();
        for word in &words {
            let name = part.name();
            let pictured = name.ends_with(".png");
            assert!(pictured || !has(&plain, word) && !has(&text, word), "{word} in {name}");
        }
    }
}
