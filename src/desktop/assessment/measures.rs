//! What is to happen after the report: measures on a board by date, and how each date was reckoned.

use super::sheet;
use crate::case::Command;
use crate::desktop::dossier::{Form, term_words};
use crate::desktop::widgets::{ButtonLook, button, focus_ring, label, section_title};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::date::{Day, EdtfDate, Term};
use crate::model::{
    Answer, FollowUpMeasure, Id, Investigation, Record, RecordKind, TaskStatus, Trigger,
};
use crate::text::whole_number;
use egui::{Sense, Vec2};
use std::sync::Arc;

/// So many days ahead a measure is due soon.
const SOON: i64 = 30;
/// Below this width the sheet stands under the board instead of beside it, in points.
const NARROW: f32 = 1080.0;

/// A column of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Overdue,
    Soon,
    Later,
    Done,
}

impl Column {
    const ALL: [Self; 4] = [Self::Overdue, Self::Soon, Self::Later, Self::Done];

    const fn text_key(self) -> &'static str {
        match self {
            Self::Overdue => "measures-overdue",
            Self::Soon => "measures-soon",
            Self::Later => "measures-later",
            Self::Done => "measures-done",
        }
    }

    /// Where a measure stands today. It is overdue only when every day its date allows has passed.
    fn of(measure: &FollowUpMeasure, today: Day) -> Self {
        if matches!(measure.status, TaskStatus::Done | TaskStatus::Dropped) {
            return Self::Done;
        }
        let Some(due) = &measure.due else { return Self::Later };
        if due.latest().is_some_and(|last| last < today) {
            Self::Overdue
        } else if due.earliest().is_none_or(|first| first <= today.plus_days(SOON)) {
            Self::Soon
        } else {
            Self::Later
        }
    }
}

/// Which measure, and what is being typed.
#[derive(Default)]
pub struct MeasuresPart {
    chosen: Option<Id<FollowUpMeasure>>,
    form: Form,
    /// How many there were when one was added.
    adding: Option<usize>,
}

impl MeasuresPart {
    /// Shows a measure.
    pub const fn show(&mut self, id: i64) {
        self.chosen = Some(Id::new(id));
    }

    /// Draws the part.
    pub fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let data = context.data;
        if self.adding.is_some_and(|before| data.follow_up_measures.len() > before) {
            self.adding = None;
            if let Some(row) = data.follow_up_measures.iter().last() {
                self.chosen = Some(row.id);
                self.form.focus(RecordKind::FollowUpMeasure, row.id.value(), "what");
            }
        }
        self.chosen = self
            .chosen
            .filter(|id| data.follow_up_measures.get(*id).is_some())
            .or_else(|| data.follow_up_measures.iter().next().map(|row| row.id));
        let mut add = false;
        egui::Panel::top("measures-dates")
            .frame(egui::Frame::new().fill(theme.app).inner_margin(egui::Margin::symmetric(16, 8)))
            .show(ui, |ui| add = self.dates(ui, context, actions));
        if let Some(row) = self.chosen.and_then(|id| data.follow_up_measures.get(id)) {
            let room = ui.available_size();
            let panel = if room.x < NARROW {
                egui::Panel::bottom("measure-below").exact_size(room.y * 0.5)
            } else {
                egui::Panel::right("measure").exact_size((room.x * 0.36).clamp(360.0, 520.0))
            };
            panel.resizable(false).frame(egui::Frame::new().fill(theme.canvas)).show(ui, |ui| {
                sheet::page(ui, ("measure", row.id.value()), |ui| {
                    one(ui, row, &mut self.form, context, actions);
                });
            });
        }
        egui::CentralPanel::default().frame(egui::Frame::new().fill(theme.canvas)).show(ui, |ui| {
            if data.follow_up_measures.is_empty() {
                let sentence = context.tr("measures-none");
                let action = context.tr("measures-add");
                add |= sheet::empty(ui, &sentence, Some(&action), context);
            } else {
                self.board(ui, context);
            }
        });
        if add {
            self.adding = Some(data.follow_up_measures.len());
            actions.push(Action::Execute(Command::put(FollowUpMeasure {
                term: "P3M".to_owned(),
                ..FollowUpMeasure::default()
            })));
        }
    }

    /// The dates from which terms run; whether a measure is to be added.
    fn dates(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> bool {
        let theme = context.theme;
        let record = Record::from(context.data.investigation());
        let mut add = false;
        ui.horizontal_top(|ui| {
            for column in ["adopted_on", "published_on"] {
                ui.allocate_ui(Vec2::new(190.0, 0.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(190.0);
                        sheet::fields(ui, &mut self.form, &record, &[column], context, actions);
                    });
                });
                ui.add_space(12.0);
            }
            if ui.available_width() > 360.0 {
                ui.vertical(|ui| {
                    ui.set_max_width((ui.available_width() - 130.0).max(80.0));
                    ui.add_space(20.0);
                    let hint = egui::RichText::new(context.tr("measures-dates-hint"));
                    let hint = hint.font(theme.regular(theme.sizes.mark)).color(theme.text3);
                    ui.add(egui::Label::new(hint).wrap());
                });
            }
            if !context.read_only {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let name = context.tr("measures-add");
                    add = button(ui, theme, ButtonLook::Plain, icon::PLUS, &name).clicked();
                });
            }
        });
        add
    }

    fn board(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let theme = context.theme;
        let today = Day::today();
        let mut rows: Vec<&Arc<FollowUpMeasure>> = context.data.follow_up_measures.iter().collect();
        rows.sort_by_key(|row| {
            let due = row.due.as_ref();
            (due.is_none(), due.and_then(EdtfDate::latest).or(due.and_then(EdtfDate::earliest)))
        });
        let gap = 12.0;
        egui::ScrollArea::both().auto_shrink([false, false]).show(ui, |ui| {
            egui::Frame::new().inner_margin(16).show(ui, |ui| {
                let width = ((ui.available_width() - 3.0 * gap) / 4.0).max(150.0);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    for column in Column::ALL {
                        let layout = egui::Layout::top_down(egui::Align::LEFT);
                        ui.allocate_ui_with_layout(Vec2::new(width, 0.0), layout, |ui| {
                            ui.set_width(width);
                            let inside: Vec<_> = rows
                                .iter()
                                .filter(|row| Column::of(row, today) == column)
                                .collect();
                            let title = context.tr(column.text_key());
                            section_title(ui, theme, &title, &inside.len().to_string());
                            let (line, _) =
                                ui.allocate_exact_size(Vec2::new(width, 2.0), Sense::hover());
                            let colour = match column {
                                Column::Overdue => theme.signal,
                                Column::Soon => theme.warning,
                                Column::Later => theme.control,
                                Column::Done => theme.sufficient,
                            };
                            ui.painter().rect_filled(line, 0.0, colour);
                            ui.add_space(8.0);
                            if inside.is_empty() {
                                let none = context.tr("measures-column-empty");
                                label(ui, none, theme.regular(theme.sizes.mark), theme.text3);
                            }
                            for row in inside {
                                let on = self.chosen == Some(row.id);
                                if card(ui, row, on, column, today, context).clicked() {
                                    self.chosen = Some(row.id);
                                }
                                ui.add_space(8.0);
                            }
                        });
                    }
                });
            });
        });
    }
}

fn card(
    ui: &mut egui::Ui,
    row: &FollowUpMeasure,
    on: bool,
    column: Column,
    today: Day,
    context: &PanelContext<'_>,
) -> egui::Response {
    let theme = context.theme;
    let width = ui.available_width();
    let inner = width - 20.0;
    let owner = context.data.party_name(&row.owner);
    let head = format!("{} · {owner}", row.code);
    let due = when(row, column, today, context);
    let painter = ui.painter();
    let wrap = |text: &str, font: egui::FontId, ink: egui::Color32, rows: usize| {
        let mut job = egui::text::LayoutJob::single_section(
            text.to_owned(),
            egui::TextFormat::simple(font, ink),
        );
        job.wrap = egui::text::TextWrapping {
            max_width: inner,
            max_rows: rows,
            ..egui::text::TextWrapping::default()
        };
        painter.layout_job(job)
    };
    let head = wrap(&head, theme.semibold(theme.sizes.mark), theme.text2, 2);
    let what = wrap(&row.what, theme.regular(theme.sizes.interface), theme.text1, 4);
    let ink = match column {
        Column::Overdue => theme.signal,
        Column::Soon => theme.warning,
        Column::Later | Column::Done => theme.text2,
    };
    let foot = wrap(&due, theme.semibold(theme.sizes.mark), ink, 2);
    let height = head.size().y + what.size().y + foot.size().y + 28.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let spoken = format!("{} · {owner} · {} · {due}", row.code, row.what);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, &spoken));
    let fill = if on {
        theme.accent_soft
    } else if response.hovered() {
        theme.hover
    } else {
        theme.raised
    };
    let line = if on { theme.accent } else { theme.line_strong };
    let stroke = egui::Stroke::new(1.0, line);
    let painter = ui.painter();
    painter.rect(rect, theme.measures.radius, fill, stroke, egui::StrokeKind::Inside);
    let mut at = rect.min + Vec2::new(10.0, 8.0);
    for galley in [head, what, foot] {
        let height = galley.size().y;
        painter.galley(at, galley, theme.text1);
        at.y += height + 6.0;
    }
    focus_ring(ui, theme, &response);
    response
}

/// The date of a measure in words, and how far off it is.
fn when(row: &FollowUpMeasure, column: Column, today: Day, context: &PanelContext<'_>) -> String {
    let status = || context.keyword("task-status", row.status.keyword());
    let Some(due) = &row.due else {
        return match column {
            Column::Done => status(),
            _ => context.tr("measures-no-date"),
        };
    };
    let date = context.date(due);
    match (column, due.latest()) {
        (Column::Done, _) => format!("{date} · {}", status().to_lowercase()),
        (Column::Overdue, Some(last)) => {
            let days = today.0 - last.0;
            let shown = whole_number(days, context.language);
            let values = [("date", date.into()), ("days", days.into()), ("shown", shown.into())];
            context.tr_with("measures-late", &values)
        }
        (_, Some(last)) if last >= today => {
            let values = [("date", date.into()), ("days", (last.0 - today.0).into())];
            context.tr_with("measures-left", &values)
        }
        _ => date,
    }
}

fn one(
    ui: &mut egui::Ui,
    row: &FollowUpMeasure,
    form: &mut Form,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let kind = RecordKind::FollowUpMeasure;
    sheet::title(ui, kind, row.id.value(), &row.code, context, actions);
    let record = Record::from(row.clone());
    sheet::fields(ui, form, &record, &["what"], context, actions);
    sheet::columns(ui, form, &record, [&["owner"], &["status"]], context, actions);
    let mut asked = Actions::new();
    sheet::columns(ui, form, &record, [&["trigger"], &["term"]], context, &mut asked);
    let investigation = context.data.investigation();
    actions.extend(asked.into_iter().map(|action| with_due(action, row, &investigation)));
    explanation(ui, row, context, actions);
    sheet::fields(ui, form, &record, &["due"], context, actions);
    let title = context.tr("measures-judged");
    sheet::section(ui, &title, &judged(row, context), context);
    let groups: [&[&str]; 3] = [&["complete"], &["realistic"], &["ambitious"]];
    sheet::columns(ui, form, &record, groups, context, actions);
    sheet::fields(ui, form, &record, &["event", "note"], context, actions);
    if row.event.is_some() {
        ui.horizontal(|ui| {
            let name = context.tr("assessment-open");
            if button(ui, theme, ButtonLook::Bare, icon::ARROW_RIGHT, &name).clicked()
                && let Some(event) = row.event
            {
                actions.push(Action::JumpToEvent(event));
            }
        });
    }
}

/// With another trigger or term the due date moves along in the same step, unless somebody had
/// set it by hand.
fn with_due(action: Action, before: &FollowUpMeasure, investigation: &Investigation) -> Action {
    let Action::Execute(mut command) = action else { return action };
    for change in &mut command.changes {
        if let crate::case::Change::Put(Record::FollowUpMeasure(row)) = change
            && !before.due_set_by_hand(investigation)
            && let Some(due) = row.computed_due(investigation)
        {
            row.due = Some(due);
        }
    }
    Action::Execute(command)
}

/// How the date was reckoned, in a sentence.
fn explanation(
    ui: &mut egui::Ui,
    row: &FollowUpMeasure,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let (text, ink, by_hand) = explained(row, &context.data.investigation(), context);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        label(ui, icon::CALENDAR_BLANK, theme.icon(15.0), ink);
        let text = egui::RichText::new(text).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(text.color(ink)).wrap());
    });
    if by_hand && !context.read_only {
        let name = context.tr("measures-reckon");
        if button(ui, theme, ButtonLook::Bare, icon::CLOCK_COUNTER_CLOCKWISE, &name).clicked() {
            let due = row.computed_due(&context.data.investigation());
            let row = FollowUpMeasure { due, ..row.clone() };
            actions.push(Action::Execute(Command::put(row)));
        }
    }
    ui.add_space(8.0);
}

/// The sentence, its colour, and whether another date was set by hand.
fn explained(
    row: &FollowUpMeasure,
    investigation: &Investigation,
    context: &PanelContext<'_>,
) -> (String, egui::Color32, bool) {
    let theme = context.theme;
    if row.trigger == Trigger::Date {
        return (context.tr("measures-own-date"), theme.text2, false);
    }
    let trigger = context.keyword("trigger", row.trigger.keyword()).to_lowercase();
    let Some(term) = Term::read(&row.term) else {
        return (context.tr("measures-term-unread"), theme.warning, false);
    };
    let term = term_words(term, context);
    let Some(from) = row.runs_from(investigation) else {
        let values = [("term", term.into()), ("trigger", trigger.into())];
        return (context.tr_with("measures-waits", &values), theme.text2, false);
    };
    let from = context.date(from);
    let due = row.computed_due(investigation).map(|due| context.date(&due)).unwrap_or_default();
    let values = [
        ("term", term.into()),
        ("trigger", trigger.into()),
        ("from", from.into()),
        ("due", due.into()),
    ];
    if row.due_set_by_hand(investigation) {
        (context.tr_with("measures-by-hand", &values), theme.warning, true)
    } else {
        (context.tr_with("measures-reckoned", &values), theme.text2, false)
    }
}

/// How many of the three questions about a plan are answered with yes.
fn judged(row: &FollowUpMeasure, context: &PanelContext<'_>) -> String {
    let answers = [row.complete, row.realistic, row.ambitious];
    let yes = answers.iter().filter(|answer| **answer == Answer::Yes).count();
    let known = answers.iter().filter(|answer| **answer != Answer::Unknown).count();
    if known == 0 { context.tr("measures-not-judged") } else { format!("{yes} / 3") }
}
