//! One invented fact, with its citations.

use super::random::Random;
use super::templates::{KEY_MOMENTS, LONG_TEXTS, Part, TEMPLATES, Template};
use super::vague_dates::vague_date;
use super::{Generator, OpenSignal};
use crate::model::date::Day;
use crate::model::{Answer, Certainty, Citation, Event, EventKind, Id, OrganisationKind, Record};

/// A signal is still answered after so many days, at most.
const ANSWERED_WITHIN: i64 = 120 * 1440;

impl Generator {
    /// Adds the next event with what belongs to it.
    pub(super) fn add_event(&mut self, records: &mut Vec<Record>) {
        let minute = self.minutes.get(self.next).copied().unwrap_or_default();
        let from_end = self.minutes.len() - self.next;
        let id = self.next_id();
        let position = i64::try_from(self.next).unwrap_or(0) + 1;
        let mut event = Event {
            id: Id::new(id),
            code: format!("G-{position:05}"),
            position,
            chapter: chapter(minute),
            ..Event::default()
        };
        if from_end <= 3 && self.minutes.len() >= 10 {
            self.close(from_end, minute, &mut event);
        } else {
            self.fill(minute, &mut event);
        }
        self.cite(&event, records);
        let at = records.len();
        self.add_extras(&event, minute, records);
        // What belongs to the event refers to it, so the event goes first.
        records.insert(at.saturating_sub(self.counts.citations), Record::Event(event));
    }

    fn fill(&mut self, minute: i64, event: &mut Event) {
        let at = self.random.weighted(TEMPLATES.iter().map(|template| template.weight));
        let Some(template) = TEMPLATES.get(at) else { return };
        let lane = self.lane_for(template);
        let other = self.other_lane(lane);
        let who = self.random.word(&["moeder", "vader", "moeder", "stiefvader", "oma"]);
        let date = vague_date(minute, &mut self.random);
        event.set_when(date.when);
        event.date_phrase = date.phrase;
        event.span = date.span;
        event.basis = date.basis;
        event.kind = template.kind.clone();
        event.title = template.title.to_owned();
        event.life_domains = vec![template.domain.to_owned()];
        let (from, to) = (self.code(lane), self.code(other));
        let sentence = self.random.word(template.sentences);
        event.summary =
            sentence.replace("{van}", &from).replace("{naar}", &to).replace("{wie}", who);
        match template.part {
            Part::Family => {
                event.actors = vec![who.to_owned()];
                event.about = vec!["ouders".to_owned()];
            }
            Part::Passing | Part::Meeting => {
                event.actors = vec![from.clone()];
                event.from = vec![from];
                if event.kind == EventKind::NotShared {
                    event.not_informed = vec![to.clone()];
                } else {
                    event.shared_with = vec![to.clone()];
                }
                event.to = vec![to];
                event.about = vec!["kind".to_owned()];
            }
            Part::Signal | Part::Contact | Part::Other => {
                event.actors = vec![from.clone(), who.to_owned()];
                event.from = vec![from];
                if sentence.contains("{naar}") {
                    event.to = vec![to];
                }
                event.about =
                    vec![if template.part == Part::Other { who } else { "kind" }.to_owned()];
            }
        }
        if self.random.percent(80) {
            event.signals = template.signals.iter().map(|signal| (*signal).to_owned()).collect();
        }
        if event.kind == EventKind::Statement || self.random.percent(6) {
            event.certainty = Certainty::Stated;
        }
        if self.random.percent(10) {
            event.text = self.random.word(&LONG_TEXTS).to_owned();
        }
        self.see_the_child(event);
        self.answer(template, lane, minute, event);
        self.mark_key_moment(minute, event);
    }

    /// Ties the event to a signal that waits, or lets it wait itself.
    fn answer(&mut self, template: &Template, lane: usize, minute: i64, event: &mut Event) {
        while self.open.front().is_some_and(|signal| minute - signal.minute > ANSWERED_WITHIN) {
            self.open.pop_front();
        }
        let answers = matches!(template.part, Part::Passing | Part::Contact | Part::Meeting)
            && event.kind != EventKind::NotShared;
        if answers && !self.open.is_empty() && self.random.percent(35) {
            let at = usize::try_from(self.random.below(self.open.len() as u64)).unwrap_or(0);
            if let Some(signal) = self.open.get(at) {
                event.responds_to = vec![Id::new(signal.id)];
                event.about = vec![signal.about.to_owned()];
                if signal.lane != lane && event.to.is_empty() && template.part == Part::Passing {
                    event.to = vec![self.code(signal.lane)];
                }
            }
            if self.random.percent(70) {
                self.open.remove(at);
            }
        }
        if template.part == Part::Signal {
            self.open.push_back(OpenSignal { id: event.id.value(), minute, lane, about: "kind" });
            if self.open.len() > 48 {
                self.open.pop_front();
            }
        }
    }

    fn see_the_child(&mut self, event: &mut Event) {
        let random = &mut self.random;
        event.child_seen = match event.kind {
            EventKind::ChildContact | EventKind::MedicalExamination | EventKind::Observation => {
                answer(random, 92, 0)
            }
            EventKind::HomeVisit => answer(random, 38, 40),
            EventKind::Check => answer(random, 12, 60),
            EventKind::Intake => answer(random, 45, 30),
            _ => return,
        };
        if event.child_seen != Answer::Yes {
            let same = event.child_seen;
            event.seen_without_parents = same;
            event.spoken_alone = same;
            return;
        }
        event.seen_without_parents = answer(random, 32, 42);
        event.spoken_alone = match event.seen_without_parents {
            Answer::Yes => answer(random, 45, 30),
            Answer::No => Answer::No,
            _ => Answer::Unknown,
        };
        if event.spoken_alone == Answer::Yes && random.percent(40) {
            event.child_said = random
                .word(&[
                    "Ik ben vaak alleen boven.",
                    "Ze maken altijd ruzie als het donker is.",
                    "Bij oma mag ik wel lang opblijven.",
                    "Ik wil niet dat mama verdrietig is.",
                ])
                .to_owned();
        }
    }

    fn mark_key_moment(&mut self, minute: i64, event: &mut Event) {
        let year = Day(minute.div_euclid(1440)).ymd().0;
        if self.counts.key_moments_left(year) && self.random.percent(self.counts.key_chance) {
            event.key_moment = self.random.word(&KEY_MOMENTS).to_owned();
            self.counts.add_key_moment(year);
        }
    }

    /// The calamity, its report, and the inquiry.
    fn close(&mut self, from_end: usize, minute: i64, event: &mut Event) {
        let day = Day(minute.div_euclid(1440));
        let date = super::vague_dates::day_phrase(day);
        event.set_when(crate::model::date::EdtfDate::parse(&day.to_string()).ok());
        event.date_phrase = date;
        event.about = vec!["kind".to_owned()];
        let (kind, title, summary, from) = match from_end {
            3 => (
                EventKind::Calamity,
                "Overlijden van het kind",
                "Het kind overlijdt; de omstandigheden zijn nog niet opgehelderd",
                None,
            ),
            2 => (
                EventKind::CalamityReport,
                "Calamiteit gemeld",
                "De betrokken organisaties melden de calamiteit bij de inspectie",
                Some(0),
            ),
            _ => (
                EventKind::Supervision,
                "Onderzoek begonnen",
                "De inspectie begint een onderzoek naar de hulp aan het kind en de ouders",
                None,
            ),
        };
        event.kind = kind;
        event.title = title.to_owned();
        event.summary = summary.to_owned();
        event.key_moment = title.to_owned();
        event.from = from.map(|lane| self.code(lane)).into_iter().collect();
    }

    fn cite(&mut self, event: &Event, records: &mut Vec<Record>) {
        let lane = event
            .from
            .first()
            .and_then(|code| self.cast.organisations.iter().position(|known| known == code));
        let count = match self.random.below(100) {
            0..3 => 0,
            3..90 => 1,
            _ => 2,
        };
        self.counts.citations = 0;
        for place in 0..count {
            let general = self.cast.organisations.len();
            let source = match (place, lane) {
                (0, Some(lane)) => lane,
                _ => general + usize::try_from(self.random.below(2)).unwrap_or(0),
            };
            let Some(source) = self.ids.sources.get(source).copied() else { continue };
            let quotation = if self.random.percent(2) {
                "Er zijn zorgen, maar het kind is nu veilig.".to_owned()
            } else {
                String::new()
            };
            let citation = Citation {
                id: Id::new(self.next_id()),
                source: Id::new(source),
                event: event.id,
                locator: format!("p. {}", self.random.between(1, 480)),
                quotation,
                ..Citation::default()
            };
            records.push(Record::Citation(citation));
            self.counts.citations += 1;
        }
    }

    pub(super) fn code(&self, lane: usize) -> String {
        self.cast.organisations.get(lane).cloned().unwrap_or_default()
    }

    /// The lane that suits a kind of fact, mostly.
    fn lane_for(&mut self, template: &Template) -> usize {
        use OrganisationKind as K;
        let wanted: &[OrganisationKind] = match template.kind {
            EventKind::CareReport | EventKind::PoliceEntry => &[K::Police],
            EventKind::MedicalExamination => &[K::GeneralPractitioner, K::Hospital],
            EventKind::Observation => &[K::School],
            EventKind::ChildContact => &[K::YouthHealthCare, K::School, K::YouthCareProvider],
            EventKind::HomeVisit => &[K::Municipality, K::CertifiedInstitution],
            EventKind::Decision => &[K::SafeHome, K::ChildProtectionBoard],
            _ => &[],
        };
        if !wanted.is_empty() && self.random.percent(85) {
            let kinds = self.cast.kinds.iter().enumerate();
            let suitable: Vec<usize> =
                kinds.filter(|(_, kind)| wanted.contains(kind)).map(|(lane, _)| lane).collect();
            if let Some(lane) = self.random.pick(&suitable) {
                return *lane;
            }
        }
        // The first organisations of a case do most of the work.
        let lanes = self.cast.organisations.len() as u64;
        let one = self.random.below(lanes);
        let other = self.random.below(lanes);
        usize::try_from(one.min(other)).unwrap_or(0)
    }

    pub(super) fn other_lane(&mut self, lane: usize) -> usize {
        let lanes = self.cast.organisations.len();
        if lanes < 2 {
            return lane;
        }
        let step = usize::try_from(self.random.below(lanes as u64 - 1)).unwrap_or(0) + 1;
        (lane + step) % lanes
    }
}

/// An answer that is yes and no so many times in a hundred, otherwise unknown.
fn answer(random: &mut Random, yes: u64, no: u64) -> Answer {
    match random.below(100) {
        drawn if drawn < yes => Answer::Yes,
        drawn if drawn < yes + no => Answer::No,
        _ => Answer::Unknown,
    }
}

fn chapter(minute: i64) -> String {
    format!("2 Hulpverlening in {}", Day(minute.div_euclid(1440)).ymd().0)
}
