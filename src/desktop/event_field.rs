//! The fields of a fact that are edited as text: what they show, and what a text makes of them.

use super::context::PanelContext;
use super::{date_reading, parties};
use crate::model::Event;

/// A field of a fact that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventField {
    /// Short title.
    Title,
    /// The sentence that tells what happened.
    Summary,
    /// The longer text.
    Text,
    /// When, as a phrase.
    When,
    /// From whom.
    From,
    /// To whom.
    To,
    /// Who took part.
    Actors,
    /// About whom.
    About,
    /// Who was told.
    SharedWith,
    /// Who was not told.
    NotInformed,
    /// Chapter of the source.
    Chapter,
    /// What the child said.
    ChildSaid,
    /// Caption as a key moment.
    KeyMoment,
    /// The inspectors' number.
    Code,
    /// Remark.
    Note,
}

impl EventField {
    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Title => "desktop-field-title",
            Self::Summary => "desktop-field-summary",
            Self::Text => "desktop-field-text",
            Self::When => "desktop-field-when",
            Self::From => "desktop-field-from",
            Self::To => "desktop-field-to",
            Self::Actors => "desktop-field-actors",
            Self::About => "desktop-field-about",
            Self::SharedWith => "desktop-field-shared-with",
            Self::NotInformed => "desktop-field-not-informed",
            Self::Chapter => "desktop-field-chapter",
            Self::ChildSaid => "desktop-field-child-said",
            Self::KeyMoment => "desktop-field-key-moment",
            Self::Code => "desktop-field-code",
            Self::Note => "desktop-field-note",
        }
    }

    /// Whether it names parties.
    #[must_use]
    pub const fn is_parties(self) -> bool {
        matches!(
            self,
            Self::From
                | Self::To
                | Self::Actors
                | Self::About
                | Self::SharedWith
                | Self::NotInformed
        )
    }

    /// Whether it may take several lines.
    #[must_use]
    pub const fn is_long(self) -> bool {
        !matches!(self, Self::Code)
    }

    /// The text that is shown and edited.
    #[must_use]
    pub fn get(self, event: &Event, context: &PanelContext<'_>) -> String {
        let names = |codes: &[String]| parties::written(context.data, codes);
        match self {
            Self::Title => event.title.clone(),
            Self::Summary => event.summary.clone(),
            Self::Text => event.text.clone(),
            Self::When => when_text(event, context),
            Self::From => names(&event.from),
            Self::To => names(&event.to),
            Self::Actors => names(&event.actors),
            Self::About => names(&event.about),
            Self::SharedWith => names(&event.shared_with),
            Self::NotInformed => names(&event.not_informed),
            Self::Chapter => event.chapter.clone(),
            Self::ChildSaid => event.child_said.clone(),
            Self::KeyMoment => event.key_moment.clone(),
            Self::Code => event.code.clone(),
            Self::Note => event.note.clone(),
        }
    }

    /// Puts a typed text in the fact.
    pub fn set(self, event: &mut Event, text: &str, context: &PanelContext<'_>) {
        let text = text.trim();
        let codes = || parties::read_list(context.data, text);
        match self {
            Self::Title => text.clone_into(&mut event.title),
            Self::Summary => text.clone_into(&mut event.summary),
            Self::Text => text.clone_into(&mut event.text),
            Self::When => {
                text.clone_into(&mut event.date_phrase);
                let previous = previous_date(event, context);
                let reading = date_reading::read(text, previous.as_ref(), context.locale());
                event.set_when(reading.date);
            }
            Self::From => event.from = codes(),
            Self::To => event.to = codes(),
            Self::Actors => event.actors = codes(),
            Self::About => event.about = codes(),
            Self::SharedWith => event.shared_with = codes(),
            Self::NotInformed => event.not_informed = codes(),
            Self::Chapter => text.clone_into(&mut event.chapter),
            Self::ChildSaid => text.clone_into(&mut event.child_said),
            Self::KeyMoment => text.clone_into(&mut event.key_moment),
            Self::Code => text.clone_into(&mut event.code),
            Self::Note => text.clone_into(&mut event.note),
        }
    }
}

/// The source's words for the date, or else the date in words.
#[must_use]
pub fn when_text(event: &Event, context: &PanelContext<'_>) -> String {
    if event.date_phrase.is_empty() {
        event.when.as_ref().map_or_else(String::new, |date| context.date(date))
    } else {
        event.date_phrase.clone()
    }
}

/// The date of the fact before this one in the chronicle.
#[must_use]
pub fn previous_date(
    event: &Event,
    context: &PanelContext<'_>,
) -> Option<crate::model::date::EdtfDate> {
    let order = event.chronicle_order();
    let at = context.chronicle.partition_point(|other| other.chronicle_order() < order);
    context.chronicle.get(..at)?.last()?.when.clone()
}
