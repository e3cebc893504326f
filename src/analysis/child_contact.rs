//! Child contacts: seen, seen without parents, spoken to alone, by whom and when.

use super::index::{CaseIndex, EventRef};
use super::parties::Maker;
use super::settings::AnalysisSettings;
use super::window::Count;
use crate::model::{Answer, Event, EventKind};
use serde::Serialize;

/// Contacts by their three flags. A contact may stand in several lists: who spoke to the child
/// alone also saw it. `nvt` stands in none, `onbekend` only in the lists of what is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContactLists {
    /// The child was seen.
    pub seen: Vec<EventRef>,
    /// The child was seen without parents.
    pub without_parents: Vec<EventRef>,
    /// The child was spoken to alone.
    pub spoken_alone: Vec<EventRef>,
    /// The child was not seen where it could have been.
    pub not_seen: Vec<EventRef>,
    /// Whether the child was seen is not known.
    pub unknown: Vec<EventRef>,
    /// Of `not_seen`: a check or visit to the home.
    pub visited_not_seen: Vec<EventRef>,
    /// Whether the parents were there is not known, though the child was seen.
    pub without_parents_unknown: Vec<EventRef>,
    /// Whether the child was spoken to alone is not known, though it was seen.
    pub spoken_alone_unknown: Vec<EventRef>,
    /// The contacts by the highest degree they reach, each once.
    pub highest: HighestDegree,
    /// How often, as far as is known.
    pub counts: ContactCounts,
}

/// Each contact once, at its highest degree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HighestDegree {
    /// Spoken to alone.
    pub spoken_alone: Vec<EventRef>,
    /// Seen without parents, not known to be spoken to alone.
    pub without_parents: Vec<EventRef>,
    /// Seen, not known to be without parents.
    pub seen: Vec<EventRef>,
}

/// Counts with their doubt: an unknown flag makes the count possible, never certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContactCounts {
    /// Seen.
    pub seen: Count,
    /// Seen without parents.
    pub without_parents: Count,
    /// Spoken to alone.
    pub spoken_alone: Count,
}

/// The contacts of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChildContact {
    /// By organisations other than school.
    #[serde(flatten)]
    pub responsible: ContactLists,
    /// By school, which sees every pupil.
    pub school: ContactLists,
    /// By family, network or neighbours: no contact by an organisation at all.
    pub citizens: ContactLists,
}

/// Sorts the contacts by who made them and by their flags.
///
/// domain.md: 'the three flags of the child contacts, by whom and when; school contacts apart,
/// since school sees every pupil' and 'a check or home visit whose `seen` is nee; onbekend listed
/// apart'. Any event with a flag other than `nvt` is a contact, whatever its kind: a service that
/// worked for weeks without seeing the child is as much 'not seen' as a check at the door, which
/// is why the narrower list has a name of its own.
#[must_use]
pub fn child_contact(index: &CaseIndex<'_>, settings: &AnalysisSettings) -> ChildContact {
    let mut answer = ChildContact::default();
    for event in index.counting().filter(|event| is_contact(event)) {
        let lists = match index.parties.maker(event) {
            Maker::School if settings.school_apart => &mut answer.school,
            Maker::Responsible | Maker::School => &mut answer.responsible,
            Maker::Citizens => &mut answer.citizens,
        };
        lists.add(event);
    }
    answer
}

/// Whether an event says anything about the child being seen.
#[must_use]
pub fn is_contact(event: &Event) -> bool {
    [event.child_seen, event.seen_without_parents, event.spoken_alone]
        .iter()
        .any(|flag| *flag != Answer::NotApplicable)
}

impl ContactLists {
    fn add(&mut self, event: &Event) {
        let contact = EventRef::from(event);
        let (seen, without_parents, alone) =
            (event.child_seen, event.seen_without_parents, event.spoken_alone);
        match seen {
            Answer::Yes => self.seen.push(contact.clone()),
            Answer::No => {
                if is_visit(&event.kind) {
                    self.visited_not_seen.push(contact.clone());
                }
                self.not_seen.push(contact.clone());
            }
            Answer::Unknown => self.unknown.push(contact.clone()),
            Answer::NotApplicable => {}
        }
        match without_parents {
            Answer::Yes => self.without_parents.push(contact.clone()),
            Answer::Unknown if seen == Answer::Yes => {
                self.without_parents_unknown.push(contact.clone());
            }
            _ => {}
        }
        match alone {
            Answer::Yes => self.spoken_alone.push(contact.clone()),
            Answer::Unknown if seen == Answer::Yes => {
                self.spoken_alone_unknown.push(contact.clone());
            }
            _ => {}
        }
        count(&mut self.counts.seen, seen);
        count(&mut self.counts.without_parents, without_parents);
        count(&mut self.counts.spoken_alone, alone);
        if alone == Answer::Yes {
            self.highest.spoken_alone.push(contact);
        } else if without_parents == Answer::Yes {
            self.highest.without_parents.push(contact);
        } else if seen == Answer::Yes {
            self.highest.seen.push(contact);
        }
    }
}

fn count(count: &mut Count, answer: Answer) {
    count.certain += usize::from(answer == Answer::Yes);
    count.possible += usize::from(matches!(answer, Answer::Yes | Answer::Unknown));
}

/// Whether a kind of event is a visit or check at the home.
pub(super) const fn is_visit(kind: &EventKind) -> bool {
    matches!(kind, EventKind::Check | EventKind::HomeVisit)
}
