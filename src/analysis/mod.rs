//! What the facts add up to: one file per analysis, each a pure function from the indexed case to
//! an answer that names the events behind every number.
//!
//! Doubt is carried through: durations have a least and a most, counts a certain and a possible
//! part, and 'onbekend' is an outcome of its own that never counts as 'nee'.

mod activity;
mod agreements;
mod answers;
mod basis;
mod catalogue;
mod child_contact;
mod columns;
mod compare;
mod consultations;
mod contradictions;
mod coverage;
mod distinct;
mod explanations;
mod index;
mod involvement;
mod knowledge;
mod lasting;
mod leaks;
mod life_domains;
mod meldcode;
mod norms_in_force;
mod outcome_words;
mod outcomes;
mod parties;
mod recurrence;
mod reopened;
mod response_times;
mod responses;
mod settings;
mod sight_gaps;
mod stagnation;
mod unanswered_signals;
mod window;
mod workers;

pub use activity::{Activity, Month, Months, activity, events_by_month};
pub use agreements::{AgreementGaps, Element, agreements};
pub use answers::{Analyses, analyse};
pub use basis::{FindingBasis, OutcomeSource, StaleFinding, stale_findings};
pub use catalogue::Analysis;
pub use child_contact::{
    ChildContact, ContactCounts, ContactLists, HighestDegree, child_contact, is_contact,
};
pub use compare::{
    Amount, ComparedCase, Comparison, Figure, FigureRow, Judged, NormRow, PatternRow, compare,
};
pub use consultations::{ConsultationCell, consultations};
pub use contradictions::{ContradictionRow, Contradictions, FindingAtOdds, contradictions};
pub use coverage::{Coverage, OpenItem, coverage};
pub use explanations::{UntestedExplanation, untested_explanations};
pub use index::{CaseIndex, EventRef};
pub use involvement::involved;
pub use knowledge::{Knowing, Knowledge, KnowledgeCell, NotRecorded, knowledge};
pub use leaks::{Leak, LeakCheck, LeakKind, leaks};
pub use life_domains::{LifeDomain, life_domains};
pub use meldcode::{MeldcodeRow, MeldcodeStep, meldcode};
pub use norms_in_force::{AppliedBy, NormOutOfForce, norms_out_of_force, out_of_force};
pub use outcome_words::{Teller, days_words};
pub use outcomes::{Outcome, outcome, outcomes, reopened_keys};
pub use parties::{Maker, OrganisationRef, Parties, Party, without_remark};
pub use recurrence::{DoubleReason, PossibleDouble, Recurrence, recurrence};
pub use reopened::{Reopened, reopened};
pub use response_times::{ResponseTime, response_times};
pub use responses::{Response, ResponseKind, responses_to, signals};
pub use settings::AnalysisSettings;
pub use sight_gaps::{SightGap, SightGaps, sight_gaps};
pub use stagnation::{AbsenceSeries, Stagnation, stagnation};
pub use unanswered_signals::{UnansweredSignals, unanswered_signals};
pub use window::{Count, Days, Likelihood, Window};
pub use workers::{HandoverTime, SuccessiveWorkers, Worker, Workers, workers};
