//! The application: what is open, what is selected, and the frame around the screens.

use super::action::{Action, Actions};
use super::assessment::TiePicker;
use super::command_list::Situation;
use super::compare::CompareWindow;
use super::context::PanelContext;
use super::dialogs::Dialog;
use super::file_dialog::FileDialog;
use super::inspector::Inspector;
use super::job::Job;
use super::matching::Matching;
use super::notices::Notices;
use super::palette::Palette;
use super::screens::{Screen, Screens};
use super::selection::Selection;
use super::settings::{Settings, ThemeChoice};
use super::snapshot::Snapshot;
use super::theme::{Theme, ThemeError};
use super::title_bar::{Saved, TitleBar};
use super::tool_bar::{ToolBar, fact_count};
use super::view_options::{Span, ViewOptions};
use super::windows::SmallWindow;
use super::worker::{Request, Worker};
use super::{fonts, icon, keyboard, shortcut, start_screen, style, widgets};
use crate::model::{Event, Filter, Framework, Id, RecordKind};
use crate::report::Version;
use crate::text::{Language, keyword_label, tr};
use egui::{CentralPanel, Context, Frame, Margin, Panel, Stroke, Ui};
use std::path::PathBuf;

/// Why the window could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum DesktopError {
    /// The theme file lacks something.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// No thread could be started.
    #[error("no thread: {0}")]
    Thread(#[from] std::io::Error),
    /// The system gives no window.
    #[error("no window: {0}")]
    Window(String),
}

/// The application, with or without a real window around it.
pub struct App {
    pub(super) settings: Settings,
    light: Theme,
    dark: Theme,
    styled: Option<(bool, u16)>,
    pub(super) worker: Worker,
    /// How many answers are still to come.
    pub(super) pending: usize,
    pub(super) open: Option<Snapshot>,
    /// The file that is being opened.
    pub(super) opening: Option<PathBuf>,
    /// The locked file whose passphrase was asked for.
    pub(super) passphrase_for: Option<PathBuf>,
    pub(super) notice_of_file: Option<String>,
    pub(super) screen: Screen,
    pub(super) screens: Screens,
    pub(super) selection: Selection,
    /// The stretch of time that was chosen.
    pub(super) stretch: Option<Span>,
    pub(super) filter: Filter,
    matching: Matching,
    pub(super) view: ViewOptions,
    /// What was last asked of a picture of the timeline.
    pub(super) picture: super::picture_choice::PictureChoice,
    pub(super) inspector: Inspector,
    pub(super) panel_open: bool,
    tool_bar: ToolBar,
    pub(super) palette: Palette,
    /// The small window that ties what is selected to a norm.
    pub(super) tie: TiePicker,
    /// The framework that a file is asked for.
    pub(super) framework_file: Option<Id<Framework>>,
    pub(super) found: Vec<Id<Event>>,
    pub(super) window: Option<SmallWindow>,
    pub(super) dialog: Option<Dialog>,
    pub(super) file_dialog: Option<FileDialog>,
    pub(super) new_title: String,
    pub(super) notices: Notices,
    /// Which version of the report is to be written, and for which organisation.
    pub(super) report: (Version, Option<String>),
    /// Files being written and tables being read.
    pub(super) jobs: Vec<Job>,
    /// Whether a new fact is to be selected when the worker answers.
    pub(super) select_new: bool,
    /// Several investigations side by side, in place of the one that is open.
    pub(super) compare: Option<CompareWindow>,
    /// What waits until the field that has the keyboard has handed over what was typed.
    pub(super) waiting: Actions,
    /// Whether the program is left as soon as the file holds everything.
    pub(super) leaving: bool,
}

impl App {
    /// An application that opens a file, or shows the start screen.
    ///
    /// # Errors
    /// When the theme cannot be read or no thread can be started.
    pub fn new(
        ctx: &Context,
        settings: Settings,
        file: Option<PathBuf>,
    ) -> Result<Self, DesktopError> {
        fonts::install(ctx);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let worker = Worker::start(ctx, settings.language)?;
        let mut app = Self {
            light: Theme::load(false)?,
            dark: Theme::load(true)?,
            styled: None,
            worker,
            pending: 0,
            open: None,
            opening: None,
            passphrase_for: None,
            notice_of_file: None,
            screen: settings.last_screen,
            screens: Screens::default(),
            selection: Selection::none(),
            stretch: None,
            filter: Filter::default(),
            matching: Matching::default(),
            view: ViewOptions::default(),
            picture: super::picture_choice::PictureChoice::default(),
            inspector: Inspector::default(),
            panel_open: true,
            tool_bar: ToolBar::default(),
            palette: Palette::default(),
            tie: TiePicker::default(),
            framework_file: None,
            found: Vec::new(),
            window: None,
            dialog: None,
            file_dialog: None,
            new_title: String::new(),
            notices: Notices::default(),
            report: (Version::Full, None),
            jobs: Vec::new(),
            select_new: false,
            compare: None,
            waiting: Actions::new(),
            leaving: false,
            settings,
        };
        app.dress(ctx);
        if let Some(path) = file {
            app.open_file(path, None);
        }
        Ok(app)
    }

    /// The settings, as they are to be kept.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether every answer has come.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        self.pending == 0
            && self.jobs.is_empty()
            && self.compare.as_ref().is_none_or(CompareWindow::is_at_rest)
    }

    /// Asks the worker; the answer comes in a later frame.
    pub(super) fn ask(&mut self, request: Request) {
        self.pending += 1;
        self.worker.ask(request);
    }

    /// Opens a file.
    pub(super) fn open_file(&mut self, path: PathBuf, passphrase: Option<String>) {
        self.compare = None;
        self.opening = Some(path.clone());
        self.ask(Request::Open { path, passphrase });
    }

    /// What can be commanded now.
    pub(super) fn situation(&self) -> Situation {
        let open = self.open.as_ref();
        Situation {
            open: open.is_some(),
            writable: open.is_some_and(|open| !open.read_only),
            undoable: open.is_some_and(|open| open.undo.is_some()),
            redoable: open.is_some_and(|open| open.redo.is_some()),
            selected: open.is_some() && !self.selection.is_empty(),
            timeline: self.screen == Screen::Timeline,
        }
    }

    /// The look that is wanted, put in place when it changed.
    fn dress(&mut self, ctx: &Context) {
        let dark = match self.settings.theme {
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
            ThemeChoice::System => ctx.system_theme() == Some(egui::Theme::Dark),
        };
        let wanted = (dark, self.settings.scale_percent);
        if self.styled == Some(wanted) {
            return;
        }
        self.styled = Some(wanted);
        let brightness = if dark { egui::Theme::Dark } else { egui::Theme::Light };
        ctx.set_theme(brightness);
        ctx.set_style_of(brightness, style::style(if dark { &self.dark } else { &self.light }));
        ctx.set_zoom_factor(self.settings.scale());
    }

    fn theme(&self) -> Theme {
        let dark = self.styled.is_some_and(|(dark, _)| dark);
        if dark { self.dark.clone() } else { self.light.clone() }
    }

    /// Draws one frame and carries out what was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.leave_field(&ctx);
        // Until a timeline says otherwise.
        super::timeline::leave_out_unseen(&ctx, true);
        self.take_replies();
        self.take_jobs();
        self.take_dropped_files(&ctx);
        self.take_file_dialog(&ctx);
        self.dress(&ctx);
        let theme = self.theme();
        let language = self.settings.language;
        let mut actions = Actions::new();
        let in_front = self.dialog.is_some() || self.window.is_some() || self.palette.open;
        if in_front || self.open.is_none() {
            self.tie.close();
        }
        keyboard::settle_escape(&ctx, in_front || self.tie.is_open());
        self.tie.take_keys(&ctx);
        let blocked = in_front || self.tie.is_open() || self.compare.is_some();
        if !blocked {
            for command in shortcut::pressed(&ctx, self.situation()) {
                actions.push((command.action)());
            }
        }
        let held = in_front.then(|| keyboard::hold(&ctx));
        self.title_bar(ui, &theme, &mut actions);
        if let Some(text) = &self.notice_of_file {
            banner(ui, &theme, text);
        }
        match self.open.clone() {
            _ if self.compare.is_some() => self.comparison(ui, &theme),
            Some(open) => self.case(ui, &theme, &open, &mut actions),
            None => self.start(ui, &theme, &mut actions),
        }
        if let Some(held) = held {
            held.give_back(&ctx);
        }
        let situation = self.situation();
        self.palette.ui(&ctx, &theme, language, situation, &mut actions);
        if let Some(words) = self.palette.wanted()
            && self.open.is_some()
        {
            self.ask(Request::Search(words));
        }
        if let Some(window) = self.window
            && !window.ui(&ctx, &theme, &self.settings, &mut actions)
        {
            self.window = None;
        }
        if let Some(mut dialog) = self.dialog.take() {
            match dialog.ui(&ctx, &theme, language) {
                Some(answer) => self.answered(&ctx, answer),
                None => self.dialog = Some(dialog),
            }
        }
        drop_hint(&ctx, &theme, language);
        self.show_tasks(&ctx, &theme, language);
        self.notices.ui(&ctx, &theme, language, situation.undoable, &mut actions);
        keyboard::remember_field(&ctx);
        for action in self.due(&ctx, actions) {
            self.carry_out(&ctx, action);
        }
        self.leave(&ctx);
        super::timeline::mind_long_texts(&ctx);
    }

    fn title_bar(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        let language = self.settings.language;
        let open = self.open.as_ref();
        let case = open.map(|open| {
            let row = open.data.investigation();
            let status = keyword_label(language, "investigation-status", row.status.keyword())
                .to_lowercase();
            (row.title, status)
        });
        let counts = open.map_or_else(Vec::new, |open| {
            let judged = open.data.count(RecordKind::Finding);
            vec![(Screen::Chronicle, open.data.events.len()), (Screen::Assessment, judged)]
        });
        let saved = match open {
            Some(open) if open.read_only => Saved::ReadOnly,
            _ if self.pending > 0 || !self.jobs.is_empty() => Saved::Busy,
            _ => Saved::Stored,
        };
        let bar = TitleBar {
            theme,
            language,
            situation: self.situation(),
            case: case.as_ref().map(|(title, status)| (title.as_str(), status.as_str())),
            screen: self.screen,
            counts: &counts,
            undo: open.and_then(|open| open.undo.as_deref()),
            redo: open.and_then(|open| open.redo.as_deref()),
            saved,
        };
        Panel::top("title_bar")
            .exact_size(theme.measures.title_bar)
            .frame(Frame::new().fill(theme.raised))
            .show_separator_line(false)
            .show(ui, |ui| bar.ui(ui, actions));
    }

    fn start(&self, ui: &mut Ui, theme: &Theme, actions: &mut Actions) {
        let language = self.settings.language;
        CentralPanel::no_frame().show(ui, |ui| {
            if self.opening.is_some() {
                ui.painter().rect_filled(ui.max_rect(), 0, theme.canvas);
                ui.centered_and_justified(|ui| {
                    let text = tr(language, "desktop-opening");
                    widgets::label(ui, text, theme.regular(theme.sizes.prose), theme.text2);
                });
            } else {
                start_screen::ui(ui, theme, language, &self.settings.recent_files, actions);
            }
        });
    }

    fn case(&mut self, ui: &mut Ui, theme: &Theme, open: &Snapshot, actions: &mut Actions) {
        self.matching.update(&self.filter, open);
        let context = PanelContext {
            data: &open.data,
            generation: open.generation,
            path: &open.path,
            chronicle: &open.chronicle,
            matching: self.matching.ids(),
            language: self.settings.language,
            theme,
            selection: &self.selection,
            stretch: self.stretch,
            filter: &self.filter,
            view: &self.view,
            found: &self.found,
            read_only: open.read_only,
        };
        let screen = self.screen;
        if screen.has_tool_bar() {
            let status = self.screens.panel(screen).status(&context);
            let status = status.unwrap_or_else(|| fact_count(&context));
            Panel::top("tool_bar")
                .exact_size(theme.measures.tool_bar)
                .frame(Frame::new().fill(theme.app))
                .show_separator_line(false)
                .show(ui, |ui| self.tool_bar.ui(ui, &context, screen, &status, actions));
        }
        let shown = screen.has_side_panel() && self.panel_open && !self.selection.is_empty();
        if shown {
            use super::panel::Panel as _;
            let width = theme.measures.panel.min(ui.available_width() * 0.6);
            Panel::right("inspector")
                .exact_size(width)
                .resizable(false)
                .frame(Frame::new().fill(theme.canvas))
                .show_separator_line(false)
                .show(ui, |ui| self.inspector.ui(ui, &context, actions));
        } else {
            self.inspector.leave(&context, actions);
        }
        CentralPanel::default().frame(Frame::new().fill(theme.canvas)).show(ui, |ui| {
            self.screens.panel(screen).ui(ui, &context, actions);
        });
        self.tie.ui(ui.ctx(), &context, actions);
    }

    /// Tells the panels of an action that was carried out.
    pub(super) fn tell_panels(&mut self, action: &Action) {
        let Some(open) = self.open.clone() else { return };
        let theme = self.theme();
        self.matching.update(&self.filter, &open);
        let context = PanelContext {
            data: &open.data,
            generation: open.generation,
            path: &open.path,
            chronicle: &open.chronicle,
            matching: self.matching.ids(),
            language: self.settings.language,
            theme: &theme,
            selection: &self.selection,
            stretch: self.stretch,
            filter: &self.filter,
            view: &self.view,
            found: &self.found,
            read_only: open.read_only,
        };
        use super::panel::Panel as _;
        self.screens.notice(action, &context);
        self.inspector.notice(action, &context);
    }

    /// The words of a key.
    pub(super) fn tr(&self, key: &str) -> String {
        tr(self.settings.language, key)
    }

    /// The language of the screen.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.settings.language
    }
}

fn banner(ui: &mut Ui, theme: &Theme, text: &str) {
    let frame = Frame::new().fill(theme.warning_soft).inner_margin(Margin::symmetric(16, 6));
    Panel::top("banner").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            widgets::label(ui, icon::WARNING, theme.icon(16.0), theme.warning);
            widgets::label(ui, text, theme.regular(13.0), theme.warning);
        });
        let rect = ui.max_rect();
        let line = Stroke::new(1.0, theme.line_strong);
        ui.painter().hline(rect.x_range(), rect.bottom() + 5.5, line);
    });
}

// While a file hangs over the window.
fn drop_hint(ctx: &Context, theme: &Theme, language: Language) {
    if ctx.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop-hint"));
    let painter = ctx.layer_painter(layer);
    let rect = ctx.content_rect();
    painter.rect_filled(rect, 0, theme.shade);
    painter.text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        tr(language, "desktop-drop"),
        theme.semibold(theme.sizes.heading),
        theme.canvas,
    );
}
