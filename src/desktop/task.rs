//! Long work: what it is, how far it is, and a way to stop it.

use super::theme::Theme;
use super::widgets::{ButtonLook, button, label};
use crate::report::{Progress, Step};
use crate::text::{Language, tr, tr_with};
use egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Margin, Order, Rect, Role, Sense, Stroke, Ui,
    Vec2, WidgetInfo,
};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Work that takes less is not shown; a card that comes and goes at once only startles.
const BEFORE_SHOWING: Duration = Duration::from_millis(400);
const WIDTH: f32 = 320.0;
const BAR_HEIGHT: f32 = 6.0;
const WHOLE: u32 = 1000;

/// A piece of long work, shared between the window and the thread that does it.
#[derive(Clone)]
pub struct Task(Arc<State>);

struct State {
    name: String,
    stage: Mutex<Option<&'static str>>,
    permille: AtomicU32,
    stopped: AtomicBool,
    begun: Instant,
    ctx: Context,
}

impl Task {
    /// Work that begins now; `name` is what the inspector reads.
    #[must_use]
    pub fn new(ctx: &Context, name: String) -> Self {
        Self(Arc::new(State {
            name,
            stage: Mutex::new(None),
            permille: AtomicU32::new(0),
            stopped: AtomicBool::new(false),
            begun: Instant::now(),
            ctx: ctx.clone(),
        }))
    }

    /// So much of so much is done; false when the work is to stop.
    #[must_use]
    pub fn advance(&self, done: usize, total: usize) -> bool {
        let whole = WHOLE as usize;
        let permille = (done.min(total) * whole).checked_div(total).unwrap_or(whole);
        self.reached(u32::try_from(permille).unwrap_or(WHOLE));
        !self.is_stopped()
    }

    /// Asks the work to stop; it does so at the next point where nothing is left half done.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Relaxed)
    }

    /// Whether somebody besides the holder of this one is still at it.
    #[must_use]
    pub fn is_going_on(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }

    fn reached(&self, permille: u32) {
        let before = self.0.permille.swap(permille, Ordering::Relaxed);
        // A repaint for every whole percent, not for every row.
        if before / 10 != permille / 10 {
            self.0.ctx.request_repaint();
        }
    }

    fn percent(&self) -> u32 {
        self.0.permille.load(Ordering::Relaxed) / 10
    }
}

impl Progress for Task {
    fn step(&self, step: Step) {
        if let Ok(mut stage) = self.0.stage.lock() {
            *stage = Some(step.key());
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a fraction between 0 and 1"
        )]
        self.reached((step.fraction() * WHOLE as f32) as u32);
        self.0.ctx.request_repaint();
    }

    fn is_cancelled(&self) -> bool {
        self.is_stopped()
    }
}

/// Shows what is going on, each with how far it is and a button that stops it.
pub fn show<'a>(
    ctx: &Context,
    theme: &Theme,
    language: Language,
    tasks: impl Iterator<Item = &'a Task>,
) {
    let (shown, young): (Vec<&Task>, Vec<&Task>) =
        tasks.partition(|task| task.0.begun.elapsed() >= BEFORE_SHOWING);
    // In every frame anew: one that is drawn for something else forgets the wish.
    if !young.is_empty() {
        ctx.request_repaint_after(BEFORE_SHOWING);
    }
    if shown.is_empty() {
        return;
    }
    Area::new(Id::unique("tasks"))
        .order(Order::Tooltip)
        .anchor(Align2::RIGHT_BOTTOM, Vec2::new(-16.0, -16.0))
        .show(ctx, |ui| {
            for task in shown {
                let frame = Frame::new()
                    .fill(theme.raised)
                    .stroke(Stroke::new(1.0, theme.control))
                    .corner_radius(theme.measures.radius)
                    .inner_margin(Margin::symmetric(12, 8));
                frame.show(ui, |ui| card(ui, theme, language, task));
            }
        });
}

fn card(ui: &mut Ui, theme: &Theme, language: Language, task: &Task) {
    ui.set_width(WIDTH);
    label(ui, &task.0.name, theme.semibold(theme.sizes.interface), theme.text1);
    let stage = task.0.stage.lock().ok().and_then(|stage| *stage);
    let percent = task.percent();
    let state = if task.is_stopped() {
        tr(language, "desktop-task-stopping")
    } else {
        let part = stage.map_or_else(String::new, |key| format!("{} · ", tr(language, key)));
        format!("{part}{percent} %")
    };
    ui.horizontal(|ui| {
        label(ui, &state, theme.regular(theme.sizes.interface), theme.text2);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let stop = tr(language, "desktop-task-stop");
            let look = ButtonLook::Plain;
            let clicked = ui
                .add_enabled_ui(!task.is_stopped(), |ui| button(ui, theme, look, "", &stop))
                .inner
                .clicked();
            if clicked {
                task.stop();
            }
        });
    });
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), BAR_HEIGHT), Sense::hover());
    let name = tr_with(
        language,
        "desktop-task-progress",
        &[("name", task.0.name.as_str().into()), ("percent", percent.into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name));
    let radius = CornerRadius::same(3);
    ui.painter().rect_filled(rect, radius, theme.sunken);
    let mut done = rect;
    done.set_width(rect.width() * percent as f32 / 100.0);
    ui.painter().rect_filled(Rect::from_min_max(done.min, done.max), radius, theme.accent);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_hears_that_it_is_to_stop_and_tells_how_far_it_is() {
        let task = Task::new(&Context::default(), "Tabel lezen".to_owned());
        assert!(task.advance(1, 4));
        assert_eq!(task.percent(), 25);
        assert!(!task.is_going_on());
        let held = task.clone();
        assert!(task.is_going_on());
        task.stop();
        assert!(!held.advance(2, 4) && Progress::is_cancelled(&held));
        drop(held);
        assert!(!task.is_going_on());
        assert!(task.advance(0, 0) || task.percent() == 100);
    }
}
