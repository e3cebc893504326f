//! Long work away from the window: files written and tables read, each on a thread of its own
//! with a snapshot of the case, so that editing goes on.

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
        /// The records.
        changes: Vec<Change>,
        /// What was told of it, a line each.
        lines: Vec<String>,
    },
    /// A whole case was read, whose row ids are to be kept.
    ReadWhole {
        /// What the step is called, in Dutch.
        label: String,
        /// The records.
        records: Vec<Record>,
        /// What was told of it, a line each.
        lines: Vec<String>,
    },
    /// It could not be done; the sentence says why.
    Failed(String),
}

/// Work that is going on.
pub struct Job {
    done: Receiver<Done>,
}

impl Job {
    /// Starts the work.
    #[must_use]
    pub fn start(ctx: &egui::Context, work: impl FnOnce() -> Done + Send + 'static) -> Self {
        let (sender, done) = channel();
        let ctx = ctx.clone();
        let run = move || {
            // The window may be gone by then.
            let _ = sender.send(work());
            ctx.request_repaint();
        };
        // Without a thread the sender is dropped, which reads as failed.
        let _ = std::thread::Builder::new().name("kroniek-job".into()).spawn(run);
        Self { done }
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
