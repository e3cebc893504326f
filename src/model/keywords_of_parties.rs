//! The enumerations of organisations, persons, sources and judgements.

use super::keyword::{keywords, open_keywords};

open_keywords! {
    /// What kind of organisation.
    pub enum OrganisationKind {
        /// Kind not recorded yet.
        Unspecified = "onbekend",
        /// Youth care provider.
        YouthCareProvider = "jeugdhulpaanbieder",
        /// Foster care organisation.
        FosterCare = "pleegzorg",
        /// Certified institution for child protection and probation.
        CertifiedInstitution = "gecertificeerde_instelling",
        /// Advice and reporting centre on domestic violence and child abuse.
        SafeHome = "veilig_thuis",
        /// Municipality, neighbourhood team or centre for youth and family.
        Municipality = "gemeente",
        /// Youth health care.
        YouthHealthCare = "jgz",
        /// General practitioner.
        GeneralPractitioner = "huisarts",
        /// Hospital.
        Hospital = "ziekenhuis",
        /// Addiction care.
        AddictionCare = "verslavingszorg",
        /// Police.
        Police = "politie",
        /// Public prosecution service.
        Prosecution = "om",
        /// Child Care and Protection Board.
        ChildProtectionBoard = "raad_voor_de_kinderbescherming",
        /// Guardianship organisation.
        Guardianship = "voogdij",
        /// School.
        School = "onderwijs",
        /// School attendance officer.
        SchoolAttendance = "leerplicht",
        /// Welfare work.
        WelfareWork = "welzijnswerk",
        /// Housing corporation.
        Housing = "woningcorporatie",
        /// Crisis team.
        CrisisTeam = "crisisteam",
        /// Inspectorate.
        Inspectorate = "inspectie",
        /// National government and parliament.
        Government = "rijk",
        /// Citizens and network.
        Citizen = "burger",
        /// A group of parties named together in a source.
        Group = "groep",
    }
}

keywords! {
    /// What a person is to the child.
    pub enum PersonRole {
        /// Not recorded.
        Unspecified = "onbekend",
        /// The child.
        Child = "kind",
        /// Brother or sister.
        Sibling = "broer_zus",
        /// Mother.
        Mother = "moeder",
        /// Father.
        Father = "vader",
        /// Step-parent.
        StepParent = "stiefouder",
        /// A parent's partner.
        Partner = "partner",
        /// Foster parent.
        FosterParent = "pleegouder",
        /// Grandparent.
        Grandparent = "grootouder",
        /// Neighbour.
        Neighbour = "buurtbewoner",
        /// A group of persons: the parents, the family.
        Group = "groep",
    }
}

keywords! {
    /// What a period in a person's life is about.
    pub enum PersonPeriodKind {
        /// Who has custody.
        Custody = "gezag",
        /// Where the person lives.
        Residence = "verblijf",
    }
}

keywords! {
    /// Under which law help is given.
    pub enum LegalFrame {
        /// Not recorded.
        Unknown = "onbekend",
        /// Voluntary.
        Voluntary = "vrijwillig",
        /// Ordered.
        Compulsory = "gedwongen",
    }
}

keywords! {
    /// What kind of source a citation points to.
    pub enum SourceKind {
        /// Anything else.
        Other = "overig",
        /// A published report.
        Report = "rapport",
        /// A letter.
        Letter = "brief",
        /// A client file.
        File = "dossier",
        /// An interview.
        Interview = "interview",
        /// An internal investigation.
        InternalInvestigation = "intern_onderzoek",
        /// Police records.
        PoliceRecords = "feitenrelaas",
        /// A law, guideline or website.
        Regulation = "regelgeving",
    }
}

keywords! {
    /// Who may read what comes from a source.
    pub enum Confidentiality {
        /// Published.
        Public = "openbaar",
        /// For the investigation.
        Confidential = "vertrouwelijk",
        /// Medical or criminal data.
        Secret = "zeer_vertrouwelijk",
    }
}

keywords! {
    /// Where the investigation stands.
    pub enum InvestigationStatus {
        /// Being investigated.
        Investigating = "in_onderzoek",
        /// Draft report.
        Draft = "concept",
        /// With the organisations for factual accuracy.
        AccuracyCheck = "wederhoor",
        /// Adopted.
        Adopted = "vastgesteld",
        /// Published.
        Published = "openbaar",
    }
}

keywords! {
    /// What kind of node of a framework a norm is.
    pub enum NormLevel {
        /// What a framework expects: the level that is judged.
        Expectation = "verwachting",
        /// A theme.
        Theme = "thema",
        /// A criterion under a theme.
        Criterion = "criterium",
        /// A law, guideline or working agreement by itself.
        Regulation = "regeling",
    }
}

keywords! {
    /// How far a finding has come.
    pub enum FindingStatus {
        /// Draft.
        Draft = "concept",
        /// Discussed in the team.
        Discussed = "besproken",
        /// Adopted.
        Adopted = "vastgesteld",
    }
}

keywords! {
    /// Which side a piece of evidence is on.
    pub enum EvidenceSide {
        /// Supports the finding: it shows what the finding says.
        Evidence = "bewijs",
        /// Speaks against the finding.
        CounterEvidence = "tegenbewijs",
    }
}

keywords! {
    /// A judgement on an expectation.
    pub enum Scale {
        /// Not assessed.
        NotAssessed = "niet_getoetst",
        /// Met.
        Sufficient = "voldoende",
        /// Not met.
        Insufficient = "onvoldoende",
        /// Cannot be judged on what is known.
        CannotJudge = "niet_te_beoordelen",
    }
}

keywords! {
    /// What a conclusion is about.
    pub enum ConclusionScope {
        /// The whole investigation.
        Main = "hoofd",
        /// A theme or question.
        Theme = "thema",
        /// One organisation.
        Organisation = "organisatie",
    }
}

keywords! {
    /// What sets the term of a follow-up measure running.
    pub enum Trigger {
        /// Publication of the report.
        Publication = "publicatie",
        /// Adoption of the report.
        Adoption = "vaststelling",
        /// Another measure or a date of its own.
        Date = "datum",
    }
}

keywords! {
    /// Where a measure or question stands.
    pub enum TaskStatus {
        /// Open.
        Open = "open",
        /// Being worked on.
        InProgress = "loopt",
        /// Done.
        Done = "gereed",
        /// Dropped.
        Dropped = "vervallen",
    }
}

keywords! {
    /// How a contradiction stands.
    pub enum ContradictionStatus {
        /// Not decided.
        Open = "open",
        /// Both claims are kept side by side.
        BothKept = "beide_vermeld",
        /// Resolved with a reasoning.
        Resolved = "opgelost",
    }
}

keywords! {
    /// What kind of contradiction.
    pub enum ContradictionKind {
        /// Two sources differ.
        Sources = "bronnen",
        /// Two parties differ.
        Parties = "partijen",
        /// The same, told with another precision.
        Precision = "precisie",
        /// One source contradicts itself.
        WithinSource = "binnen_een_bron",
    }
}

keywords! {
    /// For whom a version of the report is.
    pub enum Audience {
        /// Everything, for the inspectorates.
        Full = "volledig",
        /// One organisation, for factual accuracy.
        AccuracyCheck = "wederhoor",
        /// The public.
        Public = "openbaar",
    }
}

keywords! {
    /// The verdict on a remark of an organisation.
    pub enum RemarkVerdict {
        /// Not decided yet.
        Open = "open",
        /// Taken over.
        Accepted = "overgenomen",
        /// Taken over in part.
        PartlyAccepted = "deels_overgenomen",
        /// Not taken over.
        Rejected = "niet_overgenomen",
    }
}
