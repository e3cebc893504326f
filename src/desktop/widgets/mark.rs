//! The mark of a fact's family, outside the timeline.

use crate::model::EventFamily;
use crate::timeline::{SymbolPart, symbol};
use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

/// Draws the mark of a family around a point, in a box of `size`.
pub fn mark(painter: &Painter, centre: Pos2, size: f32, family: EventFamily, colour: Color32) {
    let scale = size / 12.0;
    let points = |corners: &[(f32, f32)]| -> Vec<Pos2> {
        corners.iter().map(|(x, y)| centre + Vec2::new(*x, *y) * scale).collect()
    };
    let line = Stroke::new(1.6 * scale, colour);
    for part in symbol(family) {
        match part {
            SymbolPart::Filled(corners) => {
                painter.add(Shape::convex_polygon(points(corners), colour, Stroke::NONE));
            }
            // The speech box is not convex: it is filled as its own outline only.
            SymbolPart::Outlined(corners) => {
                painter.add(Shape::closed_line(points(corners), line));
            }
            SymbolPart::Line(corners) => {
                painter.add(Shape::line(points(corners), line));
            }
            SymbolPart::Disc(radius) => {
                painter.circle_filled(centre, radius * scale, colour);
            }
            SymbolPart::Ring(radius) => {
                painter.circle_stroke(centre, radius * scale, line);
            }
        }
    }
}
