//! The bar at the top: the program and its menu, the case, the screens, search, undo, and whether
//! everything is stored.

use super::action::{Action, Actions};
use super::command_list::{Situation, UserCommand};
use super::screens::Screen;
use super::theme::Theme;
use super::widgets::{badge, focus_ring, plain_icon_button};
use super::{icon, menu, shortcut};
use crate::text::{Language, tr, tr_with};
use egui::{
    Align, Align2, Color32, CornerRadius, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo,
};

/// Whether what the inspector did stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Everything is stored.
    Stored,
    /// A change is on its way.
    Busy,
    /// The file may not be changed.
    ReadOnly,
}

/// What the bar shows.
pub struct TitleBar<'a> {
    /// Colours and type.
    pub theme: &'a Theme,
    /// Language of the screen.
    pub language: Language,
    /// What can be commanded now.
    pub situation: Situation,
    /// Title and status of the case; none on the start screen.
    pub case: Option<(&'a str, &'a str)>,
    /// The screen that is shown.
    pub screen: Screen,
    /// Counts that stand with the tabs.
    pub counts: &'a [(Screen, usize)],
    /// What undo and redo would do.
    pub undo: Option<&'a str>,
    /// What redo would do.
    pub redo: Option<&'a str>,
    /// Whether everything is stored.
    pub saved: Saved,
}

// Room the right-hand side takes, with and without words.
const RIGHT_WIDE: f32 = 170.0;
const RIGHT_NARROW: f32 = 92.0;
const SEARCH_WIDE: f32 = 250.0;
const SEARCH_NARROW: f32 = 40.0;

impl TitleBar<'_> {
    /// Draws the bar.
    pub fn ui(&self, ui: &mut Ui, actions: &mut Actions) {
        let rect = ui.max_rect();
        ui.painter().hline(
            rect.x_range(),
            rect.bottom() - 0.5,
            Stroke::new(1.0, self.theme.line_strong),
        );
        let width = rect.width();
        let (right, search) = match width {
            width if width >= 1440.0 => (RIGHT_WIDE, SEARCH_WIDE),
            width if width >= 1180.0 => (RIGHT_WIDE, 180.0),
            width if width >= 900.0 => (RIGHT_NARROW, 180.0),
            _ => (RIGHT_NARROW, SEARCH_NARROW),
        };
        let tabs = if self.case.is_some() { self.tabs_width(ui) } else { 0.0 };
        let free = width - right - search - 24.0;
        let tabs_fold = tabs > free - 110.0;
        let tabs_width = if tabs_fold { 130.0 } else { tabs };
        // In the picture the tabs start at 410 of 1600; they give way when there is less room.
        let tabs_left = (width * 0.256).min(free - tabs_width).max(80.0);

        let name = Rect::from_min_max(rect.min, egui::pos2(rect.left() + tabs_left, rect.bottom()));
        self.part(ui, name, |bar, ui| bar.name_and_case(ui, actions));
        if self.case.is_some() {
            let middle = Rect::from_min_size(
                egui::pos2(rect.left() + tabs_left, rect.top()),
                Vec2::new(tabs_width, rect.height()),
            );
            self.part(ui, middle, |bar, ui| {
                if tabs_fold {
                    bar.folded_tabs(ui, actions);
                } else {
                    bar.tabs(ui, actions);
                }
            });
        }
        let field = Rect::from_min_size(
            egui::pos2(rect.right() - right - search, rect.top() + 9.0),
            Vec2::new(search, 27.0),
        );
        self.search(ui, field, actions);
        let end = Rect::from_min_max(egui::pos2(field.right() + 10.0, rect.top()), rect.max);
        self.part(ui, end, |bar, ui| bar.state(ui, right == RIGHT_WIDE, actions));
    }

    fn part(&self, ui: &mut Ui, rect: Rect, content: impl FnOnce(&Self, &mut Ui)) {
        let mut child = ui.new_child(
            UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)),
        );
        child.set_clip_rect(rect.expand(4.0).intersect(ui.clip_rect()));
        child.spacing_mut().item_spacing.x = 0.0;
        content(self, &mut child);
    }

    fn tr(&self, key: &str) -> String {
        tr(self.language, key)
    }

    fn name_and_case(&self, ui: &mut Ui, actions: &mut Actions) {
        let theme = self.theme;
        ui.add_space(8.0);
        let name = ui.painter().layout_no_wrap("Kroniek".into(), theme.bold(15.0), theme.accent);
        let caret =
            ui.painter().layout_no_wrap(icon::CARET_DOWN.into(), theme.icon(10.0), theme.text3);
        let size = Vec2::new(name.size().x + caret.size().x + 18.0, 30.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let label = self.tr("desktop-menu");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(4), theme.hover);
        }
        let middle = rect.center().y;
        let left = rect.left() + 8.0;
        let caret_left = left + name.size().x + 3.0;
        ui.painter().galley(egui::pos2(left, middle - name.size().y / 2.0), name, theme.accent);
        let at = egui::pos2(caret_left, middle - caret.size().y / 2.0 + 1.0);
        ui.painter().galley(at, caret, theme.text3);
        focus_ring(ui, theme, &response);
        egui::Popup::menu(&response).show(|ui| {
            menu::contents(ui, theme, self.language, self.situation, actions);
        });
        let Some((title, status)) = self.case else { return };
        ui.add_space(4.0);
        let (line, _) = ui.allocate_exact_size(Vec2::new(1.0, 18.0), Sense::hover());
        ui.painter().vline(line.center().x, line.y_range(), Stroke::new(1.0, theme.line_strong));
        ui.add_space(11.0);
        let room = ui.available_width() - 12.0;
        if room < 40.0 {
            return;
        }
        let status_galley =
            ui.painter().layout_no_wrap(status.into(), theme.regular(12.0), theme.text3);
        let status_width = status_galley.size().x + 8.0;
        let full = ui.painter().layout_no_wrap(title.into(), theme.semibold(13.5), theme.text1);
        let status_fits = room - status_width > full.size().x.min(260.0);
        let title_room = if status_fits { room - status_width } else { room };
        let text = egui::RichText::new(title).font(theme.semibold(13.5)).color(theme.text1);
        let title_label = egui::Label::new(text).truncate();
        ui.scope(|ui| {
            ui.set_max_width(title_room);
            ui.add(title_label);
        });
        if status_fits {
            ui.add_space(8.0);
            ui.label(egui::RichText::new(status).font(theme.regular(12.0)).color(theme.text3));
        }
    }

    fn tabs_width(&self, ui: &Ui) -> f32 {
        Screen::ALL.iter().map(|screen| self.tab_width(ui, *screen) + 10.0).sum()
    }

    fn count(&self, screen: Screen) -> Option<usize> {
        self.counts.iter().find(|(of, count)| *of == screen && *count > 0).map(|(_, count)| *count)
    }

    fn tab_width(&self, ui: &Ui, screen: Screen) -> f32 {
        let width = |text: String, font| {
            ui.painter().layout_no_wrap(text, font, Color32::PLACEHOLDER).size().x
        };
        let text = width(self.tr(screen.text_key()), self.theme.semibold(13.5));
        let count = self
            .count(screen)
            .map_or(0.0, |count| width(count.to_string(), self.theme.semibold(11.0)) + 17.0);
        text + count + 20.0
    }

    fn tabs(&self, ui: &mut Ui, actions: &mut Actions) {
        for screen in Screen::ALL.into_iter() {
            let size = Vec2::new(self.tab_width(ui, screen), ui.max_rect().height());
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            self.tab(ui, screen, rect, &response);
            if response.clicked() {
                actions.push(Action::Go(screen));
            }
            ui.add_space(10.0);
        }
    }

    fn tab(&self, ui: &Ui, screen: Screen, rect: Rect, response: &Response) {
        let theme = self.theme;
        let selected = screen == self.screen;
        let text = self.tr(screen.text_key());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &text));
        let (font, colour) = if selected {
            (theme.semibold(13.5), theme.accent)
        } else if response.hovered() {
            (theme.regular(13.5), theme.text1)
        } else {
            (theme.regular(13.5), theme.text2)
        };
        let left = egui::pos2(rect.left() + 10.0, rect.center().y + 1.0);
        let drawn = ui.painter().text(left, Align2::LEFT_CENTER, &text, font, colour);
        if let Some(count) = self.count(screen) {
            let at = egui::pos2(drawn.right() + 7.0, rect.center().y + 2.0);
            badge(ui, theme, at, &count.to_string());
        }
        if selected {
            let line = Rect::from_min_max(
                egui::pos2(rect.left(), rect.bottom() - 3.0),
                rect.right_bottom(),
            );
            ui.painter().rect_filled(line, CornerRadius::ZERO, theme.accent);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(
                rect.shrink2(Vec2::new(1.0, 6.0)),
                CornerRadius::same(theme.measures.radius),
                Stroke::new(2.0, theme.accent),
                StrokeKind::Inside,
            );
        }
    }

    // All tabs in one menu, where the window is too narrow for them.
    fn folded_tabs(&self, ui: &mut Ui, actions: &mut Actions) {
        let name = self.tr(self.screen.text_key());
        let text = self.tr("desktop-screen");
        let response = super::widgets::menu_button(ui, self.theme, icon::LIST, "", &name);
        response.clone().on_hover_text(text);
        egui::Popup::menu(&response).show(|ui| {
            for screen in Screen::ALL.into_iter() {
                let text = self.tr(screen.text_key());
                if ui.selectable_label(screen == self.screen, text).clicked() {
                    actions.push(Action::Go(screen));
                    ui.close();
                }
            }
        });
    }

    fn search(&self, ui: &mut Ui, rect: Rect, actions: &mut Actions) {
        let theme = self.theme;
        let name = self.tr("desktop-search");
        let response = ui.interact(rect, ui.scope_id().with("search"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, &name));
        let border = if response.hovered() { theme.text2 } else { theme.control };
        let radius = CornerRadius::same(theme.measures.radius);
        let stroke = Stroke::new(1.0, border);
        ui.painter().rect(rect, radius, theme.raised, stroke, StrokeKind::Inside);
        let middle = rect.center().y;
        let text = |x, align, text: &str, font| {
            ui.painter().text(egui::pos2(x, middle), align, text, font, theme.text3)
        };
        text(rect.left() + 8.0, Align2::LEFT_CENTER, icon::MAGNIFYING_GLASS, theme.icon(15.0));
        if rect.width() > 120.0 {
            text(rect.left() + 30.0, Align2::LEFT_CENTER, &name, theme.regular(13.0));
            let keys = UserCommand::find("desktop-command-palette")
                .and_then(|command| command.shortcut.as_ref().map(shortcut::written));
            if let Some(keys) = keys {
                text(rect.right() - 8.0, Align2::RIGHT_CENTER, &keys, theme.regular(11.5));
            }
        }
        focus_ring(ui, theme, &response);
        if response.on_hover_text(self.tr("desktop-command-palette-tip")).clicked() {
            actions.push(Action::TogglePalette);
        }
    }

    fn state(&self, ui: &mut Ui, with_words: bool, actions: &mut Actions) {
        let theme = self.theme;
        let step = |ui: &mut Ui, key: &str, icon: &str, what: Option<&str>, enabled: bool| {
            let name = match what {
                Some(what) => {
                    tr_with(self.language, &format!("{key}-of"), &[("what", what.into())])
                }
                None => self.tr(key),
            };
            ui.add_enabled_ui(enabled, |ui| plain_icon_button(ui, theme, icon, &name).clicked())
                .inner
        };
        if self.case.is_none() {
            if plain_icon_button(ui, theme, icon::GEAR, &self.tr("desktop-command-settings"))
                .clicked()
            {
                actions.push(Action::ShowSettings);
            }
            return;
        }
        let situation = self.situation;
        let can_undo = situation.writable && situation.undoable;
        if step(ui, "desktop-command-undo", icon::ARROW_U_UP_LEFT, self.undo, can_undo) {
            actions.push(Action::Undo);
        }
        let can_redo = situation.writable && situation.redoable;
        if step(ui, "desktop-command-redo", icon::ARROW_U_UP_RIGHT, self.redo, can_redo) {
            actions.push(Action::Redo);
        }
        ui.add_space(6.0);
        let (sign, colour, key) = match self.saved {
            Saved::Stored => (icon::CHECK_CIRCLE, theme.sufficient, "desktop-saved"),
            Saved::Busy => (icon::HOURGLASS_SIMPLE_MEDIUM, theme.text3, "desktop-saving"),
            Saved::ReadOnly => (icon::LOCK_SIMPLE, theme.warning, "desktop-read-only"),
        };
        let words = self.tr(key);
        let text = egui::RichText::new(sign).font(theme.icon(15.0)).color(colour);
        ui.label(text).on_hover_text(self.tr(&format!("{key}-tip")));
        if with_words {
            ui.add_space(4.0);
            ui.label(egui::RichText::new(words).font(theme.regular(12.0)).color(theme.text2))
                .on_hover_text(self.tr(&format!("{key}-tip")));
        }
    }
}
