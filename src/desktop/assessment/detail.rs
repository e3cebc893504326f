//! One expectation: evidence and counter-evidence, findings, and the judgement with its reasoning.

use super::drafts::Drafts;
use super::evidence_lists::EvidenceView;
use super::matrix::Cell;
use super::picture::{self, Picture};
use super::{findings, judgements, small_timeline};
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
            self.evidence.tie(ui, norm, context, actions);
            small_timeline::ui(ui, &evidence, context, actions);
            ui.add_space(12.0);
            self.evidence.ui(ui, norm, &evidence, context, actions);
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
    let framework = context.data.frameworks.get(norm.framework);
    let from = norm
        .in_force_from
        .as_ref()
        .or_else(|| framework.and_then(|row| row.in_force_from.as_ref()))
        .and_then(|date| date.earliest_minute());
    let to = norm
        .in_force_to
        .as_ref()
        .or_else(|| framework.and_then(|row| row.in_force_to.as_ref()))
        .and_then(|date| date.latest_minute());
    let mut codes: Vec<String> = picture::evidence(context.data, norm.id)
        .iter()
        .filter_map(|row| context.data.events.get(row.event))
        .filter(|event| {
            let before = from.zip(event.latest).is_some_and(|(from, latest)| latest < from);
            let after = to.zip(event.earliest).is_some_and(|(to, earliest)| earliest > to);
            before || after
        })
        .map(|event| event.code.clone())
        .collect();
    codes.sort();
    codes.dedup();
    codes
}
