//! The menu of what lies under the pointer, or has the focus: a mark, a merged mark, a lane, an
//! empty place. The right button or the menu key opens it; every command shows its keys.

use super::super::action::{Action, Actions};
use super::super::command_list::{Situation, UserCommand};
use super::super::context::PanelContext;
use super::super::selection::Selection;
use super::editing::mark_of;
use super::{TimelinePanel, adding, choosing};
use crate::desktop::{bulk, icon, menu, shortcut};
use crate::model::{Event, Id};
use crate::timeline::{Scene, Target};
use egui::containers::menu::menu_style;
use egui::emath::Vec2;
use egui::{
    Align, Button, Layout, Popup, PopupAnchor, PopupKind, Pos2, Response, RichText, Role,
    ScrollArea, Ui, WidgetInfo,
};

/// An open menu.
pub(super) struct Menu {
    at: Pos2,
    of: Of,
    /// The minute that was pointed at.
    minute: Option<f64>,
    /// Whether the first item still has to get the keyboard.
    to_focus: bool,
}

/// What a menu is of.
#[derive(Clone, Debug, PartialEq)]
enum Of {
    /// The selected facts.
    Selected,
    /// The facts of a merged mark.
    Merged(Vec<Id<Event>>),
    /// A lane, by its place, or the empty picture.
    Place(Option<usize>),
}

/// A merged mark names so many of its facts.
const NAMED: usize = 10;

/// Opens the menu where the right button was clicked.
pub(super) fn notice_click(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    if !ui.input(|input| input.pointer.secondary_clicked()) || !response.contains_pointer() {
        return;
    }
    let Some(place) = ui.input(|input| input.pointer.interact_pos()) else { return };
    let local = place - at.to_vec2();
    let minute = panel.motion.view().map(|view| scene.frame.minute(view, local.x));
    let minute = minute.filter(|_| local.x >= scene.frame.plot.0);
    let of = match scene.read_at(local).map(|hit| &hit.target) {
        Some(Target::Event(event)) => {
            if !context.selection.contains(*event) {
                actions.push(Action::Select(Selection::one(*event)));
            }
            Of::Selected
        }
        Some(Target::Cluster(cluster)) => Of::Merged(choosing::facts_of(cluster, panel)),
        Some(target @ (Target::KeyMoment(_) | Target::Gap(_) | Target::Contacts(_))) => {
            Of::Merged(panel.events_of(target))
        }
        Some(Target::Lane(lane)) => Of::Place(Some(*lane)),
        Some(Target::LaneName(lane)) => {
            if let Some(lane) = panel.index.lanes().get(*lane) {
                panel.lanes.open_menu(&lane.key, place);
            }
            return;
        }
        _ => Of::Place(None),
    };
    panel.editing.stop();
    panel.editing.menu = Some(Menu { at: place, of, minute, to_focus: false });
    // The first arrow key goes to the first item.
    ui.memory_mut(|memory| memory.surrender_focus(response.id));
    ui.ctx().request_repaint();
}

/// Opens the menu of the fact with the focus or the selected one, else of the picture.
pub(super) fn open_by_keys(
    panel: &mut TimelinePanel,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
) {
    let event = context.selection.primary().or(panel.focused);
    let place = event.and_then(|event| mark_of(panel, scene, event, context));
    let place = place.map(|mark| mark + Vec2::new(6.0, 10.0));
    let place = place.unwrap_or_else(|| scene.frame.plot_of(scene.frame.lanes).left_top());
    let of = if event.is_some() { Of::Selected } else { Of::Place(None) };
    panel.editing.stop();
    panel.editing.menu = Some(Menu { at: place + at.to_vec2(), of, minute: None, to_focus: true });
}

/// Draws the open menu.
pub(super) fn ui(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(mut menu) = panel.editing.menu.take() else { return };
    let mut open = true;
    let anchor = PopupAnchor::Position(menu.at);
    let id = response.id.with("menu");
    let popup = Popup::new(id, ui.ctx().clone(), anchor, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu_style)
        .accessible_name(context.tr("timeline-menu"))
        .open_bool(&mut open);
    popup.show(|ui| {
        ui.set_min_width(270.0);
        let mut filler = Filler { ui, context, actions, first: None };
        match &menu.of {
            Of::Selected => selected(&mut filler, panel),
            Of::Merged(events) => merged(&mut filler, panel, events, context),
            Of::Place(lane) => place(&mut filler, panel, *lane, menu.minute),
        }
        if menu.to_focus
            && let Some(first) = filler.first
        {
            menu.to_focus = false;
            ui.memory_mut(|memory| memory.request_focus(first));
        }
    });
    if open {
        panel.editing.menu = Some(menu);
    } else if !panel.editing.is_busy() {
        response.request_focus();
    }
}

/// Puts items in the menu.
struct Filler<'a, 'b> {
    ui: &'a mut Ui,
    context: &'a PanelContext<'b>,
    actions: &'a mut Actions,
    first: Option<egui::Id>,
}

impl Filler<'_, '_> {
    fn situation(&self) -> Situation {
        Situation {
            open: true,
            writable: !self.context.read_only,
            selected: true,
            timeline: true,
            ..Situation::default()
        }
    }

    fn title(&mut self, text: &str) {
        let theme = self.context.theme;
        self.ui.label(RichText::new(text).font(theme.semibold(13.0)).color(theme.text1));
        self.ui.separator();
    }

    fn command(&mut self, key: &str) {
        let Some(command) = UserCommand::find(key) else { return };
        let situation = self.situation();
        let theme = self.context.theme;
        let language = self.context.language;
        let response = menu::item(self.ui, theme, language, situation, command, self.actions);
        self.first.get_or_insert(response.id);
    }

    /// An item of this menu alone; whether it was chosen.
    fn item(&mut self, icon: &str, text: &str, keys: &str, enabled: bool) -> bool {
        let theme = self.context.theme;
        let icon = RichText::new(icon).font(theme.icon(15.0)).color(theme.text2);
        let keys = RichText::new(keys).font(theme.regular(11.5)).color(theme.text3);
        let button = Button::new((icon, text.to_owned())).shortcut_text(keys).truncate();
        let response = self.ui.add_enabled(enabled, button);
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, text));
        self.first.get_or_insert(response.id);
        if response.clicked() {
            self.ui.close();
        }
        response.clicked()
    }

    /// A submenu with names to choose from; which one was chosen.
    fn choices(&mut self, icon: &str, text: &str, names: &[String]) -> Option<usize> {
        let mut chosen = None;
        let theme = self.context.theme;
        let enabled = !self.context.read_only;
        let icon = RichText::new(icon).font(theme.icon(15.0)).color(theme.text2);
        self.ui.add_enabled_ui(enabled, |ui| {
            ui.menu_button((icon, text.to_owned()), |ui| {
                ui.set_min_width(220.0);
                ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                    for (at, name) in names.iter().enumerate() {
                        if ui.button(name).clicked() {
                            chosen = Some(at);
                            ui.close();
                        }
                    }
                });
            });
        });
        chosen
    }
}

fn selected(menu: &mut Filler<'_, '_>, panel: &mut TimelinePanel) {
    let context = menu.context;
    let events = context.selection.events();
    let several = events.len() > 1;
    if several {
        let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
        menu.title(&context.tr_with("kroniek-selected", &[("count", count.into())]));
    } else if let Some(event) = events.first().and_then(|id| context.data.events.get(*id)) {
        menu.title(&format!("{}  {}", event.code, event.display_title()));
        if menu.item(icon::ARTICLE, &context.tr("timeline-menu-open"), "Enter", true) {
            menu.actions.push(Action::JumpToEvent(event.id));
        }
    }
    menu.command("timeline-command-move");
    if events.len() < 3 {
        menu.command("timeline-command-link");
    }
    if !several {
        menu.command("desktop-command-respond");
    }
    menu.command("desktop-command-key-moment");
    menu.command("desktop-command-link-norm");
    menu.ui.separator();
    bulk_choices(menu);
    menu.command("timeline-command-scope");
    menu.ui.separator();
    let zoom = context.tr("timeline-menu-zoom");
    if menu.item(icon::MAGNIFYING_GLASS_PLUS, &zoom, "", true) {
        zoom_to(panel, events, context);
    }
    menu.command("timeline-command-copy");
    menu.ui.separator();
    menu.command("desktop-command-delete");
}

// Kind, organisation and signal of the selected facts.
fn bulk_choices(menu: &mut Filler<'_, '_>) {
    let context = menu.context;
    let kinds = bulk::kinds(context);
    let names: Vec<String> = kinds.iter().map(|(_, name)| name.clone()).collect();
    if let Some((kind, _)) = menu
        .choices(icon::TAG, &context.tr("kroniek-bulk-kind"), &names)
        .and_then(|at| kinds.get(at))
    {
        let step = bulk::edit_selected(context, "kroniek-step-kind", |it| it.kind = kind.clone());
        menu.actions.extend(step);
    }
    let organisations = bulk::organisations(context);
    let names: Vec<String> = organisations.iter().map(|(_, name)| name.clone()).collect();
    if let Some((code, _)) = menu
        .choices(icon::BUILDINGS, &context.tr("bulk-organisation"), &names)
        .and_then(|at| organisations.get(at))
    {
        menu.actions.extend(bulk::set_organisation(context, code));
    }
    let signals = bulk::signals(context);
    let names: Vec<String> = signals.iter().map(|(_, name)| name.clone()).collect();
    if let Some((signal, _)) = menu
        .choices(icon::WARNING, &context.tr("bulk-signal"), &names)
        .and_then(|at| signals.get(at))
    {
        menu.actions.extend(bulk::toggle_signal(context, signal));
    }
}

fn merged(
    menu: &mut Filler<'_, '_>,
    panel: &mut TimelinePanel,
    events: &[Id<Event>],
    context: &PanelContext<'_>,
) {
    let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
    menu.title(&context.tr_with("timeline-facts", &[("count", count.into())]));
    if menu.item(icon::MAGNIFYING_GLASS_PLUS, &context.tr("timeline-menu-zoom"), "", true) {
        zoom_to(panel, events, context);
    }
    if menu.item(icon::CHECK_SQUARE, &context.tr("timeline-menu-select-all"), "", true) {
        choosing::select(events.to_vec(), false, context, menu.actions);
    }
    menu.ui.separator();
    for id in events.iter().take(NAMED) {
        let Some(event) = context.data.events.get(*id) else { continue };
        let date = crate::timeline::date_caption(&[event.as_ref()], context.language);
        let text = format!("{date}  {}", event.display_title());
        if menu.item(icon::ARTICLE, &text, "", true) {
            menu.actions.push(Action::JumpToEvent(*id));
        }
    }
    if events.len() > NAMED {
        let rest = i64::try_from(events.len() - NAMED).unwrap_or(i64::MAX);
        let text = context.tr_with("timeline-card-more", &[("count", rest.into())]);
        let theme = context.theme;
        menu.ui.label(RichText::new(text).font(theme.regular(12.0)).color(theme.text3));
    }
}

fn place(
    menu: &mut Filler<'_, '_>,
    panel: &mut TimelinePanel,
    lane: Option<usize>,
    minute: Option<f64>,
) {
    let context = menu.context;
    let name = lane.and_then(|lane| panel.index.lanes().get(lane)).map(|lane| lane.name.clone());
    if let Some(name) = &name {
        menu.title(name);
    }
    let date = minute
        .and_then(|minute| crate::model::date::EdtfDate::parse(&adding::when(panel, minute)).ok());
    let date = date.map_or_else(String::new, |date| context.date(&date));
    let text = if date.is_empty() {
        context.tr("timeline-menu-add")
    } else {
        context.tr_with("timeline-menu-add-on", &[("date", date.into())])
    };
    let hint = context.tr("timeline-menu-double-click");
    let hint = if lane.is_some() { hint.as_str() } else { "" };
    if menu.item(icon::PLUS, &text, hint, !context.read_only) {
        menu.actions.push(adding::fact_at(panel, lane, minute));
    }
    if let Some(lane) = lane
        && menu.item(icon::CHECK_SQUARE, &context.tr("timeline-menu-select-lane"), "", true)
        && let Some(view) = panel.motion.view()
    {
        let minutes = (view.from.floor() as i64, view.to.ceil() as i64 - 1);
        choosing::select_in(panel, lane..=lane, minutes, context, menu.actions);
    }
    menu.command("timeline-command-select");
    menu.ui.separator();
    if let Some(minute) = minute {
        let keys = UserCommand::find("desktop-command-zoom-in")
            .and_then(|command| command.shortcut.as_ref().map(shortcut::written))
            .unwrap_or_default();
        if menu.item(
            icon::MAGNIFYING_GLASS_PLUS,
            &context.tr("timeline-menu-zoom-here"),
            &keys,
            true,
        ) {
            let next = panel.motion.goal_view().zoomed(minute, 4.0);
            panel.motion.go((next.from, next.to));
        }
    }
    menu.command("desktop-command-zoom-fit");
    menu.command("timeline-command-second");
    menu.ui.separator();
    if menu.item(icon::BOOKMARK_SIMPLE, &context.tr("desktop-view-save"), "", !context.read_only) {
        menu.actions.push(Action::SaveView);
    }
}

// Shows the stretch of time that facts take, with room around it.
fn zoom_to(panel: &mut TimelinePanel, events: &[Id<Event>], context: &PanelContext<'_>) {
    let facts = || events.iter().filter_map(|id| context.data.events.get(*id));
    let first = facts().filter_map(|event| event.earliest.or(event.latest)).min();
    let last = facts().filter_map(|event| event.latest.or(event.earliest)).max();
    if let (Some(first), Some(last)) = (first, last) {
        let room = ((last - first) as f64 * 0.35).max(4.0 * 1440.0);
        panel.motion.go((first as f64 - room, last as f64 + room));
    }
}
