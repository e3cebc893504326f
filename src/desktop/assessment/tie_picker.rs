//! The small window that ties what is selected to a norm: a key opens it on any screen, a digit or
//! Enter chooses, with Shift as counter-evidence.

use super::tying::{self, Target, Tied};
use crate::analysis::Likelihood;
use crate::desktop::widgets::label;
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::{CaseData, Citation, Event, EvidenceSide, Id};
use egui::{
    Align2, Area, CornerRadius, Frame, Key, Order, Rect, Role, ScrollArea, Sense, TextEdit, Ui,
    Vec2, WidgetInfo,
};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};

/// So many norms can be chosen by digit.
const DIGITS: usize = 9;
/// So many that were found are shown at most.
const MOST: usize = 40;
const ROW: f32 = 32.0;

/// The window, and what was tied to lately in this session.
#[derive(Default)]
pub struct TiePicker {
    open: Option<Open>,
    recent: Vec<Target>,
}

#[derive(Default)]
struct Open {
    tied: Tied,
    query: String,
    /// Whether digits are typed into the search field instead of choosing.
    numbers: bool,
    marked: usize,
    /// Whether the remark has the keyboard.
    in_remark: bool,
    /// A choice made by key, carried out when the norms are known.
    chosen: Option<(Pick, EvidenceSide)>,
}

#[derive(Clone, Copy)]
enum Pick {
    Marked,
    Digit(usize),
}

impl TiePicker {
    /// Opens the window for facts, and a passage where that is what is tied.
    pub fn open(&mut self, events: Vec<Id<Event>>, citation: Option<Id<Citation>>) {
        if !events.is_empty() {
            let tied = Tied { events, citation, remark: String::new() };
            self.open = Some(Open { tied, ..Open::default() });
        }
    }

    /// Whether the window is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes the window.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Takes the keys that are the window's, before the screen behind it sees them.
    pub fn take_keys(&mut self, ctx: &egui::Context) {
        let Some(open) = &mut self.open else { return };
        let side = |shift: bool| {
            if shift { EvidenceSide::CounterEvidence } else { EvidenceSide::Evidence }
        };
        let mut closed = false;
        ctx.input_mut(|input| {
            let by_digit = open.query.is_empty() && !open.numbers && !open.in_remark;
            let mut used_up = false;
            input.events.retain(|event| {
                let egui::Event::Key { key, physical_key, pressed: true, modifiers, .. } = event
                else {
                    return true;
                };
                if modifiers.ctrl || modifiers.command || modifiers.alt {
                    return true;
                }
                // With Shift a digit is another sign on most keyboards; the key itself counts.
                let digit = physical_key.and_then(digit_of).or_else(|| digit_of(*key));
                match key {
                    Key::Escape => closed = true,
                    Key::Enter => open.chosen = Some((Pick::Marked, side(modifiers.shift))),
                    Key::Tab => open.in_remark = !open.in_remark,
                    Key::ArrowDown => open.marked = open.marked.saturating_add(1),
                    Key::ArrowUp => open.marked = open.marked.saturating_sub(1),
                    _ => {
                        let Some(digit) = digit.filter(|_| by_digit) else { return true };
                        open.chosen = Some((Pick::Digit(digit), side(modifiers.shift)));
                        used_up = true;
                    }
                }
                false
            });
            // The sign of a digit that chose is not typed as well.
            input.events.retain(|event| match event {
                egui::Event::Text(text) if used_up => text.chars().count() != 1,
                egui::Event::Text(text) if by_digit && text == "/" => {
                    open.numbers = true;
                    false
                }
                _ => true,
            });
        });
        if closed {
            self.open = None;
        }
    }

    /// Draws the window over the screen.
    pub fn ui(&mut self, ctx: &egui::Context, context: &PanelContext<'_>, actions: &mut Actions) {
        let Some(open) = &mut self.open else { return };
        open.tied.events.retain(|id| context.data.events.get(*id).is_some());
        if open.tied.events.is_empty() || context.read_only {
            self.open = None;
            return;
        }
        let rows = if open.query.trim().is_empty() {
            recent(context.data, &self.recent)
        } else {
            found(context.data, &open.query)
        };
        open.marked = open.marked.min(rows.len().saturating_sub(1));
        let theme = context.theme;
        let width = 620.0_f32.min(ctx.content_rect().width() - 24.0);
        let mut pointed = None;
        let area = Area::new(egui::Id::unique("tie-picker"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_TOP, Vec2::new(0.0, theme.measures.title_bar + 8.0))
            .show(ctx, |ui| {
                Frame::popup(ui.style()).inner_margin(12).show(ui, |ui| {
                    ui.set_width(width);
                    heading(ui, open, context);
                    fields(ui, open, context);
                    pointed = list(ui, open, &rows, context);
                    hints(ui, context);
                });
            });
        let by_key = open.chosen.take().and_then(|(pick, side)| {
            let at = match pick {
                Pick::Marked => open.marked,
                Pick::Digit(digit) => digit,
            };
            Some((*rows.get(at)?, side))
        });
        if let Some((target, side)) = by_key.or(pointed) {
            tie(&open.tied, target, side, context, actions);
            self.recent.retain(|other| *other != target);
            self.recent.insert(0, target);
            self.recent.truncate(DIGITS);
            self.open = None;
            return;
        }
        let pressed_elsewhere = ctx.input(|input| {
            let at = input.pointer.interact_pos();
            input.pointer.any_pressed()
                && at.is_some_and(|at| !area.response.rect.expand(4.0).contains(at))
        });
        if pressed_elsewhere {
            self.open = None;
        }
    }
}

fn digit_of(key: Key) -> Option<usize> {
    const KEYS: [Key; DIGITS] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    KEYS.iter().position(|one| *one == key)
}

fn tie(
    tied: &Tied,
    target: Target,
    side: EvidenceSide,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let data = context.data;
    actions.push(Action::Execute(tying::command(data, target, tied, side)));
    let key = match side {
        EvidenceSide::Evidence => "assessment-tied-for",
        EvidenceSide::CounterEvidence => "assessment-tied-against",
    };
    let count = i64::try_from(tied.events.len()).unwrap_or_default();
    let values = [("code", target.code(data).into()), ("count", count.into())];
    actions.push(Action::Notify(context.tr_with(key, &values)));
    let outside = target.out_of_force(data, &tied.events);
    if !outside.is_empty() {
        let values = [("code", target.code(data).into()), ("codes", codes(&outside).into())];
        actions.push(Action::Warn(context.tr_with("assessment-warn-out-of-force", &values)));
    }
}

/// Up to four numbers of facts, and how many more there are.
fn codes(outside: &[(String, Likelihood)]) -> String {
    let first: Vec<&str> = outside.iter().take(4).map(|(code, _)| code.as_str()).collect();
    let more = outside.len() - first.len();
    if more == 0 { first.join(", ") } else { format!("{} +{more}", first.join(", ")) }
}

fn heading(ui: &mut Ui, open: &Open, context: &PanelContext<'_>) {
    let theme = context.theme;
    let data = context.data;
    let what = match open.tied.events.as_slice() {
        [one] => data
            .events
            .get(*one)
            .map(|event| format!("{} · {}", event.code, event.display_title()))
            .unwrap_or_default(),
        many => {
            let count = i64::try_from(many.len()).unwrap_or_default();
            context.tr_with("assessment-tie-facts", &[("count", count.into())])
        }
    };
    let title = context.tr_with("assessment-tie-title", &[("what", what.into())]);
    let title = egui::RichText::new(title).font(theme.semibold(theme.sizes.prose));
    ui.add(egui::Label::new(title.color(theme.text1)).truncate());
    let citation = open.tied.citation.and_then(|id| data.citations.get(id));
    if let Some(citation) = citation {
        let source = data.sources.get(citation.source).map_or("", |row| row.title.as_str());
        let text = if citation.quotation.is_empty() {
            format!("{source}, {}", citation.locator)
        } else {
            format!("{source}, {}: “{}”", citation.locator, citation.quotation)
        };
        let text = egui::RichText::new(text).font(theme.italic(theme.sizes.interface));
        ui.add(egui::Label::new(text.color(theme.text2)).wrap());
    }
    ui.add_space(8.0);
}

fn fields(ui: &mut Ui, open: &mut Open, context: &PanelContext<'_>) {
    let theme = context.theme;
    let search = context.tr("assessment-tie-search");
    let remark = context.tr("field-remark");
    let in_remark = open.in_remark;
    let font = theme.regular(theme.sizes.prose);
    let query = ui.add(
        TextEdit::singleline(&mut open.query)
            .id(egui::Id::unique("tie-query"))
            .hint_text(&search)
            .font(font.clone())
            .desired_width(f32::INFINITY),
    );
    query.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, &search));
    if query.changed() {
        open.marked = 0;
    }
    ui.add_space(4.0);
    let reason = ui.add(
        TextEdit::singleline(&mut open.tied.remark)
            .id(egui::Id::unique("tie-remark"))
            .hint_text(context.tr("assessment-tie-remark"))
            .font(font)
            .desired_width(f32::INFINITY),
    );
    reason.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &remark));
    if query.clicked() {
        open.in_remark = false;
    } else if reason.clicked() {
        open.in_remark = true;
    } else if in_remark {
        reason.request_focus();
    } else {
        query.request_focus();
    }
    ui.add_space(6.0);
}

fn list(
    ui: &mut Ui,
    open: &Open,
    rows: &[Target],
    context: &PanelContext<'_>,
) -> Option<(Target, EvidenceSide)> {
    let theme = context.theme;
    if rows.is_empty() {
        let key = if open.query.trim().is_empty() {
            "assessment-tie-no-norms"
        } else {
            "desktop-palette-nothing"
        };
        label(ui, context.tr(key), theme.regular(theme.sizes.interface), theme.text2);
    }
    let by_digit = open.query.is_empty() && !open.numbers;
    let mut pointed = None;
    ScrollArea::vertical().max_height(ROW * 10.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, target) in rows.iter().enumerate() {
            let digit = (by_digit && at < DIGITS).then_some(at + 1);
            let response = row(ui, *target, at == open.marked, digit, &open.tied.events, context);
            if response.clicked() {
                let shift = ui.input(|input| input.modifiers.shift);
                let side =
                    if shift { EvidenceSide::CounterEvidence } else { EvidenceSide::Evidence };
                pointed = Some((*target, side));
            }
        }
    });
    pointed
}

fn row(
    ui: &mut Ui,
    target: Target,
    marked: bool,
    digit: Option<usize>,
    events: &[Id<Event>],
    context: &PanelContext<'_>,
) -> egui::Response {
    let theme = context.theme;
    let data = context.data;
    let (code, words) = (target.code(data), target.words(data));
    let outside = target.out_of_force(data, events);
    let warning = if outside.is_empty() {
        String::new()
    } else {
        let certain = outside.iter().any(|(_, likelihood)| *likelihood == Likelihood::Certainly);
        let key = if certain { "assessment-not-in-force" } else { "assessment-maybe-not-in-force" };
        context.tr_with(key, &[("codes", codes(&outside).into())])
    };
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let framework_code = target.framework(data).map_or("", |framework| framework.code.as_str());
    let spoken = [code.as_str(), &words, &warning, framework_code]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, marked, &spoken));
    if marked {
        response.scroll_to_me(None);
    }
    let painter = ui.painter_at(rect);
    let fill = if marked {
        theme.accent_soft
    } else if response.hovered() {
        theme.hover
    } else {
        theme.raised
    };
    painter.rect_filled(rect, CornerRadius::same(theme.measures.radius), fill);
    let middle = rect.center().y;
    let mut left = rect.left() + 8.0;
    if let Some(digit) = digit {
        let key = Rect::from_center_size(egui::pos2(left + 9.0, middle), Vec2::splat(18.0));
        painter.rect_filled(key, 3.0, theme.sunken);
        let font = theme.semibold(theme.sizes.tick);
        painter.text(key.center(), Align2::CENTER_CENTER, digit.to_string(), font, theme.text2);
        left += 26.0;
    }
    let font = theme.semibold(theme.sizes.interface);
    let at = egui::pos2(left, middle);
    let drawn = painter.text(at, Align2::LEFT_CENTER, &code, font, theme.accent);
    left = drawn.right().max(left + 44.0) + 8.0;
    let mut right = rect.right() - 8.0;
    // Two frameworks may have the same number.
    if let Some(framework) = target.framework(data) {
        let font = theme.regular(theme.sizes.mark);
        let at = egui::pos2(right, middle);
        right =
            painter.text(at, Align2::RIGHT_CENTER, &framework.code, font, theme.text3).left() - 8.0;
    }
    if !warning.is_empty() {
        let font = theme.regular(theme.sizes.mark);
        let at = egui::pos2(right, middle);
        let drawn = painter.text(at, Align2::RIGHT_CENTER, &warning, font, theme.warning);
        let at = egui::pos2(drawn.left() - 4.0, middle);
        let sign =
            painter.text(at, Align2::RIGHT_CENTER, icon::WARNING, theme.icon(14.0), theme.warning);
        right = sign.left() - 8.0;
    }
    let font = theme.regular(theme.sizes.interface);
    let mut job = egui::text::LayoutJob::simple_singleline(words, font, theme.text1);
    job.wrap = egui::text::TextWrapping::truncate_at_width((right - left).max(24.0));
    let galley = painter.layout_job(job);
    painter.galley(egui::pos2(left, middle - galley.size().y / 2.0), galley, theme.text1);
    response.on_hover_text(spoken)
}

fn hints(ui: &mut Ui, context: &PanelContext<'_>) {
    let theme = context.theme;
    ui.add_space(8.0);
    let hint = context.tr("assessment-tie-hint");
    let hint = egui::RichText::new(hint).font(theme.regular(theme.sizes.mark));
    ui.add(egui::Label::new(hint.color(theme.text3)).wrap());
}

/// What was tied to lately: in this session, then by the newest evidence of the case, then the
/// first norms there are.
fn recent(data: &CaseData, session: &[Target]) -> Vec<Target> {
    let mut rows: Vec<Target> = Vec::with_capacity(DIGITS);
    let mut add = |target: Target| {
        let there = match target {
            Target::Norm(id) => data.norms.get(id).is_some(),
            Target::Finding(id) => data.findings.get(id).is_some(),
        };
        if there && rows.len() < DIGITS && !rows.contains(&target) {
            rows.push(target);
        }
        rows.len() < DIGITS
    };
    let newest: Vec<_> = data.evidence.iter().collect();
    let of_case = newest.iter().rev().take(200).flat_map(|row| {
        let finding = row.finding.and_then(|id| data.findings.get(id));
        let norms = finding.map(|finding| finding.norms.clone()).unwrap_or_default();
        row.norm.into_iter().chain(norms)
    });
    for target in session.iter().copied().chain(of_case.map(Target::Norm)) {
        if !add(target) {
            return rows;
        }
    }
    for target in candidates(data) {
        if !add(target) {
            break;
        }
    }
    rows
}

/// Everything that can be tied to: what is judged in the frameworks applied, then the findings.
fn candidates(data: &CaseData) -> Vec<Target> {
    let mut norms: Vec<_> = data
        .norms
        .iter()
        .filter(|norm| super::norms::norm_is_judged(norm))
        .filter(|norm| data.frameworks.get(norm.framework).is_some_and(|row| row.applied))
        .collect();
    norms.sort_by_key(|norm| (norm.framework, norm.position, norm.id));
    let norms = norms.into_iter().map(|norm| Target::Norm(norm.id));
    norms.chain(data.findings.iter().map(|row| Target::Finding(row.id))).collect()
}

/// What fits the words, best first; a number typed as it stands comes before all else. Letters
/// that only stand somewhere in that order count where no row has the words themselves.
fn found(data: &CaseData, query: &str) -> Vec<Target> {
    let words = fitting(data, query.trim(), AtomKind::Substring);
    if words.is_empty() { fitting(data, query.trim(), AtomKind::Fuzzy) } else { words }
}

fn fitting(data: &CaseData, query: &str, kind: AtomKind) -> Vec<Target> {
    let pattern = Pattern::new(query, CaseMatching::Ignore, Normalization::Smart, kind);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut scored: Vec<(bool, u32, usize, Target)> = candidates(data)
        .into_iter()
        .enumerate()
        .filter_map(|(at, target)| {
            let code = target.code(data);
            let exact = code.eq_ignore_ascii_case(query);
            let framework = target.framework(data);
            let framework =
                framework.map_or_else(String::new, |it| format!("{} {}", it.code, it.title));
            let text = format!("{code} {} {framework}", target.words(data));
            let (_, score) = pattern.match_list([text.as_str()], &mut matcher).first().copied()?;
            Some((exact, score, at, target))
        })
        .collect();
    scored.sort_by_key(|(exact, score, at, _)| (std::cmp::Reverse((*exact, *score)), *at));
    scored.into_iter().take(MOST).map(|(.., target)| target).collect()
}
