//! When a follow-up measure is due: its term after what sets the term running.

use super::date::{EdtfDate, Term};
use super::entities::Investigation;
use super::entities_of_assessment::FollowUpMeasure;
use super::keywords_of_parties::Trigger;

impl FollowUpMeasure {
    /// The date from which the term runs: publication or adoption of the report; none while that
    /// has no date, and for a measure with a date of its own.
    #[must_use]
    pub fn runs_from<'a>(&self, investigation: &'a Investigation) -> Option<&'a EdtfDate> {
        match self.trigger {
            Trigger::Publication => investigation.published_on.as_ref(),
            Trigger::Adoption => investigation.adopted_on.as_ref(),
            Trigger::Date => None,
        }
    }

    /// The due date that follows from trigger and term; none when it does not follow from them.
    #[must_use]
    pub fn computed_due(&self, investigation: &Investigation) -> Option<EdtfDate> {
        Term::read(&self.term)?.after(self.runs_from(investigation)?)
    }

    /// Whether the due date that is kept is another than the one that follows from trigger and
    /// term: somebody set it by hand.
    #[must_use]
    pub fn due_set_by_hand(&self, investigation: &Investigation) -> bool {
        self.due.is_some() && self.due != self.computed_due(investigation)
    }
}
