//! Where the view is and where it is going. Every movement is a new goal: one that comes during
//! another starts from where the picture is at that moment.

use crate::text::Language;
use crate::timeline::{Index, View};
use egui::{Ui, Vec2};

/// How long a movement takes to get nine tenths of the way, in seconds.
const SECONDS: f32 = 0.12;
/// Nearer to the goal than this share of the window counts as arrived.
const ARRIVED: f64 = 0.0008;

/// The window on time and its goal.
#[derive(Clone, Debug, Default)]
pub(super) struct Motion {
    view: Option<View>,
    goal: Option<(f64, f64)>,
    scroll: f32,
    scroll_limit: f32,
}

impl Motion {
    /// Starts with the whole case.
    pub fn begin(&mut self, index: &Index, size: Vec2, language: Language) {
        if self.view.is_none() {
            let (from, to) = index.whole();
            self.view = Some(View::new(from, to, size, language));
        }
    }

    /// The view as it is.
    pub fn view(&self) -> Option<&View> {
        self.view.as_ref()
    }

    /// The view as it is, for a size and language.
    pub fn current(&self, size: Vec2, language: Language) -> View {
        let view = self.view.unwrap_or_else(|| View::new(0.0, 1.0, size, language));
        View { size, language, scroll: self.scroll, ..view }.clamped()
    }

    /// The view as it will be.
    pub fn goal_view(&self) -> View {
        let view = self.view.unwrap_or_else(|| View::new(0.0, 1.0, Vec2::ZERO, Language::Dutch));
        self.goal.map_or(view, |goal| view.with_window(goal))
    }

    /// Sets out for a window.
    pub fn go(&mut self, window: (f64, f64)) {
        if let Some(view) = self.view {
            let goal = view.with_window(window);
            self.goal = Some((goal.from, goal.to));
        }
    }

    /// Is at a window at once: what the hand holds does not lag behind.
    pub fn jump(&mut self, window: (f64, f64)) {
        if let Some(view) = self.view {
            self.view = Some(view.with_window(window));
        }
        self.goal = None;
    }

    /// Scrolls the lanes.
    pub fn scroll_by(&mut self, by: f32) {
        self.scroll = (self.scroll + by).clamp(0.0, self.scroll_limit);
    }

    /// Whether the lanes do not all fit.
    pub fn scrolls(&self) -> bool {
        self.scroll_limit > 0.5
    }

    /// How far the lanes can be scrolled.
    pub fn limit_scroll(&mut self, limit: f32) {
        self.scroll_limit = limit.max(0.0);
        self.scroll = self.scroll.clamp(0.0, self.scroll_limit);
    }

    /// Shows the stretch of time that another shows, and goes nowhere by itself.
    pub fn follow(&mut self, other: &Self) {
        if let Some(view) = other.view {
            self.view = Some(self.view.unwrap_or(view).with_window((view.from, view.to)));
            self.goal = None;
        }
    }

    /// Shows what another shows, and goes where it is going.
    pub fn follow_whole(&mut self, other: &Self) {
        self.follow(other);
        self.goal = other.goal;
    }

    /// Whether it was moved in time, or asked to, since it was like `before`.
    pub fn went_on_from(&self, before: &Self) -> bool {
        let window = |motion: &Self| motion.view.map(|view| (view.from, view.to));
        window(self) != window(before) || self.goal != before.goal
    }

    /// Goes a step towards the goal; answers whether there is more to go.
    pub fn step(&mut self, ui: &Ui) -> bool {
        let (Some(view), Some(goal)) = (self.view, self.goal) else { return false };
        // A frame that came late does not make the picture jump further than a tenth of a second.
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        let animated = ui.style().animation_time > 0.0;
        let share = if animated { 1.0 - 0.1_f32.powf(seconds / SECONDS) } else { 1.0 };
        let (from, to) = view.towards(goal, f64::from(share));
        let near = (goal.1 - goal.0) * ARRIVED;
        if (from - goal.0).abs() < near && (to - goal.1).abs() < near || !animated {
            self.view = Some(view.with_window(goal));
            self.goal = None;
            return false;
        }
        self.view = Some(view.with_window((from, to)));
        true
    }
}
