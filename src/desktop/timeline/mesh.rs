//! Plain shapes as triangles in one mesh: what most of a picture is made of costs a few vertices
//! and no call into egui.

use super::alphabet::Corners;
use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

/// The triangles of four corners in the order left top, right top, left bottom, right bottom; a
/// letter's stand in the same order.
const QUAD: [u32; 6] = [0, 1, 2, 2, 1, 3];

/// Writes triangles into a mesh, with soft edges of one pixel where an edge is slanted.
pub(super) struct Pencil<'a> {
    pub mesh: &'a mut Mesh,
    /// Width of a pixel in points.
    pub pixel: f32,
    /// The corners of a landscape that are yet to be tied to others: which, how far along, how
    /// high.
    pub waiting: &'a mut Vec<(u32, f32, f32)>,
}

impl Pencil<'_> {
    fn vertex(&mut self, pos: Pos2, color: Color32) {
        self.mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
    }

    fn next(&self) -> u32 {
        self.mesh.vertices.len() as u32
    }

    /// Four corners, in the order left top, right top, left bottom, right bottom.
    fn quad(&mut self, corners: [(Pos2, Color32); 4]) {
        let at = self.next();
        let corners = corners.iter().map(|&(pos, color)| Vertex { pos, uv: WHITE_UV, color });
        self.mesh.vertices.extend(corners);
        self.mesh.indices.extend(QUAD.iter().map(|corner| at + corner));
    }

    /// The nearest edge of a pixel.
    pub fn snapped(&self, value: f32) -> f32 {
        let pixels = value / self.pixel;
        // As `round` does, without a call: this is asked for at every edge and every letter.
        (pixels + 0.5_f32.copysign(pixels)) as i32 as f32 * self.pixel
    }

    /// A filled rectangle with its edges on pixels, so that they are sharp.
    pub fn fill(&mut self, rect: Rect, colour: Color32) {
        let (left, right) = (self.snapped(rect.left()), self.snapped(rect.right()));
        let (top, bottom) = (self.snapped(rect.top()), self.snapped(rect.bottom()));
        // What is thinner than a pixel stays a pixel, else it would come and go.
        let (right, bottom) = (right.max(left + self.pixel), bottom.max(top + self.pixel));
        self.quad([
            (pos2(left, top), colour),
            (pos2(right, top), colour),
            (pos2(left, bottom), colour),
            (pos2(right, bottom), colour),
        ]);
    }

    /// A rectangle whose colour changes from left to right, through the stops.
    pub fn band(&mut self, rect: Rect, stops: [(f32, Color32); 4]) {
        let at = self.next();
        for (x, colour) in stops {
            self.vertex(pos2(x, rect.top()), colour);
            self.vertex(pos2(x, rect.bottom()), colour);
        }
        for step in [0, 2, 4] {
            let at = at + step;
            self.mesh.indices.extend([at, at + 1, at + 2, at + 2, at + 1, at + 3]);
        }
    }

    /// A landscape over a level line: one corner a height, cut into triangles from left to right.
    /// A corner that stands out above its neighbours is cut off at once; what lies lower waits
    /// for something higher to be tied to, or for the level line at the end.
    pub fn area(&mut self, from: Pos2, step: f32, heights: &[f32], colour: Color32) {
        let Some(across) = heights.len().checked_sub(1).filter(|&steps| steps > 0) else { return };
        let first = self.next();
        let right = from.x + step * across as f32;
        self.mesh.vertices.reserve(heights.len() + 2);
        self.mesh.indices.reserve(3 * heights.len());
        self.vertex(from, colour);
        self.waiting.clear();
        self.waiting.push((first, 0.0, 0.0));
        let mut x = 0.0;
        for (corner, &height) in (first + 1..).zip(heights) {
            self.vertex(pos2(from.x + x, from.y - height), colour);
            while let [.., (a, a_x, a_height), (b, b_x, b_height)] = *self.waiting.as_slice()
                && (b_height - a_height) * (x - a_x) > (height - a_height) * (b_x - a_x)
            {
                self.mesh.indices.extend([a, b, corner]);
                self.waiting.pop();
            }
            self.waiting.push((corner, x, height));
            x += step;
        }
        let last = self.next();
        self.vertex(pos2(right, from.y), colour);
        for pair in self.waiting.windows(2) {
            if let [(a, ..), (b, ..)] = *pair {
                self.mesh.indices.extend([a, b, last]);
            }
        }
    }

    /// A line; an upright or level one is sharp.
    pub fn line(&mut self, from: Pos2, to: Pos2, width: f32, colour: Color32) {
        let thick = (width / self.pixel).round().max(1.0) * self.pixel;
        // A line thinner than a pixel is fainter instead.
        let colour = if width < self.pixel {
            colour.gamma_multiply((width / self.pixel).max(0.0))
        } else {
            colour
        };
        if (from.x - to.x).abs() < 0.01 {
            let left = self.snapped(from.x - thick / 2.0);
            let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
            self.fill(Rect::from_min_max(pos2(left, top), pos2(left + thick, bottom)), colour);
        } else if (from.y - to.y).abs() < 0.01 {
            let top = self.snapped(from.y - thick / 2.0);
            let (left, right) = (from.x.min(to.x), from.x.max(to.x));
            self.fill(Rect::from_min_max(pos2(left, top), pos2(right, top + thick)), colour);
        } else {
            self.slanted(from, to, width, colour);
        }
    }

    fn slanted(&mut self, from: Pos2, to: Pos2, width: f32, colour: Color32) {
        let across = (to - from).normalized().rot90();
        let (inner, outer) =
            ((width - self.pixel).max(0.0) / 2.0, (width.max(self.pixel) + self.pixel) / 2.0);
        let at = self.next();
        for end in [from, to] {
            self.vertex(end - across * outer, Color32::TRANSPARENT);
            self.vertex(end - across * inner, colour);
            self.vertex(end + across * inner, colour);
            self.vertex(end + across * outer, Color32::TRANSPARENT);
        }
        for step in 0..3 {
            let at = at + step;
            self.mesh.indices.extend([at, at + 1, at + 4, at + 4, at + 1, at + 5]);
        }
    }

    /// A line in dashes.
    pub fn dashes(
        &mut self,
        from: Pos2,
        to: Pos2,
        (dash, gap): (f32, f32),
        width: f32,
        colour: Color32,
    ) {
        let length = (to - from).length();
        let along = (to - from).normalized();
        let step = (dash + gap).max(0.5);
        let mut at = 0.0;
        while at < length {
            let end = (at + dash).min(length);
            self.line(from + along * at, from + along * end, width, colour);
            at += step;
        }
    }

    /// A filled convex polygon with soft edges.
    pub fn polygon(&mut self, points: &[Pos2], colour: Color32) {
        let count = points.len() as u32;
        if count < 3 {
            return;
        }
        let middle = points.iter().fold(Vec2::ZERO, |sum, point| sum + point.to_vec2())
            / points.len() as f32;
        let middle = middle.to_pos2();
        let at = self.next();
        for &point in points {
            let out = (point - middle).normalized() * self.pixel * 0.5;
            self.vertex(point - out, colour);
            self.vertex(point + out, Color32::TRANSPARENT);
        }
        for step in 1..count - 1 {
            self.mesh.indices.extend([at, at + 2 * step, at + 2 * step + 2]);
        }
        for step in 0..count {
            let (a, b) = (at + 2 * step, at + 2 * ((step + 1) % count));
            self.mesh.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
        }
    }

    /// A letter whose corners in the texture are in texels.
    pub fn letter(&mut self, at: Pos2, corners: &Corners, texel: Vec2, color: Color32) {
        let first = self.next();
        // Written where they stay: from a place of their own they would be read before they are there.
        self.mesh.vertices.extend(corners.iter().map(|&(corner, uv)| Vertex {
            pos: at + corner,
            uv: (uv * texel).to_pos2(),
            color,
        }));
        self.mesh.indices.extend(QUAD.iter().map(|corner| first + corner));
    }

    /// A line of them.
    pub fn letters(&mut self, at: Pos2, letters: &[Corners], texel: Vec2, colour: Color32) {
        self.mesh.vertices.reserve(4 * letters.len());
        self.mesh.indices.reserve(QUAD.len() * letters.len());
        for corners in letters {
            self.letter(at, corners, texel, colour);
        }
    }
}

/// A texel of a texture of a size, in its coordinates.
pub(super) fn texel([width, height]: [usize; 2]) -> Vec2 {
    vec2(1.0 / width.max(1) as f32, 1.0 / height.max(1) as f32)
}
