//! The legend that is also a filter: the kinds by their shape, and what the colours say.

use super::super::index::Index;
use super::super::measure::{TextMeasure, TextStyle};
use super::super::palette::Role;
use super::super::shape::Anchor;
use super::super::shape::{GroupKind, Shape, Stroke};
use super::super::view::View;
use super::super::words::{Words, words};
use super::painter::{Painter, rect};
use super::{SceneState, Target};
use crate::model::EventFamily;
use crate::text::{Language, tr, tr_with};

/// Height of a row.
pub(super) const ROW: f32 = 26.0;
const LEFT: f32 = 14.0;
/// Between two items.
const GAP: f32 = 18.0;
/// From the left end of an item to its words.
const MARK: f32 = 17.0;
const STYLE: TextStyle = TextStyle::regular(12.0);
const COUNT: TextStyle = TextStyle::regular(11.0);
/// The widest name of an item of the key.
const WIDEST: f32 = 190.0;

/// One item, before it has a place.
struct Item<'a> {
    words: &'a str,
    count: usize,
    /// Whether the filter asks for it: none when it asks nothing of the kind.
    chosen: Option<bool>,
    look: Look<'a>,
    target: Option<Target>,
}

enum Look<'a> {
    Family(EventFamily),
    Colour(Role, &'a str),
}

/// How many rows the legend takes.
pub(super) fn rows(
    view: &View,
    index: &Index,
    state: &SceneState<'_>,
    width: f32,
    measure: &mut dyn TextMeasure,
) -> usize {
    let words = words(view.language);
    // The first row ends where the counts of what lies outside the window begin.
    let aside = if width > 700.0 { 180.0 } else { width * 0.4 };
    let mut rows = 0;
    for (number, part) in parts(index, state, words).into_iter().enumerate() {
        rows += 1;
        let heading = if number == 0 { 0.0 } else { heading_width(state, view.language, measure) };
        let mut x = LEFT + heading;
        for item in part {
            let item = width_of(&item, words, measure);
            let limit = if rows == 1 { width - aside } else { width - 8.0 };
            if x > LEFT + heading && x + item > limit {
                rows += 1;
                x = LEFT + heading;
            }
            x += item + GAP;
        }
    }
    // On a very small picture the legend may take a quarter at most.
    rows.min(((view.size.y * 0.25 / ROW) as usize).max(1))
}

/// `outside`: how many facts lie wholly before and after the window.
pub(super) fn paint(painter: &mut Painter<'_>, outside: (usize, usize)) {
    let area = painter.frame.legend;
    if area.height() < 1.0 {
        return;
    }
    painter.group(GroupKind::Legend, area);
    painter.fill(area, Role::App);
    let edge = Stroke::new(Role::LineStrong, 1.0);
    painter.line((0.0, area.top()), (area.right(), area.top()), edge);
    let words = words(painter.view.language);
    let row = ROW.min(area.height());
    let beside = super::foot::outside(painter, area.top() + row * 0.5 + 4.0, outside);
    let mut y = area.top() - row / 2.0;
    for (number, part) in parts(painter.index, painter.state, words).into_iter().enumerate() {
        y += row;
        if y + row / 2.0 > area.bottom() + 1.0 {
            return;
        }
        let language = painter.view.language;
        let mut start = LEFT;
        if number > 0 {
            start += heading_width(painter.state, language, painter.measure);
            let heading = tr(language, heading_key(painter.state));
            let style = TextStyle::semi_bold(12.0);
            painter.text((LEFT, y + 4.2), Anchor::Start, heading, style, Role::Text2);
        }
        let mut x = start;
        for item in part {
            let width = width_of(&item, words, painter.measure);
            let limit = if y < area.top() + row { beside } else { area.right() - 8.0 };
            if x > start && x + width > limit {
                x = start;
                y += row;
            }
            if y + row / 2.0 > area.bottom() + 1.0 {
                return;
            }
            one(painter, &item, x, y, width);
            x += width + GAP;
        }
    }
}

/// The rows of kinds, and of colours where they have a key.
fn parts<'a>(index: &Index, state: &SceneState<'a>, words: &'a Words) -> Vec<Vec<Item<'a>>> {
    let families = EventFamily::ALL.into_iter().enumerate().filter_map(|(number, family)| {
        let asked = !state.families.is_empty();
        Some(Item {
            words: words.families.get(number)?,
            count: index.family_counts.get(number).copied().unwrap_or(0),
            chosen: asked.then(|| state.families.contains(&family)),
            look: Look::Family(family),
            target: Some(Target::Family(family)),
        })
    });
    let mut kinds = Vec::with_capacity(EventFamily::ALL.len());
    kinds.extend(families);
    let mut parts = vec![kinds];
    if let Some(key) = state.key {
        let items = key.items().iter().enumerate().filter(|(_, item)| item.count > 0);
        let items: Vec<Item> = items
            .map(|(at, item)| Item {
                words: &item.label,
                count: item.count,
                chosen: state.filter.and_then(|filter| key.chosen(item, filter)),
                look: Look::Colour(item.role, &item.sign),
                target: (item.value != super::super::colour_key::KeyValue::Rest)
                    .then_some(Target::Key(at)),
            })
            .collect();
        if !items.is_empty() {
            parts.push(items);
        }
    }
    parts
}

const fn heading_key(state: &SceneState<'_>) -> &'static str {
    use super::ColourBy as C;
    match state.colour {
        C::Organisation => "timeline-key-by-organisation",
        C::Signal => "timeline-key-by-signal",
        C::Judgement => "timeline-key-by-judgement",
        C::Certainty => "timeline-key-by-certainty",
        C::Sight => "timeline-key-by-sight",
    }
}

fn heading_width(state: &SceneState<'_>, language: Language, measure: &mut dyn TextMeasure) -> f32 {
    measure.width(&tr(language, heading_key(state)), TextStyle::semi_bold(12.0)) + 14.0
}

fn width_of(item: &Item<'_>, words: &Words, measure: &mut dyn TextMeasure) -> f32 {
    let name = measure.width(item.words, STYLE).min(WIDEST);
    MARK + name + 5.0 + measure.width(&words.number(item.count as i64), COUNT)
}

fn one(painter: &mut Painter<'_>, item: &Item<'_>, x: f32, y: f32, width: f32) {
    let area = painter.frame.legend;
    let words = words(painter.view.language);
    let count = words.number(item.count as i64);
    let count_width = painter.width(&count, COUNT);
    let active = item.chosen != Some(false);
    let opacity = if active { 1.0 } else { 0.4 };
    let hit = rect(x - 6.0, y - 11.0, x + width + 6.0, y + 11.0);
    if item.chosen == Some(true) {
        painter.rounded(hit, 4.0, Some(Role::AccentSoft.into()), None);
    }
    match &item.look {
        Look::Family(family) => {
            let grave = matches!(family, EventFamily::Failure | EventFamily::Incident);
            let role = if grave { Role::Signal } else { Role::Text2 };
            painter.push(Shape::Mark {
                family: *family,
                centre: (x + 6.0, y).into(),
                size: 10.5,
                paint: role.at(opacity),
                ground: Role::App.at(0.0),
                hollow: false,
            });
        }
        Look::Colour(role, sign) => {
            let swatch = rect(x, y - 6.0, x + 12.0, y + 6.0);
            painter.rounded(swatch, 3.0, Some(role.at(opacity)), None);
            if !sign.is_empty() {
                let style = TextStyle::bold(10.0);
                painter.text((x + 6.0, y + 3.4), Anchor::Middle, *sign, style, Role::OnAccent);
            }
        }
    }
    let room = (area.right() - x - MARK - 4.0).min(WIDEST);
    let text = if active { Role::Text } else { Role::Text3 };
    let at = (x + MARK, y + 4.2);
    let shown = painter.text_within(at, Anchor::Start, item.words, STYLE, text, room);
    let end = shown.map_or(x + MARK, |bounds| bounds.right());
    if end + 5.0 + count_width < area.right() {
        painter.text((end + 5.0, y + 4.0), Anchor::Start, count, COUNT, Role::Text3);
    }
    if let Some(target) = &item.target {
        painter.hit(hit, target.clone());
        // Kinds keep their bare name, by which they have always been called.
        match item.look {
            Look::Family(_) => painter.node(hit, target.clone()),
            Look::Colour(..) => {
                let key = match item.chosen {
                    Some(true) => "timeline-legend-spoken-on",
                    Some(false) => "timeline-legend-spoken-off",
                    None => "timeline-legend-spoken",
                };
                let values = [("name", item.words.to_owned().into()), ("count", item.count.into())];
                let label = tr_with(painter.view.language, key, &values);
                painter.node_called(hit, target.clone(), label);
            }
        }
    }
}
