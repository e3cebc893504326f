//! How the timeline is grouped and coloured: chosen in the tool bar, kept in saved views.

use crate::model::Filter;
use crate::timeline::Arrangement;
use serde::{Deserialize, Serialize};

/// What a lane stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// An organisation.
    #[default]
    Organisation,
    /// A life domain.
    Domain,
    /// A person.
    Person,
    /// A signal type.
    Signal,
}

impl Grouping {
    /// Every grouping, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Organisation, Self::Domain, Self::Person, Self::Signal];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Organisation => "desktop-grouping-organisation",
            Self::Domain => "desktop-grouping-domain",
            Self::Person => "desktop-grouping-person",
            Self::Signal => "desktop-grouping-signal",
        }
    }
}

/// What the colour of a mark stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColourBy {
    /// The organisation.
    #[default]
    Organisation,
    /// The type of signal.
    Signal,
    /// The judgement the fact bears on.
    Judgement,
    /// How sure the fact is.
    Certainty,
    /// How the child was seen.
    Sight,
}

impl ColourBy {
    /// Every choice, in the order of the menu.
    pub const ALL: [Self; 5] =
        [Self::Organisation, Self::Signal, Self::Judgement, Self::Certainty, Self::Sight];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Organisation => "desktop-colour-organisation",
            Self::Signal => "desktop-colour-signal",
            Self::Judgement => "desktop-colour-judgement",
            Self::Certainty => "desktop-colour-certainty",
            Self::Sight => "desktop-colour-sight",
        }
    }
}

/// The stretch of time a view shows, in minutes since 1970-01-01T00:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First minute in view.
    pub from: i64,
    /// Last minute in view.
    pub to: i64,
}

/// How the timeline is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewOptions {
    /// What a lane stands for.
    pub grouping: Grouping,
    /// What colour stands for.
    pub colour: ColourBy,
    /// Name of the saved view that was chosen last; empty: the whole case.
    pub saved_view: String,
    /// Which lanes are hidden, pinned, folded or moved.
    pub lanes: Arrangement,
    /// The timeline under the first, on the same stretch of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondView>,
}

/// What the second of two timelines shows in its own way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SecondView {
    /// What a lane stands for.
    pub grouping: Grouping,
    /// What colour stands for.
    pub colour: ColourBy,
    /// Its own filter.
    #[serde(with = "super::saved_view::kept_filter")]
    pub filter: Filter,
}
