//! The sign of a fact: the shape of its family in the colour of its organisation.

use crate::desktop::PanelContext;
use crate::model::{Event, EventFamily};
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, Vec2};

/// The colour of the party a fact comes from.
#[must_use]
pub fn colour(event: &Event, context: &PanelContext<'_>) -> Color32 {
    if matches!(event.kind.family(), EventFamily::Failure | EventFamily::Incident) {
        return context.theme.signal;
    }
    let parties = event.from.iter().chain(&event.actors).chain(&event.to);
    parties
        .filter(|code| context.data.organisation_of(code).is_some())
        .map(|code| context.theme.party_colour(context.data, code))
        .next()
        .unwrap_or(context.theme.text3)
}

/// Paints the sign some nine points wide.
pub fn paint(painter: &Painter, centre: Pos2, family: EventFamily, colour: Color32) {
    let r = 4.5;
    let at = |x: f32, y: f32| centre + Vec2::new(x, y);
    let filled = |points: Vec<Pos2>| Shape::convex_polygon(points, colour, Stroke::NONE);
    let stroke = Stroke::new(1.6, colour);
    match family {
        EventFamily::Report => {
            painter.add(filled(vec![at(0.0, -r), at(r, 3.8), at(-r, 3.8)]));
        }
        EventFamily::Contact => {
            painter.circle_filled(centre, r, colour);
        }
        EventFamily::Consultation => {
            painter.rect_filled(Rect::from_center_size(centre, Vec2::splat(8.0)), 0.0, colour);
        }
        EventFamily::Decision => {
            painter.add(filled(vec![at(0.0, -5.2), at(5.2, 0.0), at(0.0, 5.2), at(-5.2, 0.0)]));
        }
        EventFamily::Agreement => {
            let shield = [(-4.2, -4.4), (4.2, -4.4), (4.2, 0.4), (0.0, 5.0), (-4.2, 0.4)];
            painter.add(filled(shield.map(|(x, y)| at(x, y)).to_vec()));
        }
        EventFamily::Transfer => {
            let arrow = [(-4.6, -4.0), (0.6, -4.0), (4.8, 0.0), (0.6, 4.0), (-4.6, 4.0)];
            painter.add(filled(arrow.map(|(x, y)| at(x, y)).to_vec()));
        }
        EventFamily::Closure => {
            painter.line_segment([at(-4.0, -3.6), at(4.0, -3.6)], Stroke::new(2.4, colour));
            painter.line_segment([at(0.0, -3.6), at(0.0, 4.4)], Stroke::new(2.4, colour));
        }
        EventFamily::Failure => {
            painter.circle_stroke(centre, r, stroke);
            painter.line_segment([at(-3.1, 3.1), at(3.1, -3.1)], stroke);
        }
        EventFamily::Incident => {
            let points = (0..8).map(|step| {
                let angle = std::f32::consts::FRAC_PI_8 * (2 * step + 1) as f32;
                centre + 5.0 * Vec2::angled(angle)
            });
            painter.add(filled(points.collect()));
        }
        EventFamily::Life => {
            let rect = Rect::from_center_size(centre, Vec2::new(5.0, 10.0));
            painter.rect_filled(rect, CornerRadius::same(2), colour);
        }
        EventFamily::Statement => {
            let rect = Rect::from_center_size(centre, Vec2::new(9.0, 7.0));
            painter.rect_stroke(rect, 1.0, stroke, egui::StrokeKind::Inside);
        }
        EventFamily::Norm => {
            painter.line_segment([at(-3.6, -4.6), at(-3.6, 4.8)], stroke);
            painter.add(filled(vec![at(-3.6, -4.6), at(4.4, -2.2), at(-3.6, 0.4)]));
        }
    }
}
