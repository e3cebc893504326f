//! The list that opens after '@': what can be referred to, narrowed by what is typed on.

use super::candidates::{Candidate, Candidates};
use crate::desktop::PanelContext;
use crate::desktop::widgets::label;
use crate::report::references::{Field, written};
use egui::{Event, Key, Modifiers, Pos2, Rect, Role, Sense, Vec2, WidgetInfo};
use std::ops::Range;

/// How many are listed.
const MOST: usize = 8;
/// What is typed after '@' is a search no longer than this.
const LONGEST: usize = 40;
const ROW: f32 = 26.0;
const WIDTH: f32 = 420.0;

/// The list while it is open.
#[derive(Default)]
pub struct Mention {
    /// Where the '@' stands, in bytes; none while the list is closed.
    at: Option<usize>,
    /// The '@' whose list was closed.
    dismissed: Option<usize>,
    query: String,
    marked: usize,
    field: Field,
    found: Vec<Candidate>,
}

/// The keys the list takes before the text sees them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keys {
    steps: isize,
    accept: bool,
    dismiss: bool,
    next_field: bool,
}

impl Mention {
    /// Whether the list is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.at.is_some()
    }

    /// Opens the list for the '@' at a place, whatever was closed before.
    pub fn open(&mut self) {
        self.dismissed = None;
    }

    /// Takes the keys that belong to the list.
    pub fn keys(&self, ui: &egui::Ui) -> Keys {
        if !self.is_open() {
            return Keys::default();
        }
        let mut keys = Keys::default();
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Key { key, pressed: true, modifiers: Modifiers::NONE, .. } = event
                else {
                    return true;
                };
                match key {
                    Key::ArrowDown => keys.steps += 1,
                    Key::ArrowUp => keys.steps -= 1,
                    Key::Enter => keys.accept = true,
                    Key::Tab => keys.next_field = true,
                    Key::Escape => keys.dismiss = true,
                    _ => return true,
                }
                false
            });
        });
        keys
    }

    /// Follows the text and the cursor, both in bytes.
    pub fn follow(&mut self, text: &str, cursor: Option<usize>, candidates: &Candidates) {
        let open = cursor.and_then(|cursor| asked(text, cursor));
        let Some((at, query)) = open.filter(|(at, _)| self.dismissed != Some(*at)) else {
            if open.is_none() {
                self.dismissed = None;
            }
            self.at = None;
            return;
        };
        if self.at != Some(at) || self.query != query {
            self.marked = 0;
            query.clone_into(&mut self.query);
        }
        self.found = candidates.find(query, MOST);
        self.at = (!self.found.is_empty()).then_some(at);
    }

    /// Draws the list under the cursor. What was chosen: the stretch of the text it replaces, and
    /// what goes there.
    pub fn ui(
        &mut self,
        ui: &egui::Ui,
        cursor: Rect,
        keys: Keys,
        context: &PanelContext<'_>,
    ) -> Option<(Range<usize>, String)> {
        let at = self.at?;
        if keys.dismiss {
            self.dismissed = Some(at);
            self.at = None;
            return None;
        }
        if keys.next_field {
            let here = Field::ALL.iter().position(|field| *field == self.field).unwrap_or(0);
            self.field = Field::ALL.get(here + 1).copied().unwrap_or_default();
        }
        let count = isize::try_from(self.found.len()).unwrap_or(1).max(1);
        let marked = isize::try_from(self.marked).unwrap_or(0) + keys.steps;
        self.marked = usize::try_from(marked.rem_euclid(count)).unwrap_or(0);
        let mut chosen = keys.accept.then_some(self.marked);
        let screen = ui.ctx().content_rect();
        let height = ROW * self.found.len() as f32 + 50.0;
        let below = cursor.bottom() + 4.0 + height < screen.bottom();
        let top = if below { cursor.bottom() + 4.0 } else { cursor.top() - height - 4.0 };
        let left = cursor.left().min(screen.right() - WIDTH - 16.0).max(screen.left() + 4.0);
        egui::Area::new(egui::Id::unique("report-mention"))
            .order(egui::Order::Foreground)
            .fixed_pos(Pos2::new(left, top.max(screen.top())))
            .show(ui.ctx(), |ui| {
                egui::Frame::popup(ui.style()).show(ui, |ui| {
                    ui.set_width(WIDTH.min(screen.width() - 24.0));
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (place, candidate) in self.found.iter().enumerate() {
                        let on = place == self.marked;
                        if row(ui, context, candidate, on) {
                            chosen = Some(place);
                        }
                    }
                    self.foot(ui, context);
                });
            });
        let candidate = self.found.get(chosen?)?;
        let code = &candidate.code;
        let is_fact = context.data.event(code).is_some() || code.starts_with('#');
        let field = match self.field {
            Field::Date | Field::Source if !is_fact => Field::Number,
            field => field,
        };
        let end = at + 1 + self.query.len();
        self.at = None;
        Some((at..end, written(code, field)))
    }

    fn foot(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let theme = context.theme;
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let insert = context.tr("report-screen-insert-as");
            label(ui, insert, theme.regular(theme.sizes.tick), theme.text3);
            for field in Field::ALL {
                let key = match field {
                    Field::Number => "report-screen-as-number",
                    Field::Date => "report-screen-as-date",
                    Field::Title => "report-screen-as-title",
                    Field::Source => "report-screen-as-source",
                };
                let text = egui::RichText::new(context.tr(key)).font(theme.regular(12.0));
                if ui.selectable_label(self.field == field, text).clicked() {
                    self.field = field;
                }
            }
            label(ui, "Tab", theme.regular(theme.sizes.tick), theme.text3);
        });
    }
}

fn row(ui: &mut egui::Ui, context: &PanelContext<'_>, candidate: &Candidate, on: bool) -> bool {
    let theme = context.theme;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let name = format!("{} {}", candidate.code, candidate.title);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &name));
    let painter = ui.painter();
    if on {
        painter.rect_filled(rect, theme.measures.radius, theme.accent_soft);
    } else if response.hovered() {
        painter.rect_filled(rect, theme.measures.radius, theme.hover);
    }
    let middle = rect.center().y;
    let font = theme.semibold(theme.sizes.mark);
    let code = painter.layout_no_wrap(candidate.code.clone(), font, theme.accent);
    let left = rect.left() + 8.0;
    let code_width = code.size().x.max(56.0);
    painter.galley(Pos2::new(left, middle - code.size().y / 2.0), code, theme.accent);
    let font = theme.regular(theme.sizes.mark);
    let detail = painter.layout_no_wrap(candidate.detail.clone(), font, theme.text3);
    let right = rect.right() - 8.0 - detail.size().x;
    painter.galley(Pos2::new(right, middle - detail.size().y / 2.0), detail, theme.text3);
    let font = theme.regular(theme.sizes.interface);
    let mut job =
        egui::text::LayoutJob::simple_singleline(candidate.title.clone(), font, theme.text1);
    let from = left + code_width + 10.0;
    job.wrap = egui::text::TextWrapping::truncate_at_width((right - from - 10.0).max(20.0));
    let title = painter.layout_job(job);
    painter.galley(Pos2::new(from, middle - title.size().y / 2.0), title, theme.text1);
    response.clicked()
}

/// The '@' before the cursor and what was typed after it; none when nothing is looked for.
fn asked(text: &str, cursor: usize) -> Option<(usize, &str)> {
    let before = text.get(..cursor)?;
    let at = before.rfind('@')?;
    let query = before.get(at + 1..)?;
    let opens = before.get(..at)?.chars().next_back();
    // A letter before it makes a mail address; a bracket a reference that stands there already.
    let free = opens.is_none_or(|letter| letter.is_whitespace() || "(‘“\"'".contains(letter));
    let is_search = !query.contains(['\n', ']', '[', '@'])
        && query.chars().count() <= LONGEST
        && !query.starts_with(' ');
    (free && is_search).then_some((at, query))
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn a_search_begins_after_a_free_at_sign() {
        assert_eq!(asked("Zie @eerste zorg", 16), Some((4, "eerste zorg")));
        assert_eq!(asked("@", 1), Some((0, "")));
        assert_eq!(asked("mail@voorbeeld", 14), None);
        assert_eq!(asked("Zie [@DR-018] en", 16), None);
        assert_eq!(asked("Zie @ niets", 11), None);
        assert_eq!(asked("Zie @a\nb", 8), None);
    }
}
