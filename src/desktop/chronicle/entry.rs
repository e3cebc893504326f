//! One line for one fact: `half februari 2015 | HA | kindcontact | …`, with what is understood of
//! it while it is typed.

use crate::case::Command;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::widgets::{label, section_title};
use crate::desktop::{date_reading, icon, parties};
use crate::model::date::EdtfDate;
use crate::model::{Event, EventKind};
use egui::{Frame, Key, Margin, Modifiers, Stroke, TextEdit, Ui};

/// The line and what the one before it was about.
#[derive(Default)]
pub struct Entry {
    text: String,
    /// The date of the line added last, which 'de volgende dag' leans on.
    previous: Option<EdtfDate>,
    /// Whether the line is to get the keyboard.
    pub focus: bool,
}

/// What is understood of a line.
#[derive(Debug, Default)]
pub struct Understood {
    /// The fact as it would be added.
    pub event: Event,
    /// How the date was read, or why not.
    pub date: String,
    /// Whether the date needs attention.
    pub date_doubtful: bool,
    /// Who it is about, by name.
    pub who: String,
    /// Words that name no known party.
    pub unknown_parties: Vec<String>,
    /// The kind, by name.
    pub kind: String,
    /// Whether the kind is not one of the list.
    pub kind_unknown: bool,
}

/// Reads a line: date, parties (`HA > CJG`: from whom to whom), kind, what happened, about whom,
/// with `|` between them.
#[must_use]
pub fn understand(
    line: &str,
    previous: Option<&EdtfDate>,
    context: &PanelContext<'_>,
) -> Understood {
    let mut parts = line.split('|').map(str::trim);
    let mut part = || parts.next().unwrap_or_default();
    let mut read = Understood::default();
    let phrase = part();
    if !phrase.is_empty() {
        let reading = date_reading::read(phrase, previous, context.locale());
        read.date = reading.understood(context.locale());
        if !reading.warning.is_empty() {
            read.date = [read.date.as_str(), &reading.warning].join(" ").trim().to_owned();
        }
        read.date_doubtful = reading.date.is_none() || !reading.warning.is_empty();
        phrase.clone_into(&mut read.event.date_phrase);
        read.event.set_when(reading.date);
    }
    who(part(), context, &mut read);
    kind(part(), context, &mut read);
    part().clone_into(&mut read.event.summary);
    read.event.about = parties::read_list(context.data, &part().replace(',', ";"));
    read
}

fn who(text: &str, context: &PanelContext<'_>, read: &mut Understood) {
    let data = context.data;
    let list = |text: &str| parties::read_list(data, &text.replace(',', ";"));
    if let Some((from, to)) = text.split_once('>') {
        read.event.from = list(from);
        read.event.to = list(to);
        let names = |codes: &[String]| parties::written(data, codes);
        read.who = format!("{} → {}", names(&read.event.from), names(&read.event.to));
    } else {
        read.event.actors = list(text);
        read.who = parties::written(data, &read.event.actors);
    }
    let event = &read.event;
    read.unknown_parties = [&event.from, &event.to, &event.actors]
        .into_iter()
        .flatten()
        .filter(|code| parties::find(data, code).is_none())
        .cloned()
        .collect();
}

fn kind(text: &str, context: &PanelContext<'_>, read: &mut Understood) {
    if text.is_empty() {
        read.event.kind = EventKind::Signal;
        return;
    }
    let wanted = text.to_lowercase();
    let names = || {
        EventKind::KNOWN
            .iter()
            .map(|kind| (kind, context.keyword("event-kind", kind.keyword()).to_lowercase()))
    };
    let exact = EventKind::from_keyword(text);
    let found = if exact.is_known() {
        Some(exact)
    } else {
        names()
            .find(|(_, name)| *name == wanted)
            .or_else(|| names().find(|(_, name)| name.starts_with(&wanted)))
            .or_else(|| names().find(|(_, name)| name.contains(&wanted)))
            .map(|(kind, _)| kind.clone())
    };
    read.kind_unknown = found.is_none();
    read.event.kind = found.unwrap_or_else(|| EventKind::from_keyword(text));
    read.kind = context.keyword("event-kind", read.event.kind.keyword());
}

impl Entry {
    /// The line, and above it what is understood.
    pub fn ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let previous = self.previous.clone().or_else(|| {
            let selected = context.data.events.get(context.selection.primary()?)?;
            selected.when.clone()
        });
        let read = understand(&self.text, previous.as_ref(), context);
        if self.text.trim().is_empty() {
            section_title(
                ui,
                theme,
                &context.tr("kroniek-entry"),
                &context.tr("kroniek-entry-hint"),
            );
        } else {
            understood_line(ui, context, &read);
        }
        ui.add_space(3.0);
        let id = egui::Id::unique("kroniek-entry");
        let focused = ui.memory(|memory| memory.has_focus(id));
        if focused
            && let Some(completed) = self.completion(context)
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab))
        {
            self.text = completed;
            cursor_to_end(ui, id, &self.text);
        }
        // In an empty line there is no typing to take back: undo is that of the case.
        if focused
            && self.text.is_empty()
            && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z))
        {
            actions.push(Action::Undo);
        }
        let entered =
            focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let name = context.tr("kroniek-entry-name");
        let response = ui.add_enabled(
            !context.read_only,
            TextEdit::singleline(&mut self.text)
                .id(id)
                .hint_text(context.tr("kroniek-entry-example"))
                .font(theme.regular(theme.sizes.prose))
                .margin(Margin::symmetric(8, 5))
                .desired_width(f32::INFINITY),
        );
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name);
            info.current_text_value = Some(self.text.clone());
            info
        });
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        if entered && !self.text.trim().is_empty() {
            if read.event.when.is_some() {
                self.previous.clone_from(&read.event.when);
            }
            self.text.clear();
            actions.push(Action::Execute(Command::put(read.event)));
            response.request_focus();
        }
    }

    // The line with the party or kind that is being typed written out.
    fn completion(&self, context: &PanelContext<'_>) -> Option<String> {
        let (before, last) = self.text.rsplit_once('|')?;
        let typed = last.trim().to_lowercase();
        if typed.is_empty() {
            return None;
        }
        let name = match before.matches('|').count() {
            0 | 3 => {
                let listed = last.replace([',', '>'], ";");
                parties::completions(context, &listed, 1).into_iter().next().map(|name| {
                    let start = last.rfind([',', '>', ';']).map_or(0, |at| at + 1);
                    format!("{} {name}", last.get(..start).unwrap_or_default())
                })?
            }
            1 => EventKind::KNOWN
                .iter()
                .map(|kind| context.keyword("event-kind", kind.keyword()))
                .find(|name| name.to_lowercase().starts_with(&typed))?
                .to_lowercase(),
            _ => return None,
        };
        if name.trim().to_lowercase() == typed {
            return None;
        }
        Some(format!("{before}| {} | ", name.trim()))
    }
}

fn understood_line(ui: &mut Ui, context: &PanelContext<'_>, read: &Understood) {
    let theme = context.theme;
    let part = |ui: &mut Ui, sign: &str, text: &str, doubtful: bool| {
        if text.is_empty() {
            return;
        }
        let (colour, ground) = if doubtful {
            (theme.warning, theme.warning_soft)
        } else {
            (theme.text1, theme.sunken)
        };
        Frame::new()
            .fill(ground)
            .stroke(Stroke::NONE)
            .corner_radius(theme.measures.radius)
            .inner_margin(Margin::symmetric(7, 2))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                label(ui, sign, theme.icon(13.0), colour);
                label(ui, text, theme.regular(12.0), colour);
            });
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        part(ui, icon::CALENDAR_BLANK, &read.date, read.date_doubtful);
        let who = if read.unknown_parties.is_empty() {
            read.who.clone()
        } else {
            let words = read.unknown_parties.join(", ");
            let values = [("words", words.into())];
            format!("{} · {}", read.who, context.tr_with("kroniek-entry-unknown", &values))
        };
        part(ui, icon::USERS, &who, !read.unknown_parties.is_empty());
        let kind = if read.kind_unknown {
            let values = [("kind", read.kind.as_str().into())];
            context.tr_with("kroniek-entry-unknown-kind", &values)
        } else {
            read.kind.clone()
        };
        part(ui, icon::TAG, &kind, read.kind_unknown);
        let about = parties::written(context.data, &read.event.about);
        part(ui, icon::USER, &about, false);
        if read.event.summary.is_empty() {
            label(ui, context.tr("kroniek-entry-next"), theme.regular(12.0), theme.text3);
        }
    });
}

fn cursor_to_end(ui: &Ui, id: egui::Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        let end = CCursor::new(text.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ui.ctx(), id);
    }
}
