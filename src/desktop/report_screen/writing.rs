//! The middle of the screen while a text is written: its heading, its fields, and below them what
//! there is to say of it.

use super::broken_list::{Wish, is_of};
use super::candidates::Candidates;
use super::drafts::kept;
use super::editor::go;
use super::parts::{Part, Source};
use super::{ReportPanel, editor};
use crate::desktop::screens::Screen;
use crate::desktop::widgets::{ButtonLook, button, chip, label};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::RecordKind;
use crate::report::Version;
use crate::report::references::{references, target};
use egui::{RichText, Ui};

/// The widest a text is written, in points: about a hundred letters.
const WIDEST: f32 = 860.0;
/// The room below the text takes no more than this share of the height.
const MOST_BELOW: f32 = 0.5;

impl ReportPanel {
    /// Draws the text of a part.
    pub(super) fn write(
        &mut self,
        ui: &mut Ui,
        part: &Part,
        parts: &[Part],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        // Longer lines are hard to read back.
        ui.set_max_width(ui.available_width().min(WIDEST));
        let Some(name) = &part.text else {
            label(ui, &part.heading, theme.semibold(theme.sizes.heading), theme.text1);
            ui.add_space(6.0);
            match part.made_of {
                Some(source) => made_of(ui, source, false, context, actions),
                None => {
                    let text = RichText::new(context.tr("report-screen-by-itself"));
                    ui.add(egui::Label::new(text.color(theme.text2)).wrap());
                }
            }
            self.broken(ui, parts, context);
            return;
        };
        let has_first = self.first.update(ui.ctx(), name, &self.drafts, context);
        let below = self.height_below(ui.available_height(), has_first, part);
        egui::Panel::bottom("report-below")
            .exact_size(below)
            .resizable(false)
            .frame(egui::Frame::NONE)
            .show_separator_line(false)
            .show(ui, |ui| self.below(ui, part, parts, has_first, context, actions));
        egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| {
            label(ui, &part.heading, theme.semibold(theme.sizes.heading), theme.text1);
            let name = self.text_of_version(ui, name, context);
            if part.caption {
                self.caption(ui, &format!("{name}-caption"), context, actions);
            }
            let text = self.drafts.text(context.data, &name);
            let edited =
                self.editor.ui(ui, &name, &part.heading, text, &self.candidates, context, actions);
            if let Some(text) = edited.text {
                self.drafts.put(ui.ctx(), &name, text);
            }
            if edited.left {
                self.drafts.keep(context, actions);
            }
            if let Some(cursor) = edited.cursor
                && self.cursor.as_ref() != Some(&(name.clone(), cursor))
            {
                self.cursor = Some((name.clone(), cursor));
                let text = self.drafts.text(context.data, &name);
                let words = words_at(&text, cursor);
                let (heading, nth) = printed(parts, self.chosen);
                self.pages.follow(&words, &heading, nth);
            }
        });
    }

    fn height_below(&self, available: f32, has_first: bool, part: &Part) -> f32 {
        let mut height = 34.0;
        if has_first {
            height += if self.first.is_large() { 270.0 } else { 44.0 };
        }
        let broken = self.broken.len();
        if broken > 0 {
            height += 30.0 + 30.0 * broken.min(4) as f32;
        }
        if part.made_of.is_some() {
            height += 30.0;
        }
        height.min(available * MOST_BELOW)
    }

    fn below(
        &mut self,
        ui: &mut Ui,
        part: &Part,
        parts: &[Part],
        has_first: bool,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let Some(name) = &part.text else { return };
        egui::ScrollArea::vertical().id_salt("report-below").show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add_space(4.0);
            let shown = self.name_of_version(name, context);
            let text = self.drafts.text(context.data, &shown);
            ui.horizontal_wrapped(|ui| {
                let words = i64::try_from(text.split_whitespace().count()).unwrap_or(i64::MAX);
                let count = context.tr_with("report-screen-words", &[("count", words.into())]);
                label(ui, count, theme.regular(theme.sizes.mark), theme.text2);
                let cursor = self.cursor.as_ref().filter(|(of, _)| *of == shown);
                if let Some((_, cursor)) = cursor {
                    paragraph_chips(ui, &text, *cursor, &self.candidates, context, actions);
                }
            });
            self.broken(ui, parts, context);
            if has_first {
                ui.add_space(4.0);
                let heading = &part.heading;
                self.first.ui(ui, name, heading, &mut self.drafts, context, actions);
            }
            if let Some(source) = part.made_of {
                ui.add_space(4.0);
                made_of(ui, source, true, context, actions);
            }
        });
    }

    /// Lists the references that lead nowhere, and does what is asked about them.
    fn broken(&mut self, ui: &mut Ui, parts: &[Part], context: &PanelContext<'_>) {
        if self.broken.len() == 0 {
            return;
        }
        let part_of = |text: &str| {
            parts.iter().position(|part| part.text.as_deref().is_some_and(|name| is_of(text, name)))
        };
        let heading = |text: &str| {
            part_of(text)
                .and_then(|at| parts.get(at))
                .map_or_else(|| text.to_owned(), |part| part.heading.clone())
        };
        ui.add_space(4.0);
        match self.broken.ui(ui, &heading, context) {
            Some(Wish::Show(broken)) => {
                self.chosen = part_of(&broken.part).unwrap_or(self.chosen);
                self.editor.select(&broken.part, broken.reference.range);
            }
            Some(Wish::Replace(broken, instead)) => {
                let mut text = self.drafts.text(context.data, &broken.part);
                if text.get(broken.reference.range.clone()).is_some() {
                    text.replace_range(broken.reference.range, &instead);
                    self.drafts.put(ui.ctx(), &broken.part, text);
                }
            }
            None => {}
        }
    }

    fn caption(
        &mut self,
        ui: &mut Ui,
        name: &str,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let words = context.tr("report-screen-caption");
        label(ui, &words, theme.regular(theme.sizes.mark), theme.text2);
        let mut text = self.drafts.text(context.data, name);
        let enabled = !context.read_only;
        let edit = egui::TextEdit::singleline(&mut text)
            .id(editor::field_id(name))
            .font(theme.regular(theme.sizes.prose))
            .margin(egui::Margin::symmetric(10, 6))
            .desired_width(f32::INFINITY);
        let response = ui.add_enabled(enabled, edit);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, enabled, &words));
        if response.changed() {
            self.drafts.put(ui.ctx(), name, text);
        }
        if response.lost_focus() {
            self.drafts.keep(context, actions);
        }
        ui.add_space(4.0);
    }

    /// The name of the text that is shown for a part: its own, or one for this version alone.
    pub(super) fn name_of_version(&self, name: &str, context: &PanelContext<'_>) -> String {
        let own = format!("{name}-{}", self.version.keyword());
        let asked = self.own_text.as_ref() == Some(&(name.to_owned(), self.version));
        let has_own = !kept(context.data, &own).is_empty();
        if self.version != Version::Full && (has_own || asked) { own } else { name.to_owned() }
    }

    /// The same, with the choice to have one for this version.
    fn text_of_version(&mut self, ui: &mut Ui, name: &str, context: &PanelContext<'_>) -> String {
        if self.version == Version::Full {
            return name.to_owned();
        }
        let own = format!("{name}-{}", self.version.keyword());
        let has_own = !kept(context.data, &own).is_empty();
        let mut on = self.name_of_version(name, context) == own;
        let word = context.tr("report-screen-own-text");
        ui.add_enabled_ui(!has_own && !context.read_only, |ui| {
            if ui.checkbox(&mut on, word).changed() {
                self.own_text = on.then(|| (name.to_owned(), self.version));
            }
        });
        ui.add_space(4.0);
        if on { own } else { name.to_owned() }
    }
}

/// The heading of a part as it is printed, and the how manieth of that name it is.
pub(super) fn printed(parts: &[Part], at: usize) -> (String, usize) {
    let heading = parts.get(at).map(Part::printed_heading).unwrap_or_default();
    let before = parts.iter().take(at);
    let nth = before.filter(|part| part.printed_heading() == heading).count();
    (heading, nth)
}

/// The words at the cursor as they are printed: from the word it stands in to the end of the
/// paragraph, or where that is too short the paragraph.
fn words_at(text: &str, cursor: usize) -> String {
    let before = text.get(..cursor).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let end =
        text.get(cursor..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| cursor + at);
    let word = before.rfind(char::is_whitespace).map_or(0, |at| at + 1).max(line);
    let bare = |from: usize| {
        let mut words = text.get(from..end).unwrap_or_default().to_owned();
        for reference in references(&words).into_iter().rev() {
            words.replace_range(reference.range, "");
        }
        words
    };
    let words = bare(word);
    if crate::report::letters(&words).len() > 8 { words } else { bare(line) }
}

/// What the paragraph at the cursor refers to, each leading there.
fn paragraph_chips(
    ui: &mut Ui,
    text: &str,
    cursor: usize,
    candidates: &Candidates,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let before = text.get(..cursor).unwrap_or_default();
    let after = text.get(cursor..).unwrap_or_default();
    let start = before.rfind("\n\n").map_or(0, |at| at + 2);
    let end = after.find("\n\n").map_or(text.len(), |at| cursor + at);
    let paragraph = text.get(start..end).unwrap_or_default();
    let mut shown: Vec<String> = Vec::new();
    let theme = context.theme;
    for reference in references(paragraph) {
        if shown.contains(&reference.code) {
            continue;
        }
        let Some(candidate) = candidates.with_code(&reference.code) else { continue };
        let response =
            chip(ui, theme, icon::LINK, &reference.code, theme.accent, theme.accent_soft);
        if response.clicked() {
            go(target(context.data, &reference.code).as_ref(), actions);
        }
        response.on_hover_text(format!("{}\n{}", candidate.title, candidate.detail));
        shown.push(reference.code);
    }
}

/// Says where the report finds what it makes itself, and leads there.
fn made_of(
    ui: &mut Ui,
    source: Source,
    beside_text: bool,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let key = if beside_text { "report-screen-also-made" } else { "report-screen-made" };
    let place = match source.kind {
        Some(kind) => {
            let key = crate::desktop::dossier::table_key(kind);
            let plural =
                if kind == RecordKind::Investigation { key } else { format!("{key}-plural") };
            format!("{}, {}", context.tr(Screen::Dossier.text_key()), context.tr(&plural))
        }
        None => context.tr(source.screen.text_key()),
    };
    let text = context.tr_with(key, &[("place", place.into())]);
    ui.horizontal_wrapped(|ui| {
        ui.add(egui::Label::new(RichText::new(text).color(theme.text2)).wrap());
        let go = context.tr("report-screen-go-there");
        if button(ui, theme, ButtonLook::Bare, icon::ARROW_RIGHT, &go).clicked() {
            match source.kind {
                Some(kind) => actions.push(Action::OpenRecord(kind, 0)),
                None => actions.push(Action::Go(source.screen)),
            }
        }
    });
}
