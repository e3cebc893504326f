//! SVG to PNG, with the program's own fonts and nothing of the machine's.

use super::PictureError;
use super::advance::{BOLD, REGULAR, SEMI_BOLD};
use resvg::{tiny_skia, usvg};
use std::sync::{Arc, OnceLock};

/// The largest picture, in pixels on a side: beyond this it would not open elsewhere.
const LARGEST: f32 = 20_000.0;

/// Draws an SVG document as PNG, so many pixels per point.
///
/// # Errors
/// When the document cannot be read or the picture would be too large.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PictureError> {
    let options = usvg::Options {
        fontdb: fonts(),
        font_family: "Source Sans 3".to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options)
        .map_err(|error| PictureError::Svg(error.to_string()))?;
    let size = tree.size();
    let (width, height) = (size.width() * scale, size.height() * scale);
    if !(width >= 1.0 && height >= 1.0 && width <= LARGEST && height <= LARGEST) {
        return Err(PictureError::Size { width, height });
    }
    let mut pixmap = tiny_skia::Pixmap::new(width.round() as u32, height.round() as u32)
        .ok_or(PictureError::Size { width, height })?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| PictureError::Png(error.to_string()))
}

fn fonts() -> Arc<usvg::fontdb::Database> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    FONTS
        .get_or_init(|| {
            let mut fonts = usvg::fontdb::Database::new();
            for bytes in [REGULAR, SEMI_BOLD, BOLD] {
                fonts.load_font_data(bytes.to_vec());
            }
            fonts.set_sans_serif_family("Source Sans 3");
            Arc::new(fonts)
        })
        .clone()
}
