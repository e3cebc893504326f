//! Making files, what they hold, searching, the journal, and what is refused.

use crate::house::House;
use serde_json::json;

#[test]
fn a_new_investigation_is_empty_and_never_overwrites() {
    let house = House::with_case();
    let before = house.read("a.kroniek");
    let said = house.refused(&["new", "a.kroniek", "--title", "Nog een"]);
    assert!(said.contains("a.kroniek"));
    assert_eq!(house.read("a.kroniek"), before);
    let info = house.json(&["info", "a.kroniek"]);
    assert_eq!(info["title"], "Proef");
    assert_eq!(info["counts"]["event"], 0);
    assert_eq!(info["encrypted"], false);
    assert!(info["schema_version"].as_i64().unwrap() >= 1);
    house.refused(&["new", "b.kroniek", "--title", "  "]);
    house.refused(&["new", "geen/map/b.kroniek", "--title", "B"]);
}

#[test]
fn reading_leaves_a_file_as_it_is() {
    let house = House::with_case();
    house.write("t.csv", "id,when,summary\nA,2015,Een melding\n");
    house.good(&["import", "a.kroniek", "t.csv"]);
    let before = house.read("a.kroniek");
    for arguments in [
        vec!["info", "a.kroniek"],
        vec!["search", "a.kroniek", "melding"],
        vec!["check", "a.kroniek"],
        vec!["log", "a.kroniek"],
        vec!["analyse", "a.kroniek"],
        vec!["export", "a.kroniek", "--output", "b.csv"],
        vec!["timeline", "a.kroniek", "--output", "b.svg"],
        vec!["import", "a.kroniek", "t.csv", "--dry-run"],
    ] {
        house.good(&arguments);
        assert_eq!(house.read("a.kroniek"), before, "{arguments:?}");
    }
    let left: Vec<_> = std::fs::read_dir(house.path("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("-wal") || name.contains("-shm") || name.starts_with('.'))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn files_that_cannot_be_used_are_refused_and_left_alone() {
    let house = House::new();
    house.write("leeg.kroniek", "");
    house
        .write("tekst.kroniek", "dit is geen onderzoek, maar wel lang genoeg om op iets te lijken");
    for file in ["leeg.kroniek", "tekst.kroniek", "weg.kroniek", "."] {
        for command in ["info", "log", "check", "undo"] {
            house.refused(&[command, file]);
        }
    }
    assert_eq!(house.read("leeg.kroniek"), b"");
    house.refused(&["--lang", "en", "info", "weg.kroniek"]);
}

#[test]
fn mistakes_in_use_are_said_in_dutch_and_exit_with_2() {
    let house = House::with_case();
    for arguments in [
        vec!["info"],
        vec!["info", "a.kroniek", "--onbekend"],
        vec!["iets", "a.kroniek"],
        vec!["--lang", "nl", "iets", "a.kroniek"],
        vec!["a.kroniek", "info", "a.kroniek"],
        vec!["merge", "a.kroniek", "b.kroniek"],
        vec!["timeline", "a.kroniek", "--output", "a.svg", "--group", "kleur"],
        vec!["analyse", "a.kroniek", "--days", "veel"],
        vec!["generate", "g.kroniek"],
        vec!["export", "a.kroniek", "--output", "a.pdf"],
        vec!["timeline", "a.kroniek", "--output", "a.svg", "--from", "ooit"],
    ] {
        let said = house.refused(&arguments);
        assert!(!said.contains("error:") && !said.contains("Usage"), "{said}");
    }
    assert!(house.refused(&["--lang", "en", "info"]).contains("missing"));
}

#[test]
fn every_command_has_help() {
    let house = House::new();
    let help = house.good(&["--help"]);
    for command in [
        "new", "info", "date", "import", "export", "report", "timeline", "analyse", "search",
        "check", "log", "undo", "redo", "lock", "unlock", "rekey", "generate",
    ] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is not in the help");
        let own = house.good(&[command, "--help"]);
        assert!(own.contains("Gebruik: kroniek") && !own.contains("Print help"), "{own}");
    }
}

/// What help says of commands, arguments and options: each line without what it is about.
fn explanations(help: &str) -> Vec<String> {
    let words = |line: &str| line.trim().split("  ").last().unwrap_or_default().trim().to_owned();
    help.lines().map(words).filter(|text| text.split(' ').count() > 1).collect()
}

#[test]
fn help_is_wholly_english_where_that_is_asked() {
    let house = House::new();
    let whole = house.good(&["--lang", "en", "--help"]);
    let commands: Vec<String> = whole
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .map_while(|line| Some(line.strip_prefix("  ")?.split(' ').next()?.to_owned()))
        .collect();
    assert!(commands.len() >= 17, "{commands:?}");
    let mut pages = vec![(whole, house.good(&["--help"]))];
    for command in &commands {
        let english = house.good(&["--lang", "en", command, "--help"]);
        pages.push((english, house.good(&[command, "--help"])));
    }
    for (english, dutch) in pages {
        let dutch = explanations(&dutch);
        for text in explanations(&english) {
            assert!(!dutch.contains(&text), "not in English: {text}");
        }
        for word in ["Gebruik", "Opties", "Argumenten", "BESTAND", "OPTIES"] {
            assert!(!english.contains(word), "{word} in {english}");
        }
    }
}

#[test]
fn what_was_recorded_is_found() {
    let house = House::with_case();
    house.write(
        "t.csv",
        "id,when,summary\nA,2015,Zindelijkheidsproblemen op school\nB,2016,Bezoek aan café\n",
    );
    house.good(&["import", "a.kroniek", "t.csv"]);
    let hits = house.json(&["search", "a.kroniek", "cafe"]);
    assert_eq!((&hits[0]["id"], &hits[0]["kind"]), (&json!("B"), &json!("event")));
    assert!(hits[0]["snippet"].as_str().unwrap().contains("café"));
    assert_eq!(house.json(&["search", "a.kroniek", "zindelijk"])[0]["id"], "A");
    assert_eq!(house.json(&["search", "a.kroniek", "nergens"]), json!([]));
}

#[test]
fn steps_are_undone_and_redone_over_runs_of_the_program() {
    let house = House::with_case();
    house.write("t.csv", "id,when,summary\nA,2015,Een\n");
    house.good(&["import", "a.kroniek", "t.csv"]);
    let full = house.everything("a.kroniek");
    house.good(&["undo", "a.kroniek"]);
    assert_eq!(house.json(&["info", "a.kroniek"])["counts"]["event"], 0);
    house.good(&["redo", "a.kroniek"]);
    assert_eq!(house.everything("a.kroniek"), full);
    assert!(house.good(&["redo", "a.kroniek"]).contains("niets"));
    let log = house.json(&["log", "a.kroniek"]);
    let kinds: Vec<_> = log.as_array().unwrap().iter().map(|step| step["kind"].clone()).collect();
    assert_eq!(kinds, ["do", "do", "undo", "redo"]);
    assert!(log[1]["label"].as_str().unwrap().contains("t.csv"));
    assert_eq!(log[1]["rows"][0]["before"], json!(null));
}

#[test]
fn check_tells_sound_from_complete_and_damaged() {
    let house = House::with_case();
    house.write("t.csv", "id,when,summary\nA,2015,Een feit zonder bron\n");
    house.good(&["import", "a.kroniek", "t.csv"]);
    let check = house.json(&["check", "a.kroniek"]);
    assert_eq!((&check["sound"], &check["complete"]), (&json!(true), &json!(false)));
    assert_eq!(check["without_source"], json!(["A"]));
    assert_eq!(house.run(&["check", "a.kroniek", "--strict"]).code, 1);
    let mut bytes = house.read("a.kroniek");
    let middle = bytes.len() / 2;
    for byte in bytes.iter_mut().skip(middle).take(9_000) {
        *byte = 0x5a;
    }
    house.write("b.kroniek", &bytes);
    let run = house.run(&["check", "b.kroniek", "--json"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["sound"], false);
}
