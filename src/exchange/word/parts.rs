//! The archive that a Word document is, with limits against what would fill the memory.

use crate::exchange::ExchangeError;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// More text than any report holds; beyond it the file is no document to read.
const LARGEST: u64 = 512 << 20;

/// The part with the text.
///
/// # Errors
/// [`ExchangeError::NotWord`] when the file is no Word document, or a damaged one.
pub(super) fn main_part(name: &str, bytes: &[u8]) -> Result<Vec<u8>, ExchangeError> {
    let not_word = || ExchangeError::NotWord { name: name.to_owned() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_word())?;
    let usual = "word/document.xml".to_owned();
    let path = part(&mut archive, "_rels/.rels").as_deref().and_then(target).unwrap_or(usual);
    part(&mut archive, &path).ok_or_else(not_word)
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, path: &str) -> Option<Vec<u8>> {
    let part = archive.by_name(path).ok()?;
    let mut bytes = Vec::new();
    part.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= LARGEST).then_some(bytes)
}

/// Where the document stands, which is not in every office program the same place.
fn target(relations: &[u8]) -> Option<String> {
    let mut reader = Reader::from_reader(relations);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Empty(tag) | Event::Start(tag) => {
                let value = |wanted: &str| {
                    let attribute = tag.try_get_attribute(wanted).ok().flatten()?;
                    Some(attribute.value.into_owned())
                };
                if value("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) {
                    return value("Target").map(|path| path.trim_start_matches('/').to_owned());
                }
            }
            Event::Eof => return None,
            _ => {}
        }
        buffer.clear();
    }
}
