//! Plain shapes as triangles in one mesh: what most of a picture is made of costs a few vertices
//! and no call into egui.

use super::alphabet::Corners;
use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

/// The triangles of four corners in the order left top, right top, left bottom, right bottom; a
/// letter's stand in the same order.
const QUAD: [u32; 6] = [0, 1, 2, 2, 1, 3];

/// The triangles of two heights of a landscape and the corner under the second, after the height
/// (0) and the corner (1) before them.
const AREA: [u32; 9] = [1, 0, 2, 1, 2, 4, 4, 2, 3];

/// Added to a number and taken off again it leaves a whole one: beside it there is room for no
/// fraction. Asked for at every edge and every letter, and much quicker than `round`.
const WHOLE: f32 = 12_582_912.0;
/// Halves go up, so that lines of a width stay of a width: up to 65 536 there is room for this much,
/// which is more pixels than any screen has.
const UP: f32 = 1.0 / 256.0;

/// The nearest whole number, of numbers up to four million.
pub(super) fn nearest(value: f32) -> f32 {
    (value + UP + WHOLE) - WHOLE
}

/// Writes triangles into a mesh, with soft edges of one pixel where an edge is slanted.
pub(super) struct Pencil<'a> {
    pub mesh: &'a mut Mesh,
    /// Width of a pixel in points.
    pub pixel: f32,
}

impl Pencil<'_> {
    fn vertex(&mut self, pos: Pos2, color: Color32) {
        self.mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
    }

    fn next(&self) -> u32 {
        self.mesh.vertices.len() as u32
    }

    /// The nearest edge of a pixel.
    pub fn snapped(&self, value: f32) -> f32 {
        nearest(value / self.pixel) * self.pixel
    }

    /// A filled rectangle with its edges on pixels, so that they are sharp.
    pub fn fill(&mut self, rect: Rect, colour: Color32) {
        let (left, right) = (self.snapped(rect.left()), self.snapped(rect.right()));
        let (top, bottom) = (self.snapped(rect.top()), self.snapped(rect.bottom()));
        // What is thinner than a pixel stays a pixel, else it would come and go.
        let (right, bottom) = (right.max(left + self.pixel), bottom.max(top + self.pixel));
        let first = self.next();
        let corners = [(left, top), (right, top), (left, bottom), (right, bottom)];
        self.mesh.vertices.extend(corners.iter().map(|&(x, y)| Vertex {
            pos: pos2(x, y),
            uv: WHITE_UV,
            color: colour,
        }));
        self.mesh.indices.extend(QUAD.iter().map(|corner| first + corner));
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

    /// A landscape over a level line, cut into triangles from left to right: under every second
    /// height stands a corner on the line, from which the heights beside it are seen whatever
    /// they are.
    ///
    /// ```text
    ///      1         4
    ///   0 ╱ ╲   3 ╱ ╲
    ///   │╲│╱ ╲ ╱│╲│╱
    ///   └─2───────5
    /// ```
    pub fn area(&mut self, from: Pos2, step: f32, heights: &[f32], colour: Color32) {
        if heights.len() < 2 {
            return;
        }
        let corner = |x: f32, height: f32| Vertex {
            pos: pos2(from.x + x, from.y - height),
            uv: WHITE_UV,
            color: colour,
        };
        let Mesh { vertices, indices, .. } = &mut *self.mesh;
        vertices.reserve(heights.len() / 2 * 3 + 4);
        indices.reserve(heights.len() / 2 * AREA.len() + 6);
        // Where the first height stands, as the height and the corner before it.
        vertices.extend([corner(0.0, 0.0); 2]);
        let mut x = 0.0;
        let mut pairs = heights.chunks_exact(2);
        for pair in pairs.by_ref() {
            let &[first, second] = pair else { continue };
            let at = vertices.len() as u32;
            let next = x + step;
            vertices.extend([corner(x, first), corner(next, second), corner(next, 0.0)]);
            indices.extend(AREA.map(|corner| at + corner - 2));
            x = next + step;
        }
        if let &[last] = pairs.remainder() {
            let at = vertices.len() as u32;
            vertices.extend([corner(x, last), corner(x, 0.0)]);
            indices.extend([at - 1, at - 2, at, at - 1, at, at + 1]);
        }
    }

    /// A line; an upright or level one is sharp.
    pub fn line(&mut self, from: Pos2, to: Pos2, width: f32, colour: Color32) {
        let thick = nearest(width / self.pixel).max(1.0) * self.pixel;
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
        // Written where they stay: from a place of their own they would be read before they are
        // there.
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

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_whole_number_is_found_on_any_screen() {
        for whole in [-65_000, -1, 0, 1, 640, 2_560, 65_000] {
            let whole = whole as f32;
            // Halves go up on either side of nothing, so that lines keep their width.
            for (rest, expected) in [(0.0, 0.0), (0.25, 0.0), (-0.25, 0.0), (0.5, 1.0), (0.75, 1.0)]
            {
                assert_eq!(nearest(whole + rest), whole + expected, "{whole} and {rest}");
            }
        }
        // Farther off than any screen it is still one of the two beside it.
        assert!([1_000_000.0, 1_000_001.0].contains(&nearest(1_000_000.5)));
    }
}
