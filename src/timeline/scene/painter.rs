//! The hand that draws: puts shapes into groups and knows where minutes stand.

use super::super::index::Index;
use super::super::measure::{TextMeasure, TextStyle};
use super::super::palette::Paint;
use super::super::shape::{Anchor, Group, GroupKind, Shape, Stroke, Text};
use super::super::ticks::Tick;
use super::super::view::View;
use super::items::Item;
use super::layout::Layout;
use super::{Cluster, Frame, Hit, Node, Scene, SceneState, Target};
use crate::model::{CaseData, Event, Id};
use ecow::EcoString;
use emath::{Pos2, Rect};
use std::sync::Arc;

pub(super) struct Painter<'a> {
    pub index: &'a Index,
    pub data: &'a CaseData,
    pub view: View,
    pub state: &'a SceneState<'a>,
    pub measure: &'a mut dyn TextMeasure,
    pub frame: Frame,
    /// The part of the plot in which the lane at hand is seen.
    pub lane_area: Rect,
    /// The ticks of the axis, in order of time.
    pub ticks: Vec<Tick>,
    pub scene: Scene,
    /// Emptied lists of shapes, for groups to come.
    pub spare: Vec<Vec<Shape>>,
}

/// A calamity known no better than to so many points is no line: nobody knows where in it.
pub(super) const WIDE_NIGHT: f32 = 64.0;

/// Room for the shapes of a group to begin with.
const SHAPES: usize = 32;

impl Painter<'_> {
    /// Where a minute stands, within a few windows of the picture so that numbers stay small.
    pub fn x(&self, minute: i64) -> f32 {
        let x = self.frame.x(&self.view, minute as f64);
        let width = f64::from(self.frame.plot_width()).max(1.0);
        x.clamp(-4.0 * width, 6.0 * width) as f32
    }

    /// Starts a group of shapes.
    pub fn group(&mut self, kind: GroupKind, clip: Rect) {
        // A group that nothing was put into makes way.
        if let Some(last) = self.scene.groups.last_mut()
            && last.shapes.is_empty()
        {
            (last.kind, last.clip) = (kind, clip);
            return;
        }
        let shapes = self.spare.pop().unwrap_or_else(|| Vec::with_capacity(SHAPES));
        self.scene.groups.push(Group { kind, clip, shapes });
    }

    pub fn push(&mut self, shape: Shape) {
        if let Some(group) = self.scene.groups.last_mut() {
            group.shapes.push(shape);
        }
    }

    /// Whether the text that was put last is cut short.
    pub fn last_is_cut(&mut self) -> bool {
        self.last_text().is_some_and(|text| text.full.is_some())
    }

    pub fn fill(&mut self, rect: Rect, paint: impl Into<Paint>) {
        self.push(Shape::Rect { rect, radius: 0.0, fill: Some(paint.into()), stroke: None });
    }

    pub fn rounded(
        &mut self,
        rect: Rect,
        radius: f32,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) {
        self.push(Shape::Rect { rect, radius, fill, stroke });
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.push(Shape::Line { from: from.into(), to: to.into(), stroke });
    }

    pub fn path(&mut self, points: &[(f32, f32)], stroke: Stroke) {
        let points = points.iter().map(|&point| point.into()).collect();
        self.push(Shape::Path { points, closed: false, fill: None, stroke: Some(stroke) });
    }

    pub fn circle(
        &mut self,
        centre: (f32, f32),
        radius: f32,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) {
        self.push(Shape::Circle { centre: centre.into(), radius, fill, stroke });
    }

    /// Where the line of the calamity stands; none where the picture is so near that it is a
    /// stretch of time and not a line.
    pub fn wall(&self) -> Option<f32> {
        let (first, last) = self.index.calamity?;
        let (left, right) = (self.x(first), self.x(last.saturating_add(1)));
        (right - left <= WIDE_NIGHT).then(|| f32::midpoint(left, right))
    }

    /// Whether any fact of an item is selected.
    pub fn is_chosen(&self, lane: usize, item: &Item) -> bool {
        let Some(mask) = self.state.chosen else {
            return self.state.selected.iter().any(|id| id.value() == item.entry.id);
        };
        match &item.cluster {
            None => mask.count(lane, item.place, item.place + 1) > 0,
            Some(Cluster::Range(_, start, end)) => mask.count(lane, *start, *end) > 0,
            Some(Cluster::Listed(_, places)) => {
                places.iter().any(|&place| mask.count(lane, place, place + 1) > 0)
            }
            Some(_) => false,
        }
    }

    /// The width of a text.
    pub fn width(&mut self, text: &str, style: TextStyle) -> f32 {
        self.measure.width(text, style)
    }

    /// Puts a text.
    pub fn text(
        &mut self,
        at: (f32, f32),
        anchor: Anchor,
        content: impl Into<EcoString>,
        style: TextStyle,
        paint: impl Into<Paint>,
    ) {
        let content = content.into();
        let width = self.measure.width(&content, style);
        self.text_of_width(at, anchor, content, style, paint, width);
    }

    /// The same of a text whose width is known.
    pub fn text_of_width(
        &mut self,
        at: (f32, f32),
        anchor: Anchor,
        content: EcoString,
        style: TextStyle,
        paint: impl Into<Paint>,
        width: f32,
    ) {
        let (at, paint) = (at.into(), paint.into());
        let text = Text { at, anchor, content, style, paint, rim: false, width, full: None };
        self.push(Shape::Text(text));
    }

    /// Puts a text and answers the box it takes.
    pub fn text_box(
        &mut self,
        at: (f32, f32),
        anchor: Anchor,
        content: impl Into<EcoString>,
        style: TextStyle,
        paint: impl Into<Paint>,
    ) -> Rect {
        self.text(at, anchor, content, style, paint);
        self.last_text().map_or(Rect::NOTHING, |text| text.bounds())
    }

    /// The text that was put last.
    pub fn last_text(&mut self) -> Option<&mut Text> {
        match self.scene.groups.last_mut().and_then(|group| group.shapes.last_mut()) {
            Some(Shape::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Puts a text shortened to a room and answers its box; nothing when not even two letters fit.
    pub fn text_within(
        &mut self,
        at: (f32, f32),
        anchor: Anchor,
        content: &str,
        style: TextStyle,
        paint: impl Into<Paint>,
        room: f32,
    ) -> Option<Rect> {
        let width = self.measure.width(content, style);
        if width <= room {
            self.text_of_width(at, anchor, content.into(), style, paint, width);
        } else {
            let short = super::super::measure::shorten(content, style, room, self.measure)?;
            self.text(at, anchor, short, style, paint);
        }
        let text = self.last_text()?;
        if width > room {
            text.full = Some(content.to_owned());
        }
        Some(text.bounds())
    }

    pub fn hit(&mut self, rect: Rect, target: Target) {
        self.scene.hits.push(Hit { rect, target });
    }

    pub fn node(&mut self, rect: Rect, target: Target) {
        self.node_called(rect, target, String::new());
    }

    /// A node that is called something other than what its target is.
    pub fn node_called(&mut self, rect: Rect, target: Target, label: String) {
        self.scene.nodes.push(Node { rect, target, label });
    }

    pub fn event(&self, id: i64) -> Option<&Arc<Event>> {
        self.data.events.get(Id::new(id))
    }

    /// The part of the lanes where time is drawn.
    pub fn lanes_plot(&self) -> Rect {
        self.frame.plot_of(self.frame.lanes)
    }

    pub fn finish(mut self, layout: &Layout) -> Scene {
        self.scene.frame = self.frame;
        let lanes = layout.lanes.iter().map(|lane| (lane.top, lane.top + lane.height));
        self.scene.lanes.extend(lanes);
        self.scene.lanes_height = layout.height;
        self.scene.drawn = layout.drawn;
        self.scene.outside = layout.outside;
        self.scene
    }
}

/// A rectangle from its sides.
pub(super) fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
    Rect::from_min_max(Pos2::new(left, top), Pos2::new(right, bottom))
}
