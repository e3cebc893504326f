//! The timeline on screen: a view on time, a dumb painter of the scene, and what pointer and
//! keyboard do to the view.
//!
//! | file | what it does |
//! |---|---|
//! | `measure` | widths of texts in the fonts on screen |
//! | `paint` | the shapes of the scene as triangles, kept from picture to picture |
//! | `mesh`, `stamp`, `letters` | what it paints with: plain shapes, marks, lines of text |
//! | `figures`, `imprint`, `print` | numbers, marks and lines that stay, each drawn once as one image |
//! | `motion` | where the view is going, step by step |
//! | `pointer` | wheel, drag, box, click |
//! | `keys` | the keyboard |
//! | `editing` | what is being done to facts in place, one thing at a time: `moving` their date, `linking` them, the `caption` of a key moment, the `menu` |
//! | `choosing` | selecting several facts |
//! | `adding` | a new fact where it was pointed at |
//! | `pair` | two timelines on one stretch of time |
//! | `gestures` | what the help says of pointer and keys |
//! | `nodes` | every fact as a node for screen readers and tests |
//! | `card` | the card beside the pointer |
//! | `information` | the way of the information that is looked at |
//! | `stretch` | a stretch of time that was chosen |
//! | `lanes` | hiding, pinning, folding and moving lanes |
//! | `year` | the panel of a year |
//! | `listed` | the facts behind a contact or a gap in the strip |

mod adding;
mod alphabet;
mod caption;
mod card;
mod choosing;
mod command;
mod editing;
mod figures;
mod gestures;
mod imprint;
mod information;
mod keys;
mod lanes;
mod letters;
mod linking;
mod listed;
mod measure;
mod menu;
mod mesh;
mod motion;
mod moving;
mod nodes;
mod paint;
mod pair;
mod pointer;
mod print;
mod quick;
mod rows;
mod stamp;
mod stretch;
mod year;

pub use command::TimelineCommand;
pub use gestures::GESTURES;
pub use imprint::rasterizer as mark_letters;
pub use measure::{Measuring, ScreenMeasure};
pub use paint::{ScenePaint, leave_out_unseen};
pub use pair::TimelinePair;
pub use rows::mind_long_texts;
pub use stretch::StretchStep;

use super::action::{Action, Actions};
use super::context::PanelContext;
use super::panel::Panel;
use super::view_options::{ColourBy as ColourChoice, Grouping as GroupingChoice, Span};
use crate::model::{CaseData, Entity, Event, Filter, Id, Record, RecordKind, RowChange, Table};
use crate::report::picture::sight_gaps;
use crate::text::Language;
use crate::timeline::{
    Arrangement, ColourBy, ColourKey, Grouping, Index, InformationPath, Mask, Palette, Scene,
    SceneState, SightGap, Target, View, scene_again, window_label,
};
use egui::{Rect, Sense, Ui};
use motion::Motion;
use std::collections::HashSet;
use std::sync::Arc;

/// The timeline.
#[derive(Default)]
pub struct TimelinePanel {
    index: Index,
    built: Option<Built>,
    gaps: Vec<SightGap>,
    mask: Option<(Arc<HashSet<Id<Event>>>, Mask)>,
    /// The selection as a mask, where it is large.
    chosen: Option<(Vec<Id<Event>>, Mask)>,
    motion: Motion,
    /// The fact the keyboard is at.
    focused: Option<Id<Event>>,
    grip: Option<pointer::Grip>,
    /// The stretch of time that is being drawn.
    stretching: Option<Span>,
    counted: stretch::Counted,
    measure: ScreenMeasure,
    kept: Option<Kept>,
    brush: ScenePaint,
    /// Whether the end of a pass is watched for letters that moved in their texture.
    watching: bool,
    /// A fact to bring into view when its place is known.
    reveal: Option<Id<Event>>,
    colours: Option<(Coloured, ColourKey)>,
    lanes: lanes::LaneControls,
    listed: Option<listed::Listed>,
    information: information::Shown,
    year: year::YearPanel,
    editing: editing::Editing,
    place: Place,
}

/// What the key of the colours was made from.
#[derive(Clone, PartialEq)]
struct Coloured {
    data: Arc<CaseData>,
    by: ColourBy,
    grouping: Grouping,
    language: Language,
}

/// Where the timeline stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Place {
    /// Alone.
    #[default]
    Alone,
    /// Above another that shows the same stretch of time: it leaves out what that one has too.
    Upper,
    /// Under another.
    Lower,
}

/// Of more selected facts than this it is counted beforehand which they are.
const FEW_SELECTED: usize = 48;

/// An upper timeline lower than this has no legend: the tool bar filters it too.
const ROOMY: f32 = 480.0;

/// What the index was built from.
#[derive(Clone, PartialEq)]
struct Built {
    data: Arc<CaseData>,
    grouping: Grouping,
    language: Language,
    lanes: Arrangement,
}

/// The picture of the last frame, kept until something it depends on changes.
struct Kept {
    key: Key,
    scene: Arc<Scene>,
    at: egui::Pos2,
}

/// What a picture depends on.
#[derive(Clone, PartialEq)]
struct Key {
    view: View,
    generation: u64,
    selected: Vec<Id<Event>>,
    focused: Option<Id<Event>>,
    mask: Option<usize>,
    filter: Filter,
    path: Option<InformationPath>,
    colour: ColourBy,
    dark: bool,
    pixels_per_point: f32,
    place: Place,
}

impl Place {
    /// The key of the timeline's name for screen readers.
    const fn text_key(self) -> &'static str {
        match self {
            Self::Alone => "timeline-name",
            Self::Upper => "timeline-name-upper",
            Self::Lower => "timeline-name-lower",
        }
    }
}

impl Panel for TimelinePanel {
    fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let area = ui.available_rect_before_wrap();
        // The picture itself takes drags and clicks; facts lie over it as nodes of their own.
        let response = ui.allocate_rect(area, Sense::click_and_drag());
        lanes::follow(self, context, actions);
        self.prepare(context);
        let dark = context.theme.dark;
        if self.year.is_open() {
            self.prepare_colours(context, colour_by(context));
            year::ui(self, ui, &response, area, context, actions);
            return;
        }
        let size = area.size();
        self.motion.begin(&self.index, size, context.language);
        self.reveal_pending(context);
        let (before, origin) = (self.picture(ui, context, area, dark), area.min);
        pointer::handle(self, ui, &response, &before, origin, context, actions);
        keys::handle(self, ui, &response, &before, context, actions);
        if self.motion.step(ui) {
            ui.ctx().request_repaint();
        }
        let now = self.picture(ui, context, area, dark);
        self.paint(ui, area);
        nodes::add(self, ui, &response, &now, origin, context, actions);
        stretch::ui(self, ui, &response, &now, origin, context, actions);
        pointer::paint(self, ui, &now, origin, context);
        editing::ui(self, ui, &response, &now, origin, context, actions);
        card::show(self, ui, &response, &now, origin, context);
        information::ui(self, ui, area, context);
        lanes::show(self, ui, context, actions);
        listed::show(self, ui, context, actions);
    }

    fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        match action {
            Action::JumpToEvent(event) => self.reveal = Some(*event),
            Action::ShowSpan(span) => self.motion.go((span.from as f64, span.to as f64)),
            Action::Zoom(factor) => {
                let view = self.motion.goal_view();
                let next = view.zoomed(self.zoom_centre(context), f64::from(*factor));
                self.motion.go((next.from, next.to));
            }
            Action::Select(_) => self.information.release(),
            Action::ShowInformation(item) => information::show_item(self, *item, context),
            Action::ShowPath(event) => self.reveal = Some(*event),
            Action::ShowYear(year) => {
                let year = year.unwrap_or_else(|| self.middle_year(context));
                self.year.open(year);
            }
            Action::ArrangeLanes => self.lanes.toggle_window(),
            Action::ZoomToFit => self.motion.go(self.index.whole()),
            Action::Timeline(command) => self.editing.asked.push(*command),
            Action::ShowView(view) => {
                if let Some(saved) = context.data.saved_views.get(*view) {
                    self.restore(&saved.name, context);
                }
            }
            _ => {}
        }
    }

    fn status(&self, context: &PanelContext<'_>) -> Option<String> {
        let view = self.motion.view()?;
        let shown = self.kept.as_ref().map_or(0, |kept| kept.scene.drawn);
        let all = context.data.events.len();
        Some(context.tr_with(
            "timeline-status",
            &[
                ("window", window_label(view.from, view.to, context.language).into()),
                ("shown", shown.into()),
                ("all", all.into()),
            ],
        ))
    }
}

impl TimelinePanel {
    /// The window on time, first and last minute, for keeping a view under a name.
    #[must_use]
    pub fn window(&self) -> Option<(f64, f64)> {
        self.motion.view().map(|view| (view.from, view.to))
    }

    /// The minute that stays where it is when keys and buttons zoom: of the fact with the focus
    /// or the selected one while it is in view, else the middle.
    fn zoom_centre(&self, context: &PanelContext<'_>) -> f64 {
        let view = self.motion.goal_view();
        let event = self.focused.or_else(|| context.selection.primary());
        let place = event.and_then(|event| self.index.place(event, context.data));
        let minute = place.map(|(_, minute)| minute as f64);
        let in_view = minute.filter(|minute| (view.from..view.to).contains(minute));
        in_view.unwrap_or_else(|| f64::midpoint(view.from, view.to))
    }

    /// Whether keys are for this timeline: it has the keyboard, or nothing has.
    fn has_keyboard(&self, ui: &Ui, response: &egui::Response) -> bool {
        let nothing_else =
            self.place != Place::Lower && ui.ctx().memory(|memory| memory.focused().is_none());
        (response.has_focus() || (nothing_else && !self.editing.was_elsewhere))
            && self.editing.menu.is_none()
            && self.editing.caption.is_none()
            && !ui.ctx().any_popup_open()
    }

    /// Brings index, gaps and mask up to date with the snapshot.
    fn prepare(&mut self, context: &PanelContext<'_>) {
        let grouping = match context.view.grouping {
            GroupingChoice::Organisation => Grouping::Organisation,
            GroupingChoice::Domain => Grouping::Domain,
            GroupingChoice::Person => Grouping::Person,
            GroupingChoice::Signal => Grouping::Signal,
        };
        let same_data =
            self.built.as_ref().is_some_and(|built| Arc::ptr_eq(&built.data, context.data));
        let same = same_data
            && self.built.as_ref().is_some_and(|built| {
                built.grouping == grouping
                    && built.language == context.language
                    && built.lanes == context.view.lanes
            });
        if !same {
            let same_case = self.built.as_ref().is_some_and(|built| {
                built.data.investigation().reference == context.data.investigation().reference
                    && built.data.investigation().title == context.data.investigation().title
            });
            if !self.update(context, grouping) {
                let lanes = &context.view.lanes;
                self.index = Index::arranged(context.data, grouping, context.language, lanes);
            }
            if !same_data {
                self.gaps = sight_gaps(context.data);
            }
            if !same_case {
                self.motion = Motion::default();
                self.focused = None;
                self.editing.stop();
            }
            self.built = Some(Built {
                data: Arc::clone(context.data),
                grouping,
                language: context.language,
                lanes: context.view.lanes.clone(),
            });
            self.mask = None;
            self.chosen = None;
            self.kept = None;
        }
        match context.matching {
            None => self.mask = None,
            Some(matching) => {
                let known = self.mask.as_ref().is_some_and(|(set, _)| Arc::ptr_eq(set, matching));
                if !known {
                    let mask = self.index.mask(|event| matching.contains(&event));
                    self.mask = Some((Arc::clone(matching), mask));
                }
            }
        }
        let selected = context.selection.events();
        if selected.len() <= FEW_SELECTED {
            self.chosen = None;
        } else if self.chosen.as_ref().is_none_or(|(known, _)| known != selected) {
            let set: HashSet<Id<Event>> = selected.iter().copied().collect();
            self.chosen = Some((selected.to_vec(), self.index.mask(|event| set.contains(&event))));
        }
    }

    /// Brings single changed facts in without laying out the rest; false when that cannot be.
    fn update(&mut self, context: &PanelContext<'_>, grouping: Grouping) -> bool {
        let Some(built) = &self.built else { return false };
        if built.grouping != grouping
            || built.language != context.language
            || built.lanes != context.view.lanes
        {
            return false;
        }
        let Some(changes) = changed_events(&built.data, context.data) else { return false };
        changes.iter().all(|change| self.index.update(change, context.data))
    }

    /// The picture of the present view, from the last frame where nothing changed.
    fn picture(
        &mut self,
        ui: &Ui,
        context: &PanelContext<'_>,
        area: Rect,
        dark: bool,
    ) -> Arc<Scene> {
        let view = self.motion.current(area.size(), context.language);
        let colour = colour_by(context);
        let palette = if dark { Palette::Dark } else { Palette::Light };
        self.prepare_colours(context, colour);
        let key = Key {
            view,
            generation: context.generation,
            selected: context.selection.events().to_vec(),
            focused: self.focused,
            mask: self.mask.as_ref().map(|(set, _)| Arc::as_ptr(set) as usize),
            filter: context.filter.clone(),
            path: self.information.path(context),
            colour,
            dark,
            pixels_per_point: ui.ctx().pixels_per_point(),
            place: self.place,
        };
        if let Some(kept) = &self.kept
            && kept.key == key
            && kept.at == area.min
            && !self.brush.is_stale(ui.ctx())
        {
            return Arc::clone(&kept.scene);
        }
        let state = SceneState {
            selected: &key.selected,
            focused: key.focused,
            mask: self.mask.as_ref().map(|(_, mask)| mask),
            families: &key.filter.families,
            key: self.colours.as_ref().map(|(_, key)| key),
            filter: Some(&key.filter),
            path: key.path.as_ref(),
            sight: &self.gaps,
            colour,
            involvement: Some(palette.involvement()),
            without_overview: self.place == Place::Upper,
            without_captions: self.place == Place::Lower,
            without_sight: self.place == Place::Lower,
            without_legend: self.place == Place::Upper && area.height() < ROOMY,
            ..SceneState::default()
        };
        let mut measure = self.measure.on(ui.ctx());
        let old = self.kept.take().and_then(|kept| Arc::try_unwrap(kept.scene).ok());
        let old = old.unwrap_or_default();
        let picture = scene_again(old, &self.index, context.data, &view, &state, &mut measure);
        let picture = Arc::new(picture);
        self.brush.draw(ui.ctx(), &picture, (area.min, area), palette);
        self.motion.limit_scroll(picture.lanes_height - picture.frame.lanes.height());
        self.kept = Some(Kept { key, scene: Arc::clone(&picture), at: area.min });
        picture
    }

    /// Brings the key of the colours up to date.
    fn prepare_colours(&mut self, context: &PanelContext<'_>, by: ColourBy) {
        let of = Coloured {
            data: Arc::clone(context.data),
            by,
            grouping: self.index.grouping(),
            language: context.language,
        };
        let known = self.colours.as_ref().is_some_and(|(known, _)| {
            Arc::ptr_eq(&known.data, &of.data)
                && (known.by, known.grouping, known.language) == (of.by, of.grouping, of.language)
        });
        if !known {
            let key = ColourKey::new(&of.data, of.by, of.grouping, of.language);
            self.colours = Some((of, key));
            self.kept = None;
        }
    }

    fn paint(&mut self, ui: &Ui, area: Rect) {
        let painter = ui.painter_at(area);
        self.brush.add_to(&painter);
        self.watch_letters(ui.ctx());
    }

    /// Should other panels bring so many new letters in the same pass that their texture grows,
    /// the places of those painted here are no longer right: the pass is done over.
    fn watch_letters(&mut self, ctx: &egui::Context) {
        let id = egui::Id::unique("timeline-letters");
        let size = |ctx: &egui::Context| ctx.fonts(|fonts| fonts.font_image_size());
        let painted = size(ctx);
        // Of two timelines one above the other, what the first was painted with counts.
        ctx.data_mut(|data| *data.get_temp_mut_or_insert_with(id, || painted));
        if !std::mem::replace(&mut self.watching, true) {
            let check = move |ui: &mut Ui| {
                let ctx = ui.ctx();
                let painted = ctx.data_mut(|data| data.remove_temp::<[usize; 2]>(id));
                if painted.is_some_and(|painted| painted != size(ctx)) {
                    ctx.request_discard("letters moved in their texture");
                    ctx.request_repaint();
                }
            };
            ctx.on_end_pass("timeline letters", Arc::new(check));
        }
    }

    /// The year of the fact that is looked at, else of the middle of the window.
    fn middle_year(&self, context: &PanelContext<'_>) -> i64 {
        let looked_at = self.focused.or_else(|| context.selection.primary());
        let fact = looked_at.and_then(|event| context.data.events.get(event));
        let fact = fact.and_then(|fact| fact.earliest.or(fact.latest));
        let in_view = || {
            let view = self.motion.goal_view();
            // Before it was ever drawn the timeline looks at nothing.
            self.kept.is_some().then(|| f64::midpoint(view.from, view.to) as i64)
        };
        let last = || context.chronicle.last().and_then(|fact| fact.earliest);
        let year = |minute| crate::timeline::Moment::from_minutes(minute).year;
        let calamity = || Some(context.data.investigation().calamity_when?.earliest()?.ymd().0);
        let seen = fact.or_else(in_view).map(year);
        seen.or_else(calamity).or_else(|| last().map(year)).unwrap_or_default()
    }

    /// Moves the view so that a fact that was asked for is in it.
    fn reveal_pending(&mut self, context: &PanelContext<'_>) {
        let Some(event) = self.reveal.take() else { return };
        let Some((lane, minute)) = self.index.place(event, context.data) else { return };
        let view = self.motion.goal_view();
        let margin = view.span() * 0.08;
        let minute = minute as f64;
        if minute < view.from + margin || minute > view.to - margin {
            let half = view.span() / 2.0;
            self.motion.go((minute - half, minute + half));
        }
        if let Some(kept) = &self.kept
            && let Some(&(top, bottom)) = kept.scene.lanes.get(lane)
        {
            let area = kept.scene.frame.lanes;
            if top < area.top() {
                self.motion.scroll_by(top - area.top() - 8.0);
            } else if bottom > area.bottom() {
                self.motion.scroll_by(bottom - area.bottom() + 8.0);
            }
        }
        self.focused = Some(event);
    }

    /// Puts a saved view's window into effect, where it holds one.
    fn restore(&mut self, name: &str, context: &PanelContext<'_>) {
        let saved = context.data.saved_views.iter().find(|saved| saved.name == name);
        let window = saved
            .and_then(|saved| serde_json::from_str::<serde_json::Value>(&saved.view).ok())
            .and_then(|view| {
                let span = view.get("span")?;
                Some((span.get("from")?.as_f64()?, span.get("to")?.as_f64()?))
            });
        if let Some(window) = window {
            self.motion.go(window);
        }
    }

    /// The facts behind a target.
    fn events_of(&self, target: &Target) -> Vec<Id<Event>> {
        match target {
            Target::Event(event) => vec![*event],
            Target::Cluster(cluster) => cluster.events(&self.index, 200),
            Target::KeyMoment(moment) => self
                .index
                .key_moments()
                .get(*moment)
                .map_or_else(Vec::new, |moment| moment.events.clone()),
            Target::Contacts(events) => events.to_vec(),
            Target::Gap(gap) => self.gaps.get(*gap).map_or_else(Vec::new, |gap| {
                [gap.events.0, gap.events.1].into_iter().flatten().collect()
            }),
            _ => Vec::new(),
        }
    }
}

/// What the colours say, by the tool bar's choice.
const fn colour_by(context: &PanelContext<'_>) -> ColourBy {
    match context.view.colour {
        ColourChoice::Organisation => ColourBy::Organisation,
        ColourChoice::Signal => ColourBy::Signal,
        ColourChoice::Judgement => ColourBy::Judgement,
        ColourChoice::Certainty => ColourBy::Certainty,
        ColourChoice::Sight => ColourBy::Sight,
    }
}

/// More changed facts than this are laid out anew together.
const MOST_CHANGES: usize = 40;

/// The facts that differ between two snapshots; none when other records that the lanes depend on
/// differ too, or too many. Records that did not change are shared between snapshots.
fn changed_events(before: &CaseData, after: &CaseData) -> Option<Vec<RowChange>> {
    let same_lanes = same(&before.investigations, &after.investigations)
        && same(&before.organisations, &after.organisations)
        && same(&before.successions, &after.successions)
        && same(&before.professionals, &after.professionals)
        && same(&before.persons, &after.persons)
        && same(&before.involvements, &after.involvements)
        && same(&before.consultations, &after.consultations)
        && same(&before.participants, &after.participants)
        && same(&before.terms, &after.terms);
    if !same_lanes {
        return None;
    }
    let mut changes = Vec::new();
    let (mut old, mut new) = (before.events.iter().peekable(), after.events.iter().peekable());
    loop {
        let (was, is) = match (old.peek(), new.peek()) {
            (None, None) => return Some(changes),
            (Some(was), Some(is)) if was.id == is.id => (old.next(), new.next()),
            (Some(was), Some(is)) if was.id < is.id => (old.next(), None),
            (Some(_), None) => (old.next(), None),
            (_, Some(_)) => (None, new.next()),
        };
        if let (Some(was), Some(is)) = (was, is)
            && Arc::ptr_eq(was, is)
        {
            continue;
        }
        if changes.len() == MOST_CHANGES {
            return None;
        }
        let record = |event: &Arc<Event>| Record::Event(event.as_ref().clone());
        changes.push(RowChange {
            kind: RecordKind::Event,
            id: was.or(is).map_or(0, |event| event.id.value()),
            before: was.map(record),
            after: is.map(record),
        });
    }
}

fn same<T: Entity>(before: &Table<T>, after: &Table<T>) -> bool {
    before.len() == after.len() && before.iter().zip(after).all(|(a, b)| Arc::ptr_eq(a, b))
}
