//! Locking, unlocking and changing the passphrase.

use crate::kill::start_child;
use crate::samples::{Dice, contents, event, read, sample_file};
use kroniek::case::{Case, CaseError, Command, OpenOptions, Passphrase, ProblemKind, StoreError};
use kroniek::text::Language;
use std::path::Path;
use std::time::Duration;

const CHILD: &str = "KRONIEK_TEST_RELOCK";

fn open_with(path: &Path, passphrase: &str) -> Result<Case, CaseError> {
    Case::open(path, OpenOptions::write().passphrase(Some(Passphrase::new(passphrase))))
}

fn names(folder: &Path) -> Vec<String> {
    contents(folder).into_keys().collect()
}

#[test]
fn a_locked_file_opens_with_its_passphrase_only() {
    let (folder, path) = sample_file();
    let data = read(&path).data().clone();
    let (one, two) = (Passphrase::new("een lange zin"), Passphrase::new("it's \"twee\""));
    assert!(Case::lock(&path, &one).unwrap().is_empty());
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"SQLite" || part == b"zorgme"));
    let before = contents(folder.path());
    for (error, word) in [
        (Case::open(&path, OpenOptions::write()).err().unwrap(), "vergrendeld"),
        (open_with(&path, "een andere zin").err().unwrap(), "past niet"),
        (open_with(&path, "").err().unwrap(), "past niet"),
    ] {
        assert!(error.needs_passphrase(), "{error:?}");
        assert!(
            error.message(Language::Dutch).contains(word),
            "{}",
            error.message(Language::Dutch)
        );
    }
    assert!(matches!(Case::lock(&path, &two), Err(CaseError::File(StoreError::AlreadyLocked(_)))));
    assert!(Case::unlock(&path, &two).is_err() && Case::rekey(&path, &two, &one).is_err());
    assert_eq!(contents(folder.path()), before);
    let mut case = open_with(&path, "een lange zin").unwrap();
    assert!(case.info().encrypted);
    assert_eq!(*case.data(), data);
    case.execute(Command::put(event("", "2016", "In het slot"))).unwrap();
    assert_eq!(case.search("cliënt", 5).unwrap().len(), 1);
    case.undo().unwrap();
    assert!(case.check().unwrap().is_sound());
    case.close().unwrap();
    Case::rekey(&path, &one, &two).unwrap();
    assert!(open_with(&path, "een lange zin").is_err());
    let case = open_with(&path, "it's \"twee\"").unwrap();
    assert_eq!(*case.data(), data);
    assert_eq!(case.redo_label().as_deref(), Some("Gebeurtenis toegevoegd: In het slot"));
    case.close().unwrap();
    Case::unlock(&path, &two).unwrap();
    assert!(matches!(Case::unlock(&path, &two), Err(CaseError::File(StoreError::NotLocked(_)))));
    let case = read(&path);
    assert_eq!(*case.data(), data);
    assert!(!case.info().encrypted && case.check().unwrap().is_sound());
    assert_eq!(names(folder.path()), ["zaak.kroniek"]);
}

#[test]
fn a_plain_file_takes_no_notice_of_a_passphrase() {
    let (_folder, path) = sample_file();
    assert!(open_with(&path, "iets").is_ok());
}

#[test]
fn an_open_file_is_not_locked_and_an_empty_passphrase_refused() {
    let (folder, path) = sample_file();
    let empty = Case::lock(&path, &Passphrase::new(""));
    assert!(matches!(empty, Err(CaseError::File(StoreError::EmptyPassphrase(_)))));
    let before = contents(folder.path());
    let case = crate::samples::open(&path);
    let refused = Case::lock(&path, &Passphrase::new("een")).unwrap_err();
    assert!(refused.message(Language::Dutch).contains("al geopend"));
    case.close().unwrap();
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn what_another_program_did_stays_in_the_journal() {
    let (_folder, path) = sample_file();
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("DELETE FROM journal WHERE seq = 3")
        .unwrap();
    Case::lock(&path, &Passphrase::new("een")).unwrap();
    let check = open_with(&path, "een").unwrap().check().unwrap();
    let kinds: Vec<_> = check.journal.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::StepAltered, ProblemKind::PastJournal]);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = sample_file();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("snel.kroniek");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let one = Passphrase::new("een");
    for step in 0..2 {
        if step == 0 {
            Case::lock(&link, &one).unwrap();
        } else {
            Case::unlock(&link, &one).unwrap();
        }
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
}

/// The child's work: locks, changes and unlocks for ever.
#[test]
fn child_at_work() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let path = Path::new(&path);
    let (one, two) = (Passphrase::new("een"), Passphrase::new("twee"));
    loop {
        // Where it stands depends on where the child before was killed.
        if Case::lock(path, &one).is_err() && Case::rekey(path, &one, &two).is_err() {
            Case::unlock(path, &two).expect("one of the three states");
        }
    }
}

#[test]
fn killed_at_any_moment_it_is_wholly_old_or_wholly_new() {
    let (folder, path) = sample_file();
    let data = read(&path).data().clone();
    let mut dice = Dice(7);
    let mut states = std::collections::BTreeSet::new();
    for _ in 0..30 {
        let mut child = start_child("relock::child_at_work", CHILD, &path);
        std::thread::sleep(Duration::from_millis(30 + dice.roll(900)));
        child.kill().unwrap();
        child.wait().unwrap();
        let files = contents(folder.path());
        let is_clear = |bytes: &[u8]| bytes.windows(10).any(|part| part == b"Huisbezoek");
        let locked = !is_clear(&files["zaak.kroniek"]);
        for (name, bytes) in &files {
            assert!(name == "zaak.kroniek" || !is_clear(bytes), "{name} is in clear text");
        }
        let case = if locked {
            open_with(&path, "een").or_else(|_| open_with(&path, "twee")).unwrap()
        } else {
            open_with(&path, "").unwrap()
        };
        states.insert(locked);
        assert_eq!(*case.data(), data);
        assert!(case.check().unwrap().is_sound());
        case.close().unwrap();
        assert_eq!(names(folder.path()), ["zaak.kroniek"]);
    }
    assert_eq!(states.len(), 2, "the kills met one state only");
}
