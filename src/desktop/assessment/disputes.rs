//! Claims that do not agree, side by side with their sources; findings that the reconstruction
//! contradicts; and the open questions, with whom to ask.

use super::gaps::Gaps;
use super::list::{self, Row};
use super::{links, sheet};
use crate::case::Command;
use crate::desktop::dates::when_short;
use crate::desktop::dossier::Form;
use crate::desktop::widgets::{ButtonLook, button, label, link};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{
    Contradiction, ContradictionStatus, Event, Id, OpenQuestion, Record, RecordKind, TaskStatus,
};

/// What is shown: a contradiction or a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Contradiction(i64),
    Question(i64),
}

/// Which contradiction or question, and what is being typed.
#[derive(Default)]
pub struct DisputesPart {
    chosen: Option<Shown>,
    form: Form,
    /// How many there were when one was added: the newest is chosen when there are more.
    adding: Option<(RecordKind, usize)>,
}

impl DisputesPart {
    /// Shows a contradiction or a question.
    pub fn show(&mut self, kind: RecordKind, id: i64) {
        self.chosen = Some(match kind {
            RecordKind::OpenQuestion => Shown::Question(id),
            _ => Shown::Contradiction(id),
        });
    }

    /// Draws the part.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        gaps: &Gaps,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        self.settle(context);
        let rows = rows(gaps, context);
        let mut chosen = self.chosen;
        let mut add = None;
        let mut form = std::mem::take(&mut self.form);
        let shown = self.chosen;
        sheet::list_panel(ui, "disputes", context, |ui| {
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                ui.add_space(10.0);
                ui.add_enabled_ui(!context.read_only, |ui| {
                    for kind in [RecordKind::Contradiction, RecordKind::OpenQuestion] {
                        let key = crate::desktop::dossier::table_key(kind);
                        let name = context.tr(&key);
                        let look = ButtonLook::Bare;
                        if button(ui, context.theme, look, icon::PLUS, &name).clicked() {
                            add = Some(kind);
                        }
                    }
                });
            });
            let name = context.tr("assessment-part-disputes");
            list::ui(ui, &name, &rows, &mut chosen, false, context);
        });
        sheet::sheet_panel(ui, context, |ui| match shown {
            Some(Shown::Contradiction(id)) => {
                if let Some(row) = context.data.contradictions.get(Id::new(id)) {
                    sheet::page(ui, ("contradiction", id), |ui| {
                        contradiction(ui, row, gaps, &mut form, context, actions);
                    });
                }
            }
            Some(Shown::Question(id)) => {
                if let Some(row) = context.data.open_questions.get(Id::new(id)) {
                    sheet::page(ui, ("question", id), |ui| {
                        question(ui, row, &mut form, context, actions);
                    });
                }
            }
            None => {
                let sentence = context.tr("assessment-disputes-none");
                let action = context.tr("table-contradiction");
                if sheet::empty(ui, &sentence, Some(&action), context) {
                    add = Some(RecordKind::Contradiction);
                }
            }
        });
        self.form = form;
        self.chosen = chosen;
        if let Some(kind) = add {
            self.adding = Some((kind, context.data.count(kind)));
            // What is selected is what it is about.
            let events = context.selection.events().to_vec();
            actions.push(Action::Execute(match kind {
                RecordKind::OpenQuestion => {
                    Command::put(OpenQuestion { events, ..OpenQuestion::default() })
                }
                _ => Command::put(Contradiction { events, ..Contradiction::default() }),
            }));
        }
    }

    fn settle(&mut self, context: &PanelContext<'_>) {
        let data = context.data;
        if let Some((kind, before)) = self.adding
            && data.count(kind) > before
        {
            self.adding = None;
            let newest = match kind {
                RecordKind::OpenQuestion => {
                    data.open_questions.iter().last().map(|row| row.id.value())
                }
                _ => data.contradictions.iter().last().map(|row| row.id.value()),
            };
            if let Some(id) = newest {
                self.show(kind, id);
                let field = if kind == RecordKind::OpenQuestion { "question" } else { "topic" };
                self.form.focus(kind, id, field);
            }
        }
        let there = |shown: &Shown| match shown {
            Shown::Contradiction(id) => data.contradictions.get(Id::new(*id)).is_some(),
            Shown::Question(id) => data.open_questions.get(Id::new(*id)).is_some(),
        };
        let first = || {
            let first = data.contradictions.iter().next();
            first.map(|row| Shown::Contradiction(row.id.value())).or_else(|| {
                data.open_questions.iter().next().map(|row| Shown::Question(row.id.value()))
            })
        };
        self.chosen = self.chosen.filter(there).or_else(first);
    }
}

fn rows(gaps: &Gaps, context: &PanelContext<'_>) -> Vec<Row<Shown>> {
    let theme = context.theme;
    let data = context.data;
    let mut rows = Vec::new();
    if !data.contradictions.is_empty() {
        let title = context.tr("table-contradiction-plural");
        rows.push(Row::heading(title, data.contradictions.len().to_string()));
    }
    for row in &data.contradictions {
        let mut line =
            Row::new(Shown::Contradiction(row.id.value()), row.code.clone(), row.topic.clone());
        line.remark = context.keyword("contradiction-status", row.status.keyword()).to_lowercase();
        if gaps.at_odds.iter().any(|it| it.contradictions.contains(&row.code)) {
            line.sign = Some((icon::WARNING, theme.warning));
        }
        rows.push(line);
    }
    if !data.open_questions.is_empty() {
        let open = data.open_questions.iter();
        let open = open.filter(|row| row.status == TaskStatus::Open).count();
        let remark = format!("{open} / {}", data.open_questions.len());
        rows.push(Row::heading(context.tr("table-open-question-plural"), remark));
    }
    for row in &data.open_questions {
        let mut line =
            Row::new(Shown::Question(row.id.value()), row.code.clone(), row.question.clone());
        line.remark = context.keyword("task-status", row.status.keyword()).to_lowercase();
        line.faint = matches!(row.status, TaskStatus::Done | TaskStatus::Dropped);
        rows.push(line);
    }
    rows
}

fn contradiction(
    ui: &mut egui::Ui,
    row: &Contradiction,
    gaps: &Gaps,
    form: &mut Form,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let kind = RecordKind::Contradiction;
    sheet::title(ui, kind, row.id.value(), &row.code, context, actions);
    let record = Record::from(row.clone());
    sheet::fields(ui, form, &record, &["topic"], context, actions);
    let sides: [&[&str]; 2] = [&["claim_a", "source_a"], &["claim_b", "source_b"]];
    sheet::columns(ui, form, &record, sides, context, actions);
    sheet::columns(ui, form, &record, [&["kind"], &["status"], &["kind_text"]], context, actions);
    sheet::fields(ui, form, &record, &["reasoning"], context, actions);
    if row.status != ContradictionStatus::Open && row.reasoning.trim().is_empty() {
        let text = context.tr("assessment-reasoning-missing");
        label(ui, text, theme.regular(theme.sizes.mark), theme.warning);
    }
    if let Some(events) = facts(ui, &row.events, context, actions) {
        actions.push(Action::Execute(Command::put(Contradiction { events, ..row.clone() })));
    }
    let odds: Vec<_> =
        gaps.at_odds.iter().filter(|it| it.contradictions.contains(&row.code)).collect();
    if odds.is_empty() {
        return;
    }
    let title = context.tr("assessment-at-odds");
    sheet::section(ui, &title, &odds.len().to_string(), context);
    for it in odds {
        let Some(finding) = context.data.findings.iter().find(|row| row.code == it.finding) else {
            continue;
        };
        ui.horizontal_wrapped(|ui| {
            label(ui, icon::WARNING, theme.icon(15.0), theme.warning);
            if link(ui, context.theme, format!("{}  {}", finding.code, finding.title)).clicked() {
                let id = finding.id.value();
                actions.push(Action::OpenRecord(RecordKind::Finding, id));
            }
        });
        let text = egui::RichText::new(&finding.text).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(text.color(theme.text2)).wrap());
        ui.add_space(6.0);
    }
}

fn question(
    ui: &mut egui::Ui,
    row: &OpenQuestion,
    form: &mut Form,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let kind = RecordKind::OpenQuestion;
    sheet::title(ui, kind, row.id.value(), &row.code, context, actions);
    let record = Record::from(row.clone());
    sheet::fields(ui, form, &record, &["question"], context, actions);
    sheet::columns(ui, form, &record, [&["ask_whom"], &["status"]], context, actions);
    sheet::fields(ui, form, &record, &["answer"], context, actions);
    if let Some(events) = facts(ui, &row.events, context, actions) {
        actions.push(Action::Execute(Command::put(OpenQuestion { events, ..row.clone() })));
    }
}

/// The facts it is about, and what they say.
fn facts(
    ui: &mut egui::Ui,
    now: &[Id<Event>],
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> Option<Vec<Id<Event>>> {
    let theme = context.theme;
    ui.add_space(4.0);
    let kind = RecordKind::Event;
    let choices = || links::all(RecordKind::Event, context);
    let changed = links::ui(ui, kind, "field-events", now, choices, context, actions);
    ui.add_space(6.0);
    let mut rows: Vec<_> = now.iter().filter_map(|id| context.data.events.get(*id)).collect();
    rows.sort_by_key(|event| event.chronicle_order());
    for event in rows {
        let when = when_short(event, context.language);
        let text = format!("{when} · {}", event.summary);
        let text = egui::RichText::new(text).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(text.color(theme.text2)).wrap());
    }
    changed
}
