//! The timeline as pure geometry: an index of facts per lane, a view on a stretch of time, and
//! the scene of shapes and texts that follows from both. No widget, no file, no clock.
//!
//! ```text
//! CaseData ──Index::build──▶ Index ─┐
//! window, size, language ──▶ View ──┼──scene()──▶ Scene ──▶ screen, SVG, print
//! selection, filter, sight ─────────┘
//! ```
//!
//! The same [`Scene`] is painted on screen, written as SVG and printed; colours are [`Role`]s
//! that a [`Palette`] resolves. What falls together merges into a counted pill: the cost of a
//! scene follows the pixels, and nothing is left out.

mod arrange;
mod arrangement;
mod calendar;
mod colour_key;
mod dates;
mod grouping;
mod index;
mod lane;
mod measure;
mod palette;
mod path;
mod pyramid;
mod scene;
mod shape;
mod spoken;
mod svg;
mod symbol;
mod ticks;
mod time_shape;
mod view;
mod words;

pub use arrangement::{Arrangement, Moved, move_lane};
pub use calendar::{MINUTES_PER_DAY, Moment};
pub use colour_key::{ColourKey, KeyItem, KeyValue};
pub use dates::{date_caption, day_label, window_label};
pub use grouping::{Grouping, Sector};
pub use index::{Index, KeyMoment, Link, LinkKind, Mask, SightMark, Spine, key_moments};
pub use lane::{Change, Fold, Lane, LaneKind};
pub use measure::{TextMeasure, TextStyle, Weight, shorten, wrap};
pub use palette::{Colour, Hue, Paint, Palette, Role};
pub use path::{InformationPath, Knower};
pub use scene::{
    Cluster, ColourBy, Facts, Hit, Node, Scene, SceneState, SightGap, Target, scene, scene_again,
};
pub use shape::{Anchor, Group, GroupKind, Shape, Stroke, Text};
pub use spoken::{spoken, spoken_target};
pub use svg::{SvgOptions, svg};
pub use symbol::{SymbolPart, symbol};
pub use ticks::{Tick, TickLevel, ticks};
pub use time_shape::TimeShape;
pub use view::{Split, View};
