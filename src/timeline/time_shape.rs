//! How a fact's time is drawn, decided once when it enters the index.

use crate::model::Event;
use crate::model::date::{DateShape, EndKind, Precision};

/// The way a fact stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeShape {
    /// A day or less: a bare mark.
    Exact,
    /// Approximate or uncertain: a soft halo over the bounds.
    Halo,
    /// A month, a season, a year, or a window: a hollow bracket with the mark midway.
    Bracket,
    /// A period: a bar.
    Period {
        /// Whether the start is doubtful: it fades in.
        soft_start: bool,
        /// Whether the end is doubtful: it fades out.
        soft_end: bool,
        /// Whether the source gives no start.
        open_start: bool,
        /// Whether the source gives no end.
        open_end: bool,
    },
}

impl TimeShape {
    /// How an event is drawn; a date that could not be read has no shape.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let date = event.when.as_ref()?;
        Some(match date.shape() {
            DateShape::Moment { approximate, uncertain, .. } if approximate || uncertain => {
                Self::Halo
            }
            DateShape::Moment { precision: Precision::Minute | Precision::Day, .. } => Self::Exact,
            DateShape::Moment { .. } => Self::Bracket,
            DateShape::Window { start, end, .. }
                if start.kind == EndKind::Known && end.kind == EndKind::Known =>
            {
                Self::Bracket
            }
            DateShape::Window { start, end, .. } | DateShape::Period { start, end } => {
                Self::Period {
                    soft_start: start.approximate || start.uncertain,
                    soft_end: end.approximate || end.uncertain,
                    open_start: start.kind != EndKind::Known,
                    open_end: end.kind != EndKind::Known,
                }
            }
        })
    }

    /// Whether it is drawn as a bar.
    #[must_use]
    pub const fn is_period(self) -> bool {
        matches!(self, Self::Period { .. })
    }

    /// One byte for the index.
    pub(crate) const fn pack(self) -> u8 {
        match self {
            Self::Exact => 0,
            Self::Halo => 1,
            Self::Bracket => 2,
            Self::Period { soft_start, soft_end, open_start, open_end } => {
                0x80 | soft_start as u8
                    | (soft_end as u8) << 1
                    | (open_start as u8) << 2
                    | (open_end as u8) << 3
            }
        }
    }

    /// From that byte.
    pub(crate) const fn unpack(byte: u8) -> Self {
        match byte {
            0 => Self::Exact,
            1 => Self::Halo,
            2 => Self::Bracket,
            _ => Self::Period {
                soft_start: byte & 1 != 0,
                soft_end: byte & 2 != 0,
                open_start: byte & 4 != 0,
                open_end: byte & 8 != 0,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::EdtfDate;

    fn of(edtf: &str) -> TimeShape {
        let mut event = Event::default();
        event.set_when(Some(EdtfDate::parse(edtf).unwrap()));
        let shape = TimeShape::of(&event).unwrap();
        assert_eq!(TimeShape::unpack(shape.pack()), shape);
        shape
    }

    #[test]
    fn a_date_is_never_drawn_more_precisely_than_its_source() {
        assert_eq!(of("2015-02-25"), TimeShape::Exact);
        assert_eq!(of("2015-02-15~"), TimeShape::Halo);
        assert_eq!(of("2015-02"), TimeShape::Bracket);
        assert_eq!(of("[2011-03..2011-12]"), TimeShape::Bracket);
        assert!(matches!(of("2012-06/.."), TimeShape::Period { open_end: true, .. }));
        assert!(matches!(of("2013-02~/2013-09"), TimeShape::Period { soft_start: true, .. }));
    }
}
