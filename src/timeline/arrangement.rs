//! How the inspector arranged the lanes: hidden, pinned to the top, folded together, moved.
//!
//! Lanes are named by a key that survives a change of the case: `org:POL`, `life`,
//! `signal:vervuiling`, `sector:health`. The order of organisations is not kept here but with the
//! organisations themselves, as it belongs to the case; only lanes that stand for something else
//! have a place of their own.

use super::lane::{Lane, LaneKind};
use crate::model::{CaseData, Id, Organisation};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Places between the whole numbers of the organisations' order, for lanes of other kinds.
pub(crate) const STEP: i64 = 1024;

/// What the inspector did to the lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    /// The keys of lanes that are not shown.
    pub hidden: BTreeSet<String>,
    /// The keys of lanes that stay at the top, in their order.
    pub pinned: Vec<String>,
    /// The keys of lanes whose units, and of sectors whose lanes, are drawn as one.
    pub folded: BTreeSet<String>,
    /// Where lanes that are no organisation stand, on the scale of the organisations' order
    /// times 1,024.
    pub places: BTreeMap<String, i64>,
}

impl Arrangement {
    /// Whether nothing was arranged.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same with a lane hidden, or shown again.
    #[must_use]
    pub fn hide(mut self, key: &str, hide: bool) -> Self {
        if hide {
            self.hidden.insert(key.to_owned());
        } else {
            self.hidden.remove(key);
        }
        self
    }

    /// The same with a lane at the top, or no longer.
    #[must_use]
    pub fn pin(mut self, key: &str, pin: bool) -> Self {
        self.pinned.retain(|other| other != key);
        if pin {
            self.pinned.push(key.to_owned());
        }
        self
    }

    /// The same with a lane or sector folded, or unfolded.
    #[must_use]
    pub fn fold(mut self, key: &str, fold: bool) -> Self {
        if fold {
            self.folded.insert(key.to_owned());
        } else {
            self.folded.remove(key);
        }
        self
    }
}

/// What moving a lane asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// The arrangement after it.
    pub arrangement: Arrangement,
    /// The organisations whose place in the order changes, with the new one.
    pub orders: Vec<(Id<Organisation>, i64)>,
}

/// A lane with its units: what moves together.
#[derive(Clone, Debug)]
struct Block {
    key: String,
    first: usize,
    organisation: Option<Id<Organisation>>,
    place: i64,
}

/// Puts a lane before another, or last when there is none; `before` is a place in the list of
/// lanes. A unit moves among the units of its parent, a pinned lane among the pinned ones. None
/// when it stands there already or cannot move.
#[must_use]
pub fn move_lane(
    lanes: &[Lane],
    data: &CaseData,
    wish: &Arrangement,
    lane: usize,
    before: Option<usize>,
) -> Option<Moved> {
    let moving = lanes.get(lane)?;
    if !moving.movable {
        return None;
    }
    if moving.unit {
        return move_unit(lanes, data, wish, lane, before);
    }
    let blocks = blocks(lanes, data);
    let from = blocks.iter().position(|block| block.first == lane)?;
    let to = match before {
        Some(before) => blocks.iter().position(|block| block.first >= before)?,
        None => blocks.len(),
    };
    if moving.pinned {
        return move_pinned(lanes, wish, &moving.key, before);
    }
    if to == from || to == from + 1 {
        return None;
    }
    let mut order = blocks;
    let block = order.remove(from);
    let to = if to > from { to - 1 } else { to };
    // What is pinned stays above.
    let pinned = lanes.iter().filter(|lane| lane.pinned && !lane.unit && !lane.continues).count();
    let to = to.max(pinned);
    order.insert(to, block);
    Some(placed(order, to, pinned, wish))
}

fn move_pinned(
    lanes: &[Lane],
    wish: &Arrangement,
    key: &str,
    before: Option<usize>,
) -> Option<Moved> {
    let mut arrangement = wish.clone();
    let goal = before.and_then(|before| lanes.get(before)).map(|lane| lane.key.as_str());
    arrangement.pinned.retain(|other| other != key);
    let at = arrangement.pinned.iter().position(|other| Some(other.as_str()) == goal);
    let at = at.unwrap_or(arrangement.pinned.len());
    arrangement.pinned.insert(at, key.to_owned());
    (arrangement != *wish).then_some(Moved { arrangement, orders: Vec::new() })
}

fn move_unit(
    lanes: &[Lane],
    data: &CaseData,
    wish: &Arrangement,
    lane: usize,
    before: Option<usize>,
) -> Option<Moved> {
    let row = |lane: &Lane| match lane.kind {
        LaneKind::Organisation(id) => data.organisations.get(id),
        _ => None,
    };
    let parent = row(lanes.get(lane)?)?.parent?;
    let siblings: Vec<(usize, Id<Organisation>, i64)> = lanes
        .iter()
        .enumerate()
        .filter_map(|(at, lane)| {
            let row = row(lane)?;
            (row.parent == Some(parent)).then_some((at, row.id, row.lane_order))
        })
        .collect();
    let from = siblings.iter().position(|&(at, ..)| at == lane)?;
    let to = before
        .and_then(|before| siblings.iter().position(|&(at, ..)| at >= before))
        .unwrap_or(siblings.len());
    if to == from || to == from + 1 {
        return None;
    }
    let mut order = siblings.clone();
    let moving = order.remove(from);
    order.insert(if to > from { to - 1 } else { to }, moving);
    // The units share out the places they had; where two were alike, they get new ones.
    let mut places: Vec<i64> = siblings.iter().map(|&(_, _, place)| place).collect();
    places.sort_unstable();
    if places.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
        let first = places.first().copied().unwrap_or_default();
        places = (0..).map(|at| first + at).take(siblings.len()).collect();
    }
    let orders = order
        .into_iter()
        .zip(places)
        .filter(|((_, _, was), place)| was != place)
        .map(|((_, id, _), place)| (id, place))
        .collect();
    Some(Moved { arrangement: wish.clone(), orders })
}

/// Gives the block that moved a place between its neighbours where there is one, else all blocks
/// new places.
fn placed(order: Vec<Block>, to: usize, pinned: usize, wish: &Arrangement) -> Moved {
    let mut moved = Moved { arrangement: wish.clone(), orders: Vec::new() };
    let before = to.checked_sub(1).filter(|&at| at >= pinned).and_then(|at| order.get(at));
    let after = order.get(to + 1);
    let far = 10 * STEP;
    let (low, high) = match (before.map(|it| it.place), after.map(|it| it.place)) {
        (Some(low), Some(high)) => (low, high),
        (Some(low), None) => (low, low.saturating_add(2 * far)),
        (None, Some(high)) => (high.saturating_sub(2 * far), high),
        (None, None) => return moved,
    };
    // Lanes at the natural top or bottom lie infinitely far away.
    let (low, high) = match (low < i64::MIN + 16, high > i64::MAX - 16) {
        (true, true) => (0, 2 * far),
        (true, false) => (high.saturating_sub(2 * far), high),
        (false, true) => (low, low.saturating_add(2 * far)),
        (false, false) => (low, high),
    };
    let Some(block) = order.get(to) else { return moved };
    let middle = i64::midpoint(low, high);
    let whole = middle.div_euclid(STEP);
    // Between two lanes that both lie infinitely far away there is no place.
    let between = high >= i64::MIN + 16 && low <= i64::MAX - 16;
    match block.organisation {
        None if between && middle > low && middle < high => {
            moved.arrangement.places.insert(block.key.clone(), middle);
        }
        Some(id) if between && whole * STEP > low && whole * STEP < high => {
            moved.orders.push((id, whole));
        }
        _ => {
            for (number, block) in (1..).zip(order.iter().skip(pinned)) {
                let place = number * 10;
                match block.organisation {
                    Some(id) if block.place != place * STEP => moved.orders.push((id, place)),
                    Some(_) => {}
                    None => {
                        moved.arrangement.places.insert(block.key.clone(), place * STEP);
                    }
                }
            }
        }
    }
    moved
}

fn blocks(lanes: &[Lane], data: &CaseData) -> Vec<Block> {
    lanes
        .iter()
        .enumerate()
        .filter(|(_, lane)| !lane.unit && !lane.continues)
        .map(|(first, lane)| {
            let organisation = match lane.kind {
                LaneKind::Organisation(id) => data.organisations.get(id).map(|row| row.id),
                _ => None,
            };
            Block { key: lane.key.clone(), first, organisation, place: lane.place }
        })
        .collect()
}
