//! Facts that stand for one thing in the picture.

use crate::model::{Event, Id};
use std::ops::Deref;

/// One fact or several: mostly one, which takes no memory of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Facts {
    /// A single one.
    One(Id<Event>),
    /// None, or several.
    Several(Vec<Id<Event>>),
}

impl Deref for Facts {
    type Target = [Id<Event>];

    fn deref(&self) -> &Self::Target {
        match self {
            Self::One(event) => std::slice::from_ref(event),
            Self::Several(events) => events,
        }
    }
}

impl FromIterator<Id<Event>> for Facts {
    fn from_iter<I: IntoIterator<Item = Id<Event>>>(events: I) -> Self {
        let mut events = events.into_iter();
        let (first, second) = (events.next(), events.next());
        match (first, second) {
            (Some(event), None) => Self::One(event),
            (first, second) => {
                Self::Several(first.into_iter().chain(second).chain(events).collect())
            }
        }
    }
}
