//! The pages for the screen.

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// A report laid out in pages, ready to be shown or written.
#[derive(Clone)]
pub struct Preview {
    document: PagedDocument,
}

/// One page as pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Red, green, blue, alpha per pixel, row by row, opaque.
    pub rgba: Vec<u8>,
}

impl Preview {
    pub(super) fn new(document: PagedDocument) -> Self {
        Self { document }
    }

    pub(super) fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// How many pages.
    #[must_use]
    pub fn len(&self) -> usize {
        self.document.pages().len()
    }

    /// Whether there is no page.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.document.pages().is_empty()
    }

    /// Width and height of a page in points; none when there is no such page.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.document.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// The first page on which those words stand, from a page on; none when they stand on none.
    /// Spaces and hyphens do not matter, since lines break where they must.
    #[must_use]
    pub fn find(&self, words: &str, from: usize) -> Option<usize> {
        let bare = |text: &str| -> String {
            text.chars().filter(|letter| letter.is_alphanumeric()).collect()
        };
        let wanted = bare(words);
        let pages = self.document.pages().iter().enumerate().skip(from);
        let mut found = pages.filter(|_| !wanted.is_empty()).filter(|(_, page)| {
            let mut text = String::new();
            add_text(&page.frame, &mut text);
            bare(&text).contains(&wanted)
        });
        found.next().map(|(at, _)| at)
    }

    /// A page as pixels, `scale` pixels to the point; none when there is no such page. Costs some
    /// ten milliseconds, so it belongs on a worker.
    #[must_use]
    pub fn render(&self, page: usize, scale: f64) -> Option<Page> {
        let page = self.document.pages().get(page)?;
        let options = typst_render::RenderOptions {
            pixel_per_pt: scale.clamp(0.05, 16.0).into(),
            ..typst_render::RenderOptions::default()
        };
        let pixels = typst_render::render(page, &options);
        // Pages are filled white, so that premultiplied and plain colours are the same.
        Some(Page { width: pixels.width(), height: pixels.height(), rgba: pixels.take() })
    }
}

fn add_text(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(run) => text.push_str(&run.text),
            FrameItem::Group(group) => add_text(&group.frame, text),
            _ => {}
        }
    }
}
