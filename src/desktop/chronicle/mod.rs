//! The chronicle: every fact in a sheet, edited in place, with one line to type a new one.

mod cell;
mod columns;
mod entry;
mod keys;
mod rows;
mod sheet;

use super::action::{Action, Actions};
use super::context::PanelContext;
use super::panel::Panel;
use super::selection::Selection;
use crate::model::{Event, Id};
use cell::CellEdit;
use columns::{Column, Lookup};
use egui::{CentralPanel, Frame, Margin, Stroke, Ui};
use entry::Entry;
use rows::{Rows, Sort};

/// The sheet: how it is sorted, where the cursor stands, what is being typed.
#[derive(Default)]
pub struct Chronicle {
    sort: Sort,
    rows: Rows,
    lookup: Lookup,
    cursor: Option<Cursor>,
    /// Where a range selected with Shift began.
    anchor: Option<Id<Event>>,
    edit: Option<CellEdit>,
    entry: Entry,
    /// A row to bring into view.
    scroll_to: Option<usize>,
    /// The fact whose row was brought into view last.
    followed: Option<Id<Event>>,
}

/// The cell that the arrow keys move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cursor {
    event: Id<Event>,
    column: usize,
}

impl Panel for Chronicle {
    fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        self.lookup.update(context);
        self.rows.update(context, self.sort, &self.lookup);
        self.follow_selection(context);
        egui::Panel::bottom("kroniek-entry")
            .frame(Frame::new().fill(theme.app).inner_margin(Margin::symmetric(14, 8)))
            .show_separator_line(false)
            .show(ui, |ui| {
                let rect = ui.max_rect().expand2(egui::vec2(14.0, 8.0));
                let line = Stroke::new(1.0, theme.line_strong);
                ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
                self.entry.ui(ui, context, actions);
            });
        CentralPanel::default().frame(Frame::new().fill(theme.canvas)).show(ui, |ui| {
            if self.rows.events().is_empty() {
                self.empty(ui, context, actions);
                return;
            }
            self.keys(ui, context, actions);
            self.sheet(ui, context, actions);
        });
    }

    fn notice(&mut self, action: &Action, _context: &PanelContext<'_>) {
        if let Action::JumpToEvent(event) = action {
            self.followed = None;
            self.cursor = Some(Cursor { event: *event, column: WHAT });
        }
    }
}

/// The column in which a jump puts the cursor.
const WHAT: usize = 4;

impl Chronicle {
    // What is selected elsewhere comes into view here, once.
    fn follow_selection(&mut self, context: &PanelContext<'_>) {
        let primary = context.selection.primary();
        if primary == self.followed {
            return;
        }
        self.followed = primary;
        let Some(event) = primary else { return };
        if let Some(place) = self.rows.place(event) {
            if self.cursor.is_none_or(|cursor| cursor.event != event) {
                let column = self.cursor.map_or(WHAT, |cursor| cursor.column);
                self.cursor = Some(Cursor { event, column });
            }
            self.scroll_to = Some(place);
        }
    }

    fn empty(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        use super::widgets::{ButtonLook, button, label};
        let theme = context.theme;
        let filtered = !context.filter.is_empty();
        let (text, action) = if filtered {
            ("kroniek-empty-filter", "desktop-command-clear-filter")
        } else {
            ("kroniek-empty", "kroniek-empty-action")
        };
        ui.add_space(48.0);
        ui.vertical_centered(|ui| {
            label(ui, context.tr(text), theme.regular(theme.sizes.prose), theme.text2);
            ui.add_space(12.0);
            if button(ui, theme, ButtonLook::Main, "", &context.tr(action)).clicked() {
                if filtered {
                    actions.push(Action::SetFilter(crate::model::Filter::default()));
                } else {
                    self.entry.focus = true;
                }
            }
        });
    }

    /// Selects a row as a click or a key asks: alone, added, or a range from the last one.
    fn select(
        &mut self,
        event: Id<Event>,
        modifiers: egui::Modifiers,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let selection = if modifiers.command {
            self.anchor = Some(event);
            context.selection.toggled(event)
        } else if let (true, Some(anchor)) = (modifiers.shift, self.anchor) {
            let ends = (self.rows.place(anchor), self.rows.place(event));
            let (Some(from), Some(to)) = ends else { return };
            let range = self.rows.events().get(from.min(to)..=from.max(to)).unwrap_or_default();
            let mut ids: Vec<_> = range.iter().map(|event| event.id).collect();
            // The last one is the one the side panel shows: where the range ends.
            if to < from {
                ids.reverse();
            }
            Selection::many(ids)
        } else {
            self.anchor = Some(event);
            Selection::one(event)
        };
        self.followed = selection.primary();
        actions.push(Action::Select(selection));
    }

    fn begin_edit(&mut self, context: &PanelContext<'_>) {
        let Some(cursor) = self.cursor else { return };
        let Some(column) = Column::ALL.get(cursor.column) else { return };
        if context.read_only {
            return;
        }
        if let Some(event) = context.data.events.get(cursor.event) {
            self.edit = CellEdit::begin(event, *column, context);
        }
    }
}
