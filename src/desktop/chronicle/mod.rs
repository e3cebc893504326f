//! x
use super::action::Actions;
use super::context::PanelContext;
use super::panel::Panel;
/// x
#[derive(Default)]
pub struct Chronicle {}
impl Panel for Chronicle {
    fn ui(&mut self, _ui: &mut egui::Ui, _context: &PanelContext<'_>, _actions: &mut Actions) {}
}
