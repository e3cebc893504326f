//! Which findings rest on an outcome that has changed: kept up to date beside the window, and
//! shown wherever findings are.

use super::finding::renewed;
use crate::analysis::{Analysis, AnalysisSettings, FindingBasis, StaleFinding, stale_findings};
use crate::desktop::background::Background;
use crate::desktop::dates;
use crate::desktop::widgets::{ButtonLook, button, chip, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{CaseData, Finding, RecordKind};
use std::sync::Arc;

/// The findings that are out of date, worked out anew when the case has changed.
pub struct StaleFindings {
    work: Background<Vec<StaleFinding>>,
    asked: Option<u64>,
    found: Vec<StaleFinding>,
}

impl Default for StaleFindings {
    fn default() -> Self {
        Self { work: Background::new("kroniek-stale-findings"), asked: None, found: Vec::new() }
    }
}

impl StaleFindings {
    /// Takes notice of a changed case; what was known stays until the answer comes.
    pub fn update(&mut self, ctx: &egui::Context, context: &PanelContext<'_>) {
        if self.asked != Some(context.generation) {
            self.asked = Some(context.generation);
            if context.data.findings.iter().any(|finding| !finding.analysis.is_empty()) {
                let data: Arc<CaseData> = Arc::clone(context.data);
                self.work.ask(ctx, move || stale_findings(&data));
            } else {
                self.found.clear();
            }
        }
        if let Some(found) = self.work.take() {
            self.found = found;
        }
    }

    /// How a finding is out of date; none when it is not.
    #[must_use]
    pub fn of(&self, finding: &Finding) -> Option<&StaleFinding> {
        self.found.iter().find(|stale| stale.id == finding.id)
    }

    /// How many findings are out of date.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether no finding is out of date.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}

/// Draws where a finding comes from, when it was made from an analysis: a word that opens the
/// definition and settings, and when it is out of date what changed, with a way to follow.
pub fn origin(
    ui: &mut egui::Ui,
    finding: &Finding,
    stale: Option<&StaleFinding>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(basis) = FindingBasis::of(finding) else { return };
    let theme = context.theme;
    let name = basis.analysis().map(|analysis| context.tr(&analysis.title_key()));
    let name = name.unwrap_or_else(|| basis.analysis.clone());
    let word = format!("{}: {name}", context.tr("finding-basis-from"));
    let response = chip(ui, theme, icon::CHART_BAR, &word, theme.text2, theme.sunken);
    egui::Popup::from_toggle_button_response(&response).show(|ui| {
        ui.set_max_width(440.0);
        egui::Frame::new().inner_margin(10).show(ui, |ui| basis_ui(ui, &basis, context));
    });
    if let Some(stale) = stale {
        let key = match stale.renewed {
            Some(_) => "finding-basis-stale",
            None => "finding-basis-gone",
        };
        let word = context.tr(key);
        let response = chip(ui, theme, icon::WARNING, &word, theme.warning, theme.warning_soft);
        egui::Popup::from_toggle_button_response(&response).show(|ui| {
            ui.set_max_width(520.0);
            egui::Frame::new().inner_margin(10).show(ui, |ui| {
                changes_ui(ui, stale, context, actions);
            });
        });
    }
}

fn basis_ui(ui: &mut egui::Ui, basis: &FindingBasis, context: &PanelContext<'_>) {
    let theme = context.theme;
    let mut part = |key: &str, text: &str| {
        let font = theme.semibold(theme.sizes.interface);
        label(ui, context.tr(key), font, theme.text1);
        let text = egui::RichText::new(text).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(text).wrap().selectable(true));
        ui.add_space(6.0);
    };
    part("finding-basis-from", &basis.result);
    part("finding-basis-settings", &settings_words(&basis.settings(), context));
    part("finding-basis-definition", &basis.definition);
}

/// What was set otherwise than the definitions have it.
pub fn settings_words(settings: &AnalysisSettings, context: &PanelContext<'_>) -> String {
    let default = AnalysisSettings::default();
    let names = |codes: &[String]| {
        let names: Vec<&str> = codes.iter().map(|code| context.data.party_name(code)).collect();
        names.join(", ")
    };
    let mut words = Vec::new();
    if let Some(days) = settings.days {
        let days = i64::from(days).into();
        words.push(context.tr_with("finding-basis-days", &[("days", days)]));
    }
    if !settings.school_apart {
        words.push(context.tr("finding-basis-school-not-apart"));
    }
    if let Some(period) = &settings.period {
        let period = dates::short(period, context.language).into();
        words.push(context.tr_with("finding-basis-period", &[("period", period)]));
    }
    for (key, codes) in [
        ("finding-basis-organisations", &settings.organisations),
        ("finding-basis-clients", &settings.clients),
    ] {
        if !codes.is_empty() {
            words.push(context.tr_with(key, &[("names", names(codes).into())]));
        }
    }
    if settings.recurrence != default.recurrence {
        let count = settings.recurrence.into();
        words.push(context.tr_with("finding-basis-recurrence", &[("count", count)]));
    }
    if words.is_empty() { context.tr("finding-basis-settings-default") } else { words.join("; ") }
}

fn changes_ui(
    ui: &mut egui::Ui,
    stale: &StaleFinding,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let added: Vec<String> = stale.added.iter().map(|event| event.code.clone()).collect();
    for (key, lines, colour) in [
        ("finding-basis-was", &stale.was, theme.text2),
        ("finding-basis-is-now", &stale.is_now, theme.text1),
        ("finding-basis-removed", &stale.removed, theme.text2),
        ("finding-basis-added", &added, theme.text1),
    ] {
        if lines.is_empty() {
            continue;
        }
        label(ui, context.tr(key), theme.semibold(theme.sizes.interface), theme.text1);
        let apart = if key == "finding-basis-was" || key == "finding-basis-is-now" {
            lines.join("\n")
        } else {
            lines.join(", ")
        };
        let text = egui::RichText::new(apart).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(text.color(colour)).wrap().selectable(true));
        ui.add_space(6.0);
    }
    if context.read_only {
        return;
    }
    if let Some(command) = renewed(context.data, stale) {
        let word = context.tr("finding-basis-renew");
        let tip = context.tr("finding-basis-renew-tip");
        if button(ui, theme, ButtonLook::Main, icon::CHECK, &word).on_hover_text(tip).clicked() {
            actions.push(Action::Execute(command));
            ui.close();
        }
    }
}

/// Draws the findings that were made from an analysis: a chip each, with a word where it is out
/// of date. Draws nothing when there are none.
pub fn strip(
    ui: &mut egui::Ui,
    analysis: Analysis,
    stale: &StaleFindings,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let own = context.data.findings.iter().filter(|finding| {
        FindingBasis::of(finding).is_some_and(|basis| basis.analysis() == Some(analysis))
    });
    let own: Vec<&Arc<Finding>> = own.collect();
    if own.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let heading = context.tr("analysis-screen-findings-made");
        label(ui, heading, theme.regular(theme.sizes.interface), theme.text2);
        for finding in own {
            let changed = stale.of(finding);
            let (sign, ink, ground) = match changed {
                Some(_) => (icon::WARNING, theme.warning, theme.warning_soft),
                None => ("", theme.text2, theme.sunken),
            };
            let mut word = finding.code.clone();
            if changed.is_some() {
                word = format!("{word} {}", context.tr("finding-basis-stale-short"));
            }
            let response = chip(ui, theme, sign, &word, ink, ground).on_hover_text(&finding.title);
            match changed {
                None if response.clicked() => {
                    let id = finding.id.value();
                    actions.push(Action::OpenRecord(RecordKind::Finding, id));
                }
                Some(changed) => {
                    egui::Popup::from_toggle_button_response(&response).show(|ui| {
                        ui.set_max_width(520.0);
                        egui::Frame::new().inner_margin(10).show(ui, |ui| {
                            changes_ui(ui, changed, context, actions);
                        });
                    });
                }
                None => {}
            }
        }
    });
}
