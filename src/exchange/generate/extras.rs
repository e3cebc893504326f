//! What stands around the facts: involvement, meetings, agreements, pieces of information.

use super::{CALAMITY, Generator};
use crate::model::date::{Day, EdtfDate};
use crate::model::{
    Answer, Attendance, Consultation, Event, EventKind, Id, InformationItem, InformationShare,
    Involvement, KnowledgeState, LegalFrame, Minutes, NonShare, Participant, Record,
    SafetyAgreement,
};
use std::collections::HashMap;

/// How much was made of what stays small however many facts there are.
pub(super) struct Counts {
    /// Citations of the event at hand.
    pub citations: usize,
    /// The chance in a hundred that an event is a key moment, while its year has room.
    pub key_chance: u64,
    key_moments: HashMap<i64, usize>,
    consultations: usize,
    agreements: usize,
    items: usize,
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            citations: 0,
            key_chance: 4,
            key_moments: HashMap::new(),
            consultations: 0,
            agreements: 0,
            items: 0,
        }
    }
}

/// As many key moments as a panel of a year can show.
const KEY_MOMENTS_A_YEAR: usize = 6;
const CONSULTATIONS: usize = 200;
const AGREEMENTS: usize = 40;
const ITEMS: usize = 60;

impl Counts {
    pub(super) fn key_moments_left(&self, year: i64) -> bool {
        self.key_moments.get(&year).is_none_or(|count| *count < KEY_MOMENTS_A_YEAR)
    }

    pub(super) fn add_key_moment(&mut self, year: i64) {
        *self.key_moments.entry(year).or_default() += 1;
    }
}

impl Generator {
    /// Every organisation works for the family for a while; some close and come back.
    pub(super) fn involvements(&mut self, records: &mut Vec<Record>) {
        let first_day = self.minutes.first().map_or(0, |minute| minute.div_euclid(1440));
        let (year, month, day) = CALAMITY;
        let last_day = Day::from_ymd(year, month, day).map_or(first_day, |day| day.0);
        let span = (last_day - first_day).max(30);
        for lane in 0..self.ids.organisations.len() {
            let Some(organisation) = self.ids.organisations.get(lane).copied() else { continue };
            let start = first_day + self.random.between(0, span / 2);
            let end = start + self.random.between(20, span / 3);
            let reopened = self.random.percent(40).then(|| end + self.random.between(30, span / 4));
            let first = self.next_id();
            let month = |day: i64| {
                let (year, month, _) = Day(day).ymd();
                EdtfDate::parse(&format!("{year:04}-{month:02}")).ok()
            };
            let client = self.random.word(&["gezin", "kind", "moeder", "ouders"]);
            let involvement = Involvement {
                id: Id::new(first),
                organisation: Id::new(organisation),
                client: client.to_owned(),
                start: month(start),
                end: month(end),
                closure_reason: self
                    .random
                    .word(&["geen hulpvraag meer", "doelen bereikt", "geen reactie op brieven"])
                    .to_owned(),
                reopened: reopened.and_then(month),
                legal_frame: LegalFrame::Voluntary,
                ..Involvement::default()
            };
            records.push(Record::Involvement(involvement));
            if let Some(again) = reopened {
                let again = Involvement {
                    id: Id::new(self.next_id()),
                    organisation: Id::new(organisation),
                    client: client.to_owned(),
                    start: month(again),
                    reopened_from: Some(Id::new(first)),
                    reopened_by: "nieuwe melding".to_owned(),
                    legal_frame: LegalFrame::Voluntary,
                    ..Involvement::default()
                };
                records.push(Record::Involvement(again));
            }
        }
    }

    /// What goes with some of the events.
    pub(super) fn add_extras(&mut self, event: &Event, minute: i64, records: &mut Vec<Record>) {
        match event.kind {
            EventKind::Consultation if self.counts.consultations < CONSULTATIONS => {
                self.counts.consultations += 1;
                self.meeting(event, records);
            }
            EventKind::Agreement if self.counts.agreements < AGREEMENTS => {
                self.counts.agreements += 1;
                self.agreement(event, records);
            }
            EventKind::CareReport | EventKind::Signal
                if self.counts.items < ITEMS && self.random.percent(30) =>
            {
                self.counts.items += 1;
                self.information(event, minute, records);
            }
            _ => {}
        }
    }

    fn meeting(&mut self, event: &Event, records: &mut Vec<Record>) {
        let id = self.next_id();
        records.push(Record::Consultation(Consultation {
            id: Id::new(id),
            code: format!("O-{:03}", self.counts.consultations),
            event: event.id,
            when: event.when.clone(),
            kind: self
                .random
                .word(&["MDO", "casusoverleg", "1gezin1plan", "gebiedsteam"])
                .to_owned(),
            ..Consultation::default()
        }));
        let lanes = self.cast.organisations.len();
        let first = usize::try_from(self.random.below(lanes as u64)).unwrap_or(0);
        for step in 0..lanes.min(6) {
            let present = self.random.percent(65);
            let attendance = if present {
                Attendance::Present
            } else {
                *self
                    .random
                    .pick(&[
                        Attendance::NotInvited,
                        Attendance::AbsentWithNotice,
                        Attendance::Unknown,
                    ])
                    .unwrap_or(&Attendance::Unknown)
            };
            let minutes = match (present, self.random.below(10)) {
                (true, 0..6) => Minutes::Received,
                (false, 0..3) => Minutes::NotReceived,
                _ => Minutes::Unknown,
            };
            records.push(Record::Participant(Participant {
                id: Id::new(self.next_id()),
                consultation: Id::new(id),
                party: self.code((first + step) % lanes),
                attendance,
                minutes,
                ..Participant::default()
            }));
        }
    }

    fn agreement(&mut self, event: &Event, records: &mut Vec<Record>) {
        let checked = self.random.percent(40);
        let unknown = "niet vastgelegd".to_owned();
        records.push(Record::SafetyAgreement(SafetyAgreement {
            id: Id::new(self.next_id()),
            code: format!("VA-{:03}", self.counts.agreements),
            event: Some(event.id),
            kind: "veiligheidsafspraak".to_owned(),
            what: "Het kind is elke dag op tijd op school en wordt niet alleen gelaten".to_owned(),
            made_with: vec!["moeder".to_owned()],
            checker: if checked { self.code(0) } else { unknown.clone() },
            how: if checked { "huisbezoek".to_owned() } else { unknown.clone() },
            check_when: if self.random.percent(30) {
                "elke week".to_owned()
            } else {
                unknown.clone()
            },
            child_must_be_seen: if checked { Answer::Yes } else { Answer::Unknown },
            consequence: if self.random.percent(20) {
                "melding bij Veilig Thuis".to_owned()
            } else {
                unknown
            },
            informed: event.from.clone(),
            complete: if checked { Answer::Unknown } else { Answer::No },
            ..SafetyAgreement::default()
        }));
    }

    fn information(&mut self, event: &Event, minute: i64, records: &mut Vec<Record>) {
        let item = self.next_id();
        let day = EdtfDate::parse(&Day(minute.div_euclid(1440)).to_string()).ok();
        records.push(Record::InformationItem(InformationItem {
            id: Id::new(item),
            code: format!("I-{:03}", self.counts.items),
            event: Some(event.id),
            item: event.display_title().into_owned(),
            since: event.when.clone(),
            ..InformationItem::default()
        }));
        let holder = event.from.first().cloned().unwrap_or_else(|| self.code(0));
        let lane = self.cast.organisations.iter().position(|code| *code == holder).unwrap_or(0);
        records.push(Record::KnowledgeState(KnowledgeState {
            id: Id::new(self.next_id()),
            item: Id::new(item),
            party: holder.clone(),
            since: event.when.clone(),
            event: Some(event.id),
            ..KnowledgeState::default()
        }));
        let told = self.other_lane(lane);
        let told_code = self.code(told);
        if told != lane && self.random.percent(60) {
            records.push(Record::InformationShare(InformationShare {
                id: Id::new(self.next_id()),
                item: Id::new(item),
                from: holder.clone(),
                to: told_code,
                when: day,
                event: Some(event.id),
                ..InformationShare::default()
            }));
        }
        let missing = self.other_lane(told);
        if missing != lane && self.random.percent(60) {
            let missing_party = self.code(missing);
            records.push(Record::NonShare(NonShare {
                id: Id::new(self.next_id()),
                item: Id::new(item),
                holder,
                missing_party,
                reason: "niet vermeld".to_owned(),
                event: Some(event.id),
                ..NonShare::default()
            }));
        }
    }
}
