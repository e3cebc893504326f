//! The saved views: chosen, kept, brought up to date, renamed, put in order, removed. The views
//! are records of the case; `Ctrl F1` to `Ctrl F9` show one from the keyboard.

use super::action::{Action, Actions};
use super::context::PanelContext;
use super::view_options::ViewOptions;
use super::widgets::{ButtonLook, button, menu_button, plain_icon_button};
use super::{icon, saved_view};
use crate::case::{Change, Command};
use crate::model::{Id, Record, RecordKind, SavedView};
use crate::text::{Language, tr};
use egui::{
    Align, Button, Key, Layout, Popup, PopupCloseBehavior, RichText, Role, TextEdit, Ui, WidgetInfo,
};
use std::sync::Arc;

/// Width of the list.
const WIDTH: f32 = 420.0;

/// The menu of saved views; keeps a name that is being typed.
#[derive(Default)]
pub struct ViewsMenu {
    renaming: Option<Renaming>,
}

struct Renaming {
    view: Id<SavedView>,
    name: String,
    begun: bool,
}

impl ViewsMenu {
    /// The button with the name of the present view, and the list behind it.
    pub fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let views = saved_view::in_order(context.data);
        let current = views.iter().find(|view| view.name == context.view.saved_view);
        let changed =
            current.is_some_and(|it| saved_view::differs(&it.view, context.view, context.filter));
        let value = match current {
            None => context.tr("desktop-view-whole"),
            Some(view) if changed => {
                context.tr_with("views-changed", &[("name", view.name.as_str().into())])
            }
            Some(view) => view.name.clone(),
        };
        let text = context.tr("desktop-view");
        let response = menu_button(ui, context.theme, icon::BOOKMARK_SIMPLE, &text, &value);
        let popup = Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            // The style of menus takes the border off text fields.
            .style(egui::style::StyleModifier::default());
        let shown = popup.show(|ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 48.0));
            self.list(ui, context, &views, actions);
        });
        if shown.is_none() {
            self.renaming = None;
        }
    }

    fn list(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        views: &[Arc<SavedView>],
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let current = context.view.saved_view.as_str();
        let whole = context.tr("desktop-view-whole");
        if choice(ui, context, &whole, current.is_empty(), "0").clicked() {
            let view = ViewOptions { saved_view: String::new(), ..context.view.clone() };
            actions.push(Action::SetView(view));
            actions.push(Action::ZoomToFit);
            ui.close();
        }
        egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
            for (at, view) in views.iter().enumerate() {
                ui.horizontal(|ui| self.row(ui, context, views, at, view, actions));
            }
        });
        if context.read_only {
            return;
        }
        ui.separator();
        let label = context.tr("desktop-view-save");
        if button(ui, theme, ButtonLook::Bare, icon::PLUS, &label).clicked() {
            actions.push(Action::SaveView);
            ui.close();
        }
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        views: &[Arc<SavedView>],
        at: usize,
        view: &SavedView,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        ui.spacing_mut().item_spacing.x = 2.0;
        if self.renaming.as_ref().is_some_and(|renaming| renaming.view == view.id) {
            self.rename(ui, context, views, view, actions);
            return;
        }
        let keys = if at < 9 { format!("Ctrl F{}", at + 1) } else { String::new() };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !context.read_only {
                let name = |key: &str| context.tr_with(key, &[("name", view.name.as_str().into())]);
                let tool = |ui: &mut Ui, enabled: bool, icon: &str, key: &str| {
                    ui.add_enabled_ui(enabled, |ui| {
                        plain_icon_button(ui, theme, icon, &name(key)).clicked()
                    })
                    .inner
                };
                if tool(ui, true, icon::TRASH, "views-remove") {
                    let id = view.id.value();
                    actions.push(Action::Execute(Command::delete(RecordKind::SavedView, id)));
                }
                if tool(ui, at + 1 < views.len(), icon::CARET_DOWN, "views-down") {
                    actions.push(swapped(views, at, at + 1));
                }
                if tool(ui, at > 0, icon::CARET_UP, "views-up") {
                    actions.push(swapped(views, at, at.saturating_sub(1)));
                }
                if tool(ui, true, icon::PENCIL_SIMPLE, "views-rename") {
                    let name = view.name.clone();
                    self.renaming = Some(Renaming { view: view.id, name, begun: false });
                }
                if tool(ui, true, icon::CHECK, "views-update") {
                    actions.push(Action::UpdateView(view.id));
                    ui.close();
                }
            }
            ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
                let chosen = context.view.saved_view == view.name;
                if choice(ui, context, &view.name, chosen, &keys).clicked() {
                    actions.push(Action::ShowView(view.id));
                    ui.close();
                }
            });
        });
    }

    fn rename(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        views: &[Arc<SavedView>],
        view: &SavedView,
        actions: &mut Actions,
    ) {
        let Some(renaming) = &mut self.renaming else { return };
        let name = context.tr_with("views-rename", &[("name", view.name.as_str().into())]);
        let edit =
            TextEdit::singleline(&mut renaming.name).hint_text(context.tr("desktop-view-name"));
        let response = ui.add(edit.desired_width(240.0));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        if !renaming.begun {
            renaming.begun = true;
            response.request_focus();
        }
        let typed = renaming.name.trim().to_owned();
        let taken = views.iter().any(|other| other.id != view.id && other.name == typed);
        let ready = !typed.is_empty() && !taken;
        if taken {
            let text = RichText::new(context.tr("views-name-taken"));
            ui.label(text.font(context.theme.regular(12.0)).color(context.theme.signal));
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered && ready {
            let renamed = SavedView { name: typed, ..view.clone() };
            actions.push(Action::Execute(Command::put(renamed)));
        }
        if response.lost_focus() {
            self.renaming = None;
        }
    }
}

fn choice(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    text: &str,
    chosen: bool,
    keys: &str,
) -> egui::Response {
    let theme = context.theme;
    let keys = RichText::new(keys).font(theme.regular(11.5)).color(theme.text3);
    let button = Button::selectable(chosen, text).shortcut_text(keys).truncate();
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, text));
    response
}

// Two views change places; every view gets its place as a number, so that the order is whole.
fn swapped(views: &[Arc<SavedView>], one: usize, other: usize) -> Action {
    let mut order: Vec<&Arc<SavedView>> = views.iter().collect();
    order.swap(one, other);
    let changes = order.into_iter().enumerate().filter_map(|(place, view)| {
        let position = i64::try_from(place).ok()?;
        let moved = SavedView { position, ..view.as_ref().clone() };
        (moved != **view).then_some(Change::Put(Record::SavedView(moved)))
    });
    let label = tr(Language::Dutch, "views-step-order");
    Action::Execute(Command::batch(label, changes.collect()))
}
