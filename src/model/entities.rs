//! What an investigation records, apart from its events: one struct per table.
//! The words are those of the field; the Dutch term stands with each.

use super::date::EdtfDate;
use super::entity::entity;
use super::event::Event;
use super::id::Id;
use super::keywords_of_events::{Answer, Attendance, Minutes};
use super::keywords_of_parties::{
    Confidentiality, ContradictionKind, ContradictionStatus, InvestigationStatus, LegalFrame,
    OrganisationKind, PersonPeriodKind, PersonRole, SourceKind, TaskStatus,
};

entity! {
    /// Onderzoek: the investigation itself; a file holds exactly one, with id 1.
    pub struct Investigation in "investigation" {
        /// The inspectorates' reference.
        reference: String,
        /// Title on screen and on the cover.
        title: String,
        /// What happened, in a word or two.
        calamity_kind: String,
        /// When it happened.
        calamity_when: Option<EdtfDate>,
        /// Where it happened.
        calamity_place: String,
        /// The main question the investigation answers.
        main_question: String,
        /// The period that is reconstructed.
        period: Option<EdtfDate>,
        /// The stretch that is looked at most closely.
        focus_period: Option<EdtfDate>,
        /// The inspectorates that investigate together.
        inspectorates: Vec<String>,
        /// Where the investigation stands.
        status: InvestigationStatus,
        /// When the report was adopted.
        adopted_on: Option<EdtfDate>,
        /// When the report was published.
        published_on: Option<EdtfDate>,
    }
}

entity! {
    /// Organisatie: an organisation or a unit of one; its code is what events name.
    pub struct Organisation in "organisation" {
        /// Short code, unique among organisations and persons.
        code: String,
        /// Full name.
        name: String,
        /// Other names in the sources.
        aliases: Vec<String>,
        /// What kind of organisation.
        kind: OrganisationKind,
        /// The organisation this is a unit of.
        parent: Option<Id<Organisation>>,
        /// Its role in law.
        legal_role: String,
        /// Municipality or region.
        municipality: String,
        /// What the public version calls it.
        public_label: String,
        /// Key of its colour in the theme, empty for the colour of its kind.
        colour: String,
        /// Place among the lanes; lower comes first.
        lane_order: i64,
    }
}

entity! {
    /// Opvolging: an organisation that went on as another.
    pub struct Succession in "succession" {
        /// The organisation that ended.
        predecessor: Id<Organisation>,
        /// The one that took over.
        successor: Id<Organisation>,
        /// When.
        since: Option<EdtfDate>,
    }
}

entity! {
    /// Medewerker: a professional, known by function.
    pub struct Professional in "professional" {
        /// Code by which events name the professional.
        code: String,
        /// Function.
        function: String,
        /// The organisation the professional works for.
        organisation: Option<Id<Organisation>>,
        /// When involved.
        period: Option<EdtfDate>,
        /// Professional registration.
        registration: String,
    }
}

entity! {
    /// Persoon: somebody of the family or the network.
    pub struct Person in "person" {
        /// Code by which events name the person.
        code: String,
        /// What the person is to the child.
        role: PersonRole,
        /// Name as in the sources; confidential.
        name: String,
        /// Name in the report.
        pseudonym: String,
        /// When born.
        birth: Option<EdtfDate>,
    }
}

entity! {
    /// Gezags- of verblijfsperiode: who had custody, or where somebody lived, when.
    pub struct PersonPeriod in "person_period" {
        /// Whose period.
        person: Id<Person>,
        /// Custody or residence.
        kind: PersonPeriodKind,
        /// From when to when.
        period: Option<EdtfDate>,
        /// With whom, or where.
        with_whom: String,
    }
}

entity! {
    /// Betrokkenheid: an organisation at work for a client, from start to closure.
    pub struct Involvement in "involvement" {
        /// The organisation.
        organisation: Id<Organisation>,
        /// The unit, where one is named.
        unit: Option<Id<Organisation>>,
        /// For whom: code of a person or group.
        client: String,
        /// When it started.
        start: Option<EdtfDate>,
        /// When it ended; `..` while it goes on.
        end: Option<EdtfDate>,
        /// Why the file was closed.
        closure_reason: String,
        /// The involvement this one reopens.
        reopened_from: Option<Id<Involvement>>,
        /// When the same organisation was involved again.
        reopened: Option<EdtfDate>,
        /// What led to it.
        reopened_by: String,
        /// Voluntary or ordered.
        legal_frame: LegalFrame,
        /// Where it is written, as `source:place`.
        source: String,
    }
}

entity! {
    /// Overleg: a meeting of several parties; the event says when and why.
    pub struct Consultation in "consultation" {
        /// Short code.
        code: String,
        /// The event it belongs to.
        event: Id<Event>,
        /// When, as the table of consultations has it.
        when: Option<EdtfDate>,
        /// MDO, casusoverleg, 1gezin1plan, gebiedsteam…
        kind: String,
        /// Where it is written.
        source: String,
    }
}

entity! {
    /// Deelnemer: one party's attendance of a consultation, and whether it got the minutes.
    pub struct Participant in "participant" {
        /// The consultation.
        consultation: Id<Consultation>,
        /// The party, a code or as the source calls it.
        party: String,
        /// Whether it was there.
        attendance: Attendance,
        /// Whether it got the minutes.
        minutes: Minutes,
    }
}

entity! {
    /// Veiligheidsafspraak: an agreement, and what makes it checkable.
    pub struct SafetyAgreement in "safety_agreement" {
        /// Short code.
        code: String,
        /// The event in which it was made.
        event: Option<Id<Event>>,
        /// What kind of agreement.
        kind: String,
        /// What was agreed.
        what: String,
        /// With whom.
        made_with: Vec<String>,
        /// Who was to check it; empty or beginning 'niet vastgelegd' means nobody.
        checker: String,
        /// How it was to be checked.
        how: String,
        /// When it was to be checked.
        check_when: String,
        /// Whether the child must be seen at a check.
        child_must_be_seen: Answer,
        /// What follows when it is not kept.
        consequence: String,
        /// Who knew of it.
        informed: Vec<String>,
        /// Who did not, though concerned.
        not_informed: Vec<String>,
        /// Whether the sources make it complete.
        complete: Answer,
        /// The version this one replaces.
        replaces: Option<Id<SafetyAgreement>>,
        /// Where it is written.
        source: String,
    }
}

entity! {
    /// Controle op een afspraak: an event that checked an agreement, and its result.
    pub struct AgreementCheck in "agreement_check" {
        /// The agreement.
        agreement: Id<SafetyAgreement>,
        /// The check.
        event: Id<Event>,
        /// What came of it.
        result: String,
    }
}

entity! {
    /// Informatie-item: a piece of information whose way is followed.
    pub struct InformationItem in "information_item" {
        /// Short code.
        code: String,
        /// The event it came from.
        event: Option<Id<Event>>,
        /// What it is.
        item: String,
        /// Since when it existed.
        since: Option<EdtfDate>,
        /// What came of it according to the sources.
        consequence: String,
        /// Where it is written.
        source: String,
    }
}

entity! {
    /// Kennis: a party that knew an item, since when and by what.
    pub struct KnowledgeState in "knowledge_state" {
        /// The item.
        item: Id<InformationItem>,
        /// The party that knew.
        party: String,
        /// Since when.
        since: Option<EdtfDate>,
        /// The event by which it knew.
        event: Option<Id<Event>>,
    }
}

entity! {
    /// Deling: an item told by one party to another.
    pub struct InformationShare in "information_share" {
        /// The item.
        item: Id<InformationItem>,
        /// Who told; empty when the source does not say.
        from: String,
        /// Who was told.
        to: String,
        /// When.
        when: Option<EdtfDate>,
        /// The event in which it was told.
        event: Option<Id<Event>>,
    }
}

entity! {
    /// Niet gedeeld: a party that was not told an item, though involved.
    pub struct NonShare in "non_share" {
        /// The item.
        item: Id<InformationItem>,
        /// Who held it; empty when the source does not say.
        holder: String,
        /// Who was not told.
        missing_party: String,
        /// Why, where known.
        reason: String,
        /// The event that records it.
        event: Option<Id<Event>>,
    }
}

entity! {
    /// Duiding: an explanation given to what was seen, and who took it over.
    pub struct Interpretation in "interpretation" {
        /// Short code.
        code: String,
        /// The event in which it was given.
        event: Option<Id<Event>>,
        /// The explanation.
        explanation: String,
        /// The parties that took it over.
        adopted_by: Vec<String>,
        /// Whether it was tested.
        tested: Answer,
        /// Where it is written.
        source: String,
    }
}

entity! {
    /// Bron: a document or interview that facts come from.
    pub struct Source in "source" {
        /// Short code, as citations name it.
        code: String,
        /// What kind of source.
        kind: SourceKind,
        /// The organisation it comes from.
        organisation: Option<Id<Organisation>>,
        /// Title.
        title: String,
        /// Its date.
        date: Option<EdtfDate>,
        /// When it was requested.
        requested: Option<EdtfDate>,
        /// When it was received.
        received: Option<EdtfDate>,
        /// When it was assessed.
        assessed: Option<EdtfDate>,
        /// SHA-256 of the file, in hexadecimal.
        file_hash: String,
        /// Who may read what comes from it.
        confidentiality: Confidentiality,
    }
}

entity! {
    /// Verwijzing: where in a source a fact stands.
    pub struct Citation in "citation" {
        /// The source.
        source: Id<Source>,
        /// The event it belongs to.
        event: Id<Event>,
        /// Page, paragraph or line, as `L474` or `p. 12`.
        locator: String,
        /// Literal words, where needed.
        quotation: String,
        /// Whether the source contradicts the fact instead of supporting it.
        contradicts: bool,
    }
}

entity! {
    /// Verklaring: what somebody said in an interview.
    pub struct Statement in "statement" {
        /// Short code.
        code: String,
        /// Who was interviewed: a code.
        interviewee: String,
        /// When.
        date: Option<EdtfDate>,
        /// What was said.
        text: String,
        /// Whether the interviewee approved the record.
        approved: Answer,
        /// The event that records it.
        event: Option<Id<Event>>,
    }
}

entity! {
    /// Tegenspraak: two claims that do not agree, kept side by side.
    pub struct Contradiction in "contradiction" {
        /// Short code.
        code: String,
        /// What it is about.
        topic: String,
        /// The first claim.
        claim_a: String,
        /// Where the first claim is written.
        source_a: String,
        /// The second claim.
        claim_b: String,
        /// Where the second claim is written.
        source_b: String,
        /// What kind of contradiction.
        kind: ContradictionKind,
        /// The kind in the words of whoever recorded it.
        kind_text: String,
        /// How it stands.
        status: ContradictionStatus,
        /// Why it was decided so, or how it is to be handled.
        reasoning: String,
        /// The events it is about.
        events: Vec<Id<Event>>,
    }
}

entity! {
    /// Open vraag: what is not known, and whom to ask.
    pub struct OpenQuestion in "open_question" {
        /// Short code.
        code: String,
        /// The question.
        question: String,
        /// Whom to ask.
        ask_whom: String,
        /// Where it stands.
        status: TaskStatus,
        /// The answer, once there is one.
        answer: String,
        /// The events it is about.
        events: Vec<Id<Event>>,
    }
}

entity! {
    /// Rapporttekst: a text the inspector wrote for a part of the report.
    pub struct ReportText in "report_text" {
        /// The part: `summary`, `foreword`, `year-2012`, `year-2012-caption`…
        part: String,
        /// The text: paragraphs divided by empty lines, `*emphasis*`, `- ` lists.
        text: String,
        /// The drafted text this one was written from, so that later changes of the facts can be
        /// shown beside it; empty when there was none.
        draft: String,
    }
}

entity! {
    /// Begrip: a signal type, life domain or pattern tag that this case adds.
    pub struct Term in "term" {
        /// `signal`, `domain`, `pattern` or `abbreviation`.
        list: String,
        /// The keyword, as events use it.
        code: String,
        /// What it is called on screen and in print.
        label: String,
    }
}

entity! {
    /// Instelling van de zaak: a setting that belongs to the case, such as the days of an analysis.
    pub struct Setting in "setting" {
        /// Which setting.
        key: String,
        /// Its value.
        value: String,
    }
}

entity! {
    /// Bewaard beeld: a named view of the timeline.
    pub struct SavedView in "saved_view" {
        /// Its name.
        name: String,
        /// Zoom, grouping and filter, as JSON.
        view: String,
        /// Place in the list.
        position: i64,
    }
}
