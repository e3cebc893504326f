//! Older files are copied and brought up to date; newer ones are refused untouched.

use crate::samples::{contents, event, open, place, read, sample_file};
use kroniek::case::{
    Case, CaseError, Command, NEWEST_VERSION, OpenNotice, OpenOptions, StoreError,
};
use kroniek::text::Language;
use rusqlite::Connection;
use std::path::Path;

/// A file as the edition before the search index would have made it.
fn older(path: &Path) {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(concat!(
            "PRAGMA application_id = 0x4B524E4B; BEGIN;",
            include_str!("../../src/store/migrations/001_entities.sql"),
            include_str!("../../src/store/migrations/002_journal.sql"),
            "INSERT INTO investigation (title) VALUES ('Oud onderzoek');
             INSERT INTO event (code, summary) VALUES ('A', 'Een oude zorgmelding');
             INSERT INTO finding (code, text) VALUES ('B-1', 'Een oude bevinding');
             INSERT INTO evidence (finding, event) VALUES (1, 1);
             INSERT INTO report_text (part, text) VALUES ('summary', 'Een oude tekst');
             PRAGMA user_version = 2; COMMIT;"
        ))
        .unwrap();
}

#[test]
fn an_older_file_is_copied_before_it_is_migrated() {
    let (folder, path) = place();
    older(&path);
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
    let (folder, path) = place();
    older(&path);
    let before = contents(folder.path());
    let case = read(&path);
    assert_eq!(case.data().event("A").unwrap().summary, "Een oude zorgmelding");
    assert_eq!(case.search("melding", 5).unwrap().len(), 1);
    assert_eq!(case.info().schema_version, 2);
    case.close().unwrap();
    assert_eq!(contents(folder.path()), before);
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
    assert_eq!(case.data().count(kroniek::model::RecordKind::Event), 0);
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
