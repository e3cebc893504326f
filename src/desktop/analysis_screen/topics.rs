//! What the screen shows: a topic per question, in groups.

use crate::analysis::Analysis;

/// A question an inspector asks of the facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// How and how often the child was seen.
    #[default]
    Sight,
    /// When it was out of sight.
    Gaps,
    /// Visits at which it was not seen.
    NotSeen,
    /// Who knew what when.
    Knowledge,
    /// What was not passed on.
    NotShared,
    /// Attendance and minutes.
    Consultations,
    /// Activity per year.
    Activity,
    /// Signals without action.
    Unanswered,
    /// Reaction times.
    Responses,
    /// Reopened files.
    Reopened,
    /// Signals that return.
    Recurrence,
    /// Cooperation that stalled.
    Stagnation,
    /// Successive workers and hand-overs.
    Workers,
    /// What agreements lack.
    Agreements,
    /// Explanations nobody tested.
    Explanations,
    /// Steps of the meldcode.
    Meldcode,
    /// Life domains with and without a joint plan.
    Domains,
    /// Claims that do not agree.
    Contradictions,
    /// Norms applied outside their period.
    Norms,
    /// What is not covered.
    Coverage,
    /// Open questions.
    Questions,
    /// What the public version would give away.
    Leaks,
}

/// A group of topics.
pub struct Group {
    /// The key of its heading.
    pub text_key: &'static str,
    /// Its topics.
    pub topics: &'static [Topic],
}

/// Every topic, in the order of the list.
pub const GROUPS: &[Group] = &[
    Group {
        text_key: "analysis-screen-group-sight",
        topics: &[Topic::Sight, Topic::Gaps, Topic::NotSeen],
    },
    Group {
        text_key: "analysis-screen-group-knowledge",
        topics: &[Topic::Knowledge, Topic::NotShared, Topic::Consultations],
    },
    Group {
        text_key: "analysis-screen-group-response",
        topics: &[
            Topic::Unanswered,
            Topic::Responses,
            Topic::Recurrence,
            Topic::Reopened,
            Topic::Stagnation,
            Topic::Workers,
            Topic::Activity,
        ],
    },
    Group {
        text_key: "analysis-screen-group-agreements",
        topics: &[Topic::Agreements, Topic::Explanations, Topic::Meldcode, Topic::Domains],
    },
    Group {
        text_key: "analysis-screen-group-coverage",
        topics: &[
            Topic::Contradictions,
            Topic::Norms,
            Topic::Coverage,
            Topic::Questions,
            Topic::Leaks,
        ],
    },
];

impl Topic {
    /// The word by which its texts are found.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sight => "sight",
            Self::Gaps => "gaps",
            Self::NotSeen => "not-seen",
            Self::Knowledge => "knowledge",
            Self::NotShared => "not-shared",
            Self::Consultations => "consultations",
            Self::Activity => "activity",
            Self::Unanswered => "unanswered",
            Self::Responses => "responses",
            Self::Reopened => "reopened",
            Self::Recurrence => "recurrence",
            Self::Stagnation => "stagnation",
            Self::Workers => "workers",
            Self::Agreements => "agreements",
            Self::Explanations => "explanations",
            Self::Meldcode => "meldcode",
            Self::Domains => "domains",
            Self::Contradictions => "contradictions",
            Self::Norms => "norms",
            Self::Coverage => "coverage",
            Self::Questions => "questions",
            Self::Leaks => "leaks",
        }
    }

    /// The analysis whose definition explains it.
    #[must_use]
    pub const fn analysis(self) -> Analysis {
        match self {
            Self::Sight | Self::NotSeen => Analysis::ChildContact,
            Self::Gaps => Analysis::SightGaps,
            Self::Knowledge | Self::NotShared => Analysis::Knowledge,
            Self::Consultations => Analysis::Consultations,
            Self::Activity => Analysis::Activity,
            Self::Unanswered => Analysis::UnansweredSignals,
            Self::Responses => Analysis::ResponseTimes,
            Self::Reopened => Analysis::Reopened,
            Self::Recurrence => Analysis::Recurrence,
            Self::Stagnation => Analysis::Stagnation,
            Self::Workers => Analysis::Workers,
            Self::Agreements => Analysis::Agreements,
            Self::Explanations => Analysis::UntestedExplanations,
            Self::Meldcode => Analysis::Meldcode,
            Self::Domains => Analysis::LifeDomains,
            Self::Contradictions => Analysis::Contradictions,
            Self::Norms => Analysis::NormsOutOfForce,
            Self::Coverage | Self::Questions => Analysis::Coverage,
            Self::Leaks => Analysis::Leaks,
        }
    }

    /// Whether there is a picture of it besides the table.
    #[must_use]
    pub const fn has_picture(self) -> bool {
        matches!(self, Self::Responses | Self::Knowledge | Self::Activity)
    }

    /// Whether a finding can be made of its rows.
    #[must_use]
    pub const fn bears_findings(self) -> bool {
        self.analysis().bears_findings()
    }

    /// Whether it looks at contacts with the child, of which those by school can be set apart.
    #[must_use]
    pub const fn is_about_sight(self) -> bool {
        matches!(self, Self::Sight | Self::Gaps | Self::NotSeen)
    }
}
