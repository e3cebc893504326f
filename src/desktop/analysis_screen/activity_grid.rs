//! What every organisation did month by month, with the signals above: a square per month, the
//! darker the more, hollow where it is only possible.

use super::sheet::Maker;
use crate::analysis::{CaseIndex, Likelihood, Month, events_by_month};
use crate::desktop::{Action, Actions, PanelContext, Selection};
use crate::model::{Event, Id};
use egui::{Align2, Pos2, Rect, Sense, Stroke, StrokeKind, Vec2};
use std::collections::BTreeMap;

/// Room for the names at the left, in points.
pub const NAMES: f32 = 200.0;
const ROW: f32 = 24.0;
/// A month is at least so wide, in points.
const MONTH: f32 = 3.0;
/// From so many facts on a square is as dark as it gets.
const MANY: f32 = 5.0;

/// The facts of a month, and which of them are only possibly of that month.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    events: Vec<Id<Event>>,
    certain: usize,
}

struct Row {
    /// The organisation's code; none for the signals.
    code: Option<String>,
    name: String,
    months: BTreeMap<Month, Cell>,
    count: usize,
}

/// The grid.
#[derive(Default)]
pub struct ActivityGrid {
    rows: Vec<Row>,
    first: i64,
    last: i64,
}

impl ActivityGrid {
    /// Gathers the facts behind every square.
    pub fn new(maker: &Maker<'_>, index: &CaseIndex<'_>) -> Self {
        let mut by_code: BTreeMap<Option<&str>, BTreeMap<Month, Cell>> = BTreeMap::new();
        for ((organisation, month), events) in events_by_month(index) {
            let code = organisation.map(|row| index.parties.code(row));
            let cell = by_code.entry(code).or_default().entry(month).or_default();
            for (event, likelihood) in events {
                cell.certain += usize::from(likelihood == Likelihood::Certainly);
                cell.events.push(event.id);
            }
        }
        let place = |month: &Month| number(*month);
        let months = || by_code.values().flat_map(BTreeMap::keys);
        let first = months().map(place).min().unwrap_or_default();
        let last = months().map(place).max().unwrap_or_default();
        let order = maker.party_columns(by_code.keys().filter_map(|code| *code));
        let mut rows = Vec::new();
        for code in std::iter::once(None).chain(order.iter().map(|code| Some(code.as_str()))) {
            let months = by_code.remove(&code).unwrap_or_default();
            let mut all: Vec<Id<Event>> =
                months.values().flat_map(|cell| cell.events.iter().copied()).collect();
            all.sort_unstable();
            all.dedup();
            let name = match code {
                None => maker.word("signals"),
                Some(code) => maker.context.data.party_name(code).to_owned(),
            };
            rows.push(Row { code: code.map(str::to_owned), name, months, count: all.len() });
        }
        Self { rows, first, last }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.months.is_empty())
    }

    /// The facts of a month: of an organisation, or of all with the signals.
    pub fn events(&self, only: Option<&str>, month: i64) -> Vec<Id<Event>> {
        let rows = self.rows.iter().filter(|row| only.is_none() || row.code.as_deref() == only);
        let months = rows.flat_map(|row| &row.months).filter(|(at, _)| number(**at) == month);
        let mut events: Vec<Id<Event>> =
            months.flat_map(|(_, cell)| cell.events.iter().copied()).collect();
        events.sort_unstable();
        events.dedup();
        events
    }

    /// Draws the grid; a click on a square selects its facts, one on a name shows that
    /// organisation in the chart above.
    pub fn ui(
        &self,
        ui: &mut egui::Ui,
        chosen: &mut Option<String>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let months = (self.last - self.first + 1).max(1) as f32;
        let width = (ui.available_width() - NAMES - 44.0).max(MONTH * months);
        egui::ScrollArea::both().id_salt("analysis-activity-grid").auto_shrink(false).show(
            ui,
            |ui| {
                ui.set_width(NAMES + 44.0 + width);
                ui.spacing_mut().item_spacing.y = 0.0;
                self.years(ui, width / months, context);
                for row in &self.rows {
                    self.row(ui, row, width / months, chosen, context, actions);
                }
            },
        );
    }

    /// The years above the squares, as many as there is room for.
    fn years(&self, ui: &mut egui::Ui, each: f32, context: &PanelContext<'_>) {
        let theme = context.theme;
        let size = Vec2::new(ui.available_width(), ROW);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let step = if each * 12.0 > 36.0 { 1 } else { 5 };
        for year in self.first.div_euclid(12)..=self.last.div_euclid(12) {
            let start = (year * 12).max(self.first) - self.first;
            // A year of which hardly a month is shown would run into the next.
            let x = rect.left() + NAMES + 36.0 + start as f32 * each;
            // Nor is one shown that the edge would cut.
            let shown = (year * 12 + 12 - self.first.max(year * 12)) as f32 * each > 30.0
                && x + 34.0 < ui.clip_rect().right();
            if year % step == 0 && shown {
                let at = Pos2::new(x + 3.0, rect.center().y);
                let font = theme.semibold(theme.sizes.mark);
                ui.painter().text(at, Align2::LEFT_CENTER, year.to_string(), font, theme.text2);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme.line_strong));
    }

    fn row(
        &self,
        ui: &mut egui::Ui,
        row: &Row,
        each: f32,
        chosen: &mut Option<String>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let size = Vec2::new(ui.available_width(), ROW);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        if !ui.is_rect_visible(rect) {
            return;
        }
        let id = ui.scope_id().with(("activity", &row.code));
        let names = Rect::from_min_size(rect.min, Vec2::new(NAMES + 36.0, ROW));
        let response = ui.interact(names, id, Sense::click());
        let on = row.code.is_some() && row.code == *chosen;
        let says = format!("{}: {}", row.name, row.count);
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, &says));
        let painter = ui.painter();
        if on {
            painter.rect_filled(rect, 0.0, theme.accent_soft);
        } else if response.hovered() {
            painter.rect_filled(rect, 0.0, theme.hover);
        }
        crate::desktop::widgets::focus_ring(ui, theme, &response);
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme.line));
        let font = match row.code {
            None => theme.semibold(theme.sizes.interface),
            Some(_) => theme.regular(theme.sizes.interface),
        };
        let mut left = rect.left() + 8.0;
        if let Some(code) = &row.code {
            let bar = Rect::from_center_size(
                Pos2::new(left + 2.0, rect.center().y),
                Vec2::new(4.0, 12.0),
            );
            painter.rect_filled(bar, 0.0, theme.party_colour(context.data, code));
            left += 10.0;
        }
        let mut job = egui::text::LayoutJob::simple_singleline(row.name.clone(), font, theme.text1);
        job.wrap = egui::text::TextWrapping::truncate_at_width(NAMES - 22.0);
        let galley = painter.layout_job(job);
        let at = Pos2::new(left, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, theme.text1);
        let count = Pos2::new(rect.left() + NAMES + 26.0, rect.center().y);
        let font = theme.semibold(theme.sizes.interface);
        painter.text(count, Align2::RIGHT_CENTER, row.count.to_string(), font, theme.text1);
        if response.clicked() {
            *chosen = if on { None } else { row.code.clone() };
        }
        self.squares(ui, row, rect, each, id, context, actions);
    }

    fn squares(
        &self,
        ui: &egui::Ui,
        row: &Row,
        rect: Rect,
        each: f32,
        id: egui::Id,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let start = rect.left() + NAMES + 36.0;
        let end = start + each * (self.last - self.first + 1) as f32;
        let place = Rect::from_x_y_ranges(start..=end, rect.y_range());
        let response = ui.interact(place, id.with("months"), Sense::CLICK);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &row.name));
        let painter = ui.painter();
        for year in self.first.div_euclid(12) + 1..=self.last.div_euclid(12) {
            let x = start + (year * 12 - self.first) as f32 * each;
            painter.vline(x, rect.y_range(), Stroke::new(1.0, theme.line_strong));
        }
        let hovered = response
            .hover_pos()
            .map(|at| self.first + ((at.x - start) / each).floor().max(0.0) as i64);
        let ink = if row.code.is_none() { theme.signal } else { theme.accent };
        let mut told = None;
        for (month, cell) in &row.months {
            let at = number(*month);
            let left = start + (at - self.first) as f32 * each;
            let gap = if each > 6.0 { 1.0 } else { 0.0 };
            let square = Rect::from_min_max(
                Pos2::new(left + gap, rect.top() + 4.0),
                Pos2::new(left + each - gap, rect.bottom() - 4.0),
            );
            if cell.certain > 0 {
                let share = 0.35 + 0.65 * (cell.certain as f32 / MANY).min(1.0);
                painter.rect_filled(square, 1.0, ink.gamma_multiply(share));
            } else {
                let stroke = Stroke::new(1.0, ink.gamma_multiply(0.7));
                painter.rect_stroke(square, 1.0, stroke, StrokeKind::Inside);
            }
            if hovered == Some(at) {
                let stroke = Stroke::new(1.6, theme.text1);
                painter.rect_stroke(square.expand(1.0), 2.0, stroke, StrokeKind::Outside);
                told = Some((*month, cell));
            }
        }
        let Some((month, cell)) = told else { return };
        let values = [("certain", cell.certain.into()), ("possible", cell.events.len().into())];
        let count = if cell.certain == cell.events.len() {
            cell.certain.to_string()
        } else {
            context.tr_with("analysis-count-range", &values)
        };
        let clicked = response.clicked();
        response.on_hover_text(format!("{}, {month}: {count}", row.name));
        if clicked {
            actions.push(Action::Select(Selection::many(cell.events.iter().copied())));
        }
    }
}

/// A month as the chart's axis has it: months since year 0.
pub fn number(month: Month) -> i64 {
    let (year, month) = month.year_and_month();
    year * 12 + month - 1
}
