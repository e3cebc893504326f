//! The settings of an analysis, kept in the case.

use super::scope::Scope;
use super::topics::Topic;
use crate::analysis::AnalysisSettings;
use crate::case::{Change, Command};
use crate::desktop::widgets::label;
use crate::desktop::{Action, Actions, PanelContext};
use crate::model::{Record, Setting};

/// Draws what can be set for a topic: the whole case or a part of it, and what is its own.
pub fn ui(
    ui: &mut egui::Ui,
    topic: Topic,
    scope: &mut Scope,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let before = AnalysisSettings::of_case(context.data);
    let mut settings = before.clone();
    ui.add_enabled_ui(!context.read_only, |ui| {
        match topic {
            Topic::Unanswered | Topic::Responses => term(ui, &mut settings.days, context),
            Topic::Recurrence => recurrence(ui, &mut settings.recurrence, context),
            topic if topic.is_about_sight() => {
                ui.checkbox(&mut settings.school_apart, context.tr("analysis-screen-school-apart"));
            }
            _ => {}
        }
        scope.ui(ui, &mut settings, context);
    });
    if settings != before {
        actions.push(Action::Execute(command(&before, &settings, context)));
    }
}

fn term(ui: &mut egui::Ui, days: &mut Option<u32>, context: &PanelContext<'_>) {
    let theme = context.theme;
    let mut limited = days.is_some();
    let word = context.tr("analysis-screen-within");
    ui.checkbox(&mut limited, &word);
    if limited != days.is_some() {
        *days = limited.then_some(14);
    }
    if let Some(days) = days {
        let mut typed = *days;
        let field = egui::DragValue::new(&mut typed).range(0..=3650).update_while_editing(false);
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &word));
        // A step of undo for each point of a drag would be too many: it counts when let go.
        if !response.dragged() {
            *days = typed;
        } else {
            response.show_tooltip_text(typed.to_string());
        }
        let unit = context.tr("analysis-screen-days-unit");
        label(ui, unit, theme.regular(theme.sizes.interface), theme.text1);
    }
}

fn recurrence(ui: &mut egui::Ui, least: &mut usize, context: &PanelContext<'_>) {
    let theme = context.theme;
    let word = context.tr("analysis-screen-from-times");
    label(ui, &word, theme.regular(theme.sizes.interface), theme.text1);
    for count in [2, 3, 4, 5] {
        if ui.selectable_label(*least == count, count.to_string()).clicked() {
            *least = count;
        }
    }
    let unit = context.tr("analysis-screen-facts-unit");
    label(ui, unit, theme.regular(theme.sizes.interface), theme.text1);
}

/// What keeps the settings that changed.
fn command(
    before: &AnalysisSettings,
    after: &AnalysisSettings,
    context: &PanelContext<'_>,
) -> Command {
    let pairs = before.to_settings().into_iter().zip(after.to_settings());
    let changed = pairs.filter(|((_, before), (_, after))| before != after);
    let changes = changed.map(|(_, (key, value))| {
        let known = context.data.settings.iter().find(|row| row.key == key);
        let row = known
            .map(|row| row.as_ref().clone())
            .unwrap_or_else(|| Setting { key: key.to_owned(), ..Setting::default() });
        Change::Put(Record::from(Setting { value, ..row }))
    });
    let label = crate::text::tr(crate::text::Language::Dutch, "analysis-screen-label-setting");
    Command::batch(label, changes.collect())
}
