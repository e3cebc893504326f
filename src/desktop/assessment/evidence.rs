//! Evidence beside counter-evidence, and what ties the selected facts to the expectation.

use super::drafts::{Drafts, Look, Place};
use super::fact_mark;
use super::picture;
use super::sight_ground::SightGround;
use super::tying::{self, Target, Tied};
use crate::analysis::{Likelihood, out_of_force};
use crate::case::Command;
use crate::desktop::dates::when_short;
use crate::desktop::widgets::{ButtonLook, chip, key_button, label, link, plain_icon_button};
use crate::desktop::{Action, Actions, PanelContext, Selection, icon};
use crate::model::{Citation, Event, Evidence, EvidenceSide, Id, Norm, RecordKind};
use egui::{Key, Modifiers, RichText, Sense, Vec2};
use std::collections::HashSet;
use std::sync::Arc;

/// So many facts of a side are shown at first.
const FIRST: usize = 6;

/// Which lists are unfolded, what is being typed, and where new evidence goes.
#[derive(Default)]
pub struct EvidenceView {
    /// When the child was out of sight, under the facts against.
    pub ground: SightGround,
    unfolded: HashSet<(egui::Id, EvidenceSide)>,
    target: Option<Target>,
    drafts: Drafts,
    /// The evidence whose remark is asked for.
    remark: Option<Id<Evidence>>,
}

impl EvidenceView {
    /// Draws both sides; `of` tells the lists of one thing from those of another.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        of: egui::Id,
        evidence: &[Arc<Evidence>],
        norms: &[Id<Norm>],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let gap = 24.0;
        // Side by side where there is room for words, else one below the other.
        let beside = ui.available_width() > 460.0;
        let width = if beside { (ui.available_width() - gap) / 2.0 } else { ui.available_width() };
        let layout = if beside {
            egui::Layout::left_to_right(egui::Align::TOP)
        } else {
            egui::Layout::top_down(egui::Align::LEFT)
        };
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(gap);
            for side in EvidenceSide::ALL {
                ui.allocate_ui_with_layout(
                    Vec2::new(width, 0.0),
                    egui::Layout::top_down(egui::Align::LEFT),
                    |ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing = Vec2::new(8.0, 2.0);
                        self.side(ui, of, evidence, norms, *side, context, actions);
                    },
                );
            }
        });
    }

    fn side(
        &mut self,
        ui: &mut egui::Ui,
        of: egui::Id,
        evidence: &[Arc<Evidence>],
        norms: &[Id<Norm>],
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
        let unfolded = self.unfolded.contains(&(of, side));
        let shown = if unfolded { facts.len() } else { FIRST };
        for (event, row) in facts.iter().take(shown) {
            ui.push_id(row.id, |ui| self.fact(ui, event, row, norms, context, actions));
        }
        if facts.len() > FIRST {
            ui.add_space(6.0);
            let text = if unfolded {
                context.tr("assessment-fewer")
            } else {
                let more = (facts.len() - FIRST).to_string();
                context.tr_with("assessment-more", &[("count", more.into())])
            };
            if link(ui, context.theme, text).clicked() && !self.unfolded.remove(&(of, side)) {
                self.unfolded.insert((of, side));
            }
        }
    }

    /// Ties the selected facts: to one of these, the first unless another is chosen.
    pub fn tie(
        &mut self,
        ui: &mut egui::Ui,
        targets: &[Target],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let data = context.data;
        let events: Vec<&Arc<Event>> =
            context.selection.events().iter().filter_map(|id| data.events.get(*id)).collect();
        let Some(last) = events.last() else { return };
        let Some(first) = targets.first().copied().filter(|_| !context.read_only) else { return };
        // Nothing is left to do when all of them are tied to the only thing there is.
        let tied = |event: &Arc<Event>| {
            data.evidence.iter().any(|row| row.event == event.id && first.has(row))
        };
        if targets.len() == 1 && events.iter().all(|event| tied(event)) {
            return;
        }
        let chosen = self.target.filter(|target| targets.contains(target)).unwrap_or(first);
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
                    if targets.len() > 1 {
                        for target in targets {
                            let response =
                                ui.selectable_label(*target == chosen, target.code(data));
                            if response.on_hover_text(target.words(data)).clicked() {
                                self.target = Some(*target);
                            }
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
                            let events = context.selection.events().to_vec();
                            let tied = Tied { events, ..Tied::default() };
                            let command = tying::command(data, chosen, &tied, side);
                            actions.push(Action::Execute(command));
                        }
                    }
                });
                let outside = chosen.out_of_force(data, context.selection.events());
                if !outside.is_empty() {
                    let codes: Vec<&str> = outside.iter().map(|(code, _)| code.as_str()).collect();
                    let values = [("codes", codes.join(", ").into())];
                    let text = context.tr_with("assessment-out-of-force", &values);
                    label(ui, text, theme.regular(theme.sizes.mark), theme.warning);
                }
            });
        ui.add_space(12.0);
    }
}

fn pressed(ui: &egui::Ui, key: Key) -> bool {
    !ui.ctx().text_edit_focused() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

impl EvidenceView {
    fn fact(
        &mut self,
        ui: &mut egui::Ui,
        event: &Arc<Event>,
        row: &Arc<Evidence>,
        norms: &[Id<Norm>],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let data = context.data;
        let selected = context.selection.contains(event.id);
        let fill = if selected { theme.accent_soft } else { theme.canvas };
        egui::Frame::new().fill(fill).inner_margin(egui::Margin::symmetric(0, 4)).show(ui, |ui| {
            ui.horizontal(|ui| {
                let (dot, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
                let colour = fact_mark::colour(event, context);
                fact_mark::paint(ui.painter(), dot.center(), event.kind.family(), colour);
                let date = when_short(event, context.language);
                label(ui, date, theme.semibold(theme.sizes.mark), theme.text2);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if !context.read_only && menu(ui, event, row, context, actions) {
                        self.remark = Some(row.id);
                        self.drafts.focus(RecordKind::Evidence, row.id.value(), "remark");
                    }
                    if link(ui, context.theme, &event.code).on_hover_text(&event.summary).clicked()
                    {
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
                    if let Some(citation) = row.citation.and_then(|id| data.citations.get(id)) {
                        passage(ui, citation, context);
                    }
                    warning(ui, event, norms, context);
                    if row.finding.is_none() {
                        let text = context.tr("assessment-loose");
                        chip(ui, theme, "", &text, theme.text2, theme.sunken);
                    }
                    self.remark(ui, event, row, context, actions);
                });
            });
        });
        let (line, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
        ui.painter().rect_filled(line, 0.0, theme.line);
    }

    /// Why the fact counts: written in place once it is asked for.
    fn remark(
        &mut self,
        ui: &mut egui::Ui,
        event: &Event,
        row: &Arc<Evidence>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let asked = self.remark == Some(row.id);
        if row.remark.is_empty() && !asked || context.read_only {
            if !row.remark.is_empty() {
                let remark = RichText::new(&row.remark).color(theme.text2);
                let remark = remark.font(theme.italic(theme.sizes.mark));
                ui.add(egui::Label::new(remark).wrap());
            }
            return;
        }
        let name = format!("{} {}", context.tr("field-remark"), event.code);
        let place = Place {
            kind: RecordKind::Evidence,
            id: row.id.value(),
            field: "remark",
            stored: &row.remark,
            name: &name,
            look: Look::Remark,
        };
        if let Some(remark) = self.drafts.edit(ui, place, context) {
            let row = Evidence { remark, ..row.as_ref().clone() };
            actions.push(Action::Execute(Command::put(row)));
        }
    }
}

/// What can be done with a piece of evidence; whether a remark is to be written.
fn menu(
    ui: &mut egui::Ui,
    event: &Event,
    row: &Arc<Evidence>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    let mut remark = false;
    let theme = context.theme;
    let code = event.code.as_str();
    let name = context.tr_with("assessment-evidence-menu", &[("code", code.into())]);
    let response = plain_icon_button(ui, theme, icon::DOTS_THREE, &name);
    egui::Popup::menu(&response).show(|ui| {
        let other = match row.side {
            EvidenceSide::Evidence => EvidenceSide::CounterEvidence,
            EvidenceSide::CounterEvidence => EvidenceSide::Evidence,
        };
        let key = match other {
            EvidenceSide::Evidence => "assessment-make-evidence",
            EvidenceSide::CounterEvidence => "assessment-make-counter-evidence",
        };
        if ui.button(context.tr(key)).clicked() {
            let row = Evidence { side: other, ..row.as_ref().clone() };
            actions.push(Action::Execute(Command::put(row)));
            ui.close();
        }
        if ui.button(context.tr("assessment-write-remark")).clicked() {
            remark = true;
            ui.close();
        }
        let citations: Vec<_> =
            context.data.citations.iter().filter(|it| it.event == event.id).collect();
        for citation in citations {
            let source = context.data.sources.get(citation.source);
            let place =
                format!("{} {}", source.map_or("", |it| it.code.as_str()), citation.locator);
            let on = row.citation == Some(citation.id);
            let text = context.tr_with("assessment-use-passage", &[("place", place.into())]);
            if ui.selectable_label(on, text).on_hover_text(&citation.quotation).clicked() {
                let citation = (!on).then_some(citation.id);
                let row = Evidence { citation, ..row.as_ref().clone() };
                actions.push(Action::Execute(Command::put(row)));
                ui.close();
            }
        }
        ui.separator();
        if ui.button(context.tr_with("assessment-untie", &[("code", code.into())])).clicked() {
            let delete = Command::delete(RecordKind::Evidence, row.id.value());
            actions.push(Action::Execute(delete));
            ui.close();
        }
    });
    remark
}

/// The words of the source that were tied.
fn passage(ui: &mut egui::Ui, citation: &Citation, context: &PanelContext<'_>) {
    let theme = context.theme;
    let source = context.data.sources.get(citation.source).map_or("", |row| row.title.as_str());
    let quotation = if citation.quotation.is_empty() {
        String::new()
    } else {
        format!("“{}” ", citation.quotation)
    };
    let text = RichText::new(format!("{quotation}— {source}, {}", citation.locator));
    ui.add(egui::Label::new(text.font(theme.italic(theme.sizes.mark)).color(theme.text2)).wrap());
}

/// That a norm was not in force when the fact happened.
fn warning(ui: &mut egui::Ui, event: &Event, norms: &[Id<Norm>], context: &PanelContext<'_>) {
    let theme = context.theme;
    for norm in norms.iter().filter_map(|id| context.data.norms.get(*id)) {
        let key = match out_of_force(context.data, norm, event) {
            Likelihood::No => continue,
            Likelihood::Possibly => "assessment-norm-maybe-not-in-force",
            Likelihood::Certainly => "assessment-norm-not-in-force",
        };
        let text = context.tr_with(key, &[("code", norm.code.as_str().into())]);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            label(ui, icon::WARNING, theme.icon(13.0), theme.warning);
            label(ui, text, theme.regular(theme.sizes.mark), theme.warning);
        });
    }
}
