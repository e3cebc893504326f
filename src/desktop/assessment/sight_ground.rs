//! When the child was certainly out of sight, as a ground under the facts against: worked out
//! beside the window when the case has changed.

use crate::analysis::days_words;
use crate::desktop::PanelContext;
use crate::desktop::background::Background;
use crate::desktop::widgets::hatch;
use crate::model::CaseData;
use crate::report::picture::sight_gaps;
use crate::text::whole_number;
use crate::timeline::SightGap;
use egui::{Rect, Role, Sense, Stroke, Vec2, WidgetInfo};
use std::sync::Arc;

/// The gaps of the case that is open.
pub struct SightGround {
    work: Background<Vec<SightGap>>,
    asked: Option<u64>,
    gaps: Vec<SightGap>,
}

impl Default for SightGround {
    fn default() -> Self {
        Self { work: Background::new("kroniek-sight-ground"), asked: None, gaps: Vec::new() }
    }
}

impl SightGround {
    /// Takes notice of a changed case; what was known stays until the answer comes.
    pub fn update(&mut self, ctx: &egui::Context, context: &PanelContext<'_>) {
        if self.asked != Some(context.generation) {
            self.asked = Some(context.generation);
            let data: Arc<CaseData> = Arc::clone(context.data);
            self.work.ask(ctx, move || sight_gaps(&data));
        }
        if let Some(gaps) = self.work.take() {
            self.gaps = gaps;
        }
    }

    /// Hatches each gap within a strip, and says how long it was where there is room beside what
    /// is `taken`.
    pub fn paint(
        &self,
        ui: &egui::Ui,
        strip: Rect,
        x: &dyn Fn(i64) -> f32,
        taken: &[f32],
        context: &PanelContext<'_>,
    ) {
        let theme = context.theme;
        let painter = ui.painter();
        for (number, gap) in self.gaps.iter().enumerate() {
            let range = x(gap.from).max(strip.left())..=x(gap.to).min(strip.right());
            if range.end() - range.start() < 3.0 {
                continue;
            }
            let rect = Rect::from_x_y_ranges(range, strip.y_range());
            hatch(painter, rect, Stroke::new(1.0, theme.line_strong));
            let days = days_words(Some(gap.min_days), gap.max_days, context.language);
            let words = format!("{days} {}", context.tr("analysis-out-of-sight"));
            let node = ui.interact(rect, ui.scope_id().with(("sight-gap", number)), Sense::hover());
            node.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
            node.on_hover_text(&words);
            // The longest way to say it that fits, from the full sentence to the bare days.
            let most = gap.max_days.filter(|most| *most != gap.min_days);
            let shown = |days| whole_number(days, context.language);
            let bare = match most {
                Some(most) => format!("{}–{}", shown(gap.min_days), shown(most)),
                None => shown(gap.min_days),
            };
            for words in [words, days, bare] {
                let font = theme.semibold(theme.sizes.tick);
                let galley = painter.layout_no_wrap(words, font, theme.text1);
                let size = galley.size() + Vec2::new(10.0, 2.0);
                let place = Rect::from_center_size(rect.center(), size);
                let free = |x: &f32| *x < place.left() - 8.0 || *x > place.right() + 8.0;
                if rect.contains_rect(place) && taken.iter().all(free) {
                    painter.rect_filled(place, 2.0, theme.canvas);
                    painter.galley(place.min + Vec2::new(5.0, 1.0), galley, theme.text1);
                    break;
                }
            }
        }
    }
}
