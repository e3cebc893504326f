//! The frameworks: expectation by expectation, evidence and counter-evidence, finding, judgement.

mod columns;
mod detail;
mod editor;
mod findings;
mod fold;
mod judgements;
mod keys;
mod matrix;
mod scale_mark;
mod tree;

use super::gaps::Gaps;
use super::parts::Part;
use super::picture::Picture;
use super::sheet;
use crate::desktop::widgets::{ButtonLook, button, focus_ring, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{CaseData, Framework, Id, Norm, Organisation};
use detail::Detail;
use editor::Editor;
pub use findings::status;
pub use judgements::verdict_button;
use matrix::Cell;
pub use matrix::norm_is_judged;
use std::sync::Arc;

/// Below this width there is no room for matrix and expectation side by side, in points.
const NARROW: f32 = 900.0;

/// Which framework, which expectation, or the editor of the frameworks.
#[derive(Default)]
pub struct NormsPart {
    framework: Option<Id<Framework>>,
    chosen: Option<Cell>,
    detail: Detail,
    folds: fold::Folds,
    across: columns::Across,
    picture: Option<(u64, Id<Framework>, Picture)>,
    editor: Option<Editor>,
}

impl NormsPart {
    /// Shows a norm, for an organisation where one is named.
    pub fn show_norm(
        &mut self,
        norm: Id<Norm>,
        organisation: Option<Id<Organisation>>,
        data: &CaseData,
    ) {
        let Some(row) = data.norms.get(norm) else { return };
        let applied = data.frameworks.get(row.framework).is_some_and(|it| it.applied);
        if applied && norm_is_judged(row) {
            self.editor = None;
            self.framework = Some(row.framework);
            self.chosen = Some(Cell { norm, organisation });
        } else {
            // What is not judged can still be read and edited.
            self.editor = Some(Editor::on_norm(row.framework, norm));
        }
    }

    /// Opens the editor on a framework.
    pub fn show_framework(&mut self, framework: Id<Framework>) {
        self.editor = Some(Editor::on(framework));
    }

    /// Draws the part.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        gaps: &Gaps,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        if let Some(editor) = &mut self.editor {
            if editor.ui(ui, context, actions) {
                self.editor = None;
            }
            return;
        }
        let applied: Vec<_> =
            context.data.frameworks.iter().filter(|row| row.applied).cloned().collect();
        let Some(first) = applied.first() else {
            egui::CentralPanel::default().frame(egui::Frame::new().fill(theme.canvas)).show(
                ui,
                |ui| {
                    let action = context.tr("assessment-choose-framework");
                    let sentence = context.tr("assessment-no-framework");
                    if sheet::empty(ui, &sentence, Some(&action), context) {
                        self.editor = Some(Editor::default());
                    }
                },
            );
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
        let mut edit = false;
        egui::Panel::top("assessment-bar")
            .exact_size(theme.measures.tool_bar)
            .frame(egui::Frame::new().fill(theme.app).inner_margin(egui::Margin::symmetric(12, 0)))
            .show(ui, |ui| {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if ui.available_width() > 860.0 {
                        counts(ui, gaps, context, actions);
                    }
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        (go_to, edit) = tabs(ui, &applied, framework, context);
                    });
                });
            });
        if edit {
            self.editor = Some(Editor::on(framework));
            return;
        }
        if let Some(other) = go_to {
            self.framework = Some(other);
            self.chosen = None;
            return;
        }
        let there = |cell: &Cell| picture.lines.iter().any(|line| line.norm.id == cell.norm);
        if !self.chosen.as_ref().is_some_and(there) {
            self.chosen = picture
                .lines
                .iter()
                .find(|line| matrix::norm_is_judged(&line.norm))
                .map(|line| Cell { norm: line.norm.id, organisation: None });
        }
        let wanted = columns::wanted_width(picture.organisations.len());
        let room = ui.available_size();
        let width = wanted.max(room.x * 0.46).min(room.x * 0.58);
        // In a narrow window the expectation stands below the matrix instead of beside it.
        let panel = if room.x < NARROW {
            egui::Panel::top("assessment-matrix-above")
                .default_size(room.y * 0.5)
                .size_range(100.0..=room.y - 60.0)
                .resizable(true)
        } else {
            egui::Panel::left("assessment-matrix").exact_size(width).resizable(false)
        };
        panel.frame(egui::Frame::new().fill(theme.canvas)).show(ui, |ui| {
            let (folds, across) = (&mut self.folds, &mut self.across);
            matrix::ui(ui, picture, &mut self.chosen, folds, across, context, actions);
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

/// The frameworks the case is judged by; hands back the one that was chosen, and whether the
/// frameworks are to be edited.
fn tabs(
    ui: &mut egui::Ui,
    applied: &[Arc<Framework>],
    chosen: Id<Framework>,
    context: &PanelContext<'_>,
) -> (Option<Id<Framework>>, bool) {
    let theme = context.theme;
    let mut other = None;
    ui.spacing_mut().item_spacing.x = 4.0;
    let room = ui.available_width() - 110.0;
    let each = (room / applied.len().max(1) as f32 - 4.0).max(60.0);
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
    let add = context.tr("assessment-frameworks");
    let response = button(ui, theme, ButtonLook::Bare, icon::PENCIL_SIMPLE, &add);
    let edit = response.on_hover_text(context.tr("assessment-frameworks-tip")).clicked();
    (other, edit)
}

/// What is still missing, counted; a click leads to the list.
fn counts(ui: &mut egui::Ui, gaps: &Gaps, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let counts = [
        ("assessment-unused-facts", gaps.unused_facts.len(), false),
        ("assessment-not-judged", gaps.unjudged_norms.len(), true),
        ("assessment-without-evidence", gaps.unsupported_judgements.len(), true),
    ];
    ui.spacing_mut().item_spacing.x = 6.0;
    for (key, count, grave) in counts {
        let words = context.tr(key);
        let response = label(ui, &words, theme.regular(theme.sizes.mark), theme.text2)
            .interact(egui::Sense::click());
        let ink = if grave && count > 0 { theme.signal } else { theme.text1 };
        label(ui, count.to_string(), theme.semibold(theme.sizes.mark), ink);
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Link, true, format!("{count} {words}"))
        });
        focus_ring(ui, theme, &response);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            actions.push(Action::ShowPart(Part::Gaps));
        }
        ui.add_space(10.0);
    }
}
