//! The dossier: what the case consists of, every kind of record as a table and a form.

mod cell;
mod columns;
mod duration;
mod form;
mod kinds;
mod passages;
mod table;

use crate::case::Command;
use crate::desktop::widgets::{ButtonLook, button, icon_button};
use crate::desktop::{Action, Actions, Panel, PanelContext, icon, side_list};
use crate::model::{Record, RecordKind, Value};
pub use cell::shown;
pub use duration::term_words;
pub use form::Form;
pub use kinds::{field_key, table_key};
use table::Rows;

/// The dossier's view: which kind, which record, what is searched.
pub struct DossierPanel {
    kind: RecordKind,
    selected: Option<i64>,
    search: String,
    form: Form,
    rows: Rows,
    /// A record that is being filled in and not yet added.
    new: Option<Record>,
}

impl Default for DossierPanel {
    fn default() -> Self {
        Self {
            kind: RecordKind::Investigation,
            selected: None,
            search: String::new(),
            form: Form::default(),
            rows: Rows::default(),
            new: None,
        }
    }
}

impl Panel for DossierPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        egui::Panel::left("dossier-kinds")
            .exact_size(236.0)
            .resizable(false)
            .frame(side_list::frame(theme))
            .show(ui, |ui| self.kinds(ui, context));
        if self.kind == RecordKind::Investigation {
            self.investigation(ui, context, actions);
            return;
        }
        let record_open = self.new.is_some() || self.selected.is_some();
        // In a narrow window the record takes the place of the list until it is closed.
        if record_open && ui.available_width() < theme.measures.panel + 280.0 {
            egui::CentralPanel::default()
                .frame(egui::Frame::new().fill(theme.canvas).inner_margin(16))
                .show(ui, |ui| self.record(ui, context, actions));
            return;
        }
        if record_open {
            egui::Panel::right("dossier-form")
                .exact_size(theme.measures.panel)
                .resizable(false)
                .frame(egui::Frame::new().fill(theme.canvas).inner_margin(16))
                .show(ui, |ui| self.record(ui, context, actions));
        }
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(theme.canvas).inner_margin(16))
            .show(ui, |ui| self.list(ui, context));
    }

    fn notice(&mut self, action: &Action, _context: &PanelContext<'_>) {
        if let Action::OpenRecord(kind, id) = action {
            self.show(*kind);
            // Id 0 stands for the list as a whole.
            self.selected = (*id > 0).then_some(*id);
        }
    }
}

impl DossierPanel {
    fn show(&mut self, kind: RecordKind) {
        if self.kind != kind {
            *self = Self { kind, ..Self::default() };
        }
    }

    fn kinds(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let theme = context.theme;
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            for group in kinds::GROUPS {
                side_list::heading(ui, theme, &context.tr(group.text_key));
                for kind in group.kinds {
                    // There is one investigation; a count would say nothing.
                    let (key, count) = match kind {
                        RecordKind::Investigation => (table_key(*kind), String::new()),
                        _ => (
                            format!("{}-plural", table_key(*kind)),
                            context.data.count(*kind).to_string(),
                        ),
                    };
                    let on = self.kind == *kind;
                    if side_list::item(ui, theme, &context.tr(&key), &count, on, false).clicked() {
                        self.show(*kind);
                    }
                }
                ui.add_space(10.0);
            }
        });
    }

    /// The investigation is one record: its form fills the screen.
    fn investigation(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(theme.canvas).inner_margin(24))
            .show(ui, |ui| {
                egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                    ui.set_max_width((ui.available_width() - 10.0).min(720.0));
                    ui.label(
                        egui::RichText::new(context.tr("table-investigation"))
                            .font(theme.semibold(theme.sizes.heading)),
                    );
                    ui.add_space(12.0);
                    let record = context
                        .data
                        .records(RecordKind::Investigation)
                        .into_iter()
                        .next()
                        .unwrap_or_else(|| context.data.investigation().into());
                    if let Some(changed) = self.form.ui(ui, &record, context) {
                        actions.push(Action::Execute(Command::put(changed)));
                    }
                });
            });
    }

    fn list(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let theme = context.theme;
        self.rows.update(self.kind, &self.search, context);
        let (shown, all) = self.rows.counts();
        ui.horizontal(|ui| {
            let plural = context.tr(&format!("{}-plural", table_key(self.kind)));
            ui.label(egui::RichText::new(plural).font(theme.semibold(theme.sizes.heading)));
            let count = if shown == all { all.to_string() } else { format!("{shown} / {all}") };
            ui.label(egui::RichText::new(count).color(theme.text3));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_enabled_ui(!context.read_only, |ui| {
                    let add = self.add_label(context);
                    if button(ui, theme, ButtonLook::Plain, icon::PLUS, &add).clicked() {
                        self.selected = None;
                        self.new = empty(self.kind);
                    }
                });
                let hint = context.tr("dossier-search");
                let width = ui.available_width().clamp(80.0, 220.0);
                let edit = egui::TextEdit::singleline(&mut self.search)
                    .hint_text(&hint)
                    .margin(egui::Margin::symmetric(8, 7))
                    .desired_width(width);
                let response = ui.add(edit);
                response.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::SearchInput, true, &hint)
                });
            });
        });
        ui.add_space(8.0);
        if shown == 0 {
            let key = if all == 0 { "dossier-empty" } else { "dossier-none-found" };
            ui.add_space(8.0);
            ui.label(egui::RichText::new(context.tr(key)).color(theme.text2));
            return;
        }
        if let Some(chosen) = self.rows.ui(ui, self.kind, self.selected, context) {
            self.selected = Some(chosen);
            self.new = None;
        }
    }

    /// 'Organisatie toevoegen'.
    fn add_label(&self, context: &PanelContext<'_>) -> String {
        let name = context.tr(&table_key(self.kind)).to_lowercase();
        let label = context.tr_with("dossier-add", &[("name", name.into())]);
        let mut letters = label.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    fn record(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let stored = self.selected.and_then(|id| context.data.get(self.kind, id));
        let Some(record) = self.new.clone().or(stored) else {
            self.selected = None;
            return;
        };
        let is_new = self.new.is_some();
        ui.horizontal(|ui| {
            let kind = egui::RichText::new(context.tr(&table_key(self.kind)));
            ui.label(kind.color(theme.text2).font(theme.regular(theme.sizes.mark)));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let close = context.tr("dossier-close");
                if icon_button(ui, theme, icon::X, &close).clicked() {
                    self.selected = None;
                    self.new = None;
                }
            });
        });
        let caption = record.caption();
        let title = if caption.is_empty() { context.tr("dossier-new") } else { caption };
        let title = egui::RichText::new(title).font(theme.semibold(theme.sizes.fact));
        ui.add(egui::Label::new(title).wrap());
        ui.add_space(12.0);
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            // Room for the scroll bar and for the ring around a field.
            ui.set_max_width(ui.available_width() - 8.0);
            if let Some(changed) = self.form.ui(ui, &record, context) {
                if is_new {
                    self.new = Some(changed);
                } else {
                    actions.push(Action::Execute(Command::put(changed)));
                }
            }
            if !is_new {
                passages::ui(ui, &record, context, actions);
            }
            ui.add_space(8.0);
            ui.add_enabled_ui(!context.read_only, |ui| {
                if is_new {
                    let add = context.tr("dossier-add-now");
                    if button(ui, theme, ButtonLook::Main, icon::PLUS, &add).clicked()
                        && let Some(record) = self.new.take()
                    {
                        actions.push(Action::Execute(Command::put(record)));
                    }
                } else {
                    let delete = context.tr("dossier-delete");
                    if button(ui, theme, ButtonLook::Danger, icon::TRASH, &delete).clicked() {
                        actions.push(Action::Execute(Command::delete(self.kind, record.id())));
                        self.selected = None;
                    }
                }
            });
            ui.add_space(24.0);
        });
    }
}

/// A record of a kind with nothing filled in.
fn empty(kind: RecordKind) -> Option<Record> {
    let values = kind.columns().iter().map(|column| {
        let shape = column.shape;
        if shape.nullable {
            Value::Null
        } else if shape.integer {
            Value::Integer(0)
        } else if shape.list {
            Value::Text("[]".to_owned())
        } else {
            Value::Text(
                shape
                    .keywords
                    .and_then(|list| list.keywords.first().copied())
                    .unwrap_or_default()
                    .to_owned(),
            )
        }
    });
    Record::from_values(kind, values).ok()
}
