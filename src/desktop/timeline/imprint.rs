//! Marks as letters: each is drawn once into the texture of the font, at every quarter of a pixel,
//! and then costs two rectangles wherever it stands instead of some fifty corners.
//!
//! The fonts ask for them by letters of a private range of Unicode that no font has; what is to be
//! drawn is in the number of the letter.

use super::alphabet::Corners;
use super::stamp::{GROUND, INK, mark_shapes};
use crate::model::EventFamily;
use crate::timeline::symbol;
use egui::epaint::text::{GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph};
use egui::epaint::{Mesh, TessellationOptions, Tessellator};
use egui::{Color32, ColorImage, Context, FontId, Pos2, Vec2, vec2};
use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

/// The first letter of the private range.
const FIRST: u32 = 0xF_0000;
/// Steps to a pixel at which a mark is drawn differently.
pub(super) const STEPS: usize = 4;
/// Samples along a side of a pixel.
const SAMPLES: i32 = 8;
/// Densities of pixels are told apart by this part of one.
const DENSITY: f32 = 32.0;

/// A mark of a family in one of its two layers.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sign {
    family: EventFamily,
    hollow: bool,
    /// Its ground, or what is drawn on it.
    ink: bool,
    /// Quarters of a pixel to the right.
    step: usize,
    pixels_per_point: f32,
}

impl Sign {
    fn letter(self) -> Option<char> {
        let family = EventFamily::ALL.iter().position(|&family| family == self.family)?;
        let density = (self.pixels_per_point * DENSITY).round().clamp(1.0, 254.0) as u32;
        let family = u32::try_from(family).ok().filter(|&family| family < 16)?;
        let layer = u32::from(self.hollow) << 3 | u32::from(self.ink) << 2;
        char::from_u32(FIRST + (density << 8 | family << 4 | layer) + self.step as u32)
    }

    fn of(letter: char) -> Option<Self> {
        let number = u32::from(letter).checked_sub(FIRST).filter(|&number| number <= 0xffff)?;
        Some(Self {
            family: *EventFamily::ALL.get((number >> 4 & 15) as usize)?,
            hollow: number & 8 != 0,
            ink: number & 4 != 0,
            step: (number & 3) as usize,
            pixels_per_point: (number >> 8).max(1) as f32 / DENSITY,
        })
    }
}

/// The letters of a second private range stand for images that are handed over as they are, each
/// for one and never again.
const ENGRAVED: std::ops::Range<u32> = 0x10_0000..0x10_FFFE;

/// The next of those letters.
static NEXT: AtomicU32 = AtomicU32::new(ENGRAVED.start);

thread_local! {
    /// The images that are about to be asked for, with their letters.
    static HANDED: RefCell<Vec<(char, ColorImage)>> = const { RefCell::new(Vec::new()) };
}

/// Puts images into the texture of the fonts, and answers from and to which texel, in their order.
/// None for what the fonts of the window do not take.
pub(super) fn engrave(ctx: &Context, images: Vec<ColorImage>) -> Vec<Option<[Vec2; 2]>> {
    let sizes: Vec<Vec2> =
        images.iter().map(|image| vec2(image.width() as f32, image.height() as f32)).collect();
    let count = images.len() as u32;
    let first = NEXT.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |next| {
        // When all are used up, after days, the counter stays where it is.
        next.checked_add(count).filter(|&end| end <= ENGRAVED.end)
    });
    let Ok(first) = first else { return vec![None; sizes.len()] };
    let letters: String = (first..first + count).filter_map(char::from_u32).collect();
    HANDED.set(letters.chars().zip(images).collect());
    let galley = ctx.fonts_mut(|fonts| {
        fonts.layout_no_wrap(letters.clone(), FontId::proportional(10.0), Color32::PLACEHOLDER)
    });
    let left = HANDED.take();
    let glyphs = galley.rows.first().map_or(&[][..], |row| row.glyphs.as_slice());
    let place = |(letter, size): (char, Vec2)| {
        let glyph = glyphs.iter().find(|glyph| glyph.chr == letter)?;
        let place = glyph.uv_rect;
        let [from, to] = [place.min, place.max].map(|[x, y]| vec2(f32::from(x), f32::from(y)));
        let taken = left.iter().all(|handed| handed.0 != letter);
        (taken && to - from == size).then_some([from, to])
    };
    letters.chars().zip(sizes).map(place).collect()
}

/// What lets the fonts of a window have the marks among their letters.
#[must_use]
pub fn rasterizer() -> GlyphRasterizer {
    GlyphRasterizer::new("kroniek::marks", |request: &GlyphRasterizerRequest<'_>| {
        let mut letters = request.cluster.chars();
        let letter = letters.next()?;
        if letters.next().is_some() {
            return None;
        }
        if ENGRAVED.contains(&u32::from(letter)) {
            let image = HANDED.with_borrow_mut(|handed| {
                let at = handed.iter().position(|handed| handed.0 == letter)?;
                Some(handed.swap_remove(at).1)
            })?;
            let bitmap = GlyphBitmap { image, offset_px: Vec2::ZERO, is_color: true };
            return Some(RasterizedGlyph { bitmap, advance_px: 0.0 });
        }
        let sign = Sign::of(letter)?;
        Some(RasterizedGlyph { bitmap: draw(sign, request.font_size_px), advance_px: 0.0 })
    })
}

/// Where the two layers of a mark are in the texture, and where they lie around its centre: the
/// ground first. None where the fonts of the window have no marks.
pub(super) fn imprint(
    ctx: &Context,
    (family, size, hollow): (EventFamily, f32, bool),
    step: usize,
) -> Option<[Corners; 2]> {
    let pixels_per_point = ctx.pixels_per_point();
    let mut layers = [Corners::default(); 2];
    for (ink, layer) in [false, true].into_iter().zip(&mut layers) {
        let sign = Sign { family, hollow, ink, step, pixels_per_point };
        let content = sign.letter()?.to_string();
        let galley = ctx.fonts_mut(|fonts| {
            fonts.layout_no_wrap(content, FontId::proportional(size), Color32::PLACEHOLDER)
        });
        let place = galley.rows.first()?.glyphs.first()?.uv_rect;
        let reach = reach(size * pixels_per_point);
        let side = 2 * reach;
        if i32::from(place.max[0]) - i32::from(place.min[0]) != side {
            return None;
        }
        let (low, high) = (-reach as f32 / pixels_per_point, reach as f32 / pixels_per_point);
        let texels = [place.min, place.max].map(|[x, y]| vec2(f32::from(x), f32::from(y)));
        let [from, to] = texels;
        *layer = [
            (vec2(low, low), from),
            (vec2(high, low), vec2(to.x, from.y)),
            (vec2(low, high), vec2(from.x, to.y)),
            (vec2(high, high), to),
        ];
    }
    Some(layers)
}

/// How far a mark of a size reaches from the pixel of its centre, with its rim, in whole pixels.
fn reach(size: f32) -> i32 {
    // The farthest corner of a symbol is 7 of its 12 parts away, the rim 1.5 points; its tips are
    // mitred.
    (size * 0.85).ceil() as i32 + 4
}

/// Draws one layer of a mark, its size in pixels.
fn draw(sign: Sign, size: f32) -> GlyphBitmap {
    let reach = reach(size);
    let side = 2 * reach;
    let scale = sign.pixels_per_point;
    let mesh = triangles(sign, size / scale);
    // What lies uppermost at each sample.
    let row = side * SAMPLES;
    let mut samples = vec![Color32::TRANSPARENT; (row * row) as usize];
    let shift = vec2(sign.step as f32 / STEPS as f32, 0.0);
    let place =
        |at: Pos2| ((at.to_vec2() * scale + shift) + Vec2::splat(reach as f32)) * SAMPLES as f32;
    for triangle in mesh.indices.chunks_exact(3) {
        let corner = |at: usize| {
            let vertex = mesh.vertices.get(*triangle.get(at)? as usize)?;
            Some((place(vertex.pos), vertex.color))
        };
        let (Some((a, colour)), Some((b, _)), Some((c, _))) = (corner(0), corner(1), corner(2))
        else {
            continue;
        };
        fill(&mut samples, row, [a, b, c], colour);
    }
    let wanted = |colour: Color32| colour == INK || !sign.ink && colour == GROUND;
    let pixel = |x: i32, y: i32| {
        let lines = (y * SAMPLES..(y + 1) * SAMPLES).map(|y| (y * row + x * SAMPLES) as usize);
        let lines = lines.filter_map(|from| samples.get(from..from + SAMPLES as usize));
        let count = lines.flatten().filter(|&&colour| wanted(colour)).count();
        let strength = (count * 255 / (SAMPLES * SAMPLES) as usize) as u8;
        Color32::from_rgba_premultiplied(strength, strength, strength, strength)
    };
    let pixels = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let pixels = pixels.map(|(x, y)| pixel(x, y)).collect();
    GlyphBitmap {
        image: ColorImage::new([side as usize, side as usize], pixels),
        offset_px: Vec2::splat(-reach as f32),
        // Not made stronger, as thin letters are; the colour is given where it is drawn.
        is_color: true,
    }
}

/// A filled rectangle with round corners, its size and their radius in pixels.
pub(super) fn plate(size: [usize; 2], radius: f32) -> ColorImage {
    sampled(size, rounded(size, 0.0, radius))
}

/// The inside and the edge of one that has an edge of a width: size and radius are those of its
/// outer side.
pub(super) fn framed(size: [usize; 2], radius: f32, edge: f32) -> [ColorImage; 2] {
    let (outer, inner) = (rounded(size, 0.0, radius), rounded(size, edge, radius - edge));
    // The inside goes on under the edge, which then shows nothing of what lies behind it.
    let half = edge / 2.0;
    let inside = sampled(size, rounded(size, half, radius - half));
    [inside, sampled(size, |x, y| outer(x, y) && !inner(x, y))]
}

/// Whether a point lies in a rectangle with round corners that stands so far within a larger one.
fn rounded([width, height]: [usize; 2], within: f32, radius: f32) -> impl Fn(f32, f32) -> bool {
    let (right, bottom) = (width as f32 - within, height as f32 - within);
    let radius = radius.min((right - within) / 2.0).min((bottom - within) / 2.0).max(0.0);
    // How far a point lies beyond the straight part of a side.
    let beyond = move |at: f32, end: f32| (within + radius - at).max(at - (end - radius)).max(0.0);
    move |x: f32, y: f32| beyond(x, right).hypot(beyond(y, bottom)) <= radius
}

/// An image that is as strong at every pixel as a shape covers it.
fn sampled([width, height]: [usize; 2], inside: impl Fn(f32, f32) -> bool) -> ColorImage {
    let sample = |pixel: usize, at: i32| pixel as f32 + (at as f32 + 0.5) / SAMPLES as f32;
    let pixel = |x: usize, y: usize| {
        let samples = (0..SAMPLES).flat_map(|down| (0..SAMPLES).map(move |right| (right, down)));
        let count = samples.filter(|&(right, down)| inside(sample(x, right), sample(y, down)));
        let strength = (count.count() * 255 / (SAMPLES * SAMPLES) as usize) as u8;
        Color32::from_rgba_premultiplied(strength, strength, strength, strength)
    };
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    ColorImage::new([width, height], pixels.map(|(x, y)| pixel(x, y)).collect())
}

/// A mark as triangles with hard edges, around the origin, in points.
fn triangles(sign: Sign, size: f32) -> Mesh {
    let options = TessellationOptions {
        feathering: false,
        coarse_tessellation_culling: false,
        prerasterized_discs: false,
        round_rects_to_pixels: false,
        round_line_segments_to_pixels: false,
        ..TessellationOptions::default()
    };
    // Round edges as even as on a screen of many pixels.
    let mut tessellator = Tessellator::new(16.0, options, [1, 1], Vec::new());
    let mut mesh = Mesh::default();
    for shape in mark_shapes(symbol(sign.family), size / 12.0, sign.hollow) {
        tessellator.tessellate_shape(shape, &mut mesh);
    }
    mesh
}

/// Fills a triangle with a colour, row by row.
fn fill(samples: &mut [Color32], row: i32, corners: [Vec2; 3], colour: Color32) {
    let [a, b, c] = corners;
    let (low, high) = (a.y.min(b.y).min(c.y), a.y.max(b.y).max(c.y));
    let nearest = |value: f32| ((value - 0.5).ceil() as i32).clamp(0, row);
    for y in nearest(low)..nearest(high) {
        let middle = y as f32 + 0.5;
        let (mut left, mut right) = (f32::INFINITY, f32::NEG_INFINITY);
        for (from, to) in [(a, b), (b, c), (c, a)] {
            if (from.y <= middle) != (to.y <= middle) {
                let x = from.x + (middle - from.y) / (to.y - from.y) * (to.x - from.x);
                (left, right) = (left.min(x), right.max(x));
            }
        }
        if left < right {
            let (first, last) = (y * row + nearest(left), y * row + nearest(right));
            if let Some(samples) = samples.get_mut(first as usize..last as usize) {
                samples.fill(colour);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_letter_says_what_it_shows() {
        for family in EventFamily::ALL {
            for (hollow, ink, step) in [(false, true, 0), (true, false, 3), (true, true, 2)] {
                for pixels_per_point in [1.0, 1.25, 1.5, 2.0, 3.0] {
                    let sign = Sign { family, hollow, ink, step, pixels_per_point };
                    assert_eq!(Sign::of(sign.letter().unwrap()), Some(sign));
                }
            }
        }
        assert_eq!(Sign::of('x'), None);
    }

    #[test]
    fn only_the_corners_of_a_plate_are_round() {
        let image = plate([7, 27], 1.0);
        assert!((190..210).contains(&image[(0, 0)].a()), "{:?}", image[(0, 0)]);
        assert_eq!(image[(0, 0)], image[(6, 26)]);
        assert_eq!(image.pixels.iter().filter(|pixel| pixel.a() < 255).count(), 4);
        // A disc where the radius asks for more.
        let disc = plate([8, 8], 20.0);
        assert_eq!((disc[(0, 0)].a(), disc[(4, 0)].a() > 200), (0, true));
    }

    #[test]
    fn an_edge_goes_around_its_inside() {
        let [inside, edge] = framed([24, 14], 7.0, 2.0);
        let at = |image: &ColorImage| {
            [(0, 0), (12, 0), (12, 1), (12, 2), (12, 7)].map(|at| image[at].a())
        };
        assert_eq!(at(&edge), [0, 255, 255, 0, 0]);
        assert_eq!(at(&inside), [0, 0, 255, 255, 255]);
        // Nowhere between the two is there a hole.
        let whole = plate([24, 14], 7.0);
        let mut pixels = edge.pixels.iter().zip(&inside.pixels).zip(&whole.pixels);
        let seen = |(edge, inside): (&Color32, &Color32)| edge.a().max(inside.a());
        assert!(pixels.all(|(both, whole)| seen(both) >= whole.a() / 2));
    }

    #[test]
    fn nothing_of_a_mark_is_cut_off() {
        for family in EventFamily::ALL {
            for (hollow, size, step) in [(false, 9.0, 0), (true, 14.0, 3), (false, 30.0, 1)] {
                for ink in [false, true] {
                    let sign = Sign { family, hollow, ink, step, pixels_per_point: 1.0 };
                    let image = draw(sign, size).image;
                    let [width, height] = image.size;
                    let edge =
                        |x: usize, y: usize| x == 0 || y == 0 || x + 1 == width || y + 1 == height;
                    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
                    let (mut seen, mut cut) = (0, 0);
                    for (x, y) in pixels {
                        if image[(x, y)].a() > 0 {
                            seen += 1;
                            cut += usize::from(edge(x, y));
                        }
                    }
                    assert!(seen > 10 && cut == 0, "{family:?} {size} {ink}: {seen} {cut}");
                }
            }
        }
    }
}
