//! Texts laid out for the screen, kept as long as they are seen: laying a line out costs many
//! times what drawing it does.

use super::measure::font;
use super::quick::QuickMap;
use crate::timeline::{Text, TextStyle, Weight};
use egui::{Color32, Context, Galley};
use std::sync::Arc;

/// After so many pictures, texts not seen since the last time are forgotten.
const KEPT_FOR: u32 = 128;

/// A line of text, laid out.
#[derive(Clone)]
pub(super) struct Line {
    pub galley: Arc<Galley>,
    /// From the top of the galley to the baseline.
    pub baseline: f32,
}

/// A text, ready to be drawn.
#[derive(Clone)]
pub(super) enum Laid {
    /// As one line.
    Line(Line),
    /// Figure by figure: the number of a crowd is seldom the same twice, its figures always are.
    Number((u16, Weight)),
}

/// Numbers up to this size, in points, are put together from figures.
const NUMBER_SIZE: f32 = 11.0;
/// What numbers consist of.
const FIGURES: [char; 12] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ','];

/// The figures of one style, laid out.
struct Figures {
    style: (u16, Weight),
    lines: Vec<Line>,
    /// How far the next figure stands, a whole number of pixels: even and sharp.
    advances: Vec<f32>,
}

struct Known {
    line: Line,
    seen: u32,
}

/// The lines known so far.
#[derive(Default)]
pub(super) struct Letters {
    known: QuickMap<(u16, Weight), QuickMap<String, Known>>,
    figures: Vec<Figures>,
    picture: u32,
    /// What the glyphs' places in the font's texture depend on.
    pixels_per_point: f32,
    fullness: f32,
}

impl Letters {
    /// Begins a picture: forgets what is out of date.
    pub fn begin(&mut self, ctx: &Context) {
        let pixels_per_point = ctx.pixels_per_point();
        let fullness = ctx.fonts(|fonts| fonts.font_atlas_fill_ratio());
        // The texture only gets emptier when it was cleared, and then all places are others.
        let cleared = fullness < self.fullness;
        if cleared || (self.pixels_per_point - pixels_per_point).abs() > f32::EPSILON {
            self.known.clear();
            self.figures.clear();
            self.pixels_per_point = pixels_per_point;
        }
        self.fullness = fullness;
        self.picture = self.picture.wrapping_add(1);
        if self.picture.is_multiple_of(KEPT_FOR) {
            let oldest = self.picture.saturating_sub(KEPT_FOR);
            for lines in self.known.values_mut() {
                lines.retain(|_, known| known.seen >= oldest);
            }
        }
    }

    /// A text, laid out.
    pub fn lay(&mut self, ctx: &Context, text: &Text) -> Laid {
        let is_number = text.style.size <= NUMBER_SIZE
            && text.content.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b','));
        if !is_number {
            return Laid::Line(self.line(ctx, text));
        }
        let style = key(text.style);
        if !self.figures.iter().any(|figures| figures.style == style) {
            let lines: Vec<Line> =
                FIGURES.iter().map(|figure| lay_out(ctx, figure.to_string(), text.style)).collect();
            let pixel = 1.0 / self.pixels_per_point;
            let advance = |line: &Line| (line.galley.size().x / pixel).round().max(1.0) * pixel;
            let advances = lines.iter().map(advance).collect();
            self.figures.push(Figures { style, lines, advances });
        }
        Laid::Number(style)
    }

    /// The figures of a number with the place of each.
    pub fn figures<'a>(
        &'a self,
        style: (u16, Weight),
        number: &'a str,
    ) -> impl Iterator<Item = (f32, &'a Line)> {
        let figures = self.figures.iter().find(|figures| figures.style == style);
        let mut at = 0.0;
        number.chars().filter_map(move |letter| {
            let place = FIGURES.iter().position(|&figure| figure == letter)?;
            let figures = figures?;
            let left = at;
            at += figures.advances.get(place)?;
            Some((left, figures.lines.get(place)?))
        })
    }

    /// How wide a number is when put together.
    pub fn width(&self, style: (u16, Weight), number: &str) -> f32 {
        let figures = self.figures.iter().find(|figures| figures.style == style);
        let advance = |letter: char| {
            let place = FIGURES.iter().position(|&figure| figure == letter)?;
            figures?.advances.get(place).copied()
        };
        number.chars().filter_map(advance).sum()
    }

    fn line(&mut self, ctx: &Context, text: &Text) -> Line {
        let lines = self.known.entry(key(text.style)).or_default();
        if let Some(known) = lines.get_mut(&text.content) {
            known.seen = self.picture;
            return known.line.clone();
        }
        let line = lay_out(ctx, text.content.clone(), text.style);
        lines.insert(text.content.clone(), Known { line: line.clone(), seen: self.picture });
        line
    }

    /// Whether the texture of the font was cleared since the last picture.
    pub fn is_stale(&self, ctx: &Context) -> bool {
        ctx.fonts(|fonts| fonts.font_atlas_fill_ratio()) < self.fullness
    }
}

fn lay_out(ctx: &Context, content: String, style: TextStyle) -> Line {
    let galley =
        ctx.fonts_mut(|fonts| fonts.layout_no_wrap(content, font(style), Color32::PLACEHOLDER));
    let baseline = galley
        .rows
        .first()
        .and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y))
        .unwrap_or(style.size);
    Line { galley, baseline }
}

/// A style as a key: sizes by eighths of a point.
pub(super) fn key(style: TextStyle) -> (u16, Weight) {
    ((style.size * 8.0) as u16, style.weight)
}
