//! The parts of the assessment, and the bar that leads from one to the other.

use super::gaps::Gaps;
use crate::desktop::widgets::badge;
use crate::desktop::{Action, Actions, PanelContext};
use crate::model::{CaseData, RecordKind, RemarkVerdict, TaskStatus};
use egui::{Sense, Vec2};

/// A part of the assessment, in the order of the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// The frameworks: expectation by expectation, organisation by organisation.
    #[default]
    Norms,
    /// The findings.
    Findings,
    /// Claims that do not agree, and open questions.
    Disputes,
    /// Conclusions, improvement points and recommendations.
    Outcomes,
    /// Follow-up measures and their dates.
    Measures,
    /// Remarks of the organisations on the draft.
    Hearing,
    /// What is missing.
    Gaps,
}

impl Part {
    /// Every part, in the order of the bar.
    pub const ALL: [Self; 7] = [
        Self::Norms,
        Self::Findings,
        Self::Disputes,
        Self::Outcomes,
        Self::Measures,
        Self::Hearing,
        Self::Gaps,
    ];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Norms => "assessment-part-norms",
            Self::Findings => "assessment-part-findings",
            Self::Disputes => "assessment-part-disputes",
            Self::Outcomes => "assessment-part-outcomes",
            Self::Measures => "assessment-part-measures",
            Self::Hearing => "assessment-part-hearing",
            Self::Gaps => "assessment-part-gaps",
        }
    }

    /// The part in which a kind of record is worked on; none for kinds that stand elsewhere.
    #[must_use]
    pub const fn of(kind: RecordKind) -> Option<Self> {
        Some(match kind {
            RecordKind::Norm | RecordKind::Framework | RecordKind::Judgement => Self::Norms,
            RecordKind::Finding | RecordKind::Evidence => Self::Findings,
            RecordKind::Contradiction | RecordKind::OpenQuestion => Self::Disputes,
            RecordKind::Conclusion | RecordKind::ImprovementPoint | RecordKind::Recommendation => {
                Self::Outcomes
            }
            RecordKind::FollowUpMeasure => Self::Measures,
            RecordKind::AccuracyRemark => Self::Hearing,
            _ => return None,
        })
    }

    /// What is counted behind its name: what there is, or what is still open.
    fn count(self, data: &CaseData, gaps: &Gaps) -> usize {
        let open = |status| matches!(status, TaskStatus::Open | TaskStatus::InProgress);
        match self {
            Self::Norms => data.frameworks.iter().filter(|row| row.applied).count(),
            Self::Findings => data.findings.len(),
            Self::Disputes => {
                data.contradictions.len()
                    + data.open_questions.iter().filter(|row| open(row.status)).count()
            }
            Self::Outcomes => {
                data.conclusions.len() + data.improvement_points.len() + data.recommendations.len()
            }
            Self::Measures => data.follow_up_measures.iter().filter(|row| open(row.status)).count(),
            Self::Hearing => {
                let remarks = data.accuracy_remarks.iter();
                remarks.filter(|row| row.verdict == RemarkVerdict::Open).count()
            }
            Self::Gaps => gaps.count(),
        }
    }
}

/// Draws the bar.
pub fn bar(
    ui: &mut egui::Ui,
    shown: Part,
    gaps: &Gaps,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let font = |on: bool| {
        if on {
            theme.semibold(theme.sizes.interface)
        } else {
            theme.regular(theme.sizes.interface)
        }
    };
    egui::ScrollArea::horizontal()
        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                for part in Part::ALL {
                    let on = part == shown;
                    let name = context.tr(part.text_key());
                    let count = part.count(context.data, gaps);
                    let ink = if on { theme.accent } else { theme.text2 };
                    let words = ui.painter().layout_no_wrap(name.clone(), font(on), ink);
                    let count = if count == 0 { String::new() } else { count.to_string() };
                    let wide = if count.is_empty() {
                        0.0
                    } else {
                        let font = theme.semibold(11.0);
                        ui.painter().layout_no_wrap(count.clone(), font, ink).size().x + 16.0
                    };
                    let size = Vec2::new(words.size().x + wide + 22.0, 32.0);
                    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
                    response.widget_info(|| {
                        let spoken = format!("{name} {count}");
                        egui::WidgetInfo::selected(egui::Role::Tab, true, on, spoken.trim())
                    });
                    if response.hovered() && !on {
                        ui.painter().rect_filled(rect, theme.measures.radius, theme.hover);
                    }
                    let at = egui::pos2(rect.left() + 11.0, rect.center().y - words.size().y / 2.0);
                    let end = at.x + words.size().x + 6.0;
                    ui.painter().galley(at, words, ink);
                    if !count.is_empty() {
                        badge(ui, theme, egui::pos2(end, rect.center().y), &count);
                    }
                    if on {
                        let line = egui::Rect::from_min_max(
                            egui::pos2(rect.left() + 4.0, rect.bottom() - 2.0),
                            egui::pos2(rect.right() - 4.0, rect.bottom()),
                        );
                        ui.painter().rect_filled(line, 1.0, theme.accent);
                        let view = ui.clip_rect().x_range();
                        if !view.contains(rect.left()) || !view.contains(rect.right()) {
                            response.scroll_to_me(None);
                        }
                    }
                    if response.has_focus() {
                        // The bar leaves no room for a ring around a tab.
                        ui.painter().rect_stroke(
                            rect.shrink(1.0),
                            theme.measures.radius,
                            egui::Stroke::new(2.0, theme.accent),
                            egui::StrokeKind::Inside,
                        );
                    }
                    if response.clicked() {
                        actions.push(Action::ShowPart(part));
                    }
                }
            });
        });
}
