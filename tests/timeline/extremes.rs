//! Windows and sizes nobody would choose: never a panic, never a number that is none.

use super::sample::drenthe;
use super::{draw, index_of};
use emath::Vec2;
use kroniek::model::CaseData;
use kroniek::timeline::{Grouping, Palette, Scene, Shape, SvgOptions, svg};

fn is_sound(scene: &Scene) -> bool {
    scene.groups.iter().flat_map(|group| &group.shapes).all(|shape| match shape {
        Shape::Text(text) => text.bounds().is_finite(),
        Shape::Rect { rect, .. } | Shape::Band { rect, .. } | Shape::Hatch { rect, .. } => {
            rect.is_finite()
        }
        Shape::Line { from, to, .. } => from.is_finite() && to.is_finite(),
        Shape::Path { points, .. } => points.iter().all(|point| point.is_finite()),
        Shape::Area { from, step, heights, .. } => {
            from.is_finite() && step.is_finite() && heights.iter().all(|height| height.is_finite())
        }
        Shape::Circle { centre, .. } | Shape::Mark { centre, .. } => centre.is_finite(),
    })
}

const SIZES: [Vec2; 8] = [
    Vec2::new(0.0, 0.0),
    Vec2::new(1.0, 1.0),
    Vec2::new(60.0, 2_000.0),
    Vec2::new(3_000.0, 30.0),
    Vec2::new(f32::NAN, 500.0),
    Vec2::new(f32::INFINITY, 500.0),
    Vec2::new(-400.0, 500.0),
    Vec2::new(1_280.0, 716.0),
];

const WINDOWS: [(f64, f64); 9] = [
    (f64::NAN, f64::NAN),
    (f64::NEG_INFINITY, f64::INFINITY),
    (0.0, 0.0),
    (1e300, -1e300),
    (-1e9, -9.9e8),
    (4.2e9, 4.3e9),
    (23_890_000.0, 23_890_060.0),
    (-62_167_219_200.0, -62_167_000_000.0),
    (20_000_000.0, 26_000_000.0),
];

#[test]
fn no_window_and_no_size_makes_it_stumble() {
    let data = drenthe();
    for grouping in [Grouping::Organisation, Grouping::Signal] {
        let index = index_of(&data, grouping);
        for window in WINDOWS {
            for size in SIZES {
                let picture = draw(&data, &index, window, size);
                assert!(is_sound(&picture), "{window:?} {size:?}");
            }
        }
    }
}

#[test]
fn an_empty_case_is_an_empty_picture() {
    let data = CaseData::default();
    for grouping in Grouping::ALL {
        let index = index_of(&data, grouping);
        assert!(index.is_empty());
        let picture = draw(&data, &index, index.whole(), Vec2::new(1280.0, 716.0));
        assert!(is_sound(&picture));
        assert_eq!(picture.drawn, 0);
        let options = SvgOptions {
            palette: Palette::Dark,
            title: "a < b & \"c\"".into(),
            description: String::new(),
            scale: 1.0,
        };
        assert!(svg(&picture, &options).contains("a &lt; b &amp; &quot;c&quot;"));
    }
}
