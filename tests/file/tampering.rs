//! Nothing changes unseen: not the facts, and not the journal.

use crate::samples::{event, open, read, sample_file};
use kroniek::case::{CaseError, Command, ProblemKind};
use kroniek::text::Language;
use rusqlite::Connection;
use std::path::Path;

/// What another SQLite program does.
fn elsewhere(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(sql).unwrap();
}

fn problems(path: &Path) -> Vec<ProblemKind> {
    let check = read(path).check().unwrap();
    assert!(check.damaged.is_empty(), "{check:?}");
    for problem in check.journal.iter().chain(&check.notes) {
        let sentence = problem.message(Language::Dutch);
        assert!(sentence.ends_with('.') && !sentence.contains('{'), "{sentence}");
    }
    let mut kinds: Vec<_> =
        check.journal.iter().chain(&check.notes).map(|problem| problem.kind).collect();
    kinds.dedup();
    kinds
}

/// A closed file with a few more steps.
fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, path) = sample_file();
    let mut case = open(&path);
    for number in 0..4 {
        case.execute(Command::put(event("", "2016", &format!("Feit {number}")))).unwrap();
    }
    case.undo().unwrap();
    case.close().unwrap();
    assert_eq!(problems(&path), []);
    (folder, path)
}

#[test]
fn an_altered_or_removed_entry_is_noticed() {
    for (sql, expected) in [
        (
            "UPDATE journal SET \"after\" = replace(\"after\", 'Feit 1', 'Feit 9')",
            ProblemKind::StepAltered,
        ),
        ("UPDATE journal SET author = 'iemand anders' WHERE seq = 5", ProblemKind::StepAltered),
        (
            "UPDATE journal SET at = '2001-01-01T00:00:00.000Z' WHERE seq = 10",
            ProblemKind::StepAltered,
        ),
        ("DELETE FROM journal WHERE seq = 4", ProblemKind::StepAltered),
        (
            "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
            ProblemKind::StepAltered,
        ),
        ("UPDATE step SET label = 'Niets bijzonders' WHERE id = 3", ProblemKind::StepAltered),
        ("UPDATE step SET at = '2001-01-01T00:00:00.000Z' WHERE id = 4", ProblemKind::StepAltered),
        ("DELETE FROM step WHERE id = 3", ProblemKind::StepMissing),
        (
            "DELETE FROM step WHERE id >= 6; DELETE FROM journal WHERE step >= 6",
            ProblemKind::EndMissing,
        ),
        ("DELETE FROM journal; DELETE FROM step", ProblemKind::EndMissing),
        ("DELETE FROM journal_mark", ProblemKind::EndMissing),
        (
            "DELETE FROM step WHERE id = 7; DELETE FROM journal WHERE step = 7;
             UPDATE journal_state SET head_step = 6,
                 head_seq = (SELECT last_seq FROM step WHERE id = 6),
                 head_hash = (SELECT hash FROM step WHERE id = 6)",
            ProblemKind::EndMissing,
        ),
    ] {
        let (_folder, path) = file();
        elsewhere(&path, sql);
        let found = problems(&path);
        assert!(found.contains(&expected), "{sql}: {found:?}");
        assert!(!read(&path).check().unwrap().is_sound());
    }
}

#[test]
fn another_program_cannot_change_a_fact_unseen() {
    let (_folder, path) = file();
    elsewhere(&path, "UPDATE event SET summary = 'Iets anders' WHERE id = 2");
    assert_eq!(problems(&path), [ProblemKind::Foreign]);
    let case = read(&path);
    let newest = &case.journal(true, 1, 0).unwrap()[0];
    assert_eq!((newest.step, newest.rows.len()), (None, 1));
    // Found, although the index has yet to hear of it.
    assert_eq!(case.search("anders", 10).unwrap().len(), 1);
    assert_eq!(case.search("huisbezoek", 10).unwrap().len(), 0);
    case.close().unwrap();
    // The next step takes it into the chain, from which it cannot be taken again.
    let mut case = open(&path);
    case.execute(Command::put(event("", "2017", "Verder"))).unwrap();
    case.close().unwrap();
    assert_eq!(problems(&path), [ProblemKind::ForeignStep]);
    assert!(read(&path).check().unwrap().is_sound());
    assert_eq!(read(&path).search("anders", 10).unwrap().len(), 1);
    assert_eq!(read(&path).search("huisbezoek", 10).unwrap().len(), 0);
    elsewhere(&path, "DELETE FROM journal WHERE author IS NULL");
    assert_eq!(problems(&path), [ProblemKind::StepAltered, ProblemKind::PastJournal]);
}

#[test]
fn a_change_past_the_triggers_is_noticed() {
    let (_folder, path) = file();
    let connection = Connection::open(&path).unwrap();
    let trigger: String = connection
        .query_row("SELECT sql FROM sqlite_schema WHERE name = 'journal_event_update'", [], |row| {
            row.get(0)
        })
        .unwrap();
    connection
        .execute_batch(
            "DROP TRIGGER journal_event_update; UPDATE event SET note = 'x' WHERE id = 1",
        )
        .unwrap();
    drop(connection);
    assert_eq!(problems(&path), [ProblemKind::SchemaChanged, ProblemKind::PastJournal]);
    elsewhere(&path, &trigger);
    assert_eq!(problems(&path), [ProblemKind::PastJournal]);
}

#[test]
fn a_change_from_elsewhere_while_open_is_followed_and_not_undone_over() {
    let (_folder, path) = file();
    let mut case = open(&path);
    elsewhere(&path, "UPDATE event SET summary = 'Van elders' WHERE id = 5");
    let done = case.execute(Command::put(event("", "2018", "Hier"))).unwrap();
    assert_eq!(done.changes.len(), 1);
    let id = kroniek::model::Id::new(5);
    assert_eq!(case.data().events.get(id).unwrap().summary, "Van elders");
    // Here · from elsewhere: both can be undone.
    case.undo().unwrap().unwrap();
    assert_eq!(case.undo_label().as_deref(), Some("Gewijzigd door een ander programma"));
    case.undo().unwrap().unwrap();
    assert_eq!(case.data().events.get(id).unwrap().summary, "Feit 1");
    // What was changed past the triggers is not overwritten by an undo.
    elsewhere(
        &path,
        "DROP TRIGGER journal_event_update; UPDATE event SET note = 'stil' WHERE id = 6",
    );
    let refused = case.undo().unwrap_err();
    assert!(matches!(refused, CaseError::ChangedSince { id: 6, .. }), "{refused:?}");
}

#[test]
fn broken_contents_are_reported_as_damage() {
    let (_folder, path) = file();
    elsewhere(
        &path,
        "PRAGMA ignore_check_constraints = 1; UPDATE event SET span = 'nooit' WHERE id = 1",
    );
    let Err(error) = kroniek::case::Case::open(&path, Default::default()) else {
        panic!("an unknown span is refused")
    };
    let sentence = error.message(Language::Dutch);
    assert!(sentence.contains("beschadigd") && sentence.contains("event.span"), "{sentence}");
}
