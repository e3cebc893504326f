//! Texts edited in place: a draft while the field has the keyboard, one change when it is left.

use crate::desktop::{PanelContext, keyboard};
use crate::model::RecordKind;

/// What is being typed: which record's text, and the text.
#[derive(Default)]
pub struct Drafts {
    draft: Option<(RecordKind, i64, &'static str, String)>,
    /// A field that is to get the keyboard when it is next drawn.
    wanted: Option<(RecordKind, i64, &'static str)>,
}

/// A text of a record.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its row id.
    pub id: i64,
    /// Which of its fields.
    pub field: &'static str,
    /// The text as it is kept.
    pub stored: &'a str,
    /// The field's name for screen readers.
    pub name: &'a str,
    /// How it looks.
    pub look: Look,
}

/// How a text field looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// One line, semi-bold.
    Title,
    /// Lines to read.
    Prose,
    /// Small, in italics, without a border until it is written in.
    Remark,
}

impl Drafts {
    /// Gives a field the keyboard when it is next drawn.
    pub const fn focus(&mut self, kind: RecordKind, id: i64, field: &'static str) {
        self.wanted = Some((kind, id, field));
    }

    /// Draws the field; hands back the new text when it is left after a change. Escape leaves the
    /// text as it was.
    pub fn edit(
        &mut self,
        ui: &mut egui::Ui,
        place: Place<'_>,
        context: &PanelContext<'_>,
    ) -> Option<String> {
        let theme = context.theme;
        let here = |draft: &&(RecordKind, i64, &str, String)| {
            draft.0 == place.kind && draft.1 == place.id && draft.2 == place.field
        };
        let draft = self.draft.as_ref().filter(here);
        let mut text = draft.map_or_else(|| place.stored.to_owned(), |draft| draft.3.clone());
        let id = egui::Id::unique(("assessment", place.kind, place.id, place.field));
        let edit = match place.look {
            Look::Title => egui::TextEdit::singleline(&mut text)
                .font(theme.semibold(theme.sizes.interface))
                .hint_text(place.name),
            Look::Prose => egui::TextEdit::multiline(&mut text)
                .font(theme.regular(theme.sizes.prose))
                .desired_rows(2),
            Look::Remark => {
                let edit = egui::TextEdit::multiline(&mut text)
                    .font(theme.italic(theme.sizes.mark))
                    .text_color(theme.text2)
                    .hint_text(place.name)
                    .desired_rows(1);
                // It reads as a line of text until it is written in.
                let focused = ui.memory(|memory| memory.has_focus(id));
                if focused { edit } else { edit.frame(egui::Frame::new()) }
            }
        };
        let edit = edit.id(id).desired_width(f32::INFINITY);
        let response = ui.add_enabled(!context.read_only, edit);
        let enabled = !context.read_only;
        let role = match place.look {
            Look::Prose | Look::Remark => egui::Role::MultilineTextInput,
            Look::Title => egui::Role::TextInput,
        };
        response.widget_info(|| egui::WidgetInfo::labeled(role, enabled, place.name));
        if self.wanted == Some((place.kind, place.id, place.field)) {
            self.wanted = None;
            response.request_focus();
        }
        if response.changed() {
            self.draft = Some((place.kind, place.id, place.field, text.clone()));
        }
        if !response.lost_focus() {
            return None;
        }
        self.draft = None;
        let escaped = keyboard::left_by_escape(ui.ctx());
        (!escaped && text != place.stored).then_some(text)
    }
}
