//! The texts of a finished Word document, read from its parts: for the leak check, which trusts
//! the file and not what was meant to be written.

use crate::report::content::{Block, ReportContent};
use crate::report::error::ReportError;
use crate::report::reading::{FilePart, Passage};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// Every text of the document.
///
/// # Errors
/// When the document cannot be read back.
pub(crate) fn passages(docx: &[u8]) -> Result<Vec<Passage>, ReportError> {
    let mut found = Vec::new();
    for (name, bytes) in parts(docx)? {
        let Ok(text) = std::str::from_utf8(&bytes) else { continue };
        let part = if name.starts_with("docProps/") {
            FilePart::Metadata
        } else if name.starts_with("word/header") || name.starts_with("word/footer") {
            FilePart::Margin
        } else if ["word/document.xml", "word/footnotes.xml"].contains(&name.as_str()) {
            FilePart::Text
        } else {
            FilePart::Elsewhere
        };
        read(text, part, &mut found);
    }
    Ok(found)
}

fn read(text: &str, part: FilePart, found: &mut Vec<Passage>) {
    let mut place = String::new();
    let mut push = |part: FilePart, place: &str, text: String| {
        if !text.trim().is_empty() {
            found.push(Passage { part, place: place.to_owned(), page: None, text });
        }
    };
    for paragraph in text.split("</w:p>") {
        let words = without_tags(paragraph);
        if paragraph.contains("<w:pStyle w:val=\"Heading") {
            place = words.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        push(part, &place, words);
        for attribute in ["descr=\"", "w:name=\"", "w:anchor=\"", "w:tooltip=\"", "Target=\""] {
            for value in paragraph.split(attribute).skip(1) {
                let value = value.split('"').next().unwrap_or_default();
                let part = if attribute == "descr=\"" {
                    FilePart::AlternativeText
                } else {
                    FilePart::Elsewhere
                };
                push(part, &place, unescaped(value));
            }
        }
    }
}

fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (words, tag) = rest.split_at(start);
        out.push_str(words);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        if tag.starts_with("<w:br") || tag.starts_with("<w:tab") {
            out.push(' ');
        } else if !tag.starts_with("<w:") && !tag.starts_with("</w:") {
            out.push('\n');
        }
        rest = after;
    }
    out.push_str(rest);
    unescaped(&out)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// The parts of the archive by name.
fn parts(docx: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let broken = |message: String| ReportError::Unreadable { message };
    let mut archive =
        ZipArchive::new(Cursor::new(docx)).map_err(|error| broken(error.to_string()))?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|error| broken(error.to_string()))?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(|error| broken(error.to_string()))?;
        parts.push((part.name().to_owned(), bytes));
    }
    Ok(parts)
}

/// The texts of the drawings that the pictures of a document are made from.
pub(crate) fn drawn_passages(content: &ReportContent) -> Vec<Passage> {
    let mut found = Vec::new();
    for (name, figure) in &content.figures {
        let caption = content.blocks.iter().find_map(|block| match block {
            Block::Figure { name: of, caption, .. } if of == name => Some(caption.clone()),
            _ => None,
        });
        let place = caption.unwrap_or_else(|| name.clone());
        for text in figure.svg.split("<text").skip(1) {
            let end = text.find("</text>").unwrap_or(text.len());
            let inside = text.get(..end).and_then(|text| text.split_once('>'));
            let text = inside.map(|(_, text)| without_tags(text)).unwrap_or_default();
            if !text.trim().is_empty() {
                let place = place.clone();
                found.push(Passage { part: FilePart::Figure, place, page: None, text });
            }
        }
    }
    found
}
