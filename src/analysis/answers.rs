//! Every answer together: one struct for the screens, the report and `analyse --json`.

use super::*;
use crate::model::CaseData;
use serde::Serialize;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Every answer, in the shape of `analyse --json`: first the keys others rely on, then the rest.
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
    /// Who knew what when.
    pub knowledge: Vec<KnowledgeCell>,
    /// Attendance and minutes.
    pub consultations: Vec<ConsultationCell>,
    /// What agreements lack.
    pub agreements: Vec<AgreementGaps>,
    /// Files that were reopened.
    pub reopened: Vec<Reopened>,
    /// Signal types that return.
    pub recurrence: Vec<Recurrence>,
    /// Where cooperation stalled.
    pub stagnation: Vec<EventRef>,
    /// Claims that do not agree.
    pub contradictions: Vec<ContradictionRow>,
    /// Norms applied outside their period.
    pub norms_out_of_force: Vec<NormOutOfForce>,
    /// What is not covered yet.
    pub coverage: Coverage,
    /// Signals possibly without action in time.
    pub possibly_unanswered_signals: Vec<EventRef>,
    /// Contacts without a date, that may lie in any gap.
    pub undated_contacts: Vec<EventRef>,
    /// Organisations involved of which nothing says whether they knew.
    pub knowledge_not_recorded: Vec<NotRecorded>,
    /// How many times a party was not told.
    pub times_not_told: usize,
    /// How many items somebody was not told.
    pub items_not_told: usize,
    /// Parties that cancelled one consultation after another.
    pub absence_series: Vec<AbsenceSeries>,
    /// Findings at odds with the reconstruction.
    pub findings_at_odds: Vec<FindingAtOdds>,
    /// Explanations taken over untested.
    pub untested_explanations: Vec<UntestedExplanation>,
    /// Successive workers and hand-overs.
    pub workers: Workers,
    /// Life domains, with and without a joint plan.
    pub life_domains: Vec<LifeDomain>,
    /// Activity per organisation per month.
    pub activity: Activity,
    /// The steps of the meldcode per organisation.
    pub meldcode: Vec<MeldcodeRow>,
    /// What the texts for the report would give away.
    pub leaks: Vec<Leak>,
}

/// Makes every analysis of a case.
#[must_use]
pub fn analyse(case: &CaseData, settings: &AnalysisSettings) -> Analyses {
    let mut answers = Analyses::default();
    answers.renew(case, settings, Analysis::ALL);
    answers
}

/// A case with fewer facts is done before a thread has begun.
const WORTH_A_THREAD: usize = 5_000;

/// How many threads share the analyses of a case with so many facts.
fn threads_for(facts: usize) -> usize {
    if facts < WORTH_A_THREAD {
        return 1;
    }
    std::thread::available_parallelism().map_or(1, |count| count.get().min(4))
}

impl Analyses {
    /// Makes some of the analyses anew; the others stay as they are.
    pub fn renew(&mut self, case: &CaseData, settings: &AnalysisSettings, which: &[Analysis]) {
        if which.is_empty() {
            return;
        }
        let index = CaseIndex::new(case, settings);
        let threads = threads_for(case.events.len()).min(which.len());
        if threads < 2 {
            for analysis in which {
                self.renew_one(&index, settings, *analysis);
            }
            return;
        }
        // They ask nothing of each other, so those of a large case are shared out: whoever is
        // ready takes the next, from the end, where those stand that take longest.
        let next = AtomicUsize::new(1);
        let work = || {
            let (mut own, mut done) = (Self::default(), Vec::new());
            loop {
                let at = which.len().checked_sub(next.fetch_add(1, Ordering::Relaxed));
                let Some(analysis) = at.and_then(|at| which.get(at)) else { break };
                own.renew_one(&index, settings, *analysis);
                done.push(*analysis);
            }
            (own, done)
        };
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let mut parts = vec![work()];
            for other in others {
                match other.join() {
                    Ok(part) => parts.push(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            for (mut part, done) in parts {
                done.into_iter().for_each(|analysis| self.take_one(&mut part, analysis));
            }
        });
    }

    /// Takes over the answer of one analysis.
    fn take_one(&mut self, from: &mut Self, analysis: Analysis) {
        use std::mem::swap;
        match analysis {
            Analysis::ChildContact => swap(&mut self.child_contact, &mut from.child_contact),
            Analysis::SightGaps => {
                swap(&mut self.sight_gaps, &mut from.sight_gaps);
                swap(&mut self.undated_contacts, &mut from.undated_contacts);
            }
            Analysis::UnansweredSignals => {
                swap(&mut self.unanswered_signals, &mut from.unanswered_signals);
                let possible = &mut from.possibly_unanswered_signals;
                swap(&mut self.possibly_unanswered_signals, possible);
            }
            Analysis::ResponseTimes => swap(&mut self.response_times, &mut from.response_times),
            Analysis::Knowledge => {
                swap(&mut self.knowledge, &mut from.knowledge);
                swap(&mut self.knowledge_not_recorded, &mut from.knowledge_not_recorded);
                self.times_not_told = from.times_not_told;
                self.items_not_told = from.items_not_told;
            }
            Analysis::Consultations => swap(&mut self.consultations, &mut from.consultations),
            Analysis::Agreements => swap(&mut self.agreements, &mut from.agreements),
            Analysis::Reopened => swap(&mut self.reopened, &mut from.reopened),
            Analysis::Recurrence => swap(&mut self.recurrence, &mut from.recurrence),
            Analysis::Stagnation => {
                swap(&mut self.stagnation, &mut from.stagnation);
                swap(&mut self.absence_series, &mut from.absence_series);
            }
            Analysis::Contradictions => {
                swap(&mut self.contradictions, &mut from.contradictions);
                swap(&mut self.findings_at_odds, &mut from.findings_at_odds);
            }
            Analysis::NormsOutOfForce => {
                swap(&mut self.norms_out_of_force, &mut from.norms_out_of_force);
            }
            Analysis::Coverage => swap(&mut self.coverage, &mut from.coverage),
            Analysis::UntestedExplanations => {
                swap(&mut self.untested_explanations, &mut from.untested_explanations);
            }
            Analysis::Workers => swap(&mut self.workers, &mut from.workers),
            Analysis::LifeDomains => swap(&mut self.life_domains, &mut from.life_domains),
            Analysis::Activity => swap(&mut self.activity, &mut from.activity),
            Analysis::Meldcode => swap(&mut self.meldcode, &mut from.meldcode),
            Analysis::Leaks => swap(&mut self.leaks, &mut from.leaks),
        }
    }

    fn renew_one(
        &mut self,
        index: &CaseIndex<'_>,
        settings: &AnalysisSettings,
        analysis: Analysis,
    ) {
        match analysis {
            Analysis::ChildContact => self.child_contact = child_contact(index, settings),
            Analysis::SightGaps => {
                let gaps = sight_gaps(index, settings);
                (self.sight_gaps, self.undated_contacts) = (gaps.gaps, gaps.undated);
            }
            Analysis::UnansweredSignals => {
                let signals = unanswered_signals(index, settings);
                self.unanswered_signals = signals.certain;
                self.possibly_unanswered_signals = signals.possible;
            }
            Analysis::ResponseTimes => self.response_times = response_times(index, settings),
            Analysis::Knowledge => {
                let knowledge = knowledge(index, settings);
                self.knowledge = knowledge.cells;
                self.knowledge_not_recorded = knowledge.not_recorded;
                self.times_not_told = knowledge.times_not_told;
                self.items_not_told = knowledge.items_not_told;
            }
            Analysis::Consultations => self.consultations = consultations(index, settings),
            Analysis::Agreements => self.agreements = agreements(index, settings),
            Analysis::Reopened => self.reopened = reopened(index, settings),
            Analysis::Recurrence => self.recurrence = recurrence(index, settings),
            Analysis::Stagnation => {
                let stagnation = stagnation(index, settings);
                (self.stagnation, self.absence_series) = (stagnation.events, stagnation.series);
            }
            Analysis::Contradictions => {
                let contradictions = contradictions(index, settings);
                self.contradictions = contradictions.rows;
                self.findings_at_odds = contradictions.findings_at_odds;
            }
            Analysis::NormsOutOfForce => {
                self.norms_out_of_force = norms_out_of_force(index, settings);
            }
            Analysis::Coverage => self.coverage = coverage(index, settings),
            Analysis::UntestedExplanations => {
                self.untested_explanations = untested_explanations(index, settings);
            }
            Analysis::Workers => self.workers = workers(index, settings),
            Analysis::LifeDomains => self.life_domains = life_domains(index, settings),
            Analysis::Activity => self.activity = activity(index, settings),
            Analysis::Meldcode => self.meldcode = meldcode(index, settings),
            Analysis::Leaks => self.leaks = leaks(index, settings),
        }
    }
}
