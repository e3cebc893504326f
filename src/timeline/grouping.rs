//! What the lanes stand for, and the sectors in which organisations belong together.

use crate::model::OrganisationKind;

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

/// What kind of work an organisation does: organisations of a sector stand together and can be
/// folded into one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Police and prosecution.
    Justice,
    /// Safe home, youth protection, crisis.
    Safety,
    /// Municipality, youth care, welfare.
    Support,
    /// Health care.
    Health,
    /// School.
    Education,
    /// Housing, and what is not known.
    Other,
}

impl Sector {
    /// The sector of a kind of organisation.
    #[must_use]
    pub const fn of(kind: &OrganisationKind) -> Self {
        use OrganisationKind as K;
        match kind {
            K::Police | K::Prosecution => Self::Justice,
            K::SafeHome
            | K::CertifiedInstitution
            | K::ChildProtectionBoard
            | K::Guardianship
            | K::CrisisTeam => Self::Safety,
            K::Municipality | K::YouthCareProvider | K::FosterCare | K::WelfareWork => {
                Self::Support
            }
            K::YouthHealthCare | K::GeneralPractitioner | K::Hospital | K::AddictionCare => {
                Self::Health
            }
            K::School | K::SchoolAttendance => Self::Education,
            _ => Self::Other,
        }
    }

    /// The key by which an arrangement names it.
    #[must_use]
    pub fn key(self) -> String {
        format!("sector:{}", self.keyword())
    }

    const fn keyword(self) -> &'static str {
        match self {
            Self::Justice => "justice",
            Self::Safety => "safety",
            Self::Support => "support",
            Self::Health => "health",
            Self::Education => "education",
            Self::Other => "other",
        }
    }

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Justice => "timeline-sector-justice",
            Self::Safety => "timeline-sector-safety",
            Self::Support => "timeline-sector-support",
            Self::Health => "timeline-sector-health",
            Self::Education => "timeline-sector-education",
            Self::Other => "timeline-sector-other",
        }
    }
}
