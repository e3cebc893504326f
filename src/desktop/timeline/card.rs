//! The card beside the pointer: what a mark is, in full.

use super::super::context::PanelContext;
use super::TimelinePanel;
use crate::model::{Event, Id};
use crate::timeline::{Scene, Shape, Target};
use egui::{Pos2, Response, RichText, Tooltip, Ui};

/// A merged mark names so many of its facts.
const NAMED: usize = 8;

pub(super) fn show(
    panel: &TimelinePanel,
    ui: &Ui,
    response: &Response,
    scene: &Scene,
    at: Pos2,
    context: &PanelContext<'_>,
) {
    // Nor over a list or menu that was asked for, nor over what is being done.
    let asked = panel.listed.is_some() || ui.ctx().any_popup_open();
    if asked || panel.grip.is_some() || panel.editing.is_busy() || !response.contains_pointer() {
        return;
    }
    let Some(place) = ui.input(|input| input.pointer.hover_pos()) else { return };
    let local = place - at.to_vec2();
    let Some(hit) = scene.read_at(local) else { return };
    // Not while the window is moving under the pointer.
    if ui.input(|input| input.pointer.any_down() || input.is_scrolling()) {
        return;
    }
    let tooltip = || {
        Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            response.id.with("card"),
            egui::PopupAnchor::Pointer,
        )
        .gap(14.0)
        .width(360.0)
    };
    match &hit.target {
        Target::Event(event) => {
            tooltip().show(|ui| fact(ui, *event, context));
        }
        Target::Cluster(cluster) => {
            let events = cluster.events(&panel.index, NAMED);
            let count = cluster.len();
            tooltip().show(|ui| {
                let title = context.tr_with("timeline-facts", &[("count", count.into())]);
                ui.label(RichText::new(title).font(context.theme.semibold(14.5)));
                for event in &events {
                    line(ui, *event, context);
                }
                if count > events.len() {
                    let more = context
                        .tr_with("timeline-card-more", &[("count", (count - events.len()).into())]);
                    ui.label(RichText::new(more).color(context.theme.text3));
                }
            });
        }
        Target::Remark(words) => {
            tooltip().show(|ui| ui.label(words));
        }
        Target::Contacts(events) if events.len() == 1 => {
            if let Some(event) = events.first() {
                tooltip().show(|ui| fact(ui, *event, context));
            }
        }
        Target::KeyMoment(_) | Target::Gap(_) | Target::Contacts(_) => {
            let events = panel.events_of(&hit.target);
            tooltip().show(|ui| {
                for event in events.iter().take(NAMED) {
                    line(ui, *event, context);
                }
            });
        }
        Target::LaneName(lane) => {
            let full = panel.index.lanes().get(*lane).map(|lane| lane.name.clone());
            let shortened = scene
                .texts()
                .any(|(_, seen, text)| text.full.is_some() && seen.expand(6.0).contains(local));
            if let Some(full) = full.filter(|_| shortened) {
                tooltip().show(|ui| ui.label(full));
            }
        }
        Target::Stretch(from, to) => {
            let year = super::year::year_of(*from, *to).is_some();
            let key = if year { "timeline-hint-year" } else { "timeline-hint-stretch" };
            tooltip().show(|ui| ui.label(context.tr(key)));
        }
        _ => {
            let full =
                scene.groups.iter().flat_map(|group| &group.shapes).find_map(|shape| match shape {
                    Shape::Text(text) if text.bounds().contains(local) => text.full.clone(),
                    _ => None,
                });
            if let Some(full) = full {
                tooltip().show(|ui| ui.label(full));
            }
        }
    }
}

/// Lines of a card stand as close as lines of text.
fn close_up(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 0.0;
}

fn fact(ui: &mut Ui, event: Id<Event>, context: &PanelContext<'_>) {
    close_up(ui);
    let Some(event) = context.data.events.get(event) else { return };
    let theme = context.theme;
    let kind = context.keyword("event-kind", event.kind.keyword());
    ui.horizontal(|ui| {
        ui.label(RichText::new(kind).color(theme.text2));
        ui.label(RichText::new(&event.code).color(theme.text3));
    });
    let title = event.display_title();
    ui.label(RichText::new(title.as_ref()).font(theme.semibold(14.5)).color(theme.text1));
    ui.label(RichText::new(when(event, context)).color(theme.text2));
    let names = |codes: &[String]| {
        codes.iter().map(|code| context.data.party_name(code)).collect::<Vec<_>>().join(", ")
    };
    if !event.from.is_empty() || !event.to.is_empty() {
        let parties = match (names(&event.from), names(&event.to)) {
            (from, to) if to.is_empty() => from,
            (from, to) => format!("{from} → {to}"),
        };
        ui.label(RichText::new(parties).color(theme.text2));
    }
    if !event.summary.is_empty() && event.summary != title {
        ui.add_space(2.0);
        ui.label(RichText::new(&event.summary).color(theme.text1));
    }
    if !event.not_informed.is_empty() {
        let text = context.tr_with(
            "timeline-spoken-not-informed",
            &[("parties", names(&event.not_informed).into())],
        );
        ui.label(RichText::new(text).color(theme.signal));
    }
}

fn when(event: &Event, context: &PanelContext<'_>) -> String {
    let words = crate::timeline::date_caption(&[event], context.language);
    if event.date_phrase.is_empty() {
        words
    } else {
        format!("{words} – ‘{}’", event.date_phrase)
    }
}

fn line(ui: &mut Ui, event: Id<Event>, context: &PanelContext<'_>) {
    close_up(ui);
    let Some(event) = context.data.events.get(event) else { return };
    ui.horizontal(|ui| {
        let date = crate::timeline::date_caption(&[event.as_ref()], context.language);
        ui.label(RichText::new(date).color(context.theme.text3));
        ui.label(RichText::new(event.display_title().as_ref()).color(context.theme.text1));
    });
}
