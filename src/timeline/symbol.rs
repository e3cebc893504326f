//! The twelve marks, as outlines in a box of 12 by 12 around the origin.
//!
//! ```text
//!  ▲ report    ● contact   ■ consultation  ◆ decision   ⛊ agreement  ➤ transfer
//!  ⊣ closure   ⃠ failure   ⯃ incident      ▮ life       ▭ statement  ⚑ norm
//! ```

use crate::model::EventFamily;

/// A part of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SymbolPart {
    /// A filled polygon.
    Filled(&'static [(f32, f32)]),
    /// A polygon with an inside in the colour of the canvas and an outline.
    Outlined(&'static [(f32, f32)]),
    /// A line.
    Line(&'static [(f32, f32)]),
    /// A filled disc of that radius.
    Disc(f32),
    /// A ring of that radius.
    Ring(f32),
}

/// The parts of a family's mark, at size 12; y points down.
#[must_use]
pub const fn symbol(family: EventFamily) -> &'static [SymbolPart] {
    use SymbolPart as P;
    match family {
        EventFamily::Report => const { &[P::Filled(&[(0.0, -6.6), (6.6, 5.2), (-6.6, 5.2)])] },
        EventFamily::Contact => const { &[P::Disc(5.6)] },
        EventFamily::Consultation => {
            const { &[P::Filled(&[(-5.4, -5.4), (5.4, -5.4), (5.4, 5.4), (-5.4, 5.4)])] }
        }
        EventFamily::Decision => {
            const { &[P::Filled(&[(0.0, -7.0), (7.0, 0.0), (0.0, 7.0), (-7.0, 0.0)])] }
        }
        EventFamily::Agreement => {
            const { &[P::Filled(&[(-5.6, -5.9), (5.6, -5.9), (5.6, 1.5), (0.0, 7.0), (-5.6, 1.5)])] }
        }
        // Two convex halves, as painters fill convex polygons only.
        EventFamily::Transfer => {
            const {
                &[
                    P::Filled(&[(-6.6, -5.0), (1.0, -5.0), (6.6, 0.0), (-3.2, 0.0)]),
                    P::Filled(&[(-3.2, 0.0), (6.6, 0.0), (1.0, 5.0), (-6.6, 5.0)]),
                ]
            }
        }
        EventFamily::Closure => {
            const {
                &[
                    P::Filled(&[(-6.2, -1.4), (2.6, -1.4), (2.6, 1.4), (-6.2, 1.4)]),
                    P::Filled(&[(1.6, -6.0), (4.8, -6.0), (4.8, 6.0), (1.6, 6.0)]),
                ]
            }
        }
        EventFamily::Failure => const { &[P::Ring(5.3), P::Line(&[(-3.6, 3.6), (3.6, -3.6)])] },
        EventFamily::Incident => {
            const {
                &[P::Filled(&[
                    (-2.8, -6.6),
                    (2.8, -6.6),
                    (6.6, -2.8),
                    (6.6, 2.8),
                    (2.8, 6.6),
                    (-2.8, 6.6),
                    (-6.6, 2.8),
                    (-6.6, -2.8),
                ])]
            }
        }
        EventFamily::Life => {
            const {
                &[P::Filled(&[
                    (-1.2, -6.0),
                    (1.2, -6.0),
                    (2.4, -4.8),
                    (2.4, 4.8),
                    (1.2, 6.0),
                    (-1.2, 6.0),
                    (-2.4, 4.8),
                    (-2.4, -4.8),
                ])]
            }
        }
        EventFamily::Statement => {
            const {
                &[P::Outlined(&[
                    (-5.8, -5.0),
                    (5.8, -5.0),
                    (5.8, 2.6),
                    (0.2, 2.6),
                    (-2.6, 5.8),
                    (-2.6, 2.6),
                    (-5.8, 2.6),
                ])]
            }
        }
        EventFamily::Norm => {
            const {
                &[
                    P::Outlined(&[(-4.2, -5.6), (5.4, -5.6), (3.0, -2.2), (5.4, 1.2), (-4.2, 1.2)]),
                    P::Line(&[(-4.2, -6.4), (-4.2, 6.6)]),
                ]
            }
        }
    }
}
