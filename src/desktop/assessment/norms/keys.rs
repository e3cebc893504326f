//! The keyboard in the matrix: arrows walk, Enter opens the choices, 1 to 4 judge,
//! Shift with an arrow folds and unfolds.

use super::super::picture::Picture;
use super::fold::Folds;
use super::matrix::{Cell, SCALES, judge};
use crate::desktop::{Actions, PanelContext};
use egui::{EventFilter, Key, Modifiers, Response, Ui};

/// Follows the keys while the matrix has the keyboard, or nothing else has; whether they led to
/// another cell.
pub fn walk(
    ui: &Ui,
    control: &Response,
    picture: &Picture,
    chosen: &mut Option<Cell>,
    folds: &mut Folds,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    let focused = control.has_focus();
    if focused {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(control.id, filter));
    }
    let nobody = ui.memory(|memory| memory.focused().is_none());
    let Some(cell) = *chosen else { return false };
    if !(focused || nobody) || egui::Popup::is_any_open(ui.ctx()) {
        return false;
    }
    if folds.keys(ui, cell, context.data) {
        control.request_focus();
        return false;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let step = |back, forth| i32::from(pressed(forth)) - i32::from(pressed(back));
    let next = Cell {
        norm: stepped(
            &folds.judged(picture, context.data),
            cell.norm,
            step(Key::ArrowUp, Key::ArrowDown),
        ),
        organisation: stepped(
            &std::iter::once(None)
                .chain(picture.organisations.iter().map(|row| Some(row.id)))
                .collect::<Vec<_>>(),
            cell.organisation,
            step(Key::ArrowLeft, Key::ArrowRight),
        ),
    };
    if next != cell {
        *chosen = Some(next);
        control.request_focus();
        return true;
    }
    if !context.read_only {
        let judgement = picture.judgement(cell.norm, cell.organisation);
        for (key, scale) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4].into_iter().zip(SCALES) {
            if pressed(key) {
                actions.push(judge(cell, judgement.map(AsRef::as_ref), scale));
            }
        }
    }
    false
}

/// Whether Enter was pressed on a cell.
pub fn enter_pressed(ui: &Ui, on_cell: bool) -> bool {
    on_cell && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

fn stepped<T: Copy + PartialEq>(all: &[T], now: T, step: i32) -> T {
    // What is chosen may stand in a branch that was folded; it stays until an arrow leads away.
    if step == 0 {
        return now;
    }
    let Some(at) = all.iter().position(|one| *one == now) else {
        return all.first().copied().unwrap_or(now);
    };
    let next = at.saturating_add_signed(step as isize).min(all.len() - 1);
    all.get(next).copied().unwrap_or(now)
}
