//! Evidence beside counter-evidence, and what ties the selected facts to the expectation.

use super::fact_mark;
use super::picture;
use crate::case::{Change, Command};
use crate::desktop::dates::when_short;
use crate::desktop::widgets::{ButtonLook, chip, key_button, label, plain_icon_button};
use crate::desktop::{Action, Actions, PanelContext, Selection, icon};
use crate::model::{Event, Evidence, EvidenceSide, Finding, Id, Norm, Record, RecordKind};
use egui::{Key, Modifiers, RichText, Sense, Vec2};
use std::collections::HashSet;
use std::sync::Arc;

/// So many facts of a side are shown at first.
const FIRST: usize = 6;

/// Which lists are unfolded, and where new evidence goes.
#[derive(Default)]
pub struct EvidenceView {
    unfolded: HashSet<(Id<Norm>, EvidenceSide)>,
    target: Option<Id<Finding>>,
}

impl EvidenceView {
    /// Draws both sides.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        norm: &Norm,
        evidence: &[Arc<Evidence>],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let gap = 24.0;
        let width = ((ui.available_width() - gap) / 2.0).max(120.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for side in EvidenceSide::ALL {
                ui.allocate_ui_with_layout(
                    Vec2::new(width, 0.0),
                    egui::Layout::top_down(egui::Align::LEFT),
                    |ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing = Vec2::new(8.0, 2.0);
                        self.side(ui, norm, evidence, *side, context, actions);
                    },
                );
            }
        });
    }

    fn side(
        &mut self,
        ui: &mut egui::Ui,
        norm: &Norm,
        evidence: &[Arc<Evidence>],
        side: EvidenceSide,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let facts = picture::facts(context.data, evidence, side);
        let (key, sign, colour) = match side {
            EvidenceSide::Evidence => ("assessment-evidence", icon::PLUS_CIRCLE, theme.sufficient),
            EvidenceSide::CounterEvidence => {
                ("assessment-counter-evidence", icon::MINUS_CIRCLE, theme.signal)
            }
        };
        ui.horizontal(|ui| {
            ui.label(RichText::new(sign).color(colour).font(theme.icon(16.0)));
            let title = context.tr(key);
            label(ui, title, theme.semibold(theme.sizes.prose), theme.text1);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let count = facts.len().to_string();
                label(ui, count, theme.semibold(theme.sizes.interface), theme.text2);
            });
        });
        let (line, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), 2.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, colour);
        if facts.is_empty() {
            ui.add_space(6.0);
            let none = context.tr("assessment-no-evidence");
            label(ui, none, theme.regular(theme.sizes.interface), theme.text3);
        }
        let unfolded = self.unfolded.contains(&(norm.id, side));
        let shown = if unfolded { facts.len() } else { FIRST };
        for (event, row) in facts.iter().take(shown) {
            fact(ui, event, row, context, actions);
        }
        if facts.len() > FIRST {
            ui.add_space(6.0);
            let text = if unfolded {
                context.tr("assessment-fewer")
            } else {
                let more = (facts.len() - FIRST).to_string();
                context.tr_with("assessment-more", &[("count", more.into())])
            };
            if ui.link(text).clicked() && !self.unfolded.remove(&(norm.id, side)) {
                self.unfolded.insert((norm.id, side));
            }
        }
    }

    /// Ties the selected facts: to a finding, or to the expectation while there is none.
    pub fn tie(
        &mut self,
        ui: &mut egui::Ui,
        norm: &Norm,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let events: Vec<&Arc<Event>> = context
            .selection
            .events()
            .iter()
            .filter_map(|id| context.data.events.get(*id))
            .collect();
        let Some(last) = events.last() else { return };
        if context.read_only {
            return;
        }
        let findings = picture::findings(context.data, norm.id);
        if !self.target.is_some_and(|id| findings.iter().any(|finding| finding.id == id)) {
            self.target = findings.first().map(|finding| finding.id);
        }
        egui::Frame::new()
            .fill(theme.accent_soft)
            .corner_radius(theme.measures.radius)
            .inner_margin(egui::Margin::symmetric(12, 8))
            .show(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let what = match events.as_slice() {
                        [event] => format!("{} · {}", event.code, event.display_title()),
                        many => context.tr_with(
                            "assessment-selected",
                            &[("count", many.len().to_string().into())],
                        ),
                    };
                    let text = RichText::new(what).font(theme.semibold(theme.sizes.interface));
                    ui.add(egui::Label::new(text.color(theme.accent)).truncate())
                        .on_hover_text(&last.summary);
                    for finding in &findings {
                        let on = self.target == Some(finding.id);
                        if ui
                            .selectable_label(on, &finding.code)
                            .on_hover_text(&finding.title)
                            .clicked()
                        {
                            self.target = Some(finding.id);
                        }
                    }
                    for (side, key, letter) in [
                        (EvidenceSide::Evidence, "assessment-tie-for", Key::B),
                        (EvidenceSide::CounterEvidence, "assessment-tie-against", Key::T),
                    ] {
                        let name = context.tr(key);
                        let button = key_button(
                            ui,
                            theme,
                            ButtonLook::Plain,
                            "",
                            &name,
                            letter.symbol_or_name(),
                        );
                        if button.clicked() || pressed(ui, letter) {
                            actions
                                .push(Action::Execute(self.command(norm, &events, side, context)));
                        }
                    }
                });
            });
        ui.add_space(12.0);
    }

    fn command(
        &self,
        norm: &Norm,
        events: &[&Arc<Event>],
        side: EvidenceSide,
        context: &PanelContext<'_>,
    ) -> Command {
        let target = self.target.and_then(|id| context.data.findings.get(id));
        let changes = (1..)
            .zip(events)
            .map(|(at, event)| {
                // A fact that is tied already changes sides instead of standing on both.
                let tied = context.data.evidence.iter().find(|row| {
                    row.event == event.id
                        && row.finding == target.map(|finding| finding.id)
                        && (target.is_some() || row.norm == Some(norm.id))
                });
                let new = || Evidence {
                    id: Id::new(-at),
                    finding: target.map(|finding| finding.id),
                    norm: target.is_none().then_some(norm.id),
                    event: event.id,
                    ..Evidence::default()
                };
                let row = tied.map_or_else(new, |row| row.as_ref().clone());
                Change::Put(Record::from(Evidence { side, ..row }))
            })
            .collect();
        let codes: Vec<&str> = events.iter().map(|event| event.code.as_str()).collect();
        let to = target.map_or(norm.code.as_str(), |finding| finding.code.as_str());
        let label = context.tr_with(
            "assessment-label-tie",
            &[("code", to.to_owned().into()), ("codes", codes.join(", ").into())],
        );
        Command::batch(label, changes)
    }
}

fn pressed(ui: &egui::Ui, key: Key) -> bool {
    !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

fn fact(
    ui: &mut egui::Ui,
    event: &Arc<Event>,
    row: &Evidence,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let selected = context.selection.contains(event.id);
    let fill = if selected { theme.accent_soft } else { theme.canvas };
    egui::Frame::new().fill(fill).inner_margin(egui::Margin::symmetric(0, 4)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let (dot, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
            let colour = fact_mark::colour(event, context);
            fact_mark::paint(ui.painter(), dot.center(), event.kind.family(), colour);
            let date = when_short(event, context.language);
            label(ui, date, theme.semibold(theme.sizes.mark), theme.text2);
            if row.finding.is_none() {
                let text = context.tr("assessment-loose");
                chip(ui, theme, "", &text, theme.text2, theme.sunken);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let code = event.code.clone();
                if !context.read_only {
                    let name = context.tr_with("assessment-untie", &[("code", code.into())]);
                    if plain_icon_button(ui, theme, icon::X, &name).clicked() {
                        let delete = Command::delete(RecordKind::Evidence, row.id.value());
                        actions.push(Action::Execute(delete));
                    }
                }
                if ui.link(&event.code).on_hover_text(&event.summary).clicked() {
                    actions.push(Action::Select(Selection::one(event.id)));
                    actions.push(Action::JumpToEvent(event.id));
                }
            });
        });
        ui.horizontal_top(|ui| {
            ui.add_space(20.0);
            ui.vertical(|ui| {
                let title = RichText::new(event.display_title()).color(theme.text1);
                let title = egui::Label::new(title).wrap().sense(Sense::CLICK);
                if ui.add(title).on_hover_text(&event.summary).clicked() {
                    actions.push(Action::Select(Selection::one(event.id)));
                }
                if !row.remark.is_empty() {
                    let remark = RichText::new(&row.remark).color(theme.text2);
                    let remark = remark.font(theme.italic(theme.sizes.mark));
                    ui.add(egui::Label::new(remark).wrap());
                }
            });
        });
    });
    let (line, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(line, 0.0, theme.line);
}
