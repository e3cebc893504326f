//! Editing in place: a text field that keeps a draft while it has the keyboard and asks for one
//! change when it loses it. Escape puts back what stood there.

use crate::case::Command;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::event_field::EventField;
use crate::desktop::widgets::label;
use crate::desktop::{date_reading, keyboard, parties};
use crate::model::{Citation, Event, Id};
use egui::{FontId, Frame, Key, Margin, Modifiers, Popup, Response, Stroke, TextEdit, Ui};

/// What a draft is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A field of a fact.
    Event(Id<Event>, EventField),
    /// The place in a source.
    Locator(Id<Citation>),
    /// The words of a source.
    Quotation(Id<Citation>),
}

impl Target {
    fn text(self, context: &PanelContext<'_>) -> Option<String> {
        let data = context.data;
        match self {
            Self::Event(id, field) => data.events.get(id).map(|event| field.get(event, context)),
            Self::Locator(id) => data.citations.get(id).map(|row| row.locator.clone()),
            Self::Quotation(id) => data.citations.get(id).map(|row| row.quotation.clone()),
        }
    }

    fn command(self, text: &str, context: &PanelContext<'_>) -> Option<Command> {
        let data = context.data;
        match self {
            Self::Event(id, field) => {
                let mut event = data.events.get(id)?.as_ref().clone();
                field.set(&mut event, text, context);
                (event != *data.events.get(id)?.as_ref()).then(|| Command::put(event))
            }
            Self::Locator(id) => {
                let mut row = data.citations.get(id)?.as_ref().clone();
                text.trim().clone_into(&mut row.locator);
                Some(Command::put(row))
            }
            Self::Quotation(id) => {
                let mut row = data.citations.get(id)?.as_ref().clone();
                text.trim().clone_into(&mut row.quotation);
                Some(Command::put(row))
            }
        }
    }
}

/// The one text that is being edited, if any.
#[derive(Default)]
pub struct Drafts {
    open: Option<Draft>,
    /// A field that is to get the keyboard when it is next drawn.
    pub focus: Option<EventField>,
}

struct Draft {
    target: Target,
    text: String,
    original: String,
    /// Which completion is marked.
    marked: usize,
}

/// How a text field looks.
pub struct Look<'a> {
    /// Its type.
    pub font: FontId,
    /// What stands in it while it is empty; also its name where it has no label.
    pub hint: &'a str,
    /// Whether it takes several lines.
    pub long: bool,
}

impl Drafts {
    /// Asks for the change of the draft, if it is of something else than `shown`: the inspector
    /// went on to another fact without leaving the field first.
    pub fn settle(
        &mut self,
        shown: Option<Id<Event>>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let of_shown = self.open.as_ref().is_some_and(|draft| match draft.target {
            Target::Event(id, _) => Some(id) == shown,
            Target::Locator(id) | Target::Quotation(id) => {
                context.data.citations.get(id).map(|row| row.event) == shown
            }
        });
        if !of_shown && let Some(draft) = self.open.take() {
            commit(&draft, context, actions);
        }
    }

    /// A text field over what it is of.
    pub fn edit(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        target: Target,
        look: &Look<'_>,
        actions: &mut Actions,
    ) -> Response {
        let theme = context.theme;
        let id = egui::Id::unique(("inspector", target));
        let mine = self.open.as_ref().is_some_and(|draft| draft.target == target);
        let mut text = match &self.open {
            Some(draft) if mine => draft.text.clone(),
            _ => target.text(context).unwrap_or_default(),
        };
        let focused = ui.memory(|memory| memory.has_focus(id));
        let taken = focused && mine && self.take_completion(ui, context, &mut text);
        if focused && look.long && ui.input_mut(|it| it.consume_key(Modifiers::NONE, Key::Enter)) {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        let hovered = ui.ctx().read_response(id).is_some_and(|response| response.hovered());
        let border = if focused {
            Stroke::new(2.0, theme.accent)
        } else if hovered && !context.read_only {
            Stroke::new(1.0, theme.line_strong)
        } else {
            Stroke::NONE
        };
        // The border stands around the text, which lines up with everything else in the panel.
        let ground = ui.painter().add(egui::Shape::Noop);
        let edit = if look.long {
            TextEdit::multiline(&mut text)
        } else {
            TextEdit::singleline(&mut text)
        };
        let response = edit
            .id(id)
            .desired_rows(1)
            .desired_width(ui.available_width())
            .font(look.font.clone())
            .text_color(theme.text1)
            .hint_text(look.hint)
            .interactive(!context.read_only)
            .return_key(egui::KeyboardShortcut::new(
                if look.long { Modifiers::SHIFT } else { Modifiers::NONE },
                Key::Enter,
            ))
            .frame(Frame::new().inner_margin(Margin::symmetric(0, 2)))
            .show(ui)
            .response
            .response;
        if border != Stroke::NONE {
            let fill = if focused { theme.raised } else { egui::Color32::TRANSPARENT };
            let shape = egui::epaint::RectShape::new(
                response.rect.expand2(egui::vec2(4.0, 0.0)),
                theme.measures.radius,
                fill,
                border,
                egui::StrokeKind::Outside,
            );
            ui.painter().set(ground, shape);
        }
        if let Target::Event(_, field) = target
            && self.focus == Some(field)
        {
            self.focus = None;
            response.request_focus();
        }
        if response.has_focus() && !mine {
            if let Some(draft) = self.open.take() {
                commit(&draft, context, actions);
            }
            let original = target.text(context).unwrap_or_default();
            self.open = Some(Draft { target, text: text.clone(), original, marked: 0 });
        }
        if (response.changed() || taken)
            && let Some(draft) = self.open.as_mut().filter(|draft| draft.target == target)
        {
            draft.text.clone_from(&text);
            draft.marked = 0;
        }
        if taken {
            cursor_to_end(ui, id, &text);
        }
        if response.lost_focus() && mine {
            let cancelled = keyboard::left_by_escape(ui.ctx());
            if let Some(draft) = self.open.take()
                && !cancelled
            {
                commit(&draft, context, actions);
            }
        }
        if response.has_focus()
            && let Target::Event(_, field) = target
        {
            self.help(ui, context, field, &response);
        }
        response
    }

    // Under the field: what fits a party that is being typed, or how a date is understood.
    fn help(
        &mut self,
        ui: &Ui,
        context: &PanelContext<'_>,
        field: EventField,
        response: &Response,
    ) {
        let Some(draft) = &self.open else { return };
        let theme = context.theme;
        if field == EventField::When {
            let text = understood(&draft.text, context);
            Popup::from_response(response).id(response.id.with("help")).open(true).show(|ui| {
                ui.set_max_width(300.0);
                label(ui, text, theme.regular(12.0), theme.text2);
            });
        }
        if field.is_parties() {
            let names = parties::completions(context, &draft.text, MOST);
            if names.is_empty() || draft.text == draft.original {
                return;
            }
            let marked = draft.marked.min(names.len() - 1);
            Popup::from_response(response).id(response.id.with("help")).open(true).show(|ui| {
                for (at, name) in names.iter().enumerate() {
                    let _ = ui.selectable_label(at == marked, name);
                }
            });
        }
        let _ = ui;
    }

    // Arrow keys move through the completions; Tab or Enter takes the marked one.
    fn take_completion(&mut self, ui: &Ui, context: &PanelContext<'_>, text: &mut String) -> bool {
        let Some(draft) = &mut self.open else { return false };
        let Target::Event(_, field) = draft.target else { return false };
        if !field.is_parties() || draft.text == draft.original {
            return false;
        }
        let names = parties::completions(context, &draft.text, MOST);
        if names.is_empty() {
            return false;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            draft.marked = (draft.marked + 1) % names.len();
        }
        if pressed(Key::ArrowUp) {
            draft.marked = (draft.marked + names.len() - 1) % names.len();
        }
        if (pressed(Key::Tab) || pressed(Key::Enter))
            && let Some(name) = names.get(draft.marked.min(names.len() - 1))
        {
            *text = parties::completed(&draft.text, name);
            return true;
        }
        false
    }
}

const MOST: usize = 6;

fn commit(draft: &Draft, context: &PanelContext<'_>, actions: &mut Actions) {
    if draft.text.trim() == draft.original.trim() || context.read_only {
        return;
    }
    if let Some(command) = draft.target.command(&draft.text, context) {
        actions.push(Action::Execute(command));
    }
}

/// How a typed date is understood, in one or two sentences.
#[must_use]
pub fn understood(text: &str, context: &PanelContext<'_>) -> String {
    let reading = date_reading::read(text, None, context.locale());
    let understood = reading.understood(context.locale());
    let mut lines = Vec::with_capacity(2);
    if !understood.is_empty() {
        lines.push(context.tr_with("desktop-understood", &[("date", understood.into())]));
    }
    if !reading.warning.is_empty() {
        lines.push(reading.warning);
    }
    if lines.is_empty() {
        lines.push(context.tr("desktop-date-hint"));
    }
    lines.join("\n")
}

fn cursor_to_end(ui: &Ui, id: egui::Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        let end = CCursor::new(text.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ui.ctx(), id);
    }
}
