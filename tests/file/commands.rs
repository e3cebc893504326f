//! The one door: what a command does, and what it refuses.

use crate::samples::{contents, event, open, organisation, place, read, sample, sample_file};
use kroniek::case::{Case, CaseError, Change, Command, StepKind};
use kroniek::model::date::EdtfDate;
use kroniek::model::{
    Consultation, Event, Id, Involvement, Participant, Person, Record, RecordKind, Source,
};
use kroniek::text::Language;

#[test]
fn what_was_written_is_read_again() {
    let (folder, path) = place();
    let case = sample(&path);
    let data = case.data().clone();
    assert_eq!((data.events.len(), data.citations.len()), (3, 3));
    assert!(data.events.iter().all(|event| event.earliest.is_some()));
    assert_eq!(data.events.get(Id::new(2)).unwrap().responds_to, [Id::new(1)]);
    case.close().unwrap();
    assert_eq!(contents(folder.path()).into_keys().collect::<Vec<_>>(), ["zaak.kroniek"]);
    assert_eq!(*read(&path).data(), data);
    assert_eq!(*open(&path).data(), data);
}

#[test]
fn reading_changes_no_byte_and_leaves_nothing() {
    let (folder, path) = sample_file();
    let before = contents(folder.path());
    for _ in 0..2 {
        let case = read(&path);
        assert_eq!(case.search("zorgmelding", 10).unwrap().len(), 1);
        assert!(case.check().unwrap().is_sound());
        assert_eq!(case.journal(true, 10, 0).unwrap().len(), 2);
        assert_eq!(contents(folder.path()), before);
        case.close().unwrap();
        let case = open(&path);
        assert_eq!(case.search("zorgmelding", 10).unwrap().len(), 1);
        case.close().unwrap();
        assert_eq!(contents(folder.path()), before);
    }
}

#[test]
fn reading_a_file_that_another_program_left_with_a_log_leaves_nothing() {
    let (folder, path) = sample_file();
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("PRAGMA journal_mode = WAL; UPDATE event SET note = 'x' WHERE id = 1")
        .unwrap();
    let before = contents(folder.path());
    assert_eq!(before.len(), 1);
    let case = read(&path);
    assert_eq!(case.search("politie", 5).unwrap().len(), 1);
    assert_eq!(case.journal(true, 5, 0).unwrap().len(), 3);
    case.close().unwrap();
    assert_eq!(contents(folder.path()), before);
    open(&path).close().unwrap();
    assert_eq!(contents(folder.path()).len(), 1);
}

#[test]
fn steps_have_dutch_labels_and_both_states() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let mut changed = case.data().events.get(Id::new(1)).unwrap().as_ref().clone();
    changed.title = "Melding huisarts".to_owned();
    let done = case.execute(Command::put(changed.clone())).unwrap();
    assert_eq!(done.label, "Gebeurtenis gewijzigd: Melding huisarts");
    let done = case.execute(Command::put(organisation("VT", "Veilig Thuis"))).unwrap();
    assert_eq!(done.label, "Organisatie toegevoegd: Veilig Thuis");
    assert_eq!(done.new_id(), Some(2));
    let done = case.execute(Command::delete(RecordKind::Organisation, 2)).unwrap();
    assert_eq!(done.label, "Organisatie verwijderd: Veilig Thuis");
    let steps = case.journal(true, 3, 0).unwrap();
    assert_eq!(steps.len(), 3);
    let edit = &steps[2];
    assert_eq!((edit.kind, edit.rows.len()), (StepKind::Do, 1));
    let fields = edit.rows[0].changed_fields();
    assert_eq!(fields.len(), 1);
    assert_eq!(fields[0].0, "title");
    assert_eq!(edit.rows[0].after, Some(Record::Event(changed)));
    assert!(edit.at.ends_with('Z') && !edit.author.is_empty());
}

#[test]
fn nothing_changed_is_no_step() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let same = case.data().events.get(Id::new(1)).unwrap().as_ref().clone();
    let done = case.execute(Command::put(same)).unwrap();
    assert!(done.changes.is_empty());
    assert_eq!(case.journal(true, 10, 0).unwrap().len(), 2);
}

#[test]
fn derived_bounds_follow_the_date() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let mut changed = case.data().events.get(Id::new(1)).unwrap().as_ref().clone();
    changed.when = EdtfDate::parse("1970-01-02").ok();
    case.execute(Command::put(changed)).unwrap();
    let event = case.data().events.get(Id::new(1)).unwrap();
    assert_eq!((event.earliest, event.latest), (Some(1440), Some(2879)));
}

#[test]
fn codes_are_given_unique_and_numbered_on() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let done = case.execute(Command::put(event("", "2016", "Nieuw"))).unwrap();
    let Some(Record::Event(new)) = &done.changes[0].after else { panic!("an event") };
    assert_eq!(new.code, "DR-004");
    let refused = case.execute(Command::put(event("DR-001", "2016", "Dubbel"))).unwrap_err();
    assert!(matches!(&refused, CaseError::CodeTaken { code, .. } if code == "DR-001"));
    assert!(refused.message(Language::Dutch).contains("DR-001"));
    let refused = case.execute(Command::put(organisation("", "Zonder"))).unwrap_err();
    assert!(matches!(refused, CaseError::CodeMissing { .. }));
    // A person cannot have an organisation's code: events name both by code.
    let person = Person { code: "HA".to_owned(), ..Person::default() };
    assert!(matches!(case.execute(Command::put(person)), Err(CaseError::CodeTaken { .. })));
    // Two records may swap their codes in one command.
    let [mut one, mut other] =
        [1, 2].map(|id| case.data().events.get(Id::new(id)).unwrap().as_ref().clone());
    std::mem::swap(&mut one.code, &mut other.code);
    let changes = vec![Change::Put(one.into()), Change::Put(other.into())];
    case.execute(Command::batch("Codes gewisseld", changes)).unwrap();
    assert_eq!(case.data().event("DR-001").unwrap().id, Id::new(2));
}

#[test]
fn references_must_be_there() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let mut broken = event("", "2016", "Antwoord");
    broken.responds_to = vec![Id::new(99)];
    let refused = case.execute(Command::put(broken)).unwrap_err();
    assert!(matches!(refused, CaseError::ReferenceMissing { id: 99, .. }));
    let broken = Involvement { organisation: Id::new(7), ..Involvement::default() };
    assert!(matches!(
        case.execute(Command::put(broken)),
        Err(CaseError::ReferenceMissing { column: "organisation", .. })
    ));
    let gone = Event { id: Id::new(99), ..event("X", "2016", "") };
    assert!(matches!(
        case.execute(Command::put(gone)),
        Err(CaseError::RecordMissing { id: 99, .. })
    ));
    assert!(case.check().unwrap().is_sound());
}

#[test]
fn what_is_part_of_a_record_goes_along_and_what_needs_it_refuses() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let before = case.data().clone();
    let meeting = Consultation { id: Id::new(-1), event: Id::new(1), ..Consultation::default() };
    let guest =
        Participant { consultation: Id::new(-1), party: "HA".into(), ..Participant::default() };
    let changes = vec![Change::Put(meeting.into()), Change::Put(guest.into())];
    case.execute(Command::batch("Overleg", changes)).unwrap();
    let done = case.execute(Command::delete(RecordKind::Event, 1)).unwrap();
    assert_eq!(done.label, "Gebeurtenis verwijderd: Zorgmelding over de cliënt door de…");
    assert!(case.data().consultations.is_empty() && case.data().participants.is_empty());
    assert_eq!(case.data().citations.len(), 2);
    assert!(case.data().events.get(Id::new(2)).unwrap().responds_to.is_empty());
    assert!(case.check().unwrap().is_sound());
    case.undo().unwrap();
    case.undo().unwrap();
    assert_eq!(*case.data(), before);
    // A source that is cited and an organisation that facts name stay.
    for (kind, count) in [(RecordKind::Source, 3), (RecordKind::Organisation, 3)] {
        let refused = case.execute(Command::delete(kind, 1)).unwrap_err();
        assert!(matches!(refused, CaseError::StillUsed { count: n, .. } if n == count));
        assert!(refused.message(Language::Dutch).contains('3'));
    }
    assert!(case.execute(Command::delete(RecordKind::Investigation, 1)).is_err());
    assert_eq!(*case.data(), before);
}

#[test]
fn ids_are_not_used_again() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let source = |code: &str| Source { code: code.to_owned(), ..Source::default() };
    let done = case.execute(Command::put(source("R2"))).unwrap();
    assert_eq!(done.new_id(), Some(2));
    case.execute(Command::delete(RecordKind::Source, 2)).unwrap();
    case.close().unwrap();
    let mut case = open(&path);
    assert_eq!(case.execute(Command::put(source("R3"))).unwrap().new_id(), Some(3));
}

#[test]
fn long_work_can_be_stopped_and_leaves_nothing() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let before = case.data().clone();
    let changes = (0..2000).map(|n| Change::Put(event("", "2015", &format!("Feit {n}")).into()));
    let command = Command::batch("Import", changes.collect());
    let refused = case.execute_with_progress(command.clone(), &|done, total| {
        assert_eq!(total, 2000);
        done < 1000
    });
    assert!(refused.unwrap_err().is_cancelled());
    assert_eq!(*case.data(), before);
    assert_eq!(case.journal(true, 10, 0).unwrap().len(), 2);
    let done = case.execute(command).unwrap();
    assert_eq!(done.changes.len(), 2000);
    assert_eq!(done.changes[0].id, 4);
    case.undo().unwrap();
    assert_eq!(*case.data(), before);
    assert!(case.check().unwrap().is_sound());
}

#[test]
fn drawing_comes_before_the_rest() {
    let (_folder, path) = sample_file();
    let mut rows = Vec::new();
    let case = Case::open_drawing_first(&path, Default::default(), |drawn| rows = drawn).unwrap();
    assert_eq!(rows.len(), 3);
    for (row, event) in rows.iter().zip(&case.data().events) {
        assert_eq!((row.id, row.earliest, row.latest), (event.id, event.earliest, event.latest));
        assert_eq!((&row.kind, &*row.from), (&event.kind, &*event.from));
        assert_eq!((&row.title, &row.summary), (&event.title, &event.summary));
    }
}
