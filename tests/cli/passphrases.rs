//! `lock`, `unlock`, `rekey`.

use crate::house::{House, Run, run};

fn with(house: &House, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
    run(house.command().args(arguments).envs(environment.iter().copied()))
}

#[test]
fn a_file_is_locked_rekeyed_and_unlocked() {
    let house = House::with_case();
    house.write("t.csv", "id,when,summary\nA,2015,Een\n");
    house.good(&["import", "a.kroniek", "t.csv"]);
    let full = house.everything("a.kroniek");
    let locked = with(&house, &["lock", "a.kroniek"], &[("KRONIEK_NEW_PASSPHRASE", "een zin")]);
    assert_eq!(locked.code, 0, "{}", locked.err);
    assert!(!house.read("a.kroniek").starts_with(b"SQLite format 3"));
    house.refused(&["info", "a.kroniek"]);
    let wrong = with(&house, &["info", "a.kroniek"], &[("KRONIEK_PASSPHRASE", "iets anders")]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));

    house.write("oud.txt", "een zin\n");
    house.write("nieuw.txt", "een andere zin\r\n");
    let options = ["--passphrase-file", "oud.txt"];
    house.good(
        &[&["rekey", "a.kroniek", "--new-passphrase-file", "nieuw.txt"], &options[..]].concat(),
    );
    house.refused(&[&["info", "a.kroniek"], &options[..]].concat());
    let info = house.json(&["info", "a.kroniek", "--passphrase-file", "nieuw.txt"]);
    assert_eq!(info["encrypted"], true);

    house.good(&["unlock", "a.kroniek", "--passphrase-file", "nieuw.txt"]);
    assert_eq!(house.everything("a.kroniek"), full);
}

#[test]
fn without_a_passphrase_nothing_happens() {
    let house = House::with_case();
    let before = house.read("a.kroniek");
    house.refused(&["lock", "a.kroniek"]);
    house.refused(&["unlock", "a.kroniek"]);
    let empty = with(&house, &["lock", "a.kroniek"], &[("KRONIEK_NEW_PASSPHRASE", "")]);
    assert_eq!(empty.code, 2);
    assert_eq!(house.read("a.kroniek"), before);
}

#[test]
fn investigations_with_passphrases_of_their_own_are_compared() {
    let house = House::with_case();
    for (name, words) in [("a.kroniek", "een zin"), ("b.kroniek", "een andere zin")] {
        if name != "a.kroniek" {
            house.good(&["new", name, "--title", "Tweede zaak"]);
        }
        let locked = with(&house, &["lock", name], &[("KRONIEK_NEW_PASSPHRASE", words)]);
        assert_eq!(locked.code, 0, "{}", locked.err);
    }
    house.good(&["new", "c.kroniek", "--title", "Zonder slot"]);
    house.write("een.txt", "een zin\n");
    house.write("twee.txt", "een andere zin\n");
    let files = ["compare", "a.kroniek", "b.kroniek", "c.kroniek"];
    let one = ["--passphrase-file", "een.txt"];
    let two = ["--passphrase-file", "twee.txt"];
    house.refused(&[&files[..], &one[..]].concat());
    for order in [[one, two], [two, one]] {
        let compared = house.json(&[&files[..], &order[0][..], &order[1][..]].concat());
        assert_eq!(compared["cases"].as_array().unwrap().len(), 3);
    }
}
