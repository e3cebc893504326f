//! Walking through a table with the keyboard.

use super::{DataTable, TableAnswer};
use egui::{EventFilter, Key, Modifiers, Response, Ui};

/// Where the keyboard is in a table.
pub struct Cursor {
    /// The cell it is on, where the table is walked by cell and has the keyboard.
    pub cell: Option<(usize, usize)>,
    /// The row to bring into sight, since a key led there.
    pub moved: Option<usize>,
    /// Whether a key led to another column.
    pub across: bool,
}

/// Follows the arrow keys while the table has the keyboard, or nothing else has.
pub fn walk(
    ui: &Ui,
    table: &DataTable<'_>,
    control: &Response,
    answer: &mut TableAnswer,
) -> Cursor {
    let focused = control.has_focus();
    let nobody = ui.memory(|memory| memory.focused().is_none());
    if focused {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: table.by_cell,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(table.id, filter));
    }
    if !(focused || nobody) || table.rows == 0 || egui::Popup::is_any_open(ui.ctx()) {
        return Cursor { cell: None, moved: None, across: false };
    }
    let stored: Option<(usize, usize)> = ui.data(|data| data.get_temp(table.id));
    let column = stored.map_or(0, |(_, column)| column);
    let row = table.selected.or(if table.by_cell { stored.map(|(row, _)| row) } else { None });
    let page = (ui.clip_rect().height() / table.row_height / 2.0).max(1.0) as usize;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = table.rows - 1;
    let next = if pressed(Key::ArrowDown) {
        Some(row.map_or(0, |row| (row + 1).min(last)))
    } else if pressed(Key::ArrowUp) {
        Some(row.map_or(0, |row| row.saturating_sub(1)))
    } else if pressed(Key::PageDown) {
        Some(row.map_or(0, |row| (row + page).min(last)))
    } else if pressed(Key::PageUp) {
        Some(row.map_or(0, |row| row.saturating_sub(page)))
    } else if focused && pressed(Key::Home) {
        Some(0)
    } else if focused && pressed(Key::End) {
        Some(last)
    } else {
        None
    };
    let mut cell = (row.unwrap_or(0).min(last), column);
    if let Some(next) = next {
        answer.row = Some(next);
        cell.0 = next;
    }
    if table.by_cell && focused {
        let columns = table.columns.len().saturating_sub(1);
        if pressed(Key::ArrowRight) {
            cell.1 = (cell.1 + 1).min(columns);
        } else if pressed(Key::ArrowLeft) {
            cell.1 = cell.1.saturating_sub(1);
        }
    }
    if focused && (pressed(Key::Enter) || pressed(Key::Space)) {
        answer.cell = Some(cell);
        answer.row = Some(cell.0);
    }
    if Some(cell) != stored && (stored.is_some() || next.is_some() || focused) {
        put_cursor(ui, table, cell);
    }
    Cursor {
        cell: (table.by_cell && focused).then_some(cell),
        moved: next,
        across: cell.1 != column,
    }
}

/// Puts the keyboard's place on a cell.
pub fn put_cursor(ui: &Ui, table: &DataTable<'_>, cell: (usize, usize)) {
    ui.data_mut(|data| data.insert_temp(table.id, cell));
}
