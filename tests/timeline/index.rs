//! The index: lanes by the rules, nothing lost by merging, and small changes that equal a rebuild.

use super::sample::drenthe;
use super::{draw, index_of, minute};
use emath::Vec2;
use kroniek::model::date::EdtfDate;
use kroniek::model::{Id, Record, RecordKind, RowChange};
use kroniek::timeline::{Cluster, Grouping, Index, Target};

fn lane_of(index: &Index, data: &kroniek::model::CaseData, code: &str) -> String {
    let event = data.event(code).unwrap();
    let (lane, _) = index.place(event.id, data).unwrap();
    let lane = &index.lanes()[lane];
    if lane.continues { lane.note.clone() } else { lane.name.clone() }
}

#[test]
fn every_fact_stands_in_the_lane_of_its_rule() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    for (code, lane) in [
        ("DR-002", "Normen en stelsel"),
        ("DR-011", "Levensloop"),
        ("DR-149", "Levensloop"),
        ("DR-015", "Alle hulpverleners"),
        ("DR-018", "Politie"),
        ("DR-025", "t/m 2014: AMK"),
        ("DR-033", "Veilig Thuis Drenthe"),
        ("DR-034", "Ouders en netwerk"),
        ("DR-061", "Jeugdgezondheidszorg"),
        ("DR-047", "Schoolmaatschappelijk werk"),
        ("DR-122", "Verslavingszorg Noord Nederland"),
        ("DR-138", "Basisschool"),
        ("DR-147", "Toezicht en strafrecht"),
    ] {
        assert_eq!(lane_of(&index, &data, code), lane, "{code}");
    }
}

#[test]
fn an_organisation_without_facts_of_its_own_keeps_its_lane() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    let lane = index.lanes().iter().position(|lane| lane.name.contains("Bureau Jeugdzorg"));
    assert_eq!(index.lane_len(lane.unwrap()), 0);
}

#[test]
fn nothing_is_lost_by_merging() {
    let data = drenthe();
    for grouping in Grouping::ALL {
        let index = index_of(&data, grouping);
        assert!(index.len() >= data.events.len());
        for window in [
            index.whole(),
            (minute("1980-01-01"), minute("2030-01-01")),
            (minute("2015-03-01"), minute("2015-03-12")),
        ] {
            for size in [Vec2::new(1600.0, 900.0), Vec2::new(500.0, 300.0), Vec2::new(260.0, 160.0)]
            {
                let picture = draw(&data, &index, window, size);
                let (before, after) = picture.outside;
                assert_eq!(
                    picture.drawn + before + after,
                    index.len(),
                    "{grouping:?} {window:?} {size:?}"
                );
            }
        }
    }
}

#[test]
fn every_mark_in_view_can_be_reached() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    let picture = draw(&data, &index, index.whole(), Vec2::new(1600.0, 1400.0));
    let mut reached: Vec<i64> = Vec::new();
    for hit in &picture.hits {
        match &hit.target {
            Target::Event(event) => reached.push(event.value()),
            Target::Cluster(cluster) => {
                reached.extend(cluster.events(&index, usize::MAX).iter().map(|id| id.value()));
            }
            _ => {}
        }
    }
    reached.sort_unstable();
    reached.dedup();
    assert_eq!(reached.len(), picture.drawn);
}

#[test]
fn a_crowd_merges_into_counted_marks() {
    let mut data = drenthe();
    let template = data.event("DR-114").unwrap().as_ref().clone();
    for number in 0..4_000 {
        let mut event = template.clone();
        event.id = Id::new(10_000 + number);
        event.code = format!("X-{number}");
        let day = 1 + number % 28;
        let date = format!("20{:02}-{:02}-{day:02}", 10 + number % 6, 1 + number % 12);
        event.set_when(Some(EdtfDate::parse(&date).unwrap()));
        data.events.put(event);
    }
    let index = index_of(&data, Grouping::Organisation);
    let picture = draw(&data, &index, index.whole(), Vec2::new(1600.0, 900.0));
    let (before, after) = picture.outside;
    assert_eq!(picture.drawn + before + after, index.len());
    let ranges = picture
        .hits
        .iter()
        .filter(|hit| matches!(hit.target, Target::Cluster(Cluster::Range(..))))
        .count();
    assert!(ranges > 5);
    assert!(picture.hits.len() < 1_000, "{} marks", picture.hits.len());
    assert!(index.bytes() / index.len() <= 64, "{} bytes each", index.bytes() / index.len());
}

#[test]
fn a_changed_fact_enters_as_if_all_were_laid_out_anew() {
    let mut data = drenthe();
    let mut index = index_of(&data, Grouping::Organisation);
    let before = data.event("DR-095").unwrap().as_ref().clone();
    let mut after = before.clone();
    after.set_when(Some(EdtfDate::parse("2015-03-20").unwrap()));
    after.to = vec!["POL".into()];
    data.events.put(after.clone());
    let change = RowChange {
        kind: RecordKind::Event,
        id: before.id.value(),
        before: Some(Record::Event(before)),
        after: Some(Record::Event(after.clone())),
    };
    assert!(index.update(&change, &data));
    let window = index.whole();
    let size = Vec2::new(1600.0, 900.0);
    let anew = index_of(&data, Grouping::Organisation);
    assert_eq!(parts(&draw(&data, &index, window, size)), parts(&draw(&data, &anew, window, size)));
    data.events.remove(after.id);
    let gone = RowChange {
        kind: RecordKind::Event,
        id: after.id.value(),
        before: Some(Record::Event(after)),
        after: None,
    };
    // The only fact that names the housing association: its lane goes with it.
    assert!(!index.update(&gone, &data));
    let index = index_of(&data, Grouping::Organisation);
    let anew = index_of(&data, Grouping::Organisation);
    assert_eq!(parts(&draw(&data, &index, window, size)), parts(&draw(&data, &anew, window, size)));
}

/// A scene line by line, so that a difference shows where it is.
fn parts(scene: &kroniek::timeline::Scene) -> Vec<String> {
    scene
        .groups
        .iter()
        .flat_map(|group| {
            group.shapes.iter().map(move |shape| format!("{:?} {shape:?}", group.kind))
        })
        .collect()
}

#[test]
fn arrows_lead_where_information_went_and_stop_where_it_did_not() {
    let data = drenthe();
    let index = index_of(&data, Grouping::Organisation);
    let moments = index.key_moments();
    assert!(moments.iter().any(|moment| moment.calamity));
    let first = moments.iter().find(|moment| moment.caption.contains("twee zorgmeldingen"));
    assert_eq!(first.unwrap().events.len(), 3);
}
