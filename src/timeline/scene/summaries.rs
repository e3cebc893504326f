//! Summaries under titles, where the picture is near enough that there is room: nothing merges
//! for them, no lane goes out of view, and a title always comes first.
//!
//! ```text
//!  ▲ 2e zorgmelding              ← the row of the mark, with its title
//!    De politie wordt gebeld…    ← lines that the row stands higher for
//! ```
//!
//! Where the lanes are full from top to bottom, a summary goes on behind its title, as far as the
//! row is free.

use super::super::measure::{TextStyle, shorten, wrap};
use super::super::palette::Role;
use super::super::shape::{Anchor, Shape, Text};
use super::flow::Flow;
use super::items::{Item, LETTER, LaneItems};
use super::layout::{MOST_ROWS, ROW, height_of};
use super::pack::{Rows, pack};
use super::painter::{Painter, rect};
use super::{Hit, Target};
use crate::model::{Event, Id};
use emath::Rect;

/// With more marks than this in view nobody reads summaries, and laying them out costs time.
const MOST: usize = 48;
/// How many lines a summary may have, and how wide they are: the best that fits is taken. Words
/// are broken at few widths only, so that the same lines are seen again while the window moves.
const BLOCKS: [(u8, f32); 4] = [(4, 264.0), (3, 336.0), (2, 432.0), (1, 576.0)];
/// The least that is worth it.
const LEAST: (u8, f32) = (1, 264.0);
/// From which width on a summary is worth reading, and between the widths it may be cut to.
const NARROWEST: f32 = 120.0;
const STEP: f32 = 48.0;
/// From line to line, and below the last.
const LINE: f32 = 14.0;
const AFTER: f32 = 3.0;
/// Between a title and the summary behind it, and how far that goes on.
const BEHIND: f32 = 10.0;
const LONGEST: f32 = 576.0;
/// From the baseline up to the middle of the small letters.
const LIFT: f32 = 3.8;
const STYLE: TextStyle = TextStyle::regular(11.5);

/// The rows of all lanes, with room for summaries.
pub(super) struct Summaries {
    pub items: Vec<Vec<Item>>,
    pub rows: Vec<usize>,
    /// How wide a summary is at most.
    pub width: f32,
    /// Per lane how far each row stands lower, and at the end how much that is in all.
    pub lower: Vec<Vec<f32>>,
}

impl Summaries {
    /// As many lines as fit for all facts in view, else for the key moments; none where not even
    /// their titles all have room.
    pub fn plan(
        painter: &Painter<'_>,
        all: &[LaneItems],
        titles: &[Vec<Item>],
        room: f32,
        keep: impl Fn(i64) -> bool,
        desk: &mut Rows,
    ) -> Option<Self> {
        let merged = titles.iter().flatten().any(|item| item.cluster.is_some());
        if !few(painter, titles) || merged {
            return None;
        }
        let widths: Vec<Vec<f64>> = all
            .iter()
            .map(|list| list.items.iter().map(|item| width_of(painter, item)).collect())
            .collect();
        let widest = (painter.frame.plot_width() * 0.4 / STEP).floor() * STEP;
        let mut attempt = |only_key: bool, (lines, width): (u8, f32)| {
            let width = width.min(widest);
            let mut found = Self {
                items: Vec::with_capacity(all.len()),
                rows: Vec::with_capacity(all.len()),
                width,
                lower: Vec::with_capacity(all.len()),
            };
            let mut height = 0.0;
            for (lane, ((list, widths), titles)) in all.iter().zip(&widths).zip(titles).enumerate()
            {
                let mut items = list.items.clone();
                for (item, &told) in items.iter_mut().zip(widths) {
                    if told > 0.0 && (!only_key || item.is_key() || keep(item.entry.id)) {
                        let needed = (told / (f64::from(width) * 0.94)).ceil();
                        item.lines = lines.min(needed as u8);
                        item.label = item.label.max(told.min(f64::from(width)));
                    }
                }
                let edges = (f64::from(painter.frame.plot.0), f64::from(painter.frame.plot.1));
                let rows = pack(&mut items, lane, MOST_ROWS, edges, &keep, desk);
                if items.len() < titles.len() {
                    return None;
                }
                let lower = lower(&items, rows);
                height += height_of(rows, ROW.0) + lower.last().copied().unwrap_or(0.0);
                if height > room {
                    return None;
                }
                found.items.push(items);
                found.rows.push(rows);
                found.lower.push(lower);
            }
            found.items.iter().flatten().any(|item| item.lines > 0).then_some(found)
        };
        // Where not even one line fits for all there is no need to try more.
        [false, true].into_iter().find_map(|only_key| {
            let least = attempt(only_key, LEAST)?;
            let better = BLOCKS.into_iter().find_map(|block| attempt(only_key, block));
            Some(better.unwrap_or(least))
        })
    }
}

/// Whether so little is in view that there is time to read summaries.
pub(super) fn few(painter: &Painter<'_>, titles: &[Vec<Item>]) -> bool {
    let count: usize = titles.iter().map(Vec::len).sum();
    !painter.state.without_summaries && count > 0 && count <= MOST
}

/// How far each row stands lower for the summaries above it, and all of them together.
fn lower(items: &[Item], rows: usize) -> Vec<f32> {
    let mut sum = 0.0;
    let mut lower = vec![0.0];
    for row in 0..rows {
        let of_row = items.iter().filter(|item| item.row == row).map(|item| item.lines).max();
        if let Some(lines) = of_row.filter(|&lines| lines > 0) {
            sum += f32::from(lines) * LINE + AFTER;
        }
        lower.push(sum);
    }
    lower
}

/// About how wide the summary of an item would be as one line; 0 for none.
fn width_of(painter: &Painter<'_>, item: &Item) -> f64 {
    if item.label <= 0.0 || item.cluster.is_some() {
        return 0.0;
    }
    let letters = painter.event(item.entry.id).map_or(0, |event| rest(event).chars().count());
    letters as f64 * f64::from(STYLE.size) * LETTER
}

/// What the summary says beyond the title: a title that was taken from it is not said twice.
fn rest(event: &Event) -> &str {
    let summary = event.summary.trim();
    if !event.title.is_empty() {
        return if summary == event.title { "" } else { summary };
    }
    let title = event.display_title();
    let Some(rest) = summary.strip_prefix(title.trim_end_matches('…')) else { return "" };
    let rest = rest.trim_start_matches([' ', '.', ',', ':', ';']);
    if rest.chars().count() < 3 { "" } else { rest }
}

/// A title as it was placed.
pub(super) struct Titled<'a> {
    pub item: &'a Item,
    /// From where to where it stands.
    pub left: f32,
    pub right: f32,
    /// The middle of its row.
    pub y: f32,
    /// Whether it ends at its mark, to the left of it.
    pub ends: bool,
    /// Whether it is cut short itself.
    pub cut: bool,
    /// How strong.
    pub opacity: f32,
}

/// Puts the summaries of a lane under their titles.
pub(super) fn paint(
    painter: &mut Painter<'_>,
    titled: &[Titled<'_>],
    (row, widest): (f32, f32),
    flow: &Flow,
    clip: Rect,
) {
    let area = painter.lanes_plot();
    let mut taken: Vec<(usize, f32, f32)> = Vec::new();
    for title in titled.iter().filter(|title| title.item.lines > 0) {
        let Some(event) = painter.event(title.item.entry.id).cloned() else { continue };
        let top = title.y + row / 2.0;
        let bottom = top + f32::from(title.item.lines) * LINE;
        // How far it may go on from where its title begins, or back from where that ends.
        let (start, mut end) = if title.ends {
            (title.right, (title.right - widest).max(area.left() + 2.0))
        } else {
            (title.left, (title.left + widest).min(area.right() - 3.0))
        };
        let mut stop = |from: f32, to: f32| {
            if title.ends {
                if from < start && to > end {
                    end = to;
                }
            } else if to > start && from < end {
                end = from;
            }
        };
        for &(of_row, from, to) in &taken {
            if of_row == title.item.row {
                stop(from - 10.0, to + 10.0);
            }
        }
        if let Some(wall) = painter.wall() {
            stop(wall - 4.0, wall + 4.0);
        }
        for tie in &flow.ties {
            if tie.top - 4.0 < bottom && top < tie.bottom + 4.0 {
                stop(tie.x - 5.0, tie.x + 5.0);
            }
        }
        // Something in the way at the very start leaves less than nothing.
        let room = if title.ends { start - end } else { end - start };
        let room = if room >= widest { widest } else { (room / STEP).floor() * STEP };
        if room < NARROWEST {
            continue;
        }
        let lines = wrap(rest(&event), STYLE, room, usize::from(title.item.lines), painter.measure);
        let mut reached: f32 = 0.0;
        let count = lines.len();
        for (number, content) in lines.into_iter().enumerate() {
            let width = painter.width(&content, STYLE);
            reached = reached.max(width);
            let cut = number + 1 == count && content.ends_with('…');
            painter.push(Shape::Text(Text {
                at: (start, top + (number as f32 + 0.5) * LINE + LIFT - 1.0).into(),
                anchor: if title.ends { Anchor::End } else { Anchor::Start },
                content: content.into(),
                style: STYLE,
                paint: Role::Text2.at(title.opacity),
                rim: false,
                width,
                full: cut.then(|| event.summary.clone()),
            }));
        }
        let (left, right) =
            if title.ends { (start - reached, start) } else { (start, start + reached) };
        taken.push((title.item.row, left, right));
        let words = rect(left, top, right, top + count as f32 * LINE).intersect(clip);
        let target = Target::Event(Id::new(title.item.entry.id));
        painter.scene.words.push(Hit { rect: words, target });
    }
}

/// Lets the summaries of titles without lines below them go on behind the title, to the next thing
/// in the row; none in the middle of a bracket, whose line says something too.
pub(super) fn go_on(
    painter: &mut Painter<'_>,
    titled: &[Titled<'_>],
    rows: &mut [Vec<(f32, f32)>],
    flow: &Flow,
    clip: Rect,
) {
    let area = painter.lanes_plot();
    let wall = painter.wall();
    for title in titled.iter().filter(|title| title.item.lines == 0 && !title.ends && !title.cut) {
        let (item, y) = (title.item, title.y);
        let Some(row) = rows.get_mut(item.row) else { continue };
        if !item.is_bar() && title.right < item.right as f32 {
            continue;
        }
        let start = title.right + BEHIND;
        let stretches = row.iter().filter(|(_, to)| *to > start).map(|(from, _)| from - 8.0);
        let ties = flow.ties.iter().filter(|tie| tie.top - 4.0 < y && y < tie.bottom + 4.0);
        let ties = ties.map(|tie| tie.x - 6.0).filter(|&x| x > start - BEHIND);
        let wires = flow.wires.iter().filter(|wire| {
            let (low, high) = wire.reach();
            wire.x > start - BEHIND && low - 4.0 < y && y < high + 4.0
        });
        let wall = wall.filter(|&wall| wall > start - BEHIND).map(|wall| wall - 5.0);
        let end = stretches
            .chain(ties)
            .chain(wires.map(|wire| wire.x - 6.0))
            .chain(wall)
            .fold(area.right() - 4.0, f32::min);
        let room = ((end - start) / STEP).floor() * STEP;
        if room < NARROWEST {
            continue;
        }
        let Some(event) = painter.event(item.entry.id).cloned() else { continue };
        let Some(content) = shorten(rest(&event), STYLE, room.min(LONGEST), painter.measure) else {
            continue;
        };
        let width = painter.width(&content, STYLE);
        let full = content.ends_with('…').then(|| event.summary.clone());
        row.push((start, start + width));
        painter.push(Shape::Text(Text {
            at: (start, y + LIFT).into(),
            anchor: Anchor::Start,
            content: content.into(),
            style: STYLE,
            paint: Role::Text2.at(title.opacity),
            rim: false,
            width,
            full,
        }));
        let words = rect(start, y - 6.0, start + width, y + 6.5).intersect(clip);
        let target = Target::Event(Id::new(item.entry.id));
        painter.scene.words.push(Hit { rect: words, target });
    }
}
