//! The menu behind the program's name: every command of the list, with its keys.

use super::action::Actions;
use super::command_list::{COMMANDS, Menu, Situation, UserCommand};
use super::shortcut;
use super::theme::Theme;
use crate::text::{Language, tr};
use egui::{Button, Response, RichText, Role, Ui, WidgetInfo};

/// Fills an open menu with the commands, a submenu for each part of the list.
pub fn contents(
    ui: &mut Ui,
    theme: &Theme,
    language: Language,
    situation: Situation,
    actions: &mut Actions,
) {
    ui.set_min_width(180.0);
    for menu in Menu::ALL {
        ui.menu_button(tr(language, menu.text_key()), |ui| {
            ui.set_min_width(260.0);
            for command in COMMANDS.iter().filter(|command| command.menu == menu) {
                item(ui, theme, language, situation, command, actions);
            }
        });
    }
}

/// One command as an item of a menu, with its keys.
pub fn item(
    ui: &mut Ui,
    theme: &Theme,
    language: Language,
    situation: Situation,
    command: &UserCommand,
    actions: &mut Actions,
) -> Response {
    let keys = command.shortcut.as_ref().map(shortcut::written).unwrap_or_default();
    let keys = RichText::new(keys).font(theme.regular(11.5)).color(theme.text3);
    let icon = RichText::new(command.icon).font(theme.icon(15.0)).color(theme.text2);
    let button = Button::new((icon, tr(language, command.text_key))).shortcut_text(keys);
    let response = ui
        .add_enabled(command.when.holds(situation), button)
        .on_hover_text(tr(language, &command.tooltip_key()));
    // Its name is its text, without the sign of the icon and the keys.
    response.widget_info(|| {
        let enabled = command.when.holds(situation);
        WidgetInfo::labeled(Role::MenuItem, enabled, tr(language, command.text_key))
    });
    if response.clicked() {
        actions.push((command.action)());
        ui.close();
    }
    response
}
