//! What the analyses count, for sentences that give a number: counted anew each time, so that the
//! sentence is right when a fact changes.

use crate::analysis::{
    AnalysisSettings, CaseIndex, agreements, child_contact, contradictions, reopened, sight_gaps,
    unanswered_signals, untested_explanations,
};
use crate::model::{CaseData, ContradictionStatus};
use crate::text::{Language, tr, tr_with, whole_number};

/// A count of an analysis, with its doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its name in a reference, after `analyse-`.
    pub key: &'static str,
    /// At least so many.
    pub least: i64,
    /// At most so many; none when an open date sets no limit.
    pub most: Option<i64>,
}

impl Measure {
    /// What it counts, as it is offered.
    #[must_use]
    pub fn title(&self, language: Language) -> String {
        tr(language, &format!("report-measure-{}", self.key))
    }

    /// The count: '3', '3 tot 5', 'ten minste 3'; with what it counts when that is asked.
    #[must_use]
    pub fn value(&self, language: Language, with_title: bool) -> String {
        let shown = |number: i64| whole_number(number, language);
        let least = ("least", shown(self.least).into());
        let count = match self.most {
            Some(most) if most == self.least => shown(self.least),
            Some(most) => {
                tr_with(language, "report-measure-between", &[least, ("most", shown(most).into())])
            }
            None => tr_with(language, "report-measure-at-least", &[least]),
        };
        if with_title { format!("{}: {count}", self.title(language)) } else { count }
    }
}

/// Every count that can be referred to, with the settings of the case.
#[must_use]
pub fn measures(case: &CaseData) -> Vec<Measure> {
    let settings = AnalysisSettings::of_case(case);
    let index = CaseIndex::new(case, &settings);
    let exact = |key, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        Measure { key, least: count, most: Some(count) }
    };
    let contact = child_contact(&index, &settings).responsible.counts;
    let doubt = |key, count: crate::analysis::Count| Measure {
        key,
        least: i64::try_from(count.certain).unwrap_or(i64::MAX),
        most: i64::try_from(count.possible).ok(),
    };
    let gaps = sight_gaps(&index, &settings).gaps;
    let longest = gaps.iter().max_by_key(|gap| gap.min_days);
    let open = contradictions(&index, &settings);
    let open = open.rows.iter().filter(|row| row.status == ContradictionStatus::Open).count();
    let lacking = agreements(&index, &settings);
    let lacking = lacking.iter().filter(|row| !row.missing.is_empty()).count();
    let mut all = vec![
        doubt("seen", contact.seen),
        doubt("without-parents", contact.without_parents),
        doubt("spoken-alone", contact.spoken_alone),
        doubt("unanswered-signals", unanswered_signals(&index, &settings).count),
        exact("sight-gaps", gaps.len()),
        exact("reopened", reopened(&index, &settings).len()),
        exact("agreements", lacking),
        exact("contradictions", open),
        exact("untested-explanations", untested_explanations(&index, &settings).len()),
    ];
    if let Some(gap) = longest {
        all.push(Measure { key: "longest-gap", least: gap.min_days, most: gap.max_days });
    }
    all
}
