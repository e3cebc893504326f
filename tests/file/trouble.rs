//! Wrong, damaged, vanished, read-only, full: one clear sentence each, and the file as it was.

use crate::samples::{contents, event, open, place, read, sample_file};
use kroniek::case::{Case, CaseError, Command, OpenNotice, OpenOptions, Passphrase, StoreError};
use kroniek::model::Investigation;
use kroniek::text::Language;
use std::path::Path;
use std::process::{Command as Process, Stdio};

fn refused(path: &Path) -> CaseError {
    let error = Case::open(path, OpenOptions::write()).err().expect("it cannot be opened");
    let other = Case::open(path, OpenOptions::read_only()).err().expect("nor read");
    assert_eq!(error.to_string(), other.to_string());
    clear_sentence(&error, path);
    error
}

/// A sentence in each language that names the file and says what to do.
fn clear_sentence(error: &CaseError, path: &Path) {
    for language in Language::ALL {
        let sentence = error.message(language);
        assert!(sentence.contains(&path.display().to_string()), "{sentence}");
        assert!(sentence.matches(". ").count() >= 1 && !sentence.contains('{'), "{sentence}");
        assert!(!sentence.contains("store-"), "{sentence}");
    }
}

#[test]
fn what_is_no_investigation_is_told_apart_and_untouched() {
    let (folder, path) = place();
    let zip = [b"PK\x03\x04".to_vec(), noise(8188)].concat();
    type Test = fn(&StoreError) -> bool;
    let cases: [(&[u8], Test); 6] = [
        (b"", |error| matches!(error, StoreError::Empty(_))),
        (b"datum;gebeurtenis\n", |error| matches!(error, StoreError::Wrong(_))),
        (b"SQLite format 3\0", |error| matches!(error, StoreError::Damaged { .. })),
        (&zip, |error| matches!(error, StoreError::Wrong(_))),
        (&noise(8192), |error| matches!(error, StoreError::PassphraseNeeded(_))),
        (&noise(8000), |error| matches!(error, StoreError::Damaged { .. })),
    ];
    for (bytes, expected) in cases {
        std::fs::write(&path, bytes).unwrap();
        let CaseError::File(error) = refused(&path) else { panic!("about the file") };
        assert!(expected(&error), "{error:?}");
        assert!(contents(folder.path()) == [("zaak.kroniek".to_owned(), bytes.to_vec())].into());
    }
    // Noise is not a locked file, but only the passphrase can tell.
    std::fs::write(&path, noise(8192)).unwrap();
    let options = OpenOptions::write().passphrase(Some(Passphrase::new("een")));
    let error = Case::open(&path, options).err().unwrap();
    assert!(error.needs_passphrase(), "{error:?}");
    assert_eq!(contents(folder.path()).len(), 1);
}

fn noise(length: usize) -> Vec<u8> {
    let mut dice = crate::samples::Dice(5);
    (0..length).map(|_| u8::try_from(dice.roll(256)).unwrap()).collect()
}

#[test]
fn another_programs_database_is_wrong() {
    let (folder, path) = place();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch("CREATE TABLE t (id)").unwrap();
    drop(connection);
    let before = contents(folder.path());
    assert!(matches!(refused(&path), CaseError::File(StoreError::Wrong(_))));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn missing_files_folders_and_places() {
    let (folder, path) = place();
    assert!(matches!(refused(&path), CaseError::File(StoreError::Missing(_))));
    assert!(matches!(refused(folder.path()), CaseError::File(StoreError::Directory(_))));
    let nowhere = folder.path().join("nergens").join("zaak.kroniek");
    let error = Case::create(&nowhere, Investigation::default()).err().unwrap();
    assert!(matches!(error, CaseError::File(StoreError::NoFolder(_))));
    clear_sentence(&error, &nowhere);
    std::fs::write(&path, "bestaat al").unwrap();
    let error = Case::create(&path, Investigation::default()).err().unwrap();
    assert!(matches!(error, CaseError::File(StoreError::Exists(_))));
    clear_sentence(&error, &path);
    assert_eq!(std::fs::read(&path).unwrap(), b"bestaat al");
}

#[test]
fn a_damaged_file_is_refused_or_reported_and_untouched() {
    let (folder, path) = sample_file();
    let whole = std::fs::read(&path).unwrap();
    let mut cut = whole.clone();
    cut.truncate(whole.len() / 2);
    std::fs::write(&path, &cut).unwrap();
    assert!(matches!(refused(&path), CaseError::File(StoreError::Damaged { .. })));
    assert!(contents(folder.path()) == [("zaak.kroniek".to_owned(), cut)].into());
    // Every page in turn is overwritten: never a panic, never a changed byte, and never unseen.
    let mut refusals = 0;
    for page in (0..whole.len() / 4096).step_by(3) {
        let mut damaged = whole.clone();
        damaged[page * 4096 + if page == 0 { 100 } else { 0 }..][..400].fill(0xA7);
        std::fs::write(&path, &damaged).unwrap();
        match Case::open(&path, OpenOptions::write()) {
            Err(error) => {
                refusals += 1;
                assert!(matches!(error, CaseError::File(StoreError::Damaged { .. })), "{error:?}");
                clear_sentence(&error, &path);
            }
            Ok(case) => {
                let check = case.check();
                assert!(check.is_err() || !check.unwrap().is_sound(), "page {page} unseen");
            }
        }
        assert!(contents(folder.path()) == [("zaak.kroniek".to_owned(), damaged)].into());
    }
    assert!(refusals > 5);
}

#[test]
fn a_damaged_locked_file_is_refused() {
    let (_folder, path) = sample_file();
    let passphrase = Passphrase::new("een");
    Case::lock(&path, &passphrase).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 4096;
    bytes[4096..last].fill(0x5C);
    std::fs::write(&path, &bytes).unwrap();
    let options = OpenOptions::write().passphrase(Some(passphrase));
    let error = Case::open(&path, options).err().unwrap();
    assert!(matches!(error, CaseError::File(StoreError::Damaged { .. })), "{error:?}");
    clear_sentence(&error, &path);
}

#[test]
fn a_file_that_vanishes_while_open_takes_no_change_along() {
    let (folder, path) = sample_file();
    let mut case = open(&path);
    let aside = folder.path().join("elders.kroniek");
    std::fs::rename(&path, &aside).unwrap();
    let error = case.execute(Command::put(event("", "2016", "Weg"))).unwrap_err();
    assert!(matches!(error, CaseError::File(StoreError::Vanished(_))), "{error:?}");
    clear_sentence(&error, &path);
    assert_eq!(case.data().events.len(), 3);
    // Put back, it goes on.
    std::fs::rename(&aside, &path).unwrap();
    case.execute(Command::put(event("", "2016", "Terug"))).unwrap();
    case.close().unwrap();
    assert_eq!(read(&path).data().events.len(), 4);
}

const CHILD: &str = "KRONIEK_TEST_TROUBLE";

/// Runs a test of this binary as a child, by way of a shell script that prepares the ground;
/// none when the system does not allow that.
fn child(script: &str, test: &str, path: &Path) -> Option<bool> {
    let output = Process::new("sh")
        .args(["-c", script, "sh"])
        .arg(std::env::current_exe().expect("this binary"))
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, path)
        .env("FOLDER", path.parent().expect("in a folder"))
        .stdin(Stdio::null())
        .output()
        .expect("a shell");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() && !told.contains("running 1 test") {
        return None;
    }
    assert!(output.status.success(), "{told}\n{}", String::from_utf8_lossy(&output.stderr));
    Some(true)
}

/// In the child: adds until the disk is full, then looks at what is left.
#[test]
fn child_on_a_full_disk() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let path = Path::new(&path);
    let mut case = if path.exists() { open(path) } else { crate::samples::sample(path) };
    let text = "Een lang verhaal. ".repeat(600);
    let error = loop {
        match case.execute(Command::put(event("", "2016", &text))) {
            Ok(_) => assert!(case.data().events.len() < 5000, "the disk never fills"),
            Err(error) => break error,
        }
    };
    assert!(matches!(error, CaseError::File(StoreError::DiskFull(_))), "{error:?}");
    clear_sentence(&error, path);
    let data = case.data().clone();
    assert!(data.events.len() > 4, "{}", data.events.len());
    // Refused again, and never half done.
    assert!(case.execute(Command::put(event("", "2016", &text))).is_err());
    assert_eq!(*case.data(), data);
    let _ = case.close();
    let case = read(path);
    assert!(*case.data() == data, "not as after the last commit");
    assert!(case.check().unwrap().is_sound());
}

#[test]
fn a_full_disk_leaves_the_last_commit() {
    let (_folder, path) = sample_file();
    let limit = "trap '' XFSZ; ulimit -f 3000; exec \"$@\"";
    child(limit, "trouble::child_on_a_full_disk", &path).expect("a limit can be set");
    assert!(read(&path).check().unwrap().is_sound());
    let (_folder, path) = place();
    let small_disk =
        "unshare -rm sh -c 'mount -t tmpfs -o size=2m tmpfs \"$FOLDER\" && exec \"$@\"' sh \"$@\"";
    if child(small_disk, "trouble::child_on_a_full_disk", &path).is_none() {
        eprintln!("no small disk can be mounted here; only the limit was tried");
    }
}

#[test]
fn a_new_file_on_a_full_disk_is_not_left_half() {
    let (_folder, path) = place();
    let limit = "trap '' XFSZ; ulimit -f 100; exec \"$@\"";
    child(limit, "trouble::child_makes_a_file", &path).expect("a limit can be set");
}

/// In the child: cannot make a file.
#[test]
fn child_makes_a_file() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let path = Path::new(&path);
    let error = Case::create(path, Investigation::default()).err().unwrap();
    assert!(matches!(error, CaseError::File(StoreError::DiskFull(_))), "{error:?}");
    assert!(contents(path.parent().unwrap()).is_empty());
}

/// In the child, where nothing may be written: reads, and is refused to write.
#[test]
fn child_may_not_write() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let path = Path::new(&path);
    let folder = path.parent().unwrap();
    let before = contents(folder);
    let mut case = open(path);
    assert!(matches!(case.notice(), Some(OpenNotice::ReadOnly(_))) && case.is_read_only());
    assert_eq!(case.search("politie", 5).unwrap().len(), 1);
    let error = case.execute(Command::put(event("", "2016", "Nee"))).unwrap_err();
    clear_sentence(&error, path);
    assert!(matches!(error, CaseError::File(StoreError::ReadOnly { .. })));
    case.close().unwrap();
    let error = Case::lock(path, &Passphrase::new("een")).unwrap_err();
    clear_sentence(&error, path);
    let error =
        Case::create(&folder.join("nieuw.kroniek"), Investigation::default()).err().unwrap();
    assert!(matches!(error, CaseError::File(StoreError::ReadOnly { .. })), "{error:?}");
    assert_eq!(contents(folder), before);
}

#[test]
fn where_nothing_may_be_written_it_reads() {
    let (_folder, path) = sample_file();
    in_a_read_only_folder("trouble::child_may_not_write", &path);
}

#[test]
fn a_crashed_file_where_nothing_may_be_written_shows_its_last_commit() {
    let (folder, path) = sample_file();
    let mut case = open(&path);
    case.execute(Command::put(event("LAATST", "2016", "De politie belt op de valreep"))).unwrap();
    let left = contents(folder.path());
    assert!(left.keys().any(|name| name.ends_with("-wal")), "{:?}", left.keys());
    // What a kill leaves behind: the file and its log, without the index of the log.
    let crashed = tempfile::tempdir().unwrap();
    for (name, bytes) in left.iter().filter(|(name, _)| !name.ends_with("-shm")) {
        std::fs::write(crashed.path().join(name), bytes).unwrap();
    }
    let path = crashed.path().join(path.file_name().unwrap());
    in_a_read_only_folder("trouble::child_reads_what_a_crash_left", &path);
    case.close().unwrap();
    // Where it may be written it is mended, and is one tidy file again.
    open(&path).close().unwrap();
    assert_eq!(contents(crashed.path()).len(), 1);
    assert!(read(&path).data().event("LAATST").is_some());
}

/// In the child, where nothing may be written: the commit that is only in the log is there.
#[test]
fn child_reads_what_a_crash_left() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let path = Path::new(&path);
    let folder = path.parent().unwrap();
    let before = contents(folder);
    let mut case = open(path);
    assert!(case.is_read_only() && case.notice().is_some());
    assert!(case.data().event("LAATST").is_some(), "the last commit is not shown");
    assert!(case.check().unwrap().is_sound());
    let error = case.execute(Command::put(event("", "2016", "Nee"))).unwrap_err();
    clear_sentence(&error, path);
    case.close().unwrap();
    assert_eq!(contents(folder), before);
}

/// Runs a test as a child on a file in a folder where nothing may be written.
fn in_a_read_only_folder(test: &str, path: &Path) {
    let read_only = "unshare -rm sh -c 'mount --bind \"$FOLDER\" \"$FOLDER\" \
        && mount -o remount,ro,bind \"$FOLDER\" && exec \"$@\"' sh \"$@\"";
    // Permissions keep nobody out who runs as root, a read-only mount does.
    let permissions = "chmod 555 \"$FOLDER\" && ! touch \"$FOLDER/x\" 2>/dev/null && \"$@\"; \
        code=$?; chmod 755 \"$FOLDER\"; exit $code";
    if child(read_only, test, path).is_none() && child(permissions, test, path).is_none() {
        eprintln!("no read-only folder can be made here");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = sample_file();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    if std::fs::OpenOptions::new().write(true).open(&path).is_ok() {
        // Root may write it all the same.
        return;
    }
    let case = open(&path);
    assert!(case.is_read_only() && case.notice().is_some());
}
