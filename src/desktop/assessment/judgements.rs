//! The judgement per organisation, and its reasoning.

use super::drafts::{Drafts, Place};
use super::matrix::{self, Cell};
use super::picture::Picture;
use super::scale_mark;
use crate::case::Command;
use crate::desktop::widgets::{ButtonLook, button, focus_ring, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Id, Judgement, Norm, Organisation, RecordKind};
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
        title: false,
    };
    if let Some(reasoning) = drafts.edit(ui, text, context) {
        let row = Judgement { reasoning, ..row.as_ref().clone() };
        actions.push(Action::Execute(Command::put(row)));
    }
    if row.findings.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        label(ui, context.tr("assessment-rests-on"), theme.regular(theme.sizes.mark), theme.text3);
        for finding in row.findings.iter().filter_map(|id| context.data.findings.get(*id)) {
            let text = egui::RichText::new(&finding.code).font(theme.regular(theme.sizes.mark));
            ui.label(text.color(theme.text2))
                .on_hover_text(format!("{}\n{}", finding.title, finding.text));
        }
    });
}
