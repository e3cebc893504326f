//! From index and view to a picture: rectangles first, then lanes and their rows, then shapes.
//!
//! ```text
//!  ┌ key moments ─────────────────────────┐   frame.rs  which rectangle is whose
//!  ├ axis ────────────────────────────────┤   pack.rs   which row a mark gets, what merges
//!  ├ child in sight ──────────────────────┤   layout.rs how high every lane is
//!  │ names │ lanes, arrows, meetings      │   marks, labels, flow, names…: one part each
//!  ├ overview ────────────────────────────┤
//!  └ legend ──────────────────────────────┘
//! ```

mod bundle;
mod captions;
mod cluster;
mod crowd;
mod density;
mod facts;
mod flow;
mod foot;
mod frame;
mod ground;
mod head;
mod items;
mod known;
mod labels;
mod layout;
mod legend;
mod marks;
mod names;
mod pack;
mod painter;
mod reaching;
mod strip;
mod summaries;
mod upright;

use super::colour_key::ColourKey;
use super::index::{Index, Mask};
use super::measure::TextMeasure;
use super::path::InformationPath;
use super::shape::{Group, GroupKind, Shape};
use super::ticks::ticks;
use super::view::View;
use crate::model::{CaseData, Event, EventFamily, Filter, Id};
pub use cluster::Cluster;
use emath::Rect;
pub use facts::Facts;
pub use frame::Frame;
use painter::Painter;

/// A stretch in which nobody responsible saw the child, as the analysis found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SightGap {
    /// From this minute on the child was certainly out of sight.
    pub from: i64,
    /// Until this minute.
    pub to: i64,
    /// Whether it ends with the calamity.
    pub to_calamity: bool,
    /// At least so many days.
    pub min_days: i64,
    /// At most so many; none when it is not known.
    pub max_days: Option<i64>,
    /// The contact before, and the one after or the calamity.
    pub events: (Option<Id<Event>>, Option<Id<Event>>),
}

/// What the colour of a mark says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ColourBy {
    /// The organisation of the lane.
    #[default]
    Organisation,
    /// The type of signal the fact holds.
    Signal,
    /// The judgement the fact bears on.
    Judgement,
    /// How sure the fact is: established in full colour, the rest hollow or grey.
    Certainty,
    /// How the child was seen.
    Sight,
}

/// What the scene depends on besides facts and window.
#[derive(Clone, Copy, Debug, Default)]
pub struct SceneState<'a> {
    /// The selected facts; the last one first among equals.
    pub selected: &'a [Id<Event>],
    /// The same as a mask, where they are many: then it is asked instead of the list.
    pub chosen: Option<&'a Mask>,
    /// The fact under the pointer.
    pub hovered: Option<Id<Event>>,
    /// The fact with the keyboard's focus.
    pub focused: Option<Id<Event>>,
    /// Which facts pass the filter; none when all do.
    pub mask: Option<&'a Mask>,
    /// The families the filter asks for; empty for all.
    pub families: &'a [EventFamily],
    /// The stretches without sight of the child.
    pub sight: &'a [SightGap],
    /// What colour says.
    pub colour: ColourBy,
    /// The key of the colours; none where the lanes say what they mean.
    pub key: Option<&'a ColourKey>,
    /// The way of the information that is looked at.
    pub path: Option<&'a InformationPath>,
    /// The filter, for the legend to show what it asks for.
    pub filter: Option<&'a Filter>,
    /// Leave out the overview, which is for moving about.
    pub without_overview: bool,
    /// Leave out the strip of the child in sight.
    pub without_sight: bool,
    /// Leave out the key moments' captions.
    pub without_captions: bool,
    /// Leave out the legend.
    pub without_legend: bool,
    /// Leave out summaries under titles: the story stands beside the picture.
    pub without_summaries: bool,
    /// Leave out lanes in which nothing happened in the window.
    pub only_used: bool,
    /// Number every key moment in the window, also one that shares a caption with its neighbour:
    /// the text beside the picture names them by the same numbers.
    pub numbered_singly: bool,
    /// For paper: leave out what invites to click.
    pub still: bool,
    /// How strongly an involvement colours its lane: the palette's.
    pub involvement: Option<f32>,
}

/// What lies at a place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A fact.
    Event(Id<Event>),
    /// Several facts as one mark.
    Cluster(Cluster),
    /// A key moment, by its place in the index.
    KeyMoment(usize),
    /// A lane's name, by its place.
    LaneName(usize),
    /// The empty part of a lane.
    Lane(usize),
    /// A gap in sight, by its place in the state.
    Gap(usize),
    /// A year or month on the axis, from and to which minute.
    Stretch(i64, i64),
    /// A family in the legend.
    Family(EventFamily),
    /// An item of the key of the colours, by its place.
    Key(usize),
    /// The sign that folds or unfolds a lane, by its place.
    Fold(usize),
    /// Where it says how many lanes are hidden.
    HiddenLanes,
    /// Something that only says what it is.
    Remark(String),
    /// Contacts with the child that stand together in the strip.
    Contacts(Facts),
    /// The overview.
    Overview,
    /// Facts before the window (false) or after it (true).
    Outside(bool),
}

/// A place that can be pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Where.
    pub rect: Rect,
    /// What.
    pub target: Target,
}

/// A node for screen readers, in reading order: lane by lane, in time. What it says is mostly put
/// into words only when somebody listens: [`spoken_target`](super::spoken_target).
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where.
    pub rect: Rect,
    /// What.
    pub target: Target,
    /// What it is called, where that depends on the picture; empty where the target says it all.
    pub label: String,
}

/// A picture: shapes, what can be pointed at, and what is spoken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The shapes, the first group at the back.
    pub groups: Vec<Group>,
    /// What can be pointed at; later ones lie on top.
    pub hits: Vec<Hit>,
    /// The words beside marks, each with what they belong to.
    pub words: Vec<Hit>,
    /// What is spoken.
    pub nodes: Vec<Node>,
    /// The rectangles of the parts.
    pub frame: Frame,
    /// Top and bottom of every lane, on the picture, scrolled.
    pub lanes: Vec<(f32, f32)>,
    /// How high all lanes are together.
    pub lanes_height: f32,
    /// How many facts are drawn, merged ones counted one by one.
    pub drawn: usize,
    /// How many lie wholly before and after the window.
    pub outside: (usize, usize),
}

impl Scene {
    /// A picture of nothing with the memory of this one, and that of its groups.
    fn emptied(mut self) -> (Self, Vec<Vec<Shape>>) {
        // The first group of the last picture becomes the first of the next: they are alike.
        let spare = self.groups.drain(..).rev().map(|mut group| {
            group.shapes.clear();
            group.shapes
        });
        let spare = spare.collect();
        self.hits.clear();
        self.words.clear();
        self.nodes.clear();
        self.lanes.clear();
        (self, spare)
    }

    /// What lies topmost at a point.
    #[must_use]
    pub fn target_at(&self, point: emath::Pos2) -> Option<&Hit> {
        self.hits.iter().rev().find(|hit| hit.rect.contains(point))
    }

    /// The same, where words count as what they belong to. What is taken hold of are marks alone.
    #[must_use]
    pub fn read_at(&self, point: emath::Pos2) -> Option<&Hit> {
        let hit = self.target_at(point);
        let ground = hit.is_none_or(|hit| matches!(hit.target, Target::Lane(_)));
        let words = self.words.iter().filter(|_| ground).find(|words| words.rect.contains(point));
        words.or(hit)
    }

    /// The place of a fact's own mark, or of the merged mark that holds it.
    #[must_use]
    pub fn rect_of(&self, event: Id<Event>, index: &Index) -> Option<Rect> {
        let own = self.hits.iter().find(|hit| hit.target == Target::Event(event));
        let merged = || {
            let spots = index.spots_of(event);
            self.hits.iter().find(|hit| match &hit.target {
                Target::Cluster(cluster) => {
                    spots.iter().any(|&(lane, place)| cluster.holds(lane, place))
                }
                _ => false,
            })
        };
        own.or_else(merged).map(|hit| hit.rect)
    }

    /// Every text with the part it belongs to and the box of it that is seen.
    pub fn texts(&self) -> impl Iterator<Item = (&GroupKind, Rect, &super::shape::Text)> {
        self.groups.iter().flat_map(|group| {
            group.shapes.iter().filter_map(move |shape| match shape {
                Shape::Text(text) => {
                    let seen = text.bounds().intersect(group.clip);
                    seen.is_positive().then_some((&group.kind, seen, text))
                }
                _ => None,
            })
        })
    }
}

/// The picture of a case in a window.
#[must_use]
pub fn scene(
    index: &Index,
    data: &CaseData,
    view: &View,
    state: &SceneState<'_>,
    measure: &mut dyn TextMeasure,
) -> Scene {
    scene_again(Scene::default(), index, data, view, state, measure)
}

/// The same, in the memory of an older picture that is no longer needed.
#[must_use]
pub fn scene_again(
    old: Scene,
    index: &Index,
    data: &CaseData,
    view: &View,
    state: &SceneState<'_>,
    measure: &mut dyn TextMeasure,
) -> Scene {
    let view = view.clamped();
    let frame = Frame::new(&view, index, state, measure);
    let lane_area = frame.plot_of(frame.lanes);
    let (scene, spare) = old.emptied();
    let ticks = ticks(&view, frame.plot_width());
    let mut painter =
        Painter { index, data, view, state, measure, frame, lane_area, ticks, scene, spare };
    let layout = layout::lay_out(&mut painter);
    ground::paint(&mut painter, &layout);
    let flow = flow::plan(&painter, &layout);
    upright::hits(&mut painter, &flow);
    let under = painter.scene.groups.len();
    ground::paint_calamity(&mut painter);
    density::paint(&mut painter, &layout);
    marks::paint(&mut painter, &layout, &flow);
    labels::paint(&mut painter, &layout, &flow);
    let words = std::mem::take(&mut painter.scene.words);
    // What stands upright makes room for words, and lies under all of the above.
    let over = painter.scene.groups.len();
    upright::paint(&mut painter, &layout, &flow, &words);
    let upright = painter.scene.groups.len() - over;
    if let Some(groups) = painter.scene.groups.get_mut(under..) {
        groups.rotate_right(upright);
    }
    upright::badges(&mut painter, &flow, &words);
    painter.scene.words = words;
    known::paint(&mut painter, &layout);
    bundle::paint_head(&mut painter, &flow.bundles);
    strip::paint(&mut painter);
    head::paint(&mut painter);
    captions::paint(&mut painter);
    names::paint(&mut painter, &layout);
    names::paint_hidden(&mut painter);
    foot::paint(&mut painter);
    legend::paint(&mut painter, layout.outside);
    marks::paint_states(&mut painter, &layout);
    painter.finish(&layout)
}
