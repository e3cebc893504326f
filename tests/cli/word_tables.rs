//! Tables in Word documents: what is written comes back, and any document gives facts or one clear
//! sentence.

use crate::house::House;
use proptest::prelude::*;
use serde_json::json;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A document with that body.
fn document(body: &str) -> Vec<u8> {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{NAMESPACE}\">\
         <w:body>{body}</w:body></w:document>"
    );
    archive(&[("word/document.xml", text.as_bytes())])
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn cell(text: &str) -> String {
    format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(text))
}

fn row(cells: &[&str]) -> String {
    format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>())
}

fn table(rows: &[&[&str]]) -> String {
    let rows: String = rows.iter().map(|cells| row(cells)).collect();
    format!("<w:tbl><w:tblPr/>{rows}</w:tbl>")
}

/// What comes of importing a document: date and summary of each fact.
fn facts(body: &str) -> Vec<(String, String)> {
    let house = House::with_case();
    house.write("brief.docx", document(body));
    let result = house.json(&["import", "a.kroniek", "brief.docx"]);
    assert_eq!(result["rejected"], json!([]), "{result}");
    let case = house.everything("a.kroniek");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let events = case["tables"]["event"].as_array().cloned().unwrap_or_default();
    events.iter().map(|event| (text(&event["when"]), text(&event["summary"]))).collect()
}

fn pair(when: &str, summary: &str) -> (String, String) {
    (when.to_owned(), summary.to_owned())
}

#[test]
fn a_chronology_in_a_letter_is_read() {
    let body = format!(
        "{}{}{}{}",
        table(&[&["Aan: de inspectie", "Ons kenmerk 12"]]),
        paragraph("Hierbij onze chronologie."),
        table(&[&["Datum", "Omschrijving"], &["3 mei 2015", "Huisbezoek &amp; gesprek"]]),
        table(&[&["Omschrijving", "Datum"], &["Overleg", "juni 2015"]]),
    );
    assert_eq!(
        facts(&body),
        [pair("2015-05-03", "Huisbezoek & gesprek"), pair("2015-06", "Overleg")]
    );
}

#[test]
fn a_merged_date_holds_for_all_its_rows() {
    let merged = |text: &str, how: &str| {
        format!("<w:tc><w:tcPr><w:vMerge{how}/></w:tcPr>{}</w:tc>", paragraph(text))
    };
    let body = format!(
        "<w:tbl>{}<w:tr>{}{}</w:tr><w:tr>{}{}</w:tr>\
         <w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr></w:tbl>",
        row(&["Datum", "Wat gebeurde er"]),
        merged("3 mei 2015", " w:val=\"restart\""),
        cell("Een"),
        merged("", ""),
        cell("Twee"),
        paragraph("4 mei 2015"),
    );
    let facts = facts(&body);
    assert_eq!(facts.get(..2).unwrap(), [pair("2015-05-03", "Een"), pair("2015-05-03", "Twee")]);
}

#[test]
fn tables_in_tables_and_tracked_changes_are_understood() {
    let inner = table(&[&["Datum", "Feit"], &["2014", "Melding"]]);
    // A table that only lays out the page.
    let layout = format!("<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>");
    assert_eq!(facts(&layout), [pair("2014", "Melding")]);
    // A list of names within a cell is a text of that cell.
    let names = table(&[&["Jansen", "wijkteam"], &["De Vries", "school"]]);
    let body = format!(
        "<w:tbl>{}<w:tr>{}<w:tc>{}{names}<w:p/></w:tc></w:tr></w:tbl>",
        row(&["Datum", "Feit"]),
        cell("2014"),
        paragraph("Overleg met:"),
    );
    let facts_read = facts(&body);
    assert_eq!(facts_read.len(), 1);
    assert!(facts_read[0].1.contains("Jansen – wijkteam"), "{facts_read:?}");
    // What was struck out does not count, what was put in does.
    let changed = "<w:tc><w:p><w:del><w:r><w:delText>nooit</w:delText><w:t>nooit</w:t></w:r></w:del>\
                   <w:ins><w:r><w:t>wel</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> gezien\
                   </w:t></w:r></w:p></w:tc>";
    let body =
        format!("<w:tbl>{}<w:tr>{}{changed}</w:tr></w:tbl>", row(&["Datum", "Feit"]), cell("2014"));
    assert_eq!(facts(&body), [pair("2014", "wel gezien")]);
}

#[test]
fn a_table_without_headings_is_worked_out() {
    let body = table(&[&["3 mei 2015", "Kind gezien op school"], &["4 mei 2015", "Gebeld"]]);
    assert_eq!(
        facts(&body),
        [pair("2015-05-03", "Kind gezien op school"), pair("2015-05-04", "Gebeld")]
    );
}

#[test]
fn what_is_no_document_with_tables_is_refused_in_a_sentence() {
    let house = House::with_case();
    let before = house.read("a.kroniek");
    let whole = document(&table(&[&["Datum", "Feit"], &["2014", "Melding"]]));
    let cut = whole[..whole.len() / 2].to_vec();
    let deep = "<w:tbl><w:tr><w:tc>".repeat(30_000);
    for (name, bytes, word) in [
        ("leeg.docx", Vec::new(), "Word-document"),
        ("tekst.docx", b"geen zip".to_vec(), "Word-document"),
        ("kapot.docx", cut, "Word-document"),
        ("ole.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest".to_vec(), "wachtwoord"),
        ("blad.docx", archive(&[("xl/workbook.xml", b"<workbook/>")]), "Word-document"),
        ("xml.docx", archive(&[("word/document.xml", b"<w:document><w:body")]), "Word-document"),
        ("bits.docx", archive(&[("word/document.xml", b"\xff\xfe\x00<")]), "Word-document"),
        ("diep.docx", archive(&[("word/document.xml", deep.as_bytes())]), "Word-document"),
        ("proza.docx", document(&paragraph("Alleen tekst.")), "tabel"),
        ("leeg2.docx", document("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"), "tabel"),
    ] {
        house.write(name, bytes);
        let said = house.refused(&["import", "a.kroniek", name, "--lang", "nl"]);
        assert!(said.contains(word), "{name}: {said}");
        assert_eq!(said.trim().lines().count(), 1, "{name}: {said}");
    }
    assert_eq!(house.read("a.kroniek"), before);
}

#[test]
fn facts_that_lack_what_others_have_come_back() {
    let house = House::with_case();
    house.write(
        "in.json",
        json!({"format": "kroniek", "version": 1, "tables": {
            "investigation": [{"id": 1, "title": "Leeg"}],
            "event": [
                {"id": 1, "code": "E-1", "text": "x", "key_moment": " twee\nregels\n"},
                {"id": 2, "code": "E-2", "title": "<b>&amp;\tx", "date_phrase": "ooit"},
            ],
        }})
        .to_string(),
    );
    house.good(&["import", "a.kroniek", "in.json"]);
    house.good(&["export", "a.kroniek", "--output", "uit.docx"]);
    house.good(&["new", "b.kroniek", "--title", "Terug"]);
    house.good(&["import", "b.kroniek", "uit.docx"]);
    assert_eq!(house.everything("b.kroniek"), house.everything("a.kroniek"));
    // A colleague who took a row out, or added a column, is understood too.
    house.good(&["export", "a.kroniek", "--output", "uit.docx", "--lang", "en"]);
    let again = house.json(&["import", "a.kroniek", "uit.docx"]);
    assert_eq!((&again["imported"], &again["duplicates"]), (&json!(0), &json!(2)));
}

/// Any heap of the tags of a document.
fn odd_body() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<w:tbl>".to_owned()),
        Just("</w:tbl>".to_owned()),
        Just("<w:tr>".to_owned()),
        Just("</w:tr>".to_owned()),
        Just("<w:tc>".to_owned()),
        Just("</w:tc>".to_owned()),
        Just("<w:gridSpan w:val=\"900000000\"/>".to_owned()),
        Just("<w:gridBefore w:val=\"-1\"/>".to_owned()),
        Just("<w:vMerge/>".to_owned()),
        Just("<w:vMerge w:val=\"restart\"/>".to_owned()),
        Just("<w:del>".to_owned()),
        Just("</w:del>".to_owned()),
        Just("&#0;&foo;&#xD800;".to_owned()),
        "[a-z0-9 ]{0,8}".prop_map(|text| paragraph(&text)),
        Just(row(&["Datum", "Feit"])),
        Just(row(&["2015", "Iets"])),
        Just(paragraph("Bronnen")),
        Just(table(&[&["nr", "Code"], &["1", "S1"], &["x", "S2"]])),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn odd_documents_never_panic(body in odd_body(), cut in 0_usize..4_000) {
        use kroniek::exchange::{ImportOptions, ImportSource, plan_import};
        let bytes = document(&body);
        let damaged = bytes.get(..cut.min(bytes.len())).unwrap().to_vec();
        for bytes in [bytes, damaged] {
            let source = ImportSource::from_bytes("brief.docx", bytes);
            let case = kroniek::model::CaseData::default();
            if let Err(error) = plan_import(&case, &source, &ImportOptions::default()) {
                prop_assert!(!error.message(kroniek::text::Language::Dutch).is_empty());
            }
        }
    }
}
