//! The timeline as a picture: SVG, PNG and the large-format plate, from the scene on screen.

mod advance;
mod raster;
mod sight;
mod years;

pub use advance::FontMeasure;
pub use raster::png;
pub use sight::sight_gaps;
pub use years::YearFigures;

/// Why a picture could not be made.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// The drawing itself could not be read; a defect.
    #[error("SVG: {0}")]
    Svg(String),
    /// Writing the pixels failed.
    #[error("PNG: {0}")]
    Png(String),
    /// Too small or too large, in pixels.
    #[error("size {width} × {height}")]
    Size {
        /// Width in pixels.
        width: f32,
        /// Height in pixels.
        height: f32,
    },
}
