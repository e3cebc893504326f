//! The letters that the pages draw. A font of a PDF has a table from its glyphs to letters; a
//! content stream sets a place and shows glyphs; marked content says to which piece of the
//! structure they belong.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, decode_text_string};
use std::collections::HashMap;

/// How deep forms may be drawn within forms.
const DEEPEST: usize = 12;

/// What was drawn, by page and piece of the structure.
#[derive(Default)]
pub(super) struct Drawn {
    /// By page and number of marked content.
    pub marked: HashMap<(ObjectId, i64), Letters>,
    /// What belongs to no piece of the structure, by page.
    pub margins: Vec<(ObjectId, String)>,
    /// Replacement texts within the streams that are more than a hyphen.
    pub spoken: Vec<(ObjectId, String)>,
}

/// A run of letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    pub text: String,
    /// Where the last line stands; a new height is a new line.
    last: Option<f64>,
}

impl Letters {
    fn add(&mut self, text: &str, height: f64, size: f64) {
        match self.last {
            Some(last) if (last - height).abs() > 0.4 * size.abs().max(1.0) => self.text.push('\n'),
            Some(_) => self.text.push(super::JOINT),
            None => {}
        }
        self.last = Some(height);
        self.text.push_str(text);
    }
}

/// The letters of every page.
pub(super) fn pages(document: &Document) -> Drawn {
    let mut drawn = Drawn::default();
    for page in document.page_iter() {
        let mut resources = Vec::new();
        if let Ok((own, inherited)) = document.get_page_resources(page) {
            resources.extend(own);
            resources.extend(inherited.iter().filter_map(|id| document.get_dictionary(*id).ok()));
        }
        let mut pen = Pen {
            document,
            page,
            drawn: &mut drawn,
            marks: Vec::new(),
            margin: Letters::default(),
            fonts: HashMap::new(),
        };
        pen.stream(&document.get_page_content(page), &resources, IDENTITY, 0);
        let margin = std::mem::take(&mut pen.margin.text);
        if !margin.trim().is_empty() {
            drawn.margins.push((page, margin));
        }
    }
    drawn
}

type Matrix = [f64; 6];
const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `a`, then `b`.
fn times(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// What an open mark says of the letters within it.
enum Mark {
    /// They belong to a piece of the structure.
    Piece(i64),
    /// They stand for another text.
    Spoken {
        text: String,
        said: bool,
    },
    Other,
}

struct Pen<'a, 'b> {
    document: &'a Document,
    page: ObjectId,
    drawn: &'b mut Drawn,
    marks: Vec<Mark>,
    margin: Letters,
    /// By name and by the resources they are of.
    fonts: HashMap<(usize, Vec<u8>), Option<Encoding<'a>>>,
}

impl<'a> Pen<'a, '_> {
    fn stream(&mut self, bytes: &[u8], resources: &[&'a Dictionary], start: Matrix, depth: usize) {
        let Ok(content) = Content::decode(bytes) else { return };
        let mut place = start;
        let mut kept = Vec::new();
        let (mut text, mut line) = (IDENTITY, IDENTITY);
        let (mut font, mut size, mut leading) = (Vec::new(), 1.0, 0.0);
        for operation in &content.operations {
            let operands = &operation.operands;
            let number = |at: usize| operands.get(at).map_or(0.0, number_of);
            let matrix = || [number(0), number(1), number(2), number(3), number(4), number(5)];
            match operation.operator.as_str() {
                "q" => kept.push(place),
                "Q" => place = kept.pop().unwrap_or(place),
                "cm" => place = times(matrix(), place),
                "BT" => (text, line) = (IDENTITY, IDENTITY),
                "Tf" => {
                    font = operands.first().map(name_of).unwrap_or_default();
                    size = number(1);
                }
                "TL" => leading = number(0),
                "Tm" => (text, line) = (matrix(), matrix()),
                "Td" | "TD" => {
                    if operation.operator == "TD" {
                        leading = -number(1);
                    }
                    line = times([1.0, 0.0, 0.0, 1.0, number(0), number(1)], line);
                    text = line;
                }
                "T*" | "'" | "\"" => {
                    line = times([1.0, 0.0, 0.0, 1.0, 0.0, -leading], line);
                    text = line;
                }
                "BDC" | "BMC" => {
                    let mark = self.mark(operands.get(1), resources);
                    self.marks.push(mark);
                }
                "EMC" => {
                    self.marks.pop();
                }
                "Do" => self.form(operands.first(), resources, place, depth),
                _ => {}
            }
            if matches!(operation.operator.as_str(), "Tj" | "TJ" | "'" | "\"") {
                let mut shown = String::new();
                for operand in operands {
                    self.glyphs(operand, &font, resources, &mut shown);
                }
                let at = times(text, place);
                self.show(&shown, at[5], size * (at[3].abs() + at[1].abs()));
            }
        }
    }

    fn mark(&mut self, properties: Option<&Object>, resources: &[&'a Dictionary]) -> Mark {
        let properties = match properties {
            Some(Object::Dictionary(properties)) => properties,
            // A name stands for a dictionary of the resources.
            Some(Object::Name(name)) => {
                let named = resources.iter().find_map(|resources| {
                    let all = resources.get_deref(b"Properties", self.document).ok()?;
                    all.as_dict().ok()?.get_deref(name, self.document).ok()?.as_dict().ok()
                });
                let Some(properties) = named else { return Mark::Other };
                properties
            }
            _ => return Mark::Other,
        };
        if let Ok(number) = properties.get(b"MCID").and_then(Object::as_i64) {
            return Mark::Piece(number);
        }
        match properties.get(b"ActualText").and_then(decode_text_string) {
            Ok(text) => {
                if text.chars().count() > 1 {
                    self.drawn.spoken.push((self.page, text.clone()));
                }
                Mark::Spoken { text, said: false }
            }
            Err(_) => Mark::Other,
        }
    }

    /// Letters, or the text that stands for them, to the piece they belong to.
    fn show(&mut self, shown: &str, height: f64, size: f64) {
        let mut text = Some(shown.to_owned());
        let mut piece = None;
        for mark in self.marks.iter_mut().rev() {
            match mark {
                Mark::Piece(number) => piece = piece.or(Some(*number)),
                Mark::Spoken { text: instead, said } => {
                    text = (!*said).then(|| instead.clone());
                    *said = true;
                }
                Mark::Other => {}
            }
        }
        let Some(text) = text else { return };
        match piece {
            Some(number) => {
                self.drawn.marked.entry((self.page, number)).or_default().add(&text, height, size);
            }
            None => self.margin.add(&text, height, size),
        }
    }

    fn glyphs(
        &mut self,
        object: &Object,
        font: &[u8],
        resources: &[&'a Dictionary],
        out: &mut String,
    ) {
        match object {
            Object::String(bytes, _) => {
                if let Some(encoding) = self.encoding(font, resources)
                    && let Ok(text) = Document::decode_text(encoding, bytes)
                {
                    out.push_str(&text);
                }
            }
            Object::Array(parts) => {
                for part in parts {
                    // A step back this large is a space that was not drawn.
                    if matches!(part, Object::Integer(_) | Object::Real(_))
                        && number_of(part) < -180.0
                    {
                        out.push(' ');
                    } else {
                        self.glyphs(part, font, resources, out);
                    }
                }
            }
            _ => {}
        }
    }

    fn encoding(&mut self, font: &[u8], resources: &[&'a Dictionary]) -> Option<&Encoding<'a>> {
        let document = self.document;
        let of = resources.first().map_or(0, |resources| std::ptr::from_ref(*resources).addr());
        let found = || {
            resources.iter().find_map(|resources| {
                let fonts = resources.get_deref(b"Font", document).ok()?.as_dict().ok()?;
                let font = fonts.get_deref(font, document).ok()?.as_dict().ok()?;
                font.get_font_encoding(document).ok()
            })
        };
        self.fonts.entry((of, font.to_vec())).or_insert_with(found).as_ref()
    }

    fn form(
        &mut self,
        name: Option<&Object>,
        resources: &[&'a Dictionary],
        place: Matrix,
        depth: usize,
    ) {
        let Some(name) = name.map(name_of).filter(|_| depth < DEEPEST) else { return };
        let document = self.document;
        let form = resources.iter().find_map(|resources| {
            let all = resources.get_deref(b"XObject", document).ok()?.as_dict().ok()?;
            all.get_deref(&name, document).ok()?.as_stream().ok()
        });
        let Some(form) = form else { return };
        if form.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form") {
            return;
        }
        let matrix = form.dict.get(b"Matrix").and_then(Object::as_array).ok();
        let matrix = matrix.filter(|numbers| numbers.len() == 6).map_or(IDENTITY, |numbers| {
            let mut matrix = IDENTITY;
            for (to, from) in matrix.iter_mut().zip(numbers) {
                *to = number_of(from);
            }
            matrix
        });
        let own = form.dict.get_deref(b"Resources", document).and_then(Object::as_dict);
        let resources = match own {
            Ok(own) => vec![own],
            Err(_) => resources.to_vec(),
        };
        let marks = self.marks.len();
        if let Ok(bytes) = form.get_plain_content() {
            self.stream(&bytes, &resources, times(matrix, place), depth + 1);
        }
        self.marks.truncate(marks);
    }
}

fn number_of(object: &Object) -> f64 {
    match object {
        Object::Integer(number) => *number as f64,
        Object::Real(number) => f64::from(*number),
        _ => 0.0,
    }
}

fn name_of(object: &Object) -> Vec<u8> {
    object.as_name().map(<[u8]>::to_vec).unwrap_or_default()
}
