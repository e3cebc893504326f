//! `analyse`, `timeline`, `report`.

use crate::house::{House, checkout};

fn drenthe() -> House {
    let house = House::with_case();
    house.good(&["import", "a.kroniek", &checkout("sample-cases/drenthe")]);
    house
}

#[test]
fn every_analysis_is_there_under_its_name() {
    let house = drenthe();
    let answers = house.json(&["analyse", "a.kroniek"]);
    for key in [
        "child_contact",
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
        "norms_out_of_force",
        "coverage",
    ] {
        assert!(answers.get(key).is_some(), "{key}");
    }
    for key in ["seen", "without_parents", "spoken_alone", "not_seen", "unknown", "school"] {
        assert!(answers["child_contact"].get(key).is_some(), "child_contact.{key}");
    }
    let within = house.json(&["analyse", "a.kroniek", "--days", "3"]);
    let count =
        |answers: &serde_json::Value| answers["unanswered_signals"].as_array().unwrap().len();
    assert!(count(&within) > count(&answers));
    assert!(house.good(&["analyse", "a.kroniek"]).contains("DR-"));
}

#[test]
fn the_timeline_is_a_picture() {
    let house = drenthe();
    house.good(&["timeline", "a.kroniek", "--output", "t.svg"]);
    house.good(&["timeline", "a.kroniek", "--output", "u.svg"]);
    let svg = String::from_utf8(house.read("t.svg")).unwrap();
    assert!(svg.starts_with("<svg") && svg.contains("<title>") && svg.contains("Politie"));
    assert_eq!(house.read("t.svg"), house.read("u.svg"));
    house.good(&[
        "timeline",
        "a.kroniek",
        "--output",
        "t.png",
        "--from",
        "2015-01",
        "--to",
        "juni 2015",
        "--size",
        "A4",
    ]);
    assert!(house.read("t.png").starts_with(b"\x89PNG"));
    for group in ["domain", "person", "signal"] {
        house.good(&["timeline", "a.kroniek", "--output", "g.svg", "--group", group]);
    }
    house.refused(&[
        "timeline",
        "a.kroniek",
        "--output",
        "t.svg",
        "--from",
        "2016",
        "--to",
        "2015",
    ]);
    house.refused(&["timeline", "a.kroniek", "--output", "t.gif"]);
}

#[test]
fn the_report_is_the_same_each_time() {
    let house = drenthe();
    house.good(&["report", "a.kroniek", "--output", "r.pdf"]);
    house.good(&["report", "a.kroniek", "--output", "s.pdf", "--version", "volledig"]);
    let report = house.read("r.pdf");
    assert!(report.starts_with(b"%PDF-"));
    assert!(report == house.read("s.pdf"), "the same case gives other bytes");
    house.good(&[
        "report",
        "a.kroniek",
        "--output",
        "o.pdf",
        "--version",
        "openbaar",
        "--date",
        "27 mei 2016",
    ]);
    house.refused(&["report", "a.kroniek", "--output", "w.pdf", "--version", "wederhoor"]);
    house.good(&["report", "a.kroniek", "--output", "w.docx"]);
    assert!(house.read("w.docx").starts_with(b"PK"));
    house.refused(&["report", "a.kroniek", "--output", "w.odt"]);
    house.refused(&["report", "a.kroniek", "--output", "w.pdf", "--date", "ooit"]);
}

#[test]
fn investigations_are_compared_by_title_and_count() {
    let house = drenthe();
    house.good(&["new", "b.kroniek", "--title", "Tweede onderzoek"]);
    let both = house.json(&["compare", "a.kroniek", "b.kroniek"]);
    assert_eq!(both["cases"][1]["title"], "Tweede onderzoek");
    assert_eq!(both["cases"][0]["events"], 156);
    let row = |key: &str, name: &str| {
        let rows = both["figures"].as_array().unwrap();
        rows.iter().find(|row| row[key] == name).unwrap()["cases"].clone()
    };
    assert_eq!(row("figure", "longest_gap")[0]["max_days"], 1095);
    assert_eq!(row("figure", "unanswered")[0]["certain"], 6);
    assert!(house.good(&["compare", "a.kroniek", "b.kroniek"]).contains("verkokerde blik"));
    house.good(&["compare", "a.kroniek", "b.kroniek", "--output", "c.pdf"]);
    house.good(&["compare", "a.kroniek", "b.kroniek", "--output", "d.pdf"]);
    let pdf = house.read("c.pdf");
    assert!(pdf.starts_with(b"%PDF") && pdf == house.read("d.pdf"));
    house.refused(&["compare", "a.kroniek", "--output", "c.docx"]);
    house.refused(&["compare"]);
    house.refused(&["compare", "a.kroniek", "missing.kroniek"]);
}
