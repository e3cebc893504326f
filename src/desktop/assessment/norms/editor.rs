//! The frameworks themselves: which are applied, one's own added, and their themes, criteria and
//! expectations written, ordered and given their official wording.

use super::super::list::{self, Row};
use super::super::sheet;
use super::tree;
use crate::case::Command;
use crate::desktop::dossier::Form;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{Framework, Id, Norm, NormLevel, Record, RecordKind};
use egui::{Key, Modifiers};

/// The editor while it is open.
#[derive(Default)]
pub struct Editor {
    framework: Option<Id<Framework>>,
    norm: Option<Id<Norm>>,
    form: Form,
    /// The code of a framework or norm that was just added, to be chosen when it is there.
    expected: Option<String>,
    /// The newest framework seen: a newer one was loaded from a file, and is chosen.
    newest: Option<Id<Framework>>,
}

impl Editor {
    /// The editor on a framework.
    pub fn on(framework: Id<Framework>) -> Self {
        Self { framework: Some(framework), ..Self::default() }
    }

    /// The editor on a norm.
    pub fn on_norm(framework: Id<Framework>, norm: Id<Norm>) -> Self {
        Self { norm: Some(norm), ..Self::on(framework) }
    }

    /// Draws the editor; whether it is to be closed.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> bool {
        let theme = context.theme;
        self.settle(context);
        let mut close = false;
        egui::Panel::top("framework-bar")
            .exact_size(theme.measures.tool_bar)
            .frame(egui::Frame::new().fill(theme.app).inner_margin(egui::Margin::symmetric(12, 0)))
            .show(ui, |ui| {
                ui.horizontal_centered(|ui| close = self.bar(ui, context, actions));
            });
        let escaped = ui.memory(|memory| memory.focused().is_none())
            && !egui::Popup::is_any_open(ui.ctx())
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        egui::Panel::left("framework-list")
            .exact_size((ui.available_width() * 0.22).clamp(180.0, 270.0))
            .resizable(false)
            .frame(egui::Frame::new().fill(theme.canvas))
            .show(ui, |ui| self.frameworks(ui, context, actions));
        let Some(framework) = self.framework.and_then(|id| context.data.frameworks.get(id)) else {
            egui::CentralPanel::default().frame(egui::Frame::new().fill(theme.canvas)).show(
                ui,
                |ui| {
                    let sentence = context.tr("framework-none");
                    let action = context.tr("framework-new");
                    if sheet::empty(ui, &sentence, Some(&action), context) {
                        self.add_framework(context, actions);
                    }
                },
            );
            return close || escaped;
        };
        egui::Panel::right("framework-form")
            .exact_size((ui.available_width() * 0.46).clamp(240.0, 440.0))
            .resizable(false)
            .frame(egui::Frame::new().fill(theme.canvas))
            .show(ui, |ui| self.record(ui, framework, context, actions));
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(theme.canvas))
            .show(ui, |ui| self.norms(ui, framework, context, actions));
        close || escaped
    }

    /// Chooses what was just added, and lets go of what was removed.
    fn settle(&mut self, context: &PanelContext<'_>) {
        let data = context.data;
        if let Some(code) = &self.expected {
            let norm = data
                .norms
                .iter()
                .rev()
                .find(|row| Some(row.framework) == self.framework && row.code == *code);
            let framework = data.frameworks.iter().find(|row| row.code == *code);
            if let Some(norm) = norm {
                self.norm = Some(norm.id);
                self.form.focus(RecordKind::Norm, norm.id.value(), "statement");
                self.expected = None;
            } else if let Some(framework) = framework {
                self.framework = Some(framework.id);
                self.norm = None;
                self.form.focus(RecordKind::Framework, framework.id.value(), "title");
                self.expected = None;
            }
        }
        let newest = data.frameworks.iter().map(|row| row.id).max();
        if newest > self.newest && self.newest.is_some() {
            self.framework = newest;
            self.norm = None;
        }
        self.newest = newest;
        self.framework = self.framework.filter(|id| data.frameworks.get(*id).is_some());
        if self.framework.is_none() {
            self.framework = data.frameworks.iter().next().map(|row| row.id);
        }
        self.norm = self.norm.filter(|id| {
            data.norms.get(*id).is_some_and(|norm| Some(norm.framework) == self.framework)
        });
    }

    fn bar(&self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) -> bool {
        let theme = context.theme;
        let back = context.tr("framework-back");
        let close = button(ui, theme, ButtonLook::Bare, icon::ARROW_LEFT, &back).clicked();
        ui.separator();
        ui.add_enabled_ui(!context.read_only, |ui| {
            let load = context.tr("framework-load");
            if button(ui, theme, ButtonLook::Bare, icon::DOWNLOAD_SIMPLE, &load).clicked() {
                actions.push(Action::LoadFramework);
            }
        });
        if let Some(id) = self.framework {
            let save = context.tr("framework-save");
            if button(ui, theme, ButtonLook::Bare, icon::EXPORT, &save).clicked() {
                actions.push(Action::SaveFramework(id));
            }
            ui.add_enabled_ui(!context.read_only, |ui| {
                let wording = context.tr("framework-wording");
                let response = button(ui, theme, ButtonLook::Bare, icon::ARTICLE, &wording);
                if response.on_hover_text(context.tr("framework-wording-tip")).clicked() {
                    actions.push(Action::LoadWording(id));
                }
            });
        }
        close
    }

    fn frameworks(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let title = context.tr("table-framework-plural");
        if sheet::list_bar(ui, &title, &context.tr("framework-new"), context) {
            self.add_framework(context, actions);
        }
        let rows: Vec<Row<Id<Framework>>> = context
            .data
            .frameworks
            .iter()
            .map(|row| {
                let mut line = Row::new(row.id, row.title.clone(), period(row, context));
                if row.applied {
                    line.sign = Some((icon::CHECK, context.theme.sufficient));
                } else {
                    line.faint = true;
                }
                line
            })
            .collect();
        if list::ui(ui, &title, &rows, &mut self.framework, false, context) {
            self.norm = None;
        }
    }

    fn add_framework(&mut self, context: &PanelContext<'_>, actions: &mut Actions) {
        let taken = |code: &String| context.data.frameworks.iter().any(|row| row.code == *code);
        let mut codes = (1..).map(|number| format!("KADER-{number}"));
        let Some(code) = codes.find(|code| !taken(code)) else { return };
        let framework = Framework {
            code: code.clone(),
            title: context.tr("framework-untitled"),
            applied: true,
            ..Framework::default()
        };
        self.expected = Some(code);
        actions.push(Action::Execute(Command::put(framework)));
    }

    fn norms(
        &mut self,
        ui: &mut egui::Ui,
        framework: &Framework,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let nodes = tree::nodes(context.data, framework.id);
        egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 8)).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                ui.add_enabled_ui(!context.read_only, |ui| {
                    for level in [
                        NormLevel::Theme,
                        NormLevel::Criterion,
                        NormLevel::Expectation,
                        NormLevel::Regulation,
                    ] {
                        let word = capital(&context.keyword("norm-level", level.keyword()));
                        let response = button(ui, theme, ButtonLook::Bare, icon::PLUS, &word);
                        if response.clicked() {
                            let norm = tree::new_norm(context.data, framework.id, self.norm, level);
                            self.expected = Some(norm.code.clone());
                            actions.push(Action::Execute(Command::put(norm)));
                        }
                    }
                });
            });
        });
        if nodes.is_empty() {
            sheet::empty(ui, &context.tr("framework-empty"), None, context);
            return;
        }
        let rows: Vec<Row<Id<Norm>>> = nodes
            .iter()
            .map(|node| {
                let words = format!("{}  {}", node.norm.code, node.norm.statement);
                let mut row = Row::new(node.norm.id, words, "");
                row.depth = node.depth;
                if !node.norm.official_text.is_empty() {
                    row.sign = Some((icon::ARTICLE, theme.text3));
                }
                row
            })
            .collect();
        let alt = |key| {
            !context.read_only && ui.input_mut(|input| input.consume_key(Modifiers::ALT, key))
        };
        let step = i32::from(alt(Key::ArrowDown)) - i32::from(alt(Key::ArrowUp));
        self.shift(framework, step, context, actions);
        let name = context.tr("table-norm-plural");
        list::ui(ui, &name, &rows, &mut self.norm, false, context);
    }

    /// Moves the chosen norm among those beside it.
    fn shift(
        &self,
        framework: &Framework,
        step: i32,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        if let Some(norm) = self.norm.filter(|_| step != 0)
            && let Some(command) = tree::shifted(context.data, framework.id, norm, step)
        {
            actions.push(Action::Execute(command));
        }
    }

    fn record(
        &mut self,
        ui: &mut egui::Ui,
        framework: &Framework,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let edge = egui::Stroke::new(1.0, context.theme.line);
        let rect = ui.max_rect();
        ui.painter().vline(rect.left(), rect.y_range(), edge);
        match self.norm.and_then(|id| context.data.norms.get(id)) {
            None => sheet::page(ui, ("framework", framework.id.value()), |ui| {
                let id = framework.id.value();
                let title = framework.title.as_str();
                sheet::title(ui, RecordKind::Framework, id, title, context, actions);
                let record = Record::from(framework.clone());
                let columns = [
                    "applied",
                    "title",
                    "code",
                    "edition",
                    "publisher",
                    "in_force_from",
                    "in_force_to",
                    "source",
                    "note",
                ];
                sheet::fields(ui, &mut self.form, &record, &columns, context, actions);
            }),
            Some(norm) => {
                let norm = norm.clone();
                sheet::page(ui, ("norm", norm.id.value()), |ui| {
                    self.norm_form(ui, framework, &norm, context, actions);
                });
            }
        }
    }

    fn norm_form(
        &mut self,
        ui: &mut egui::Ui,
        framework: &Framework,
        norm: &Norm,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        ui.horizontal(|ui| {
            label(ui, &norm.code, theme.semibold(theme.sizes.heading), theme.text1);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if context.read_only {
                    return;
                }
                use crate::desktop::widgets::plain_icon_button;
                let values = [("what", norm.code.as_str().into())];
                let remove = context.tr_with("desktop-remove", &values);
                if plain_icon_button(ui, theme, icon::TRASH, &remove).clicked() {
                    let command = tree::removed(context.data, framework.id, norm);
                    actions.push(Action::Execute(command));
                }
                let down = format!("{} (Alt ↓)", context.tr("framework-down"));
                if plain_icon_button(ui, theme, icon::CARET_DOWN, &down).clicked() {
                    self.shift(framework, 1, context, actions);
                }
                let up = format!("{} (Alt ↑)", context.tr("framework-up"));
                if plain_icon_button(ui, theme, icon::CARET_UP, &up).clicked() {
                    self.shift(framework, -1, context, actions);
                }
                let close = context.tr("framework-whole");
                if plain_icon_button(ui, theme, icon::ARROW_LEFT, &close).clicked() {
                    self.norm = None;
                }
            });
        });
        ui.add_space(8.0);
        let record = Record::from(norm.clone());
        let columns = [
            "statement",
            "official_text",
            "code",
            "level",
            "in_force_from",
            "in_force_to",
            "successor",
            "applied_by",
            "source",
            "note",
        ];
        sheet::fields(ui, &mut self.form, &record, &columns, context, actions);
    }
}

/// A word as it stands on a button.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Edition and years of a framework, for the list.
fn period(framework: &Framework, context: &PanelContext<'_>) -> String {
    let date = |date: &Option<crate::model::date::EdtfDate>| {
        date.as_ref().map(|date| context.date(date)).unwrap_or_default()
    };
    let (from, to) = (date(&framework.in_force_from), date(&framework.in_force_to));
    let period = match (from.as_str(), to.as_str()) {
        ("", "") => String::new(),
        (from, "") => context.tr_with("framework-from", &[("from", from.into())]),
        ("", to) => context.tr_with("framework-until", &[("to", to.into())]),
        (from, to) => format!("{from} – {to}"),
    };
    let parts = [framework.edition.as_str(), &period];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
