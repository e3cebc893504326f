//! The timeline as a picture: SVG, PNG and the large-format plate, from the scene on screen.
//!
//! ```text
//! CaseData ─▶ Index ─▶ scene ─▶ + head and foot ─▶ SVG ─▶ PNG
//!                                               └▶ plate: PDF with a layer per organisation
//! ```

mod advance;
mod compose;
mod dense;
mod options;
mod plate;
mod plate_text;
mod raster;
mod sight;
mod year;

pub use advance::FontMeasure;
pub use options::{PaperSize, PictureFormat, PictureOptions};
pub use plate::plate_pdf;
pub use raster::png;
pub use sight::sight_gaps;
pub use year::YearFigures;

use crate::model::CaseData;
use crate::text::tr_with;
use crate::timeline::{
    Index, Scene, SceneState, SightGap, SvgOptions, View, day_label, scene, svg,
};
use emath::Vec2;

/// Why a picture could not be made.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// The drawing itself could not be read; a defect.
    #[error("SVG: {0}")]
    Svg(String),
    /// Writing the pixels failed.
    #[error("PNG: {0}")]
    Png(String),
    /// Writing the plate failed; a defect.
    #[error("PDF: {0}")]
    Pdf(String),
    /// Too small or too large, in pixels.
    #[error("size {width} × {height}")]
    Size {
        /// Width in pixels.
        width: f32,
        /// Height in pixels.
        height: f32,
    },
}

/// The timeline of a case as a file of a format; the same case and options give the same bytes.
///
/// # Errors
/// When the size is impossible.
pub fn timeline_picture(
    data: &CaseData,
    gaps: &[SightGap],
    options: &PictureOptions,
    format: PictureFormat,
) -> Result<Vec<u8>, PictureError> {
    let sheet = (format == PictureFormat::Pdf).then(|| options.paper.name());
    let (drawing, index) = picture_scene(data, gaps, options, sheet);
    let size = drawing.frame.whole.size();
    if !(size.x >= 1.0 && size.y >= 1.0) {
        return Err(PictureError::Size { width: size.x, height: size.y });
    }
    match format {
        PictureFormat::Svg => Ok(document(data, &drawing, &index, options).into_bytes()),
        PictureFormat::Png => {
            let plain = PictureOptions { scale: 1.0, ..options.clone() };
            png(&document(data, &drawing, &index, &plain), options.scale)
        }
        PictureFormat::Pdf => plate_pdf(data, &drawing, &index, options),
    }
}

/// The scene of a picture, with head and foot where they are asked for.
#[must_use]
pub fn picture_scene(
    data: &CaseData,
    gaps: &[SightGap],
    options: &PictureOptions,
    of_sheet: Option<&str>,
) -> (Scene, Index) {
    let index = Index::arranged(data, options.grouping, options.language, &options.lanes);
    let (first, last) = index.whole();
    let from = options.from.map_or(first, |minute| minute as f64);
    let to = options.to.map_or(last, |minute| minute as f64 + 1.0);
    let state = SceneState {
        sight: gaps,
        involvement: Some(options.palette.involvement()),
        without_overview: options.framed,
        without_legend: options.framed,
        still: true,
        ..SceneState::default()
    };
    let (mut width, mut height) = options.size.unwrap_or_else(|| {
        let (width, height) = options.paper.millimetres();
        let points = options.paper.points_wide();
        (points, points * height / width)
    });
    // On screen one zooms; paper has one scale, or two where a year asks for it.
    let whole = options.from.is_none() && options.to.is_none() && options.size.is_none();
    let long = dense::with_aftermath(data, (from, to));
    let split = (options.split && whole && options.framed)
        .then(|| dense::dense_stretch(data, &index, (from, long)))
        .flatten();
    // Two scales leave room for what came after the investigated period.
    let to = if split.is_some() { long } else { to };
    let mut attempt = 0;
    let (mut drawing, view) = loop {
        let around = if options.framed { compose::HEAD + compose::foot_height(width) } else { 0.0 };
        let inset = if options.framed { 2.0 * compose::INSET } else { 0.0 };
        let size = Vec2::new(width - inset, height - around);
        let mut view = View::new(from, to, size, options.language);
        view.split = split;
        let drawing = scene(&index, data, &view, &state, &mut FontMeasure);
        let lacking = drawing.lanes_height - drawing.frame.lanes.height();
        attempt += 1;
        if lacking < 0.5 || attempt > 8 {
            break (drawing, view);
        }
        // Paper cannot be scrolled: a sheet is drawn smaller, another picture becomes higher.
        if options.size.is_some() {
            height += lacking + 1.0;
        } else {
            width *= 1.1;
            height *= 1.1;
        }
    };
    if options.framed {
        compose::frame(&mut drawing, data, &view, options, of_sheet);
    }
    (drawing, index)
}

fn document(data: &CaseData, drawing: &Scene, index: &Index, options: &PictureOptions) -> String {
    let (first, last) = index.whole();
    let day = |minute: f64| day_label(minute as i64, options.language);
    let description = tr_with(
        options.language,
        "timeline-picture-description",
        &[
            ("from", day(options.from.map_or(first, |minute| minute as f64)).into()),
            ("to", day(options.to.map_or(last - 1.0, |minute| minute as f64)).into()),
            ("lanes", index.lanes().len().into()),
            ("events", drawing.drawn.into()),
        ],
    );
    let investigation = data.investigation();
    let title = if investigation.title.is_empty() {
        crate::text::tr(options.language, "timeline-name")
    } else {
        investigation.title
    };
    svg(drawing, &SvgOptions { palette: options.palette, title, description, scale: options.scale })
}
