//! What every panel is.

use super::action::Actions;
use super::context::PanelContext;

/// A part of the window: holds only how it is looked at, reads the context, asks for actions.
pub trait Panel {
    /// Draws the panel and collects what the inspector asked for.
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions);

    /// Takes notice of an action that concerns the panel, such as a jump to a fact. Called for
    /// every panel before the next frame.
    fn notice(&mut self, action: &super::Action, context: &PanelContext<'_>) {
        let _ = (action, context);
    }
}
