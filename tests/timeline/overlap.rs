//! No two texts overlap, at any width, scale and zoom; none runs out of the picture.

use super::sample::{case, drenthe};
use super::{draw, draw_with, index_of, minute};
use emath::Vec2;
use kroniek::exchange::generate::{GenerateOptions, generate};
use kroniek::model::{CaseData, Record};
use kroniek::report::picture::sight_gaps;
use kroniek::timeline::{GroupKind, Grouping, Index, Scene, Shape, Target};

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

/// Windows on a case: all of it, a year, a month, a day and a night, and far more than there is.
fn windows(index: &Index) -> Vec<(f64, f64)> {
    let (from, to) = index.whole();
    // Where the most happens the picture is fullest: before the calamity or near the end.
    let late = index.calamity_end().map_or(to - (to - from) * 0.2, |end| end as f64);
    let days = |days: f64| days * 1440.0;
    vec![
        (from, to),
        (late - days(365.0), late),
        (late - days(130.0), late + days(6.0)),
        (late - days(31.0), late + days(1.0)),
        (late - days(1.5), late + days(1.0)),
        (from - (to - from), to + (to - from)),
    ]
}

/// Draws a case at all sizes and groupings; answers what overlaps.
fn overlaps_of(data: &CaseData, widths: &[f32], more: &[(f64, f64)]) -> Vec<String> {
    let mut found = Vec::new();
    let gaps = sight_gaps(data);
    for grouping in Grouping::ALL {
        let index = index_of(data, grouping);
        for &width in widths {
            for percent in [100.0, 150.0, 200.0, 300.0] {
                let size = Vec2::new(width, width * 0.625) * (100.0 / percent);
                for window in windows(&index).into_iter().chain(more.iter().copied()) {
                    for overlap in overlaps(&draw_with(data, &index, window, size, &gaps)) {
                        found.push(format!(
                            "{grouping:?} {width} px {percent}% {window:?}: {overlap}"
                        ));
                    }
                }
            }
        }
    }
    found
}

fn assert_none(found: &[String]) {
    let first = &found[..found.len().min(12)];
    assert!(found.is_empty(), "{} overlaps, first: {first:#?}", found.len());
}

const WIDTHS: [f32; 7] = [800.0, 1024.0, 1280.0, 1600.0, 1920.0, 2560.0, 4000.0];

#[test]
fn no_text_overlaps_another() {
    let windows = [
        (minute("2012-01-01"), minute("2013-01-01")),
        (minute("2015-02-01"), minute("2015-06-14")),
        (minute("2015-03-01"), minute("2015-03-15")),
        (minute("2015-06-07"), minute("2015-06-09")),
        (minute("1980-01-01"), minute("2020-01-01")),
    ];
    assert_none(&overlaps_of(&drenthe(), &WIDTHS, &windows));
}

#[test]
fn no_text_overlaps_in_the_case_of_two_families() {
    assert_none(&overlaps_of(&case("tillervoort"), &WIDTHS, &[]));
}

#[test]
fn no_text_overlaps_in_the_case_of_an_infant() {
    assert_none(&overlaps_of(&case("wendermeer"), &WIDTHS, &[]));
}

#[test]
fn no_text_overlaps_among_ten_thousand() {
    assert_none(&overlaps_of(&generated(10_000), &[800.0, 1280.0, 2560.0, 4000.0], &[]));
}

#[test]
fn no_text_overlaps_among_a_hundred_thousand() {
    assert_none(&overlaps_of(&generated(100_000), &[800.0, 1920.0, 4000.0], &[]));
}

/// A case that was made up.
fn generated(events: usize) -> CaseData {
    let options = GenerateOptions { events, ..GenerateOptions::default() };
    let mut data = CaseData::default();
    for mut record in generate(options) {
        if let Record::Event(event) = &mut record {
            let when = event.when.clone();
            event.set_when(when);
        }
        data.put(record);
    }
    data
}

/// Every line that stands upright between lanes, and the words it may not run through.
#[test]
fn no_arrow_runs_through_words() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    for size in [Vec2::new(1280.0, 716.0), Vec2::new(2560.0, 1356.0)] {
        for window in windows(&index) {
            let picture = draw(&data, &index, window, size);
            let upright = picture.groups.iter().filter(|group| {
                let kinds = [GroupKind::Arrows, GroupKind::BrokenArrows, GroupKind::Spines];
                kinds.contains(&group.kind)
            });
            let lines = upright.flat_map(|group| &group.shapes).filter_map(|shape| match shape {
                Shape::Line { from, to, .. } if (from.x - to.x).abs() < 0.1 => Some((*from, *to)),
                _ => None,
            });
            let lines: Vec<_> = lines.filter(|(from, to)| (from.y - to.y).abs() > 7.0).collect();
            assert!(window != index.whole() || lines.len() > 40);
            for (kind, seen, text) in picture.texts() {
                let label = matches!(kind, GroupKind::Lane(_)) && text.style.size > 11.0;
                let seen = seen.shrink2(Vec2::new(0.0, 3.0));
                let crossed = lines.iter().find(|(from, to)| {
                    let (low, high) = (from.y.min(to.y), from.y.max(to.y));
                    (seen.left()..seen.right()).contains(&from.x)
                        && low < seen.bottom()
                        && seen.top() < high
                });
                assert!(!label || crossed.is_none(), "‘{}’ {window:?} {crossed:?}", text.content);
            }
        }
    }
}

/// An arrow tells when something was told: before the calamity it may not stand after it.
#[test]
fn no_arrow_is_moved_past_the_calamity() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    for width in [900.0, 1280.0, 1920.0, 2560.0] {
        let picture = draw(&data, &index, index.whole(), Vec2::new(width, 800.0));
        let calamity = picture.groups.iter().find(|group| group.kind == GroupKind::Calamity);
        let x = calamity.unwrap().shapes.iter().find_map(|shape| match shape {
            Shape::Line { from, .. } => Some(from.x),
            _ => None,
        });
        let broken = picture.groups.iter().filter(|group| group.kind == GroupKind::BrokenArrows);
        for shape in broken.flat_map(|group| &group.shapes) {
            if let Shape::Line { from, to, .. } = shape {
                // Its own end bar may touch the line.
                let middle = f32::midpoint(from.x, to.x);
                assert!(middle <= x.unwrap(), "{width}: {from:?} {to:?}, line at {x:?}");
            }
        }
    }
}

#[test]
fn summaries_appear_under_titles_where_there_is_room() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    let size = Vec2::new(2560.0, 1356.0);
    let said = |window: (f64, f64)| {
        let picture = draw(&data, &index, window, size);
        let words = picture.texts().filter(|(kind, _, text)| {
            matches!(kind, GroupKind::Lane(_)) && (text.style.size - 11.5).abs() < 0.1
        });
        let words: Vec<String> = words.map(|(_, _, text)| text.content.to_string()).collect();
        words
    };
    assert!(said(index.whole()).is_empty(), "titles come first");
    let near = said((minute("2015-05-15"), minute("2015-06-09")));
    let whole = near.join(" ");
    let first = data.events.iter().filter(|event| {
        let head: String = event.summary.chars().take(24).collect();
        !head.is_empty() && whole.contains(head.trim())
    });
    assert!(first.count() >= 3, "{near:#?}");
    // What is cut says so, and keeps its whole for the card.
    let picture = draw(&data, &index, (minute("2015-05-15"), minute("2015-06-09")), size);
    for (_, _, text) in picture.texts().filter(|(_, _, text)| text.content.ends_with('…')) {
        assert!(text.full.is_some(), "‘{}’", text.content);
    }
}

#[test]
fn words_lead_to_the_fact_they_are_about() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    let picture = draw(&data, &index, index.whole(), Vec2::new(1920.0, 1000.0));
    let mut asked = 0;
    for (kind, seen, text) in picture.texts() {
        let Some(event) =
            data.events.iter().find(|event| event.display_title() == text.content.as_str())
        else {
            continue;
        };
        if !matches!(kind, GroupKind::Lane(_)) || seen.width() < text.width - 1.0 {
            continue;
        }
        asked += 1;
        let hit = picture.read_at(seen.center()).unwrap();
        let leads = match &hit.target {
            Target::Event(id) => *id == event.id,
            Target::Cluster(cluster) => cluster.events(&index, 99).contains(&event.id),
            _ => false,
        };
        // Over a bar or an arrow that is pointed at itself.
        let other = picture.target_at(seen.center()).is_some_and(|hit| {
            matches!(&hit.target, Target::Event(_) | Target::Cluster(_) | Target::Remark(_))
        });
        assert!(leads || other, "‘{}’ leads to {:?}", text.content, hit.target);
    }
    assert!(asked > 40);
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
        let in_lanes = matches!(kind, GroupKind::Lane(_)) && !is_number;
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
        .filter(|(kind, _, _)| matches!(kind, GroupKind::Lane(_)))
        .filter(|(_, _, text)| text.content.ends_with('…'));
    for (_, _, text) in shortened {
        assert!(text.full.is_some(), "‘{}’", text.content);
    }
}
