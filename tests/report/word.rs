//! The Word document: the same content, whole, and as strict about what it gives away.

use crate::leaks::{public, with_text};
use crate::pdf::keep;
use crate::sample::{drenthe, options};
use kroniek::model::CaseData;
use kroniek::report::picture::YearFigures;
use kroniek::report::{Inputs, ReportError, ReportFormat, Silent, export_as, gather};
use kroniek::text::Language;
use std::io::{Cursor, Read as _};

fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("a zip");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

#[test]
fn the_document_holds_what_the_pdf_holds() {
    let figures = YearFigures::new(drenthe(), Language::Dutch);
    let inputs = Inputs { figures: Some(&figures) };
    let make =
        || export_as(drenthe(), &inputs, &options(), ReportFormat::Word, &Silent).expect("made");
    let docx = make();
    keep("drenthe.docx", &docx);
    assert!(docx == make(), "the bytes differ");
    let content = gather(drenthe(), &inputs, &options()).expect("gathered");
    let document = part(&docx, "word/document.xml");
    let words: String =
        document.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let mut wanted = Vec::new();
    content.clone().for_each_text(&mut |text, _| wanted.push(text.clone()));
    let notes = part(&docx, "word/footnotes.xml");
    for text in wanted.iter().filter(|text| !text.is_empty() && !text.contains(['&', '<', '"'])) {
        let there = words.contains(text.as_str())
            || notes.contains(text.trim())
            || document.contains(text.as_str())
            || text == "Concept";
        assert!(there, "not in the document: {text}");
    }
    let count = |text: &str, what: &str| text.matches(what).count();
    assert_eq!(count(&document, "<w:tbl>"), count(&document, "<w:tblHeader />"), "header rows");
    assert_eq!(count(&document, "<wp:docPr "), content.figures.len());
    assert_eq!(count(&document, "descr=\"Tijdlijn van"), content.figures.len());
    assert!(count(&document, "<w:footnoteReference ") > 100);
    assert!(document.contains("w:orient=\"landscape\""));
    // All sections but the cover have page numbers at their foot.
    assert_eq!(count(&document, "<w:sectPr>"), count(&document, "<w:footerReference ") + 1);
    // Word opens it without a question, and nothing stands where a page number would be.
    let settings = part(&docx, "word/settings.xml");
    assert!(!settings.contains("updateFields") && !document.contains("w:dirty=\"true\""));
    assert!(!document.contains("PAGEREF") && !words.contains("pagina –"));
    let links = document.matches("<w:hyperlink w:anchor=\"_Toc").count();
    assert!(links > 50, "the contents lead to {links} headings");
    assert!(part(&docx, "word/fontTable.xml").contains("<w:altName w:val=\"Calibri\""));
    assert!(document.contains("TOC \\h \\z \\c \"Figuur\""), "a list of figures");
    assert!(part(&docx, "word/styles.xml").contains("<w:lang w:val=\"nl-NL\""));
    assert!(
        part(&docx, "docProps/core.xml").contains("<dc:title>Casusonderzoek Drenthe</dc:title>")
    );
}

#[test]
fn a_public_document_gives_nothing_away_either() {
    fn make(case: &CaseData) -> Result<Vec<u8>, ReportError> {
        export_as(case, &Inputs::default(), &public(), ReportFormat::Word, &Silent)
    }
    assert!(make(drenthe()).is_ok());
    // The name is replaced, an adjective of it is not.
    assert!(make(&with_text("foreword", "In Hoogeveen is gesproken.")).is_ok());
    let refused = make(&with_text("foreword", "De Hoogeveense raad sprak."));
    assert!(matches!(refused, Err(ReportError::Leaks(leaks)) if leaks.len() == 1));
}
