//! One timeline, or two above each other on the same stretch of time, each with its own lanes,
//! colours and filter.
//!
//! ```text
//! ┌ upper ───────────────────────┐  the tool bar's lanes, colour and filter
//! ├ bar: lanes, colour, filter ──┤  of the lower one; dragged to divide the room
//! └ lower ───────────────────────┘
//! ```
//!
//! The upper one leads: what moves the lower one in time is handed up and comes back, so that
//! both show the same minute at the same place in every frame.

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::super::panel::Panel;
use super::super::view_options::{Grouping, SecondView, ViewOptions};
use super::command::TimelineCommand;
use super::{Place, TimelinePanel};
use crate::desktop::filter_bar::FilterBar;
use crate::desktop::matching::Matching;
use crate::desktop::widgets::{label, plain_icon_button};
use crate::desktop::{icon, saved_view, tool_bar};
use crate::timeline::Arrangement;
use egui::{
    Align, CursorIcon, EventFilter, Key, Layout, Modifiers, Rect, Sense, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo, accesskit,
};

/// Height of the bar between two timelines.
const BAR: f32 = 40.0;
/// Height of the part of it that divides the room when dragged.
const DIVIDER: f32 = 6.0;
/// How much of the room an arrow key moves the divider.
const SHARE_STEP: f32 = 0.05;
/// The least height of either timeline.
const LEAST: f32 = 170.0;

/// The timeline as a screen: one, or two above each other.
#[derive(Default)]
pub struct TimelinePair {
    upper: TimelinePanel,
    lower: Option<Lower>,
    /// The second timeline as it was when it was last taken away.
    last: Option<SecondView>,
    toggle: bool,
    /// The upper one's share of the room.
    share: Option<f32>,
}

/// The lower timeline with what is its own.
#[derive(Default)]
struct Lower {
    panel: TimelinePanel,
    matching: Matching,
    filter: FilterBar,
    /// Whether keys and commands are for this one.
    active: bool,
}

impl Panel for TimelinePair {
    fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        view_keys(ui, context, actions);
        if std::mem::take(&mut self.toggle) {
            actions.push(self.toggled(context));
        }
        match &context.view.second {
            // The panel of a year takes all the room.
            _ if self.upper.year.is_open() => self.upper.ui(ui, context, actions),
            None => {
                self.lower = None;
                self.upper.place = Place::Alone;
                self.upper.ui(ui, context, actions);
            }
            Some(second) => {
                self.last = Some(second.clone());
                self.both(ui, context, second, actions);
            }
        }
    }

    fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        match action {
            Action::Timeline(TimelineCommand::ToggleSecond) => self.toggle = true,
            Action::Timeline(_) => {
                let lower = self.lower.as_mut().filter(|lower| lower.active);
                let panel = lower.map_or(&mut self.upper, |lower| &mut lower.panel);
                panel.notice(action, context);
            }
            Action::JumpToEvent(_)
            | Action::ShowPath(_)
            | Action::ShowInformation(_)
            | Action::Select(_) => {
                self.upper.notice(action, context);
                if let Some(lower) = &mut self.lower {
                    lower.panel.notice(action, context);
                }
            }
            _ => self.upper.notice(action, context),
        }
    }

    fn status(&self, context: &PanelContext<'_>) -> Option<String> {
        self.upper.status(context)
    }
}

impl TimelinePair {
    /// The window on time, first and last minute, for keeping a view under a name.
    #[must_use]
    pub fn window(&self) -> Option<(f64, f64)> {
        self.upper.window()
    }

    fn toggled(&self, context: &PanelContext<'_>) -> Action {
        let view = context.view;
        let second = match &view.second {
            Some(_) => None,
            // Other lanes than those above, or there would be nothing to compare.
            None => Some(self.last.clone().unwrap_or_else(|| SecondView {
                grouping: match view.grouping {
                    Grouping::Organisation => Grouping::Domain,
                    _ => Grouping::Organisation,
                },
                colour: view.colour,
                filter: context.filter.clone(),
            })),
        };
        Action::SetView(ViewOptions { second, ..view.clone() })
    }

    fn both(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        second: &SecondView,
        actions: &mut Actions,
    ) {
        let area = ui.available_rect_before_wrap();
        let lower = self.lower.get_or_insert_with(Lower::default);
        let room = area.height() - BAR;
        let share = self.share.unwrap_or(0.5);
        let height = (room * share).clamp(LEAST.min(room / 2.0), (room - LEAST).max(room / 2.0));
        let top = Rect::from_min_size(area.min, Vec2::new(area.width(), height));
        let bar = Rect::from_min_size(top.left_bottom(), Vec2::new(area.width(), BAR));
        let bottom = Rect::from_min_max(bar.left_bottom(), area.max);

        self.upper.place = Place::Upper;
        inside(ui, top, "upper", |ui| self.upper.ui(ui, context, actions));

        let view = ViewOptions {
            grouping: second.grouping,
            colour: second.colour,
            second: None,
            ..context.view.clone()
        };
        lower.matching.update_in(&second.filter, context);
        let matching = lower.matching.ids().cloned();
        let own = PanelContext {
            filter: &second.filter,
            matching: matching.as_ref(),
            view: &view,
            ..*context
        };
        let mut asked = Actions::new();
        // Between the two in the order of the keyboard too.
        if let Some(share) = divide(ui, bar, area, room, height / room.max(1.0), context) {
            self.share = Some(share);
        }
        inside(ui, bar, "bar", |ui| lower.bar(ui, &own, &mut asked));
        paint_divider(ui, bar, context);
        lower.panel.place = Place::Lower;
        lower.panel.motion.follow(&self.upper.motion);
        let before = lower.panel.motion.clone();
        inside(ui, bottom, "lower", |ui| lower.panel.ui(ui, &own, &mut asked));
        if lower.panel.motion.went_on_from(&before) {
            self.upper.motion.follow_whole(&lower.panel.motion);
            ui.ctx().request_repaint();
        }
        lower.active = match (lower.panel.editing.has_focus, self.upper.editing.has_focus) {
            (true, _) => true,
            (false, true) => false,
            (false, false) => lower.active,
        };
        crosshair(ui, &self.upper, &lower.panel, top, bottom, context);
        actions.extend(asked.into_iter().map(|action| of_lower(action, context.view, second)));
    }
}

// What the lower timeline asks for itself is kept with it. How lanes are arranged is one setting
// of the case, for both.
fn of_lower(action: Action, view: &ViewOptions, second: &SecondView) -> Action {
    let kept = |second: SecondView, lanes: Arrangement| {
        Action::SetView(ViewOptions { second: Some(second), lanes, ..view.clone() })
    };
    match action {
        Action::SetFilter(filter) => {
            kept(SecondView { filter, ..second.clone() }, view.lanes.clone())
        }
        Action::SetView(own) => {
            let (grouping, colour) = (own.grouping, own.colour);
            kept(SecondView { grouping, colour, ..second.clone() }, own.lanes)
        }
        other => other,
    }
}

impl Lower {
    fn bar(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, theme.app);
        let line = Stroke::new(1.0, theme.line_strong);
        ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(6.0);
            let name = context.tr("timeline-second-close");
            if plain_icon_button(ui, theme, icon::X, &name).clicked() {
                actions.push(Action::Timeline(TimelineCommand::ToggleSecond));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.add_space(14.0);
                let font = theme.semibold(12.5);
                label(ui, context.tr("timeline-second"), font, theme.text2);
                tool_bar::lanes_and_colour(ui, context, actions);
                let (rule, _) = ui.allocate_exact_size(Vec2::new(9.0, 20.0), Sense::hover());
                ui.painter().vline(rule.center().x, rule.y_range(), line);
                self.filter.ui(ui, context, actions);
            });
        });
    }
}

fn inside(ui: &mut Ui, rect: Rect, name: &str, content: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    content(&mut child);
}

fn divider_id(ui: &Ui) -> egui::Id {
    ui.scope_id().with("divide")
}

// Dragging the upper edge of the bar divides the room anew, and so do the arrow keys where it has
// the keyboard; a double click or `Home` halves it.
fn divide(
    ui: &Ui,
    bar: Rect,
    area: Rect,
    room: f32,
    share: f32,
    context: &PanelContext<'_>,
) -> Option<f32> {
    let edge = Rect::from_center_size(bar.center_top(), Vec2::new(bar.width(), DIVIDER));
    let response = ui.interact(edge, divider_id(ui), Sense::click_and_drag());
    response.widget_info(|| {
        let name = context.tr("timeline-divider");
        WidgetInfo::slider(true, f64::from((share * 100.0).round()), name)
    });
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
    }
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
        let asked =
            |action| ui.input(|input| input.has_accesskit_action_request(response.id, action));
        if pressed(Key::Home) {
            return Some(0.5);
        }
        if pressed(Key::ArrowUp) || asked(accesskit::Action::Decrement) {
            return Some((share - SHARE_STEP).max(0.1));
        }
        if pressed(Key::ArrowDown) || asked(accesskit::Action::Increment) {
            return Some((share + SHARE_STEP).min(0.9));
        }
    }
    if response.double_clicked() {
        return Some(0.5);
    }
    let at = response.interact_pointer_pos().filter(|_| response.dragged())?;
    Some(((at.y - area.top()) / room.max(1.0)).clamp(0.1, 0.9))
}

// The divider where it has the keyboard or lies under the pointer: over the bar, whose edge it is.
fn paint_divider(ui: &Ui, bar: Rect, context: &PanelContext<'_>) {
    let Some(response) = ui.ctx().read_response(divider_id(ui)) else { return };
    let theme = context.theme;
    let line = if response.has_focus() || response.dragged() {
        Stroke::new(3.0, theme.accent)
    } else if response.hovered() {
        Stroke::new(2.0, theme.text3)
    } else {
        return;
    };
    ui.painter().hline(bar.x_range(), bar.top(), line);
}

// A hairline in the other timeline at the minute under the pointer.
fn crosshair(
    ui: &Ui,
    upper: &TimelinePanel,
    lower: &TimelinePanel,
    top: Rect,
    bottom: Rect,
    context: &PanelContext<'_>,
) {
    let Some(place) = ui.input(|input| input.pointer.hover_pos()) else { return };
    let (other, area) = if top.contains(place) {
        (lower, bottom)
    } else if bottom.contains(place) {
        (upper, top)
    } else {
        return;
    };
    let Some(frame) = other.kept.as_ref().map(|kept| kept.scene.frame) else { return };
    let lanes = frame.plot_of(frame.axis.union(frame.lanes)).translate(area.min.to_vec2());
    if lanes.x_range().contains(place.x) {
        let line = Stroke::new(1.0, context.theme.text3);
        ui.painter().with_clip_rect(area).vline(place.x, lanes.y_range(), line);
    }
}

// Ctrl with a function key shows a saved view.
fn view_keys(ui: &Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    if ui.ctx().text_edit_focused() || ui.ctx().any_popup_open() {
        return;
    }
    for (number, key) in VIEWS.into_iter().enumerate() {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key))
            && let Some(view) = saved_view::in_order(context.data).get(number)
        {
            actions.push(Action::ShowView(view.id));
        }
    }
}

/// The keys of the first nine saved views, with Ctrl.
const VIEWS: [Key; 9] =
    [Key::F1, Key::F2, Key::F3, Key::F4, Key::F5, Key::F6, Key::F7, Key::F8, Key::F9];
