//! From content to pages: the only place that knows typst.

mod fonts;
mod pdf;
mod preview;
mod world;

pub use preview::{Page, Preview};

use super::content::{Coverage, ReportContent};
use super::error::ReportError;
use typst::World as _;
use typst_layout::PagedDocument;

/// The characters every font of the report has.
pub(super) fn coverage() -> Result<&'static Coverage, ReportError> {
    Ok(&fonts::fonts()?.coverage)
}

/// Lays the content out in pages.
pub(super) fn lay_out(content: &ReportContent) -> Result<Preview, ReportError> {
    let world = world::ReportWorld::new(content)?;
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| {
        let error = errors.first();
        ReportError::Typesetting {
            place: error.and_then(|error| world.place_of(error)),
            message: error.map(|error| error.message.to_string()).unwrap_or_default(),
        }
    })?;
    debug_assert!(world.source(world.main()).is_ok(), "the template is embedded");
    Ok(Preview::new(document))
}

/// Forgets what was remembered to lay out again quickly; memory goes back after an export.
pub(super) fn forget() {
    typst::comemo::evict(0);
}
