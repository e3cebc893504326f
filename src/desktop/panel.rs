//! What every panel is.

use super::action::{Action, Actions};
use super::context::PanelContext;

/// A part of the window: holds only how it is looked at, reads the context, asks for actions.
pub trait Panel {
    /// Draws the panel and collects what the inspector asked for.
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions);

    /// Takes notice of an action that concerns the panel, such as a jump to a fact or a zoom.
    /// Called for every panel after the application has carried the action out.
    fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        let _ = (action, context);
    }

    /// What the panel says of itself at the right of the tool bar; none for the count of facts.
    fn status(&self, context: &PanelContext<'_>) -> Option<String> {
        let _ = context;
        None
    }
}
