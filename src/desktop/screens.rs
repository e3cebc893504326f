//! The screens and their places: one line each in every list below.

use super::action::Action;
use super::analysis_screen::AnalysisPanel;
use super::assessment::AssessmentPanel;
use super::chronicle::Chronicle;
use super::context::PanelContext;
use super::dossier::DossierPanel;
use super::journal_screen::JournalPanel;
use super::panel::Panel;
use super::report_screen::ReportPanel;
use super::timeline::TimelinePair;
use super::view_options::Span;
use crate::case::JournalStep;

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

/// The panels of the screens.
#[derive(Default)]
pub struct Screens {
    timeline: TimelinePair,
    chronicle: Chronicle,
    assessment: AssessmentPanel,
    analysis: AnalysisPanel,
    report: ReportPanel,
    dossier: DossierPanel,
    journal: JournalPanel,
}

impl Screens {
    /// The panel of a screen.
    pub fn panel(&mut self, screen: Screen) -> &mut dyn Panel {
        match screen {
            Screen::Timeline => &mut self.timeline,
            Screen::Chronicle => &mut self.chronicle,
            Screen::Assessment => &mut self.assessment,
            Screen::Analysis => &mut self.analysis,
            Screen::Report => &mut self.report,
            Screen::Dossier => &mut self.dossier,
            Screen::Journal => &mut self.journal,
        }
    }

    /// Tells every panel of an action.
    pub fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        for screen in Screen::ALL {
            self.panel(screen).notice(action, context);
        }
    }

    /// The stretch of time the timeline shows, in minutes since 1970-01-01T00:00.
    #[must_use]
    pub fn timeline_span(&self) -> Option<Span> {
        #[expect(clippy::cast_possible_truncation, reason = "minutes of a calendar fit")]
        let span = |(from, to): (f64, f64)| Span { from: from as i64, to: to as i64 };
        self.timeline.window().map(span)
    }

    /// Hands the journal to the screen that shows it.
    pub fn take_journal(&mut self, steps: Vec<JournalStep>) {
        self.journal.take(steps);
    }
}

impl Screen {
    /// Whether the tool bar with the filter belongs to the screen.
    #[must_use]
    pub const fn has_tool_bar(self) -> bool {
        matches!(self, Self::Timeline | Self::Chronicle)
    }

    /// Whether the side panel with the selected fact stands beside the screen.
    #[must_use]
    pub const fn has_side_panel(self) -> bool {
        matches!(self, Self::Timeline | Self::Chronicle | Self::Analysis)
    }

    /// Whether a jump to a fact can be shown here; elsewhere it leads to the timeline.
    #[must_use]
    pub const fn shows_events(self) -> bool {
        matches!(self, Self::Timeline | Self::Chronicle | Self::Analysis)
    }
}
