//! Source Sans 3, embedded: the same letters on every machine, whatever is installed there.

use super::super::content::Coverage;
use super::super::error::ReportError;
use std::sync::OnceLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The fonts, read once.
pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    pub coverage: Coverage,
}

static FILES: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../../assets/fonts/SourceSans3-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/SourceSans3-Bold.ttf"),
    include_bytes!("../../../assets/fonts/SourceSans3-Italic.ttf"),
];

/// The fonts of the report.
pub(super) fn fonts() -> Result<&'static Fonts, ReportError> {
    static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
    FONTS.get_or_init(read).as_ref().ok_or(ReportError::Fonts)
}

fn read() -> Option<Fonts> {
    let fonts: Vec<Font> =
        FILES.iter().map(|file| Font::new(Bytes::new(*file), 0)).collect::<Option<_>>()?;
    let book = FontBook::from_fonts(&fonts);
    let coverage =
        Coverage::of(|c| fonts.iter().all(|font| font.info().coverage.contains(u32::from(c))));
    Some(Fonts { book: LazyHash::new(book), fonts, coverage })
}
