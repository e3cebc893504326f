//! A table of texts and signs: only the rows in sight cost anything, the arrow keys walk through
//! it, and each row has a name for screen readers.
//!
//! Rows are no stops of the Tab key: the table takes the keyboard as one control, as a list does.

mod cell;
mod keys;

pub use cell::{Sign, TableCell, paint_sign};
use keys::Cursor;

use super::theme::Theme;
use egui::{Color32, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Vec2};

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// In points.
    Points(f32),
    /// A share of what the others leave, and at least so many points.
    Share(f32, f32),
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct TableColumn {
    /// Its heading.
    pub title: String,
    /// How wide.
    pub width: Width,
    /// Whether its texts stand at the right, as numbers do.
    pub right: bool,
    /// A bar of colour before the heading.
    pub colour: Option<egui::Color32>,
}

impl TableColumn {
    /// A column that takes a share of the room.
    #[must_use]
    pub fn share(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), width: Width::Share(share, 72.0), right: false, colour: None }
    }

    /// A column of so many points.
    #[must_use]
    pub fn points(title: impl Into<String>, points: f32) -> Self {
        Self { title: title.into(), width: Width::Points(points), right: false, colour: None }
    }

    /// The same with its texts at the right.
    #[must_use]
    pub fn at_right(self) -> Self {
        Self { right: true, ..self }
    }
}

/// A table about to be drawn.
pub struct DataTable<'a> {
    /// What tells it from other tables.
    pub id: Id,
    /// Its name for screen readers.
    pub name: &'a str,
    /// Its columns.
    pub columns: &'a [TableColumn],
    /// How many rows.
    pub rows: usize,
    /// Height of a row, in points.
    pub row_height: f32,
    /// The row that is selected.
    pub selected: Option<usize>,
    /// The column by which it is sorted, and whether the other way round.
    pub sorted: Option<(usize, bool)>,
    /// Whether the arrow keys walk from cell to cell.
    pub by_cell: bool,
    /// Whether every other row has a ground of its own.
    pub striped: bool,
    /// Whether the table takes as much height as there is, or as it needs.
    pub fill: bool,
}

/// What the inspector did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableAnswer {
    /// The row that was chosen, by pointer or arrow keys.
    pub row: Option<usize>,
    /// The cell that was clicked, or on which Enter was pressed: row and column.
    pub cell: Option<(usize, usize)>,
    /// The heading that was clicked.
    pub heading: Option<usize>,
}

/// Height of the headings, in points.
const HEADINGS: f32 = 30.0;
/// Room at both sides of a cell, in points.
const PAD: f32 = 8.0;

impl<'a> DataTable<'a> {
    /// A plain table.
    #[must_use]
    pub fn new(id: Id, name: &'a str, columns: &'a [TableColumn], rows: usize) -> Self {
        Self {
            id,
            name,
            columns,
            rows,
            row_height: 28.0,
            selected: None,
            sorted: None,
            by_cell: false,
            striped: false,
            fill: true,
        }
    }

    /// Draws the table; `cell` tells what stands in a row and column.
    pub fn show(
        &self,
        ui: &mut egui::Ui,
        theme: &Theme,
        mut cell: impl FnMut(usize, usize) -> TableCell,
    ) -> TableAnswer {
        let mut answer = TableAnswer::default();
        let wanted: f32 = self.columns.iter().map(TableColumn::minimum).sum();
        let available = ui.available_width();
        if wanted <= available {
            let widths = self.widths(available);
            self.draw(ui, theme, &widths, &mut cell, &mut answer);
        } else {
            egui::ScrollArea::horizontal().id_salt((self.id, "aside")).show(ui, |ui| {
                ui.set_width(wanted);
                let widths = self.widths(wanted);
                self.draw(ui, theme, &widths, &mut cell, &mut answer);
            });
        }
        answer
    }

    fn widths(&self, room: f32) -> Vec<f32> {
        // A column whose share is less than its least takes that, and the others share what is
        // left; each that falls to its least so leaves less to share, until none does.
        let mut least: Vec<bool> =
            self.columns.iter().map(|column| column.shares() <= 0.0).collect();
        loop {
            let of = |at_least: bool| {
                self.columns.iter().zip(&least).filter(move |(_, it)| **it == at_least)
            };
            let taken: f32 = of(true).map(|(column, _)| column.minimum()).sum();
            let shares: f32 = of(false).map(|(column, _)| column.shares()).sum();
            let each = (room - taken).max(0.0) / shares.max(0.001);
            let widths: Vec<f32> = self
                .columns
                .iter()
                .zip(&least)
                .map(
                    |(column, least)| {
                        if *least { column.minimum() } else { each * column.shares() }
                    },
                )
                .collect();
            let mut fell = false;
            for ((least, width), column) in least.iter_mut().zip(&widths).zip(self.columns) {
                if !*least && *width < column.minimum() {
                    (*least, fell) = (true, true);
                }
            }
            if !fell {
                return widths;
            }
        }
    }

    fn draw(
        &self,
        ui: &mut egui::Ui,
        theme: &Theme,
        widths: &[f32],
        cell: &mut dyn FnMut(usize, usize) -> TableCell,
        answer: &mut TableAnswer,
    ) {
        ui.spacing_mut().item_spacing.y = 0.0;
        self.headings(ui, theme, widths, answer);
        let start = ui.cursor().min;
        let needed = self.row_height * self.rows.max(1) as f32;
        let room = ui.available_height().max(self.row_height);
        let height = if self.fill { room } else { room.min(needed) };
        let focus = Rect::from_min_size(start, Vec2::new(ui.available_width(), height));
        // The keyboard is taken before the rows are drawn, so that pointers reach the rows first.
        let control = ui.interact(focus, self.id, Sense::focusable_noninteractive());
        let cursor = keys::walk(ui, self, &control, answer);
        // The table has the keyboard, so where in it the keyboard is, is said as its value.
        let at = cursor.cell.map(|(row, column)| {
            let own = self.spoken(column, &cell(row, column)).unwrap_or_default();
            if column == 0 { own } else { format!("{} · {own}", cell(row, 0).text) }
        });
        control.widget_info(|| egui::WidgetInfo {
            current_text_value: at.clone(),
            ..egui::WidgetInfo::labeled(egui::Role::Table, ui.is_enabled(), self.name)
        });
        let scroll = egui::ScrollArea::vertical()
            .id_salt((self.id, "rows"))
            .auto_shrink([false, !self.fill]);
        let moved = cursor.moved;
        scroll.show_viewport(ui, |ui, viewport| {
            let height = self.row_height * self.rows as f32;
            ui.set_height(height);
            let top = ui.max_rect().top();
            if let Some(row) = moved {
                let rect = self.row_rect(ui, top, row);
                ui.scroll_to_rect(rect, None);
            }
            let first = (viewport.min.y / self.row_height).floor().max(0.0) as usize;
            let last = ((viewport.max.y / self.row_height).ceil() as usize).min(self.rows);
            for row in first..last {
                let rect = self.row_rect(ui, top, row);
                self.row(ui, theme, row, rect, widths, &cursor, cell, answer);
            }
        });
        if answer.row.is_some() || answer.cell.is_some() {
            control.request_focus();
        }
        // With a row selected the ring is drawn around that row.
        if control.has_focus() && self.selected.is_none() && cursor.cell.is_none() {
            ring(ui, theme, focus.intersect(ui.clip_rect()));
        }
    }

    fn row_rect(&self, ui: &egui::Ui, top: f32, row: usize) -> Rect {
        let min = Pos2::new(ui.max_rect().left(), top + row as f32 * self.row_height);
        Rect::from_min_size(min, Vec2::new(ui.max_rect().width(), self.row_height))
    }

    /// Where the cells of a row are, the first last: it stays in sight while the others pass
    /// under it.
    fn places(&self, ui: &egui::Ui, row: Rect, widths: &[f32]) -> Vec<(usize, Rect)> {
        let mut x = row.left();
        let mut places: Vec<(usize, Rect)> = widths
            .iter()
            .enumerate()
            .map(|(at, width)| {
                let left = if at == 0 { x.max(ui.clip_rect().left()) } else { x };
                x += width;
                let size = Vec2::new(*width, row.height());
                (at, Rect::from_min_size(Pos2::new(left, row.top()), size))
            })
            .collect();
        if !places.is_empty() {
            places.rotate_left(1);
        }
        places
    }

    /// What a screen reader says of a cell: what stands in it, or the meaning of a sign that
    /// stands alone; from the fourth column on, and in a matrix from the second, with the heading.
    fn spoken(&self, at: usize, cell: &TableCell) -> Option<String> {
        let words = match (&*cell.text, cell.sign) {
            ("", Sign::None) | ("·", _) => return None,
            ("", _) => cell.hint.as_str(),
            (text, _) => text,
        };
        if words.is_empty() {
            return None;
        }
        let bare = if self.by_cell { 1 } else { 3 };
        let heading = self.columns.get(at).filter(|_| at >= bare).map(|column| &*column.title);
        Some(match heading.filter(|heading| !heading.is_empty()) {
            Some(heading) => format!("{heading}: {words}"),
            None => words.to_owned(),
        })
    }

    /// Hides what passes under the first cell.
    fn cover(
        &self,
        ui: &egui::Ui,
        theme: &Theme,
        row: Rect,
        (at, place): (usize, Rect),
        ground: Color32,
    ) {
        if at == 0 && place.left() > row.left() + 0.5 {
            ui.painter().rect_filled(place.shrink2(Vec2::new(0.0, 0.5)), 0.0, ground);
            let stroke = Stroke::new(1.0, theme.line_strong);
            ui.painter().vline(place.right(), place.y_range(), stroke);
        }
    }

    fn headings(&self, ui: &mut egui::Ui, theme: &Theme, widths: &[f32], answer: &mut TableAnswer) {
        let (rect, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), HEADINGS), Sense::hover());
        for (at, place) in self.places(ui, rect, widths) {
            let Some(column) = self.columns.get(at) else { continue };
            self.cover(ui, theme, rect, (at, place), theme.canvas);
            let response = ui.interact(place, self.id.with(("heading", at)), Sense::CLICK);
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::ColumnHeader, true, &column.title)
            });
            if response.clicked() {
                answer.heading = Some(at);
            }
            let mut inner = place.shrink2(Vec2::new(PAD, 0.0));
            if let Some(colour) = column.colour {
                // Before its title, which in a column of numbers stands at the right.
                let left = if column.right {
                    let font = theme.semibold(theme.sizes.interface);
                    let title = column.title.clone();
                    let width = ui.painter().layout_no_wrap(title, font, theme.text2).size().x;
                    (inner.right() - width - 9.0).max(inner.left())
                } else {
                    inner.left()
                };
                let bar = Rect::from_center_size(
                    Pos2::new(left + 2.0, inner.center().y),
                    Vec2::new(4.0, 12.0),
                );
                ui.painter().rect_filled(bar, 0.0, colour);
                inner.min.x += 9.0;
            }
            let title = match self.sorted {
                Some((sorted, reversed)) if sorted == at => {
                    let arrow =
                        if reversed { super::icon::CARET_UP } else { super::icon::CARET_DOWN };
                    format!("{} {arrow}", column.title)
                }
                _ => column.title.clone(),
            };
            let heading = TableCell::text(title).strong().coloured(theme.text2);
            if heading.paint(ui.painter(), theme, inner, column.right) {
                response.on_hover_text(&column.title);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme.line_strong));
    }

    fn row(
        &self,
        ui: &egui::Ui,
        theme: &Theme,
        row: usize,
        rect: Rect,
        widths: &[f32],
        cursor: &Cursor,
        cell: &mut dyn FnMut(usize, usize) -> TableCell,
        answer: &mut TableAnswer,
    ) {
        let response = ui.interact(rect, self.id.with(("row", row)), Sense::CLICK);
        let selected = self.selected == Some(row);
        let painter = ui.painter();
        if selected {
            painter.rect_filled(rect, 0.0, theme.accent_soft);
            let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
            painter.rect_filled(edge, 0.0, theme.accent);
        } else if response.hovered() {
            painter.rect_filled(rect, 0.0, theme.hover);
        } else if self.striped && row % 2 == 1 {
            painter.rect_filled(rect, 0.0, theme.band);
        }
        if selected && cursor.cell.is_none() && ui.memory(|memory| memory.has_focus(self.id)) {
            ring(ui, theme, rect);
        }
        if !self.striped {
            painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
        }
        let pointer = response.hover_pos();
        let mut words = std::collections::BTreeMap::new();
        let mut hint = None;
        let ground = if selected {
            theme.accent_soft
        } else if response.hovered() {
            theme.hover
        } else if self.striped && row % 2 == 1 {
            theme.band
        } else {
            theme.canvas
        };
        for (at, place) in self.places(ui, rect, widths) {
            self.cover(ui, theme, rect, (at, place), ground);
            let content = cell(row, at);
            if let Some(spoken) = self.spoken(at, &content) {
                words.insert(at, spoken);
            }
            let right = self.columns.get(at).is_some_and(|column| column.right);
            let under = pointer.is_some_and(|pointer| place.contains(pointer));
            if under && content.active {
                painter.rect_filled(place.shrink(1.0), theme.measures.radius, theme.hover);
                ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            }
            let cut = content.paint(painter, theme, place.shrink2(Vec2::new(PAD, 0.0)), right);
            if under && !content.hint.is_empty() {
                hint = Some(content.hint);
            } else if under && cut {
                hint = Some(content.text);
            }
            if cursor.cell == Some((row, at)) {
                ring(ui, theme, place);
                if cursor.across {
                    ui.scroll_to_rect(place, None);
                }
            }
            if under && response.clicked() {
                answer.cell = Some((row, at));
            }
        }
        let enabled = ui.is_enabled();
        let name = words.into_values().collect::<Vec<_>>().join(" · ");
        response
            .widget_info(|| egui::WidgetInfo::selected(egui::Role::Row, enabled, selected, &name));
        if response.clicked() {
            answer.row = Some(row);
            keys::put_cursor(ui, self, answer.cell.unwrap_or((row, 0)));
        }
        if let Some(hint) = hint {
            response.on_hover_text_at_pointer(hint);
        }
    }
}

/// Shows where the keyboard is.
fn ring(ui: &egui::Ui, theme: &Theme, rect: Rect) {
    ui.painter().rect_stroke(
        rect.shrink(1.0),
        theme.measures.radius,
        Stroke::new(2.0, theme.accent),
        StrokeKind::Inside,
    );
}

impl TableColumn {
    fn minimum(&self) -> f32 {
        match self.width {
            Width::Points(points) => points,
            Width::Share(_, least) => least,
        }
    }

    fn shares(&self) -> f32 {
        match self.width {
            Width::Points(_) => 0.0,
            Width::Share(share, _) => share,
        }
    }
}
