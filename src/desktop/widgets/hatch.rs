//! Hatching: what is certainly missing, as a ground that is told from any colour.

use egui::{Painter, Pos2, Rect, Stroke};

/// How far the lines stand apart, in points.
const APART: f32 = 6.0;

/// Fills a rectangle with slanting lines.
pub fn hatch(painter: &Painter, rect: Rect, stroke: Stroke) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let height = rect.height();
    let mut x = rect.left() - height;
    while x < rect.right() {
        let line = [Pos2::new(x, rect.bottom()), Pos2::new(x + height, rect.top())];
        painter.line_segment(line, stroke);
        x += APART;
    }
}
