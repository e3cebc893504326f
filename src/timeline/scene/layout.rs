//! How high every lane is: as many rows as its marks ask for, as far as the window allows.

use super::bundle::HEAD;
use super::flow::{MOST_LINKS, links_in_view};
use super::items::{Form, Item, LaneItems, items_of, marks_in_view};
use super::pack::{Rows, fewest_rows, pack};
use super::painter::{Painter, rect};
use super::summaries::{self, Summaries};
use emath::{Pos2, Rect};

/// The lowest and highest row, in points.
pub(super) const ROW: (f32, f32) = (14.0, 18.0);
/// Above and below the rows of a lane.
const PAD: f32 = 2.5;
/// The lowest lane.
const LEAST: f32 = 20.0;
/// No lane asks for more rows than this before it merges.
pub(super) const MOST_ROWS: usize = 14;
/// At most so much air is added to a lane when there is room.
const SPARE: f32 = 8.0;
/// The least and the most that the density of a crowded lane is high.
const DENSITY: (f32, f32) = (7.0, 40.0);
/// Rows a lane may have when the lanes do not fit and scroll.
const SCROLLED_ROWS: usize = 4;

/// One lane on the picture.
pub(super) struct LaneLayout {
    pub top: f32,
    pub height: f32,
    /// From the top of the lane to its first row.
    pub lead: f32,
    /// How far each row stands lower for the summaries above it; nothing where there are none.
    pub lower: Vec<f32>,
    pub items: Vec<Item>,
    /// The places of the marks in the window, where they are a crowd.
    pub crowd: Option<(usize, usize)>,
    /// Where the lane shows how crowded every stretch of time is: top and bottom.
    pub density: Option<(f32, f32)>,
}

/// All lanes on the picture.
pub(super) struct Layout {
    pub lanes: Vec<LaneLayout>,
    pub height: f32,
    pub row: f32,
    /// How wide a summary is at most.
    pub told: f32,
    /// Whether so little is in view that there is time to read summaries.
    pub few: bool,
    pub drawn: usize,
    pub outside: (usize, usize),
    /// Below which y lanes scroll: what is pinned stands above it.
    pub scrolls_from: f32,
    /// The places of the links in the window.
    pub links: (usize, usize),
    /// How many lanes are pinned; they are the first.
    pub pinned: usize,
}

impl Layout {
    /// The part of an area in which a lane is seen: what scrolls goes under what is pinned.
    pub fn clip(&self, lane: usize, area: Rect) -> Rect {
        if lane < self.pinned {
            return area;
        }
        let top = area.top().max(self.scrolls_from).min(area.bottom());
        Rect::from_min_max(Pos2::new(area.left(), top), area.max)
    }
}

impl LaneLayout {
    /// The middle of a row; few rows stand in the middle of a low lane.
    pub fn row_y(&self, row: usize, height: f32) -> f32 {
        let lower = self.lower.get(row).copied().unwrap_or(0.0);
        self.top + self.lead + lower + (row as f32 + 0.5) * height
    }
}

pub(super) fn lay_out(painter: &mut Painter<'_>) -> Layout {
    let count = painter.index.lanes().len();
    let area = painter.frame.lanes;
    // Above the lanes stand the numbers of gathered links.
    let (first, last) = links_in_view(painter);
    let head = if last - first > MOST_LINKS { HEAD } else { 0.0 };
    let area = rect(area.left(), area.top() + head.min(area.height()), area.right(), area.bottom());
    let edges = (f64::from(painter.frame.plot.0), f64::from(painter.frame.plot.1));
    let calamity = painter.index.calamity_event;
    let apart = |id: i64| calamity == Some(id);
    // Of several selected facts the one that the side panel shows stands on its own.
    let primary = painter.state.selected.last().map(|event| event.value());
    let keep = |id: i64| apart(id) || primary == Some(id);
    let in_all = marks_in_view(painter);
    let lanes = painter.index.lanes();
    let hidden = |lane: usize| lanes.get(lane).is_some_and(|lane| lane.hidden);
    // What is hidden takes no room, though every lane is reckoned with at least the lowest.
    let hidden_room = lanes.iter().filter(|lane| lane.hidden).count() as f32 * LEAST;
    let shown_items = |lane: usize| {
        if hidden(lane) { LaneItems::default() } else { items_of(painter, lane, in_all) }
    };
    let mut all: Vec<LaneItems> = (0..count).map(shown_items).collect();
    // What each lane would take if there were no other: final where that can be had.
    let mut wish = Vec::with_capacity(count);
    let mut least = Vec::with_capacity(count);
    let mut wished: Vec<Vec<Item>> = Vec::with_capacity(count);
    let mut desk = Rows::default();
    for (lane, list) in all.iter_mut().enumerate() {
        if list.crowd.is_some() {
            let rows = stack(&mut list.items);
            wish.push(rows);
            least.push(rows);
            wished.push(std::mem::take(&mut list.items));
        } else {
            let mut trial = list.items.clone();
            wish.push(pack(&mut trial, lane, MOST_ROWS, edges, keep, &mut desk));
            least.push(fewest_rows(&list.items));
            wished.push(trial);
        }
    }
    let few = summaries::few(painter, &wished);
    let summaries =
        Summaries::plan(painter, &all, &wished, area.height() + hidden_room, keep, &mut desk);
    let mut items = all;
    let mut lower: Vec<Vec<f32>> = Vec::new();
    let mut told = 0.0;
    let used = match summaries {
        Some(summaries) => {
            lower = summaries.lower;
            told = summaries.width;
            for (list, items) in items.iter_mut().zip(summaries.items) {
                list.items = items;
            }
            summaries.rows
        }
        None => {
            let wish = Wish { rows: &wish, least: &least, items: wished };
            let room = area.height() + hidden_room;
            rows_of(&mut items, wish, room, edges, (&keep, &apart), &mut desk)
        }
    };
    let extra: Vec<f32> = lower.iter().map(|rows| rows.last().copied().unwrap_or(0.0)).collect();
    let extra = |lane: usize| extra.get(lane).copied().unwrap_or(0.0);
    let total_rows: f32 = used.iter().map(|&rows| rows as f32).sum();
    let only_used = painter.state.only_used;
    // A lane with nothing in it stays, unless the picture is to show only what happened.
    let gone = |lane: usize, rows: usize| hidden(lane) || only_used && rows == 0;
    let height_of = |lane: usize, rows: usize, row: f32| {
        if gone(lane, rows) { 0.0 } else { height_of(rows, row) + extra(lane) }
    };
    let together = |row: f32| -> f32 {
        used.iter().enumerate().map(|(lane, &rows)| height_of(lane, rows, row)).sum()
    };
    let low = together(ROW.0);
    // What is left over makes the rows airier.
    let row = if low < area.height() && total_rows > 0.0 {
        (ROW.0 + (area.height() - low) / total_rows).clamp(ROW.0, ROW.1)
    } else {
        ROW.0
    };
    let mut height = together(row);
    let shown = used.iter().enumerate().filter(|&(lane, &rows)| !gone(lane, rows)).count();
    // Crowded lanes show their density below the numbers, as high as there is room for.
    let crowds = items.iter().filter(|list| list.crowd.is_some()).count();
    let share = (area.height() - height) / crowds.max(1) as f32;
    let density = if crowds > 0 && share >= DENSITY.0 { share.min(DENSITY.1) } else { 0.0 };
    height += density * crowds as f32;
    let spare = ((area.height() - height) / shown.max(1) as f32).clamp(0.0, SPARE);
    height += spare * shown as f32;
    let scroll = painter.view.scroll.clamp(0.0, (height - area.height()).max(0.0));
    // Per lane, the height of its rows and that of its density below them.
    let heights: Vec<(f32, f32)> = used
        .iter()
        .zip(&items)
        .enumerate()
        .map(|(lane, (&rows, list))| match gone(lane, rows) {
            true => (0.0, 0.0),
            false => {
                let below = if list.crowd.is_some() { density } else { 0.0 };
                (height_of(lane, rows, row) + spare, below)
            }
        })
        .collect();
    // What is pinned stays, as long as it leaves room for the rest.
    let pinned = lanes.iter().take_while(|lane| lane.pinned).count();
    let pinned_height: f32 = heights.iter().take(pinned).map(|(rows, below)| rows + below).sum();
    let pinned = if pinned_height > area.height() * 0.6 { 0 } else { pinned };
    let scrolls_from = if pinned == 0 { area.top() } else { area.top() + pinned_height };
    let mut top = area.top();
    let mut layout = Layout {
        lanes: Vec::with_capacity(count),
        height: height + head,
        row,
        told,
        few,
        drawn: 0,
        outside: (0, 0),
        scrolls_from,
        links: (first, last),
        pinned,
    };
    for (lane, ((list, rows), (of_rows, below))) in
        items.into_iter().zip(used).zip(heights).enumerate()
    {
        layout.drawn += list.items.iter().map(Item::count).sum::<usize>();
        layout.outside.0 += list.outside.0;
        layout.outside.1 += list.outside.1;
        let tall = rows as f32 * row + extra(lane);
        let lead = ((of_rows - tall) / 2.0).clamp(PAD, PAD + 4.0);
        let seen_at = if lane < pinned { top } else { top - scroll };
        // Without room of its own the density lies behind the numbers.
        let strip = if below > 0.0 {
            (seen_at + lead + rows as f32 * row + 1.0, seen_at + of_rows + below - 1.0)
        } else {
            (seen_at + 2.0, seen_at + of_rows - 1.0)
        };
        layout.lanes.push(LaneLayout {
            top: seen_at,
            height: of_rows + below,
            lead,
            lower: lower.get_mut(lane).map(std::mem::take).unwrap_or_default(),
            density: list.crowd.map(|_| strip),
            crowd: list.crowd,
            items: list.items,
        });
        top += of_rows + below;
    }
    layout
}

/// What each lane would take if there were no other.
struct Wish<'a> {
    rows: &'a [usize],
    least: &'a [usize],
    items: Vec<Vec<Item>>,
}

/// Gives every lane its rows: what it wishes where that can be had, else what it is left.
fn rows_of(
    all: &mut [LaneItems],
    wish: Wish<'_>,
    in_view: f32,
    edges: (f64, f64),
    (keep, apart): (&impl Fn(i64) -> bool, &impl Fn(i64) -> bool),
    desk: &mut Rows,
) -> Vec<usize> {
    let (least, mut wished) = (wish.least, wish.items);
    let wish = wish.rows;
    let marks: Vec<usize> = all.iter().map(|list| list.items.len()).collect();
    // The calamity may open a row of its own: then the others do with less, so that all lanes
    // stay in view. What is selected may too, but moves nothing else.
    let mut room = in_view;
    let mut rows = Vec::new();
    // What was tried last for every lane: the rows it was allowed, those it used, and its marks.
    let mut tried: Vec<Option<(usize, usize, Vec<Item>)>> = Vec::new();
    tried.resize_with(all.len(), || None);
    for _ in 0..4 {
        rows = share_rows(wish, least, &marks, room);
        let used = all.iter().zip(&mut tried).enumerate().map(|(lane, (list, tried))| {
            let allowed = rows.get(lane).copied().unwrap_or(1).max(1);
            if list.crowd.is_some() || wish.get(lane).is_some_and(|&wish| wish <= allowed) {
                return wish.get(lane).copied().unwrap_or(0);
            }
            if let Some((_, used, _)) = tried.as_ref().filter(|tried| tried.0 == allowed) {
                return *used;
            }
            let mut trial = list.items.clone();
            let used = pack(&mut trial, lane, allowed, edges, apart, desk);
            *tried = Some((allowed, used, trial));
            used
        });
        let over = used.map(|rows| height_of(rows, ROW.0)).sum::<f32>() - in_view;
        if over <= 0.0 || over > 5.0 * ROW.0 {
            break;
        }
        room -= over;
    }
    let lanes = all.iter_mut().zip(tried).enumerate();
    let used = lanes.map(|(lane, (list, tried))| {
        let allowed = rows.get(lane).copied().unwrap_or(1).max(1);
        let tried = tried.filter(|tried| tried.0 == allowed);
        let as_tried = |item: &Item| keep(item.entry.id) == apart(item.entry.id);
        match (wish.get(lane), wished.get_mut(lane)) {
            (Some(&wish), Some(trial)) if list.crowd.is_some() || wish <= allowed => {
                list.items = std::mem::take(trial);
                wish
            }
            _ => match tried.filter(|_| list.items.iter().all(as_tried)) {
                Some((_, used, trial)) => {
                    list.items = trial;
                    used
                }
                None => pack(&mut list.items, lane, allowed, edges, keep, desk),
            },
        }
    });
    used.collect()
}

/// Rows of a crowded lane: a bar each, and one for the merged marks, which do not touch.
fn stack(items: &mut [Item]) -> usize {
    let bars = items.iter().filter(|item| wide(item)).count();
    let mut row = 0;
    for item in items.iter_mut() {
        if wide(item) {
            item.row = row;
            row += 1;
        } else {
            item.row = bars;
        }
    }
    bars + usize::from(items.len() > bars)
}

/// Whether an item of a crowded lane takes a row of its own.
fn wide(item: &Item) -> bool {
    item.is_bar() || item.form == Form::Halo || item.form == Form::Bracket
}

pub(super) fn height_of(rows: usize, row: f32) -> f32 {
    (rows as f32 * row + 2.0 * PAD).max(LEAST)
}

/// How many rows each lane may use: as few as keep its bars apart, then one more at a time for whichever lane is
/// the most crowded, as long as all fit. When that would merge too much the lanes scroll instead.
fn share_rows(wish: &[usize], least: &[usize], marks: &[usize], room: f32) -> Vec<usize> {
    let total = |rows: &[usize]| -> f32 { rows.iter().map(|&rows| height_of(rows, ROW.0)).sum() };
    let mut rows: Vec<usize> =
        wish.iter().zip(least).map(|(&wish, &least)| wish.min(least)).collect();
    let scrolled = || wish.iter().map(|&rows| rows.min(SCROLLED_ROWS)).collect();
    let mut used = total(&rows);
    if used > room {
        return scrolled();
    }
    loop {
        let most = (0..rows.len())
            .filter(|&lane| wish[lane] > rows[lane])
            .map(|lane| {
                (marks[lane] * 600 / (rows[lane] * rows[lane]).max(1), usize::MAX - lane, lane)
            })
            .max();
        let Some((_, _, lane)) = most else { break };
        let more = height_of(rows[lane] + 1, ROW.0) - height_of(rows[lane], ROW.0);
        if used + more > room {
            break;
        }
        rows[lane] += 1;
        used += more;
    }
    let given: usize = rows.iter().sum();
    let decent: usize = wish.iter().map(|&rows| rows.min(2)).sum();
    if given * 10 < decent * 7 { scrolled() } else { rows }
}
