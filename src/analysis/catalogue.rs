//! The list of analyses: what each is called, and what it depends on.

use crate::model::{Event, Record, RecordKind, RowChange};

/// An analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Analysis {
    /// Child contacts.
    ChildContact,
    /// Gaps in sight.
    SightGaps,
    /// Signals without action.
    UnansweredSignals,
    /// Reaction times.
    ResponseTimes,
    /// Who knew what when.
    Knowledge,
    /// Attendance and minutes.
    Consultations,
    /// What agreements lack.
    Agreements,
    /// Reopened files.
    Reopened,
    /// Signal types that return.
    Recurrence,
    /// Cooperation that stalled.
    Stagnation,
    /// Contradictions.
    Contradictions,
    /// Norms applied outside their period.
    NormsOutOfForce,
    /// What is not covered yet.
    Coverage,
    /// Explanations taken over untested.
    UntestedExplanations,
    /// Successive workers and hand-overs.
    Workers,
    /// Life domains without a joint plan.
    LifeDomains,
    /// Activity per organisation per month.
    Activity,
    /// Steps of the meldcode.
    Meldcode,
    /// Leak check.
    Leaks,
}

impl Analysis {
    /// Every analysis, in the order of the answers.
    pub const ALL: &'static [Self] = &[
        Self::ChildContact,
        Self::SightGaps,
        Self::UnansweredSignals,
        Self::ResponseTimes,
        Self::Knowledge,
        Self::Consultations,
        Self::Agreements,
        Self::Reopened,
        Self::Recurrence,
        Self::Stagnation,
        Self::Contradictions,
        Self::NormsOutOfForce,
        Self::Coverage,
        Self::UntestedExplanations,
        Self::Workers,
        Self::LifeDomains,
        Self::Activity,
        Self::Meldcode,
        Self::Leaks,
    ];

    /// Its name in the keys of texts: `analysis-<key>-title`, `analysis-<key>-definition`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ChildContact => "child-contact",
            Self::SightGaps => "sight-gaps",
            Self::UnansweredSignals => "unanswered-signals",
            Self::ResponseTimes => "response-times",
            Self::Knowledge => "knowledge",
            Self::Consultations => "consultations",
            Self::Agreements => "agreements",
            Self::Reopened => "reopened",
            Self::Recurrence => "recurrence",
            Self::Stagnation => "stagnation",
            Self::Contradictions => "contradictions",
            Self::NormsOutOfForce => "norms-out-of-force",
            Self::Coverage => "coverage",
            Self::UntestedExplanations => "untested-explanations",
            Self::Workers => "workers",
            Self::LifeDomains => "life-domains",
            Self::Activity => "activity",
            Self::Meldcode => "meldcode",
            Self::Leaks => "leaks",
        }
    }

    /// The key of its title.
    #[must_use]
    pub fn title_key(self) -> String {
        format!("analysis-{}-title", self.key())
    }

    /// The key of its definition.
    #[must_use]
    pub fn definition_key(self) -> String {
        format!("analysis-{}-definition", self.key())
    }

    /// The kinds of record it reads besides events, and organisations and persons, which all read.
    const fn reads(self) -> &'static [RecordKind] {
        use RecordKind as K;
        match self {
            Self::Knowledge => &[
                K::InformationItem,
                K::KnowledgeState,
                K::InformationShare,
                K::NonShare,
                K::Consultation,
                K::Participant,
                K::Involvement,
            ],
            Self::Consultations | Self::Stagnation => &[K::Consultation, K::Participant],
            Self::Agreements => &[K::SafetyAgreement, K::AgreementCheck],
            Self::Reopened => &[K::Involvement, K::Citation],
            Self::Contradictions => &[K::Contradiction, K::Finding, K::Evidence],
            Self::NormsOutOfForce => &[K::Norm, K::Framework, K::Evidence, K::Finding],
            Self::Coverage => &[
                K::Evidence,
                K::Finding,
                K::Citation,
                K::Norm,
                K::Framework,
                K::Judgement,
                K::OpenQuestion,
            ],
            Self::UntestedExplanations => &[K::Interpretation],
            Self::Leaks => &[
                K::Investigation,
                K::Finding,
                K::Conclusion,
                K::ImprovementPoint,
                K::Recommendation,
                K::FollowUpMeasure,
                K::ReportText,
            ],
            _ => &[],
        }
    }

    /// Which analyses may answer otherwise after some changes. Changed settings ask for all, and
    /// so do changed organisations, professionals or persons. An event of which only words
    /// changed, no date, party, kind or flag, asks only for those that show or read words.
    #[must_use]
    pub fn touched_by(changes: &[RowChange]) -> Vec<Self> {
        use RecordKind as K;
        let kind = |wanted: &[RecordKind]| changes.iter().any(|row| wanted.contains(&row.kind));
        if kind(&[K::Organisation, K::Succession, K::Professional, K::Person, K::Setting]) {
            return Self::ALL.to_vec();
        }
        let facts = changes.iter().any(|row| row.kind == K::Event && !only_words(row));
        let words = kind(&[K::Event]);
        Self::ALL
            .iter()
            .copied()
            .filter(|analysis| {
                let shows_words =
                    matches!(analysis, Self::Leaks | Self::Reopened | Self::UntestedExplanations);
                facts || words && shows_words || kind(analysis.reads())
            })
            .collect()
    }
}

fn only_words(change: &RowChange) -> bool {
    let (Some(Record::Event(before)), Some(Record::Event(after))) = (&change.before, &change.after)
    else {
        return false;
    };
    let wordless = |event: &Event| Event {
        title: String::new(),
        key_moment: String::new(),
        date_phrase: String::new(),
        summary: String::new(),
        text: String::new(),
        child_said: String::new(),
        chapter: String::new(),
        note: String::new(),
        ..event.clone()
    };
    wordless(before) == wordless(after)
}
