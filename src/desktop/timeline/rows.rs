//! Long texts beside the timeline: of a story of sixty pages a panel shows one, and what lies
//! outside is not to be turned into triangles with every frame.

use super::paint::leave_out_unseen;
use egui::epaint::ClippedShape;
use egui::{Context, Shape};

/// So many rows out of sight cost more than it does to look which triangles are seen.
const MANY: f32 = 160.0;

/// At the end of a frame: where much text lies out of sight, egui is to look at what can be seen
/// after all, which the timeline spares it.
pub fn mind_long_texts(ctx: &Context) {
    let looks = ctx.options(|options| options.tessellation_options.coarse_tessellation_culling);
    if !looks && unseen_rows(ctx) > MANY {
        leave_out_unseen(ctx, true);
    }
}

/// How many rows of text in what was painted lie out of sight.
fn unseen_rows(ctx: &Context) -> f32 {
    let layers: Vec<_> = ctx.memory(|memory| memory.layer_ids().collect());
    ctx.graphics(|graphics| {
        let lists = layers.into_iter().filter_map(|layer| graphics.get(layer));
        lists.flat_map(|list| list.all_entries()).map(unseen).sum()
    })
}

fn unseen(painted: &ClippedShape) -> f32 {
    let rows = |shape: &Shape| {
        let Shape::Text(text) = shape else { return 0.0 };
        let bounds = text.visual_bounding_rect();
        let seen = bounds.intersect(painted.clip_rect);
        let share = if seen.is_positive() { seen.height() / bounds.height() } else { 0.0 };
        text.galley.rows.len() as f32 * (1.0 - share)
    };
    match &painted.shape {
        Shape::Vec(shapes) => shapes.iter().map(rows).sum(),
        shape => rows(shape),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Pos2, RawInput, Rect, ScrollArea, vec2};

    /// Whether egui looks at what can be seen after a frame with a text of so many lines.
    fn looks(lines: usize) -> bool {
        let ctx = Context::default();
        let input = || RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(300.0, 400.0))),
            ..RawInput::default()
        };
        let text = "Een regel van het verhaal.\n".repeat(lines);
        for _ in 0..2 {
            let mut output = ctx.run_ui(input(), |ui| {
                leave_out_unseen(ui.ctx(), false);
                ScrollArea::vertical().show(ui, |ui| ui.label(&text));
                mind_long_texts(ui.ctx());
            });
            output.textures_delta.clear();
        }
        ctx.options(|options| options.tessellation_options.coarse_tessellation_culling)
    }

    #[test]
    fn a_long_text_has_egui_look_again() {
        assert!(looks(2_000));
        assert!(!looks(30));
    }
}
