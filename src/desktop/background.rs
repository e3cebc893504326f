//! Work that must not hold up the window: a thread of its own, on which the latest job wins.

use std::sync::mpsc::{Receiver, Sender, channel};

type Job<T> = Box<dyn FnOnce() -> T + Send>;

/// A thread that makes one thing over and over, as the case changes. It starts with the first job
/// and ends with this.
pub struct Background<T> {
    name: &'static str,
    running: Option<Running<T>>,
    waiting: usize,
}

struct Running<T> {
    jobs: Sender<(Job<T>, egui::Context)>,
    results: Receiver<(T, usize)>,
}

impl<T: Send + 'static> Background<T> {
    /// Work under a name, which system tools show.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, running: None, waiting: 0 }
    }

    /// Gives the thread a job. Jobs that were asked for before and not yet begun are dropped.
    pub fn ask(&mut self, ctx: &egui::Context, job: impl FnOnce() -> T + Send + 'static) {
        if self.running.is_none() {
            self.running = start(self.name);
        }
        if let Some(running) = &self.running
            && running.jobs.send((Box::new(job), ctx.clone())).is_ok()
        {
            self.waiting += 1;
        }
    }

    /// The newest result that came since the last call.
    pub fn take(&mut self) -> Option<T> {
        let results = self.running.as_ref()?.results.try_iter();
        let mut newest = None;
        for (result, jobs) in results {
            self.waiting = self.waiting.saturating_sub(jobs);
            newest = Some(result);
        }
        newest
    }

    /// Whether a result is still to come.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.waiting > 0
    }
}

fn start<T: Send + 'static>(name: &'static str) -> Option<Running<T>> {
    let (jobs, inbox) = channel::<(Job<T>, egui::Context)>();
    let (outbox, results) = channel();
    let thread = std::thread::Builder::new().name(name.into()).spawn(move || {
        while let Ok(mut latest) = inbox.recv() {
            let mut taken = 1;
            while let Ok(newer) = inbox.try_recv() {
                latest = newer;
                taken += 1;
            }
            let (job, ctx) = latest;
            if outbox.send((job(), taken)).is_err() {
                break;
            }
            ctx.request_repaint();
        }
    });
    // Without a thread nothing is shown; the system has greater worries then.
    thread.ok().map(|_| Running { jobs, results })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_job_wins() {
        let mut background = Background::new("kroniek-test");
        let ctx = egui::Context::default();
        for number in 0..50 {
            background.ask(&ctx, move || number);
        }
        let mut last = None;
        while background.is_busy() {
            last = background.take().or(last);
            std::thread::yield_now();
        }
        assert_eq!(last, Some(49));
    }
}
