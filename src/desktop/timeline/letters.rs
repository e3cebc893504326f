//! Texts laid out for the screen, kept as long as they are seen: laying a line out costs many
//! times what drawing it does.

use super::alphabet::{Alphabet, Corners, Spelled, spelled};
use super::figures::{Figures, is_sign};
use super::imprint::{self, engrave, imprint};
use super::measure::font;
use super::mesh::nearest;
use super::print::Print;
use super::quick::QuickMap;
use super::stamp::{points, sixteenths};
use crate::model::EventFamily;
use crate::timeline::{Text, TextStyle};
use ecow::EcoString;
use egui::{Color32, Context, Galley, Vec2};
use std::sync::Arc;

/// After so many pictures, texts not seen since the last time are forgotten.
const KEPT_FOR: u32 = 128;

/// A line of text, laid out.
pub(super) struct Line {
    pub spelled: Spelled,
    /// From its top to the baseline.
    pub baseline: f32,
}

/// The number a text begins with and what is counted, or nothing, where the number is drawn from
/// figures.
pub(super) fn number_in(text: &Text) -> Option<(&str, &str)> {
    let length = text.content.bytes().take_while(|&byte| is_sign(byte)).count();
    if length == 0 {
        return None;
    }
    let (number, counted) = text.content.split_at_checked(length)?;
    let alone = counted.is_empty() && text.style.size <= NUMBER_SIZE;
    (alone || counted.starts_with(' ') && !text.rim).then_some((number, counted))
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
/// A filled rectangle with round corners: width, height, and the radius in sixteenths, in pixels.
type Plate = (u16, u16, u16);
/// Larger ones are cut into triangles: they are few.
const LARGEST_PLATE: f32 = 64.0;

/// Higher ones with an edge, in points, hold something other than a number: they have a size of
/// their own at every zoom.
const HIGHEST_FRAME: f32 = 20.0;

/// The plate of a size and radius in pixels; none where it is too large to be an image.
fn plate_of(size: Vec2, radius: f32) -> Option<Plate> {
    let (width, height) = (nearest(size.x).max(1.0), nearest(size.y).max(1.0));
    let fits = size.max_elem() <= LARGEST_PLATE;
    fits.then(|| (width as u16, height as u16, sixteenths(radius)))
}

/// Room for every family, full and hollow.
const MARKS: usize = 32;

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
    style: TextStyle,
    /// Where each stands in the list.
    places: QuickMap<EcoString, usize>,
    known: Vec<Known>,
    alphabet: Alphabet,
    baseline: f32,
}

impl Lines {
    /// Forgets what was not seen since a picture.
    fn forget(&mut self, oldest: u32) {
        let mut all: Vec<Option<Known>> =
            std::mem::take(&mut self.known).into_iter().map(Some).collect();
        let known = &mut self.known;
        self.places.retain(|_, place| {
            let kept = all.get_mut(*place).and_then(Option::take);
            let kept = kept.filter(|line| line.seen >= oldest);
            *place = known.len();
            known.extend(kept);
            known.len() > *place
        });
    }

    /// Takes up a line that is new, and answers its place.
    #[cold]
    fn meet(&mut self, ctx: &Context, content: &str, seen: u32) -> usize {
        let line = match self.alphabet.spell(ctx, content) {
            Some(spelled) => Line { spelled, baseline: self.baseline },
            None => {
                let galley = lay_out(ctx, content.to_owned(), self.style);
                let baseline = baseline(&galley, self.style);
                Line { spelled: spelled(&galley), baseline }
            }
        };
        let place = self.known.len();
        self.known.push(Known { line, seen, times: 1, row: 1, stays: false });
        self.places.insert(content.into(), place);
        place
    }
}

/// The lines known so far.
#[derive(Default)]
pub(super) struct Letters {
    lines: Vec<Lines>,
    figures: Vec<Figures>,
    /// The sizes that each family was asked for, full or hollow, with the places of the imprints.
    marks: [Vec<(f32, usize)>; MARKS],
    imprints: Vec<Imprints>,
    plates: QuickMap<Plate, Option<Corners>>,
    frames: QuickMap<(Plate, u16), Option<[Corners; 2]>>,
    picture: u32,
    /// What has been in so many pictures that it is to become one image: the place of its style,
    /// and the line.
    staying: Vec<(usize, EcoString)>,
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
            self.marks.iter_mut().for_each(Vec::clear);
            self.imprints.clear();
            self.plates.clear();
            self.frames.clear();
            self.pixels_per_point = pixels_per_point;
        }
        self.fullness = fullness;
        self.picture = self.picture.wrapping_add(1);
        if self.picture.is_multiple_of(KEPT_FOR) {
            let oldest = self.picture.saturating_sub(KEPT_FOR);
            self.lines.iter_mut().for_each(|lines| lines.forget(oldest));
        }
    }

    /// The place of a mark of a family, a size, and full or hollow.
    pub fn mark(&mut self, ctx: &Context, mark: (EventFamily, f32, bool)) -> usize {
        let (family, size, hollow) = mark;
        let number = family as usize * 2 + usize::from(hollow);
        let known = self.marks.get(number).map_or(&[][..], Vec::as_slice);
        match known.iter().find(|known| known.0 == size) {
            Some(&(_, place)) => place,
            None => self.meet_mark(ctx, number, mark),
        }
    }

    #[cold]
    fn meet_mark(
        &mut self,
        ctx: &Context,
        number: usize,
        (family, size, hollow): (EventFamily, f32, bool),
    ) -> usize {
        let mark = (family, points(sixteenths(size)), hollow);
        let mut steps = [[Corners::default(); 2]; imprint::STEPS];
        let all = steps.iter_mut().enumerate().try_for_each(|(step, layers)| {
            *layers = imprint(ctx, mark, step)?;
            Some(())
        });
        self.imprints.push(all.map(|()| steps));
        let place = self.imprints.len() - 1;
        if let Some(known) = self.marks.get_mut(number) {
            known.push((size, place));
        }
        place
    }

    /// A mark's two layers at so many quarters of a pixel, the ground first.
    pub fn imprint(&self, place: usize, step: usize) -> Option<&[Corners; 2]> {
        self.imprints.get(place)?.as_ref()?.get(step)
    }

    /// A filled rectangle with round corners, in points, as one image from its left top; none where
    /// it is to be cut into triangles.
    pub fn plate(&mut self, ctx: &Context, size: Vec2, radius: f32) -> Option<&Corners> {
        let pixels_per_point = self.pixels_per_point;
        let key = plate_of(size * pixels_per_point, radius * pixels_per_point)?;
        let plate = self.plates.entry(key).or_insert_with(|| {
            let size = [key.0, key.1].map(usize::from);
            let [texels] =
                engrave(ctx, vec![imprint::plate(size, points(key.2))]).try_into().ok()?;
            Some(Print::corners((0, 0), size, texels?, pixels_per_point))
        });
        plate.as_ref()
    }

    /// The inside and the edge of one with an edge of a width, as two images; size and radius are
    /// those of its outer side.
    pub fn frame(
        &mut self,
        ctx: &Context,
        size: Vec2,
        radius: f32,
        edge: f32,
    ) -> Option<&[Corners; 2]> {
        let pixels_per_point = self.pixels_per_point;
        if size.y > HIGHEST_FRAME {
            return None;
        }
        let plate = plate_of(size * pixels_per_point, radius * pixels_per_point)?;
        let key = (plate, sixteenths(edge * pixels_per_point));
        let frame = self.frames.entry(key).or_insert_with(|| {
            let size = [plate.0, plate.1].map(usize::from);
            let images = imprint::framed(size, points(plate.2), points(key.1));
            let [inside, edge] = engrave(ctx, images.into()).try_into().ok()?;
            let corners = |texels| Print::corners((0, 0), size, texels, pixels_per_point);
            Some([corners(inside?), corners(edge?)])
        });
        frame.as_ref()
    }

    /// The figures of a style.
    pub fn figures(&mut self, ctx: &Context, style: TextStyle) -> &mut Figures {
        let known = self.figures.iter().position(|figures| figures.style == style);
        let at = known.unwrap_or_else(|| {
            self.figures.push(Figures::new(ctx, style, self.pixels_per_point));
            self.figures.len() - 1
        });
        &mut self.figures[at]
    }

    /// Draws what is new among the numbers into the texture, after the last text was drawn: in
    /// the next picture it is one.
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
            let Some(known) = self.known(style, &content) else { continue };
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
            if let (Some(texels), Some(known)) = (found, self.known(style, &content)) {
                known.line.spelled.letters =
                    vec![Print::corners(at, size, texels, pixels_per_point)];
            }
        }
    }

    /// A line of the style at a place, when it is known.
    fn known(&mut self, style: usize, content: &str) -> Option<&mut Known> {
        let lines = self.lines.get_mut(style)?;
        lines.known.get_mut(*lines.places.get(content)?)
    }

    /// A line in a style, laid out.
    pub fn line(&mut self, ctx: &Context, content: &str, style: TextStyle) -> &Line {
        let known = self.lines.iter().position(|lines| lines.style == style);
        let at = known.unwrap_or_else(|| {
            let mut alphabet = Alphabet::new(font(style), self.pixels_per_point);
            alphabet.learn_numbers(ctx);
            self.lines.push(Lines {
                style,
                places: QuickMap::default(),
                known: Vec::new(),
                alphabet,
                baseline: baseline(&lay_out(ctx, "x".to_owned(), style), style),
            });
            self.lines.len() - 1
        });
        let lines = &mut self.lines[at];
        let place = lines.places.get(content).copied();
        let place = place.unwrap_or_else(|| lines.meet(ctx, content, self.picture));
        let known = &mut lines.known[place];
        // Twice in a picture is once.
        let pictures = self.picture.wrapping_sub(known.seen);
        if pictures > 0 {
            known.seen = self.picture;
            known.times = known.times.saturating_add(1);
            known.row = if pictures > 1 { 1 } else { known.row.saturating_add(1) };
            let long = known.times >= STAYS || known.row >= IN_A_ROW;
            if long && !known.stays && self.fullness < ROOMY {
                known.stays = true;
                self.staying.push((at, content.into()));
            }
        }
        &known.line
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
            let scale = ctx.pixels_per_point();
            looks = lines
                .iter()
                .map(|text| {
                    let letters = &letters.line(ctx, text, style).spelled.letters;
                    let texture = ctx.fonts(|fonts| fonts.image());
                    let prints = letters.iter().map(|at| Print::of(at, &texture, scale).unwrap());
                    let prints: Vec<Print> = prints.collect();
                    (letters.len(), Print::joined(prints.iter().map(|print| (0, print))).unwrap())
                })
                .collect();
            letters.settle(ctx);
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
