//! How wide texts are in Source Sans 3, read from the font itself, so that a picture without a
//! window is laid out as it will be drawn.

use crate::timeline::{TextMeasure, TextStyle, Weight};
use std::collections::HashMap;
use std::sync::OnceLock;

pub(super) const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf");
pub(super) const SEMI_BOLD: &[u8] =
    include_bytes!("../../../assets/fonts/SourceSans3-SemiBold.ttf");
pub(super) const BOLD: &[u8] = include_bytes!("../../../assets/fonts/SourceSans3-Bold.ttf");

/// The bytes of the font of a weight.
pub(super) const fn font_bytes(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => REGULAR,
        Weight::SemiBold => SEMI_BOLD,
        Weight::Bold => BOLD,
    }
}

/// Measures texts in the fonts that come with the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct FontMeasure;

impl TextMeasure for FontMeasure {
    fn width(&mut self, text: &str, style: TextStyle) -> f32 {
        face(style.weight).width(text) * style.size
    }
}

/// What measuring and printing need of a font.
pub(super) struct Face {
    pub units_per_em: f32,
    glyphs: HashMap<char, u16>,
    advances: Vec<u16>,
}

impl Face {
    /// The width of a text at size 1. A letter the font lacks is as wide as `n`.
    pub fn width(&self, text: &str) -> f32 {
        let units: u32 = text.chars().map(|letter| u32::from(self.advance(letter))).sum();
        units as f32 / self.units_per_em
    }

    fn advance(&self, letter: char) -> u16 {
        let glyph = self.glyphs.get(&letter).or_else(|| self.glyphs.get(&'n'));
        glyph.map_or(0, |&glyph| self.advance_of(glyph))
    }

    fn advance_of(&self, glyph: u16) -> u16 {
        // The last advance stands for all glyphs after it.
        self.advances.get(usize::from(glyph)).or(self.advances.last()).copied().unwrap_or(0)
    }

    /// Reads the tables `head`, `hhea`, `hmtx` and `cmap`; a font that lacks them measures zero.
    fn read(bytes: &[u8]) -> Self {
        let units_per_em = table(bytes, b"head").and_then(|head| u16_at(head, 18)).unwrap_or(1000);
        let count = table(bytes, b"hhea").and_then(|hhea| u16_at(hhea, 34)).unwrap_or(0);
        let advances = table(bytes, b"hmtx").map_or_else(Vec::new, |hmtx| {
            (0..usize::from(count)).map_while(|at| u16_at(hmtx, at * 4)).collect()
        });
        let glyphs = table(bytes, b"cmap").and_then(read_cmap).unwrap_or_default();
        Self { units_per_em: f32::from(units_per_em.max(1)), glyphs, advances }
    }
}

/// The face of a weight, read once.
pub(super) fn face(weight: Weight) -> &'static Face {
    static FACES: OnceLock<[Face; 3]> = OnceLock::new();
    let [regular, semi_bold, bold] =
        FACES.get_or_init(|| [Face::read(REGULAR), Face::read(SEMI_BOLD), Face::read(BOLD)]);
    match weight {
        Weight::Regular => regular,
        Weight::SemiBold => semi_bold,
        Weight::Bold => bold,
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(pair.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

fn table<'a>(bytes: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let count = usize::from(u16_at(bytes, 4)?);
    let record = (0..count)
        .map(|at| 12 + at * 16)
        .find(|&at| bytes.get(at..at + 4).is_some_and(|found| found == tag))?;
    let start = u32_at(bytes, record + 8)? as usize;
    let length = u32_at(bytes, record + 12)? as usize;
    bytes.get(start..start.checked_add(length)?)
}

/// The letters of the Basic Multilingual Plane, from the subtable of format 4.
fn read_cmap(cmap: &[u8]) -> Option<HashMap<char, u16>> {
    let count = usize::from(u16_at(cmap, 2)?);
    let subtable = (0..count)
        .filter_map(|at| u32_at(cmap, 4 + at * 8 + 4))
        .filter_map(|offset| cmap.get(offset as usize..))
        .find(|subtable| u16_at(subtable, 0) == Some(4))?;
    let segments = usize::from(u16_at(subtable, 6)?) / 2;
    let mut glyphs = HashMap::new();
    for segment in 0..segments {
        let end = u16_at(subtable, 14 + segment * 2)?;
        let start = u16_at(subtable, 16 + (segments + segment) * 2)?;
        let delta = u16_at(subtable, 16 + (2 * segments + segment) * 2)?;
        let range_at = 16 + (3 * segments + segment) * 2;
        let range = u16_at(subtable, range_at)?;
        for code in start..=end {
            if code == u16::MAX {
                break;
            }
            let glyph = if range == 0 {
                code.wrapping_add(delta)
            } else {
                let at = range_at + usize::from(range) + usize::from(code - start) * 2;
                match u16_at(subtable, at).unwrap_or(0) {
                    0 => 0,
                    glyph => glyph.wrapping_add(delta),
                }
            };
            if glyph != 0
                && let Some(letter) = char::from_u32(u32::from(code))
            {
                glyphs.insert(letter, glyph);
            }
        }
    }
    Some(glyphs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_widths_of_the_font() {
        let width = |text| FontMeasure.width(text, TextStyle::regular(12.0));
        assert!(width("i") < width("m"));
        assert!((width("0") - width("1")).abs() < 0.01, "figures are as wide as each other");
        let sentence = width("uit zicht 406–721 dagen");
        assert!((100.0..150.0).contains(&sentence), "{sentence}");
        assert!(width("é…–→") > 20.0);
    }
}
