//! Working on facts in place: which of the ways is going on, and how they take turns.
//!
//! ```text
//! drag a mark or an edge ─┐                       ┌─ moving   the date
//! drag a handle, Alt-drag ├─▶ one thing at a time ┼─ linking  signal and response
//! M, L, K, menu keys ─────┘                       ├─ caption  of a key moment
//!                                                 └─ menu     of mark, lane, empty place
//! ```

use super::super::action::{Action, Actions};
use super::super::context::PanelContext;
use super::caption::Caption;
use super::command::TimelineCommand;
use super::linking::Linking;
use super::menu::Menu;
use super::moving::Moving;
use super::{TimelinePanel, caption, choosing, linking, menu, moving, stretch};
use crate::desktop::bulk;
use crate::desktop::fact_text;
use crate::model::{Event, Id};
use crate::timeline::{Node, Scene};
use egui::{Align2, Pos2, Response, RichText, Tooltip, Ui};

/// What is going on; at most one of these at a time.
#[derive(Default)]
pub(super) struct Editing {
    /// A date is being moved.
    pub moving: Option<Moving>,
    /// Two facts are being linked.
    pub linking: Option<Linking>,
    /// A caption is being typed.
    pub caption: Option<Caption>,
    /// A menu is open.
    pub menu: Option<Menu>,
    /// What was asked for since the last frame.
    pub asked: Vec<TimelineCommand>,
    /// Whether the timeline had the keyboard in the last frame.
    pub has_focus: bool,
    /// Whether something else had it then: the key that leaves a text field is not for facts.
    pub was_elsewhere: bool,
    /// The lane all of whose facts in view were selected last: asked again, all lanes are.
    pub lane_selected: Option<usize>,
}

impl Editing {
    /// Whether something is going on that keys and pointer are for.
    pub const fn is_busy(&self) -> bool {
        self.moving.is_some() || self.linking.is_some() || self.caption.is_some()
    }

    /// Leaves off whatever is going on.
    pub fn stop(&mut self) {
        self.moving = None;
        self.linking = None;
        self.caption = None;
        self.menu = None;
    }
}

/// Does what was asked for, and draws what is going on.
pub(super) fn ui(
    panel: &mut TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    panel.editing.has_focus = response.has_focus();
    let focused = ui.memory(|memory| memory.focused());
    panel.editing.was_elsewhere = focused.is_some() && !response.has_focus();
    for command in std::mem::take(&mut panel.editing.asked) {
        carry_out(panel, command, response, scene, at, context, actions);
    }
    copy_event(panel, ui, response, context, actions);
    moving::ui(panel, ui, response, scene, at, context);
    linking::ui(panel, ui, response, scene, at, context);
    caption::ui(panel, ui, response, scene, at, context, actions);
    // In this order: a menu is drawn from the frame after the click that opened it.
    menu::ui(panel, ui, response, context, actions);
    menu::notice_click(panel, ui, response, scene, at, context, actions);
    announce_focus(panel, ui, response, scene);
}

fn carry_out(
    panel: &mut TimelinePanel,
    command: TimelineCommand,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    if context.read_only && !matches!(command, TimelineCommand::Copy | TimelineCommand::Menu) {
        let changes = !matches!(
            command,
            TimelineCommand::SelectInView
                | TimelineCommand::ToggleSecond
                | TimelineCommand::Stretch(_)
        );
        if changes {
            actions.push(Action::Warn(context.tr("desktop-read-only-tip")));
            return;
        }
    }
    match command {
        TimelineCommand::Move => moving::begin_by_keys(panel, response, context, actions),
        TimelineCommand::Link => linking::begin_by_keys(panel, response, context, actions),
        TimelineCommand::Copy => copy(context, actions),
        TimelineCommand::SelectInView => choosing::all_in_view(panel, context, actions),
        TimelineCommand::KeyMoment => caption::begin(panel, context, actions),
        TimelineCommand::OutOfScope => actions.extend(bulk::toggle_scope(context)),
        TimelineCommand::Stretch(step) => stretch::carry_out(panel, step, context, actions),
        TimelineCommand::Menu => menu::open_by_keys(panel, scene, at, context),
        // The pair of timelines does this.
        TimelineCommand::ToggleSecond => {}
    }
}

fn copy(context: &PanelContext<'_>, actions: &mut Actions) {
    let events = context.selection.events();
    if events.is_empty() {
        return;
    }
    actions.push(Action::Copy(fact_text::of_all(events, context)));
    let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
    actions.push(Action::Notify(context.tr_with("timeline-copied", &[("count", count.into())])));
}

// A window system turns Ctrl C into a copy, not into keys.
fn copy_event(
    panel: &TimelinePanel,
    ui: &Ui,
    response: &Response,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    if !panel.has_keyboard(ui, response) {
        return;
    }
    let copied = ui.input(|input| input.events.iter().any(|it| matches!(it, egui::Event::Copy)));
    if copied {
        copy(context, actions);
    }
}

/// A card that says what is going on, read out by screen readers as it changes.
pub(super) fn say(
    ui: &Ui,
    response: &Response,
    at: Option<Pos2>,
    context: &PanelContext<'_>,
    title: &str,
    lines: &[String],
) {
    let anchor = at.map_or(egui::PopupAnchor::Pointer, egui::PopupAnchor::Position);
    let id = response.id.with("editing");
    let theme = context.theme;
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor).gap(16.0).width(360.0).show(
        |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.spacing_mut().interact_size.y = 0.0;
            let title = RichText::new(title).font(theme.semibold(14.5)).color(theme.text1);
            let heading = ui.label(title);
            ui.ctx().accesskit_node_builder(heading.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            for line in lines {
                ui.label(RichText::new(line).font(theme.regular(12.5)).color(theme.text2));
            }
        },
    );
}

/// The middle of a fact's own mark on the picture; none when it is merged or out of view.
pub(super) fn mark_of(
    panel: &TimelinePanel,
    scene: &Scene,
    event: Id<Event>,
    context: &PanelContext<'_>,
) -> Option<Pos2> {
    let view = panel.motion.view()?;
    let (_, minute) = panel.index.place(event, context.data)?;
    let rect = scene.rect_of(event, &panel.index)?;
    let x = scene.frame.x(view, minute as f64) as f32;
    // A mark at the edge of the picture is cut off there.
    let inside = rect.shrink2(egui::vec2(8.0_f32.min(rect.width() / 2.0), 0.0));
    Some(Pos2::new(x.clamp(inside.left(), inside.right().max(inside.left())), rect.center().y))
}

/// What a screen reader is told to read while the arrows walk: the timeline keeps the keyboard,
/// the fact is its active descendant.
fn announce_focus(panel: &TimelinePanel, ui: &Ui, response: &Response, scene: &Scene) {
    let Some(event) = panel.focused.filter(|_| response.has_focus()) else { return };
    let Some(rect) = scene.rect_of(event, &panel.index) else { return };
    let of_event = |node: &&Node| super::nodes::stands_for(&node.target, event, &panel.index);
    let Some(node) = scene.nodes.iter().filter(of_event).find(|node| node.rect.intersects(rect))
    else {
        return;
    };
    let same = scene.nodes.iter().filter(|other| other.target == node.target);
    let before = same.take_while(|other| other.rect != node.rect).count();
    let id = super::nodes::id_of(response, &node.target, before);
    if ui.ctx().read_response(id).is_some() {
        ui.ctx().accesskit_node_builder(response.id, |builder| {
            builder.set_active_descendant(id.accesskit_id());
        });
    }
}

/// A number on a ground beside a rectangle that is being drawn.
pub(super) fn count_badge(ui: &Ui, at: Pos2, text: &str, context: &PanelContext<'_>) {
    let theme = context.theme;
    let galley =
        ui.painter().layout_no_wrap(text.to_owned(), theme.semibold(12.0), theme.on_accent);
    let rect = Align2::LEFT_BOTTOM.anchor_size(at, galley.size() + egui::vec2(12.0, 4.0));
    ui.painter().rect_filled(rect, theme.measures.radius, theme.accent);
    ui.painter().galley(rect.min + egui::vec2(6.0, 2.0), galley, theme.on_accent);
}
