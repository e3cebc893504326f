//! The thread that owns the file. The window sends requests and never waits; answers come back
//! with a new snapshot, and only then does the window repaint.

use super::palette::Hit;
use super::snapshot::Snapshot;
use super::task::Task;
use crate::case::{
    Case, CaseError, Command, Done, FileCheck, JournalStep, MergeChoices, MergeReport, OpenOptions,
    Passphrase,
};
use crate::model::{Investigation, Record};
use crate::text::{Language, tr, tr_with};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};

/// What the window asks of the thread.
pub enum Request {
    /// Open a file, closing the one that is open.
    Open {
        /// The file.
        path: PathBuf,
        /// For a locked file.
        passphrase: Option<String>,
    },
    /// Make a file, closing the one that is open.
    Create {
        /// The file.
        path: PathBuf,
        /// Title of the investigation.
        title: String,
    },
    /// Change the case.
    Execute(Command),
    /// Put a whole case in an empty one, with the row ids it brings.
    TakeOver {
        /// What the step is called, in Dutch.
        label: String,
        /// The records.
        records: Vec<Record>,
    },
    /// Work out what merging with a copy would do.
    PlanMerge {
        /// The copy.
        path: PathBuf,
        /// For a locked copy.
        passphrase: Option<String>,
    },
    /// Merge with a copy.
    Merge {
        /// The copy.
        path: PathBuf,
        /// For a locked copy.
        passphrase: Option<String>,
        /// What was decided about conflicts.
        choices: MergeChoices,
    },
    /// Take back the last change.
    Undo,
    /// Bring back what was taken back.
    Redo,
    /// Look words up in the file's index.
    Search(String),
    /// Read the newest steps of the journal.
    Journal {
        /// How many at most.
        limit: usize,
    },
    /// Look through the file.
    Check,
    /// Give messages in another language.
    Speak(Language),
    /// Close the file.
    Close,
}

/// What the thread answers.
pub enum Reply {
    /// A file is open.
    Opened {
        /// What it holds.
        snapshot: Box<Snapshot>,
        /// What the inspector should be told of it.
        notice: Option<String>,
    },
    /// A file could not be opened or made.
    NotOpened {
        /// The file.
        path: PathBuf,
        /// What happened and what to do.
        message: String,
        /// The technical side.
        technical: String,
        /// Whether a passphrase has to be asked.
        needs_passphrase: bool,
    },
    /// A change was carried out.
    Changed {
        /// What the case holds now.
        snapshot: Box<Snapshot>,
        /// What was done.
        done: Box<Done>,
        /// Which way it went.
        way: Way,
    },
    /// What merging with a copy would do.
    MergePlanned {
        /// The copy.
        path: PathBuf,
        /// Its passphrase, when it is locked.
        passphrase: Option<String>,
        /// What would be done.
        report: Box<MergeReport>,
    },
    /// The copy is locked: a passphrase has to be asked.
    MergeLocked {
        /// The copy.
        path: PathBuf,
        /// Whether one was given that did not fit.
        wrong: bool,
    },
    /// The copy cannot be merged; nothing was changed.
    MergeRefused {
        /// What happened and what to do.
        message: String,
        /// The technical side.
        technical: String,
    },
    /// A copy was merged.
    Merged {
        /// What the case holds now.
        snapshot: Box<Snapshot>,
        /// What was done.
        done: Box<Done>,
        /// What the inspector should be told.
        text: String,
    },
    /// There was nothing to take back or bring back.
    Unchanged,
    /// A request could not be carried out; nothing was changed.
    Refused {
        /// What happened and what to do.
        message: String,
    },
    /// What a search found.
    Found {
        /// The words.
        query: String,
        /// What was found, best first.
        hits: Vec<Hit>,
    },
    /// The journal.
    Journal(Vec<JournalStep>),
    /// What a check found, a line each.
    Checked(Vec<String>),
    /// The file is closed.
    Closed,
}

/// Which way a change went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A new change.
    Forward,
    /// A change taken back.
    Undone,
    /// A change brought back.
    Redone,
}

/// The window's end of the thread.
pub struct Worker {
    requests: Sender<(Request, Option<Task>)>,
    replies: Receiver<Reply>,
    /// The long changes that were asked for and are not done yet.
    tasks: Vec<Task>,
    ctx: egui::Context,
    language: Language,
}

const HITS: usize = 50;
/// From so many changes at once the inspector sees how far recording them is.
const LONG: usize = 500;

impl Worker {
    /// Starts the thread.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(ctx: &egui::Context, language: Language) -> std::io::Result<Self> {
        let (requests, inbox) = channel::<(Request, Option<Task>)>();
        let (outbox, replies) = channel();
        let (ctx, ctx_of_window) = (ctx.clone(), ctx.clone());
        std::thread::Builder::new().name("kroniek-case".into()).spawn(move || {
            let mut keeper = Keeper { case: None, snapshot: None, language };
            // The loop ends when the window lets go of its end; the case then closes tidily.
            while let Ok((request, task)) = inbox.recv() {
                let reply = keeper.answer(request, task.as_ref());
                drop(task);
                if outbox.send(reply).is_err() {
                    break;
                }
                ctx.request_repaint();
            }
            keeper.close();
        })?;
        Ok(Self { requests, replies, tasks: Vec::new(), ctx: ctx_of_window, language })
    }

    /// Asks something; the answer comes with [`Worker::replies`].
    pub fn ask(&mut self, request: Request) {
        let count = match &request {
            Request::Execute(command) => command.changes.len(),
            Request::TakeOver { records, .. } => records.len(),
            Request::Speak(language) => {
                self.language = *language;
                0
            }
            _ => 0,
        };
        let task = (count >= LONG).then(|| {
            let values = [("count", count.into())];
            Task::new(&self.ctx, tr_with(self.language, "desktop-task-recording", &values))
        });
        self.tasks.extend(task.clone());
        // A thread that is gone has said so already by not answering.
        let _ = self.requests.send((request, task));
    }

    /// The long changes that are going on.
    pub fn tasks(&mut self) -> std::slice::Iter<'_, Task> {
        self.tasks.retain(Task::is_going_on);
        self.tasks.iter()
    }

    /// The answers since the last call.
    pub fn replies(&self) -> Vec<Reply> {
        self.replies.try_iter().collect()
    }
}

struct Keeper {
    case: Option<Case>,
    snapshot: Option<Snapshot>,
    language: Language,
}

impl Keeper {
    fn answer(&mut self, request: Request, task: Option<&Task>) -> Reply {
        let advance = |done: usize, total: usize| task.is_none_or(|task| task.advance(done, total));
        match request {
            Request::Open { path, passphrase } => {
                self.close();
                let passphrase = passphrase.map(Passphrase::new);
                let options = OpenOptions::write().passphrase(passphrase);
                let opened = Case::open(&path, options);
                self.opened(path, opened)
            }
            Request::Create { path, title } => {
                self.close();
                let investigation = Investigation { title, ..Investigation::default() };
                let made = Case::create(&path, investigation);
                self.opened(path, made)
            }
            Request::Execute(command) => self.change(Way::Forward, |case| {
                case.execute_with_progress(command, &advance).map(Some)
            }),
            Request::TakeOver { label, records } => {
                self.change(Way::Forward, |case| case.take_over(label, records, &advance).map(Some))
            }
            Request::PlanMerge { path, passphrase } => self.plan_merge(path, passphrase),
            Request::Merge { path, passphrase, choices } => {
                self.merge(path, passphrase, &choices, &advance)
            }
            Request::Undo => self.change(Way::Undone, Case::undo),
            Request::Redo => self.change(Way::Redone, Case::redo),
            Request::Search(words) => self.search(words),
            Request::Journal { limit } => {
                self.with_case(|case| case.journal(true, limit, 0), Reply::Journal)
            }
            Request::Check => {
                let language = self.language;
                self.with_case(|case| Ok(lines(&case.check()?, language)), Reply::Checked)
            }
            Request::Speak(language) => {
                self.language = language;
                Reply::Unchanged
            }
            Request::Close => {
                self.close();
                Reply::Closed
            }
        }
    }

    fn close(&mut self) {
        self.snapshot = None;
        if let Some(case) = self.case.take() {
            // What was committed is in the file either way.
            let _ = case.close();
        }
    }

    fn refused(&self, error: &CaseError) -> Reply {
        Reply::Refused { message: error.message(self.language) }
    }

    fn opened(&mut self, path: PathBuf, opened: Result<Case, CaseError>) -> Reply {
        match opened {
            Ok(case) => {
                let notice = case.notice().map(|notice| notice.message(self.language));
                let snapshot = Snapshot::new(path, &case);
                self.case = Some(case);
                self.snapshot = Some(snapshot.clone());
                Reply::Opened { snapshot: Box::new(snapshot), notice }
            }
            Err(error) => Reply::NotOpened {
                path,
                message: error.message(self.language),
                technical: error.to_string(),
                needs_passphrase: error.needs_passphrase(),
            },
        }
    }

    fn change(
        &mut self,
        way: Way,
        change: impl FnOnce(&mut Case) -> Result<Option<Done>, CaseError>,
    ) -> Reply {
        let (Some(case), Some(snapshot)) = (&mut self.case, &mut self.snapshot) else {
            return Reply::Unchanged;
        };
        match change(case) {
            Ok(Some(done)) => {
                snapshot.follow(case, &done);
                let snapshot = Box::new(snapshot.clone());
                Reply::Changed { snapshot, done: Box::new(done), way }
            }
            Ok(None) => Reply::Unchanged,
            Err(error) => self.refused(&error),
        }
    }

    fn plan_merge(&mut self, path: PathBuf, passphrase: Option<String>) -> Reply {
        let Some(case) = &mut self.case else { return Reply::Unchanged };
        let planned = open_copy(&path, passphrase.as_ref())
            .and_then(|copy| case.plan_merge(&copy, &MergeChoices::new()));
        match planned {
            Ok(report) => Reply::MergePlanned { path, passphrase, report: Box::new(report) },
            Err(error) => self.not_merged(path, passphrase.is_some(), &error),
        }
    }

    fn merge(
        &mut self,
        path: PathBuf,
        passphrase: Option<String>,
        choices: &MergeChoices,
        advance: &dyn Fn(usize, usize) -> bool,
    ) -> Reply {
        let copy = match open_copy(&path, passphrase.as_ref()) {
            Ok(copy) => copy,
            Err(error) => return self.not_merged(path, passphrase.is_some(), &error),
        };
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (language, mut text) = (self.language, String::new());
        let reply = self.change(Way::Forward, |case| {
            let report = case.merge(&copy, choices, &advance)?;
            let values = [
                ("file", file.into()),
                ("added", report.added.len().into()),
                ("changed", report.changed.len().into()),
                ("removed", report.removed.len().into()),
            ];
            text = tr_with(language, "merge-done", &values);
            Ok(report.done)
        });
        match reply {
            Reply::Changed { snapshot, done, .. } => Reply::Merged { snapshot, done, text },
            other => other,
        }
    }

    fn not_merged(&self, path: PathBuf, given: bool, error: &CaseError) -> Reply {
        if error.needs_passphrase() {
            return Reply::MergeLocked { path, wrong: given };
        }
        let message = error.message(self.language);
        Reply::MergeRefused { message, technical: error.to_string() }
    }

    fn with_case<T>(
        &self,
        ask: impl FnOnce(&Case) -> Result<T, CaseError>,
        reply: impl FnOnce(T) -> Reply,
    ) -> Reply {
        match self.case.as_ref().map(ask) {
            Some(Ok(answer)) => reply(answer),
            Some(Err(error)) => self.refused(&error),
            None => Reply::Unchanged,
        }
    }

    fn search(&self, query: String) -> Reply {
        let Some(case) = &self.case else { return Reply::Unchanged };
        match case.search(&query, HITS) {
            Ok(found) => {
                let hits = found
                    .into_iter()
                    .map(|hit| Hit::new(case.data(), hit, self.language))
                    .collect();
                Reply::Found { query, hits }
            }
            Err(error) => self.refused(&error),
        }
    }
}

/// Opens a colleague's copy; it stays as it is.
fn open_copy(path: &Path, passphrase: Option<&String>) -> Result<Case, CaseError> {
    let passphrase = passphrase.cloned().map(Passphrase::new);
    Case::open(path, OpenOptions::read_only().passphrase(passphrase))
}

// What a check found, a line each; one line when nothing is wrong.
fn lines(check: &FileCheck, language: Language) -> Vec<String> {
    let problems = check.damaged.iter().chain(&check.journal).chain(&check.notes);
    let mut lines: Vec<String> = problems.map(|problem| problem.message(language)).collect();
    if check.is_sound() {
        lines.insert(0, tr(language, "desktop-check-sound"));
    }
    lines
}
