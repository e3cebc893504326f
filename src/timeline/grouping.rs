//! What the lanes stand for.

/// How facts are divided over lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// A lane per organisation, units under their parent.
    #[default]
    Organisation,
    /// A lane per life domain.
    Domain,
    /// A lane per person a fact is about.
    Person,
    /// A lane per type of signal.
    Signal,
}

impl Grouping {
    /// Every grouping, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Organisation, Self::Domain, Self::Person, Self::Signal];

    /// The keyword on the command line and in saved views.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Domain => "domain",
            Self::Person => "person",
            Self::Signal => "signal",
        }
    }

    /// The grouping with that keyword.
    #[must_use]
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.keyword() == keyword)
    }
}
