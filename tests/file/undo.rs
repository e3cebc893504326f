//! Undo and redo: any sequence of commands, undone, restores the content; redone gives it back.

use crate::samples::{event, open, place, sample, sample_file};
use kroniek::case::{Case, Change, Command};
use kroniek::model::{CaseData, Citation, Id, Organisation, Record, RecordKind, Setting};
use proptest::prelude::*;

/// Something an inspector does.
#[derive(Clone, Debug)]
enum Act {
    Add(u8),
    Edit(u8, u8),
    Remove(u8, u8),
    Cite(u8),
    Batch(Vec<u8>),
    Undo,
    Redo,
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => any::<u8>().prop_map(Act::Add),
        4 => any::<(u8, u8)>().prop_map(|(which, what)| Act::Edit(which, what)),
        2 => any::<(u8, u8)>().prop_map(|(kind, which)| Act::Remove(kind, which)),
        2 => any::<u8>().prop_map(Act::Cite),
        1 => prop::collection::vec(any::<u8>(), 0..6).prop_map(Act::Batch),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => Just(Act::Reopen),
    ]
}

fn pick(case: &Case, kind: RecordKind, which: u8) -> Option<Record> {
    let records = case.data().records(kind);
    let at = usize::from(which) % records.len().max(1);
    records.into_iter().nth(at)
}

fn new_record(what: u8) -> Record {
    match what % 3 {
        0 => event("", &format!("20{:02}-XX", what % 100), "Iets gebeurde").into(),
        1 => Organisation { code: format!("O{what}"), ..Organisation::default() }.into(),
        _ => Setting { key: format!("s{what}"), value: "1".into(), ..Setting::default() }.into(),
    }
}

/// The command for an act; none for what is no command.
fn command(case: &Case, act: &Act) -> Option<Command> {
    const KINDS: [RecordKind; 4] =
        [RecordKind::Event, RecordKind::Citation, RecordKind::Source, RecordKind::Organisation];
    match act {
        Act::Add(what) => Some(Command::put(new_record(*what))),
        Act::Edit(which, what) => match pick(case, RecordKind::Event, *which)? {
            Record::Event(mut event) => {
                event.summary = format!("Gewijzigd {what}");
                event.actors.push(format!("p{what}"));
                Some(Command::put(event))
            }
            _ => None,
        },
        Act::Remove(kind, which) => {
            let kind = KINDS[usize::from(*kind) % KINDS.len()];
            Some(Command::delete(kind, pick(case, kind, *which)?.id()))
        }
        Act::Cite(which) => {
            let event = Id::new(pick(case, RecordKind::Event, *which)?.id());
            let source = Id::new(pick(case, RecordKind::Source, 0)?.id());
            Some(Command::put(Citation { source, event, ..Citation::default() }))
        }
        Act::Batch(all) => Some(Command::batch(
            "Samen",
            all.iter().map(|what| Change::Put(new_record(*what))).collect(),
        )),
        Act::Undo | Act::Redo | Act::Reopen => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn any_sequence_can_be_undone_and_redone(acts in prop::collection::vec(act(), 1..24)) {
        let (_folder, path) = place();
        let mut case = sample(&path);
        // The sample is one step; before it stands the bare investigation.
        let full = case.data().clone();
        case.undo().unwrap().unwrap();
        let mut past: Vec<CaseData> = vec![case.data().clone()];
        case.redo().unwrap().unwrap();
        let mut present = full;
        let mut future: Vec<CaseData> = Vec::new();
        for act in &acts {
            match act {
                Act::Undo => {
                    let done = case.undo().unwrap();
                    prop_assert_eq!(done.is_some(), !past.is_empty());
                    if let Some(before) = past.pop() {
                        future.push(std::mem::replace(&mut present, before));
                    }
                }
                Act::Redo => {
                    let done = case.redo().unwrap();
                    prop_assert_eq!(done.is_some(), !future.is_empty());
                    if let Some(after) = future.pop() {
                        past.push(std::mem::replace(&mut present, after));
                    }
                }
                Act::Reopen => {
                    case.close().unwrap();
                    case = open(&path);
                }
                _ => {
                    let Some(command) = command(&case, act) else { continue };
                    if let Ok(done) = case.execute(command)
                        && !done.changes.is_empty()
                    {
                        past.push(std::mem::replace(&mut present, case.data().clone()));
                        future.clear();
                    }
                }
            }
            prop_assert_eq!(case.data(), &present);
        }
        let last = present.clone();
        let mut undone = 0;
        while case.undo().unwrap().is_some() {
            undone += 1;
        }
        prop_assert_eq!(undone, past.len());
        prop_assert_eq!(case.data(), past.first().unwrap_or(&present));
        case.close().unwrap();
        let mut case = open(&path);
        for _ in 0..undone {
            case.redo().unwrap().unwrap();
        }
        prop_assert_eq!(case.data(), &last);
        let check = case.check().unwrap();
        prop_assert!(check.is_sound(), "{:?}", check);
    }
}

#[test]
fn undo_survives_a_restart_and_a_new_edit_ends_redo() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    case.execute(Command::put(event("", "2016", "Eerste"))).unwrap();
    case.execute(Command::put(event("", "2017", "Tweede"))).unwrap();
    case.close().unwrap();
    let mut case = open(&path);
    assert_eq!(case.undo_label().as_deref(), Some("Gebeurtenis toegevoegd: Tweede"));
    assert_eq!(case.redo_label(), None);
    assert_eq!(case.undo().unwrap().unwrap().label, "Gebeurtenis toegevoegd: Tweede");
    case.close().unwrap();
    let mut case = open(&path);
    assert_eq!(case.undo_label().as_deref(), Some("Gebeurtenis toegevoegd: Eerste"));
    assert_eq!(case.redo_label().as_deref(), Some("Gebeurtenis toegevoegd: Tweede"));
    case.undo().unwrap();
    case.redo().unwrap();
    assert_eq!(case.redo_label().as_deref(), Some("Gebeurtenis toegevoegd: Tweede"));
    case.execute(Command::put(event("", "2018", "Derde"))).unwrap();
    assert_eq!(case.redo_label(), None);
    assert!(case.redo().unwrap().is_none());
    assert_eq!(case.undo_label().as_deref(), Some("Gebeurtenis toegevoegd: Derde"));
}

#[test]
fn the_investigation_itself_cannot_be_undone() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    assert!(case.undo().unwrap().is_some());
    assert_eq!(case.undo_label(), None);
    assert!(case.undo().unwrap().is_none());
    assert_eq!(case.data().investigation().title, "Onderzoek Noord");
}
