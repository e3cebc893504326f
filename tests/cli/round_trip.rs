//! What `export` writes, `import` reads back as the same case.

use crate::house::{House, checkout};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A case exported in a format and imported into an empty one.
fn there_and_back(house: &House, file: &str, format: &str) -> Value {
    let out = format!("uit.{format}");
    house.good(&["export", file, "--output", &out]);
    let back = format!("terug-{format}.kroniek");
    house.good(&["new", &back, "--title", "Terug"]);
    let result = house.json(&["import", &back, &out]);
    assert_eq!(result["rejected"], json!([]), "{format}");
    // A kind that the case has of its own is reported, and kept.
    let warnings = result["warnings"].as_array().unwrap();
    assert!(warnings.iter().all(|it| it["column"] == "kind"), "{format}: {warnings:?}");
    let check = house.json(&["check", &back]);
    assert_eq!(check["sound"], true, "{check}");
    house.everything(&back)
}

#[test]
fn the_drenthe_case_comes_back_from_every_format() {
    let house = House::with_case();
    house.good(&["import", "a.kroniek", &checkout("sample-cases/drenthe")]);
    let case = house.everything("a.kroniek");
    for format in ["json", "csv", "xlsx", "docx"] {
        assert_eq!(there_and_back(&house, "a.kroniek", format), case, "{format}");
    }
}

#[test]
fn a_generated_case_comes_back() {
    let house = House::new();
    house.good(&["generate", "g.kroniek", "--events", "400", "--seed", "5"]);
    let case = house.everything("g.kroniek");
    for format in ["json", "csv", "docx"] {
        assert_eq!(there_and_back(&house, "g.kroniek", format), case, "{format}");
    }
}

#[test]
fn ids_survive_where_records_were_removed() {
    let house = House::with_case();
    house.write(
        "gaten.json",
        json!({"format": "kroniek", "version": 1, "tables": {
            "investigation": [{"id": 1, "title": "Met gaten"}],
            "event": [
                {"id": 3, "code": "C", "when": "2015", "summary": "Drie"},
                {"id": 9, "code": "A", "when": "2014", "summary": "Negen", "responds_to": [3]},
            ],
        }})
        .to_string(),
    );
    house.good(&["import", "a.kroniek", "gaten.json"]);
    let case = house.everything("a.kroniek");
    assert_eq!(case["tables"]["event"][1]["id"], 9);
    assert_eq!(there_and_back(&house, "a.kroniek", "json"), case);
    // What comes after gets ids after those.
    house.write("meer.csv", "id,when,summary\nD,2016,Vier\n");
    house.good(&["import", "a.kroniek", "meer.csv"]);
    assert_eq!(house.everything("a.kroniek")["tables"]["event"][2]["id"], 10);
}

#[test]
fn a_whole_case_beside_another_is_not_taken_twice() {
    let house = House::with_case();
    house.good(&["import", "a.kroniek", &checkout("sample-cases/drenthe")]);
    house.good(&["export", "a.kroniek", "--output", "uit.json"]);
    let before = house.everything("a.kroniek");
    let again = house.json(&["import", "a.kroniek", "uit.json"]);
    assert_eq!((&again["imported"], &again["duplicates"]), (&json!(0), &json!(156)));
    assert_eq!(house.everything("a.kroniek"), before);

    house.good(&["new", "b.kroniek", "--title", "Ander"]);
    house.write("eigen.csv", "id,when,summary,from\nX,2015,Eigen feit,POL\n");
    house.good(&["import", "b.kroniek", "eigen.csv"]);
    let beside = house.json(&["import", "b.kroniek", "uit.json"]);
    assert_eq!((&beside["imported"], &beside["rejected"]), (&json!(156), &json!([])));
    let case = house.everything("b.kroniek");
    assert_eq!(case["tables"]["event"].as_array().unwrap().len(), 157);
    assert_eq!(case["tables"]["investigation"][0]["title"], "Ander");
    assert_eq!(house.json(&["check", "b.kroniek"])["sound"], true);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zA-Zëï ]{1,20}",
        r#"[a-z ;,"\\:\n'=#|]{1,24}"#,
        "\\PC{1,16}",
    ]
}

fn word() -> impl Strategy<Value = String> {
    r"[a-zA-Z;\\(][a-z ;,\\.]{0,6}[a-z)]".prop_map(|word| word)
}

fn event() -> impl Strategy<Value = Value> {
    let texts = proptest::collection::vec(text(), 8);
    let lists = proptest::collection::vec(proptest::collection::vec(word(), 0..3), 5);
    let when = prop_oneof![
        Just(Value::Null),
        Just(json!("2015-02-15~")),
        Just(json!("../2015-06-08")),
        Just(json!("[2014-02..2014-05]")),
        Just(json!("2015-06-07T22:00/2015-06-08T06:00")),
    ];
    let answer = || prop_oneof![Just("ja"), Just("nee"), Just("onbekend"), Just("nvt")];
    (texts, lists, when, answer(), answer(), any::<bool>(), 0i64..5).prop_map(
        |(texts, lists, when, seen, alone, out, position)| {
            json!({
                "title": texts[0], "key_moment": texts[1], "date_phrase": texts[2],
                "summary": texts[3], "text": format!("x{}", texts[4]), "child_said": texts[5],
                "chapter": texts[6], "note": texts[7], "from": lists[0], "to": lists[1],
                "actors": lists[2], "signals": lists[3], "norms": lists[4], "when": when,
                "child_seen": seen, "spoken_alone": alone, "out_of_scope": out,
                "position": position, "kind": "eigen soort",
            })
        },
    )
}

fn case() -> impl Strategy<Value = Value> {
    let citation = (text(), text(), any::<bool>(), 0usize..6);
    (
        proptest::collection::vec(event(), 1..6),
        proptest::collection::vec((word(), text(), proptest::collection::vec(word(), 0..3)), 0..4),
        proptest::collection::vec(citation, 0..6),
    )
        .prop_map(|(mut events, organisations, citations)| {
            let count = events.len();
            for (at, event) in events.iter_mut().enumerate() {
                event["id"] = json!(at + 1);
                event["code"] = json!(format!("E-{at}"));
                // Forward references too.
                event["responds_to"] = json!([count - at]);
            }
            let organisations: Vec<Value> = organisations
                .into_iter()
                .enumerate()
                .map(|(at, (name, note, aliases))| {
                    json!({"id": at + 1, "code": format!("{name}{at}"), "name": name, "note": note,
                           "aliases": aliases, "parent": (at > 0).then_some(at)})
                })
                .collect();
            let citations: Vec<Value> = citations
                .into_iter()
                .enumerate()
                .map(|(at, (locator, quotation, contradicts, event))| {
                    json!({"id": at + 1, "source": 1, "event": event % count + 1,
                           "locator": locator, "quotation": quotation, "contradicts": contradicts})
                })
                .collect();
            json!({"format": "kroniek", "version": 1, "tables": {
                "investigation": [{"id": 1, "title": "Willekeurig"}],
                "source": [{"id": 1, "code": "rapport", "title": "Rapport"}],
                "event": events, "organisation": organisations, "citation": citations,
            }})
        })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        max_shrink_iters: 40,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_case_comes_back_from_csv_and_json(case in case()) {
        let house = House::with_case();
        house.write("in.json", case.to_string());
        let result = house.json(&["import", "a.kroniek", "in.json"]);
        prop_assert_eq!(&result["rejected"], &json!([]));
        let first = house.everything("a.kroniek");
        for format in ["json", "csv", "docx"] {
            prop_assert_eq!(&there_and_back(&house, "a.kroniek", format), &first, "{}", format);
        }
    }
}
