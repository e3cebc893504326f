//! Toetsing: from facts to findings, judgements, conclusions and measures, each step traceable.
//!
//! | part | what is done there |
//! |---|---|
//! | [`norms`] | frameworks: expectation by expectation, organisation by organisation |
//! | [`findings`] | findings with their evidence |
//! | [`disputes`] | contradictions and open questions |
//! | [`outcomes`] | conclusions, improvement points, recommendations |
//! | [`measures`] | follow-up measures and their dates |
//! | [`hearing`] | what the organisations say of the draft |
//! | [`missing`] | what is not done yet |
//!
//! `tie_picker` is the small window that ties facts to a norm from any screen.

mod disputes;
mod drafts;
mod evidence;
mod fact_mark;
mod findings;
mod gaps;
mod hearing;
mod links;
mod list;
mod measures;
mod missing;
mod norms;
mod outcomes;
mod parts;
mod passages;
mod picture;
mod sheet;
mod sight_ground;
mod small_timeline;
mod tie_picker;
mod tying;

use crate::desktop::{Action, Actions, Panel, PanelContext};
use crate::model::{Id, RecordKind};
pub use parts::Part;
pub use tie_picker::TiePicker;
pub use tying::{Target, new_finding};

/// The assessment's view: which part, and what is looked at in each.
#[derive(Default)]
pub struct AssessmentPanel {
    part: Part,
    watch: gaps::Watch,
    norms: norms::NormsPart,
    findings: findings::FindingsPart,
    disputes: disputes::DisputesPart,
    outcomes: outcomes::OutcomesPart,
    measures: measures::MeasuresPart,
    hearing: hearing::HearingPart,
    missing: missing::MissingPart,
}

impl Panel for AssessmentPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let gaps = self.watch.update(ui.ctx(), context);
        egui::Panel::top("assessment-parts")
            .exact_size(36.0)
            .show_separator_line(true)
            .frame(
                egui::Frame::new().fill(theme.raised).inner_margin(egui::Margin::symmetric(12, 2)),
            )
            .show(ui, |ui| parts::bar(ui, self.part, &gaps, context, actions));
        match self.part {
            Part::Norms => self.norms.ui(ui, &gaps, context, actions),
            Part::Findings => self.findings.ui(ui, &gaps, context, actions),
            Part::Disputes => self.disputes.ui(ui, &gaps, context, actions),
            Part::Outcomes => self.outcomes.ui(ui, context, actions),
            Part::Measures => self.measures.ui(ui, context, actions),
            Part::Hearing => self.hearing.ui(ui, context, actions),
            Part::Gaps => self.missing.ui(ui, &gaps, context, actions),
        }
    }

    fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        match action {
            Action::ShowPart(part) => self.part = *part,
            Action::OpenRecord(kind, id) => self.open(*kind, *id, context),
            Action::NewFinding(_) => {
                // The number is the same as that of the step, which the worker has not done yet.
                let (code, _) = new_finding(context.data, Vec::new(), &[], "");
                self.part = Part::Findings;
                self.findings.expect(code);
            }
            _ => {}
        }
    }
}

impl AssessmentPanel {
    fn open(&mut self, kind: RecordKind, id: i64, context: &PanelContext<'_>) {
        let Some(part) = Part::of(kind) else { return };
        self.part = part;
        let data = context.data;
        match kind {
            RecordKind::Norm => self.norms.show_norm(Id::new(id), None, data),
            RecordKind::Framework => self.norms.show_framework(Id::new(id)),
            RecordKind::Judgement => {
                if let Some(row) = data.judgements.get(Id::new(id)) {
                    self.norms.show_norm(row.norm, row.organisation, data);
                }
            }
            RecordKind::Finding => self.findings.show(Id::new(id)),
            RecordKind::Evidence => {
                let Some(row) = data.evidence.get(Id::new(id)) else { return };
                match (row.finding, row.norm) {
                    (Some(finding), _) => self.findings.show(finding),
                    (None, Some(norm)) => {
                        self.part = Part::Norms;
                        self.norms.show_norm(norm, None, data);
                    }
                    (None, None) => {}
                }
            }
            RecordKind::Contradiction | RecordKind::OpenQuestion => self.disputes.show(kind, id),
            RecordKind::Conclusion | RecordKind::ImprovementPoint | RecordKind::Recommendation => {
                self.outcomes.show(kind, id);
            }
            RecordKind::FollowUpMeasure => self.measures.show(id),
            RecordKind::AccuracyRemark => self.hearing.show(id, data),
            _ => {}
        }
    }
}
