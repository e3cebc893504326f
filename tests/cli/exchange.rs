//! `import` and `export` of tables.

use crate::house::{House, checkout};
use serde_json::{Value, json};

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|code| code.as_str().unwrap()).collect()
}

#[test]
fn the_reference_table_goes_in_once_and_without_remarks() {
    let house = House::with_case();
    let table = checkout("sample-cases/drenthe/events.csv");
    std::fs::copy(table, house.path("events.csv")).unwrap();
    let result = house.json(&["import", "a.kroniek", "events.csv"]);
    assert_eq!((&result["imported"], &result["duplicates"]), (&json!(156), &json!(0)));
    assert_eq!((&result["warnings"], &result["rejected"]), (&json!([]), &json!([])));
    let organisations = codes(&result["created"]["organisations"]);
    for code in ["POL", "CJG", "BS", "VTD"] {
        assert!(organisations.contains(&code), "{code} in {organisations:?}");
    }
    assert!(codes(&result["created"]["persons"]).contains(&"moeder"));
    assert_eq!(codes(&result["created"]["sources"]), ["rapport", "brief"]);
    let again = house.json(&["import", "a.kroniek", "events.csv"]);
    assert_eq!((&again["imported"], &again["duplicates"]), (&json!(0), &json!(156)));
    assert_eq!(house.json(&["log", "a.kroniek"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_dry_run_changes_nothing() {
    let house = House::with_case();
    let before = house.read("a.kroniek");
    house.write("t.csv", "datum;omschrijving\n3 mei 2015;Melding\n");
    let result = house.json(&["import", "a.kroniek", "t.csv", "--dry-run"]);
    assert_eq!((&result["imported"], &result["dry_run"]), (&json!(1), &json!(true)));
    assert_eq!(house.read("a.kroniek"), before);
}

#[test]
fn rows_that_cannot_be_used_are_rejected_by_number_and_the_rest_goes_in() {
    let house = House::with_case();
    house.write(
        "t.csv",
        "id,when,summary,kind\nA,2015,Een,zorgmelding\n\n,,,overleg\nA,2016,Anders,zorgmelding\nB,onleesbaar,Twee,raadsel\n",
    );
    let result = house.json(&["import", "a.kroniek", "t.csv"]);
    assert_eq!(result["imported"], 2);
    let rows: Vec<_> =
        result["rejected"].as_array().unwrap().iter().map(|it| it["row"].clone()).collect();
    assert_eq!(rows, [4, 5]);
    let warnings = result["warnings"].as_array().unwrap();
    let told: Vec<_> =
        warnings.iter().map(|it| (it["row"].clone(), it["column"].clone())).collect();
    assert!(told.contains(&(json!(6), json!("when"))) && told.contains(&(json!(6), json!("kind"))));
    assert!(warnings.iter().all(|it| it["message"].as_str().unwrap().len() > 10));
    let case = house.everything("a.kroniek");
    let b = &case["tables"]["event"][1];
    assert_eq!(
        (&b["when"], &b["date_phrase"], &b["kind"]),
        (&Value::Null, &json!("onleesbaar"), &json!("raadsel"))
    );
}

#[test]
fn an_agency_chronology_needs_two_columns_and_a_code() {
    let house = House::with_case();
    house
        .write("politie.csv", "Datum\tGebeurtenis\n03-05-2015\tMelding\nde volgende dag\tBezoek\n");
    let result = house.json(&["import", "a.kroniek", "politie.csv", "--organisation", "POL"]);
    assert_eq!(result["imported"], 2);
    assert_eq!(result["created"]["organisations"], json!(["POL"]));
    let events = &house.everything("a.kroniek")["tables"]["event"];
    assert_eq!((&events[0]["when"], &events[0]["from"]), (&json!("2015-05-03"), &json!(["POL"])));
    assert_eq!(events[1]["when"], "2015-05-04");
    let again = house.json(&["import", "a.kroniek", "politie.csv", "--organisation", "POL"]);
    assert_eq!((&again["imported"], &again["duplicates"]), (&json!(0), &json!(2)));
}

#[test]
fn a_mapping_names_the_columns() {
    let house = House::with_case();
    house.write("t.csv", "Moment;Wat zich voordeed;Dienst\n2015-05-03;Melding;Basisteam Noord\n");
    house.write(
        "m.toml",
        "[columns]\nwhen = 'Moment'\nsummary = 'Wat zich voordeed'\nfrom = 'Dienst'\n[parties]\n'Basisteam Noord' = 'POL'\n",
    );
    house.good(&["import", "a.kroniek", "t.csv", "--mapping", "m.toml"]);
    let event = &house.everything("a.kroniek")["tables"]["event"][0];
    assert_eq!((&event["summary"], &event["from"]), (&json!("Melding"), &json!(["POL"])));
    house.write("fout.toml", "[columns]\nkleur = 'x'");
    house.refused(&["import", "a.kroniek", "t.csv", "--mapping", "fout.toml"]);
}

#[test]
fn every_encoding_and_separator_gives_the_same_facts() {
    let text =
        "datum;omschrijving;bron\r\n3 mei 2015;\"Café ‘De Brug’;\r\nruïne € 5\";dossier:p. 3\r\n";
    let tabs = text
        .replace("datum;omschrijving;bron", "datum\tomschrijving\tbron")
        .replace("2015;", "2015\t")
        .replace("\";d", "\"\td");
    let utf_16: Vec<u8> = "\u{feff}"
        .chars()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let windows: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '‘' => 0x91,
            '’' => 0x92,
            '€' => 0x80,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let with_mark = format!("\u{feff}{text}").into_bytes();
    let mut seen: Option<Value> = None;
    for bytes in [text.as_bytes().to_vec(), with_mark, utf_16, windows, tabs.into_bytes()] {
        let house = House::with_case();
        house.write("t.csv", bytes);
        let result = house.json(&["import", "a.kroniek", "t.csv"]);
        assert_eq!(result["imported"], 1, "{result}");
        let case = house.everything("a.kroniek");
        assert_eq!(case["tables"]["citation"][0]["locator"], "p. 3");
        assert!(case["tables"]["event"][0]["summary"].as_str().unwrap().contains("ruïne € 5"));
        match &seen {
            None => seen = Some(case),
            Some(first) => assert_eq!(first, &case),
        }
    }
}

#[test]
fn files_that_are_no_tables_are_refused() {
    let house = House::with_case();
    let before = house.read("a.kroniek");
    for (name, bytes) in [
        ("leeg.csv", &b""[..]),
        ("plaatje.png", b"\x89PNG"),
        ("kapot.xlsx", b"PK\x03\x04"),
        ("kapot.json", b"{\"format\""),
        ("nieuwer.json", b"{\"format\":\"kroniek\",\"version\":99,\"tables\":{}}"),
        ("kolommen.csv", b"kleur,vorm\nrood,rond\n"),
    ] {
        house.write(name, bytes);
        house.refused(&["import", "a.kroniek", name, "--json"]);
    }
    house.refused(&["import", "a.kroniek", "weg.csv"]);
    assert_eq!(house.read("a.kroniek"), before);
}
