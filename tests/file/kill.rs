//! Killed at any moment: every committed step is there, no half step, the chain is sound.

use crate::samples::{Dice, event, open, sample_file};
use kroniek::case::{Case, Change, Command};
use kroniek::model::{Event, Record, RecordKind};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command as Process, Stdio};
use std::time::Duration;

/// Says to a process of this test binary that it is the one to be killed, and on which file.
const CHILD: &str = "KRONIEK_TEST_CHILD";

/// How many kills.
const KILLS: u64 = 200;

/// How many events an import of the child brings.
const IMPORT: usize = 40;

/// Starts this test binary again, to run one of its tests as a child.
pub fn start_child(test: &str, variable: &str, path: &Path) -> Child {
    Process::new(std::env::current_exe().expect("this binary"))
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(variable, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the test binary starts again")
}

/// The child's work: imports and edits for ever, telling each step once it is committed.
#[test]
fn child_at_work() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let mut case = open(Path::new(&path));
    let mut dice = Dice(case.data().events.len() as u64);
    println!("\nstep 0");
    std::io::stdout().flush().expect("the parent listens");
    for round in 0.. {
        let done = match dice.roll(4) {
            0 => case.execute(import(&format!("{round}-{}", std::process::id()))),
            1 => match case.undo() {
                Ok(None) => continue,
                Ok(Some(done)) => Ok(done),
                Err(error) => Err(error),
            },
            2 if !case.data().events.is_empty() => {
                let edit = edit(&case, &mut dice);
                case.execute(edit)
            }
            _ => case.execute(Command::put(event("", "2015", "Los feit"))),
        };
        let done = done.expect("the child's work is sound");
        println!("\nstep {}", done.step);
        std::io::stdout().flush().expect("the parent listens");
    }
}

fn import(mark: &str) -> Command {
    let rows = (0..IMPORT).map(|number| {
        let mut row = event("", "2014", &format!("Rij {number}"));
        mark.clone_into(&mut row.key);
        Change::Put(row.into())
    });
    Command::batch(format!("Import {mark}"), rows.collect())
}

fn edit(case: &Case, dice: &mut Dice) -> Command {
    let events: Vec<&std::sync::Arc<Event>> = case.data().events.iter().collect();
    let at = usize::try_from(dice.roll(events.len() as u64)).expect("small");
    let mut event = events[at].as_ref().clone();
    event.note = format!("{}", dice.roll(1_000_000));
    Command::put(event)
}

/// Waits a while, from the start or from when the child is at work, kills it, and gives the last
/// step it told.
fn kill_after(mut child: Child, wait: Duration, until_at_work: bool) -> i64 {
    let output = child.stdout.take().expect("piped");
    let (at_work, work_begins) = std::sync::mpsc::channel();
    let listener = std::thread::spawn(move || {
        let mut last = 0;
        for line in BufReader::new(output).lines() {
            // The last line may be cut short by the kill.
            let Ok(line) = line else { break };
            if let Some(step) = line.strip_prefix("step ").and_then(|step| step.parse().ok()) {
                last = last.max(step);
                let _ = at_work.send(());
            }
        }
        last
    });
    if until_at_work {
        work_begins.recv().expect("the child comes to its work");
    }
    std::thread::sleep(wait);
    child.kill().expect("it can be killed");
    child.wait().expect("it ended");
    listener.join().expect("the listener ends with the child")
}

#[test]
fn every_committed_step_survives_being_killed() {
    let mut dice = Dice(20_261_122);
    let mut steps_seen = 0;
    let mut committed = 0;
    let (mut folder, mut path) = sample_file();
    for kill in 0..KILLS {
        // A file that grows makes each look at it longer without making it better.
        if kill % 25 == 24 {
            (folder, path) = sample_file();
            steps_seen = 0;
        }
        let child = start_child("kill::child_at_work", CHILD, &path);
        let told = kill_after(child, Duration::from_millis(dice.roll(90)), kill % 4 > 0);
        committed += u64::from(told > steps_seen);
        let case = open(&path);
        let newest = case.journal(true, 1, 0).unwrap()[0].step.unwrap();
        assert!(newest >= told.max(steps_seen), "step {told} was committed, {newest} is left");
        steps_seen = newest;
        let check = case.check().unwrap();
        assert!(check.is_sound() && check.notes.is_empty(), "{check:?}");
        let mut imports = std::collections::HashMap::new();
        for event in case.data().events.iter().filter(|event| !event.key.is_empty()) {
            *imports.entry(event.key.clone()).or_insert(0) += 1;
        }
        assert!(imports.values().all(|count| *count == IMPORT), "half an import: {imports:?}");
        // What is found is what is there.
        let hits = case.search("feit", 1000).unwrap().len();
        let facts = case.data().records(RecordKind::Event);
        let facts = facts.iter().filter(|record| match record {
            Record::Event(event) => event.summary == "Los feit",
            _ => false,
        });
        assert_eq!(hits.min(1000), facts.count().min(1000));
        case.close().unwrap();
        let left: Vec<_> = crate::samples::contents(folder.path()).into_keys().collect();
        assert_eq!(left, ["zaak.kroniek"]);
    }
    assert!(committed > KILLS / 3, "the child came to its work in {committed} of {KILLS} runs");
}

#[test]
fn what_a_kill_left_can_be_read_without_writing() {
    let (folder, path) = sample_file();
    let told = kill_after(
        start_child("kill::child_at_work", CHILD, &path),
        Duration::from_millis(100),
        true,
    );
    let before = crate::samples::contents(folder.path());
    assert!(before.contains_key("zaak.kroniek-wal"), "killed too early: {told}");
    let case = crate::samples::read(&path);
    assert!(case.journal(true, 1, 0).unwrap()[0].step.unwrap() >= told);
    assert!(case.check().unwrap().is_sound());
    case.close().unwrap();
    let after = crate::samples::contents(folder.path());
    for name in ["zaak.kroniek", "zaak.kroniek-wal"] {
        assert!(before[name] == after[name], "{name} was changed");
    }
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
}
