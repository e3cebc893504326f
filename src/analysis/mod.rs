//! What the facts add up to: one file per analysis, each a pure function from the indexed case to
//! an answer that names the events behind every number.
//!
//! Doubt is carried through: durations have a least and a most, counts a certain and a possible
//! part, and 'onbekend' is an outcome of its own that never counts as 'nee'.

mod agreements;
mod child_contact;
mod consultations;
mod coverage;
mod index;
mod parties;
mod recurrence;
mod reopened;
mod response_times;
mod responses;
mod settings;
mod sight_gaps;
mod unanswered_signals;
mod window;

pub use agreements::{AgreementGaps, Element, agreements};
pub use child_contact::{
    ChildContact, ContactCounts, ContactLists, HighestDegree, child_contact, is_contact,
};
pub use consultations::{ConsultationCell, consultations};
pub use coverage::{Coverage, OpenItem, coverage};
pub use index::{CaseIndex, EventRef};
pub use parties::{Maker, OrganisationRef, Parties, Party};
pub use recurrence::{DoubleReason, PossibleDouble, Recurrence, recurrence};
pub use reopened::{Reopened, reopened};
pub use response_times::{ResponseTime, response_times};
pub use responses::{Response, ResponseKind, responses_to, signals};
pub use settings::AnalysisSettings;
pub use sight_gaps::{SightGap, SightGaps, sight_gaps};
pub use unanswered_signals::{UnansweredSignals, unanswered_signals};
pub use window::{Count, Days, Likelihood, Window};

use crate::model::CaseData;
use serde::Serialize;

/// Every answer, in the shape of `analyse --json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Analyses {
    /// Child contacts.
    pub child_contact: ChildContact,
    /// Gaps in sight.
    pub sight_gaps: Vec<SightGap>,
    /// Signals certainly without action in time.
    pub unanswered_signals: Vec<EventRef>,
    /// Reaction times.
    pub response_times: Vec<ResponseTime>,
    /// Attendance and minutes.
    pub consultations: Vec<ConsultationCell>,
    /// What agreements lack.
    pub agreements: Vec<AgreementGaps>,
    /// Files that were reopened.
    pub reopened: Vec<Reopened>,
    /// Signal types that return.
    pub recurrence: Vec<Recurrence>,
    /// What is not covered yet.
    pub coverage: Coverage,
    /// Signals possibly without action in time.
    pub possibly_unanswered_signals: Vec<EventRef>,
    /// Contacts without a date, that may lie in any gap.
    pub undated_contacts: Vec<EventRef>,
}

/// Makes every analysis of a case.
#[must_use]
pub fn analyse(case: &CaseData, settings: &AnalysisSettings) -> Analyses {
    let index = CaseIndex::new(case, settings);
    let gaps = sight_gaps(&index, settings);
    let unanswered = unanswered_signals(&index, settings);
    Analyses {
        child_contact: child_contact(&index, settings),
        sight_gaps: gaps.gaps,
        unanswered_signals: unanswered.certain,
        response_times: response_times(&index, settings),
        consultations: consultations(&index, settings),
        agreements: agreements(&index, settings),
        reopened: reopened(&index, settings),
        recurrence: recurrence(&index, settings),
        coverage: coverage(&index, settings),
        possibly_unanswered_signals: unanswered.possible,
        undated_contacts: gaps.undated,
    }
}
