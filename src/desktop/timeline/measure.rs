//! Widths of texts on screen. The same titles are asked for frame after frame: each is laid out
//! once.

use super::super::fonts;
use crate::timeline::{TextMeasure, TextStyle, Weight};
use egui::{Color32, Context, FontFamily, FontId};
use std::collections::HashMap;

/// With more texts than this in mind, it starts afresh.
const MOST: usize = 20_000;

/// Widths that were measured before.
#[derive(Default)]
pub(super) struct ScreenMeasure {
    known: HashMap<(u16, Weight), HashMap<String, f32>>,
    count: usize,
    pixels_per_point: f32,
}

impl ScreenMeasure {
    /// Ready to measure on a screen.
    pub fn on<'a>(&'a mut self, ctx: &'a Context) -> Measuring<'a> {
        let pixels_per_point = ctx.pixels_per_point();
        if self.count > MOST || (self.pixels_per_point - pixels_per_point).abs() > f32::EPSILON {
            self.known.clear();
            self.count = 0;
            self.pixels_per_point = pixels_per_point;
        }
        Measuring { known: self, ctx }
    }
}

/// Measures, and remembers.
pub(super) struct Measuring<'a> {
    known: &'a mut ScreenMeasure,
    ctx: &'a Context,
}

impl TextMeasure for Measuring<'_> {
    fn width(&mut self, text: &str, style: TextStyle) -> f32 {
        let key = ((style.size * 8.0) as u16, style.weight);
        let of_style = self.known.known.entry(key).or_default();
        if let Some(width) = of_style.get(text) {
            return *width;
        }
        let width = self.ctx.fonts_mut(|fonts| {
            fonts.layout_no_wrap(text.to_owned(), font(style), Color32::PLACEHOLDER).size().x
        });
        of_style.insert(text.to_owned(), width);
        self.known.count += 1;
        width
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
