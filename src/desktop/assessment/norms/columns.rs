//! Which organisations the matrix shows where they do not all fit: the words of an expectation
//! keep their room, and the columns go by beside them.

use crate::desktop::widgets::{label, plain_icon_button};
use crate::desktop::{PanelContext, icon};
use egui::{Rect, Ui, UiBuilder, Vec2};

/// The width of a column, in points.
pub const CELL: f32 = 25.0;
/// Room at the right for the slanting name of the last column, in points.
const END: f32 = 56.0;
/// Room at the left for indents, codes and counts, in points.
const REST: f32 = 134.0;
/// What the words of an expectation are given where there is room, and what they keep.
const WORDS: f32 = 240.0;
const LEAST_WORDS: f32 = 200.0;

/// How far the columns have gone by.
#[derive(Default)]
pub struct Across {
    /// The organisations out of sight at the left.
    skipped: usize,
    /// What was scrolled and is less than a column, in points.
    rest: f32,
}

/// The columns of one frame. The first is for the organisations together and always in sight.
pub struct Columns {
    /// Where the first begins.
    pub left: f32,
    skipped: usize,
    shown: usize,
    organisations: usize,
}

/// The width that all columns with their words want, in points.
#[must_use]
pub fn wanted_width(organisations: usize) -> f32 {
    WORDS + REST + (organisations + 1) as f32 * CELL + END
}

impl Columns {
    /// Places the columns at the right of `room`; the column `wanted` comes into sight.
    #[must_use]
    pub fn new(
        ui: &Ui,
        room: Rect,
        organisations: usize,
        across: &mut Across,
        wanted: Option<usize>,
    ) -> Self {
        // Above a width that no window has there would be nothing to count.
        let fits = (room.width() - END - REST - LEAST_WORDS).clamp(3.0 * CELL, 1e6) / CELL;
        let shown = (fits as usize).saturating_sub(1).min(organisations);
        if shown < organisations && ui.rect_contains_pointer(room) {
            across.rest -= ui.input(|input| input.smooth_scroll_delta().x);
            let steps = (across.rest / CELL).trunc();
            across.rest -= steps * CELL;
            across.skipped = across.skipped.saturating_add_signed(steps as isize);
        }
        if let Some(wanted) = wanted.and_then(|column| column.checked_sub(1)) {
            let latest = (wanted + 1).saturating_sub(shown);
            across.skipped = across.skipped.clamp(latest, wanted.max(latest));
        }
        across.skipped = across.skipped.min(organisations - shown);
        let left = room.right() - END - (shown + 1) as f32 * CELL;
        Self { left, skipped: across.skipped, shown, organisations }
    }

    /// The middle of a column; none while it is out of sight.
    #[must_use]
    pub fn middle(&self, column: usize) -> Option<f32> {
        let place = match column {
            0 => 0,
            _ => {
                column.checked_sub(self.skipped).filter(|place| (1..=self.shown).contains(place))?
            }
        };
        Some(self.left + (place as f32 + 0.5) * CELL)
    }

    /// Says which organisations are in sight and leads to the others, where there are any.
    pub fn steps(&self, ui: &mut Ui, room: Rect, across: &mut Across, context: &PanelContext<'_>) {
        if self.shown == self.organisations {
            return;
        }
        let theme = context.theme;
        let last = self.skipped + self.shown;
        let place = Rect::from_min_size(room.min + Vec2::new(10.0, 6.0), Vec2::new(200.0, 28.0));
        // A child of its own, so that the rows go on where they would.
        let mut ui = ui.new_child(UiBuilder::new().max_rect(place));
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.horizontal(|ui| {
            let step = |ui: &mut Ui, icon, key, enabled: bool| {
                let button = |ui: &mut Ui| plain_icon_button(ui, theme, icon, &context.tr(key));
                ui.add_enabled_ui(enabled, button).inner.clicked()
            };
            if step(ui, icon::CARET_LEFT, "assessment-columns-back", self.skipped > 0) {
                across.skipped = self.skipped.saturating_sub(self.shown);
            }
            let values = [
                ("first", (self.skipped + 1).to_string().into()),
                ("last", last.to_string().into()),
                ("all", self.organisations.to_string().into()),
            ];
            let words = context.tr_with("assessment-columns", &values);
            label(ui, &words, theme.regular(theme.sizes.mark), theme.text2);
            let more = last < self.organisations;
            if step(ui, icon::CARET_RIGHT, "assessment-columns-on", more) {
                across.skipped = last.min(self.organisations - self.shown);
            }
        });
    }
}
