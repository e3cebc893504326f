//! Analyse: what the facts add up to. A list of questions at the left; the chosen one as chart,
//! matrix or table, whose every cell leads to the facts it was counted from.

mod activity_chart;
mod activity_grid;
mod finding;
mod knowledge_chart;
mod ladder_chart;
mod results;
mod scope;
mod settings_bar;
mod sheet;
mod sheets_agreements;
mod sheets_coverage;
mod sheets_knowledge;
mod sheets_response;
mod sheets_sight;
mod sight_chart;
pub mod stale;
mod topics;

use crate::case::Command;
use crate::desktop::background::Background;
use crate::desktop::data_table::{DataTable, paint_sign};
use crate::desktop::screens::Screen;
use crate::desktop::widgets::{ButtonLook, button, icon_button, key_button, label};
use crate::desktop::{Action, Actions, Panel, PanelContext, Selection, Span, icon, side_list};
use activity_chart::ActivityChart;
use egui::{Align, Layout, RichText, Sense, Vec2};
use results::{Input, Keeper, MadeFrom, Results, made_from};
use scope::Scope;
use sheet::{Sheet, SheetCell};
use stale::StaleFindings;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use topics::{GROUPS, Topic};

/// Below this height chart and table do not fit together, in points.
const LOW: f32 = 440.0;
/// What the list of topics takes.
const TOPICS: f32 = 236.0;
/// Below this width the topics go behind a button.
const NARROW: f32 = 760.0;
/// Time left free at both sides when facts are shown on the timeline, in minutes.
const MARGIN: i64 = 10 * 24 * 60;

/// The screen's view: which topic, and what was worked out for the present state of the case.
pub struct AnalysisPanel {
    topic: Topic,
    work: Background<Results>,
    keeper: Arc<Mutex<Keeper>>,
    asked: Option<MadeFrom>,
    results: Option<Results>,
    /// The row that is chosen, with the topic and table it stands in.
    chosen: Option<(Topic, usize, usize)>,
    /// Topics that are not shown the way they are at first: as picture, or as table.
    turned: BTreeSet<Topic>,
    /// The organisation the chart of activity is about; none for all.
    organisation: Option<String>,
    scope: Scope,
    stale: StaleFindings,
    /// A finding that is being made.
    making: Background<Option<Command>>,
    /// Whether a command asked for a finding: of the whole analysis, or of the chosen row.
    wanted: Option<bool>,
}

impl Default for AnalysisPanel {
    fn default() -> Self {
        Self {
            topic: Topic::default(),
            work: Background::new("kroniek-analysis"),
            keeper: Arc::default(),
            asked: None,
            results: None,
            chosen: None,
            turned: BTreeSet::new(),
            organisation: None,
            scope: Scope::default(),
            stale: StaleFindings::default(),
            making: Background::new("kroniek-finding"),
            wanted: None,
        }
    }
}

impl Panel for AnalysisPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        self.update(ui.ctx(), context, actions);
        let theme = context.theme;
        let narrow = ui.available_width() < NARROW;
        if !narrow {
            egui::Panel::left("analysis-topics")
                .exact_size(TOPICS)
                .resizable(false)
                .frame(side_list::frame(theme))
                .show(ui, |ui| self.topics(ui, context));
        }
        egui::CentralPanel::default()
            .frame(egui::Frame::new().fill(theme.canvas).inner_margin(egui::Margin {
                left: 24,
                right: 20,
                top: 16,
                bottom: 12,
            }))
            .show(ui, |ui| {
                self.heading(ui, narrow, context, actions);
                let results = self.results.take();
                match &results {
                    // A low window scrolls as a whole, so that chart and table keep their size.
                    Some(results) if ui.available_height() < LOW && !self.draws_alone(results) => {
                        egui::ScrollArea::vertical().id_salt("analysis-whole").show(ui, |ui| {
                            self.content(ui, results, context, actions);
                        });
                    }
                    Some(results) => self.content(ui, results, context, actions),
                    None => working(ui, context),
                }
                self.results = results;
            });
    }

    fn notice(&mut self, action: &Action, _: &PanelContext<'_>) {
        if let Action::MakeFinding { whole } = action {
            self.wanted = Some(*whole);
        }
    }
}

fn working(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let theme = context.theme;
    ui.add_space(16.0);
    let text = context.tr("analysis-screen-working");
    label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
}

impl AnalysisPanel {
    /// Asks for results when the case has changed; what was there stays until they come.
    fn update(&mut self, ctx: &egui::Context, context: &PanelContext<'_>, actions: &mut Actions) {
        let wanted = made_from(context, self.topic);
        if self.asked.as_ref() != Some(&wanted) {
            let input = Input::of(context, self.topic, &self.keeper);
            self.work.ask(ctx, move || input.work());
            self.asked = Some(wanted);
        }
        if let Some(results) = self.work.take() {
            self.results = Some(results);
        }
        self.stale.update(ctx, context);
        if let Some(whole) = self.wanted.take() {
            self.make_finding(ctx, whole, context);
        }
        if let Some(Some(command)) = self.making.take() {
            let made = command.label.clone().unwrap_or_default();
            actions.push(Action::Execute(command));
            actions.push(Action::Notify(made));
        }
    }

    /// The outcome a finding would be made of: that of the chosen row, or the whole analysis.
    fn outcome_key(&self, whole: bool) -> Option<String> {
        if whole {
            return Some(String::new());
        }
        let (topic, table, row) = self.chosen.filter(|(topic, ..)| *topic == self.topic)?;
        let sheet = self.results.as_ref()?.sheets.get(&topic)?.get(table)?;
        sheet.keys.get(row).cloned()
    }

    fn can_make(&self, context: &PanelContext<'_>) -> bool {
        let filled = self.results.as_ref().is_some_and(|results| results.count(self.topic) > 0);
        !context.read_only && filled && self.topic.bears_findings()
    }

    fn make_finding(&mut self, ctx: &egui::Context, whole: bool, context: &PanelContext<'_>) {
        let (Some(key), true) = (self.outcome_key(whole), self.can_make(context)) else { return };
        let Some(results) = &self.results else { return };
        let (data, answers) = (Arc::clone(&results.data), Arc::clone(&results.answers));
        let (analysis, settings) = (self.topic.analysis(), results.settings.clone());
        self.making.ask(ctx, move || finding::made(&data, &answers, analysis, &settings, &key));
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

    /// In a narrow window the topics are behind a button, so that tables keep their width.
    fn topic_menu(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let name = context.tr("analysis-screen-topics");
        let response = icon_button(ui, context.theme, icon::LIST, &name);
        egui::Popup::menu(&response).show(|ui| {
            ui.set_width(TOPICS);
            let height = ui.ctx().content_rect().height() - 140.0;
            ui.set_height(height.max(160.0));
            self.topics(ui, context);
        });
    }

    fn heading(
        &mut self,
        ui: &mut egui::Ui,
        narrow: bool,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        ui.horizontal(|ui| {
            if narrow {
                self.topic_menu(ui, context);
            }
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
            });
        });
        let line = context.tr(&format!("analysis-screen-line-{}", self.topic.key()));
        let line = RichText::new(line).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(line.color(theme.text2)).wrap());
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            if self.topic.has_picture() {
                self.view_choice(ui, context);
                ui.add_space(8.0);
            }
            settings_bar::ui(ui, self.topic, &mut self.scope, context, actions);
            self.finding_button(ui, context);
            if !context.selection.is_empty() {
                let name = context.tr("analysis-screen-on-timeline");
                if button(ui, theme, ButtonLook::Bare, icon::ROWS, &name).clicked() {
                    show_on_timeline(context, actions);
                }
            }
        });
        if self.topic.bears_findings() {
            stale::strip(ui, self.topic.analysis(), &self.stale, context, actions);
        }
        ui.add_space(8.0);
    }

    /// Makes a finding of the chosen row, or of the whole analysis when no row is chosen.
    fn finding_button(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        if !self.can_make(context) {
            return;
        }
        let theme = context.theme;
        let row = self.outcome_key(false).is_some();
        let whole = context.tr("desktop-command-finding-whole");
        let shift = "Shift F8";
        if key_button(ui, theme, ButtonLook::Bare, icon::PLUS, &whole, shift)
            .on_hover_text(context.tr("desktop-command-finding-whole-tip"))
            .clicked()
        {
            self.wanted = Some(true);
            ui.ctx().request_repaint();
        }
        if row {
            let name = context.tr("desktop-command-finding-row");
            if key_button(ui, theme, ButtonLook::Plain, icon::PLUS, &name, "F8")
                .on_hover_text(context.tr("desktop-command-finding-row-tip"))
                .clicked()
            {
                self.wanted = Some(false);
                ui.ctx().request_repaint();
            }
        }
    }

    fn view_choice(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        for (picture, key) in [(true, "analysis-screen-picture"), (false, "analysis-screen-table")]
        {
            let on = self.as_picture() == picture;
            if ui.selectable_label(on, context.tr(key)).clicked() && !on {
                match self.turned.contains(&self.topic) {
                    true => self.turned.remove(&self.topic),
                    false => self.turned.insert(self.topic),
                };
            }
        }
    }

    /// Whether the topic is shown as a picture. Of who knew what the matrix comes first.
    fn as_picture(&self) -> bool {
        let first = self.topic != Topic::Knowledge;
        first != self.turned.contains(&self.topic)
    }

    /// Whether the topic is drawn as a picture that scrolls by itself.
    fn draws_alone(&self, results: &Results) -> bool {
        self.as_picture()
            && match self.topic {
                Topic::Responses => !results.ladder.is_empty(),
                Topic::Knowledge => !results.knowledge.is_empty(),
                Topic::Activity => !results.grid.is_empty(),
                _ => false,
            }
    }

    fn content(
        &mut self,
        ui: &mut egui::Ui,
        results: &Results,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        if self.draws_alone(results) {
            match self.topic {
                Topic::Responses => results.ladder.ui(ui, context, actions),
                Topic::Knowledge => results.knowledge.ui(ui, context, actions),
                _ => self.activity(ui, results, context, actions),
            }
            return;
        }
        tables(ui, results, self.topic, &mut self.chosen, context, actions);
    }

    fn activity(
        &mut self,
        ui: &mut egui::Ui,
        results: &Results,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let only = self.organisation.clone();
        let chart = ActivityChart::new(&results.answers, only.as_deref());
        if !chart.is_empty() {
            let who = match &only {
                Some(code) => context.data.party_name(code).to_owned(),
                None => context.tr("analysis-screen-all-organisations"),
            };
            let font = context.theme.semibold(context.theme.sizes.prose);
            label(ui, who, font, context.theme.text1);
            if let Some(month) = chart.ui(ui, context) {
                let events = results.grid.events(only.as_deref(), month);
                if !events.is_empty() {
                    actions.push(Action::Select(Selection::many(events)));
                }
            }
            ui.add_space(12.0);
        }
        results.grid.ui(ui, &mut self.organisation, context, actions);
    }
}

/// Leads to the timeline, with the stretch of time in which the selected facts lie.
fn show_on_timeline(context: &PanelContext<'_>, actions: &mut Actions) {
    let events = context.selection.events().iter();
    let events: Vec<_> = events.filter_map(|id| context.data.events.get(*id)).collect();
    let from = events.iter().filter_map(|event| event.earliest.or(event.latest)).min();
    let to = events.iter().filter_map(|event| event.latest.or(event.earliest)).max();
    actions.push(Action::Go(Screen::Timeline));
    if let (Some(from), Some(to)) = (from, to) {
        let margin = MARGIN.max((to - from) / 12);
        actions.push(Action::ShowSpan(Span { from: from - margin, to: to + margin }));
    }
}

fn tables(
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
    let Some(sheets) = results.sheets.get(&topic) else {
        working(ui, context);
        return;
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        let empty = context.tr(&format!("analysis-screen-empty-{}", topic.key()));
        label(ui, empty, theme.regular(theme.sizes.interface), theme.text2);
        if context.data.events.is_empty() && !context.read_only {
            start(ui, context, actions);
        }
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

/// What to begin with in an investigation without facts.
fn start(ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let add = context.tr("desktop-command-add-event");
        if button(ui, theme, ButtonLook::Main, icon::PLUS, &add).clicked() {
            actions.push(Action::AddEvent { when: None, organisation: None });
        }
        let import = context.tr("desktop-command-import");
        if button(ui, theme, ButtonLook::Plain, icon::DOWNLOAD_SIMPLE, &import).clicked() {
            actions.push(Action::Import);
        }
    });
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
