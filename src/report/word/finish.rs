//! What the crate leaves out and Word and screen readers need: header rows marked as such,
//! alternative texts, the language, hyphenation, the properties.

use super::Document;
use crate::report::content::ReportContent;
use crate::report::error::ReportError;
use std::io::Cursor;

/// The finished document as bytes.
pub(super) fn pack(
    docx: Document,
    content: &ReportContent,
    pictures: &[String],
) -> Result<Vec<u8>, ReportError> {
    let mut parts = docx.build();
    let language = if content.cover.language == "en" { "en-GB" } else { "nl-NL" };
    parts.document = edit(parts.document, |text| footed(&pictured(&headed(&text), pictures)));
    parts.styles = edit(parts.styles, |text| spoken(&text, language));
    parts.font_table = edit(parts.font_table, with_fallback);
    parts.settings = edit(parts.settings, |text| {
        text.replacen(
            "<w:defaultTabStop",
            "<w:autoHyphenation w:val=\"true\" /><w:defaultTabStop",
            1,
        )
    });
    parts.doc_props.core = properties(content, language).into_bytes();
    let mut bytes = Cursor::new(Vec::new());
    parts
        .pack(&mut bytes)
        .map_err(|error| ReportError::Typesetting { place: None, message: error.to_string() })?;
    Ok(bytes.into_inner())
}

fn edit(bytes: Vec<u8>, change: impl FnOnce(String) -> String) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) => change(text).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// The first row of every table as its header, on every page; and the first column named too.
fn headed(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 50);
    let mut rest = text;
    while let Some(at) = rest.find("</w:tblGrid>") {
        let end = at + "</w:tblGrid>".len();
        let (before, after) = rest.split_at(end);
        out.push_str(before);
        rest = after;
        if let Some(row) = rest.find("<w:trPr>")
            && rest.find("<w:tc>").is_none_or(|cell| row < cell)
        {
            let end = row + "<w:trPr>".len();
            let (before, after) = rest.split_at(end);
            out.push_str(before);
            rest = after;
            // In the order the format wants: whole, then header.
            if let Some(close) = rest.find("</w:trPr>") {
                let (inside, after) = rest.split_at(close);
                out.push_str(inside);
                out.push_str("<w:tblHeader />");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out.replace(
        "</w:tblPr>",
        "<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
         w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\" /></w:tblPr>",
    )
}

/// Every section that has a head its foot too, which the crate gives the last one only; heads and
/// feet stand first in a section, as the format wants it.
fn footed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("<w:sectPr") {
        let end = rest.find("</w:sectPr>").filter(|end| *end > start).unwrap_or(rest.len());
        let open = start + rest.get(start..end).and_then(|it| it.find('>')).map_or(0, |at| at + 1);
        out.push_str(rest.get(..open).unwrap_or_default());
        let mut references = String::new();
        let mut others = String::new();
        for tag in rest.get(open..end).unwrap_or_default().split_inclusive('>') {
            let is_reference =
                tag.starts_with("<w:headerReference") || tag.starts_with("<w:footerReference");
            if is_reference { &mut references } else { &mut others }.push_str(tag);
        }
        if !references.is_empty() && !references.contains("<w:footerReference") {
            references.push_str("<w:footerReference w:type=\"default\" r:id=\"rIdFooter1\" />");
        }
        out.push_str(&references);
        out.push_str(&others);
        rest = rest.get(end..).unwrap_or_default();
        let close = rest.find('>').map_or(rest.len(), |at| at + 1);
        out.push_str(rest.get(..close).unwrap_or_default());
        rest = rest.get(close..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The font of the report with the one that stands in for it: near to it, and on every computer
/// with Word.
fn with_fallback(text: String) -> String {
    let font = format!(
        "<w:font w:name=\"{}\"><w:altName w:val=\"Calibri\" /><w:charset w:val=\"00\" />\
         <w:family w:val=\"swiss\" /><w:pitch w:val=\"variable\" /></w:font></w:fonts>",
        super::styles::FONT
    );
    text.replacen("</w:fonts>", &font, 1)
}

/// Every picture with a number and an alternative text of its own.
fn pictured(text: &str, pictures: &[String]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    for (at, alt) in pictures.iter().enumerate() {
        let Some((start, end)) = rest.find("<wp:docPr ").and_then(|start| {
            let tail = rest.get(start..)?;
            Some((start, start + tail.find('>')? + 1))
        }) else {
            break;
        };
        out.push_str(rest.get(..start).unwrap_or_default());
        let number = at + 1;
        out.push_str(&format!(
            "<wp:docPr id=\"{number}\" name=\"Figuur {number}\" descr=\"{}\" />",
            escaped(alt)
        ));
        rest = rest.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The language of all text.
fn spoken(text: &str, language: &str) -> String {
    let lang =
        format!("<w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\" />");
    let Some(start) = text.find("<w:rPrDefault>") else { return text.to_owned() };
    let (before, defaults) = text.split_at(start);
    let end = defaults.find("</w:rPrDefault>").unwrap_or(defaults.len());
    let (defaults, after) = defaults.split_at(end);
    let defaults = if defaults.contains("</w:rPr>") {
        defaults.replacen("</w:rPr>", &format!("{lang}</w:rPr>"), 1)
    } else {
        format!("<w:rPrDefault><w:rPr>{lang}</w:rPr>")
    };
    format!("{before}{defaults}{after}")
}

fn properties(content: &ReportContent, language: &str) -> String {
    let cover = &content.cover;
    let (year, month, day) = cover.date;
    let date = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:modified>\
         </cp:coreProperties>",
        escaped(&cover.title),
        escaped(&cover.authors.join("; ")),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
