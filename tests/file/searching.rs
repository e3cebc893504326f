//! Search: folded, by beginning and by part, exact words first, in step with every change.

use crate::samples::{event, open, sample_file};
use kroniek::case::{Case, Change, Command};
use kroniek::model::{
    Citation, Conclusion, Contradiction, Finding, Id, Record, RecordKind, ReportText, Statement,
};

fn found(case: &Case, words: &str) -> Vec<String> {
    case.search(words, 50).unwrap().into_iter().map(|hit| hit.id).collect()
}

#[test]
fn compounds_diacritics_and_beginnings_are_found() {
    let (_folder, path) = sample_file();
    let case = open(&path);
    for words in
        ["melding", "MELDING", "zorgmelding", "zorgm", "client", "cliënt", "Clie", "orgmel"]
    {
        assert_eq!(found(&case, words), ["DR-001"], "{words}");
    }
    assert_eq!(found(&case, "kind gezien"), ["DR-002"]);
    assert_eq!(found(&case, "ha zorgmelding"), ["DR-001"]);
    assert_eq!(found(&case, "po"), ["DR-003"]);
    for words in ["", "  ", "?!", "xyzzy", "eldinx", "\"", "melding AND", "NEAR(a b)", "ol"] {
        assert_eq!(found(&case, words), Vec::<String>::new(), "{words}");
    }
    let hit = &case.search("client", 5).unwrap()[0];
    assert_eq!((hit.kind, hit.record_id), (RecordKind::Event, 1));
    assert_eq!(hit.matches.len(), 1);
    assert_eq!(&hit.snippet[hit.matches[0].clone()], "cliënt");
}

#[test]
fn the_word_itself_comes_before_words_with_it() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let summaries = [
        ("A", "De crisismelding ging door"),
        ("B", "Een meldingsformulier werd ingevuld"),
        (
            "C",
            "Er kwam een melding van het incident, waarna lang niets gebeurde en nog langer werd gewacht op wat komen ging",
        ),
        ("D", "Melding"),
    ];
    for (code, summary) in summaries {
        case.execute(Command::put(event(code, "2016", summary))).unwrap();
    }
    let codes = found(&case, "melding");
    assert_eq!(codes[..3], ["D", "C", "B"]);
    assert_eq!(codes.len(), 5);
    assert_eq!(case.search("melding", 2).unwrap().len(), 2);
}

#[test]
fn the_index_follows_every_change() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let mut changed = case.data().events.get(Id::new(1)).unwrap().as_ref().clone();
    changed.summary = "Brief van de wijkagent".to_owned();
    case.execute(Command::put(changed)).unwrap();
    assert_eq!((found(&case, "zorgmelding").len(), found(&case, "wijkagent").len()), (0, 1));
    case.undo().unwrap();
    assert_eq!((found(&case, "zorgmelding").len(), found(&case, "wijkagent").len()), (1, 0));
    case.redo().unwrap();
    case.close().unwrap();
    let mut case = open(&path);
    assert_eq!((found(&case, "zorgmelding").len(), found(&case, "agent").len()), (0, 1));
    case.execute(Command::delete(RecordKind::Event, 1)).unwrap();
    assert_eq!(found(&case, "agent").len(), 0);
}

#[test]
fn everything_that_was_recorded_is_searched() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let text = "kwikstaart".to_owned();
    let records: Vec<Record> = vec![
        Citation {
            source: Id::new(1),
            event: Id::new(1),
            quotation: text.clone(),
            ..Citation::default()
        }
        .into(),
        Finding { text: text.clone(), ..Finding::default() }.into(),
        Statement { text: text.clone(), ..Statement::default() }.into(),
        Contradiction { claim_b: text.clone(), ..Contradiction::default() }.into(),
        ReportText { part: "summary".into(), text: text.clone(), ..ReportText::default() }.into(),
        Conclusion { text: text.clone(), ..Conclusion::default() }.into(),
        event("DR-009", "2016", &text).into(),
    ];
    let count = records.len();
    let changes = records.into_iter().map(Change::Put).collect();
    case.execute(Command::batch("Alles", changes)).unwrap();
    let hits = case.search("staart", 50).unwrap();
    assert_eq!(hits.len(), count, "{hits:?}");
    assert_eq!(hits[0].id, "DR-009");
    assert!(hits.iter().any(|hit| hit.id.starts_with("citation#")));
}

#[test]
fn a_long_text_shows_the_words_around_the_place() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let text = format!("{} de zoekgeraakte sleutel {}", "één ".repeat(200), "twee ".repeat(200));
    case.execute(Command::put(event("L", "2016", &text))).unwrap();
    let hit = &case.search("sleutel", 5).unwrap()[0];
    assert!(hit.snippet.chars().count() < 160, "{}", hit.snippet);
    assert!(hit.snippet.starts_with('…') && hit.snippet.ends_with('…'));
    assert_eq!(&hit.snippet[hit.matches[0].clone()], "sleutel");
}

#[test]
fn many_changes_are_indexed_together_and_rightly() {
    let (_folder, path) = sample_file();
    let mut case = open(&path);
    let import = |count: usize, word: &str| {
        let rows = (0..count).map(|_| Change::Put(event("", "2016", word).into()));
        Command::batch("Import", rows.collect())
    };
    // In and out of the index, with steps that it has yet to hear of in between.
    case.execute(import(10, "appelboom")).unwrap();
    case.undo().unwrap();
    case.execute(import(70, "perenboom")).unwrap();
    assert_eq!((found(&case, "appelboom").len(), found(&case, "perenboom").len()), (0, 50));
    case.undo().unwrap();
    case.redo().unwrap();
    case.undo().unwrap();
    assert_eq!(found(&case, "boom").len(), 0);
    case.execute(import(3, "kersenboom")).unwrap();
    case.execute(import(100, "vijgenboom")).unwrap();
    assert_eq!((found(&case, "kersenboom").len(), found(&case, "perenboom").len()), (3, 0));
    let ids: Vec<i64> = case.data().events.iter().skip(3).map(|event| event.id.value()).collect();
    let gone = ids.iter().map(|id| Change::Delete(RecordKind::Event, *id)).collect();
    case.execute(Command::batch("Alles weg", gone)).unwrap();
    assert_eq!(found(&case, "boom").len(), 0);
    case.undo().unwrap();
    case.close().unwrap();
    let case = open(&path);
    assert_eq!((found(&case, "kersen").len(), case.search("boom", 200).unwrap().len()), (3, 103));
    assert!(case.check().unwrap().is_sound());
}
