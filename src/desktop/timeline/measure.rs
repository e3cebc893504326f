//! Widths of texts on screen, from the widths of their letters: a sum, not a layout. Letters are
//! drawn closer together than their sum in places, never wider, so what fits here fits there.

use super::super::fonts;
use super::quick::QuickMap;
use crate::timeline::{TextMeasure, TextStyle, Weight};
use egui::{Context, FontFamily, FontId};

/// Letters below this are looked up by number.
const COMMON: usize = 0x250;

/// Widths of letters that were asked for before.
#[derive(Default)]
pub struct ScreenMeasure {
    styles: Vec<(TextStyle, Letters)>,
    /// Which of them was asked for last.
    last: usize,
    pixels_per_point: f32,
}

/// The widths of one style; negative where not asked for yet.
struct Letters {
    font: FontId,
    /// Of letters of one byte, by that byte.
    plain: Box<[f32; 256]>,
    common: Vec<f32>,
    rare: QuickMap<char, f32>,
}

impl ScreenMeasure {
    /// Ready to measure on a screen.
    pub fn on<'a>(&'a mut self, ctx: &'a Context) -> Measuring<'a> {
        let pixels_per_point = ctx.pixels_per_point();
        if (self.pixels_per_point - pixels_per_point).abs() > f32::EPSILON {
            self.styles.clear();
            self.pixels_per_point = pixels_per_point;
        }
        Measuring { known: self, ctx }
    }
}

/// Measures, and remembers.
pub struct Measuring<'a> {
    known: &'a mut ScreenMeasure,
    ctx: &'a Context,
}

impl TextMeasure for Measuring<'_> {
    fn width(&mut self, text: &str, style: TextStyle) -> f32 {
        let ScreenMeasure { styles, last, .. } = &mut *self.known;
        // Mostly the style of the text before.
        if styles.get(*last).is_none_or(|known| known.0 != style) {
            *last = styles.iter().position(|known| known.0 == style).unwrap_or(styles.len());
            if *last == styles.len() {
                styles.push((style, Letters::new(font(style))));
            }
        }
        let Some((_, letters)) = styles.get_mut(*last) else { return 0.0 };
        let mut width = 0.0;
        // Most letters are plain: they need not be put together from their bytes.
        let mut rest = 0;
        for &byte in text.as_bytes() {
            let known = letters.plain[usize::from(byte)];
            if known < 0.0 {
                break;
            }
            width += known;
            rest += 1;
        }
        if rest == text.len() {
            return width;
        }
        for letter in text.get(rest..).unwrap_or("").chars() {
            let known = letters.common.get(letter as usize).copied().unwrap_or(-1.0);
            width += if known >= 0.0 { known } else { letters.width(letter, self.ctx) };
        }
        width
    }
}

impl Letters {
    fn new(font: FontId) -> Self {
        let plain = Box::new([-1.0; 256]);
        Self { font, plain, common: vec![-1.0; COMMON], rare: QuickMap::default() }
    }

    fn width(&mut self, letter: char, ctx: &Context) -> f32 {
        let ask = |font: &FontId| ctx.fonts_mut(|fonts| fonts.glyph_width(font, letter));
        match self.common.get_mut(letter as usize) {
            Some(width) if *width >= 0.0 => *width,
            Some(width) => {
                *width = ask(&self.font);
                if letter.is_ascii() {
                    self.plain[letter as usize] = *width;
                }
                *width
            }
            None => *self.rare.entry(letter).or_insert_with(|| ask(&self.font)),
        }
    }
}

/// The font of a style.
pub(super) fn font(style: TextStyle) -> FontId {
    let family = match style.weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::SemiBold => fonts::semibold(),
        Weight::Bold => fonts::bold(),
    };
    FontId::new(style.size, family)
}
