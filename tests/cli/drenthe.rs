//! The sample case is what its tables say.
//!
//! `KRONIEK_BLESS=1 cargo test --test cli sample` builds it anew from them.

use crate::house::{House, checkout, run};

/// The time that the sample's journal states: 22 November 2026.
const CLOCK: &str = "1795305600";

/// Builds the case from its tables, the same to the letter each time.
fn build(house: &House) {
    for arguments in [
        vec![
            "new".to_owned(),
            "a.kroniek".into(),
            "--title".into(),
            "Casusonderzoek Drenthe".into(),
        ],
        vec!["import".to_owned(), "a.kroniek".into(), checkout("sample-cases/drenthe")],
    ] {
        let mut command = house.command();
        let run =
            run(command.args(&arguments).env("SOURCE_DATE_EPOCH", CLOCK).env("LOGNAME", "Kroniek"));
        assert_eq!(run.code, 0, "{}", run.err);
    }
}

#[test]
fn rebuilding_gives_the_content_of_the_sample() {
    let house = House::new();
    build(&house);
    let sample = checkout("sample-cases/drenthe.kroniek");
    if std::env::var_os("KRONIEK_BLESS").is_some() {
        std::fs::copy(house.path("a.kroniek"), &sample).unwrap();
    }
    std::fs::copy(&sample, house.path("d.kroniek")).unwrap();
    assert_eq!(house.everything("a.kroniek"), house.everything("d.kroniek"));
    assert_eq!(house.json(&["check", "d.kroniek"])["sound"], true);
    let log = house.json(&["log", "d.kroniek"]);
    assert_eq!((log.as_array().unwrap().len(), log[1]["author"].as_str()), (2, Some("Kroniek")));
}
