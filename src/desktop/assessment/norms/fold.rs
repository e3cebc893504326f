//! Themes and criteria that are folded away in the matrix: how they look, and the keys for it.

use super::super::picture::{Line, Picture};
use super::matrix::{Cell, norm_is_judged};
use crate::desktop::{PanelContext, icon};
use crate::model::{CaseData, Id, Norm};
use egui::{Align2, Key, Modifiers, Pos2, Rect, Response, Role, Ui, WidgetInfo};
use std::collections::HashSet;

/// No framework is deeper; a file made elsewhere may hold a circle of norms.
const DEEPEST: usize = 8;

/// Which branches are folded away, for as long as the window is open.
#[derive(Default)]
pub struct Folds {
    folded: HashSet<Id<Norm>>,
}

impl Folds {
    /// Whether a branch is folded.
    #[must_use]
    pub fn is_folded(&self, norm: Id<Norm>) -> bool {
        self.folded.contains(&norm)
    }

    /// Folds a branch, or opens it again.
    pub fn toggle(&mut self, norm: Id<Norm>) {
        if !self.folded.remove(&norm) {
            self.folded.insert(norm);
        }
    }

    /// Whether a line is seen: nothing it stands under is folded.
    #[must_use]
    pub fn shows(&self, line: &Line, data: &CaseData) -> bool {
        self.folded.is_empty() || !above(&line.norm, data).any(|id| self.is_folded(id))
    }

    /// The lines that are judged and seen, from top to bottom.
    #[must_use]
    pub fn judged(&self, picture: &Picture, data: &CaseData) -> Vec<Id<Norm>> {
        let lines = picture.lines.iter().filter(|line| norm_is_judged(&line.norm));
        lines.filter(|line| self.shows(line, data)).map(|line| line.norm.id).collect()
    }

    /// Shift and an arrow: to the left folds what the chosen expectation stands in, each time one
    /// branch higher; to the right opens all of it. Whether it did.
    pub fn keys(&mut self, ui: &Ui, chosen: Cell, data: &CaseData) -> bool {
        let taken = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
        let Some(norm) = data.norms.get(chosen.norm) else { return false };
        if taken(Key::ArrowLeft) {
            let open = above(norm, data).find(|id| !self.is_folded(*id));
            return open.is_some_and(|id| self.folded.insert(id));
        }
        if taken(Key::ArrowRight) {
            let all: Vec<_> = above(norm, data).collect();
            return all.into_iter().filter(|id| self.folded.remove(id)).count() > 0;
        }
        false
    }

    /// The caret of a branch, and the whole row as its button.
    pub fn caret(
        &mut self,
        ui: &Ui,
        norm: &Norm,
        rect: Rect,
        response: &Response,
        context: &PanelContext<'_>,
    ) {
        let folded = self.is_folded(norm.id);
        let key = if folded { "assessment-unfold" } else { "assessment-fold" };
        let what = format!("{} {}", norm.code, norm.statement);
        let name = context.tr_with(key, &[("what", what.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(!folded));
        let sign = if folded { icon::CARET_RIGHT } else { icon::CARET_DOWN };
        let ink = if response.hovered() { context.theme.text1 } else { context.theme.text3 };
        let at = Pos2::new(rect.left() + 8.0, rect.center().y);
        ui.painter().text(at, Align2::CENTER_CENTER, sign, context.theme.icon(11.0), ink);
        if response.clicked() {
            self.toggle(norm.id);
        }
    }
}

/// What a norm stands under, from the nearest up.
fn above<'a>(norm: &Norm, data: &'a CaseData) -> impl Iterator<Item = Id<Norm>> + 'a {
    let up = |id: &Id<Norm>| data.norms.get(*id).and_then(|norm| norm.parent);
    std::iter::successors(norm.parent, up).take(DEEPEST)
}
