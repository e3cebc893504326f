//! Which information's way is shown: that of the item that was asked for, else of the selected
//! fact, where it was told or should have been.

use super::TimelinePanel;
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::widgets::{label, plain_icon_button};
use crate::model::{Event, Id, InformationItem};
use crate::timeline::InformationPath;
use egui::{Align2, Area, Frame, Key, Order, Rect, Ui};

/// The information whose way is shown.
#[derive(Default)]
pub(super) struct Shown {
    item: Option<Id<InformationItem>>,
    /// The way as it was last found, and what it was found for.
    found: Option<(u64, Option<Id<InformationItem>>, Option<Id<Event>>, Option<InformationPath>)>,
}

impl Shown {
    /// Lets go of the item: from now on the selected fact is followed.
    pub const fn release(&mut self) {
        self.item = None;
    }

    /// The way to draw; none when nothing that was told is looked at.
    pub fn path(&mut self, context: &PanelContext<'_>) -> Option<InformationPath> {
        let event = context.selection.primary();
        let known = self.found.as_ref().filter(|(generation, item, of, _)| {
            (*generation, *item, *of) == (context.generation, self.item, event)
        });
        if let Some((.., path)) = known {
            return path.clone();
        }
        let data = context.data;
        let of_item = self.item.and_then(|id| data.information_items.get(id));
        let path = match (of_item, event.and_then(|id| data.events.get(id))) {
            (Some(item), _) => Some(InformationPath::of_item(data, item)),
            (None, Some(event)) => Some(InformationPath::of_event(data, event)),
            (None, None) => None,
        };
        let path = path.filter(InformationPath::is_told);
        self.found = Some((context.generation, self.item, event, path.clone()));
        path
    }
}

/// Shows the way of an item, and brings its facts into view where they are not.
pub(super) fn show_item(
    panel: &mut TimelinePanel,
    item: Id<InformationItem>,
    context: &PanelContext<'_>,
) {
    panel.information.item = Some(item);
    let Some(item) = context.data.information_items.get(item) else { return };
    let path = InformationPath::of_item(context.data, item);
    let minutes = path.knowers.iter().filter_map(|knower| knower.since);
    let from = minutes.clone().map(|since| since.0).min();
    let to = minutes.map(|since| since.1).max();
    let view = panel.motion.goal_view();
    if let Some((from, to)) = from.zip(to) {
        let (from, to) = (from as f64, to as f64);
        if from < view.from || to > view.to {
            let room = ((to - from) * 0.25).max(21.0 * 1440.0);
            panel.motion.go((from - room, to + room));
        }
    }
}

/// What information is looked at, in the corner, with the way to let go of it.
pub(super) fn ui(panel: &mut TimelinePanel, ui: &Ui, area: Rect, context: &PanelContext<'_>) {
    if panel.information.item.is_none() {
        return;
    }
    let Some(path) = panel.information.path(context) else {
        panel.information.item = None;
        return;
    };
    let theme = context.theme;
    let foot = panel
        .kept
        .as_ref()
        .map_or(0.0, |kept| kept.scene.frame.whole.bottom() - kept.scene.frame.lanes.bottom());
    let mut close = ui.input(|input| input.key_pressed(Key::Escape));
    Area::new(ui.scope_id().with("information"))
        .order(Order::Middle)
        .fixed_pos(area.right_bottom() - egui::vec2(22.0, foot + 10.0))
        .pivot(Align2::RIGHT_BOTTOM)
        .show(ui.ctx(), |ui| {
            Frame::new()
                .fill(theme.raised)
                .stroke(egui::Stroke::new(1.0, theme.accent))
                .corner_radius(4)
                .inner_margin(egui::Margin::symmetric(10, 5))
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        let (knew, not) = path.counts();
                        let title =
                            context.tr_with("timeline-path-title", &[("item", path.title.into())]);
                        label(ui, title, theme.semibold(13.0), theme.text1);
                        let values = [("knew", knew.into()), ("not", not.into())];
                        let counts = context.tr_with("timeline-path-counts", &values);
                        label(ui, counts, theme.regular(12.0), theme.text2);
                        let name = context.tr("timeline-path-close");
                        close |= plain_icon_button(ui, theme, icon::X, &name).clicked();
                    });
                });
        });
    if close {
        panel.information.item = None;
    }
}
