//! Key moments: numbered captions in a row, the numbers again on the axis.

use super::super::dates::date_caption;
use super::super::index::KeyMoment;
use super::super::measure::{TextStyle, shorten, wrap};
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Stroke};
use super::super::words::words;
use super::Target;
use super::painter::{Painter, rect};
use crate::model::Event;
use crate::text::tr_with;
use std::sync::Arc;

/// The narrowest and widest caption.
const COLUMN: (f32, f32) = (98.0, 168.0);
/// Between two captions.
const GAP: f32 = 14.0;
/// Between the middles of two numbers on the axis.
const APART: f32 = 16.0;

/// Key moments under one number.
struct Caption<'a> {
    moments: Vec<(usize, &'a KeyMoment)>,
}

impl<'a> Caption<'a> {
    /// The gravest speaks for those that share a number; the calamity before all.
    fn speaker(&self) -> Option<(usize, &'a KeyMoment)> {
        self.moments.iter().copied().max_by_key(|(number, moment)| {
            (moment.calamity, moment.weight, moment.events.len(), usize::MAX - number)
        })
    }

    fn minute(&self) -> i64 {
        self.speaker().map_or(0, |(_, moment)| moment.minute)
    }

    /// Its number: the how manieth caption it is, or the how manieth key moment of those in the
    /// window the one is that speaks for it.
    fn number(
        &self,
        painter: &Painter<'_>,
        at: usize,
        visible: &[(usize, &'a KeyMoment)],
    ) -> usize {
        let singly = || {
            let (speaker, _) = self.speaker()?;
            visible.iter().position(|(place, _)| *place == speaker)
        };
        painter.state.numbered_singly.then(singly).flatten().unwrap_or(at) + 1
    }
}

pub(super) fn paint(painter: &mut Painter<'_>) {
    let index = painter.index;
    let area = painter.frame.captions;
    let plot = painter.frame.plot;
    let (from, to) = (painter.view.from as i64, painter.view.to as i64);
    let visible: Vec<(usize, &KeyMoment)> = index
        .key_moments
        .iter()
        .enumerate()
        .filter(|(_, moment)| moment.minute >= from && moment.minute <= to)
        .collect();
    // The captions begin above the names: they need the width more than the alignment.
    let left = match plot.0 {
        names if names >= 172.0 => names - 44.0,
        names if names >= 140.0 => names - 20.0,
        names => names,
    };
    let room = plot.1 - left;
    let most = if area.height() > 1.0 {
        ((room + GAP) / (COLUMN.0 + GAP)).floor().max(0.0) as usize
    } else {
        (painter.frame.plot_width() / (2.0 * APART)) as usize
    };
    let captions = gather(&visible, most);
    if area.height() > 1.0 {
        heading(painter, left);
        let columns = captions.len().max(1) as f32;
        let pitch = ((room + GAP) / columns).clamp(COLUMN.0 + GAP, COLUMN.1 + GAP);
        painter.group(GroupKind::KeyMoments, area);
        for (at, caption) in captions.iter().enumerate() {
            let x = left + at as f32 * pitch;
            column(painter, caption, caption.number(painter, at, &visible), x, pitch - GAP);
        }
    }
    numbers(painter, &captions, &visible);
}

/// Joins the nearest neighbours until there are no more captions than columns.
fn gather<'a>(visible: &[(usize, &'a KeyMoment)], most: usize) -> Vec<Caption<'a>> {
    if most == 0 {
        return Vec::new();
    }
    let mut captions: Vec<Caption<'a>> =
        visible.iter().map(|&moment| Caption { moments: vec![moment] }).collect();
    while captions.len() > most {
        let distance = |pair: &[Caption<'a>]| match pair {
            [first, second] => {
                let last = first.moments.last().map_or(0, |(_, moment)| moment.minute);
                let next = second.moments.first().map_or(0, |(_, moment)| moment.minute);
                // Big groups are not made bigger while smaller ones can be made.
                let size = (first.moments.len() + second.moments.len()) as i64;
                let calamity = second.moments.iter().any(|(_, moment)| moment.calamity);
                (next - last + 20 * 1440) * size * if calamity { 50 } else { 1 }
            }
            _ => i64::MAX,
        };
        let nearest = captions
            .windows(2)
            .enumerate()
            .min_by_key(|(_, pair)| distance(pair))
            .map(|(at, _)| at);
        let Some(at) = nearest else { break };
        let next = captions.remove(at + 1);
        if let Some(caption) = captions.get_mut(at) {
            caption.moments.extend(next.moments);
        }
    }
    captions
}

fn heading(painter: &mut Painter<'_>, left: f32) {
    let area = painter.frame.captions;
    painter.group(GroupKind::KeyMoments, rect(0.0, area.top(), left - 6.0, area.bottom()));
    let words = words(painter.view.language);
    let room = left - 24.0;
    if room < 40.0 {
        return;
    }
    let style = TextStyle::semi_bold(13.0);
    let at = (14.0, area.top() + 24.5);
    painter.text_within(at, Anchor::Start, &words.key_moments, style, Role::Text, room);
    if painter.state.still {
        return;
    }
    let style = TextStyle::regular(11.0);
    let at = (14.0, area.top() + 39.5);
    painter.text_within(at, Anchor::Start, &words.key_moments_hint, style, Role::Text3, room);
}

fn column(painter: &mut Painter<'_>, caption: &Caption<'_>, number: usize, x: f32, width: f32) {
    let Some((place, speaker)) = caption.speaker() else { return };
    let area = painter.frame.captions;
    let top = area.top();
    let role = if speaker.calamity { Role::Signal } else { Role::Accent };
    let rule = if speaker.calamity { Role::Signal } else { Role::LineStrong };
    let stroke = Stroke::new(rule, if speaker.calamity { 1.5 } else { 1.0 });
    painter.line((x, top + 7.5), (x + width, top + 7.5), stroke);
    badge(painter, x + 7.5, top + 20.5, number, role);
    let whole_date = date_of(painter, &[(place, speaker)]);
    let style = TextStyle::semi_bold(12.5);
    // Where there is no room for the year, the axis tells it.
    let date = match whole_date.rsplit_once(' ') {
        Some((short, year))
            if year.parse::<i64>().is_ok() && painter.width(&whole_date, style) > width - 20.0 =>
        {
            short.to_owned()
        }
        _ => whole_date.clone(),
    };
    let at = (x + 20.0, top + 24.7);
    painter.text_within(at, Anchor::Start, &date, style, role, width - 20.0);
    let more = caption.moments.len() - 1;
    let words = if more > 0 {
        tr_with(
            painter.view.language,
            "timeline-key-moments-more",
            &[("count", more.into()), ("caption", speaker.caption.clone().into())],
        )
    } else {
        speaker.caption.clone()
    };
    let style = TextStyle::regular(12.0);
    let mut lines = wrap(&words, style, width, 2, painter.measure);
    if more > 0 && lines.last().is_some_and(|line| line.ends_with('…')) {
        // The number of the others must not be what is cut off.
        lines = wrap(&speaker.caption, style, width, 2, painter.measure);
        let tail = format!(" (+{more})");
        let room = width - painter.width(&tail, style);
        if let Some(last) = lines.last_mut() {
            let head = last.trim_end_matches('…').to_owned();
            let short = shorten(&head, style, room, painter.measure).unwrap_or_default();
            *last = format!("{short}{tail}");
        }
    }
    for (line, content) in lines.into_iter().enumerate() {
        let y = top + 41.5 + 15.0 * line as f32;
        painter.text((x, y), Anchor::Start, content, style, Role::Text);
    }
    let hit = rect(x, top + 8.0, x + width, area.bottom());
    painter.hit(hit, Target::KeyMoment(place));
    painter.node(hit, Target::KeyMoment(place));
}

fn date_of(painter: &Painter<'_>, moments: &[(usize, &KeyMoment)]) -> String {
    let events: Vec<Arc<Event>> = moments
        .iter()
        .flat_map(|(_, moment)| &moment.events)
        .filter_map(|&id| painter.data.events.get(id).cloned())
        .collect();
    let events: Vec<&Event> = events.iter().map(AsRef::as_ref).collect();
    date_caption(&events, painter.view.language)
}

fn badge(painter: &mut Painter<'_>, x: f32, y: f32, number: usize, role: Role) {
    painter.circle((x, y), 7.5, Some(role.into()), None);
    let style = TextStyle::bold(if number > 99 { 8.0 } else { 10.5 });
    painter.text((x, y + 3.8), Anchor::Middle, number.to_string(), style, Role::OnAccent);
}

/// The numbers on the axis, moved apart where they would touch, each with a line to its place.
fn numbers(painter: &mut Painter<'_>, captions: &[Caption<'_>], visible: &[(usize, &KeyMoment)]) {
    let axis = painter.frame.axis;
    let plot = painter.frame.plot_of(axis);
    if axis.height() < 30.0 {
        return;
    }
    let places: Vec<f32> = captions.iter().map(|caption| painter.x(caption.minute())).collect();
    let spread = spread(&places, APART, (plot.left() + 7.5, plot.right() - 7.5));
    painter.group(GroupKind::KeyMoments, plot);
    let y = axis.top() + 9.0;
    for (at, caption) in captions.iter().enumerate() {
        let Some((place, speaker)) = caption.speaker() else { continue };
        let (Some(&x), Some(&moved)) = (places.get(at), spread.get(at)) else { continue };
        let role = if speaker.calamity { Role::Signal } else { Role::Accent };
        let stroke = Stroke::new(role, 1.3);
        painter.path(&[(moved, y + 7.0), (x, y + 12.0), (x, y + 16.0)], stroke);
        badge(painter, moved, y, caption.number(painter, at, visible), role);
        let hit = rect(moved - 8.0, y - 8.0, moved + 8.0, y + 9.0);
        painter.hit(hit, Target::KeyMoment(place));
    }
}

/// Places as near as possible to the wished ones, in the same order, at least `apart` from each
/// other: neighbours that touch become a block that is centred on what its members wish.
fn spread(wishes: &[f32], apart: f32, (low, high): (f32, f32)) -> Vec<f32> {
    struct Block {
        start: f32,
        count: usize,
        wish: f32,
    }
    let mut blocks: Vec<Block> = Vec::new();
    // A block at an edge is moved in before it is held against its neighbour.
    let inside = |start: f32, count: usize| {
        start.min(high - count.saturating_sub(1) as f32 * apart).max(low)
    };
    for &wish in wishes {
        blocks.push(Block { start: inside(wish, 1), count: 1, wish });
        while let [.., before, last] = blocks.as_mut_slice() {
            if before.start + before.count as f32 * apart <= last.start {
                break;
            }
            // Wishes are kept relative to the block's start, so that a mean centres it.
            before.wish += last.wish - (before.count * last.count) as f32 * apart;
            before.count += last.count;
            before.start = inside(before.wish / before.count as f32, before.count);
            blocks.pop();
        }
    }
    let mut places = Vec::with_capacity(wishes.len());
    for block in blocks {
        places.extend((0..block.count).map(|at| block.start + at as f32 * apart));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_move_apart_evenly() {
        let places = spread(&[100.0, 102.0, 104.0, 300.0], 16.0, (0.0, 400.0));
        assert_eq!(places, [86.0, 102.0, 118.0, 300.0]);
        let places = spread(&[0.0, 1.0], 16.0, (7.5, 400.0));
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 15.9), "{places:?}");
        // What the edge moves in meets what stood clear of it.
        let places = spread(&[370.0, 380.0, 397.0, 399.0], 16.0, (0.0, 400.0));
        assert_eq!(places, [352.0, 368.0, 384.0, 400.0]);
        assert!(spread(&[], 16.0, (0.0, 0.0)).is_empty());
    }
}
