//! All analyses over 100,000 events against one pass that reads the events' columns from a file,
//! in one run; and what an edit of words costs against all.
//!
//! `cargo bench --bench analysis`; a number as argument sets how many events.
#![allow(clippy::unwrap_used, reason = "a benchmark has nothing to recover")]

use kroniek::analysis::{Analysis, AnalysisSettings, analyse};
use kroniek::model::date::{Day, EdtfDate};
use kroniek::model::{
    Answer, CaseData, Citation, Entity, Event, EventKind, Evidence, Finding, Id, Involvement,
    Organisation, OrganisationKind, Person, PersonRole, RecordKind, RowChange, SIGNAL_TYPES, Value,
};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const ORGANISATIONS: i64 = 25;
const ROUNDS: usize = 5;

fn main() {
    let count = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(100_000);
    let case = case(count);
    let settings = AnalysisSettings { days: Some(14), ..AnalysisSettings::default() };
    let file = tempfile::NamedTempFile::new().unwrap();
    write(&case, file.path());

    let reading = best(|| read(file.path()));
    let analysing = best(|| black_box(analyse(&case, &settings)).unanswered_signals.len());
    println!("{count} events");
    println!("reading the columns      {reading:>10.1?}");
    println!("all analyses             {analysing:>10.1?}");
    println!("ratio                    {:>10.2}  (bar: 3)", ratio(analysing, reading));

    let mut answers = analyse(&case, &settings);
    for analysis in Analysis::ALL {
        let time = best(|| {
            answers.renew(&case, &settings, &[*analysis]);
            0
        });
        println!("  index and {:<22} {time:>10.1?}", analysis.key());
    }
    let touched = Analysis::touched_by(&[words_changed(&case)]);
    let renewing = best(|| {
        answers.renew(&case, &settings, &touched);
        touched.len()
    });
    println!("after an edit of words   {renewing:>10.1?}  ({} analyses)", touched.len());
    println!("of all                   {:>10.2}", ratio(renewing, analysing));
}

fn best(mut work: impl FnMut() -> usize) -> Duration {
    let rounds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    });
    rounds.min().unwrap()
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

fn write(case: &CaseData, path: &std::path::Path) {
    let mut file = rusqlite::Connection::open(path).unwrap();
    let columns: Vec<&str> = Event::COLUMNS.iter().map(|column| column.name).collect();
    let names = columns.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",");
    file.execute_batch(&format!("CREATE TABLE event ({names})")).unwrap();
    let marks = vec!["?"; columns.len()].join(",");
    let transaction = file.transaction().unwrap();
    {
        let mut insert =
            transaction.prepare(&format!("INSERT INTO event VALUES ({marks})")).unwrap();
        for event in &case.events {
            let cells = event.to_values().into_iter().map(|value| match value {
                Value::Null => rusqlite::types::Value::Null,
                Value::Integer(number) => number.into(),
                Value::Text(text) => text.into(),
            });
            insert.execute(rusqlite::params_from_iter(cells)).unwrap();
        }
    }
    transaction.commit().unwrap();
}

/// A bare pass over the columns.
fn read(path: &std::path::Path) -> usize {
    let file = rusqlite::Connection::open(path).unwrap();
    let mut select = file.prepare("SELECT * FROM event").unwrap();
    let columns = select.column_count();
    let mut rows = select.query([]).unwrap();
    let mut bytes = 0;
    while let Some(row) = rows.next().unwrap() {
        for at in 0..columns {
            bytes += match row.get_ref(at).unwrap() {
                rusqlite::types::ValueRef::Text(text) => text.to_vec().len(),
                rusqlite::types::ValueRef::Integer(number) => usize::from(number > 0),
                _ => 0,
            };
        }
    }
    bytes
}

fn words_changed(case: &CaseData) -> RowChange {
    let before = case.events.iter().next().unwrap().as_ref().clone();
    let after = Event { summary: "Anders verwoord".into(), ..before.clone() };
    RowChange {
        kind: RecordKind::Event,
        id: before.id.value(),
        before: Some(before.into()),
        after: Some(after.into()),
    }
}

/// A case over twenty years: numbers from a fixed sequence, so every run is the same.
fn case(count: usize) -> CaseData {
    let mut case = CaseData::default();
    let kinds = OrganisationKind::KNOWN;
    for id in 1..=ORGANISATIONS {
        case.organisations.put(Organisation {
            id: Id::new(id),
            code: format!("ORG{id}"),
            name: format!("Organisatie {id}"),
            kind: kinds[1 + usize::try_from(id).unwrap() % 18].clone(),
            parent: (id > 20).then(|| Id::new(id - 20)),
            ..Organisation::default()
        });
        case.involvements.put(Involvement {
            id: Id::new(id),
            organisation: Id::new(id),
            client: "gezin".into(),
            start: EdtfDate::parse("2005").ok(),
            end: EdtfDate::parse("2010-05").ok(),
            reopened: EdtfDate::parse("2011-02").ok(),
            ..Involvement::default()
        });
    }
    for (id, (code, role)) in
        (1..).zip([("kind", PersonRole::Child), ("moeder", PersonRole::Mother)])
    {
        let code = code.to_owned();
        case.persons.put(Person { id: Id::new(id), code, role, ..Person::default() });
    }
    case.findings.put(Finding { id: Id::new(1), code: "B-01".into(), ..Finding::default() });
    let mut random = Sequence(7);
    let (mut events, mut citations, mut evidence) = (Vec::new(), Vec::new(), Vec::new());
    for id in 1..=i64::try_from(count).unwrap() {
        let event = event(id, &mut random);
        if random.below(10) > 0 {
            let (id, event) = (Id::new(id), event.id);
            let locator = format!("L{}", random.below(5000));
            citations.push(Arc::new(Citation { id, event, locator, ..Citation::default() }));
        }
        if random.below(3) == 0 {
            let (id, event, finding) = (Id::new(id), event.id, Some(Id::new(1)));
            evidence.push(Arc::new(Evidence { id, event, finding, ..Evidence::default() }));
        }
        events.push(Arc::new(event));
    }
    case.events = kroniek::model::Table::from_rows(events);
    case.citations = kroniek::model::Table::from_rows(citations);
    case.evidence = kroniek::model::Table::from_rows(evidence);
    case
}

fn event(id: i64, random: &mut Sequence) -> Event {
    let kinds = EventKind::KNOWN;
    // Roughly in order of date, as a case is written.
    let day = Day(12_800 + id % 100_000 * 7300 / 100_000 + random.below(60));
    let when = match random.below(6) {
        0 => day.to_string()[..7].to_owned(),
        1 => format!("[{day}..{}]", Day(day.0 + 20)),
        2 => format!("{day}/{}", Day(day.0 + 60)),
        _ => day.to_string(),
    };
    let party = |random: &mut Sequence| format!("ORG{}", 1 + random.below(ORGANISATIONS));
    let mut event = Event {
        id: Id::new(id),
        code: format!("GEN-{id:06}"),
        position: id,
        kind: kinds[usize::try_from(random.below(38)).unwrap()].clone(),
        title: format!("Gebeurtenis {id}"),
        from: vec![party(random)],
        to: if random.below(2) == 0 { vec![party(random), "moeder".into()] } else { Vec::new() },
        actors: vec![party(random)],
        about: vec!["kind".into()],
        summary: format!(
            "In dit verzonnen feit {id} spreekt een hulpverlener met de ouders over het kind, over \
             school en over de afspraken die eerder zijn gemaakt."
        ),
        ..Event::default()
    };
    event.set_when(EdtfDate::parse(&when).ok());
    if random.below(3) == 0 {
        let signal = SIGNAL_TYPES[usize::try_from(random.below(22)).unwrap()];
        event.signals = vec![signal.to_owned()];
    }
    if random.below(4) == 0 {
        event.child_seen =
            [Answer::Yes, Answer::No, Answer::Unknown][usize::try_from(random.below(3)).unwrap()];
    }
    if id > 50 && random.below(3) == 0 {
        event.responds_to = vec![Id::new(id - 1 - random.below(50))];
    }
    event
}

/// A small generator of numbers, for a case that is the same in every run.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from(self.0 >> 33).unwrap() % limit
    }
}
