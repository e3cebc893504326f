//! The timeline of one year: only the lanes in which something happened, as high as they ask.

use super::super::{ScenePaint, TimelinePanel, nodes};
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::selection::Selection;
use crate::timeline::{Moment, Palette, Scene, SceneState, Target, View, scene};
use egui::{Response, Sense, Ui, Vec2};
use std::sync::Arc;

/// The highest figure, in points: what does not fit merges.
const HIGHEST: f32 = 620.0;

/// The figure as it was last drawn, and what it was drawn from.
#[derive(Default)]
pub(super) struct Figure {
    kept: Option<(Key, Arc<Scene>)>,
    brush: ScenePaint,
}

/// What a figure depends on.
#[derive(Clone, PartialEq)]
struct Key {
    year: i64,
    width: u32,
    generation: u64,
    selected: Vec<crate::model::Id<crate::model::Event>>,
    view: crate::desktop::view_options::ViewOptions,
    language: crate::text::Language,
    pixels_per_point: f32,
    filter: crate::model::Filter,
}

pub(super) fn ui(
    panel: &mut TimelinePanel,
    ui: &mut Ui,
    response: &Response,
    year: i64,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let scene = drawn(panel, ui, year, context);
    let size = scene.frame.whole.size();
    let (rect, own) = ui.allocate_exact_size(size, Sense::click());
    let palette = if context.theme.dark { Palette::Dark } else { Palette::Light };
    let clip = ui.clip_rect();
    if clip.intersects(rect) {
        let brush = &mut panel.year.figure.brush;
        brush.draw(ui.ctx(), &scene, (rect.min, clip), palette);
        brush.add_to(ui.painter());
        panel.watch_letters(ui.ctx());
    }
    let values = [("year", year.to_string().into()), ("count", scene.drawn.into())];
    let spoken = context.tr_with("timeline-figure-alt", &values);
    own.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &spoken));
    nodes::add(panel, ui, &own, &scene, rect.min, context, actions);
    let pointed = own.hover_pos().and_then(|at| scene.target_at(at - rect.min.to_vec2()));
    if let Some(hit) = pointed {
        let events = panel.events_of(&hit.target);
        if matches!(hit.target, Target::Event(_) | Target::Cluster(_)) && !events.is_empty() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            if own.clicked() {
                actions.push(Action::Select(Selection::many(events.into_iter().rev())));
            }
        }
    }
    let _ = response;
}

fn drawn(panel: &mut TimelinePanel, ui: &Ui, year: i64, context: &PanelContext<'_>) -> Arc<Scene> {
    let width = ui.available_width().floor().max(320.0);
    let key = Key {
        year,
        width: width as u32,
        generation: context.generation,
        selected: context.selection.events().to_vec(),
        view: context.view.clone(),
        language: context.language,
        pixels_per_point: ui.ctx().pixels_per_point(),
        filter: context.filter.clone(),
    };
    if let Some((known, scene)) = &panel.year.figure.kept
        && *known == key
    {
        return Arc::clone(scene);
    }
    let (from, to) = stretch(year, context);
    let palette = if context.theme.dark { Palette::Dark } else { Palette::Light };
    let state = SceneState {
        selected: &key.selected,
        mask: panel.mask.as_ref().map(|(_, mask)| mask),
        sight: &panel.gaps,
        colour: panel.colours.as_ref().map_or_else(Default::default, |(of, _)| of.by),
        key: panel.colours.as_ref().map(|(_, key)| key),
        involvement: Some(palette.involvement()),
        without_overview: true,
        without_legend: true,
        without_captions: true,
        without_summaries: true,
        only_used: true,
        ..SceneState::default()
    };
    let mut height = HIGHEST;
    let mut measure = panel.measure.on(ui.ctx());
    let mut picture = Scene::default();
    // Drawn at its highest first, then as high as its lanes turn out to be.
    for _ in 0..3 {
        let view = View::new(from, to, Vec2::new(width, height), context.language);
        picture = scene(&panel.index, context.data, &view, &state, &mut measure);
        let spare = picture.frame.lanes.height() - picture.lanes_height;
        if spare.abs() < 1.0 {
            break;
        }
        height -= spare;
    }
    let picture = Arc::new(picture);
    panel.year.figure.kept = Some((key, Arc::clone(&picture)));
    picture
}

/// The months of a year in which something happened, with one before and after, at least four.
fn stretch(year: i64, context: &PanelContext<'_>) -> (f64, f64) {
    let start = Moment::day(year, 1, 1).minutes();
    let end = Moment::day(year + 1, 1, 1).minutes();
    let months = context.data.events.iter().filter_map(|event| {
        let first = event.earliest.filter(|minute| (start..end).contains(minute))?;
        let last = event.latest.unwrap_or(first).min(end - 1);
        // What is only known to the year says nothing of months.
        let spread = last - first > 200 * 1440;
        (!spread).then(|| (Moment::from_minutes(first).month, Moment::from_minutes(last).month))
    });
    let (low, high) =
        months.fold((13, 0), |(low, high), (first, last)| (low.min(first), high.max(last)));
    if low > high {
        return (start as f64, end as f64);
    }
    let (low, high) = (low.saturating_sub(1).max(1), (high + 1).min(12));
    let low = low.min(high.saturating_sub(3).max(1));
    let from = Moment::day(year, low, 1).minutes();
    let to = if high >= 12 { end } else { Moment::day(year, high + 1, 1).minutes() };
    (from as f64, to as f64)
}
