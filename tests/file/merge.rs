//! Bringing a colleague's copy together with this file: nothing is lost, nothing is overwritten
//! unseen, and nothing comes in twice.

use crate::samples::{event, open, organisation, sample_file};
use kroniek::case::{
    Case, CaseError, Change, Command, ConflictKey, ConflictKind, MergeChoices, MergeReport,
    OpenOptions, Side,
};
use kroniek::model::{
    Citation, Event, Finding, Id, Organisation, Record, RecordKind, ReportText, Setting, Value,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Two copies of one file.
struct Copies {
    _folder: TempDir,
    here: PathBuf,
    there: PathBuf,
}

impl Copies {
    fn new() -> Self {
        let (folder, here) = sample_file();
        let there = folder.path().join("collega.kroniek");
        std::fs::copy(&here, &there).unwrap();
        Self { _folder: folder, here, there }
    }

    fn here(&self, work: impl FnOnce(&mut Case)) {
        change(&self.here, work);
    }

    fn there(&self, work: impl FnOnce(&mut Case)) {
        change(&self.there, work);
    }

    fn merge(&self) -> MergeReport {
        self.merge_with(&MergeChoices::new())
    }

    fn merge_with(&self, choices: &MergeChoices) -> MergeReport {
        merge(&self.here, &self.there, choices)
    }

    /// The other way round.
    fn merge_back(&self) -> MergeReport {
        merge(&self.there, &self.here, &MergeChoices::new())
    }
}

fn merge(into: &Path, copy: &Path, choices: &MergeChoices) -> MergeReport {
    let mut case = open(into);
    let copy = Case::open(copy, OpenOptions::read_only()).unwrap();
    let planned = case.plan_merge(&copy, choices).unwrap();
    let before = case.data().clone();
    let report = case.merge(&copy, choices, &|_, _| true).unwrap();
    // What was shown beforehand is what was done.
    assert_eq!(MergeReport { done: None, ..report.clone() }, planned);
    assert!(case.check().unwrap().is_sound(), "{:?}", case.check());
    if report.done.is_some() {
        // One step, to be undone whole.
        let after = case.data().clone();
        case.undo().unwrap().unwrap();
        assert_eq!(case.data(), &before);
        case.redo().unwrap().unwrap();
        assert_eq!(case.data(), &after);
    }
    case.close().unwrap();
    report
}

fn change(path: &Path, work: impl FnOnce(&mut Case)) {
    let mut case = open(path);
    work(&mut case);
    case.close().unwrap();
}

fn edit(case: &mut Case, code: &str, work: impl FnOnce(&mut Event)) {
    let mut event = case.data().event(code).unwrap().as_ref().clone();
    work(&mut event);
    case.execute(Command::put(event)).unwrap();
}

fn add(case: &mut Case, record: impl Into<Record>) {
    case.execute(Command::put(record)).unwrap();
}

fn field(report: &MergeReport) -> Vec<(ConflictKind, Option<&'static str>)> {
    report.conflicts.iter().map(|conflict| (conflict.kind, conflict.key.field)).collect()
}

#[test]
fn what_only_the_copy_changed_comes_in_field_by_field() {
    let copies = Copies::new();
    copies.here(|case| edit(case, "DR-001", |event| event.title = "Hier betiteld".into()));
    copies.there(|case| {
        edit(case, "DR-001", |event| event.chapter = "Hoofdstuk 2".into());
        edit(case, "DR-002", |event| event.summary = "Daar aangevuld".into());
    });
    let report = copies.merge();
    assert_eq!(report.conflicts, []);
    assert_eq!(report.changed.len(), 2);
    assert_eq!(report.changed[0].fields, ["chapter"]);
    let case = open(&copies.here);
    let event = case.data().event("DR-001").unwrap();
    assert_eq!((event.title.as_str(), event.chapter.as_str()), ("Hier betiteld", "Hoofdstuk 2"));
    assert_eq!(case.data().event("DR-002").unwrap().summary, "Daar aangevuld");
    assert_eq!(
        case.undo_label().as_deref(),
        Some("Samengevoegd met ‘collega.kroniek’ (2 wijzigingen)")
    );
}

#[test]
fn what_both_changed_stays_as_here_and_is_told_with_both_values() {
    let copies = Copies::new();
    copies.here(|case| edit(case, "DR-001", |event| event.summary = "Zo staat het hier".into()));
    copies.there(|case| edit(case, "DR-001", |event| event.summary = "Zo staat het daar".into()));
    let report = copies.merge();
    let [conflict] = report.conflicts.as_slice() else { panic!("{report:?}") };
    assert_eq!((conflict.kind, conflict.key.field), (ConflictKind::Field, Some("summary")));
    assert_eq!(conflict.code, "DR-001");
    assert_eq!(conflict.here, Some(Value::Text("Zo staat het hier".into())));
    assert_eq!(conflict.there, Some(Value::Text("Zo staat het daar".into())));
    assert_eq!(open(&copies.here).data().event("DR-001").unwrap().summary, "Zo staat het hier");
}

#[test]
fn the_copy_can_be_chosen_for_a_conflict() {
    let copies = Copies::new();
    copies.here(|case| edit(case, "DR-001", |event| event.summary = "Hier".into()));
    copies.there(|case| edit(case, "DR-001", |event| event.summary = "Daar".into()));
    let key = copies.merge().conflicts[0].key.clone();
    let report = copies.merge_with(&MergeChoices::from([(key, Side::There)]));
    assert_eq!(report.open_conflicts().count(), 0);
    assert_eq!(open(&copies.here).data().event("DR-001").unwrap().summary, "Daar");
    assert_eq!(field(&copies.merge()), []);
}

#[test]
fn both_changed_to_the_same_is_no_conflict() {
    let copies = Copies::new();
    let same = |case: &mut Case| edit(case, "DR-001", |event| event.summary = "Eens".into());
    copies.here(same);
    copies.there(same);
    let report = copies.merge();
    assert!(report.is_empty() && report.conflicts.is_empty() && report.done.is_none());
}

#[test]
fn a_date_and_its_phrase_are_never_torn_apart() {
    let copies = Copies::new();
    copies.here(|case| edit(case, "DR-001", |event| event.date_phrase = "eind februari".into()));
    copies.there(|case| {
        edit(case, "DR-001", |event| {
            event.set_when(kroniek::model::date::EdtfDate::parse("2015-03-01").ok());
            event.date_phrase = "1 maart 2015".into();
        });
    });
    let report = copies.merge();
    assert_eq!(field(&report), [(ConflictKind::Field, Some("when"))]);
    let case = open(&copies.here);
    let event = case.data().event("DR-001").unwrap();
    assert_eq!(event.date_phrase, "eind februari");
    assert_eq!(event.when.as_ref().unwrap().to_string(), "2015-02-25");
}

#[test]
fn new_facts_of_both_get_numbers_of_their_own_and_texts_follow() {
    let copies = Copies::new();
    copies.here(|case| add(case, event("", "2016-01", "Hier bedacht")));
    copies.there(|case| {
        add(case, event("", "2016-02", "Daar bedacht"));
        add(case, event("", "2016-03", "Volgt op DR-004, niet op DR-0041"));
        let first = case.data().event("DR-004").unwrap().id;
        let source = case.data().sources.iter().next().unwrap().id;
        add(case, Citation { source, event: first, locator: "p. 4".into(), ..Citation::default() });
        edit(case, "DR-005", |event| event.responds_to = vec![first]);
        add(
            case,
            ReportText {
                part: "summary".into(),
                text: "Zie DR-004.".into(),
                ..ReportText::default()
            },
        );
    });
    let report = copies.merge();
    assert_eq!(report.conflicts, []);
    let [renumbered] = report.renumbered.as_slice() else { panic!("{report:?}") };
    assert_eq!((renumbered.from.as_str(), renumbered.to.as_str()), ("DR-004", "DR-006"));
    let case = open(&copies.here);
    let data = case.data();
    assert_eq!(data.event("DR-004").unwrap().summary, "Hier bedacht");
    let came = data.event("DR-006").unwrap();
    assert_eq!(came.summary, "Daar bedacht");
    let next = data.event("DR-005").unwrap();
    assert_eq!(next.summary, "Volgt op DR-006, niet op DR-0041");
    assert_eq!(next.responds_to, [came.id]);
    assert_eq!(data.citations.iter().find(|it| it.locator == "p. 4").unwrap().event, came.id);
    assert_eq!(data.report_texts.iter().next().unwrap().text, "Zie DR-006.");
}

#[test]
fn the_same_organisation_added_by_both_is_one_organisation() {
    let copies = Copies::new();
    copies.here(|case| add(case, organisation("VT", "Veilig Thuis")));
    copies.there(|case| {
        let municipality = "Gemeente".to_owned();
        add(case, Organisation { municipality, ..organisation("VT", "Veilig Thuis Noord") });
        let id = case.data().organisation("VT").unwrap().id;
        add(
            case,
            Finding { title: "Bij VT".into(), organisations: vec![id], ..Finding::default() },
        );
    });
    let report = copies.merge();
    assert_eq!(field(&report), [(ConflictKind::Field, Some("name"))]);
    let case = open(&copies.here);
    assert_eq!(case.data().organisations.len(), 2);
    let ours = case.data().organisation("VT").unwrap();
    assert_eq!((ours.name.as_str(), ours.municipality.as_str()), ("Veilig Thuis", "Gemeente"));
    assert_eq!(case.data().findings.iter().next().unwrap().organisations, [ours.id]);
}

#[test]
fn a_removal_comes_along_unless_the_record_was_changed_or_is_used_here() {
    let copies = Copies::new();
    copies.there(|case| {
        for code in ["DR-003", "DR-002", "DR-001"] {
            let id = case.data().event(code).unwrap().id.value();
            case.execute(Command::delete(RecordKind::Event, id)).unwrap();
        }
    });
    copies.here(|case| {
        edit(case, "DR-002", |event| event.title = "Hier nog nodig".into());
        let first = case.data().event("DR-001").unwrap().id;
        add(case, Event { responds_to: vec![first], ..event("", "2016", "Verwijst terug") });
    });
    let report = copies.merge();
    assert_eq!(
        field(&report),
        [(ConflictKind::RemovedThere, None), (ConflictKind::StillUsed, None)]
    );
    let case = open(&copies.here);
    let data = case.data();
    assert!(data.event("DR-003").is_none());
    // What stays keeps its source.
    assert_eq!(data.citations.len(), 2);
    assert_eq!(data.event("DR-002").unwrap().responds_to, [data.event("DR-001").unwrap().id]);
}

#[test]
fn a_change_to_what_was_removed_here_is_told_and_can_bring_it_back_whole() {
    let copies = Copies::new();
    copies.here(|case| {
        let id = case.data().event("DR-003").unwrap().id.value();
        case.execute(Command::delete(RecordKind::Event, id)).unwrap();
    });
    copies.there(|case| {
        edit(case, "DR-003", |event| event.summary = "Daar aangevuld".into());
        let event = case.data().event("DR-003").unwrap().id;
        let source = case.data().sources.iter().next().unwrap().id;
        add(case, Citation { source, event, locator: "p. 9".into(), ..Citation::default() });
    });
    let report = copies.merge();
    assert_eq!(
        field(&report),
        [(ConflictKind::RemovedHere, None), (ConflictKind::NeedsRemoved, None)]
    );
    assert!(report.done.is_none());
    let key = report.conflicts[0].key.clone();
    let report = copies.merge_with(&MergeChoices::from([(key, Side::There)]));
    assert_eq!(report.open_conflicts().count(), 0, "{report:?}");
    let case = open(&copies.here);
    let back = case.data().event("DR-003").unwrap();
    assert_eq!(back.summary, "Daar aangevuld");
    assert_eq!(case.data().citations.iter().filter(|it| it.event == back.id).count(), 2);
}

#[test]
fn merging_again_brings_nothing_twice_and_keeps_what_is_open_in_view() {
    let copies = Copies::new();
    copies.here(|case| {
        add(case, event("", "2016", "Hier"));
        edit(case, "DR-001", |event| event.summary = "Hier".into());
    });
    copies.there(|case| {
        add(case, event("", "2017", "Daar"));
        edit(case, "DR-001", |event| event.summary = "Daar".into());
    });
    assert_eq!(field(&copies.merge()), [(ConflictKind::Field, Some("summary"))]);
    // Nobody has decided: it is told again, until one does.
    let again = copies.merge();
    assert!(again.is_empty());
    assert_eq!(field(&again), [(ConflictKind::Field, Some("summary"))]);
    let choice = MergeChoices::from([(again.conflicts[0].key.clone(), Side::Here)]);
    assert_eq!(copies.merge_with(&choice).open_conflicts().count(), 0);
    assert_eq!(field(&copies.merge()), []);

    // The colleague goes on, and the copy is merged once more.
    copies.there(|case| {
        let code = case.data().events.iter().find(|it| it.summary == "Daar" && it.code != "DR-001");
        let code = code.unwrap().code.clone();
        edit(case, &code, |event| event.title = "Later betiteld".into());
        add(case, event("", "2018", &format!("Volgt op {code}")));
    });
    let report = copies.merge();
    assert_eq!((report.added.len(), report.changed.len(), report.conflicts.len()), (1, 1, 0));
    let case = open(&copies.here);
    assert_eq!(case.data().events.len(), 6);
    let later = case.data().events.iter().find(|it| it.title == "Later betiteld").unwrap();
    let next = format!("Volgt op {}", later.code);
    assert!(case.data().events.iter().any(|it| it.summary == next));
}

#[test]
fn merging_back_gives_both_the_same_facts() {
    let copies = Copies::new();
    copies.here(|case| {
        add(case, event("", "2016", "Hier"));
        edit(case, "DR-002", |event| event.title = "Hier".into());
    });
    copies.there(|case| add(case, event("", "2017", "Daar")));
    copies.merge();
    let report = copies.merge_back();
    assert_eq!(report.conflicts, []);
    assert_eq!((report.added.len(), report.changed.len()), (1, 2), "{report:?}");
    let (here, there) = (open(&copies.here), open(&copies.there));
    assert_eq!(content(&here), content(&there));
    drop((here, there));
    assert!(copies.merge().is_empty());
    assert!(copies.merge_back().is_empty());
}

#[test]
fn another_investigation_the_same_file_and_an_altered_copy_are_refused() {
    let copies = Copies::new();
    let (_other, unrelated) = sample_file();
    let mut case = open(&copies.here);
    let refused = |case: &mut Case, path: &Path| {
        let copy = Case::open(path, OpenOptions::read_only()).unwrap();
        case.merge(&copy, &MergeChoices::new(), &|_, _| true).unwrap_err()
    };
    let error = refused(&mut case, &unrelated);
    assert!(matches!(error, CaseError::MergeUnrelated(_)), "{error}");
    let own = copies.here.clone();
    assert!(matches!(refused(&mut case, &own), CaseError::MergeSameFile(_)));
    let sqlite = rusqlite::Connection::open(&copies.there).unwrap();
    sqlite.execute("UPDATE step SET author = 'Niemand' WHERE id = 2", []).unwrap();
    drop(sqlite);
    assert!(matches!(refused(&mut case, &copies.there), CaseError::MergeUnsound(_)));
}

/// Everything but the memory of merges, with names instead of row ids.
fn content(case: &Case) -> BTreeSet<String> {
    let data = case.data();
    let name = |kind: RecordKind, id: i64| match data.get(kind, id) {
        Some(Record::Event(event)) => event.code,
        Some(Record::Source(source)) => source.code,
        Some(Record::Organisation(organisation)) => organisation.code,
        _ => String::new(),
    };
    let mut all = BTreeSet::new();
    for kind in RecordKind::ALL {
        for record in data.records(*kind) {
            if matches!(&record, Record::Setting(it) if it.key.starts_with("merge.")) {
                continue;
            }
            let mut line = kind.table().to_owned();
            for (column, value) in kind.columns().iter().zip(record.to_values()).skip(1) {
                let target = column.shape.references.and_then(RecordKind::from_table);
                let text = match (target, &value) {
                    (Some(target), Value::Integer(id)) => name(target, *id),
                    (Some(target), Value::Text(list)) => {
                        let ids: Vec<i64> = serde_json::from_str(list).unwrap();
                        let names: Vec<_> = ids.into_iter().map(|id| name(target, id)).collect();
                        names.join(";")
                    }
                    (_, value) => format!("{value:?}"),
                };
                line.push_str(&format!(" {}={text}", column.name));
            }
            assert!(all.insert(line.clone()), "twice: {line}");
        }
    }
    all
}

/// Something an inspector does to the records of one half of the case.
#[derive(Clone, Debug)]
enum Act {
    Title(u8, String),
    Chapter(u8, String),
    Cite(u8, u16),
    Answer(u8, u8),
    Add(u16),
    Remove(u8),
    Organisation(u16),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (any::<u8>(), "[a-z]{1,6}").prop_map(|(which, text)| Act::Title(which, text)),
        2 => (any::<u8>(), "[a-z]{1,6}").prop_map(|(which, text)| Act::Chapter(which, text)),
        2 => any::<(u8, u16)>().prop_map(|(which, what)| Act::Cite(which, what)),
        2 => any::<(u8, u8)>().prop_map(|(which, other)| Act::Answer(which, other)),
        3 => any::<u16>().prop_map(Act::Add),
        1 => any::<u8>().prop_map(Act::Remove),
        1 => any::<u16>().prop_map(Act::Organisation),
    ]
}

/// Carries out an act on the events whose code begins with the half's letter.
fn carry_out(case: &mut Case, half: &str, act: &Act) {
    let mine: Vec<Event> = case
        .data()
        .events
        .iter()
        .filter(|event| event.code.starts_with(half))
        .map(|event| event.as_ref().clone())
        .collect();
    let pick = |which: u8| mine.get(usize::from(which) % mine.len().max(1)).cloned();
    let source = case.data().sources.iter().next().unwrap().id;
    let command = match act {
        Act::Title(which, text) => {
            pick(*which).map(|event| Command::put(Event { title: text.clone(), ..event }))
        }
        Act::Chapter(which, text) => {
            pick(*which).map(|event| Command::put(Event { chapter: text.clone(), ..event }))
        }
        Act::Cite(which, what) => pick(*which).map(|event| {
            let locator = format!("{half}{what}");
            Command::put(Citation { source, event: event.id, locator, ..Citation::default() })
        }),
        Act::Answer(which, other) => match (pick(*which), pick(*other)) {
            (Some(event), Some(other)) if event.id != other.id => {
                Some(Command::put(Event { responds_to: vec![other.id], ..event }))
            }
            _ => None,
        },
        Act::Add(what) => Some(Command::put(event(&format!("{half}-{what}"), "2016", "Nieuw"))),
        Act::Remove(which) => {
            pick(*which).map(|event| Command::delete(RecordKind::Event, event.id.value()))
        }
        Act::Organisation(what) => {
            Some(Command::put(organisation(&format!("{half}{what}"), "Nieuw")))
        }
    };
    if let Some(command) = command {
        // A code that is taken already is refused, in each file alike.
        let _ = case.execute(command);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn edits_of_different_records_merge_to_the_same_as_doing_both(
        here in prop::collection::vec(act(), 0..14),
        there in prop::collection::vec(act(), 0..14),
        more in prop::collection::vec(act(), 0..8),
    ) {
        let (folder, path) = sample_file();
        change(&path, |case| {
            for half in ["H", "D"] {
                let events = (0..4).map(|number| event(&format!("{half}-0{number}"), "2015", "Er was iets"));
                case.execute(Command::batch("Samen", events.map(|event| Change::Put(event.into())).collect())).unwrap();
            }
        });
        let (copy, both) = (folder.path().join("kopie.kroniek"), folder.path().join("beide.kroniek"));
        std::fs::copy(&path, &copy).unwrap();
        std::fs::copy(&path, &both).unwrap();
        let round = |mine: &[Act], theirs: &[Act]| {
            change(&path, |case| mine.iter().for_each(|act| carry_out(case, "H", act)));
            change(&copy, |case| theirs.iter().for_each(|act| carry_out(case, "D", act)));
            change(&both, |case| {
                mine.iter().for_each(|act| carry_out(case, "H", act));
                theirs.iter().for_each(|act| carry_out(case, "D", act));
            });
            merge(&path, &copy, &MergeChoices::new())
        };
        prop_assert_eq!(round(&here, &there).conflicts, vec![]);
        prop_assert_eq!(content(&open(&path)), content(&open(&both)));
        // The colleague goes on with the copy as it was, and both merge, each the other.
        prop_assert_eq!(round(&[], &more).conflicts, vec![]);
        prop_assert_eq!(content(&open(&path)), content(&open(&both)));
        prop_assert_eq!(merge(&copy, &path, &MergeChoices::new()).conflicts, vec![]);
        prop_assert_eq!(content(&open(&copy)), content(&open(&both)));
    }
}

#[test]
fn what_a_merge_remembers_does_not_travel_as_a_setting_of_the_case() {
    let copies = Copies::new();
    copies.there(|case| {
        add(case, Setting { key: "dagen".into(), value: "30".into(), ..Setting::default() })
    });
    copies.merge();
    copies.merge_back();
    let case = open(&copies.there);
    assert!(case.data().settings.iter().all(|setting| !setting.key.starts_with("merge.")));
    let key = ConflictKey { kind: RecordKind::Setting, id: 1, field: None };
    assert!(case.data().settings.get(Id::new(key.id)).is_some());
}
