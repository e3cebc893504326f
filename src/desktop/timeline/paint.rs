//! The scene as shapes of egui: nothing is decided here.

use super::measure::font;
use crate::timeline::{
    Anchor, Paint, Palette, Role, Scene, Shape as Drawn, Stroke as Pen, SymbolPart, Text, symbol,
};
use egui::epaint::{Mesh, PathShape, PathStroke, RectShape, TextShape};
use egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2};

/// Distance of the lines of a hatch, along the edge.
const HATCH: f32 = 8.5;
/// Width of the rim around texts that lie over lines.
const RIM: f32 = 1.3;

/// All shapes of a scene at a place on the screen, each with the rectangle it is cut off at.
pub(super) fn shapes(ui: &Ui, scene: &Scene, at: Pos2, palette: Palette) -> Vec<(Rect, Shape)> {
    let offset = at.to_vec2();
    let mut painter = ScenePainter { ui, offset, palette, into: Vec::new() };
    let mut all = Vec::new();
    for group in &scene.groups {
        let clip_rect = group.clip.translate(offset);
        for shape in &group.shapes {
            painter.shape(shape);
        }
        all.extend(painter.into.drain(..).map(|shape| (clip_rect, shape)));
    }
    all
}

/// A colour as egui has it.
pub(super) fn colour(palette: Palette, paint: Paint) -> Color32 {
    let colour = palette.colour(paint.role);
    let solid = Color32::from_rgb(colour.0, colour.1, colour.2);
    if paint.opacity >= 1.0 { solid } else { solid.gamma_multiply(paint.opacity) }
}

struct ScenePainter<'a> {
    ui: &'a Ui,
    offset: Vec2,
    palette: Palette,
    into: Vec<Shape>,
}

impl ScenePainter<'_> {
    fn colour(&self, paint: Paint) -> Color32 {
        colour(self.palette, paint)
    }

    fn pen(&self, stroke: Pen) -> Stroke {
        Stroke::new(stroke.width, self.colour(stroke.paint))
    }

    fn shape(&mut self, shape: &Drawn) {
        let offset = self.offset;
        match shape {
            Drawn::Rect { rect, radius, fill, stroke } => {
                let fill = fill.map_or(Color32::TRANSPARENT, |paint| self.colour(paint));
                let stroke = stroke.map_or(Stroke::NONE, |stroke| self.pen(stroke));
                self.into.push(Shape::Rect(RectShape::new(
                    rect.translate(offset),
                    *radius,
                    fill,
                    stroke,
                    StrokeKind::Middle,
                )));
            }
            Drawn::Line { from, to, stroke } => self.line(&[*from + offset, *to + offset], *stroke),
            Drawn::Path { points, closed, fill, stroke } => {
                let points: Vec<Pos2> = points.iter().map(|&point| point + offset).collect();
                self.path(points, *closed, *fill, *stroke);
            }
            Drawn::Circle { centre, radius, fill, stroke } => {
                let fill = fill.map_or(Color32::TRANSPARENT, |paint| self.colour(paint));
                let stroke = stroke.map_or(Stroke::NONE, |stroke| self.pen(stroke));
                self.into.push(Shape::Circle(egui::epaint::CircleShape {
                    center: *centre + offset,
                    radius: *radius,
                    fill,
                    stroke,
                }));
            }
            Drawn::Band { rect, paint, fade_in, fade_out } => {
                self.band(rect.translate(offset), *paint, *fade_in, *fade_out);
            }
            Drawn::Hatch { rect, paint } => self.hatch(rect.translate(offset), *paint),
            Drawn::Mark { family, centre, size, paint, ground, hollow } => {
                let centre = *centre + offset;
                self.mark(symbol(*family), centre, *size / 12.0, *paint, *ground, *hollow);
            }
            Drawn::Text(text) => self.text(text),
        }
    }

    fn line(&mut self, points: &[Pos2; 2], stroke: Pen) {
        let pen = self.pen(stroke);
        match stroke.dash {
            Some((dash, gap)) => {
                self.into.extend(Shape::dashed_line(points, pen, dash, gap));
            }
            None => self.into.push(Shape::line_segment(*points, pen)),
        }
    }

    fn path(&mut self, points: Vec<Pos2>, closed: bool, fill: Option<Paint>, stroke: Option<Pen>) {
        let fill = fill.map_or(Color32::TRANSPARENT, |paint| self.colour(paint));
        let stroke = stroke.map_or(PathStroke::NONE, |stroke| self.pen(stroke).into());
        self.into.push(Shape::Path(PathShape { points, closed, fill, stroke }));
    }

    fn band(&mut self, rect: Rect, paint: Paint, fade_in: f32, fade_out: f32) {
        let solid = self.colour(paint);
        let clear = Color32::TRANSPARENT;
        let first = (rect.left() + fade_in).min(rect.right());
        let last = (rect.right() - fade_out).max(first);
        let mut mesh = Mesh::default();
        let mut column = |x: f32, colour: Color32| {
            mesh.colored_vertex(pos2(x, rect.top()), colour);
            mesh.colored_vertex(pos2(x, rect.bottom()), colour);
        };
        column(rect.left(), if fade_in > 0.5 { clear } else { solid });
        column(first, solid);
        column(last, solid);
        column(rect.right(), if fade_out > 0.5 { clear } else { solid });
        for at in [0, 2, 4] {
            mesh.add_triangle(at, at + 1, at + 2);
            mesh.add_triangle(at + 2, at + 1, at + 3);
        }
        self.into.push(Shape::mesh(mesh));
    }

    /// Lines that rise to the right, cut off at the edges of the rectangle.
    fn hatch(&mut self, rect: Rect, paint: Paint) {
        let pen = Stroke::new(1.0, self.colour(paint));
        // Lines stand still while the rectangle moves: they are those of one grid on the screen.
        let height = rect.height();
        let mut start = ((rect.left() - height) / HATCH).floor() * HATCH;
        let screen = self.ui.clip_rect();
        while start < rect.right() {
            // From the bottom (start) up to the top (start + height).
            let from = start.max(rect.left());
            let to = (start + height).min(rect.right());
            if to > from && from < screen.right() && to > screen.left() {
                let y = |x: f32| rect.bottom() - (x - start);
                self.into.push(Shape::line_segment([pos2(from, y(from)), pos2(to, y(to))], pen));
            }
            start += HATCH;
        }
    }

    fn mark(
        &mut self,
        parts: &[SymbolPart],
        centre: Pos2,
        scale: f32,
        paint: Paint,
        ground: Paint,
        hollow: bool,
    ) {
        let place = |points: &[(f32, f32)]| -> Vec<Pos2> {
            points.iter().map(|&(x, y)| centre + Vec2::new(x, y) * scale).collect()
        };
        // The rim first, under all parts, so that parts of one mark do not cut each other.
        for part in parts {
            match part {
                SymbolPart::Filled(points) => {
                    self.path(place(points), true, None, Some(Pen::new(ground, 3.0)));
                }
                SymbolPart::Disc(radius) => {
                    let fill = self.colour(ground);
                    self.into.push(Shape::circle_filled(centre, radius * scale + 0.9, fill));
                }
                _ => {}
            }
        }
        let thin = scale.max(0.8);
        for part in parts {
            match part {
                SymbolPart::Filled(points) if hollow => {
                    self.path(place(points), true, Some(ground), Some(Pen::new(paint, 1.4)));
                }
                SymbolPart::Filled(points) => self.path(place(points), true, Some(paint), None),
                SymbolPart::Outlined(points) => {
                    // Not convex: the inside is a plain box, the outline goes around.
                    let corners = place(points);
                    let inside = Rect::from_points(&corners);
                    let body = Rect::from_min_max(
                        inside.min,
                        pos2(inside.right(), corners.get(2).map_or(inside.bottom(), |at| at.y)),
                    );
                    let fill = self.colour(ground);
                    self.into.push(Shape::rect_filled(body.shrink(1.0), 0.0, fill));
                    self.path(corners, true, None, Some(Pen::new(paint, 1.4 * thin)));
                }
                SymbolPart::Line(points) => {
                    self.path(place(points), false, None, Some(Pen::new(paint, 1.7 * thin)));
                }
                SymbolPart::Disc(radius) => {
                    let radius = radius * scale - 0.3;
                    let (fill, stroke) = if hollow {
                        (self.colour(ground), Stroke::new(1.4, self.colour(paint)))
                    } else {
                        (self.colour(paint), Stroke::NONE)
                    };
                    self.into.push(Shape::Circle(egui::epaint::CircleShape {
                        center: centre,
                        radius,
                        fill,
                        stroke,
                    }));
                }
                SymbolPart::Ring(radius) => {
                    self.into.push(Shape::Circle(egui::epaint::CircleShape {
                        center: centre,
                        radius: radius * scale,
                        fill: self.colour(ground),
                        stroke: Stroke::new(1.8 * thin, self.colour(paint)),
                    }));
                }
            }
        }
    }

    fn text(&mut self, text: &Text) {
        let paint = self.colour(text.paint);
        let galley = self.ui.fonts_mut(|fonts| {
            fonts.layout_no_wrap(text.content.clone(), font(text.style), Color32::PLACEHOLDER)
        });
        let width = galley.size().x;
        let left = match text.anchor {
            Anchor::Start => text.at.x,
            Anchor::Middle => text.at.x - width / 2.0,
            Anchor::End => text.at.x - width,
        };
        // The scene speaks of baselines, egui of the top of the row.
        let baseline = galley
            .rows
            .first()
            .and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y))
            .unwrap_or(text.style.size);
        let at = pos2(left, text.at.y - baseline) + self.offset;
        if text.rim {
            let rim = self.colour(Role::Canvas.at(text.paint.opacity));
            for step in 0..8 {
                let angle = step as f32 * std::f32::consts::FRAC_PI_4;
                let place = at + Vec2::angled(angle) * RIM;
                self.into.push(Shape::Text(TextShape::new(place, galley.clone(), rim)));
            }
        }
        self.into.push(Shape::Text(TextShape::new(at, galley, paint)));
    }
}
