//! The investigations of a comparison: read one after another beside the window, a passphrase
//! asked where a file is locked, the file closed again at once.

use crate::analysis::Comparison;
use crate::case::{Case, OpenOptions, Passphrase};
use crate::desktop::background::Background;
use crate::desktop::icon;
use crate::desktop::theme::Theme;
use crate::desktop::widgets::{ButtonLook, button, chip, label};
use crate::model::CaseData;
use crate::model::date::{Day, EdtfDate};
use crate::report::letter;
use crate::text::{Language, tr, tr_with};
use egui::{Align, Key, Layout, TextEdit, Ui};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An investigation that was read.
pub struct Loaded {
    /// Its file.
    pub path: PathBuf,
    /// What it held.
    pub data: Arc<CaseData>,
}

/// What came of opening a file.
enum Opened {
    Read(Loaded),
    Locked(PathBuf),
    Failed(String),
}

/// A locked file that waits for its passphrase.
struct Asked {
    path: PathBuf,
    typed: String,
    wrong: bool,
}

/// The investigations, in the order they were added.
pub struct Cases {
    loaded: Vec<Loaded>,
    waiting: VecDeque<(PathBuf, Option<String>)>,
    opening: Option<(PathBuf, bool)>,
    work: Background<Opened>,
    asked: Option<Asked>,
    messages: Vec<String>,
    state: u64,
}

impl Default for Cases {
    fn default() -> Self {
        Self {
            loaded: Vec::new(),
            waiting: VecDeque::new(),
            opening: None,
            work: Background::new("kroniek-compare-open"),
            asked: None,
            messages: Vec::new(),
            state: 0,
        }
    }
}

impl Cases {
    /// Whether no investigation was read yet.
    pub fn is_empty(&self) -> bool {
        self.loaded.is_empty()
    }

    /// Whether no file is being read.
    pub fn is_at_rest(&self) -> bool {
        self.opening.is_none() && self.waiting.is_empty()
    }

    /// Rises with every investigation that comes or goes.
    pub const fn state(&self) -> u64 {
        self.state
    }

    /// What the investigations hold.
    pub fn data(&self) -> Vec<Arc<CaseData>> {
        self.loaded.iter().map(|loaded| Arc::clone(&loaded.data)).collect()
    }

    /// The day on the cover: the last on which one was published or adopted, or else today.
    pub fn day(&self) -> Day {
        let known = self.loaded.iter().filter_map(|loaded| {
            let investigation = loaded.data.investigation();
            let known = [investigation.published_on, investigation.adopted_on];
            known.iter().flatten().find_map(EdtfDate::earliest)
        });
        known.max().unwrap_or_else(Day::today)
    }

    /// Takes an investigation that was read already.
    pub fn take(&mut self, loaded: Loaded) {
        if !self.knows(&loaded.path) {
            self.loaded.push(loaded);
            self.state += 1;
        }
    }

    /// Adds a file, to be read when its turn comes.
    pub fn add(&mut self, path: PathBuf) {
        self.waiting.push_back((path, None));
    }

    fn knows(&self, path: &Path) -> bool {
        self.loaded.iter().any(|loaded| loaded.path == path)
    }

    /// Takes what was read, and begins with the next file.
    pub fn update(&mut self, ctx: &egui::Context, language: Language) {
        if let Some(opened) = self.work.take() {
            let again = self.opening.take().is_some_and(|(_, given)| given);
            match opened {
                Opened::Read(loaded) => self.take(loaded),
                Opened::Locked(path) => {
                    self.asked = Some(Asked { path, typed: String::new(), wrong: again });
                }
                Opened::Failed(message) => self.messages.push(message),
            }
        }
        if self.opening.is_some() || self.asked.is_some() {
            return;
        }
        let Some((path, passphrase)) = self.waiting.pop_front() else { return };
        if self.knows(&path) {
            let file = name(&path).into();
            self.messages.push(tr_with(language, "compare-file-known", &[("file", file)]));
            return;
        }
        self.opening = Some((path.clone(), passphrase.is_some()));
        self.work.ask(ctx, move || open(path, passphrase, language));
    }

    /// Draws the list of investigations, each with a way to take it out.
    pub fn list(
        &mut self,
        ui: &mut Ui,
        theme: &Theme,
        language: Language,
        comparison: Option<&Comparison>,
    ) {
        let mut gone = None;
        for (at, loaded) in self.loaded.iter().enumerate() {
            let title = comparison
                .and_then(|comparison| comparison.cases.get(at))
                .map_or_else(|| loaded.data.investigation().title, |case| case.title.clone());
            ui.horizontal(|ui| {
                ui.add_space(8.0);
                label(ui, letter(at), theme.semibold(theme.sizes.interface), theme.text1);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let remove = tr_with(language, "compare-remove", &[("title", (&title).into())]);
                    let response = chip(ui, theme, icon::X, "", theme.text3, theme.app);
                    response.widget_info(|| {
                        egui::WidgetInfo::labeled(egui::Role::Button, true, &remove)
                    });
                    if response.on_hover_text(&remove).clicked() {
                        gone = Some(at);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let text = egui::RichText::new(&title)
                            .font(theme.regular(theme.sizes.interface))
                            .color(theme.text1);
                        ui.add(egui::Label::new(text).truncate()).on_hover_text(&title);
                    });
                });
            });
        }
        if let Some(gone) = gone {
            self.loaded.remove(gone);
            self.state += 1;
        }
    }

    /// Draws what is going on: the file that is read, a passphrase that is asked, what failed.
    pub fn notices(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        if let Some((path, _)) = &self.opening {
            let file = name(path).into();
            let text = tr_with(language, "compare-opening", &[("file", file)]);
            label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
        }
        self.passphrase(ui, theme, language);
        let mut read = None;
        for (at, message) in self.messages.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                label(ui, icon::WARNING, theme.icon(16.0), theme.warning);
                label(ui, message, theme.regular(theme.sizes.interface), theme.warning);
                let close = tr(language, "compare-close");
                if button(ui, theme, ButtonLook::Bare, icon::X, &close).clicked() {
                    read = Some(at);
                }
            });
        }
        if let Some(read) = read {
            self.messages.remove(read);
        }
    }

    fn passphrase(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        let Some(asked) = &mut self.asked else { return };
        let (mut open, mut skip) = (false, false);
        ui.horizontal_wrapped(|ui| {
            label(ui, icon::LOCK_SIMPLE, theme.icon(16.0), theme.text2);
            let file = name(&asked.path).into();
            let text = tr_with(language, "compare-needs-passphrase", &[("file", file)]);
            label(ui, text, theme.regular(theme.sizes.interface), theme.text1);
            let word = tr(language, "desktop-passphrase");
            let edit = TextEdit::singleline(&mut asked.typed)
                .password(true)
                .hint_text(&word)
                .desired_width(220.0);
            let response = ui.add(edit);
            open = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.add_enabled_ui(!asked.typed.is_empty(), |ui| {
                let word = tr(language, "desktop-passphrase-open");
                open |= button(ui, theme, ButtonLook::Plain, "", &word).clicked();
            });
            skip =
                button(ui, theme, ButtonLook::Bare, "", &tr(language, "desktop-cancel")).clicked();
            if asked.wrong {
                let wrong = tr(language, "desktop-passphrase-wrong");
                label(ui, wrong, theme.semibold(theme.sizes.interface), theme.signal);
            }
        });
        if open && !asked.typed.is_empty() {
            let typed = std::mem::take(&mut asked.typed);
            self.waiting.push_front((asked.path.clone(), Some(typed)));
            self.asked = None;
            ui.ctx().request_repaint();
        } else if skip {
            self.asked = None;
        }
    }
}

fn open(path: PathBuf, passphrase: Option<String>, language: Language) -> Opened {
    let options = OpenOptions::read_only().passphrase(passphrase.map(Passphrase::new));
    match Case::open(&path, options) {
        Ok(case) => {
            let data = Arc::new(case.data().clone());
            // What was read stays; whether the file closes tidily does not touch it.
            let _ = case.close();
            Opened::Read(Loaded { path, data })
        }
        Err(error) if error.needs_passphrase() => Opened::Locked(path),
        Err(error) => Opened::Failed(error.message(language)),
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
