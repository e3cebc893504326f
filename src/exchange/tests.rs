//! Imports and exports as a whole, on cases in memory.

use super::references::{Target, rewrite};
use super::*;
use crate::model::*;
use crate::text::Language;
use std::collections::HashMap;

/// Carries a draft out as the one door would: temporary ids become the next of their table.
pub(super) fn carried_out(data: &CaseData, draft: &ImportDraft) -> CaseData {
    let mut result = data.clone();
    let mut next: HashMap<RecordKind, i64> = HashMap::new();
    let mut given: HashMap<(&'static str, i64), i64> = HashMap::new();
    for record in draft.changes.iter().filter(|record| record.id() <= 0) {
        let kind = record.kind();
        let highest = || data.records(kind).iter().map(Record::id).max().unwrap_or(0);
        let id = next.entry(kind).or_insert_with(highest);
        *id += 1;
        assert_eq!(given.insert((kind.table(), record.id()), *id), None, "a temporary id twice");
    }
    for record in &draft.changes {
        let target = |table: &'static str, id: i64| {
            let target = if id > 0 { Some(id) } else { given.get(&(table, id)).copied() };
            Target::Id(target.unwrap_or_else(|| panic!("{record:?}: {table} {id} is not there")))
        };
        let (mut moved, _) = rewrite(record, target).unwrap();
        if record.id() <= 0 {
            moved.set_id(given[&(record.kind().table(), record.id())]);
        }
        result.put(moved);
    }
    result
}

fn import(data: &CaseData, name: &str, text: &str) -> ImportDraft {
    import_for(data, name, text, &ImportOptions::default())
}

fn import_for(data: &CaseData, name: &str, text: &str, options: &ImportOptions) -> ImportDraft {
    let source = ImportSource::from_bytes(name, text.as_bytes().to_vec());
    plan_import(data, &source, options).unwrap()
}

fn events(draft: &ImportDraft) -> Vec<&Event> {
    draft
        .changes
        .iter()
        .filter_map(|record| if let Record::Event(event) = record { Some(event) } else { None })
        .collect()
}

fn keys(draft: &ImportDraft) -> Vec<(usize, &str, &str)> {
    draft
        .warnings
        .iter()
        .map(|warning| (warning.row, warning.column.as_str(), warning.notice.key()))
        .collect()
}

fn drenthe() -> CaseData {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases/drenthe");
    let source = ImportSource::read(&folder).unwrap();
    let draft = plan_import(&CaseData::default(), &source, &ImportOptions::default()).unwrap();
    let told: Vec<_> = draft
        .warnings
        .iter()
        .map(|it| {
            format!(
                "{:?} {} {}: {}",
                it.kind,
                it.row,
                it.column,
                it.notice.message(Language::Dutch)
            )
        })
        .chain(draft.rejected.iter().map(|it| {
            format!("REJECTED {:?} {}: {}", it.kind, it.row, it.notice.message(Language::Dutch))
        }))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(draft.imported, 156);
    carried_out(&CaseData::default(), &draft)
}

/// The tables without what only this case has: the ids.
fn content(data: &CaseData) -> Vec<TextTable> {
    case_tables(data)
}

#[test]
fn a_plain_chronology_needs_only_a_date_and_a_description() {
    let options = ImportOptions { organisation: Some("POL".into()), ..Default::default() };
    let text = "Datum;Omschrijving\n2015-05-03;Melding van geluidsoverlast\n\n2015-05-04;Bezoek\n";
    let draft = import_for(&CaseData::default(), "politie.csv", text, &options);
    assert_eq!((draft.imported, draft.rejected.len()), (2, 0));
    assert_eq!(draft.created_organisations, ["POL"]);
    let events = events(&draft);
    assert_eq!(events[0].from, ["POL"]);
    assert_eq!(events[0].code, "POL-001");
    assert_eq!(events[1].summary, "Bezoek");
    assert_eq!(events[1].when.as_ref().unwrap().as_str(), "2015-05-04");
    let case = carried_out(&CaseData::default(), &draft);
    let again = import_for(&case, "politie.csv", text, &options);
    assert_eq!((again.imported, again.duplicates, again.changes.len()), (0, 2, 0));
}

#[test]
fn a_table_without_headings_is_worked_out() {
    let text = "2015-05-03,Melding van overlast\n2015-05-04,\"Bezoek, niemand thuis\"\n";
    let draft = import(&CaseData::default(), "x.csv", text);
    assert_eq!(draft.imported, 2);
    assert_eq!(keys(&draft), [(0, "", "import-columns-worked-out")]);
}

#[test]
fn what_a_row_says_is_kept_or_reported() {
    let text = "id,datum,omschrijving,soort,kind gezien,reactie op,signalen\n\
        A,toen het mooi weer was,Een,zorgmelding,ja,B,Huiselijk geweld\n\
        B,2015-05-03,Twee,toverij,misschien,Z,spoken\n\
        ,,,,ja,,\n\
        A,2015-05-03,Anders,zorgmelding,ja,,\n\
        A,toen het mooi weer was,Een,zorgmelding,ja,B,huiselijk_geweld\n";
    let draft = import(&CaseData::default(), "x.csv", text);
    let events = events(&draft);
    assert_eq!((draft.imported, draft.duplicates), (2, 1));
    assert_eq!(events[0].when, None);
    assert_eq!(events[0].date_phrase, "toen het mooi weer was");
    assert_eq!(events[0].responds_to, [events[1].id]);
    assert_eq!(events[0].signals, ["huiselijk_geweld"]);
    assert_eq!(events[1].kind, EventKind::Other("toverij".into()));
    assert_eq!(events[1].child_seen, Answer::Unknown);
    let keys = keys(&draft);
    for expected in [
        (2, "when", "import-date-unreadable"),
        (3, "kind", "import-kind-unknown"),
        (3, "child_seen", "import-word-unknown"),
        (3, "signals", "import-signal-unknown"),
        (3, "responds_to", "import-event-unknown"),
    ] {
        assert!(keys.contains(&expected), "{expected:?} in {keys:?}");
    }
    let rejected: Vec<_> = draft.rejected.iter().map(|it| (it.row, it.notice.key())).collect();
    assert_eq!(rejected, [(4, "import-row-empty"), (5, "import-id-twice")]);
}

#[test]
fn unknown_parties_and_sources_are_made_once() {
    let text = "id,when,summary,from,to,about,source\n\
        A,2015,Een,CJG;Politie Noord,alle hulpverleners,kind,\"rapport:L1,L2; brief:L3\"\n\
        B,2015,Twee,CJG,moeder,stelsel,rapport:L1\n";
    let draft = import(&CaseData::default(), "x.csv", text);
    assert_eq!(draft.created_organisations, ["CJG", "Politie Noord"]);
    assert_eq!(draft.created_persons, ["kind", "moeder"]);
    assert_eq!(draft.created_sources, ["rapport", "brief"]);
    let citations =
        draft.changes.iter().filter(|record| matches!(record, Record::Citation(_))).count();
    assert_eq!(citations, 4);
    let case = carried_out(&CaseData::default(), &draft);
    let table = &case_tables(&case)[0];
    let at = table.headings.iter().position(|heading| *heading == "source").unwrap();
    assert_eq!(table.rows[0][at], "rapport:L1,L2; brief:L3");
}

#[test]
fn names_and_aliases_of_the_case_become_codes() {
    let mut case = CaseData::default();
    case.put(Record::Organisation(Organisation {
        id: Id::new(1),
        code: "POL".into(),
        name: "Politie Drenthe".into(),
        aliases: vec!["basisteam".into()],
        ..Organisation::default()
    }));
    let text = "datum,organisatie,gebeurtenis\n2015,Politie  drenthe,Een\n2015,Basisteam,Twee\n";
    let draft = import(&case, "x.csv", text);
    assert!(draft.created_organisations.is_empty());
    assert!(events(&draft).iter().all(|event| event.from == ["POL"]));
}

#[test]
fn an_event_that_differs_from_the_case_is_not_overwritten() {
    let first = import(&CaseData::default(), "x.csv", "id,when,summary\nA,2015,Een\n");
    let case = carried_out(&CaseData::default(), &first);
    let second = import(&case, "x.csv", "id,when,summary\nA,2015,Anders\nB,2016,Twee\n");
    assert_eq!((second.imported, second.rejected.len()), (1, 1));
    assert_eq!(second.rejected[0].notice.key(), "import-id-in-case");
}

#[test]
fn dates_in_columns_of_their_own_are_put_together() {
    let text = "van,tot,omschrijving\n2015-01-02,2015-03-04,Opname\n2015-05-06,,Bezoek\n";
    let draft = import(&CaseData::default(), "x.csv", text);
    let events = events(&draft);
    assert_eq!(events[0].when.as_ref().unwrap().as_str(), "2015-01-02/2015-03-04");
    assert_eq!(events[0].span, Span::Period);
    assert_eq!(events[1].when.as_ref().unwrap().as_str(), "2015-05-06");
    let text = "datum,tijd,omschrijving\n2015-05-06,9.05 uur,Bezoek\n";
    let draft = import(&CaseData::default(), "x.csv", text);
    assert_eq!(self::events(&draft)[0].when.as_ref().unwrap().as_str(), "2015-05-06T09:05");
}

#[test]
fn the_drenthe_tables_make_a_case() {
    let case = drenthe();
    assert_eq!(case.events.len(), 156);
    assert_eq!(case.investigation().id.value(), 1);
    assert!(case.norms.len() > 30);
    assert!(case.citations.iter().all(|citation| case.sources.get(citation.source).is_some()));
}

#[test]
fn a_case_as_json_comes_back_exactly() {
    let case = drenthe();
    let mut bytes = Vec::new();
    write_json(&case, &mut bytes).unwrap();
    let source = ImportSource::from_bytes("zaak.json", bytes);
    let draft = plan_import(&CaseData::default(), &source, &ImportOptions::default()).unwrap();
    assert!(draft.warnings.is_empty() && draft.rejected.is_empty());
    assert_eq!(carried_out(&CaseData::default(), &draft), case);
    let again = plan_import(&case, &source, &ImportOptions::default()).unwrap();
    assert_eq!(again.changes, []);
    assert_eq!((again.imported, again.duplicates), (0, 156));
    assert_eq!(again.rejected, []);
}

#[test]
fn a_case_as_csv_comes_back_with_the_same_content() {
    let case = drenthe();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zaak.csv");
    export(&case, &path, ExportFormat::Csv, Language::Dutch).unwrap();
    let source = ImportSource::read(&path).unwrap();
    let draft = plan_import(&CaseData::default(), &source, &ImportOptions::default()).unwrap();
    assert_eq!(
        (draft.warnings.as_slice(), draft.rejected.as_slice()),
        ([].as_slice(), [].as_slice())
    );
    let back = carried_out(&CaseData::default(), &draft);
    assert_eq!(content(&back), content(&case));
    let again = plan_import(&case, &source, &ImportOptions::default()).unwrap();
    assert_eq!(again.changes, []);
    assert_eq!(again.duplicates, 156);
}

#[test]
fn a_case_as_a_workbook_comes_back_with_the_same_content() {
    let case = drenthe();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zaak.xlsx");
    export(&case, &path, ExportFormat::Xlsx, Language::Dutch).unwrap();
    let source = ImportSource::read(&path).unwrap();
    let draft = plan_import(&CaseData::default(), &source, &ImportOptions::default()).unwrap();
    assert_eq!(content(&carried_out(&CaseData::default(), &draft)), content(&case));
}

#[test]
fn odd_files_never_panic() {
    let huge = format!("datum,omschrijving\n2015,{}\n", "x".repeat(3_000_000));
    let wide = format!("datum,omschrijving{}\n2015,a\n", ",".repeat(20_000));
    for (name, bytes) in [
        ("a.csv", b"".to_vec()),
        ("a.csv", b"\xef\xbb\xbf".to_vec()),
        ("a.csv", b"\0\0\0".to_vec()),
        ("a.csv", b"\xff\xfe".to_vec()),
        ("a.csv", b"\"".to_vec()),
        ("a.csv", b"datum,omschrijving\n2015\n,,,,,\n2016,a,b,c,d\n".to_vec()),
        ("a.csv", huge.into_bytes()),
        ("a.csv", wide.into_bytes()),
        ("a.xlsx", b"PK\x03\x04 not a workbook".to_vec()),
        ("a.ods", vec![0; 100]),
        ("a.json", b"{\"tables\":7}".to_vec()),
        (
            "a.json",
            b"{\"format\":\"kroniek\",\"tables\":{\"event\":[{\"id\":-4},{\"when\":3}],\"x\":[]}}"
                .to_vec(),
        ),
        ("a.json", b"[1,{\"datum\":[1,{}]}]".to_vec()),
        ("a.doc", b"".to_vec()),
    ] {
        let source = ImportSource::from_bytes(name, bytes);
        let plan = plan_import(&CaseData::default(), &source, &ImportOptions::default());
        if let Err(error) = plan {
            assert!(!error.message(Language::Dutch).contains("exchange-error"), "{error}");
        }
    }
}

#[test]
fn dates_in_words_are_read_and_kept() {
    let text = "wanneer,omschrijving\nhalf februari 2015,Een\ndiezelfde dag,Twee\n3 maart,Drie\n\
        3/5/2015 0:00:00,Vier\n2015-05-03 14:30:00,Vijf\n";
    let draft = import(&CaseData::default(), "x.csv", text);
    let read: Vec<_> = events(&draft)
        .iter()
        .map(|event| {
            (event.when.as_ref().map_or("", |when| when.as_str()), event.date_phrase.as_str())
        })
        .collect();
    assert_eq!(
        read,
        [
            ("2015-02-15~", "half februari 2015"),
            ("2015-02-15~", "diezelfde dag"),
            ("2015-03-03", "3 maart"),
            ("2015-05-03", "3/5/2015 0:00:00"),
            ("2015-05-03T14:30", ""),
        ]
    );
    assert_eq!(keys(&draft), [(4, "when", "import-date-reading")]);
    assert!(draft.warnings[0].notice.message(Language::Dutch).contains("2015 is aangenomen"));
}
