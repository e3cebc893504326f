//! Long work away from the window: files written and tables read, each on a thread of its own
//! with a snapshot of the case, so that editing goes on.

use super::task::Task;
use crate::case::Change;
use crate::model::Record;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// What came of a job.
pub enum Done {
    /// A file was written; the sentence says which.
    Written(String),
    /// A table was read: what is to be put in the case.
    Read {
        /// What the step is called, in Dutch.
        label: String,
        /// The key of the heading over what was told.
        title: &'static str,
        /// The records.
        changes: Vec<Change>,
        /// What was told of it, a line each.
        lines: Vec<String>,
    },
    /// A whole case was read, whose row ids are to be kept.
    ReadWhole {
        /// What the step is called, in Dutch.
        label: String,
        /// The key of the heading over what was told.
        title: &'static str,
        /// The records.
        records: Vec<Record>,
        /// What was told of it, a line each.
        lines: Vec<String>,
    },
    /// It could not be done; the sentence says why.
    Failed(String),
    /// The inspector stopped it.
    Stopped(String),
}

/// Work that is going on.
pub struct Job {
    done: Receiver<Done>,
    /// What the inspector sees of it.
    pub task: Task,
}

impl Job {
    /// Starts the work; `name` is what the inspector reads while it goes on.
    #[must_use]
    pub fn start(
        ctx: &egui::Context,
        name: String,
        work: impl FnOnce(&Task) -> Done + Send + 'static,
    ) -> Self {
        let (sender, done) = channel();
        let task = Task::new(ctx, name.clone());
        let (ctx, watched) = (ctx.clone(), task.clone());
        let run = move || {
            let done = work(&watched);
            // Work that was stopped ends in whatever way is nearest; it is told in one way.
            let told = match done {
                Done::Failed(_) if watched.is_stopped() => Done::Stopped(name),
                done => done,
            };
            // The window may be gone by then.
            let _ = sender.send(told);
            ctx.request_repaint();
        };
        // Without a thread the sender is dropped, which reads as failed.
        let _ = std::thread::Builder::new().name("kroniek-job".into()).spawn(run);
        Self { done, task }
    }

    /// What came of it, once it is there; `broken` when the work ended without an answer.
    pub fn take(&self, broken: impl FnOnce() -> String) -> Option<Done> {
        match self.done.try_recv() {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Done::Failed(broken())),
        }
    }
}
