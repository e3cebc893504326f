//! The full version beside another, with what differs marked.

use super::compare_text::{pieces_job, spoken};
use crate::desktop::background::Background;
use crate::desktop::widgets::label;
use crate::desktop::{PanelContext, icon};
use crate::model::date::Day;
use crate::report::version_diff::{DiffRow, version_diff};
use crate::report::{Inputs, Outline, ReportOptions, Version, gather};
use egui::{Role, Ui, Vec2, WidgetInfo};
use std::sync::Arc;

/// Rows are that high until they were laid out once, in points.
const USUAL_ROW: f32 = 48.0;

/// What is compared, for which state of the case.
type Wanted = (u64, Version, Option<String>, crate::text::Language);

/// The comparison.
pub struct Differences {
    work: Background<Result<Vec<DiffRow>, String>>,
    asked: Option<Wanted>,
    rows: Option<Arc<Vec<DiffRow>>>,
    error: String,
    /// Whether only what differs is shown.
    only: bool,
    /// How high each row came out, by its number, for one width.
    heights: Vec<f32>,
    width: f32,
}

impl Default for Differences {
    fn default() -> Self {
        Self {
            work: Background::new("kroniek-versions"),
            asked: None,
            rows: None,
            error: String::new(),
            only: true,
            heights: Vec::new(),
            width: 0.0,
        }
    }
}

impl Differences {
    fn update(
        &mut self,
        ctx: &egui::Context,
        version: Version,
        organisation: Option<String>,
        context: &PanelContext<'_>,
    ) {
        let wanted = (context.generation, version, organisation, context.language);
        if self.asked.as_ref() != Some(&wanted) {
            self.asked = Some(wanted.clone());
            let data = Arc::clone(context.data);
            self.work.ask(ctx, move || {
                let (_, version, organisation, language) = wanted;
                let full = ReportOptions {
                    language,
                    outline: Outline::of_case(&data),
                    ..ReportOptions::new(Day::today())
                };
                let other = ReportOptions { version, organisation, ..full.clone() };
                let of = |options: &ReportOptions| {
                    gather(&data, &Inputs::default(), options)
                        .map_err(|error| error.sentence(language))
                };
                Ok(version_diff(&of(&full)?, &of(&other)?))
            });
        }
        match self.work.take() {
            Some(Ok(rows)) => {
                self.heights.clear();
                self.rows = Some(Arc::new(rows));
                self.error.clear();
            }
            Some(Err(error)) => self.error = error,
            None => {}
        }
    }

    /// Draws the comparison.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        version: Version,
        organisation: Option<String>,
        context: &PanelContext<'_>,
    ) {
        let theme = context.theme;
        if version == Version::Full {
            let text = context.tr("report-screen-choose-version");
            label(ui, text, theme.regular(theme.sizes.prose), theme.text2);
            return;
        }
        self.update(ui.ctx(), version, organisation, context);
        if !self.error.is_empty() {
            label(ui, &self.error, theme.regular(theme.sizes.interface), theme.signal);
            return;
        }
        let Some(rows) = self.rows.clone() else {
            let busy = context.tr("report-screen-comparing");
            label(ui, busy, theme.regular(theme.sizes.interface), theme.text2);
            return;
        };
        let differing = rows.iter().filter(|row| !row.is_same()).count();
        ui.horizontal_wrapped(|ui| {
            let count = i64::try_from(differing).unwrap_or(i64::MAX);
            let said = context.tr_with("report-screen-differences", &[("count", count.into())]);
            label(ui, said, theme.regular(theme.sizes.interface), theme.text2);
            let word = context.tr("report-screen-only-differences");
            if ui.checkbox(&mut self.only, word).changed() {
                self.heights.clear();
            }
            if self.work.is_busy() {
                let busy = context.tr("report-screen-renewing");
                label(ui, busy, theme.regular(theme.sizes.mark), theme.text3);
            }
        });
        let shown: Vec<&DiffRow> = rows.iter().filter(|row| !self.only || !row.is_same()).collect();
        let column = (ui.available_width() - 40.0) / 2.0;
        ui.horizontal(|ui| {
            let word = |version: Version| {
                context.tr(&format!("report-screen-version-{}", version.keyword()))
            };
            for version in [Version::Full, version] {
                let size = Vec2::new(column + 12.0, 22.0);
                ui.allocate_ui(size, |ui| {
                    ui.set_min_width(size.x);
                    label(ui, word(version), theme.semibold(theme.sizes.interface), theme.text1);
                });
            }
        });
        if shown.is_empty() {
            let none = context.tr("report-screen-no-differences");
            label(ui, none, theme.regular(theme.sizes.interface), theme.text2);
            return;
        }
        if (self.width - column).abs() > 0.5 || self.heights.len() != shown.len() {
            self.width = column;
            self.heights = vec![USUAL_ROW; shown.len()];
        }
        self.table(ui, &shown, column, context);
    }

    /// Only the rows in sight are laid out; the others are as high as they were last, or are
    /// likely to be.
    fn table(&mut self, ui: &mut Ui, rows: &[&DiffRow], column: f32, context: &PanelContext<'_>) {
        let heights = &mut self.heights;
        egui::ScrollArea::vertical()
            .id_salt("report-differences")
            .auto_shrink([false, false])
            .show_viewport(ui, |ui, viewport| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut top = 0.0;
                let mut skipped = 0.0;
                let mut last = "";
                for (row, height) in rows.iter().zip(heights.iter_mut()) {
                    let bottom = top + *height;
                    let begins = row.heading != last;
                    last = &row.heading;
                    if bottom < viewport.min.y - 200.0 || top > viewport.max.y + 200.0 {
                        skipped += *height;
                    } else {
                        ui.add_space(std::mem::take(&mut skipped));
                        let drawn = ui.scope(|ui| one(ui, row, begins, column, context));
                        *height = drawn.response.rect.height();
                    }
                    top = bottom;
                }
                ui.add_space(skipped);
            });
    }
}

fn one(ui: &mut Ui, row: &DiffRow, begins: bool, column: f32, context: &PanelContext<'_>) {
    let theme = context.theme;
    if begins && !row.heading.is_empty() {
        ui.add_space(10.0);
        label(ui, &row.heading, theme.semibold(theme.sizes.mark), theme.text3);
    }
    ui.add_space(3.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let sign = if row.is_same() { "" } else { icon::ARROWS_LEFT_RIGHT };
        let side = |ui: &mut Ui, pieces: &[_], missing: &str| {
            ui.allocate_ui(Vec2::new(column, 0.0), |ui| {
                ui.set_width(column);
                if pieces.is_empty() {
                    let text = context.tr(missing);
                    label(ui, text, theme.italic(theme.sizes.mark), theme.text3);
                    return;
                }
                let job = pieces_job(pieces, theme, theme.sizes.interface, column);
                let said = spoken(pieces);
                let response = ui.add(egui::Label::new(job).wrap());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            });
        };
        side(ui, &row.left, "report-screen-not-in-full");
        ui.allocate_ui(Vec2::new(16.0, 16.0), |ui| {
            ui.set_width(16.0);
            label(ui, sign, theme.icon(13.0), theme.text3);
        });
        side(ui, &row.right, "report-screen-left-out");
    });
    ui.add_space(3.0);
    let line = ui.available_rect_before_wrap();
    ui.painter().hline(line.x_range(), line.top(), egui::Stroke::new(1.0, theme.line));
}
