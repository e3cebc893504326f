//! From content to pages: the only place that knows typst.

mod fonts;
mod pdf;
mod places;
mod preview;
mod world;

pub use places::{Places, Spot, letters};
pub use preview::{Page, Preview};

use super::content::{Coverage, ReportContent};
use super::error::ReportError;
use typst_layout::PagedDocument;

/// The characters every font of the report has.
pub(super) fn coverage() -> Result<&'static Coverage, ReportError> {
    Ok(&fonts::fonts()?.coverage)
}

/// Lays the content out in pages.
pub(super) fn lay_out(content: &ReportContent) -> Result<Preview, ReportError> {
    let world = world::ReportWorld::new(content)?;
    let compiled = guarded(|| typst::compile::<PagedDocument>(&world).output)?;
    let document = compiled.map_err(|errors| {
        let error = errors.first();
        ReportError::Typesetting {
            place: error.and_then(|error| world.place_of(error)),
            message: error.map(|error| error.message.to_string()).unwrap_or_default(),
        }
    })?;
    Ok(Preview::new(document))
}

/// The typesetter is a large program that was not made here; should it break on a text, the
/// inspector gets a sentence, and the program goes on.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, ReportError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).map_err(|cause| {
        let message = cause
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()))
            .unwrap_or_default();
        ReportError::Typesetting { place: None, message }
    })
}

/// Forgets what was remembered to lay out again quickly; memory goes back after an export.
pub(super) fn forget() {
    typst::comemo::evict(0);
}

/// Forgets what the last few previews had no use for, so that an afternoon of typing does not
/// fill the memory.
pub(super) fn forget_old() {
    typst::comemo::evict(6);
}
