//! Puts the lanes that a case has into the order, the folds and the hiding the inspector chose.

use super::arrangement::{Arrangement, STEP};
use super::grouping::{Grouping, Sector};
use super::lane::{Fold, Lane, LaneKind, Lanes};
use super::palette::Role;
use crate::model::CaseData;
use crate::text::{Language, tr, tr_with};
use std::collections::HashMap;
use std::ops::Range;

impl Lanes {
    /// Orders, folds and hides.
    pub(super) fn arrange(&mut self, wish: &Arrangement, data: &CaseData, language: Language) {
        let grouping = self.grouping;
        for (number, lane) in self.lanes.iter_mut().enumerate() {
            lane.key = key(lane, grouping);
            lane.place = place(lane, number, wish, data);
            lane.sector = sector(lane, data);
            lane.movable = !lane.continues;
        }
        let mut blocks = blocks(&self.lanes);
        let pin = |block: &Range<usize>| {
            let key = self.lanes.get(block.start).map(|lane| lane.key.as_str());
            wish.pinned.iter().position(|pinned| Some(pinned.as_str()) == key)
        };
        let place = |block: &Range<usize>| self.lanes.get(block.start).map_or(0, |lane| lane.place);
        blocks.sort_by_key(|block| (pin(block).unwrap_or(usize::MAX), place(block)));
        let pinned: Vec<bool> = blocks.iter().map(|block| pin(block).is_some()).collect();
        let mut in_sector: HashMap<Sector, usize> = HashMap::new();
        for block in &blocks {
            if let Some(sector) = self.lanes.get(block.start).and_then(|lane| lane.sector) {
                *in_sector.entry(sector).or_default() += 1;
            }
        }
        let old = std::mem::take(&mut self.lanes);
        let mut to: Vec<u16> = vec![0; old.len()];
        let mut sectors: HashMap<Sector, usize> = HashMap::new();
        for (block, pinned) in blocks.into_iter().zip(pinned) {
            let Some(head) = old.get(block.start) else { continue };
            let folded_sector = head.sector.filter(|sector| {
                wish.folded.contains(&sector.key())
                    && in_sector.get(sector).is_some_and(|count| *count > 1)
            });
            if let Some(sector) = folded_sector {
                let count = in_sector.get(&sector).copied().unwrap_or(0);
                let at = *sectors.entry(sector).or_insert_with(|| {
                    self.lanes.push(sector_lane(sector, count, head.place, wish, language));
                    self.lanes.len() - 1
                });
                block.for_each(|lane| set(&mut to, lane, at));
                continue;
            }
            let hidden = wish.hidden.contains(&head.key);
            let folded = block.len() > 1 && wish.folded.contains(&head.key);
            let host = self.lanes.len();
            for number in block.clone() {
                let Some(lane) = old.get(number) else { continue };
                if folded && number > block.start {
                    set(&mut to, number, host);
                    continue;
                }
                let mut lane = lane.clone();
                lane.pinned = pinned;
                lane.hidden = hidden || wish.hidden.contains(&lane.key);
                if number == block.start && block.len() > 1 {
                    lane.fold = if folded { Fold::Folded } else { Fold::Open };
                    if folded {
                        let count = block.len() - 1;
                        let values = [("count", count.into())];
                        lane.note = tr_with(language, "timeline-lane-folded", &values);
                    }
                }
                set(&mut to, number, self.lanes.len());
                self.lanes.push(lane);
            }
        }
        self.renumber(&to);
    }

    fn renumber(&mut self, to: &[u16]) {
        let new = |lane: u16| to.get(usize::from(lane)).copied().unwrap_or(0);
        self.by_code
            .values_mut()
            .chain(self.terms.values_mut())
            .for_each(|lane| *lane = new(*lane));
        for lane in [&mut self.life, &mut self.norms, &mut self.supervision, &mut self.unknown] {
            *lane = lane.map(new);
        }
    }
}

fn set(to: &mut [u16], lane: usize, new: usize) {
    if let Some(place) = to.get_mut(lane) {
        *place = u16::try_from(new).unwrap_or(u16::MAX);
    }
}

/// The key by which an arrangement names a lane.
fn key(lane: &Lane, grouping: Grouping) -> String {
    match &lane.kind {
        LaneKind::Life => "life".to_owned(),
        LaneKind::Network => "network".to_owned(),
        LaneKind::Group => "group".to_owned(),
        LaneKind::Organisation(_) => format!("org:{}", lane.code),
        LaneKind::Sector(sector) => sector.key(),
        LaneKind::Supervision => "supervision".to_owned(),
        LaneKind::Norms => "norms".to_owned(),
        LaneKind::Unknown => "unknown".to_owned(),
        LaneKind::Term(code) => format!("{}:{code}", grouping.keyword()),
    }
}

/// Where a lane stands: an organisation by its own order, others as the inspector put them.
fn place(lane: &Lane, number: usize, wish: &Arrangement, data: &CaseData) -> i64 {
    let natural = match &lane.kind {
        LaneKind::Organisation(id) => {
            let order = data.organisations.get(*id).map_or(0, |row| row.lane_order);
            return order.saturating_mul(STEP);
        }
        LaneKind::Life => i64::MIN,
        LaneKind::Network => i64::MIN + 1,
        LaneKind::Group | LaneKind::Sector(_) => i64::MIN + 2,
        LaneKind::Supervision => i64::MAX - 2,
        LaneKind::Norms => i64::MAX - 1,
        LaneKind::Unknown => i64::MAX,
        LaneKind::Term(_) => i64::try_from(number).unwrap_or(i64::MAX / STEP).saturating_mul(STEP),
    };
    wish.places.get(&lane.key).copied().unwrap_or(natural)
}

fn sector(lane: &Lane, data: &CaseData) -> Option<Sector> {
    match lane.kind {
        LaneKind::Organisation(id) => data.organisations.get(id).map(|row| Sector::of(&row.kind)),
        _ => None,
    }
}

/// A lane with the units and predecessors that follow it.
fn blocks(lanes: &[Lane]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (number, lane) in lanes.iter().enumerate() {
        match blocks.last_mut() {
            Some(last) if lane.unit || lane.continues => last.end = number + 1,
            _ => blocks.push(number..number + 1),
        }
    }
    blocks
}

fn sector_lane(
    sector: Sector,
    count: usize,
    place: i64,
    wish: &Arrangement,
    language: Language,
) -> Lane {
    let key = sector.key();
    Lane {
        kind: LaneKind::Sector(sector),
        name: tr(language, sector.text_key()),
        note: tr_with(language, "timeline-sector-folded", &[("count", count.into())]),
        role: Role::Text2,
        hidden: wish.hidden.contains(&key),
        fold: Fold::Folded,
        sector: Some(sector),
        key,
        place,
        ..Lane::default()
    }
}
