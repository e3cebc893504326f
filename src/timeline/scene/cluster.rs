//! What a merged mark stands for: always counted, always to be listed one by one.

use super::super::index::{Index, LinkKind, SightDegree, SightMark};
use crate::model::{Event, Id};

/// The facts of a merged mark.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cluster {
    /// These places in a lane.
    Listed(usize, Vec<usize>),
    /// The places from the first up to but not including the last, in a lane.
    Range(usize, usize, usize),
    /// Facts of a lane whose mark lies outside the window while they reach into it.
    Reaching {
        /// The lane.
        lane: usize,
        /// First minute of the window.
        from: i64,
        /// Last minute of the window.
        to: i64,
        /// How many.
        count: usize,
    },
    /// Information between lanes: places in the list of links, all of them or those between two
    /// lanes.
    Links {
        /// The first place.
        start: usize,
        /// The place after the last.
        end: usize,
        /// From and to which lane, and what became of it; none for all.
        only: Option<(u16, u16, LinkKind)>,
        /// How many.
        count: usize,
    },
    /// What one lane did not pass on at about the same time, to whichever lanes.
    Untold {
        /// The places in the list of links.
        places: Vec<usize>,
        /// How many facts.
        count: usize,
    },
    /// Contacts in which the child could have been seen: places in the list of contacts, those
    /// of the school apart.
    Sight {
        /// Whether it was seen.
        seen: bool,
        /// The first place.
        start: usize,
        /// The place after the last.
        end: usize,
        /// How many.
        count: usize,
    },
    /// Contacts in which the child was seen like this, whose mark lies outside the window while
    /// they reach into it.
    Contacts {
        /// How it was seen.
        degree: SightDegree,
        /// First minute of the window.
        from: i64,
        /// Last minute of the window.
        to: i64,
        /// How many.
        count: usize,
    },
}

impl Cluster {
    /// How many facts.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Listed(_, places) => places.len(),
            Self::Range(_, start, end) => end - start,
            Self::Reaching { count, .. }
            | Self::Links { count, .. }
            | Self::Untold { count, .. }
            | Self::Sight { count, .. }
            | Self::Contacts { count, .. } => *count,
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The lane it stands in, where it stands in one.
    #[must_use]
    pub const fn lane(&self) -> Option<usize> {
        match self {
            Self::Listed(lane, _) | Self::Range(lane, ..) | Self::Reaching { lane, .. } => {
                Some(*lane)
            }
            Self::Links { .. }
            | Self::Untold { .. }
            | Self::Sight { .. }
            | Self::Contacts { .. } => None,
        }
    }

    /// Whether a fact at a place in a lane's list is one of a merged mark's own.
    #[must_use]
    pub fn holds(&self, lane: usize, place: usize) -> bool {
        match self {
            Self::Listed(own, places) => *own == lane && places.contains(&place),
            Self::Range(own, start, end) => *own == lane && (*start..*end).contains(&place),
            _ => false,
        }
    }

    /// The facts, at most so many, in order of time.
    #[must_use]
    pub fn events(&self, index: &Index, most: usize) -> Vec<Id<Event>> {
        let of = |lane: usize, places: &mut dyn Iterator<Item = usize>| {
            let columns = index.columns.get(lane);
            places
                .take(most)
                .filter_map(|place| columns.and_then(|columns| columns.id(place)).map(Id::new))
                .collect()
        };
        match self {
            Self::Listed(lane, places) => of(*lane, &mut places.iter().copied()),
            Self::Range(lane, start, end) => of(*lane, &mut (*start..*end)),
            Self::Reaching { lane, from, to, .. } => {
                let Some(columns) = index.columns.get(*lane) else { return Vec::new() };
                let inside = (columns.first_at(*from), columns.first_at(to.saturating_add(1)));
                of(*lane, &mut columns.reaching(inside, (*from, *to), most).into_iter())
            }
            Self::Links { start, end, only, .. } => {
                let mut found: Vec<Id<Event>> = Vec::new();
                for link in index.links.get(*start..*end).unwrap_or(&[]) {
                    let wanted = only.is_none_or(|pair| pair == (link.from, link.to, link.kind));
                    // The links of one fact stand side by side.
                    if wanted && found.last().is_none_or(|last| last.value() != link.event) {
                        if found.len() == most {
                            break;
                        }
                        found.push(Id::new(link.event));
                    }
                }
                found
            }
            Self::Untold { places, .. } => {
                let mut found: Vec<Id<Event>> = Vec::new();
                for link in places.iter().filter_map(|&place| index.links.get(place)) {
                    let event = Id::new(link.event);
                    if found.len() < most && !found.contains(&event) {
                        found.push(event);
                    }
                }
                found
            }
            Self::Sight { seen, start, end, .. } => {
                let marks = index.sight.get(*start..*end).unwrap_or(&[]).iter();
                let own = marks.filter(|mark: &&SightMark| {
                    !mark.school && (mark.degree >= SightDegree::Seen) == *seen
                });
                own.take(most).map(|mark| Id::new(mark.event)).collect()
            }
            Self::Contacts { degree, from, to, .. } => {
                let own = contacts(index, *degree, (*from, *to));
                own.take(most).map(|mark| Id::new(mark.event)).collect()
            }
        }
    }

    /// The minutes of the first and the last mark.
    #[must_use]
    pub fn extent(&self, index: &Index) -> Option<(i64, i64)> {
        let of = |lane: usize, first: usize, last: usize| {
            let columns = index.columns.get(lane)?;
            Some((columns.mark(first)?, columns.mark(last)?))
        };
        match self {
            Self::Listed(lane, places) => of(*lane, *places.iter().min()?, *places.iter().max()?),
            Self::Range(lane, start, end) => of(*lane, *start, end.checked_sub(1)?),
            Self::Reaching { lane, from, to, .. } => {
                let columns = index.columns.get(*lane)?;
                let inside = (columns.first_at(*from), columns.first_at(to.saturating_add(1)));
                let places = columns.reaching(inside, (*from, *to), 2_000);
                of(*lane, *places.first()?, *places.last()?)
            }
            Self::Links { start, end, .. } => {
                let first = index.links.get(*start)?;
                Some((first.minute, index.links.get(end.checked_sub(1)?)?.minute))
            }
            Self::Untold { places, .. } => {
                let minute = |place: Option<&usize>| index.links.get(*place?).map(|at| at.minute);
                Some((minute(places.iter().min())?, minute(places.iter().max())?))
            }
            Self::Sight { start, end, .. } => {
                let first = index.sight.get(*start)?;
                Some((first.minute(), index.sight.get(end.checked_sub(1)?)?.minute()))
            }
            Self::Contacts { degree, from, to, .. } => {
                let mut minutes = contacts(index, *degree, (*from, *to)).map(|mark| mark.minute());
                let first = minutes.next()?;
                Some((first, minutes.last().unwrap_or(first)))
            }
        }
    }
}

/// The contacts of a degree that stand outside a window and reach into it, in order of time.
fn contacts(
    index: &Index,
    degree: SightDegree,
    window: (i64, i64),
) -> impl Iterator<Item = &SightMark> {
    let inside = index.sight_between(window);
    let places = index.sight_reaching_places(inside, window, usize::MAX);
    let marks = places.into_iter().filter_map(|place| index.sight.get(place));
    marks.filter(move |mark| !mark.school && mark.degree == degree)
}
