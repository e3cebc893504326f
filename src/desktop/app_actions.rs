//! What the application does for each action.

use super::action::Action;
use super::app::App;
use super::assessment::Part;
use super::dialogs::{Answered, Dialog};
use super::file_dialog::{Answer, FileDialog, Purpose};
use super::merge_dialog::MergeDialog;
use super::notices::Tone;
use super::saved_view;
use super::screens::Screen;
use super::selection::Selection;
use super::timeline::TimelineCommand;
use super::view_options::ViewOptions;
use super::windows::SmallWindow;
use super::worker::Request;
use crate::case::{Change, Command};
use crate::model::date::EdtfDate;
use crate::model::{Event, EventKind, Filter, Id, Record, RecordKind, SavedView};
use crate::report::Version;
use crate::text::{Language, tr};
use egui::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the sample case stands, from the program's folder or one above it.
const SAMPLE: &str = "sample-cases/drenthe.kroniek";

impl App {
    /// Carries out one action.
    pub(super) fn carry_out(&mut self, ctx: &Context, action: Action) {
        match &action {
            Action::Execute(command) => self.execute(command.clone()),
            Action::Undo => self.ask(Request::Undo),
            Action::Redo => self.ask(Request::Redo),
            Action::Select(selection) => self.selection = selection.clone(),
            Action::SelectStretch(stretch) => self.stretch = *stretch,
            Action::SetFilter(filter) => self.filter = filter.clone(),
            Action::SetView(view) => self.set_view(view.clone()),
            Action::SaveView => self.dialog = Some(Dialog::ViewName { typed: String::new() }),
            Action::Go(screen) => self.go(*screen),
            Action::OpenRecord(kind, id) => self.open_record(*kind, *id),
            Action::JumpToEvent(event) => {
                self.selection = Selection::one(*event);
                self.panel_open = true;
                if !self.screen.shows_events() {
                    self.go(Screen::Timeline);
                }
            }
            Action::ShowSpan(_) => self.go(Screen::Timeline),
            Action::ArrangeLanes
            | Action::ShowYear(_)
            | Action::ShowInformation(_)
            | Action::ShowPath(_) => {
                self.go(Screen::Timeline);
            }
            Action::Zoom(_) | Action::ZoomToFit => {}
            Action::LinkNorm => self.tie_to_norm(self.selection.events().to_vec(), None),
            Action::TieCitation(citation) => self.tie_passage(*citation),
            Action::TieSpan(span) => self.tie_span(*span),
            Action::NewFinding(norms) => self.new_finding(norms.clone()),
            Action::ShowPart(_) => self.go(Screen::Assessment),
            Action::LoadFramework => self.ask_for_file(ctx, Purpose::Framework, ""),
            Action::SaveFramework(framework) => self.save_framework(ctx, *framework),
            Action::LoadWording(framework) => {
                self.framework_file = Some(*framework);
                self.ask_for_file(ctx, Purpose::Wording, "");
            }
            // The panel of the timeline does what it is asked.
            Action::Timeline(_) => {}
            Action::ShowView(view) => self.show_view(*view),
            Action::UpdateView(view) => self.update_view(*view),
            Action::AddFact(event) => self.start_fact(event.as_ref().clone()),
            Action::MakeFinding { .. } => self.go(Screen::Analysis),
            Action::ShowCompare => self.show_compare(),
            Action::OpenFile(path) => self.open_file(path.clone(), None),
            Action::ShowOpenDialog => self.ask_for_file(ctx, Purpose::Open, ""),
            Action::OpenSample => self.ask_for_file(ctx, Purpose::Sample, "Drenthe.kroniek"),
            Action::NewFile => self.dialog = Some(Dialog::NewTitle { typed: String::new() }),
            Action::CloseFile => self.ask(Request::Close),
            Action::Quit => self.leaving = true,
            Action::ExportReport => {
                self.report = (Version::Full, None);
                self.ask_for_file(ctx, Purpose::Report, "rapport.pdf");
            }
            Action::ExportVersion(version, organisation) => {
                let name = match organisation {
                    Some(code) => format!("rapport-{}-{code}.pdf", version.keyword()),
                    None => format!("rapport-{}.pdf", version.keyword()),
                };
                self.report = (*version, organisation.clone());
                self.ask_for_file(ctx, Purpose::Report, &name);
            }
            Action::ReadJournal { limit } => self.ask(Request::Journal { limit: *limit }),
            Action::ExportTimeline => {
                self.dialog = Some(Dialog::Picture { choice: self.picture });
            }
            Action::ExportTable => self.ask_for_file(ctx, Purpose::Table, "kroniek.csv"),
            Action::Import => self.ask_for_file(ctx, Purpose::Import, ""),
            Action::Merge => self.ask_for_file(ctx, Purpose::Merge, ""),
            Action::Check => self.ask(Request::Check),
            Action::SetLanguage(language) => {
                self.settings.language = *language;
                self.ask(Request::Speak(*language));
            }
            Action::SetTheme(theme) => self.settings.theme = *theme,
            Action::SetScale(percent) => self.settings.scale_percent = (*percent).clamp(100, 300),
            Action::StepScale(step) => self.settings.step_scale(*step),
            Action::TogglePalette => self.palette.toggle(),
            Action::TogglePanel => self.panel_open = !self.panel_open,
            Action::ShowHelp => self.window = Some(SmallWindow::Help),
            Action::ShowSettings => self.window = Some(SmallWindow::Settings),
            Action::ShowAbout => self.window = Some(SmallWindow::About),
            Action::AddEvent { when, organisation } => {
                self.add_event(when.as_deref(), organisation.clone(), None);
            }
            Action::AddResponse(event) => {
                let to = if event.is_new() { self.selection.primary() } else { Some(*event) };
                self.add_event(None, None, to);
            }
            Action::DeleteSelected => self.delete_selected(),
            // On the timeline the caption is asked for beside the mark.
            Action::ToggleKeyMoment if self.screen == Screen::Timeline => {
                self.tell_panels(&Action::Timeline(TimelineCommand::KeyMoment));
            }
            Action::ToggleKeyMoment => self.toggle_key_moment(),
            Action::Copy(text) => ctx.copy_text(text.clone()),
            Action::Notify(text) => self.notices.say(text.clone(), Tone::Done),
            Action::NotifyChange(text) => self.notices.say(text.clone(), Tone::Changed),
            Action::Warn(text) => self.notices.say(text.clone(), Tone::Failed),
        }
        self.tell_panels(&action);
        // What was carried out may show elsewhere than where it was asked for.
        ctx.request_repaint();
    }

    pub(super) fn execute(&mut self, command: Command) {
        if command.changes.is_empty() {
            return;
        }
        if self.situation().writable {
            self.ask(Request::Execute(command));
        } else {
            self.notices.say(self.tr("desktop-read-only-tip"), Tone::Failed);
        }
    }

    pub(super) fn go(&mut self, screen: Screen) {
        self.screen = screen;
        self.settings.last_screen = screen;
    }

    fn open_record(&mut self, kind: RecordKind, id: i64) {
        match kind {
            RecordKind::Event => {
                self.selection = Selection::one(Id::new(id));
                self.panel_open = true;
                if !self.screen.shows_events() {
                    self.go(Screen::Timeline);
                }
            }
            kind if Part::of(kind).is_some() => self.go(Screen::Assessment),
            RecordKind::ReportText => self.go(Screen::Report),
            _ => self.go(Screen::Dossier),
        }
    }

    pub(super) fn ask_for_file(&mut self, ctx: &Context, purpose: Purpose, name: &str) {
        self.file_dialog = Some(FileDialog::show(ctx, self.settings.language, purpose, name));
    }

    /// Takes the answer of a file dialog, if there is one.
    pub(super) fn take_file_dialog(&mut self, ctx: &Context) {
        let Some(dialog) = &self.file_dialog else { return };
        let purpose = dialog.purpose;
        match dialog.answer() {
            Answer::Waiting => return,
            Answer::Cancelled => {}
            Answer::Missing => {
                self.dialog = Some(Dialog::Path { purpose, typed: String::new() });
            }
            Answer::Chosen(paths) => {
                paths.into_iter().for_each(|path| self.file_chosen(ctx, purpose, path));
            }
        }
        self.file_dialog = None;
    }

    fn file_chosen(&mut self, ctx: &Context, purpose: Purpose, path: PathBuf) {
        match purpose {
            Purpose::Open => self.open_file(path, None),
            Purpose::New => {
                let path = path.with_extension("kroniek");
                let title = std::mem::take(&mut self.new_title);
                self.opening = Some(path.clone());
                self.ask(Request::Create { path, title });
            }
            Purpose::Merge => self.ask(Request::PlanMerge { path, passphrase: None }),
            Purpose::Sample => self.copy_sample(path.with_extension("kroniek")),
            Purpose::CompareAdd => {
                if let Some(compare) = &mut self.compare {
                    compare.add(path);
                }
            }
            Purpose::ComparePdf => self.write_comparison(ctx, path.with_extension("pdf")),
            Purpose::Report
            | Purpose::Timeline
            | Purpose::Table
            | Purpose::Import
            | Purpose::Framework
            | Purpose::FrameworkSave
            | Purpose::Wording => {
                self.exchange(ctx, purpose, path);
            }
        }
    }

    fn copy_sample(&mut self, path: PathBuf) {
        let copied = sample_path().ok_or(std::io::ErrorKind::NotFound.into()).and_then(|sample| {
            // The sample must stay as it is, and no other file may be lost for it.
            if path.exists() {
                return Ok(());
            }
            std::fs::copy(sample, &path).map(|_| ())
        });
        match copied {
            Ok(()) => self.open_file(path, None),
            Err(error) => {
                self.dialog = Some(Dialog::Message {
                    text: self.tr("desktop-sample-missing"),
                    technical: error.to_string(),
                });
            }
        }
    }

    /// Opens a file that was dropped on the window, or reads a table into the open case.
    pub(super) fn take_dropped_files(&mut self, ctx: &Context) {
        let dropped =
            ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        let Some(path) = dropped else { return };
        if let Some(compare) = &mut self.compare {
            let paths = ctx.input(|input| {
                let dropped = input.raw.dropped_files.iter();
                dropped.map(|file| file.path().to_owned()).collect::<Vec<_>>()
            });
            paths.into_iter().for_each(|path| compare.add(path));
            return;
        }
        let is_case = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("kroniek"));
        match &self.open {
            Some(open) if !is_case && open.read_only => {
                let text = tr(self.settings.language, "desktop-read-only-tip");
                self.notices.say(text, Tone::Failed);
            }
            Some(_) if !is_case => self.exchange(ctx, Purpose::Import, path),
            _ => self.open_file(path, None),
        }
    }

    /// Does what a dialog was answered with.
    pub(super) fn answered(&mut self, ctx: &Context, answer: Answered) {
        match answer {
            Answered::Nothing => {}
            Answered::Passphrase(Purpose::Merge, path, passphrase) => {
                self.ask(Request::PlanMerge { path, passphrase: Some(passphrase) });
            }
            Answered::Passphrase(_, path, passphrase) => self.open_file(path, Some(passphrase)),
            Answered::Merge(merge) => {
                let MergeDialog { path, passphrase, choices, .. } = *merge;
                self.ask(Request::Merge { path, passphrase, choices });
            }
            Answered::Title(title, purpose) => {
                let name = format!("{}.kroniek", file_name_of(&title));
                self.new_title = title;
                self.ask_for_file(ctx, purpose, &name);
            }
            Answered::ViewName(name) => self.save_view(name),
            Answered::Picture(choice) => {
                self.picture = choice;
                self.ask_for_file(ctx, Purpose::Timeline, &choice.file_name());
            }
            Answered::Path(purpose, path) => self.file_chosen(ctx, purpose, PathBuf::from(path)),
        }
    }

    fn save_view(&mut self, name: String) {
        let Some(open) = &self.open else { return };
        self.view.saved_view.clone_from(&name);
        let known = open.data.saved_views.iter().find(|view| view.name == name);
        let mut record = known.map(|view| view.as_ref().clone()).unwrap_or_else(|| SavedView {
            name,
            position: i64::try_from(open.data.saved_views.len()).unwrap_or_default(),
            ..SavedView::default()
        });
        let span = self.screens.timeline_span();
        record.view = saved_view::written(&self.view, span, &self.filter);
        self.execute(Command::put(record));
    }

    // A saved view brings its filter along; the timeline takes its stretch of time from it.
    fn set_view(&mut self, view: ViewOptions) {
        if view.saved_view != self.view.saved_view
            && let Some(open) = &self.open
        {
            let saved = open.data.saved_views.iter().find(|saved| saved.name == view.saved_view);
            self.filter = saved.map_or_else(Filter::default, |it| saved_view::filter(&it.view));
        }
        self.view = view;
    }

    fn update_view(&mut self, view: Id<SavedView>) {
        let saved = self.open.as_ref().and_then(|open| open.data.saved_views.get(view));
        if let Some(name) = saved.map(|saved| saved.name.clone()) {
            self.save_view(name);
        }
    }

    // The same view again brings back what was changed since it was kept.
    fn show_view(&mut self, view: Id<SavedView>) {
        let Some(saved) = self.open.as_ref().and_then(|open| open.data.saved_views.get(view))
        else {
            return;
        };
        let options: ViewOptions = serde_json::from_str(&saved.view).unwrap_or_default();
        self.filter = saved_view::filter(&saved.view);
        self.view = ViewOptions { saved_view: saved.name.clone(), ..options };
        self.go(Screen::Timeline);
    }

    fn selected_events(&self) -> Vec<Arc<Event>> {
        let Some(open) = &self.open else { return Vec::new() };
        let ids = self.selection.events().iter();
        ids.filter_map(|id| open.data.events.get(*id).cloned()).collect()
    }

    fn add_event(
        &mut self,
        when: Option<&str>,
        organisation: Option<String>,
        responds_to: Option<Id<Event>>,
    ) {
        // Passing a signal on is no response to it: what people mostly record is a talk.
        let kind = if responds_to.is_some() { EventKind::Conversation } else { EventKind::Signal };
        let mut event = Event { kind, ..Event::default() };
        if let Some(date) = when.and_then(|when| EdtfDate::parse(when).ok()) {
            event.set_when(Some(date));
        }
        event.actors.extend(organisation);
        if let Some(answered) = responds_to {
            event.responds_to.push(answered);
            if let Some(open) = &self.open
                && let Some(answered) = open.data.events.get(answered)
            {
                event.about.clone_from(&answered.about);
            }
        }
        self.start_fact(event);
    }

    // A new fact is selected when it is there, and its title has the keyboard.
    fn start_fact(&mut self, event: Event) {
        self.select_new = true;
        self.panel_open = true;
        if !self.screen.shows_events() {
            self.go(Screen::Timeline);
        }
        self.execute(Command::put(event));
    }

    fn delete_selected(&mut self) {
        let events = self.selected_events();
        let changes: Vec<Change> = events
            .iter()
            .map(|event| Change::Delete(RecordKind::Event, event.id.value()))
            .collect();
        let command = match events.as_slice() {
            [event] => Command::delete(RecordKind::Event, event.id.value()),
            _ => Command::batch(tr(Language::Dutch, "desktop-step-deleted"), changes),
        };
        if !events.is_empty() {
            self.execute(command);
        }
    }

    fn toggle_key_moment(&mut self) {
        let events = self.selected_events();
        let all = events.iter().all(|event| event.is_key_moment());
        let changes = events.iter().filter(|event| all || !event.is_key_moment()).map(|event| {
            let mut event = event.as_ref().clone();
            event.key_moment = if all { String::new() } else { event.display_title().into_owned() };
            Change::Put(Record::Event(event))
        });
        let changes = changes.collect();
        let key = if all { "desktop-step-not-key-moment" } else { "desktop-step-key-moment" };
        self.execute(Command::batch(tr(Language::Dutch, key), changes));
    }

    /// Forgets what belonged to the file that was open.
    pub(super) fn forget_file(&mut self) {
        self.open = None;
        self.notice_of_file = None;
        self.selection = Selection::none();
        self.stretch = None;
        self.filter = Filter::default();
        self.found.clear();
        self.select_new = false;
        self.inspector = super::inspector::Inspector::default();
        self.tie = super::assessment::TiePicker::default();
        self.screens = super::screens::Screens::default();
    }
}

// A title as the name of a file: no letter that a system forbids.
pub(super) fn file_name_of(title: &str) -> String {
    let name: String = title
        .chars()
        .map(
            |letter| if letter.is_alphanumeric() || " -_.".contains(letter) { letter } else { '-' },
        )
        .collect();
    name.trim_matches([' ', '.']).to_owned()
}

fn sample_path() -> Option<PathBuf> {
    let program = std::env::current_exe().ok();
    let folders = program.iter().flat_map(|program| program.ancestors().skip(1));
    let here = std::env::current_dir().ok();
    folders
        .map(Path::to_owned)
        .chain(here)
        .map(|folder| folder.join(SAMPLE))
        .find(|path| path.is_file())
}
