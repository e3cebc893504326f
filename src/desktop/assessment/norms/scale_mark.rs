//! The sign of a judgement: shape, sign and colour together, never colour alone.

use crate::desktop::Theme;
use crate::model::Scale;
use egui::{Align2, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2};

/// The side of the sign, in points.
pub const SIDE: f32 = 18.0;

/// Paints the sign of a judgement; a dot where there is none yet.
pub fn paint(painter: &Painter, centre: Pos2, scale: Option<Scale>, theme: &Theme) {
    let Some(scale) = scale else {
        painter.circle_filled(centre, 1.5, theme.text3);
        return;
    };
    let (ink, ground) = theme.scale_colours(scale);
    let rect = Rect::from_center_size(centre, Vec2::splat(SIDE));
    let radius = CornerRadius::same(3);
    match scale {
        Scale::NotAssessed => {
            let corners = [
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
                rect.left_top(),
            ];
            painter.extend(egui::Shape::dashed_line(
                &corners,
                Stroke::new(1.0, theme.text3),
                3.0,
                2.0,
            ));
        }
        Scale::Insufficient => {
            painter.rect_filled(rect, radius, ground);
        }
        Scale::Sufficient | Scale::CannotJudge => {
            painter.rect(rect, radius, ground, Stroke::new(1.0, ink), StrokeKind::Inside);
        }
    }
    let at = |x: f32, y: f32| centre + Vec2::new(x, y);
    let stroke = Stroke::new(1.6, ink);
    match scale {
        Scale::Sufficient => {
            painter.line(vec![at(-4.0, 0.3), at(-1.2, 3.2), at(4.2, -3.4)], stroke);
        }
        Scale::Insufficient => {
            painter.line_segment([at(-3.4, -3.4), at(3.4, 3.4)], stroke);
            painter.line_segment([at(3.4, -3.4), at(-3.4, 3.4)], stroke);
        }
        Scale::CannotJudge => {
            painter.text(centre, Align2::CENTER_CENTER, "?", theme.semibold(theme.sizes.mark), ink);
        }
        Scale::NotAssessed => {
            painter.line_segment([at(-3.4, 0.0), at(3.4, 0.0)], stroke);
        }
    }
}
