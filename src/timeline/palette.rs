//! The colours, by the part they play; one table per brightness, for screen and print alike.

use crate::model::{CaseData, Organisation, OrganisationKind};

/// A colour of the screen: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// As in a style sheet: `#RRGGBB`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }

    /// This colour over another, as an opaque one.
    #[must_use]
    pub fn over(self, ground: Self, opacity: f32) -> Self {
        let mix = |top: u8, below: u8| {
            (f32::from(top) * opacity + f32::from(below) * (1.0 - opacity)).round() as u8
        };
        Self(mix(self.0, ground.0), mix(self.1, ground.1), mix(self.2, ground.2))
    }
}

/// The hue of an organisation's marks; one further apart than the eye, colour-blind or not, mixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hue {
    /// Police.
    Police,
    /// Safe home.
    SafeHome,
    /// Centre for youth and family, municipality.
    Municipality,
    /// Welfare work.
    Welfare,
    /// Youth health care.
    YouthHealth,
    /// General practitioner.
    Practitioner,
    /// Addiction care.
    Addiction,
    /// School.
    School,
    /// Clinic, hospital.
    Clinic,
    /// Certified institution, youth protection.
    Protection,
    /// Housing.
    Housing,
    /// Supervision, prosecution.
    Supervision,
}

impl Hue {
    /// Every hue.
    pub const ALL: [Self; 12] = [
        Self::Police,
        Self::SafeHome,
        Self::Municipality,
        Self::Welfare,
        Self::YouthHealth,
        Self::Practitioner,
        Self::Addiction,
        Self::School,
        Self::Clinic,
        Self::Protection,
        Self::Housing,
        Self::Supervision,
    ];

    /// The key in the theme, as an organisation's `colour` names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Police => "politie",
            Self::SafeHome => "veilig_thuis",
            Self::Municipality => "cjg",
            Self::Welfare => "welzijn",
            Self::YouthHealth => "jgz",
            Self::Practitioner => "huisarts",
            Self::Addiction => "verslaving",
            Self::School => "school",
            Self::Clinic => "kliniek",
            Self::Protection => "gi",
            Self::Housing => "wonen",
            Self::Supervision => "toezicht",
        }
    }

    /// The hue of an organisation: by its own key, its parent's, or its kind.
    #[must_use]
    pub fn of(organisation: &Organisation, data: &CaseData) -> Option<Self> {
        let mut row = organisation;
        // A file may hold a circle of parents: give up after a few.
        for _ in 0..8 {
            if let Some(hue) = Self::ALL.into_iter().find(|hue| hue.key() == row.colour) {
                return Some(hue);
            }
            match row.parent.and_then(|parent| data.organisations.get(parent)) {
                Some(parent) => row = parent,
                None => break,
            }
        }
        Self::of_kind(&row.kind).or_else(|| Self::of_kind(&organisation.kind))
    }

    /// The hue of a kind of organisation.
    #[must_use]
    pub const fn of_kind(kind: &OrganisationKind) -> Option<Self> {
        use OrganisationKind as K;
        Some(match kind {
            K::Police => Self::Police,
            K::SafeHome => Self::SafeHome,
            K::Municipality | K::YouthCareProvider | K::CrisisTeam => Self::Municipality,
            K::WelfareWork | K::FosterCare => Self::Welfare,
            K::YouthHealthCare => Self::YouthHealth,
            K::GeneralPractitioner => Self::Practitioner,
            K::AddictionCare => Self::Addiction,
            K::School | K::SchoolAttendance => Self::School,
            K::Hospital => Self::Clinic,
            K::CertifiedInstitution | K::Guardianship | K::ChildProtectionBoard => Self::Protection,
            K::Housing => Self::Housing,
            K::Inspectorate | K::Prosecution | K::Government => Self::Supervision,
            K::Unspecified | K::Citizen | K::Group | K::Other(_) => return None,
        })
    }
}

/// The part a colour plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The layer behind everything.
    App,
    /// The layer data is drawn on.
    Canvas,
    /// Every second year.
    Band,
    /// Cards.
    Raised,
    /// Badges.
    Sunken,
    /// Under the pointer.
    Hover,
    /// Hairlines.
    Line,
    /// Stronger lines.
    LineStrong,
    /// Lines of controls and the axis.
    Control,
    /// Text.
    Text,
    /// Quieter text.
    Text2,
    /// The quietest text; family and network.
    Text3,
    /// Selection, key moments.
    Accent,
    /// Ground of what is selected.
    AccentSoft,
    /// On the accent.
    OnAccent,
    /// Something failed.
    Signal,
    /// Ground of the same.
    SignalSoft,
    /// Marks of an organisation.
    Organisation(Hue),
    /// The child was seen.
    Seen,
    /// The child was seen without parents.
    WithoutParents,
    /// The child was spoken to alone.
    Alone,
    /// An expectation was met.
    Sufficient,
    /// Whether it was met cannot be judged.
    CannotJudge,
}

/// A role at an opacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The colour's part.
    pub role: Role,
    /// From 0, nothing, to 1.
    pub opacity: f32,
}

impl From<Role> for Paint {
    fn from(role: Role) -> Self {
        Self { role, opacity: 1.0 }
    }
}

impl Role {
    /// A small number of its own, below 64: in the order above, which is how it is stored.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Organisation(hue) => hue as u8,
            Self::App => 12,
            Self::Canvas => 13,
            Self::Band => 14,
            Self::Raised => 15,
            Self::Sunken => 16,
            Self::Hover => 17,
            Self::Line => 18,
            Self::LineStrong => 19,
            Self::Control => 20,
            Self::Text => 21,
            Self::Text2 => 22,
            Self::Text3 => 23,
            Self::Accent => 24,
            Self::AccentSoft => 25,
            Self::OnAccent => 26,
            Self::Signal => 27,
            Self::SignalSoft => 28,
            // The place of the organisations, which have the numbers of their hues.
            Self::Seen => 30,
            Self::WithoutParents => 31,
            Self::Alone => 32,
            Self::Sufficient => 33,
            Self::CannotJudge => 34,
        }
    }

    /// This role, let through partly.
    #[must_use]
    pub const fn at(self, opacity: f32) -> Paint {
        Paint { role: self, opacity }
    }
}

impl Paint {
    /// The same, weaker.
    #[must_use]
    pub fn faded(self, by: f32) -> Self {
        Self { opacity: self.opacity * by, ..self }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Palette {
    /// Dark on white; the one for print.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Palette {
    /// The colour of a role.
    #[must_use]
    pub const fn colour(self, role: Role) -> Colour {
        let (light, dark) = pair(role);
        let rgb = match self {
            Self::Light => light,
            Self::Dark => dark,
        };
        Colour((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
    }

    /// How strongly an involvement colours its lane.
    #[must_use]
    pub const fn involvement(self) -> f32 {
        match self {
            Self::Light => 0.13,
            Self::Dark => 0.17,
        }
    }
}

const fn pair(role: Role) -> (u32, u32) {
    match role {
        Role::App => (0xF2F4F6, 0x10151A),
        Role::Canvas => (0xFFFFFF, 0x161C23),
        Role::Band => (0xF7F8FA, 0x1A2129),
        Role::Raised => (0xFFFFFF, 0x1E262F),
        Role::Sunken => (0xE8ECF0, 0x0B0F13),
        Role::Hover => (0xEDF1F5, 0x242E38),
        Role::Line => (0xE2E6EA, 0x29323C),
        Role::LineStrong => (0xC8CFD7, 0x3A4653),
        Role::Control => (0x7F8B98, 0x6D7A88),
        Role::Text => (0x17212B, 0xE8EDF2),
        Role::Text2 => (0x435160, 0xB4C0CC),
        Role::Text3 => (0x5C6977, 0x93A0AD),
        Role::Accent => (0x154273, 0x8DB9EA),
        Role::AccentSoft => (0xE1EAF4, 0x1E344F),
        Role::OnAccent => (0xFFFFFF, 0x0B1B2E),
        Role::Signal => (0xB3261E, 0xFF8A7A),
        Role::SignalSoft => (0xFBEAE8, 0x3B201E),
        Role::Organisation(hue) => match hue {
            Hue::Police => (0x1B3B89, 0x658DE2),
            Hue::SafeHome => (0x501361, 0xA164B4),
            Hue::Municipality => (0x327495, 0x8ACCF1),
            Hue::Welfare => (0x94771A, 0xEFD07C),
            Hue::YouthHealth => (0x3F98A1, 0x9EF6FF),
            Hue::Practitioner => (0x67705A, 0xBCC6AE),
            Hue::Addiction => (0x5450A6, 0xA5A8F8),
            Hue::School => (0x73516B, 0xCAA3C0),
            Hue::Clinic => (0x809068, 0xDAECC1),
            Hue::Protection => (0x7A170E, 0xD66D5D),
            Hue::Housing => (0x60132D, 0xB76276),
            Hue::Supervision => (0x4D395A, 0x9D86AB),
        },
        Role::Seen => (0x5596A6, 0x4C8A9A),
        Role::WithoutParents => (0x2B7586, 0x78BCCB),
        Role::Alone => (0x0B4A59, 0xC6F0F8),
        Role::Sufficient => (0x0E6560, 0x6FCBC1),
        Role::CannotJudge => (0x6B4E9B, 0xC0A8EA),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_role_has_a_small_number_of_its_own() {
        use Role as R;
        let mut roles = vec![
            R::App,
            R::Canvas,
            R::Band,
            R::Raised,
            R::Sunken,
            R::Hover,
            R::Line,
            R::LineStrong,
            R::Control,
            R::Text,
            R::Text2,
            R::Text3,
            R::Accent,
            R::AccentSoft,
            R::OnAccent,
            R::Signal,
            R::SignalSoft,
            R::Seen,
            R::WithoutParents,
            R::Alone,
            R::Sufficient,
            R::CannotJudge,
        ];
        roles.extend(Hue::ALL.map(Role::Organisation));
        let numbers: BTreeSet<u8> = roles.iter().map(|role| role.number()).collect();
        assert_eq!(numbers.len(), roles.len());
        assert!(numbers.last().is_some_and(|&last| last < 64));
    }
}
