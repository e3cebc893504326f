//! What stands in the texture of the fonts, read back: letters that stay side by side are put
//! together into one image, which then costs one rectangle instead of one each.

use super::alphabet::Corners;
use egui::{Color32, ColorImage, Vec2, vec2};

/// An image, in pixels from the top left of the row it is part of.
#[derive(Default)]
pub(super) struct Print {
    /// Its left top.
    pub at: (i32, i32),
    /// What it shows: white, as strong as it is to be.
    pub image: ColorImage,
}

impl Print {
    /// A letter as it stands in a texture; none where it does not lie on whole pixels.
    pub fn of(corners: &Corners, texture: &ColorImage, pixels_per_point: f32) -> Option<Self> {
        let [(at, from), .., (end, to)] = *corners;
        let (x, y) = (whole(at.x * pixels_per_point)?, whole(at.y * pixels_per_point)?);
        let size = (end - at) * pixels_per_point;
        let (width, height) = (whole(size.x)?, whole(size.y)?);
        let (left, top) = (whole(from.x)?, whole(from.y)?);
        if (whole(to.x)? - left, whole(to.y)? - top) != (width, height) || width < 1 || height < 1 {
            return None;
        }
        let (width, height) = (width as usize, height as usize);
        let mut pixels = Vec::with_capacity(width * height);
        for row in 0..height {
            let first = (top as usize + row) * texture.width() + left as usize;
            pixels.extend_from_slice(texture.pixels.get(first..first + width)?);
        }
        Some(Self { at: (x, y), image: ColorImage::new([width, height], pixels) })
    }

    /// Several as one, each so many pixels further to the right, painted in their order.
    pub fn joined<'a>(prints: impl Iterator<Item = (i32, &'a Self)> + Clone) -> Option<Self> {
        let places = prints.map(|(right, print)| (print.at.0 + right, print.at.1, &print.image));
        let left = places.clone().map(|at| at.0).min()?;
        let top = places.clone().map(|at| at.1).min()?;
        let right = places.clone().map(|at| at.0 + at.2.width() as i32).max()?;
        let bottom = places.clone().map(|at| at.1 + at.2.height() as i32).max()?;
        let (width, height) = ((right - left) as usize, (bottom - top) as usize);
        let mut pixels = vec![Color32::TRANSPARENT; width * height];
        for (x, y, image) in places {
            let (x, y) = ((x - left) as usize, (y - top) as usize);
            for (row, source) in image.pixels.chunks(image.width().max(1)).enumerate() {
                let at = (y + row) * width + x;
                let target = pixels.get_mut(at..at + source.len())?;
                for (below, &above) in target.iter_mut().zip(source) {
                    *below = over(*below, above);
                }
            }
        }
        Some(Self { at: (left, top), image: ColorImage::new([width, height], pixels) })
    }

    /// The corners of an image of this size that stands from and to a texel.
    pub fn corners(
        at: (i32, i32),
        [width, height]: [usize; 2],
        [from, to]: [Vec2; 2],
        pixels_per_point: f32,
    ) -> Corners {
        let points = |pixels: i32| pixels as f32 / pixels_per_point;
        let (left, top) = (points(at.0), points(at.1));
        let (right, bottom) = (points(at.0 + width as i32), points(at.1 + height as i32));
        [
            (vec2(left, top), from),
            (vec2(right, top), vec2(to.x, from.y)),
            (vec2(left, bottom), vec2(from.x, to.y)),
            (vec2(right, bottom), to),
        ]
    }
}

/// A number of pixels; none where it is not a whole one.
pub(super) fn whole(value: f32) -> Option<i32> {
    let nearest = value.round();
    ((value - nearest).abs() < 0.02).then_some(nearest as i32)
}

/// One colour painted over another, both multiplied by their strength.
pub(super) fn over(below: Color32, above: Color32) -> Color32 {
    let rest = 255 - u32::from(above.a());
    let mix = |below: u8, above: u8| {
        (u32::from(above) + (u32::from(below) * rest + 127) / 255).min(255) as u8
    };
    Color32::from_rgba_premultiplied(
        mix(below.r(), above.r()),
        mix(below.g(), above.g()),
        mix(below.b(), above.b()),
        mix(below.a(), above.a()),
    )
}
