//! What is being typed is kept before the inspector goes elsewhere, closes the file or leaves.

use super::action::{Action, Actions};
use super::app::App;
use egui::{Context, ViewportCommand};

impl Action {
    /// Whether the field that is being typed in may be gone after this, or what is typed there is
    /// needed for it.
    const fn ends_typing(&self) -> bool {
        matches!(
            self,
            Self::Go(_)
                | Self::OpenRecord(..)
                | Self::JumpToEvent(_)
                | Self::ShowYear(_)
                | Self::ShowSpan(_)
                | Self::ShowPart(_)
                | Self::ShowCompare
                | Self::ShowView(_)
                | Self::TogglePanel
                | Self::AddEvent { .. }
                | Self::AddFact(_)
                | Self::AddResponse(_)
                | Self::NewFinding(_)
                | Self::MakeFinding { .. }
                | Self::OpenFile(_)
                | Self::ShowOpenDialog
                | Self::OpenSample
                | Self::NewFile
                | Self::CloseFile
                | Self::Quit
                | Self::ExportReport
                | Self::ExportVersion(..)
                | Self::ExportTimeline
                | Self::ExportTable
                | Self::SaveFramework(_)
                | Self::Merge
                | Self::Check
        )
    }
}

impl App {
    /// At the start of a frame: where something waits for it, the field that has the keyboard is
    /// left, so that it hands over in this frame what was typed.
    pub(super) fn leave_field(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        // Beneath a dialog nothing is being typed.
        if asked && !self.leaving && self.dialog.is_none() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.waiting.push(Action::Quit);
        }
        if !self.waiting.is_empty() {
            ctx.memory_mut(egui::Memory::stop_text_input);
        }
    }

    /// At the end of a frame: what is to be carried out now. What would take the field away waits
    /// for a frame.
    pub(super) fn due(&mut self, ctx: &Context, mut actions: Actions) -> Actions {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() && ctx.text_edit_focused() && actions.iter().any(Action::ends_typing)
        {
            self.waiting = actions;
            ctx.request_repaint();
            return Actions::new();
        }
        actions.extend(waiting);
        actions
    }

    /// Leaves the program once the file holds everything; asked a second time, at once.
    pub(super) fn leave(&mut self, ctx: &Context) {
        // What could not be kept is told first.
        self.leaving &= self.dialog.is_none();
        if self.leaving && self.pending == 0 {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }
}
