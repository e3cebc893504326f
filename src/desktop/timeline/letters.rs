//! Texts laid out for the screen, kept as long as they are seen: laying a line out costs many
//! times what drawing it does.

use super::alphabet::{Alphabet, Corners, Spelled, spelled};
use super::figures::{Figure, Figures, is_sign};
use super::imprint::{self, engrave, imprint};
use super::measure::font;
use super::print::Print;
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
    /// As figures in the style at that place, from one place in the row to another.
    Number(usize, (u32, u32)),
    /// The same, and what is counted.
    Counted(usize, (u32, u32), Line),
}

/// A text that was in so many pictures, or in so many one after the other, is put together into
/// one image: it is a fixed one, or the window is being moved and it moves along.
const STAYS: u32 = 32;
const IN_A_ROW: u32 = 6;
/// As long as the texture of the fonts is less full than this: when it is, all is forgotten.
const ROOMY: f32 = 0.5;
/// At least and at most so many texts at once: what it takes besides is the same for one or many.
const AT_ONCE: (usize, usize) = (24, 48);
/// What is wider, in pixels, is left as it is: it would not go into every texture.
const WIDEST: usize = 600;
/// So many letters are worth it.
const WORTH: usize = 3;

/// Numbers up to this size, in points, are put together from figures.
const NUMBER_SIZE: f32 = 11.0;
/// A mark's two layers at every quarter of a pixel; none where it is to be cut into triangles.
type Imprints = Option<[[Corners; 2]; imprint::STEPS]>;

struct Known {
    line: Line,
    seen: u32,
    /// How many pictures it was in, and how many of those without a break.
    times: u32,
    row: u32,
    /// Whether it is to become one image, or is.
    stays: bool,
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
    /// The pieces of all numbers of the picture.
    row: Vec<u16>,
    marks: QuickMap<(EventFamily, u16, bool), usize>,
    imprints: Vec<Imprints>,
    picture: u32,
    /// What has been in so many pictures that it is to become one image.
    staying: Vec<((u16, Weight), EcoString)>,
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
            self.staying.clear();
            self.marks.clear();
            self.imprints.clear();
            self.pixels_per_point = pixels_per_point;
        }
        self.fullness = fullness;
        self.row.clear();
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
        let length = text.content.bytes().take_while(|&byte| is_sign(byte)).count();
        if length > 0
            && let Some((number, counted)) = text.content.split_at_checked(length)
        {
            if counted.is_empty() && text.style.size <= NUMBER_SIZE {
                let (style, row) = self.number(ctx, number, text.style);
                return Laid::Number(style, row);
            }
            // Of ‘1.204 later’ only the number is new from picture to picture.
            if counted.starts_with(' ') && !text.rim {
                let (style, row) = self.number(ctx, number, text.style);
                return Laid::Counted(style, row, self.line(ctx, counted, text.style));
            }
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

    /// A number in pieces: the place of its style, and where it is in the row.
    fn number(&mut self, ctx: &Context, number: &str, style: TextStyle) -> (usize, (u32, u32)) {
        let style = self.figures_of(ctx, style);
        let first = self.row.len() as u32;
        if let Some(figures) = self.figures.get_mut(style) {
            figures.spell(number, &mut self.row);
        }
        (style, (first, self.row.len() as u32))
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

    /// Calls for every figure of a number, in the style at a place.
    pub fn figures(&self, style: usize, row: (u32, u32), mut draw: impl FnMut(&Figure)) {
        let row = self.row.get(row.0 as usize..row.1 as usize).unwrap_or(&[]);
        let Some(figures) = self.figures.get(style) else { return };
        for &place in row {
            figures.each(place, &mut draw);
        }
    }

    /// Draws what is new among the numbers into the texture: after the last text was laid out,
    /// before the first is drawn.
    pub fn settle(&mut self, ctx: &Context) {
        let room = self.fullness < ROOMY;
        self.figures.iter_mut().for_each(|figures| figures.settle(ctx, room));
        if self.staying.len() >= AT_ONCE.0 {
            self.engrave_lines(ctx);
        }
    }

    /// Makes one image of each line that stays; from the next picture on it is drawn as such.
    #[cold]
    fn engrave_lines(&mut self, ctx: &Context) {
        let texture = ctx.fonts(|fonts| fonts.image());
        let pixels_per_point = self.pixels_per_point;
        let mut places = Vec::new();
        let mut images = Vec::new();
        let rest = self.staying.split_off(AT_ONCE.1.min(self.staying.len()));
        for (style, content) in std::mem::replace(&mut self.staying, rest) {
            let lines = self.lines.get(&style);
            let Some(known) = lines.and_then(|lines| lines.known.get(content.as_str())) else {
                continue;
            };
            let letters = &known.line.spelled.letters;
            let prints: Option<Vec<Print>> =
                letters.iter().map(|at| Print::of(at, &texture, pixels_per_point)).collect();
            let prints = prints.filter(|prints| prints.len() >= WORTH);
            let joined = prints.and_then(|all| Print::joined(all.iter().map(|print| (0, print))));
            if let Some(print) = joined.filter(|print| print.image.width() <= WIDEST) {
                places.push((style, content, print.at, print.image.size));
                images.push(print.image);
            }
        }
        for ((style, content, at, size), found) in places.into_iter().zip(engrave(ctx, images)) {
            let lines = self.lines.get_mut(&style);
            let known = lines.and_then(|lines| lines.known.get_mut(content.as_str()));
            if let (Some(texels), Some(known)) = (found, known) {
                let Spelled { bounds, width, .. } = *known.line.spelled;
                let letters = vec![Print::corners(at, size, texels, pixels_per_point)];
                known.line.spelled = Arc::new(Spelled { letters, bounds, width });
            }
        }
    }

    fn line(&mut self, ctx: &Context, content: &str, style: TextStyle) -> Line {
        let lines = self.lines.entry(key(style)).or_insert_with(|| Lines {
            known: QuickMap::default(),
            alphabet: Alphabet::new(font(style), self.pixels_per_point),
            baseline: baseline(&lay_out(ctx, "x".to_owned(), style), style),
        });
        if let Some(known) = lines.known.get_mut(content) {
            // Twice in a picture is once.
            let pictures = self.picture.wrapping_sub(known.seen);
            known.seen = self.picture;
            known.times = known.times.saturating_add(u32::from(pictures > 0));
            known.row = if pictures > 1 { 1 } else { known.row.saturating_add(pictures) };
            let long = known.times >= STAYS || known.row >= IN_A_ROW;
            if long && !known.stays && self.fullness < ROOMY {
                known.stays = true;
                self.staying.push((key(style), content.into()));
            }
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
        let (line, seen) = (line, self.picture);
        let known = Known { line: line.clone(), seen, times: 1, row: 1, stays: false };
        lines.known.insert(content.into(), known);
        line
    }

    /// Whether the texture of the font was cleared since the last picture.
    pub fn is_stale(&self, ctx: &Context) -> bool {
        ctx.fonts(|fonts| fonts.font_atlas_fill_ratio()) < self.fullness
    }
}

pub(super) fn lay_out(ctx: &Context, content: String, style: TextStyle) -> Arc<Galley> {
    ctx.fonts_mut(|fonts| fonts.layout_no_wrap(content, font(style), Color32::PLACEHOLDER))
}

/// From the top of a laid-out text to its baseline.
pub(super) fn baseline(galley: &Galley, style: TextStyle) -> f32 {
    let first = galley.rows.first();
    let baseline = first.and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
    baseline.unwrap_or(style.size)
}

/// A style as a key: sizes by eighths of a point.
pub(super) fn key(style: TextStyle) -> (u16, Weight) {
    ((style.size * 8.0) as u16, style.weight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Pos2, RawInput, Rect, vec2};

    /// Lays lines out in a picture of their own, and answers what they look like.
    fn picture(ctx: &Context, letters: &mut Letters, lines: &[String]) -> Vec<(usize, Print)> {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0))),
            ..RawInput::default()
        };
        let mut looks = Vec::new();
        let mut output = ctx.run_ui(input, |ui| {
            let ctx = ui.ctx();
            letters.begin(ctx);
            let style = TextStyle::semi_bold(12.0);
            let laid: Vec<Line> = lines.iter().map(|text| letters.line(ctx, text, style)).collect();
            letters.settle(ctx);
            let texture = ctx.fonts(|fonts| fonts.image());
            let scale = ctx.pixels_per_point();
            looks = laid
                .iter()
                .map(|line| {
                    let letters = &line.spelled.letters;
                    let prints = letters.iter().map(|at| Print::of(at, &texture, scale).unwrap());
                    let prints: Vec<Print> = prints.collect();
                    (letters.len(), Print::joined(prints.iter().map(|print| (0, print))).unwrap())
                })
                .collect();
        });
        output.textures_delta.clear();
        looks
    }

    #[test]
    fn a_line_that_stays_becomes_one_image_and_looks_the_same() {
        for scale in [1.0, 1.25, 1.5, 2.0] {
            let ctx = Context::default();
            crate::desktop::fonts::install(&ctx);
            ctx.set_pixels_per_point(scale);
            let mut letters = Letters::default();
            let lines: Vec<String> = (0..AT_ONCE.1 + AT_ONCE.0)
                .map(|at| format!("Vader: gaf {at} klachten, AVé"))
                .collect();
            picture(&ctx, &mut letters, &lines);
            let before = picture(&ctx, &mut letters, &lines);
            assert!(before.iter().all(|(count, _)| *count > 10));
            for _ in 0..STAYS {
                picture(&ctx, &mut letters, &lines);
            }
            let after = picture(&ctx, &mut letters, &lines);
            for ((_, before), (count, after)) in before.iter().zip(&after) {
                assert_eq!(*count, 1);
                assert!(before.at == after.at && before.image == after.image, "at {scale}");
            }
        }
    }
}
