//! What an outcome is in words: one line, as a finding quotes it.

use super::activity::Month;
use super::agreements::{AgreementGaps, Element};
use super::consultations::ConsultationCell;
use super::contradictions::ContradictionRow;
use super::explanations::UntestedExplanation;
use super::index::EventRef;
use super::knowledge::{Knowing, KnowledgeCell};
use super::life_domains::LifeDomain;
use super::meldcode::MeldcodeStep;
use super::norms_in_force::NormOutOfForce;
use super::recurrence::Recurrence;
use super::reopened::Reopened;
use super::response_times::ResponseTime;
use super::sight_gaps::SightGap;
use super::stagnation::AbsenceSeries;
use super::window::{Count, Likelihood};
use super::workers::{HandoverTime, SuccessiveWorkers, Worker};
use crate::model::date::{EdtfDate, Locale, format_short};
use crate::model::{Attendance, CaseData, Minutes};
use crate::text::{Language, Value, keyword_label, tr, tr_with, whole_number};

/// Tells outcomes in words.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    case: &'a CaseData,
    language: Language,
}

impl<'a> Teller<'a> {
    /// A teller of a case, in a language.
    #[must_use]
    pub const fn new(case: &'a CaseData, language: Language) -> Self {
        Self { case, language }
    }

    fn say(&self, key: &str) -> String {
        tr(self.language, key)
    }

    fn date(&self, date: Option<&EdtfDate>) -> String {
        let locale = match self.language {
            Language::Dutch => Locale::Dutch,
            Language::English => Locale::English,
        };
        date.map_or_else(|| self.say("analysis-undated"), |date| format_short(date, locale))
    }

    fn party<'s>(&'s self, code: &'s str) -> &'s str {
        self.case.party_name(code)
    }

    fn parties<'s>(&self, codes: impl IntoIterator<Item = &'s String>) -> String {
        let names: Vec<&str> = codes.into_iter().map(|code| self.case.party_name(code)).collect();
        names.join(", ")
    }

    /// A fact: number, title and date.
    #[must_use]
    pub fn fact(&self, event: &EventRef) -> String {
        match self.case.events.get(event.id) {
            Some(row) => {
                let date = self.date(row.when.as_ref());
                format!("{} {} ({date})", event.code, row.display_title())
            }
            None => event.code.clone(),
        }
    }

    fn likelihood(&self, likelihood: Likelihood) -> String {
        self.say(match likelihood {
            Likelihood::Certainly => "analysis-likelihood-certainly",
            Likelihood::Possibly => "analysis-likelihood-possibly",
            Likelihood::No => "analysis-likelihood-no",
        })
    }

    /// A count with its doubt: 'zeker 3, mogelijk 5'.
    #[must_use]
    pub fn count(&self, count: Count) -> String {
        if count.certain == count.possible {
            return count.certain.to_string();
        }
        let values = [("certain", count.certain.into()), ("possible", count.possible.into())];
        tr_with(self.language, "analysis-count-range", &values)
    }

    fn days(&self, min: Option<i64>, max: Option<i64>) -> String {
        days_words(min, max, self.language)
    }

    pub(super) fn contact(&self, event: &EventRef, degree: &str) -> String {
        let who = self
            .case
            .events
            .get(event.id)
            .map(|row| self.parties(if row.from.is_empty() { &row.actors } else { &row.from }));
        match who.filter(|who| !who.is_empty()) {
            Some(who) => format!("{}, {who}: {}", self.fact(event), self.say(degree)),
            None => format!("{}: {}", self.fact(event), self.say(degree)),
        }
    }

    pub(super) fn gap(&self, gap: &SightGap) -> String {
        let days = self.days(Some(gap.min_days), gap.max_days);
        let out = self.say("analysis-out-of-sight");
        let doubt = match gap.certain {
            true => String::new(),
            false => format!(", {}", self.likelihood(Likelihood::Possibly)),
        };
        if gap.from_event == gap.to_event {
            return format!("{}: {days} {out}{doubt}", self.fact(&gap.from_event));
        }
        format!(
            "{} → {}: {days} {out}{doubt}",
            self.fact(&gap.from_event),
            self.fact(&gap.to_event)
        )
    }

    pub(super) fn unanswered(&self, event: &EventRef, sure: bool) -> String {
        let key = if sure { "analysis-no-action" } else { "analysis-possibly-no-action" };
        format!("{}: {}", self.fact(event), self.say(key))
    }

    pub(super) fn response(&self, time: &ResponseTime) -> String {
        let days = self.days(time.min_days, time.max_days);
        format!("{} → {}: {days}", self.fact(&time.signal), self.fact(&time.response))
    }

    pub(super) fn knowing(&self, cell: &KnowledgeCell) -> String {
        let item = self.case.information_items.iter().find(|item| item.code == cell.item);
        let item = item.map_or(cell.item.as_str(), |item| item.item.as_str());
        let state = self.say(match cell.state {
            Knowing::Knew => "analysis-knowing-knew",
            Knowing::Told => "analysis-knowing-told",
            Knowing::NotTold => "analysis-knowing-not-told",
            Knowing::NotAllTold => "analysis-knowing-not-all-told",
        });
        let mut words = format!("{item}: {}: {state}", self.party(&cell.organisation));
        if let Some(since) = &cell.since {
            words.push_str(&format!(", {}", self.date(Some(since))));
        }
        if !cell.reason.is_empty() {
            words.push_str(&format!(" ({})", cell.reason));
        }
        words
    }

    pub(super) fn attendance(&self, cell: &ConsultationCell) -> String {
        let meeting =
            cell.event.as_ref().map_or_else(|| cell.consultation.clone(), |it| self.fact(it));
        let label =
            |list: &str, keyword: &str| keyword_label(self.language, list, keyword).to_lowercase();
        let mut words = format!("{meeting}: {}: ", self.party(&cell.party));
        words.push_str(&match cell.attendance {
            Attendance::Unknown => self.say("analysis-attendance-unknown"),
            known => label("attendance", known.keyword()),
        });
        words.push_str(&format!(
            ", {}",
            self.say(match cell.minutes {
                Minutes::Received => "analysis-minutes-received",
                Minutes::NotReceived => "analysis-minutes-not-received",
                Minutes::Unknown => "analysis-minutes-unknown",
            })
        ));
        words
    }

    pub(super) fn agreement(&self, gaps: &AgreementGaps) -> String {
        let row = self.case.safety_agreements.iter().find(|row| row.code == gaps.key);
        let what = row.map_or("", |row| row.what.as_str());
        if gaps.missing.is_empty() {
            return format!("{} {what}: {}", gaps.key, self.say("analysis-agreement-complete"));
        }
        let missing: Vec<String> =
            gaps.missing.iter().map(|element| self.say(element.text_key())).collect();
        format!("{} {what}: {}: {}", gaps.key, self.say("analysis-missing"), missing.join(", "))
    }

    pub(super) fn reopened(&self, row: &Reopened) -> String {
        let mut words = self.party(&row.organisation).to_owned();
        if !row.client.is_empty() {
            words.push_str(&format!(", {}", self.party(&row.client)));
        }
        format!(
            "{words}: {} {}, {} {} ({})",
            self.say("analysis-closed"),
            self.date(row.closed_on.as_ref()),
            self.say("analysis-involved-again"),
            self.date(row.reopened_on.as_ref()),
            self.days(row.min_days, row.max_days)
        )
    }

    pub(super) fn recurrence(&self, row: &Recurrence) -> String {
        let signal = keyword_label(self.language, "signal", &row.signal).to_lowercase();
        let times = self.say("analysis-times");
        if row.distinct.certain == row.distinct.possible {
            return format!("{signal}: {} {times}", row.count);
        }
        format!("{signal}: {}", self.count(row.distinct))
    }

    pub(super) fn absences(&self, row: &AbsenceSeries) -> String {
        let values = [("count", row.events.len().into())];
        let words = tr_with(self.language, "analysis-absences", &values);
        format!("{}: {words}", self.party(&row.party))
    }

    pub(super) fn contradiction(&self, row: &ContradictionRow) -> String {
        let status = keyword_label(self.language, "contradiction-status", row.status.keyword());
        format!("{} {}: {}", row.key, row.topic, status.to_lowercase())
    }

    pub(super) fn norm(&self, row: &NormOutOfForce) -> String {
        format!(
            "{} {}, {}: {} {}",
            row.framework,
            row.norm,
            self.fact(&row.event),
            self.likelihood(row.likelihood),
            self.say("analysis-outside-period")
        )
    }

    pub(super) fn explanation(&self, row: &UntestedExplanation) -> String {
        format!(
            "{}: {} {}; {} {}",
            row.explanation,
            self.say("analysis-taken-over-by"),
            self.parties(&row.adopted_by),
            self.likelihood(row.likelihood),
            self.say("analysis-untested")
        )
    }

    pub(super) fn worker(&self, row: &SuccessiveWorkers, at: usize, worker: &Worker) -> String {
        let name = if worker.function.is_empty() { &worker.professional } else { &worker.function };
        format!(
            "{}, {}: {}. {name} ({})",
            self.party(&row.organisation),
            self.party(&row.client),
            at + 1,
            self.facts(worker.events.len())
        )
    }

    pub(super) fn handover(&self, row: &HandoverTime) -> String {
        let mut words = self.fact(&row.event);
        if row.after.is_some() {
            let days = self.days(row.min_days_before, row.max_days_before);
            words.push_str(&format!(": {days} {}", self.say("analysis-after-cause")));
        }
        if row.taken_up_by.is_some() {
            let days = self.days(row.min_days_after, row.max_days_after);
            words.push_str(&format!("; {} {days}", self.say("analysis-taken-up-after")));
        }
        words
    }

    pub(super) fn domain(&self, row: &LifeDomain) -> String {
        let domain = keyword_label(self.language, "domain", &row.domain).to_lowercase();
        let plan = self.say(match row.without_joint_plan {
            true => "analysis-no-joint-plan",
            false => "analysis-joint-plan",
        });
        format!("{domain}: {}, {plan}", self.facts(row.problems.len()))
    }

    pub(super) fn activity(
        &self,
        organisation: Option<&str>,
        month: Month,
        events: &[(EventRef, Likelihood)],
    ) -> String {
        let mut count = Count::default();
        for (_, likelihood) in events {
            count.add(*likelihood);
        }
        let who = organisation
            .map_or_else(|| self.say("analysis-signals"), |code| self.party(code).to_owned());
        format!("{who}, {month}: {}", self.count(count))
    }

    pub(super) fn step(&self, organisation: &str, step: MeldcodeStep, events: usize) -> String {
        let found = match events {
            0 => self.say("analysis-meldcode-not-recorded"),
            _ => self.facts(events),
        };
        format!("{}: {}: {found}", self.party(organisation), self.say(step.text_key()))
    }

    fn facts(&self, count: usize) -> String {
        tr_with(self.language, "analysis-facts", &[("count", count.into())])
    }
}

/// A duration with its doubt, in words: '406 tot 721 dagen'.
#[must_use]
pub fn days_words(min: Option<i64>, max: Option<i64>, language: Language) -> String {
    let shown = |days: i64| Value::from(whole_number(days, language));
    // The number itself chooses between one day and more.
    let with = |key: &str, days: i64| {
        tr_with(language, key, &[("days", days.into()), ("shown", shown(days))])
    };
    match (min, max) {
        (Some(min), Some(max)) if min == max => with("analysis-days-exact", min),
        (Some(min), Some(max)) => {
            let values = [("min", shown(min)), ("max", shown(max))];
            tr_with(language, "analysis-days-range", &values)
        }
        (Some(min), None) => with("analysis-days-at-least", min),
        (None, Some(max)) => with("analysis-days-at-most", max),
        (None, None) => tr(language, "analysis-days-unknown"),
    }
}

impl Element {
    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Checker => "analysis-element-checker",
            Self::How => "analysis-element-how",
            Self::When => "analysis-element-when",
            Self::Consequence => "analysis-element-consequence",
            Self::Informed => "analysis-element-informed",
        }
    }
}

impl MeldcodeStep {
    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Signals => "analysis-meldcode-signals",
            Self::Consultation => "analysis-meldcode-consultation",
            Self::Conversation => "analysis-meldcode-conversation",
            Self::Weighing => "analysis-meldcode-weighing",
            Self::Decision => "analysis-meldcode-decision",
        }
    }

    /// Its word in keys of outcomes.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Signals => "signals",
            Self::Consultation => "consultation",
            Self::Conversation => "conversation",
            Self::Weighing => "weighing",
            Self::Decision => "decision",
        }
    }
}
