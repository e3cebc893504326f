//! The figure of a year, for the report: the timeline of that year's facts on its own lanes.

use super::{FontMeasure, sight_gaps};
use crate::model::date::Day;
use crate::model::{CaseData, Event, Table};
use crate::report::figure::{Figure, FigureSource};
use crate::text::{Language, tr_with};
use crate::timeline::{
    Grouping, Index, MINUTES_PER_DAY, Palette, SceneState, SightGap, SvgOptions, View, scene, svg,
};
use emath::Vec2;

/// Draws the years of a case.
pub struct YearFigures<'a> {
    data: &'a CaseData,
    sight: Vec<SightGap>,
    language: Language,
}

/// The width of a figure, in CSS pixels: over a page on its side, letters are as large as in the
/// text around it.
const WIDTH: f32 = 1180.0;
/// The least height.
const HEIGHT: f32 = 360.0;

impl<'a> YearFigures<'a> {
    /// The figures of a case, with words in a language.
    #[must_use]
    pub fn new(data: &'a CaseData, language: Language) -> Self {
        Self { data, sight: sight_gaps(data), language }
    }
}

impl FigureSource for YearFigures<'_> {
    fn year_figure(&self, year: i64) -> Option<Figure> {
        let first = Day::from_ymd(year, 1, 1)?.0 * MINUTES_PER_DAY;
        let last = Day::from_ymd(year + 1, 1, 1)?.0 * MINUTES_PER_DAY - 1;
        let within = |minute: Option<i64>| minute.is_some_and(|it| (first..=last).contains(&it));
        let shown = |event: &Event| within(event.earliest) || within(event.latest);
        let events: Vec<_> =
            self.data.events.iter().filter(|event| shown(event)).cloned().collect();
        if events.is_empty() {
            return None;
        }
        let count = events.len();
        // Only the lanes on which something happened that year.
        let data = CaseData { events: Table::from_rows(events), ..self.data.clone() };
        let index = Index::build(&data, Grouping::Organisation, self.language);
        let state =
            SceneState { sight: &self.sight, without_overview: true, ..SceneState::default() };
        let size = Vec2::new(WIDTH, HEIGHT);
        let mut view = View::new(first as f64, last as f64, size, self.language);
        let mut picture = scene(&index, &data, &view, &state, &mut FontMeasure);
        view.size.y = (HEIGHT + picture.lanes_height - picture.frame.lanes.height()).max(HEIGHT);
        picture = scene(&index, &data, &view, &state, &mut FontMeasure);
        let alt = tr_with(
            self.language,
            "picture-year",
            &[("year", year.to_string().into()), ("count", count.into())],
        );
        let options = SvgOptions {
            palette: Palette::Light,
            title: year.to_string(),
            description: alt.clone(),
            scale: 1.0,
        };
        let (width, height) = (f64::from(view.size.x), f64::from(view.size.y));
        Some(Figure { svg: svg(&picture, &options), width, height, alt })
    }
}
