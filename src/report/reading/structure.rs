//! The structure of the file, walked as a screen reader walks it: the letters of every piece in
//! order, also where a sentence runs over two pages, with the heading and the row they stand in.

use super::drawn::Drawn;
use super::{FilePart, Passage};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{HashMap, HashSet};

/// What was read so far.
pub(super) struct Read {
    pub passages: Vec<Passage>,
    /// Where each piece of the structure stands, for its alternative text.
    pub places: HashMap<ObjectId, (String, Option<usize>)>,
}

/// Pieces that run on within a line.
const INLINE: [&[u8]; 8] =
    [b"Span", b"Link", b"Em", b"Strong", b"Quote", b"Reference", b"Lbl", b"Annot"];

/// The longest text that can name a row.
const LONGEST_ROW_NAME: usize = 24;

/// Reads the drawn letters in the order of the structure.
pub(super) fn read(
    document: &Document,
    pages: &HashMap<ObjectId, usize>,
    mut drawn: Drawn,
) -> Read {
    let mut walk = Walk {
        document,
        pages,
        read: Read { passages: Vec::new(), places: HashMap::new() },
        text: String::new(),
        page: None,
        heading: String::new(),
        row: None,
        figure: 0,
        in_heading: 0,
        seen: HashSet::new(),
        drawn: &mut drawn,
    };
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get_deref(b"StructTreeRoot", document))
        .and_then(Object::as_dict);
    if let Ok(root) = root {
        walk.kids(root, None, 0);
        walk.flush();
    }
    let mut read = walk.read;
    // What the structure does not name was drawn all the same.
    let mut left: Vec<_> = drawn.marked.into_iter().collect();
    left.sort_by_key(|((page, piece), _)| (pages.get(page).copied(), *piece));
    let left = left.into_iter().map(|((page, _), letters)| (page, letters.text));
    for (page, text) in left.chain(drawn.margins) {
        read.passages.push(passage(FilePart::Margin, String::new(), pages.get(&page), text));
    }
    for (page, text) in drawn.spoken {
        read.passages.push(passage(
            FilePart::AlternativeText,
            String::new(),
            pages.get(&page),
            text,
        ));
    }
    read
}

fn passage(part: FilePart, place: String, page: Option<&usize>, text: String) -> Passage {
    Passage { part, place, page: page.copied(), text }
}

struct Walk<'a, 'b> {
    document: &'a Document,
    pages: &'b HashMap<ObjectId, usize>,
    read: Read,
    text: String,
    page: Option<usize>,
    heading: String,
    /// The name of the row, once its first cell was read; empty until then.
    row: Option<String>,
    /// How many figures are open.
    figure: usize,
    /// How many headings are open.
    in_heading: usize,
    seen: HashSet<ObjectId>,
    drawn: &'b mut Drawn,
}

impl Walk<'_, '_> {
    fn kids(&mut self, element: &Dictionary, page: Option<ObjectId>, depth: usize) {
        let Ok(kids) = element.get(b"K") else { return };
        self.kid(kids, page, depth);
    }

    fn kid(&mut self, kid: &Object, page: Option<ObjectId>, depth: usize) {
        // Deeper than any report goes, and a file may point back to itself.
        if depth > 200 {
            return;
        }
        match kid {
            Object::Array(kids) => kids.iter().for_each(|kid| self.kid(kid, page, depth + 1)),
            Object::Integer(piece) => self.piece(page, *piece),
            Object::Reference(id) => {
                if self.seen.insert(*id)
                    && let Ok(kid) = self.document.get_object(*id)
                {
                    match kid {
                        Object::Dictionary(element) => {
                            self.element(element, Some(*id), page, depth)
                        }
                        kid => self.kid(kid, page, depth + 1),
                    }
                }
            }
            Object::Dictionary(element) => self.element(element, None, page, depth),
            _ => {}
        }
    }

    fn element(
        &mut self,
        element: &Dictionary,
        id: Option<ObjectId>,
        page: Option<ObjectId>,
        depth: usize,
    ) {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        if let Ok(piece) = element.get(b"MCID").and_then(Object::as_i64) {
            self.piece(page, piece);
            return;
        }
        let kind = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
        if INLINE.contains(&kind) {
            self.kids(element, page, depth + 1);
            self.mark(id);
            return;
        }
        self.flush();
        let outside = self.row.clone();
        if kind == b"TR" {
            self.row = Some(String::new());
        }
        self.figure += usize::from(kind == b"Figure");
        let heading = matches!(kind, [b'H', level] if level.is_ascii_digit()) || kind == b"H";
        self.in_heading += usize::from(heading);
        self.kids(element, page, depth + 1);
        self.mark(id);
        self.flush();
        self.in_heading -= usize::from(heading);
        self.figure -= usize::from(kind == b"Figure");
        if kind == b"TR" {
            self.row = outside;
        }
    }

    fn piece(&mut self, page: Option<ObjectId>, piece: i64) {
        let Some(page) = page else { return };
        if let Some(letters) = self.drawn.marked.remove(&(page, piece)) {
            let here = self.pages.get(&page).copied();
            // The next line, where a line ends at a page's foot or at a piece's end.
            if self.page.is_some_and(|before| Some(before) != here) && !self.text.is_empty() {
                self.text.push('\n');
            } else if !self.text.is_empty() {
                self.text.push(super::JOINT);
            }
            self.page = here;
            self.text.push_str(&letters.text);
        }
    }

    fn place(&self) -> String {
        match self.row.as_deref().map(str::trim) {
            Some(row) if !row.is_empty() && *row != *self.heading => {
                if self.heading.is_empty() {
                    row.to_owned()
                } else {
                    format!("{} · {row}", self.heading)
                }
            }
            _ => self.heading.clone(),
        }
    }

    fn mark(&mut self, id: Option<ObjectId>) {
        if let Some(id) = id {
            let place = (self.place(), self.page);
            self.read.places.insert(id, place);
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        let name = || {
            let text = text.replace(super::JOINT, "");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        if self.in_heading > 0 {
            self.heading = name();
        }
        if self.row.as_ref().is_some_and(String::is_empty) {
            // The first cell names the row, if it is short enough for a name.
            let name = name();
            let short = name.chars().count() <= LONGEST_ROW_NAME;
            self.row = Some(if short { name } else { " ".to_owned() });
        }
        let part = if self.figure > 0 { FilePart::Figure } else { FilePart::Text };
        let place = self.place();
        self.read.passages.push(Passage { part, place, page: self.page, text });
    }
}
