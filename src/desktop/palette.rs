//! The command palette: every command and every fact, found by what is typed.

use super::action::{Action, Actions};
use super::command_list::{COMMANDS, Situation, UserCommand};
use super::selection::Selection;
use super::theme::Theme;
use super::{icon, shortcut};
use crate::case::{SearchHit, kind_name};
use crate::model::date::{Locale, format};
use crate::model::{CaseData, Event, Id, RecordKind};
use crate::text::{Language, tr};
use egui::{
    Align2, Area, CornerRadius, Frame, Key, Modifiers, Order, Rect, Role, ScrollArea, Sense,
    TextEdit, Ui, Vec2, WidgetInfo,
};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};

/// Something the file's index found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its row id.
    pub id: i64,
    /// The fact to jump to, where there is one.
    pub event: Option<Id<Event>>,
    /// Its number and title.
    pub title: String,
    /// The words around what was found.
    pub snippet: String,
}

enum Choice {
    Command(&'static UserCommand),
    Hit(usize),
}

/// The palette while it is open.
#[derive(Default)]
pub struct Palette {
    /// Whether it is shown.
    pub open: bool,
    /// What is typed.
    query: String,
    /// What was last looked up in the file.
    asked: String,
    hits: Vec<Hit>,
    marked: usize,
}

const MOST_COMMANDS: usize = 8;
const ROW: f32 = 30.0;

impl Palette {
    /// Opens or closes the palette.
    pub fn toggle(&mut self) {
        let open = !self.open;
        *self = Self { open, ..Self::default() };
    }

    /// What has to be looked up in the file, when that changed since the last call.
    pub fn wanted(&mut self) -> Option<String> {
        let query = self.query.trim();
        if !self.open || query == self.asked {
            return None;
        }
        query.clone_into(&mut self.asked);
        if self.asked.is_empty() {
            self.hits.clear();
            return None;
        }
        Some(self.asked.clone())
    }

    /// Takes what the file's index found for a query; an answer that comes late is dropped.
    pub fn take_hits(&mut self, query: &str, hits: Vec<Hit>) {
        if query == self.asked {
            self.hits = hits;
        }
    }

    /// The facts that were found, best first.
    #[must_use]
    pub fn found(&self) -> Vec<Id<Event>> {
        self.hits.iter().filter_map(|hit| hit.event).collect()
    }

    /// Draws the palette over everything else, under the search field.
    pub fn ui(
        &mut self,
        ctx: &egui::Context,
        theme: &Theme,
        language: Language,
        situation: Situation,
        actions: &mut Actions,
    ) {
        if !self.open {
            return;
        }
        let screen = ctx.content_rect();
        let width = 560.0_f32.min(screen.width() - 24.0);
        let choices = self.choices(language, situation);
        self.tie_keys(ctx, &choices, actions);
        let chosen = self.keys(ctx, choices.len());
        let area = Area::new(egui::Id::unique("palette"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_TOP, Vec2::new(-12.0, theme.measures.title_bar - 36.0))
            .show(ctx, |ui| {
                Frame::popup(ui.style())
                    .inner_margin(8)
                    .show(ui, |ui| {
                        ui.set_width(width);
                        self.field(ui, theme, language);
                        let chosen = self.list(ui, theme, language, &choices);
                        if !self.hits.is_empty() {
                            ui.add_space(4.0);
                            let hint = tr(language, "assessment-palette-hint");
                            let hint = egui::RichText::new(hint).font(theme.regular(12.0));
                            ui.label(hint.color(theme.text3));
                        }
                        chosen
                    })
                    .inner
            });
        if let Some(at) = area.inner.or(chosen)
            && let Some(choice) = choices.get(at)
        {
            self.choose(choice, actions);
        }
        let clicked_away = ctx.input(|input| {
            input.pointer.any_pressed()
                && input
                    .pointer
                    .interact_pos()
                    .is_some_and(|at| !area.response.rect.expand(4.0).contains(at))
        });
        if clicked_away {
            self.open = false;
        }
    }

    fn choices(&self, language: Language, situation: Situation) -> Vec<Choice> {
        let query = self.query.trim();
        let allowed = COMMANDS.iter().filter(|command| command.when.holds(situation));
        let mut choices: Vec<Choice> = if query.is_empty() {
            allowed.map(Choice::Command).collect()
        } else {
            let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
            let mut matcher = Matcher::new(Config::DEFAULT);
            let mut scored: Vec<(u32, &'static UserCommand)> = allowed
                .filter_map(|command| {
                    let text = tr(language, command.text_key);
                    let score = pattern.match_list([text.as_str()], &mut matcher);
                    score.first().map(|(_, score)| (*score, command))
                })
                .collect();
            scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
            scored.into_iter().take(MOST_COMMANDS).map(|(_, it)| Choice::Command(it)).collect()
        };
        choices.extend((0..self.hits.len()).map(Choice::Hit));
        choices
    }

    // Ctrl Enter ties the fact that is marked to a norm, with Shift all that were found.
    fn tie_keys(&mut self, ctx: &egui::Context, choices: &[Choice], actions: &mut Actions) {
        let pressed = |modifiers| ctx.input_mut(|input| input.consume_key(modifiers, Key::Enter));
        let all = pressed(Modifiers::COMMAND | Modifiers::SHIFT);
        if !all && !pressed(Modifiers::COMMAND) {
            return;
        }
        if all {
            actions.push(Action::Select(Selection::many(self.found())));
            actions.push(Action::LinkNorm);
            self.open = false;
            return;
        }
        let Some(Choice::Hit(at)) = choices.get(self.marked) else { return };
        let Some(hit) = self.hits.get(*at) else { return };
        let Some(event) = hit.event else { return };
        actions.push(Action::Select(Selection::one(event)));
        // A passage that was found is itself what is tied.
        actions.push(match hit.kind {
            RecordKind::Citation => Action::TieCitation(Id::new(hit.id)),
            _ => Action::LinkNorm,
        });
        self.open = false;
    }

    // Arrows move the mark, Enter takes it, Escape closes.
    fn keys(&mut self, ctx: &egui::Context, count: usize) -> Option<usize> {
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            self.open = false;
        }
        let last = count.saturating_sub(1);
        if pressed(Key::ArrowDown) {
            self.marked = if self.marked >= last { 0 } else { self.marked + 1 };
        }
        if pressed(Key::ArrowUp) {
            self.marked = if self.marked == 0 { last } else { self.marked - 1 };
        }
        self.marked = self.marked.min(last);
        (count > 0 && pressed(Key::Enter)).then_some(self.marked)
    }

    fn choose(&mut self, choice: &Choice, actions: &mut Actions) {
        match choice {
            Choice::Command(command) => actions.push((command.action)()),
            Choice::Hit(at) => {
                if let Some(hit) = self.hits.get(*at) {
                    actions.push(match hit.event {
                        Some(event) => Action::JumpToEvent(event),
                        None => Action::OpenRecord(hit.kind, hit.id),
                    });
                }
            }
        }
        self.open = false;
    }

    fn field(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        let edit = TextEdit::singleline(&mut self.query)
            .hint_text(tr(language, "desktop-search"))
            .font(theme.regular(theme.sizes.prose))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit);
        response.request_focus();
        if response.changed() {
            self.marked = 0;
        }
        ui.add_space(4.0);
    }

    fn list(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        language: Language,
        choices: &[Choice],
    ) -> Option<usize> {
        let mut chosen = None;
        if choices.is_empty() {
            let text = tr(language, "desktop-palette-nothing");
            ui.label(egui::RichText::new(text).color(theme.text3));
        }
        ScrollArea::vertical().max_height(ROW * 14.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, choice) in choices.iter().enumerate() {
                let marked = at == self.marked;
                let clicked = match choice {
                    Choice::Command(command) => {
                        let keys = command.shortcut.as_ref().map(shortcut::written);
                        let text = tr(language, command.text_key);
                        row(ui, theme, marked, command.icon, &text, "", &keys.unwrap_or_default())
                    }
                    Choice::Hit(hit) => self.hits.get(*hit).is_some_and(|hit| {
                        row(ui, theme, marked, icon::FILE_TEXT, &hit.title, &hit.snippet, "")
                    }),
                };
                if clicked {
                    chosen = Some(at);
                }
            }
        });
        chosen
    }
}

fn row(
    ui: &mut Ui,
    theme: &Theme,
    marked: bool,
    icon: &str,
    text: &str,
    remark: &str,
    keys: &str,
) -> bool {
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = if remark.is_empty() { text.to_owned() } else { format!("{text}: {remark}") };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, marked, &name));
    if marked {
        response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let fill = if marked {
        theme.accent_soft
    } else if response.hovered() {
        theme.hover
    } else {
        theme.raised
    };
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, CornerRadius::same(theme.measures.radius), fill);
    if marked {
        let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height()));
        painter.rect_filled(edge, CornerRadius::ZERO, theme.accent);
    }
    let middle = rect.center().y;
    let at = |x: f32| egui::pos2(x, middle);
    painter.text(at(rect.left() + 10.0), Align2::LEFT_CENTER, icon, theme.icon(15.0), theme.text3);
    let drawn = painter.text(
        at(rect.left() + 34.0),
        Align2::LEFT_CENTER,
        text,
        theme.regular(13.0),
        theme.text1,
    );
    if !remark.is_empty() {
        painter.text(
            at(drawn.right() + 10.0),
            Align2::LEFT_CENTER,
            remark,
            theme.regular(12.0),
            theme.text3,
        );
    }
    painter.text(
        at(rect.right() - 10.0),
        Align2::RIGHT_CENTER,
        keys,
        theme.regular(11.5),
        theme.text3,
    );
    response.clicked()
}

impl Hit {
    /// What the index found, with what the palette shows of it.
    #[must_use]
    pub fn new(data: &CaseData, hit: SearchHit, language: Language) -> Self {
        let locale = match language {
            Language::Dutch => Locale::Dutch,
            Language::English => Locale::English,
        };
        let event = event_of(data, hit.kind, hit.record_id);
        let fact = event.and_then(|id| data.events.get(id));
        let title = fact.map_or_else(
            || hit.id.clone(),
            |event| format!("{}  {}", event.code, event.display_title()),
        );
        let words = match fact {
            // The words around the find say nothing new when they are the title.
            Some(event) if event.display_title() == hit.snippet.as_str() => event.summary.clone(),
            _ => hit.snippet,
        };
        let date = fact.and_then(|event| event.when.as_ref()).map(|date| format(date, locale));
        let snippet = match date {
            Some(date) => format!("{date} · {words}"),
            None if words == title => kind_name(language, hit.kind),
            None => words,
        };
        Self { kind: hit.kind, id: hit.record_id, event, title, snippet }
    }
}

// The fact that a record is, or belongs to.
fn event_of(data: &CaseData, kind: RecordKind, id: i64) -> Option<Id<Event>> {
    match kind {
        RecordKind::Event => Some(Id::new(id)),
        RecordKind::Citation => data.citations.get(Id::new(id)).map(|row| row.event),
        RecordKind::Consultation => data.consultations.get(Id::new(id)).map(|row| row.event),
        RecordKind::SafetyAgreement => data.safety_agreements.get(Id::new(id))?.event,
        RecordKind::InformationItem => data.information_items.get(Id::new(id))?.event,
        RecordKind::Interpretation => data.interpretations.get(Id::new(id))?.event,
        RecordKind::Statement => data.statements.get(Id::new(id))?.event,
        _ => None,
    }
}
