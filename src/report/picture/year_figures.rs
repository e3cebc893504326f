//! The timeline of each year as a figure of the report.

use super::advance::FontMeasure;
use super::sight::sight_gaps;
use crate::model::date::Day;
use crate::model::{CaseData, Event, Organisation, Table};
use crate::report::figure::{Figure, FigureSource};
use crate::text::{Language, tr_with};
use crate::timeline::{
    Grouping, Index, Palette, SceneState, SightGap, SvgOptions, View, scene, svg,
};
use emath::Vec2;
use std::collections::HashSet;
use std::sync::Arc;

/// The width of a year's figure in points: over a page on its side, letters are nearly as large
/// as in the text around it.
const WIDTH: f32 = 1100.0;
/// The widest a full year's figure becomes to keep its shape; letters shrink with it.
const WIDEST: f32 = 1500.0;
/// Height to width of what fits a page on its side, below its running head.
const SHAPE: f32 = 0.58;

/// Draws the year figures of a case.
pub struct YearFigures<'a> {
    data: &'a CaseData,
    language: Language,
    gaps: Vec<SightGap>,
}

impl<'a> YearFigures<'a> {
    /// The figures of a case, with their words in a language.
    #[must_use]
    pub fn new(data: &'a CaseData, language: Language) -> Self {
        Self { data, language, gaps: sight_gaps(data) }
    }
}

impl FigureSource for YearFigures<'_> {
    fn year_figure(&self, year: i64) -> Option<Figure> {
        let from = Day::from_ymd(year, 1, 1)?.first_minute();
        let to = Day::from_ymd(year, 12, 31)?.last_minute();
        let data = of_stretch(self.data, from, to);
        let begun = data
            .events
            .iter()
            .filter(|event| event.earliest.is_some_and(|minute| (from..=to).contains(&minute)))
            .count();
        if begun == 0 {
            return None;
        }
        let index = Index::build(&data, Grouping::Organisation, self.language);
        let state = SceneState {
            sight: &self.gaps,
            without_overview: true,
            without_captions: true,
            without_legend: true,
            ..SceneState::default()
        };
        let drawn = |width: f32| {
            let size = Vec2::new(width, 500.0);
            let mut view = View::new(from as f64, (to + 1) as f64, size, self.language);
            let picture = scene(&index, &data, &view, &state, &mut FontMeasure);
            // The figure is as high as its lanes.
            view.size.y =
                (view.size.y + picture.lanes_height - picture.frame.lanes.height()).max(160.0);
            (view, scene(&index, &data, &view, &state, &mut FontMeasure))
        };
        let (mut view, mut picture) = drawn(WIDTH);
        if view.size.y > WIDTH * SHAPE {
            (view, picture) = drawn((view.size.y / SHAPE).min(WIDEST));
        }
        let alt = tr_with(
            self.language,
            "report-year-figure-alt",
            &[
                ("year", year.to_string().into()),
                ("count", begun.into()),
                ("lanes", index.lanes().len().into()),
            ],
        );
        let options = SvgOptions {
            palette: Palette::Light,
            title: year.to_string(),
            description: alt.clone(),
            scale: 1.0,
        };
        Some(Figure {
            svg: svg(&picture, &options),
            width: f64::from(view.size.x),
            height: f64::from(view.size.y),
            alt,
        })
    }
}

/// The case with only the facts of a stretch and the organisations that take part in them, so
/// that a figure on paper has no empty lanes.
fn of_stretch(data: &CaseData, from: i64, to: i64) -> CaseData {
    let overlaps = |event: &Event| {
        event.when.is_some()
            && event.earliest.is_none_or(|minute| minute <= to)
            && event.latest.is_none_or(|minute| minute >= from)
    };
    let events: Vec<Arc<Event>> =
        data.events.iter().filter(|event| overlaps(event)).cloned().collect();
    // What lasted for years says little about who was at work in this one.
    let begins_or_ends = |event: &Event| {
        let within =
            |minute: Option<i64>| minute.is_some_and(|minute| (from..=to).contains(&minute));
        within(event.earliest) || within(event.latest)
    };
    let mut named = HashSet::new();
    for code in events.iter().flat_map(|event| {
        let others = if begins_or_ends(event) {
            event.to.iter().chain(&event.actors)
        } else {
            [].iter().chain(&[])
        };
        event.from.iter().chain(others)
    }) {
        let mut row = data.organisation_of(code);
        // Units stand under their parents; a file made elsewhere may hold a circle.
        for _ in 0..8 {
            let Some(organisation) = row else { break };
            named.insert(organisation.id);
            row = organisation.parent.and_then(|parent| data.organisations.get(parent));
        }
    }
    let organisations: Vec<Arc<Organisation>> =
        data.organisations.iter().filter(|row| named.contains(&row.id)).cloned().collect();
    let mut of_stretch = data.clone();
    of_stretch.events = Table::from_rows(events);
    of_stretch.organisations = Table::from_rows(organisations);
    of_stretch
}
