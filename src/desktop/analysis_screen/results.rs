//! Every topic worked out for one state of the case.

use super::activity_chart::ActivityChart;
use super::sheet::{Maker, Sheet};
use super::sight_chart::SightChart;
use super::topics::{GROUPS, Topic};
use crate::analysis::{AnalysisSettings, analyse};
use crate::desktop::{PanelContext, Selection, Theme, ViewOptions};
use crate::model::{CaseData, Event, Filter};
use crate::text::Language;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What the results were made from; made anew when it differs.
#[derive(Clone, PartialEq)]
pub struct MadeFrom {
    /// The state of the case.
    pub generation: u64,
    /// The language of the words.
    pub language: Language,
    /// Whether the colours are those of the dark theme.
    pub dark: bool,
}

/// The topics as tables, and the chart of the child in sight.
pub struct Results {
    /// The tables.
    pub sheets: BTreeMap<Topic, Vec<Sheet>>,
    /// The child in sight over the years.
    pub chart: SightChart,
    /// Acts against signals, month by month.
    pub activity: ActivityChart,
}

/// What the work needs; cheap to hand to a thread.
pub struct Input {
    made_from: MadeFrom,
    data: Arc<CaseData>,
    chronicle: Arc<Vec<Arc<Event>>>,
    theme: Theme,
}

impl Input {
    /// The state of the screen.
    pub fn of(context: &PanelContext<'_>) -> Self {
        Self {
            made_from: made_from(context),
            data: Arc::clone(context.data),
            chronicle: Arc::clone(context.chronicle),
            theme: context.theme.clone(),
        }
    }

    /// Does the work.
    pub fn work(self) -> Results {
        let settings = AnalysisSettings::of_case(&self.data);
        let analyses = analyse(&self.data, &settings);
        let context = PanelContext {
            data: &self.data,
            generation: self.made_from.generation,
            path: Path::new(""),
            chronicle: &self.chronicle,
            matching: None,
            language: self.made_from.language,
            theme: &self.theme,
            selection: &Selection::none(),
            filter: &Filter::default(),
            view: &ViewOptions::default(),
            found: &[],
            read_only: true,
        };
        let maker = Maker { context: &context, analyses: &analyses };
        let topics = GROUPS.iter().flat_map(|group| group.topics);
        let sheets = topics.map(|topic| (*topic, sheets(&maker, *topic, &settings))).collect();
        let chart = SightChart::new(&analyses, &self.data);
        let activity = ActivityChart::new(&analyses);
        Results { sheets, chart, activity }
    }
}

/// What the results have to be made from to be up to date.
pub fn made_from(context: &PanelContext<'_>) -> MadeFrom {
    MadeFrom {
        generation: context.generation,
        language: context.language,
        dark: context.theme.dark,
    }
}

impl Results {
    /// How many answers a topic has. What stands below the main table is an addition to it.
    pub fn count(&self, topic: Topic) -> usize {
        let sheets = self.sheets.get(&topic).map(Vec::as_slice).unwrap_or_default();
        match topic {
            Topic::Sight => self.chart.times_seen(),
            Topic::Workers => sheets.iter().map(|sheet| sheet.rows.len()).sum(),
            _ => sheets.first().map_or(0, |sheet| sheet.rows.len()),
        }
    }
}

fn sheets(maker: &Maker<'_>, topic: Topic, settings: &AnalysisSettings) -> Vec<Sheet> {
    match topic {
        Topic::Sight => vec![maker.contacts()],
        Topic::Gaps => vec![maker.gaps()],
        Topic::NotSeen => vec![maker.not_seen()],
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
