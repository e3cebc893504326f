//! The table itself: a head that sorts, and the rows in view.

use super::cell::Then;
use super::columns::{Column, Editing};
use super::{Chronicle, Cursor};
use crate::desktop::action::Actions;
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::widgets::{focus_ring, mark};
use crate::model::{Certainty, Event, EventFamily, Id};
use egui::{
    Align2, Color32, CornerRadius, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo,
};
use egui_extras::{Column as Width, TableBuilder};

const ROW: f32 = 26.0;
const HEAD: f32 = 30.0;

/// What happened in the table during a frame.
#[derive(Default)]
struct Happened {
    clicked: Option<(Id<Event>, usize, Modifiers)>,
    edit: Option<(Id<Event>, usize)>,
    sort: Option<Column>,
    left: Option<Then>,
}

impl Chronicle {
    /// Draws the table; only the rows in view cost anything.
    pub(super) fn sheet(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let mut happened = Happened::default();
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        egui::ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
            let mut table = TableBuilder::new(ui)
                .id_salt("kroniek")
                .striped(false)
                .resizable(true)
                .auto_shrink(false)
                .sense(Sense::click())
                .animate_scrolling(false);
            for column in Column::ALL {
                let width = Width::initial(column.width()).at_least(40.0).clip(true);
                table = table.column(width.resizable(true));
            }
            if let Some(row) = self.scroll_to.take() {
                table = table.scroll_to_row(row, None);
            }
            table
                .header(HEAD, |mut head| {
                    for column in Column::ALL {
                        head.col(|ui| {
                            if self.head(ui, context, column).clicked() {
                                happened.sort = Some(column);
                            }
                        });
                    }
                })
                .body(|body| {
                    let count = self.rows.events().len();
                    body.rows(ROW, count, |mut row| {
                        let place = row.index();
                        let Some(event) = self.rows.events().get(place).cloned() else { return };
                        for (at, column) in Column::ALL.into_iter().enumerate() {
                            let (_, response) = row.col(|ui| {
                                self.cell(ui, context, &event, at, column, actions, &mut happened);
                            });
                            if response.double_clicked() {
                                happened.edit = Some((event.id, at));
                            } else if response.clicked() {
                                let modifiers = response.ctx.input(|input| input.modifiers);
                                happened.clicked = Some((event.id, at, modifiers));
                            }
                        }
                    });
                });
        });
        self.settle(happened, context, actions);
    }

    fn settle(&mut self, happened: Happened, context: &PanelContext<'_>, actions: &mut Actions) {
        if let Some(column) = happened.sort {
            self.sort = self.sort.by(column);
            self.scroll_to =
                self.cursor.and_then(|cursor| self.rows.place(cursor.event)).or(Some(0));
        }
        if let Some(then) = happened.left {
            self.after_edit(then, context, actions);
        }
        if let Some((event, column, modifiers)) = happened.clicked {
            self.cursor = Some(Cursor { event, column });
            self.select(event, modifiers, context, actions);
        }
        if let Some((event, column)) = happened.edit {
            self.cursor = Some(Cursor { event, column });
            self.begin_edit(context);
        }
    }

    fn head(&self, ui: &mut Ui, context: &PanelContext<'_>, column: Column) -> Response {
        let theme = context.theme;
        let rect = ui.max_rect();
        let response = ui.allocate_rect(rect, Sense::click());
        let name = context.tr(column.text_key());
        let sorted = self.sort.column == column;
        response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, sorted, &name));
        let fill = if response.hovered() { theme.hover } else { theme.app };
        let painter = ui.painter();
        painter.rect_filled(rect, CornerRadius::ZERO, fill);
        let line = Stroke::new(1.0, theme.line_strong);
        painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
        painter.vline(rect.right() - 0.5, rect.shrink(6.0).y_range(), Stroke::new(1.0, theme.line));
        let colour = if sorted { theme.accent } else { theme.text2 };
        let at = egui::pos2(rect.left() + 8.0, rect.center().y);
        let drawn = painter.text(at, Align2::LEFT_CENTER, &name, theme.semibold(12.0), colour);
        if sorted {
            let sign = if self.sort.descending { icon::CARET_DOWN } else { icon::CARET_UP };
            let at = egui::pos2(drawn.right() + 4.0, rect.center().y);
            painter.text(at, Align2::LEFT_CENTER, sign, theme.icon(11.0), colour);
        }
        focus_ring(ui, theme, &response);
        response.on_hover_text(context.tr("kroniek-sort"))
    }

    fn cell(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        event: &Event,
        at: usize,
        column: Column,
        actions: &mut Actions,
        happened: &mut Happened,
    ) {
        let theme = context.theme;
        let rect = ui.max_rect();
        let selected = context.selection.contains(event.id);
        let painter = ui.painter();
        if selected {
            painter.rect_filled(rect, CornerRadius::ZERO, theme.accent_soft);
        }
        painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
        if selected && at == 0 {
            let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
            painter.rect_filled(edge, CornerRadius::ZERO, theme.accent);
        }
        let editing =
            self.edit.as_mut().filter(|edit| edit.event == event.id && edit.column == column);
        if let Some(edit) = editing {
            ui.set_clip_rect(rect.expand(2.0));
            let then = edit.ui(ui, context, actions);
            if then != Then::Stay {
                happened.left = Some(then);
            }
            return;
        }
        let here = Some(Cursor { event: event.id, column: at });
        if self.cursor == here {
            let stroke = Stroke::new(2.0, theme.accent);
            let ring = rect.shrink(1.0);
            painter.rect_stroke(ring, CornerRadius::same(2), stroke, StrokeKind::Inside);
        }
        let text = column.text(event, context, &self.lookup);
        let mut left = rect.left() + 8.0;
        if column == Column::Kind {
            let family = event.kind.family();
            let colour = family_colour(context, event, family);
            mark(painter, egui::pos2(left + 5.0, rect.center().y), 10.0, family, colour);
            left += 18.0;
        }
        let (font, colour) = look(context, event, column);
        let room = (rect.right() - left - 6.0).max(8.0);
        let mut job = egui::text::LayoutJob::simple_singleline(text.clone(), font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        let galley = painter.layout_job(job);
        let elided = galley.elided;
        let top = rect.center().y - galley.size().y / 2.0;
        painter.galley(egui::pos2(left, top), galley, colour);
        let response = ui.interact(rect, ui.scope_id().with("cell"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &text));
        if elided {
            response.on_hover_text(text);
        }
    }
}

fn family_colour(context: &PanelContext<'_>, event: &Event, family: EventFamily) -> Color32 {
    let theme = context.theme;
    if matches!(family, EventFamily::Failure | EventFamily::Incident) {
        return theme.signal;
    }
    event
        .actors
        .iter()
        .chain(&event.from)
        .find(|party| context.data.organisation_of(party).is_some())
        .map_or(theme.text3, |party| theme.party_colour(context.data, party))
}

fn look(context: &PanelContext<'_>, event: &Event, column: Column) -> (egui::FontId, Color32) {
    let theme = context.theme;
    let size = theme.sizes.interface;
    match column {
        Column::When if event.when.is_none() => (theme.regular(size), theme.warning),
        Column::What if event.is_key_moment() => (theme.semibold(size), theme.text1),
        Column::What | Column::When => (theme.regular(size), theme.text1),
        Column::Certainty if event.certainty != Certainty::Established => {
            (theme.italic(size), theme.text2)
        }
        _ if column.editing() == Editing::Elsewhere => (theme.regular(12.5), theme.text3),
        _ => (theme.regular(size), theme.text2),
    }
}
