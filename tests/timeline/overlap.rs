//! No two texts overlap, at any width, scale and zoom; none runs out of the picture.

use super::sample::drenthe;
use super::{draw, index_of, minute};
use emath::Vec2;
use kroniek::timeline::{Grouping, Scene};

/// Letters of two lines may come this close, in points: boxes are a little taller than letters.
const TOUCH: f32 = 0.75;

fn overlaps(scene: &Scene) -> Vec<String> {
    let texts: Vec<_> = scene.texts().collect();
    let mut found = Vec::new();
    for (at, (kind, seen, text)) in texts.iter().enumerate() {
        for (other_kind, other_seen, other) in texts.iter().take(at) {
            let (a, b) = (seen.shrink(TOUCH), other_seen.shrink(TOUCH));
            if a.is_positive() && b.is_positive() && a.intersects(b) {
                found.push(format!(
                    "{kind:?} ‘{}’ over {other_kind:?} ‘{}’",
                    text.content, other.content
                ));
            }
        }
    }
    found
}

#[test]
fn no_text_overlaps_another() {
    let data = drenthe();
    let mut found = Vec::new();
    for grouping in Grouping::ALL {
        let index = index_of(&data, grouping);
        let windows = [
            index.whole(),
            (minute("2012-01-01"), minute("2013-01-01")),
            (minute("2015-02-01"), minute("2015-06-14")),
            (minute("2015-03-01"), minute("2015-03-15")),
            (minute("2015-06-07"), minute("2015-06-09")),
            (minute("1980-01-01"), minute("2020-01-01")),
        ];
        for width in [800.0, 1024.0, 1280.0, 1600.0, 1920.0, 2560.0, 4000.0] {
            for percent in [100.0, 150.0, 200.0, 300.0] {
                let size = Vec2::new(width, width * 0.625) * (100.0 / percent);
                for window in windows {
                    for overlap in overlaps(&draw(&data, &index, window, size)) {
                        found.push(format!(
                            "{grouping:?} {width} px {percent}% {window:?}: {overlap}"
                        ));
                    }
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} overlaps, first: {:#?}",
        found.len(),
        &found[..found.len().min(12)]
    );
}

#[test]
fn no_label_crosses_the_calamity() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    let picture = draw(&data, &index, index.whole(), Vec2::new(1600.0, 916.0));
    let calamity = minute("2015-06-08");
    let view = kroniek::timeline::View::new(
        index.whole().0,
        index.whole().1,
        Vec2::new(1600.0, 916.0),
        kroniek::text::Language::Dutch,
    );
    let x = picture.frame.x(&view, calamity) as f32;
    for (kind, seen, text) in picture.texts() {
        // The number in a merged mark is no label: the mark covers the line.
        let is_number = text.content.chars().all(|letter| letter.is_ascii_digit());
        let in_lanes = matches!(kind, kroniek::timeline::GroupKind::Lane(_)) && !is_number;
        assert!(
            !in_lanes || seen.right() <= x || seen.left() >= x,
            "‘{}’ lies over the line",
            text.content
        );
    }
}

#[test]
fn a_shortened_text_keeps_its_whole_for_the_card() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    let picture = draw(&data, &index, index.whole(), Vec2::new(1280.0, 716.0));
    let shortened = picture
        .texts()
        .filter(|(kind, _, _)| matches!(kind, kroniek::timeline::GroupKind::Lane(_)))
        .filter(|(_, _, text)| text.content.ends_with('…'));
    for (_, _, text) in shortened {
        assert!(text.full.is_some(), "‘{}’", text.content);
    }
}
