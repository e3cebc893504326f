//! What is shown while no file is open: open, make, or go on with a recent one.

use super::action::{Action, Actions};
use super::icon;
use super::theme::Theme;
use super::widgets::{ButtonLook, focus_ring, key_button, label};
use crate::text::{Language, tr};
use egui::{Align2, CornerRadius, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use std::path::{Path, PathBuf};

const WIDTH: f32 = 620.0;
const ROW: f32 = 44.0;

/// Draws the start screen.
pub fn ui(
    ui: &mut Ui,
    theme: &Theme,
    language: Language,
    recent: &[PathBuf],
    actions: &mut Actions,
) {
    let tr = |key: &str| tr(language, key);
    let available = ui.available_rect_before_wrap();
    ui.painter().rect_filled(available, CornerRadius::ZERO, theme.canvas);
    let width = WIDTH.min(available.width() - 48.0);
    let side = ((available.width() - width) / 2.0).max(24.0);
    let top = (available.height() * 0.14).clamp(16.0, 140.0);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(top);
        ui.horizontal(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width(width);
                label(ui, "Kroniek", theme.bold(theme.sizes.year), theme.accent);
                label(ui, tr("desktop-start-what"), theme.regular(theme.sizes.prose), theme.text2);
                ui.add_space(24.0);
                ui.horizontal_wrapped(|ui| {
                    let main = ButtonLook::Main;
                    let text = tr("desktop-command-open");
                    if key_button(ui, theme, main, icon::FOLDER_OPEN, &text, "Ctrl O").clicked() {
                        actions.push(Action::ShowOpenDialog);
                    }
                    let plain = ButtonLook::Plain;
                    let text = tr("desktop-command-new");
                    if key_button(ui, theme, plain, icon::FILE_PLUS, &text, "Ctrl N").clicked() {
                        actions.push(Action::NewFile);
                    }
                    let text = tr("desktop-command-sample");
                    if key_button(ui, theme, plain, icon::BOOKS, &text, "")
                        .on_hover_text(tr("desktop-command-sample-tip"))
                        .clicked()
                    {
                        actions.push(Action::OpenSample);
                    }
                    let text = tr("desktop-command-compare");
                    if key_button(ui, theme, plain, icon::TABLE, &text, "")
                        .on_hover_text(tr("desktop-command-compare-tip"))
                        .clicked()
                    {
                        actions.push(Action::ShowCompare);
                    }
                });
                ui.add_space(28.0);
                let heading = theme.semibold(theme.sizes.interface);
                label(ui, tr("desktop-start-recent"), heading, theme.text1);
                ui.add_space(4.0);
                if recent.is_empty() {
                    let text = tr("desktop-start-no-recent");
                    label(ui, text, theme.regular(theme.sizes.interface), theme.text3);
                }
                ui.spacing_mut().item_spacing.y = 0.0;
                for path in recent {
                    if recent_file(ui, theme, path) {
                        actions.push(Action::OpenFile(path.clone()));
                    }
                }
                ui.add_space(16.0);
                let text = tr("desktop-start-drop");
                label(ui, text, theme.regular(theme.sizes.mark), theme.text3);
            });
        });
    });
}

fn recent_file(ui: &mut Ui, theme: &Theme, path: &Path) -> bool {
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder =
        path.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}, {folder}")));
    let painter = ui.painter_at(rect);
    if response.hovered() {
        painter.rect_filled(rect, CornerRadius::same(theme.measures.radius), theme.hover);
    }
    let left = rect.left() + 8.0;
    painter.text(
        egui::pos2(left, rect.center().y),
        Align2::LEFT_CENTER,
        icon::FILE_TEXT,
        theme.icon(18.0),
        theme.text3,
    );
    let text = |y: f32, text: &str, font, colour| {
        painter.text(egui::pos2(left + 28.0, y), Align2::LEFT_CENTER, text, font, colour);
    };
    text(rect.top() + 14.0, &name, theme.semibold(theme.sizes.interface), theme.text1);
    text(rect.top() + 31.0, &folder, theme.regular(theme.sizes.mark), theme.text3);
    focus_ring(ui, theme, &response);
    response.clicked()
}
