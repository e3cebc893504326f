//! What the parts share: a list beside a sheet, fields of a record, and the button that removes it.

use crate::case::Command;
use crate::desktop::dossier::Form;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Record, RecordKind};

/// Below this width the list stands above the sheet instead of beside it, in points.
const NARROW: f32 = 820.0;
/// The widest a sheet's lines become, in points.
const WIDEST: f32 = 980.0;
/// What the button that removes a record takes beside its title.
const REMOVE: f32 = 44.0;

/// The list of a part: at the left, or above the sheet in a narrow window.
pub fn list_panel(
    ui: &mut egui::Ui,
    name: &str,
    context: &PanelContext<'_>,
    add: impl FnOnce(&mut egui::Ui),
) {
    let room = ui.available_size();
    let panel = if room.x < NARROW {
        egui::Panel::top(egui::Id::unique((name, "above"))).exact_size((room.y * 0.38).max(120.0))
    } else {
        egui::Panel::left(egui::Id::unique((name, "list"))).exact_size((room.x * 0.3).min(380.0))
    };
    let frame = egui::Frame::new().fill(context.theme.canvas);
    panel.resizable(false).frame(frame).show(ui, add);
}

/// The sheet beside the list.
pub fn sheet_panel(ui: &mut egui::Ui, context: &PanelContext<'_>, add: impl FnOnce(&mut egui::Ui)) {
    let frame = egui::Frame::new().fill(context.theme.canvas);
    egui::CentralPanel::default().frame(frame).show(ui, add);
}

/// A scrolling sheet of reading width.
pub fn page(ui: &mut egui::Ui, name: impl egui::AsIdSalt, add: impl FnOnce(&mut egui::Ui)) {
    let scroll = egui::ScrollArea::vertical().id_salt(name);
    scroll.auto_shrink([false, false]).show(ui, |ui| {
        let margin = egui::Margin { left: 22, right: 22, top: 18, bottom: 28 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(WIDEST));
            add(ui);
        });
    });
}

/// Fields of a record; a changed one is one step.
pub fn fields(
    ui: &mut egui::Ui,
    form: &mut Form,
    record: &Record,
    columns: &[&str],
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    if let Some(changed) = form.fields(ui, record, columns, context) {
        actions.push(Action::Execute(Command::put(changed)));
    }
}

/// Fields of a record next to each other, as many columns as there are groups and room.
pub fn columns<const N: usize>(
    ui: &mut egui::Ui,
    form: &mut Form,
    record: &Record,
    groups: [&[&str]; N],
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let gap = 20.0;
    if ui.available_width() < 130.0 * N as f32 {
        for group in groups {
            fields(ui, form, record, group, context, actions);
        }
        return;
    }
    let width = (ui.available_width() - gap * (N as f32 - 1.0)) / N as f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for group in groups {
            let layout = egui::Layout::top_down(egui::Align::LEFT);
            ui.allocate_ui_with_layout(egui::vec2(width, 0.0), layout, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.x = 8.0;
                fields(ui, form, record, group, context, actions);
            });
        }
    });
}

/// The title over a sheet: number, and a button that removes the record.
pub fn title(
    ui: &mut egui::Ui,
    kind: RecordKind,
    id: i64,
    text: &str,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let kind_name = context.tr(&crate::desktop::dossier::table_key(kind)).to_lowercase();
    ui.horizontal_top(|ui| {
        // A long title goes on in the next line, and leaves the button its place.
        let room = (ui.available_width() - REMOVE).max(80.0);
        ui.allocate_ui_with_layout(
            egui::vec2(room, 0.0),
            egui::Layout::left_to_right(egui::Align::Max).with_main_wrap(true),
            |ui| {
                label(ui, text, theme.semibold(theme.sizes.heading), theme.text1);
                label(ui, kind_name, theme.regular(theme.sizes.interface), theme.text3);
            },
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            if context.read_only {
                return;
            }
            let name = context.tr_with("desktop-remove", &[("what", text.into())]);
            if crate::desktop::widgets::plain_icon_button(ui, theme, icon::TRASH, &name).clicked() {
                actions.push(Action::Execute(Command::delete(kind, id)));
            }
        });
    });
    ui.add_space(8.0);
}

/// What stands where nothing is yet: a sentence, and the one thing to do. Whether it was done.
pub fn empty(
    ui: &mut egui::Ui,
    sentence: &str,
    action: Option<&str>,
    context: &PanelContext<'_>,
) -> bool {
    let theme = context.theme;
    let mut clicked = false;
    egui::Frame::new().inner_margin(egui::Margin::symmetric(22, 18)).show(ui, |ui| {
        let text = egui::RichText::new(sentence).font(theme.regular(theme.sizes.prose));
        ui.add(egui::Label::new(text.color(theme.text2)).wrap());
        ui.add_space(8.0);
        if let Some(action) = action.filter(|_| !context.read_only) {
            clicked = button(ui, theme, ButtonLook::Main, icon::PLUS, action).clicked();
        }
    });
    clicked
}

/// A section's heading inside a sheet.
pub fn section(ui: &mut egui::Ui, text: &str, remark: &str, context: &PanelContext<'_>) {
    crate::desktop::widgets::hairline(ui, context.theme, 10.0);
    crate::desktop::widgets::section_title(ui, context.theme, text, remark);
    ui.add_space(4.0);
}

/// The bar above a list: its name and the button that adds to it; whether that was used.
pub fn list_bar(ui: &mut egui::Ui, name: &str, add: &str, context: &PanelContext<'_>) -> bool {
    let theme = context.theme;
    let mut clicked = false;
    egui::Frame::new().inner_margin(egui::Margin { left: 16, right: 8, top: 8, bottom: 4 }).show(
        ui,
        |ui| {
            ui.horizontal(|ui| {
                label(ui, name, theme.semibold(theme.sizes.prose), theme.text1);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if !context.read_only && !add.is_empty() {
                        clicked = button(ui, theme, ButtonLook::Bare, icon::PLUS, add).clicked();
                    }
                });
            });
        },
    );
    clicked
}
