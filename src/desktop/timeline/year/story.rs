//! The narrative of a year, in columns to read, or in one to write in; where nobody wrote it yet,
//! a first text from the facts, in the words they were recorded in.

use super::YearPanel;
use crate::case::Command;
use crate::desktop::action::Action;
use crate::desktop::action::Actions;
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::widgets::{ButtonLook, button, focus_ring, label, section_title};
use crate::model::ReportText;
use crate::report::drafting::{Draft, draft};
use crate::report::references::{Field, references};
use egui::{Align, Layout, RichText, TextEdit, Ui};

/// The widest column of text that reads well.
const COLUMN: f32 = 420.0;

/// Whether the text is being written.
#[derive(Default)]
pub(super) struct Story {
    writing: bool,
    /// Whether the field has been given the keyboard.
    focused: bool,
    /// The first text as it was last made, and of which state of the case.
    drafted: Option<(u64, Option<Draft>)>,
}

impl Story {
    fn draft(&mut self, context: &PanelContext<'_>, part: &str) -> Option<Draft> {
        if let Some((generation, draft)) = &self.drafted
            && *generation == context.generation
        {
            return draft.clone();
        }
        let draft = draft(context.data, part);
        self.drafted = Some((context.generation, draft.clone()));
        draft
    }
}

/// Keeps the first text as the inspector's own, and what it was, so that what changes in the facts
/// later can be shown beside it.
fn take_over(context: &PanelContext<'_>, part: &str, draft: &Draft, actions: &mut Actions) {
    let known = context.data.report_texts.iter().find(|row| row.part == part);
    let row = known.map(|row| row.as_ref().clone()).unwrap_or_default();
    let text = draft.text();
    let row = ReportText { part: part.to_owned(), draft: text.clone(), text, ..row };
    actions.push(Action::Execute(Command::put(row)));
}

pub(super) fn ui(
    panel: &mut YearPanel,
    ui: &mut Ui,
    year: i64,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let part = format!("year-{year}");
    let text = panel.drafts.text(context.data, &part);
    let drafted = text.trim().is_empty();
    let remark = if drafted { context.tr("timeline-year-drafted") } else { String::new() };
    section_title(ui, theme, &context.tr("timeline-year-story"), &remark);
    if panel.story.writing {
        write(panel, ui, &part, text, context, actions);
        return;
    }
    let draft = if drafted { panel.story.draft(context, &part) } else { None };
    let shown = draft.as_ref().map_or(text, Draft::text);
    if shown.is_empty() {
        label(ui, context.tr("timeline-year-empty"), theme.regular(14.5), theme.text3);
    }
    columns(ui, &shown, context, drafted);
    ui.add_space(8.0);
    if context.read_only {
        return;
    }
    let key = if drafted { "timeline-year-take-draft" } else { "timeline-year-write" };
    if button(ui, theme, ButtonLook::Plain, icon::PENCIL_SIMPLE, &context.tr(key)).clicked() {
        if let Some(draft) = draft {
            take_over(context, &part, &draft, actions);
        }
        panel.story.writing = true;
        panel.story.focused = false;
    }
}

fn write(
    panel: &mut YearPanel,
    ui: &mut Ui,
    part: &str,
    mut text: String,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let edit = TextEdit::multiline(&mut text)
        .font(theme.regular(14.5))
        .desired_width(f32::INFINITY)
        .desired_rows(12)
        .margin(egui::Margin::symmetric(10, 8));
    let response = ui.add(edit);
    let name = context.tr("timeline-year-story");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name));
    focus_ring(ui, theme, &response);
    if !panel.story.focused {
        response.request_focus();
        panel.story.focused = true;
    }
    if response.changed() {
        panel.drafts.put(ui.ctx(), part, text);
    }
    ui.add_space(8.0);
    let done = context.tr("timeline-year-done");
    let done = button(ui, theme, ButtonLook::Main, icon::CHECK, &done).clicked();
    if done || response.lost_focus() {
        panel.drafts.keep(context, actions);
        panel.story.writing = !done && response.has_focus();
    }
}

/// Paragraphs over as many columns as are wide enough, about as long as each other.
fn columns(ui: &mut Ui, text: &str, context: &PanelContext<'_>, quiet: bool) {
    let theme = context.theme;
    let paragraphs: Vec<&str> =
        text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()).collect();
    let count = ((ui.available_width() / COLUMN).round() as usize).clamp(1, 3);
    let count = count.min(paragraphs.len().max(1));
    let all: usize = paragraphs.iter().map(|it| it.len()).sum();
    let ink = if quiet { theme.text2 } else { theme.text1 };
    ui.spacing_mut().item_spacing.x = 28.0;
    ui.columns(count, |columns| {
        let mut used = 0;
        for paragraph in paragraphs {
            // A paragraph stands in the column in which its middle falls.
            let middle = used + paragraph.len() / 2;
            let at = (middle * count / all.max(1)).min(count - 1);
            used += paragraph.len();
            if let Some(ui) = columns.get_mut(at) {
                let text = RichText::new(plain(paragraph)).font(theme.regular(14.5)).color(ink);
                // Columns would stretch the lines to their width: ragged reads better on a screen.
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.label(text.line_height(Some(21.0)));
                });
                ui.add_space(8.0);
            }
        }
    });
}

/// As it reads: without the signs for emphasis, and with references as print shows them: a source
/// becomes a note there, a number stands in the text.
fn plain(paragraph: &str) -> String {
    let mut text = paragraph.to_owned();
    for reference in references(paragraph).into_iter().rev() {
        let shown = match reference.field {
            Some(Field::Source) => String::new(),
            _ => reference.code.clone(),
        };
        if text.get(reference.range.clone()).is_some() {
            text.replace_range(reference.range, &shown);
        }
    }
    let paragraph = text;
    paragraph.replace(['*', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}
