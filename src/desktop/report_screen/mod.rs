//! Rapport: the parts at the left, the text of the chosen part in the middle, and at the right
//! the pages as they will be printed.
//!
//! | file | what it holds |
//! |---|---|
//! | `outline_list`, `parts` | the outline, and what each of its parts is |
//! | `writing`, `editor`, `markup` | the text that is written, and how it looks while it is |
//! | `mention`, `candidates`, `broken_list` | references: found by '@', and those that lead nowhere |
//! | `drafts` | texts that are being typed |
//! | `first_text` | what Kroniek drafts, and what of it changed since |
//! | `pages` | the live pages |
//! | `rules`, `differences`, `compare_text` | the versions: their rules, and how they differ |
//! | `leak_list` | what the public version still gives away |

mod broken_list;
mod candidates;
mod compare_text;
mod differences;
pub(in crate::desktop) mod drafts;
mod editor;
mod first_text;
mod leak_list;
mod markup;
mod mention;
mod outline_list;
mod pages;
mod parts;
mod rules;
mod writing;

use crate::desktop::background::Background;
use crate::desktop::widgets::{ButtonLook, button, menu_button};
use crate::desktop::{Action, Actions, Panel, PanelContext, icon, side_list};
use crate::model::date::Day;
use crate::model::{Id, RecordKind};
use crate::report::{Outline, Place, ReportOptions, Version, filled, letters};
use broken_list::BrokenList;
use candidates::Candidates;
use differences::Differences;
use drafts::Drafts;
use editor::Editor;
use egui::{Align, Layout};
use first_text::FirstText;
use leak_list::LeakList;
use outline_list::{OutlineList, State};
use pages::{Pages, Wanted};
use parts::Part;
use rules::RulesForm;
use std::collections::BTreeSet;
use std::sync::Arc;
use writing::printed;

/// Below this width text and pages take turns, in points.
const NARROW: f32 = 720.0;

/// A line of text is no longer than this, in points: some ninety letters, as much as an eye finds
/// its way back through.
const COLUMN: f32 = 760.0;

/// What the middle of the screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// The text of the chosen part.
    #[default]
    Write,
    /// The rules of the version.
    Rules,
    /// The version beside the full one.
    Differences,
    /// What the public version gives away.
    Leaks,
}

impl Mode {
    const ALL: [Self; 4] = [Self::Write, Self::Rules, Self::Differences, Self::Leaks];

    const fn key(self) -> &'static str {
        match self {
            Self::Write => "report-screen-mode-write",
            Self::Rules => "report-screen-mode-rules",
            Self::Differences => "report-screen-mode-differences",
            Self::Leaks => "report-screen-mode-leaks",
        }
    }
}

/// For which state of the case, version and organisation something was worked out.
type Asked = (u64, Version, Option<String>);

/// The report's view: which version, which part, what is being typed.
pub struct ReportPanel {
    /// The make-up of the case, for one state of it.
    outline: Option<(u64, Arc<Outline>)>,
    list: OutlineList,
    version: Version,
    organisation: Option<String>,
    mode: Mode,
    chosen: usize,
    /// The part whose page was looked for last.
    looked_for: Option<(usize, Version)>,
    /// Parts that get a text of their own for the version that is shown.
    own_text: Option<(String, Version)>,
    drafts: Drafts,
    candidates: Candidates,
    editor: Editor,
    /// Where the cursor was last, in bytes, and in which text.
    cursor: Option<(String, usize)>,
    broken: BrokenList,
    first: FirstText,
    rules: RulesForm,
    differences: Differences,
    leaks: LeakList,
    /// Whether the public version is to be written once nothing leaks.
    export_when_clean: bool,
    pages: Pages,
    /// Which parts are not empty.
    filling: Background<Option<BTreeSet<Place>>>,
    filled: Option<BTreeSet<Place>>,
    asked_filled: Option<Asked>,
    /// In a narrow window: whether the pages are shown instead of the text.
    pages_only: bool,
}

impl Default for ReportPanel {
    fn default() -> Self {
        Self {
            outline: None,
            list: OutlineList::default(),
            version: Version::Full,
            organisation: None,
            mode: Mode::default(),
            chosen: 0,
            looked_for: None,
            own_text: None,
            drafts: Drafts::default(),
            candidates: Candidates::default(),
            editor: Editor::default(),
            cursor: None,
            broken: BrokenList::default(),
            first: FirstText::default(),
            rules: RulesForm::default(),
            differences: Differences::default(),
            leaks: LeakList::default(),
            export_when_clean: false,
            pages: Pages::default(),
            filling: Background::new("kroniek-outline"),
            filled: None,
            asked_filled: None,
            pages_only: false,
        }
    }
}

impl Panel for ReportPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let outline = self.outline(context);
        let parts = parts::parts(&outline, self.version, context.data, context.language);
        self.chosen = self.chosen.min(parts.len().saturating_sub(1));
        self.drafts.name_parts(&parts);
        self.drafts.settle(ui.ctx(), context, actions);
        self.candidates.update(ui.ctx(), context);
        self.broken.update(&self.drafts, &self.candidates, context);
        self.update_filled(ui.ctx(), &outline, context);
        egui::Panel::top("report-bar")
            .exact_size(theme.measures.tool_bar)
            .frame(egui::Frame::new().fill(theme.app).inner_margin(egui::Margin::symmetric(12, 0)))
            .show(ui, |ui| self.bar(ui, context, actions));
        egui::Panel::left("report-parts")
            .exact_size(match ui.available_width() {
                width if width < NARROW + 248.0 => 184.0,
                // Where there is room, headings are shown whole.
                width => (width * 0.14).clamp(248.0, 320.0),
            })
            .resizable(false)
            .frame(side_list::frame(theme))
            .show(ui, |ui| self.parts(ui, &outline, &parts, context, actions));
        let width = ui.available_width();
        let wanted = Wanted {
            generation: context.generation,
            draft: self.drafts.version(),
            version: self.version,
            organisation: self.organisation_wanted(context),
            language: context.language,
        };
        let pages = egui::Frame::new().fill(theme.sunken).inner_margin(12);
        let narrow = width < NARROW;
        if narrow && self.pages_only {
            egui::CentralPanel::default()
                .frame(pages)
                .show(ui, |ui| self.pages.ui(ui, wanted, &self.drafts, context));
        } else {
            // Versions are compared over the whole width.
            if !narrow && self.mode != Mode::Differences {
                egui::Panel::right("report-pages")
                    .exact_size((width * 0.5).clamp(300.0, 1_140.0))
                    .resizable(false)
                    .frame(pages)
                    .show(ui, |ui| self.pages.ui(ui, wanted, &self.drafts, context));
            }
            let inside = egui::Margin::symmetric(if narrow { 12 } else { 20 }, 14);
            egui::CentralPanel::default()
                .frame(egui::Frame::new().fill(theme.canvas).inner_margin(inside))
                .show(ui, |ui| {
                    let mut room = ui.max_rect();
                    if self.mode != Mode::Differences {
                        room =
                            room.shrink2(egui::vec2((room.width() - COLUMN).max(0.0) / 2.0, 0.0));
                    }
                    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
                        self.middle(ui, &parts, context, actions);
                    });
                });
        }
        self.follow_click(&parts, context);
        if let Some(part) = parts.get(self.chosen)
            && self.looked_for != Some((self.chosen, self.version))
        {
            let first = self.looked_for.is_none();
            self.looked_for = Some((self.chosen, self.version));
            let text = part.text.as_ref().map(|name| self.drafts.text(context.data, name));
            let start: String = text.unwrap_or_default().chars().take(80).collect();
            let (heading, nth) = printed(&parts, self.chosen);
            let words = if first { String::new() } else { start };
            self.pages.show(&words, &heading, nth);
        }
    }

    fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        if let Action::OpenRecord(RecordKind::ReportText, id) = action {
            let name = context.data.report_texts.get(Id::new(*id));
            let outline = self.outline(context);
            let parts = parts::parts(&outline, self.version, context.data, context.language);
            let at = name.and_then(|row| {
                parts.iter().position(|part| {
                    part.text.as_deref().is_some_and(|name| broken_list::is_of(&row.part, name))
                })
            });
            self.mode = Mode::Write;
            self.chosen = at.unwrap_or(self.chosen);
        }
    }
}

impl ReportPanel {
    fn outline(&mut self, context: &PanelContext<'_>) -> Arc<Outline> {
        if let Some((generation, outline)) = &self.outline
            && *generation == context.generation
        {
            return Arc::clone(outline);
        }
        let outline = Arc::new(Outline::of_case(context.data));
        self.outline = Some((context.generation, Arc::clone(&outline)));
        outline
    }

    /// Has it worked out which parts are empty, away from the window.
    fn update_filled(
        &mut self,
        ctx: &egui::Context,
        outline: &Arc<Outline>,
        context: &PanelContext<'_>,
    ) {
        let asked = (context.generation, self.version, self.organisation_wanted(context));
        if self.asked_filled.as_ref() != Some(&asked) {
            let options = ReportOptions {
                version: asked.1,
                organisation: asked.2.clone(),
                outline: outline.as_ref().clone(),
                ..ReportOptions::new(Day::today())
            };
            let data = Arc::clone(context.data);
            self.filling.ask(ctx, move || filled(&data, &options).ok());
            self.asked_filled = Some(asked);
        }
        if let Some(filled) = self.filling.take() {
            self.filled = filled;
        }
    }

    /// The organisation the accuracy check is for: the one chosen, or the first involved.
    fn organisation_wanted(&self, context: &PanelContext<'_>) -> Option<String> {
        if self.version != Version::AccuracyCheck {
            return None;
        }
        let known = |code: &&String| context.data.organisation(code).is_some();
        self.organisation
            .as_ref()
            .filter(known)
            .cloned()
            .or_else(|| organisations(context).first().map(|(code, _)| code.clone()))
    }

    fn bar(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let narrow = ui.available_width() < 960.0;
        ui.horizontal_centered(|ui| {
            let word = |version: Version| {
                context.tr(&format!("report-screen-version-{}", version.keyword()))
            };
            let title = context.tr("report-screen-version");
            let response = menu_button(ui, theme, icon::FILE_TEXT, &title, &word(self.version));
            egui::Popup::menu(&response).show(|ui| {
                for version in Version::ALL {
                    if ui.selectable_label(version == self.version, word(version)).clicked() {
                        self.drafts.keep(context, actions);
                        self.version = version;
                        ui.close();
                    }
                }
            });
            let organisation = self.organisation_wanted(context);
            if let Some(code) = &organisation {
                let title = context.tr("report-screen-organisation");
                let name = context.data.party_name(code);
                let response = menu_button(ui, theme, icon::BUILDINGS, &title, name);
                egui::Popup::menu(&response).show(|ui| {
                    egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                        for (other, name) in organisations(context) {
                            if ui.selectable_label(other == *code, name).clicked() {
                                self.organisation = Some(other);
                                ui.close();
                            }
                        }
                    });
                });
            }
            self.modes(ui, narrow, context);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let export = context.tr("report-screen-export");
                if button(ui, theme, ButtonLook::Main, icon::EXPORT, &export).clicked() {
                    self.drafts.keep(context, actions);
                    if self.version == Version::Public {
                        // Not before the finished file was read back and nothing leaks.
                        self.export_when_clean = true;
                        self.mode = Mode::Leaks;
                    } else {
                        actions.push(Action::ExportVersion(self.version, organisation));
                    }
                }
                if ui.ctx().content_rect().width() - 184.0 < NARROW {
                    let key =
                        if self.pages_only { "report-screen-text" } else { "report-screen-pages" };
                    let name = context.tr(key);
                    if button(ui, theme, ButtonLook::Plain, icon::ARTICLE, &name).clicked() {
                        self.drafts.keep(context, actions);
                        self.pages_only = !self.pages_only;
                    }
                }
            });
        });
    }

    /// What the middle shows: a row of words, or a menu where there is no room for it.
    fn modes(&mut self, ui: &mut egui::Ui, narrow: bool, context: &PanelContext<'_>) {
        let theme = context.theme;
        let mut chosen = None;
        if narrow {
            let title = context.tr("report-screen-mode");
            let now = context.tr(self.mode.key());
            let response = menu_button(ui, theme, icon::ARTICLE, &title, &now);
            egui::Popup::menu(&response).show(|ui| {
                for mode in Mode::ALL {
                    if ui.selectable_label(mode == self.mode, context.tr(mode.key())).clicked() {
                        chosen = Some(mode);
                        ui.close();
                    }
                }
            });
        } else {
            ui.add_space(8.0);
            ui.spacing_mut().item_spacing.x = 2.0;
            for mode in Mode::ALL {
                if ui.selectable_label(mode == self.mode, context.tr(mode.key())).clicked() {
                    chosen = Some(mode);
                }
            }
        }
        self.mode = chosen.unwrap_or(self.mode);
    }

    fn parts(
        &mut self,
        ui: &mut egui::Ui,
        outline: &Outline,
        parts: &[Part],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let state = |part: &Part| match &part.text {
            Some(name) if self.broken.has(name) => State::Broken,
            Some(name) if !self.drafts.text(context.data, name).trim().is_empty() => State::Written,
            _ if part.year.is_none()
                && self.filled.as_ref().is_some_and(|filled| !filled.contains(&part.place)) =>
            {
                State::Empty
            }
            _ => State::Plain,
        };
        let picked = self.list.ui(ui, outline, parts, self.chosen, &state, context, actions);
        if let Some(at) = picked {
            if at != self.chosen {
                self.drafts.keep(context, actions);
            }
            self.chosen = at;
            self.mode = Mode::Write;
        }
    }

    fn middle(
        &mut self,
        ui: &mut egui::Ui,
        parts: &[Part],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        match self.mode {
            Mode::Write => {
                if let Some(part) = parts.get(self.chosen) {
                    self.write(ui, part, parts, context, actions);
                }
            }
            Mode::Rules => self.rules.ui(ui, self.version, context, actions),
            Mode::Differences => {
                let organisation = self.organisation_wanted(context);
                self.differences.ui(ui, self.version, organisation, context);
            }
            Mode::Leaks => {
                self.leaks.update(ui.ctx(), context);
                if let Some(leak) = self.leaks.ui(ui, context, actions) {
                    self.show_leak(&leak, parts, context, actions);
                }
                // What is being typed is on its way to the case; the check follows it.
                if self.export_when_clean
                    && self.drafts.is_kept()
                    && let Some(open) = self.leaks.open(context)
                {
                    self.export_when_clean = false;
                    if open == 0 {
                        actions.push(Action::ExportVersion(Version::Public, None));
                    } else {
                        let count = i64::try_from(open).unwrap_or(i64::MAX);
                        let values = [("count", count.into())];
                        let said = context.tr_with("report-screen-export-blocked", &values);
                        actions.push(Action::Warn(said));
                    }
                }
            }
        }
    }

    /// Goes to where something leaks: the fact or finding, or the text under that heading.
    fn show_leak(
        &mut self,
        leak: &crate::report::Leak,
        parts: &[Part],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let written = |part: &Part| -> Option<(String, std::ops::Range<usize>)> {
            let name = self.name_of_version(part.text.as_ref()?, context);
            let text = self.drafts.text(context.data, &name).to_lowercase();
            let at = text.find(&leak.word.to_lowercase())?;
            Some((name, at..at + leak.word.len()))
        };
        // A text may stand under a heading that is not its own: a caption, a cover.
        let anywhere = parts.iter().enumerate().find_map(|(at, part)| {
            let words = leak.context.trim_matches('…').to_lowercase();
            let name = self.name_of_version(part.text.as_ref()?, context);
            let text = self.drafts.text(context.data, &name).to_lowercase();
            let start = text.find(words.trim())?;
            let within = text.get(start..)?.find(&leak.word.to_lowercase())?;
            Some((at, (name, start + within..start + within + leak.word.len())))
        });
        // The heading that says most of the place, among those of that name.
        let under = |part: &Part| {
            let heading = part.printed_heading();
            if leak.place.contains(&heading) { heading.len() } else { 0 }
        };
        let best = parts
            .iter()
            .enumerate()
            .filter(|(_, part)| under(part) > 0)
            .max_by_key(|(at, part)| (written(part).is_some(), under(part), *at));
        let in_text = best.and_then(|(at, part)| Some((at, written(part)?))).or(anywhere);
        if let Some((at, (name, range))) = in_text {
            self.chosen = at;
            self.mode = Mode::Write;
            self.editor.select(&name, range);
        } else if let Some((kind, id)) = leak_list::record_of(leak, context.data) {
            actions.push(match kind {
                RecordKind::Event => Action::JumpToEvent(crate::model::Id::new(id)),
                kind => Action::OpenRecord(kind, id),
            });
        } else if let Some((at, _)) = best {
            self.chosen = at;
            self.mode = Mode::Write;
        } else {
            self.mode = Mode::Rules;
        }
    }

    /// Goes to the part whose page was clicked, and to the words there.
    fn follow_click(&mut self, parts: &[Part], context: &PanelContext<'_>) {
        let Some((headings, at)) = self.pages.take_click() else { return };
        let part = headings.iter().find_map(|(heading, nth)| {
            let wanted = letters(heading);
            let named = |part: &&(usize, &Part)| letters(&part.1.printed_heading()) == wanted;
            let all: Vec<(usize, &Part)> = parts.iter().enumerate().collect();
            let found = all.iter().filter(named).nth(*nth).or_else(|| all.iter().find(named));
            found.map(|(at, _)| *at)
        });
        let Some(chosen) = part else { return };
        self.chosen = chosen;
        // The page is where it was clicked; it must not jump.
        self.looked_for = Some((chosen, self.version));
        self.mode = Mode::Write;
        self.pages_only = false;
        let Some(name) = parts.get(chosen).and_then(|part| part.text.as_ref()) else { return };
        let text = self.drafts.text(context.data, name);
        if let Some(place) = place_of(&text, &at) {
            self.cursor = Some((name.clone(), place));
            self.editor.select(name, place..place);
        }
    }
}

/// Where in a text the letters of a page begin.
fn place_of(text: &str, at: &str) -> Option<usize> {
    let all: Vec<(usize, char)> =
        text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()).collect();
    let plain: String = all.iter().map(|(_, letter)| *letter).collect();
    [40, 20, 10].into_iter().find_map(|most| {
        let some: String = at.chars().take(most).collect();
        let found = plain.find(&some).filter(|_| some.chars().count() >= 6)?;
        let letters_before = plain.get(..found)?.chars().count();
        all.get(letters_before).map(|(at, _)| *at)
    })
}

/// The organisations an accuracy check can be for, in the order of the lanes.
fn organisations(context: &PanelContext<'_>) -> Vec<(String, String)> {
    use crate::model::OrganisationKind as Kind;
    let mut rows: Vec<_> = context
        .data
        .organisations
        .iter()
        .filter(|row| !matches!(row.kind, Kind::Group | Kind::Citizen | Kind::Government))
        .collect();
    rows.sort_by_key(|row| (row.lane_order, row.id));
    rows.into_iter().map(|row| (row.code.clone(), row.name.clone())).collect()
}
