//! Marks, bars, brackets and merged marks, and how they show that they are looked at.

use super::super::colour_key::KeyValue;
use super::super::index::Mask;
use super::super::measure::TextStyle;
use super::super::palette::{Paint, Role};
use super::super::shape::{Anchor, GroupKind, Shape, Stroke};
use super::ColourBy;
use super::flow::Flow;
use super::items::{Form, HALF_MARK, Item};
use super::layout::{LaneLayout, Layout};
use super::painter::{Painter, rect};
use super::{Cluster, Target};
use crate::model::{Event, EventFamily, Id};
use emath::Rect;

/// Height of a bar as a share of its row.
const BAR: f32 = 0.75;
/// Over how many points an open end fades.
pub(super) const OPEN_FADE: f32 = 26.0;
/// What the filter leaves out keeps this much of its colour.
const DIMMED: f32 = 0.25;

/// The numbers of merged marks.
const CROWD_STYLE: TextStyle = TextStyle::semi_bold(11.0);

/// How an item is coloured.
struct Look {
    role: Role,
    opacity: f32,
    hollow: bool,
}

impl Look {
    fn paint(&self) -> Paint {
        self.role.at(self.opacity)
    }
}

pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout, flow: &Flow) {
    let area = painter.lanes_plot();
    for (lane, place) in layout.lanes.iter().enumerate() {
        if place.top > area.bottom() || place.top + place.height < area.top() {
            continue;
        }
        let area = layout.clip(lane, area);
        if place.height < 1.0 || place.top + place.height <= area.top() {
            continue;
        }
        painter.lane_area = area;
        painter.group(GroupKind::Lane(lane), area);
        if crowd(painter, lane, place, layout.row, flow) {
            continue;
        }
        // Bars first, then brackets, then marks: the smaller lies on top.
        let levels = place.items.iter().fold(0, |levels, item| levels | 1 << level(item));
        for pass in (0..3).filter(|pass| levels & 1 << pass != 0) {
            for item in &place.items {
                if level(item) == pass && visible(item, area) {
                    let y = place.row_y(item.row, layout.row);
                    item_shapes(painter, lane, item, (y, layout.row), flow);
                }
            }
        }
        nodes(painter, place, layout);
    }
}

/// Over how many others an item is drawn.
const fn level(item: &Item) -> u8 {
    match item.form {
        Form::Bar { .. } | Form::Through => 0,
        Form::Halo | Form::Bracket => 1,
        Form::Exact | Form::Pill => 2,
    }
}

pub(super) fn visible(item: &Item, area: Rect) -> bool {
    item.right >= f64::from(area.left()) && item.left <= f64::from(area.right())
}

/// Whether marks of a family are red, whichever lane they stand in.
const fn is_grave(family: EventFamily) -> bool {
    matches!(family, EventFamily::Failure | EventFamily::Incident)
}

fn look(painter: &Painter<'_>, lane: usize, item: &Item) -> Look {
    let family = item.family();
    let mut look = Look {
        role: painter.index.lanes().get(lane).map_or(Role::Text3, |lane| lane.role),
        opacity: 1.0,
        hollow: false,
    };
    if let Some(key) = painter.state.key.filter(|key| !key.items().is_empty()) {
        let item = key.of(item.entry.id);
        look.role = item.map_or(Role::Text3, |item| item.role);
        // The calamity stays what it is, unless its colour says something of its own.
        let unsaid = item.is_none_or(|item| item.value == KeyValue::Rest);
        if unsaid && family == EventFamily::Incident {
            look.role = Role::Signal;
        }
        // A doubtful fact stays hollow: colour does not say it alone.
        look.hollow = painter.state.colour == ColourBy::Certainty && look.role != Role::Accent;
    } else if is_grave(family) {
        look.role = Role::Signal;
    }
    if let Some(mask) = painter.state.mask {
        let passed = match &item.cluster {
            None => mask.count(lane, item.place, item.place + 1) > 0,
            Some(Cluster::Range(_, start, end)) => mask.count(lane, *start, *end) > 0,
            Some(Cluster::Listed(_, places)) => {
                places.iter().any(|&place| mask.count(lane, place, place + 1) > 0)
            }
            Some(Cluster::Reaching { from, to, .. }) => {
                reaching_passes(painter, mask, lane, (*from, *to))
            }
            Some(_) => true,
        };
        if !passed {
            look.opacity = DIMMED;
        }
    }
    look
}

/// Whether any of the facts that reach into the window passes the filter.
fn reaching_passes(painter: &Painter<'_>, mask: &Mask, lane: usize, window: (i64, i64)) -> bool {
    let Some(columns) = painter.index.columns.get(lane) else { return false };
    let inside = (columns.first_at(window.0), columns.first_at(window.1.saturating_add(1)));
    mask.reaching(lane, inside, window) > 0
}

/// The line between the ends of an item's bracket.
pub(super) fn bracket_line(painter: &Painter<'_>, lane: usize, item: &Item) -> Stroke {
    let look = look(painter, lane, item);
    Stroke::new(look.role.at(0.75 * look.opacity), 1.0)
}

/// Whether the filter leaves an item out.
pub(super) fn is_dimmed(painter: &Painter<'_>, lane: usize, item: &Item) -> bool {
    painter.state.mask.is_some() && look(painter, lane, item).opacity < 1.0
}

fn item_shapes(
    painter: &mut Painter<'_>,
    lane: usize,
    item: &Item,
    (y, row): (f32, f32),
    flow: &Flow,
) {
    let look = look(painter, lane, item);
    let (left, right) = (item.left as f32, item.right as f32);
    let x = item.x as f32;
    match item.form {
        Form::Exact => mark(painter, item, x, y, &look),
        Form::Halo => {
            let (left, right) = (left.min(x - 14.0), right.max(x + 14.0));
            painter.push(Shape::Band {
                rect: rect(left, y - row * 0.46, right, y + row * 0.46),
                paint: look.role.at(0.45 * look.opacity),
                fade_in: x - left,
                fade_out: right - x,
            });
            mark(painter, item, x, y, &look);
        }
        Form::Bracket => {
            // The line of a wide one is drawn with the labels, which it makes room for.
            bracket(painter, (left, right), y, &look, !super::labels::is_wide(item));
            mark(painter, item, x, y, &look);
        }
        Form::Bar { .. } => bar(painter, item, y, row, &look),
        Form::Pill => pill(painter, item, y, &look),
        Form::Through => through(painter, item, (y, row), &look, flow),
    }
    let half = row / 2.0;
    let rect = rect(left.min(x - 8.0), y - half, right.max(x + 8.0), y + half);
    let seen = rect.intersect(painter.lane_area);
    if seen.is_positive() {
        painter.hit(seen, target_of(item));
    }
}

#[inline]
pub(super) fn target_of(item: &Item) -> Target {
    match &item.cluster {
        None => Target::Event(Id::new(item.entry.id)),
        // Most of what is merged is of this kind.
        Some(Cluster::Range(lane, start, end)) => {
            Target::Cluster(Cluster::Range(*lane, *start, *end))
        }
        Some(cluster) => Target::Cluster(cluster.clone()),
    }
}

fn mark(painter: &mut Painter<'_>, item: &Item, x: f32, y: f32, look: &Look) {
    painter.push(Shape::Mark {
        family: item.family(),
        centre: (x, y).into(),
        size: 12.0,
        paint: look.paint(),
        ground: Role::Canvas.into(),
        hollow: look.hollow,
    });
    sign(painter, item, x, y, look);
}

/// The sign of the colour's key beside a mark, between it and its label.
fn sign(painter: &mut Painter<'_>, item: &Item, x: f32, y: f32, look: &Look) {
    let Some(key) = painter.state.key else { return };
    let Some(sign) = key.of(item.entry.id).map(|item| item.sign.clone()) else { return };
    if !sign.is_empty() {
        let style = TextStyle::bold(8.5);
        painter.text((x + 9.5, y - 2.4), Anchor::Middle, sign, style, look.paint());
    }
}

fn bracket(
    painter: &mut Painter<'_>,
    (left, right): (f32, f32),
    y: f32,
    look: &Look,
    with_line: bool,
) {
    let (left, right) = (left + 0.6, right - 0.6);
    if with_line {
        let line = Stroke::new(look.role.at(0.75 * look.opacity), 1.0);
        painter.line((left, y), (right, y), line);
    }
    let stroke = Stroke::new(look.paint(), 1.2);
    let arm = 3.5_f32.min((right - left) / 3.0);
    painter.path(
        &[(left + arm, y - 4.5), (left, y - 4.5), (left, y + 4.5), (left + arm, y + 4.5)],
        stroke,
    );
    painter.path(
        &[(right - arm, y - 4.5), (right, y - 4.5), (right, y + 4.5), (right - arm, y + 4.5)],
        stroke,
    );
}

fn bar(painter: &mut Painter<'_>, item: &Item, y: f32, row: f32, look: &Look) {
    let Form::Bar { soft_start, soft_end, open_start, open_end } = item.form else { return };
    let half = row * BAR / 2.0;
    let area = painter.lanes_plot();
    let (left, right) = (item.left as f32, item.right as f32);
    // What runs on beyond the edge of the window runs to the edge.
    let (cut_left, cut_right) = (left.max(area.left() - 40.0), right.min(area.right() + 40.0));
    let (band_left, band_right) = (
        if open_start { cut_left.max(area.left()) } else { cut_left },
        if open_end { cut_right.min(area.right()) } else { cut_right },
    );
    let band = rect(band_left, y - half, band_right.max(band_left + 2.0), y + half);
    let fade = |soft: bool, open: bool| {
        if open {
            OPEN_FADE.min(band.width() * 0.9)
        } else if soft {
            (band.width() * 0.35).min(18.0)
        } else {
            0.0
        }
    };
    painter.push(Shape::Band {
        rect: band,
        paint: look.role.at(0.2 * look.opacity),
        fade_in: fade(soft_start, open_start),
        fade_out: fade(soft_end, open_end),
    });
    let tick = Stroke::new(look.paint(), 1.6);
    if !soft_start && !open_start {
        painter.line((left + 0.8, y - half), (left + 0.8, y + half), tick);
    }
    if !soft_end && !open_end {
        painter.line((right - 0.8, y - half), (right - 0.8, y + half), tick);
    }
    if item.family() == EventFamily::Failure {
        let stroke = Stroke::new(Role::Signal.at(look.opacity), 1.2).dashed(4.0, 3.0);
        let y = y + half + 0.8;
        painter.line((band.left() + 2.0, y), (band.right() - 2.0, y), stroke);
    }
}

fn pill(painter: &mut Painter<'_>, item: &Item, y: f32, look: &Look) {
    let pill = rect(item.left as f32, y - 6.6, item.right as f32, y + 6.6);
    // In a crowd the row holds nothing but numbers: they need no outline to be told apart, and
    // their signs no rim.
    let crowd = matches!(item.cluster, Some(Cluster::Range(..)));
    if !crowd {
        let stroke = Stroke::new(look.paint(), 1.2);
        painter.rounded(pill, 6.6, Some(Role::Canvas.into()), Some(stroke));
    }
    let rim = Role::Canvas.at(if crowd { 0.0 } else { 1.0 });
    let at = (pill.left(), y);
    number(painter, at, (item.family(), item.count()), (look.paint(), rim), look.opacity);
}

/// The sign and the number of a merged mark that begins at a place, with its colour and that of the
/// rim of its sign.
fn number(
    painter: &mut Painter<'_>,
    (left, y): (f32, f32),
    (family, count): (EventFamily, usize),
    (paint, ground): (Paint, Paint),
    opacity: f32,
) {
    let centre = (left + 8.5, y).into();
    painter.push(Shape::Mark { family, centre, size: 9.2, paint, ground, hollow: false });
    let number = super::super::words::words(painter.view.language).number(count as i64);
    let paint = Role::Text.at(opacity.max(0.5));
    painter.text((left + 16.0, y + 4.0), Anchor::Start, number, CROWD_STYLE, paint);
}

/// The merged marks of a crowded lane: there are hundreds, which stand in one row, in order of
/// time, within the window. What they share is reckoned once. False where they have to be looked at
/// one by one.
fn crowd(
    painter: &mut Painter<'_>,
    lane: usize,
    place: &LaneLayout,
    row: f32,
    flow: &Flow,
) -> bool {
    let state = painter.state;
    if place.crowd.is_none() || state.key.is_some() || state.mask.is_some() {
        return false;
    }
    let through = place.items.first().filter(|item| item.form == Form::Through);
    let pills = place.items.get(usize::from(through.is_some())..).unwrap_or(&[]);
    let Some(first) = pills.first() else { return false };
    if pills.iter().any(|item| item.form != Form::Pill || item.row != first.row) {
        return false;
    }
    let area = painter.lane_area;
    if let Some(item) = through {
        let y = place.row_y(item.row, row);
        item_shapes(painter, lane, item, (y, row), flow);
        node(painter, item, y);
    }
    let own = painter.index.lanes().get(lane).map_or(Role::Text3, |lane| lane.role);
    let y = place.row_y(first.row, row);
    let around = |half: f32| ((y - half).max(area.top()), (y + half).min(area.bottom()));
    let (hit, node) = (around(row / 2.0), around(HALF_MARK as f32));
    for item in pills {
        let (family, left) = (item.family(), item.left as f32);
        let paint = if is_grave(family) { Role::Signal } else { own }.into();
        let rim = Role::Canvas.at(0.0);
        number(painter, (left, y), (family, item.count()), (paint, rim), 1.0);
        let right = (item.right as f32).min(area.right());
        let left = left.max(area.left());
        if hit.0 < hit.1 {
            painter.hit(rect(left, hit.0, right, hit.1), target_of(item));
        }
        painter.node(rect(left, node.0, right, node.1), target_of(item));
    }
    true
}

/// Facts that reach into the window from outside: a low band from edge to edge with its number.
fn through(painter: &mut Painter<'_>, item: &Item, (y, row): (f32, f32), look: &Look, flow: &Flow) {
    let half = row * BAR / 2.0;
    let band = rect(item.left as f32, y - half, item.right as f32, y + half);
    painter.push(Shape::Band {
        rect: band,
        paint: look.role.at(0.14 * look.opacity),
        fade_in: OPEN_FADE,
        fade_out: OPEN_FADE,
    });
    let words = super::super::words::words(painter.view.language);
    let content = words.passing(item.count());
    let style = TextStyle::regular(11.0);
    let (first, room) = (band.left() + OPEN_FADE, band.width() - 2.0 * OPEN_FADE);
    // As early as nothing upright stands in the words; else where it stands in them least.
    let width = painter.width(&content, style);
    let places = (0..24).map(|step| first + 28.0 * step as f32);
    let upright = |left: f32| {
        let spine = usize::from(flow.spine_in(left, left + width, y));
        10 * spine + flow.crossings(left - 1.0, left + width + 1.0, y)
    };
    let mut best = (first, usize::MAX);
    for left in places.take_while(|left| left - first + width <= room) {
        let count = upright(left);
        if count < best.1 {
            best = (left, count);
        }
        if count == 0 {
            break;
        }
    }
    let (left, paint) = (best.0, Role::Text2.at(look.opacity.max(0.5)));
    let room = room - (left - first);
    if width <= room {
        painter.text_of_width((left, y + 4.0), Anchor::Start, content, style, paint, width);
    } else {
        painter.text_within((left, y + 4.0), Anchor::Start, &content, style, paint, room);
    }
}

fn nodes(painter: &mut Painter<'_>, place: &LaneLayout, layout: &Layout) {
    let area = painter.lane_area;
    let mut node = |item: &Item| node(painter, item, place.row_y(item.row, layout.row));
    let seen = || place.items.iter().filter(|item| visible(item, area));
    // Crowds are in order of time already.
    if seen().is_sorted_by(|a, b| a.x <= b.x) {
        seen().for_each(node);
        return;
    }
    let mut order: Vec<&Item> = seen().collect();
    order.sort_by(|a, b| a.x.total_cmp(&b.x));
    order.into_iter().for_each(&mut node);
}

/// The node of an item whose middle stands at a height.
fn node(painter: &mut Painter<'_>, item: &Item, y: f32) {
    let half = HALF_MARK as f32;
    let rect = rect(item.left as f32, y - half, item.right as f32, y + half);
    painter.node(rect.intersect(painter.lane_area), target_of(item));
}

/// Rings around what is selected, has the focus or lies under the pointer.
pub(super) fn paint_states(painter: &mut Painter<'_>, layout: &Layout) {
    let state = painter.state;
    if state.selected.is_empty() && state.hovered.is_none() && state.focused.is_none() {
        return;
    }
    let area = painter.lanes_plot();
    painter.group(GroupKind::States, area);
    let spots = |events: &mut dyn Iterator<Item = Id<Event>>| -> Vec<(usize, usize)> {
        events.flat_map(|event| painter.index.spots(event, painter.data)).collect()
    };
    let few = if state.chosen.is_some() { &[] } else { state.selected };
    let selected_spots = spots(&mut few.iter().copied());
    let hovered_spots = spots(&mut state.hovered.into_iter());
    let focused_spots = spots(&mut state.focused.into_iter());
    for (lane, place) in layout.lanes.iter().enumerate() {
        let clip = layout.clip(lane, area);
        for item in place.items.iter().filter(|item| visible(item, area)) {
            let y = place.row_y(item.row, layout.row);
            if place.height < 1.0 || y < clip.top() || y > clip.bottom() {
                continue;
            }
            let holds = |spots: &[(usize, usize)]| {
                spots.iter().any(|&(of_lane, place)| match &item.cluster {
                    None => of_lane == lane && item.place == place,
                    Some(cluster) => cluster.holds(of_lane, place),
                })
            };
            let selected = match state.chosen {
                Some(_) => painter.is_chosen(lane, item),
                None => holds(&selected_spots),
            };
            let hovered = holds(&hovered_spots);
            let focused = holds(&focused_spots);
            if !(selected || hovered || focused) {
                continue;
            }
            let ring = |grow: f32| match item.form {
                Form::Bar { .. } | Form::Pill | Form::Through => {
                    let least = if item.form == Form::Pill { 6.6 } else { 5.2 };
                    let half = least + grow;
                    rect(
                        (item.left as f32 - grow).max(area.left() - 10.0),
                        y - half,
                        (item.right as f32 + grow).min(area.right() + 10.0),
                        y + half,
                    )
                }
                _ => Rect::from_center_size(
                    (item.x as f32, y).into(),
                    emath::Vec2::splat(2.0 * (8.0 + grow)),
                ),
            };
            // Rings are narrow: in the rows above and below stand words.
            if hovered && !selected {
                let stroke = Stroke::new(Role::Text2, 1.0);
                painter.rounded(ring(1.0), 10.0, None, Some(stroke));
            }
            if selected {
                let stroke = Stroke::new(Role::Accent, 2.0);
                painter.rounded(ring(1.5), 11.0, None, Some(stroke));
            }
            if focused {
                let stroke = Stroke::new(Role::Accent, 2.0);
                painter.rounded(ring(if selected { 3.5 } else { 2.0 }), 4.0, None, Some(stroke));
            }
        }
    }
}
