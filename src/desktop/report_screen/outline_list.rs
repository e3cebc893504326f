//! The outline at the left: the parts in their order, which can be moved, renamed, taken out and
//! added, by button, by key and by dragging.

use super::parts::Part;
use crate::case::Command;
use crate::desktop::widgets::{focus_ring, label, plain_icon_button};
use crate::desktop::{Action, Actions, PanelContext, icon, keyboard};
use crate::model::Setting;
use crate::report::{Missing, Outline, Place};
use crate::text::{Language, tr_with};
use egui::{Align2, Key, Modifiers, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

const ROW: f32 = 28.0;

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing to say.
    Plain,
    /// The inspector wrote a text.
    Written,
    /// Nothing stands in it, so that it is left out of the report.
    Empty,
    /// Its text has references that lead nowhere.
    Broken,
}

/// The outline's view state.
#[derive(Default)]
pub struct OutlineList {
    /// The part whose heading is being typed.
    renaming: Option<(Place, String)>,
    /// The part to choose once the case has changed from that state.
    follow: Option<(u64, Place)>,
    /// A row to give the keyboard to.
    focus: Option<Place>,
}

/// A change of the outline that was asked for.
enum Change {
    Shift(Place, bool),
    Carry(Place, Place),
    Drop(Place),
    Rename(Place, String),
    AddText(bool),
    Add(Box<Missing>),
    Choose(Outline),
}

impl OutlineList {
    /// Draws the outline. The part that was chosen, by its number among `parts`.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        outline: &Outline,
        parts: &[Part],
        chosen: usize,
        state: &dyn Fn(&Part) -> State,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> Option<usize> {
        let mut picked = None;
        if let Some((generation, place)) = self.follow
            && generation != context.generation
        {
            self.follow = None;
            self.focus = Some(place);
            picked = parts.iter().position(|part| part.place == place && part.year.is_none());
        }
        let mut change = None;
        if !context.read_only {
            let part = parts.get(chosen);
            change = self.bar(ui, outline, part, context);
            ui.add_space(4.0);
        }
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut rows: Vec<(Rect, Place)> = Vec::new();
            let mut dragged = None;
            for (at, part) in parts.iter().enumerate() {
                if part.level == 0 && at > 0 {
                    ui.add_space(4.0);
                }
                if let Some((place, typed)) = &mut self.renaming
                    && *place == part.place
                    && part.year.is_none()
                {
                    if let Some(heading) = rename_field(ui, typed, context) {
                        if !heading.is_empty() && heading != part.heading {
                            change = Some(Change::Rename(part.place, heading));
                        }
                        self.focus = Some(part.place);
                        self.renaming = None;
                    }
                    continue;
                }
                let response = row(ui, part, at == chosen, state(part), context);
                if self.focus.take_if(|place| *place == part.place && part.year.is_none()).is_some()
                {
                    response.request_focus();
                }
                if part.year.is_none() {
                    rows.push((response.rect, part.place));
                }
                if response.clicked() {
                    picked = Some(at);
                }
                if context.read_only || !part.is_movable() {
                    continue;
                }
                if response.double_clicked() {
                    self.renaming = Some((part.place, part.heading.clone()));
                }
                if response.has_focus() {
                    change = self.row_keys(ui, part).or(change.take());
                }
                if response.dragged() || response.drag_stopped() {
                    dragged = Some((part.place, response.drag_stopped()));
                }
            }
            if let Some((from, dropped)) = dragged
                && let Some(pointer) = ui.input(|input| input.pointer.interact_pos())
                && let Some(to) = drop_place(&rows, from, pointer.y, outline)
            {
                let y = line_of(&rows, to);
                let stroke = Stroke::new(2.0, context.theme.accent);
                ui.painter().hline(ui.max_rect().x_range(), y, stroke);
                if dropped {
                    change = Some(Change::Carry(from, to));
                }
            }
            ui.add_space(12.0);
        });
        if let Some(change) = change {
            let at = parts.get(chosen).map_or(Place::chapter(0), |part| part.place);
            self.carry_out(outline, change, at, context, actions);
        }
        picked
    }

    /// The keys of a row: Alt with the arrows moves it, Delete takes it out, F2 renames it.
    fn row_keys(&mut self, ui: &Ui, part: &Part) -> Option<Change> {
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::ALT, Key::ArrowUp) {
                return Some(Change::Shift(part.place, false));
            }
            if input.consume_key(Modifiers::ALT, Key::ArrowDown) {
                return Some(Change::Shift(part.place, true));
            }
            if input.consume_key(Modifiers::NONE, Key::Delete) {
                return Some(Change::Drop(part.place));
            }
            if input.consume_key(Modifiers::NONE, Key::F2) {
                self.renaming = Some((part.place, part.heading.clone()));
            }
            None
        })
    }

    fn bar(
        &mut self,
        ui: &mut Ui,
        outline: &Outline,
        part: Option<&Part>,
        context: &PanelContext<'_>,
    ) -> Option<Change> {
        let theme = context.theme;
        let mut change = None;
        let movable = part.filter(|part| part.is_movable());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let tool = |ui: &mut Ui, sign: &str, key: &str| {
                ui.add_enabled_ui(movable.is_some(), |ui| {
                    plain_icon_button(ui, theme, sign, &context.tr(key)).clicked()
                })
                .inner
            };
            let up = tool(ui, icon::CARET_UP, "report-screen-part-up");
            let down = tool(ui, icon::CARET_DOWN, "report-screen-part-down");
            let rename = tool(ui, icon::PENCIL_SIMPLE, "report-screen-part-rename");
            let drop = tool(ui, icon::TRASH, "report-screen-part-drop");
            if let Some(part) = movable {
                if up || down {
                    change = Some(Change::Shift(part.place, down));
                }
                if drop {
                    change = Some(Change::Drop(part.place));
                }
                if rename {
                    self.renaming = Some((part.place, part.heading.clone()));
                }
            }
            let add =
                plain_icon_button(ui, theme, icon::PLUS, &context.tr("report-screen-part-add"));
            egui::Popup::menu(&add).show(|ui| {
                ui.set_min_width(220.0);
                for (key, as_chapter) in
                    [("report-screen-own-chapter", true), ("report-screen-own-section", false)]
                {
                    if ui.selectable_label(false, context.tr(key)).clicked() {
                        change = Some(Change::AddText(as_chapter));
                        ui.close();
                    }
                }
                let missing = outline.missing();
                if missing.is_empty() {
                    return;
                }
                ui.separator();
                egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                    for part in missing {
                        if ui.selectable_label(false, part.heading()).clicked() {
                            change = Some(Change::Add(Box::new(part)));
                            ui.close();
                        }
                    }
                });
            });
            let name = context.tr("report-screen-make-up");
            let choose = plain_icon_button(ui, theme, icon::DOTS_THREE, &name);
            egui::Popup::menu(&choose).show(|ui| {
                ui.set_min_width(220.0);
                label(ui, &name, theme.semibold(theme.sizes.mark), theme.text3);
                for built_in in Outline::built_in_names().filter_map(Outline::built_in) {
                    let on = built_in == *outline;
                    if ui.selectable_label(on, &built_in.name).clicked() {
                        change = Some(Change::Choose(built_in));
                        ui.close();
                    }
                }
            });
        });
        change
    }

    /// Asks for the change of the outline, as one step of the case.
    fn carry_out(
        &mut self,
        outline: &Outline,
        change: Change,
        at: Place,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let mut outline = outline.clone();
        let (key, name, place) = match change {
            Change::Shift(place, down) => {
                let Some(to) = outline.shift(place, down) else { return };
                ("report-step-part-moved", outline.heading(to), Some(to))
            }
            Change::Carry(from, to) => {
                let Some(to) = outline.carry(from, to) else { return };
                ("report-step-part-moved", outline.heading(to), Some(to))
            }
            Change::Drop(place) => {
                let name = outline.heading(place);
                outline.drop_part(place);
                ("report-step-part-dropped", name, None)
            }
            Change::Rename(place, heading) => {
                outline.rename(place, &heading);
                ("report-step-part-renamed", heading, Some(place))
            }
            Change::AddText(as_chapter) => {
                let key = if as_chapter { "report-new-chapter" } else { "report-new-section" };
                // The report is Dutch, and so is what a new part of it is called at first.
                let heading = crate::text::tr(Language::Dutch, key);
                let (to, _) = outline.add_text(&heading, at, as_chapter);
                self.renaming = Some((to, heading.clone()));
                ("report-step-part-added", heading, Some(to))
            }
            Change::Add(part) => {
                let heading = part.heading().to_owned();
                let to = match *part {
                    Missing::Chapter(chapter) => outline.add_chapter(chapter, at),
                    Missing::Section(section) => outline.add_section(section, at),
                };
                ("report-step-part-added", heading, Some(to))
            }
            Change::Choose(chosen) => {
                outline = chosen;
                ("report-step-make-up", outline.name.clone(), Some(Place::chapter(0)))
            }
        };
        self.follow = place.map(|place| (context.generation, place));
        let known = context.data.settings.iter().find(|row| row.key == Outline::SETTING);
        let row = known
            .map(|row| row.as_ref().clone())
            .unwrap_or_else(|| Setting { key: Outline::SETTING.into(), ..Setting::default() });
        let row = Setting { value: outline.to_text(), ..row };
        let step = tr_with(Language::Dutch, key, &[("name", name.into())]);
        actions.push(Action::Execute(Command::put(row).labelled(step)));
    }
}

/// The heading that is being typed; once it is left, what was typed.
fn rename_field(ui: &mut Ui, typed: &mut String, context: &PanelContext<'_>) -> Option<String> {
    let id = egui::Id::unique("report-part-heading");
    let edit = egui::TextEdit::singleline(typed).id(id).desired_width(f32::INFINITY);
    let response = ui.add(edit);
    let name = context.tr("report-screen-part-rename");
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
    if response.lost_focus() {
        let cancelled = keyboard::left_by_escape(ui.ctx());
        return Some(if cancelled { String::new() } else { typed.trim().to_owned() });
    }
    if !response.has_focus() {
        response.request_focus();
    }
    None
}

fn row(
    ui: &mut Ui,
    part: &Part,
    on: bool,
    state: State,
    context: &PanelContext<'_>,
) -> egui::Response {
    let theme = context.theme;
    let sense = if part.is_movable() { Sense::click_and_drag() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), sense);
    let (sign, remark) = match state {
        State::Plain => ("", String::new()),
        State::Written => (icon::CHECK, context.tr("report-screen-part-written")),
        State::Empty => ("", context.tr("report-screen-part-empty")),
        State::Broken => (icon::WARNING, context.tr("report-screen-part-broken")),
    };
    let enabled = ui.is_enabled();
    let name = if remark.is_empty() {
        part.heading.clone()
    } else {
        format!("{} ({remark})", part.heading)
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    if on {
        painter.rect_filled(rect, theme.measures.radius, theme.accent_soft);
    } else if response.hovered() {
        painter.rect_filled(rect, theme.measures.radius, theme.hover);
    }
    let size = theme.sizes.interface;
    let colour = match (on, state) {
        (true, _) => theme.accent,
        (false, State::Empty) => theme.text3,
        _ => theme.text1,
    };
    let font = match (on, state) {
        (true, _) => theme.semibold(size),
        (false, State::Empty) => theme.italic(size),
        _ => theme.regular(size),
    };
    let mut right = rect.right() - 8.0;
    if state == State::Empty {
        let word = context.tr("report-screen-empty");
        let font = theme.regular(theme.sizes.tick);
        let drawn = painter.text(
            Pos2::new(right, rect.center().y),
            Align2::RIGHT_CENTER,
            word,
            font,
            theme.text3,
        );
        right = drawn.left() - 6.0;
    } else if !sign.is_empty() {
        let ink = if state == State::Broken { theme.signal } else { theme.text3 };
        let at = Pos2::new(right, rect.center().y);
        painter.text(at, Align2::RIGHT_CENTER, sign, theme.icon(13.0), ink);
        right -= 20.0;
    }
    let left = rect.left() + if part.level == 0 { 8.0 } else { 22.0 };
    let mut job = egui::text::LayoutJob::simple_singleline(part.heading.clone(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width((right - left).max(24.0));
    let galley = painter.layout_job(job);
    let cut = galley.elided;
    painter.galley(Pos2::new(left, rect.center().y - galley.size().y / 2.0), galley, colour);
    focus_ring(ui, theme, &response);
    if cut || !remark.is_empty() { response.on_hover_text(name) } else { response }
}

/// Before which part a dragged one lands; none where it would stay.
fn drop_place(rows: &[(Rect, Place)], from: Place, y: f32, outline: &Outline) -> Option<Place> {
    let is_chapter = from.section.is_none();
    let fits = |place: &Place| is_chapter == place.section.is_none();
    let next = rows.iter().find(|(rect, place)| y < rect.center().y && fits(place));
    let to = match next {
        Some((_, place)) if is_chapter => *place,
        // A section dropped above the first of a chapter may mean the end of the one before.
        Some((_, place)) => {
            let above = rows.iter().rfind(|(rect, _)| rect.center().y <= y).map(|(_, at)| *at);
            match above {
                Some(above) if above.chapter != place.chapter => {
                    Place::section(above.chapter, outline.section_count(above.chapter))
                }
                _ => *place,
            }
        }
        None if is_chapter => Place::chapter(outline.chapters.len()),
        None => {
            let last = rows.last().map(|(_, place)| place.chapter)?;
            Place::section(last, outline.section_count(last))
        }
    };
    let stays = to == from
        || (is_chapter && to.chapter == from.chapter + 1)
        || (!is_chapter
            && to.chapter == from.chapter
            && to.section == from.section.map(|at| at + 1));
    (!stays).then_some(to)
}

/// Where the line is drawn that shows where a dragged part lands.
fn line_of(rows: &[(Rect, Place)], to: Place) -> f32 {
    let at = rows.iter().find(|(_, place)| *place >= to);
    at.map_or_else(|| rows.last().map_or(0.0, |(rect, _)| rect.bottom()), |(rect, _)| rect.top())
}
