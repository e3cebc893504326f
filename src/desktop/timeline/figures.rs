//! Numbers: the number of a crowd is seldom the same twice, its figures always are. Up to three
//! of them that stand side by side are drawn once into the texture of the font, put together from
//! the figures themselves, and then cost one rectangle.

use super::alphabet::{Corners, spelled};
use super::imprint::engrave;
use super::letters::{baseline, lay_out};
use super::print::{Print, whole};
use crate::timeline::TextStyle;
use egui::Context;

/// What numbers consist of.
const SIGNS: [char; 12] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ','];
/// So many signs are drawn as one.
const LONGEST: usize = 3;
/// Who keeps meeting four new ones a picture, over some thirty pictures, will meet the others as
/// well: they are drawn ahead, so many a picture, which takes less than drawing each when it comes.
const MET: usize = 128;
const MEMORY: usize = 32;
const AHEAD: usize = 280;
/// What was met is drawn when there is so much of it, or when it waited for so many pictures: the
/// same work is done for one or for many.
const AT_ONCE: usize = 24;
const PATIENCE: usize = 16;
/// Up to so many pixels to a point: beyond that they would take too much of the texture.
const AHEAD_DENSITY: f32 = 2.0;
/// All that are common: the figures of a number below a thousand, and what thousands set apart
/// leave of it, with `#` for a figure and `.` for what sets apart.
const COMMON: [(&str, usize); 5] =
    [("###", 1_000), ("##", 100), ("#.#", 100), ("##.", 100), (".##", 100)];
/// The place of what was not asked for yet, and of what cannot be drawn as one.
const UNKNOWN: u16 = u16::MAX;
const UNFIT: u16 = u16::MAX - 1;

/// The figures of one style on one screen.
pub(super) struct Figures {
    pub style: TextStyle,
    /// From the top of the row to the baseline.
    pub baseline: f32,
    pixels_per_point: f32,
    /// How many pixels further than each sign the next one stands, and how it is drawn; none
    /// where that could not be found out.
    prints: Option<[(i32, Print); SIGNS.len()]>,
    /// The signs, and then what was put together from them.
    pieces: Vec<Piece>,
    /// What is yet to be drawn into the texture, with its place in the list.
    waiting: Vec<(u16, i32, Print)>,
    /// For how many pictures.
    waited: usize,
    /// Where in that list two or three signs are, by the signs.
    places: Vec<u16>,
    /// How many were met of late, and what sets thousands apart in them.
    met: usize,
    separator: u8,
    /// How many of the common ones were drawn ahead.
    ahead: usize,
}

/// One figure or some, ready to be put on a row.
#[derive(Clone, Copy, Default)]
pub(super) struct Figure {
    /// How far the next one stands, a whole number of pixels: even and sharp.
    pub advance: f32,
    /// Where its corners are from the top left of the row, and in the texture, in texels.
    pub corners: Corners,
}

/// What stands at a place of a number.
enum Piece {
    /// One rectangle.
    Whole(Figure),
    /// Nothing yet: until it is drawn as one, its signs stand there one by one.
    Waiting,
}

/// What is none of a number's signs.
const NO_SIGN: u8 = u8::MAX;

/// The place of every byte among the signs: numbers are read hundreds of times a picture.
const PLACES: [u8; 256] = {
    let mut places = [NO_SIGN; 256];
    let mut at = 0;
    while at < SIGNS.len() {
        places[SIGNS[at] as usize] = at as u8;
        at += 1;
    }
    places
};

/// Whether a byte of a text is one of a number's.
pub(super) const fn is_sign(byte: u8) -> bool {
    PLACES[byte as usize] != NO_SIGN
}

fn place_of(sign: u8) -> Option<u16> {
    is_sign(sign).then(|| u16::from(PLACES[usize::from(sign)]))
}

/// Two or three signs as one number.
fn code_of(signs: &[u8]) -> usize {
    let place = |sign: u8| usize::from(PLACES[usize::from(sign)].wrapping_add(1));
    signs.iter().fold(0, |code, &sign| code * (SIGNS.len() + 1) + place(sign))
}

impl Figures {
    pub fn new(ctx: &Context, style: TextStyle, pixels_per_point: f32) -> Self {
        let mut result = Self {
            style,
            baseline: style.size,
            pixels_per_point,
            prints: None,
            pieces: Vec::with_capacity(SIGNS.len()),
            waiting: Vec::new(),
            waited: 0,
            places: vec![UNKNOWN; (SIGNS.len() + 1).pow(LONGEST as u32)],
            met: 0,
            separator: b'.',
            ahead: 0,
        };
        for sign in SIGNS {
            let galley = lay_out(ctx, sign.to_string(), style);
            result.baseline = baseline(&galley, style);
            let line = spelled(&galley);
            let pixels = (line.width * pixels_per_point).round().max(1.0);
            result.pieces.push(Piece::Whole(Figure {
                advance: pixels / pixels_per_point,
                corners: line.letters.first().copied().unwrap_or_default(),
            }));
        }
        let texture = ctx.fonts(|fonts| fonts.image());
        let mut prints: [(i32, Print); SIGNS.len()] = Default::default();
        let all = prints.iter_mut().zip(&result.pieces).try_for_each(|(print, piece)| {
            if let Piece::Whole(figure) = piece {
                let advance = whole(figure.advance * pixels_per_point)?;
                *print = (advance, Print::of(&figure.corners, &texture, pixels_per_point)?);
            }
            Some(())
        });
        result.prints = all.map(|()| prints);
        result
    }

    /// Calls for every figure of a number. What is new is drawn as one by [`Self::settle`].
    pub fn spell(&mut self, number: &str, mut draw: impl FnMut(&Figure)) {
        for signs in number.as_bytes().chunks(LONGEST) {
            let place = match *signs {
                [sign] => place_of(sign).unwrap_or(UNFIT),
                _ => self.place(signs),
            };
            match self.pieces.get(usize::from(place)) {
                Some(Piece::Whole(figure)) => draw(figure),
                _ => self.apart(signs, &mut draw),
            }
        }
    }

    /// How far a number reaches.
    pub fn width(&mut self, number: &str) -> f32 {
        let mut width = 0.0;
        self.spell(number, |figure| width += figure.advance);
        width
    }

    /// Sign by sign.
    #[cold]
    fn apart(&self, signs: &[u8], draw: &mut impl FnMut(&Figure)) {
        for place in signs.iter().filter_map(|&sign| place_of(sign)) {
            if let Some(Piece::Whole(figure)) = self.pieces.get(usize::from(place)) {
                draw(figure);
            }
        }
    }

    /// The place of two or three signs.
    fn place(&mut self, signs: &[u8]) -> u16 {
        let code = code_of(signs);
        let known = self.places.get(code).copied().unwrap_or(UNFIT);
        if known != UNKNOWN {
            return known;
        }
        self.met += 1;
        let separator = signs.iter().find(|sign| !sign.is_ascii_digit());
        self.separator = separator.copied().unwrap_or(self.separator);
        self.meet(signs, code)
    }

    #[cold]
    fn meet(&mut self, signs: &[u8], code: usize) -> u16 {
        let place = u16::try_from(self.pieces.len()).unwrap_or(UNFIT);
        let joined = self.join(signs).filter(|_| place < UNFIT);
        let place = joined.map_or(UNFIT, |(advance, print)| {
            self.pieces.push(Piece::Waiting);
            self.waiting.push((place, advance, print));
            place
        });
        if let Some(known) = self.places.get_mut(code) {
            *known = place;
        }
        place
    }

    /// Has the next of the common ones drawn with what was met.
    #[cold]
    fn look_ahead(&mut self) {
        let mut left = AHEAD;
        let mut first = 0;
        for (pattern, count) in COMMON {
            while self.ahead < first + count && left > 0 {
                let mut number = self.ahead - first;
                let mut signs = [0; LONGEST];
                for (sign, wanted) in signs.iter_mut().zip(pattern.bytes()) {
                    *sign = self.separator;
                    if wanted == b'#' {
                        *sign = b'0' + (number % 10) as u8;
                        number /= 10;
                    }
                }
                let signs = signs.get(..pattern.len()).unwrap_or(&[]);
                let code = code_of(signs);
                if self.places.get(code) == Some(&UNKNOWN) {
                    self.meet(signs, code);
                    left -= 1;
                }
                self.ahead += 1;
            }
            first += count;
        }
        if left > 0 {
            self.ahead = usize::MAX;
        }
    }

    /// Draws what was met into the texture of the fonts, much at once; where there is room in it,
    /// with what will be met.
    pub fn settle(&mut self, ctx: &Context, room: bool) {
        let common = self.met >= MET && self.ahead < usize::MAX;
        if common && room && self.pixels_per_point <= AHEAD_DENSITY {
            self.look_ahead();
        }
        self.met -= self.met.div_ceil(MEMORY);
        let few = self.waiting.len() < AT_ONCE && self.waited < PATIENCE;
        if self.waiting.is_empty() || few {
            self.waited += usize::from(!self.waiting.is_empty());
            return;
        }
        self.waited = 0;
        let (places, images): (Vec<_>, Vec<_>) = std::mem::take(&mut self.waiting)
            .into_iter()
            .map(|(place, advance, print)| ((place, advance, print.at), print.image))
            .unzip();
        let sizes: Vec<[usize; 2]> = images.iter().map(|image| image.size).collect();
        let found = engrave(ctx, images);
        for (((place, advance, at), size), found) in places.into_iter().zip(sizes).zip(found) {
            if let (Some(texels), Some(piece)) = (found, self.pieces.get_mut(usize::from(place))) {
                let corners = Print::corners(at, size, texels, self.pixels_per_point);
                let advance = advance as f32 / self.pixels_per_point;
                *piece = Piece::Whole(Figure { advance, corners });
            }
        }
    }

    /// Signs side by side as one, and how many pixels further the next one stands.
    fn join(&self, signs: &[u8]) -> Option<(i32, Print)> {
        let prints = self.prints.as_ref()?;
        let mut pen = 0;
        let mut placed = Vec::with_capacity(signs.len());
        for &sign in signs {
            let (advance, print) = prints.get(usize::from(place_of(sign)?))?;
            placed.push((pen, print));
            pen += advance;
        }
        Some((pen, Print::joined(placed.iter().copied())?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::print::over;
    use super::*;
    use egui::{Color32, ColorImage, Pos2, RawInput, Rect, vec2};

    /// What a number looks like, drawn figure by figure on a sheet of pixels.
    fn drawn(row: &[Figure], texture: &ColorImage, scale: f32) -> (Vec<Color32>, f32) {
        let (width, height) = (160, 60);
        let mut sheet = vec![Color32::TRANSPARENT; width * height];
        let mut pen = 4.0;
        for figure in row {
            let print = Print::of(&figure.corners, texture, scale).unwrap();
            let x = ((pen * scale).round() as i32 + print.at.0) as usize;
            for (line, source) in print.image.pixels.chunks(print.image.width()).enumerate() {
                let at = (print.at.1 as usize + line) * width + x;
                for (below, &above) in sheet[at..at + source.len()].iter_mut().zip(source) {
                    *below = over(*below, above);
                }
            }
            pen += figure.advance;
        }
        (sheet, pen)
    }

    #[test]
    fn a_number_in_pieces_looks_like_its_figures() {
        for scale in [1.0, 1.25, 1.5, 2.0] {
            let ctx = Context::default();
            crate::desktop::fonts::install(&ctx);
            ctx.set_pixels_per_point(scale);
            let input = || RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0))),
                ..RawInput::default()
            };
            // The fonts and the scale are there from the second pass on.
            ctx.run_ui(input(), |_| {}).textures_delta.clear();
            let mut output = ctx.run_ui(input(), |ui| {
                let ctx = ui.ctx().clone();
                for style in
                    [TextStyle::semi_bold(11.0), TextStyle::regular(11.0), TextStyle::bold(9.0)]
                {
                    let mut figures = Figures::new(&ctx, style, ctx.pixels_per_point());
                    for number in ["0", "17", "204", "1.204", "98.765", "1,118", "1.234.567"] {
                        let mut spell = || {
                            let mut row = Vec::new();
                            figures.spell(number, |figure| row.push(*figure));
                            (0..=PATIENCE).for_each(|_| figures.settle(&ctx, true));
                            row
                        };
                        let (alone, together) = (spell(), spell());
                        let pieces = number.len().div_ceil(LONGEST);
                        assert_eq!(together.len(), pieces, "{number} at {scale}");
                        let texture = ctx.fonts(|fonts| fonts.image());
                        let scale = ctx.pixels_per_point();
                        let (sheet, end) = drawn(&together, &texture, scale);
                        let (expected, far) = drawn(&alone, &texture, scale);
                        assert!(sheet == expected, "{number} at {scale}");
                        assert!(sheet.iter().any(|colour| colour.a() > 200));
                        assert!((end - far).abs() < 1e-3);
                        assert!((figures.width(number) + 4.0 - end).abs() < 1e-3);
                    }
                }
            });
            output.textures_delta.clear();
        }
    }
}
