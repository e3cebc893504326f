//! Short messages at the edge of the window. They go away by themselves; one about a removal or
//! a change by hand can be answered with 'undo'.

use super::action::{Action, Actions};
use super::icon;
use super::theme::Theme;
use super::widgets::{ButtonLook, button, label, plain_icon_button};
use crate::text::{Language, tr};
use egui::{Align2, Area, Context, Frame, Id, Margin, Order, Stroke, Vec2};
use std::time::Duration;

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something was changed and can be taken back.
    Changed,
    /// Something was removed and can be brought back.
    Removed,
    /// Something could not be done.
    Failed,
}

struct Notice {
    text: String,
    tone: Tone,
    /// When it goes, in seconds of the window's clock; set when first shown.
    until: Option<f64>,
}

/// The messages that are shown.
#[derive(Default)]
pub struct Notices {
    shown: Vec<Notice>,
}

const MOST: usize = 4;

impl Notices {
    /// Shows a message.
    pub fn say(&mut self, text: impl Into<String>, tone: Tone) {
        let text = text.into();
        // The same message again takes the place of the one before.
        self.shown.retain(|notice| notice.text != text);
        self.shown.push(Notice { text, tone, until: None });
        if self.shown.len() > MOST {
            self.shown.remove(0);
        }
    }

    /// Draws the messages.
    pub fn ui(
        &mut self,
        ctx: &Context,
        theme: &Theme,
        language: Language,
        can_undo: bool,
        actions: &mut Actions,
    ) {
        if self.shown.is_empty() {
            return;
        }
        let now = ctx.input(|input| input.time);
        for notice in &mut self.shown {
            let seconds = if notice.tone == Tone::Failed { 12.0 } else { 6.0 };
            notice.until.get_or_insert(now + seconds);
        }
        self.shown.retain(|notice| notice.until.is_none_or(|until| until > now));
        let next = self.shown.iter().filter_map(|notice| notice.until).fold(f64::MAX, f64::min);
        if let Ok(wait) = Duration::try_from_secs_f64(next - now) {
            ctx.request_repaint_after(wait);
        }
        let mut closed = None;
        Area::new(Id::unique("notices"))
            .order(Order::Tooltip)
            .anchor(Align2::LEFT_BOTTOM, Vec2::new(16.0, -16.0))
            .show(ctx, |ui| {
                for (at, notice) in self.shown.iter().enumerate() {
                    let (icon, colour) = match notice.tone {
                        Tone::Done | Tone::Changed => (icon::CHECK_CIRCLE, theme.sufficient),
                        Tone::Removed => (icon::TRASH, theme.text2),
                        Tone::Failed => (icon::WARNING, theme.signal),
                    };
                    let frame = Frame::new()
                        .fill(theme.raised)
                        .stroke(Stroke::new(1.0, theme.control))
                        .corner_radius(theme.measures.radius)
                        .inner_margin(Margin::symmetric(12, 6));
                    frame.show(ui, |ui| {
                        ui.horizontal(|ui| {
                            label(ui, icon, theme.icon(16.0), colour);
                            ui.vertical(|ui| {
                                ui.set_max_width(460.0);
                                label(ui, &notice.text, theme.regular(13.0), theme.text1);
                            });
                            let undo = tr(language, "desktop-command-undo");
                            let look = ButtonLook::Bare;
                            if matches!(notice.tone, Tone::Removed | Tone::Changed)
                                && can_undo
                                && button(ui, theme, look, icon::ARROW_U_UP_LEFT, &undo).clicked()
                            {
                                actions.push(Action::Undo);
                                closed = Some(at);
                            }
                            let close = tr(language, "desktop-close");
                            if plain_icon_button(ui, theme, icon::X, &close).clicked() {
                                closed = Some(at);
                            }
                        });
                    });
                }
            });
        if let Some(at) = closed {
            self.shown.remove(at);
        }
    }
}
