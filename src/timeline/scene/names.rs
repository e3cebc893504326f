//! The names of the lanes, at the left, over what scrolls.

use super::super::lane::{Fold, Lane};
use super::super::measure::{TextStyle, wrap};
use super::super::palette::Role;
use super::super::shape::{Anchor, GroupKind, Shape, Stroke};
use super::Target;
use super::layout::Layout;
use super::painter::{Painter, rect};
use crate::text::tr_with;
use std::borrow::Cow;

pub(super) fn paint(painter: &mut Painter<'_>, layout: &Layout) {
    let area = painter.frame.lanes;
    let column = rect(0.0, area.top(), painter.frame.plot.0 - 1.0, area.bottom());
    painter.group(GroupKind::Names, column);
    let index = painter.index;
    let known = super::known::per_lane(painter);
    let mut pinned = 0;
    for (number, lane) in index.lanes().iter().enumerate() {
        // What scrolls goes under what is pinned.
        let area = layout.clip(number, area);
        if number == layout.pinned && pinned > 0 {
            painter.group(GroupKind::Names, layout.clip(number, column));
        }
        pinned += usize::from(lane.pinned);
        let Some(place) = layout.lanes.get(number) else { continue };
        let (top, bottom) = (place.top, place.top + place.height);
        if bottom <= area.top() || top >= area.bottom() || bottom - top < 1.0 {
            continue;
        }
        let stripe = rect(0.0, top, column.right(), bottom).intersect(area);
        painter.hit(stripe, Target::LaneName(number));
        fold(painter, lane, number, place, area);
        let indent = if lane.unit { 12.0 } else { 0.0 };
        let x = 22.0 + indent;
        let room = column.right() - x - 8.0;
        if room < 16.0 {
            continue;
        }
        let known = known.get(number).and_then(Option::as_ref);
        let (note, note_role, note_style) = match known {
            Some(known) => {
                let (words, role) = super::known::remark(known, painter);
                (Cow::from(words), role, TextStyle::semi_bold(11.0))
            }
            None => (Cow::from(&lane.note), Role::Text3, TextStyle::regular(11.0)),
        };
        let note_width = painter.width(&note, note_style);
        if lane.continues {
            let note = if note.is_empty() { lane.name.as_str() } else { &note };
            let y = f32::midpoint(top, bottom) + 3.7;
            let at = (column.right() - 8.0, y);
            painter.text_within(at, Anchor::End, note, note_style, note_role, room);
            let called = format!("{} ({note})", lane.name);
            painter.node_called(stripe, Target::LaneName(number), called);
            continue;
        }
        let style = if lane.unit { TextStyle::regular(12.5) } else { TextStyle::semi_bold(13.0) };
        let role = if lane.unit { Role::Text2 } else { Role::Text };
        let below = !note.is_empty() && place.height >= 33.0;
        // A long name takes a second line where the lane is high enough.
        let lines = if place.height >= 34.0 && !below { 2 } else { 1 };
        // A remark gives way to the name, but not what the lane knew.
        let name_width = painter.width(&lane.name, style);
        let gives_way = known.is_none() && name_width + note_width + 12.0 > room;
        let name_room =
            if below || note.is_empty() || gives_way { room } else { room - note_width - 12.0 };
        let broken = (name_width > name_room)
            .then(|| wrap(&lane.name, style, name_room, lines, painter.measure));
        let count = broken.as_ref().map_or(1, Vec::len);
        let line = 15.0;
        let height = line * (count.max(1) as f32 - 1.0) + if below { 14.0 } else { 0.0 };
        let middle = f32::midpoint(top, bottom);
        // Of a lane higher than the window, the name stays in sight.
        let middle = middle
            .clamp(
                area.top() + 10.0 + height / 2.0,
                (area.bottom() - 10.0 - height / 2.0).max(area.top() + 10.0 + height / 2.0),
            )
            .clamp(
                top + 9.0 + height / 2.0,
                (bottom - 9.0 - height / 2.0).max(top + 9.0 + height / 2.0),
            );
        let first = middle - height / 2.0 + 4.4;
        if lane.pinned && !lane.unit {
            pin(painter, column.right() - 7.0, top.max(area.top()) + 8.0);
        }
        let bar = rect(12.0 + indent, first - 10.4, 16.0 + indent, first + 1.6);
        painter.rounded(bar, 1.0, Some(lane.role.into()), None);
        let mut used = 0.0;
        for at in 0..count {
            let part = broken.as_ref().and_then(|parts| parts.get(at));
            let content = part.unwrap_or(&lane.name).as_str();
            let full = (part.is_some() && content.ends_with('…')).then(|| lane.name.clone());
            let at = (x, first + line * at as f32);
            used = painter.text_box(at, Anchor::Start, content, style, role).width();
            if let (Some(full), Some(text)) = (full, painter.last_text()) {
                text.full = Some(full);
            }
        }
        if below {
            let y = first + line * (count.max(1) as f32 - 1.0) + 14.0;
            painter.text_within((x, y), Anchor::Start, &note, note_style, note_role, room);
        } else if !note.is_empty() && used + note_width + 10.0 <= room {
            let at = (column.right() - 8.0, first);
            painter.text(at, Anchor::End, note.as_ref(), note_style, note_role);
        }
        // What the lane knew is said too; its own remark the target says.
        let called = match known {
            Some(_) => format!("{} ({note})", lane.name),
            None => String::new(),
        };
        painter.node_called(stripe, Target::LaneName(number), called);
    }
}

/// The sign before the name of a lane that has others under it: a triangle that points down when
/// they are shown, to the right when they are folded.
fn fold(
    painter: &mut Painter<'_>,
    lane: &Lane,
    number: usize,
    place: &super::layout::LaneLayout,
    area: emath::Rect,
) {
    if lane.fold == Fold::None || painter.state.still {
        return;
    }
    let (x, y) = (6.0, f32::midpoint(place.top, place.top + place.height));
    let y = y.clamp(area.top() + 8.0, (area.bottom() - 8.0).max(area.top() + 8.0));
    let points = match lane.fold {
        Fold::Folded => [(x - 1.8, y - 3.6), (x + 2.4, y), (x - 1.8, y + 3.6)],
        _ => [(x - 3.6, y - 1.8), (x + 3.6, y - 1.8), (x, y + 2.4)],
    };
    painter.push(Shape::Path {
        points: points.map(Into::into).into(),
        closed: true,
        fill: Some(Role::Control.into()),
        stroke: None,
    });
    let hit = rect(0.0, y - 9.0, 11.0, y + 9.0).intersect(area);
    painter.hit(hit, Target::Fold(number));
    painter.node(hit, Target::Fold(number));
}

/// A pin, for a lane that stays at the top.
fn pin(painter: &mut Painter<'_>, x: f32, y: f32) {
    let stroke = Stroke::new(Role::Accent, 1.3);
    painter.circle((x, y - 2.0), 2.0, Some(Role::Accent.into()), None);
    painter.line((x, y), (x, y + 4.0), stroke);
}

/// How many lanes the inspector hid, and how many facts stand in them, above the names: nothing
/// goes out of sight without being told.
pub(super) fn paint_hidden(painter: &mut Painter<'_>) {
    let (lanes, facts) = painter.index.hidden();
    let axis = painter.frame.axis;
    let room = painter.frame.plot.0 - 20.0;
    if lanes == 0 || room < 40.0 || axis.height() < 20.0 {
        return;
    }
    painter.group(GroupKind::Names, axis);
    let values = [("lanes", lanes.into()), ("facts", facts.into())];
    let content = tr_with(painter.view.language, "timeline-hidden-lanes", &values);
    let at = (14.0, axis.bottom() - 8.0);
    let style = TextStyle::semi_bold(12.0);
    let bounds = painter.text_within(at, Anchor::Start, &content, style, Role::Accent, room);
    if let Some(bounds) = bounds.filter(|_| !painter.state.still) {
        painter.hit(bounds.expand(6.0), Target::HiddenLanes);
        painter.node_called(bounds.expand(6.0), Target::HiddenLanes, content);
    }
}
