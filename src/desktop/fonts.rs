//! Type and icons: Source Sans 3 in four cuts, and the icon font behind each of them.

use egui::{Context, FontData, FontDefinitions, FontFamily};
use std::collections::BTreeMap;
use std::sync::Arc;

const REGULAR: &str = "source-sans";
const SEMIBOLD: &str = "source-sans-semibold";
const BOLD: &str = "source-sans-bold";
const ITALIC: &str = "source-sans-italic";
const ICONS: &str = "phosphor";

/// The family of names and key facts.
#[must_use]
pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}

/// The family of titles.
#[must_use]
pub fn bold() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// The family of quotations.
#[must_use]
pub fn italic() -> FontFamily {
    FontFamily::Name(ITALIC.into())
}

/// The family of icons.
#[must_use]
pub fn icons() -> FontFamily {
    FontFamily::Name(ICONS.into())
}

/// Gives a window the fonts of the program, with the marks of the timeline among their letters.
/// To be called before the first picture.
pub fn install(ctx: &Context) {
    ctx.add_glyph_rasterizer(super::timeline::mark_letters());
    ctx.set_fonts(definitions());
}

/// All fonts of the program. Every text family falls back on the icons, so that an icon can stand
/// in a line of text; the icon family falls back on the text, so that a stray letter is no box.
#[must_use]
fn definitions() -> FontDefinitions {
    let data = |bytes: &'static [u8]| Arc::new(FontData::from_static(bytes));
    let font_data = BTreeMap::from([
        (REGULAR.to_owned(), data(include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"))),
        (SEMIBOLD.to_owned(), data(include_bytes!("../../assets/fonts/SourceSans3-SemiBold.ttf"))),
        (BOLD.to_owned(), data(include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf"))),
        (ITALIC.to_owned(), data(include_bytes!("../../assets/fonts/SourceSans3-Italic.ttf"))),
        (ICONS.to_owned(), data(include_bytes!("../../assets/fonts/Phosphor.ttf"))),
    ]);
    let family = |first: &str, then: &str| vec![first.to_owned(), then.to_owned()];
    let families = BTreeMap::from([
        (FontFamily::Proportional, family(REGULAR, ICONS)),
        (FontFamily::Monospace, family(REGULAR, ICONS)),
        (semibold(), family(SEMIBOLD, ICONS)),
        (bold(), family(BOLD, ICONS)),
        (italic(), family(ITALIC, ICONS)),
        (icons(), family(ICONS, REGULAR)),
    ]);
    FontDefinitions { font_data, families }
}
