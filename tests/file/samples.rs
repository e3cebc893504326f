//! Cases to try things on.

use kroniek::case::{Access, Case, Change, Command, OpenOptions};
use kroniek::model::date::EdtfDate;
use kroniek::model::{Citation, Event, EventKind, Id, Investigation, Organisation, Record, Source};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder of its own with a case file in it that is not there yet.
pub fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("zaak.kroniek");
    (folder, path)
}

/// An event with a date and a summary.
pub fn event(code: &str, when: &str, summary: &str) -> Event {
    let mut event = Event {
        code: code.to_owned(),
        kind: EventKind::from_keyword("zorgmelding"),
        from: vec!["HA".to_owned()],
        summary: summary.to_owned(),
        ..Event::default()
    };
    event.set_when(EdtfDate::parse(when).ok());
    event
}

/// An organisation.
pub fn organisation(code: &str, name: &str) -> Organisation {
    Organisation { code: code.to_owned(), name: name.to_owned(), ..Organisation::default() }
}

/// A new case with an organisation, a source and three events with a citation each.
pub fn sample(path: &Path) -> Case {
    let investigation =
        Investigation { title: "Onderzoek Noord".to_owned(), ..Investigation::default() };
    let mut case = Case::create(path, investigation).expect("a new case");
    let mut changes: Vec<Record> = vec![
        organisation("HA", "Huisartsenpraktijk").into(),
        Source { id: Id::new(-1), code: "R1".to_owned(), ..Source::default() }.into(),
    ];
    for (number, (when, summary)) in [
        ("2015-02-25", "Zorgmelding over de cliënt door de huisarts"),
        ("2015-03", "Huisbezoek, kind niet gezien"),
        ("2015-06-07T22:00/2015-06-08T06:00", "De politie treft het kind alleen aan"),
    ]
    .into_iter()
    .enumerate()
    {
        let temporary = -2 - i64::try_from(number).expect("small");
        let mut event = event(&format!("DR-{:03}", number + 1), when, summary);
        event.id = Id::new(temporary);
        if number > 0 {
            event.responds_to = vec![Id::new(temporary + 1)];
        }
        changes.push(event.into());
        changes.push(
            Citation {
                source: Id::new(-1),
                event: Id::new(temporary),
                quotation: format!("citaat {number}"),
                ..Citation::default()
            }
            .into(),
        );
    }
    let changes = changes.into_iter().map(Change::Put).collect();
    case.execute(Command::batch("Overgenomen", changes)).expect("the sample is sound");
    case
}

/// A closed file with the sample case.
pub fn sample_file() -> (TempDir, PathBuf) {
    let (folder, path) = place();
    sample(&path).close().expect("closes");
    (folder, path)
}

/// Opens for writing.
pub fn open(path: &Path) -> Case {
    Case::open(path, OpenOptions::write()).expect("opens")
}

/// Opens for reading.
pub fn read(path: &Path) -> Case {
    Case::open(path, OpenOptions { access: Access::ReadOnly, ..OpenOptions::default() })
        .expect("opens")
}

/// Every file of a folder with its bytes.
pub fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

/// A generator of numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}
