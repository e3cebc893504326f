//! Logboek: every change, newest first; who, when and what, with the fields before and after.

mod detail;

use crate::case::{JournalStep, StepKind};
use crate::desktop::data_table::{DataTable, TableCell, TableColumn, Width};
use crate::desktop::dates;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{Action, Actions, Panel, PanelContext, icon};
use crate::text::Language;

/// So many steps are read at first, and four times as many each time the end is reached.
const FIRST: usize = 500;

/// The journal's view: what was read of it, which step is chosen, what is searched.
pub struct JournalPanel {
    steps: Vec<JournalStep>,
    asked: Option<(u64, usize)>,
    limit: usize,
    search: String,
    /// What was searched when `shown` was made, and of how many steps.
    searched: Option<(String, usize, u64)>,
    shown: Vec<usize>,
    selected: Option<Option<i64>>,
    answers: u64,
}

impl Default for JournalPanel {
    fn default() -> Self {
        Self {
            steps: Vec::new(),
            asked: None,
            limit: FIRST,
            search: String::new(),
            searched: None,
            shown: Vec::new(),
            selected: None,
            answers: 0,
        }
    }
}

impl Panel for JournalPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let wanted = (context.generation, self.limit);
        if self.asked != Some(wanted) {
            self.asked = Some(wanted);
            actions.push(Action::ReadJournal { limit: self.limit });
        }
        self.find();
        let chosen =
            self.selected.and_then(|step| self.steps.iter().find(|row| row.step == step).cloned());
        // In a narrow window the step takes the place of the list until it is closed.
        if let Some(step) = chosen.as_ref().filter(|_| ui.available_width() < 860.0) {
            egui::CentralPanel::default()
                .frame(egui::Frame::new().fill(theme.canvas).inner_margin(16))
                .show(ui, |ui| {
                    if detail::ui(ui, step, context, actions) {
                        self.selected = None;
                    }
                });
            return;
        }
        if let Some(step) = &chosen {
            let width = (ui.available_width() * 0.42).clamp(theme.measures.panel, 640.0);
            egui::Panel::right("journal-step")
                .exact_size(width)
                .resizable(false)
                .frame(egui::Frame::new().fill(theme.canvas).inner_margin(16))
                .show(ui, |ui| {
                    if detail::ui(ui, step, context, actions) {
                        self.selected = None;
                    }
                });
        }
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(theme.canvas).inner_margin(16))
            .show(ui, |ui| self.list(ui, context, actions));
    }
}

impl JournalPanel {
    /// Takes what was read of the journal.
    pub fn take(&mut self, steps: Vec<JournalStep>) {
        self.steps = steps;
        self.answers += 1;
    }

    /// Looks for the words in the steps that were read.
    fn find(&mut self) {
        let wanted = (self.search.clone(), self.steps.len(), self.answers);
        if self.searched.as_ref() == Some(&wanted) {
            return;
        }
        let words: Vec<String> = self.search.split_whitespace().map(str::to_lowercase).collect();
        self.shown = (0..self.steps.len())
            .filter(|at| {
                words.is_empty()
                    || self.steps.get(*at).is_some_and(|step| {
                        let text = searched_text(step);
                        words.iter().all(|word| text.contains(word))
                    })
            })
            .collect();
        self.searched = Some(wanted);
    }

    fn list(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        ui.horizontal(|ui| {
            let title = context.tr("desktop-screen-journal");
            label(ui, title, theme.semibold(theme.sizes.heading), theme.text1);
            let count = if self.shown.len() == self.steps.len() {
                self.steps.len().to_string()
            } else {
                format!("{} / {}", self.shown.len(), self.steps.len())
            };
            label(ui, count, theme.regular(theme.sizes.interface), theme.text3);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let possible = !context.read_only && !self.steps.is_empty();
                ui.add_enabled_ui(possible, |ui| {
                    let undo = context.tr("journal-undo");
                    let response =
                        button(ui, theme, ButtonLook::Plain, icon::ARROW_U_UP_LEFT, &undo);
                    if response.clicked() {
                        actions.push(Action::Undo);
                    }
                });
                let hint = context.tr("journal-search");
                let width = ui.available_width().clamp(80.0, 240.0);
                let edit = egui::TextEdit::singleline(&mut self.search)
                    .hint_text(&hint)
                    .margin(egui::Margin::symmetric(8, 7))
                    .desired_width(width);
                ui.add(edit).widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::SearchInput, true, &hint)
                });
            });
        });
        ui.add_space(8.0);
        if self.shown.is_empty() {
            let key = if self.steps.is_empty() { "journal-empty" } else { "journal-none-found" };
            label(ui, context.tr(key), theme.regular(theme.sizes.interface), theme.text2);
            return;
        }
        self.table(ui, context);
        if self.steps.len() >= self.limit {
            ui.add_space(6.0);
            let more = context.tr("journal-more");
            if button(ui, theme, ButtonLook::Bare, icon::CARET_DOWN, &more).clicked() {
                self.limit *= 4;
            }
        }
    }

    fn table(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let theme = context.theme;
        let column = |key: &str, share: f32, least: f32| TableColumn {
            width: Width::Share(share, least),
            ..TableColumn::share(context.tr(key), share)
        };
        let columns = [
            TableColumn::points(context.tr("journal-when"), 148.0),
            column("journal-who", 1.0, 90.0),
            column("journal-what", 4.0, 160.0),
            TableColumn::points(context.tr("journal-rows"), 72.0).at_right(),
        ];
        let step_of = |row: usize| self.shown.get(row).and_then(|at| self.steps.get(*at));
        let selected = self.selected.and_then(|step| {
            (0..self.shown.len()).find(|row| step_of(*row).is_some_and(|it| it.step == step))
        });
        let name = context.tr("desktop-screen-journal");
        let room = if self.steps.len() >= self.limit { 40.0 } else { 0.0 };
        let height = (ui.available_height() - room).max(80.0);
        let answer = ui
            .allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
                ui.set_max_height(height);
                let id = egui::Id::unique("journal-table");
                let table =
                    DataTable { selected, ..DataTable::new(id, &name, &columns, self.shown.len()) };
                table.show(ui, theme, |row, column| {
                    step_of(row).map(|step| cell(step, column, context)).unwrap_or_default()
                })
            })
            .inner;
        if let Some(row) = answer.row {
            self.selected = step_of(row).map(|step| step.step);
        }
    }
}

fn cell(step: &JournalStep, column: usize, context: &PanelContext<'_>) -> TableCell {
    let theme = context.theme;
    match column {
        0 => TableCell::text(moment(&step.at, context.language)).coloured(theme.text2),
        1 => TableCell::text(author(step, context)).coloured(theme.text2),
        2 => {
            let label = title(step, context);
            match step.kind {
                StepKind::Do => TableCell::text(label),
                StepKind::Foreign => TableCell::text(label).coloured(theme.warning).strong(),
                StepKind::Undo | StepKind::Redo => {
                    let sign = match step.kind {
                        StepKind::Undo => icon::ARROW_U_UP_LEFT,
                        _ => icon::ARROW_U_UP_RIGHT,
                    };
                    TableCell::text(format!("{sign} {label}")).coloured(theme.text2)
                }
            }
        }
        _ => TableCell::text(step.row_count.to_string()).coloured(theme.text3),
    }
}

/// What a step is called.
fn title(step: &JournalStep, context: &PanelContext<'_>) -> String {
    if step.kind == StepKind::Foreign && step.label.is_empty() {
        return context.tr("journal-foreign");
    }
    step.label.clone()
}

/// Who made a step.
fn author(step: &JournalStep, context: &PanelContext<'_>) -> String {
    if step.author.is_empty() { context.tr("journal-nobody") } else { step.author.clone() }
}

/// A moment in UTC, as the clock on the wall had it: '22 nov 2026 01:30:19'.
fn moment(at: &str, language: Language) -> String {
    let Some((day, minute, second)) = crate::model::date::local_clock(at) else {
        return at.to_owned();
    };
    let day = dates::day_short(day, language);
    format!("{day} {:02}:{:02}:{second:02}", minute / 60, minute % 60)
}

fn searched_text(step: &JournalStep) -> String {
    let mut text = format!("{} {}", step.label, step.author);
    for row in &step.rows {
        text.push(' ');
        text.push_str(&row.name());
    }
    text.to_lowercase()
}
