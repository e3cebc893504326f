//! What comes to a report from elsewhere: drawn figures.

use super::options::Version;

/// A drawn figure with the words for who cannot see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The picture as SVG, its fonts named, not embedded.
    pub svg: String,
    /// Width of the drawing in CSS pixels.
    pub width: f64,
    /// Height of the drawing in CSS pixels.
    pub height: f64,
    /// What it shows, in a sentence or two.
    pub alt: String,
}

/// Whoever draws the figures of a report.
pub trait FigureSource {
    /// The timeline of one year; none when there is nothing to draw.
    fn year_figure(&self, year: i64) -> Option<Figure>;

    /// The timeline of one year for a version that may not show everything, which `draw` makes.
    /// Whoever keeps what was drawn may hand that back, as long as the case is the same.
    fn figure_of_version(
        &self,
        _version: Version,
        _year: i64,
        draw: &dyn Fn() -> Option<Figure>,
    ) -> Option<Figure> {
        draw()
    }
}

/// What a report needs besides the case.
#[derive(Clone, Copy, Default)]
pub struct Inputs<'a> {
    /// The figures; without them the report has tables only.
    pub figures: Option<&'a dyn FigureSource>,
}
