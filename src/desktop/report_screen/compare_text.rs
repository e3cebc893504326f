//! Two texts beside each other with what differs marked: struck through or underlined, and only
//! then by colour.

use crate::desktop::Theme;
use crate::report::version_diff::Side;
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Stroke};

/// A text in pieces as it is shown.
#[must_use]
pub fn pieces_job(pieces: &[(Side, String)], theme: &Theme, size: f32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for (side, text) in pieces {
        let mut format = TextFormat {
            font_id: theme.regular(size),
            color: theme.text1,
            line_height: Some((size * theme.sizes.line_height).round()),
            ..TextFormat::default()
        };
        match side {
            Side::Both => format.background = Color32::TRANSPARENT,
            Side::Left => {
                format.strikethrough = Stroke::new(1.0, theme.signal);
                format.background = theme.signal_soft;
            }
            Side::Right => {
                format.underline = Stroke::new(1.5, theme.sufficient);
                format.background = theme.sufficient_soft;
            }
        }
        job.append(text, 0.0, format);
    }
    job
}

/// What a text in pieces says, for who listens: what is its own stands between brackets.
#[must_use]
pub fn spoken(pieces: &[(Side, String)]) -> String {
    pieces
        .iter()
        .map(|(side, text)| match side {
            Side::Both => text.clone(),
            Side::Left | Side::Right => format!("[{}] ", text.trim()),
        })
        .collect()
}
