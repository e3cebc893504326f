//! What goes out of the case and what comes in, away from the window's thread.

use super::app::App;
use super::file_dialog::Purpose;
use egui::Context;
use std::path::PathBuf;

impl App {
    /// Writes a file of the case, or reads one in.
    pub(super) fn exchange(&mut self, _ctx: &Context, _purpose: Purpose, _path: PathBuf) {}
}
