//! The list at the left of a part: records by code and title, walked with the arrow keys.

use crate::desktop::PanelContext;
use crate::desktop::widgets::focus_ring;
use egui::{Align2, Color32, EventFilter, Key, Modifiers, Pos2, Rect, Sense, Stroke, Vec2};

const HEADING: f32 = 30.0;
const ROW: f32 = 46.0;

/// One row of a list.
#[derive(Clone, Debug)]
pub struct Row<T> {
    /// What is chosen with it; none for a heading.
    pub what: Option<T>,
    /// Number or name, in front.
    pub code: String,
    /// The words under it.
    pub title: String,
    /// What stands at the right.
    pub remark: String,
    /// An icon before the remark, with its colour: something to look at.
    pub sign: Option<(&'static str, Color32)>,
    /// Whether it is only a place for something that is not there yet.
    pub faint: bool,
    /// How deep it stands under the rows before it.
    pub depth: usize,
}

impl<T> Row<T> {
    /// A heading over the rows after it.
    pub fn heading(text: String, remark: String) -> Self {
        Self {
            what: None,
            code: text,
            title: String::new(),
            remark,
            sign: None,
            faint: false,
            depth: 0,
        }
    }

    /// A row for a record.
    pub fn new(what: T, code: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            what: Some(what),
            code: code.into(),
            title: title.into(),
            remark: String::new(),
            sign: None,
            faint: false,
            depth: 0,
        }
    }
}

/// Draws the list; whether a row was chosen, if only once more. `wanted` puts the keyboard in it.
pub fn ui<T: Copy + PartialEq>(
    ui: &mut egui::Ui,
    name: &str,
    rows: &[Row<T>],
    chosen: &mut Option<T>,
    wanted: bool,
    context: &PanelContext<'_>,
) -> bool {
    let rest = ui.available_rect_before_wrap();
    let control = ui.interact(rest, ui.scope_id().with(name), Sense::focusable_noninteractive());
    control.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ListBox, true, name));
    if wanted {
        control.request_focus();
    }
    let before = *chosen;
    let mut again = false;
    walk(ui, &control, rows, chosen);
    // What is chosen comes into view, whoever chose it.
    let place = chosen.and_then(|now| rows.iter().position(|row| row.what == Some(now)));
    let shown_id = control.id.with("shown");
    let shown: Option<(usize, i32)> = ui.data(|data| data.get_temp(shown_id)).flatten();
    ui.spacing_mut().item_spacing.y = 0.0;
    egui::ScrollArea::vertical().id_salt(("list", name)).auto_shrink([false, false]).show(
        ui,
        |ui| {
            for row in rows {
                match row.what {
                    None => heading(ui, row, context),
                    Some(what) => {
                        let on = *chosen == Some(what);
                        let response = one(ui, row, on, on && control.has_focus(), context);
                        // So it does when it grows: a new finding gets its title later.
                        #[expect(clippy::cast_possible_truncation, reason = "a row is low")]
                        let now = place.map(|place| (place, response.rect.height() as i32));
                        if on && now != shown {
                            ui.scroll_to_rect(response.rect, None);
                            ui.data_mut(|data| data.insert_temp(shown_id, now));
                        }
                        if response.clicked() {
                            *chosen = Some(what);
                            again = true;
                            control.request_focus();
                        }
                    }
                }
            }
            ui.add_space(12.0);
        },
    );
    again || *chosen != before
}

fn walk<T: Copy + PartialEq>(
    ui: &egui::Ui,
    control: &egui::Response,
    rows: &[Row<T>],
    chosen: &mut Option<T>,
) {
    let nobody = ui.memory(|memory| memory.focused().is_none());
    if control.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(control.id, filter));
    }
    if !(control.has_focus() || nobody) || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let items: Vec<T> = rows.iter().filter_map(|row| row.what).collect();
    let last = items.len().saturating_sub(1);
    let at = chosen.and_then(|now| items.iter().position(|item| *item == now));
    let next = if pressed(Key::ArrowDown) {
        at.map_or(0, |at| (at + 1).min(last))
    } else if pressed(Key::ArrowUp) {
        at.map_or(0, |at| at.saturating_sub(1))
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return;
    };
    if let Some(item) = items.get(next) {
        *chosen = Some(*item);
    }
    control.request_focus();
}

fn heading<T>(ui: &mut egui::Ui, row: &Row<T>, context: &PanelContext<'_>) {
    let theme = context.theme;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), HEADING), Sense::hover());
    let spoken = format!("{} {}", row.code, row.remark);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, spoken.trim()));
    let painter = ui.painter();
    let y = rect.bottom() - 12.0;
    let left = Pos2::new(rect.left() + 16.0, y);
    painter.text(
        left,
        Align2::LEFT_CENTER,
        &row.code,
        theme.semibold(theme.sizes.mark),
        theme.text3,
    );
    let right = Pos2::new(rect.right() - 14.0, y);
    let font = theme.regular(theme.sizes.mark);
    painter.text(right, Align2::RIGHT_CENTER, &row.remark, font, theme.text3);
}

fn one<T>(
    ui: &mut egui::Ui,
    row: &Row<T>,
    on: bool,
    focused: bool,
    context: &PanelContext<'_>,
) -> egui::Response {
    let theme = context.theme;
    let height = if row.title.is_empty() { 30.0 } else { ROW };
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::CLICK);
    let spoken = [row.code.as_str(), &row.title, &row.remark]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, on, &spoken));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    if on {
        painter.rect_filled(rect, 0.0, theme.accent_soft);
        let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        painter.rect_filled(edge, 0.0, theme.accent);
    } else if response.hovered() {
        painter.rect_filled(rect, 0.0, theme.hover);
    }
    let top = rect.top() + 15.0;
    let mut right = rect.right() - 14.0;
    if !row.remark.is_empty() {
        let font = theme.regular(theme.sizes.mark);
        let at = Pos2::new(right, top);
        let drawn = painter.text(at, Align2::RIGHT_CENTER, &row.remark, font, theme.text2);
        right = drawn.left() - 6.0;
    }
    if let Some((sign, colour)) = row.sign {
        let at = Pos2::new(right, top);
        let drawn = painter.text(at, Align2::RIGHT_CENTER, sign, theme.icon(14.0), colour);
        right = drawn.left() - 6.0;
    }
    let left = rect.left() + 16.0 + row.depth as f32 * 16.0;
    let ink = if row.faint { theme.text3 } else { theme.text1 };
    let shortened = |text: &str, font: egui::FontId, ink: Color32, room: f32| {
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(24.0));
        painter.layout_job(job)
    };
    let size = theme.sizes.interface;
    let font = if row.depth > 0 { theme.regular(size) } else { theme.semibold(size) };
    let code = shortened(&row.code, font, ink, right - left);
    painter.galley(Pos2::new(left, top - code.size().y / 2.0), code, ink);
    if !row.title.is_empty() {
        let ink = if row.faint { theme.text3 } else { theme.text2 };
        let room = rect.right() - 14.0 - left;
        let title = shortened(&row.title, theme.regular(theme.sizes.interface), ink, room);
        let y = rect.top() + 33.0 - title.size().y / 2.0;
        painter.galley(Pos2::new(left, y), title, ink);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
    if focused {
        painter.rect_stroke(
            rect.shrink(1.0),
            theme.measures.radius,
            Stroke::new(2.0, theme.accent),
            egui::StrokeKind::Inside,
        );
    }
    focus_ring(ui, theme, &response);
    response
}
