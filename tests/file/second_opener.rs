//! One writer at a time; whoever comes second reads, and is told who writes.

use crate::samples::{contents, event, open, read, sample_file};
use kroniek::case::{Case, CaseError, Command, OpenNotice, OpenOptions, ReadOnlyReason};
use kroniek::text::Language;

#[test]
fn the_second_reads_and_is_told_who_writes() {
    let (folder, path) = sample_file();
    let mut writer = open(&path);
    assert!(writer.notice().is_none() && !writer.is_read_only());
    writer.execute(Command::put(event("", "2016", "Van de eerste"))).unwrap();
    let mut second = Case::open(&path, OpenOptions::write()).unwrap();
    let Some(OpenNotice::ReadOnly(ReadOnlyReason::InUse(who))) = second.notice().cloned() else {
        panic!("{:?}", second.notice())
    };
    assert!(who.contains(&std::process::id().to_string()), "{who}");
    let sentence = second.notice().unwrap().message(Language::Dutch);
    assert!(sentence.contains("al geopend"), "{sentence}");
    assert!(second.is_read_only());
    assert_eq!(second.data().events.len(), 4);
    assert_eq!(second.search("eerste", 5).unwrap().len(), 1);
    let refused = second.execute(Command::put(event("", "2016", "Van de tweede"))).unwrap_err();
    assert!(refused.message(Language::Dutch).contains(who.as_str()));
    assert!(matches!(second.undo(), Err(CaseError::File(_))));
    // The writer goes on, and tidies up although the second still looks.
    writer.execute(Command::put(event("", "2016", "Nog een"))).unwrap();
    writer.close().unwrap();
    assert_eq!(contents(folder.path()).into_keys().collect::<Vec<_>>(), ["zaak.kroniek"]);
    assert_eq!(second.search("eerste", 5).unwrap().len(), 1);
    drop(second);
    let mut writer = open(&path);
    assert!(writer.notice().is_none());
    writer.execute(Command::put(event("", "2016", "Weer"))).unwrap();
}

#[test]
fn readers_do_not_hinder_a_writer() {
    let (folder, path) = sample_file();
    let readers: Vec<Case> = (0..3).map(|_| read(&path)).collect();
    for reader in &readers {
        // None of these may keep a lock on the file.
        assert_eq!(reader.search("kind", 5).unwrap().len(), 2);
        assert_eq!(reader.journal(true, 5, 0).unwrap().len(), 2);
        assert!(reader.check().unwrap().is_sound());
    }
    let mut writer = open(&path);
    writer.execute(Command::put(event("", "2016", "Nieuw feit"))).unwrap();
    for reader in &readers {
        // A reader shows the state it opened; what is newer is not half shown.
        assert_eq!(reader.search("feit", 5).unwrap().len(), 0);
        assert_eq!(reader.search("politie", 5).unwrap().len(), 1);
    }
    writer.close().unwrap();
    assert_eq!(contents(folder.path()).into_keys().collect::<Vec<_>>(), ["zaak.kroniek"]);
}

#[test]
fn a_lock_file_that_was_left_hinders_nobody() {
    let (folder, path) = sample_file();
    std::fs::write(folder.path().join(".zaak.kroniek.lock"), "iemand (123)").unwrap();
    let case = open(&path);
    assert!(case.notice().is_none() && !case.is_read_only());
    case.close().unwrap();
    assert_eq!(contents(folder.path()).into_keys().collect::<Vec<_>>(), ["zaak.kroniek"]);
}
