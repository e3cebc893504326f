//! What is asked before a picture of the timeline is made: the kind of file, the sheet or the
//! scale, and which stretch.

use super::theme::Theme;
use super::widgets::label;
use crate::report::picture::{PaperSize, PictureFormat};
use crate::text::{Language, tr, tr_with};
use egui::Ui;

/// How large a PNG may be made: pixels per point.
const SCALES: [u8; 4] = [1, 2, 3, 4];

/// What the inspector wants of a picture; kept for the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureChoice {
    /// The kind of file.
    pub format: PictureFormat,
    /// The sheet of a plate.
    pub paper: PaperSize,
    /// Pixels per point of a PNG.
    pub scale: u8,
    /// The whole case, or else the stretch on screen.
    pub whole: bool,
    /// Whether a year in which much happened gets a scale of its own.
    pub split: bool,
}

impl Default for PictureChoice {
    fn default() -> Self {
        Self {
            format: PictureFormat::Pdf,
            paper: PaperSize::A0,
            scale: 2,
            whole: true,
            split: true,
        }
    }
}

impl PictureChoice {
    /// A name for the file, with its extension.
    #[must_use]
    pub fn file_name(self) -> String {
        match self.format {
            PictureFormat::Svg => "tijdlijn.svg".to_owned(),
            PictureFormat::Png => "tijdlijn.png".to_owned(),
            PictureFormat::Pdf => format!("tijdlijn-{}.pdf", self.paper.name()),
        }
    }

    /// The choices.
    pub fn ui(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        let word = |key: &str| tr(language, key);
        let heading = |ui: &mut Ui, key: &str| {
            ui.add_space(8.0);
            label(ui, word(key), theme.semibold(theme.sizes.interface), theme.text1);
        };
        heading(ui, "desktop-picture-format");
        for (format, key) in [
            (PictureFormat::Pdf, "desktop-picture-plate"),
            (PictureFormat::Png, "desktop-picture-png"),
            (PictureFormat::Svg, "desktop-picture-svg"),
        ] {
            ui.radio_value(&mut self.format, format, word(key));
        }
        match self.format {
            PictureFormat::Pdf => {
                heading(ui, "desktop-picture-paper");
                ui.horizontal(|ui| {
                    for paper in PaperSize::ALL {
                        ui.radio_value(&mut self.paper, paper, paper.name());
                    }
                });
            }
            PictureFormat::Png => {
                heading(ui, "desktop-picture-scale");
                ui.horizontal(|ui| {
                    for scale in SCALES {
                        let values = [("scale", i64::from(scale).into())];
                        let text = tr_with(language, "desktop-picture-times", &values);
                        ui.radio_value(&mut self.scale, scale, text);
                    }
                });
            }
            PictureFormat::Svg => {}
        }
        heading(ui, "desktop-picture-stretch");
        ui.radio_value(&mut self.whole, true, word("desktop-picture-whole"));
        ui.radio_value(&mut self.whole, false, word("desktop-picture-shown"));
        ui.add_space(4.0);
        ui.add_enabled_ui(self.whole, |ui| {
            ui.checkbox(&mut self.split, word("desktop-picture-split"))
                .on_hover_text(word("desktop-picture-split-tip"));
        });
    }
}
