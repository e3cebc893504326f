//! Toetsing: expectation by expectation, evidence and counter-evidence, finding and judgement.

mod detail;
mod drafts;
mod evidence_lists;
mod fact_mark;
mod findings;
mod judgements;
mod keys;
mod matrix;
mod picture;
mod scale_mark;
mod small_timeline;

use crate::desktop::widgets::{focus_ring, label};
use crate::desktop::{Actions, Panel, PanelContext};
use crate::model::{CaseData, Framework, Id};
use detail::Detail;
use matrix::Cell;
use picture::Picture;
use std::sync::Arc;

/// Below this width there is no room for matrix and expectation side by side, in points.
const NARROW: f32 = 900.0;

/// The assessment's view: which framework, which expectation.
#[derive(Default)]
pub struct AssessmentPanel {
    framework: Option<Id<Framework>>,
    chosen: Option<Cell>,
    detail: Detail,
    picture: Option<(u64, Id<Framework>, Picture)>,
}

impl Panel for AssessmentPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let applied: Vec<_> =
            context.data.frameworks.iter().filter(|row| row.applied).cloned().collect();
        let Some(first) = applied.first() else {
            egui::CentralPanel::default()
                .frame(egui::Frame::new().fill(theme.canvas).inner_margin(24))
                .show(ui, |ui| {
                    ui.label(context.tr("assessment-no-framework"));
                });
            return;
        };
        let framework = self
            .framework
            .filter(|id| applied.iter().any(|row| row.id == *id))
            .unwrap_or_else(|| most_judged(&applied, context.data).unwrap_or(first.id));
        self.framework = Some(framework);
        if self
            .picture
            .as_ref()
            .is_none_or(|(generation, id, _)| *generation != context.generation || *id != framework)
        {
            self.picture =
                Some((context.generation, framework, Picture::new(context.data, framework)));
        }
        let Some((_, _, picture)) = &self.picture else { return };
        let mut go_to = None;
        egui::Panel::top("assessment-bar")
            .exact_size(theme.measures.tool_bar)
            .frame(egui::Frame::new().fill(theme.app).inner_margin(egui::Margin::symmetric(12, 0)))
            .show(ui, |ui| {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if ui.available_width() > 760.0 {
                        counts(ui, picture, context);
                    }
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        go_to = tabs(ui, &applied, framework, context);
                    });
                });
            });
        if let Some(other) = go_to {
            self.framework = Some(other);
            self.chosen = None;
            return;
        }
        if self.chosen.is_none() {
            self.chosen = picture
                .lines
                .iter()
                .find(|line| matrix::norm_is_judged(&line.norm))
                .map(|line| Cell { norm: line.norm.id, organisation: None });
        }
        let wanted = matrix::wanted_width(picture);
        let room = ui.available_size();
        let width = wanted.max(room.x * 0.46).min(room.x * 0.58);
        // In a narrow window the expectation stands below the matrix instead of beside it.
        let panel = if room.x < NARROW {
            egui::Panel::top("assessment-matrix-above").exact_size(room.y * 0.5)
        } else {
            egui::Panel::left("assessment-matrix").exact_size(width)
        };
        panel.resizable(false).frame(egui::Frame::new().fill(theme.canvas)).show(ui, |ui| {
            matrix::ui(ui, picture, &mut self.chosen, context, actions);
        });
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(theme.canvas).inner_margin(20))
            .show(ui, |ui| {
                if let Some(place) = &mut self.chosen {
                    self.detail.ui(ui, picture, place, context, actions);
                }
            });
    }
}

/// The framework with the most judgements: that is where the inspectors are at work.
fn most_judged(applied: &[Arc<Framework>], data: &CaseData) -> Option<Id<Framework>> {
    let count = |id: Id<Framework>| {
        data.judgements
            .iter()
            .filter(|row| data.norms.get(row.norm).is_some_and(|norm| norm.framework == id))
            .count()
    };
    applied.iter().max_by_key(|row| (count(row.id), std::cmp::Reverse(row.id))).map(|row| row.id)
}

/// The frameworks the case is judged by; hands back the one that was chosen.
fn tabs(
    ui: &mut egui::Ui,
    applied: &[Arc<Framework>],
    chosen: Id<Framework>,
    context: &PanelContext<'_>,
) -> Option<Id<Framework>> {
    let theme = context.theme;
    let mut other = None;
    ui.spacing_mut().item_spacing.x = 4.0;
    let each = (ui.available_width() / applied.len().max(1) as f32 - 4.0).max(60.0);
    for row in applied {
        let twins = applied.iter().filter(|other| other.title == row.title).count() > 1;
        let name = if twins && !row.edition.is_empty() {
            format!("{} ({})", row.title, row.edition)
        } else {
            row.title.clone()
        };
        let on = row.id == chosen;
        let (font, ink) = if on {
            (theme.semibold(theme.sizes.interface), theme.accent)
        } else {
            (theme.regular(theme.sizes.interface), theme.text2)
        };
        let mut job = egui::text::LayoutJob::simple_singleline(name.clone(), font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(each - 24.0);
        let galley = ui.painter().layout_job(job);
        let size = egui::vec2(galley.size().x + 24.0, 28.0);
        let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, on, &name));
        let fill = if on {
            theme.accent_soft
        } else if response.hovered() {
            theme.hover
        } else {
            egui::Color32::TRANSPARENT
        };
        ui.painter().rect_filled(rect, theme.measures.radius, fill);
        let at = rect.center() - galley.size() / 2.0;
        ui.painter().galley(at, galley, ink);
        focus_ring(ui, theme, &response);
        if response.on_hover_text(&name).clicked() && !on {
            other = Some(row.id);
        }
    }
    other
}

/// What is still missing, counted.
fn counts(ui: &mut egui::Ui, picture: &Picture, context: &PanelContext<'_>) {
    let theme = context.theme;
    let counts = [
        ("assessment-unused-facts", picture.unused_facts, false),
        ("assessment-not-judged", picture.not_judged(), true),
        ("assessment-without-evidence", picture.without_evidence(), true),
    ];
    ui.spacing_mut().item_spacing.x = 6.0;
    for (key, count, grave) in counts {
        label(ui, context.tr(key), theme.regular(theme.sizes.mark), theme.text2);
        let ink = if grave && count > 0 { theme.signal } else { theme.text1 };
        label(ui, count.to_string(), theme.semibold(theme.sizes.mark), ink);
        ui.add_space(10.0);
    }
}
