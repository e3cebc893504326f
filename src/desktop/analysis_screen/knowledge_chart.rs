//! Who knew what when, along time: a row per item, a mark where each party came to know it, as
//! wide as the doubt of the date, and at the end of the row who was never told.

use super::sheet::{Maker, capital};
use crate::analysis::{Knowing, Window};
use crate::desktop::data_table::{Sign, paint_sign};
use crate::desktop::{Action, Actions, PanelContext, Selection};
use crate::model::date::Day;
use crate::model::{Event, EventKind, Id};
use egui::{Align2, Color32, Pos2, Rect, Sense, Stroke, Vec2};

/// Room for the items at the left, in points.
const NAMES: f32 = 250.0;
/// Room for those not told at the right, in points.
const NOT_TOLD: f32 = 230.0;
const LINE: f32 = 20.0;
const PAD: f32 = 6.0;
const AXIS: f32 = 24.0;
/// Width of a year's number, in points.
const YEAR: f32 = 30.0;

struct Row {
    name: String,
    marks: Vec<Mark>,
    /// Those not told, as they are named, with the events.
    not_told: Vec<(String, Color32)>,
    not_told_events: Vec<Id<Event>>,
}

struct Mark {
    party: String,
    name: String,
    colour: Color32,
    first: i64,
    last: i64,
    event: Option<Id<Event>>,
}

/// The picture, as days since 1970-01-01.
#[derive(Default)]
pub struct KnowledgeChart {
    rows: Vec<Row>,
    from: i64,
    to: i64,
    calamity: Option<i64>,
}

impl KnowledgeChart {
    /// Gathers the items and who came to know them.
    pub fn new(maker: &Maker<'_>) -> Self {
        let data = maker.context.data;
        let colour = |code: &str| maker.context.theme.party_colour(data, code);
        let mut chart = Self::default();
        for item in &data.information_items {
            let cells = || maker.analyses.knowledge.iter().filter(|cell| cell.item == item.code);
            let mut marks: Vec<Mark> = cells()
                .filter(|cell| cell.told)
                .filter_map(|cell| {
                    let window = Window::of_optional(cell.since.as_ref());
                    let first = window.first.or(window.last)?;
                    let last = window.last.or(window.first)?;
                    Some(Mark {
                        party: cell.organisation.clone(),
                        name: maker.knowing_hint(cell),
                        colour: colour(&cell.column),
                        first,
                        last,
                        event: cell.event.as_ref().map(|event| event.id),
                    })
                })
                .collect();
            marks.sort_by_key(|mark| (mark.first, mark.last));
            let left_out =
                cells().filter(|cell| matches!(cell.state, Knowing::NotTold | Knowing::NotAllTold));
            let mut not_told: Vec<(String, Color32)> = Vec::new();
            let mut not_told_events = Vec::new();
            for cell in left_out {
                let own = (cell.column.clone(), colour(&cell.column));
                if !not_told.contains(&own) {
                    not_told.push(own);
                }
                not_told_events.extend(cell.event.as_ref().map(|event| event.id));
            }
            if !marks.is_empty() || !not_told.is_empty() {
                chart.rows.push(Row { name: item.item.clone(), marks, not_told, not_told_events });
            }
        }
        let calamity = data.events.iter().find(|event| event.kind == EventKind::Calamity);
        chart.calamity = calamity.and_then(|event| event.latest).map(|at| at.div_euclid(24 * 60));
        let days = || chart.rows.iter().flat_map(|row| &row.marks);
        let from = days().map(|mark| mark.first).min().unwrap_or_default();
        let to = days().map(|mark| mark.last).chain(chart.calamity).max().unwrap_or_default();
        (chart.from, chart.to) = (from, to.max(from + 1));
        chart
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Draws the picture; a click selects the fact by which a party came to know.
    pub fn ui(&self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let (axis, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), AXIS), Sense::hover());
        let (left, right) = (axis.left() + NAMES, axis.right() - NOT_TOLD);
        let room = (right - left).max(60.0);
        let span = (self.to - self.from) as f64;
        let x = |day: i64| left + room * ((day - self.from) as f64 / span) as f32;
        let years = Day(self.from).ymd().0..=Day(self.to).ymd().0;
        let starts: Vec<(i64, f32)> = years
            .filter_map(|year| Some((year, Day::from_ymd(year, 1, 1)?.0)))
            .filter(|(_, day)| *day >= self.from && *day <= self.to)
            .map(|(year, day)| (year, x(day)))
            .collect();
        let painter = ui.painter();
        let each = room / (starts.len().max(1) as f32);
        for (at, (year, place)) in starts.iter().enumerate() {
            let fits = place + 4.0 + YEAR < right + 12.0;
            if fits && (each > 36.0 || at % 5 == 0) {
                let font = theme.semibold(theme.sizes.mark);
                let at = Pos2::new(place + 4.0, axis.center().y);
                painter.text(at, Align2::LEFT_CENTER, year.to_string(), font, theme.text2);
            }
        }
        let heading = capital(&context.tr("analysis-knowing-not-told"));
        let at = Pos2::new(right + 16.0, axis.center().y);
        let font = theme.semibold(theme.sizes.interface);
        painter.text(at, Align2::LEFT_CENTER, heading, font, theme.text2);
        painter.hline(axis.x_range(), axis.bottom(), Stroke::new(1.0, theme.line_strong));
        let scale = Scale { starts: &starts, x: &x, left, right, calamity: self.calamity };
        egui::ScrollArea::vertical().id_salt("analysis-knowledge").auto_shrink(false).show(
            ui,
            |ui| {
                for (number, row) in self.rows.iter().enumerate() {
                    row.ui(ui, number, &scale, context, actions);
                }
            },
        );
    }
}

/// Where days stand on the screen.
struct Scale<'a> {
    /// The years that begin, with their places.
    starts: &'a [(i64, f32)],
    x: &'a dyn Fn(i64) -> f32,
    /// Where the room for dates begins.
    left: f32,
    /// Where it ends.
    right: f32,
    calamity: Option<i64>,
}

impl Row {
    fn ui(
        &self,
        ui: &mut egui::Ui,
        number: usize,
        scale: &Scale<'_>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let Scale { starts, x, right, calamity, .. } = *scale;
        let font = theme.regular(theme.sizes.mark);
        let galleys: Vec<_> = self
            .marks
            .iter()
            .map(|mark| ui.painter().layout_no_wrap(mark.party.clone(), font.clone(), theme.text1))
            .collect();
        // A mark that would run into another goes a line down.
        let mut ends: Vec<f32> = Vec::new();
        let lines: Vec<usize> = self
            .marks
            .iter()
            .zip(&galleys)
            .map(|(mark, galley)| {
                let taken = mark.extent(galley.size().x, scale);
                let (start, end) = (taken.min, taken.max + 2.0);
                let line = ends.iter().position(|taken| *taken < start).unwrap_or(ends.len());
                match ends.get_mut(line) {
                    Some(taken) => *taken = end,
                    None => ends.push(end),
                }
                line
            })
            .collect();
        let name = ui.painter().layout(
            self.name.clone(),
            theme.regular(theme.sizes.interface),
            theme.text1,
            NAMES - 16.0,
        );
        let told_none = self.not_told_galley(ui, context);
        let height = (ends.len().max(1) as f32 * LINE)
            .max(name.size().y)
            .max(told_none.as_ref().map_or(0.0, |galley| galley.size().y))
            + 2.0 * PAD;
        let (rect, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        let painter = ui.painter();
        for (_, place) in starts {
            painter.vline(*place, rect.y_range(), Stroke::new(1.0, theme.line));
        }
        if let Some(day) = calamity {
            painter.vline(x(day), rect.y_range(), Stroke::new(2.0, theme.signal));
        }
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme.line));
        painter.galley(Pos2::new(rect.left(), rect.top() + PAD), name, theme.text1);
        for (at, ((mark, galley), line)) in self.marks.iter().zip(galleys).zip(lines).enumerate() {
            let middle = rect.top() + PAD + LINE * (line as f32 + 0.5);
            let id = ui.scope_id().with(("knew", number, at));
            mark.ui(ui, id, galley, middle, scale, context, actions);
        }
        if let Some(galley) = told_none {
            let at = Pos2::new(right + 16.0, rect.top() + PAD);
            let place = Rect::from_min_size(at, galley.size()).expand(3.0);
            let id = ui.scope_id().with(("not-told", number));
            let response = ui.interact(place, id, Sense::CLICK);
            let names: Vec<&str> =
                self.not_told.iter().map(|(code, _)| context.data.party_name(code)).collect();
            let says = format!("{}: {}", context.tr("analysis-knowing-not-told"), names.join(", "));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &says));
            if response.hovered() {
                ui.painter().rect_filled(place, 2.0, theme.hover);
            }
            let sign = Pos2::new(at.x + 5.0, at.y + 9.0);
            paint_sign(ui.painter(), theme, Sign::Struck, sign, theme.signal);
            ui.painter().galley(at + Vec2::new(16.0, 0.0), galley, theme.signal);
            if response.on_hover_text(says).clicked() && !self.not_told_events.is_empty() {
                let events = self.not_told_events.iter().copied();
                actions.push(Action::Select(Selection::many(events)));
            }
        }
    }

    fn not_told_galley(
        &self,
        ui: &egui::Ui,
        context: &PanelContext<'_>,
    ) -> Option<std::sync::Arc<egui::Galley>> {
        if self.not_told.is_empty() {
            return None;
        }
        let theme = context.theme;
        let codes: Vec<&str> = self.not_told.iter().map(|(code, _)| code.as_str()).collect();
        let font = theme.semibold(theme.sizes.interface);
        Some(ui.painter().layout(codes.join(", "), font, theme.signal, NOT_TOLD - 48.0))
    }
}

impl Mark {
    /// What the mark and its label take. The label stands at the right, unless it would cross the
    /// calamity there or run into those not told.
    fn extent(&self, label: f32, scale: &Scale<'_>) -> egui::Rangef {
        let (from, to) = ((scale.x)(self.first), (scale.x)(self.last));
        let end = to.max(from + 6.0);
        let line = scale.calamity.map(scale.x).filter(|line| (from + to) / 2.0 <= *line);
        let limit = line.map_or(scale.right + 8.0, |line| (line - 3.0).min(scale.right + 8.0));
        let at_left = end + label + 8.0 > limit && from - label - 12.0 > scale.left;
        if at_left {
            egui::Rangef::new(from - label - 12.0, end + 6.0)
        } else {
            egui::Rangef::new(from - 6.0, end + label + 8.0)
        }
    }

    fn ui(
        &self,
        ui: &egui::Ui,
        id: egui::Id,
        galley: std::sync::Arc<egui::Galley>,
        middle: f32,
        scale: &Scale<'_>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let (from, to) = ((scale.x)(self.first), (scale.x)(self.last));
        let centre = Pos2::new((from + to) / 2.0, middle);
        let taken = self.extent(galley.size().x, scale);
        let place = Rect::from_x_y_ranges(taken, middle - 9.0..=middle + 9.0);
        let response = ui.interact(place, id, Sense::CLICK);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &self.name));
        let painter = ui.painter();
        let chosen = self.event.is_some_and(|event| context.selection.contains(event));
        if chosen {
            painter.rect_filled(place, 3.0, theme.accent_soft);
        } else if response.hovered() {
            painter.rect_filled(place, 3.0, theme.hover);
        }
        if to - from > 10.0 {
            let stroke = Stroke::new(1.4, self.colour);
            painter.hline(from..=to, middle, stroke);
            for side in [from, to] {
                painter.vline(side, middle - 4.0..=middle + 4.0, stroke);
            }
        }
        painter.circle_filled(centre, 6.0, theme.canvas);
        painter.circle_filled(centre, 4.8, self.colour);
        // At the left the label begins the extent, at the right it ends it.
        let left = if taken.min < from - 6.5 {
            taken.min + 3.0
        } else {
            taken.max - galley.size().x - 3.0
        };
        let at = Pos2::new(left, middle - galley.size().y / 2.0);
        painter.galley(at, galley, theme.text1);
        if response.on_hover_text(&self.name).clicked()
            && let Some(event) = self.event
        {
            actions.push(Action::JumpToEvent(event));
        }
    }
}
