//! Contacts with the child that stand outside the window and reach into it.

use super::sample::drenthe;
use super::{draw, index_of, minute};
use emath::Vec2;
use kroniek::model::date::EdtfDate;
use kroniek::model::{Answer, CaseData, ChildSight, EventKind, Id};
use kroniek::text::Language;
use kroniek::timeline::{Cluster, GroupKind, Grouping, Scene, Shape, Target, spoken_target};

const SIZE: Vec2 = Vec2::new(1280.0, 800.0);

/// The Drenthe case with so many contacts more, all 'in February 2013'.
fn with_contacts(count: i64) -> CaseData {
    let mut data = drenthe();
    let template = data.event("DR-114").unwrap().as_ref().clone();
    for number in 0..count {
        let mut event = template.clone();
        event.id = Id::new(10_000 + number);
        event.code = format!("X-{number}");
        event.kind = EventKind::HomeVisit;
        event.child_seen = Answer::Yes;
        event.spoken_alone = Answer::No;
        event.seen_without_parents = Answer::No;
        event.set_when(EdtfDate::parse("2013-02").ok());
        data.events.put(event);
    }
    data
}

/// The first days of a month whose middle lies outside them.
fn days() -> (f64, f64) {
    (minute("2013-02-02"), minute("2013-02-05"))
}

fn bands(picture: &Scene) -> usize {
    let strip = picture.groups.iter().filter(|group| group.kind == GroupKind::Sight);
    strip.flat_map(|group| &group.shapes).filter(|at| matches!(at, Shape::Band { .. })).count()
}

#[test]
fn many_are_one_band_that_tells_of_each() {
    let data = with_contacts(60);
    let index = index_of(&data, Grouping::Organisation);
    let picture = draw(&data, &index, days(), SIZE);
    let gathered = picture.hits.iter().filter_map(|hit| match &hit.target {
        Target::Cluster(cluster @ Cluster::Contacts { .. }) => Some((hit.rect, cluster)),
        _ => None,
    });
    let seen: Vec<_> = gathered
        .filter(|(_, it)| matches!(it, Cluster::Contacts { degree: ChildSight::Seen, .. }))
        .collect();
    let [(rect, cluster)] = seen.as_slice() else { panic!("{seen:?}") };
    assert!(rect.width() > 1_000.0 && rect.height() > 10.0, "{rect:?}");
    // None of them is dropped, and each can be listed.
    let listed = cluster.events(&index, usize::MAX);
    assert_eq!(listed.len(), cluster.len());
    assert!((10_000..10_060).all(|id| listed.contains(&Id::new(id))));
    assert!(bands(&picture) <= 3, "{} bands over one another", bands(&picture));
    let says = |language: Language| {
        let target = Target::Cluster((*cluster).clone());
        assert!(picture.nodes.iter().any(|node| node.target == target));
        spoken_target(&target, &picture, &index, &data, &[], language)
    };
    let count = cluster.len();
    let dutch = says(Language::Dutch);
    assert!(
        dutch.starts_with(&format!("{count} contacten reiken tot in dit venster: gezien")),
        "{dutch}"
    );
    let english = says(Language::English);
    assert!(
        english.starts_with(&format!("{count} contacts reach into this window: seen")),
        "{english}"
    );
    let texts: Vec<_> = picture.texts().map(|(_, _, text)| text.content.to_string()).collect();
    assert!(texts.iter().any(|text| text.ends_with("reiken tot hier")), "{texts:?}");
}

#[test]
fn a_few_stand_each_on_its_own() {
    let data = with_contacts(2);
    let index = index_of(&data, Grouping::Organisation);
    let picture = draw(&data, &index, days(), SIZE);
    for id in [10_000, 10_001] {
        let of_it = |target: &Target| matches!(target, Target::Contacts(events) if events.contains(&Id::new(id)));
        // It can be pointed at where it is seen, in the plot, and has a node.
        let hit = picture.hits.iter().find(|hit| of_it(&hit.target)).unwrap();
        assert!(hit.rect.left() >= picture.frame.plot.0, "{:?}", hit.rect);
        assert!(picture.nodes.iter().any(|node| of_it(&node.target)));
    }
}

#[test]
fn contacts_that_take_the_whole_window_do_not_hide_each_other() {
    // In the middle of the month their marks stand in the window, and each takes all of it.
    let data = with_contacts(60);
    let index = index_of(&data, Grouping::Organisation);
    let window = (minute("2013-02-14"), minute("2013-02-16"));
    let picture = draw(&data, &index, window, SIZE);
    assert!(bands(&picture) <= 3, "{} bands over one another", bands(&picture));
    let bars = picture.hits.iter().filter(|hit| match &hit.target {
        Target::Contacts(events) => events.iter().any(|id| id.value() >= 10_000),
        _ => false,
    });
    assert_eq!(bars.count(), 60);
}

#[test]
fn a_number_says_how_many_can_be_listed() {
    let mut data = with_contacts(0);
    for number in 0..900_i64 {
        let mut event = data.event("DR-114").unwrap().as_ref().clone();
        event.id = Id::new(20_000 + number);
        event.code = format!("Y-{number}");
        event.child_seen = if number % 4 == 0 { Answer::No } else { Answer::Yes };
        event.spoken_alone = Answer::No;
        event.seen_without_parents = Answer::No;
        let (month, day) = (1 + number % 12, 1 + number * 5 % 28);
        event.set_when(EdtfDate::parse(&format!("2013-{month:02}-{day:02}")).ok());
        data.events.put(event);
    }
    let index = index_of(&data, Grouping::Organisation);
    // The window begins and ends within a stretch that is counted.
    for window in [("2013-01-20", "2013-12-09"), ("2012-06-01", "2014-06-01")] {
        let picture = draw(&data, &index, (minute(window.0), minute(window.1)), SIZE);
        let mut counted = 0;
        for hit in &picture.hits {
            if let Target::Cluster(cluster @ Cluster::Sight { .. }) = &hit.target {
                assert_eq!(cluster.len(), cluster.events(&index, usize::MAX).len(), "{window:?}");
                counted += cluster.len();
            }
        }
        assert!(counted > 400, "{counted}");
    }
}
