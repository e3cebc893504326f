//! The timeline as a whole: what may never happen in a picture of it, and what print makes of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod extremes;
mod index;
mod lanes;
mod overlap;
mod pictures;
mod reaching;
mod sample;
mod years;

use emath::Vec2;
use kroniek::model::CaseData;
use kroniek::report::picture::{FontMeasure, sight_gaps};
use kroniek::text::Language;
use kroniek::timeline::{Grouping, Index, Scene, SceneState, SightGap, View, scene};

/// The picture of a window, measured in the fonts of the program.
fn draw(data: &CaseData, index: &Index, window: (f64, f64), size: Vec2) -> Scene {
    draw_with(data, index, window, size, &sight_gaps(data))
}

/// The same with the gaps in sight that were found before.
fn draw_with(
    data: &CaseData,
    index: &Index,
    window: (f64, f64),
    size: Vec2,
    gaps: &[SightGap],
) -> Scene {
    let view = View::new(window.0, window.1, size, Language::Dutch);
    let state = SceneState { sight: gaps, ..SceneState::default() };
    scene(index, data, &view, &state, &mut FontMeasure)
}

fn index_of(data: &CaseData, grouping: Grouping) -> Index {
    Index::build(data, grouping, Language::Dutch)
}

/// The first minute of a date.
fn minute(edtf: &str) -> f64 {
    let date = kroniek::model::date::EdtfDate::parse(edtf).unwrap();
    date.earliest_minute().unwrap() as f64
}
