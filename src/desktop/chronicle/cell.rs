//! A cell that is being edited: a text or a list, asked for as one change.

use super::columns::{Column, Editing};
use crate::case::Command;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::event_field::{EventField, previous_date};
use crate::desktop::widgets::{label, list};
use crate::desktop::{date_reading, keyboard};
use crate::model::{Certainty, Event, EventKind, Id};
use egui::{Key, Margin, Modifiers, Popup, Sense, TextEdit, Ui};

/// The cell that is being edited.
pub struct CellEdit {
    /// The fact.
    pub event: Id<Event>,
    /// The column.
    pub column: Column,
    text: String,
    original: String,
    fresh: bool,
}

/// Where the keyboard goes after a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It stays in the cell.
    Stay,
    /// The cell is left where it is.
    Leave,
    /// To the cell below.
    Down,
    /// To the next cell.
    Right,
    /// To the cell before.
    Left,
}

impl CellEdit {
    /// Begins to edit a cell; none for a column that is edited elsewhere.
    #[must_use]
    pub fn begin(event: &Event, column: Column, context: &PanelContext<'_>) -> Option<Self> {
        let text = match column.editing() {
            Editing::Elsewhere => return None,
            Editing::Text(field) => field.get(event, context),
            Editing::Kind | Editing::Certainty => String::new(),
        };
        Some(Self { event: event.id, column, original: text.clone(), text, fresh: true })
    }

    /// Asks for the change, if there is one.
    pub fn commit(&self, context: &PanelContext<'_>, actions: &mut Actions) {
        let Editing::Text(field) = self.column.editing() else { return };
        if self.text.trim() == self.original.trim() || context.read_only {
            return;
        }
        if let Some(event) = context.data.events.get(self.event) {
            let mut event = event.as_ref().clone();
            field.set(&mut event, &self.text, context);
            actions.push(Action::Execute(Command::put(event)));
        }
    }

    /// Draws the cell; says where the keyboard goes. Escape leaves without a change.
    pub fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) -> Then {
        match self.column.editing() {
            Editing::Text(field) => self.text_ui(ui, context, field, actions),
            Editing::Kind => self.kind_ui(ui, context, actions),
            Editing::Certainty => self.certainty_ui(ui, context, actions),
            Editing::Elsewhere => Then::Leave,
        }
    }

    fn text_ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        field: EventField,
        actions: &mut Actions,
    ) -> Then {
        let theme = context.theme;
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let then = if pressed(Modifiers::NONE, Key::Enter) {
            Then::Down
        } else if pressed(Modifiers::SHIFT, Key::Tab) {
            Then::Left
        } else if pressed(Modifiers::NONE, Key::Tab) {
            Then::Right
        } else {
            Then::Stay
        };
        let name = context.tr(self.column.text_key());
        let response = ui.add(
            TextEdit::singleline(&mut self.text)
                .id(egui::Id::unique("kroniek-cell"))
                .font(theme.regular(theme.sizes.interface))
                .margin(Margin::symmetric(3, 1))
                .desired_width(f32::INFINITY),
        );
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name);
            info.current_text_value = Some(self.text.clone());
            info
        });
        if std::mem::take(&mut self.fresh) {
            response.request_focus();
            select_all(ui, response.id, &self.text);
            return Then::Stay;
        }
        if field == EventField::When && self.text != self.original {
            let event = context.data.events.get(self.event);
            let previous = event.and_then(|event| previous_date(event, context));
            let reading = date_reading::read(&self.text, previous.as_ref(), context.locale());
            let text = format!("{} {}", reading.understood(context.locale()), reading.warning);
            let help = Popup::from_response(&response).id(response.id.with("help")).open(true);
            help.show(|ui| {
                ui.set_max_width(320.0);
                label(ui, text.trim(), theme.regular(12.0), theme.text2);
            });
        }
        if then != Then::Stay {
            self.commit(context, actions);
            return then;
        }
        if response.lost_focus() {
            if !keyboard::left_by_escape(ui.ctx()) {
                self.commit(context, actions);
            }
            return Then::Leave;
        }
        Then::Stay
    }

    fn kind_ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) -> Then {
        let names: Vec<String> = EventKind::KNOWN
            .iter()
            .map(|kind| context.keyword("event-kind", kind.keyword()))
            .collect();
        let Some(event) = context.data.events.get(self.event) else { return Then::Leave };
        let current = context.keyword("event-kind", event.kind.keyword());
        match self.list_ui(ui, context, &current, &names) {
            Ok(then) => then,
            Err(at) => {
                if let Some(kind) = EventKind::KNOWN.get(at) {
                    let event = Event { kind: kind.clone(), ..event.as_ref().clone() };
                    actions.push(Action::Execute(Command::put(event)));
                }
                Then::Leave
            }
        }
    }

    fn certainty_ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> Then {
        let names: Vec<String> = Certainty::ALL
            .iter()
            .map(|value| context.keyword("certainty", value.keyword()))
            .collect();
        let Some(event) = context.data.events.get(self.event) else { return Then::Leave };
        let current = context.keyword("certainty", event.certainty.keyword());
        match self.list_ui(ui, context, &current, &names) {
            Ok(then) => then,
            Err(at) => {
                if let Some(certainty) = Certainty::ALL.get(at) {
                    let event = Event { certainty: *certainty, ..event.as_ref().clone() };
                    actions.push(Action::Execute(Command::put(event)));
                }
                Then::Leave
            }
        }
    }

    // The list under the cell; `Err` is what was chosen.
    fn list_ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        current: &str,
        names: &[String],
    ) -> Result<Then, usize> {
        let theme = context.theme;
        let size = ui.available_size();
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        ui.painter().text(
            rect.left_center(),
            egui::Align2::LEFT_CENTER,
            current,
            theme.regular(theme.sizes.interface),
            theme.text1,
        );
        let popup = Popup::default_response_id(&response);
        if std::mem::take(&mut self.fresh) {
            Popup::open_id(ui.ctx(), popup);
        }
        if let Some(at) = list(&response, current, names.iter().map(String::as_str)) {
            return Err(at);
        }
        Ok(if Popup::is_id_open(ui.ctx(), popup) { Then::Stay } else { Then::Leave })
    }
}

fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let range = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}
