//! The facts behind a contact or a gap in the strip of the child in sight, as a list to pick from.

use super::TimelinePanel;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::model::{Event, Id};
use crate::text::whole_number;
use crate::timeline::{Target, date_caption};
use egui::{Align, Layout, Popup, PopupKind, Pos2, RichText, Ui};

/// A list that is open.
pub(super) struct Listed {
    title: String,
    remark: String,
    events: Vec<Id<Event>>,
    at: Pos2,
    /// Whether the first line has been given the focus.
    focused: bool,
}

/// Opens the list of what stands behind a target.
pub(super) fn open(
    panel: &mut TimelinePanel,
    ui: &Ui,
    target: &Target,
    context: &PanelContext<'_>,
) {
    let events = panel.events_of(target);
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let at = pointer.unwrap_or_else(|| ui.max_rect().center_top() + egui::vec2(0.0, 160.0));
    let (title, remark) = match target {
        Target::Gap(gap) => {
            let Some(gap) = panel.gaps.get(*gap) else { return };
            let days = match gap.max_days {
                Some(most) if most != gap.min_days => {
                    let number = |it: i64| whole_number(it, context.language);
                    let values =
                        [("min", number(gap.min_days).into()), ("max", number(most).into())];
                    context.tr_with("timeline-list-gap-between", &values)
                }
                _ => context.tr_with(
                    "timeline-list-gap",
                    &[("days", whole_number(gap.min_days, context.language).into())],
                ),
            };
            (days, context.tr("timeline-list-gap-remark"))
        }
        _ => {
            let values = [("count", events.len().into())];
            (context.tr_with("timeline-list-contacts", &values), String::new())
        }
    };
    panel.listed = Some(Listed { title, remark, events, at, focused: false });
}

/// The list, where one is open.
pub(super) fn show(
    panel: &mut TimelinePanel,
    ui: &Ui,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let Some(mut listed) = panel.listed.take() else { return };
    let theme = context.theme;
    let mut open = true;
    Popup::new(ui.scope_id().with("listed"), ui.ctx().clone(), listed.at, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(egui::containers::menu::menu_style)
        .accessible_name(listed.title.clone())
        .open_bool(&mut open)
        .show(|ui| {
            ui.set_width(380.0);
            ui.label(RichText::new(&listed.title).font(theme.semibold(14.5)).color(theme.text1));
            if !listed.remark.is_empty() {
                let remark = RichText::new(&listed.remark).font(theme.regular(12.0));
                ui.label(remark.color(theme.text3));
            }
            ui.add_space(4.0);
            for (number, event) in listed.events.iter().enumerate() {
                let Some(event) = context.data.events.get(*event) else { continue };
                let date = date_caption(&[event.as_ref()], context.language);
                let line = format!("{date}  ·  {}", event.display_title());
                let kind = context.keyword("event-kind", event.kind.keyword());
                let sight = crate::model::ChildSight::of(event)
                    .map(|sight| context.tr(&format!("timeline-key-sight-{}", sight.keyword())));
                let below = [Some(event.code.clone()), Some(kind), sight];
                let below = below.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                let mut job = egui::text::LayoutJob::default();
                let format = |font, colour| egui::TextFormat::simple(font, colour);
                job.append(&line, 0.0, format(theme.semibold(13.0), theme.text1));
                job.append("\n", 0.0, format(theme.regular(12.0), theme.text3));
                job.append(&below, 0.0, format(theme.regular(12.0), theme.text3));
                let response = ui.selectable_label(false, job);
                if number == 0 && !listed.focused {
                    response.request_focus();
                }
                if response.clicked() {
                    actions.push(Action::JumpToEvent(event.id));
                    ui.close();
                }
            }
        });
    listed.focused = true;
    if open {
        panel.listed = Some(listed);
    }
}
