//! Shortcuts: how they are written, and which command the pressed keys give.

use super::command_list::{COMMANDS, Situation, UserCommand};
use egui::{Context, KeyboardShortcut, Modifiers};

/// The keys as they stand in menus: `Ctrl Shift Z`.
#[must_use]
pub fn written(shortcut: &KeyboardShortcut) -> String {
    let modifiers = shortcut.modifiers;
    let mut words = Vec::with_capacity(4);
    if modifiers.command || modifiers.ctrl {
        words.push(if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" });
    }
    if modifiers.alt {
        words.push("Alt");
    }
    if modifiers.shift {
        words.push("Shift");
    }
    words.push(shortcut.logical_key.symbol_or_name());
    words.join(" ")
}

/// The commands whose keys were pressed since the last frame; the keys are used up. Keys without
/// Ctrl are left to a text field that has the keyboard, and so are those that edit text there.
#[must_use]
pub fn pressed(ctx: &Context, situation: Situation) -> Vec<&'static UserCommand> {
    let typing = ctx.text_edit_focused();
    let menu_open = egui::Popup::is_any_open(ctx);
    let mut commands: Vec<_> = COMMANDS
        .iter()
        .filter_map(|command| command.shortcut.map(|shortcut| (shortcut, command)))
        .filter(|(shortcut, command)| {
            command.when.holds(situation) && !(typing || menu_open) || is_safe(*shortcut)
        })
        .filter(|(_, command)| command.when.holds(situation))
        .collect();
    // Ctrl Shift Z must be looked for before Ctrl Z, which egui finds in it too; so with Alt.
    commands.sort_by_key(|(shortcut, _)| !(shortcut.modifiers.shift || shortcut.modifiers.alt));
    ctx.input_mut(|input| {
        commands.retain(|(shortcut, _)| input.consume_shortcut(shortcut));
    });
    commands.into_iter().map(|(_, command)| command).collect()
}

// Whether a shortcut means nothing inside a text field.
fn is_safe(shortcut: KeyboardShortcut) -> bool {
    use egui::Key;
    let edits_text = matches!(
        shortcut.logical_key,
        Key::Z | Key::A | Key::C | Key::V | Key::X | Key::W | Key::B | Key::I
    );
    let is_function_key = matches!(shortcut.logical_key, Key::F1 | Key::F7);
    is_function_key || (shortcut.modifiers != Modifiers::NONE && !edits_text)
}
