//! The comparison of investigations in the window: shown, filled, written as a document.

use super::app::App;
use super::compare::{CompareWindow, Wish};
use super::exchange::{finish, task_name};
use super::file_dialog::Purpose;
use super::job::Job;
use super::theme::Theme;
use crate::exchange::write_whole;
use crate::report::export_comparison;
use egui::{Context, Ui};
use std::path::PathBuf;

impl App {
    /// Shows the comparison, with the investigation that is open as the first.
    pub(super) fn show_compare(&mut self) {
        let mut window = CompareWindow::default();
        if let Some(open) = &self.open {
            window.add_open(open.path.clone(), open.data.clone());
        }
        self.compare = Some(window);
    }

    /// Draws the comparison and does what was asked for.
    pub(super) fn comparison(&mut self, ui: &mut Ui, theme: &Theme) {
        let language = self.settings.language;
        let free = self.dialog.is_none() && self.window.is_none() && !self.palette.open;
        let Some(window) = &mut self.compare else { return };
        match window.ui(ui, theme, language, free) {
            Wish::Nothing => {}
            Wish::Add => self.ask_for_file(ui.ctx(), Purpose::CompareAdd, ""),
            Wish::Export => self.ask_for_file(ui.ctx(), Purpose::ComparePdf, "vergelijking.pdf"),
            Wish::Close => self.compare = None,
        }
    }

    /// Writes the comparison as PDF, away from the window.
    pub(super) fn write_comparison(&mut self, ctx: &Context, path: PathBuf) {
        let Some((comparison, day)) = self.compare.as_ref().and_then(CompareWindow::content) else {
            return;
        };
        let language = self.settings.language;
        let name = task_name(language, Purpose::ComparePdf, &path);
        let job = Job::start(ctx, name, move |task| {
            let written = export_comparison(&comparison, day, language, task)
                .map_err(|error| error.sentence(language))
                .and_then(|bytes| {
                    write_whole(&path, &bytes).map_err(|error| error.message(language))
                });
            finish(language, &path, written)
        });
        self.jobs.push(job);
    }
}
