//! What inspectors make of the facts: frameworks and norms, findings and their evidence,
//! judgements, conclusions, what follows from them, and the versions of the report.

use super::date::EdtfDate;
use super::entities::{Citation, Organisation};
use super::entity::entity;
use super::event::Event;
use super::id::Id;
use super::keywords_of_events::Answer;
use super::keywords_of_parties::{
    Audience, ConclusionScope, EvidenceSide, FindingStatus, NormLevel, RemarkVerdict, Scale,
    TaskStatus, Trigger,
};

entity! {
    /// Toetsingskader: a framework in one edition.
    pub struct Framework in "framework" {
        /// Short code.
        code: String,
        /// Title.
        title: String,
        /// Edition.
        edition: String,
        /// Who published it.
        publisher: String,
        /// In force from.
        in_force_from: Option<EdtfDate>,
        /// In force until.
        in_force_to: Option<EdtfDate>,
        /// Where the text is published.
        source: String,
        /// Whether this investigation judges by it.
        applied: bool,
    }
}

entity! {
    /// Norm: a theme, criterion, expectation or regulation of a framework.
    pub struct Norm in "norm" {
        /// The framework.
        framework: Id<Framework>,
        /// The norm it stands under.
        parent: Option<Id<Norm>>,
        /// Theme, criterion, expectation or regulation.
        level: NormLevel,
        /// Official number, expectations lettered: `2.1`, `2.1a`.
        code: String,
        /// What is expected, concisely and in our own words.
        statement: String,
        /// The official wording, where loaded.
        official_text: String,
        /// Place in the framework.
        position: i64,
        /// In force from.
        in_force_from: Option<EdtfDate>,
        /// In force until.
        in_force_to: Option<EdtfDate>,
        /// What replaced it.
        successor: String,
        /// Which inspectorate applies it.
        applied_by: String,
        /// Where it is published.
        source: String,
    }
}

entity! {
    /// Bevinding: what the inspectors find, on evidence.
    pub struct Finding in "finding" {
        /// Short code, as `B-07`.
        code: String,
        /// A few words.
        title: String,
        /// The finding.
        text: String,
        /// The norms it is about.
        norms: Vec<Id<Norm>>,
        /// The organisations it is about.
        organisations: Vec<Id<Organisation>>,
        /// Recurring patterns it shows.
        pattern_tags: Vec<String>,
        /// The question of the report it answers, as `verzamelen`, `delen`, `reageren`, `werken`.
        question: String,
        /// How far it has come.
        status: FindingStatus,
        /// Who wrote it.
        author: String,
        /// Where a source draws the same conclusion.
        source: String,
        /// The analysis it was made from, as JSON: key, settings, definition and outcome; empty
        /// when it was made by hand.
        analysis: String,
    }
}

entity! {
    /// Bewijs of tegenbewijs: an event that supports or contradicts a finding, or bears on a norm.
    pub struct Evidence in "evidence" {
        /// The finding, once there is one.
        finding: Option<Id<Finding>>,
        /// The norm, when tied before there is a finding.
        norm: Option<Id<Norm>>,
        /// The event.
        event: Id<Event>,
        /// For or against.
        side: EvidenceSide,
        /// Why it counts.
        remark: String,
        /// The passage of a source that is the evidence, where it is one.
        citation: Option<Id<Citation>>,
    }
}

entity! {
    /// Oordeel: whether an expectation was met, for one organisation or for all together.
    pub struct Judgement in "judgement" {
        /// The expectation.
        norm: Id<Norm>,
        /// The organisation; none means the organisations together.
        organisation: Option<Id<Organisation>>,
        /// The judgement.
        scale: Scale,
        /// Why.
        reasoning: String,
        /// The findings it rests on.
        findings: Vec<Id<Finding>>,
        /// Who judged.
        author: String,
    }
}

entity! {
    /// Conclusie: per theme, per organisation, or main.
    pub struct Conclusion in "conclusion" {
        /// What it is about.
        scope: ConclusionScope,
        /// Theme, question or organisation code; empty for the main conclusion.
        subject: String,
        /// The conclusion.
        text: String,
        /// The findings it rests on.
        findings: Vec<Id<Finding>>,
        /// Place among its kind.
        position: i64,
    }
}

entity! {
    /// Verbeterpunt: what must become better.
    pub struct ImprovementPoint in "improvement_point" {
        /// Short code.
        code: String,
        /// What must become better.
        text: String,
        /// The findings it follows from.
        findings: Vec<Id<Finding>>,
        /// Place in the list.
        position: i64,
    }
}

entity! {
    /// Aanbeveling: advice to an addressee.
    pub struct Recommendation in "recommendation" {
        /// Short code.
        code: String,
        /// Who should act.
        addressee: String,
        /// What is recommended.
        text: String,
        /// The findings it follows from.
        findings: Vec<Id<Finding>>,
        /// Place in the list.
        position: i64,
    }
}

entity! {
    /// Vervolgmaatregel: what is to happen after the report, by whom and when.
    pub struct FollowUpMeasure in "follow_up_measure" {
        /// Short code.
        code: String,
        /// Who must do it.
        owner: String,
        /// What is to be done.
        what: String,
        /// What sets the term running.
        trigger: Trigger,
        /// The term after the trigger, as an ISO 8601 duration: `P3M`, `P6W`.
        term: String,
        /// When it is due; calculated from trigger and term where possible.
        due: Option<EdtfDate>,
        /// Where it stands.
        status: TaskStatus,
        /// Judged complete.
        complete: Answer,
        /// Judged realistic.
        realistic: Answer,
        /// Judged ambitious.
        ambitious: Answer,
        /// The event that records it.
        event: Option<Id<Event>>,
    }
}

entity! {
    /// Wederhooropmerking: a remark of an organisation on the draft.
    pub struct AccuracyRemark in "accuracy_remark" {
        /// Short code, as `W-03`.
        code: String,
        /// The part of the report the passage stands in; empty when not known.
        part: String,
        /// The organisation.
        organisation: Option<Id<Organisation>>,
        /// The passage it is about.
        passage: String,
        /// What it should say according to the organisation.
        claimed_correction: String,
        /// What that rests on.
        evidence: String,
        /// The verdict.
        verdict: RemarkVerdict,
        /// The answer to the organisation.
        answer: String,
        /// What was changed.
        change_made: String,
        /// Until when remarks were taken.
        deadline: Option<EdtfDate>,
        /// When the remark came in.
        received: Option<EdtfDate>,
    }
}

entity! {
    /// Versie: a version of the report for an audience.
    pub struct PublicationVersion in "publication_version" {
        /// Short code.
        code: String,
        /// For whom.
        audience: Audience,
        /// The organisation, for an accuracy check.
        organisation: Option<Id<Organisation>>,
        /// What is hidden or generalised, as JSON.
        rules: String,
        /// What the leak check found, as JSON.
        leak_check: String,
    }
}

entity! {
    /// Aanvaard lek: a word the public version may keep, and why.
    pub struct LeakAcceptance in "leak_acceptance" {
        /// The version it is accepted in; none means every public version.
        version: Option<Id<PublicationVersion>>,
        /// The word or name that stays.
        word: String,
        /// Where it may stay; empty means everywhere.
        place: String,
        /// Why.
        reason: String,
        /// Who accepted it.
        author: String,
    }
}
