//! Several investigations side by side: the patterns their findings show, the judgements per norm,
//! and the key figures of the analyses. Titles and counts only: nobody is named.

use super::agreements::AgreementGaps;
use super::answers::{Analyses, analyse};
use super::knowledge::Knowing;
use super::reopened::Reopened;
use super::settings::AnalysisSettings;
use super::window::{Count, Likelihood};
use crate::model::date::Day;
use crate::model::{CaseData, ContradictionStatus, Finding, OrganisationKind, PATTERN_TAGS, Scale};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Several investigations, a column each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The investigations, in the order they were given.
    pub cases: Vec<ComparedCase>,
    /// The patterns, those of *Leren van calamiteiten* first.
    pub patterns: Vec<PatternRow>,
    /// The norms that somebody judged, by framework and number.
    pub judgements: Vec<NormRow>,
    /// The key figures.
    pub figures: Vec<FigureRow>,
    /// Days within which a signal must have been answered, the same for all; none: ever.
    pub days: Option<u32>,
}

/// An investigation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ComparedCase {
    /// Its title; numbered where two have the same.
    pub title: String,
    /// How many events.
    pub events: usize,
    /// The year of the first event.
    pub from_year: Option<i64>,
    /// The year of the last event.
    pub to_year: Option<i64>,
    /// How many findings.
    pub findings: usize,
}

/// A pattern over the investigations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PatternRow {
    /// The pattern's keyword.
    pub pattern: String,
    /// Findings that show it, by investigation.
    pub findings: Vec<usize>,
    /// Events those findings rest on, by investigation.
    pub events: Vec<usize>,
    /// In how many investigations it shows.
    pub in_cases: usize,
}

/// A norm over the investigations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NormRow {
    /// The framework's code.
    pub framework: String,
    /// What the framework is called, with its edition where it has one.
    pub framework_title: String,
    /// The norm's number.
    pub norm: String,
    /// What it expects.
    pub statement: String,
    /// The judgements, by investigation; none where the norm is not in force there or not judged.
    pub cases: Vec<Option<Judged>>,
}

/// How often a norm was judged how, over the organisations of an investigation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// Met.
    #[serde(rename = "voldoende")]
    pub sufficient: usize,
    /// Not met.
    #[serde(rename = "onvoldoende")]
    pub insufficient: usize,
    /// Could not be judged.
    #[serde(rename = "niet_te_beoordelen")]
    pub cannot_judge: usize,
}

/// A key figure over the investigations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureRow {
    /// Which figure.
    pub figure: Figure,
    /// What it is, by investigation.
    pub cases: Vec<Amount>,
}

/// What a figure comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Amount {
    /// A count with its doubt, of so many where that is known.
    Counted {
        /// So many in any case.
        certain: usize,
        /// So many at most.
        possible: usize,
        /// Of how many; none where there is no whole to be a part of.
        of: Option<usize>,
    },
    /// Days, at least and at most; none at most where an open date sets no limit.
    Days {
        /// At least.
        min_days: i64,
        /// At most.
        max_days: Option<i64>,
    },
    /// Nothing to be said: the investigation records nothing of the kind.
    Unknown {},
}

/// A key figure of the analyses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Organisations that took part.
    Organisations,
    /// Contacts at which the child was seen, school apart.
    Seen,
    /// Seen without parents.
    WithoutParents,
    /// Spoken to alone.
    SpokenAlone,
    /// Visits at which it was not seen.
    NotSeen,
    /// The longest stretch out of sight.
    LongestGap,
    /// Signals without action.
    Unanswered,
    /// The reaction time in the middle.
    MedianResponse,
    /// Items of information somebody was not told.
    NotTold,
    /// Consultations to which a party involved was not invited.
    NotInvited,
    /// Agreements that lack something.
    IncompleteAgreements,
    /// Files reopened.
    Reopened,
    /// Signal types that return.
    Recurring,
    /// Times cooperation stalled.
    Stagnation,
    /// Explanations taken over untested.
    UntestedExplanations,
    /// Life domains with problems and no joint plan.
    WithoutJointPlan,
    /// Contradictions not resolved.
    Unresolved,
}

impl Figure {
    /// Every figure, in the order of the table.
    pub const ALL: [Self; 17] = [
        Self::Organisations,
        Self::Seen,
        Self::WithoutParents,
        Self::SpokenAlone,
        Self::NotSeen,
        Self::LongestGap,
        Self::Unanswered,
        Self::MedianResponse,
        Self::NotTold,
        Self::NotInvited,
        Self::IncompleteAgreements,
        Self::Reopened,
        Self::Recurring,
        Self::Stagnation,
        Self::UntestedExplanations,
        Self::WithoutJointPlan,
        Self::Unresolved,
    ];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Organisations => "compare-figure-organisations",
            Self::Seen => "compare-figure-seen",
            Self::WithoutParents => "compare-figure-without-parents",
            Self::SpokenAlone => "compare-figure-spoken-alone",
            Self::NotSeen => "compare-figure-not-seen",
            Self::LongestGap => "compare-figure-longest-gap",
            Self::Unanswered => "compare-figure-unanswered",
            Self::MedianResponse => "compare-figure-median-response",
            Self::NotTold => "compare-figure-not-told",
            Self::NotInvited => "compare-figure-not-invited",
            Self::IncompleteAgreements => "compare-figure-incomplete-agreements",
            Self::Reopened => "compare-figure-reopened",
            Self::Recurring => "compare-figure-recurring",
            Self::Stagnation => "compare-figure-stagnation",
            Self::UntestedExplanations => "compare-figure-untested",
            Self::WithoutJointPlan => "compare-figure-without-joint-plan",
            Self::Unresolved => "compare-figure-unresolved",
        }
    }
}

/// Puts investigations side by side. All are looked at under the same settings, those of the
/// definitions, whatever each keeps: else the figures could not be compared.
#[must_use]
pub fn compare(cases: &[&CaseData], days: Option<u32>) -> Comparison {
    let settings = AnalysisSettings { days, ..AnalysisSettings::default() };
    let answers: Vec<Analyses> = cases.iter().map(|case| analyse(case, &settings)).collect();
    let figure = |figure: Figure| FigureRow {
        figure,
        cases: cases.iter().zip(&answers).map(|(case, all)| amount(figure, case, all)).collect(),
    };
    Comparison {
        cases: titled(cases),
        patterns: patterns(cases),
        judgements: judgements(cases),
        figures: Figure::ALL.into_iter().map(figure).collect(),
        days,
    }
}

fn titled(cases: &[&CaseData]) -> Vec<ComparedCase> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    cases
        .iter()
        .map(|case| {
            let title = case.investigation().title.trim().to_owned();
            let time = times.entry(title.clone()).or_default();
            *time += 1;
            let title = if *time > 1 { format!("{title} ({time})") } else { title };
            let year = |minute: i64| Day::of_minute(minute).ymd().0;
            ComparedCase {
                title,
                events: case.events.len(),
                from_year: case.events.iter().filter_map(|event| event.earliest).min().map(year),
                to_year: case.events.iter().filter_map(|event| event.latest).max().map(year),
                findings: case.findings.len(),
            }
        })
        .collect()
}

fn patterns(cases: &[&CaseData]) -> Vec<PatternRow> {
    let mut tags: Vec<&str> = PATTERN_TAGS.to_vec();
    let own: BTreeSet<&str> = cases
        .iter()
        .flat_map(|case| case.findings.iter())
        .flat_map(|finding| finding.pattern_tags.iter().map(String::as_str))
        .filter(|tag| !PATTERN_TAGS.contains(tag))
        .collect();
    tags.extend(own);
    let shows = |finding: &Finding, tag: &str| finding.pattern_tags.iter().any(|own| own == tag);
    tags.into_iter()
        .map(|tag| {
            let findings: Vec<usize> = cases
                .iter()
                .map(|case| case.findings.iter().filter(|finding| shows(finding, tag)).count())
                .collect();
            let events = cases
                .iter()
                .map(|case| {
                    let behind = case.evidence.iter().filter(|row| {
                        let finding = row.finding.and_then(|id| case.findings.get(id));
                        finding.is_some_and(|finding| shows(finding, tag))
                    });
                    behind.map(|row| row.event).collect::<HashSet<_>>().len()
                })
                .collect();
            let in_cases = findings.iter().filter(|count| **count > 0).count();
            PatternRow { pattern: tag.to_owned(), findings, events, in_cases }
        })
        .collect()
}

fn judgements(cases: &[&CaseData]) -> Vec<NormRow> {
    type Place = (String, i64, String);
    let mut rows: BTreeMap<Place, NormRow> = BTreeMap::new();
    for (at, case) in cases.iter().enumerate() {
        for judgement in &case.judgements {
            let Some(norm) = case.norms.get(judgement.norm) else { continue };
            let Some(framework) = case.frameworks.get(norm.framework) else { continue };
            if judgement.scale == Scale::NotAssessed {
                continue;
            }
            let place = (framework.code.clone(), norm.position, norm.code.clone());
            let row = rows.entry(place).or_insert_with(|| NormRow {
                framework: framework.code.clone(),
                framework_title: match framework.edition.as_str() {
                    "" => framework.title.clone(),
                    edition => format!("{} ({edition})", framework.title),
                },
                norm: norm.code.clone(),
                statement: norm.statement.clone(),
                cases: vec![None; cases.len()],
            });
            let Some(judged) = row.cases.get_mut(at) else { continue };
            let judged = judged.get_or_insert_default();
            match judgement.scale {
                Scale::Sufficient => judged.sufficient += 1,
                Scale::Insufficient => judged.insufficient += 1,
                Scale::CannotJudge => judged.cannot_judge += 1,
                Scale::NotAssessed => {}
            }
        }
    }
    // An edition of a framework may number otherwise; what has one number is one row.
    let mut merged: Vec<NormRow> = Vec::new();
    for row in rows.into_values() {
        let same =
            |other: &&mut NormRow| other.framework == row.framework && other.norm == row.norm;
        match merged.iter_mut().find(same) {
            Some(known) => {
                for (own, other) in known.cases.iter_mut().zip(row.cases) {
                    *own = own.or(other);
                }
            }
            None => merged.push(row),
        }
    }
    merged
}

fn amount(figure: Figure, case: &CaseData, answers: &Analyses) -> Amount {
    let plain = |count: usize| counted(Count { certain: count, possible: count }, None);
    let part = |count: Count, of: usize| match of {
        0 => Amount::Unknown {},
        of => counted(count, Some(of)),
    };
    let sure = |count: usize| Count { certain: count, possible: count };
    let contact = &answers.child_contact.responsible;
    let looked =
        !contact.seen.is_empty() || !contact.not_seen.is_empty() || !contact.unknown.is_empty();
    let of_contact = |count: Count| if looked { counted(count, None) } else { Amount::Unknown {} };
    match figure {
        Figure::Organisations => plain(taking_part(case)),
        Figure::Seen => of_contact(contact.counts.seen),
        Figure::WithoutParents => of_contact(contact.counts.without_parents),
        Figure::SpokenAlone => of_contact(contact.counts.spoken_alone),
        Figure::NotSeen => {
            let seen = contact.visited_not_seen.len();
            of_contact(Count { certain: seen, possible: seen + visits_unknown(case, answers) })
        }
        Figure::LongestGap => longest_gap(answers),
        Figure::Unanswered => {
            let certain = answers.unanswered_signals.len();
            let possible = certain + answers.possibly_unanswered_signals.len();
            let signals = case.events.iter().filter(|event| event.kind.is_signal()).count();
            part(Count { certain, possible }, signals)
        }
        Figure::MedianResponse => median_response(answers),
        Figure::NotTold => {
            let partly = answers.knowledge.iter().filter(|cell| cell.state == Knowing::NotAllTold);
            let told_none = answers.knowledge.iter().filter(|it| it.state == Knowing::NotTold);
            let items: BTreeSet<&str> =
                told_none.chain(partly).map(|cell| cell.item.as_str()).collect();
            let count = Count { certain: answers.items_not_told, possible: items.len() };
            part(count, case.information_items.len())
        }
        Figure::NotInvited => not_invited(answers),
        Figure::IncompleteAgreements => {
            let incomplete = |gaps: &&AgreementGaps| !gaps.missing.is_empty();
            let count = answers.agreements.iter().filter(incomplete).count();
            part(sure(count), answers.agreements.len())
        }
        Figure::Reopened => plain_or(&answers.reopened, |row: &Reopened| row.likelihood),
        Figure::Recurring => {
            let least = AnalysisSettings::default().recurrence;
            let mut count = Count::default();
            for row in &answers.recurrence {
                count.add(match row.distinct.certain >= least {
                    true => Likelihood::Certainly,
                    false => Likelihood::Possibly,
                });
            }
            counted(count, None)
        }
        Figure::Stagnation => plain(answers.stagnation.len()),
        Figure::UntestedExplanations => {
            plain_or(&answers.untested_explanations, |row| row.likelihood)
        }
        Figure::WithoutJointPlan => {
            let without = answers.life_domains.iter().filter(|row| row.without_joint_plan).count();
            part(sure(without), answers.life_domains.len())
        }
        Figure::Unresolved => {
            let open = |status: ContradictionStatus| status != ContradictionStatus::Resolved;
            let count = case.contradictions.iter().filter(|row| open(row.status)).count();
            part(sure(count), case.contradictions.len())
        }
    }
}

const fn counted(count: Count, of: Option<usize>) -> Amount {
    Amount::Counted { certain: count.certain, possible: count.possible, of }
}

fn plain_or<T>(rows: &[T], likelihood: impl Fn(&T) -> Likelihood) -> Amount {
    let mut count = Count::default();
    rows.iter().for_each(|row| count.add(likelihood(row)));
    counted(count, None)
}

/// Organisations that an event names, units counted with theirs; citizens and groups are none.
fn taking_part(case: &CaseData) -> usize {
    let parties = super::parties::Parties::new(case);
    let mut found = HashSet::new();
    for event in &case.events {
        for list in [&event.from, &event.to, &event.actors] {
            for organisation in parties.organisations(list) {
                let kind = parties.kind(organisation);
                if !matches!(kind, Some(OrganisationKind::Citizen | OrganisationKind::Group)) {
                    found.insert(parties.root(organisation));
                }
            }
        }
    }
    found.len()
}

fn visits_unknown(case: &CaseData, answers: &Analyses) -> usize {
    let visit = |event: &&super::index::EventRef| {
        let row = case.events.get(event.id);
        row.is_some_and(|row| super::child_contact::is_visit(&row.kind))
    };
    answers.child_contact.responsible.unknown.iter().filter(visit).count()
}

/// At least the longest that is certain, at most the longest that is possible: they need not be
/// the same stretch.
fn longest_gap(answers: &Analyses) -> Amount {
    let gaps = &answers.sight_gaps;
    let Some(min_days) = gaps.iter().map(|gap| gap.min_days).max() else {
        return Amount::Unknown {};
    };
    let open = gaps.iter().any(|gap| gap.max_days.is_none());
    let longest = gaps.iter().filter_map(|gap| gap.max_days).max();
    Amount::Days { min_days, max_days: longest.filter(|_| !open) }
}

/// The first action on each signal that has one; of these the one in the middle: the middle of
/// the shortest it can have taken, and of the longest.
fn median_response(answers: &Analyses) -> Amount {
    let mut first: BTreeMap<&str, (i64, Option<i64>)> = BTreeMap::new();
    for time in &answers.response_times {
        if time.kind != super::responses::ResponseKind::Action || time.before_signal {
            continue;
        }
        let own = (time.min_days.unwrap_or(0), time.max_days);
        let known = first.entry(&time.signal.code).or_insert(own);
        known.0 = known.0.min(own.0);
        // What sets no limit never comes first for certain.
        known.1 = match (known.1, own.1) {
            (Some(known), Some(own)) => Some(known.min(own)),
            (known, own) => known.or(own),
        };
    }
    let middle = |mut days: Vec<i64>| {
        days.sort_unstable();
        days.get(days.len().saturating_sub(1) / 2).copied()
    };
    let most: Option<Vec<i64>> = first.values().map(|(_, max)| *max).collect();
    match middle(first.values().map(|(min, _)| *min).collect()) {
        Some(min_days) => Amount::Days { min_days, max_days: most.and_then(middle) },
        None => Amount::Unknown {},
    }
}

fn not_invited(answers: &Analyses) -> Amount {
    let meeting = |cell: &super::consultations::ConsultationCell| {
        let event = cell.event.as_ref().map(|event| event.code.clone());
        (cell.consultation.clone(), event)
    };
    let all: BTreeSet<_> = answers.consultations.iter().map(meeting).collect();
    let without: BTreeSet<_> = answers
        .consultations
        .iter()
        .filter(|cell| cell.attendance == crate::model::Attendance::NotInvited)
        .map(meeting)
        .collect();
    match all.len() {
        0 => Amount::Unknown {},
        of => counted(Count { certain: without.len(), possible: without.len() }, Some(of)),
    }
}

impl ComparedCase {
    /// 'from–to', or one year; empty when no event has a date.
    #[must_use]
    pub fn years(&self) -> String {
        match (self.from_year, self.to_year) {
            (Some(from), Some(to)) if from == to => from.to_string(),
            (Some(from), Some(to)) => format!("{from}–{to}"),
            (from, to) => from.or(to).map(|year| year.to_string()).unwrap_or_default(),
        }
    }
}
