//! The enumerations of facts: what happened, how sure, how the child was seen.

use super::keyword::{keywords, open_keywords};

open_keywords! {
    /// What kind of fact an event is.
    pub enum EventKind {
        /// A report of concern about a child.
        CareReport = "zorgmelding",
        /// An entry in the police register.
        PoliceEntry = "politiemutatie",
        /// A signal about safety or development.
        Signal = "signaal",
        /// Information passed from one party to another.
        InformationTransfer = "informatieoverdracht",
        /// A client referred to another organisation.
        Referral = "doorverwijzing",
        /// A client registered with an organisation.
        Registration = "aanmelding",
        /// The first interview after registration.
        Intake = "intake",
        /// A conversation with clients.
        Conversation = "gesprek",
        /// A contact with the child itself.
        ChildContact = "kindcontact",
        /// A medical examination.
        MedicalExamination = "medisch_onderzoek",
        /// An observation, by a teacher for instance.
        Observation = "observatie",
        /// A visit to the home.
        HomeVisit = "huisbezoek",
        /// A check, announced or not, by telephone or at the door.
        Check = "controle",
        /// A meeting of several parties.
        Consultation = "overleg",
        /// A meeting that was planned.
        PlannedConsultation = "overleg_gepland",
        /// Two organisations attuning their work.
        Coordination = "afstemming",
        /// Advice given.
        Advice = "advies",
        /// A decision taken.
        Decision = "besluit",
        /// An explanation given to what was seen.
        Interpretation = "duiding",
        /// An agreement.
        Agreement = "afspraak",
        /// An agreement meant to keep the child safe.
        SafetyAgreement = "veiligheidsafspraak",
        /// A worker or service assigned.
        Assignment = "toewijzing",
        /// A case handed over to another worker.
        Handover = "overdracht",
        /// A file or a service closed.
        Closure = "afsluiting",
        /// Cooperation that stalls.
        Stagnation = "stagnatie",
        /// Parties contradict each other.
        Disagreement = "tegenspraak",
        /// What somebody stated.
        Statement = "verklaring",
        /// Information that was not passed on.
        NotShared = "niet_gedeeld",
        /// Something that should have been done and was not.
        NotActed = "niet_gehandeld",
        /// A stretch of time without sight of the child, recorded by hand.
        SightGap = "zichtgat",
        /// A placement in foster or residential care.
        Placement = "plaatsing",
        /// The end of a placement against the plan.
        PlacementBreakdown = "uitplaatsing",
        /// Removal from home by order.
        Removal = "uithuisplaatsing",
        /// Something in the life of the family.
        LifeEvent = "levensgebeurtenis",
        /// A condition that lasted.
        Condition = "toestand",
        /// An incident.
        Incident = "incident",
        /// The calamity itself.
        Calamity = "calamiteit",
        /// The report of the calamity to the inspectorates.
        CalamityReport = "calamiteitmelding",
        /// Criminal law.
        CriminalLaw = "strafrecht",
        /// Supervision by an inspectorate.
        Supervision = "toezicht",
        /// Something published.
        Publication = "publicatie",
        /// A recommendation made.
        Recommendation = "aanbeveling",
        /// A measure to improve.
        ImprovementMeasure = "verbetermaatregel",
        /// A measure that follows the report.
        FollowUpMeasure = "vervolgmaatregel",
        /// A norm that came into force.
        NormInForce = "norm_geldig",
        /// Organisations merged, split or renamed.
        OrganisationChange = "organisatiewijziging",
    }
}

/// The family of an event kind: one shape on the timeline each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventFamily {
    /// Report or signal (triangle).
    Report,
    /// Contact, conversation, check (circle).
    Contact,
    /// Meeting of parties (square).
    Consultation,
    /// Decision, advice, interpretation (diamond).
    Decision,
    /// Agreement (shield).
    Agreement,
    /// Transfer, referral, registration, assignment (notched arrow).
    Transfer,
    /// Closure (T-bar).
    Closure,
    /// Not shared, not acted, stalled, out of sight (struck ring).
    Failure,
    /// Incident or calamity (octagon).
    Incident,
    /// Life event or condition (upright capsule).
    Life,
    /// Statement or disagreement (hollow speech box).
    Statement,
    /// Norm, supervision, publication, follow-up (flag).
    Norm,
}

impl EventFamily {
    /// Every family, in the order of the legend.
    pub const ALL: [Self; 12] = [
        Self::Report,
        Self::Contact,
        Self::Consultation,
        Self::Decision,
        Self::Agreement,
        Self::Transfer,
        Self::Closure,
        Self::Failure,
        Self::Incident,
        Self::Life,
        Self::Statement,
        Self::Norm,
    ];

    /// A stable English keyword, for text keys.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Contact => "contact",
            Self::Consultation => "consultation",
            Self::Decision => "decision",
            Self::Agreement => "agreement",
            Self::Transfer => "transfer",
            Self::Closure => "closure",
            Self::Failure => "failure",
            Self::Incident => "incident",
            Self::Life => "life",
            Self::Statement => "statement",
            Self::Norm => "norm",
        }
    }
}

impl EventKind {
    /// The family the kind belongs to; an unknown kind is drawn as a condition.
    #[must_use]
    pub const fn family(&self) -> EventFamily {
        use EventFamily as F;
        match self {
            Self::CareReport | Self::PoliceEntry | Self::Signal | Self::CalamityReport => F::Report,
            Self::Intake
            | Self::Conversation
            | Self::ChildContact
            | Self::MedicalExamination
            | Self::Observation
            | Self::HomeVisit
            | Self::Check => F::Contact,
            Self::Consultation | Self::PlannedConsultation | Self::Coordination => F::Consultation,
            Self::Advice | Self::Decision | Self::Interpretation => F::Decision,
            Self::Agreement | Self::SafetyAgreement => F::Agreement,
            Self::InformationTransfer
            | Self::Referral
            | Self::Registration
            | Self::Assignment
            | Self::Handover
            | Self::Placement => F::Transfer,
            Self::Closure | Self::PlacementBreakdown => F::Closure,
            Self::Stagnation | Self::NotShared | Self::NotActed | Self::SightGap => F::Failure,
            Self::Incident | Self::Calamity | Self::Removal => F::Incident,
            Self::LifeEvent | Self::Condition | Self::OrganisationChange | Self::Other(_) => {
                F::Life
            }
            Self::Disagreement | Self::Statement => F::Statement,
            Self::CriminalLaw
            | Self::Supervision
            | Self::Publication
            | Self::Recommendation
            | Self::ImprovementMeasure
            | Self::FollowUpMeasure
            | Self::NormInForce => F::Norm,
        }
    }

    /// Whether the kind is a report or signal that calls for a response.
    #[must_use]
    pub const fn is_signal(&self) -> bool {
        matches!(self, Self::CareReport | Self::PoliceEntry | Self::Signal)
    }
}

keywords! {
    /// Whether an event happened at a moment or lasted.
    pub enum Span {
        /// At one moment, known more or less precisely.
        Moment = "moment",
        /// From one date to another.
        Period = "periode",
        /// A state of affairs, often without a known start or end.
        Condition = "toestand",
    }
}

keywords! {
    /// How the date was come by.
    pub enum Basis {
        /// The source names the date.
        Explicit = "expliciet",
        /// Derived from the order of the text.
        Derived = "afgeleid",
        /// Calculated from other dates.
        Calculated = "berekend",
        /// From outside the sources of the case.
        External = "extern",
    }
}

keywords! {
    /// How sure the fact is.
    pub enum Certainty {
        /// Established.
        Established = "vastgesteld",
        /// Stated by somebody, not established.
        Stated = "verklaring",
        /// Suspected.
        Suspected = "vermoeden",
    }
}

keywords! {
    /// An answer in which 'unknown' is never 'no'.
    pub enum Answer {
        /// Does not apply.
        NotApplicable = "nvt",
        /// Yes.
        Yes = "ja",
        /// No.
        No = "nee",
        /// Not known.
        Unknown = "onbekend",
    }
}

keywords! {
    /// Whether a party took part in a consultation.
    pub enum Attendance {
        /// Not known.
        Unknown = "onbekend",
        /// Present.
        Present = "aanwezig",
        /// Absent with notice.
        AbsentWithNotice = "afwezig_met_kennisgeving",
        /// Refused to come.
        Refused = "geweigerd",
        /// Not invited.
        NotInvited = "niet_uitgenodigd",
    }
}

keywords! {
    /// Whether a party received the minutes.
    pub enum Minutes {
        /// Not known.
        Unknown = "onbekend",
        /// Received.
        Received = "ontvangen",
        /// Not received.
        NotReceived = "niet_ontvangen",
    }
}

/// The signal types every case starts with; a case may add its own as [`super::Term`]s.
pub const SIGNAL_TYPES: [&str; 22] = [
    "huiselijk_geweld",
    "middelengebruik",
    "kind_getuige",
    "vermoeden_kindermishandeling",
    "vermoeden_seksueel_misbruik",
    "lichamelijke_klachten",
    "zindelijkheid",
    "gedrag",
    "teruggetrokken",
    "uitspraak_kind",
    "onveilig_bij_ouder",
    "pleeggezin_onveilig",
    "onveilige_woning",
    "woonsituatie",
    "ouder_afwezig",
    "kind_alleen",
    "psychisch_ouder",
    "zorgmijding_ouder",
    "ouderconflict",
    "samenwerking_stagneert",
    "uit_zicht",
    "multiproblematiek",
];

/// The life domains (leefgebieden) as the frameworks name them.
pub const LIFE_DOMAINS: [&str; 8] = [
    "zorg",
    "gezin",
    "wonen",
    "werk_en_inkomen",
    "financien",
    "veiligheid",
    "onderwijs",
    "opvoeden_en_opgroeien",
];

/// The recurring patterns of *Leren van calamiteiten*.
pub const PATTERN_TAGS: [&str; 7] = [
    "te_weinig_zicht_op_veiligheid",
    "verkokerde_blik",
    "geen_integraal_plan",
    "geen_kindcheck",
    "kindsignalen_niet_juist_behandeld",
    "onderschatten_chronische_problematiek",
    "opschalen_afschalen",
];
