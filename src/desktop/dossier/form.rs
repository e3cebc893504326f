//! One record as a form: every field a draft that becomes one change when it is left.

use super::kinds::field_key;
use super::{cell, duration};
use crate::desktop::{PanelContext, keyboard};
use crate::model::date::{EdtfDate, display, phrase};
use crate::model::{Column, Record, RecordKind, Value};

/// References to tables of at most so many records are chosen from a list; others by code.
const PICK_LIST: usize = 80;

/// Fields that take several lines.
const LONG: [&str; 23] = [
    "evidence",
    "note",
    "text",
    "summary",
    "reasoning",
    "explanation",
    "what",
    "claim_a",
    "claim_b",
    "main_question",
    "question",
    "answer",
    "statement",
    "official_text",
    "quotation",
    "consequence",
    "passage",
    "claimed_correction",
    "change_made",
    "rules",
    "leak_check",
    "legal_role",
    "view",
];

/// What is being typed, and what is wrong with it.
#[derive(Default)]
pub struct Form {
    draft: Option<Draft>,
    error: Option<(i64, &'static str, &'static str)>,
    /// A field that is to get the keyboard when it is next drawn.
    wanted: Option<(RecordKind, i64, &'static str)>,
}

struct Draft {
    kind: RecordKind,
    id: i64,
    column: &'static str,
    text: String,
}

impl Form {
    /// Draws the fields; hands back the record as it is to become when a field was changed.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        record: &Record,
        context: &PanelContext<'_>,
    ) -> Option<Record> {
        let columns = record.kind().columns().iter().skip(1).map(|column| column.name);
        let columns: Vec<_> =
            columns.filter(|name| !matches!(*name, "earliest" | "latest")).collect();
        self.fields(ui, record, &columns, context)
    }

    /// Draws only these fields, in this order.
    pub fn fields(
        &mut self,
        ui: &mut egui::Ui,
        record: &Record,
        columns: &[&str],
        context: &PanelContext<'_>,
    ) -> Option<Record> {
        let mut changed = None;
        let values = record.to_values();
        for name in columns {
            let all = record.kind().columns();
            let Some(at) = all.iter().position(|column| column.name == *name) else { continue };
            let (Some(column), Some(value)) = (all.get(at), values.get(at)) else { continue };
            if let Some(value) = self.field(ui, record, column, value, context) {
                changed = cell::with_cell(record, column.name, value);
            }
            ui.add_space(context.theme.measures.grid * 2.0);
        }
        changed
    }

    /// Gives a text field the keyboard when it is next drawn.
    pub const fn focus(&mut self, kind: RecordKind, id: i64, column: &'static str) {
        self.wanted = Some((kind, id, column));
    }

    fn field(
        &mut self,
        ui: &mut egui::Ui,
        record: &Record,
        column: &'static Column,
        value: &Value,
        context: &PanelContext<'_>,
    ) -> Option<Value> {
        let theme = context.theme;
        let name = context.tr(&field_key(column.name));
        let label =
            egui::RichText::new(&name).color(theme.text2).font(theme.regular(theme.sizes.mark));
        let label = ui.label(label);
        ui.add_enabled_ui(!context.read_only, |ui| {
            if column.shape.boolean {
                return toggle(ui, value, &name, context);
            }
            if let Some(keywords) = column.shape.keywords {
                return pick_keyword(
                    ui,
                    (record.id(), column.name),
                    value,
                    &keywords.list(),
                    keywords.keywords,
                    label.id,
                    context,
                );
            }
            let table = column.shape.references.and_then(RecordKind::from_table);
            if let Some(table) =
                table.filter(|table| !column.shape.list && context.data.count(*table) <= PICK_LIST)
            {
                return pick_record(
                    ui,
                    (record.id(), column.name),
                    value,
                    table,
                    column.shape.nullable,
                    label.id,
                    context,
                );
            }
            self.type_in(ui, record, column, value, label.id, context)
        })
        .inner
    }

    fn type_in(
        &mut self,
        ui: &mut egui::Ui,
        record: &Record,
        column: &'static Column,
        value: &Value,
        label: egui::Id,
        context: &PanelContext<'_>,
    ) -> Option<Value> {
        let theme = context.theme;
        let mut stored = cell::editable(value, column, context.data);
        if column.shape.date {
            stored = cell::date_in_words(&stored, context.language);
        } else if duration::is_term(record.kind(), column) {
            stored = duration::in_words(&stored, context);
        }
        let drafting = self.draft.as_ref().is_some_and(|draft| {
            draft.kind == record.kind() && draft.id == record.id() && draft.column == column.name
        });
        let mut text = match &self.draft {
            Some(draft) if drafting => draft.text.clone(),
            _ => stored.clone(),
        };
        let long = LONG.contains(&column.name);
        let edit = if long {
            egui::TextEdit::multiline(&mut text).desired_rows(2)
        } else {
            egui::TextEdit::singleline(&mut text)
        };
        let id = ui.scope_id().with((record.kind().table(), record.id(), column.name));
        let response = ui.add(edit.id(id).desired_width(f32::INFINITY)).labelled_by(label);
        if self.wanted == Some((record.kind(), record.id(), column.name)) {
            self.wanted = None;
            response.request_focus();
        }
        // Not when it gains the keyboard: a field below it may still have to hand over its draft.
        if response.changed() {
            self.draft = Some(Draft {
                kind: record.kind(),
                id: record.id(),
                column: column.name,
                text: text.clone(),
            });
        }
        if column.shape.date && (drafting || response.has_focus()) {
            understood(ui, &text, context);
        }
        if column.shape.references.is_some() && !text.trim().is_empty() && text == stored {
            let names = cell::shown(value, column, context);
            let names = egui::RichText::new(names).color(theme.text3);
            ui.add(egui::Label::new(names.font(theme.regular(theme.sizes.mark))).wrap());
        }
        if let Some((_, _, key)) =
            self.error.filter(|(id, name, _)| *id == record.id() && *name == column.name)
        {
            ui.label(egui::RichText::new(context.tr(key)).color(theme.signal));
        }
        if !response.lost_focus() {
            return None;
        }
        self.draft = None;
        self.error = None;
        let escaped = keyboard::left_by_escape(ui.ctx());
        if escaped || text.trim() == stored.trim() {
            return None;
        }
        match cell::typed(&text, column, context.data, &phrase_context(record)) {
            Ok(value) if duration::is_term(record.kind(), column) => Some(duration::kept(value)),
            Ok(value) => Some(value),
            Err(key) => {
                // What was typed stays in sight beside the sentence that says what is wrong.
                self.error = Some((record.id(), column.name, key));
                self.draft =
                    Some(Draft { kind: record.kind(), id: record.id(), column: column.name, text });
                None
            }
        }
    }
}

fn phrase_context(_record: &Record) -> phrase::PhraseContext {
    phrase::PhraseContext::default()
}

/// How a date is understood while it is typed.
fn understood(ui: &mut egui::Ui, text: &str, context: &PanelContext<'_>) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    let theme = context.theme;
    let date = EdtfDate::parse(text)
        .ok()
        .or_else(|| phrase::read(text, &phrase::PhraseContext::default()).edtf);
    let (line, colour) = match date {
        Some(date) => {
            let words = display::format(&date, cell::locale(context.language));
            (format!("{words} · {date}"), theme.text2)
        }
        None => (context.tr("dossier-error-date"), theme.signal),
    };
    ui.label(egui::RichText::new(line).color(colour).font(theme.regular(theme.sizes.mark)));
}

fn toggle(
    ui: &mut egui::Ui,
    value: &Value,
    name: &str,
    context: &PanelContext<'_>,
) -> Option<Value> {
    let mut on = *value == Value::Integer(1);
    let word = context.keyword("answer", if on { "ja" } else { "nee" });
    let response = ui.checkbox(&mut on, word);
    let name = name.to_owned();
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, on, &name));
    response.changed().then_some(Value::Integer(i64::from(on)))
}

fn pick_keyword(
    ui: &mut egui::Ui,
    id: (i64, &str),
    value: &Value,
    list: &str,
    keywords: &[&str],
    label: egui::Id,
    context: &PanelContext<'_>,
) -> Option<Value> {
    let Value::Text(present) = value else { return None };
    let mut chosen = present.clone();
    egui::ComboBox::from_id_salt(id)
        .width(ui.available_width())
        .selected_text(context.keyword(list, present))
        .show_ui(ui, |ui| {
            for keyword in keywords {
                let label = context.keyword(list, keyword);
                ui.selectable_value(&mut chosen, (*keyword).to_owned(), label);
            }
        })
        .response
        .labelled_by(label);
    (chosen != *present).then_some(Value::Text(chosen))
}

fn pick_record(
    ui: &mut egui::Ui,
    id: (i64, &str),
    value: &Value,
    table: RecordKind,
    nullable: bool,
    label: egui::Id,
    context: &PanelContext<'_>,
) -> Option<Value> {
    let mut chosen = value.clone();
    let present = match value {
        Value::Integer(id) if *id != 0 => context.data.caption(table, *id),
        _ => "–".to_owned(),
    };
    egui::ComboBox::from_id_salt(id)
        .width(ui.available_width())
        .selected_text(present)
        .truncate()
        .show_ui(ui, |ui| {
            if nullable {
                ui.selectable_value(&mut chosen, Value::Null, "–");
            }
            for record in context.data.records(table) {
                let caption = context.data.caption(table, record.id());
                ui.selectable_value(&mut chosen, Value::Integer(record.id()), caption);
            }
        })
        .response
        .labelled_by(label);
    (chosen != *value).then_some(chosen)
}
