//! The keyboard in the sheet, while no text field has it.

use super::cell::Then;
use super::columns::Column;
use super::{Chronicle, Cursor};
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::selection::Selection;
use egui::{Key, Modifiers, Ui};

/// How far Page Up and Page Down go, in rows.
const PAGE: isize = 20;

impl Chronicle {
    /// Arrows move the cursor, with Shift they select; Enter or F2 edits.
    pub(super) fn keys(&mut self, ui: &Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let elsewhere = ui.memory(|memory| memory.focused().is_some());
        if self.edit.is_some() || elsewhere || egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::COMMAND, Key::A) {
            let all = self.rows.events().iter().map(|event| event.id);
            actions.push(Action::Select(Selection::many(all)));
            return;
        }
        let steps = [
            (Key::ArrowDown, 1, 0),
            (Key::ArrowUp, -1, 0),
            (Key::ArrowRight, 0, 1),
            (Key::ArrowLeft, 0, -1),
            (Key::PageDown, PAGE, 0),
            (Key::PageUp, -PAGE, 0),
            (Key::End, isize::MAX / 2, 0),
            (Key::Home, isize::MIN / 2, 0),
        ];
        for (key, down, right) in steps {
            for modifiers in [Modifiers::SHIFT, Modifiers::NONE] {
                if pressed(modifiers, key) {
                    self.step(down, right, modifiers, context, actions);
                }
            }
        }
        if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
            self.begin_edit(context);
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            actions.push(Action::Select(Selection::none()));
        }
    }

    fn step(
        &mut self,
        down: isize,
        right: isize,
        modifiers: Modifiers,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let last = self.rows.events().len().saturating_sub(1);
        let (row, column) = match self.cursor {
            Some(cursor) => match self.rows.place(cursor.event) {
                Some(row) => (row.saturating_add_signed(down).min(last), cursor.column),
                None => (0, cursor.column),
            },
            // The first step comes from above the first row.
            None => {
                let row = 0_usize.saturating_add_signed(down.saturating_sub(1));
                (row.min(last), super::WHAT)
            }
        };
        let column = column.saturating_add_signed(right).min(Column::ALL.len() - 1);
        let Some(event) = self.rows.events().get(row).map(|event| event.id) else { return };
        let moved = self.cursor.is_none_or(|cursor| cursor.event != event);
        self.cursor = Some(Cursor { event, column });
        self.scroll_to = Some(row);
        if moved {
            self.select(event, modifiers, context, actions);
        }
    }

    /// Goes where a cell that was edited leads.
    pub(super) fn after_edit(
        &mut self,
        then: Then,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        self.edit = None;
        match then {
            Then::Stay | Then::Leave => {}
            Then::Down => self.step(1, 0, Modifiers::NONE, context, actions),
            Then::Right | Then::Left => {
                let right = if then == Then::Right { 1 } else { -1 };
                self.step(0, right, Modifiers::NONE, context, actions);
                self.begin_edit(context);
            }
        }
    }
}
