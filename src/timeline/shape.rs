//! What a scene is made of: few plain shapes, with colours by role and every text measured.

use super::measure::TextStyle;
use super::palette::Paint;
use crate::model::EventFamily;
use ecow::EcoString;
use emath::{Pos2, Rect, Vec2};

/// How high above the baseline a text reaches, as a share of its size.
pub(crate) const ASCENT: f32 = 0.72;
/// How far below the baseline a text reaches.
pub(crate) const DESCENT: f32 = 0.2;

/// A line's paint, width and dashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub paint: Paint,
    /// Width in points.
    pub width: f32,
    /// Lengths of dash and gap; none for a solid line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// A solid line.
    #[must_use]
    pub fn new(paint: impl Into<Paint>, width: f32) -> Self {
        Self { paint: paint.into(), width, dash: None }
    }

    /// The same line, dashed.
    #[must_use]
    pub const fn dashed(self, dash: f32, gap: f32) -> Self {
        Self { dash: Some((dash, gap)), ..self }
    }
}

/// Where a text lies around its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Starts at the point.
    #[default]
    Start,
    /// Is centred on the point.
    Middle,
    /// Ends at the point.
    End,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The point on the baseline that the anchor speaks of.
    pub at: Pos2,
    /// Where the text lies around it.
    pub anchor: Anchor,
    /// The words; short ones, as most numbers are, take no memory of their own.
    pub content: EcoString,
    /// Size and weight.
    pub style: TextStyle,
    /// Colour.
    pub paint: Paint,
    /// Whether a rim in the colour of the canvas keeps it readable over lines.
    pub rim: bool,
    /// Its measured width.
    pub width: f32,
    /// The whole text, where `content` is shortened.
    pub full: Option<String>,
}

impl Text {
    /// The box the text takes.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - self.width / 2.0,
            Anchor::End => self.at.x - self.width,
        };
        Rect::from_min_size(
            Pos2::new(left, self.at.y - self.style.size * ASCENT),
            Vec2::new(self.width, self.style.size * (ASCENT + DESCENT)),
        )
    }
}

/// A plain shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle with rounded corners.
    Rect {
        /// Where.
        rect: Rect,
        /// Radius of the corners.
        radius: f32,
        /// Inside.
        fill: Option<Paint>,
        /// Edge.
        stroke: Option<Stroke>,
    },
    /// A straight line.
    Line {
        /// From.
        from: Pos2,
        /// To.
        to: Pos2,
        /// How.
        stroke: Stroke,
    },
    /// Lines through points; closed and filled it is a convex polygon.
    Path {
        /// The corners.
        points: Vec<Pos2>,
        /// Whether the last is joined to the first.
        closed: bool,
        /// Inside.
        fill: Option<Paint>,
        /// Line.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Middle.
        centre: Pos2,
        /// Radius.
        radius: f32,
        /// Inside.
        fill: Option<Paint>,
        /// Edge.
        stroke: Option<Stroke>,
    },
    /// A band that fades in over `fade_in` points at its left end and out at its right end.
    Band {
        /// Where.
        rect: Rect,
        /// Colour of the part that is certain.
        paint: Paint,
        /// Width of the fading part at the left.
        fade_in: f32,
        /// Width of the fading part at the right.
        fade_out: f32,
    },
    /// A landscape over a level line: heights at equal steps, joined by straight lines.
    Area {
        /// Where the first height stands, on the level line.
        from: Pos2,
        /// Between two heights.
        step: f32,
        /// How high, in points.
        heights: Vec<f32>,
        /// Colour.
        paint: Paint,
    },
    /// Slanting hairlines: certainly not.
    Hatch {
        /// Where.
        rect: Rect,
        /// Colour of the lines.
        paint: Paint,
    },
    /// The mark of a kind of event.
    Mark {
        /// Which shape.
        family: EventFamily,
        /// Middle.
        centre: Pos2,
        /// Side of the square it stands in, in points; 12 is the measure of the timeline.
        size: f32,
        /// Colour.
        paint: Paint,
        /// Colour of the rim and of hollow insides; without strength where nothing lies under the
        /// mark.
        ground: Paint,
        /// Whether only the outline is drawn.
        hollow: bool,
    },
    /// A text.
    Text(Text),
}

/// What a group of shapes belongs to, so that print can make a layer of it and a painter can
/// leave it out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// Layers and lines behind everything.
    Ground,
    /// What belongs to the lane with that number.
    Lane(usize),
    /// The names of the lanes.
    Names,
    /// Information passed on.
    Arrows,
    /// Information that stopped.
    BrokenArrows,
    /// Meetings that tie lanes together.
    Spines,
    /// The line of the calamity.
    Calamity,
    /// Key moments and their numbers.
    KeyMoments,
    /// The axis.
    Axis,
    /// The child in sight.
    Sight,
    /// The overview.
    Overview,
    /// The legend.
    Legend,
    /// Selection, hover and focus.
    States,
}

/// Shapes that belong together, painted in order within a rectangle.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they belong to.
    pub kind: GroupKind,
    /// Nothing is painted outside.
    pub clip: Rect,
    /// The shapes, the first at the back.
    pub shapes: Vec<Shape>,
}

impl Shape {
    /// The outline of a landscape: along its heights, and back along its level line.
    #[must_use]
    pub fn outline(from: Pos2, step: f32, heights: &[f32]) -> Vec<Pos2> {
        let at = |place: usize| from.x + step * place as f32;
        let top = heights.iter().enumerate();
        let mut points: Vec<Pos2> =
            top.map(|(place, height)| Pos2::new(at(place), from.y - height)).collect();
        points.push(Pos2::new(at(heights.len().saturating_sub(1)), from.y));
        points.push(from);
        points
    }

    /// Moves the shape.
    pub fn translate(&mut self, by: Vec2) {
        match self {
            Self::Rect { rect, .. } | Self::Band { rect, .. } | Self::Hatch { rect, .. } => {
                *rect = rect.translate(by);
            }
            Self::Line { from, to, .. } => {
                *from += by;
                *to += by;
            }
            Self::Path { points, .. } => points.iter_mut().for_each(|point| *point += by),
            Self::Circle { centre, .. } | Self::Mark { centre, .. } => *centre += by,
            Self::Area { from, .. } => *from += by,
            Self::Text(text) => text.at += by,
        }
    }
}

impl Group {
    /// Moves the group with its rectangle.
    pub fn translate(&mut self, by: Vec2) {
        self.clip = self.clip.translate(by);
        self.shapes.iter_mut().for_each(|shape| shape.translate(by));
    }
}
