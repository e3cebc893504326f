//! The side panel: the selected fact with everything that is known of it, edited in place.

mod choices;
mod draft;
mod head;
mod knowledge;
mod norms;
mod relations;
mod several;
mod sources;

use crate::desktop::action::{Action, Actions};
use crate::desktop::command_list::UserCommand;
use crate::desktop::context::PanelContext;
use crate::desktop::panel::Panel;
use crate::desktop::shortcut;
use crate::desktop::widgets::{ButtonLook, hairline, key_button, label, link};
use crate::model::{Event, Id};
use draft::{Drafts, Look, Target};

use crate::desktop::event_field::{EventField, when_text};
use egui::{Align, Frame, Layout, Margin, ScrollArea, Stroke, Ui};
use std::sync::Arc;

/// Width of the names of the fields.
const LABEL: f32 = 80.0;

/// The side panel: the draft that is being typed and what is unfolded.
#[derive(Default)]
pub struct Inspector {
    drafts: Drafts,
    relations: relations::Relations,
    /// Whether the fields that are empty are shown too.
    all_fields: bool,
}

impl Panel for Inspector {
    fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let several = context.selection.events().len() > 1;
        let event = context.selection.primary().and_then(|id| context.data.events.get(id)).cloned();
        let shown = event.as_ref().filter(|_| !several).map(|event| event.id);
        self.drafts.settle(shown, context, actions);
        let Some(event) = event else { return };
        let theme = context.theme;
        let rect = ui.max_rect();
        // However much or little the fact fills, the panel keeps its width.
        ui.expand_to_include_rect(rect);
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        let ui = &mut inside;
        let edge = Stroke::new(1.0, theme.line_strong);
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), edge);
        if several {
            several::ui(ui, context, actions);
            return;
        }
        self.relations.update(&event, context);
        egui::Panel::bottom("inspector-actions")
            .exact_size(54.0)
            .frame(Frame::new().fill(theme.canvas).inner_margin(Margin::symmetric(20, 0)))
            .show_separator_line(false)
            .show(ui, |ui| main_actions(ui, context, actions));
        egui::CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            ScrollArea::vertical().id_salt(event.id).auto_shrink(false).show(ui, |ui| {
                let frame =
                    Frame::new().inner_margin(Margin { left: 20, right: 20, top: 14, bottom: 20 });
                frame.show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.spacing_mut().interact_size.y = 18.0;
                    self.fact(ui, context, &event, actions);
                });
            });
        });
    }
}

impl Inspector {
    /// Settles the draft when the panel is not drawn.
    pub fn leave(&mut self, context: &PanelContext<'_>, actions: &mut Actions) {
        self.drafts.settle(None, context, actions);
    }

    /// Gives the keyboard to the title, for a fact that was just made.
    pub const fn focus_title(&mut self) {
        self.drafts.focus = Some(EventField::Title);
    }

    fn fact(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        event: &Arc<Event>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        head::ui(ui, context, event, actions);
        ui.add_space(6.0);
        let title = Look {
            font: theme.semibold(theme.sizes.fact),
            hint: &title_hint(event, context),
            long: true,
        };
        let target = Target::Event(event.id, EventField::Title);
        self.drafts.edit(ui, context, target, &title, actions);
        ui.add_space(4.0);
        let summary = Look {
            font: theme.regular(theme.sizes.interface),
            hint: &context.tr("desktop-field-summary"),
            long: true,
        };
        let target = Target::Event(event.id, EventField::Summary);
        self.drafts.edit(ui, context, target, &summary, actions);
        ui.add_space(8.0);
        self.when(ui, context, event, actions);
        for field in [EventField::From, EventField::To, EventField::Actors, EventField::About] {
            self.line(ui, context, event, field, actions);
        }
        choices::certainty(ui, context, event, actions);
        self.line(ui, context, event, EventField::Chapter, actions);
        choices::sight(ui, context, event, self.all_fields, actions);
        self.line(ui, context, event, EventField::ChildSaid, actions);
        for field in [EventField::SharedWith, EventField::NotInformed] {
            self.line(ui, context, event, field, actions);
        }
        for field in [EventField::KeyMoment, EventField::Text, EventField::Note, EventField::Code] {
            self.line(ui, context, event, field, actions);
        }
        if self.all_fields {
            choices::date_details(ui, context, event, actions);
        }
        let key = if self.all_fields { "desktop-fields-fewer" } else { "desktop-fields-all" };
        let text = egui::RichText::new(context.tr(key)).font(theme.regular(12.0));
        if link(ui, context.theme, text.color(theme.accent)).clicked() {
            self.all_fields = !self.all_fields;
        }
        ui.add_space(6.0);
        choices::signals(ui, context, event, actions);
        hairline(ui, theme, 10.0);
        knowledge::ui(ui, context, event, &self.relations, actions);
        relations::contradictions(ui, context, &self.relations, actions);
        sources::ui(ui, context, event, &mut self.drafts, &self.relations, actions);
        hairline(ui, theme, 10.0);
        norms::ui(ui, context, event, actions);
        hairline(ui, theme, 10.0);
        relations::responses(ui, context, event, &self.relations, actions);
    }

    fn when(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        event: &Event,
        actions: &mut Actions,
    ) {
        self.line(ui, context, event, EventField::When, actions);
        let remark = choices::date_remark(event, context);
        let theme = context.theme;
        let colour = if event.when.is_none() { theme.warning } else { theme.text3 };
        let room = ui.available_width() - LABEL - 4.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(LABEL + 4.0);
            ui.vertical(|ui| {
                ui.set_max_width(room);
                label(ui, remark, theme.regular(12.0), colour);
            });
        });
    }

    // A named field on a line of its own; an empty one only when all are asked for.
    fn line(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        event: &Event,
        field: EventField,
        actions: &mut Actions,
    ) {
        use EventField as F;
        let always = matches!(field, F::When | F::From | F::To | F::Actors | F::About);
        let wanted = self.drafts.focus == Some(field);
        if !always && !wanted && !self.all_fields && field.get(event, context).is_empty()
            || (field == F::Code && !self.all_fields)
        {
            return;
        }
        let theme = context.theme;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let name = field_name(ui, context, field.text_key());
            let look = Look {
                font: theme.regular(theme.sizes.interface),
                hint: "",
                long: field.is_long(),
            };
            let target = Target::Event(event.id, field);
            self.drafts.edit(ui, context, target, &look, actions).labelled_by(name);
        });
    }
}

/// The name of a field in the column of names; its id, for screen readers.
fn field_name(ui: &mut Ui, context: &PanelContext<'_>, key: &str) -> egui::Id {
    let theme = context.theme;
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(LABEL + 4.0, 22.0), egui::Sense::hover());
    let name = context.tr(key);
    ui.painter().text(
        rect.left_center(),
        egui::Align2::LEFT_CENTER,
        &name,
        theme.regular(12.5),
        theme.text3,
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
    response.id
}

fn title_hint(event: &Event, context: &PanelContext<'_>) -> String {
    let made = event.display_title();
    if made.is_empty() { context.tr("desktop-field-title-hint") } else { made.into_owned() }
}

fn main_actions(ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
    let theme = context.theme;
    let rect = ui.max_rect().expand2(egui::vec2(20.0, 0.0));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, theme.line));
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add_enabled_ui(!context.read_only, |ui| {
            let commands = [
                ("desktop-command-link-norm", ButtonLook::Main),
                ("desktop-command-respond", ButtonLook::Plain),
                ("desktop-command-key-moment", ButtonLook::Plain),
            ];
            for (key, look) in commands {
                let Some(command) = UserCommand::find(key) else { continue };
                let keys = command.shortcut.as_ref().map(shortcut::written).unwrap_or_default();
                let text = context.tr(&format!("{key}-short"));
                let response = key_button(ui, theme, look, command.icon, &text, &keys)
                    .on_hover_text(context.tr(&command.tooltip_key()));
                if response.clicked() {
                    actions.push((command.action)());
                }
            }
        });
    });
}

/// A change of one field of a fact.
fn change(event: &Event, edit: impl FnOnce(&mut Event)) -> Action {
    let mut event = event.clone();
    edit(&mut event);
    Action::Execute(crate::case::Command::put(event))
}

/// A link to another fact: its number and title.
fn event_link(ui: &mut Ui, context: &PanelContext<'_>, id: Id<Event>, actions: &mut Actions) {
    let Some(event) = context.data.events.get(id) else { return };
    let theme = context.theme;
    let text = format!("{}  {}", event.code, event.display_title());
    let text = egui::RichText::new(text).font(theme.regular(theme.sizes.interface));
    let link = ui.add(egui::Button::new(text.color(theme.accent)).frame(false).truncate());
    if link.on_hover_text(when_text(event, context)).clicked() {
        actions.push(Action::JumpToEvent(id));
    }
}
