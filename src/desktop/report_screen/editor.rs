//! The text of a part while it is edited: tool bar, shortcuts, looks, and references that show
//! what they lead to.

use super::candidates::Candidates;
use super::markup::{self, Around, Line};
use super::mention::Mention;
use crate::desktop::widgets::{label, plain_icon_button};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::report::references::{self, Reference, Target};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Key, KeyboardShortcut, Modifiers, Role, TextEdit, WidgetInfo};
use std::ops::Range;

/// A change the tool bar can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tool {
    Around(Around),
    Line(Line),
    Reference,
}

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// The tools in the order of the bar: their icon, the key of their name, and their shortcut.
const TOOLS: [(Tool, &str, &str, KeyboardShortcut); 7] = [
    (
        Tool::Around(Around::Strong),
        icon::TEXT_B,
        "report-screen-tool-strong",
        KeyboardShortcut::new(Modifiers::COMMAND, Key::B),
    ),
    (
        Tool::Around(Around::Emphasis),
        icon::TEXT_ITALIC,
        "report-screen-tool-emphasis",
        KeyboardShortcut::new(Modifiers::COMMAND, Key::I),
    ),
    (
        Tool::Line(Line::Heading),
        icon::TEXT_H,
        "report-screen-tool-heading",
        KeyboardShortcut::new(CTRL_SHIFT, Key::H),
    ),
    (
        Tool::Line(Line::Item),
        icon::LIST_BULLETS,
        "report-screen-tool-list",
        KeyboardShortcut::new(CTRL_SHIFT, Key::L),
    ),
    (
        Tool::Line(Line::Numbered),
        icon::LIST_NUMBERS,
        "report-screen-tool-numbered",
        KeyboardShortcut::new(CTRL_SHIFT, Key::G),
    ),
    (
        Tool::Line(Line::Quote),
        icon::QUOTES,
        "report-screen-tool-quote",
        KeyboardShortcut::new(CTRL_SHIFT, Key::U),
    ),
    (
        Tool::Reference,
        icon::AT,
        "report-screen-tool-reference",
        KeyboardShortcut::new(CTRL_SHIFT, Key::R),
    ),
];

/// What came of a frame of editing.
#[derive(Default)]
pub struct Edited {
    /// The text, where it was changed.
    pub text: Option<String>,
    /// Whether the field was left.
    pub left: bool,
    /// Where the cursor stands, in bytes, while the field has the keyboard.
    pub cursor: Option<usize>,
}

/// The editor's view state.
#[derive(Default)]
pub struct Editor {
    mention: Mention,
    /// A selection to set in the next frame, in bytes, with the field it is for.
    select: Option<(Id, Range<usize>)>,
}

/// The field of a text.
#[must_use]
pub fn field_id(name: &str) -> Id {
    Id::unique(("report-text", name))
}

impl Editor {
    /// Selects a stretch of a text, brings it into sight and gives its field the keyboard.
    pub fn select(&mut self, name: &str, range: Range<usize>) {
        self.select = Some((field_id(name), range));
    }

    /// Draws the tool bar and the text below it.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        name: &str,
        title: &str,
        text: String,
        candidates: &Candidates,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> Edited {
        let id = field_id(name);
        let before = text.clone();
        let mut text = text;
        let enabled = !context.read_only;
        let tool = ui.add_enabled_ui(enabled, |ui| tool_bar(ui, context)).inner;
        let tool = tool.or_else(|| pressed(ui, id).filter(|_| enabled));
        if let Some(tool) = tool {
            self.apply(ui, id, &mut text, tool);
        }
        let mut edited = self.field(ui, id, title, &mut text, candidates, context, actions);
        edited.text = (text != before).then_some(text);
        edited
    }

    fn apply(&mut self, ui: &egui::Ui, id: Id, text: &mut String, tool: Tool) {
        let state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let selected = state.cursor.char_range().map_or(text.len()..text.len(), |range| {
            let chars = range.as_sorted_char_range();
            byte_at(text, chars.start.0)..byte_at(text, chars.end.0)
        });
        let selected = match tool {
            Tool::Around(around) => markup::toggle_around(text, selected, around),
            Tool::Line(line) => markup::toggle_lines(text, selected, line),
            Tool::Reference => {
                let spaced = text
                    .get(..selected.start)
                    .and_then(|text| text.chars().next_back())
                    .is_none_or(char::is_whitespace);
                let sign = if spaced { "@" } else { " @" };
                text.replace_range(selected.clone(), sign);
                self.mention.open();
                selected.start + sign.len()..selected.start + sign.len()
            }
        };
        self.select = Some((id, selected));
    }

    fn field(
        &mut self,
        ui: &mut egui::Ui,
        id: Id,
        title: &str,
        text: &mut String,
        candidates: &Candidates,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) -> Edited {
        let theme = context.theme;
        let enabled = !context.read_only;
        let mut to_show = None;
        if let Some((field, range)) = self.select.take_if(|(field, _)| *field == id) {
            set_selection(ui, field, text, &range);
            ui.memory_mut(|memory| memory.request_focus(field));
            to_show = Some(range.start);
        }
        let focused = ui.memory(|memory| memory.has_focus(id));
        let keys = if focused { self.mention.keys(ui) } else { super::mention::Keys::default() };
        let is_broken = |reference: &Reference| candidates.is_broken(reference);
        let mut layouter = |ui: &egui::Ui, text: &dyn egui::TextBuffer, width: f32| {
            let job = markup::layout(text.as_str(), theme, width, &is_broken);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let open = self.mention.is_open();
        let length = text.len();
        let border = if focused { (2.0, theme.accent) } else { (1.0, theme.line_strong) };
        let frame = egui::Frame::new()
            .fill(theme.raised)
            .stroke(egui::Stroke::new(border.0, border.1))
            .inner_margin(egui::Margin::symmetric(12, 10))
            .corner_radius(theme.measures.radius);
        let height = (ui.available_height() - 24.0).max(80.0);
        let output = frame
            .show(ui, |ui| {
                egui::ScrollArea::vertical()
                    .id_salt(("report-editor", id))
                    .auto_shrink([false, false])
                    .max_height(height)
                    .show(ui, |ui| {
                        let filter = egui::EventFilter {
                            tab: open,
                            escape: open,
                            horizontal_arrows: true,
                            vertical_arrows: true,
                        };
                        let edit = TextEdit::multiline(text)
                            .id(id)
                            .frame(egui::Frame::NONE)
                            .desired_width(f32::INFINITY)
                            .min_size(egui::vec2(0.0, height))
                            .event_filter(filter)
                            .layouter(&mut layouter);
                        // A file that may only be read is still read, so it is not greyed.
                        let output = edit.interactive(enabled).show(ui);
                        if let Some(at) = to_show {
                            let cursor = CCursor::new(char_at(output.galley.text(), at));
                            let place = output.galley.pos_from_cursor(cursor);
                            let place = place.translate(output.galley_pos.to_vec2());
                            ui.scroll_to_rect(place.expand(24.0), None);
                        }
                        output
                    })
                    .inner
            })
            .inner;
        let response = &output.response.response;
        response.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, enabled, title));
        let mut cursor = output
            .cursor_range
            .filter(|range| range.is_empty())
            .map(|range| byte_at(text, range.primary.index.0));
        let entered = ui.input(|input| input.key_pressed(Key::Enter)) && !open;
        if entered
            && text.len() == length + 1
            && let Some(at) = cursor
            && let Some(to) = markup::continue_list(text, at)
        {
            set_selection(ui, id, text, &(to..to));
            cursor = Some(to);
        }
        let has_focus = response.has_focus();
        self.mention.follow(text, cursor.filter(|_| has_focus && enabled), candidates);
        if let Some(at) = cursor.filter(|_| self.mention.is_open()) {
            let place = output.galley.pos_from_cursor(CCursor::new(char_at(text, at)));
            let place = place.translate(output.galley_pos.to_vec2());
            if let Some((range, insert)) = self.mention.ui(ui, place, keys, context) {
                let end = range.start + insert.len();
                text.replace_range(range, &insert);
                set_selection(ui, id, text, &(end..end));
                ui.memory_mut(|memory| memory.request_focus(id));
                cursor = Some(end);
            }
        }
        reference_under_pointer(ui, &output, text, context, actions);
        Edited {
            text: None,
            left: response.lost_focus() && !self.mention.is_open(),
            cursor: cursor.filter(|_| has_focus),
        }
    }
}

/// The tool that was clicked.
fn tool_bar(ui: &mut egui::Ui, context: &PanelContext<'_>) -> Option<Tool> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (tool, icon, key, shortcut) in &TOOLS {
            let keys = crate::desktop::shortcut::written(shortcut);
            let name = format!("{} ({keys})", context.tr(key));
            if plain_icon_button(ui, context.theme, icon, &name).clicked() {
                clicked = Some(*tool);
            }
        }
    });
    clicked
}

/// The tool whose keys were pressed in the field.
fn pressed(ui: &egui::Ui, id: Id) -> Option<Tool> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let mut pressed = None;
    ui.input_mut(|input| {
        for (tool, _, _, shortcut) in &TOOLS {
            if input.consume_shortcut(shortcut) {
                pressed = Some(*tool);
            }
        }
    });
    pressed
}

/// Shows what the reference under the pointer leads to; with Ctrl a click goes there.
fn reference_under_pointer(
    ui: &egui::Ui,
    output: &egui::text_edit::TextEditOutput,
    text: &str,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let response = &output.response.response;
    let Some(pointer) = response.hover_pos() else { return };
    let cursor = output.galley.cursor_from_pos(pointer - output.galley_pos);
    let at = byte_at(text, cursor.index.0);
    let found = references::references(text)
        .into_iter()
        .find(|reference| reference.range.start < at && at < reference.range.end);
    let Some(reference) = found else { return };
    let target = references::target(context.data, &reference.code);
    if response.clicked() && ui.input(|input| input.modifiers.command) {
        go(target.as_ref(), actions);
        return;
    }
    let theme = context.theme;
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(360.0);
        match &target {
            None => {
                let text = context.tr("report-screen-broken-here");
                label(ui, text, theme.regular(theme.sizes.interface), theme.signal);
            }
            Some(target) => {
                let (head, body) = told(target, context);
                label(ui, head, theme.semibold(theme.sizes.interface), theme.text1);
                if !body.is_empty() {
                    label(ui, body, theme.regular(theme.sizes.interface), theme.text2);
                }
                let hint = context.tr("report-screen-reference-hint");
                label(ui, hint, theme.regular(theme.sizes.tick), theme.text3);
            }
        }
    });
}

/// What a reference leads to, in two lines.
fn told(target: &Target, context: &PanelContext<'_>) -> (String, String) {
    match target {
        Target::Fact(fact) => {
            let date = fact.when.as_ref().map(|when| context.date(when)).unwrap_or_default();
            let head = format!("{} · {date}", references::code_of_fact(fact));
            (head, fact.summary.clone())
        }
        Target::Finding(finding) => {
            (format!("{} · {}", finding.code, finding.title), finding.text.clone())
        }
        Target::Figure(year) => {
            let year = year.to_string();
            (context.tr_with("report-screen-figure", &[("year", year.into())]), String::new())
        }
        Target::Analysis(measure) => {
            (measure.title(context.language), measure.value(context.language, false))
        }
    }
}

/// Goes to what a reference leads to.
pub fn go(target: Option<&Target>, actions: &mut Actions) {
    use crate::desktop::screens::Screen;
    match target {
        Some(Target::Fact(fact)) => actions.push(Action::JumpToEvent(fact.id)),
        Some(Target::Finding(finding)) => {
            actions.push(Action::OpenRecord(crate::model::RecordKind::Finding, finding.id.value()));
        }
        Some(Target::Figure(_)) => actions.push(Action::Go(Screen::Timeline)),
        Some(Target::Analysis(_)) => actions.push(Action::Go(Screen::Analysis)),
        None => {}
    }
}

fn set_selection(ui: &egui::Ui, id: Id, text: &str, range: &Range<usize>) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let cursor = |at: usize| CCursor::new(char_at(text, at));
    state.cursor.set_char_range(Some(CCursorRange::two(cursor(range.start), cursor(range.end))));
    state.store(ui.ctx(), id);
}

/// The byte at which a letter begins.
fn byte_at(text: &str, letter: usize) -> usize {
    text.char_indices().nth(letter).map_or(text.len(), |(at, _)| at)
}

/// The letter that begins at a byte.
fn char_at(text: &str, byte: usize) -> usize {
    text.get(..byte).map_or_else(|| text.chars().count(), |text| text.chars().count())
}
