//! How high every lane is: as many rows as its marks ask for, as far as the window allows.

use super::items::{Item, items_of};
use super::pack::pack;
use super::painter::Painter;

/// The lowest and highest row, in points.
const ROW: (f32, f32) = (14.0, 18.0);
/// Above and below the rows of a lane.
const PAD: f32 = 3.0;
/// The lowest lane.
const LEAST: f32 = 20.0;
/// No lane asks for more rows than this before it merges.
const MOST_ROWS: usize = 14;
/// However tight the window, a lane may have so many.
const FEWEST_ROWS: usize = 2;

/// One lane on the picture.
pub(super) struct LaneLayout {
    pub top: f32,
    pub height: f32,
    pub items: Vec<Item>,
    pub outside: (usize, usize),
}

/// All lanes on the picture.
pub(super) struct Layout {
    pub lanes: Vec<LaneLayout>,
    pub height: f32,
    pub row: f32,
    pub drawn: usize,
    pub outside: (usize, usize),
}

impl LaneLayout {
    /// The middle of a row.
    pub fn row_y(&self, row: usize, height: f32) -> f32 {
        self.top + PAD + (row as f32 + 0.5) * height
    }
}

pub(super) fn lay_out(painter: &mut Painter<'_>) -> Layout {
    let count = painter.index.lanes().len();
    let area = painter.frame.lanes;
    let edges = (f64::from(painter.frame.plot.0), f64::from(painter.frame.plot.1));
    let selected = painter.state.selected;
    let keep = |id: i64| selected.iter().any(|event| event.value() == id);
    let mut items: Vec<(Vec<Item>, (usize, usize))> =
        (0..count).map(|lane| items_of(painter, lane)).collect();
    let wish: Vec<usize> = items
        .iter()
        .enumerate()
        .map(|(lane, (list, _))| {
            let mut trial = list.clone();
            pack(&mut trial, lane, MOST_ROWS, edges, keep)
        })
        .collect();
    let rows = share_rows(&wish, area.height());
    let mut used = Vec::with_capacity(count);
    for (lane, (list, _)) in items.iter_mut().enumerate() {
        let allowed = rows.get(lane).copied().unwrap_or(FEWEST_ROWS);
        used.push(pack(list, lane, allowed.max(1), edges, keep));
    }
    let total_rows: f32 = used.iter().map(|&rows| rows as f32).sum();
    let low: f32 = used.iter().map(|&rows| height_of(rows, ROW.0)).sum();
    // What is left over makes the rows airier.
    let row = if low < area.height() && total_rows > 0.0 {
        (ROW.0 + (area.height() - low) / total_rows).clamp(ROW.0, ROW.1)
    } else {
        ROW.0
    };
    let mut height: f32 = used.iter().map(|&rows| height_of(rows, row)).sum();
    let spare = ((area.height() - height) / count.max(1) as f32).clamp(0.0, 8.0);
    height += spare * count as f32;
    let scroll = painter.view.scroll.clamp(0.0, (height - area.height()).max(0.0));
    let mut top = area.top() - scroll;
    let mut layout = Layout { lanes: Vec::new(), height, row, drawn: 0, outside: (0, 0) };
    for ((list, outside), rows) in items.into_iter().zip(used) {
        let lane_height = height_of(rows, row) + spare;
        layout.drawn += list.iter().map(Item::count).sum::<usize>();
        layout.outside.0 += outside.0;
        layout.outside.1 += outside.1;
        // The rows stand in the middle of the lane.
        let content = rows as f32 * row + 2.0 * PAD;
        let shift = ((lane_height - content) / 2.0).max(0.0);
        layout.lanes.push(LaneLayout { top, height: lane_height, items: list, outside });
        if let Some(lane) = layout.lanes.last_mut() {
            for item in &mut lane.items {
                item.row = item.row.min(400);
            }
            lane.top += shift;
            lane.top -= shift;
        }
        top += lane_height;
    }
    layout
}

fn height_of(rows: usize, row: f32) -> f32 {
    (rows as f32 * row + 2.0 * PAD).max(LEAST)
}

/// How many rows each lane may use so that all fit, if they can: the same cap for all, and what
/// is left over to those that ask for more.
fn share_rows(wish: &[usize], room: f32) -> Vec<usize> {
    let total = |rows: &[usize]| -> f32 { rows.iter().map(|&rows| height_of(rows, ROW.0)).sum() };
    let capped =
        |cap: usize| -> Vec<usize> { wish.iter().map(|&rows| rows.min(cap)).collect() };
    let cap = (FEWEST_ROWS..=MOST_ROWS)
        .rev()
        .find(|&cap| total(&capped(cap)) <= room)
        .unwrap_or(FEWEST_ROWS + 1);
    let mut rows = capped(cap);
    let mut left = room - total(&rows);
    while left >= ROW.0 {
        let most = (0..rows.len())
            .filter(|&lane| wish[lane] > rows[lane])
            .max_by_key(|&lane| (wish[lane] - rows[lane], usize::MAX - lane));
        let Some(lane) = most else { break };
        rows[lane] += 1;
        left -= ROW.0;
    }
    rows
}
