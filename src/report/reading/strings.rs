//! What a file says outside its pages: every string of every object, and every stream that is
//! neither drawing, font nor picture, once it is unpacked.

use super::structure::Read;
use super::{FilePart, Passage};
use lopdf::{Document, Object, ObjectId, Stream, decode_text_string};
use std::collections::HashSet;

/// Reads every string and every stream of text.
pub(super) fn read(document: &Document, read: &mut Read) {
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).ok();
    let drawing: HashSet<ObjectId> =
        document.page_iter().flat_map(|page| document.get_page_contents(page)).collect();
    let mut found = Vec::new();
    for (id, object) in &document.objects {
        let part = if Some(*id) == info { FilePart::Metadata } else { FilePart::Elsewhere };
        strings(object, part, *id, &mut found);
        if let Object::Stream(stream) = object
            && !drawing.contains(id)
        {
            streams(stream, *id, &mut found);
        }
    }
    for (part, id, text) in found {
        let (place, page) = read.places.get(&id).cloned().unwrap_or_default();
        read.passages.push(Passage { part, place, page, text });
    }
}

type Found = (FilePart, ObjectId, String);

fn strings(object: &Object, part: FilePart, id: ObjectId, found: &mut Vec<Found>) {
    match object {
        Object::String(bytes, _) => {
            let text = decode_text_string(object)
                .unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned());
            if text.chars().any(char::is_alphabetic) {
                found.push((part, id, text));
            }
        }
        Object::Array(parts) => parts.iter().for_each(|it| strings(it, part, id, found)),
        Object::Dictionary(fields) => {
            let bookmark = fields.has(b"Title") && fields.has(b"Parent");
            let file = fields.get(b"Type").and_then(Object::as_name).ok() == Some(b"Filespec");
            for (key, value) in fields.iter() {
                let part = match key.as_slice() {
                    _ if part == FilePart::Metadata => part,
                    b"Alt" | b"ActualText" | b"E" | b"TU" | b"Contents" => {
                        FilePart::AlternativeText
                    }
                    b"Title" if bookmark => FilePart::Bookmark,
                    _ if file => FilePart::Attachment,
                    _ => part,
                };
                strings(value, part, id, found);
            }
        }
        Object::Stream(stream) => {
            strings(&Object::Dictionary(stream.dict.clone()), part, id, found);
        }
        // A name may be a text too: that of a destination or a layer.
        Object::Name(name) if name.len() > 3 => {
            let text = String::from_utf8_lossy(name);
            if text.bytes().any(|byte| byte.is_ascii_lowercase()) {
                found.push((part, id, text.into_owned()));
            }
        }
        _ => {}
    }
}

fn streams(stream: &Stream, id: ObjectId, found: &mut Vec<Found>) {
    let name = |key: &[u8]| stream.dict.get(key).and_then(Object::as_name).unwrap_or_default();
    let drawing = [b"Form".as_slice(), b"Image"].contains(&name(b"Subtype"))
        || [b"XObject".as_slice(), b"Pattern", b"ObjStm", b"XRef"].contains(&name(b"Type"))
        || stream.dict.has(b"Length1")
        || stream.dict.has(b"PatternType")
        || stream.dict.has(b"FunctionType")
        || name(b"Subtype").ends_with(b"Type0C")
        || name(b"Subtype") == b"OpenType";
    if drawing {
        return;
    }
    let Ok(bytes) = stream.get_plain_content() else { return };
    let part = match name(b"Type") {
        b"Metadata" => FilePart::Metadata,
        b"EmbeddedFile" => FilePart::Attachment,
        _ => FilePart::Elsewhere,
    };
    if let Some(text) = as_text(&bytes) {
        // What stands between angle brackets there is mark-up.
        let text = if part == FilePart::Metadata { without_tags(&text) } else { text };
        found.push((part, id, text));
    }
}

/// The bytes as a text, if they are one.
fn as_text(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        let units = rest.chunks_exact(2).map(|pair| match pair {
            [high, low] => u16::from_be_bytes([*high, *low]),
            _ => 0,
        });
        return Some(char::decode_utf16(units).map(|c| c.unwrap_or(' ')).collect());
    }
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push('\n');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out
}
