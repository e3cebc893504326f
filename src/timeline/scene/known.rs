//! The way of the information that is looked at: per lane the moment from which it knew, and the
//! lanes that were not told. In the names it stays in sight whatever the window.

use super::super::dates::span_label;
use super::super::palette::Role;
use super::super::shape::{GroupKind, Stroke};
use super::super::words::words;
use super::layout::Layout;
use super::painter::Painter;
use crate::text::tr;

/// What a lane knew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// It knew since between these minutes, where that is known.
    Since(Option<(i64, i64)>),
    /// It was not told; the others knew since.
    NotTold(Option<(i64, i64)>),
    /// Somebody in it knew, somebody was not told.
    Partly(Option<(i64, i64)>),
}

/// What every lane knew; none for lanes the information had nothing to do with.
pub(super) fn per_lane(painter: &Painter<'_>) -> Vec<Option<Known>> {
    let mut lanes: Vec<Option<Known>> = vec![None; painter.index.lanes().len()];
    let Some(path) = painter.state.path else { return lanes };
    for knower in &path.knowers {
        let Some(place) = painter.index.lane_of(&knower.party).and_then(|at| lanes.get_mut(at))
        else {
            continue;
        };
        let earlier = |a: Option<(i64, i64)>, b: Option<(i64, i64)>| match (a, b) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        *place = Some(match (place.take(), knower.knew) {
            (None, true) => Known::Since(knower.since),
            (None, false) => Known::NotTold(knower.since),
            (Some(Known::Since(since)), true) => Known::Since(earlier(since, knower.since)),
            (Some(Known::NotTold(since)), false) => Known::NotTold(earlier(since, knower.since)),
            (Some(Known::Since(since) | Known::Partly(since)), false) => Known::Partly(since),
            (Some(Known::NotTold(_)), true) => Known::Partly(knower.since),
            (Some(Known::Partly(since)), true) => Known::Partly(earlier(since, knower.since)),
        });
    }
    lanes
}

/// The words for a lane, and their colour.
pub(super) fn remark(known: &Known, painter: &Painter<'_>) -> (String, Role) {
    let language = painter.view.language;
    let word = |key: &str| tr(language, key);
    match known {
        Known::Since(since) => match since {
            Some((first, last)) => {
                let date = span_label(Some(*first), Some(*last), false, words(language));
                (format!("● {date}"), Role::Accent)
            }
            None => (format!("● {}", word("timeline-path-knew")), Role::Accent),
        },
        Known::NotTold(_) => (word("timeline-path-not-told"), Role::Signal),
        Known::Partly(_) => (word("timeline-path-partly"), Role::Signal),
    }
}

/// A line along the foot of every lane from the moment on: solid for who knew, dashed and red for
/// who was not told.
pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout) {
    if painter.state.path.is_none() {
        return;
    }
    let plot = painter.lanes_plot();
    let end = painter.index.calamity.map_or(plot.right(), |(first, _)| painter.x(first));
    let right = end.clamp(plot.left(), plot.right());
    for (number, known) in per_lane(painter).into_iter().enumerate() {
        let (Some(known), Some(place)) = (known, layout.lanes.get(number)) else { continue };
        let clip = layout.clip(number, plot);
        if place.height < 1.0 || place.top + place.height <= clip.top() {
            continue;
        }
        painter.group(GroupKind::States, clip);
        // On the edge of the lane: above it stand the words of its last row.
        let y = place.top + place.height - 1.0;
        let (since, role) = match known {
            Known::Since(since) | Known::Partly(since) => (since, Role::Accent),
            Known::NotTold(since) => (since, Role::Signal),
        };
        let Some((first, last)) = since else { continue };
        let x = f32::midpoint(painter.x(first), painter.x(last.saturating_add(1)));
        // What they came to know after the calamity goes on to the edge.
        let right = if x >= right { plot.right() } else { right };
        let from = x.max(plot.left());
        if from >= right {
            continue;
        }
        let line = Stroke::new(role, 1.8);
        if role == Role::Signal {
            painter.line((from, y), (right, y), line.dashed(4.0, 3.0));
            painter.line((x, y - 3.0), (x, y + 2.5), line);
        } else {
            painter.line((from, y), (right, y), line);
            painter.circle((x, y), 2.8, Some(role.into()), Some(Stroke::new(Role::Canvas, 1.2)));
            if matches!(known, Known::Partly(_)) {
                let red = Stroke::new(Role::Signal, 1.8).dashed(4.0, 3.0);
                painter.line((from, y - 3.0), (right, y - 3.0), red);
            }
        }
    }
}
