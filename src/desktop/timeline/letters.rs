//! Texts laid out for the screen, kept as long as they are seen: laying a line out costs many
//! times what drawing it does.

use super::alphabet::{Alphabet, Corners, Spelled, spelled};
use super::imprint::{self, imprint};
use super::measure::font;
use super::quick::QuickMap;
use super::stamp::{points, sixteenths};
use crate::model::EventFamily;
use crate::timeline::{Text, TextStyle, Weight};
use ecow::EcoString;
use egui::{Color32, Context, Galley};
use std::sync::Arc;

/// After so many pictures, texts not seen since the last time are forgotten.
const KEPT_FOR: u32 = 128;

/// A line of text, laid out.
#[derive(Clone)]
pub(super) struct Line {
    pub spelled: Arc<Spelled>,
    /// From its top to the baseline.
    pub baseline: f32,
}

/// A text, ready to be drawn.
#[derive(Clone)]
pub(super) enum Laid {
    /// As one line.
    Line(Line),
    /// Figure by figure, in the style at that place: the number of a crowd is seldom the same
    /// twice, its figures always are.
    Number(usize),
    /// A number in the style at that place, this many bytes long, and what is counted.
    Counted(usize, usize, Line),
}

/// Numbers up to this size, in points, are put together from figures.
const NUMBER_SIZE: f32 = 11.0;
/// What numbers consist of.
const FIGURES: [char; 12] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ','];

/// The figures of one style.
struct Figures {
    style: (u16, Weight),
    /// From the top of the row to the baseline.
    baseline: f32,
    figures: [Figure; FIGURES.len()],
}

/// A figure, ready to be put on a row.
#[derive(Clone, Copy, Default)]
pub(super) struct Figure {
    /// How far the next one stands, a whole number of pixels: even and sharp.
    pub advance: f32,
    /// Where its corners are from the top left of the row, and in the texture, in texels.
    pub corners: Corners,
}

/// A mark's two layers at every quarter of a pixel; none where it is to be cut into triangles.
type Imprints = Option<[[Corners; 2]; imprint::STEPS]>;

struct Known {
    line: Line,
    seen: u32,
}

/// The lines of one style.
struct Lines {
    known: QuickMap<EcoString, Known>,
    alphabet: Alphabet,
    baseline: f32,
}

/// The lines known so far.
#[derive(Default)]
pub(super) struct Letters {
    lines: QuickMap<(u16, Weight), Lines>,
    figures: Vec<Figures>,
    marks: QuickMap<(EventFamily, u16, bool), usize>,
    imprints: Vec<Imprints>,
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
            self.lines.clear();
            self.figures.clear();
            self.marks.clear();
            self.imprints.clear();
            self.pixels_per_point = pixels_per_point;
        }
        self.fullness = fullness;
        self.picture = self.picture.wrapping_add(1);
        if self.picture.is_multiple_of(KEPT_FOR) {
            let oldest = self.picture.saturating_sub(KEPT_FOR);
            for lines in self.lines.values_mut() {
                lines.known.retain(|_, known| known.seen >= oldest);
            }
        }
    }

    /// A text, laid out.
    pub fn lay(&mut self, ctx: &Context, text: &Text) -> Laid {
        let is_sign = |byte: &u8| matches!(byte, b'0'..=b'9' | b'.' | b',');
        let length = text.content.bytes().take_while(|byte| is_sign(byte)).count();
        let is_number = length == text.content.len();
        if is_number && text.style.size <= NUMBER_SIZE {
            return Laid::Number(self.figures_of(ctx, text.style));
        }
        // Of ‘1.204 later’ only the number is new from picture to picture.
        if let Some((number, counted)) = text.content.split_at_checked(length)
            && !number.is_empty()
            && counted.starts_with(' ')
            && !text.rim
        {
            let style = self.figures_of(ctx, text.style);
            return Laid::Counted(style, length, self.line(ctx, counted, text.style));
        }
        Laid::Line(self.line(ctx, &text.content, text.style))
    }

    /// The place of a mark of a family, a size, and full or hollow.
    pub fn mark(&mut self, ctx: &Context, mark: (EventFamily, f32, bool)) -> usize {
        let (family, size, hollow) = (mark.0, sixteenths(mark.1), mark.2);
        let (marks, imprints) = (&mut self.marks, &mut self.imprints);
        *marks.entry((family, size, hollow)).or_insert_with(|| {
            let mark = (family, points(size), hollow);
            let mut steps = [[Corners::default(); 2]; imprint::STEPS];
            let all = steps.iter_mut().enumerate().try_for_each(|(step, layers)| {
                *layers = imprint(ctx, mark, step)?;
                Some(())
            });
            imprints.push(all.map(|()| steps));
            imprints.len() - 1
        })
    }

    /// A mark's two layers at so many quarters of a pixel, the ground first.
    pub fn imprint(&self, place: usize, step: usize) -> Option<&[Corners; 2]> {
        self.imprints.get(place)?.as_ref()?.get(step)
    }

    /// The place of the figures of a style.
    fn figures_of(&mut self, ctx: &Context, style: TextStyle) -> usize {
        let wanted = key(style);
        let known = self.figures.iter().position(|figures| figures.style == wanted);
        known.unwrap_or_else(|| {
            self.figures.push(Figures::new(ctx, style, self.pixels_per_point));
            self.figures.len() - 1
        })
    }

    /// From the top of a row of numbers to its baseline.
    pub fn baseline(&self, style: usize) -> f32 {
        self.figures.get(style).map_or(0.0, |figures| figures.baseline)
    }

    /// The figures of a number.
    pub fn figures<'a>(
        &'a self,
        style: usize,
        number: &'a str,
    ) -> impl Iterator<Item = &'a Figure> {
        let figures = self.figures.get(style);
        number.bytes().filter_map(move |sign| {
            let place = match sign {
                b'.' => 10,
                b',' => 11,
                _ => usize::from(sign.wrapping_sub(b'0')),
            };
            figures?.figures.get(place)
        })
    }

    fn line(&mut self, ctx: &Context, content: &str, style: TextStyle) -> Line {
        let lines = self.lines.entry(key(style)).or_insert_with(|| Lines {
            known: QuickMap::default(),
            alphabet: Alphabet::new(font(style), self.pixels_per_point),
            baseline: baseline(&lay_out(ctx, "x".to_owned(), style), style),
        });
        if let Some(known) = lines.known.get_mut(content) {
            known.seen = self.picture;
            return known.line.clone();
        }
        let line = match lines.alphabet.spell(ctx, content) {
            Some(spelled) => Line { spelled: Arc::new(spelled), baseline: lines.baseline },
            None => {
                let galley = lay_out(ctx, content.to_owned(), style);
                let baseline = baseline(&galley, style);
                Line { spelled: Arc::new(spelled(&galley)), baseline }
            }
        };
        lines.known.insert(content.into(), Known { line: line.clone(), seen: self.picture });
        line
    }

    /// Whether the texture of the font was cleared since the last picture.
    pub fn is_stale(&self, ctx: &Context) -> bool {
        ctx.fonts(|fonts| fonts.font_atlas_fill_ratio()) < self.fullness
    }
}

impl Figures {
    fn new(ctx: &Context, style: TextStyle, pixels_per_point: f32) -> Self {
        let mut result =
            Self { style: key(style), baseline: style.size, figures: Default::default() };
        for (sign, figure) in FIGURES.iter().zip(&mut result.figures) {
            let galley = lay_out(ctx, sign.to_string(), style);
            result.baseline = baseline(&galley, style);
            let line = spelled(&galley);
            let pixels = (line.width * pixels_per_point).round().max(1.0);
            figure.advance = pixels / pixels_per_point;
            figure.corners = line.letters.first().copied().unwrap_or_default();
        }
        result
    }
}

fn lay_out(ctx: &Context, content: String, style: TextStyle) -> Arc<Galley> {
    ctx.fonts_mut(|fonts| fonts.layout_no_wrap(content, font(style), Color32::PLACEHOLDER))
}

/// From the top of a laid-out text to its baseline.
fn baseline(galley: &Galley, style: TextStyle) -> f32 {
    let first = galley.rows.first();
    let baseline = first.and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
    baseline.unwrap_or(style.size)
}

/// A style as a key: sizes by eighths of a point.
pub(super) fn key(style: TextStyle) -> (u16, Weight) {
    ((style.size * 8.0) as u16, style.weight)
}
