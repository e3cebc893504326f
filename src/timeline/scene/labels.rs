//! Titles beside marks: right, left, inside, shortened, or absent; never over one another, never
//! over the line of the calamity, and clear of arrows where there is a choice.

use super::super::measure::{TextStyle, shorten};
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Shape, Text};
use super::Hit;
use super::flow::Flow;
use super::items::{Form, Item, label_style};
use super::layout::Layout;
use super::marks::{bracket_line, is_dimmed, target_of, visible};
use super::painter::{Painter, rect};
use super::summaries::{self, Titled};
use crate::model::Id;
use ecow::EcoString;

/// Between a mark and its label.
const GAP: f32 = 6.0;
/// The shortest label worth showing.
const SHORTEST: f32 = 70.0;
/// From the baseline up to the middle of the small letters.
const LIFT: f32 = 4.0;
/// How far letters reach above and below the middle of their row.
const HEIGHT: (f32, f32) = (6.0, 6.5);
/// Labels per picture: laying out text is what a frame spends most on.
const MOST_LABELS: usize = 420;

/// How strong the words of what the filter leaves out are.
const DIMMED: f32 = 0.4;

/// Shortened titles grow by so many letters at a time.
const STEP: usize = 4;

/// A stretch of a row that is in use.
type Stretch = (f32, f32);

struct Spot {
    left: f32,
    right: f32,
    /// Lower is better.
    cost: f32,
}

/// Puts the labels, with summaries below them where there is room.
pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout, flow: &Flow) {
    let area = painter.lanes_plot();
    let mut left = MOST_LABELS;
    let mut titled: Vec<Titled<'_>> = Vec::new();
    let mut taken: Vec<Vec<Stretch>> = Vec::new();
    for (lane, place) in layout.lanes.iter().enumerate() {
        if place.top > area.bottom() || place.top + place.height < area.top() {
            continue;
        }
        let clip = layout.clip(lane, area);
        if place.height < 1.0 || place.top + place.height <= clip.top() {
            continue;
        }
        // A crowded lane holds numbers, which have no titles.
        let speaks = |item: &Item| (item.label > 0.0 || is_wide(item)) && visible(item, area);
        if !place.items.iter().any(speaks) {
            continue;
        }
        let rows = place.items.iter().map(|item| item.row + 1).max().unwrap_or(0);
        taken.iter_mut().for_each(Vec::clear);
        taken.resize_with(rows.max(taken.len()), Vec::new);
        for item in place.items.iter().filter(|item| visible(item, area)) {
            if let Some(row) = taken.get_mut(item.row) {
                block(item, row);
            }
        }
        let mut order: Vec<&Item> = place
            .items
            .iter()
            .filter(|item| visible(item, area) && item.label > 0.0 && left > 0)
            .collect();
        let rank = |item: &Item| (!painter.is_chosen(lane, item), !item.is_key(), !item.is_bar());
        order.sort_by(|a, b| rank(a).cmp(&rank(b)).then(a.x.total_cmp(&b.x)));
        painter.group(GroupKind::Lane(lane), clip);
        for item in order {
            let y = place.row_y(item.row, layout.row);
            let Some(row) = taken.get_mut(item.row) else { continue };
            if let Some((from, to)) = label(painter, lane, item, y, row, flow) {
                left = left.saturating_sub(1);
                let words = rect(from, y - HEIGHT.0, to, y + HEIGHT.1).intersect(clip);
                painter.scene.words.push(Hit { rect: words, target: target_of(item) });
                if layout.few && item.cluster.is_none() {
                    let opacity = if is_dimmed(painter, lane, item) { DIMMED } else { 1.0 };
                    let ends = to <= item.x as f32;
                    let cut = painter.last_is_cut();
                    titled.push(Titled { item, left: from, right: to, y, ends, cut, opacity });
                }
            }
        }
        summaries::paint(painter, &titled, (layout.row, layout.told), flow, clip);
        summaries::go_on(painter, &titled, &mut taken, flow, clip);
        titled.clear();
        for item in place.items.iter().filter(|item| is_wide(item) && visible(item, area)) {
            let y = place.row_y(item.row, layout.row);
            let row = taken.get(item.row).map_or(&[][..], Vec::as_slice);
            spine_of_bracket(painter, lane, item, y, row);
        }
    }
}

/// Whether a bracket is wide enough for a label between its mark and an end.
pub(super) fn is_wide(item: &Item) -> bool {
    item.form == Form::Bracket && item.right - item.left > 40.0
}

/// The line of a wide bracket, broken where its mark and labels stand.
fn spine_of_bracket(painter: &mut Painter<'_>, lane: usize, item: &Item, y: f32, row: &[Stretch]) {
    let area = painter.lanes_plot();
    let (left, right) = (item.left as f32 + 0.6, item.right as f32 - 0.6);
    let (left, right) = (left.max(area.left() - 2.0), right.min(area.right() + 2.0));
    let stroke = bracket_line(painter, lane, item);
    let mut breaks: Vec<Stretch> = row
        .iter()
        .copied()
        .filter(|&(from, to)| to > left + 5.0 && from < right - 5.0)
        .map(|(from, to)| (from - 2.0, to + 2.0))
        .collect();
    breaks.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut at = left;
    for (from, to) in breaks {
        if from > at {
            painter.line((at, y), (from.min(right), y), stroke);
        }
        at = at.max(to);
    }
    if right > at {
        painter.line((at, y), (right, y), stroke);
    }
}

/// What a mark takes of its row, for labels: a bracket leaves room between mark and ends.
fn block(item: &Item, row: &mut Vec<Stretch>) {
    let (left, right, x) = (item.left as f32, item.right as f32, item.x as f32);
    match item.form {
        Form::Bar { .. } => row.extend([(left - 1.0, left + 2.0), (right - 2.0, right + 1.0)]),
        // Over a halo a label can be read; the mark itself is what it must not touch.
        Form::Halo => row.push((x - 8.0, x + 8.0)),
        Form::Bracket if is_wide(item) => {
            row.extend([(left - 1.0, left + 4.0), (x - 8.0, x + 8.0), (right - 4.0, right + 1.0)]);
        }
        _ => row.push((left, right)),
    }
}

fn label(
    painter: &mut Painter<'_>,
    lane: usize,
    item: &Item,
    y: f32,
    row: &mut Vec<Stretch>,
    flow: &Flow,
) -> Option<Stretch> {
    let data = painter.data;
    let event = data.events.get(Id::new(item.entry.id))?;
    let title = event.display_title();
    let style = label_style(item.is_key());
    let width = painter.width(&title, style).ceil();
    let area = painter.lanes_plot();
    let edges = (area.left() + 2.0, area.right() - 2.0);
    let wall = painter.wall();
    let own_spine = flow.ties.iter().any(|tie| tie.lane == lane);
    let free = |left: f32, right: f32| {
        left >= edges.0
            && right <= edges.1
            && wall.is_none_or(|wall| wall + 3.0 <= left || right <= wall - 3.0)
            && !row.iter().any(|&(from, to)| left < to + 2.0 && from - 2.0 < right)
    };
    let cost = |left: f32, right: f32| {
        let spine = flow.spine_in(left, right, y);
        if spine && !(item.is_key() && own_spine) {
            return None;
        }
        Some(flow.crossings(left - 1.0, right + 1.0, y) as f32 + if spine { 1.0 } else { 0.0 })
    };
    let mut best: Option<Spot> = None;
    // What is crossed only adds to the cost: says whether a spot of such a base could have won.
    let mut offer = |left: f32, right: f32, base: f32| {
        if best.as_ref().is_some_and(|best| base >= best.cost) {
            return false;
        }
        if free(left, right)
            && let Some(crossings) = cost(left, right)
        {
            // Inside a bar a crossing is a lesser evil than a label far from it.
            let inside = item.is_bar() && left >= item.left as f32 && right <= item.right as f32;
            let weight = if inside { 0.08 } else { 1.0 };
            let cost = base + weight * crossings;
            // Of equals the first.
            if best.as_ref().is_none_or(|best| cost.total_cmp(&best.cost).is_lt()) {
                best = Some(Spot { left, right, cost });
            }
        }
        true
    };
    let (left, right, x) = (item.left as f32, item.right as f32, item.x as f32);
    if let Form::Bar { .. } = item.form {
        // Inside, at the start or as early as something else in the row allows.
        let start = left.max(edges.0) + GAP;
        let end = right.min(edges.1) - 3.0;
        let mut at = start;
        let mut base = 0.0;
        while at + width <= end {
            if !offer(at, at + width, base) {
                break;
            }
            at += 24.0;
            base += 0.15;
        }
        // A bar the calamity ends keeps its label before the line.
    }
    offer(right + GAP, right + GAP + width, 0.0 + if item.is_bar() { 0.6 } else { 0.0 });
    offer(left - GAP - width, left - GAP, 0.4);
    if item.form == Form::Halo {
        offer(x + 11.0, x + 11.0 + width, -0.1);
        offer(x - 11.0 - width, x - 11.0, 0.3);
    }
    if item.form == Form::Bracket && is_wide(item) {
        offer(x + 11.0, x + 11.0 + width, 0.3);
        offer(x - 11.0 - width, x - 11.0, 0.5);
    }
    let (spot, content) = match best {
        Some(spot) => (spot, EcoString::from(title.as_ref())),
        None => short(painter, item, &title, style, row, edges, wall, flow, y)?,
    };
    let dimmed = is_dimmed(painter, lane, item);
    let width = painter.width(&content, style);
    let full = (content != title.as_ref()).then(|| title.to_string());
    // A label to the left of its mark ends at it.
    let ends = spot.right <= x;
    let at = if ends { spot.right } else { spot.left };
    row.push((spot.left, spot.right));
    // Of gathered links only the line runs on under words; all others are interrupted.
    let inside = item.is_bar() && spot.left >= left && spot.right <= right;
    let over_lines = flow.gathered(spot.left - 1.0, spot.right + 1.0, y) > 0;
    painter.push(Shape::Text(Text {
        at: (at, y + LIFT).into(),
        anchor: if ends { Anchor::End } else { Anchor::Start },
        content,
        style,
        paint: Role::Text.at(if dimmed { DIMMED } else { 1.0 }),
        // Over nothing but the ground letters need no rim, which costs four times their own.
        rim: !inside && over_lines,
        width,
        full,
    }));
    Some((spot.left, spot.right))
}

/// A shortened title with its head a multiple of a few letters long: while the window zooms the
/// same words are seen again, which need not be laid out anew.
fn stepped(content: String) -> String {
    let Some(head) = content.strip_suffix('…') else { return content };
    let count = head.chars().count();
    if count <= 2 * STEP || count.is_multiple_of(STEP) {
        return content;
    }
    let kept: String = head.chars().take(count - count % STEP).collect();
    format!("{}…", kept.trim_end())
}

fn short(
    painter: &mut Painter<'_>,
    item: &Item,
    title: &str,
    style: TextStyle,
    row: &[Stretch],
    edges: (f32, f32),
    wall: Option<f32>,
    flow: &Flow,
    y: f32,
) -> Option<(Spot, EcoString)> {
    let (left, right) = (item.left as f32, item.right as f32);
    // How far the row is free to the right and to the left of the mark.
    let mut after = (right + GAP, edges.1);
    let mut before = (edges.0, left - GAP);
    if item.is_bar() {
        after = (left.max(edges.0) + GAP, right.min(edges.1) - 3.0);
    }
    let walls = wall.into_iter().map(|wall| (wall - 3.0, wall + 3.0));
    let spines = flow
        .ties
        .iter()
        .filter(|tie| tie.top - 4.0 < y && y < tie.bottom + 4.0)
        .map(|tie| (tie.x - 3.0, tie.x + 3.0));
    for (from, to) in row.iter().copied().chain(walls).chain(spines) {
        // What lies wholly on the other side of the label's near end is in nobody's way.
        if to + 2.0 > after.0 {
            after.1 = after.1.min(from - 2.0);
        }
        if from - 2.0 < before.1 {
            before.0 = before.0.max(to + 2.0);
        }
    }
    let room =
        if after.1 - after.0 >= before.1 - before.0 || item.is_bar() { after } else { before };
    if room.1 - room.0 < SHORTEST {
        return None;
    }
    let content = stepped(shorten(title, style, room.1 - room.0, painter.measure)?);
    let width = painter.width(&content, style);
    let (left, right) =
        if room == after { (room.0, room.0 + width) } else { (room.1 - width, room.1) };
    Some((Spot { left, right, cost: 0.0 }, content.into()))
}
