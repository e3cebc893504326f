//! Arranging the lanes: the menu of a lane, dragging its name, the window that lists them all,
//! and the keys. The order of organisations is kept with the organisations; what is hidden,
//! pinned or folded is a setting of the case, so that it can be undone and comes back.

use super::TimelinePanel;
use crate::case::{Change, Command};
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::screens::Screen;
use crate::desktop::view_options::ViewOptions;
use crate::desktop::widgets::{ButtonLook, button, label, plain_icon_button};
use crate::model::{Filter, RecordKind, Setting};
use crate::text::{Language, tr, tr_with};
use crate::timeline::{Arrangement, Fold, Lane, LaneKind, Moved, Scene, Sector, move_lane};
use egui::{Align, Key, Layout, Popup, PopupKind, Pos2, ScrollArea, Stroke, Ui};

/// The setting of the case that keeps the arrangement.
const SETTING: &str = "timeline-lanes";

/// What is open of the controls of the lanes.
#[derive(Default)]
pub(super) struct LaneControls {
    /// The menu of the lane with that key, and where it hangs.
    menu: Option<(String, Pos2)>,
    /// Whether the window with all lanes is open.
    window: bool,
    /// The setting as it was last put into effect.
    followed: Option<String>,
}

impl LaneControls {
    /// Opens the menu of a lane.
    pub fn open_menu(&mut self, key: &str, at: Pos2) {
        self.menu = Some((key.to_owned(), at));
    }

    /// Opens or closes the window with all lanes.
    pub const fn toggle_window(&mut self) {
        self.window = !self.window;
    }
}

/// Puts the arrangement that the case keeps into effect when the case is opened, and after undo.
pub(super) fn follow(panel: &mut TimelinePanel, context: &PanelContext<'_>, actions: &mut Actions) {
    let kept = context.data.setting(SETTING).unwrap_or_default();
    if panel.lanes.followed.as_deref() == Some(kept) {
        return;
    }
    panel.lanes.followed = Some(kept.to_owned());
    let lanes: Arrangement = serde_json::from_str(kept).unwrap_or_default();
    if lanes != context.view.lanes {
        actions.push(Action::SetView(ViewOptions { lanes, ..context.view.clone() }));
    }
}

/// Asks for another arrangement.
pub(super) fn arrange(context: &PanelContext<'_>, lanes: Arrangement, actions: &mut Actions) {
    if lanes == context.view.lanes {
        return;
    }
    if !context.read_only {
        let known = context.data.settings.iter().find(|row| row.key == SETTING);
        let row = known.map(|row| row.as_ref().clone()).unwrap_or_default();
        let value = serde_json::to_string(&lanes).unwrap_or_default();
        let row = Setting { key: SETTING.to_owned(), value, ..row };
        // The journal is Dutch in both languages.
        let name = tr(Language::Dutch, "desktop-step-lanes");
        actions.push(Action::Execute(Command::put(row).labelled(name)));
    }
    actions.push(Action::SetView(ViewOptions { lanes, ..context.view.clone() }));
}

/// Folds or unfolds a lane.
pub(super) fn fold(
    panel: &TimelinePanel,
    lane: usize,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(lane) = panel.index.lanes().get(lane) else { return };
    let lanes = context.view.lanes.clone().fold(&lane.key, lane.fold != Fold::Folded);
    arrange(context, lanes, actions);
}

/// Opens the dossier at the organisation of a lane.
pub(super) fn open_dossier(lane: &Lane, actions: &mut Actions) {
    if let LaneKind::Organisation(id) = lane.kind {
        actions.push(Action::OpenRecord(RecordKind::Organisation, id.value()));
        actions.push(Action::Go(Screen::Dossier));
    }
}

/// Moves a lane one place up or down among those that are shown.
pub(super) fn step(
    panel: &TimelinePanel,
    lane: usize,
    up: bool,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let lanes = panel.index.lanes();
    let Some(moving) = lanes.get(lane) else { return };
    let peers: Vec<usize> = lanes
        .iter()
        .enumerate()
        .filter(|(_, other)| {
            !other.hidden
                && !other.continues
                && other.unit == moving.unit
                && other.pinned == moving.pinned
        })
        .map(|(at, _)| at)
        .collect();
    let Some(at) = peers.iter().position(|&peer| peer == lane) else { return };
    let before = if up {
        match at.checked_sub(1).and_then(|at| peers.get(at)) {
            Some(&before) => Some(before),
            None => return,
        }
    } else {
        if at + 1 >= peers.len() {
            return;
        }
        peers.get(at + 2).copied()
    };
    carry_out(panel, lane, before, context, actions);
}

fn carry_out(
    panel: &TimelinePanel,
    lane: usize,
    before: Option<usize>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let lanes = panel.index.lanes();
    let Some(moving) = lanes.get(lane) else { return };
    let moved = move_lane(lanes, context.data, &context.view.lanes, lane, before);
    let Some(Moved { arrangement, orders }) = moved else { return };
    let changes: Vec<Change> = orders
        .into_iter()
        .filter_map(|(id, lane_order)| {
            let mut row = context.data.organisations.get(id)?.as_ref().clone();
            row.lane_order = lane_order;
            Some(Change::Put(row.into()))
        })
        .collect();
    if !changes.is_empty() && !context.read_only {
        let values = [("name", moving.name.clone().into())];
        let name = tr_with(Language::Dutch, "desktop-step-lane-moved", &values);
        actions.push(Action::Execute(Command::batch(name, changes)));
    }
    arrange(context, arrangement, actions);
}

/// The lane that a name dragged to a height would stand before; none at the end.
fn goal(panel: &TimelinePanel, scene: &Scene, lane: usize, y: f32) -> Option<usize> {
    let lanes = panel.index.lanes();
    let unit = lanes.get(lane).is_some_and(|lane| lane.unit);
    let shown =
        |other: &&(usize, &Lane)| !other.1.hidden && !other.1.continues && (other.1.unit == unit);
    lanes.iter().enumerate().filter(|other| shown(&other)).map(|(at, _)| at).find(|&at| {
        // A lane with its units counts as one.
        let last = if unit {
            at
        } else {
            let below = |lane: &Lane| lane.unit || lane.continues;
            at + lanes.iter().skip(at + 1).take_while(|lane| below(lane)).count()
        };
        let top = scene.lanes.get(at).map_or(0.0, |lane| lane.0);
        let bottom = scene.lanes.get(last).map_or(top, |lane| lane.1);
        y < f32::midpoint(top, bottom)
    })
}

/// Lets a dragged lane go.
pub(super) fn drop_lane(
    panel: &TimelinePanel,
    scene: &Scene,
    lane: usize,
    y: f32,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    carry_out(panel, lane, goal(panel, scene, lane, y), context, actions);
}

/// Where a dragged lane would come to stand.
pub(super) fn paint_drag(
    panel: &TimelinePanel,
    ui: &Ui,
    scene: &Scene,
    lane: usize,
    place: Pos2,
    at: Pos2,
    context: &PanelContext<'_>,
) {
    let theme = context.theme;
    let y = match goal(panel, scene, lane, place.y) {
        Some(before) => scene.lanes.get(before).map(|lane| lane.0),
        None => scene.lanes.last().map(|lane| lane.1),
    };
    let Some(moving) = panel.index.lanes().get(lane) else { return };
    let area = scene.frame.lanes;
    let painter = ui.painter();
    if let Some(y) = y {
        let y = y.clamp(area.top(), area.bottom()) + at.y;
        let stroke = Stroke::new(2.0, theme.accent);
        painter.hline(at.x..=at.x + area.right(), y, stroke);
        painter.circle_filled(egui::pos2(at.x + 4.0, y), 4.0, theme.accent);
    }
    let name = painter.layout_no_wrap(moving.name.clone(), theme.semibold(13.0), theme.text1);
    let corner = place + at.to_vec2() + egui::vec2(12.0, -10.0);
    let plate = egui::Rect::from_min_size(corner, name.size()).expand2(egui::vec2(8.0, 4.0));
    let edge = Stroke::new(1.0, theme.line_strong);
    painter.rect(plate, 4.0, theme.raised, edge, egui::StrokeKind::Inside);
    painter.galley(corner, name, theme.text1);
}

/// Alt with an arrow moves the lane of the fact that has the focus.
pub(super) fn keys(
    panel: &TimelinePanel,
    ui: &Ui,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let focused = panel.focused.or_else(|| context.selection.primary());
    let Some(lane) = focused.and_then(|event| panel.index.place(event, context.data)) else {
        return;
    };
    for (key, up) in [(Key::ArrowUp, true), (Key::ArrowDown, false)] {
        if ui.input(|input| input.modifiers.alt && input.key_pressed(key)) {
            step(panel, lane.0, up, context, actions);
        }
    }
}

/// The menu and the window, where they are open.
pub(super) fn show(
    panel: &mut TimelinePanel,
    ui: &Ui,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    menu(panel, ui, context, actions);
    window(panel, ui, context, actions);
}

fn menu(panel: &mut TimelinePanel, ui: &Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let Some((key, at)) = panel.lanes.menu.clone() else { return };
    let lane = panel.index.lanes().iter().position(|lane| lane.key == key);
    let Some((number, lane)) = lane.and_then(|at| Some((at, panel.index.lanes().get(at)?.clone())))
    else {
        panel.lanes.menu = None;
        return;
    };
    let mut open = true;
    let wish = &context.view.lanes;
    let name = context.tr_with("desktop-lane-menu", &[("name", lane.name.clone().into())]);
    let id = ui.scope_id().with("lane-menu");
    Popup::new(id, ui.ctx().clone(), at, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(egui::containers::menu::menu_style)
        .accessible_name(name)
        .open_bool(&mut open)
        .show(|ui| {
            ui.set_min_width(220.0);
            let item = |ui: &mut Ui, icon: &str, key: &str| {
                let clicked =
                    button(ui, context.theme, ButtonLook::Bare, icon, &context.tr(key)).clicked();
                if clicked {
                    ui.close();
                }
                clicked
            };
            if lane.movable && item(ui, icon::CARET_UP, "desktop-lane-up") {
                step(panel, number, true, context, actions);
            }
            if lane.movable && item(ui, icon::CARET_DOWN, "desktop-lane-down") {
                step(panel, number, false, context, actions);
            }
            if !lane.unit && !lane.continues {
                let key = if lane.pinned { "desktop-lane-unpin" } else { "desktop-lane-pin" };
                if item(ui, icon::PUSH_PIN, key) {
                    arrange(context, wish.clone().pin(&lane.key, !lane.pinned), actions);
                }
            }
            if item(ui, icon::EYE, "desktop-lane-hide") {
                arrange(context, wish.clone().hide(&lane.key, true), actions);
            }
            if lane.fold != Fold::None && !matches!(lane.kind, LaneKind::Sector(_)) {
                let folded = lane.fold == Fold::Folded;
                let key = if folded { "desktop-lane-unfold" } else { "desktop-lane-fold" };
                if item(ui, icon::ROWS, key) {
                    arrange(context, wish.clone().fold(&lane.key, !folded), actions);
                }
            }
            if let Some(sector) = lane.sector.filter(|sector| shares(panel, *sector)) {
                sector_item(ui, context, sector, actions);
            }
            ui.separator();
            if let LaneKind::Organisation(_) = lane.kind {
                if item(ui, icon::FUNNEL_SIMPLE, "desktop-lane-only") {
                    let filter =
                        Filter { organisations: vec![lane.code.clone()], ..context.filter.clone() };
                    actions.push(Action::SetFilter(filter));
                }
                if item(ui, icon::BUILDINGS, "desktop-lane-dossier") {
                    open_dossier(&lane, actions);
                }
            }
            if item(ui, icon::LIST, "desktop-lanes-arrange") {
                panel.lanes.window = true;
            }
        });
    if !open {
        panel.lanes.menu = None;
    }
}

/// Whether a sector has more than one lane, or is folded into one.
fn shares(panel: &TimelinePanel, sector: Sector) -> bool {
    let of_it = |lane: &&Lane| lane.sector == Some(sector) && !lane.unit && !lane.continues;
    let mut lanes = panel.index.lanes().iter().filter(of_it);
    let first = lanes.next();
    lanes.next().is_some() || first.is_some_and(|it| matches!(it.kind, LaneKind::Sector(_)))
}

fn sector_item(ui: &mut Ui, context: &PanelContext<'_>, sector: Sector, actions: &mut Actions) {
    let wish = &context.view.lanes;
    let folded = wish.folded.contains(&sector.key());
    let key = if folded { "desktop-lane-unfold-sector" } else { "desktop-lane-fold-sector" };
    let name = context.tr(sector.text_key());
    let text = context.tr_with(key, &[("name", name.into())]);
    if button(ui, context.theme, ButtonLook::Bare, icon::ROWS, &text).clicked() {
        arrange(context, wish.clone().fold(&sector.key(), !folded), actions);
        ui.close();
    }
}

/// All lanes, hidden ones too, each with what can be done to it: the way back for what is hidden,
/// and the way for the keyboard.
fn window(panel: &mut TimelinePanel, ui: &Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    if !panel.lanes.window {
        return;
    }
    let theme = context.theme;
    let mut open = true;
    egui::Window::new(context.tr("desktop-lanes-title"))
        .id(ui.scope_id().with("lanes-window"))
        .open(&mut open)
        .collapsible(false)
        .resizable(true)
        .default_size([430.0, 520.0])
        .default_pos(ui.max_rect().left_top() + egui::vec2(24.0, 40.0))
        .show(ui.ctx(), |ui| {
            let hint = context.tr("desktop-lanes-hint");
            ui.label(egui::RichText::new(hint).font(theme.regular(12.0)).color(theme.text3));
            ui.add_space(6.0);
            whole(panel, ui, context, actions);
            ui.add_space(6.0);
            let height = (ui.ctx().content_rect().height() - 260.0).clamp(120.0, 620.0);
            ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (number, lane) in panel.index.lanes().iter().enumerate() {
                    row(panel, ui, number, lane, context, actions);
                }
            });
        });
    if !open || ui.input(|input| input.key_pressed(Key::Escape)) {
        panel.lanes.window = false;
    }
}

/// What is done to all lanes at once.
fn whole(panel: &TimelinePanel, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let wish = &context.view.lanes;
    ui.horizontal_wrapped(|ui| {
        let mut item = |icon: &str, key: &str| {
            button(ui, context.theme, ButtonLook::Plain, icon, &context.tr(key)).clicked()
        };
        if item(icon::EYE, "desktop-lanes-show-all") {
            let mut lanes = wish.clone();
            lanes.hidden.clear();
            arrange(context, lanes, actions);
        }
        if wish.folded.is_empty() {
            if item(icon::ROWS, "desktop-lanes-fold-all") {
                let mut lanes = wish.clone();
                let heads = panel.index.lanes().iter().filter(|lane| lane.fold != Fold::None);
                lanes.folded.extend(heads.map(|lane| lane.key.clone()));
                arrange(context, lanes, actions);
            }
        } else if item(icon::ROWS, "desktop-lanes-unfold-all") {
            let mut lanes = wish.clone();
            lanes.folded.clear();
            arrange(context, lanes, actions);
        }
        if !wish.is_empty() && item(icon::CLOCK_COUNTER_CLOCKWISE, "desktop-lanes-reset") {
            arrange(context, Arrangement::default(), actions);
        }
    });
}

fn row(
    panel: &TimelinePanel,
    ui: &mut Ui,
    number: usize,
    lane: &Lane,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let wish = &context.view.lanes;
    let theme = context.theme;
    let named = |key: &str| context.tr_with(key, &[("name", lane.name.clone().into())]);
    ui.horizontal(|ui| {
        if lane.unit || lane.continues {
            ui.add_space(18.0);
        }
        let mut shown = !lane.hidden;
        let check = ui.add(egui::Checkbox::without_text(&mut shown));
        let spoken = named("desktop-lanes-show");
        check.widget_info(|| {
            egui::WidgetInfo::selected(egui::Role::CheckBox, true, !lane.hidden, &spoken)
        });
        if check.changed() {
            arrange(context, wish.clone().hide(&lane.key, !shown), actions);
        }
        let palette = if theme.dark {
            crate::timeline::Palette::Dark
        } else {
            crate::timeline::Palette::Light
        };
        let (rect, _) = ui.allocate_exact_size(egui::vec2(5.0, 14.0), egui::Sense::hover());
        let colour = super::paint::colour(palette, lane.role.into());
        ui.painter().rect_filled(rect, 1.0, colour);
        let font = if lane.unit { theme.regular(13.0) } else { theme.semibold(13.0) };
        let ink = if lane.hidden { theme.text3 } else { theme.text1 };
        let name = if lane.continues {
            format!("{} ({})", lane.name, lane.note)
        } else {
            lane.name.clone()
        };
        let room = ui.available_width() - 100.0;
        ui.scope(|ui| {
            ui.set_max_width(room.max(80.0));
            ui.add(egui::Label::new(egui::RichText::new(name).font(font).color(ink)).truncate());
        });
        let count = panel.index.lane_len(number).to_string();
        label(ui, count, theme.regular(11.0), theme.text3);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if lane.continues {
                return;
            }
            if plain_icon_button(ui, theme, icon::CARET_DOWN, &named("desktop-lanes-down"))
                .clicked()
            {
                step(panel, number, false, context, actions);
            }
            if plain_icon_button(ui, theme, icon::CARET_UP, &named("desktop-lanes-up")).clicked() {
                step(panel, number, true, context, actions);
            }
            if !lane.unit {
                let pin = plain_icon_button(ui, theme, icon::PUSH_PIN, &named("desktop-lanes-pin"));
                if lane.pinned {
                    ui.painter().hline(
                        pin.rect.x_range().shrink(5.0),
                        pin.rect.bottom() - 2.0,
                        Stroke::new(2.0, theme.accent),
                    );
                }
                if pin.clicked() {
                    arrange(context, wish.clone().pin(&lane.key, !lane.pinned), actions);
                }
            }
        });
    });
}
