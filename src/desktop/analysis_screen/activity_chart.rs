//! Acts of the organisations against signals, month by month.

use crate::analysis::{Analyses, Month};
use crate::desktop::PanelContext;
use egui_plot::{Bar, BarChart, GridMark, Plot};
use std::collections::BTreeMap;

/// The height of the chart, in points.
const HEIGHT: f32 = 170.0;
/// The width of a bar, in months.
const BAR: f64 = 0.8;

/// Per month what was certainly done and signalled, and what possibly was besides.
#[derive(Default)]
pub struct ActivityChart {
    months: Vec<(f64, Pair, Pair)>,
}

#[derive(Clone, Copy, Default)]
struct Pair {
    certain: usize,
    possible: usize,
}

impl ActivityChart {
    /// The chart of an activity answer: acts of one organisation, or of all together.
    pub fn new(analyses: &Analyses, only: Option<&str>) -> Self {
        let mut months: BTreeMap<Month, (Pair, Pair)> = BTreeMap::new();
        let activity = &analyses.activity;
        let wanted = activity
            .organisations
            .iter()
            .filter(|(code, _)| only.is_none_or(|only| code.as_str() == only));
        for (month, count) in wanted.flat_map(|(_, months)| months) {
            let acts = &mut months.entry(*month).or_default().0;
            acts.certain += count.certain;
            acts.possible += count.possible;
        }
        for (month, count) in &activity.signals {
            let signals = &mut months.entry(*month).or_default().1;
            signals.certain += count.certain;
            signals.possible += count.possible;
        }
        let months = months
            .into_iter()
            .map(|(month, (acts, signals))| (position(month), acts, signals))
            .collect();
        Self { months }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty()
    }

    /// Draws the chart: acts above the line, signals below it; paler what is only possible. Hands
    /// back the month that was clicked, as months since year 0.
    pub fn ui(&self, ui: &mut egui::Ui, context: &PanelContext<'_>) -> Option<i64> {
        let theme = context.theme;
        let (acts, signals) =
            (context.tr("analysis-screen-chart-acts"), context.tr("analysis-screen-chart-signals"));
        let bars =
            |name: &str, colour: egui::Color32, value: &dyn Fn(&(f64, Pair, Pair)) -> f64| {
                let bars = self
                    .months
                    .iter()
                    .map(|month| Bar::new(month.0, value(month)).width(BAR).fill(colour));
                BarChart::new(name, bars.collect()).color(colour).allow_hover(false)
            };
        let possible = |colour: egui::Color32| colour.gamma_multiply(0.35);
        let name = context.tr("analysis-screen-activity-chart");
        let months = self.months.iter().map(|(at, ..)| *at);
        let first = months.clone().fold(f64::MAX, f64::min).floor() - 1.0;
        let last = months.fold(f64::MIN, f64::max).ceil() + 1.0;
        let plot = Plot::new("analysis-activity")
            .height(HEIGHT)
            .default_x_bounds(first, last)
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .show_x(false)
            .show_y(false)
            .show_background(false)
            .grid_color(theme.line)
            .x_grid_spacer(move |_| years(first, last))
            .x_axis_formatter(|mark, _| format!("{}", (mark.value / 12.0).floor()))
            .y_axis_formatter(|mark, _| {
                if mark.value.fract() == 0.0 {
                    format!("{}", mark.value.abs())
                } else {
                    String::new()
                }
            })
            .show(ui, |plot| {
                plot.bar_chart(bars(&acts, possible(theme.text2), &|(_, acts, _)| {
                    acts.possible as f64
                }));
                plot.bar_chart(bars(&acts, theme.text2, &|(_, acts, _)| acts.certain as f64));
                plot.bar_chart(bars(&signals, possible(theme.signal), &|(.., signals)| {
                    -(signals.possible as f64)
                }));
                plot.bar_chart(bars(&signals, theme.signal, &|(.., signals)| {
                    -(signals.certain as f64)
                }));
            });
        let response = plot.response;
        let clicked = response.interact_pointer_pos().filter(|_| response.clicked());
        let month = clicked.map(|at| plot.transform.value_from_position(at).x.round() as i64);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        ui.horizontal_wrapped(|ui| {
            for (text, colour) in [(&acts, theme.text2), (&signals, theme.signal)] {
                let (place, _) =
                    ui.allocate_exact_size(egui::Vec2::splat(12.0), egui::Sense::hover());
                ui.painter().rect_filled(place.shrink(1.0), 0.0, colour);
                ui.label(egui::RichText::new(text).color(theme.text2));
                ui.add_space(8.0);
            }
            ui.label(egui::RichText::new(context.tr("analysis-screen-paler")).color(theme.text2));
        });
        month
    }
}

/// A month's place on the axis: months since year 0.
fn position(month: Month) -> f64 {
    super::activity_grid::number(month) as f64
}

/// A line at the start of each year; of a long case only of every second, fifth or tenth, so that
/// each has room for its number.
fn years(first: f64, last: f64) -> Vec<GridMark> {
    /// So many numbers stand beside each other in the narrowest window.
    const FIT: i64 = 14;
    let from = (first / 12.0).floor() as i64;
    let to = ((last / 12.0).ceil() as i64).min(from + 200);
    let every = [1, 2, 5, 10].into_iter().find(|every| (to - from) / every <= FIT).unwrap_or(20);
    (from..=to)
        .filter(|year| year.rem_euclid(every) == 0)
        .map(|year| GridMark { value: (year * 12) as f64, step_size: (every * 12) as f64 })
        .collect()
}
