//! What goes out of the case and what comes in, away from the window's thread.

use super::app::App;
use super::app_assessment::{read_framework_file, read_wording_file, write_framework_file};
use super::dialogs::Dialog;
use super::file_dialog::Purpose;
use super::job::{Done, Job};
use super::notices::Tone;
use super::picture_choice::PictureChoice;
use super::task::{self, Task};
use super::theme::Theme;
use super::view_options::{Grouping, Span, ViewOptions};
use super::worker::Request;
use crate::case::{Change, Command};
use crate::exchange::{
    self, ExchangeError, ExportFormat, ImportOptions, ImportSource, plan_import_with_progress,
    write_whole,
};
use crate::model::CaseData;
use crate::model::date::{Day, EdtfDate};
use crate::report::picture::{
    PictureFormat, PictureOptions, YearFigures, sight_gaps, timeline_picture,
};
use crate::report::{self, Inputs, ReportOptions, Version};
use crate::text::{Language, tr_with};
use crate::timeline;
use egui::Context;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Width and height of a picture of the timeline, in points; it grows with its lanes.
const SIZE: (f32, f32) = (1600.0, 1000.0);

impl App {
    /// Writes a file of the case, or reads one in.
    pub(super) fn exchange(&mut self, ctx: &Context, purpose: Purpose, path: PathBuf) {
        let Some(open) = &self.open else { return };
        let data = open.data.clone();
        let language = self.settings.language;
        let view = self.view.clone();
        let picture = self.picture;
        let span = self.screens.timeline_span();
        let version = self.report.clone();
        let framework = self.framework_file;
        let name = task_name(language, purpose, &path);
        let job = Job::start(ctx, name, move |task| match purpose {
            Purpose::Report => {
                finish(language, &path, write_report(&data, &path, version, language, task))
            }
            Purpose::Timeline => finish(
                language,
                &path,
                write_timeline(&data, &path, language, &view, picture, span),
            ),
            Purpose::Table => finish(language, &path, write_table(&data, &path, language)),
            Purpose::FrameworkSave => {
                finish(language, &path, write_framework_file(&data, framework, &path, language))
            }
            Purpose::Framework => read_framework_file(&data, &path, language),
            Purpose::Wording => read_wording_file(&data, framework, &path, language),
            _ => read_table(&data, &path, language, task),
        });
        self.jobs.push(job);
    }

    /// Shows what takes long: files written, tables read, many changes recorded.
    pub(super) fn show_tasks(&mut self, ctx: &Context, theme: &Theme, language: Language) {
        let jobs = self.jobs.iter().map(|job| &job.task);
        task::show(ctx, theme, language, jobs.chain(self.worker.tasks()));
    }

    /// Takes what came of the jobs.
    pub(super) fn take_jobs(&mut self) {
        let mut finished = Vec::new();
        let language = self.settings.language;
        self.jobs.retain(|job| {
            let broken = || crate::text::tr(language, "desktop-job-broken");
            match job.take(broken) {
                Some(done) => {
                    finished.push(done);
                    false
                }
                None => true,
            }
        });
        for done in finished {
            match done {
                Done::Written(text) => self.notices.say(text, Tone::Done),
                Done::Stopped(name) => {
                    let values = [("name", name.into())];
                    self.notices
                        .say(tr_with(language, "desktop-task-stopped", &values), Tone::Done);
                }
                Done::Failed(text) => {
                    self.dialog = Some(Dialog::Message { text, technical: String::new() });
                }
                Done::Read { label, title, changes, lines } => {
                    if !changes.is_empty() {
                        self.ask(Request::Execute(Command::batch(label, changes)));
                    }
                    self.dialog = Some(Dialog::Findings { title, lines });
                }
                Done::ReadWhole { label, title, records, lines } => {
                    self.ask(Request::TakeOver { label, records });
                    self.dialog = Some(Dialog::Findings { title, lines });
                }
            }
        }
    }
}

/// What the inspector reads while it goes on.
pub(super) fn task_name(language: Language, purpose: Purpose, path: &Path) -> String {
    let key = match purpose {
        Purpose::Report | Purpose::ComparePdf => "desktop-task-report",
        Purpose::Timeline => "desktop-task-timeline",
        Purpose::Table | Purpose::FrameworkSave => "desktop-task-export",
        _ => "desktop-task-import",
    };
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    tr_with(language, key, &[("file", file.into())])
}

pub(super) fn finish(language: Language, path: &Path, done: Result<(), String>) -> Done {
    match done {
        Ok(()) => {
            let file = path.display().to_string();
            Done::Written(tr_with(language, "desktop-written", &[("file", file.into())]))
        }
        Err(message) => Done::Failed(message),
    }
}

fn failed(language: Language, detail: impl std::fmt::Display) -> String {
    tr_with(language, "desktop-job-failed", &[("detail", detail.to_string().into())])
}

fn write_report(
    data: &CaseData,
    path: &Path,
    (version, organisation): (Version, Option<String>),
    language: Language,
    task: &Task,
) -> Result<(), String> {
    let usual = ReportOptions::new(report_day(data));
    let outline = report::Outline::of_case(data);
    let options = ReportOptions { version, organisation, language, outline, ..usual };
    let figures = YearFigures::new(data, language);
    let inputs = Inputs { figures: Some(&figures) };
    let format = report::ReportFormat::of_path(path).unwrap_or_default();
    let bytes = report::export_as(data, &inputs, &options, format, task)
        .map_err(|error| error.sentence(language))?;
    if task.is_stopped() {
        return Err(String::new());
    }
    write_whole(path, &bytes).map_err(|error| error.message(language))
}

/// The date on the cover: when the report was published or adopted, or else today.
fn report_day(data: &CaseData) -> Day {
    let investigation = data.investigation();
    let known = [investigation.published_on, investigation.adopted_on];
    known.iter().flatten().find_map(EdtfDate::earliest).unwrap_or_else(Day::today)
}

fn write_table(data: &CaseData, path: &Path, language: Language) -> Result<(), String> {
    let format = ExportFormat::of_path(path).map_err(|error| error.message(language))?;
    exchange::export(data, path, format, language)
        .map(|_| ())
        .map_err(|error| error.message(language))
}

fn write_timeline(
    data: &CaseData,
    path: &Path,
    language: Language,
    view: &ViewOptions,
    choice: PictureChoice,
    span: Option<Span>,
) -> Result<(), String> {
    let grouping = match view.grouping {
        Grouping::Organisation => timeline::Grouping::Organisation,
        Grouping::Domain => timeline::Grouping::Domain,
        Grouping::Person => timeline::Grouping::Person,
        Grouping::Signal => timeline::Grouping::Signal,
    };
    // The extension that was typed decides, as everywhere.
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    let format = PictureFormat::from_extension(extension).unwrap_or(choice.format);
    let span = span.filter(|_| !choice.whole);
    let options = PictureOptions {
        from: span.map(|span| span.from),
        to: span.map(|span| span.to),
        grouping,
        paper: choice.paper,
        size: (format != PictureFormat::Pdf).then_some(SIZE),
        scale: if format == PictureFormat::Png { f32::from(choice.scale) } else { 1.0 },
        split: choice.split,
        lanes: view.lanes.clone(),
        language,
        ..PictureOptions::default()
    };
    let bytes = timeline_picture(data, &sight_gaps(data), &options, format)
        .map_err(|error| failed(language, error))?;
    write_whole(path, &bytes).map_err(|error| error.message(language))
}

fn read_table(data: &CaseData, path: &Path, language: Language, task: &Task) -> Done {
    let planned = ImportSource::read(path).and_then(|source| {
        let options = ImportOptions::default();
        let draft = plan_import_with_progress(data, &source, &options, &|done, total| {
            task.advance(done, total)
        })?;
        if task.is_stopped() { Err(ExchangeError::Cancelled) } else { Ok((source.name, draft)) }
    });
    let (name, draft) = match planned {
        Ok(planned) => planned,
        Err(error) => return Done::Failed(error.message(language)),
    };
    // The journal is Dutch in both languages.
    let label = tr_with(
        Language::Dutch,
        "desktop-step-import",
        &[("file", name.into()), ("count", draft.imported.into())],
    );
    let mut lines = vec![tr_with(
        language,
        "desktop-import-done",
        &[
            ("count", draft.imported.into()),
            ("duplicates", draft.duplicates.into()),
            ("rejected", draft.rejected.len().into()),
        ],
    )];
    let told = |row: usize, text: String| {
        let place = tr_with(language, "desktop-import-row", &[("row", row.to_string().into())]);
        if row == 0 { text } else { format!("{place}: {text}") }
    };
    lines.extend(draft.rejected.iter().map(|it| told(it.row, it.notice.message(language))));
    lines.extend(draft.warnings.iter().map(|it| told(it.row, it.notice.message(language))));
    let title = "desktop-command-import";
    if draft.keeps_ids {
        Done::ReadWhole { label, title, records: draft.changes, lines }
    } else {
        let changes = draft.changes.into_iter().map(Change::Put).collect();
        Done::Read { label, title, changes, lines }
    }
}
