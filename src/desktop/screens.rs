//! The screens and their places: one line each in every list below.

/// A screen of the window, in the order of the tabs.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// The timeline: home.
    #[default]
    Timeline,
    /// The sheet of facts.
    Chronicle,
    /// The assessment against the norms.
    Assessment,
    /// Charts and tables of the analyses.
    Analysis,
    /// The report.
    Report,
    /// What the case consists of: organisations, persons, sources.
    Dossier,
    /// The journal.
    Journal,
}

impl Screen {
    /// Every screen, in the order of the tabs.
    pub const ALL: [Self; 7] = [
        Self::Timeline,
        Self::Chronicle,
        Self::Assessment,
        Self::Analysis,
        Self::Report,
        Self::Dossier,
        Self::Journal,
    ];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Timeline => "desktop-screen-timeline",
            Self::Chronicle => "desktop-screen-chronicle",
            Self::Assessment => "desktop-screen-assessment",
            Self::Analysis => "desktop-screen-analysis",
            Self::Report => "desktop-screen-report",
            Self::Dossier => "desktop-screen-dossier",
            Self::Journal => "desktop-screen-journal",
        }
    }
}
