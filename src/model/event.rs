//! Gebeurtenis: a fact on the timeline, with its child contact.

use super::date::EdtfDate;
use super::entity::entity;
use super::id::Id;
use super::keywords_of_events::{Answer, Basis, Certainty, EventKind, Span};

entity! {
    /// Gebeurtenis: something that happened, was said, or was not done, as a source has it.
    ///
    /// Parties (`from`, `to`, `actors`…) are codes of organisations, persons or professionals, or
    /// words of the source where there is no code.
    pub struct Event in "event" {
        /// The inspectors' number, as `DR-018`; unique.
        code: String,
        /// Short name, as the tables of an import refer to it.
        key: String,
        /// Place in the order of the source, for facts of the same date.
        position: i64,
        /// When; none while the phrase could not be read.
        when: Option<EdtfDate>,
        /// First minute `when` allows, in minutes since 1970-01-01T00:00; none when open. Kept
        /// equal to `when` by [`Event::set_when`], so that sorting and drawing need no parsing.
        earliest: Option<i64>,
        /// Last minute `when` allows.
        latest: Option<i64>,
        /// The source's own words for the date.
        date_phrase: String,
        /// Moment, period or condition.
        span: Span,
        /// How the date was come by.
        basis: Basis,
        /// What kind of fact.
        kind: EventKind,
        /// Short title for marks, up to about 40 characters; empty: made from the summary.
        title: String,
        /// Caption as a key moment; empty: not a key moment. Events next to each other in time
        /// with the same caption are one key moment.
        key_moment: String,
        /// The parties it comes from.
        from: Vec<String>,
        /// The parties it goes to.
        to: Vec<String>,
        /// Who took part.
        actors: Vec<String>,
        /// Whom or what it is about.
        about: Vec<String>,
        /// Signal types.
        signals: Vec<String>,
        /// Whether the child was seen.
        child_seen: Answer,
        /// Whether the child was seen without parents.
        seen_without_parents: Answer,
        /// Whether the child was spoken to alone.
        spoken_alone: Answer,
        /// What the child said.
        child_said: String,
        /// Parties that were told.
        shared_with: Vec<String>,
        /// Parties that were not told, though concerned.
        not_informed: Vec<String>,
        /// What happened, in a sentence or two.
        summary: String,
        /// The longer text, where there is one.
        text: String,
        /// Life domains.
        life_domains: Vec<String>,
        /// Codes of the norms it bears on.
        norms: Vec<String>,
        /// The events it responds to.
        responds_to: Vec<Id<Event>>,
        /// Chapter of the source.
        chapter: String,
        /// Whether it lies outside what is investigated.
        out_of_scope: bool,
        /// How sure.
        certainty: Certainty,
    }
}

/// The longest title made from a summary, in characters.
pub const TITLE_LENGTH: usize = 40;

impl Event {
    /// Sets the date and what is derived from it.
    pub fn set_when(&mut self, when: Option<EdtfDate>) {
        self.earliest = when.as_ref().and_then(EdtfDate::earliest_minute);
        self.latest = when.as_ref().and_then(EdtfDate::latest_minute);
        self.when = when;
    }

    /// The title for marks: the inspector's, or else the summary up to its first full stop,
    /// colon, semicolon or comma followed by a space, cut at a word of at most [`TITLE_LENGTH`]
    /// characters with an ellipsis.
    #[must_use]
    pub fn display_title(&self) -> std::borrow::Cow<'_, str> {
        if !self.title.is_empty() {
            return self.title.as_str().into();
        }
        let summary = self.summary.trim();
        let clause = [". ", ": ", "; ", ", "]
            .iter()
            .filter_map(|mark| summary.find(mark))
            .min()
            .map_or(summary, |end| &summary[..end])
            .trim_end_matches('.');
        if clause.chars().count() <= TITLE_LENGTH {
            return clause.into();
        }
        let cut = clause.char_indices().nth(TITLE_LENGTH - 1).map_or(clause.len(), |(at, _)| at);
        let head = &clause[..cut];
        let head = head.rfind(' ').map_or(head, |space| &head[..space]);
        format!("{head}…").into()
    }

    /// Whether the event carries a key-moment caption.
    #[must_use]
    pub fn is_key_moment(&self) -> bool {
        !self.key_moment.is_empty()
    }
}
