//! Analyse: what the facts add up to. A list of questions at the left; the chosen one as chart,
//! matrix or table, whose every cell leads to the facts it was counted from.

mod activity_chart;
mod results;
mod settings_bar;
mod sheet;
mod sheets_agreements;
mod sheets_coverage;
mod sheets_knowledge;
mod sheets_response;
mod sheets_sight;
mod sight_chart;
mod topics;

use crate::desktop::background::Background;
use crate::desktop::data_table::{DataTable, paint_sign};
use crate::desktop::screens::Screen;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{Action, Actions, Panel, PanelContext, Selection, icon, side_list};
use egui::{Align, Layout, RichText, Sense, Vec2};
use results::{Input, MadeFrom, Results, made_from};
use sheet::{Sheet, SheetCell};
use topics::{GROUPS, Topic};

/// Below this height chart and table do not fit together, in points.
const LOW: f32 = 440.0;

/// The screen's view: which topic, and what was worked out for the present state of the case.
pub struct AnalysisPanel {
    topic: Topic,
    work: Background<Results>,
    asked: Option<MadeFrom>,
    results: Option<Results>,
    /// The row that is chosen, with the topic and table it stands in.
    chosen: Option<(Topic, usize, usize)>,
}

impl Default for AnalysisPanel {
    fn default() -> Self {
        Self {
            topic: Topic::default(),
            work: Background::new("kroniek-analysis"),
            asked: None,
            results: None,
            chosen: None,
        }
    }
}

impl Panel for AnalysisPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        self.update(ui.ctx(), context);
        let theme = context.theme;
        egui::Panel::left("analysis-topics")
            .exact_size(236.0)
            .resizable(false)
            .frame(side_list::frame(theme))
            .show(ui, |ui| self.topics(ui, context));
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(theme.canvas).inner_margin(egui::Margin {
                left: 24,
                right: 20,
                top: 16,
                bottom: 12,
            }))
            .show(ui, |ui| {
                self.heading(ui, context, actions);
                match &self.results {
                    // A low window scrolls as a whole, so that chart and table keep their size.
                    Some(results) if ui.available_height() < LOW => {
                        egui::ScrollArea::vertical().id_salt("analysis-whole").show(ui, |ui| {
                            content(ui, results, self.topic, &mut self.chosen, context, actions);
                        });
                    }
                    Some(results) => {
                        content(ui, results, self.topic, &mut self.chosen, context, actions);
                    }
                    None => {
                        ui.add_space(16.0);
                        let text = context.tr("analysis-screen-working");
                        label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
                    }
                }
            });
    }
}

impl AnalysisPanel {
    /// Asks for results when the case has changed; what was there stays until they come.
    fn update(&mut self, ctx: &egui::Context, context: &PanelContext<'_>) {
        let wanted = made_from(context);
        if self.asked.as_ref() != Some(&wanted) {
            let input = Input::of(context);
            self.work.ask(ctx, move || input.work());
            self.asked = Some(wanted);
        }
        if let Some(results) = self.work.take() {
            self.results = Some(results);
        }
    }

    fn topics(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let theme = context.theme;
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            for group in GROUPS {
                side_list::heading(ui, theme, &context.tr(group.text_key));
                for topic in group.topics {
                    let name = context.tr(&format!("analysis-screen-name-{}", topic.key()));
                    let count = self.results.as_ref().map(|results| results.count(*topic));
                    let count = count.map(|count| count.to_string()).unwrap_or_default();
                    let on = self.topic == *topic;
                    if side_list::item(ui, theme, &name, &count, on, false).clicked() {
                        self.topic = *topic;
                    }
                }
                ui.add_space(10.0);
            }
        });
    }

    fn heading(&self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        ui.horizontal(|ui| {
            let title = context.tr(&format!("analysis-screen-title-{}", self.topic.key()));
            label(ui, title, theme.semibold(theme.sizes.heading), theme.text1);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = context.tr("analysis-screen-definition");
                let response = button(ui, theme, ButtonLook::Bare, icon::INFO, &name);
                egui::Popup::from_toggle_button_response(&response).show(|ui| {
                    ui.set_max_width(440.0);
                    egui::Frame::new().inner_margin(10).show(ui, |ui| {
                        let text = context.tr(&self.topic.analysis().definition_key());
                        let text = RichText::new(text).font(theme.regular(theme.sizes.prose));
                        ui.add(egui::Label::new(text).wrap().selectable(true));
                    });
                });
                if !context.selection.is_empty() {
                    let name = context.tr("analysis-screen-on-timeline");
                    if button(ui, theme, ButtonLook::Bare, icon::ROWS, &name).clicked() {
                        actions.push(Action::Go(Screen::Timeline));
                        if let Some(event) = context.selection.primary() {
                            actions.push(Action::JumpToEvent(event));
                        }
                    }
                }
            });
        });
        let line = context.tr(&format!("analysis-screen-line-{}", self.topic.key()));
        let line = RichText::new(line).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(line.color(theme.text2)).wrap());
        if self.topic.has_settings() {
            ui.add_space(2.0);
            ui.horizontal(|ui| settings_bar::ui(ui, self.topic, context, actions));
        }
        ui.add_space(10.0);
    }
}

fn content(
    ui: &mut egui::Ui,
    results: &Results,
    topic: Topic,
    chosen: &mut Option<(Topic, usize, usize)>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    if topic.is_about_sight() && topic != Topic::NotSeen && !results.chart.is_empty() {
        results.chart.ui(ui, context, actions);
        ui.add_space(16.0);
    }
    if topic == Topic::Activity && !results.activity.is_empty() {
        results.activity.ui(ui, context);
        ui.add_space(16.0);
    }
    let Some(sheets) = results.sheets.get(&topic) else { return };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        let empty = context.tr(&format!("analysis-screen-empty-{}", topic.key()));
        label(ui, empty, theme.regular(theme.sizes.interface), theme.text2);
        return;
    }
    let filled = || sheets.iter().enumerate().filter(|(_, sheet)| !sheet.rows.is_empty());
    let last = filled().next_back().map_or(0, |(at, _)| at);
    for (at, sheet) in filled() {
        if !sheet.heading.is_empty() {
            label(ui, &sheet.heading, theme.semibold(theme.sizes.prose), theme.text1);
            ui.add_space(2.0);
        }
        let legend = if sheet.legend.is_empty() { 0.0 } else { 34.0 };
        let room = ui.available_height() - legend;
        // What follows below needs its share of the height.
        let share = if at == last { room } else { (room * 0.58).max(140.0) };
        let selected = chosen.filter(|(of, table, _)| *of == topic && *table == at);
        let answer = ui
            .allocate_ui(Vec2::new(ui.available_width(), share), |ui| {
                ui.set_max_height(share);
                table(ui, sheet, topic, at, selected.map(|(_, _, row)| row), context)
            })
            .inner;
        if let Some(row) = answer.row {
            *chosen = Some((topic, at, row));
        }
        let cell = answer.cell.or(answer.row.map(|row| (row, 0)));
        if let Some((row, column)) = cell
            && let Some(cells) = sheet.rows.get(row)
        {
            follow(cells, column, answer.cell.is_some(), actions);
        }
        if !sheet.legend.is_empty() || !sheet.summary.is_empty() {
            draw_legend(ui, sheet, context);
        }
        if at != last {
            ui.add_space(16.0);
        }
    }
}

fn table(
    ui: &mut egui::Ui,
    sheet: &Sheet,
    topic: Topic,
    at: usize,
    selected: Option<usize>,
    context: &PanelContext<'_>,
) -> crate::desktop::data_table::TableAnswer {
    let name = context.tr(&format!("analysis-screen-title-{}", topic.key()));
    let id = egui::Id::unique(("analysis-table", topic.key(), at));
    let table = DataTable {
        row_height: 10.0 + 18.0 * sheet.lines.max(1) as f32,
        selected,
        by_cell: sheet.matrix,
        striped: sheet.matrix,
        fill: false,
        ..DataTable::new(id, &name, &sheet.columns, sheet.rows.len())
    };
    table.show(ui, context.theme, |row, column| {
        let cell = sheet.rows.get(row).and_then(|cells| cells.get(column));
        cell.map(|cell| cell.shown.clone()).unwrap_or_default()
    })
}

/// Leads to what is behind a cell; behind a row walked to by the arrow keys stands its first fact.
fn follow(cells: &[SheetCell], column: usize, clicked: bool, actions: &mut Actions) {
    let own = cells.get(column);
    let with_events = own.filter(|cell| !cell.events.is_empty());
    if let Some((kind, id)) = own.and_then(|cell| cell.record)
        && clicked
        && with_events.is_none()
    {
        actions.push(Action::OpenRecord(kind, id));
        return;
    }
    let cell = with_events.or_else(|| cells.iter().find(|cell| !cell.events.is_empty()));
    if let Some(cell) = cell
        && let Some(last) = cell.events.last()
    {
        // The jump selects one fact; all of the cell are to be selected in the end.
        if clicked {
            actions.push(Action::JumpToEvent(*last));
        }
        actions.push(Action::Select(Selection::many(cell.events.iter().copied())));
    }
}

fn draw_legend(ui: &mut egui::Ui, sheet: &Sheet, context: &PanelContext<'_>) {
    let theme = context.theme;
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        for (sign, colour, text) in &sheet.legend {
            let (place, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
            paint_sign(ui.painter(), theme, *sign, place.center(), *colour);
            label(ui, text, theme.regular(theme.sizes.mark), theme.text2);
            ui.add_space(10.0);
        }
        label(ui, &sheet.summary, theme.semibold(theme.sizes.mark), theme.text1);
    });
}
