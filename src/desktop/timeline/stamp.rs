//! Round shapes and marks, cut into triangles once by egui and then stamped wherever they are
//! needed in whatever colours: a mark costs its vertices, not its outline.

use super::mesh::Pencil;
use super::quick::QuickMap;
use crate::model::EventFamily;
use crate::timeline::{SymbolPart, symbol};
use egui::epaint::{
    CircleShape, Mesh, PathShape, PathStroke, RectShape, TessellationOptions, Tessellator, Vertex,
    WHITE_UV,
};
use egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2};

/// What a stamp shows. Lengths in sixteenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    Mark { family: EventFamily, size: u16, hollow: bool },
    Circle { radius: u16, filled: bool, width: u16 },
    Rounded { radius: u16, filled: bool, width: u16 },
}

/// The first colour of a stamp while it is cut, and the second.
pub(super) const INK: Color32 = Color32::from_rgb(255, 0, 0);
pub(super) const GROUND: Color32 = Color32::from_rgb(0, 255, 0);

struct Corner {
    at: Vec2,
    /// The place of its tint.
    tint: usize,
}

/// Most tints a stamp may have; soft edges go from full strength to none at once, and only
/// hairlines have strengths in between.
const TINTS: usize = 8;

struct Stamp {
    corners: Vec<Corner>,
    /// Which of the two colours, and how strong.
    tints: Vec<(bool, u8)>,
    indices: Vec<u32>,
}

/// All stamps cut so far, for one density of pixels.
#[derive(Default)]
pub(super) struct Stamps {
    known: QuickMap<Key, Stamp>,
    pixels_per_point: f32,
}

impl Stamps {
    /// Ready for a density of pixels.
    pub fn on(&mut self, pixels_per_point: f32) {
        if (self.pixels_per_point - pixels_per_point).abs() > f32::EPSILON {
            self.known.clear();
            self.pixels_per_point = pixels_per_point;
        }
    }

    fn stamp(&mut self, key: Key) -> &Stamp {
        let pixels_per_point = self.pixels_per_point;
        self.known.entry(key).or_insert_with(|| cut(key, pixels_per_point))
    }

    /// The mark of a family: `ground` for its rim and hollow insides.
    pub fn mark(
        &mut self,
        pencil: &mut Pencil<'_>,
        (family, size, hollow): (EventFamily, f32, bool),
        centre: Pos2,
        (paint, ground): (Color32, Color32),
    ) {
        let key = Key::Mark { family, size: sixteenths(size), hollow };
        self.stamp(key).press(pencil, (paint, ground), |at| centre + at);
    }

    /// A circle with an inside, an edge, or both.
    pub fn circle(
        &mut self,
        pencil: &mut Pencil<'_>,
        centre: Pos2,
        radius: f32,
        fill: Option<Color32>,
        stroke: Option<(f32, Color32)>,
    ) {
        let key = Key::Circle {
            radius: sixteenths(radius),
            filled: fill.is_some(),
            width: stroke.map_or(0, |stroke| sixteenths(stroke.0)),
        };
        let colours = (stroke.map_or(Color32::TRANSPARENT, |stroke| stroke.1), fill);
        let colours = (colours.0, colours.1.unwrap_or(Color32::TRANSPARENT));
        self.stamp(key).press(pencil, colours, |at| centre + at);
    }

    /// A rectangle with round corners; its sides are drawn out from a small one.
    pub fn rounded(
        &mut self,
        pencil: &mut Pencil<'_>,
        rect: Rect,
        radius: f32,
        fill: Option<Color32>,
        stroke: Option<(f32, Color32)>,
    ) {
        let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
        let key = Key::Rounded {
            radius: sixteenths(radius),
            filled: fill.is_some(),
            width: stroke.map_or(0, |stroke| sixteenths(stroke.0)),
        };
        let colours = (
            stroke.map_or(Color32::TRANSPARENT, |stroke| stroke.1),
            fill.unwrap_or(Color32::TRANSPARENT),
        );
        let half = Vec2::splat(small(radius) / 2.0);
        let out = rect.size() / 2.0 - half;
        let centre = rect.center();
        self.stamp(key).press(pencil, colours, |at| {
            let x = if at.x < 0.0 { at.x - out.x } else { at.x + out.x };
            let y = if at.y < 0.0 { at.y - out.y } else { at.y + out.y };
            pos2(centre.x + x, centre.y + y)
        });
    }
}

/// The side of the rectangle a rounded one is drawn out from.
fn small(radius: f32) -> f32 {
    2.0 * radius + 2.0
}

impl Stamp {
    fn press(
        &self,
        pencil: &mut Pencil<'_>,
        (first, second): (Color32, Color32),
        place: impl Fn(Vec2) -> Pos2,
    ) {
        let mut colours = [Color32::TRANSPARENT; TINTS];
        for (colour, &(is_second, strength)) in colours.iter_mut().zip(&self.tints) {
            let full = if is_second { second } else { first };
            let part = |value: u8| (u16::from(value) * u16::from(strength) / 255) as u8;
            *colour = match strength {
                255 => full,
                _ => Color32::from_rgba_premultiplied(
                    part(full.r()),
                    part(full.g()),
                    part(full.b()),
                    part(full.a()),
                ),
            };
        }
        let mesh = &mut *pencil.mesh;
        let base = mesh.vertices.len() as u32;
        mesh.indices.extend(self.indices.iter().map(|index| index + base));
        mesh.vertices.extend(self.corners.iter().map(|corner| Vertex {
            pos: place(corner.at),
            uv: WHITE_UV,
            color: colours.get(corner.tint).copied().unwrap_or(Color32::TRANSPARENT),
        }));
    }
}

pub(super) fn sixteenths(length: f32) -> u16 {
    (length * 16.0).round().clamp(0.0, 65_535.0) as u16
}

pub(super) fn points(sixteenths: u16) -> f32 {
    f32::from(sixteenths) / 16.0
}

fn cut(key: Key, pixels_per_point: f32) -> Stamp {
    let options = TessellationOptions {
        coarse_tessellation_culling: false,
        prerasterized_discs: false,
        round_rects_to_pixels: false,
        round_line_segments_to_pixels: false,
        ..TessellationOptions::default()
    };
    let mut tessellator = Tessellator::new(pixels_per_point, options, [1, 1], Vec::new());
    let mut mesh = Mesh::default();
    let pen = |width: u16| {
        if width == 0 { Stroke::NONE } else { Stroke::new(points(width), INK) }
    };
    let fill = |filled: bool| if filled { GROUND } else { Color32::TRANSPARENT };
    match key {
        Key::Mark { family, size, hollow } => {
            for shape in mark_shapes(symbol(family), points(size) / 12.0, hollow) {
                tessellator.tessellate_shape(shape, &mut mesh);
            }
        }
        Key::Circle { radius, filled, width } => {
            let circle = CircleShape {
                center: Pos2::ZERO,
                radius: points(radius),
                fill: fill(filled),
                stroke: pen(width),
            };
            tessellator.tessellate_shape(Shape::Circle(circle), &mut mesh);
        }
        Key::Rounded { radius, filled, width } => {
            let radius = points(radius);
            let rect = Rect::from_center_size(Pos2::ZERO, Vec2::splat(small(radius)));
            let kind = StrokeKind::Middle;
            let shape = RectShape::new(rect, radius, fill(filled), pen(width), kind);
            tessellator.tessellate_shape(Shape::Rect(shape), &mut mesh);
        }
    }
    let mut tints: Vec<(bool, u8)> = Vec::new();
    let corners = mesh.vertices.iter().map(|vertex| {
        let strength = vertex.color.a();
        let wanted = (strength > 0 && vertex.color.g() > vertex.color.r(), strength);
        let known = tints.iter().position(|&tint| tint == wanted);
        let tint = known.unwrap_or_else(|| {
            if tints.len() < TINTS {
                tints.push(wanted);
                return tints.len() - 1;
            }
            // Of too many the one that comes nearest.
            let far = |tint: &(bool, u8)| (tint.0 != wanted.0, tint.1.abs_diff(strength));
            let nearest = tints.iter().enumerate().min_by_key(|(_, tint)| far(tint));
            nearest.map_or(0, |(at, _)| at)
        });
        Corner { at: vertex.pos.to_vec2(), tint }
    });
    let corners = corners.collect();
    Stamp { corners, tints, indices: mesh.indices }
}

/// A mark in the stamp's two colours: the first for the mark, the second for the ground.
pub(super) fn mark_shapes(parts: &[SymbolPart], scale: f32, hollow: bool) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let place = |points: &[(f32, f32)]| -> Vec<Pos2> {
        points.iter().map(|&(x, y)| pos2(x * scale, y * scale)).collect()
    };
    let path = |points: Vec<Pos2>, closed: bool, fill: Color32, stroke: PathStroke| {
        Shape::Path(PathShape { points, closed, fill, stroke })
    };
    let none = Color32::TRANSPARENT;
    // The rim first, under all parts, so that parts of one mark do not cut each other.
    for part in parts {
        match part {
            SymbolPart::Filled(points) => {
                shapes.push(path(place(points), true, none, PathStroke::new(3.0, GROUND)));
            }
            SymbolPart::Disc(radius) => {
                shapes.push(Shape::circle_filled(Pos2::ZERO, radius * scale + 0.9, GROUND));
            }
            _ => {}
        }
    }
    let thin = scale.max(0.8);
    for part in parts {
        match part {
            SymbolPart::Filled(points) if hollow => {
                shapes.push(path(place(points), true, GROUND, PathStroke::new(1.4, INK)));
            }
            SymbolPart::Filled(points) => {
                shapes.push(path(place(points), true, INK, PathStroke::NONE));
            }
            SymbolPart::Outlined(points) => {
                // Not convex: the inside is a plain box, the outline goes around.
                let corners = place(points);
                let inside = Rect::from_points(&corners);
                let body = Rect::from_min_max(
                    inside.min,
                    pos2(inside.right(), corners.get(2).map_or(inside.bottom(), |at| at.y)),
                );
                shapes.push(Shape::rect_filled(body.shrink(1.0), 0.0, GROUND));
                shapes.push(path(corners, true, none, PathStroke::new(1.4 * thin, INK)));
            }
            SymbolPart::Line(points) => {
                shapes.push(path(place(points), false, none, PathStroke::new(1.7 * thin, INK)));
            }
            SymbolPart::Disc(radius) => {
                let (fill, stroke) =
                    if hollow { (GROUND, Stroke::new(1.4, INK)) } else { (INK, Stroke::NONE) };
                let radius = radius * scale - 0.3;
                shapes.push(Shape::Circle(CircleShape {
                    center: Pos2::ZERO,
                    radius,
                    fill,
                    stroke,
                }));
            }
            SymbolPart::Ring(radius) => {
                shapes.push(Shape::Circle(CircleShape {
                    center: Pos2::ZERO,
                    radius: radius * scale,
                    fill: GROUND,
                    stroke: Stroke::new(1.8 * thin, INK),
                }));
            }
        }
    }
    shapes
}
