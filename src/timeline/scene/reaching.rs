//! Contacts with the child that stand outside the window and reach into it: 'in 2013' may have
//! been today. A few are drawn each on its own, more are one band for every way the child was
//! seen, with their number; bands over one another would say nothing.

use super::super::index::{SightDegree, SightMark};
use super::super::measure::TextStyle;
use super::super::palette::Role;
use super::super::shape::{Anchor, Shape};
use super::super::words::words;
use super::marks::OPEN_FADE;
use super::painter::{Painter, rect};
use super::strip::{FULL, contact, ends, height_of, reach, sign};
use super::{Cluster, Facts, Target};
use crate::model::Id;

/// Up to so many are drawn one by one.
const FEW: usize = 3;
/// How strong the band of more is.
const STRENGTH: f32 = 0.22;
/// What is drawn above the line, the tallest first.
const ABOVE: [SightDegree; 3] =
    [SightDegree::Alone, SightDegree::WithoutParents, SightDegree::Seen];

/// Those that reach into a window.
pub(super) struct Reaching {
    window: (i64, i64),
    /// Where they are few.
    pub few: Vec<SightMark>,
    /// Where they are more: their number, by how the child was seen.
    many: [usize; 5],
    /// Of which of those there is a band: also what stands in the window and takes most of it is
    /// drawn as that, once for all.
    bands: [bool; 5],
    /// From so many minutes on a contact takes most of the window.
    wide: i64,
}

impl Reaching {
    pub fn find(painter: &Painter<'_>, inside: (usize, usize), window: (i64, i64)) -> Self {
        let index = painter.index;
        let many = index.sight_reaching(window);
        let mut bands = many.map(|count| count > 0);
        let mut wide = 0;
        let mut reaching = Self {
            window,
            few: Vec::new(),
            many: [0; 5],
            bands: [false; 5],
            wide: (window.1 - window.0) / 2,
        };
        for mark in index.sight.get(inside.0..inside.1).unwrap_or(&[]) {
            if !mark.school && reaching.takes_most(mark) {
                wide += 1;
                bands[mark.degree as usize] = true;
            }
        }
        let outside = many.iter().sum::<usize>();
        if outside + wide > FEW {
            reaching.many = many;
            reaching.bands = bands;
        } else if outside > 0 {
            let places = index.sight_reaching_places(inside, window, FEW);
            let few = places.into_iter().filter_map(|place| index.sight.get(place).copied());
            reaching.few = few.collect();
        }
        reaching
    }

    /// Whether what a contact takes of time is part of a band.
    pub fn is_in_band(&self, mark: &SightMark) -> bool {
        self.bands[mark.degree as usize] && self.takes_most(mark)
    }

    fn takes_most(&self, mark: &SightMark) -> bool {
        let (first, last) = mark.span();
        last - first > self.wide
    }

    /// Draws them above the line, behind the contacts of the window.
    pub fn paint(&self, painter: &mut Painter<'_>, line: f32) {
        let plot = painter.frame.plot_of(painter.frame.sight);
        for mark in &self.few {
            let Some((share, role)) = height_of(mark.degree) else { continue };
            let top = line - FULL * share;
            reach(painter, mark, painter.x(mark.minute()), (top, line), role);
            let (left, right) = ends(painter, mark);
            let hit = rect(left, top, right, line).intersect(plot);
            contact(painter, hit, Facts::One(Id::new(mark.event)));
        }
        for degree in ABOVE.into_iter().filter(|&degree| self.bands[degree as usize]) {
            let Some((share, role)) = height_of(degree) else { continue };
            let band = rect(plot.left(), line - FULL * share, plot.right(), line);
            let (paint, fade_in, fade_out) = (role.at(STRENGTH), OPEN_FADE, OPEN_FADE);
            painter.push(Shape::Band { rect: band, paint, fade_in, fade_out });
            let step = rect(band.left(), band.top(), band.right(), line - FULL * below(degree));
            self.tell(painter, step, degree);
        }
    }

    /// The number of those drawn as bands above the line; none where there are no bands.
    pub fn count_above(&self) -> Option<usize> {
        Some(ABOVE.map(|degree| self.many[degree as usize]).iter().sum()).filter(|&count| count > 0)
    }

    /// The number of those in which the child was not seen, or nobody knows, at the left below the
    /// line. Answers where there is room for others.
    pub fn count_below(&self, painter: &mut Painter<'_>, y: f32) -> f32 {
        let plot = painter.frame.plot_of(painter.frame.sight);
        let style = TextStyle::semi_bold(11.0);
        let mut left = plot.left();
        for degree in [SightDegree::NotSeen, SightDegree::Unknown] {
            let count = self.many[degree as usize];
            if count == 0 {
                continue;
            }
            sign(painter, (left + 12.0, y), degree);
            let number = words(painter.view.language).number(count as i64);
            let text =
                painter.text_box((left + 20.0, y + 4.0), Anchor::Start, number, style, Role::Text);
            let hit = rect(left + 4.0, y - 8.0, text.right() + 2.0, y + 8.0).intersect(plot);
            self.tell(painter, hit, degree);
            left = text.right() + 4.0;
        }
        left
    }

    /// Makes a place tell of those behind it, where any stand outside the window.
    fn tell(&self, painter: &mut Painter<'_>, hit: emath::Rect, degree: SightDegree) {
        let ((from, to), count) = (self.window, self.many[degree as usize]);
        if count > 0 {
            let target = Target::Cluster(Cluster::Contacts { degree, from, to, count });
            painter.hit(hit, target.clone());
            painter.node(hit, target);
        }
    }
}

/// How high the bands under that of a degree stand.
fn below(degree: SightDegree) -> f32 {
    let lower = match degree {
        SightDegree::Alone => height_of(SightDegree::WithoutParents),
        SightDegree::WithoutParents => height_of(SightDegree::Seen),
        SightDegree::Seen | SightDegree::NotSeen | SightDegree::Unknown => None,
    };
    lower.map_or(0.0, |(share, _)| share)
}
