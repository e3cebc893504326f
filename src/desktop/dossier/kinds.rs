//! Which kinds of record the dossier keeps, in which groups.

use crate::model::RecordKind;

/// A group of kinds in the list at the left.
pub struct Group {
    /// The key of its heading.
    pub text_key: &'static str,
    /// Its kinds, in order.
    pub kinds: &'static [RecordKind],
}

/// Everything the dossier keeps. Facts have a screen of their own, and so do findings; the norms
/// stand here too, since a case may bring its own framework.
pub const GROUPS: &[Group] = &[
    Group { text_key: "dossier-group-case", kinds: &[RecordKind::Investigation] },
    Group {
        text_key: "dossier-group-parties",
        kinds: &[
            RecordKind::Organisation,
            RecordKind::Succession,
            RecordKind::Professional,
            RecordKind::Person,
            RecordKind::PersonPeriod,
        ],
    },
    Group {
        text_key: "dossier-group-sources",
        kinds: &[
            RecordKind::Source,
            RecordKind::Citation,
            RecordKind::Statement,
            RecordKind::Contradiction,
        ],
    },
    Group {
        text_key: "dossier-group-help",
        kinds: &[
            RecordKind::Involvement,
            RecordKind::Consultation,
            RecordKind::Participant,
            RecordKind::SafetyAgreement,
            RecordKind::AgreementCheck,
        ],
    },
    Group {
        text_key: "dossier-group-information",
        kinds: &[
            RecordKind::InformationItem,
            RecordKind::KnowledgeState,
            RecordKind::InformationShare,
            RecordKind::NonShare,
            RecordKind::Interpretation,
            RecordKind::OpenQuestion,
        ],
    },
    Group { text_key: "dossier-group-norms", kinds: &[RecordKind::Framework, RecordKind::Norm] },
    Group {
        text_key: "dossier-group-outcome",
        kinds: &[
            RecordKind::Conclusion,
            RecordKind::ImprovementPoint,
            RecordKind::Recommendation,
            RecordKind::FollowUpMeasure,
            RecordKind::AccuracyRemark,
            RecordKind::PublicationVersion,
            RecordKind::LeakAcceptance,
        ],
    },
    Group {
        text_key: "dossier-group-words",
        kinds: &[RecordKind::Term, RecordKind::SavedView, RecordKind::Setting],
    },
];

/// The key of what one record of a kind is called; with `-plural` for several.
#[must_use]
pub fn table_key(kind: RecordKind) -> String {
    format!("table-{}", kind.table().replace('_', "-"))
}

/// The key of a field's name.
#[must_use]
pub fn field_key(column: &str) -> String {
    format!("field-{}", column.replace('_', "-"))
}
