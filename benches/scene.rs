//! What a frame of the timeline costs at one thousand and at one million events, in one run: the
//! two sizes alternate window by window over a sweep from ten years to an hour, so that noise hits
//! both. Also what the index takes, and what one changed fact costs.
//!
//! `cargo bench --bench scene`; a number as argument sets the larger size.
#![allow(clippy::unwrap_used, reason = "a benchmark has nothing to recover")]

use kroniek::model::date::EdtfDate;
use kroniek::model::{
    Answer, CaseData, Event, EventKind, Id, Organisation, OrganisationKind, Record, RecordKind,
    RowChange, Table,
};
use kroniek::text::Language;
use kroniek::timeline::{Grouping, Index, Moment, SceneState, TextMeasure, TextStyle, View, scene};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const LANES: i64 = 12;
const YEARS: i64 = 10;
const STEPS: usize = 120;
const ROUNDS: usize = 5;

/// Widths by a table of one number: the cost of fonts is no part of this.
struct Even;

impl TextMeasure for Even {
    fn width(&mut self, text: &str, style: TextStyle) -> f32 {
        text.chars().count() as f32 * style.size * 0.48
    }
}

fn main() {
    let large = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    let small = 1_000;
    let (few, many) = (case(small), case(large));
    let started = Instant::now();
    let many_index = Index::build(&many, Grouping::Organisation, Language::Dutch);
    println!("index of {large} events   {:>10.1?}", started.elapsed());
    println!("bytes an event            {:>10}  (bar: 64)", many_index.bytes() / large);
    let few_index = Index::build(&few, Grouping::Organisation, Language::Dutch);

    let mut ratios = Vec::new();
    let mut frames = Vec::new();
    for _ in 0..ROUNDS {
        for step in 0..STEPS {
            let window = window(step);
            let a = frame(&few, &few_index, window);
            let b = frame(&many, &many_index, window);
            ratios.push(b.as_secs_f64() / a.as_secs_f64());
            frames.push(b);
        }
    }
    ratios.sort_by(f64::total_cmp);
    frames.sort();
    println!("frame, median             {:>10.2?}", frames[frames.len() / 2]);
    println!("frame, 95th percentile    {:>10.2?}  (bar: 4 ms)", frames[frames.len() * 95 / 100]);
    println!("paired ratio, median      {:>10.2}  (bar: 2)", ratios[ratios.len() / 2]);
    println!("paired ratio, 95th        {:>10.2}", ratios[ratios.len() * 95 / 100]);
    change(many, many_index);
}

/// One step of a sweep: from the whole case to an hour and a little to the side each time.
fn window(step: usize) -> (f64, f64) {
    let whole = (YEARS * 525_960) as f64;
    let share = step as f64 / (STEPS - 1) as f64;
    let span = whole * (60.0 / whole).powf(share);
    let middle = Moment::day(2015, 3, 1).minutes() as f64 + span * 0.1 * (step % 7) as f64;
    (middle - span / 2.0, middle + span / 2.0)
}

fn frame(data: &CaseData, index: &Index, (from, to): (f64, f64)) -> Duration {
    let view = View::new(from, to, emath::Vec2::new(1920.0, 1080.0), Language::Dutch);
    let state = SceneState::default();
    let started = Instant::now();
    black_box(scene(index, data, &view, &state, &mut Even));
    started.elapsed()
}

/// Moves one fact by a day, back and forth.
fn change(mut data: CaseData, mut index: Index) {
    let mut fastest = Duration::MAX;
    for round in 0..6 {
        let before = data.events.iter().nth(data.events.len() / 2).unwrap().as_ref().clone();
        let mut after = before.clone();
        after.set_when(
            EdtfDate::parse(if round % 2 == 0 { "2014-05-05" } else { "2016-05-05" }).ok(),
        );
        data.events.put(after.clone());
        let change = RowChange {
            kind: RecordKind::Event,
            id: before.id.value(),
            before: Some(Record::Event(before)),
            after: Some(Record::Event(after)),
        };
        let started = Instant::now();
        assert!(index.update(&change, &data));
        fastest = fastest.min(started.elapsed());
    }
    println!("one changed fact          {fastest:>10.2?}");
}

fn case(count: usize) -> CaseData {
    let mut data = CaseData::default();
    for lane in 1..=LANES {
        data.organisations.put(Organisation {
            id: Id::new(lane),
            code: format!("O{lane}"),
            name: format!("Organisatie {lane}"),
            kind: OrganisationKind::WelfareWork,
            lane_order: lane,
            ..Organisation::default()
        });
    }
    let first = Moment::day(2010, 1, 1).minutes();
    let kinds = [
        EventKind::Signal,
        EventKind::Conversation,
        EventKind::Consultation,
        EventKind::Decision,
        EventKind::InformationTransfer,
        EventKind::Closure,
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = move |below: i64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as i64
    };
    let events = (0..count)
        .map(|number| {
            let minute = first + random(YEARS * 525_960);
            let moment = Moment::from_minutes(minute);
            let (year, month, day) = (moment.year, moment.month, moment.day);
            let date = match number % 8 {
                0 => format!("{year:04}-{month:02}"),
                1 => format!("{year:04}-{month:02}-{day:02}~"),
                2 => format!("{year:04}-{month:02}-{day:02}/{year:04}-{month:02}-28"),
                _ => {
                    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", moment.hour, moment.minute)
                }
            };
            let lane = 1 + random(LANES);
            let kind = kinds[number % kinds.len()].clone();
            let contact = kind == EventKind::Conversation;
            let mut event = Event {
                id: Id::new(number as i64 + 1),
                code: format!("G-{number}"),
                title: format!("Gebeurtenis {number}"),
                kind,
                from: vec![format!("O{lane}")],
                to: if number % 3 == 0 { vec![format!("O{}", 1 + random(LANES))] } else { vec![] },
                child_seen: if contact { Answer::Yes } else { Answer::NotApplicable },
                ..Event::default()
            };
            // A day that the month does not have goes without an end.
            let date = EdtfDate::parse(&date)
                .or_else(|_| EdtfDate::parse(&format!("{year:04}-{month:02}-{day:02}")));
            event.set_when(date.ok());
            Arc::new(event)
        })
        .collect();
    data.events = Table::from_rows(events);
    data
}
