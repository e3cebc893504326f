//! Older files are copied and brought up to date; newer ones are refused untouched.

use crate::samples::{contents, event, open, place, read, sample_file};
use kroniek::case::{
    Case, CaseError, Command, NEWEST_VERSION, OpenNotice, OpenOptions, StoreError,
};
use kroniek::model::{Id, RecordKind};
use kroniek::text::Language;
use rusqlite::Connection;
use std::path::Path;

/// What each edition added to the schema, up to the one before the newest.
const EDITIONS: [&str; 4] = [
    include_str!("../../src/store/migrations/001_entities.sql"),
    include_str!("../../src/store/migrations/002_journal.sql"),
    include_str!("../../src/store/migrations/003_search.sql"),
    include_str!("../../src/store/migrations/004_origins.sql"),
];

/// A file as an earlier edition would have made it, from the one on that kept a journal.
fn older(path: &Path, version: usize) {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(&format!(
            "PRAGMA application_id = 0x4B524E4B; BEGIN; {}
             INSERT INTO investigation (title) VALUES ('Oud onderzoek');
             INSERT INTO event (code, summary) VALUES ('A', 'Eerst iets anders');
             INSERT INTO finding (code, text) VALUES ('B-1', 'Een oude bevinding');
             INSERT INTO evidence (finding, event) VALUES (1, 1);
             INSERT INTO report_text (part, text) VALUES ('summary', 'Een oude tekst');
             UPDATE event SET summary = 'Een oude zorgmelding', note = 'Nagekeken';
             PRAGMA user_version = {version}; COMMIT;",
            EDITIONS[..version].concat()
        ))
        .unwrap();
}

#[test]
fn an_older_file_is_copied_before_it_is_migrated() {
    let (folder, path) = place();
    older(&path, 2);
    let before = std::fs::read(&path).unwrap();
    let mut case = open(&path);
    let Some(OpenNotice::Migrated { backup }) = case.notice() else {
        panic!("{:?}", case.notice())
    };
    assert_eq!(backup.file_name().unwrap(), "zaak.v2-backup.kroniek");
    assert!(std::fs::read(backup).unwrap() == before);
    assert!(case.notice().unwrap().message(Language::Dutch).contains("v2-backup"));
    assert_eq!(case.info().schema_version, NEWEST_VERSION);
    assert_eq!(case.data().investigation().title, "Oud onderzoek");
    case.execute(Command::put(event("B", "2016", "Nieuw"))).unwrap();
    assert_eq!(case.search("melding", 5).unwrap().len(), 1);
    assert!(case.check().unwrap().is_sound());
    case.close().unwrap();
    assert_eq!(
        contents(folder.path()).into_keys().collect::<Vec<_>>(),
        ["zaak.kroniek", "zaak.v2-backup.kroniek"]
    );
    assert!(open(&path).notice().is_none());
}

#[test]
fn an_older_file_can_be_read_untouched() {
    for version in 2..=EDITIONS.len() {
        let (folder, path) = place();
        older(&path, version);
        let before = contents(folder.path());
        let case = read(&path);
        assert_eq!(case.data().event("A").unwrap().summary, "Een oude zorgmelding");
        assert_eq!(case.search("melding", 5).unwrap().len(), 1);
        assert_eq!(case.info().schema_version, i64::try_from(version).unwrap());
        // What another program changed is told, and nothing else.
        assert!(case.check().unwrap().damaged.is_empty());
        case.close().unwrap();
        assert_eq!(contents(folder.path()), before);
    }
}

#[test]
fn what_an_older_edition_wrote_in_the_journal_can_still_be_told_and_turned_back() {
    for version in 2..=EDITIONS.len() {
        let (_folder, path) = place();
        older(&path, version);
        let mut case = open(&path);
        let id = case.data().event("A").unwrap().id;
        let mut changed = case.data().event("A").unwrap().as_ref().clone();
        changed.title = "Nieuwe titel".to_owned();
        changed.note = String::new();
        case.execute(Command::put(changed)).unwrap();
        assert!(case.check().unwrap().is_sound());
        let steps = case.journal(false, 5, 0).unwrap();
        let told: Vec<_> = steps
            .iter()
            .flat_map(|step| &step.rows)
            .filter(|row| row.kind == Some(RecordKind::Event) && row.before.is_some())
            .map(|row| {
                assert_eq!(Id::new(row.id), id);
                let mut columns: Vec<_> =
                    row.changed_fields().into_iter().map(|(column, _, _)| column).collect();
                columns.sort_unstable();
                columns
            })
            .collect();
        assert_eq!(told, [vec!["note", "summary"], vec!["note", "title"]]);
        case.undo().unwrap();
        assert_eq!(case.data().event("A").unwrap().note, "Nagekeken");
        assert!(case.data().event("A").unwrap().title.is_empty());
        assert!(case.check().unwrap().is_sound());
        case.close().unwrap();
    }
}

#[test]
fn a_file_from_before_the_first_version_is_filled() {
    let (_folder, path) = place();
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA application_id = 0x4B524E4B; CREATE TABLE scratch (id INTEGER)")
        .unwrap();
    drop(connection);
    let case = open(&path);
    assert!(matches!(case.notice(), Some(OpenNotice::Migrated { .. })));
    assert_eq!(case.data().count(RecordKind::Event), 0);
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let (folder, path) = sample_file();
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", NEWEST_VERSION + 1).unwrap();
    drop(connection);
    let before = contents(folder.path());
    for options in [OpenOptions::write(), OpenOptions::read_only()] {
        let Err(error) = Case::open(&path, options) else { panic!("it is newer") };
        assert!(matches!(&error, CaseError::File(StoreError::Newer { .. })), "{error:?}");
        assert!(error.message(Language::Dutch).contains("nieuwere versie"));
    }
    assert_eq!(contents(folder.path()), before);
}
