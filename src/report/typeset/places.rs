//! Where words stand on the laid-out pages, so that text and pages can follow each other.

use super::preview::Preview;
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;

/// A place on a page, in points from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Which page, from 0.
    pub page: usize,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Spot {
    /// Whether it comes before another, reading down the pages.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        (self.page, self.y) < (other.page, other.y)
    }
}

/// What stands where in a report.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The headings, in order, with their words.
    headings: Vec<(Spot, String)>,
    /// By page, the letters and figures of its text, with where each run of them begins.
    pages: Vec<PageText>,
}

#[derive(Clone, Debug, Default)]
struct PageText {
    letters: String,
    runs: Vec<Run>,
}

#[derive(Clone, Debug)]
struct Run {
    /// Where its letters begin, in bytes.
    at: usize,
    x: f64,
    y: f64,
}

impl Places {
    /// Reads the pages.
    #[must_use]
    pub fn of(preview: &Preview) -> Self {
        let mut places = Self::default();
        for (page, laid_out) in preview.document().pages().iter().enumerate() {
            let mut text = PageText::default();
            let whole = Transform::identity();
            read(&laid_out.frame, whole, page, &mut text, &mut places.headings);
            places.pages.push(text);
        }
        places
    }

    /// The headings, in order.
    #[must_use]
    pub fn headings(&self) -> &[(Spot, String)] {
        &self.headings
    }

    /// The first place, from a spot on, where those words stand. Spaces, marks and the way lines
    /// break do not matter.
    #[must_use]
    pub fn find(&self, words: &str, from: Spot) -> Option<Spot> {
        let wanted = letters(words);
        if wanted.is_empty() {
            return None;
        }
        let pages = self.pages.iter().enumerate().skip(from.page);
        for (page, text) in pages {
            for (at, _) in text.letters.match_indices(&wanted) {
                let next = text.runs.partition_point(|run| run.at <= at);
                let Some(run) = next.checked_sub(1).and_then(|at| text.runs.get(at)) else {
                    continue;
                };
                let spot = Spot { page, x: run.x, y: run.y };
                if page > from.page || spot.y + 0.5 >= from.y {
                    return Some(spot);
                }
            }
        }
        None
    }

    /// Where the line of a spot begins, from the left of its page.
    #[must_use]
    pub fn line_start(&self, spot: Spot) -> f64 {
        let runs = self.pages.get(spot.page).map(|page| page.runs.as_slice()).unwrap_or_default();
        let line = runs.iter().filter(|run| (run.y - spot.y).abs() < 1.0);
        line.map(|run| run.x).fold(spot.x, f64::min)
    }

    /// The letters that stand at a spot and after it on its page.
    #[must_use]
    pub fn letters_from(&self, spot: Spot) -> &str {
        let Some(text) = self.pages.get(spot.page) else { return "" };
        // Runs stand on their base line; that of the line pointed at is the first below.
        let line = text.runs.iter().filter(|run| run.y + 2.0 >= spot.y);
        let nearest = line.min_by(|a, b| {
            let far = |run: &Run| {
                let after = if run.x > spot.x { (run.x - spot.x) * 4.0 } else { spot.x - run.x };
                (run.y - spot.y).abs() * 40.0 + after
            };
            far(a).total_cmp(&far(b))
        });
        nearest.and_then(|run| text.letters.get(run.at..)).unwrap_or_default()
    }
}

/// The letters and figures of a text, by which it is compared.
#[must_use]
pub fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn read(
    frame: &Frame,
    turned: Transform,
    page: usize,
    text: &mut PageText,
    headings: &mut Vec<(Spot, String)>,
) {
    let spot = |at: Point| {
        let at = at.transform(turned);
        Spot { page, x: at.x.to_pt(), y: at.y.to_pt() }
    };
    for (at, item) in frame.items() {
        match item {
            FrameItem::Text(run) => {
                let Spot { x, y, .. } = spot(*at);
                text.runs.push(Run { at: text.letters.len(), x, y });
                text.letters.extend(run.text.chars().filter(|letter| letter.is_alphanumeric()));
            }
            FrameItem::Group(group) => {
                let inner =
                    turned.pre_concat(Transform::translate(at.x, at.y)).pre_concat(group.transform);
                read(&group.frame, inner, page, text, headings);
            }
            FrameItem::Tag(Tag::Start(content, _)) => {
                if let Some(heading) = content.to_packed::<HeadingElem>() {
                    headings.push((spot(*at), heading.body.plain_text().to_string()));
                }
            }
            _ => {}
        }
    }
}
