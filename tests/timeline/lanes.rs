//! Lanes as the inspector arranges them: nothing may get lost when they fold, hide or move.

use crate::{minute, sample::drenthe};
use emath::Vec2;
use kroniek::model::date::EdtfDate;
use kroniek::model::{CaseData, Evidence, Id, Judgement, Organisation, Record, Scale, Succession};
use kroniek::report::picture::FontMeasure;
use kroniek::text::Language;
use kroniek::timeline::{
    Arrangement, ColourBy, ColourKey, Fold, Grouping, Index, InformationPath, LaneKind, Scene,
    SceneState, Target, View, move_lane, scene,
};
use proptest::prelude::*;

fn arranged(data: &CaseData, arrangement: &Arrangement) -> Index {
    Index::arranged(data, Grouping::Organisation, Language::Dutch, arrangement)
}

fn lane(index: &Index, name: &str) -> usize {
    index.lanes().iter().position(|lane| lane.name.starts_with(name)).unwrap()
}

fn key(index: &Index, name: &str) -> String {
    index.lanes()[lane(index, name)].key.clone()
}

fn draw(data: &CaseData, index: &Index, scroll: f32, state: &SceneState<'_>) -> Scene {
    let (from, to) = index.whole();
    let mut view = View::new(from, to, Vec2::new(1400.0, 760.0), Language::Dutch);
    view.scroll = scroll;
    scene(index, data, &view, state, &mut FontMeasure)
}

/// Ties the first facts to norms with a judgement each.
fn judge(data: &mut CaseData) {
    let scales = [Scale::Sufficient, Scale::Insufficient, Scale::CannotJudge];
    let events: Vec<_> = data.events.iter().take(9).map(|event| event.id).collect();
    for (number, event) in (1..).zip(events) {
        let (norm, scale) = (Id::new(number), scales[number as usize % 3]);
        let id = Id::new(number);
        data.put(Record::Evidence(Evidence { id, norm: Some(norm), event, ..Default::default() }));
        let id = Id::new(number);
        data.put(Record::Judgement(Judgement { id, norm, scale, ..Default::default() }));
    }
}

fn names(index: &Index) -> Vec<&str> {
    index.lanes().iter().map(|lane| lane.name.as_str()).collect()
}

#[test]
fn a_folded_parent_holds_the_facts_of_its_units() {
    let data = drenthe();
    let plain = arranged(&data, &Arrangement::default());
    let units = lane(&plain, "Stichting Welzijnswerk");
    let together: usize = (units..units + 3).map(|lane| plain.lane_len(lane)).sum();
    let wish = Arrangement::default().fold(&key(&plain, "Stichting Welzijnswerk"), true);
    let folded = arranged(&data, &wish);
    let at = lane(&folded, "Stichting Welzijnswerk");
    assert_eq!(folded.lane_len(at), together);
    assert_eq!(folded.lanes()[at].fold, Fold::Folded);
    assert_eq!(folded.lanes().len() + 2, plain.lanes().len());
    assert_eq!(folded.len(), plain.len());
}

#[test]
fn a_folded_sector_is_one_lane_with_all_its_facts() {
    let data = drenthe();
    let plain = arranged(&data, &Arrangement::default());
    let folded = arranged(&data, &Arrangement::default().fold("sector:health", true));
    assert_eq!(folded.len(), plain.len());
    let at = lane(&folded, "Zorg");
    assert!(matches!(folded.lanes()[at].kind, LaneKind::Sector(_)));
    assert!(!names(&folded).iter().any(|name| name.starts_with("Huisarts")));
}

#[test]
fn what_is_hidden_is_counted_and_takes_no_room() {
    let data = drenthe();
    let plain = arranged(&data, &Arrangement::default());
    let wish = Arrangement::default().hide(&key(&plain, "Politie"), true);
    let index = arranged(&data, &wish);
    let police = lane(&index, "Politie");
    assert_eq!(index.hidden(), (1, index.lane_len(police)));
    let picture = draw(&data, &index, 0.0, &SceneState::default());
    let (top, bottom) = picture.lanes[police];
    assert!(bottom - top < 0.5);
    let way_back = picture.nodes.iter().find(|node| node.target == Target::HiddenLanes).unwrap();
    assert!(way_back.label.contains("1 baan verborgen (8 feiten)"), "{}", way_back.label);
}

#[test]
fn what_is_pinned_stays_at_the_top_while_the_rest_scrolls() {
    let data = drenthe();
    let plain = arranged(&data, &Arrangement::default());
    let wish = Arrangement::default().pin(&key(&plain, "Basisschool"), true);
    let index = arranged(&data, &wish);
    assert_eq!(lane(&index, "Basisschool"), 0);
    let still = draw(&data, &index, 0.0, &SceneState::default());
    let scrolled = draw(&data, &index, 120.0, &SceneState::default());
    assert!(still.lanes_height > still.frame.lanes.height(), "the lanes must scroll here");
    assert_eq!(still.lanes[0], scrolled.lanes[0]);
    assert!(scrolled.lanes[1].0 < still.lanes[1].0 - 50.0);
    // Nothing of what scrolled can be pointed at where the pinned lane stands.
    let bottom = scrolled.lanes[0].1;
    for hit in &scrolled.hits {
        if let Target::Lane(number) = hit.target {
            assert!(number == 0 || hit.rect.top() >= bottom - 0.5 || hit.rect.height() < 0.5);
        }
    }
}

fn moved(
    data: &CaseData,
    wish: &Arrangement,
    from: usize,
    before: Option<usize>,
) -> Option<(CaseData, Arrangement)> {
    let index = arranged(data, wish);
    let moved = move_lane(index.lanes(), data, wish, from, before)?;
    let mut data = data.clone();
    for (id, order) in moved.orders {
        let mut row = data.organisations.get(id)?.as_ref().clone();
        row.lane_order = order;
        data.put(Record::Organisation(row));
    }
    Some((data, moved.arrangement))
}

#[test]
fn an_organisation_moves_with_its_units() {
    let data = drenthe();
    let wish = Arrangement::default();
    let index = arranged(&data, &wish);
    let (from, before) = (lane(&index, "Stichting Welzijnswerk"), lane(&index, "Politie"));
    let (data, wish) = moved(&data, &wish, from, Some(before)).unwrap();
    let after = arranged(&data, &wish);
    let at = lane(&after, "Stichting Welzijnswerk");
    assert_eq!(at + 3, lane(&after, "Politie"));
    assert_eq!(at + 1, lane(&after, "Schoolmaatschappelijk werk"));
    assert!(wish.is_empty(), "the order of organisations belongs to the case");
}

#[test]
fn a_lane_that_is_no_organisation_moves_too() {
    let data = drenthe();
    let wish = Arrangement::default();
    let index = arranged(&data, &wish);
    let (from, before) = (lane(&index, "Normen"), lane(&index, "Politie"));
    let (data, wish) = moved(&data, &wish, from, Some(before)).unwrap();
    let after = arranged(&data, &wish);
    assert_eq!(lane(&after, "Normen") + 1, lane(&after, "Politie"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_lane_comes_to_stand_where_it_was_put(moves in prop::collection::vec((0_usize..24, 0_usize..25), 1..6)) {
        let mut data = drenthe();
        let mut wish = Arrangement::default();
        for (from, before) in moves {
            let index = arranged(&data, &wish);
            let heads = |index: &Index| -> Vec<String> {
                index.lanes().iter().filter(|lane| !lane.unit && !lane.continues).map(|lane| lane.key.clone()).collect()
            };
            let before = (before < index.lanes().len()).then_some(before);
            let Some(moving) = index.lanes().get(from).filter(|lane| !lane.unit && lane.movable) else { continue };
            let mut expected = heads(&index);
            let at = expected.iter().position(|key| *key == moving.key).unwrap();
            let to = before.and_then(|before| {
                let head = index.lanes().iter().skip(before).find(|lane| !lane.unit && !lane.continues)?;
                expected.iter().position(|key| *key == head.key)
            }).unwrap_or(expected.len());
            let key = expected.remove(at);
            expected.insert(if to > at { to - 1 } else { to }, key);
            let Some((next, arrangement)) = moved(&data, &wish, from, before) else { continue };
            (data, wish) = (next, arrangement);
            let after = arranged(&data, &wish);
            prop_assert_eq!(heads(&after), expected);
            prop_assert_eq!(after.len(), index.len());
        }
    }
}

#[test]
fn the_change_of_an_organisation_is_marked_in_its_lane() {
    let data = drenthe();
    let index = arranged(&data, &Arrangement::default());
    let picture = draw(&data, &index, 0.0, &SceneState::default());
    let said = |words: &str| {
        picture
            .nodes
            .iter()
            .any(|node| matches!(&node.target, Target::Remark(it) if it.contains(words)))
    };
    assert!(said("Steunpunt Huiselijk Geweld gaat op in Veilig Thuis Drenthe"));
}

#[test]
fn the_first_lane_can_be_put_under_the_second() {
    let data = drenthe();
    let plain = arranged(&data, &Arrangement::default());
    let (data, wish) = moved(&data, &Arrangement::default(), 0, Some(2)).unwrap();
    let after = arranged(&data, &wish);
    let (first, second) = (names(&plain)[0], names(&plain)[1]);
    assert_eq!(names(&after)[..2], [second, first]);
    assert_eq!(names(&after)[2..], names(&plain)[2..]);
}

#[test]
fn a_chain_of_successors_is_one_lane_with_every_change_marked() {
    let mut data = drenthe();
    let safe_home = of_code(&data, "SHG");
    // Two before it, one after the other: an office became a bureau, and that the one we know.
    let mut before = safe_home;
    for (number, (code, name, since)) in
        [("BVA", "Bureau Vertrouwensarts", "2004-01-01"), ("OUD", "Vertrouwensarts", "1990")]
            .into_iter()
            .enumerate()
    {
        let id = Id::new(900 + number as i64);
        data.put(Record::Organisation(Organisation {
            id,
            code: code.to_owned(),
            name: name.to_owned(),
            ..Default::default()
        }));
        data.put(Record::Succession(Succession {
            id: Id::new(900 + number as i64),
            predecessor: id,
            successor: before,
            since: Some(EdtfDate::parse(since).unwrap()),
            ..Default::default()
        }));
        before = id;
    }
    let index = arranged(&data, &Arrangement::default());
    let host = lane(&index, "Veilig Thuis");
    for code in ["SHG", "BVA", "OUD"] {
        assert_eq!(index.lane_of(code), Some(host), "{code}");
    }
    let lane = &index.lanes()[host];
    assert!(lane.changes.len() >= 3, "{:?}", lane.changes);
    assert_eq!(lane.note, "t/m 2014: SHG, t/m 2003: BVA, t/m 1989: OUD");
    let plain = arranged(&drenthe(), &Arrangement::default());
    assert_eq!(names(&plain), names(&index), "no lane is added for what became another");
    // A circle in the file is no reason to go on for ever.
    data.put(Record::Succession(Succession {
        id: Id::new(990),
        predecessor: of_code(&data, "VTD"),
        successor: before,
        ..Default::default()
    }));
    let circle = arranged(&data, &Arrangement::default());
    assert!(circle.lane_of("OUD").is_some() && circle.lane_of("SHG").is_some());
}

fn of_code(data: &CaseData, code: &str) -> Id<Organisation> {
    data.organisations.iter().find(|row| row.code == code).unwrap().id
}

#[test]
fn every_colour_has_an_item_with_a_sign_and_the_counts_add_up() {
    let mut data = drenthe();
    judge(&mut data);
    for by in [ColourBy::Signal, ColourBy::Judgement, ColourBy::Certainty, ColourBy::Sight] {
        let key = ColourKey::new(&data, by, Grouping::Organisation, Language::Dutch);
        let all: usize = key.items().iter().map(|item| item.count).sum();
        assert_eq!(all, data.events.len(), "{by:?}");
        let mut signs: Vec<_> =
            key.items().iter().map(|item| &item.sign).filter(|sign| !sign.is_empty()).collect();
        let count = signs.len();
        signs.sort();
        signs.dedup();
        assert_eq!(signs.len(), count, "{by:?}: one sign, one item");
        let index = arranged(&data, &Arrangement::default());
        let filter = kroniek::model::Filter::default();
        let state = SceneState {
            colour: by,
            key: Some(&key),
            filter: Some(&filter),
            ..SceneState::default()
        };
        let picture = draw(&data, &index, 0.0, &state);
        let toggles =
            picture.nodes.iter().filter(|node| matches!(node.target, Target::Key(_))).count();
        assert!(toggles >= 3, "{by:?}: {toggles}");
    }
}

#[test]
fn an_item_of_the_legend_filters_what_it_counts() {
    let mut data = drenthe();
    judge(&mut data);
    for by in [ColourBy::Judgement, ColourBy::Certainty, ColourBy::Sight] {
        let key = ColourKey::new(&data, by, Grouping::Organisation, Language::Dutch);
        for item in key.items() {
            let filter = ColourKey::toggled(item, &kroniek::model::Filter::default());
            if filter.is_empty() {
                continue;
            }
            let prepared = filter.prepare(&data);
            let passing = data.events.iter().filter(|event| prepared.matches(event)).count();
            assert_eq!(passing, item.count, "{by:?} {}", item.label);
            assert!(ColourKey::toggled(item, &filter).is_empty());
        }
    }
}

#[test]
fn the_way_of_information_says_per_lane_since_when_it_knew() {
    let data = drenthe();
    let event = data.event("DR-136").unwrap();
    let path = InformationPath::of_event(&data, event);
    assert!(path.is_told(), "{path:?}");
    let (knew, not) = path.counts();
    assert!(knew >= 2 && not >= 1, "{path:?}");
    let index = arranged(&data, &Arrangement::default());
    let state = SceneState { path: Some(&path), ..SceneState::default() };
    let (from, to) = (minute("2015-02"), minute("2015-07"));
    let view = View::new(from, to, Vec2::new(1600.0, 1000.0), Language::Dutch);
    let picture = scene(&index, &data, &view, &state, &mut FontMeasure);
    let spoken = |name: &str| {
        let lane = lane(&index, name);
        picture
            .nodes
            .iter()
            .find(|node| node.target == Target::LaneName(lane))
            .map(|node| node.label.clone())
            .unwrap_or_default()
    };
    assert!(spoken("Basisschool").contains("21 mei 2015"), "{}", spoken("Basisschool"));
    assert!(
        spoken("Centrum voor Jeugd").contains("niet verteld"),
        "{}",
        spoken("Centrum voor Jeugd")
    );
}
