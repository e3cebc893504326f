//! How a child was seen in a contact, from the answers of the fact.

use super::event::Event;
use super::keywords_of_events::Answer;
use serde::{Deserialize, Serialize};

/// How the child was seen, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChildSight {
    /// Visited, but the child was not seen.
    NotSeen,
    /// Nobody knows whether it was seen.
    Unknown,
    /// Seen.
    Seen,
    /// Seen without parents.
    WithoutParents,
    /// Spoken to alone.
    Alone,
}

impl ChildSight {
    /// Every degree, from most to least.
    pub const ALL: [Self; 5] =
        [Self::Alone, Self::WithoutParents, Self::Seen, Self::NotSeen, Self::Unknown];

    /// How the child was seen in a fact; none where that does not apply.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        if event.spoken_alone == Answer::Yes {
            return Some(Self::Alone);
        }
        if event.seen_without_parents == Answer::Yes {
            return Some(Self::WithoutParents);
        }
        match event.child_seen {
            Answer::Yes => Some(Self::Seen),
            Answer::No => Some(Self::NotSeen),
            Answer::Unknown => Some(Self::Unknown),
            Answer::NotApplicable => None,
        }
    }

    /// The end of the keys of its names.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::NotSeen => "not-seen",
            Self::Unknown => "unknown",
            Self::Seen => "seen",
            Self::WithoutParents => "without-parents",
            Self::Alone => "alone",
        }
    }
}
