//! The same marks and labels as items of egui_plot, to hold the painter of the timeline against.

use egui::{Context, RawInput};
use egui_plot::{MarkerShape, Plot, PlotPoint, Points, Text};
use kroniek::model::{CaseData, EventFamily};
use std::hint::black_box;

/// A mark and a label.
pub struct Item {
    at: [f64; 2],
    shape: MarkerShape,
    title: String,
}

/// One item per event, by lane and day.
pub fn items(data: &CaseData) -> Vec<Item> {
    let lane = |code: Option<&String>| {
        code.and_then(|code| code.get(1..)).and_then(|lane| lane.parse().ok()).unwrap_or(0.0)
    };
    data.events
        .iter()
        .filter_map(|event| {
            let minute = event.earliest?;
            Some(Item {
                at: [minute as f64 / 1440.0, -lane(event.from.first())],
                shape: match event.kind.family() {
                    EventFamily::Report => MarkerShape::Up,
                    EventFamily::Consultation => MarkerShape::Square,
                    EventFamily::Decision => MarkerShape::Diamond,
                    EventFamily::Transfer => MarkerShape::Right,
                    EventFamily::Closure => MarkerShape::Cross,
                    _ => MarkerShape::Circle,
                },
                title: event.title.clone(),
            })
        })
        .collect()
}

/// One frame with all of them in view.
#[inline(never)]
pub fn frame(ctx: &Context, input: RawInput, items: &[Item]) {
    let output = ctx.run_ui(input, |ui| {
        Plot::new("plot").show(ui, |plot| {
            for item in items {
                plot.points(Points::new("", vec![item.at]).shape(item.shape).radius(6.0));
                plot.text(Text::new("", PlotPoint::new(item.at[0], item.at[1]), &item.title));
            }
        });
    });
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}
