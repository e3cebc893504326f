//! The topics worked out for one state of the case.

use super::activity_grid::ActivityGrid;
use super::knowledge_chart::KnowledgeChart;
use super::ladder_chart::LadderChart;
use super::sheet::{Maker, Sheet};
use super::sight_chart::SightChart;
use super::topics::{GROUPS, Topic};
use crate::analysis::{Analyses, Analysis, AnalysisSettings, CaseIndex};
use crate::desktop::{PanelContext, Selection, Theme, ViewOptions};
use crate::model::{CaseData, Event, Filter};
use crate::text::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// In a case of so many facts at most all topics are laid out at once; in a larger one the topic
/// that is looked at, and the others when they are.
const SMALL: usize = 5_000;

/// What the results were made from; made anew when it differs.
#[derive(Clone, PartialEq)]
pub struct MadeFrom {
    /// The state of the case.
    pub generation: u64,
    /// The language of the words.
    pub language: Language,
    /// Whether the colours are those of the dark theme.
    pub dark: bool,
    /// The topic that is looked at, in a large case.
    pub topic: Option<Topic>,
}

/// The topics as tables and charts.
pub struct Results {
    /// The answers.
    pub answers: Arc<Analyses>,
    /// The settings they were made with.
    pub settings: AnalysisSettings,
    /// The case they were made from.
    pub data: Arc<CaseData>,
    /// The tables.
    pub sheets: BTreeMap<Topic, Vec<Sheet>>,
    /// The child in sight over the years.
    pub chart: SightChart,
    /// Every organisation, month by month.
    pub grid: ActivityGrid,
    /// Signals with their responses.
    pub ladder: LadderChart,
    /// Who knew what when, along time.
    pub knowledge: KnowledgeChart,
}

/// The answers as they were last worked out, and what from: after an edit only what depends on it
/// is worked out anew.
#[derive(Default)]
pub struct Keeper {
    last: Option<(Arc<CaseData>, AnalysisSettings)>,
    answers: Arc<Analyses>,
}

impl Keeper {
    /// The answers of a state of the case.
    pub fn answers(&mut self, data: &Arc<CaseData>, settings: &AnalysisSettings) -> Arc<Analyses> {
        // Taken out, so that answers left half made by a panic are all made anew.
        let touched = match self.last.take() {
            Some((before, same)) if same == *settings => Analysis::touched_between(&before, data),
            _ => Analysis::ALL.to_vec(),
        };
        if !touched.is_empty() {
            Arc::make_mut(&mut self.answers).renew(data, settings, &touched);
        }
        self.last = Some((Arc::clone(data), settings.clone()));
        Arc::clone(&self.answers)
    }
}

/// What the work needs; cheap to hand to a thread.
pub struct Input {
    made_from: MadeFrom,
    data: Arc<CaseData>,
    chronicle: Arc<Vec<Arc<Event>>>,
    theme: Theme,
    keeper: Arc<Mutex<Keeper>>,
}

impl Input {
    /// The state of the screen.
    pub fn of(context: &PanelContext<'_>, topic: Topic, keeper: &Arc<Mutex<Keeper>>) -> Self {
        Self {
            made_from: made_from(context, topic),
            data: Arc::clone(context.data),
            chronicle: Arc::clone(context.chronicle),
            theme: context.theme.clone(),
            keeper: Arc::clone(keeper),
        }
    }

    /// Does the work.
    pub fn work(self) -> Results {
        let settings = AnalysisSettings::of_case(&self.data);
        let answers = {
            let mut keeper = self.keeper.lock().unwrap_or_else(PoisonError::into_inner);
            keeper.answers(&self.data, &settings)
        };
        let context = PanelContext {
            data: &self.data,
            generation: self.made_from.generation,
            path: Path::new(""),
            chronicle: &self.chronicle,
            matching: None,
            language: self.made_from.language,
            theme: &self.theme,
            selection: &Selection::none(),
            stretch: None,
            filter: &Filter::default(),
            view: &ViewOptions::default(),
            found: &[],
            read_only: true,
        };
        let maker = Maker { context: &context, analyses: &answers };
        let wanted = |topic: Topic| self.made_from.topic.is_none_or(|only| only == topic);
        let topics = GROUPS.iter().flat_map(|group| group.topics).filter(|topic| wanted(**topic));
        let sheets = topics.map(|topic| (*topic, sheets(&maker, *topic, &settings))).collect();
        let chart = SightChart::new(&answers, &self.data);
        let grid = match wanted(Topic::Activity) {
            true => ActivityGrid::new(&maker, &CaseIndex::new(&self.data, &settings)),
            false => ActivityGrid::default(),
        };
        let ladder = match wanted(Topic::Responses) {
            true => LadderChart::new(&maker, &settings),
            false => LadderChart::default(),
        };
        let knowledge = KnowledgeChart::new(&maker);
        Results {
            settings,
            data: Arc::clone(&self.data),
            sheets,
            chart,
            grid,
            ladder,
            knowledge,
            answers: Arc::clone(&answers),
        }
    }
}

/// What the results have to be made from to be up to date.
pub fn made_from(context: &PanelContext<'_>, topic: Topic) -> MadeFrom {
    MadeFrom {
        generation: context.generation,
        language: context.language,
        dark: context.theme.dark,
        topic: (context.data.events.len() > SMALL).then_some(topic),
    }
}

impl Results {
    /// How many answers a topic has.
    pub fn count(&self, topic: Topic) -> usize {
        let all = &self.answers;
        let coverage = &all.coverage;
        match topic {
            Topic::Sight => self.chart.times_seen(),
            Topic::Gaps => all.sight_gaps.len(),
            Topic::NotSeen => all.child_contact.responsible.not_seen.len(),
            Topic::Knowledge => self.data.information_items.len(),
            Topic::NotShared => all.knowledge.iter().filter(|cell| !cell.told).count(),
            Topic::Consultations => {
                let meetings =
                    all.consultations.iter().map(|cell| (&cell.consultation, &cell.event));
                meetings.collect::<BTreeSet<_>>().len()
            }
            Topic::Activity => all.activity.organisations.len(),
            Topic::Unanswered => {
                all.unanswered_signals.len() + all.possibly_unanswered_signals.len()
            }
            Topic::Responses => all.response_times.len(),
            Topic::Reopened => all.reopened.len(),
            Topic::Recurrence => all.recurrence.len(),
            Topic::Stagnation => all.stagnation.len(),
            Topic::Workers => {
                let workers = all.workers.successive.iter().map(|row| row.workers.len());
                workers.sum::<usize>() + all.workers.handovers.len() + all.workers.stated.len()
            }
            Topic::Agreements => all.agreements.len(),
            Topic::Explanations => all.untested_explanations.len(),
            Topic::Meldcode => all.meldcode.len(),
            Topic::Domains => all.life_domains.len(),
            Topic::Contradictions => all.contradictions.len(),
            Topic::Norms => all.norms_out_of_force.len(),
            Topic::Coverage => {
                coverage.unused_events.len()
                    + coverage.unjudged_norms.len()
                    + coverage.without_source.len()
                    + coverage.findings_without_evidence.len()
                    + coverage.evidence_without_finding.len()
                    + coverage.judgements_without_finding.len()
                    + coverage.undated.len()
            }
            Topic::Questions => coverage.open_questions.len(),
            Topic::Leaks => all.leaks.len(),
        }
    }
}

fn sheets(maker: &Maker<'_>, topic: Topic, settings: &AnalysisSettings) -> Vec<Sheet> {
    match topic {
        Topic::Sight => vec![maker.contacts()],
        Topic::Gaps => vec![maker.gaps()],
        Topic::NotSeen => maker.not_seen(),
        Topic::Knowledge => vec![maker.knowledge()],
        Topic::NotShared => vec![maker.not_shared()],
        Topic::Consultations => vec![maker.consultations()],
        Topic::Activity => vec![maker.activity(settings)],
        Topic::Unanswered => vec![maker.unanswered()],
        Topic::Responses => vec![maker.responses()],
        Topic::Reopened => vec![maker.reopened()],
        Topic::Recurrence => vec![maker.recurrence()],
        Topic::Stagnation => maker.stagnation(),
        Topic::Workers => maker.workers(),
        Topic::Agreements => vec![maker.agreements()],
        Topic::Explanations => vec![maker.explanations()],
        Topic::Meldcode => vec![maker.meldcode()],
        Topic::Domains => vec![maker.domains()],
        Topic::Contradictions => maker.contradictions(),
        Topic::Norms => vec![maker.norms()],
        Topic::Coverage => vec![maker.coverage()],
        Topic::Questions => vec![maker.questions()],
        Topic::Leaks => vec![maker.leaks()],
    }
}
