//! One expectation: evidence and counter-evidence, findings, and the judgement with its reasoning.

use super::super::drafts::Drafts;
use super::super::evidence::EvidenceView;
use super::super::picture::{self, Picture};
use super::super::small_timeline;
use super::super::tying::Target;
use super::matrix::Cell;
use super::{findings, judgements};
use crate::analysis::{self, Likelihood};
use crate::desktop::widgets::{hairline, label};
use crate::desktop::{Actions, PanelContext, icon};
use crate::model::Norm;
use egui::RichText;

/// What is being typed and unfolded.
#[derive(Default)]
pub struct Detail {
    drafts: Drafts,
    evidence: EvidenceView,
}

impl Detail {
    /// Draws the expectation of the chosen cell.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        picture: &Picture,
        place: &mut Cell,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let Some(norm) = context.data.norms.get(place.norm) else { return };
        let scroll = egui::ScrollArea::vertical().id_salt(("expectation", norm.id.value()));
        scroll.auto_shrink([false, false]).show(ui, |ui| {
            // Room for the scroll bar and the ring around a field.
            ui.set_max_width((ui.available_width() - 10.0).min(1100.0));
            ui.add_space(2.0);
            heading(ui, norm, context);
            let evidence = picture::evidence(context.data, norm.id);
            let targets: Vec<Target> = picture::findings(context.data, norm.id)
                .iter()
                .map(|finding| Target::Finding(finding.id))
                .chain(std::iter::once(Target::Norm(norm.id)))
                .collect();
            self.evidence.tie(ui, &targets, context, actions);
            small_timeline::ui(ui, &evidence, &mut self.evidence.ground, context, actions);
            ui.add_space(12.0);
            let of = egui::Id::unique(("norm", norm.id.value()));
            self.evidence.ui(ui, of, &evidence, &[norm.id], context, actions);
            hairline(ui, context.theme, 14.0);
            findings::ui(ui, norm, &mut self.drafts, context, actions);
            hairline(ui, context.theme, 10.0);
            judgements::ui(ui, picture, norm, place, &mut self.drafts, context, actions);
            ui.add_space(24.0);
        });
    }
}

fn heading(ui: &mut egui::Ui, norm: &Norm, context: &PanelContext<'_>) {
    let theme = context.theme;
    ui.horizontal_wrapped(|ui| {
        let code = RichText::new(&norm.code).color(theme.accent);
        ui.label(code.font(theme.semibold(theme.sizes.interface)));
        let mut above = Vec::new();
        let mut parent = norm.parent;
        while let Some(row) = parent.and_then(|id| context.data.norms.get(id)) {
            // A theme explains itself after a colon; its name is enough here.
            let name = row.statement.split(": ").next().unwrap_or_default();
            above.push(name.trim_end_matches('.').to_owned());
            parent = if above.len() < 4 { row.parent } else { None };
        }
        above.reverse();
        label(ui, above.join(" · "), theme.regular(theme.sizes.interface), theme.text2);
    });
    let statement = RichText::new(&norm.statement).font(theme.semibold(theme.sizes.heading));
    ui.add(egui::Label::new(statement).wrap());
    if !norm.official_text.is_empty() {
        let official = RichText::new(&norm.official_text).color(theme.text2);
        ui.add(egui::Label::new(official.font(theme.italic(theme.sizes.prose))).wrap());
    }
    if picture::evidence(context.data, norm.id).is_empty() {
        ui.add_space(10.0);
        return;
    }
    let outside = out_of_force(norm, context);
    ui.horizontal_wrapped(|ui| {
        let (sign, colour, words) = if outside.is_empty() {
            (icon::CHECK_CIRCLE, theme.sufficient, context.tr("assessment-in-force"))
        } else {
            let codes = outside.join(", ");
            let words = context.tr_with("assessment-out-of-force", &[("codes", codes.into())]);
            (icon::WARNING, theme.warning, words)
        };
        ui.label(RichText::new(sign).color(colour).font(theme.icon(15.0)));
        let ink = if outside.is_empty() { theme.text2 } else { theme.warning };
        label(ui, words, theme.regular(theme.sizes.interface), ink);
    });
    ui.add_space(10.0);
}

/// The codes of the facts tied to a norm that lie certainly outside the time it was in force.
fn out_of_force(norm: &Norm, context: &PanelContext<'_>) -> Vec<String> {
    let data = context.data;
    let mut codes: Vec<String> = picture::evidence(data, norm.id)
        .iter()
        .filter_map(|row| data.events.get(row.event))
        .filter(|event| analysis::out_of_force(data, norm, event) == Likelihood::Certainly)
        .map(|event| event.code.clone())
        .collect();
    codes.sort();
    codes.dedup();
    codes
}
