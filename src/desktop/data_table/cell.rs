//! What stands in a cell.

use crate::desktop::Theme;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Painter, Pos2, Rect, Stroke};

/// Height of a line of text, in points.
const LINE: f32 = 18.0;

/// A sign before the text of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sign {
    /// None.
    #[default]
    None,
    /// A filled dot: so it was.
    Dot,
    /// A half-filled dot: in part.
    Half,
    /// An open ring: not so, without reproach.
    Ring,
    /// A struck ring: it failed.
    Struck,
    /// A cross: it failed beforehand.
    Cross,
    /// A question mark in a ring: not known.
    Unknown,
    /// A small dot: does not apply.
    Small,
}

/// The content of a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCell {
    /// Its text.
    pub text: String,
    /// A sign before it.
    pub sign: Sign,
    /// The colour of the sign; none for that of the text.
    pub sign_colour: Option<Color32>,
    /// The colour of the text; none for the common one.
    pub colour: Option<Color32>,
    /// Whether the text is semi-bold.
    pub strong: bool,
    /// What a pointer that rests on it is told; empty for the text, where that is cut off.
    pub hint: String,
    /// Whether a click on it leads somewhere.
    pub active: bool,
}

impl TableCell {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A sign with a text, which may be empty.
    #[must_use]
    pub fn sign(sign: Sign, colour: Color32, text: impl Into<String>) -> Self {
        Self { sign, sign_colour: Some(colour), ..Self::text(text) }
    }

    /// The same in semi-bold.
    #[must_use]
    pub fn strong(self) -> Self {
        Self { strong: true, ..self }
    }

    /// The same in a colour.
    #[must_use]
    pub fn coloured(self, colour: Color32) -> Self {
        Self { colour: Some(colour), ..self }
    }

    /// The same with a remark for a resting pointer.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// The same, leading somewhere when it is clicked.
    #[must_use]
    pub fn active(self) -> Self {
        Self { active: true, ..self }
    }

    /// Paints the cell in a place; whether its text had to be cut off.
    pub fn paint(&self, painter: &Painter, theme: &Theme, place: Rect, right: bool) -> bool {
        let colour = self.colour.unwrap_or(theme.text1);
        let mut left = place.left();
        if self.sign != Sign::None {
            let centre = Pos2::new(left + 5.0, place.center().y);
            paint_sign(painter, theme, self.sign, centre, self.sign_colour.unwrap_or(colour));
            left += 16.0;
        }
        if self.text.is_empty() {
            return false;
        }
        let size = theme.sizes.interface;
        let font = if self.strong { theme.semibold(size) } else { theme.regular(size) };
        let lines = (place.height() / LINE).floor().max(1.0) as usize;
        let mut job = if lines == 1 {
            LayoutJob::simple_singleline(first_line(&self.text), font, colour)
        } else {
            LayoutJob::simple(self.text.clone(), font, colour, f32::INFINITY)
        };
        job.wrap = TextWrapping {
            max_width: (place.right() - left).max(8.0),
            max_rows: lines,
            break_anywhere: lines == 1,
            ..TextWrapping::default()
        };
        let galley = painter.layout_job(job);
        let x = if right { place.right() - galley.size().x } else { left };
        let y = place.center().y - galley.size().y / 2.0;
        let cut = galley.elided || (lines == 1 && self.text.contains('\n'));
        painter.galley(Pos2::new(x, y), galley, colour);
        cut
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// Paints a sign around a centre, some ten points wide.
pub fn paint_sign(painter: &Painter, theme: &Theme, sign: Sign, centre: Pos2, colour: Color32) {
    let radius = 4.5;
    let stroke = Stroke::new(1.6, colour);
    let at = |x: f32, y: f32| centre + egui::vec2(x, y);
    match sign {
        Sign::None => {}
        Sign::Dot => {
            painter.circle_filled(centre, radius + 0.5, colour);
        }
        Sign::Half => {
            painter.circle_stroke(centre, radius, stroke);
            let points = (0..=12)
                .map(|step| {
                    let angle =
                        std::f32::consts::FRAC_PI_2 + std::f32::consts::PI * step as f32 / 12.0;
                    centre + radius * egui::vec2(angle.cos(), angle.sin())
                })
                .collect();
            painter.add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
        }
        Sign::Ring => {
            painter.circle_stroke(centre, radius, stroke);
        }
        Sign::Struck => {
            painter.circle_stroke(centre, radius, stroke);
            painter.line_segment([at(-3.1, 3.1), at(3.1, -3.1)], stroke);
        }
        Sign::Cross => {
            painter.line_segment([at(-3.6, -3.6), at(3.6, 3.6)], stroke);
            painter.line_segment([at(3.6, -3.6), at(-3.6, 3.6)], stroke);
        }
        Sign::Unknown => {
            painter.circle_stroke(centre, radius + 0.5, Stroke::new(1.2, colour));
            painter.text(centre, egui::Align2::CENTER_CENTER, "?", theme.semibold(9.0), colour);
        }
        Sign::Small => {
            painter.circle_filled(centre, 1.3, colour);
        }
    }
}
