//! The list of analyses: what each is called, and what it depends on.

use crate::model::{CaseData, Entity as _, Event, Record, RecordKind, RowChange};
use std::collections::BTreeSet;
use std::sync::Arc;

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

    /// The columns of an event it reads besides those all read: number, date, place, parties, and
    /// whom it is about. What is nowhere named here is for reading only: titles, remarks, texts.
    const fn reads_of_events(self) -> &'static [&'static str] {
        match self {
            Self::ChildContact | Self::SightGaps => {
                &["kind", "child_seen", "seen_without_parents", "spoken_alone"]
            }
            Self::UnansweredSignals | Self::ResponseTimes => &["kind", "responds_to"],
            Self::Workers => &["kind", "responds_to", "title", "summary"],
            Self::Knowledge => &["shared_with", "not_informed"],
            Self::Recurrence => &["kind", "signals", "responds_to"],
            Self::LifeDomains => &["kind", "signals", "life_domains", "shared_with"],
            Self::Meldcode => &["kind", "signals"],
            Self::NormsOutOfForce => &["kind", "norms"],
            Self::Coverage => &["out_of_scope"],
            // A file judged by its events alone shows the words of its closure.
            Self::Reopened | Self::UntestedExplanations => &["kind", "summary"],
            Self::Consultations | Self::Stagnation | Self::Activity => &["kind"],
            Self::Agreements | Self::Contradictions => &[],
            Self::Leaks => &["title", "key_moment", "summary"],
        }
    }

    /// Which analyses may answer otherwise after some changes: those that read a record or a
    /// column that changed. Changed settings ask for all, and so do changed organisations,
    /// professionals or persons, and an event that came or went.
    #[must_use]
    pub fn touched_by(changes: &[RowChange]) -> Vec<Self> {
        use RecordKind as K;
        let mut touch = Touch::default();
        for change in changes {
            touch.kinds.insert(change.kind);
            if let (Some(Record::Event(before)), Some(Record::Event(after))) =
                (&change.before, &change.after)
            {
                touch.compare(before, after);
            } else if change.kind == K::Event {
                touch.all = true;
            }
        }
        touch.analyses()
    }

    /// Which analyses may answer otherwise in a later state of a case. The rows of both states are
    /// compared by where they lie in memory, so that what did not change costs next to nothing.
    #[must_use]
    pub fn touched_between(before: &CaseData, after: &CaseData) -> Vec<Self> {
        let mut touch = Touch::default();
        for kind in RecordKind::ALL {
            if before.differs(after, *kind) {
                touch.kinds.insert(*kind);
            }
        }
        if touch.kinds.contains(&RecordKind::Event) {
            touch.all = before.events.len() != after.events.len();
            for (before, after) in before.events.iter().zip(&after.events) {
                if touch.all {
                    break;
                }
                if !Arc::ptr_eq(before, after) {
                    touch.compare(before, after);
                }
            }
        }
        touch.analyses()
    }
}

/// The columns every analysis reads, since they tell whether and where an event counts.
const READ_BY_ALL: [&str; 10] =
    ["id", "code", "position", "when", "earliest", "latest", "from", "to", "actors", "about"];

/// What changed.
#[derive(Default)]
struct Touch {
    kinds: BTreeSet<RecordKind>,
    columns: BTreeSet<&'static str>,
    all: bool,
}

impl Touch {
    fn compare(&mut self, before: &Event, after: &Event) {
        let values = before.to_values().into_iter().zip(after.to_values());
        for (column, (before, after)) in Event::COLUMNS.iter().zip(values) {
            if before != after {
                self.columns.insert(column.name);
                self.all |= READ_BY_ALL.contains(&column.name);
            }
        }
    }

    fn analyses(&self) -> Vec<Analysis> {
        use RecordKind as K;
        let kind = |wanted: &[RecordKind]| wanted.iter().any(|kind| self.kinds.contains(kind));
        if self.all
            || kind(&[K::Organisation, K::Succession, K::Professional, K::Person, K::Setting])
        {
            return Analysis::ALL.to_vec();
        }
        Analysis::ALL
            .iter()
            .copied()
            .filter(|analysis| {
                let columns = analysis.reads_of_events();
                columns.iter().any(|column| self.columns.contains(column)) || kind(analysis.reads())
            })
            .collect()
    }
}
