//! What is asked of a picture.

use crate::text::Language;
use crate::timeline::{Arrangement, Grouping, Palette};

/// A paper size, lying on its long side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PaperSize {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
    /// 594 × 420 mm.
    A2,
    /// 841 × 594 mm.
    A1,
    /// 1189 × 841 mm.
    #[default]
    A0,
}

impl PaperSize {
    /// Every size, the smallest first.
    pub const ALL: [Self; 5] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
        }
    }

    /// The size with that name; capitals do not matter.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name().eq_ignore_ascii_case(name))
    }

    /// Width and height in millimetres.
    #[must_use]
    pub const fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
            Self::A2 => (594.0, 420.0),
            Self::A1 => (841.0, 594.0),
            Self::A0 => (1189.0, 841.0),
        }
    }

    /// How many points of the drawing its width is divided into. A larger sheet holds more, and
    /// is read from further away: its letters are larger too.
    #[must_use]
    pub const fn points_wide(self) -> f32 {
        match self {
            Self::A4 => 1180.0,
            Self::A3 => 1420.0,
            Self::A2 => 1620.0,
            Self::A1 => 1820.0,
            Self::A0 => 2000.0,
        }
    }
}

/// What a picture shows and how large it is.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureOptions {
    /// First minute shown, in minutes since 1970-01-01T00:00; none: where the case begins.
    pub from: Option<i64>,
    /// Last minute shown; none: where the case ends.
    pub to: Option<i64>,
    /// What the lanes stand for.
    pub grouping: Grouping,
    /// The sheet a plate is made for; also the proportions of other pictures without `size`.
    pub paper: PaperSize,
    /// Width and height in points, for pictures on screen; none: those of the sheet.
    pub size: Option<(f32, f32)>,
    /// Pixels per point of a PNG; width and height of an SVG are multiplied by it.
    pub scale: f32,
    /// Light or dark; a plate is always light.
    pub palette: Palette,
    /// The language of dates and words.
    pub language: Language,
    /// Whether a year in which much happened gets a scale of its own, where the whole case is
    /// shown on a sheet.
    pub split: bool,
    /// Which lanes are hidden, folded, pinned or moved.
    pub lanes: Arrangement,
    /// Title, reference, key and scale around the timeline; without, the bare figure.
    pub framed: bool,
}

impl Default for PictureOptions {
    fn default() -> Self {
        Self {
            from: None,
            to: None,
            grouping: Grouping::default(),
            paper: PaperSize::default(),
            size: None,
            scale: 1.0,
            palette: Palette::Light,
            language: Language::Dutch,
            split: true,
            lanes: Arrangement::default(),
            framed: true,
        }
    }
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureFormat {
    /// Scalable drawing.
    Svg,
    /// Pixels.
    Png,
    /// Large-format plate with layers.
    Pdf,
}

impl PictureFormat {
    /// The format of a file with that extension.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}
