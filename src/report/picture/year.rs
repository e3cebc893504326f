//! The timeline of one year, as the report shows it beside the year's narrative.

use super::FontMeasure;
use super::sight::sight_gaps;
use crate::model::CaseData;
use crate::report::{Figure, FigureSource};
use crate::text::{Language, tr_with};
use crate::timeline::{
    Grouping, Index, Moment, Palette, Scene, SceneState, SightGap, SvgOptions, View, scene, svg,
};
use emath::Vec2;

/// Width of a figure on an upright page, in points of the drawing: its letters come out as large
/// as those of a note.
const UPRIGHT: f32 = 680.0;
/// Width of a figure on a page on its side, for years in which much happened.
const ON_ITS_SIDE: f32 = 1_020.0;
/// A figure wider than this would have letters too small to read.
const WIDEST: f32 = 1_640.0;
/// From so many facts on a year gets the wide figure.
const MANY: usize = 30;
/// The highest figure, in points, for each width.
const HIGHEST: (f32, f32) = (860.0, 640.0);

/// Draws the figures of a report's years.
pub struct YearFigures<'a> {
    data: &'a CaseData,
    index: Index,
    gaps: Vec<SightGap>,
    language: Language,
    without_sight: bool,
}

impl<'a> YearFigures<'a> {
    /// Figures of a case.
    #[must_use]
    pub fn new(data: &'a CaseData, language: Language) -> Self {
        let index = Index::build(data, Grouping::Organisation, language);
        Self { data, index, gaps: sight_gaps(data), language, without_sight: false }
    }

    /// Without the strip of the child in sight: where not every contact may be told, it would show
    /// the child out of sight when it was not.
    #[must_use]
    pub fn without_sight(self) -> Self {
        Self { gaps: Vec::new(), without_sight: true, ..self }
    }
}

impl FigureSource for YearFigures<'_> {
    fn year_figure(&self, year: i64) -> Option<Figure> {
        let start = Moment::day(year, 1, 1).minutes();
        let end = Moment::day(year + 1, 1, 1).minutes();
        let facts = self
            .data
            .events
            .iter()
            .filter(|event| {
                event.earliest.is_some_and(|minute| minute < end && minute >= start)
                    || event.latest.is_some_and(|minute| minute < end && minute >= start)
            })
            .count();
        if facts == 0 {
            return None;
        }
        let (width, highest) =
            if facts >= MANY { (ON_ITS_SIDE, HIGHEST.1) } else { (UPRIGHT, HIGHEST.0) };
        let state = SceneState {
            sight: &self.gaps,
            involvement: Some(Palette::Light.involvement()),
            without_overview: true,
            without_legend: true,
            without_sight: self.without_sight,
            // A year without key moments needs no room for them.
            without_captions: self.moments(start, end).is_empty(),
            without_summaries: true,
            only_used: true,
            numbered_singly: true,
            still: true,
            ..SceneState::default()
        };
        // A page on its side is filled: a figure that comes out higher than the page is drawn
        // wider, so that it is not made narrower to fit.
        let mut drawing = self.draw((start, end), (width, highest), &state);
        let mut wide = width;
        while facts >= MANY && wide < WIDEST {
            let size = drawing.frame.whole.size();
            if size.y <= size.x * HIGHEST.1 / ON_ITS_SIDE + 1.0 {
                break;
            }
            wide *= 1.1;
            let highest = wide * HIGHEST.1 / ON_ITS_SIDE;
            drawing = self.draw((start, end), (wide, highest), &state);
        }
        let size = drawing.frame.whole.size();
        let mut alt = tr_with(
            self.language,
            "timeline-figure-alt",
            &[("year", year.to_string().into()), ("count", facts.into())],
        );
        let lanes = self.lanes(start, end);
        if !lanes.is_empty() {
            let values = [("lanes", lanes.into())];
            alt.push(' ');
            alt.push_str(&tr_with(self.language, "timeline-figure-lanes", &values));
        }
        let gaps = self.gaps.iter().filter(|gap| gap.from < end && gap.to >= start);
        let (count, longest) =
            gaps.fold((0_usize, 0), |(count, longest), gap| (count + 1, longest.max(gap.min_days)));
        if count > 0 {
            let values = [("count", count.into()), ("days", longest.into())];
            alt.push(' ');
            alt.push_str(&tr_with(self.language, "timeline-figure-sight", &values));
        }
        let moments = self.moments(start, end);
        if !moments.is_empty() {
            alt.push(' ');
            let values = [("moments", moments.into())];
            alt.push_str(&tr_with(self.language, "timeline-figure-moments", &values));
        }
        let options = SvgOptions {
            palette: Palette::Light,
            title: year.to_string(),
            description: alt.clone(),
            scale: 1.0,
        };
        Some(Figure {
            svg: svg(&drawing, &options),
            width: f64::from(size.x),
            height: f64::from(size.y),
            alt,
        })
    }
}

impl YearFigures<'_> {
    /// The drawing of a stretch: at its highest first, then as high as its lanes turn out to be.
    fn draw(
        &self,
        (start, end): (i64, i64),
        (width, highest): (f32, f32),
        state: &SceneState<'_>,
    ) -> Scene {
        let mut height = highest;
        let mut drawing = Scene::default();
        for _ in 0..3 {
            let size = Vec2::new(width, height);
            // Up to the year's last minute: what begins with the next year belongs there.
            let view = View::new(start as f64, (end - 1) as f64, size, self.language);
            drawing = scene(&self.index, self.data, &view, state, &mut FontMeasure);
            let spare = drawing.frame.lanes.height() - drawing.lanes_height;
            if spare.abs() < 1.0 {
                break;
            }
            height -= spare;
        }
        drawing
    }

    /// How many facts of a stretch each lane has, the busiest first.
    fn lanes(&self, start: i64, end: i64) -> String {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for event in &self.data.events {
            let within = |minute: Option<i64>| minute.is_some_and(|it| it >= start && it < end);
            if !within(event.earliest) && !within(event.latest) {
                continue;
            }
            let Some((lane, _)) = self.index.place(event.id, self.data) else { continue };
            match counts.iter_mut().find(|(known, _)| *known == lane) {
                Some((_, count)) => *count += 1,
                None => counts.push((lane, 1)),
            }
        }
        counts.sort_by_key(|(lane, count)| (std::cmp::Reverse(*count), *lane));
        let lanes = self.index.lanes();
        let named = counts.iter().filter_map(|(lane, count)| {
            Some(format!("{} {count}", lanes.get(*lane).map(|lane| &lane.name)?))
        });
        named.collect::<Vec<_>>().join(", ")
    }

    /// The key moments of a stretch in a row.
    fn moments(&self, start: i64, end: i64) -> String {
        let captions: Vec<&str> = self
            .index
            .key_moments()
            .iter()
            .filter(|moment| moment.minute >= start && moment.minute < end)
            .map(|moment| moment.caption.as_str())
            .collect();
        captions.join("; ")
    }
}
