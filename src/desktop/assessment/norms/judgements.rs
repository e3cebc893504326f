//! The judgement per organisation, and its reasoning.

use super::super::drafts::{Drafts, Look, Place};
use super::super::links;
use super::super::picture::{self, Picture};
use super::matrix::{self, Cell};
use super::scale_mark;
use crate::case::Command;
use crate::desktop::widgets::{ButtonLook, button, focus_ring, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Id, Judgement, Norm, Organisation, RecordKind, Scale};
use egui::{Align2, Color32, Pos2, Rect, Sense, Vec2};

/// Draws the judgements on an expectation.
pub fn ui(
    ui: &mut egui::Ui,
    picture: &Picture,
    norm: &Norm,
    place: &mut Cell,
    drafts: &mut Drafts,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let title = context.tr("assessment-per-organisation");
    label(ui, title, theme.semibold(theme.sizes.prose), theme.text1);
    ui.add_space(4.0);
    let columns = ((ui.available_width() / 190.0).floor() as usize).clamp(1, 5);
    let width = ui.available_width() / columns as f32;
    let choices: Vec<Cell> = std::iter::once(None)
        .chain(picture.organisations.iter().map(|row| Some(row.id)))
        .map(|organisation| Cell { norm: norm.id, organisation })
        .filter(|cell| {
            cell.organisation.is_none()
                || cell == place
                || picture.judgement(cell.norm, cell.organisation).is_some()
        })
        .collect();
    for row in choices.chunks(columns) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for cell in row {
                if one(ui, picture, *cell, *place == *cell, width, context).clicked() {
                    *place = *cell;
                }
            }
        });
    }
    ui.add_space(12.0);
    reasoning(ui, picture, norm, *place, drafts, context, actions);
}

fn one(
    ui: &mut egui::Ui,
    picture: &Picture,
    cell: Cell,
    on: bool,
    width: f32,
    context: &PanelContext<'_>,
) -> egui::Response {
    let theme = context.theme;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 30.0), Sense::click());
    let rect = rect.shrink2(Vec2::new(2.0, 0.0));
    let scale = picture.judgement(cell.norm, cell.organisation).map(|row| row.scale);
    let (name, colour) = party(cell.organisation, context);
    let spoken = format!("{name}: {}", matrix::scale_word(scale, context));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, &spoken));
    let painter = ui.painter();
    if on {
        painter.rect_filled(rect, theme.measures.radius, theme.accent_soft);
    } else if response.hovered() {
        painter.rect_filled(rect, theme.measures.radius, theme.hover);
    }
    let y = rect.center().y;
    scale_mark::paint(painter, Pos2::new(rect.left() + 13.0, y), scale, theme);
    let bar = Rect::from_center_size(Pos2::new(rect.left() + 32.0, y), Vec2::new(4.0, 12.0));
    painter.rect_filled(bar, 0.0, colour);
    let font = theme.regular(theme.sizes.interface);
    let mut job = egui::text::LayoutJob::simple_singleline(name, font, theme.text1);
    job.wrap = egui::text::TextWrapping::truncate_at_width((rect.width() - 46.0).max(16.0));
    let galley = painter.layout_job(job);
    let at = Align2::LEFT_CENTER.anchor_size(Pos2::new(rect.left() + 40.0, y), galley.size());
    painter.galley(at.min, galley, theme.text1);
    focus_ring(ui, theme, &response);
    response.on_hover_text(spoken)
}

/// Who is judged, and the colour.
fn party(organisation: Option<Id<Organisation>>, context: &PanelContext<'_>) -> (String, Color32) {
    match organisation.and_then(|id| context.data.organisations.get(id)) {
        Some(row) => {
            let theme = context.theme;
            (row.name.clone(), theme.organisation_colour(theme.colour_key(context.data, row)))
        }
        None => (context.tr("assessment-together"), context.theme.text3),
    }
}

fn reasoning(
    ui: &mut egui::Ui,
    picture: &Picture,
    norm: &Norm,
    place: Cell,
    drafts: &mut Drafts,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let (who, colour) = party(place.organisation, context);
    let judgement = picture.judgement(norm.id, place.organisation).cloned();
    let name = context.tr_with("assessment-reasoning", &[("name", who.into())]);
    ui.horizontal(|ui| {
        let (bar, _) = ui.allocate_exact_size(Vec2::new(4.0, 16.0), Sense::hover());
        let bar = Rect::from_center_size(bar.center(), Vec2::new(4.0, 12.0));
        ui.painter().rect_filled(bar, 0.0, colour);
        label(ui, &name, theme.semibold(theme.sizes.interface), theme.text1);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_enabled_ui(!context.read_only, |ui| {
                let scale = judgement.as_ref().map(|row| row.scale);
                let word = matrix::scale_word(scale, context);
                let response = button(ui, theme, ButtonLook::Plain, icon::CARET_DOWN, &word);
                egui::Popup::menu(&response).show(|ui| {
                    matrix::choices(ui, place, judgement.as_deref(), context, actions);
                });
            });
        });
    });
    let Some(row) = judgement else {
        let hint = context.tr("assessment-reasoning-hint");
        label(ui, hint, theme.regular(theme.sizes.interface), theme.text3);
        return;
    };
    let text = Place {
        kind: RecordKind::Judgement,
        id: row.id.value(),
        field: "reasoning",
        stored: &row.reasoning,
        name: &name,
        look: Look::Prose,
    };
    if let Some(reasoning) = drafts.edit(ui, text, context) {
        let row = Judgement { reasoning, ..row.as_ref().clone() };
        actions.push(Action::Execute(Command::put(row)));
    }
    ui.add_space(6.0);
    // What bears on the same norm comes first, since a judgement mostly rests on that.
    let choices = || {
        let own = picture::findings(context.data, norm.id);
        let mut all = links::all(RecordKind::Finding, context);
        all.sort_by_key(|choice| !own.iter().any(|finding| finding.id == choice.id));
        all
    };
    let kind = RecordKind::Finding;
    let name = "assessment-rests-on";
    if let Some(findings) = links::ui(ui, kind, name, &row.findings, choices, context, actions) {
        let row = Judgement { findings, ..row.as_ref().clone() };
        actions.push(Action::Execute(Command::put(row)));
    }
}

/// A button that shows a judgement and opens the choices; what was chosen.
pub fn verdict_button(
    ui: &mut egui::Ui,
    code: &str,
    name: &str,
    scale: Option<Scale>,
    context: &PanelContext<'_>,
) -> Option<Scale> {
    let theme = context.theme;
    let word = matrix::scale_word(scale, context);
    let words =
        ui.painter().layout_no_wrap(name.to_owned(), theme.regular(theme.sizes.mark), theme.text1);
    let size = Vec2::new(words.size().x + 44.0, 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = format!("{code}, {name}: {word}");
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &spoken));
    let painter = ui.painter();
    let fill = if response.hovered() { theme.hover } else { theme.raised };
    let stroke = egui::Stroke::new(1.0, theme.line_strong);
    painter.rect(rect, theme.measures.radius, fill, stroke, egui::StrokeKind::Inside);
    scale_mark::paint(painter, Pos2::new(rect.left() + 17.0, rect.center().y), scale, theme);
    let at = Pos2::new(rect.left() + 34.0, rect.center().y - words.size().y / 2.0);
    painter.galley(at, words, theme.text1);
    focus_ring(ui, theme, &response);
    let response = response.on_hover_text(&spoken);
    if context.read_only {
        return None;
    }
    let opener = response.id;
    let mut chosen = None;
    egui::Popup::menu(&response).show(|ui| {
        for (key, one) in (1..).zip(matrix::SCALES) {
            let word = context.keyword("scale", one.keyword());
            let on = scale == Some(one);
            let response = matrix::choice(ui, one, &word, &key.to_string(), on, context);
            // The menu has the keyboard from the start: Tab and the digits choose.
            if key == 1 && ui.memory(|memory| memory.has_focus(opener)) {
                response.request_focus();
            }
            let digit = ui.input_mut(|input| {
                let keys = [egui::Key::Num1, egui::Key::Num2, egui::Key::Num3, egui::Key::Num4];
                keys.get(key - 1).is_some_and(|it| input.consume_key(egui::Modifiers::NONE, *it))
            });
            if response.clicked() || digit {
                chosen = Some(one);
                ui.close();
            }
        }
    });
    chosen
}
