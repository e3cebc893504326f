//! Numbers: the number of a crowd is seldom the same twice, its figures always are. Up to three
//! of them that stand side by side are drawn once into the texture of the font, put together from
//! the figures themselves, and then cost one rectangle.

use super::alphabet::{Corners, spelled};
use super::imprint::engrave;
use super::letters::{baseline, key, lay_out};
use super::print::{Print, whole};
use crate::timeline::{TextStyle, Weight};
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
    pub style: (u16, Weight),
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
    /// These signs, one by one.
    Apart(Vec<u16>),
}

/// Whether a byte of a text is one of a number's.
pub(super) const fn is_sign(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'.' | b',')
}

fn place_of(sign: u8) -> Option<u16> {
    match sign {
        b'0'..=b'9' => Some(u16::from(sign - b'0')),
        b'.' => Some(10),
        b',' => Some(11),
        _ => None,
    }
}

/// Two or three signs as one number.
fn code_of(signs: &[u8]) -> usize {
    signs.iter().fold(0, |code, &sign| {
        code * (SIGNS.len() + 1) + place_of(sign).map_or(0, |place| usize::from(place) + 1)
    })
}

impl Figures {
    pub fn new(ctx: &Context, style: TextStyle, pixels_per_point: f32) -> Self {
        let mut result = Self {
            style: key(style),
            baseline: style.size,
            pixels_per_point,
            prints: None,
            pieces: Vec::with_capacity(SIGNS.len()),
            waiting: Vec::new(),
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

    /// Puts what draws a number into a row: places of pieces. Those that are new are drawn by
    /// [`Self::settle`].
    pub fn spell(&mut self, number: &str, row: &mut Vec<u16>) {
        for signs in number.as_bytes().chunks(LONGEST) {
            if let [sign] = *signs {
                row.extend(place_of(sign));
                continue;
            }
            let code = code_of(signs);
            let known = self.places.get(code).copied().unwrap_or(UNFIT);
            let place = if known == UNKNOWN {
                self.met += 1;
                let separator = signs.iter().find(|sign| !sign.is_ascii_digit());
                self.separator = separator.copied().unwrap_or(self.separator);
                self.meet(signs, code)
            } else {
                known
            };
            if place == UNFIT {
                row.extend(signs.iter().filter_map(|&sign| place_of(sign)));
            } else {
                row.push(place);
            }
        }
    }

    /// Calls for every figure of what stands at a place.
    pub fn each(&self, place: u16, mut draw: impl FnMut(&Figure)) {
        let Some(piece) = self.pieces.get(usize::from(place)) else { return };
        match piece {
            Piece::Whole(figure) => draw(figure),
            Piece::Apart(signs) => {
                for &sign in signs {
                    if let Some(Piece::Whole(figure)) = self.pieces.get(usize::from(sign)) {
                        draw(figure);
                    }
                }
            }
        }
    }

    #[cold]
    fn meet(&mut self, signs: &[u8], code: usize) -> u16 {
        let place = u16::try_from(self.pieces.len()).unwrap_or(UNFIT);
        let joined = self.join(signs).filter(|_| place < UNFIT);
        let place = joined.map_or(UNFIT, |(advance, print)| {
            // Until it is drawn it stands for its signs.
            let alone = signs.iter().filter_map(|&sign| place_of(sign)).collect();
            self.pieces.push(Piece::Apart(alone));
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

    /// Draws what was met since the last time into the texture of the fonts, all at once; where
    /// there is room in it, with what will be met.
    pub fn settle(&mut self, ctx: &Context, room: bool) {
        let common = self.met >= MET && self.ahead < usize::MAX;
        if common && room && self.pixels_per_point <= AHEAD_DENSITY {
            self.look_ahead();
        }
        self.met -= self.met.div_ceil(MEMORY);
        if self.waiting.is_empty() {
            return;
        }
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

    /// What a number looks like, drawn piece by piece on a sheet of pixels.
    fn drawn(
        figures: &Figures,
        row: &[u16],
        texture: &ColorImage,
        scale: f32,
    ) -> (Vec<Color32>, f32) {
        let (width, height) = (160, 60);
        let mut sheet = vec![Color32::TRANSPARENT; width * height];
        let mut pen = 4.0;
        for &place in row {
            figures.each(place, |figure| {
                let print = Print::of(&figure.corners, texture, scale).unwrap();
                let x = ((pen * scale).round() as i32 + print.at.0) as usize;
                for (line, source) in print.image.pixels.chunks(print.image.width()).enumerate() {
                    let at = (print.at.1 as usize + line) * width + x;
                    for (below, &above) in sheet[at..at + source.len()].iter_mut().zip(source) {
                        *below = over(*below, above);
                    }
                }
                pen += figure.advance;
            });
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
                        let mut row = Vec::new();
                        figures.spell(number, &mut row);
                        figures.settle(&ctx, true);
                        let mut rectangles = 0;
                        row.iter().for_each(|&place| figures.each(place, |_| rectangles += 1));
                        assert_eq!(
                            rectangles,
                            number.len().div_ceil(LONGEST),
                            "{number} at {scale}"
                        );
                        let alone: Vec<u16> = number.bytes().filter_map(place_of).collect();
                        let texture = ctx.fonts(|fonts| fonts.image());
                        let scale = ctx.pixels_per_point();
                        let (together, end) = drawn(&figures, &row, &texture, scale);
                        let (expected, far) = drawn(&figures, &alone, &texture, scale);
                        assert!(together == expected, "{number} at {scale}");
                        assert!(together.iter().any(|colour| colour.a() > 200));
                        assert!((end - far).abs() < 1e-3);
                    }
                }
            });
            output.textures_delta.clear();
        }
    }
}
