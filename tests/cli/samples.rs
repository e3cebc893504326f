//! The sample cases are what their tables say, and complete.
//!
//! `KRONIEK_BLESS=1 cargo test --test cli sample` builds them anew from the tables.

use crate::house::{House, checkout, run};
use serde_json::Value;

/// The sample cases: folder and title.
const SAMPLES: [(&str, &str); 3] = [
    ("drenthe", "Casusonderzoek Drenthe"),
    ("wendermeer", "Casusonderzoek Wendermeer"),
    ("tillervoort", "Casusonderzoek Tillervoort"),
];

/// The time that the samples' journals state: 22 November 2026.
const CLOCK: &str = "1795305600";

/// Builds a case from its tables, the same to the letter each time.
fn build(house: &House, name: &str, title: &str) {
    for arguments in [
        vec!["new".to_owned(), "a.kroniek".into(), "--title".into(), title.to_owned()],
        vec!["import".to_owned(), "a.kroniek".into(), checkout(&format!("sample-cases/{name}"))],
    ] {
        let mut command = house.command();
        let run =
            run(command.args(&arguments).env("SOURCE_DATE_EPOCH", CLOCK).env("LOGNAME", "Kroniek"));
        assert_eq!(run.code, 0, "{name}: {}", run.err);
    }
}

fn sample(name: &str) -> String {
    checkout(&format!("sample-cases/{name}.kroniek"))
}

fn count(value: &Value) -> usize {
    value.as_array().map_or(0, Vec::len)
}

#[test]
fn rebuilding_gives_the_content_of_the_samples() {
    for (name, title) in SAMPLES {
        let house = House::new();
        build(&house, name, title);
        if std::env::var_os("KRONIEK_BLESS").is_some() {
            std::fs::copy(house.path("a.kroniek"), sample(name)).unwrap();
        }
        std::fs::copy(sample(name), house.path("d.kroniek")).unwrap();
        assert_eq!(house.everything("a.kroniek"), house.everything("d.kroniek"), "{name}");
        assert_eq!(house.json(&["check", "d.kroniek"])["sound"], true, "{name}");
        let log = house.json(&["log", "d.kroniek"]);
        assert_eq!((count(&log), log[1]["author"].as_str()), (2, Some("Kroniek")), "{name}");
    }
}

/// A newcomer who tries it gets a public report of each sample, with nothing hidden in it.
#[test]
fn every_sample_can_be_published() {
    for (name, _) in SAMPLES {
        let house = House::new();
        std::fs::copy(sample(name), house.path("d.kroniek")).unwrap();
        house.good(&["report", "d.kroniek", "--version", "openbaar", "--output", "o.pdf"]);
        assert!(house.path("o.pdf").exists(), "{name}");
    }
}

/// In the invented cases every fact has a source, every finding its evidence, and every
/// expectation that was to be judged a judgement; nothing leaks for certain.
#[test]
fn the_invented_samples_are_complete() {
    for (name, norms_left) in [("wendermeer", 0), ("tillervoort", 8)] {
        let house = House::new();
        std::fs::copy(sample(name), house.path("d.kroniek")).unwrap();
        let check = house.json(&["check", "d.kroniek"]);
        assert_eq!(count(&check["without_source"]), 0, "{name}: {check}");
        // What is left of the five themes is about living in an institution: not assessed.
        assert_eq!(count(&check["unjudged_norms"]), norms_left, "{name}: {check}");
        let certain: Vec<_> = check["leaks"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|leak| leak["likelihood"] == "certainly")
            .collect();
        assert!(certain.is_empty(), "{name}: {certain:?}");
        let analyses = house.json(&["analyse", "d.kroniek"]);
        assert_eq!(count(&analyses["coverage"]["findings_without_evidence"]), 0, "{name}");
        for answer in [
            "sight_gaps",
            "unanswered_signals",
            "response_times",
            "knowledge",
            "consultations",
            "agreements",
            "reopened",
            "recurrence",
            "stagnation",
            "contradictions",
            "untested_explanations",
        ] {
            assert!(count(&analyses[answer]) > 1, "{name}: {answer} has nothing to say");
        }
    }
}

/// The make-up of the invented cases, as their descriptions promise it.
#[test]
fn the_invented_samples_differ_in_make_up() {
    let house = House::new();
    for (name, ..) in SAMPLES {
        std::fs::copy(sample(name), house.path(&format!("{name}.kroniek"))).unwrap();
    }
    let foster = house.json(&["info", "wendermeer.kroniek"]);
    let family = house.json(&["info", "tillervoort.kroniek"]);
    assert_eq!(
        (foster["counts"]["event"].as_i64(), family["counts"]["event"].as_i64()),
        (Some(128), Some(226))
    );
    let everything = house.everything("tillervoort.kroniek");
    let organisations = everything["tables"]["organisation"].as_array().unwrap();
    // Not counted: units, the family's network, courts, prosecution, government and inspectorates.
    let apart = ["rijk", "om", "inspectie", "burger", "groep"];
    let involved = organisations
        .iter()
        .filter(|row| {
            row["parent"].is_null()
                && row["code"] != "GEM"
                && !apart.iter().any(|kind| row["kind"] == *kind)
        })
        .count();
    assert_eq!(involved, 25);
    assert!(count(&house.json(&["analyse", "tillervoort.kroniek"])["reopened"]) > 10);
    let kinds = house.everything("wendermeer.kroniek");
    let events = kinds["tables"]["event"].as_array().unwrap();
    let of = |kind: &str| events.iter().filter(|event| event["kind"] == kind).count();
    assert!(of("plaatsing") >= 2 && of("uitplaatsing") >= 2);
}
