//! An invented investigation of any size, plausible enough to try out the program and to measure
//! it: the same options give the same case, on every machine.

mod cast;
mod extras;
mod facts;
mod random;
mod templates;
mod vague_dates;

use crate::model::date::{Day, EdtfDate};
use crate::model::{CaseData, Id, Investigation, Record, RecordKind};
use cast::Cast;
use random::Random;
use std::collections::{HashMap, VecDeque};

/// How large the investigation is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GenerateOptions {
    /// How many events.
    pub events: usize,
    /// How many organisations, a lane each.
    pub lanes: usize,
    /// Over how many years.
    pub years: u32,
    /// What chance starts from.
    pub seed: u64,
}

impl Default for GenerateOptions {
    fn default() -> Self {
        Self { events: 1_000, lanes: 12, years: 10, seed: 1 }
    }
}

/// Makes the records of an invented investigation, batch by batch, so that a million events need
/// not be in memory at once.
pub struct Generator {
    options: GenerateOptions,
    random: Random,
    cast: Cast,
    ids: CastIds,
    /// When each event happens, in minutes since 1970, ascending.
    minutes: Vec<i64>,
    /// Which event comes next.
    next: usize,
    last_id: i64,
    /// Whether each batch is a command of its own, which cannot refer to events of another.
    apart: bool,
    /// Signals that still wait for a response, the oldest first.
    open: VecDeque<OpenSignal>,
    counts: extras::Counts,
}

/// The ids by which records refer to the cast: temporary ones, or those of the file.
#[derive(Default)]
struct CastIds {
    organisations: Vec<i64>,
    sources: Vec<i64>,
}

/// A signal that waits for a response.
struct OpenSignal {
    id: i64,
    minute: i64,
    lane: usize,
    about: &'static str,
}

/// The day on which every generated investigation ends.
const CALAMITY: (i64, u32, u32) = (2024, 3, 14);

impl Generator {
    /// A generator for an investigation of a size.
    #[must_use]
    pub fn new(options: GenerateOptions) -> Self {
        let mut random = Random::new(options.seed);
        let minutes = minutes(&options, &mut random);
        Self {
            cast: Cast::new(options.lanes),
            ids: CastIds::default(),
            minutes,
            next: 0,
            last_id: 0,
            apart: false,
            open: VecDeque::new(),
            counts: extras::Counts::default(),
            options,
            random,
        }
    }

    /// The investigation itself.
    #[must_use]
    pub fn investigation(&self) -> Investigation {
        let end = calamity_day();
        let start = Day(end.0 - i64::from(self.options.years) * 1461 / 4);
        let period = |from: Day| EdtfDate::parse(&format!("{from}/{end}")).ok();
        Investigation {
            id: Id::new(1),
            reference: format!("OEFEN-{}-{}", self.options.seed, self.options.events),
            title: format!("Verzonnen onderzoek met {} gebeurtenissen", self.options.events),
            calamity_kind: "Overlijden van een kind".to_owned(),
            calamity_when: EdtfDate::parse(&end.to_string()).ok(),
            calamity_place: "Waterkant".to_owned(),
            main_question: "Was de hulp aan het kind en de ouders van voldoende kwaliteit, en \
                            reageerden de organisaties op de signalen die zij kregen?"
                .to_owned(),
            period: period(start),
            focus_period: period(Day(end.0 - 365)),
            inspectorates: vec!["Verzonnen Inspectie".to_owned()],
            note: "Gegenereerd: personen, organisaties en gebeurtenissen zijn verzonnen."
                .to_owned(),
            ..Investigation::default()
        }
    }

    /// The organisations, sources, persons and involvements, with temporary ids. They go first.
    pub fn base(&mut self) -> Vec<Record> {
        let mut records = self.cast.records();
        let lowest = records.iter().map(Record::id).min().unwrap_or(0);
        self.last_id = lowest;
        self.ids.organisations = ids_of(&records, RecordKind::Organisation);
        self.ids.sources = ids_of(&records, RecordKind::Source);
        self.involvements(&mut records);
        records
    }

    /// From here on the cast has the ids that the file gave it, and every batch is a command of
    /// its own.
    pub fn settle(&mut self, data: &CaseData) {
        let organisations: HashMap<&str, i64> =
            data.organisations.iter().map(|row| (row.code.as_str(), row.id.value())).collect();
        let sources: HashMap<&str, i64> =
            data.sources.iter().map(|row| (row.code.as_str(), row.id.value())).collect();
        let look_up = |codes: &[String], ids: &HashMap<&str, i64>| {
            codes.iter().filter_map(|code| ids.get(code.as_str()).copied()).collect()
        };
        self.ids.organisations = look_up(&self.cast.organisations, &organisations);
        self.ids.sources = look_up(&self.cast.sources, &sources);
        self.apart = true;
    }

    /// The records of at most so many next events, with temporary ids; none when all are made.
    pub fn batch(&mut self, events: usize) -> Vec<Record> {
        if self.apart {
            self.open.clear();
        }
        let end = (self.next + events).min(self.minutes.len());
        let mut records = Vec::with_capacity((end - self.next) * 5 / 2);
        while self.next < end {
            self.add_event(&mut records);
            self.next += 1;
        }
        records
    }

    /// How many events are still to be made.
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.minutes.len() - self.next
    }

    fn next_id(&mut self) -> i64 {
        self.last_id -= 1;
        self.last_id
    }
}

/// All records of an invented investigation at once, the investigation itself first.
#[must_use]
pub fn generate(options: GenerateOptions) -> Vec<Record> {
    let mut generator = Generator::new(options);
    let mut records = vec![Record::Investigation(generator.investigation())];
    records.append(&mut generator.base());
    records.append(&mut generator.batch(usize::MAX - generator.next));
    records
}

fn ids_of(records: &[Record], kind: RecordKind) -> Vec<i64> {
    records.iter().filter(|record| record.kind() == kind).map(Record::id).collect()
}

fn calamity_day() -> Day {
    let (year, month, day) = CALAMITY;
    Day::from_ymd(year, month, day).unwrap_or(Day(0))
}

/// When the events happen: more of them as the calamity comes nearer, mostly by day.
fn minutes(options: &GenerateOptions, random: &mut Random) -> Vec<i64> {
    let end = calamity_day().0 - 1;
    let days = (i64::from(options.years.max(1)) * 1461 / 4).max(30);
    let mut minutes: Vec<i64> = (0..options.events)
        .map(|_| {
            // Only multiplication, so that every machine rounds alike.
            let u = random.below(1 << 30) as f64 / f64::from(1 << 30);
            let x = u * (1.0 + (1.0 - u) * 0.6);
            let day = end - days + (x * days as f64) as i64;
            let hour =
                if random.percent(88) { random.between(8, 18) } else { random.between(0, 23) };
            day * 1440 + hour * 60 + random.between(0, 59)
        })
        .collect();
    minutes.sort_unstable();
    // The calamity, its report and the inquiry close the reconstruction.
    let closing = [0, 1, 7];
    if minutes.len() >= 10 {
        let first = minutes.len() - closing.len();
        for (minute, later) in minutes.iter_mut().skip(first).zip(closing) {
            *minute = (calamity_day().0 + later) * 1440 + 10 * 60;
        }
    }
    minutes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::ImportDraft;
    use crate::exchange::tests::carried_out;
    use crate::model::{Answer, EventKind};

    fn case(options: GenerateOptions) -> CaseData {
        let draft = ImportDraft { changes: generate(options), ..ImportDraft::default() };
        carried_out(&CaseData::default(), &draft)
    }

    #[test]
    fn the_same_options_give_the_same_case() {
        let options = GenerateOptions { events: 500, ..GenerateOptions::default() };
        assert_eq!(generate(options), generate(options));
        assert_ne!(generate(options), generate(GenerateOptions { seed: 2, ..options }));
    }

    #[test]
    fn batches_give_what_one_go_gives() {
        let options = GenerateOptions { events: 300, ..GenerateOptions::default() };
        let mut generator = Generator::new(options);
        let mut records = vec![Record::Investigation(generator.investigation())];
        records.append(&mut generator.base());
        while generator.remaining() > 0 {
            records.append(&mut generator.batch(70));
        }
        assert_eq!(records, generate(options));
    }

    #[test]
    fn an_investigation_is_plausible() {
        let case = case(GenerateOptions { events: 3_000, ..GenerateOptions::default() });
        assert_eq!(case.events.len(), 3_000);
        assert_eq!(case.organisations.len(), 12);
        let share = |what: &dyn Fn(&crate::model::Event) -> bool| {
            case.events.iter().filter(|event| what(event)).count()
        };
        assert!(
            case.events.iter().all(|event| event.when.is_some() && !event.summary.contains('{'))
        );
        assert!(share(&|event| event.when.as_ref().unwrap().as_str().len() == 10) > 1_000);
        assert!(share(&|event| !event.responds_to.is_empty()) > 200);
        assert!(share(&|event| event.child_seen == Answer::Yes) > 100);
        assert!(share(&|event| event.kind == EventKind::Calamity) == 1);
        assert!((5..200).contains(&share(&crate::model::Event::is_key_moment)));
        for table in [
            RecordKind::Citation,
            RecordKind::Consultation,
            RecordKind::Participant,
            RecordKind::SafetyAgreement,
            RecordKind::InformationItem,
            RecordKind::KnowledgeState,
            RecordKind::NonShare,
            RecordKind::Involvement,
        ] {
            assert!(case.count(table) > 0, "no {table:?}");
        }
    }

    #[test]
    fn small_and_odd_sizes_do() {
        for (events, lanes, years) in [(0, 0, 0), (1, 1, 1), (12, 40, 200), (50, 3, 1)] {
            let options = GenerateOptions { events, lanes, years, seed: 3 };
            assert_eq!(case(options).events.len(), events);
        }
    }
}
