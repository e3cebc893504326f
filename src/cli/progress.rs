//! How far long work has come, for somebody who waits at a terminal.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A line on standard error that counts along; silent without a terminal, under `--json`, and
/// for work that is done at once.
pub(super) struct ProgressLine {
    label: String,
    shown: bool,
    started: Instant,
    last: Mutex<Option<Instant>>,
}

const BEFORE_SHOWING: Duration = Duration::from_millis(500);
const BETWEEN: Duration = Duration::from_millis(100);

impl ProgressLine {
    /// A line with a label.
    pub(super) fn new(label: String, quiet: bool) -> Self {
        let shown = !quiet && std::io::stderr().is_terminal();
        Self { label, shown, started: Instant::now(), last: Mutex::new(None) }
    }

    /// So much of so much is done; the work goes on.
    pub(super) fn report(&self, done: usize, total: usize) -> bool {
        let due = self.last().is_none_or(|last| last.elapsed() > BETWEEN);
        if self.shown && due && self.started.elapsed() > BEFORE_SHOWING {
            let percent = (done.min(total) * 100).checked_div(total).unwrap_or(100);
            let mut out = std::io::stderr().lock();
            // A terminal that went away is no reason to stop.
            let _ = write!(out, "\r{} {percent} %", self.label);
            let _ = out.flush();
            if let Ok(mut last) = self.last.lock() {
                *last = Some(Instant::now());
            }
        }
        true
    }

    /// When it was last written, if it was.
    fn last(&self) -> Option<Instant> {
        self.last.lock().ok().and_then(|last| *last)
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if self.last().is_some() {
            let width = self.label.chars().count() + 8;
            eprint!("\r{}\r", " ".repeat(width));
        }
    }
}
