//! Patterns over investigations: several files, open to read only, side by side. The window holds
//! what was read; every file is closed again as soon as it was.

mod cases;
mod tables;

use super::background::Background;
use super::data_table::DataTable;
use super::theme::Theme;
use super::widgets::{ButtonLook, button, key_button, label};
use super::{icon, side_list};
use crate::analysis::{Comparison, compare};
use crate::model::CaseData;
use crate::model::date::Day;
use crate::text::{Language, tr, tr_with};
use cases::{Cases, Loaded};
use egui::{Align, Frame, Key, Layout, Margin, Modifiers, RichText, Ui};
use std::path::PathBuf;
use std::sync::Arc;
use tables::Table;

/// What the inspector asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    Nothing,
    /// Choose files to add.
    Add,
    /// Write the comparison as PDF.
    Export,
    /// Close the comparison; the investigation that was open is there again.
    Close,
}

/// A part of the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Patterns,
    Judgements,
    Figures,
    Cases,
}

const PARTS: [(Part, &str, &str); 4] = [
    (Part::Patterns, "compare-patterns", "compare-patterns-line"),
    (Part::Judgements, "compare-judgements", "compare-judgements-line"),
    (Part::Figures, "compare-figures", "compare-figures-line"),
    (Part::Cases, "compare-cases", "compare-line"),
];

/// The window of the comparison.
pub struct CompareWindow {
    cases: Cases,
    work: Background<(u64, Comparison)>,
    /// Which state of the list was asked for, and which is shown.
    asked: Option<(u64, Option<u32>)>,
    comparison: Option<Comparison>,
    days: Option<u32>,
    part: Part,
    chosen: Option<usize>,
}

impl Default for CompareWindow {
    fn default() -> Self {
        Self {
            cases: Cases::default(),
            work: Background::new("kroniek-compare"),
            asked: None,
            comparison: None,
            days: None,
            part: Part::default(),
            chosen: None,
        }
    }
}

impl CompareWindow {
    /// Adds the investigation that is open, as it is now.
    pub fn add_open(&mut self, path: PathBuf, data: Arc<CaseData>) {
        self.cases.take(Loaded { path, data });
    }

    /// Adds a file; it is read beside the window.
    pub fn add(&mut self, path: PathBuf) {
        self.cases.add(path);
    }

    /// Whether everything that was asked for is there.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        self.cases.is_at_rest() && !self.work.is_busy()
    }

    /// What a PDF is made of: the comparison and the day on its cover.
    #[must_use]
    pub fn content(&self) -> Option<(Comparison, Day)> {
        Some((self.comparison.clone()?, self.cases.day()))
    }

    /// Draws the window; hands back what was asked for. `free`: the keyboard is not elsewhere.
    pub fn ui(&mut self, ui: &mut Ui, theme: &Theme, language: Language, free: bool) -> Wish {
        self.update(ui.ctx(), language);
        let mut wish = Wish::Nothing;
        if free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            wish = Wish::Close;
        }
        egui::Panel::left("compare-parts")
            .exact_size(256.0)
            .resizable(false)
            .frame(side_list::frame(theme))
            .show(ui, |ui| self.parts(ui, theme, language));
        let margin = Margin { left: 24, right: 20, top: 16, bottom: 12 };
        egui::CentralPanel::default()
            .frame(Frame::new().fill(theme.canvas).inner_margin(margin))
            .show(ui, |ui| {
                let asked = self.heading(ui, theme, language);
                if wish == Wish::Nothing {
                    wish = asked;
                }
                self.cases.notices(ui, theme, language);
                ui.add_space(8.0);
                self.content_ui(ui, theme, language);
            });
        wish
    }

    fn update(&mut self, ctx: &egui::Context, language: Language) {
        self.cases.update(ctx, language);
        let wanted = (self.cases.state(), self.days);
        if self.asked != Some(wanted) {
            self.asked = Some(wanted);
            if self.cases.is_empty() {
                self.comparison = None;
            } else {
                let cases = self.cases.data();
                let days = self.days;
                self.work.ask(ctx, move || {
                    let cases: Vec<&CaseData> = cases.iter().map(AsRef::as_ref).collect();
                    (wanted.0, compare(&cases, days))
                });
            }
        }
        if let Some((state, comparison)) = self.work.take()
            && state == self.cases.state()
        {
            self.comparison = Some(comparison);
        }
    }

    fn parts(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        side_list::heading(ui, theme, &tr(language, "compare-title"));
        for (part, key, _) in PARTS {
            let count = self.comparison.as_ref().map(|all| match part {
                Part::Patterns => all.patterns.iter().filter(|row| row.in_cases > 0).count(),
                Part::Judgements => all.judgements.len(),
                Part::Figures => all.figures.len(),
                Part::Cases => all.cases.len(),
            });
            let count = count.map(|count| count.to_string()).unwrap_or_default();
            let on = self.part == part;
            if side_list::item(ui, theme, &tr(language, key), &count, on, false).clicked() {
                self.part = part;
                self.chosen = None;
            }
        }
        ui.add_space(12.0);
        if !self.cases.is_empty() {
            side_list::heading(ui, theme, &tr(language, "compare-cases"));
        }
        self.cases.list(ui, theme, language, self.comparison.as_ref());
    }

    fn heading(&mut self, ui: &mut Ui, theme: &Theme, language: Language) -> Wish {
        let mut wish = Wish::Nothing;
        let (key, line) = PARTS
            .iter()
            .find(|(part, ..)| *part == self.part)
            .map_or(("compare-title", "compare-line"), |(_, key, line)| (*key, *line));
        ui.horizontal(|ui| {
            label(ui, tr(language, key), theme.semibold(theme.sizes.heading), theme.text1);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = tr(language, "compare-close");
                if key_button(ui, theme, ButtonLook::Bare, icon::X, &close, "Esc").clicked() {
                    wish = Wish::Close;
                }
                ui.add_enabled_ui(self.comparison.is_some(), |ui| {
                    let export = tr(language, "compare-export");
                    if button(ui, theme, ButtonLook::Plain, icon::FILE_TEXT, &export).clicked() {
                        wish = Wish::Export;
                    }
                });
                let add = tr(language, "compare-add");
                if button(ui, theme, ButtonLook::Main, icon::PLUS, &add)
                    .on_hover_text(tr(language, "compare-add-tip"))
                    .clicked()
                {
                    wish = Wish::Add;
                }
            });
        });
        let mut text = tr(language, line);
        if self.part == Part::Figures {
            text = format!("{text} {}", self.counted(language));
        }
        let line = RichText::new(text).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(line.color(theme.text2)).wrap());
        if self.part == Part::Figures {
            self.term(ui, theme, language);
        }
        wish
    }

    /// How all investigations were counted.
    fn counted(&self, language: Language) -> String {
        match self.days {
            None => tr(language, "compare-settings-ever"),
            Some(days) => {
                tr_with(language, "compare-settings-days", &[("days", i64::from(days).into())])
            }
        }
    }

    fn term(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        ui.horizontal(|ui| {
            let word = tr(language, "compare-within");
            let mut limited = self.days.is_some();
            if ui.checkbox(&mut limited, &word).changed() {
                self.days = limited.then_some(14);
            }
            if let Some(days) = &mut self.days {
                let field = egui::DragValue::new(days).range(0..=3650).update_while_editing(false);
                let response = ui.add(field);
                response
                    .widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &word));
                let unit = tr(language, "compare-days-unit");
                label(ui, unit, theme.regular(theme.sizes.interface), theme.text1);
            }
        });
    }

    fn content_ui(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        let say = |ui: &mut Ui, key: &str| {
            let text = RichText::new(tr(language, key)).font(theme.regular(theme.sizes.prose));
            ui.add(egui::Label::new(text.color(theme.text2)).wrap());
        };
        if self.cases.is_empty() && self.cases.is_at_rest() {
            say(ui, "compare-empty");
            return;
        }
        let Some(comparison) = &self.comparison else {
            say(ui, "compare-busy");
            return;
        };
        let table = match self.part {
            Part::Patterns => Table::patterns(comparison, theme, language),
            Part::Judgements => Table::judgements(comparison, theme, language),
            Part::Figures => Table::figures(comparison, theme, language),
            Part::Cases => Table::cases(comparison, theme, language),
        };
        if table.rows.is_empty() {
            say(ui, "compare-no-judgements");
            return;
        }
        let name = tr(language, "compare-title");
        let id = egui::Id::unique(("compare-table", self.part as u8));
        let shown = DataTable {
            row_height: 10.0 + 18.0 * table.lines as f32,
            selected: self.chosen,
            by_cell: true,
            striped: true,
            fill: false,
            ..DataTable::new(id, &name, &table.columns, table.rows.len())
        };
        let answer = shown.show(ui, theme, |row, column| {
            table.rows.get(row).and_then(|cells| cells.get(column)).cloned().unwrap_or_default()
        });
        if answer.row.is_some() {
            self.chosen = answer.row;
        }
    }
}
