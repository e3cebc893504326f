//! What the file costs, as ratios to the bare minimum measured in the same run.
//!
//! Each number is the median over pairs that alternate in one process, so that a busy machine
//! slows both sides. `KRONIEK_BENCH_EVENTS` sets the size (100,000); a word among the arguments
//! picks a part: `opening`, `memory`, `searching` or `editing`.

use kroniek::case::{Case, Change, Command, OpenOptions, Passphrase};
use kroniek::model::date::EdtfDate;
use kroniek::model::{Event, EventKind, Id, Investigation, Record, Value};
use rusqlite::Connection;
use std::fs::File;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    if let Some(path) = std::env::var_os(MEMORY) {
        return measured(Path::new(&path));
    }
    // `cargo test` only wants to know that it runs; `cargo bench` says that it measures.
    let measure = std::env::args().any(|argument| argument == "--bench");
    let standard = if measure { 100_000 } else { 500 };
    let count = std::env::var("KRONIEK_BENCH_EVENTS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(standard);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("groot.kroniek");
    let events = events(count);
    println!("{count} events");
    import(&path, &events)?;
    let size = std::fs::metadata(&path)?.len();
    println!("file: {:.1} MB", size as f64 / 1e6);
    let parts: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|word| word == part);
    if wanted("opening") {
        opening(&path)?;
    }
    if wanted("memory") {
        memory(&path, size)?;
    }
    if wanted("searching") {
        searching(&path)?;
    }
    if wanted("editing") {
        editing(folder.path(), &path)?;
    }
    Ok(())
}

/// A bar: what was measured against what it may be.
fn report(what: &str, ours: Duration, bare: Duration, ratio: f64, bar: &str) {
    println!(
        "{what}: {:.3} ms against {:.3} ms, ratio {ratio:.3} (bar {bar})",
        ours.as_secs_f64() * 1e3,
        bare.as_secs_f64() * 1e3
    );
}

/// Runs two pieces of work in turn and gives the medians and the median ratio.
fn pairs(
    rounds: usize,
    ours: impl FnMut(usize) -> Result<Duration, Failure>,
    bare: impl FnMut(usize) -> Result<Duration, Failure>,
) -> Result<(Duration, Duration, f64), Failure> {
    means_of_pairs(rounds, 1, ours, bare)
}

/// The same where one time says little: each round is the mean of `turns` of both, in turn.
fn means_of_pairs(
    rounds: usize,
    turns: usize,
    mut ours: impl FnMut(usize) -> Result<Duration, Failure>,
    mut bare: impl FnMut(usize) -> Result<Duration, Failure>,
) -> Result<(Duration, Duration, f64), Failure> {
    let divisor = u32::try_from(turns)?;
    let (mut times, mut bares, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..rounds {
        let (mut one, mut other) = (Duration::ZERO, Duration::ZERO);
        for turn in 0..turns {
            one += ours(round * turns + turn)?;
            other += bare(round * turns + turn)?;
        }
        let (one, other) = (one / divisor, other / divisor);
        times.push(one);
        bares.push(other);
        ratios.push(one.as_secs_f64() / other.as_secs_f64().max(1e-9));
    }
    times.sort();
    bares.sort();
    ratios.sort_by(f64::total_cmp);
    Ok((times[rounds / 2], bares[rounds / 2], ratios[rounds / 2]))
}

fn import(path: &Path, events: &[Event]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    let mut ours = Vec::new();
    let (mut full, mut none) = (Vec::new(), Vec::new());
    for round in 0..3 {
        let last = folder.join(format!("import-{round}.kroniek"));
        let mut case = Case::create(&last, Investigation::default())?;
        let changes = events.iter().map(|event| Change::Put(event.clone().into())).collect();
        let command = Command::batch("Import", changes);
        let start = Instant::now();
        case.execute(command)?;
        ours.push(start.elapsed());
        case.close()?;
        full.push(bare_import(&folder.join("bare.kroniek"), events, true)?);
        none.push(bare_import(&folder.join("bare.kroniek"), events, false)?);
        std::fs::rename(last, path)?;
    }
    for (what, bare) in [("with journal and index", full), ("without", none)] {
        let mut ratios: Vec<f64> = ours
            .iter()
            .zip(&bare)
            .map(|(one, other)| one.as_secs_f64() / other.as_secs_f64())
            .collect();
        ratios.sort_by(f64::total_cmp);
        let what = format!("import against a bare insert loop {what}");
        report(&what, ours[1], bare[1], ratios[1], "3");
    }
    Ok(())
}

/// Prepared inserts into the same tables; with or without the journal and the search index.
fn bare_import(path: &Path, events: &[Event], journal: bool) -> Result<Duration, Failure> {
    let _ = std::fs::remove_file(path);
    Case::create(path, Investigation::default())?.close()?;
    let mut connection = Connection::open(path)?;
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")?;
    if !journal {
        connection.execute_batch("DROP TRIGGER journal_event_insert")?;
    }
    let marks = vec!["?"; Record::Event(Event::default()).to_values().len()].join(", ");
    let start = Instant::now();
    let transaction = connection.transaction()?;
    {
        let mut insert = transaction.prepare(&format!("INSERT INTO event VALUES ({marks})"))?;
        let mut index =
            transaction.prepare("INSERT INTO search_word (rowid, words) VALUES (?, ?)")?;
        for (number, event) in (0_i64..).zip(events) {
            use kroniek::model::Entity as _;
            for (at, value) in event.to_values().into_iter().enumerate() {
                match value {
                    Value::Null => insert.raw_bind_parameter(at + 1, rusqlite::types::Null)?,
                    Value::Integer(_) if at == 0 => insert.raw_bind_parameter(1, number + 1)?,
                    Value::Integer(value) => insert.raw_bind_parameter(at + 1, value)?,
                    Value::Text(value) => insert.raw_bind_parameter(at + 1, value)?,
                }
            }
            insert.raw_execute()?;
            if journal {
                let text = format!("{} {} {}", event.title, event.summary, event.text);
                index.execute((number * 64, text))?;
            }
        }
    }
    transaction.commit()?;
    let elapsed = start.elapsed();
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")?;
    Ok(elapsed)
}

fn opening(path: &Path) -> Result<(), Failure> {
    let mut whole = Vec::new();
    let (ours, bare, ratio) = pairs(
        9,
        |_| {
            let start = Instant::now();
            let mut drawn = Duration::ZERO;
            let case = Case::open_drawing_first(path, OpenOptions::write(), |rows| {
                drawn = start.elapsed();
                black_box(rows);
            })?;
            whole.push(start.elapsed());
            drop(case);
            Ok(drawn)
        },
        |_| {
            let start = Instant::now();
            let connection = Connection::open(path)?;
            let mut statement = connection.prepare(kroniek::store::DRAWING_SQL)?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    black_box(row.get::<_, rusqlite::types::Value>(column)?);
                }
            }
            Ok(start.elapsed())
        },
    )?;
    report("opening to what the timeline draws", ours, bare, ratio, "1.5");
    whole.sort();
    println!("opening with everything: {:.0} ms", whole[whole.len() / 2].as_secs_f64() * 1e3);
    Ok(())
}

/// What an open case holds in memory, measured in a process of its own.
fn memory(path: &Path, size: u64) -> Result<(), Failure> {
    let output = std::process::Command::new(std::env::current_exe()?).env(MEMORY, path).output()?;
    let grown: f64 = String::from_utf8(output.stdout)?.trim().parse()?;
    println!("memory of an open case: {:.2} times the file (bar 2)", grown / size as f64);
    Ok(())
}

/// Tells the process that is to be measured which file to open.
const MEMORY: &str = "KRONIEK_BENCH_MEMORY";

fn measured(path: &Path) -> Result<(), Failure> {
    let peak = || -> Result<f64, Failure> {
        let status = std::fs::read_to_string("/proc/self/status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
        Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? * 1024.0)
    };
    let before = peak()?;
    let case = Case::open(path, OpenOptions::read_only())?;
    println!("{}", peak()? - before);
    drop(case);
    Ok(())
}

fn searching(path: &Path) -> Result<(), Failure> {
    let case = Case::open(path, OpenOptions::read_only())?;
    let connection = Connection::open(path)?;
    for words in ["huisarts", "melding", "zorgmelding", "noordwilhui", "straatkamp", "gezin onrust"]
    {
        let mut hits = 0;
        let (ours, bare, ratio) = pairs(
            9,
            |_| {
                // The middle of five, as for anything that takes less than a millisecond.
                let mut times = [Duration::ZERO; 5];
                for time in &mut times {
                    let start = Instant::now();
                    hits = black_box(case.search(words, 50)?).len();
                    *time = start.elapsed();
                }
                times.sort();
                Ok(times[2])
            },
            |_| {
                let start = Instant::now();
                // The columns in which the search looks, too.
                let mut statement = connection.prepare(
                    "SELECT count(*) FROM event
                     WHERE title LIKE ?1 OR summary LIKE ?1 OR \"text\" LIKE ?1
                         OR child_said LIKE ?1 OR date_phrase LIKE ?1 OR key_moment LIKE ?1
                         OR code LIKE ?1 OR \"key\" LIKE ?1 OR \"from\" LIKE ?1
                         OR \"to\" LIKE ?1 OR actors LIKE ?1 OR about LIKE ?1
                         OR shared_with LIKE ?1 OR not_informed LIKE ?1 OR note LIKE ?1",
                )?;
                let pattern = format!("%{}%", words.replace(' ', "%"));
                black_box(statement.query_row([pattern], |row| row.get::<_, i64>(0))?);
                Ok(start.elapsed())
            },
        )?;
        report(&format!("search ‘{words}’, {hits} hits"), ours, bare, ratio, "0.002");
        println!("  {:.0} times as fast", 1.0 / ratio);
    }
    Ok(())
}

fn editing(folder: &Path, path: &Path) -> Result<(), Failure> {
    edits(folder, path, None, "one edit", "1.5")?;
    let passphrase = Passphrase::new("een lange zin");
    Case::lock(path, &passphrase)?;
    edits(folder, path, Some(passphrase), "one edit in a locked file", "2")
}

fn edits(
    folder: &Path,
    path: &Path,
    passphrase: Option<Passphrase>,
    what: &str,
    bar: &str,
) -> Result<(), Failure> {
    let mut case = Case::open(path, OpenOptions::write().passphrase(passphrase))?;
    let mut file = File::create(folder.join("append"))?;
    let line = vec![b'x'; 2000];
    let count = i64::try_from(case.data().events.len())?;
    let mut dice = Dice(3);
    // An append takes twice as long when it begins a new block of the disk, which every other one
    // does: the median of single pairs would be that of a coin. Four of each are one round.
    let (ours, bare, ratio) = means_of_pairs(
        101,
        4,
        |round| {
            let id = Id::new(1 + i64::try_from(dice.roll(u64::try_from(count)?))?);
            let Some(event) = case.data().events.get(id) else { return Ok(Duration::ZERO) };
            let mut event = event.as_ref().clone();
            event.summary = format!("{} Aangevuld in ronde {round}.", event.summary);
            let command = Command::put(event);
            let start = Instant::now();
            case.execute(command)?;
            Ok(start.elapsed())
        },
        |_| {
            let start = Instant::now();
            file.write_all(&line)?;
            file.sync_data()?;
            Ok(start.elapsed())
        },
    )?;
    report(what, ours, bare, ratio, bar);
    case.close()?;
    Ok(())
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }
}

/// Invented events with texts of the length that inspectors write.
fn events(count: u64) -> Vec<Event> {
    const WORDS: &[&str] = &[
        "de",
        "huisarts",
        "meldt",
        "dat",
        "het",
        "kind",
        "niet",
        "werd",
        "gezien",
        "bij",
        "een",
        "huisbezoek",
        "en",
        "zorgmelding",
        "aan",
        "Veilig",
        "Thuis",
        "doet",
        "over",
        "de",
        "cliënt",
        "moeder",
        "vertelt",
        "op",
        "school",
        "politie",
        "gezin",
        "overleg",
        "met",
        "wijkteam",
        "afspraak",
        "controle",
        "onrust",
        "in",
        "huis",
        "crisismelding",
        "is",
        "nog",
        "van",
        "jeugdbescherming",
        "plan",
        "veiligheid",
        "besproken",
        "zonder",
    ];
    const SYLLABLES: &[&str] = &[
        "ber", "ge", "dor", "veld", "hui", "zen", "straat", "ma", "ri", "jan", "wil", "lem",
        "noord", "zuid", "haar", "lo", "kamp", "sma", "de", "ruim", "te", "bos", "wa", "ter",
    ];
    let mut dice = Dice(1);
    let text = |dice: &mut Dice, words: u64| {
        let mut text = String::new();
        for _ in 0..words {
            if !text.is_empty() {
                text.push(' ');
            }
            // Every tenth word is one that hardly recurs, as names and places are.
            if dice.roll(10) == 0 {
                for _ in 0..3 {
                    let syllable = usize::try_from(dice.roll(SYLLABLES.len() as u64)).unwrap_or(0);
                    text.push_str(SYLLABLES[syllable]);
                }
            } else {
                text.push_str(WORDS[usize::try_from(dice.roll(WORDS.len() as u64)).unwrap_or(0)]);
            }
        }
        text
    };
    (0..count)
        .map(|number| {
            let day = dice.roll(28) + 1;
            let (year, month) = (2000 + number * 20 / count.max(1), number % 12 + 1);
            let mut event = Event {
                code: format!("E-{number:06}"),
                position: i64::try_from(number).unwrap_or(0),
                kind: EventKind::KNOWN
                    .get(usize::try_from(dice.roll(20)).unwrap_or(0))
                    .cloned()
                    .unwrap_or_default(),
                from: vec![format!("ORG{}", dice.roll(12))],
                to: vec![format!("ORG{}", dice.roll(12))],
                actors: vec![format!("P{}", dice.roll(40)), format!("P{}", dice.roll(40))],
                title: text(&mut dice, 4),
                summary: text(&mut dice, 25),
                text: if dice.roll(4) == 0 { text(&mut dice, 120) } else { String::new() },
                date_phrase: format!("{day} van de maand"),
                ..Event::default()
            };
            event.set_when(EdtfDate::parse(&format!("{year}-{month:02}-{day:02}")).ok());
            event
        })
        .collect()
}
